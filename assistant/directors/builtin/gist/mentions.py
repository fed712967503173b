"""What a text mentions of scenes and clips, and their numbers in its place."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of a text that refers to one scene or clip, and its number: “card 2”, “c1”."""

    start: int
    end: int
    name: str
    when: bool = False
    """Whether it is told by what happens: “when they are sawing”."""


def named(text: str, mentions: Sequence[Mention]) -> str:
    """Return a text with numbers for what it mentions."""
    said, end = [], 0
    for one in mentions:
        said += [text[end : one.start], f"in {one.name}" if one.when else one.name]
        end = one.end
    return "".join([*said, text[end:]])
