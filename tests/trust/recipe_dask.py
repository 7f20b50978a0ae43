"""An archive that outgrows one machine: a Dask bag, here on a cluster of this machine's own cores."""

import json

import dask.bag
from distributed import Client, LocalCluster

import splitter


def thread(line):
    try:
        record = json.loads(line)
        return json.dumps({"id": record["id"], "posts": [post.text for post in splitter.split(record["text"]).posts]})
    except (ValueError, KeyError, TypeError, splitter.SplitterError) as error:
        return json.dumps({"line": line[:60], "error": f"{type(error).__name__}: {error}"})


if __name__ == "__main__":
    with LocalCluster(dashboard_address=None) as cluster, Client(cluster):
        lines = dask.bag.read_text("archive.jsonl", blocksize="1MB", errors="replace")
        lines.map(thread).to_textfiles("threads/*.jsonl")
