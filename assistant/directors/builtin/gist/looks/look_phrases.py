"""Finds what words say that are all of looks, as “golden evening light” and “mist over the water” are."""

import re
from functools import cache
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.gist.cards.wish import Wish
from assistant.directors.builtin.gist.looks.look_nouns import Fields
from assistant.directors.builtin.gist.looks.look_rows import joined
from assistant.directors.builtin.gist.marks.cues import look_words
from assistant.directors.builtin.looks import look_of, looks_of
from assistant.directors.builtin.tables import words

_NOT_MUCH: Final = re.compile(
    r"^(?P<lead>.*?)\b(?:a (?:little|bit|touch|hint)(?: bit)?(?: of)?|some|slight|light) (?P<what>rain"
    r"|snow|fog|mist|wind|drizzle|haze)\b"
    r"(?P<rest>.*)$",
    re.I,
)
_LITTLE: Final = re.compile(
    r"\b(?:little|bit|touch|hint|slight|light)\b|not too much|just a (?:little|bit)", re.I
)
_TAIL: Final = re.compile(
    r"\s+(?:(?:(?:fall|com|shin|stream|pour|glow|filter|break|drift|hang|gather|hover|loom|roll|lying|creep"
    r"|swirl|settl|rest)(?:s|e|es|ing)?\s+)?"
    r"(?:behind|on|over|across|around|between|through|above|below|beside|near|under|among|from|for|inside"
    r"|outside"
    r"|along|everywhere|all over|in (?:the|his|her|its|their|every)\b(?! (?:early |late )?(?:morning|evening"
    r"|afternoon|night|dark|snow|rain|fog|mist|sun|moonlight|winter|summer|autumn|spring|middle of)))"
    r"|falling|setting|rising|(?:should be )?(?:raging|blowing|howling)|while|when)\b.*$",
    re.I,
)
_HERE: Final = re.compile(
    r"^(?:(?:fall|com|hang)\w* )?(?:in|at|on|for|from|all over|inside) (?:\w+ )?"
    r"(?P<thing>(?:the|his|her|its|their) [^,]+)$",
    re.I,
)
_LIGHT: Final = re.compile(
    r"\b(?:light|lighting|lights?|lit|glow|candlelight|candlelit|moonlit|sunlit|lamplit"
    r"|lamplight|torchlight|firelight|sunlight|sunbeams?"
    r"|sun rays|(?:morning|evening|afternoon|golden|warm|low) sun|backlit|backlight|shafts?|rays?|beams?"
    r"|silhouettes?|shadows?|spotlight|darkness|neon|shade|(?:flood|strobe|disco|stage|gas)lights?)\b",
    re.I,
)
_ONLY_LIGHT: Final = re.compile(
    r"^(?:(?:more|much|a bit|some)\s+(?!light))*(?P<how>[\w-]+(?:,? (?:and )?(?!(?:in|of)\b)"
    r"[\w-]+){0,2}?) light(?:ing)?$",
    re.I,
)
_NOTHING: Final = re.compile(
    r"^(?:(?:an?|the|some|lots of|plenty of|more(?! light)|in|at|on|by|under|also|maybe|with)\s+)+", re.I
)
"""What stands before a look and says nothing of it."""
_IN_ITS_PLACE: Final = re.compile(r" (?:in|at|of|around) (?P<thing>the [\w-]+)(?= (?!\w+s\b)|$)", re.I)
_ONE: Final = re.compile(r"(?<=\w) (?:one|scene|shot|film|movie|story)$", re.I)
"""“Make the first scene a stormy one”."""
_KIND_OF: Final = re.compile(
    r"\b(?:kind|sort|type|bit) of (?=(?:light|lighting|mood|look|feel|feeling|atmosphere|weather)\b)", re.I
)
_OF_MOOD: Final = re.compile(
    r"(?<=\w) (?:mood|look|feel(?:ing)?|atmosphere|vibe|weather|throughout|overall|everything|everywhere"
    r"|outside"
    r"|all (?:over|around)|is (?:good|fine|great|ok|nice|better))$",
    re.I,
)
"""What stands behind a look and says nothing of it."""
_HAPPENING: Final = re.compile(
    r"^(?:when|while|if|as(?! if)|(?:after|before)(?! (?:sunset|sunrise|dark|dawn|dusk|nightfall"
    r"|midnight)\b)|once)\b|^(?:nah |no )?(?:keep|take|leave)\b.*\b(?:out|away|off)\b"
    r"|^(?:\w+ )?(?:fine|good|great|ok|nice|lovely)$",
    re.I,
)
"""What is no look although it speaks of one: a moment, what is kept out, praise."""
_COMPARED: Final = re.compile(r"\b(storm|fogg|mist|wind|rain|snow|sunn|cloud|dust|haz|murk)ier\b", re.I)
_SLOW: Final = re.compile(r"^(?:slow|quick) (?=\w)", re.I)
"""Said of no light: a slip, or of what happens in it."""
_CANDLES: Final = re.compile(r"\bcandle[ -]lit\b", re.I)
_IN_IT: Final = re.compile(r" (?:in|on|to) (?:it|this|that)$", re.I)
_OPEN: Final = re.compile(r"\b(?:with|in|of|and|at|from|on)$", re.I)
PARTS: Final = re.compile(r"\s*,\s*(?:and\s+)?|\s+and\s+|\s+with\s+", re.I)
_ANYWHERE: Final = re.compile(
    r"^(?:(?:everywhere )?(?:around|behind|over|above|under|near|on top of|through) (?:it(?: all)?|him|her"
    r"|them|everything)$|everywhere|all over|for the \w+|falling$|(?:should be )?(?:raging|blowing"
    r"|howling))\b",
    re.I,
)
_PLAINLY: Final = re.compile(
    r"^(?:fall|come|shine|stream|pour|glow|filter|break|drift|hang)s? (?!down\b)", re.I
)
_WITHIN: Final = re.compile(
    r"^(?:\w+ing )?(?:behind|between|through|over|on|in|across|among|from|around) the\b", re.I
)
_OF_LIGHT: Final = words("light")
_SLOTS_OF_LOOKS: Final = frozenset({"colour", "asked mood", "mood", "trade", "size"})
_FIELDS: Final = (
    ("hour", "time_of_day"),
    ("weather", "weather"),
    ("asked weather", "weather"),
    ("season", "weather"),
)
_SKY: Final = re.compile(r"^(?:an? |the )?(?:[\w-]+ )*(?:sky|stars|moon|lights)$", re.I)
_PHENOMENA: Final = re.compile(
    r"(?:thunder|storm|rain|snow)?clouds?|skies|frost|sleet|hail|gusts?|breeze|(?:snow|rain)(?:flakes"
    r"|drops)|overcast|dust|dew"
    r"|icicles|downpour|hoarfrost",
    re.I,
)
"""Weather that the vocabulary does not know as such."""


