"""An archive that outgrows one machine: a Dask bag, here on a cluster of this machine's own cores."""

import json

import dask.bag
from distributed import Client, LocalCluster

import splitter


def thread(line):
    record = json.loads(line)
    try:
        return json.dumps({"id": record["id"], "posts": [post.text for post in splitter.split(record["text"]).posts]})
    except splitter.SplitterError as error:
        return json.dumps({"id": record["id"], "error": str(error)})


if __name__ == "__main__":
    with LocalCluster(dashboard_address=None) as cluster, Client(cluster):
        dask.bag.read_text("archive.jsonl", blocksize="1MB").map(thread).to_textfiles("threads/*.jsonl")
