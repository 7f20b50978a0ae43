"""The command on a terminal: narrow, dumb, without colours, with other letters; and Ctrl-C there."""

import base64
import os
import re

import pytest

from tests.cli.processes import SAMPLE, Screen, on_a_screen, shell

HOSTILE = (
    "Red \x1b[31mink\x1b]0;title\x07, \x9b2J\x90q\x9c and \x1b]8;;http://example.org\x1b\\a link\x08\x7f.\n\n"
    "The \u202edrawrof\u202c vote\u2066 stands\u2069. It was public.\n"
)


def obeyed(shown):
    """What a terminal would obey, or what turns the text after it around, new lines apart."""
    return [one for one in shown if not one.isprintable() and one not in "\n\ufeff"]


@pytest.fixture
def statement(tmp_path):
    path = tmp_path / "statement.txt"
    path.write_text("The first one is here. The second one is here.", encoding="utf-8")
    return path


@pytest.mark.parametrize("more", [(), ("-f", "json"), ("-f", "html"), ("--explain",), ("-n", "\u202e{i}", "-l", "40")])
def test_nothing_in_a_statement_steers_the_terminal(tmp_path, more):
    path = tmp_path / "hostile.txt"
    path.write_bytes(HOSTILE.encode())
    status, shown = on_a_screen(path, *more, NO_COLOR="1")
    assert status == 0
    assert "ink" in shown
    assert "vote" in shown
    assert not obeyed(shown)


@pytest.mark.parametrize(
    "args",
    [
        (b"no\x1b[31m such\nfile.txt",),
        (b"no\xc2\x9b31m.txt",),
        ("no\u202etxt.exe",),
        ("--platform", "\x1b[31m\u202ex", "statement.txt"),
        ("--language", "\x1b]0;e", "statement.txt"),
        ("--encoding", "\x1b[31m\u202e", "statement.txt"),
        ("--number", "\x1b[31m{i}", "statement.txt"),
        ("--post", "{text}\x9b {label}", "statement.txt"),
        ("--only", "\x1b[31m\u2066", "statement.txt"),
        ("--\x1b[31m\u202e",),
        ("--format", "\x1b[31m\u202e"),
        ("--limit", "\x1b[31m\u202e"),
        ("statement.txt", "-o", "no\x1b[31m\u202e/thread.txt"),
    ],
)
def test_what_is_typed_never_steers_the_terminal(statement, monkeypatch, args):
    monkeypatch.chdir(statement.parent)
    status, shown = on_a_screen(*args, NO_COLOR="1")
    assert status == 2
    assert shown.startswith("splitter: ")
    assert shown.strip().count("\n") == 0
    assert not obeyed(shown)


def test_the_names_in_a_page_never_steer_the_terminal(tmp_path):
    path = tmp_path / "page.md"
    path.write_text("A [link](<https://example.org/\x1b[31m>) and ![a\x9b picture](x). <s>\x1b[2Jstruck</s>\n")
    status, shown = on_a_screen(path, NO_COLOR="1")
    assert status == 0
    assert not obeyed(shown)


@pytest.mark.parametrize("columns", [20, 40])
def test_no_rule_is_wider_than_the_screen(columns):
    status, shown = on_a_screen(SAMPLE, columns=columns, NO_COLOR="1")
    rules = [line for line in shown.splitlines() if line.startswith("──")]
    assert status == 0
    assert len(rules) == 9
    assert all(re.search(r"\d/9 .* \d+/280 ──$", line) for line in rules)
    assert max(map(len, rules)) <= columns


def test_a_screen_that_does_not_know_its_width_gets_the_usual_rules(statement):
    shown = on_a_screen(statement, columns=0, NO_COLOR="1")[1]
    assert len(shown.splitlines()[0]) == 60


@pytest.mark.parametrize("columns", [24, 40])
def test_the_card_of_a_copied_post_is_as_narrow(statement, columns):
    screen = Screen(statement, "--copy", "-l", "30", columns=columns)
    screen.until("q: end > ")
    screen.type("q\n")
    status, shown = screen.end()
    head = next(line.split("\x07")[-1] for line in shown.splitlines() if "Post 1 of 2 copied" in line)
    assert status == 0
    assert len(head.rstrip()) <= max(columns, len("── Post 1 of 2 copied · 28 / 30"))


def test_a_dumb_terminal_is_sent_no_escapes(statement):
    status, shown = on_a_screen(statement, TERM="dumb")
    assert status == 0
    assert "\x1b" not in shown
    assert "\x1b[2m" in on_a_screen(statement)[1], "others are"
    assert "\x1b" not in on_a_screen(statement, NO_COLOR="1")[1]
    status, shown = on_a_screen(statement, "--copy", TERM="dumb")
    assert (status, shown) == (
        2, "splitter: no clipboard was found, which takes a display and xclip, xsel or wl-clipboard; use --open.\n",
    )  # fmt: skip


