"""Patterns that are compiled when they are first used: a run pays for those it needs, not for all there are."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, AnyStr, cast

if TYPE_CHECKING:
    import re

    import regex


def pattern(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return a pattern of the standard library's `re`, compiled at its first use.

    >>> pattern(r"[a-z]+").findall("so it is")
    ['so', 'it', 'is']
    """
    return cast("re.Pattern[AnyStr]", _Later("re", source, flags))


def unicode_pattern(source: str, flags: int = 0) -> regex.Pattern[str]:
    r"""Return a pattern of `regex`, which knows Unicode's properties, compiled at its first use.

    >>> len(unicode_pattern(r"\X").findall("e\u0301a"))
    2
    """
    return cast("regex.Pattern[str]", _Later("regex", source, flags))


class _Later:
    """Stands for a compiled pattern; each of its methods is the pattern's own once it was asked for."""

    def __init__(self, module: str, source: str | bytes, flags: int) -> None:
        self._made = module, source, flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a pattern has
        if name.startswith("__"):
            raise AttributeError(name)
        module, source, flags = self._made
        compiled = self.__dict__.get("_compiled")
        if compiled is None:
            compiled = self._compiled = import_module(module).compile(source, flags)
        value = getattr(compiled, name)
        setattr(self, name, value)
        return value
