"""Grounds where a new scene comes: the numbers of the scenes before or after whose deeds it is wished."""

import re
from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Final

from assistant.directors.builtin import tables
from assistant.directors.builtin.gist.marks.cues import idle
from assistant.directors.builtin.gist.marks.showing import acts, meanings
from assistant.directors.builtin.situation import Situation

Shows = Mapping[str, Callable[[str], bool]]
"""For each scene or clip, by its number, whether it shows or says what a word means."""

_WORD: Final = re.compile(r"[\w'-]+")
_WHO: Final = (
    r"(?:(?:the|an?|his|her|its|their|my|our) [\w'-]+|(?:he|she|it|they|we)(?:'ve|'s|'d)?|(?-i:[A-Z])[\w'-]+)"
)
_END: Final = (
    r"(?=\s*(?:[,.:;!?–-]|$)| (?:(?:and|but) (?:before|after)|where|in which|i'd|i|we|there|let|show|add"
    r"|put|can|could|please)\b"
    r"| (?:s?he|it|they|(?:the|an?|his|her) [\w-]+) (?:should|must|could|ought|has to)\b)"
)
_MOMENT: Final = re.compile(
    rf"\b(?P<side>before|after|once) (?P<what>{_WHO}"
    rf" (?:(?! (?:(?:and|but) (?:before|after)|can|could|let)\b)[^,.:;!?]){{3,60}}?){_END}",
    re.I,
)
"""“Before the student stuffs the shirts into the machine”."""
_LED_BY: Final = re.compile(
    r"^(?:right |just )?(?P<side>before|after) (?P<what>(?:the|his|her) (?:[\w'-]+ )?[\w'-]+)(?=,)", re.I
)
"""“After the bridge, …”."""
_BETWEEN: Final = re.compile(
    rf"\b(?:in ?)?between (?P<one>[^,.:;!?]{{5,60}}?) and (?P<other>[^,.:;!?]{{5,60}}?){_END}", re.I
)
_WISH: Final = r" (?=(?:i'd|i|we|let|let's|there|show|add|put|please|can|could) )"
_SIDE: Final = rf"(?P<side>before|after|once|when|as soon as) (?P<one>(?:(?!{_WISH})[^,.:;!?]){{3,60}}?)"
_OTHER: Final = (
    r"(?:(?:and|but|yet|so|still|right|just|only|please|all this) )*"
    r"(?P<other_side>before|after|(?<=only )then)(?: we (?:get to|come to|see))? "
)
_BOTH_SIDES: Final = re.compile(rf"\b{_SIDE},? {_OTHER}(?P<other>[^,.:;!?]{{3,60}}?){_END}", re.I)
"""“After the lamp but before the tooth comes out”."""
_AROUND: Final = re.compile(
    rf"^(?:(?:and|so|then|right|just),? )*{_SIDE}(?P<wish>(?:, |{_WISH})[^:;]{{8,}}?)[,.?!]* {_OTHER}"
    r"(?P<other>[^,.:;!?]{3,60}?)(?:,? please)?[.!?]*$",
    re.I,
)
"""“After the lamp, add a cat. Before the tooth comes out.”"""
_COMES: Final = re.compile(
    r"(we (?:get to|see|meet|come to|cut to) )?(?:the|an?) (?:[\w-]+ )?(?P<who>[\w-]+)(?(1)| (?:has |is )?"
    r"(?:(?:com|appear|arriv|enter)(?:e|e?s|ing|ed)(?: \w+)?|(?:show|turn)(?:s|ing|ed) up"
    r"|(?:gets?|got|steps?|walks?|climbs?|hops?) (?:in|on|aboard)))",
    re.I,
)
_IS_SO: Final = re.compile(
    r" (?:is|are|'s|has|have)(?: (?:all|been|got|finally))*"
    r" (?:gone|there|done|over|ready|finished|here|away)$",
    re.I,
)
"""“Once the pages are gone”."""
_MOVED: Final = re.compile(
    r"(?P<lead>\b(?:move|bring|shift|put) )(?P<what>(?:the|his|her) [^,.:;!?]{3,60}?ing\b[^,.:;!?]*?)(?="
    r" (?:(?:right|all the way|back|up|forward|over) )*"
    r"(?:to (?:the )?(?:very )?(?:start|beginning|front|top|end|back)\b"
    r"(?! of (?!the (?:film|video|story|movie)\b))"
    r"|(?:first|last|before|after|behind|in front of)\b))",
    re.I,
)
_OPENED: Final = re.compile(
    r"(?P<lead>\b(?:start|begin|open|kick off|lead|end|finish|close)(?:ing|s)? (?:(?:it|the \w+) )?"
    r"(?:(?:off|up) )?(?:with|on) )(?P<what>the (?:[\w'-]+ ){0,2}?[a-z]{3,}ing(?: (?:up|out|in|along))?)"
    r"(?P<tail> [^,.:;!?]+?)??(?=\W*$|[,.:;!?]| and then\b)",
    re.I,
)
"""“Open on the hedgehog coming out”: where it comes, it is seen for the first time."""
_OF_NEW_SCENE: Final = re.compile(
    r"^(?:(?:and|so|then|just|right|please|oo+h|oh|hmm+|what if),? )*(?:before|after|(?:in ?)?between)\b"
    r"|\b(?:comes?|go(?:es)?|move|put|place|happens?) (?:[\w' -]{2,40} )?(?:before|after) "
    r"|\b(?:show|shot|scene|there be|moment|see|bit|something)\b|: ",
    re.I,
)
_SHOW_NOTHING: Final = (
    tables.words("inside a mention") | tables.words("to places") | tables.words("helping a deed")
)
_SHORTEST: Final = 3
_SURELY: Final = 9
_DURING: Final = re.compile(
    r"\b(?:in the (?P<event>race|chase|fight|dance|kiss|jump|ride|swim|climb|crash|hug|fall|escape|rescue"
    r"|flight|theft|rehearsal|performance|argument|arrival|landing)|during the (?P<doing>[a-z]+))"
    r"(?=\W*$|[,.;:!?]| (?:should|must|could|can|is|was|let|make|have|add|put|show|i|we|they|he|she|it|there"
    r"|the|an?)\b)",
    re.I,
)
"""“In the race”, “during the painting”."""


