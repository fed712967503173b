"""Knows how a wish for a first or last scene begins: “start with a sunrise”."""

import re
from typing import Final

_POLITE: Final = (
    r"(?:(?:and|then|so|but|please|maybe|how about|what about|let's|let (?:it|the (?:film|story|video))"
    r"|(?:it|we|the (?:film|story|video)) (?:should|could|must)"
    r"|(?:can|could|should|would) (?:you|we|it|the (?:film|video|story))"
    r"|would it be possible to|is it possible to|i(?:'d| would)? (?:want|like|love)"
    r"(?: it| the (?:film|story|video))? to)\s+)*"
)
OPENING: Final = re.compile(
    rf"^{_POLITE}(?P<edge>end|finish|close|start|begin|open)(?:s|ing)?"
    r" (?:it |the (?:film|video|story|picture|movie) )?(?:off )?"
    r"(?:with|on|by showing) (?=(?:an?|some\w*|two|three|four|both|every\w*|nobody|people|them|him|her|his"
    r"|its|it|the|\w{3,}s|\w+ (?:\w+ing|on|in|over|against|under|at))\b)",
    re.I,
)
