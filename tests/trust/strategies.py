"""Whole statements for the properties: twenty languages, every construct that a reader knows, and what causes trouble.

The sentences are our own.  A statement is made in one of the formats that are read, and is as odd as its writer: marks
that do not pair, links in the middle of words, headings in quotations, controls, halves of characters.
"""

from hypothesis import strategies as st

from tests.thread.strategies import TROUBLE

SENTENCES = {
    "en": ("The ferry will run again.", "“We won't go,” said Dr. Lee at 5 p.m.", "Who pays for it? We do!"),
    "de": ("Die Fähre fährt wieder.", "„Wir gehen nicht“, sagte Dr. Weber am 3. Mai.", "Wer zahlt? Wir, z. B. heute!"),
    "fr": ("Le bac repartira.", "« Nous restons », a dit Mme Roux.", "Qui paie ? Nous\u00a0!"),
    "es": ("El barco volverá.", "«No nos vamos», dijo la Sra. Ruiz.", "¿Quién paga? ¡Nosotros!"),
    "it": ("Il traghetto riparte.", "«Restiamo», ha detto il sig. Neri.", "Chi paga? Noi!"),
    "pt": ("A balsa volta a correr.", "“Ficamos”, disse a Sra. Reis.", "Quem paga? Nós!"),
    "nl": ("De boot vaart weer.", "‘Wij blijven’, zei mevr. De Wit.", "Wie betaalt? Wij!"),
    "pl": ("Prom znów pływa.", "„Zostajemy” – powiedział dr Nowak.", "Kto płaci? My!"),
    "cs": ("Přívoz zase jezdí.", "„Zůstaneme,“ řekl Ing. Novák 3. května.", "Kdo platí? My!"),
    "sv": ("Färjan går igen.", "”Vi stannar”, sade hon kl. 5.", "Vem betalar? Vi!"),
    "ru": ("Паром снова ходит.", "«Мы остаёмся», — сказал г. Орлов.", "Кто платит? Мы!"),
    "el": ("Το πλοίο ξαναφεύγει.", "«Μένουμε», είπε ο κ. Νίκου.", "Ποιος πληρώνει; Εμείς!"),
    "tr": ("Vapur yeniden kalkıyor.", "“Kalıyoruz,” dedi Av. Demir.", "Kim ödüyor? Biz!"),
    "ar": ("ستعود العبّارة.", "قالت المعلمة: «نحن باقون».", "من يدفع؟ نحن!"),
    "he": ("המעבורת חוזרת.", "\u201eאנחנו נשארים\u201d, אמר ד״ר לוי.", "מי משלם? אנחנו!"),
    "hi": ("नाव फिर चलेगी।", "“हम रहेंगे,” उसने कहा।", "कौन देगा? हम!"),
    "th": ("เรือจะวิ่งอีกครั้ง", "“เราจะอยู่” เธอกล่าว", "ใครจ่าย?"),
    "zh": ("渡船又开了。", "“我们不走。”她说。", "谁付钱？我们！"),
    "ja": ("船はまた出る。", "「私たちは残る」と彼女は述べた。", "誰が払うのか？"),
    "ko": ("배가 다시 다닌다.", "“우리는 남는다.” 그가 말했다.", "누가 내나?"),
}
MARKS = [("“", "”"), ("„", "“"), ("«", "»"), ("»", "«"), ("「", "」"), ("‘", "’"), ('"', '"'), ("'", "'"), ("(", ")")]
MARKS += [("“", ""), ("", "”"), ("[", "]"), ("*", "*"), ("**", "**"), ("_", "_"), ("`", "`"), ("~~", "~~")]
MARKS += [("<b>", "</b>"), ("<q>", "</q>"), ("<s>", "</s>"), ("<a href='https://example.org/a'>", "</a>")]
MARKS += [("[", "](https://example.org/a)"), ("![", "](a.png)"), ("<!-- ", " -->"), ("<script>", "</script>")]
EXTRAS = [
    *TROUBLE,
    "👍🏽",
    "1️⃣",
    "🏴\U000e0067\U000e0062\U000e007f",
    "\u202e",
    "\u2066",
    "\x85",
    "\u2028",
    "\x0c",
    "\r\n",
]
EXTRAS += [
    "&amp;",
    "&#x1b;",
    "&#0;",
    "&nbsp;",
    "<br>",
    "<br><br>",
    "\\",
    "[^1]",
    "a@b.org",
    "$TAG",
    "\u0301\u0323",
    "ﬁ",
]
EXTRAS += ["\ue000", "\ufffe", "\U0010ffff", "\u1100\u1161", "\u200c", "\u2060", "\u061c", "\u00ad", "\u3000", "\u2007"]
FRAMES = ["{}", "{}", "{}", "# {}", "## {}\n{}", "{}\n===", "> {}\n> {}", "> > {}", "* {}\n* {}", "1. {}\n2. {}"]
FRAMES += ["  - {}", "(a) {}\n(b) {}", "| {} | {} |\n|---|---|\n| {} | {} |", "```\n{}\n```", "    {}", "{}  \n{}"]
FRAMES += ["<div>{}</div>", "<p>{}<p>{}", "<h1>{}</h1>\n{}", "<ul><li>{}<li>{}</ul>", "<blockquote>{}</blockquote>"]
FRAMES += [
    "<table><tr><td>{}<td>{}</table>",
    "<!-- {}",
    "[^1]: {}",
    "[a]: {}",
    "{}\n{}\n{}\n{}",
    "{}-\n{}",
    "We ask:\n\n{}",
]
BETWEEN = [
    "\n\n",
    "\n\n",
    "\n\n",
    "\n",
    "\n\n\n",
    "\n\n---\n\n",
    "\n***\n",
    "\x0c",
    "\n\nPage 1 of 2\n\n",
    "\n-30-\n",
    " ",
]
FORMATS = st.sampled_from(["text", "markdown", "html"])
ENCODINGS = [
    "utf-8",
    "utf-8-sig",
    "utf-16",
    "utf-16-le",
    "utf-32",
    "cp1252",
    "cp1251",
    "koi8-r",
    "shift_jis",
    "gb18030",
]
ENCODINGS += ["gb18030", "iso2022_jp", "big5", "euc-kr", "iso8859-7", "cp1256", "mac_roman"]


