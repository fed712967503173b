"""Compares what a script expects with what came; a part is enough, differences are plain lines.

Where several things are right, `count`, `contains` and `one_of` say what must hold of them.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

_NEAR: Final = 0.001
_LOOSE: Final = frozenset({"answer", "text", "title"})
"""Free words: it is enough that the expected ones are among them."""


def differences(expected: Any, actual: Any) -> list[str]:
    """Return one line for each place where `actual` does not hold what is expected.

    A mapping may expect some of the keys; a list expects as many items as it has. `{count: 3}` expects so
    many items, `{contains: x}` words among others or an item like x, `{one_of: [x, y]}` either.
    """
    return list(_compare(expected, actual, ""))


def _compare(expected: Any, actual: Any, path: str) -> Iterator[str]:
    if isinstance(expected, Mapping) and expected and expected.keys() <= FORMS.keys():
        for form, wanted in expected.items():
            yield from FORMS[form](wanted, actual, path)
    elif isinstance(expected, Mapping) and isinstance(actual, Mapping):
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


def _count(wanted: Any, actual: Any, path: str) -> Iterator[str]:
    if _is_list(actual):
        yield from _compare(wanted, len(actual), f"{path}.count")
    else:
        yield f"{path}: expected a list, got {actual!r}"


def _contains(wanted: Any, actual: Any, path: str) -> Iterator[str]:
    for one in wanted if _is_list(wanted) else [wanted]:
        if isinstance(actual, str):
            found = _words(str(one)) in _words(actual)
        else:
            found = _is_list(actual) and any(_fits(one, item, path) for item in actual)
        if not found:
            yield f"{path}: expected {one!r} to be in it, got {actual!r}"


def _one_of(wanted: Any, actual: Any, path: str) -> Iterator[str]:
    several = wanted if _is_list(wanted) else [wanted]
    if not any(_fits(one, actual, path) for one in several):
        yield f"{path}: expected one of {', '.join(map(repr, several))}, got {actual!r}"


FORMS: Final[Mapping[str, Callable[[Any, Any, str], Iterator[str]]]] = {
    "count": _count,
    "contains": _contains,
    "one_of": _one_of,
}
"""What may be expected instead of a value."""


def _fits(expected: Any, actual: Any, path: str) -> bool:
    return not any(_compare(expected, actual, path))


def _is_list(value: Any) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _same(expected: Any, actual: Any, name: str) -> bool:
    if isinstance(expected, bool) or isinstance(actual, bool):
        return expected is actual
    if isinstance(expected, int | float) and isinstance(actual, int | float):
        return abs(expected - actual) <= _NEAR
    if isinstance(expected, str) and isinstance(actual, str) and name in _LOOSE:
        return _words(expected) in _words(actual)
    return bool(expected == actual)


def _words(text: str) -> str:
    return " ".join(text.lower().split())
