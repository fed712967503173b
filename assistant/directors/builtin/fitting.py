"""Fits the word that leads to a place to the place: “on a beach”, “in a forest”."""

import re
from typing import Final

_THROUGH: Final = re.compile(
    r"\bthrough(?= (?:an?|the) (?:[\w-]+ ){0,2}(?:beach|moon|sea|ocean|island|hill|cliff|mountain|roof"
    r"|bridge|ice|lake|meadow)\b)",
    re.I,
)
_IN: Final = re.compile(
    r"\bin(?= (?:an?|the) (?:[\w-]+ ){0,2}(?:beach|moon|island|hill|cliff|mountain(?: top)?|roof"
    r"|rooftops?|bridge|balcony|terrace|sofa|couch|stool)(?:[.,]|$| (?:at|with|by|under|near|in|of) ))",
    re.I,
)
_ON: Final = re.compile(
    r"\bon(?= (?:an?|the) (?:[\w-]+ ){0,2}(?:forest|woods|jungle|desert|city|village|garden|park|meadow"
    r"|valley|cave|swamp|kitchen|street|alley|room|market)\b)",
    re.I,
)


def fitted(text: str | None) -> str | None:
    """Return a text with “across a beach” for “through” it, “on” for “in” it, and “in a forest” for “on”."""
    return _ON.sub("in", _IN.sub("on", _THROUGH.sub("across", text))) if text else text
