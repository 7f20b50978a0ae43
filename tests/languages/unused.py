"""Which words of the language files decide anything: for each list, those whose removal changes nothing in the texts.

Run from the root: `python -m tests.languages.unused [--language CODE] [--list NAME] [CORPUS…]`.

The texts are the inputs of our cases, and any corpus given: a file, or a folder of them; `.jsonl` holds an object with
a `text` and perhaps its `lang` on each line, any other file is one text.  A line of what is printed:

    de sentences.before_name: 31 decide, 40 stand nowhere, 2 change nothing: Dipl, dr

Words that *stand nowhere* are those that no text of the language holds; those that *change nothing* may be left out,
all of them together, and every text is read, cut and attributed as before.  That a word decides nothing here does not
mean that it never will: what these texts lack, another one has.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

from splitter.errors import SplitterError
from splitter.languages import codes, detect, load, loader
from splitter.reading import parse
from splitter.segmenter import sentences
from splitter.segmenter.analysis import analyse
from splitter.segmenter.clauses import clauses
from splitter.spans import Span
from tests.cases import load as cases

TESTS = Path(__file__).parents[1]
PIECE = 2000
"""Characters of a text that are looked at together, about."""
TABLE = re.compile(r"\[(\w+)\]")
LIST = re.compile(r'(\w+) = """')
WORDS = re.compile(r"\w+")
UNSPACED = ("Hani", "Jpan", "Thai", "Mymr")
PARTS = ("endings", "particles", "prefixes", "elided", "clipped")
"""Lists of parts of words."""
Text = tuple[str, str]
"""A text, and the code of the language that it is read in."""


# What is decided about a text ----------------------------------------------------------------------------------------


def _analysed(text: str, code: str) -> object:
    found = analyse(text, [("paragraph", Span(0, len(text)))], code)
    return found[1:], sentences(text, code)


def _clauses(text: str, code: str) -> object:
    return clauses(text, Span(0, len(text)), load(code))


def _read(text: str, code: str) -> object:
    try:
        return parse(text, language=code).text
    except SplitterError:
        return None


def _known(text: str, code: str) -> object:
    return detect(text), _analysed(text, code)


DECISIONS: dict[str, Callable[[str, str], object]] = {
    "function_words": _known,
    "endings": _known,
    "unfinished": _read,
    "sentences": _analysed,
    "quotations": _analysed,
    "clauses": _clauses,
}
"""List, or table of lists → what its words have a say in."""


def decisions_of(name: str) -> Callable[[str, str], object]:
    """Return what finds all that the words of a list may decide about a text."""
    return DECISIONS[name.partition(".")[0]]


# Language files with a part of their words ---------------------------------------------------------------------------


def lists(source: str) -> dict[str, list[str]]:
    r"""Return the word lists of a language file, by table and name.

    >>> lists('unfinished = \"\"\"\nof\nthe\n\"\"\"\n[sentences]\nlabels = \"\"\"\ntype\n\"\"\"\n')
    {'unfinished': ['of', 'the'], 'sentences.labels': ['type']}
    """
    found: dict[str, list[str]] = defaultdict(list)
    for name, line in _lines(source):
        if name:
            found[name].append(line)
    return dict(found)


def without(source: str, name: str, words: Collection[str]) -> str:
    r"""Return a language file without some words of one list.

    >>> without("\n".join(["unfinished = " + '"' * 3, "of", "the", '"' * 3]), "unfinished", ["of"]).split("\n")[1:-1]
    ['the']
    """
    return "\n".join(line for where, line in _lines(source) if where != name or line not in words)


def _lines(source: str) -> Iterator[tuple[str, str]]:
    """Yield each line of a language file with the list that it is a word of, or with nothing."""
    table = inside = ""
    for line in source.split("\n"):
        if inside:
            inside = "" if line == '"""' else inside
        elif heading := TABLE.fullmatch(line):
            table = heading[1] + "."
        elif begin := LIST.fullmatch(line):
            yield "", line
            inside = table + begin[1]
            continue
        yield inside, line


CACHED = [
    value
    for name, module in sys.modules.items()
    if name.partition(".")[0] == "splitter"
    for value in vars(module).values()
    if hasattr(value, "cache_clear")
]


@contextmanager
def file(code: str, source: str) -> Iterator[None]:
    """Let a language be what another text of its file says."""
    read = loader._text  # noqa: SLF001 - the one place that reads a file
    with mock.patch.object(loader, "_text", lambda name: source if name == code else read(name)):
        _forget()
        yield
    _forget()


def _forget() -> None:
    for one in CACHED:
        one.cache_clear()


# The search ----------------------------------------------------------------------------------------------------------


