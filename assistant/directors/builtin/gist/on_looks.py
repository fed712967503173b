"""Reads how cards shall look: light, weather, time of day, colours."""

import re
from collections.abc import Callable
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.decision import Call
from assistant.directors.builtin.gist.cues import look_words
from assistant.directors.builtin.gist.look_phrases import PARTS, Fields, joined, of_words
from assistant.directors.builtin.gist.phrases import MODAL
from assistant.directors.builtin.gist.wish import Wish
from assistant.directors.builtin.wording import DEGREE

_FALLS: Final = re.compile(
    rf"^(?:(?:let|make|have|see) (?:it|there be)|it {MODAL}(?: be)?) (?:(?:start|begin)(?:s|ing)? (?:to )?)?"
    r"(?P<what>rain|snow|pour|storm|drizzle|hail)(?:ing)?"
    r"(?: down)?(?: with (?P<of>rain|snow))?(?: (?P<how>lightly|gently|softly|heavily|hard|a (?:bit"
    r"|little)|cats and dogs))?(?: (?:in"
    r"|on|at|over|around|everywhere)\b(?!.* and ).*| (?:all )?the w?hole time)?$",
    re.I,
)
_FALLING: Final = re.compile(
    rf"^(?:let |have |make )?(?:the )?(?P<how>heavy |light |soft |gentle |thick )?(?P<what>rain|snow|hail)"
    rf"(?:flakes)? (?:{MODAL} )?(?:be )?(?:fall|come down)(?:ing)?(?: (?:down|gently|softly|slowly"
    rf"|everywhere))*(?: (?:on|over|in|through|from) (?!.* and ).*)?$",
    re.I,
)
_LET_IN: Final = re.compile(
    r"^(?:let |have )?(?:some |a bit of |a little |more |the )*(?P<what>(?:[\w-]+ )?(?:sun|sunlight"
    r"|light|moonlight|sunshine"
    r"|sunbeams|daylight)) (?:to )?(?:shine |come |fall |get )?(?:in|through)(?: .*)?$",
    re.I,
)
_LIGHTLY: Final = frozenset({"lightly", "gently", "softly", "a bit", "a little"})
_MORE_LIGHT: Final = re.compile(
    r"^(?:(?:give|with|add|let|have|use|in|need|needs|get|put|a (?:bit|little)|much|a lot|far|even) |(?:it"
    r"|that|this|him|her|everything|them)"
    r" |(?:the|that|this) [\w-]+ )*(?P<how>more|less) light(?: (?:in|on) (?:it|there))?$",
    re.I,
)
_TONED: Final = re.compile(
    r"^(?P<verb>brighten|darken|lighten|tone|mute|soften|backlight|warm|cool|desaturate|dim)\b"
    r"(?: (?:it|them|this|that|everything|(?:the|his|her) (?:whole )?[\w-]+))?(?: all)?(?: (?:up|down))?"
    r"(?: (?:a (?:bit|little|touch|lot)|slightly|up|down))*$",
    re.I,
)
_MOODS: Final = (
    r"silhouettes?|backlit|dreamy|moody|spooky|scary|cosy|magical|retro|romantic|gritty|soft|hazy|mysterious"
    r"|cheerful|happy|sad|gloomy|dramatic|colou?rful|vivid"
)
_BARE_MOODS: Final = (
    "dreamy|moody|spooky|cosy|magical|hazy|mysterious|gloomy|dramatic|colou?rful|vivid|eerie|creepy"
)
_MOOD: Final = re.compile(
    r"^(?:(?:the|that|an?|make it|it should|give (?:it|this|everything|them)|have|add|with|more|set) )*"
    rf"(?P<look>(?:[\w-]+ )?(?:{_MOODS})(?: [\w-]+)?) (?:look|feel(?:ing)?|mood|style|effect|atmosphere"
    rf"|vibe)$"
    r"|^(?:(?:make|let) )?(?:everything|it all|all of it|the (?:film|video|picture|mood|atmosphere"
    r"|whole thing))"
    rf" (?:(?:should|to|look|be|feel) )*(?:{DEGREE} )*(?P<mood>{_MOODS})$"
    rf"|^(?:be |look |feel |more |make it )*(?:{DEGREE} )*(?P<bare>{_BARE_MOODS})"
    r"(?: is (?:good|fine|great|ok|nice|better))?$",
    re.I,
)
_LIKE: Final = re.compile(
    r"^(?:(?:.+? )?(?:(?:should )?(?:be|looks?|feels?) )?(?:more |a bit |just )?like|as) "
    r"(?P<what>an? (?:real |proper )?(?:photo(?:graph)?|wildlife film|nature film|documentary|dream|nightmare"
    r"|old photograph|home video|news report|music video|fairy ?tale|postcard))$",
    re.I,
)
_SUN: Final = re.compile(
    r"^(?:(?:have|let|make|with|show|put|keep) )?(?:(?:the|a) )?(?P<what>sun|moon)(?: (?:is|should be"
    r"|to be|be|to))?(?: (?:just|only|slowly|already|about to|still))*"
    r" (?P<way>setting|going down|rising|coming up|sets?|rises?|go(?:es)? down|com(?:e|es) up|low|shin(?:e"
    r"|es|ing)|out)\b"
    r"(?: (?:in the sky|brightly|all day))?(?P<where> (?:behind|over|above|through|on|at|in|between) .+)?$",
    re.I,
)
_SKY: Final = re.compile(
    r"^(?:make |let |turn |paint )?the sky (?:should be |be |look )?"
    rf"(?:(?:{DEGREE} )*(?P<how>(?!clear\b)[\w-]+(?: and [\w-]+)?)|(?P<full>full of [\w ]+))$",
    re.I,
)
_LESS: Final = re.compile(
    r"^(?:make it |make everything |a (?:bit|little) |be |look |it should be )*(?:less|not (?:so|too|as"
    r"|that|quite so))"
    r" (?P<how>dark|gloomy|bright|cold|dim|murky)$",
    re.I,
)
_HEAVIER: Final = re.compile(
    r"^(?:make |let )?the (?P<what>rain|snow|fog|mist|wind|storm) (?:should |to |be |get |a bit |much )*"
    r"(?P<how>heavier|lighter|thicker|thinner|stronger|softer|denser)$",
    re.I,
)
_LIT_BY: Final = re.compile(r"^(?:should be )?(?:only )?lit (?:only )?(?:by|with) (?P<by>[\w' -]+)$", re.I)
_WINDY: Final = re.compile(
    r"^(?:let |make |have )?the wind (?:should )?(?:be )?(?:blow(?:ing)?|howl(?:ing)?|strong(?:er)?)$", re.I
)
_MORE_OR_LESS: Final = re.compile(
    r"^(?:(?:with|make it|give(?: it| this| everything| them)?|try|something|a bit|a little|much|add|,|and"
    r"|have"
    r"|use) ?)*"
    r"(?P<first>less|more) (?P<words>[\w-]+(?:,? (?:and |but )?(?:a bit |a little )?(?:(?:less"
    r"|more) )?[\w-]+)*)$",
    re.I,
)
_SOME_COLOUR: Final = re.compile(
    r"^(?:(?:add|give(?: it| this| everything| them)?|put|with|have|bring|needs?|a bit|some|more|a little|of"
    r"|in) )*"
    r"(?P<what>colou?r|contrast|warmth|saturation)$",
    re.I,
)
_BESIDE_COLOURS: Final = frozenset({"more", "less", "and", "but", "a", "bit", "little"})
_COLOURS: Final = re.compile(
    r"^(?:(?:the|make|turn|have|let|with|use|give (?:it|me|us)|all) )*(?P<before>(?:[\w-]+(?:,"
    r"| and)? ){0,3})colou?rs?"
    r"(?: (?:should|could|must|to|can|be|look|a bit|a little|much|more|less"
    r"|in))*(?P<after> [\w-]+(?: and [\w-]+)?)?$",
    re.I,
)
_NO_COLOUR: Final = re.compile(
    r"^(?:leave out|take out|remove|no|without|drop|lose|take away)(?: the| any| all the)? colou?rs?\b"
    r"(?:(?:,| and)? (?:just|only|all) gr[ea]y)?$|^(?:(?:just|only|all|in) )*gr[ea]y(?: tones| only)?$",
    re.I,
)