def passages():
    """A sentence or two of one language, marks around some, trouble between some."""
    plain = st.sampled_from(sorted(SENTENCES)).flatmap(lambda code: st.sampled_from(SENTENCES[code]))
    marked = st.builds(lambda marks, inside: marks[0] + inside + marks[1], st.sampled_from(MARKS), plain)
    nested = st.builds(lambda marks, inside: marks[0] + inside + marks[1], st.sampled_from(MARKS), marked)
    odd = st.one_of(st.sampled_from(EXTRAS), st.text(max_size=6))
    return st.lists(st.one_of(plain, plain, marked, nested, odd), min_size=1, max_size=4).map(" ".join)


PASSAGES = passages()


@st.composite
def sources(draw):
    """A whole source, to be read in any of the formats."""
    blocks = []
    for _ in range(draw(st.integers(1, 5))):
        frame = draw(st.sampled_from(FRAMES))
        for _ in range(frame.count("{}")):
            frame = frame.replace("{}", draw(PASSAGES).replace("{}", ""), 1)
        blocks += [frame, draw(st.sampled_from(BETWEEN))]
    return "".join(blocks)


@st.composite
def encoded(draw):
    """The bytes of a source, in an encoding that may not hold all of it, now and then damaged."""
    data = draw(sources()).encode(draw(st.sampled_from(ENCODINGS)), "ignore")
    if draw(st.integers(0, 9)) == 0:
        place = draw(st.integers(0, len(data)))
        data = data[:place] + draw(st.binary(max_size=4)) + data[place:]
    return data


def options():
    """Options of `split`, in every combination."""
    return st.fixed_dictionaries(
        {},
        optional={
            "limit": st.one_of(st.integers(1, 60), st.integers(40, 1000)),
            "prefer": st.sampled_from(["fewest", "paragraphs", "sentences"]),
            "long_quotations": st.sampled_from(["close", "continue", "verbatim"]),
            "number": st.sampled_from([None, "({i}/{n})", "{i}.", "🧵{i}/{n}", "{i}", "[{i} of {n}]"]),
            "post": st.sampled_from(["{text} {label}", "{label}\n{text}", "{text}{label}", "{text}", "»{text}«"]),
            "first": st.sampled_from(["{text} {label} #ferry", "{label}{text}", "{text} example.org {label}"]),
            "last": st.sampled_from(["{text} {label}\n#ferry", "{label} {text}.", "{text}…"]),
            "language": st.sampled_from([*sorted(SENTENCES), "xx", "en-GB", "zh-Hant"]),
            "abbreviations": st.sampled_from([(), ("ferry",), ("again.", "", " ")]),
        },
    )