def with_moments(text: str, shows: Shows, now: Situation) -> str:
    """Return a wish for a scene with the number of the one before or after whose deed it comes."""
    scenes = _Moments(shows, now, of_scene=bool(re.search(r"\b(?:scene|shot|moment)\b", text, re.I)))
    text = _OPENED.sub(scenes.opened, _MOVED.sub(scenes.moved, _DURING.sub(scenes.during, text)))
    text = _AROUND.sub(scenes.around, _BOTH_SIDES.sub(scenes.both_sides, text))
    if not _OF_NEW_SCENE.search(text):
        return text
    return _MOMENT.sub(scenes.beside, _LED_BY.sub(scenes.led_by, _BETWEEN.sub(scenes.between, text)))


class _Moments:
    """Which scene is meant by what is done in it."""

    def __init__(self, shows: Shows, now: Situation, *, of_scene: bool) -> None:
        self.shows = shows
        self.deeds = {name: acts(now.text(card)) for name, card in zip(shows, now.positions, strict=True)}
        self.of_scene = of_scene

    def around(self, match: re.Match[str]) -> str:
        """Return a wish that stands between its two places with one place before it."""
        place = self._one_of_two(match)
        return f"{place}, {match['wish'].strip(' ,')}" if place else match[0]

    def both_sides(self, match: re.Match[str]) -> str:
        """Return one place for two that are the same."""
        return self._one_of_two(match) or match[0]

    def beside(self, match: re.Match[str]) -> str:
        """Return a place with the number of its scene."""
        return f"{match['side']} {card}" if (card := self._named(match["what"])) else match[0]

    def during(self, match: re.Match[str]) -> str:
        """Return the number of the one scene in which something is done."""
        card = self._doing(match["event"] or match["doing"])
        return f"in {card}" if card else match[0]

    def moved(self, match: re.Match[str]) -> str:
        """Return a scene that shall be moved by its number: one that is named by more that it alone shows."""
        showing = [
            [name for name, says in self.shows.items() if says(word)] for word in self._words(match["what"])
        ]
        sure = {name: sum(1 / len(names) for names in showing if name in names) for name in self.shows}
        best = [name for name in sure if sure[name] == max(sure.values()) > 0]
        card = self._named(match["what"]) or (best[0] if len(best) == 1 else "")
        return f"{match['lead']}{card}" if card else match[0]

    def opened(self, match: re.Match[str]) -> str:
        """Return an end of the film with the number of the scene in which somebody comes or does it."""
        what = match["what"]
        card = self._named(what) if _COMES.fullmatch(what) else self._doing(what.removeprefix("the "))
        there = card and all(map(self.shows[card], self._words(match["tail"] or "")))
        return f"{match['lead']}{card}" if there else match[0]

    def led_by(self, match: re.Match[str]) -> str:
        """Return a place that leads to a wish with the number of the only scene that shows it."""
        words = self._words(match["what"])
        cards = [name for name, says in self.shows.items() if all(map(says, words))]
        return f"{match['side']} {cards[0]}" if words and len(cards) == 1 else match[0]

    def between(self, match: re.Match[str]) -> str:
        """Return what stands between two scenes with their numbers, or beside the one that is known."""
        if both := self._neighbours(match["one"], match["other"]):
            return f"between {both[0]} and {both[1]}"
        one, other = self._named(match["one"]), self._named(match["other"])
        alone = f"after {one}" if one else f"before {other}" if other else match[0]
        return f"between {one} and {other}" if one and other else alone

    def _one_of_two(self, match: re.Match[str]) -> str:
        """Return the place of two that is known; nothing where they are on one side, or none is known."""
        one, other = match["one"], match["other"]
        before, other_before = match["side"].lower() == "before", match["other_side"].lower() != "after"
        if before == other_before:
            return ""
        first, second = (other, one) if before else (one, other)
        if both := self._neighbours(first, second):
            return f"after {both[0]}"
        after, ahead = self._named(first), self._named(second)
        return f"after {after}" if after else f"before {ahead}" if ahead else ""

    def _neighbours(self, one: str, other: str) -> tuple[str, ...]:
        """Return the first neighbours that words tell of best; nothing where they tell of none."""
        told = {
            both: (self._known(both[0], one), self._known(both[1], other)) for both in pairwise(self.shows)
        }
        best = max(told, key=lambda both: all(told[both]) * sum(told[both]), default=())
        return best if best and all(told[best]) else ()

    def _known(self, name: str, what: str) -> int:
        """Return how many words tell of a scene."""
        if what.strip().lower().endswith(name):
            return _SURELY
        return sum(self.shows[name](word) or word in self.deeds[name] for word in self._words(what))

    def _words(self, what: str) -> list[str]:
        said = (word[0].lower().removesuffix("'s") for word in _WORD.finditer(what))
        return [one for one in said if not (one in _SHOW_NOTHING or idle(one) or len(one) < _SHORTEST)]

    def _doing(self, deed: str) -> str:
        """Return the one scene in which a deed is done; nothing where there are others."""
        found = [name for name, deeds in self.deeds.items() if meanings(deed) & deeds]
        return found[0] if len(found) == 1 else ""

    def _named(self, what: str) -> str:
        """Return the one scene in which something comes or is done; nothing where none is known."""
        if what.lower() in self.shows:
            return what.lower()
        if comes := _COMES.fullmatch(what):
            card = next((name for name, says in self.shows.items() if says(comes["who"])), "")
            return card if card != "card 1" else ""  # before it, nothing is seen yet
        words = self._words(_IS_SO.sub("", what))
        known = {name: self._known(name, what) for name in self.shows}
        done = {
            name: sum(bool((meanings(word) | {word}) & self.deeds[name]) for word in words)
            for name in self.shows
        }
        most = max(zip(known.values(), done.values(), strict=True))
        best = [name for name in self.shows if (known[name], done[name]) == most]
        of_him = self.of_scene and re.match(r"(?:he|she|it|they)\b", what, re.I)
        alone = most[1] > 0 and re.fullmatch(r"the [\w-]+", what, re.I)
        alone = alone or (most[0] > 0 and _IS_SO.search(what))
        enough = (4 if of_him else 3) * most[0] >= 2 * len(words) and (of_him or alone or most[0] > 1)
        return best[0] if words and len(best) == 1 and enough else ""
