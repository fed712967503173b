"""Compares what a script expects with what came; a part is enough, differences are plain lines."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

_NEAR: Final = 0.001
_LOOSE: Final = frozenset({"answer", "text", "title"})
"""Free words: it is enough that the expected ones are among them."""


def differences(expected: Any, actual: Any) -> list[str]:
    """Return one line for each place where `actual` does not hold what is expected.

    A mapping may expect some of the keys; a list expects as many items as it has.
    """
    return list(_compare(expected, actual, ""))


def _compare(expected: Any, actual: Any, path: str) -> Iterator[str]:
    if isinstance(expected, Mapping) and isinstance(actual, Mapping):
        for key, value in expected.items():
            if key in actual:
                yield from _compare(value, actual[key], f"{path}.{key}" if path else str(key))
            else:
                yield f"{path or 'here'}: there is no {key!r}, only {', '.join(map(str, actual))}"
    elif _is_list(expected) and _is_list(actual):
        yield from _compare_lists(expected, actual, path)
    elif not _same(expected, actual, path.rpartition(".")[2]):
        yield f"{path}: expected {expected!r}, got {actual!r}"


def _compare_lists(expected: Sequence[Any], actual: Sequence[Any], path: str) -> Iterator[str]:
    if len(expected) != len(actual):
        yield f"{path}: expected {len(expected)} items, got {len(actual)}"
    for place, (one, other) in enumerate(zip(expected, actual, strict=False), 1):
        yield from _compare(one, other, f"{path}[{place}]")


def _is_list(value: Any) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _same(expected: Any, actual: Any, name: str) -> bool:
    if isinstance(expected, bool) or isinstance(actual, bool):
        return expected is actual
    if isinstance(expected, int | float) and isinstance(actual, int | float):
        return abs(expected - actual) <= _NEAR
    if isinstance(expected, str) and isinstance(actual, str) and name in _LOOSE:
        return " ".join(expected.lower().split()) in " ".join(actual.lower().split())
    return bool(expected == actual)
