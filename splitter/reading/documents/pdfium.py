"""What stands on the pages of a PDF, told by PDFium; runs as a process of its own.

A PDF is a program in all but name: it may unpack to gigabytes, draw for hours, or break the library that reads it.  So
PDFium reads it where the memory and the time that it may take are limited, and where a crash ends nothing else.  The
document comes in on standard input; each page goes out as a line of JSON once it was read, what went wrong as well.
"""

from __future__ import annotations

import ctypes
import json
import math
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from splitter.reading.documents.glyphs import Box, Glyph, Page, Word, turn, upright, vertical, words

MOST_PAGES = 1_000
MOST_GLYPHS = 1_000_000
MOST_OBJECTS = 5_000
"""Objects of a page that are looked at: pictures, and what is drawn as a bullet."""
MOST_LINKS = 500
MEMORY = 250_000_000
"""Bytes that the process may take, the document apart."""
ASCENT, DESCENT = 0.9, 0.25
"""Ems that type reaches above and below its baseline."""
SMALLEST, LARGEST = 1.0, 500.0
"""Points of type that a reader can see."""
DOT = (0.12, 0.7)
"""Ems that a drawn bullet is wide and high, at least and at most."""
REACH = 3.0
"""Ems between a bullet and its item, at most."""
HEAVY = ("bold", "black", "heavy", "semibold", "demi")
"""What the name of a bold font says."""
HYPHENS = frozenset({0x02, 0xFFFE})
"""What PDFium puts for a hyphen at the end of a line."""
UNKNOWN = frozenset({0, 0xFFFD, *range(0xE000, 0xF000), *range(0xF100, 0xF900)})
"""Codes that say nothing; the bullets of symbol fonts stand between U+F000 and U+F0FF."""
HALVES = range(0xD800, 0xDC00)
"""First halves of characters that UTF-16 spells with two codes."""
PASSWORD = 4
"""PDFium's word for a document that asks for a password (source: fpdfview.h, FPDF_ERR_PASSWORD)."""


def main() -> None:
    """Read the PDF on standard input, write its pages; the seconds that it may take are the only argument."""
    data = sys.stdin.buffer.read()
    _limit(MEMORY + 2 * len(data), int(sys.argv[1]))
    try:
        for line in document(data):
            sys.stdout.write(json.dumps(line) + "\n")
    except MemoryError:
        sys.stdout.write(json.dumps({"error": "memory"}) + "\n")


def document(data: bytes) -> Iterator[dict[str, Any]]:
    """Yield the number of pages, each page, and an end; or what went wrong."""
    import pypdfium2  # noqa: PLC0415 - whoever reads no PDF need not have it

    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        yield {"error": "password" if getattr(error, "err_code", None) == PASSWORD else "broken"}
        return
    count = len(pdf)
    if count > MOST_PAGES:
        yield {"error": "pages", "count": count}
        return
    glyphs = 0
    for index in range(count):
        try:
            page = pdf[index]
            textpage = page.get_textpage()
        except pypdfium2.PdfiumError:
            yield {"page": Page(index + 1, 0, 0), "broken": True}
            continue
        glyphs += textpage.count_chars()
        if glyphs > MOST_GLYPHS:
            yield {"error": "letters", "count": index + 1}
            return
        yield {"page": _page(pypdfium2.raw, page, textpage, index + 1)}
        textpage.close()
        page.close()
    yield {"end": count}


def _limit(memory: int, seconds: int) -> None:
    """Limit the memory of this process and its time of the processor, where the system can."""
    try:
        import resource  # noqa: PLC0415 - Windows has none
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # whoever is out of time would leave one
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))


