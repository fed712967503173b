"""Reads looks in a row, some of which only say more of the one before: “northern lights, green ones”."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.gist.cards.wish import Wish
from assistant.directors.builtin.gist.looks.look_nouns import Fields
from assistant.directors.builtin.gist.marks.cues import idle, look_words
from assistant.directors.builtin.gist.marks.phrases import EDGES

Read = Callable[[Wish], Fields | None]
_COMMA: Final = re.compile(r"\s*,\s*(?:and |but |also |then )*|\s+with\s+|\s+but\s+", re.I)
_LED_IN: Final = re.compile(r"^(?:and|with|also|add) ", re.I)
_AND: Final = re.compile(r"\s+and\s+", re.I)
_QUALITY: Final = re.compile(
    r"^(?:(?:all|everything|very|a bit|slightly|rather|mostly|really|quite|in|but) )*"
    r"(?P<how>[\w-]+(?: and [\w-]+)?)(?: ones?| in colou?r| mostly| all over)?$",
    re.I,
)
_LIKENESS: Final = re.compile(
    r"^(?:(?:it |that )?(?:looks?|feels?) )?(?:just |a bit |almost |kind of )?(?P<said>(?:like"
    r"|as (?:in|on|from|if)) (?!.*\b(?:i|we|my|our"
    r"|mine)\b)[^,]{3,50})$",
    re.I,
)
_THE_REST: Final = re.compile(r"^(?:the )?(?P<said>rest of the [\w-]+ (?:(?:all|very|in) )*[\w-]+)$", re.I)
_SCENERY: Final = re.compile(
    r"^(?P<how>[\w-]+(?: (?:and )?[\w-]+)??) (?P<what>[\w-]+)(?P<where> all over| everywhere)?$", re.I
)
_SEASONED: Final = frozenset({"hour", "weather", "asked weather", "season"})
_QUALITIES: Final = frozenset({"colour", "size", "mood", "asked mood", "look", "trade"})
_SURFACES: Final = re.compile(
    r"waves?|room|water|streets?|ground|windows?|trees?|leaves|walls?|grass|air|spray|puddles|sea|ocean|surf"
    r"|roofs?|rooftops|curtains?|blinds|shutters|doors?|floor|road|path|lamps?|candles?|lanterns?|torch(?:es)?",
    re.I,
)
_STATES: Final = frozenset({"open", "closed", "shut", "drawn", "off", "out", "on", "wide"})
_BEHIND: Final = re.compile(
    rf"(?:(?:make|turn|have|let) )?(?:the )?(?P<what>{_SURFACES.pattern}) (?:should be |be |all )*"
    r"(?P<how>(?:(?:barely|hardly|almost|half|fully|still|very|wide) )?[\w-]+(?: and [\w-]+)?|\w+(?:ing"
    r"|ed) [\w ]+)(?:er)?",
    re.I,
)
"""“Leaves yellow and falling”, “make the sea rough”."""
_LAMPS: Final = re.compile(
    r"(?:(?:with|and|make it|let it be|it should be|be|only|just) )*(?:(?P<lamps>(?:one|a single|two|three)"
    r" (?:[\w-]+ )?(?:lamp|light|candle|lantern|torch|bulb)(?:e?s)? (?:on|lit|burning|left on|switched on))"
    r"|(?P<dark>(?:(?:pitch|almost|nearly|quite|already|still) )?(?:dark|black|light) outside"
    r"(?: the (?:[\w'-]+ )?[\w'-]+)?))",
    re.I,
)
_WINDY: Final = re.compile(
    r"^(?:let |make |have )?the wind (?:should )?(?:be )?(?:blow(?:ing)?|howl(?:ing)?|strong(?:er)?)$", re.I
)

AND_WHERE: Final = re.compile(
    r",(?= (?:outside|outdoors|everywhere|overhead|all over|in the (?:sky|background|distance))\b)"
    r"|,? (?:just )?visible (?:from|through|behind|in|outside) [^,.;]+"
    r"|(?:(?<=\brain)|(?<=\bsnow)|(?<=\bfog)|(?<=\bmist)) (?:coming|falling|rolling|drifting)"
    r"(?: (?:down|in))?(?: (?:outside|outdoors|everywhere))?(?=$|,)",
    re.I,
)
"""What only says where a look is seen, or what it does anyway: “snow falling, outside”."""


def in_a_row(wish: Wish, read: Read) -> Fields | None:
    """Return the looks of a row as one; None where a piece of it is no look.

    Args:
        wish: the row.
        read: reads one look.
    """
    found: list[Fields] = []
    seen = 0
    pieces = _pieces(wish, read)
    if len(pieces) < 2:
        return None
    for piece in pieces:
        more = _told_further(piece, found[-1]) if found else None
        if more is not None:
            found[-1] = more
        elif fields := read(wish.other(piece)):
            found.append(fields)
            seen += 1
        elif scenery := _scenery(piece):
            found.append({"look": piece.lower()})
            seen += scenery == "season"
        else:
            return None
    return joined(found) if seen else None


def joined(each: Sequence[Fields]) -> Fields:
    """Return fields as one, with both values where two say the same thing."""
    found: Fields = {}
    for fields in each:
        for name, value in fields.items():
            name = (
                "time_of_day" if value.endswith(("sky", "stars", "moon")) and "time_of_day" in found else name
            )
            if value not in found.get(name, ""):
                found[name] = f"{found[name]}, {value}" if name in found else value
    return found


def _pieces(wish: Wish, read: Read) -> list[str]:
    """Return the pieces of a row: those between commas, and those of “and” where they are no look as one."""
    pieces: list[str] = []
    for piece in _COMMA.split(wish.text):
        whole = read(wish.other(piece)) or _QUALITY.match(piece) or _LIKENESS.match(piece)
        pieces += [piece] if whole else _AND.split(piece)
    return [said for piece in pieces if (said := _LED_IN.sub("", piece.strip(EDGES)))]


def _told_further(piece: str, before: Fields) -> Fields | None:
    """Return a look with what a piece only says of it: “all golden”, “like in a dream”; or None."""
    name, value = list(before.items())[-1]
    if said := _LIKENESS.match(piece) or _THE_REST.match(piece):
        return {**before, name: f"{value}, {said['said']}"}
    said = _QUALITY.match(piece)
    if said and all(_is_quality(word) for word in said["how"].lower().split() if word != "and"):
        return {**before, name: f"{said['how'].lower()} {value}"}
    return None


def _is_quality(word: str) -> bool:
    spans = lexicon.spans(word)
    return bool(spans) and all(span.slots & _QUALITIES and not span.slots & _SEASONED for span in spans)


def of_surface(wish: Wish) -> Fields | None:
    """Return what water, ground or leaves are like that no card names: “make the sea rough”."""
    match = _BEHIND.fullmatch(wish.text)
    if match is None or any(rewriting.names(card["text"], match["what"]) for card in wish.now.cards):
        return None
    how, what = match["how"].lower(), match["what"].lower()
    words = [span for span in lexicon.spans(how) if span.said != "and"]
    if how in ("on", "off"):
        return {"look": f"{what} {how}"}
    if how in look_words()["of_light"]:
        return {"light": how}
    if re.search("[^i]er$", how) or not all(
        span.slots & _QUALITIES or not span.slots or span.words in _STATES or span.ending in ("ing", "ed")
        for span in words[:2]
    ):
        return None
    return {"look": f"{what} {how}" if len(words) > len(_AND.split(how)) else f"{how} {what}"}


def of_lamps(wish: Wish) -> Fields | None:
    """Read what is lit or dark: “only one lamp on”, “dark outside the hall doors”."""
    match = _LAMPS.fullmatch(wish.text)
    return {"light": (match["dark"] or f"only {match['lamps']}").lower()} if match else None


def windy(wish: Wish) -> Fields | None:
    """Read a wind that shall blow."""
    return {"weather": "windy"} if _WINDY.match(wish.text) else None


def _scenery(piece: str) -> str:
    """Return whether a piece says what a place is like, “dark water”, or by its season; or nothing."""
    said = _SCENERY.match(piece)
    if said is None or any(idle(word) and word != "and" for word in said["how"].lower().split()):
        return ""
    of = [span for span in lexicon.spans(said["how"]) if not span.grammar]
    place = any(
        span.slots & lexicon.PLACES and "subject" not in span.slots for span in lexicon.spans(said["what"])
    ) or _SURFACES.fullmatch(said["what"])
    if not place or any(span.verb and not span.slots & (_QUALITIES | _SEASONED) for span in of):
        return ""
    return "season" if any(span.slots & _SEASONED for span in of) else "place"
