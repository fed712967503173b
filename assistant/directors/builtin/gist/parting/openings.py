"""Knows how a wish for a first or last scene begins: “start with a sunrise”."""

import re
from typing import Final

from assistant.directors.builtin.leads import POLITE

OPENING: Final = re.compile(
    rf"^{POLITE}(?:(?:let |would it be possible to |is it possible to )?"
    r"(?:it|the (?:film|story|video))?(?: to)? )??"
    r"(?P<edge>end|finish|close|wrap|round|start|begin|open)(?:ing)?"
    r" (?:it |the (?:film|video|story|picture|movie) )?(?:(?:off|up) )?"
    r"(?:with|on|by showing) (?=(?:an?|some\w*|two|three|four|both|every\w*|nobody|people|them|him|her|his"
    r"|its|it|the|their|my|our|\w{3,}s|\w+ (?:\w+ing|on|in|over|against|under|at))\b)",
    re.I,
)