def _page(raw: Any, page: Any, textpage: Any, number: int) -> Page:  # noqa: ANN401 - pypdfium2 has no types
    left, bottom, right, top = page.get_bbox()
    width, height = right - left, top - bottom
    letters, coded = _letters(raw, textpage, Box(left, bottom, right, top), _links(raw, page))
    angles = Counter(angle for _, angle in letters)
    angle = angles.most_common(1)[0][0] if angles else 0
    quarters = round(angle / 90) % 4
    turned = (width, height) if quarters % 2 == 0 else (height, width)
    lying = {angle}
    if vertical([glyph for glyph, other in letters if other == angle]):
        lying.add((angle + 270) % 360)  # figures and words of other scripts lie on their side in vertical lines
    glyphs = [_turned(glyph, quarters, width, height) for glyph, other in letters if other in lying]
    glyphs, *size = upright(glyphs, *turned)
    found = words(glyphs)
    pictures, dots = _drawn(raw, page, Box(left, bottom, right, top))
    if not quarters and size == list(turned):
        found = [*found, *_bullets(dots, found)]
    aslant = " ".join("".join(glyph.text for glyph, other in letters if other not in lying).split())
    return Page(number, size[0], size[1], tuple(found), pictures, coded, aslant)


def _letters(
    raw: Any,  # noqa: ANN401 - what PDFium hands over has no types
    textpage: Any,  # noqa: ANN401 - what PDFium hands over has no types
    page: Box,
    links: Sequence[tuple[Box, str]],
) -> tuple[list[tuple[Glyph, int]], float]:
    """Return the letters that stand on a page, with the angle in degrees at which each runs, and how many are known."""
    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    styles: dict[int, tuple[float, bool, int]] = {}
    letters: list[tuple[Glyph, int]] = []
    seen = unknown = 0
    style = (0.0, False, 0)
    high = ""
    for place in range(textpage.count_chars()):
        code = raw.FPDFText_GetUnicode(textpage, place)
        if code in HALVES:
            high = chr(code)
            continue
        text, high = _whole(high, code), ""
        if raw.FPDFText_IsGenerated(textpage, place) == 1:
            letters.append((Glyph(" ", Box(0, 0, 0, 0), 0, 0), style[2]))
            continue
        raw.FPDFText_GetLooseCharBox(textpage, place, box)
        raw.FPDFText_GetCharOrigin(textpage, place, x, y)
        drawn = raw.FPDFText_GetTextObject(textpage, place)
        key = ctypes.cast(drawn, ctypes.c_void_p).value or 0
        if key not in styles:
            styles[key] = _style(raw, textpage, place, drawn)
        style = styles[key]
        size, bold, angle = style
        middle = (box.left + box.right) / 2, (box.bottom + box.top) / 2
        if not SMALLEST <= size <= LARGEST or not _inside(page, *middle):
            continue
        seen += 1
        unknown += code in UNKNOWN or raw.FPDFText_HasUnicodeMapError(textpage, place) == 1
        address = next((address for area, address in links if _inside(area, *middle)), None)
        spot = Box(box.left - page.left, box.bottom - page.bottom, box.right - page.left, box.top - page.bottom)
        glyph = Glyph("-" if code in HYPHENS else text, spot, y.value - page.bottom, size, bold, address)
        letters.append((glyph, angle))
    return letters, 1 - unknown / max(1, seen)


def _whole(high: str, code: int) -> str:
    """Return a character that UTF-16 may spell with two codes."""
    return (high + chr(code)).encode("utf-16", "surrogatepass").decode("utf-16", "replace") if high else chr(code)


def _style(raw: Any, textpage: Any, place: int, drawn: Any) -> tuple[float, bool, int]:  # noqa: ANN401 - what PDFium hands over has no types
    """Return the size in points, whether it is bold, and the angle in degrees."""
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(textpage, place, matrix)
    name = ctypes.create_string_buffer(128)
    raw.FPDFFont_GetBaseFontName(raw.FPDFTextObj_GetFont(drawn), name, len(name))
    size = raw.FPDFText_GetFontSize(textpage, place) * math.hypot(matrix.c, matrix.d)
    face = name.value.decode("latin-1").lower()
    angle = round(math.degrees(math.atan2(matrix.b, matrix.a))) % 360
    return size, any(heavy in face for heavy in HEAVY), angle


