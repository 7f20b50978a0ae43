"""The functions that the package shows: the rooms' own, which here take no wrong argument and let no fault through."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from functools import wraps
from inspect import signature
from types import UnionType
from typing import Any, Literal, ParamSpec, TypeVar, Union, get_args, get_origin, get_type_hints

from splitter.errors import SplitterError, UsageError, fault
from splitter.platforms import catalogue
from splitter.reading import Statement, reader
from splitter.segmenter import Decision, analyse
from splitter.segmenter import explain as explain_text
from splitter.segmenter import quotations as quotations_of
from splitter.segmenter import sentences as sentences_of
from splitter.spans import Span
from splitter.thread import split as thread_of

Given = ParamSpec("Given")
Returned = TypeVar("Returned")
SHOWN = 40
"""Characters of a wrong argument that a message shows."""


def public(call: Callable[Given, Returned]) -> Callable[Given, Returned]:
    """Return a function whose arguments must be what its annotations say, and whose errors are all SplitterErrors.

    >>> @public
    ... def half(number: int) -> float:
    ...     return 1 / 0
    >>> half("4")
    Traceback (most recent call last):
        ...
    splitter.errors.UsageError: half: number must be an int, not '4'.
    """
    parameters, kinds = signature(call), get_type_hints(call)

    @wraps(call)
    def checked(*args: Given.args, **kwargs: Given.kwargs) -> Returned:
        try:
            bound = parameters.bind(*args, **kwargs)
        except TypeError as error:
            raise UsageError(f"{call.__name__}: {error}; see help(splitter.{call.__name__}).") from None
        for name, value in bound.arguments.items():
            if not _is(value, kinds[name]):
                shown = repr(value) if isinstance(value, str | None) else next(iter(_named(type(value))))
                wanted = " or ".join(dict.fromkeys(_named(kinds[name])))
                raise UsageError(f"{call.__name__}: {name} must be {wanted}, not {shown[:SHOWN]}.")
        try:
            return call(*args, **kwargs)
        except SplitterError:
            raise
        except Exception as error:
            raise fault(error) from error

    checked.__module__ = "splitter"  # where another process finds it
    return checked


def _is(value: object, kind: Any) -> bool:  # noqa: ANN401 - an annotation
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return any(_is(value, one) for one in get_args(kind))
    if origin is Literal:
        return isinstance(value, str) and value in get_args(kind)
    if origin is Iterable:  # of words: a lone word is one of letters, and what can be gone through once is left whole
        words = isinstance(value, Iterable) and not isinstance(value, str | bytes)
        return words and (not isinstance(value, Collection) or all(isinstance(one, str) for one in value))
    if kind is int:
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, origin or kind)


def _named(kind: Any) -> Iterable[str]:  # noqa: ANN401 - an annotation
    """Yield what an annotation takes, in words."""
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        for one in get_args(kind):
            yield from _named(one)
    elif origin is Literal:
        yield from map(repr, get_args(kind))
    elif origin is Iterable:
        yield "a list of str"
    elif kind is type(None):
        yield "None"
    else:
        name = (origin or kind).__name__
        yield name if name == "bytes" else f"an {name}" if name[0] in "aeiou" else f"a {name}"


@public
def sentences(text: str | Statement, language: str | None = None, *, abbreviations: Iterable[str] = ()) -> list[Span]:
    """Return the sentences of a text, or those of a statement, whose blocks are known; see `segmenter.sentences`.

    >>> text = "Mr. Hale met us at 5 p.m. on Monday. He smiled."
    >>> [span.of(text) for span in sentences(text, "en")]
    ['Mr. Hale met us at 5 p.m. on Monday.', 'He smiled.']
    """
    if isinstance(text, str):
        return sentences_of(text, language, abbreviations=abbreviations)
    return list(analyse(text.text, text.blocks, language, abbreviations=abbreviations).sentences)


@public
def quotations(text: str | Statement, language: str | None = None) -> list[Span]:
    """Return the quotations of a text or of a statement; see `segmenter.quotations`.

    >>> text = "“He said ‘no’. He meant it.” She left."
    >>> [span.of(text) for span in quotations(text, "en")]
    ['“He said ‘no’. He meant it.”', '‘no’']
    """
    return quotations_of(text if isinstance(text, str) else text.text, language)


@public
def explain(text: str | Statement, language: str | None = None, *, abbreviations: Iterable[str] = ()) -> list[Decision]:
    """Return every decision on the sentences of a text or of a statement; see `segmenter.explain`.

    >>> [decision.rule for decision in explain("Dr. Hale came. She sat.", "en")]
    ['a name follows', 'full stop']
    """
    return explain_text(text if isinstance(text, str) else text.text, language, abbreviations=abbreviations)


count = public(catalogue.count)
fits = public(catalogue.fits)
read = public(reader.read)
split = public(thread_of)
