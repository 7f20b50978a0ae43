"""An archive of statements, one JSON object a line, over all cores: archive.jsonl becomes threads.jsonl."""

import json
from concurrent.futures import ProcessPoolExecutor
from itertools import islice

import splitter


def thread(line):
    record = json.loads(line)
    try:
        posts = [post.text for post in splitter.split(record["text"], "bluesky").posts]
        return json.dumps({"id": record["id"], "posts": posts}) + "\n"
    except splitter.SplitterError as error:
        return json.dumps({"id": record["id"], "error": str(error)}) + "\n"


if __name__ == "__main__":
    with ProcessPoolExecutor() as pool, open("archive.jsonl") as archive, open("threads.jsonl", "w") as threads:
        while lines := list(islice(archive, 2000)):
            threads.writelines(pool.map(thread, lines, chunksize=20))
