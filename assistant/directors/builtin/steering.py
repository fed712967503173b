"""Reads what steers the session: undo, redo, cancel, render it, plan only, which renderer, which clip."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from assistant.directors.builtin.clips import by_title
from assistant.directors.builtin.decision import Call, Decision, ask, call
from assistant.directors.builtin.numerals import NUMBER, ORDINAL, number, place
from assistant.directors.builtin.planning import PLAN_OFF, PLAN_ON, of_plan, without
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.targets import named

_LONGEST_COMMAND: Final = 200
_UNDO: Final = re.compile(
    r"^(?:undo|revert|roll ?back|go back|step back|back|oops|ctrl[- +]?z)"
    r"(?:\s+(?:it|that|this|the last (?:change|one|step)|please|again|one step|a step|everything))*"
    r"(?:\s+(?P<times>twice|(?:two|three|four|five|\d+)(?: (?:steps?|times|changes|turns))?))?$",
    re.I,
)
_REDO: Final = re.compile(
    r"^(?:redo|re-do|undo the undo)(?: (?:it|that|the last (?:change|step)|please))*$", re.I
)
_CANCEL: Final = re.compile(
    r"^(?:(?:no|nope|oh|wait|hold on|stop|abort|cancel|actually)[\s,.!]+)*"
    r"(?:cancel|stop|abort|halt|kill|quit|interrupt|never ?mind)(?:\s+(?:it|that|this|the"
    r"|rendering|drawing|render|renders|everything|all|now|please|job|current|running|generating"
    r"|generation|video|clip))*(?:\s+(?P<id>r\d+))?(?:\s+(?:please|now))*$|^stop it$"
    r"|^don't (?:render|draw) (?:it|that|this)(?:,? (?:please )?(?:cancel|stop) (?:it|that))?$",
    re.I,
)
_RENDER: Final = re.compile(
    r"^(?!show (?:me )?(?:the |my )?(?:storyboard|board|cards|scenes)\b)(?:ok(?:ay)?,?\s+|yes,?\s+"
    r"|now\s+|and\s+|please\s+|(?:(?:it|that|this)\s+)?looks (?:good|great|nice|fine|perfect)[,.!]?\s+)*"
    r"(?:(?:you can |you may |let's |just )?(?:render|draw|generate|start"
    r"|shoot|film|animate|produce|run|go ahead|go for it|do it|make it|go|proceed|continue|let's go"
    r"|let's see it|show me|show it|action|roll|let it roll|make the (?:video|clip|film)"
    r"|render (?:on|again)|turn the crank|let me see(?: it)?|looks good,? (?:render|go)(?: it)?)"
    r"(?:\s+(?:it|this|that|now|the (?:video|clip|film|board|storyboard|cards|thing|scene|scenes)"
    r"|rendering|drawing|please|and render|and draw|and render it|and make it|ahead|for real|all|again|them"
    r"|everything|my video|then))*)$",
    re.I,
)
_RENDER_SOME: Final = re.compile(
    r"(?!.*\b(?:again|once more|anew|afresh|new|fresh|other|another|different)\b)"
    r"(?:please )?(?:(?:render|draw)\b.*\b(?:only|just|alone)\b"
    r"|(?:only|just) (?:render|draw)\b)",
    re.I,
)
_GPU: Final = (
    r"(?:(?:the|my|your|our) )?(?:gpu|graphics card|video card|nvidia(?: card)?|diffusion(?: renderer"
    r"| model)?|real (?:video )?(?:model|renderer)"
    r"|video model|cuda)"
)
_SKETCH: Final = (
    r"(?:an? |the )?(?:simple |quick |rough |moving )?(?:sketch(?:es)?(?: renderer)?"
    r"|animatic(?: renderer)?|cpu|draft renderer)"
)
_AUTO: Final = r"(?:the )?(?:auto(?:matic)?(?: renderer)?|whatever (?:works|is best)|best renderer)"
_USE: Final = (
    r"(?:(?:use|with|on|using|via|switch to|render (?:it )?(?:on|with)|draw (?:it )?(?:on|with)"
    r"|run (?:it )?on|renderer(?: is|:)?|go back to|back to|change to|choose"
    r"|set(?: the)? renderer to)\s+)"
)
_ONLY: Final = r"(?:(?:only|just|as|make|make it|do|it's|i want)\s+)+"
_RENDERER: Final = tuple(
    (
        name,
        re.compile(
            rf"(?:^|(?<=[\s,.;(-]))(?:please\s+)?(?:{lead})(?:{words})\b(?:\s+(?:to (?:render"
            r"|draw)(?: it| this)?|for (?:this|it|now)|please|instead|now|renderer|version|only"
            r"|is enough|will do))*",
            re.I,
        ),
    )
    for name, lead, words in (
        ("diffusion", _USE, _GPU),
        ("animatic", f"{_USE}|{_ONLY}", _SKETCH),
        ("auto", _USE, _AUTO),
    )
)
_PICK: Final = re.compile(
    r"^(?:(?:i )?(?:pick|choose|use|take|keep|select|prefer|like|love|want|play|watch|go with|let's (?:use"
    r"|go with|take|keep)|show me|show|open|switch to|back to|go back to|use clip|my favou?rite is"
    r"|it's|i'll take|with|work with|make it)\s+)?"
    r"(?:(?:the )?(?:clip |version |variation |take |option |variant )?(?P<id>c\d+)"
    rf"|(?:the )?(?P<ordinal>{ORDINAL})(?: (?P<kind>one|clip|version|variation|variant|take|option"
    r"|video|result))?|(?:clip|version|variation|variant|option|number|take|no\.?"
    r"|#)\s*(?P<number>\d+|one|two|three|four))"
    r"(?:\s+(?:please|is (?:better|best|good|nice|great|the best)|looks (?:better|best|good|great)"
    r"|better|instead|best|it is))*$",
    re.I,
)


_PICK_TITLED: Final = re.compile(
    r"^(?:pick|choose|select|prefer|use|take|i'?ll take|i (?:pick|choose|prefer|take|like|want)|go with"
    r"|let's (?:go with"
    r"|use|take|keep)|switch to|(?:go )?back to|show(?: me)?|open|play|watch"
    r"|work with)\s+the (?P<word>[\w-]+)(?: (?:one"
    r"|clip|video|film"
    r"|version))?(?: (?:please|instead|again|now|better|best|most))*$|^the (?P<word2>[\w-]+) (?:one|clip"
    r"|video|film)"
    r"(?: (?:please|is|looks|better|best|good|great|nice|the best))*$",
    re.I,
)
"""A clip by a word of its title: “let's go with the mammoth”."""


