"""Says another hour or weather in a card's text too, where that begins with its own: “At dusk all sit”."""

import re
from dataclasses import replace
from typing import Final

from assistant.directors.builtin import rewriting
from assistant.directors.builtin.decision import Call
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.wording import sentence

_POINT: Final = r"dawn|dusk|night|noon|midday|midnight|sunset|sunrise|daybreak|nightfall|twilight|golden hour"
_SPELL: Final = r"morning|afternoon|evening"
_TOLD: Final = re.compile(
    rf"^(?:(?:(?:early|late) )?(?:(?:at|by) (?:the )?(?:{_POINT})|in the (?:(?:early|late) )?"
    rf"(?:{_SPELL}|night)|one (?:{_SPELL}|night))"
    rf"|(?P<lead>on an? (?:[\w-]+ ){{0,2}}?)(?:{_SPELL}|night))\b",
    re.I,
)
"""The hour at which all happens, as a card begins: “late at night”, “on a grey Saturday morning”."""
_NEW: Final = re.compile(
    rf"(?:(?:at|in the) )?(?P<part>early |late )?(?:(?:in the|at) )?(?:(?P<point>{_POINT})"
    rf"|(?P<spell>{_SPELL}))",
    re.I,
)
_WEATHER: Final = re.compile(
    r"^(?:(?P<led>\w+) )?(?:in|through) (?:the |an? )?(?:(?:heavy|light|thick|pouring|dense) )*"
    r"(?P<what>rain|fog|mist|sunshine|drizzle|storm|snowstorm|blizzard)\b(?! \w+(?:coat|boots)\b)",
    re.I,
)
_WEATHER_LAST: Final = re.compile(
    r" (?:in|through) the (?:(?:heavy|light|thick|pouring|dense) )*"
    r"(?P<what>rain|fog|mist|sunshine|drizzle|storm|snowstorm|blizzard)(?=\.?$| (?:and|while) )",
    re.I,
)
"""“… leads her class up the steps in the rain”."""
_DAY: Final = re.compile(
    r"\b(?P<lead>an? )(?P<how>rainy|wet|drizzly|foggy|misty|stormy|snowy|sunny|windy|cloudy)"
    r"(?= (?:\w+day )?(?:day|morning|afternoon|evening|night)\b)",
    re.I,
)
"""The weather as it is told of an hour: “on a rainy Tuesday morning”."""
_OF_DAYS: Final = (
    ("rain", "rainy"), ("snow", "snowy"), ("fog", "foggy"), ("mist", "misty"), ("storm", "stormy"),
    ("sun", "sunny"), ("drizzl", "drizzly"),
)  # fmt: skip
_AGAINST: Final = re.compile(r"\b(?:clear|sun|dry|snow|rain|storm)", re.I)  # no other weather beside it
_BY_MOON: Final = re.compile(r"moon|star", re.I)
_DARK: Final = re.compile(r"\b(?:night|midnight|evening|dusk|twilight|nightfall)$", re.I)
_SPELLS: Final = {
    "dawn": "morning", "sunrise": "morning", "daybreak": "morning", "night": "night", "midnight": "night",
    "dusk": "evening", "sunset": "evening", "twilight": "evening", "nightfall": "evening",
}  # fmt: skip


def told_so(edit: Call, now: Situation) -> Call:
    """Return an edit of how a card looks which also changes the hour or weather that its text tells."""
    card = int(edit.args["card"])
    old = text = now.text(card) if card in now.positions else ""
    if hour := str(edit.args.get("time_of_day", "")):
        text = _TOLD.sub(lambda told: _at(told, hour), text, count=1)
    if _AGAINST.search(weather := str(edit.args.get("weather", ""))):
        text = _WEATHER.sub(
            lambda told: told[0] if told["what"].lower() in weather else told["led"] or "", text, count=1
        )
        text = _WEATHER_LAST.sub(lambda told: told[0] if told["what"].lower() in weather else "", text)
    said = next((how for of, how in _OF_DAYS if of in weather), "")
    if said or weather == "clear":
        text = _DAY.sub(rf"\g<lead>{said}", text)
    if text == old:
        return edit
    text = re.sub(r"\s+(?=[,.;])", "", " ".join(text.split()))
    return replace(edit, args={**edit.args, "text": sentence(rewriting.articled(text))})


def _at(told: re.Match[str], hour: str) -> str:
    """Return how a new hour is said in the place of the old one, nothing where its field says enough."""
    new = _NEW.fullmatch(hour)
    said = (new["point"] or new["spell"]).lower() if new else ""
    same = said and re.search(rf"\b{said}$", told[0], re.I)
    if same or (_BY_MOON.search(hour) and _DARK.search(told[0])):
        return told[0]
    if told["lead"]:
        spell = _SPELLS.get(said) or (new["spell"] if new else None)
        spell = spell or ("night" if _BY_MOON.search(hour) else "day")
        return f"{told['lead']}{spell}".replace("day day", "day")
    if new is None:
        return ""
    part = (new["part"] or "").lower()
    return f"in the {part}{said}" if new["spell"] else f"{part}at {said}"
