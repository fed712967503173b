"""Reads words that only change how a card looks: hour, weather, place, camera, light."""

import re
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.lexicon import GRAMMAR, Span
from assistant.directors.builtin.numerals import DECADE
from assistant.directors.builtin.tables import mapping, words
from assistant.directors.builtin.wording import DEGREE
from tools.renderers.animatic.vocabulary import VERBS

_CAMERA: Final = frozenset({"camera", "framing", "film", "facing", "angle", "pace", "fade"})
_LIGHT: Final = words("light")
_MOVES: Final = words("moves")
_WEATHER: Final = re.compile(
    r"^(?:(?:some|more|a bit of|a little|falling|heavy|light|lots of|a lot of|much|thick|the|strong"
    r"|let it)\s+)*"
    r"(snow(?:y|ing|fall|flakes|storm)?|rain(?:y|ing|fall)?|fog(?:gy)?|mist(?:y)?|wind(?:y)?"
    r"|storm(?:y)?|haze|drizzle|thunderstorm|blizzard|clear|sunny)"
    r"(?:\s+(?:weather|falling|fall|falls|please|sky|skies))*$",
    re.I,
)
_HOUR: Final = re.compile(
    r"^(?:very )?(?:early|late) (?:in (?:the )?|at )?(?:morning|afternoon|evening|night)$"
    r"|^in the (?:early|late) (?:morning|afternoon|evening)$|^in the (?:blue|magic) hour$",
    re.I,
)
_FOUND_FAULT: Final = re.compile(
    r"^(?:it|this|that|everything)(?:'s| is| looks| seems)"
    r" (?:a bit|a little|rather|quite|so|very|pretty|kind of|really)(?: too)? (\w+)$",
    re.I,
)
"""A fault, not a wish: “it's a bit dark”."""
NO_WEATHER: Final = re.compile(
    r"^(?:there (?:is|'s|are) |there's |it's )?(?:no|without|stop|remove|take out|get rid of|less|lose"
    r"|drop|delete|clear away"
    r"|(?:way |far |much )?too much)(?: the| any| more"
    r"| all(?: the)?)* "
    r"(?:snow(?:fall|ing|flakes)?|rain(?:ing|fall)?|fog|mist|wind|storm|haze|clouds|drizzle|bad weather)"
    r"(?: any ?more| at all)?(?: (?:in|on|at|over) (?:the|that|this|his|her|its) [\w -]+)?$"
    r"|^(?:the )?(?:snow|rain|fog|wind|storm) (?:should )?stops?$"
    r"|^keep (?:the |any )?(?:rain|snow|fog|mist|wind|storms?|clouds)"
    r" (?:out(?: of (?:it|this|that|there|here))?|away|off)$",
    re.I,
)
_KEPT_OUT: Final = re.compile(
    r"^(?:nah,? |no,? )?(?:keep|take|leave) .*\b(?:out|away|off)\b|^look (?:at|for)\b", re.I
)
_NAMED: Final = {
    "time_of_day": r"(?:time(?![ -]?lapse)(?: of (?:the )?day)?|hour|daytime)",
    "weather": r"weather",
    "setting": r"(?:background|setting|place|location|scenery|landscape|surroundings|environment)",
    "camera": r"(?:camera(?: movement| move| angle)?|framing|shot|angle)",
    "light": r"(?:light(?:ing)?|brightness)",
    "look": r"(?:look|mood|colou?rs|atmosphere)",
}
_TO: Final = r"\s*(?:to be|to|into|is|be|should be|as|:|=)?\s+(.+)$"
_FIELDS: Final = tuple(
    (name, re.compile(rf"^(?:(?:change|set|make|switch|turn|let|use)\s+)?(?:the |a )?{words}{_TO}", re.I))
    for name, words in _NAMED.items()
)
_OPPOSITES: Final = mapping("opposite")
_LEAD: Final = re.compile(
    r"^(?:(?:make|turn|set|put|place|move|let|have|keep|do|change|switch|shoot|film|show|render"
    r"|draw)\s+(?:(?:it|this|that|them|everything|all|"
    r"the (?:whole |entire )?(?:video|film|clip|scene|scenes|card|shot|thing|picture|camera"
    r"|light(?:ing)?|sky|background|weather|time|mood))\b\s*)?"
    r"(?:be |look |happen |take place |play |all )?(?:to |into |in to )?"
    r"|(?:it|this|that|the (?:video|film|clip|scene|whole thing|camera|light(?:ing)?|weather"
    r"|sky))(?:(?:'s|'d| is| was| should| must| could| to)+\s+"
    r"(?:be |been |look |happen |take place |become |get |set |play )?|\s+(?:looks |happens "
    r"|takes place |becomes |gets |plays ))"
    r"|(?:add|use|with|more of|give it|try|and|but|now|there (?:is|should be)|have|want|happens"
    r"|happening|set|to be|be|also|only|just|rather)\s+"
    rf"|{DEGREE} (?=\w))",
    re.I,
)
_TAIL: Final = re.compile(
    r"[\s,]+(?:instead|now|too|please|as well|again|though|everywhere|throughout)[\s.!]*$", re.I
)