def of_words(wish: Wish) -> Fields | None:
    """Return the fields of a phrase whose words are all of looks, with what it says of their place."""
    if _HAPPENING.match(wish.text):
        return None
    core = _lightly(_KIND_OF.sub("", _without_place(wish)))
    parts = PARTS.split(core)
    each = [_of_part(part, wish) for part in parts] if len(parts) > 1 else []
    if each and all(each):
        return joined([fields for fields in each if fields])
    fields = _of_part(core, wish)
    if fields or _TAIL.search(core):
        return fields
    return _plain(core, _making().sub("", core).strip(" ,."), wish)


def _of_part(core: str, wish: Wish) -> Fields | None:
    """Return the fields of words about one look: “mist over the water”."""
    core = _making().sub("", _OF_MOOD.sub("", _IN_IT.sub("", core)))
    cut = _TAIL.search(core)
    head, tail = (core[: cut.start()], core[cut.start() :]) if cut else (core, "")
    said = _OF_MOOD.sub("", head).strip(" ,.")
    fields = _fields_of(said) if said and not _OPEN.search(said) and " with " not in said else None
    if fields is None or not tail:
        return fields
    of_light = "light" in fields and re.match(r" (?:\w+ing )?on\b", tail)
    kept = tail.strip() if of_light else _kept(tail.strip(), wish)
    if kept is None:
        return None
    shining = {"light": f"{said} {kept}"} if of_light and kept[0] != "o" else {}
    return {name: f"{value} {kept}".strip().lower() for name, value in fields.items()} | shining


def _without_place(wish: Wish) -> str:
    """Return the words without the place of their cards: “the light in the forest” is the light there."""

    def there(match: re.Match[str]) -> str:
        return "" if all(rewriting.names(wish.now.text(card), match["thing"]) for card in cards) else match[0]

    cards = [card for card in wish.cards if card in wish.now.positions]
    return _IN_ITS_PLACE.sub(there, wish.text) if len(cards) < len(wish.now.cards) else wish.text


