"""Several wishes of one message as one decision, each seeing what those before it have changed."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.adding import is_addition
from assistant.directors.builtin.decision import Call, Decision, call

_VERB: Final = (
    r"(?:make|change|set|turn|add|insert|remove|delete|move|swap|replace|switch|put|use|let|have"
    r"|loop|remix|blend|extend|split|trim|join|undo|redo|render|draw|zoom|pan|give|drop|keep|start|"
    r"in (?:the )?(?:\w+ )?(?:card|scene|shot)|(?:card|scene|shot) \d|the (?:first|second|third"
    r"|fourth|last|final) (?:card|scene|shot)|don't|also|then|(?:one|some|both|all) of them"
    r"|(?:he|she|they|it|(?:the|his|her) [\w'-]+) (?:should|must|could|needs? to|has to)"
    r"|(?:a bit |a little |much )?(?:slower|faster|softer|darker|brighter|warmer|colder)"
    r"|(?:can|could|would) you|(?:can|could) (?:we|it|the|he|she|they))"
)
_PARTS: Final = re.compile(
    rf"(?<=[.!?;])\s+(?=\w)|\s*;\s*|\s*,\s*(?:and |but |then )*(?={_VERB}\b)|\s+(?:and|but)(?: then"
    rf"| also)?\s+(?={_VERB}\b)",
    re.I,
)
_HESITATING: Final = re.compile(r"(?:(?:no|nope|oh|well|wait|hold on|actually)\W*)+", re.I)
_KEEPING: Final = re.compile(
    r"^(?:keep|leave)\b.*\b(?:card|scene|shot|rest|others?|everything|first|second|last|same"
    r"|as (?:it|they) (?:is|are))\b",
    re.I,
)
_FORMAT_PARTS: Final = re.compile(r"\s*,\s*(?:and |but )?|\s+and\s+", re.I)
_ORDER_OF_CALLS: Final = {
    "plan_only": -2,
    "set_renderer": -1,
    "move_card": 1,
    "remove_card": 2,
    "add_card": 3,
    "generate": 4,
}
_SAID_ON: Final = frozenset({"camera", "light", "look", "weather"})
"""Fields of which more may be said."""
_DEGREES: Final = frozenset({"much", "very", "a", "bit", "really"})
_NO_WEATHER: Final = "clear"
OF_CLIPS: Final = frozenset({"remix", "recut", "loop", "blend", "join"})
"""Calls that make a clip of a clip."""


_SHARED_VERB: Final = re.compile(
    r"^(make|turn|keep)\s+(.+?),?\s+and\s+((?:the|it|him|her|them|everything)\b.+)$", re.I
)
"""Two wishes with one verb: “make it night and the eagle giant”."""
_SHARED_END: Final = re.compile(
    r"^(make|turn|keep)\s+((?:the )?[\w-]+)\s+and\s+((?:the )?[\w-]+)\s+(\w+)$", re.I
)
"""One wish for two: “make the dog and the cat tiny”."""


_SHARED_MODAL: Final = re.compile(
    r"^(?P<whom>(?:the|her|his|its) .+?) (?P<modal>should be|should look|must be|needs? to be|has to be"
    r"|could be) (?P<how>.+?),?"
    r" and (?P<whom2>(?:the|her|his|its) .+?) (?P<how2>[\w-]+)$",
    re.I,
)
"""Two wishes with one “should be”: “the dragon should be blue and the knight tiny”."""
_NAMED: Final = re.compile(
    r"^(?:make|turn|paint|give|let|have|put)\s+(?P<thing>(?:the|his|her|its) [\w'-]+)\b", re.I
)
_POINTED: Final = re.compile(
    r"^(?P<verb>make|turn|paint|give|let|have|put) (?P<whom>it|him|her|them)\b", re.I
)


def splits(words: str, read: Callable[[str], Decision | None]) -> Iterator[list[str]]:
    """Yield the ways to take a message apart into its wishes, the likeliest first.

    Args:
        words: the message, without a please.
        read: what one wish does, or None.
    """
    plain = _told(_PARTS.split(words))
    at_commas = [] if is_addition(words) else [_told(_FORMAT_PARTS.split(words))]
    yield from (*with_antecedents(plain, read), plain, *at_commas, *of_one_verb(words))


def at_verbs(words: str) -> list[str]:
    """Return a message taken apart where a further wish begins."""
    return [part for part in _PARTS.split(words) if re.search(r"\w", part)]


def _told(parts: list[str]) -> list[str]:
    """Return the parts that wish for something: to keep the rest is no wish, nor is to hesitate."""
    said = [part for part in parts if re.search(r"\w", part) and not _KEEPING.match(part)]
    return [part for part in said if not _HESITATING.fullmatch(part)]


def with_antecedents(parts: list[str], read: Callable[[str], Decision | None]) -> Iterator[list[str]]:
    """Yield the parts with “it” as what the part before names: “the crane” of which it was spoken."""
    told = list(parts)
    for place in range(1, len(told)):
        named, pointed = _NAMED.match(told[place - 1]), _POINTED.match(told[place])
        if named and pointed:
            meant = f"{pointed['verb']} {named['thing']}{told[place][pointed.end() :]}"
            told[place] = meant if _is_of_it(pointed["verb"], read(told[place]), read(meant)) else told[place]
    if told != parts:
        yield told


def _is_of_it(verb: str, alone: Decision | None, meant: Decision | None) -> bool:
    """Return whether “it” is the thing named before: of the whole film there may be a look, but no gift."""
    if not meant or not meant.calls:
        return False
    return verb.lower() == "give" or not (alone and all(map(is_of_looks, alone.calls)))


def with_their_looks(parts: list[str], read: Callable[[str], Decision | None]) -> list[str]:
    """Return the parts with a bare look put to the new card before it: “a wizard flies past, storm”."""
    joined: list[str] = []
    for part in parts:
        before = read(joined[-1]) if joined and lexicon.is_look(part) else None
        if before and any(made.name == "add_card" for made in before.calls) and len(part.split()) <= 2:
            joined[-1] = f"{joined[-1]}, {part}"
        else:
            joined.append(part)
    return joined


def together(made: Sequence[Decision]) -> Decision:
    """Return several decisions as one."""
    if len(made) > 1 and [one.name for one in made[-1].calls] == ["cancel_render"]:
        return _called_off(together(made[:-1]), made[-1])
    made = _looks_first(made)
    first = next(
        (i for i, one in enumerate(made) if one.calls[:1] and one.calls[0].name in OF_CLIPS), len(made)
    )
    if 0 < first < len(made) and any(decision.render for decision in made[:first]):
        before, after = together(made[:first]), together(made[first:])
        return Decision((*before.calls, call("generate"), *after.calls))
    calls = [one for decision in made for one in decision.calls if one.name != "set_format"]
    formats = [one.args for decision in made for one in decision.calls if one.name == "set_format"]
    if formats:
        calls.insert(
            0, call("set_format", **{name: value for args in formats for name, value in args.items()})
        )
    calls = _one_edit_a_card(calls)
    # Positions are those the user sees: cards go and come only after all others are changed, the last first.
    calls.sort(
        key=lambda one: (
            _ORDER_OF_CALLS.get(one.name, 0),
            -one.args["card"] if one.name == "remove_card" else 0,
        )
    )
    return Decision(tuple(calls), render=any(decision.render for decision in made))


def _called_off(begun: Decision, off: Decision) -> Decision:
    """Return what was begun without its render; what renders by itself is stopped."""
    if any(one.name in {"generate", *OF_CLIPS} for one in begun.calls):
        return Decision((*begun.calls, *off.calls))
    return replace(begun, render=False, said="Nothing is rendered. Say “undo” to take the change back too.")


def is_of_looks(made: Call) -> bool:
    """Return whether a call changes how cards look or read, and none of their times."""
    return made.name == "edit_card" or (made.name == "set_format" and "style" in made.args)


def _looks_first(made: Sequence[Decision]) -> Sequence[Decision]:
    """Return decisions with changes of the current clip before its recut or loop: copies do not change."""
    changes = [one for one in made if all(map(is_of_looks, one.calls))]
    rest = [one for one in made if one not in changes]
    names = {(one.name, "clip" in one.args) for decision in rest for one in decision.calls}
    return [*changes, *rest] if names <= {("recut", False), ("loop", False)} else made


def _one_edit_a_card(calls: list[Call]) -> list[Call]:
    """Return the calls with the edits of one card as one; what was wished later builds on what was before."""
    merged: dict[object, Call] = {}
    for place, one in enumerate(calls):
        key = ("edit_card", one.args["card"]) if one.name == "edit_card" else place
        before = merged[key].args if key in merged else {}
        merged[key] = call(one.name, **{**before, **one.args, **_both_said(before, one.args)})
    return list(merged.values())


def _both_said(before: Mapping[str, Any], more: Mapping[str, Any]) -> dict[str, str]:
    """Return what two edits say of the same look: “from above” and “circling slowly”."""
    return {
        name: f"{before[name]}, {more[name]}"
        for name in _SAID_ON & before.keys() & more.keys()
        if before[name] != _NO_WEATHER and not _keys(str(before[name])) <= _keys(str(more[name]))
    }


def _keys(look: str) -> set[str]:
    """Return the beginnings of the words of a look, without those of its degree: “much closer”."""
    return {word[:5] for word in look.lower().split() if word not in _DEGREES}


def retold_by(decision: Decision) -> dict[int, str]:
    """Return the texts that a decision gives to cards."""
    edits = (one.args for one in decision.calls if one.name == "edit_card" and "text" in one.args)
    return {args["card"]: args["text"] for args in edits}


def of_one_verb(words: str) -> Iterator[list[str]]:
    """Yield a message as two that share their verb, and as two that share their end too."""
    if alike := _SHARED_END.match(words):
        verb, *whom, end = alike.groups()
        yield [f"{verb} {name} {end}" for name in whom]
    if modal_shared := _SHARED_MODAL.match(words):
        one, modal, how, other, how_other = modal_shared.groups()
        yield [f"{one} {modal} {how}", f"{other} {modal} {how_other}"]
    if shared := _SHARED_VERB.match(words):
        verb, *wishes = shared.groups()
        yield [f"{verb} {wish}" for wish in wishes]