@dataclass(frozen=True, slots=True)
class Steered:
    """What a message says about rendering beside what it says about the film."""

    rest: str
    calls: tuple[Call, ...] = ()


def read_command(text: str, now: Situation) -> Decision | None:
    """Return what a message that is a command as a whole does, or None."""
    said = text.strip(" .,!;:?")
    if len(said) > _LONGEST_COMMAND:
        return None
    if match := _UNDO.match(said):
        return Decision((call("undo"),) * _times(match["times"]))
    if _REDO.match(said):
        return Decision((call("redo"),))
    if match := _CANCEL.match(said):
        return _cancel(said, match["id"], now)
    if PLAN_OFF.match(said):
        return Decision((call("plan_only", on=False),))
    return _render(said, now) or _pick(said, now) or _pick_titled(said, now)


def take_steering(text: str) -> Steered:
    """Return the calls for "don't render yet" and "use the GPU", and the message without those words."""
    calls: list[Call] = []
    while match := PLAN_ON.search(text):
        calls = [call("plan_only", on=True)]
        text = of_plan(without(text, match))
    for name, pattern in _RENDERER:
        if match := pattern.search(text):
            calls.append(call("set_renderer", renderer=name))
            text = without(text, match)
            break
    return Steered(text, tuple(calls))


def _times(words: str | None) -> int:
    if not words:
        return 1
    if words.lower() == "twice":
        return 2
    match = re.match(NUMBER, words, re.I)
    return max(1, min(10, int(number(match[0])))) if match else 1


def _cancel(said: str, render: str | None, now: Situation) -> Decision:
    if re.match(r"^never ?mind$", said, re.I) and not now.renders:
        return ask("All right. Nothing was changed.")
    return Decision((call("cancel_render", render=render.lower() if render else None),))


def _render(said: str, now: Situation) -> Decision | None:
    places = named(said, len(now.cards)) if _RENDER_SOME.match(said) else []
    if not places and not _RENDER.match(said):
        return None
    if now.board is None:
        return ask(
            "There is no storyboard to render yet. Say what is seen first, for example: A fox "
            "walks through snow."
        )
    return drawn_now(places, now)


def drawn_now(places: Sequence[int], now: Situation) -> Decision:
    """Return the board drawn as it stands, or only the cards at some places."""
    calls = (call("plan_only", on=False),) if now.planning_only else ()
    return Decision((*calls, call("generate", cards=list(places)) if places else call("generate")))


def _pick_titled(said: str, now: Situation) -> Decision | None:
    match = _PICK_TITLED.match(said)
    clip = by_title(match["word"] or match["word2"], now) if match else None
    return Decision((call("pick_clip", clip=clip),)) if clip else None


def _pick(said: str, now: Situation) -> Decision | None:
    match = _PICK.match(said)
    if match is None or (
        match["ordinal"]
        and not match["kind"]
        and said.lower() == match["ordinal"].lower()
        and not now.versions
    ):
        return None
    if match["id"]:
        return Decision((call("pick_clip", clip=match["id"].lower()),))
    made = now.versions
    at = place(match["ordinal"] or match["number"], len(made))
    if 1 <= at <= len(made):
        return Decision((call("pick_clip", clip=made[at - 1]),))
    if not made:
        return ask(
            "There is no clip to pick yet. Say what is seen first, for example: A fox walks through snow."
        )
    return ask(
        f"There {'are' if len(made) > 1 else 'is'} {', '.join(made)} to pick from. For example: "
        f"use {made[0]}."
    )
