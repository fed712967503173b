"""Reads how cards shall look: light, weather, time of day, colours."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.decision import Call
from assistant.directors.builtin.gist.cards.wish import Wish
from assistant.directors.builtin.gist.looks.look_colours import coloured, compared_colours
from assistant.directors.builtin.gist.looks.look_nouns import (
    Fields,
    of_noun,
    shall_be,
    timed,
    without_contrary,
)
from assistant.directors.builtin.gist.looks.look_phrases import of_words
from assistant.directors.builtin.gist.looks.look_rows import AND_WHERE, in_a_row, of_lamps, of_surface, windy
from assistant.directors.builtin.gist.looks.told_hours import told_so
from assistant.directors.builtin.gist.marks.cues import look_words
from assistant.directors.builtin.gist.marks.phrases import MODAL
from assistant.directors.builtin.looks import NO_WEATHER
from assistant.directors.builtin.wording import DEGREE

_EDGE: Final = re.compile(
    r"^(?:(?P<first>start|begin|open)|end|finish|close)(?: (?:it|the (?:film|video|story|whole thing)))?"
    r"(?: off)? (?=(?:in|at|with|on|during|under|by)\b)",
    re.I,
)
"""How the film begins or ends: “start in the fog”."""
_NICER_AT: Final = re.compile(r"(?P<how>\w+er|more \w+) (?:at|in the) (?P<hour>[\w -]+)")
_FALLS: Final = re.compile(
    rf"^(?:(?:(?:let|make|have|see) (?:it(?: be)?|there be)|it {MODAL}(?: be)?|it(?:'s| is)?) |(?=\w+ing\b))"
    r"(?:(?:start|begin)(?:s|ing)? (?:to )?)?(?P<what>rain|snow|pour|storm|drizzle|hail)(?:s"
    r"|ing)?(?: down)?(?: with (?P<of>rain|snow))?(?: (?P<how>lightly|gently|softly|heavily|hard|a (?:bit"
    r"|little)|cats and dogs))?(?: (?:in|on|at|over|around|outside|outdoors|everywhere)\b(?!.* and ).*"
    r"| (?:all )?the w?hole time)?$",
    re.I,
)
_LET_IN: Final = re.compile(
    r"^(?:let |have |add |give me )?(?:some |a bit of |a little |more |the )*(?P<what>(?:(?!add)[\w-]+ )?"
    r"(?:sun|moon|sunlight|light|moonlight|starlight|sunshine|sunbeams|daylight|lamplight))"
    r" (?:just |only |slowly |about )*(?:to )?(?:(?:shin|com|fall|gett?|pour|stream|peek|break"
    r"|filter)(?:e|ing)? )?"
    r"(?:in|thr(?:ough|u)(?P<where> (?:the |an? |his |her |its |their )?(?:[\w-]+ ){0,2}[\w-]+)?)$",
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
    r"^(?P<verb>brighten|darken|lighten|tone|mute|soften|backlight|warm|cool|desaturate|dim)\b(?: (?:it"
    r"|them|this|that|everything|(?:the|his|her|that|this) (?:whole )?[\w-]+))?(?: all)?(?: (?:up"
    r"|down))?(?: (?:a (?:bit|little|touch|lot)|slightly|up|down))*$",
    re.I,
)
_MOODS: Final = (
    r"silhouettes?|backlit|dreamy|moody|spooky|scary|cosy|magical|retro|romantic|gritty|soft|hazy|mysterious"
    r"|cheerful|happy|sad|gloomy|dramatic|colou?rful|vivid"
)
_MOOD: Final = re.compile(
    r"^(?:(?:the|that|an?|make it|it should|give (?:it|this|everything|them)|have|add|with|more|set) )*"
    rf"(?P<look>(?:[\w-]+ )?(?:{_MOODS})(?: [\w-]+)?) (?:look|feel(?:ing)?|mood|style|effect|atmosphere"
    rf"|vibe)$"
    r"|^(?:(?:make|let) )?(?:everything|it all|all of it|the (?:film|video|picture|mood|atmosphere"
    r"|whole thing))"
    rf" (?:(?:should|to|look|be|feel) )*(?:{DEGREE} )*(?P<mood>{_MOODS})$|^(?:(?:make|let|have) )?(?:the "
    rf"|his |her )?[\w-]+ (?:(?:should|to) )?feels? (?:{DEGREE} )*(?P<felt>{_MOODS})$",
    re.I,
)
_FEELS: Final = re.compile(
    r"^(?:(?:make|let|have) )?(?:(?:it(?: all)?|everything|this|the (?:whole )?(?:film|video|thing|story)) )?"
    rf"(?:(?:should|to|could|can|must) )?(?:feel|seem)s? (?:{DEGREE} )*"
    r"(?P<how>[\w-]+(?:(?:,? and|,) [\w-]+){0,2})$",
    re.I,
)
_SUN: Final = re.compile(
    r"^(?:(?:have|let|make|with|show|put|keep) )?(?:(?:the|a) )?(?P<what>sun|moon)(?: (?:is|should be|to be"
    r"|be|to))?(?: (?:just|only|slowly|already|about to|still))* (?P<way>setting|going down|rising"
    r"|coming up|sets?|rises?|go(?:es)? down|com(?:e|es) up|low|shin(?:e|es|ing)|out)\b(?: (?:in the sky"
    r"|brightly|all day))?(?P<where> (?:behind|over|above|through|on|at|in|between) .+)?$",
    re.I,
)
_LESS: Final = re.compile(
    r"^(?:make it |make everything |a (?:bit|little) |be |look |it should be )*(?:less|not (?:so|too|as"
    r"|that|quite so)) (?P<how>dark|gloomy|bright|cold|dim|murky)$",
    re.I,
)
_LIT_BY: Final = re.compile(
    r"^(?:(?:let|should|all|be|it) )*(?P<first>only )?lit (?P<only>only )?(?:by"
    r"|with) (?P<by>[\w' -]+?)(?P<last> only)?$|^(?:(?:let|only|just) )*(?P<source>the [\w-]+) (?:should "
    r"|shall |can |may )?(?:gives?|be) (?:(?:the|all|any) )?(?:only )?(?:source of )?light$"
    r"|^(?:(?P<just>just|only) )?(?:with )?(?P<lamps>(?:an? |one |two )?(?:single )?(?:torch(?:es)?"
    r"|candles?|lanterns?|lamps?|firelight|moonlight|torchlight|candlelight))(?(just)| (?:only|alone))$"
    r"|^(?:the )?only light (?:(?:should|to|can) )*(?:comes? |be )?(?:from )?(?P<alone>(?:the"
    r"|an?) [\w' -]+)$",
    re.I,
)
_LIT_FROM: Final = re.compile(r"\blit (?:up )?from (?:[\w-]++ ?){1,4}$", re.I)
_TURNED: Final = re.compile(
    r"^(?:turn|change|make|switch|swap) (?:the |this )?(?P<what>[\w-]+(?: [\w-]+)?) (?:in)?to (?P<into>.+)$",
    re.I,
)
_OF_OTHERS: Final = re.compile(
    r"\b(?:rather|the (?:two|three|others?)\b|the (?:first|last) one)\b|^(?:shot|view|angle|sky|skies"
    r"|horizon)$|\b(?:when|while|as) (?:the|it|he|she|they) ",
    re.I,
)
"""What is said of other scenes, and of no look."""
_OF_FILM: Final = re.compile(r"(?:make|let|set|have|turn|it)\b", re.I)
_AS_CAN_BE: Final = re.compile(
    r"^(?:(?:make|have|with|let|get) )*(?:(?:the|its"
    r"|all) )?(?:(?P<what>[\w-]+) )?(?:be )?as (?P<how>[\w-]+) as"
    r" (?:possible|(?:it|you|they) (?:can|gets?|goes?|comes?)(?: (?:possibly|get|make|be"
    r"|go))*(?: (?:it|them))?)$",
    re.I,
)
_OF_ALL: Final = frozenset({"time_of_day", "weather"})
"""What is wished of “it” where that is the film, and no thing in it."""
_BARE_PLACE: Final = re.compile(
    r" (?:in|at|on|over|around) (?P<thing>[\w-]+)$|^[\w-]+ (?P<first>[\w-]+),", re.I
)
_LED: Final = re.compile(
    r"(?:the|his|her|its|their) (?P<thing>[\w-]+) (?:should be )?(?=(?:at|in|by|under|during|bathed|lit)\b)",
    re.I,
)
"""Names whose cards are meant: “the planet in a dim reddish light”."""
_MOMENT: Final = re.compile(r",? (?:when|while|as) (?:it|he|she|they|the [\w-]+) \w+.*$", re.I)
"""What else happens in a scene that is named anyway."""
_AT: Final = re.compile(
    r"\b(?:when|while) (?:he|she|they|we)\b(?!.*\b(?:starts?|begins?|ends?|finish\w*)\b)", re.I
)
"""A moment that no card is known to show."""
_GOES_ON: Final = re.compile(
    r"\b(?:(?:is|are)(?: just| now| slowly| already)? (?P<doing>[\w-]+)ing|(?:should|could|must|shall"
    r"|can)(?: be)?"
    r" (?P<verb>fall|com|shin|hang|glow|blow|pour|drift|glitter|reflect|stream|roll|gather|float|swirl|flash)"
    r"(?:e|ing)?)(?= (?:in|on|over|up|down|through|across|around|from|above|behind|outside|under)\b|$)",
    re.I,
)
"""What weather and light are told to do: “snow is falling”, “gold light should shine on his face”."""

_LOOKING: Final = re.compile(
    r"^(?:let|have) .*\blook (?:at|up|down|into|over|around|back|away)\b"
    r"|\b(?:should|could|must) look (?:at|up|down|into|over|around|back|away)\b",
    re.I,
)
"""What somebody does, and no look."""


def lit(wish: Wish) -> list[Call]:
    """Read a look: “golden evening light”, “let it rain”, “brighter colours”."""
    if _LOOKING.search(wish.text) or (len(wish.cards) > 1 and not wish.named and _AT.search(wish.text)):
        return []
    if not wish.named and (edge := _EDGE.match(wish.text)):
        at = 1 if edge["first"] else len(wish.now.cards)
        wish = replace(wish, text=wish.text[edge.end() :], cards=(at,), named=True)
    text = AND_WHERE.sub("", _MOMENT.sub("", wish.text) if wish.named else wish.text)
    text = _AS_CAN_BE.sub(_very, without_contrary(text)).replace(": ", ", ")
    wish = _there(wish.other(_GOES_ON.sub(r"\g<doing>\g<verb>ing", text)))
    row = in_a_row(wish, _read) if "," in wish.text else None
    fields = row or _read(wish) or in_a_row(wish, _read)
    if fields and (nicer := _NICER_AT.fullmatch(fields.get("time_of_day", ""))):
        fields |= {"time_of_day": nicer["hour"], "look": nicer["how"]}
    if wish.loose and _OF_FILM.match(wish.text) and fields and fields.keys() <= _OF_ALL:
        wish = replace(wish, cards=tuple(wish.now.positions))
    if not fields or any(map(_OF_OTHERS.search, fields.values())):
        return []
    return [told_so(edit, wish.now) for edit in wish.looks(**fields)]


def _there(wish: Wish) -> Wish:
    """Return a wish of the cards alone that show the place which it names barely: “heavy fog in forest”."""
    led = _LED.match(wish.text)
    if led and any(rewriting.names(wish.now.text(card), led["thing"]) for card in wish.cards):
        return wish.other(wish.text[led.end() :])
    place = _BARE_PLACE.search(wish.text)
    cards = tuple(
        card
        for card in wish.cards
        if place and rewriting.names(wish.now.text(card), place["thing"] or place["first"])
    )
    return wish if wish.named or not cards else replace(wish, cards=cards)


def _very(match: re.Match[str]) -> str:
    """Return “very hard shadows” for “shadows as hard as you can get them”."""
    return " ".join(filter(None, ("very", match["how"], match["what"])))


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


def _let_in(wish: Wish) -> Fields | None:
    match = _LET_IN.match(wish.text)
    return {"light": f"{match['what'].lower()} shining through{match['where'] or ''}"} if match else None


def _toned(wish: Wish) -> Fields | None:
    match = _TONED.match(wish.text)
    return dict(look_words()["toned"][match["verb"].lower()]) if match else None


def _lighter(wish: Wish) -> Fields | None:
    match = _MORE_LIGHT.match(wish.text)
    return {"light": "brighter" if match["how"].lower() == "more" else "darker"} if match else None


def _of_mood(wish: Wish) -> Fields | None:
    match = _MOOD.match(wish.text)
    return {"look": next(filter(None, match.groups())).lower()} if match else None


def _felt(wish: Wish) -> Fields | None:
    match = _FEELS.match(wish.text)
    words = re.findall(r"[\w-]+", match["how"].lower()) if match else []
    plain = all(word == "and" or not any(span.grammar for span in lexicon.spans(word)) for word in words)
    return {"look": match["how"].lower()} if match and plain else None


def _less(wish: Wish) -> Fields | None:
    match = _LESS.match(wish.text)
    return {"light": look_words()["mended"][match["how"].lower()]} if match else None


def _lit_by(wish: Wish) -> Fields | None:
    match = _LIT_BY.match(wish.text)
    if match is None:
        from_where = _LIT_FROM.search(wish.text)
        return {"light": from_where[0].lower()} if from_where else None
    by = (match["by"] or match["source"] or match["lamps"] or match["alone"]).lower()
    alone = match["first"] or match["only"] or match["last"] or not match["by"]
    return {"light": f"{'only ' if alone else ''}from {by}"}


def _of_sun(wish: Wish) -> Fields | None:
    match = _SUN.match(wish.text)
    if match is None:
        return None
    where = (match["where"] or "").lower()
    if match["what"].lower() == "moon":
        return {"time_of_day": f"moonlight{where}"}
    if re.match("shin|out", match["way"], re.I):
        return {"weather": "sunny"}
    return {"time_of_day": f"{'sunrise' if re.match('ris|com', match['way'], re.I) else 'sunset'}{where}"}


def _none_of_it(wish: Wish) -> Fields | None:
    return {"weather": "clear"} if NO_WEATHER.match(wish.text) else None


def _turned(wish: Wish) -> Fields | None:
    """Read what takes the place of a look: “turn the sunset into a thunderstorm”."""
    match = _TURNED.match(wish.text)
    before = match and _read(wish.other(match["what"]))
    return _read(wish.other(match["into"])) if match and before else None


_READINGS: Final[tuple[Callable[[Wish], Fields | None], ...]] = (
    _none_of_it,
    timed,
    _turned,
    _falling,
    _toned,
    _lighter,
    _of_mood,
    _of_sun,
    _less,
    _lit_by,
    of_lamps,
    windy,
    compared_colours,
    coloured,
    shall_be,
    of_surface,
    of_words,
    _felt,
    _let_in,
    of_noun,
)
