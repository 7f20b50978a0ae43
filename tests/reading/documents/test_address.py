"""Addresses: a server on this machine's loopback answers, nothing else is asked."""

import threading
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from splitter import StatementError, read
from splitter.cli import main
from splitter.reading.documents import address

PAGE = "<nav>Home</nav><main><h1>Rents</h1><p>They rose — again.</p></main>"
ANSWERS = {
    "/page": (200, {"Content-Type": "text/html; charset=utf-8"}, PAGE.encode()),
    "/latin": (200, {"Content-Type": "text/plain; charset=iso-8859-2"}, "Czynsze są za wysokie.".encode("iso-8859-2")),
    "/odd": (200, {"Content-Type": "text/plain; charset=x-mill"}, b"Rents rose."),
    "/rents.md": (200, {"Content-Type": "text/plain"}, b"# Rents\n\nThey *rose*."),
    "/vague.md": (200, {}, b"# Rents\n\nThey *rose*."),
    "/picture": (200, {"Content-Type": "image/png"}, b"\x89PNG"),
    "/moved": (302, {"Location": "/page"}, b""),
    "/elsewhere": (302, {"Location": "file:///etc/passwd"}, b""),
    "/ftp": (302, {"Location": "ftp://mill.example/rents"}, b""),
    "/round": (302, {"Location": "/round"}, b""),
    "/huge": (200, {"Content-Type": "text/plain"}, b"0" * (address.LARGEST + 1)),
    "/rents%20rose": (200, {"Content-Type": "text/plain"}, b"Rents rose."),
}


class Handler(BaseHTTPRequestHandler):
    asked = []  # noqa: RUF012 - what the server was asked for, emptied by the fixture

    def do_GET(self):
        Handler.asked.append((self.path, dict(self.headers)))
        if self.path == "/slow":
            self.send_response(200)
            self.end_headers()
            for _ in range(40):
                self.wfile.write(b"a")
                time.sleep(0.05)
            return
        status, headers, body = ANSWERS.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass

    def handle(self):
        with suppress(ConnectionError):  # whoever asked may have gone away
            super().handle()


@pytest.fixture(scope="module")
def host():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(("path", "text"), [
    ("/page", "Rents\n\nThey rose — again."),
    ("/moved", "Rents\n\nThey rose — again."),
    ("/latin", "Czynsze są za wysokie."),
    ("/odd", "Rents rose."),
    ("/rents.md", "Rents\n\nThey rose."),
    ("/vague.md", "Rents\n\nThey rose."),
    ("/rents rose", "Rents rose."),
])  # fmt: skip
def test_what_comes_back_is_read_like_a_file(host, path, text):
    assert read(host + path).text == text


def test_the_format_that_is_asked_for_counts(host):
    assert read(f"{host}/page", format="text").text.startswith("<nav>")


@pytest.mark.parametrize(("path", "says"), [
    ("/nowhere", "answers 404 .*; open it in a browser"),
    ("/picture", "is image/png; give the address of the statement itself"),
    ("/elsewhere", "answers 302 .*not allowed"),
    ("/ftp", "leads to ftp://mill.example/rents, which is no address of the web"),
    ("/round", "answers 302"),
    ("/huge", "gives more than 20 MB"),
])  # fmt: skip
def test_what_is_no_statement_is_one_sentence(host, path, says):
    with pytest.raises(StatementError, match=says):
        read(host + path)


def test_nobody_there():
    with pytest.raises(StatementError, match=r"cannot be reached \(no server answers there\); check it"):
        read("http://127.0.0.1:1/rents")


def test_no_encryption(host):
    with pytest.raises(StatementError, match=r"cannot be reached \(it speaks no https\)"):
        read(host.replace("http:", "https:"))


@pytest.mark.parametrize("odd", ["http://", "https://[::", "http://127.0.0.1:port/"])
def test_odd_addresses_are_one_sentence(odd):
    with pytest.raises(StatementError, match="cannot be reached"):
        read(odd)


def test_a_letter_a_second_is_too_slow(host):
    with pytest.raises(StatementError, match=r"did not answer within 0\.3 seconds"):
        address.fetch(f"{host}/slow", seconds=0.3)


def test_what_a_host_learns(host):
    Handler.asked.clear()
    read(f"{host}/page")
    ((path, headers),) = Handler.asked
    assert path == "/page"
    assert set(headers) == {"Accept-Encoding", "Connection", "Host", "User-Agent"}
    assert headers["User-Agent"].startswith("splitter/")


def test_on_the_command_line(host, capsys, monkeypatch):
    monkeypatch.setattr("sys.argv", ["splitter", f"{host}/page", "-q"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 0
    assert capsys.readouterr().out == "Rents\n\nThey rose — again.\n"
