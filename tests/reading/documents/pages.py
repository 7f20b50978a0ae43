"""Pages for the tests of geometry, set by hand: every letter is half as wide as its type is high."""

from splitter.reading.documents.columns import lines
from splitter.reading.documents.glyphs import Box, Page, Word
from splitter.reading.documents.passages import passages
from splitter.reading.documents.typesetting import measure
from splitter.reading.words import Words


def words(text, left, baseline, size=10, **more):
    """The words of a line."""
    found = []
    for piece in text.split():
        right = left + len(piece) * size / 2
        found.append(Word(piece, Box(left, baseline - size / 4, right, baseline + size), baseline, size, **more))
        left = right + size / 4
    return found


def block(*texts, left=50, top=700, lead=12, size=10, first=0, **more):
    """Lines below one another, the first moved in by so many points."""
    return [
        word
        for place, text in enumerate(texts)
        for word in words(text, left + (first if place == 0 else 0), top - place * lead, size, **more)
    ]


def page(*blocks, number=1, width=600, height=800):
    return Page(number, width, height, tuple(word for some in blocks for word in some))


def read(*pages):
    """The blocks of pages: each with its kind, and a text for each line end that counts."""
    found = [line for one in pages for line in lines(one)]
    return [
        (passage.kind, [" ".join(line.text for line in run) for run in passage.runs])
        for passage in passages(found, measure(found), Words("", "en"))
    ]
