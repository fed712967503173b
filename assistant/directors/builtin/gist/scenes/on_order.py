"""Reads which cards go, and in which order they come."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.directors.builtin.decision import Decision, ask, call, change
from assistant.directors.builtin.gist.cards.frames import frame_of
from assistant.directors.builtin.gist.cards.leaving_out import without_what_hangs
from assistant.directors.builtin.gist.clause import Clause, Context, Mark, Rule
from assistant.directors.builtin.gist.marks.pointing import is_shown, scenes_of_deeds, told_in, with_named
from assistant.directors.builtin.gist.marks.referring import things
from assistant.directors.builtin.gist.marks.showing import meanings
from assistant.directors.builtin.gist.parting.board_words import is_being
from assistant.directors.builtin.gist.scenes.arranging import OF_MOVES, arranged, listed, reordered, swapped
from assistant.directors.builtin.happening import subject_end
from assistant.directors.builtin.rewriting import beings, heads, names
from assistant.directors.builtin.situation import Situation

_ALL_GONE: Final = (
    "A film keeps at least one scene. For another film, say for example: new film: a fox in the snow."
)
_IT: Final = r"\b(?:it|that|this|them|those|these)\b"
_NAMED_EDGE: Final = re.compile(r"\b(?:ending|finale|opening|intro|closing)$", re.I)
_IN_FRONT: Final = re.compile(r"before|in front|ahead|precede", re.I)
_BEFORE: Final = re.compile(r"\bbefore (?:the|his|her|its) $", re.I)
_STARTS: Final = re.compile(r"\b(?:start|begin|open|kick off|lead)s? (?:off )?(?:with|on)\b", re.I)
_LISTED: Final = re.compile(r"(?:the|a|an|scene|card|my|his|her)\b", re.I)
"""How a clause begins that only goes on with an order: “first the castle, then the forest”."""
_ONLY_SHOWN: Final = (
    r"\b(?:show|see|draw)(?: me| us)? (?:just|only)\b|\bthe camera (?:should|could|must|can)\b"
    r"|\b(?:up|really|very|so|super|right|get) close (?:up )?(?:on|to)\b"
    r"|^\w+ (?:the|his|her) [\w-]+ in (?:there )?(?:(?:at|in|for) the [\w-]+ (?:\w+ )?)?with\b"
    r"|^(?:(?:and|but|please) )*(?:keep|leave) (?:the|his|her) [\w -]+(?<!scene)(?<!shot) (?:at|in) "
)
"""What shall be drawn alone, or stay where it is, and is put to no place."""
_TWO: Final = 2
_BEYOND: Final = re.compile(
    r"\b(?:everything|all|anything|whatever|what)(?: (?:that )?(?:comes|is|happens))? "
    r"(?P<side>after|before|behind) (?P<what>(?:the|his|her|scene|card) [\w' -]+)",
    re.I,
)
"""“Everything after the bridge”."""
_KEEP: Final = r"\b(?:keep|leave|need|want|use|remains?|stays?|left)\b"
_ALL_BUT: Final = r"\b(?:everything|all|anything)(?: else)? (?:but|except|apart|other|besides)\b"
_NEW: Final = re.compile(
    r"\b(?:(?:an?|some|another|more|two|three|one) (?:[\w-]+ )?|(?:them|him|her) (?:on|in|at) (?:the )?)$",
    re.I,
)
_ANSWERED: Final = re.compile(r"\bback$", re.I)
"""“The dragon wave back”: what someone shall do, and no name of a scene."""
_THEM: Final = r"\b(?:them|him|her)\b"
_SKIPPED: Final = r"\bskip"
"""Said of scenes alone: a thing is not skipped."""
_OUT_OF_IT: Final = re.compile(
    r"\b(?:(?:the|his|her|its|their|all) )?(?P<what>[\w-]+) (?:(?:out|away|off) )?(?:(?:of|in|from) )"
    r"(?=(?:the|this|that) (?:[\w-]+ )?(?:scene|shot|card|part|bit)\b|(?:scene|shot|card) \w)",
    re.I,
)
_UNDONE: Final = (
    r"\b(?:don't|do not) (?:want|need|like) (?:to see )?(?:(?:the|an?|any|his|her|its) [\w-]+|it|him|them)"
    r" \w+(?:ed|ing|wn|en)\b(?! (?:scene|shot|part|bit|card))"
)
"""What shall not be done: “I don't want the comb pulled”."""
_OF_REMOVAL: Final = (
    "remove", "card", "edge", "purpose", "move", "others", "keep", "join", "add", "wisher", "afterwards"
)  # fmt: skip


