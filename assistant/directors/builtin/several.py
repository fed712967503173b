"""Several wishes of one message as one decision, each seeing what those before it have changed."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from assistant.directors.builtin.decision import Call, Decision, call
from assistant.directors.builtin.situation import Situation

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
_NUMBERED: Final = re.compile(r"\b(?P<what>card|scene|shot|number) (?P<card>\d{1,2})\b", re.I)
_NO_WEATHER: Final = "clear"
OF_CLIPS: Final = frozenset({"remix", "recut", "loop", "blend", "join"})
"""Calls that make a clip of a clip."""


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
    formed = [call("set_format", **{name: value for args in formats for name, value in args.items()})]
    calls = _one_edit_a_card(calls)
    # Positions are those the user sees: cards go and come only after all others are changed, the last first.
    calls.sort(
        key=lambda one: (
            _ORDER_OF_CALLS.get(one.name, 0),
            -one.args["card"] if one.name == "remove_card" else 0,
        )
    )
    if formats:
        calls = [*calls, *formed] if _is_stretched(made) else [*formed, *calls]
    return Decision(tuple(calls), render=any(decision.render for decision in made))


def _is_stretched(made: Sequence[Decision]) -> bool:
    """Return whether the film gets a length by itself, which a new scene is put into before."""
    names = [{one.name for one in decision.calls} for decision in made]
    timed = [one.calls for one in made if any("duration" in each.args for each in one.calls)]
    return any("add_card" in one for one in names) and all(len(calls) == 1 for calls in timed) and bool(timed)


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


def renumbered(words: str, shown: Situation, now: Situation) -> str:
    """Return words with the numbers that cards have now: users say those that they were shown."""
    told = [now.text(card).strip(" .") for card in now.positions]

    def number(named: re.Match[str]) -> str:
        card = int(named["card"])
        text = shown.text(card).strip(" .") if card in shown.positions else ""
        moved = text in told and told[card - 1] != text
        return f"{named['what']} {told.index(text) + 1 if moved else card}"

    return _NUMBERED.sub(number, words) if now is not shown else words


def retold_by(decision: Decision) -> dict[int, str]:
    """Return the texts that a decision gives to cards."""
    edits = (one.args for one in decision.calls if one.name == "edit_card" and "text" in one.args)
    return {args["card"]: args["text"] for args in edits}