def unneeded(words: Iterable[str], changes: Callable[[Collection[str]], bool]) -> list[str]:
    """Return words that may all go together, as many as are found by halves.

    >>> unneeded("abcdefgh", lambda gone: "c" in gone or {"e", "f"} <= set(gone))
    ['a', 'b', 'd', 'e', 'g', 'h']
    """
    gone: list[str] = []
    waiting = [list(words)]
    while waiting:
        group = waiting.pop()
        if group and not changes([*gone, *group]):
            gone += group
        elif len(group) > 1:
            middle = len(group) // 2
            waiting += [group[middle:], group[:middle]]
    return gone


class Search:
    """The search in the texts of one language."""

    def __init__(self, code: str, texts: list[str]) -> None:
        """Read the file, and see which words the texts hold."""
        self.code = code
        self.source = (loader.FOLDER / f"{code}.toml").read_text(encoding="utf-8")
        self.texts = texts
        self.whole = [text.casefold() for text in texts]
        self.words = [set(WORDS.findall(text)) for text in self.whole]
        self.decided: dict[tuple[Callable[[str, str], object], int], object] = {}

    def places(self, name: str, word: str) -> list[int]:
        """Return the texts that hold a word of a list, or the last part of one (`B` of `z. B`)."""
        bare = word.casefold()
        parts = WORDS.findall(bare)
        within = name.rpartition(".")[2] in PARTS or bare[0] == "-" or set(load(self.code).scripts) & set(UNSPACED)
        if within or not parts:
            return [place for place, text in enumerate(self.whole) if (parts[-1] if parts else bare) in text]
        return [place for place, found in enumerate(self.words) if parts[-1] in found]

    def changes(self, name: str, gone: Collection[str], places: Iterable[int]) -> bool:
        """Say whether a list without some of its words decides anything else in these texts."""
        decide = decisions_of(name)
        before = [self._before(decide, place) for place in places]
        with file(self.code, without(self.source, name, gone)):
            return any(decide(self.texts[place], self.code) != old for place, old in zip(places, before, strict=True))

    def _before(self, decide: Callable[[str, str], object], place: int) -> object:
        key = decide, place
        if key not in self.decided:
            self.decided[key] = decide(self.texts[place], self.code)
        return self.decided[key]

    def report(self, name: str) -> str:
        """Return the line about a list."""
        words = lists(self.source)[name]
        found = {word: places for word in words if (places := self.places(name, word))}

        def changes(gone: Collection[str]) -> bool:
            return self.changes(name, gone, sorted({place for word in gone for place in found[word]}))

        idle = unneeded(found, changes)
        return (
            f"{self.code} {name}: {len(found) - len(idle)} decide, {len(words) - len(found)} stand nowhere, "
            f"{len(idle)} change nothing" + (f": {', '.join(idle)}" if idle else "")
        )


# The texts -----------------------------------------------------------------------------------------------------------


def own() -> Iterator[Text]:
    """Yield the inputs of our cases: in the language that the file or the case is named after, else that found out."""
    for path in sorted(TESTS.rglob("*.txt")):
        if "fuzz" in path.parts:
            continue
        for case in cases(path):
            named = (path.stem, case.name.split(": ", 1)[-1].split(",")[0], case.name.rpartition(" ")[2])
            yield case.input, next((code for code in named if code in codes()), "") or detect(case.input)


def corpus(path: Path) -> Iterator[Text]:
    """Yield the texts of a file or folder, in pieces."""
    for one in sorted(path.rglob("*")) if path.is_dir() else [path]:
        if one.suffix == ".jsonl":
            for line in one.read_text(encoding="utf-8").splitlines():
                record = json.loads(line)
                text = record.get("text", "")
                code = record.get("lang") or detect(text)
                yield from ((piece, code) for piece in pieces(text))
        elif one.is_file() and one.suffix != ".json":
            text = one.read_text(encoding="utf-8", errors="replace")
            yield from ((piece, detect(text)) for piece in pieces(text))


def pieces(text: str) -> Iterator[str]:
    """Cut a text at its white space into pieces that are looked at one by one."""
    while len(text) > PIECE:
        place = max(text.rfind("\n\n", 0, PIECE), 0) or max(text.rfind(" ", 0, PIECE), 0) or PIECE
        yield text[:place]
        text = text[place:].lstrip()
    yield text


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--language", help="this one alone")
    parser.add_argument("--list", default="", help="lists whose names hold this: sentences, sentences.starters")
    parser.add_argument("corpus", nargs="*", type=Path)
    given = parser.parse_args()
    texts: dict[str, list[str]] = defaultdict(list)
    for text, code in [*own(), *(text for path in given.corpus for text in corpus(path))]:
        texts[code].append(text)
    for code in [given.language] if given.language else codes():
        search = Search(code, texts[code])
        for name in lists(search.source):
            if given.list in name:
                print(search.report(name), flush=True)


if __name__ == "__main__":
    main()