def lit(wish: Wish) -> list[Call]:
    """Read a look: “golden evening light”, “let it rain”, “brighter colours”."""
    if fields := _read(wish):
        return wish.looks(**fields)
    parts = PARTS.split(wish.text)
    each = [_read(wish.other(part)) for part in parts] if len(parts) > 1 else []
    return wish.looks(**joined(fields for fields in each if fields)) if each and all(each) else []


def _read(wish: Wish) -> Fields | None:
    return next((fields for reading in _READINGS if (fields := reading(wish))), None)


def _falling(wish: Wish) -> Fields | None:
    match = _FALLS.match(wish.text)
    if match is None:
        return None
    what, how = match["what"].lower(), (match["how"] or "").lower()
    if what == "pour":
        return {"weather": f"heavy {(match['of'] or 'rain').lower()}"}
    return {"weather": f"{'light' if how in _LIGHTLY else 'heavy' if how else ''} {what}".strip()}


def _told_to_fall(wish: Wish) -> Fields | None:
    match = _FALLING.match(wish.text)
    return {"weather": f"{match['how'] or ''}{match['what']}".lower()} if match else None


def _let_in(wish: Wish) -> Fields | None:
    match = _LET_IN.match(wish.text)
    return {"light": f"{match['what'].lower()} shining through"} if match else None


