"""Adjusts what was decided to what else a message wishes."""

import re
from typing import Final

from assistant.directors.builtin.decision import Call, Decision, call

_MAKING: Final = re.compile(r"(?:(?:and|please|can you|could you|now|then) )*(make|turn|paint)\b", re.I)
_NAMED: Final = re.compile(r"(?:the|his|her|its|their|my|our|both|all)\b", re.I)


def with_its_verb(whole: str, half: str) -> str:
    """Return the second half of a clause with the verb of the whole: “make it square and the dragon red”."""
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


def drawn_before_written(whole: Decision) -> Decision:
    """Return a decision by which no file is written of a clip that it is only about to change."""
    written = [one for one in whole.calls if one.name == "export_clip"]
    if not (whole.render and written):
        return whole
    kind = f" as {written[0].args['kind']}" if "kind" in written[0].args else ""
    rest = tuple(one for one in whole.calls if one.name != "export_clip")
    return Decision(rest, render=True, said=f"Once it is drawn, say “export it{kind}”.")


def is_of_what_is_there(made: Call, part: str) -> bool:
    """Return whether a scene would be added for what the scenes there are show: “…, with the sun low”."""
    text = str(made.args.get("text", ""))
    named = re.fullmatch(r"(?:the|his|her|its) [\w-]+\.?", text, re.I)
    return made.name == "add_card" and (named is not None or part.startswith("add the "))
