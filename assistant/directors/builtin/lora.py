"""Reads LoRAs out of a message: "use the watercolour LoRA at 0.6", "without LoRAs"."""

import re
from typing import Final

from assistant.directors.builtin.wording import FILM, TAKEN
from tools import loras
from tools.errors import SettingsError

_OFF: Final = r"(?:without|no|drop|remove|take off|turn off|leave out)"
_LEAD: Final = (
    r"(?:\b(?:and|but|now|please|with|in)\s+)*"
    rf"(?:\b(?:(?P<on>use|using|add|apply|set|put on|turn on|try)|(?P<off>{_OFF}))\s+)?(?:the\s+|my\s+)?"
)
_WEIGHT: Final = (
    r"(?:\s*(?:at|to|by|=|:|of|weight|strength|with(?: an?)?)?){0,3}\s*"
    r"(?P<weight>\d+(?:\.\d+)?|\.\d+)(?P<percent>\s*%)?(?!\s*s(?:ec)?)"
)
_FOR: Final = rf"(?:\s+(?:for|in|on)\s+(?:this|the|my|it)(?:\s+{FILM})?)?"
_NONE: Final = re.compile(rf"\b{_OFF}\s+(?:(?:any|all|the|my)\s+)*loras?\b{_FOR}", re.I)


def take_loras(text: str) -> tuple[str, str]:
    """Return the LoRAs that a text asks for, as the tools take them, and the text with `TAKEN` there.

    What the model has is one wherever it stands; another word only where one is told to use it, as a girl
    may be called Lora.
    """
    if "lora" not in text.lower():
        return "", text
    if match := _NONE.search(text):
        return loras.NONE, f"{text[: match.start()]}{TAKEN}{text[match.end() :]}"
    known, found = _known(), dict[str, float]()

    def take(match: re.Match[str]) -> str:
        name, share = match["name"].lower(), 100 if match["percent"] else 1
        if name not in known and not (match["on"] or match["off"]):
            return match[0]
        found[name] = 0.0 if match["off"] else float(match["weight"] or share) / share
        return TAKEN

    names = "|".join([*(re.escape(name) for name in known), r"[\w-]+"])
    rest = re.sub(rf"{_LEAD}(?P<name>{names})\s+loras?\b(?:{_WEIGHT})?{_FOR}", take, text, flags=re.I)
    return loras.written(found), rest


def _known() -> tuple[str, ...]:
    try:
        return loras.names()
    except SettingsError:  # a damaged list is told of where it is needed
        return ()