def _links(raw: Any, page: Any) -> list[tuple[Box, str]]:  # noqa: ANN401 - what PDFium hands over has no types
    """Return where a click opens an address."""
    place, link = ctypes.c_int(0), raw.FPDF_LINK()
    found: list[tuple[Box, str]] = []
    while len(found) < MOST_LINKS and raw.FPDFLink_Enumerate(page, place, link):
        action = raw.FPDFLink_GetAction(link)
        length = raw.FPDFAction_GetURIPath(page.pdf, action, None, 0) if action else 0
        area = raw.FS_RECTF()
        if length > 1 and raw.FPDFLink_GetAnnotRect(link, area):
            address = ctypes.create_string_buffer(length)
            raw.FPDFAction_GetURIPath(page.pdf, action, address, length)
            box = Box(area.left, min(area.bottom, area.top), area.right, max(area.bottom, area.top))
            found.append((box, address.value.decode("utf-8", "replace")))
    return found


def _drawn(raw: Any, page: Any, area: Box) -> tuple[bool, list[Box]]:  # noqa: ANN401 - what PDFium hands over has no types
    """Return whether a picture stands on a page, and the small shapes that are drawn on it."""
    pictures, dots = False, []
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    for place in range(min(MOST_OBJECTS, raw.FPDFPage_CountObjects(page))):
        shape = raw.FPDFPage_GetObject(page, place)
        kind = raw.FPDFPageObj_GetType(shape)
        # A scan may be put into a form of its own.
        pictures |= kind in {raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM}
        if kind == raw.FPDF_PAGEOBJ_PATH and raw.FPDFPageObj_GetBounds(shape, left, bottom, right, top):
            box = Box(
                left.value - area.left, bottom.value - area.bottom, right.value - area.left, top.value - area.bottom
            )
            if 0 < box.right - box.left < DOT[1] * LARGEST and _square(box):
                dots.append(box)
    return pictures, dots


def _square(box: Box) -> bool:
    width, height = box.right - box.left, box.top - box.bottom
    return abs(width - height) < max(width, height) / 4


def _bullets(dots: Sequence[Box], found: Sequence[Word]) -> Iterator[Word]:
    """Yield a bullet for each shape that is drawn where one would stand: just before the first word of a line."""
    rows: dict[int, list[Word]] = {}
    for word in found:
        rows.setdefault(round(word.baseline), []).append(word)
    for dot in dots:
        middle = (dot.bottom + dot.top) / 2
        near = [
            word
            for row in range(math.floor(middle) - 30, math.ceil(middle) + 5)
            for word in rows.get(row, ())
            if word.baseline - DESCENT * word.size < middle < word.baseline + ASCENT * word.size
        ]
        behind = min(
            (word for word in near if word.box.left >= dot.right), key=lambda word: word.box.left, default=None
        )
        if behind is None or behind.box.left - dot.right > REACH * behind.size:
            continue
        size = behind.size
        if any(dot.left - REACH * size < word.box.right <= dot.left + 1 for word in near):
            continue
        if DOT[0] * size <= dot.right - dot.left <= DOT[1] * size:
            box = Box(dot.left, behind.box.bottom, dot.right, behind.box.top)
            yield Word("•", box, behind.baseline, size)


def _turned(glyph: Glyph, quarters: int, width: float, height: float) -> Glyph:
    """Turn a letter with its page, and let it be as high as its type."""
    box = turn(glyph.box, quarters, width, height)
    baseline = box.bottom + DESCENT * glyph.size if quarters else glyph.baseline
    box = box._replace(bottom=baseline - DESCENT * glyph.size, top=baseline + ASCENT * glyph.size)
    return glyph._replace(box=box, baseline=baseline)


def _inside(area: Box, x: float, y: float) -> bool:
    return area.left <= x <= area.right and area.bottom <= y <= area.top


if __name__ == "__main__":
    main()
