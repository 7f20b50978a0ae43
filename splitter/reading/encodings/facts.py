"""Facts of encodings: the ones that texts are met in, and how their common characters are told.

Sources: the Encoding Standard of WHATWG for the labels; the tables of GB 2312, Big5, JIS X 0208 and KS X 1001, which
put the common characters into a first level.
"""

from __future__ import annotations

ENCODINGS = (
    "cp1252",
    "iso8859_15",
    "cp1250",
    "iso8859_2",
    "cp1251",
    "koi8_r",
    "koi8_u",
    "iso8859_5",
    "cp866",
    "cp1253",
    "iso8859_7",
    "cp1254",
    "cp1255",
    "cp1256",
    "iso8859_6",
    "cp1257",
    "iso8859_13",
    "cp874",
    "cp1258",
    "cp932",
    "euc_jp",
    "gb18030",
    "big5",
    "big5hkscs",
    "cp949",
    "mac_roman",
    "mac_cyrillic",
    "mac_latin2",
    "cp850",
    "cp852",
    "cp437",
    "latin_1",
)
"""Those worth a try, the commonest first: where two read the same, the first is named."""
COMMON = {
    "gb18030": (0xB0, 0xD7),
    "big5": (0xA4, 0xC6),
    "big5hkscs": (0xA4, 0xC6),
    "cp932": (0x88, 0x98),
    "euc_jp": (0xB0, 0xCF),
    "cp949": (0xB0, 0xC8),
}
"""The lead bytes of each standard's first level."""
EAST = {
    "Hani": ("gb18030", "big5", "big5hkscs"),
    "Jpan": ("cp932", "euc_jp"),
    "Kore": ("cp949",),
}
"""The encodings that belong to a script (ISO 15924): each holds the others' characters too."""
OPENING = frozenset("„‚‹¿¡「『《（")
"""Marks that stand before a word."""
CLOSING = frozenset("’”»›…™®°ªº、。」』》，：；！？）")
"""Marks that may stand behind a word, or between two."""
NEUTRAL = frozenset("“‘«–—―·・〜\u00a0")
"""Marks that may stand anywhere (`“` closes in German)."""
TYPOGRAPHIC = frozenset("•§©€£¥±²³½¼¾†‡№")
"""Marks that stand beside a space or a digit."""
RARE = {
    "cp1250": 0.05,
    "gb18030": 0.05,
    "mac_roman": 0.1,
    "mac_cyrillic": 0.1,
    "mac_latin2": 0.15,
    "cp850": 0.15,
    "cp852": 0.15,
    "cp437": 0.2,
    "cp866": 0.1,
    "cp874": 0.05,
    "latin_1": 0.2,
}
"""How much more evidence the encodings of old machines need."""
LABELS = {
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "latin1": "cp1252",
    "iso-8859-9": "cp1254",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "big5": "big5hkscs",
    "windows-31j": "cp932",
    "x-mac-cyrillic": "mac_cyrillic",
    "macintosh": "mac_roman",
    "x-macroman": "mac_roman",
}
"""What a label means on the web, where it differs from what Python takes it for."""
