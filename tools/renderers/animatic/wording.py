"""The phrases in which an answer says what was drawn. Knows English articles and lists, no meanings."""

from collections.abc import Sequence
from typing import Final

NUMBERS: Final = ("no", "one", "two", "three", "four")


def article(noun: str) -> str:
    """Return a noun with `a` or `an`."""
    sounds_open = noun[:1].lower() in "aeiou" and not noun.lower().startswith(
        ("uni", "ufo", "eu", "use", "one")
    )
    return f"{'an' if sounds_open else 'a'} {noun}"


def is_many(noun: str) -> bool:
    """Tell whether a noun looks like a plural: "stairs", but not "bus" or "glass"."""
    return noun.endswith("s") and not noun.endswith(("ss", "us", "is", "as", "os"))


def gerund(action: str) -> str:
    """Return an action as something that is being done: "sit-down" is "sitting down"."""
    verb, _, rest = action.partition("-")
    doubled = verb in ("sit", "run", "dip", "swim", "spin")
    stem = "ly" if verb == "lie" else verb.removesuffix("e")
    return f"{stem}{verb[-1] if doubled else ''}ing {rest}".strip()


def distinct(phrases: Sequence[str]) -> tuple[str, ...]:
    """Return phrases in their order, each once, whatever its capitals."""
    return tuple({phrase.lower(): phrase for phrase in reversed(phrases) if phrase}.values())[::-1]
