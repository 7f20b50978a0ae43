"""The loop of --copy: by streams, and on a pseudo-terminal with a clipboard of our own or with OSC 52."""

import base64
import io
import os
import pty
import re
import select
import signal
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest

from splitter.errors import SplitterWarning, UsageError
from splitter.output import clipboard as boards
from splitter.output.copying import Terminal, copy
from tests.output.made import HARD, in_batches, thread

WORDS = ("One.", "Two.", "Three.", "Four.", "Five.")
ROOT = Path(__file__).parents[2]
OSC_52 = re.compile(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07")


class Screen(io.StringIO):
    encoding = "utf-8"

    def isatty(self):
        return True


def run(made, answers, **more):
    """Run the loop over typed lines; return the posts copied, as numbers, and what the screen shows."""
    board, screen = [], Screen()
    copy(made, terminal=Terminal(io.StringIO(answers), screen), put=board.append, **more)
    numbers = {post.text: post.number for post in made.posts}
    return [numbers[text] for text in board], screen.getvalue()


@pytest.mark.parametrize(
    ("answers", "copied"),
    [
        ("\n\n\n\n\n", [1, 2, 3, 4, 5]),
        ("\nb\nb\n\nq\n", [1, 2, 1, 1, 2]),
        ("4\n\nq\n", [1, 4, 5]),
        (" Q \n", [1]),
        ("", [1]),
        ("\n", [1, 2]),
        ("6\n0\nx\n3\n", [1, 3]),
        ("9" * 5000 + "\n\n", [1, 2]),
    ],
)
def test_each_answer_is_a_step(answers, copied):
    assert run(thread(WORDS), answers)[0] == copied


def test_the_screen_shows_each_post_and_what_can_be_done():
    made = thread(WORDS[:2], warnings=(SplitterWarning("sentence", "post 2 ends inside a sentence", post=2),))
    assert run(made, "x\n\n\n")[1].split("\n") == [
        "── Post 1 of 2 copied · 10 / 280 ───────────────────────────",
        "",
        "One. (1/2)",
        "",
        "Enter: post 2 · b: back · 1–2: jump · q: end > That is none of these.",
        "Enter: post 2 · b: back · 1–2: jump · q: end > ── Post 2 of 2 copied · 10 / 280 ───────────────────────────",
        "",
        "Two. (2/2)",
        "",
        "! post 2 ends inside a sentence",
        "",
        "Enter: end · b: back · 1–2: jump · q: end > ",
        "That was the last post of the thread.",
        "",
    ]


@pytest.mark.parametrize(
    ("answers", "first", "last", "farewell"),
    [
        ("\n\nq\n", 1, 5, "\nPost 3 is on the clipboard. To go on: splitter a.md --copy --only 4-\n"),
        ("\n", 2, 4, "\n\nPost 3 is on the clipboard. To go on: splitter a.md --copy --only 4\n"),
        ("q\n", 2, 4, "\nPost 2 is on the clipboard. To go on: splitter a.md --copy --only 3-4\n"),
        ("4\nq\n", 2, 4, " > \nThat was the last post of those asked for.\n"),
        ("5\n\n", 1, 5, " > \nThat was the last post of the thread.\n"),
        ("", 3, 3, "Three. (3/5)\n\n"),
    ],
)
def test_it_says_how_to_go_on(answers, first, last, farewell):
    made = thread(WORDS)
    shown = run(made, answers, posts=made.posts[first - 1 : last], command="splitter a.md")[1]
    assert shown.endswith(farewell)
    assert ("To go on" in shown) == ("To go on" in farewell)


def test_a_jump_stays_within_the_posts_asked_for():
    made = thread(WORDS)
    assert run(made, "1\n5\n4\nb\nb\nb\n", posts=made.posts[1:4])[0] == [2, 4, 3, 2, 2]


def test_it_says_where_the_composer_is_full():
    hint = "→ X takes 2 posts at once: publish these, then reply to your last post."
    shown = run(in_batches(thread(WORDS[:4]), 2), "\n\n\n\n")[1]
    assert [hint in card for card in shown.split("── Post")[1:]] == [False, True, False, False]


def test_control_characters_are_shown_and_never_sent():
    board, screen = [], Screen()
    made = thread(HARD)
    copy(made, terminal=Terminal(io.StringIO("\n" * 8), screen), put=board.append)
    assert board == [post.text for post in made.posts]
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", screen.getvalue())


def test_ctrl_c_ends_politely():
    class Interrupted(io.StringIO):
        def readline(self):
            raise KeyboardInterrupt

    screen = Screen()
    with pytest.raises(KeyboardInterrupt):
        copy(thread(WORDS), terminal=Terminal(Interrupted(), screen), put=lambda _: None)
    assert screen.getvalue().endswith("\n\nPost 1 is on the clipboard. To go on: splitter … --copy --only 2-\n")


@pytest.mark.parametrize("hangs", [1, 2])
def test_ctrl_c_while_the_clipboard_does_not_answer_counts_no_post_that_is_not_there(hangs):
    board, screen = [], Screen()

    def put(text):
        if len(board) == hangs - 1:
            raise KeyboardInterrupt
        board.append(text)

    keys = Terminal(io.StringIO("\n" * 9), screen)
    with pytest.raises(KeyboardInterrupt):
        copy(thread(WORDS), terminal=keys, put=put)
    if hangs == 1:
        assert "clipboard" not in screen.getvalue()
    else:
        assert screen.getvalue().endswith("Post 1 is on the clipboard. To go on: splitter … --copy --only 2-\n")


def test_what_it_takes_to_go_on_is_said_before_the_first_post():
    assert run(thread(WORDS), "q\n", need="Save the statement.")[1].startswith("Save the statement.\n\n── Post 1")
    assert "Save" not in run(thread(WORDS[:1]), "", need="Save the statement.")[1]


def test_a_screen_that_cannot_write_a_letter_shows_another():
    screen = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    copy(thread(["Ж"]), terminal=Terminal(io.StringIO(), screen), put=lambda _: None)
    screen.seek(0)
    assert "\n? (1/1)\n" in screen.read()


# The clipboard ------------------------------------------------------------------------------------------------------


@pytest.fixture
def no_clipboard(monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.usefixtures("no_clipboard")
def test_without_a_clipboard_the_terminal_is_asked():
    screen = Screen()
    copy(thread(HARD), terminal=Terminal(io.StringIO("\n" * 8), screen))
    sent = [base64.b64decode(text).decode() for text in OSC_52.findall(screen.getvalue().encode())]
    assert sent == [post.text for post in thread(HARD).posts]
    assert screen.getvalue().count("No clipboard program was found") == 1


@pytest.mark.usefixtures("no_clipboard")
def test_without_a_clipboard_and_a_terminal_it_is_an_error():
    with pytest.raises(UsageError, match="no clipboard was found, which takes a display and xclip"):
        copy(thread(WORDS), terminal=Terminal(io.StringIO(), io.StringIO()))


BOARD = 'case "$*" in *-o*) cat "{0}/board" ;; *) cat > "{0}/part" && mv "{0}/part" "{0}/board" ;; esac'


def fake(folder, script=BOARD):
    """Put an xclip of our own into a folder; return the environment in which it is the only program that is found."""
    program = folder / "xclip"
    program.write_text(f"#!/bin/sh\nPATH='{os.environ['PATH']}'\n{script.format(folder)}\n")
    program.chmod(0o755)
    return {"PATH": str(folder), "DISPLAY": ":99", "WAYLAND_DISPLAY": ""}


@pytest.fixture
def xclip(tmp_path, monkeypatch):
    for name, value in fake(tmp_path).items():
        monkeypatch.setenv(name, value)
    return tmp_path


@pytest.mark.parametrize("screen", [Screen(), io.StringIO()])
def test_the_systems_clipboard_gets_each_byte(xclip, screen):
    for post in thread(HARD).posts:
        put, note = boards.clipboard(screen)
        assert put(post.text) is None
        assert (xclip / "board").read_bytes() == post.text.encode()
        assert note is None


@pytest.mark.parametrize("fails", ["exit 1", "exec cat >/dev/null", "printf '\\377'"])
def test_a_clipboard_program_that_fails_copies_nothing(xclip, fails):
    fake(xclip, fails)
    put, _ = boards.clipboard(io.StringIO())
    with pytest.raises(UsageError, match=r"the clipboard (refused|program did not take) the post.*use --open"):
        put("text")


@pytest.mark.usefixtures("xclip")
def test_where_the_clipboard_program_fails_the_terminal_is_asked_and_it_says_so(xclip):
    fake(xclip, "exit 1")
    screen = Screen()
    copy(thread(WORDS[:3]), terminal=Terminal(io.StringIO("\n" * 3), screen))
    shown = screen.getvalue()
    assert [base64.b64decode(text).decode() for text in OSC_52.findall(shown.encode())] == [
        post.text for post in thread(WORDS[:3]).posts
    ]
    assert shown.count("The clipboard program failed, so the terminal was asked to copy (OSC 52).") == 1


# The terminal -------------------------------------------------------------------------------------------------------


def test_words_are_not_broken_at_the_edge_of_the_terminal(pasting):
    loop = pasting(3, {"DISPLAY": "", "WAYLAND_DISPLAY": ""}, columns=24)
    loop.until("q: end > ")
    shown = OSC_52.sub(b"", loop.shown).decode().replace("\r\n", "\n")
    assert "\n\nWorkers of the world\n👩🏽\u200d🏭🇺🇳, unite: the e\u0301\nand the ﷽ stay as they\nare. (1/3)\n" in shown


class Pasting:
    """The loop on a pseudo-terminal."""

    def __init__(self, number, environment, columns=80):
        self.master, slave = pty.openpty()
        termios.tcsetwinsize(slave, (24, columns))
        environment = {**os.environ, "PYTHONIOENCODING": "utf-8", **environment}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.output.pasting", str(number)],
            cwd=ROOT, env=environment, stdin=slave, stdout=slave, stderr=slave, start_new_session=True,
        )  # fmt: skip
        os.close(slave)
        self.shown = b""

    def until(self, words, times=1):
        """Read until the terminal shows the words so many times."""
        end = time.monotonic() + 20
        while self.shown.count(words.encode()) < times:
            assert time.monotonic() < end, self.shown.decode()
            if select.select([self.master], [], [], 0.1)[0]:
                self.shown += os.read(self.master, 65536)

    def type(self, keys):
        os.write(self.master, keys.encode())

    def end(self):
        status = self.process.wait(timeout=20)
        os.close(self.master)
        return status

    def kill(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()


@pytest.fixture
def pasting():
    started = []

    def start(number, environment, **more):
        started.append(Pasting(number, environment, **more))
        return started[-1]

    yield start
    for one in started:
        one.kill()


def test_on_a_terminal_with_a_clipboard(pasting, tmp_path):
    made = thread(HARD)
    loop = pasting(len(HARD), fake(tmp_path))
    for post in made.posts:
        loop.until("q: end > ", post.number)
        assert (tmp_path / "board").read_bytes() == post.text.encode()
        loop.type("\n" if post.number < len(HARD) else "q\n")
    assert loop.end() == 0
    assert b"\x1b" not in loop.shown


def test_on_a_terminal_without_a_clipboard(pasting):
    made = thread(HARD[:3])
    loop = pasting(3, {"DISPLAY": "", "WAYLAND_DISPLAY": ""})
    for post in made.posts:
        loop.until("q: end > ", post.number)
        assert base64.b64decode(OSC_52.findall(loop.shown)[-1]).decode() == post.text
        loop.type("\n")
    assert loop.end() == 0
    assert b"\x1b" not in OSC_52.sub(b"", loop.shown)


@pytest.mark.parametrize(("key", "status"), [("\x03", -signal.SIGINT), ("\x04", 0), ("q\n", 0)])
def test_the_ways_to_end_on_a_terminal(pasting, key, status):
    loop = pasting(3, {"DISPLAY": "", "WAYLAND_DISPLAY": ""})
    loop.until("q: end > ")
    loop.type(key)
    loop.until("To go on: splitter statement.md --copy --only 2-")
    assert loop.end() == status  # the command line makes 130 of Ctrl-C


@pytest.mark.parametrize("given", [io.StringIO("the statement"), None])
def test_the_keys_come_from_the_terminal_where_input_is_a_pipe_or_closed(monkeypatch, given):
    opened, board, screen = [], [], Screen()
    monkeypatch.setattr(sys, "stdin", given)
    monkeypatch.setattr(sys, "stdout", screen)
    monkeypatch.setattr(Path, "open", lambda path, **_: opened.append(str(path)) or io.StringIO("\nq\n"))
    copy(thread(WORDS), put=board.append)
    assert opened == ["/dev/tty"]
    assert board == ["One. (1/5)", "Two. (2/5)"]


def test_the_keys_come_from_standard_input_where_it_is_a_terminal(monkeypatch):
    keys, board = Screen("\nq\n"), []
    monkeypatch.setattr(sys, "stdin", keys)
    monkeypatch.setattr(sys, "stdout", Screen())
    copy(thread(WORDS), put=board.append)
    assert board == ["One. (1/5)", "Two. (2/5)"]


def test_without_a_screen_it_is_an_error(monkeypatch):
    monkeypatch.setattr(sys, "stdin", Screen("\n"))
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(UsageError, match="standard output is closed, and --copy shows the posts there; open it"):
        copy(thread(WORDS), put=lambda _: None)


def test_without_a_terminal_it_is_an_error(monkeypatch):
    def refuse(_path, **_):
        raise OSError("no such device")

    monkeypatch.setattr(sys, "stdin", io.StringIO("the statement"))
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UsageError, match="--copy is for a terminal, and there is none"):
        copy(thread(WORDS), put=lambda _: None)