_AND: Final = re.compile(r"\s*(?:,|\band\b|\bbut\b)\s*", re.I)
_BESIDE: Final = re.compile(
    r"\b(?:above|over|under|around|behind|beside|near|across|below|beneath|from) (?:an? |the )?(?:\w+ )?$",
    re.I,
)
"""What leads to a place beside which something is, and to no place where all happens."""
_THE: Final = re.compile(r"(?:the|his|her|its) ", re.I)
"""What leads to a place that is there already: “the woods darker”."""
_NO_VALUE: Final = re.compile(r"(?:it|them|this|that|everything|too|should|must|could|from|so)\b", re.I)
"""Begins what goes on about something, and is no look."""
_NO_PLACE: Final = re.compile(
    r"\b(?:style|mode|way|format|quality|pieces|colou?rs?|\w*lights?|hour)$|\bblack and white\b"
    r"|^under .*\b(?:sky|skies|sun|moon|stars|clouds|light)$",
    re.I,
)
_AGE: Final = re.compile(
    r"(?:(?:in|at|during|back in|from) )?(?:the )?"
    r"(?:(?:an?|one|two|three|five|\w+ty|\d+) (?:\w+ )?(?:years|centuries|hundred|thousand)(?: years)?"
    r" (?:ago|earlier|later|before|from now|in the past)|year \w+(?: \w+)?"
    rf"|(?:[\w']+ )?{DECADE}|\d{{4}}"
    r"|(?:middle|stone|bronze|iron|ice|dark|space) ages?|(?:distant |far |near )?(?:past|future)"
    r"|(?:old|olden|ancient|medieval|victorian|roman|prehistoric|modern) (?:times|days|age|era))",
    re.I,
)
"""When in history all happens: no place."""
_SHAKEN: Final = words("shaken")
_BARE: Final = re.compile(r"(?:(?:much|a bit|more|less|very) )*[\w-]+", re.I)


def stripped(text: str) -> str:
    """Return a wish without "make it", "add", "instead": the words of what is wished."""
    text = text.strip(" .,!;:")
    for _ in range(6):
        shorter = _TAIL.sub("", _LEAD.sub("", text, count=1)).strip(" .,!;:")
        if shorter == text or not shorter:
            break
        text = shorter
    return text


def look_of(text: str) -> dict[str, str] | None:
    """Return the fields that a wish sets, or None where it is about more than the look."""
    wish = text.strip(" .,!;:")
    if NO_WEATHER.match(stripped(wish)) or NO_WEATHER.match(wish):
        return {"weather": "clear"}
    return None if _KEPT_OUT.match(wish) else _named(wish) or _unnamed(wish)


def _named(wish: str) -> dict[str, str] | None:
    """Return the field that a wish names: “the light should be softer”."""
    found = ((name, pattern.match(wish)) for name, pattern in _FIELDS)
    said = ((name, _value(match[1])) for name, match in found if match)
    return next(({name: value} for name, value in said if value and not _NO_VALUE.match(value)), None)


def _unnamed(wish: str) -> dict[str, str] | None:
    opposite = _too_much(wish)
    wish = stripped(wish)
    if any("negation" in span.slots for span in lexicon.spans(wish)):
        return None
    if opposite := opposite or _too_much(wish):
        return {"light": opposite}
    if match := _HOUR.match(wish):
        return {"time_of_day": match[0].lower().removeprefix("in ")}
    if match := _WEATHER.match(wish):
        return {"weather": match[1].lower()}
    if _AGE.fullmatch(wish):
        return {"look": wish}
    return _fields(wish) or _place(wish)