def _lightly(core: str) -> str:
    """Return a core with “light fog” for “some fog, not too much”."""
    match = _NOT_MUCH.match(core)
    if match is None or not _LITTLE.search(core):
        return core
    rest = re.sub(r",? (?:but )?(?:not too much|just a (?:little|bit))$", "", match["rest"], flags=re.I)
    return f"{match['lead']}light {match['what']}{rest}"


def _kept(tail: str, wish: Wish) -> str | None:
    """Return what a look says of its place, nothing where that is its card's own, None where it says more."""
    match = _HERE.match(tail)
    if (_ANYWHERE.match(tail) and not PARTS.search(tail)) or (
        match and any(rewriting.names(card["text"], match["thing"]) for card in wish.now.cards)
    ):
        return ""
    tail = _PLAINLY.sub("", tail).lower()
    return tail if _WITHIN.match(tail) and not PARTS.search(tail) else None


def _plain(core: str, said: str, wish: Wish) -> Fields | None:
    """Return what the plain rules see in the words; not a place that its cards name anyway."""
    found = look_of(core) or looks_of(core) or (look_of(said) if said else None)
    if not found or "setting" not in found:
        return found
    if PARTS.search(core):
        return None
    place = found.pop("setting")
    texts = [
        set(re.findall(r"\w+", wish.now.text(card).lower()))
        for card in wish.cards
        if card in wish.now.positions
    ]
    return found if found and all(set(place.lower().split()) <= told for told in texts) else None


def _fields_of(said: str) -> Fields | None:
    part = _COMPARED.sub(r"\1y", _CANDLES.sub("candlelit", _ONE.sub("", _NOTHING.sub("", said))))
    name = _field_of(part)
    if name != "time_of_day" and _SKY.match(part) and not said.lower().startswith("on "):
        name = "look"
    if name is None:
        return None
    part = _SLOW.sub("", part)
    return {name: _ONLY_LIGHT.sub(_adjective, part).lower() if name == "light" else part.lower()}


def _adjective(match: re.Match[str]) -> str:
    """Return “softer” for “softer light”; a light with a name of its own keeps it: “morning light”."""
    said = lexicon.spans(match["how"])
    if any(span.slots & {"hour", "season"} or not span.slots for span in said):
        return match[0]
    return " and ".join(re.findall(r"(?!and\b)[\w-]+", match["how"]))


def _field_of(part: str) -> str | None:
    """Return the field of words that are all of looks."""
    spans = [span for span in lexicon.spans(part) if not span.grammar or span.words == "light"]
    names = {name for span in spans for slot, name in _FIELDS if slot in span.slots}
    if not spans or not all(_is_of_looks(span) for span in spans):
        return None
    if _LIGHT.search(part) and not ("weather" in names and part.lower().startswith("light ")):
        return "light"
    told = {name for span in spans if (name := _told_by(span.said))}
    if "weather" in told or names or any(_PHENOMENA.fullmatch(span.said) for span in spans):
        rainy = "weather" in told and part.lower().endswith(" day")
        return "time_of_day" if names == {"time_of_day"} and not rainy else "weather"
    if told:
        return max(told)
    return "light" if any("mood" in span.slots or span.words in _OF_LIGHT for span in spans) else None


def _is_of_looks(span: lexicon.Span) -> bool:
    named = any(slot in span.slots for slot, _ in _FIELDS)
    return bool(
        named
        or span.slots & _SLOTS_OF_LOOKS
        or _LIGHT.search(span.said)
        or span.said in look_words()["degrees"]
        or _PHENOMENA.fullmatch(span.said)
        or _is_shade(span.said)
        or _told_by(span.said)
    )


def _told_by(word: str) -> str:
    """Return the field of an adjective that is said of pictures alone: “dusty”, “dreamier”."""
    base = re.sub(r"ie(?:r|st)$", "y", word.lower())
    told = look_words()["adjective"].items()
    return next((name for name, words in told if {word.lower(), base} & set(words.split())), "")


def _is_shade(word: str) -> bool:
    """Return whether a word says nearly a colour: “blueish”."""
    return word.endswith("ish") and any("colour" in span.slots for span in lexicon.spans(word[:-3]))


@cache
def _making() -> re.Pattern[str]:
    return re.compile(rf"^(?:(?:{look_words()['making']})\b[\s,]*)+", re.I)
