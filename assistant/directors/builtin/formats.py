"""Reads a video's format out of a message: length, shape, size, variations, style, seed, number of scenes.

What is not offered is passed on as it was said; the tool refuses it and says what is valid.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any, Final

from assistant.directors.builtin.lora import take_loras
from assistant.directors.builtin.numerals import NUMBER, SECONDS, number, seconds
from assistant.directors.builtin.styles import take_style
from assistant.directors.builtin.tables import words
from assistant.directors.builtin.wording import FILM, TAKEN, mended


@dataclass(slots=True)
class FormatSaid:
    """What a message says about the format, and the message without it."""

    rest: str
    chosen: dict[str, Any] = field(default_factory=dict)
    """`duration`, `aspect`, `resolution`, `style`, `variations`, `seed`, `loop`, `loras`: what was said."""
    scenes: int | None = None


_IDLE: Final = words("idle")
_SHAPES: Final = {
    "square": "1:1",
    "vertical": "9:16",
    "portrait": "9:16",
    "upright": "9:16",
    "tall": "9:16",
    "landscape": "16:9",
    "horizontal": "16:9",
    "widescreen": "16:9",
    "wide-screen": "16:9",
    "wide screen": "16:9",
}
_SHAPE: Final = rf"({'|'.join(_SHAPES)})"
_NAMED: Final = r"(?:[\s-]*(?:format|mode|orientation|aspect(?: ratio)?|shape|version))"
_RATIOS: Final = (
    r"(16:9|9:16|1:1|4:3|3:4|21:9|2:1|3:2|2:3|5:4|4:5|16:10|18:9|2\.39:1|2\.35:1|1\.85:1)".replace(
        ":", r"\s?[:x×/]\s?"
    )
)
_SIZES: Final = {
    "hd": "720p",
    "full hd": "1080p",
    "fullhd": "1080p",
    "full-hd": "1080p",
    "fhd": "1080p",
    "sd": "480p",
}
_PIXELS: Final = {
    (854, 480): ("16:9", "480p"),
    (480, 854): ("9:16", "480p"),
    (480, 480): ("1:1", "480p"),
    (1280, 720): ("16:9", "720p"),
    (720, 1280): ("9:16", "720p"),
    (720, 720): ("1:1", "720p"),
    (1920, 1080): ("16:9", "1080p"),
    (1080, 1920): ("9:16", "1080p"),
    (1080, 1080): ("1:1", "1080p"),
}
_ENDLESS: Final = r"seamless|endless|perfect|infinite|continuous"
_NO_PLACE: Final = (
    r"(?<!\bat )(?<!\bafter )(?<!\bfrom )(?<!\bto )(?<!\buntil )(?<!\bby )(?<!\bbetween )(?<!\band "
    r")(?<!\bfor )"
    r"(?<!\bthe )(?<!\bevery )(?<!\blast )(?<!\bfirst )(?<!\bmore )(?<!\banother )(?<!\bthan )"
    r"(?<![-–\d.:])(?<![-–] )"
)
_NO_MOMENT: Final = (
    rf"(?!\s*(?:later|in\b(?! {NUMBER} (?:scenes|cards|shots|parts)\b)|mark|into|after|before|ago|earlier"
    rf"|longer|shorter|per|more|less|apart|each"
    r"|[-–]\s*\d))"
)

_Rule = tuple[re.Pattern[str], Callable[[re.Match[str], FormatSaid], bool]]


def read_format(text: str) -> FormatSaid:
    """Return what the text says about the format, and the rest of it."""
    said = _read(text)
    return replace(said, chosen=dict(said.chosen))


def is_only_format(rest: str) -> bool:
    """Return whether nothing but the format was said."""
    return all(word in _IDLE for word in re.findall(r"[\w'-]+", rest.lower()))


_ADDED: Final = re.compile(r"\b(?:add|put|insert|append|stick|tack|attach)(?: in| on)?\s$", re.I)
"""Stands before a length of what is only added: “put 3 seconds of the sea behind it”."""


@lru_cache(256)
def _read(text: str) -> FormatSaid:
    wanted, rest = take_loras(text)
    said = FormatSaid(rest, {"loras": wanted} if wanted else {})
    for pattern, take in _RULES:
        for match in pattern.finditer(said.rest):
            if take(match, said):
                said.rest = f"{said.rest[: match.start()]}{TAKEN}{said.rest[match.end() :]}"
                break
    style, said.rest = take_style(said.rest)
    if style:
        said.chosen["style"] = style
    if TAKEN in said.rest:
        said.rest = mended(said.rest)
    return said


def _duration(match: re.Match[str], said: FormatSaid) -> bool:
    if "duration" in said.chosen or _ADDED.search(match.string[: match.start()]):
        return False
    said.chosen["duration"] = seconds(match[1])
    return True


def _shape(match: re.Match[str], said: FormatSaid) -> bool:
    said.chosen["aspect"] = _SHAPES[re.sub(r"\s+", " ", match[1].lower())]
    return True


def _ratio(match: re.Match[str], said: FormatSaid) -> bool:
    said.chosen["aspect"] = re.sub(r"\s*[:x×/]\s*", ":", match[1].lower())
    return True


def _resolution(match: re.Match[str], said: FormatSaid) -> bool:
    words = match[1].lower()
    said.chosen["resolution"] = _SIZES.get(words, words.replace(" ", ""))
    return True


def _pixels(match: re.Match[str], said: FormatSaid) -> bool:
    size = int(match[1]), int(match[2])
    if size in _PIXELS:
        said.chosen["aspect"], said.chosen["resolution"] = _PIXELS[size]
    else:
        said.chosen["resolution"] = f"{size[0]}x{size[1]}"
    return True


def _variations(match: re.Match[str], said: FormatSaid) -> bool:
    said.chosen["variations"] = int(number(match[1]))
    return True


def _seed(match: re.Match[str], said: FormatSaid) -> bool:
    said.chosen["seed"] = int(match[1])
    return True


def _scenes(match: re.Match[str], said: FormatSaid) -> bool:
    said.scenes = int(number(match[1]))
    return 1 <= said.scenes <= 40


def _ignored(match: re.Match[str], said: FormatSaid) -> bool:
    return True


def _fixed(name: str, value: str | bool) -> Callable[[re.Match[str], FormatSaid], bool]:
    def take(match: re.Match[str], said: FormatSaid) -> bool:
        said.chosen.setdefault(name, value)
        return True

    return take


def _rules(*table: tuple[str, Callable[[re.Match[str], FormatSaid], bool]]) -> tuple[_Rule, ...]:
    return tuple((re.compile(pattern, re.I), take) for pattern, take in table)


_RULES: Final = _rules(
    (
        r"\b(?:with |using |and |use )?(?:the )?(?:random )?seed\s*(?:=|:|is|of|to|number|#)?\s*(\d{1,12})\b"
        r"(?!\) .*\d\))",
        _seed,
    ),
    (
        r"\b(?:(?:total |the )?(?:duration|length|running time)\s*(?:is|of|to|:|="
        rf"|should be)?)\s*({SECONDS})",
        _duration,
    ),
    (
        r"\b(?:(?:that |which |it |and )?(?:should |must |will )?(?:last|run|go|be|take|is)(?:s"
        r"|ing)?\s+(?:for )?)?(?:about |around )?"
        rf"({SECONDS})[\s-]*(?:long|in total|in all|total|altogether|overall|all told|in length)\b",
        _duration,
    ),
    (
        r"(?<!the )\b(?:that |which |it )?(?:should |must |will )?last(?:s"
        rf"|ing)?\s+(?:for )?(?:about |around |only )?({SECONDS})",
        _duration,
    ),
    (
        r"\b(?:in |within |of |as )?(?:about |around |roughly "
        rf"|exactly )?(?:an? )?{_NO_PLACE}\b({SECONDS}){_NO_MOMENT}(?: of(?= (?:an?|the|two"
        r"|some)\b))?",
        _duration,
    ),
    (
        r"\b(?:in|as|with|make it|for|an?|aspect(?: ratio)?"
        rf"|ratio)?\s*{_RATIOS}(?![\d:])(?:{_NAMED}|\s*ratio)?",
        _ratio,
    ),
    (rf"\b(?:in |as |with )?(?:an? )?{_SHAPE}(?:{_NAMED}\b|(?=[\s{TAKEN}]+(?:[\w-]+\s+)?{FILM}\b))", _shape),
    (
        rf"(?:(?:^|(?<=[,;.:({TAKEN}]))\s*|\b(?:in|as|and|make (?:it|this|that|them)|be|it|it's|go"
        rf"|to)\s+)(?:an?\s+|a\s+bit\s+|more\s+)?{_SHAPE}(?: (?:picture|frame|image|screen))?"
        rf"(?=\s*(?:$|[,;.!?):{TAKEN}]|please\b|and\b|instead\b|now\b|with\b|at\b|for\b|\d))",
        _shape,
    ),
    (
        r"\b(?:made |good |ready |fit )?(?:for|on) (?:tik ?tok|instagram(?: stories| story| reels)?"
        r"|reels|(?:youtube )?shorts|snapchat|stories|"
        r"(?:my |a |the )?(?:phone|mobile)s?(?: screens?)?)\b|\b(?:phone|mobile) (?:format|shape|size)\b",
        _fixed("aspect", "9:16"),
    ),
    (
        r"\b(?:made |good |ready |fit )?(?:for|on) (?:youtube|(?:a |my |the )?(?:tv|television"
        r"|monitor|cinema screen))\b",
        _fixed("aspect", "16:9"),
    ),
    (r"\b(?:in |at |with |to )?(\d{3,4}\s?p)\b(?:\s*(?:resolution|quality|hd))?", _resolution),
    (r"\b(?:in |at |with |to )?(\d{3,4})\s*[x×]\s*(\d{3,4})\b(?:\s*(?:pixels|px|resolution))?", _pixels),
    (
        r"\b(?:in |at |with |to )?(full[ -]?hd|fhd|4k|8k|2k|uhd|hd|sd)\b(?:\s*(?:resolution|quality))?",
        _resolution,
    ),
    (
        r"\b(?:in |at |with |the )*(?:high|highest|best|max(?:imum)?|full) res(?:olution)?\b",
        _fixed("resolution", "1080p"),
    ),
    (
        r"\b(?:in |at |with |the )*(?:low|lowest|small|smallest) res(?:olution)?\b",
        _fixed("resolution", "480p"),
    ),
    (
        r"\b(?:(?:in|make|with|as|show|give me|i want|draw|do|render"
        rf"|and)\s+){{0,6}}({NUMBER})\s+(?:different |other |separate |alternative )?"
        r"(?:variations?|versions?|variants?|alternatives|options)\b(?:\s+of(?: (?:it|this|that|them)\b)?)?",
        _variations,
    ),
    (
        r"\b(?:in|make|with|give me|i want|do|shoot)\s+(\d|two|three|four|a few"
        r"|several)\s+(?:different )?takes\b(?:\s+of)?",
        _variations,
    ),
    (
        r"\b(?:in|as|into|over|using|with|has|tell it in"
        rf"|split (?:it )?into)\s+(?:(?:exactly|just|only) )?({NUMBER})(?: single)?[\s-]+"
        r"(?:scenes?|cards?|shots?|parts?"
        r"|beats|"
        r"panels|moments|acts|steps|images)\b(?!\s+of\b)",
        _scenes,
    ),
    (
        rf"^(?:make |give me |show |i (?:want|need) )?({NUMBER})[\s-]+(?:scenes?|cards?|shots|parts|beats"
        r"|panels|moments|acts)(?: for [^:.!?,]{2,40}(?=:))?\s*(?::|,|of|about|showing|-)\s*",
        _scenes,
    ),
    (
        r"(?:^|(?<!\badd )(?<!\binsert )(?<!\bappend )(?<!\binclude )(?<= ))(?:(?:in|with) )?"
        rf"({NUMBER})[\s-]+(?:scenes?|cards?|shots|parts)(?=\s*:)",
        _scenes,
    ),
    (
        rf"\b(?:(?:as|in|into) )?(?:an? )?(?:(?:short|long|little|{_ENDLESS})(?:ly)? )?"
        rf"loop(?:ing|ed)? (?:{FILM} )?(?:of"
        rf"|about|showing)(?=\s)|\b(?:(?:as|in|into) )?(?:an? )?(?:{_ENDLESS})(?:ly)? loop(?:ing|ed)?\b"
        rf"|\b(?:as|in|into) a loop\b|\b(?:an? )?loop(?:ing|ed) (?={FILM})"
        r"|,\s*(?:and )?(?:looping|looped|loop it|on (?:a )?(?:loop|repeat))(?=\W*$|[,.;])",
        _fixed("loop", True),
    ),
    (r"\b(?:at |in |with )?\d+ ?(?:fps|frames (?:per|a) second)\b", _ignored),
    (rf"\b(?:an? )?({NUMBER})[- ](?:scene|card|shot|part|panel|act)\s+(?={FILM}|story|board)", _scenes),
)
