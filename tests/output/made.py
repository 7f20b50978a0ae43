"""Threads made by hand: what the output shows is tested apart from how a statement is split."""

from dataclasses import replace

from splitter.platforms import PLATFORMS
from splitter.spans import Span
from splitter.thread import Inserted, Post, Thread

HARD = (
    "Workers of the world 👩🏽‍🏭🇺🇳, unite: the e\u0301 and the ﷽ stay as they are.",
    "It says </script><script>window.broken = 1</script> and <img src=x onerror=\"window.broken = 1\"> &amp; 'more'.",
    "One line\r\nanother\rand\u2028another\u2029still; a tab\there, a no-break\u00a0space.  Two spaces.",
    "قال الوزير: «لن نتراجع» في 23 May, ثم غادر القاعة.",
    "\u200fשלום לכולם\u200e (abc) 🌍\n\n  an indented line \n",
    "<!-- no comment --> ]]> ${1+1} $title \\u0041 \\ ` 중국어 日本語",
    "Bytes \x01 \x0c \x1b[31m \x7f \x85 \x9b \ufeff \ufffd too.",
    "And \x00, which HTML cannot say; {text} {instance}.",
)
"""Pieces that break a page, a script or a clipboard that is not careful."""


def thread(pieces, *, platform="x", language="en", numbered=True, **more):
    """Make a thread with a post for each piece, the pieces parted by a blank line."""
    statement, posts, place = "\n\n".join(pieces), [], 0
    for number, piece in enumerate(pieces, start=1):
        label = f" ({number}/{len(pieces)})" if numbered else ""
        text = piece + label
        inserted = (Inserted("label", Span(len(piece), len(text))),) if label else ()
        posts.append(Post(number, text, Span(place, place + len(piece)), len(text), inserted))
        place += len(piece) + 2
    return Thread(PLATFORMS[platform], language, statement, tuple(posts), **more)


def long_thread(number, platform="x"):
    """Make a thread of so many posts, each near X's limit."""
    sentence = "Every hospital, school and railway belongs to those who work in it and to those who need it. "
    return thread([(sentence * 3)[: 265 - at % 7].strip() for at in range(number)], platform=platform)


def in_batches(made, batch):
    """Return the thread on a platform whose composer takes so many posts at once."""
    return replace(made, platform=replace(made.platform, batch=batch))