def removed(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read which cards go."""
    others = clause.has("clip", "stretch", "time", "only", "others") or clause.says(_UNDONE)
    if others or not clause.has("remove") or clause.says(r"\bout of (?:his|her|its|their) "):
        return None
    scenes = clause.all("card")
    named = (one for mark in clause.all("remove") for one in _named_in(mark, clause, now))
    if any(not any(scene.start <= one < scene.end for scene in scenes) for one in named):
        return None
    again = context.rule == "edited" and not clause.has("card", "edge") and clause.says(_IT)
    if again or (context.decision and any(made.name == "recut" for made in context.decision.calls)):
        return Decision()  # why seconds are cut, or again that a thing goes
    if not (clause.has("card", "edge") or clause.says(r"\bfrom\b")):
        clause = _with_whole(with_named(clause, now, *_OF_REMOVAL), now)
    cards = {position for mark in _removable(clause) for position in mark.value}
    of_things = context.thing and not context.marked and (clause.says(_THEM) or _is_in(context, now))
    barely = clause.says(_IT) and not clause.has("edge") and not clause.says(r"\b(?:all|everything)\b")
    if barely and not (cards or of_things):  # “the rats are … leave them out”
        cards = set(context.blamed or context.cards)
    if beyond := _BEYOND.search(clause.text):
        cards = _beyond(beyond, cards, now)
        clause = Clause(clause.text, (*clause.marks, Mark("others", beyond.start(), len(clause.text))))
    if clause.left(*_OF_REMOVAL) or _names_beside(clause, cards, now):
        return None
    return _without(cards, context, now)


def _names_beside(clause: Clause, cards: set[int], now: Situation) -> bool:
    """Return whether something goes out of those cards, and they stay: “take the children out of scene 4”."""
    named = _OUT_OF_IT.search(clause.text)
    what = named["what"] if named else ""
    barely = {"it", "them", "that", *(clause.words(mark).lower() for mark in clause.all("remove"))}
    return what.lower() in barely or any(names(now.text(card), what) for card in cards & {*now.positions})


def _with_whole(clause: Clause, now: Situation) -> Clause:
    """Return a clause with the cards of which nothing stays without what is named, or a deed: “the storm”."""
    named = clause.all("card")
    whole = clause.says(_SKIPPED) or all(_is_all_of(clause.words(mark), mark.value[0], now) for mark in named)
    marks = tuple(mark for mark in clause.marks if whole or mark.name != "card")
    return replace(clause, marks=marks)


def _is_all_of(name: str, card: int, now: Situation) -> bool:
    """Return whether a card tells of nobody else, or a name is of what is done in it: “the landing”."""
    text, first = now.text(card), name.split()[0]
    named = heads(text, first)
    if "'s " in name or (named and (named[0].start() > subject_end(text) or without_what_hangs(text, first))):
        return False
    told = frame_of(text)
    if told is None or any(meanings(first) & meanings(deed.verb.split()[0]) for deed in told.deeds):
        return told is not None
    alive = any(map(is_being, beings(told.who)))
    others = alive and [one for one in beings(text) if is_being(one) and not names(told.who, one)]
    showing = [place for place in now.positions if is_shown(first, now.text(place))]
    return not others and " and " not in told.who and is_shown(first, told.who) and showing == [card]


def _is_in(context: Context, now: Situation) -> bool:
    """Return whether what was spoken of is only a thing in a card: “I don't like the lamp”."""
    return len(context.cards) == 1 and not _is_all_of(context.thing, context.cards[0], now)


def _beyond(match: re.Match[str], cards: set[int], now: Situation) -> set[int]:
    """Return the cards before or after the one that is named: “everything after the bridge”."""
    named = cards or {listed(match["what"], now)}
    if len(named) != 1 or 0 in named:
        return set()
    before = match["side"].lower() == "before"
    return {card for card in now.positions if (card < min(named) if before else card > max(named))}


def _named_in(mark: Mark, clause: Clause, now: Situation) -> Iterator[int]:
    """Yield where a mark names things that cards show."""
    yield from (mark.start + one.start for one in things(clause.words(mark), now))


def _removable(clause: Clause) -> list[Mark]:
    """Return the cards that are named as scenes: “the end” is only a time, “the ending” is a scene."""
    return clause.all("card") or [
        mark for mark in clause.all("edge") if _NAMED_EDGE.search(clause.words(mark))
    ]


def _without(cards: set[int], context: Context, now: Situation) -> Decision | None:
    gone = sorted(cards, reverse=True)
    if not gone:
        return None
    if cards >= set(now.positions):
        return ask(_ALL_GONE) if len(now.cards) > 1 else None
    context.gone |= cards
    return change(*(call("remove_card", card=position) for position in gone))


def kept(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read which cards alone stay: “I only need the castle scene”, “everything but the last scene can go”."""
    excepted = clause.says(r"\b(?:but|except|apart|other|besides)\b") and clause.has("remove")
    only = clause.has("only") and clause.says(_KEEP) and not clause.has("remove")
    if not (excepted or only) or clause.has("clip", "title", "stretch", "time", "versions"):
        return None
    stay = {position for mark in clause.all("card") for position in mark.value}
    ours = ("only", "remove", "card", "all clips", "keep", "move", "purpose", "wisher", "others")
    if not stay or not stay <= set(now.positions) or clause.left(*ours):
        return None
    gone = stay if only and clause.says(_ALL_BUT) else set(now.positions) - stay
    return _without(gone, context, now)


def begun_later(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read that the film goes straight to a later card, from its start or from another: those between go."""
    marks = clause.all("card")
    if not clause.has("straight") or clause.left("straight", "card", "first", "move", "thing", "join"):
        named = things(clause.text, now) if clause.has("straight") and not marks else []
        found = [Mark("thing", one.start, one.end, (min(one.cards),)) for one in named]
        whole = Clause(clause.text, (*clause.marks, *found))
        if not found or whole.left("straight", "first", "move", "thing", "join"):
            return None
        marks = found
    if clause.says(r"\bfrom\b"):
        return _without(set(range(min(marks[0].value) + 1, max(marks[-1].value))), context, now)
    if len(marks) != 1:
        return None
    if min(marks[0].value) - 1 in context.gone:
        return Decision()  # “cut scene two and go straight to the cat”: it follows anyway
    return _without(set(range(1, min(marks[0].value))), context, now)


def moved(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read which card comes first, last, before or after another."""
    other = clause.has("clip", "stretch", "remove", "longer", "shorter", "time")
    if other or _says(clause, "new_scene") or not now.cards:
        return None
    named = with_named(_with_things(clause, now), now, *OF_MOVES)
    side = clause.first("card after", "card before")
    told = told_in(clause.without(side), now) if side else None
    if named.left(*OF_MOVES) and not told:
        return None
    scenes = named.all("card", "thing") or _removable(named)
    own = list({mark.value: mark for mark in scenes if len(mark.value) == 1}.values())
    if clause.says(_ONLY_SHOWN):
        return None
    if any(_NEW.search(named.text[: mark.start]) for mark in own if mark not in clause.marks):
        return None  # “put a hat on the goat at the beginning”, “put them on the sofa”
    if any(_ANSWERED.search(named.words(mark)) for mark in own):
        return None
    found = _beside(named, own, now) or _at_an_end(named, own) or _after_last_placed(named, own, context)
    if found is None:
        return None
    card, before = found
    order = [position for position in now.positions if position != card]
    behind = (i for i, one in enumerate(order) if before is not None and one >= before)
    at = next(behind, len(order))
    context.placed = at + 1
    if before in (1, None) and _is_there_anyway(card, before, context, now):
        return Decision()
    return reordered([*order[:at], card, *order[at:]], context, now) if card in now.positions else None


def _is_there_anyway(card: int, before: int | None, context: Context, now: Situation) -> bool:
    """Return whether a card is at an end by what was wished before: “swap them, the fox first”."""
    swapped_first = next((place for place, one in enumerate(context.order, start=1) if place != one), 0)
    if context.rule in ("swapped", "plainly") and before == 1 and card == swapped_first:
        return True
    beyond = range(1, card) if before == 1 else range(card + 1, len(now.cards) + 1)
    same = context.order and context.order[0 if before == 1 else -1] == card  # the number that it had
    return bool(same) or context.gone >= set(beyond)


def _with_things(clause: Clause, now: Situation) -> Clause:
    """Return a clause that names no card with the things that stand for one: “start with the dragon”."""
    if any(len(mark.value) == 1 for mark in clause.all("card")) and not clause.has("beside"):
        return clause
    shown = scenes_of_deeds(clause.text, now)
    shown += [
        (named, min(named.cards))  # before the first of those that show it
        for named in things(clause.text, now)
        if _BEFORE.search(clause.text[: named.start]) and named not in [one for one, _ in shown]
    ]
    free = [
        Mark("thing", named.start, named.end, (card,))
        for named, card in shown
        if not any(mark.start < named.end and named.start < mark.end for mark in clause.all("card"))
    ]
    return Clause(clause.text, tuple(sorted([*clause.marks, *free], key=lambda mark: mark.start)))


def _beside(clause: Clause, own: list[Mark], now: Situation) -> tuple[int, int] | None:
    """Return a card and the one before which it comes, where it is set beside another."""
    side = clause.first("card after", "card before")
    if not own and side:
        told = told_in(clause.without(side), now)
        return (told, side.value[0] + (side.name == "card after")) if told else None
    if len(own) == 1 and side:
        return own[0].value[0], side.value[0] + (side.name == "card after")
    if len(own) != _TWO:
        return None
    between = next((mark for mark in clause.all("beside") if own[0].end <= mark.start < own[1].start), None)
    if between is None:
        return None
    return own[0].value[0], own[1].value[0] + (_IN_FRONT.search(clause.words(between)) is None)


def _at_an_end(clause: Clause, own: list[Mark]) -> tuple[int, int | None] | None:
    if not own:
        return None
    if _says(clause, "first"):
        starts = _STARTS.search(clause.text)
        first = next((mark for mark in own if not starts or mark.start > starts.start()), own[0])
        return first.value[0], 1
    return (own[0].value[0], None) if _says(clause, "latter") and len(own) == 1 else None


def _says(clause: Clause, name: str) -> bool:
    """Return whether a clause says a place by itself, not in the name of a card: “the last scene first”."""
    cards = clause.all("card")
    inside = ([one.start <= mark.start and mark.end <= one.end for one in cards] for mark in clause.all(name))
    return not all(map(any, inside))


def _after_last_placed(clause: Clause, own: list[Mark], context: Context) -> tuple[int, int] | None:
    """Return a card that follows the one that was placed last: “… and show the crane afterwards”."""
    listed = clause.has("afterwards") or _LISTED.match(clause.text)
    if context.placed is None or len(own) != 1 or not listed:
        return None
    before = clause.says(r"\b(?:before|ahead of|in front of) (?:it|that|this)\b")
    return own[0].value[0], context.placed + (not before)


RULES: Final[tuple[Rule, ...]] = (kept, removed, begun_later, arranged, swapped, moved)
