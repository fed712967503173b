"""Tells what the board holds: its cards, when they are seen, how long they are, which show something."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from assistant.directors.builtin import talk
from assistant.directors.builtin.decision import Decision, ask
from assistant.directors.builtin.gist.clause import Clause
from assistant.directors.builtin.gist.film.timeline import spans
from assistant.directors.builtin.gist.marks.pointing import done_in
from assistant.directors.builtin.gist.marks.referring import Named, things
from assistant.directors.builtin.gist.marks.showing import shown
from assistant.directors.builtin.situation import Situation
from tools.wording import joined

LENGTH: Final = (
    r"\bhow (?:long|many (?:\w+ )?seconds|much time)\b|\b(?:length|duration|running time)\b|\blast\b"
    r"|\b(?:total|altogether|in all)\b"
)
_COUNT: Final = r"\bhow many (?:scenes|cards|shots|parts)\b"
FORMAT: Final = (
    r"\b(?:resolution|aspect|shape|format|style|quality|square|wide|size|seed|variations?|versions"
    r"|\d+:\d+|(?:full )?hd|4k"
    r"|\d{3,4}p|portrait|landscape|upright|vertical)\b"
)
_MOST: Final = r"\b(?:longest|shortest)\b"
_WHEN: Final = (
    r"^(?:(?:at|in|from) )?(?:what|which) (?:exact )?(?:second|moment|point|time|minute)s?\b|^when\b"
)
_NEIGHBOUR: Final = re.compile(
    r"\b(?:(?P<after>after|follows|following|behind)|before|precedes|leads (?:in)?to)(?P<what> .+)", re.I
)
"""The scene before or behind one that shows something: “what comes after the chest?”."""
_ONE_OR_THE_OTHER: Final = r"\bor\b"
_MOMENT_S: Final = 0.001
"""Seconds that a moment lasts, so that it lies within the card that begins with it."""


def told_of_board(clause: Clause, now: Situation) -> Decision | None:
    """Return the answer to a question about the board; all that it holds where the question is of no part."""
    if now.board is None:
        return None
    told = (
        _of_cards(clause, now)
        or _of_lengths(clause, now)
        or _of_format(clause, now)
        or _of_things(clause, now)
    )
    return ask(told) if told else talk.small_talk("what's on the board", now)


def _of_cards(clause: Clause, now: Situation) -> str:
    if beside := _beside(clause, now):
        return cards_told((beside,), now)
    if clause.says(_MOST) or clause.says(_COUNT):
        return ""
    marks = clause.all("card") or clause.all("edge")
    positions = tuple(dict.fromkeys(place for mark in marks for place in mark.value))
    if positions:
        of_all = clause.says(LENGTH) and len(positions) == len(now.cards)
        return _lengths(now) if of_all else cards_told(positions, now)
    if seen := _seen_at(clause, now):
        return cards_told(seen, now)
    card = done_in(clause.text, now) if clause.says(_WHEN) else None
    return cards_told((card,), now) if card else ""


def _seen_at(clause: Clause, now: Situation) -> list[int]:
    """Return the cards that are seen at a moment, or within a stretch, that is asked about."""
    mark = clause.first("stretch", "moment")
    if mark is None or now.duration <= 0:
        return []
    first, _, last = str(mark.value).partition("-")
    if not first.replace(".", "").isdigit() or not (last or "0").replace(".", "").isdigit():
        return []
    start = float(first)
    end = float(last) if last else start + _MOMENT_S
    return [place for place in now.positions if now.at(place) < end and start < now.at(place + 1)]


def _beside(clause: Clause, now: Situation) -> int | None:
    """Return the card that is asked for by what is seen before or after it."""
    named = clause.first("card after", "card before")
    match = _NEIGHBOUR.search(clause.text)
    of_thing = things(match["what"], now) if match else []
    if named is None and not (match and of_thing):
        return None
    after = named.name == "card after" if named else match is not None and bool(match["after"])
    shown_in = named.value if named else of_thing[0].cards
    place = max(shown_in) + 1 if after else min(shown_in) - 1
    return place if place in now.positions else None


def _of_lengths(clause: Clause, now: Situation) -> str:
    if clause.says(_MOST):
        return _extreme(now, least=clause.says(r"\bshortest\b"))
    return _lengths(now) if clause.says(LENGTH) or clause.says(_COUNT) else ""


def _of_format(clause: Clause, now: Situation) -> str:
    if now.board is None or not clause.says(FORMAT):
        return ""
    style = "in no style" if now.board["style"] == "none" else f"in the style {now.board['style']}"
    shape = f"{now.board['aspect']}, at {now.board['resolution']}"
    many = int(now.board["variations"])
    count = f", in {many} variations" if many > 1 else ", in one variation" if clause.says(r"v\w+s\b") else ""
    return f"The storyboard is {shape}, {style}, with the seed {now.board['seed']}{count}."


def _of_things(clause: Clause, now: Situation) -> str:
    named = things(clause.text, now)
    if named and not (len({one.word for one in named}) == 1 and clause.says(r"\b(?:both|and)\b")):
        return _shown_in(named, clause, now)
    return cards_told(_alike(clause.text, now), now)


def cards_told(positions: Iterable[int], now: Situation) -> str:
    """Return what cards say, and when they are seen."""
    return " ".join(
        f"Card {position}, from {now.at(position):g} to {now.at(position + 1):g} s:"
        f" {now.text(position)}{_fields(position, now)}"
        for position in positions
        if position in now.positions
    )


def _shown_in(named: Sequence[Named], clause: Clause, now: Situation) -> str:
    """Return the cards that show what a question names: those with all of it, or each of it by itself."""
    words = list(dict.fromkeys(one.word for one in named))
    cards = {word: {card for one in named if one.word == word for card in one.cards} for word in words}
    if len(words) > 1 and not clause.says(_ONE_OR_THE_OTHER):
        if common := set.intersection(*cards.values()):
            return f"{joined(words).capitalize()}: {cards_told(sorted(common), now)}"
        each = "; ".join(f"the {word} is in {_places(cards[word])}" for word in words)
        return f"No card says so of the {joined(words)}: {each}."
    return " ".join(f"{word.capitalize()}: {cards_told(sorted(cards[word]), now)}" for word in words)


def _alike(text: str, now: Situation) -> list[int]:
    """Return the cards that tell most of what a text speaks of, if not all of them do."""
    told = {position: len(shown(text) & shown(now.text(position))) for position in now.positions}
    cards = [position for position, count in told.items() if count and count == max(told.values())]
    return cards if len(cards) < len(told) else []


def _places(cards: Iterable[int]) -> str:
    places = [str(card) for card in sorted(cards)]
    return f"card{'s' if len(places) > 1 else ''} {joined(places)}"


def _fields(position: int, now: Situation) -> str:
    fields = now.cards[position - 1].get("fields") or {}
    said = ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in fields.items())
    return f" ({said})" if said else ""


def _extreme(now: Situation, *, least: bool) -> str:
    """Return which card takes the most time, or the least."""
    taken = spans(now)
    most = min(taken.values()) if least else max(taken.values())
    cards = [str(position) for position, seconds in taken.items() if seconds == most]
    if len(cards) == len(taken):
        return f"All cards are equally long: {most:g} s."
    verb = "is" if len(cards) == 1 else "are"
    how = "the shortest" if least else "the longest"
    return f"Card{'s' if len(cards) > 1 else ''} {joined(cards)} {verb} {how}, at {most:g} s."


def _lengths(now: Situation) -> str:
    """Return how long the film is, and each of its cards."""
    each = [f"card {position} takes {seconds:g} s" for position, seconds in spans(now).items()]
    count = f"{len(each)} card{'s' if len(each) > 1 else ''}"
    return f"The storyboard has {count} in {now.duration:g} s: {joined(each)}."
