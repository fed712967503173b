"""Reads the user's notes: the lines that say a format or a style, which every new board has by itself."""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from assistant.directors.builtin.formats import is_only_format, read_format
from tools.format import ASPECTS, LONGEST_S, MAX_VARIATIONS, RESOLUTIONS, SHORTEST_S

_LINE_START: Final = re.compile(r"^[\s>*•+#–-]*(?:\d+[.)]\s+)?(?:\[[ x]?\]\s*)?", re.I)
_USUALLY: Final = re.compile(
    r"\b(?:always|usually|generally|normally|by default|defaults?|if not said otherwise|unless (?:i say"
    r"|said|told) (?:so|otherwise|something else)|(?:for )?(?:all|every|each) (?:of )?(?:my |the )?(?:videos?"
    r"|films?|clips?)|(?:(?:my|our) )?(?:videos|films|clips)|are|i prefer|i like)\b[\s:,]*",
    re.I,
)
_LONGEST_LINE: Final = 100
"""Characters of a note about the format; longer ones say something else."""
_OFFERED: Final[Mapping[str, Callable[[Any], bool]]] = {
    "duration": lambda length: SHORTEST_S <= length <= LONGEST_S,
    "aspect": lambda shape: shape in ASPECTS,
    "resolution": lambda size: size in RESOLUTIONS,
    "variations": lambda count: 1 <= count <= MAX_VARIATIONS,
}
"""A note that no board can have holds for none: nothing may fail for what was not said now."""


def noted_format(notes: str) -> dict[str, Any]:
    """Return the format that notes ask for, as a new board takes it; a later line wins over an earlier."""
    found: dict[str, Any] = {}
    for line in (line for line in notes.splitlines() if len(line) <= _LONGEST_LINE):
        said = read_format(_USUALLY.sub("", _LINE_START.sub("", line)).strip(" .!,"))
        if is_only_format(said.rest):
            found |= {name: value for name, value in said.chosen.items() if _is_offered(name, value)}
    return found


def _is_offered(name: str, value: Any) -> bool:
    return name not in _OFFERED or _OFFERED[name](value)
