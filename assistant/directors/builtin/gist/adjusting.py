"""Adjusts what was decided to what else a message wishes."""

import re
from dataclasses import replace
from typing import Final

from assistant.directors.builtin.decision import Call, Decision, call
from assistant.directors.builtin.numerals import SECONDS
from assistant.directors.builtin.several import together
from assistant.directors.builtin.situation import Situation

_UNDRAWN: Final = frozenset(
    {"generate", "plan_only", "set_renderer", "export_clip", "rename", "favourite", "pick_clip", "open_board"}
    | {"undo", "redo", "remove_clip", "cancel_render"}
)
"""Calls after which nothing is drawn by itself."""
_REMADE: Final = frozenset({"recut", "remix", "loop"})
_JOINED_LATER: Final = (
    "The clips are not put together yet: once the new one is made, say so with its number, for example: "
    "join c1 and c4."
)

_MAKING: Final = re.compile(r"(?:(?:and|please|can you|could you|now|then) )*(make|turn|paint)\b", re.I)
_LAST: Final = re.compile(rf"lasts? (?:{SECONDS})\W*$", re.I)
_NAMED: Final = re.compile(r"(?:the|his|her|its|their|my|our|both|all)\b", re.I)


def with_its_verb(whole: str, half: str) -> str:
    """Return the second half of a clause with the verb of the whole: “make it square and the dragon red”."""
    if _LAST.match(half):
        return f"it should {half}"
    verb = _MAKING.match(whole)
    return f"{verb[1]} {half}" if verb and _NAMED.match(half) else half


def with_more(before: Decision, more: Decision) -> Decision:
    """Return looks that are added to looks of the same cards: “rain, with lightning”."""
    had = {one.args["card"]: one.args for one in before.calls if one.name == "edit_card"}
    calls = []
    for one in more.calls:
        if (card := one.args.get("card")) in had:
            args = {
                name: f"{had[card][name]}, {value}"
                if name in had[card] and name not in ("card", "text")
                else value
                for name, value in one.args.items()
            }
            calls.append(call("edit_card", **args))
    return Decision(tuple(calls), more.render) if calls else more


def as_one(made: list[Decision], now: Situation) -> Decision:
    """Return several decisions as one, each call of which is about what is there by then."""
    joined = _joined_of_old(made, now)
    whole = _drawn_before_written(together(_drawn_once(joined)))
    return whole if len(joined) == len(made) else replace(whole, said=f"{_JOINED_LATER} {whole.said}".strip())


def _drawn_before_written(whole: Decision) -> Decision:
    """Return a decision by which no file is written of a clip that it is only about to change."""
    written = [one for one in whole.calls if one.name == "export_clip"]
    rest = tuple(one for one in whole.calls if one.name != "export_clip")
    if written and not whole.render and any(one.name in _REMADE for one in rest):
        return replace(whole, calls=(*rest, *written))
    if not (whole.render and written):
        return whole
    kind = f" as {written[0].args['kind']}" if "kind" in written[0].args else ""
    return Decision(rest, render=True, said=f"Once it is drawn, say “export it{kind}”.")


def _joined_of_old(made: list[Decision], now: Situation) -> list[Decision]:
    """Return decisions without a union of clips of which another decision makes new ones.

    What is wished of “it” behind a union is wished of the new clip: “blend both clips and loop it”.
    """
    current, united = now.clip["id"] if now.clip else None, False
    remade: set[object] = set()
    for one in (one for decision in made for one in decision.calls):
        united = united or bool(_united(one))
        if one.name in _REMADE and not (united and "clip" not in one.args):
            remade.add(one.args.get("clip", current))
    return [one for one in made if not (remade & {clip for each in one.calls for clip in _united(each)})]


def _united(made: Call) -> list[str]:
    if made.name == "blend":
        return [made.args["first"], made.args["second"]]
    return list(made.args["clips"]) if made.name == "join" else []


def _drawn_once(made: list[Decision]) -> list[Decision]:
    """Return decisions without a wish to draw what is drawn by itself after they have changed it."""
    changed = any(one.name not in _UNDRAWN for decision in made for one in decision.calls)
    return [one for one in made if not (changed and one.calls[-1:] == (call("generate"),) and not one.render)]