def _toned(wish: Wish) -> Fields | None:
    match = _TONED.match(wish.text)
    return dict(look_words()["toned"][match["verb"].lower()]) if match else None


def _lighter(wish: Wish) -> Fields | None:
    match = _MORE_LIGHT.match(wish.text)
    return {"light": "brighter" if match["how"].lower() == "more" else "darker"} if match else None


def _of_mood(wish: Wish) -> Fields | None:
    match = _MOOD.match(wish.text)
    return {"look": (match["look"] or match["mood"] or match["bare"]).lower()} if match else None


def _less(wish: Wish) -> Fields | None:
    match = _LESS.match(wish.text)
    return {"light": look_words()["mended"][match["how"].lower()]} if match else None


def _heavier(wish: Wish) -> Fields | None:
    match = _HEAVIER.match(wish.text)
    return {"weather": f"{match['how'].lower()} {match['what'].lower()}"} if match else None


def _of_sky(wish: Wish) -> Fields | None:
    match = _SKY.match(wish.text)
    if match is None:
        return None
    return {"look": f"{match['how'].lower()} sky" if match["how"] else f"sky {match['full'].lower()}"}


def _lit_by(wish: Wish) -> Fields | None:
    match = _LIT_BY.match(wish.text)
    return {"light": f"from {match['by'].lower()}"} if match else None


def _windy(wish: Wish) -> Fields | None:
    return {"weather": "windy"} if _WINDY.match(wish.text) else None


def _alike(wish: Wish) -> Fields | None:
    match = _LIKE.match(wish.text)
    return {"look": f"like {match['what'].lower()}"} if match else None


def _of_sun(wish: Wish) -> Fields | None:
    match = _SUN.match(wish.text)
    if match is None:
        return None
    if match["what"].lower() == "moon":
        return {"time_of_day": "moonlight"}
    if re.match("shin|out", match["way"], re.I):
        return {"weather": "sunny"}
    return {"time_of_day": "sunrise" if re.match("ris|com", match["way"], re.I) else "sunset"}


def _compared(wish: Wish) -> Fields | None:
    """Return colours of which there shall be more or less: “more orange and pink”."""
    if some := _SOME_COLOUR.match(wish.text):
        return dict(look_words()["more_of"][some["what"].lower().replace("color", "colour")])
    match = _MORE_OR_LESS.match(wish.text)
    said = re.findall(r"[\w-]+", match["words"].lower()) if match else []
    colours = [word for word in said if word not in _BESIDE_COLOURS]
    if not match or not colours or not all(_is_colour(word) for word in colours):
        return None
    more: list[str] = []
    less: list[str] = []
    how = match["first"].lower()
    for word in said:
        how = word if word in ("more", "less") else how
        if word in colours:
            (more if how == "more" else less).append(word.replace("warmth", "warm"))
    tones = [f"{' and '.join(more)} tones"] if more else []
    return {"look": ", ".join([*tones, *(f"muted {word}" for word in less)])}


def _is_colour(word: str) -> bool:
    return word == "warmth" or any("colour" in span.slots for span in lexicon.spans(word))


def _coloured(wish: Wish) -> Fields | None:
    if _NO_COLOUR.match(wish.text):
        return {"look": "grey, without colour"}
    match = _COLOURS.match(wish.text)
    how = (match["after"] or match["before"]).strip(" ,").lower() if match else ""
    how = re.sub(r"^(?:more|the|all|much|in|some|nice) ", "", how)
    if not how or set(re.findall(r"\w+", how)) & set(look_words()["no_colours"]):
        return None
    return {"light": how} if how in look_words()["of_light"] else {"look": f"{how} colours"}


_READINGS: Final[tuple[Callable[[Wish], Fields | None], ...]] = (
    _falling,
    _told_to_fall,
    _toned,
    _lighter,
    _of_mood,
    _alike,
    _of_sun,
    _less,
    _heavier,
    _of_sky,
    _lit_by,
    _windy,
    _compared,
    _coloured,
    of_words,
    _let_in,
)