def test_what_is_copied_is_the_text_itself(tmp_path):
    path = tmp_path / "turned.txt"
    path.write_text("The \u202edrawrof\u202c vote\u2066 stands\u2069. It was public.", encoding="utf-8")
    status, shown = on_a_screen(path, "--copy")
    sent = re.search(r"\x1b\]52;c;([^\x07]*)\x07", shown)[1]
    assert status == 0
    assert base64.b64decode(sent).decode() == shell(f"splitter '{path}'").stdout.decode().rstrip("\n")
    assert not obeyed(shown.replace(f"\x1b]52;c;{sent}\x07", ""))


@pytest.mark.parametrize("variables", [{"PYTHONIOENCODING": "cp1252"},
                                       {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}])  # fmt: skip
@pytest.mark.parametrize("more", [(), ("-f", "json"), ("--explain",), ("--list-platforms",), ("--help",), ("-l", "3")])
def test_a_terminal_with_few_letters_is_no_reason_to_stop(tmp_path, variables, more):
    path = tmp_path / "statement.txt"
    path.write_text("“Żółw” — dzień dobry 🐢. Наш ответ: нет.", encoding="utf-8")
    status, shown = on_a_screen(path, *more, **variables)
    assert status == (2 if "-l" in more else 0)
    assert shown.strip()
    assert "Traceback" not in shown


def test_ctrl_c_while_a_statement_is_read_ends_with_a_line_of_its_own(tmp_path):
    path = tmp_path / "statement.txt"
    os.mkfifo(path)
    screen = Screen(path)
    with path.open("wb"):  # it is open when the command reads it
        screen.type("\x03")
        assert screen.end() == (130, "^C\nsplitter: stopped.\n")


@pytest.mark.parametrize(("key", "expected"), [("\x03", 130), ("\x04", 0)])
def test_ctrl_c_and_the_end_of_input_end_a_copy_with_the_way_on(statement, key, expected):
    screen = Screen(statement, "--copy", "-l", "30")
    screen.until("q: end > ")
    screen.type(key)
    status, shown = screen.end()
    assert status == expected
    assert shown.removesuffix("\nsplitter: stopped.\n").rstrip("\n").endswith("--copy --only 2-")


def test_the_keys_come_from_the_terminal_where_the_statement_is_piped(statement):
    with statement.open("rb") as stdin:
        screen = Screen("--copy", "-l", "30", stdin=stdin)
        screen.until("q: end > ")
        screen.type("\n")
        screen.until("Enter: end")
        screen.type("q\n")
        status, shown = screen.end()
    assert status == 0
    assert "Post 2 of 2 copied" in shown
    assert "to go on later, pipe it in again." in shown


@pytest.mark.parametrize("piped", [False, True])
@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_keys_in_another_encoding_are_no_answer(statement, piped, encoding):
    with statement.open("rb") as stdin:
        screen = Screen(*([] if piped else [statement]), "--copy", "-l", "30", stdin=stdin if piped else None,
                        PYTHONIOENCODING=encoding)  # fmt: skip
        screen.until("q: end > ")
        os.write(screen.master, b"\xe9\n")
        screen.until("That is none of these.")
        screen.type("q\n")
        status, shown = screen.end()
    assert status == 0
    assert shown.endswith("--copy --only 2-\n")


def test_without_a_statement_the_help_is_shown():
    status, shown = on_a_screen()
    assert status == 0
    assert shown.startswith("Usage: splitter [OPTIONS] [STATEMENT]")


def test_a_terminal_is_told_what_whole_paragraphs_would_cost(statement):
    assert "--prefer paragraphs" not in on_a_screen(statement)[1]
    assert "--prefer paragraphs" not in on_a_screen(SAMPLE, "--prefer", "paragraphs")[1]
    shown = on_a_screen(SAMPLE, NO_COLOR="1")[1]
    number = re.search(r"--prefer paragraphs: (\d+) posts, none mixing paragraphs\n$", shown)[1]
    assert shell(f"splitter '{SAMPLE}' --prefer paragraphs").stdout.count(b"\n---\n") == int(number) - 1


@pytest.mark.parametrize("more", [("-f", "json"), ("--explain",), ("-f", "html")])
def test_a_terminal_of_another_encoding_gets_its_own_letters(tmp_path, more):
    (tmp_path / "a.txt").write_text("Über uns: “Öl”. Und 雨.", encoding="utf-8")
    screen = Screen(tmp_path / "a.txt", *more, PYTHONIOENCODING="latin-1")
    screen.end()
    assert "Über uns: ?Öl?." in screen.shown.decode("latin-1")
