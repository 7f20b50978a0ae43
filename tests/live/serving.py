"""A live page served for a test, in a thread of its own."""

import http.client
import json
from contextlib import contextmanager
from queue import Queue
from threading import Thread

from splitter.live import Settings, serve


class Page:
    """The page's address, and questions put to it as its own page puts them."""

    def __init__(self, address, printed):
        self.address, self.printed = address, printed
        self.host = address.split("/")[2]
        self.word = printed.partition("#")[2]

    def ask(self, path, body=None, *, method="POST", **headers):
        """Send a request; a header given as None is left out; return status, headers and body."""
        data = json.dumps(body or {}).encode() if not isinstance(body, bytes) else body
        sent = {
            "Host": self.host,
            "Origin": f"http://{self.host}",
            "X-Splitter": self.word,
            "Content-Type": "application/json",
            "Content-Length": str(len(data)),
        }
        sent.update({name.replace("_", "-"): value for name, value in headers.items()})
        link = http.client.HTTPConnection(self.host, timeout=20)
        link.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        for name, value in sent.items():
            if value is not None:
                link.putheader(name, value)
        link.endheaders(data)
        response = link.getresponse()
        try:
            return response.status, response.headers, response.read()
        finally:
            link.close()

    def answer(self, path, **body):
        return json.loads(self.ask(path, body)[2])


@contextmanager
def serving(settings=None, **more):
    """Give a page that is served, and its thread; it ends with the test."""
    opened, said = Queue(), Queue()
    more = {"file": "", "opened": lambda url: opened.put(url) or True, "say": said.put, **more}
    thread = Thread(target=serve, args=(settings or Settings(),), kwargs=more, daemon=True)
    thread.start()
    printed = said.get(timeout=20).split(" at ")[1].split(" until ")[0]
    page = Page(opened.get(timeout=20), printed)
    try:
        yield page, thread
    finally:
        if thread.is_alive():
            page.ask("/done")
        thread.join(timeout=20)
        assert not thread.is_alive()
