"""An archive of statements, one JSON object a line, over all cores: archive.jsonl becomes threads.jsonl."""

import json
from concurrent.futures import ProcessPoolExecutor
from itertools import islice

import splitter


def thread(line):
    try:
        record = json.loads(line)
        made = {"id": record["id"], "posts": [post.text for post in splitter.split(record["text"], "bluesky").posts]}
    except (ValueError, KeyError, TypeError, splitter.SplitterError) as error:
        made = {"line": line.decode(errors="replace")[:60], "error": f"{type(error).__name__}: {error}"}
    return json.dumps(made) + "\n"


if __name__ == "__main__":
    with ProcessPoolExecutor() as pool, open("archive.jsonl", "rb") as archive, open("threads.jsonl", "w") as threads:
        while lines := list(islice(archive, 2000)):
            threads.writelines(pool.map(thread, lines, chunksize=20))
