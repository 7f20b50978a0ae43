"""Who may speak to the live page, and how it ends."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from splitter.live import Settings
from splitter.live.guard import LARGEST_BODY, Tokens
from tests.live.serving import Page, serving

STATEMENT = Settings("It rose. It fell.", platforms=("x",))
SENT = {"settings": {"text": "It rose.", "platforms": ["x"]}}


@pytest.fixture(scope="module")
def page():
    with serving(STATEMENT) as (one, _):
        yield one


def test_its_own_page_is_answered(page):
    status, _, body = page.ask("/split", SENT)
    assert status == 200
    assert b"It rose." in body


@pytest.mark.parametrize("path", ["/start", "/split", "/adjust", "/save", "/page", "/alive", "/done"])
@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://example.org"},
        {"Origin": "null"},
        {"Origin": None},
        {"Host": "example.org"},
        {"Host": "localhost:1"},
        {"Host": None},
        {"X_Splitter": None},
        {"X_Splitter": "guessed"},
    ],
    ids=str,
)
def test_nobody_else_is(page, path, headers):
    status, _, body = page.ask(path, SENT, **headers)
    assert status in {400, 403, 421}
    assert b"It rose" not in body
    assert page.ask("/alive")[0] == 200


def test_a_name_that_leads_to_the_loopback_is_not_its_name(page):
    port = page.host.partition(":")[2]
    assert page.ask("/", method="GET", Host=f"rebound.example:{port}")[0] == 421


def test_no_other_page_may_read_an_answer_or_ask_whether_it_may(page):
    foreign = {"Origin": "https://example.org", "Access-Control-Request-Method": "POST"}
    status, headers, _ = page.ask("/split", method="OPTIONS", **foreign)
    assert status == 405
    for path, method in (("/", "GET"), ("/script.js", "GET"), ("/split", "POST")):
        headers = page.ask(path, SENT, method=method)[1]
        assert not [name for name in headers if name.lower().startswith("access-control")]
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_what_anyone_may_get_holds_nothing_of_the_statement(page):
    for path in ("/", "/style.css", "/script.js"):
        status, headers, body = page.ask(path, method="GET", X_Splitter=None, Origin=None)
        assert status == 200
        assert b"It rose" not in body
        assert page.word.encode() not in body
        policy = headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';")
        assert not any(word in policy for word in ("unsafe", "*", "http:"))
        assert "frame-ancestors 'none'" in policy
        assert headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("path", ["/../pyproject.toml", "/page/live.html", "/static/x", "/etc/passwd", "/split"])
def test_no_path_of_the_machine_is_served(page, path):
    assert page.ask(path, method="GET")[0] in {404, 405}


def test_the_word_in_the_opened_address_is_good_for_one_page_and_the_printed_one_for_all():
    with serving(STATEMENT) as (page, _):
        once = page.address.partition("#")[2]
        assert once != page.word
        assert page.ask("/split", SENT, X_Splitter=once)[0] == 403
        assert page.ask("/start", {"tab": "1"}, X_Splitter=once)[0] == 200
        assert page.ask("/start", {"tab": "2"}, X_Splitter=once)[0] == 403
        assert [page.ask("/start", {"tab": str(tab)})[0] for tab in range(3)] == [200] * 3


def test_words_are_long_and_never_the_same():
    words = [word for _ in range(50) for word in (Tokens().lasting, Tokens().once)]
    assert len(set(words)) == 100
    assert min(map(len, words)) >= 40


def test_a_body_of_a_hundred_megabytes_is_refused_before_it_is_read(page):
    link = http.client.HTTPConnection(page.host, timeout=20)
    link.putrequest("POST", "/split")
    for name, value in (("Origin", f"http://{page.host}"), ("X-Splitter", page.word)):
        link.putheader(name, value)
    link.putheader("Content-Type", "application/json")
    link.putheader("Content-Length", str(100_000_000))
    link.endheaders()
    sent = 0
    try:
        while sent < 100_000_000:
            link.sock.sendall(b" " * 1_000_000)
            sent += 1_000_000
    except OSError:
        pass  # it has hung up
    assert sent < 100_000_000 or link.getresponse().status == 413
    link.close()
    assert page.ask("/split", SENT)[0] == 200


def test_a_body_that_hides_its_length_is_refused_as_well(page):
    with socket.create_connection(tuple(page.host.split(":")), timeout=20) as link:
        head = f"POST /split HTTP/1.1\r\nHost: {page.host}\r\nTransfer-Encoding: chunked\r\n"
        link.sendall(f"{head}Content-Type: application/json\r\n\r\n".encode())
        try:
            for _ in range(LARGEST_BODY // 65536 + 20):
                link.sendall(b"10000\r\n" + b" " * 65536 + b"\r\n")
            link.sendall(b"0\r\n\r\n")
            got = link.recv(100)
        except OSError:
            got = b""
    assert not got or b" 413 " in got or b" 403 " in got
    assert page.ask("/alive")[0] == 200


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"{",
        b'"text"',
        b"\xff",
        b'{"settings": {"text": 1}}',
        b'{"settings": {"output": "/etc/passwd"}}',
        b'{"settings": {"platforms": ["nowhere"], "text": "One."}}',
        b'{"settings": {"limits": {"x": -5}, "platforms": ["x"], "text": "One."}}',
        b'{"settings": {"number": "{m}", "text": "One."}}',
        b'{"settings": {"text": ""}}',
    ],
)
def test_what_makes_no_sense_is_refused_or_answered_with_a_sentence(page, body):
    status, _, said = page.ask("/split", body)
    assert status == 400 or (status == 200 and b'"error"' in said)
    assert b"Traceback" not in said


def test_it_is_saved_where_the_command_line_said_and_nowhere_else(tmp_path):
    file = tmp_path / "statement.md"
    file.write_text("old", encoding="utf-8")
    with serving(STATEMENT, output=file) as (page, _):
        sent = {"settings": {**SENT["settings"], "text": "New.\n"}, "output": "other", "file": "../other"}
        assert page.answer("/save", **sent) == {"saved": str(file)}
    assert file.read_text(encoding="utf-8") == "New.\n"
    assert [each.name for each in tmp_path.iterdir()] == ["statement.md"]


def test_without_a_file_nothing_is_saved(page):
    assert "-o FILE" in page.answer("/save", **SENT)["error"]


def test_ten_tabs_are_answered_side_by_side_and_keep_their_own_text(page):
    def tab(number):
        text = f"Tab {number} says this. " * 20
        made = page.answer("/split", tab=str(number), settings={"text": text, "platforms": ["x"]})
        return f"Tab {number} says" in made["html"], page.answer("/start", tab=str(number))["settings"]["text"] == text

    with ThreadPoolExecutor(10) as pool:
        assert list(pool.map(tab, range(10))) == [(True, True)] * 10


@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="no /proc")
def test_it_listens_on_the_loopback_alone(page):
    port = int(page.host.partition(":")[2])
    lines = [line for name in ("tcp", "tcp6") for line in Path(f"/proc/net/{name}").read_text("ascii").splitlines()[1:]]
    addresses = [line.split()[1] for line in lines if line.split()[3] == "0A"]  # it listens
    assert [address for address in addresses if address.endswith(f":{port:04X}")] == [f"0100007F:{port:04X}"]


@pytest.mark.slow
def test_it_ends_when_no_page_is_heard_of():
    with serving(STATEMENT, quiet=2) as (page, thread):
        page.ask("/alive")
        thread.join(timeout=10)
        assert not thread.is_alive()


@pytest.mark.slow
def test_a_page_that_is_heard_of_keeps_it():
    with serving(STATEMENT, quiet=3) as (page, thread):
        for _ in range(5):
            time.sleep(1)
            assert page.ask("/alive")[0] == 200
        assert thread.is_alive()


@pytest.fixture
def command(tmp_path):
    """Start the command with a browser of our own that writes down the address."""
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" > "{tmp_path}/opened"\n', encoding="utf-8")
    browser.chmod(0o755)
    environment = {**os.environ, "BROWSER": f"{browser} %s", "PYTHONUNBUFFERED": "1"}
    started = []

    def start(*args):
        process = subprocess.Popen(
            [sys.executable, "-m", "splitter", "--live", *map(str, args)],
            env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        started.append(process)
        return process, process.stderr.readline()

    yield start
    for process in started:
        process.kill()
        process.communicate()


def test_the_command_serves_until_ctrl_c(command):
    process, said = command("-p", "x")
    assert said.startswith("splitter: the live page is at http://127.0.0.1:")
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert (process.returncode, out) == (130, "")
    assert err == "splitter: stopped.\n"


def test_the_command_ends_with_done_and_leaves_nobody_behind(command):
    process, said = command()
    printed = said.split(" at ")[1].split(" until ")[0]
    page = Page(printed, printed)
    assert page.answer("/start")["settings"]["platforms"] == ["x", "bluesky", "mastodon"]
    page.ask("/done")
    process.communicate(timeout=20)
    assert process.returncode == 0
    with pytest.raises(ConnectionRefusedError):
        page.ask("/alive")