def looks_of(text: str) -> dict[str, str] | None:
    """Return the fields of several wishes, “slower and at sunset”; a bare word that is none is a look."""
    parts = [part for part in _AND.split(stripped(text)) if part]
    found = [look_of(part) for part in parts]
    rest = [part for part, look in zip(parts, found, strict=True) if look is None]
    if len(parts) < 2 or not any(found) or not all(_BARE.fullmatch(part) for part in rest):
        return None
    if any(span.slots for part in rest for span in lexicon.spans(part)):
        return None
    fields = {name: value for look in found if look for name, value in look.items()}
    shaken = "camera" in fields and all(word in _SHAKEN for word in rest)
    name, said = ("camera", [fields["camera"], *rest]) if shaken else ("look", rest)
    return fields | ({name: (", " if shaken else " ").join(said)} if rest else {})


def _too_much(wish: str) -> str:
    """Return the contrary of what there is too much of."""
    match = re.match(r"^(?:is |looks |much |way |a bit )*too (\w+)$", wish, re.I) or _FOUND_FAULT.match(wish)
    word = match[1].lower() if match else ""
    return str(_OPPOSITES[word]) if word in _LIGHT or word in ("gloomy", "light") else ""


def _value(words: str) -> str:
    return re.sub(r"^(?:in |on |at )?(?:an? |the )?", "", stripped(words).lower())


def _fields(wish: str) -> dict[str, str] | None:
    found = [span for span in lexicon.spans(wish) if not span.slots or not span.slots <= GRAMMAR]
    named = [(_field(span), span) for span in found]
    places = [wish[: span.start] for name, span in named if name == "setting"]
    if any(map(_BESIDE.search, places)) or (len(named) > 1 and any(map(_THE.fullmatch, places))):
        return None
    if not named or any(name is None for name, _ in named):
        return _aimed(wish, found)
    fields: dict[str, str] = {}
    waiting = ""
    for name, span in named:
        if name == "with next":
            waiting = f"{waiting} {span.said}".strip()
            continue
        words = f"{waiting} {span.said}".strip() if name == "camera" else span.said
        waiting = "" if name == "camera" else waiting
        fields[str(name)] = f"{fields.get(str(name), '')} {words}".strip()
    if waiting:
        fields["camera"] = f"{fields.get('camera', '')} {waiting}".strip()
    return fields


_ORDER: Final = (
    ("hour", "time_of_day"),
    ("weather", "weather"),
    ("season", "weather"),
    ("setting", "setting"),
    ("elsewhere", "setting"),
)


def _field(span: Span) -> str | None:
    if span.slots & _CAMERA:
        return "camera"
    if span.words in _LIGHT:
        return "light"
    if span.words in _MOVES:
        return "with next"
    if span.verb and not span.slots & {"hour", "weather", "setting"}:
        return None
    for slot, name in _ORDER:
        if slot in span.slots:
            return name
    return "look" if "look" in span.slots else None


def _aimed(wish: str, found: list[Span]) -> dict[str, str] | None:
    """Return the camera with what it is aimed at: “zoom in on the fish”."""
    first = next((span for span in found if span.words not in _MOVES), None)
    if first is None or not first.slots & _CAMERA:
        return None
    rest = wish[first.end :]
    return (
        {"camera": wish.lower()}
        if re.match(r"\s+(?:on|onto|to|towards?|of|at|from|around|across|over)\b", rest)
        else None
    )


def _place(wish: str) -> dict[str, str] | None:
    """Return a place that is known by the little word before it alone: “on the moon”."""
    match = re.match(
        r"^(?:in|on|at|inside|under|near|by|into|to|onto)\s+((?:an?\s+|the\s+)?[\w' -]{3,60})$", wish, re.I
    )
    if match is None or _NO_PLACE.search(wish):
        return None
    if any(
        (span.slots & VERBS and not span.slots - VERBS) or span.slots & {"hour", "weather"}
        for span in lexicon.spans(match[1])
    ):
        return None
    return {"setting": re.sub(r"^(?:an?|the)\s+", "", match[1], flags=re.I)}
