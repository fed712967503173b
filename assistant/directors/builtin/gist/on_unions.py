"""Reads which clips become one: joined one after the other, or blended."""

import re
from typing import Final

from assistant.directors.builtin.decision import Decision, ask, call
from assistant.directors.builtin.gist.clause import Clause, Context, Rule
from assistant.directors.builtin.gist.pointing import named_clips
from assistant.directors.builtin.situation import Situation

_BEHIND: Final = re.compile(r"\b(?:after|behind|(?:on(?:to)?|at|to) the end of)\b", re.I)
_AHEAD: Final = re.compile(
    r"\b(?:before|in front of|ahead of|(?:at|to) the (?:start|beginning|front) of)\b", re.I
)
_IN_A_ROW: Final = r"\bone (?:straight |right )?after\b|\bafter (?:another|each other|the other)\b"
_AS_ONE: Final = rf"{_IN_A_ROW}|\b(?:into|as|to) (?:one|a single)\b"
_FIRST: Final = re.compile(
    r"\b(?:(?:start(?:ing)?|begin(?:ning)?) with (?:the )?(?P<begun>[\w-]+)"
    r"|(?P<named>[\w-]+)(?: (?:one|clip))? ?(?:(?:goes|comes|being|going|coming|should (?:come|go"
    r"|be)) )?first)\b",
    re.I,
)
_LAST: Final = re.compile(
    r"\b(?:(?:end(?:ing)?|finish(?:ing)?) with (?:the )?(?P<begun>[\w-]+)"
    r"|(?P<named>[\w-]+)(?: (?:one|clip))? ?(?:(?:goes|comes|being|going|coming|should (?:come|go"
    r"|be)) )?last)\b",
    re.I,
)
_IN_REVERSE: Final = r"\bother way (?:a)?round\b|\breverse(?:d)? order\b|\bbackwards?\b"
_ATTACHED: Final = r"\b(?:glue|stick|tack|attach|append|add)\b"
_ON: Final = re.compile(r"\W*(?:on ?to|on|to)\W*", re.I)
_AROUND_AN_ORDER: Final = (
    "add",
    "join",
    "first",
    "latter",
    "clip",
    "title",
    "move",
    "pick",
    "swap",
    "others",
)
_TOGETHER: Final = frozenset({"together", "together_further"})
_MAKING: Final = frozenset({"recut", "extended", "extended_further", "remixed", "remixed_further", "looped"})
"""Rules by whose wish another clip is made."""
_IT: Final = r"\b(?:it|this|that|them)\b"
_WHICH_TWO: Final = (
    "Two clips can be blended. Which two? For example: blend c1 and c2. All of them can be joined."
)
_AROUND: Final = (
    "join", "blend", "clip", "title", "all clips", "purpose", "move", "swap", "first", "add",
    "slightly", "find", "latter", "lasting", "export", "longer", "pick", "loop", "keep",
)  # fmt: skip
_ALSO_OF_A_JOIN: Final = frozenset({"slowly", "gradually"})


def together(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return a join, or a blend, of the clips that are named."""
    named = named_clips(clause, all_of_them=not _names_cards(clause))
    if len(named) < 2 or clause.left(*_AROUND):
        return None
    if clause.says(_IN_REVERSE):
        named.reverse()
    if len(named) == 2 and not clause.says(_IN_A_ROW) and not clause.has("edge") and _is_blend(clause):
        return Decision((call("blend", first=named[0], second=named[1]),))
    if len(named) > 2 and clause.has("blend") and not clause.says(_AS_ONE):
        return ask(_WHICH_TWO)
    if clause.has("join", "add"):
        return Decision((call("join", clips=_ordered(clause, named)),))
    return None


def _names_cards(clause: Clause) -> bool:
    """Return whether a clause names cards by more than “all of them”, which may be clips."""
    every = clause.all("all clips")
    return any(not any(one.start <= card.start < one.end for one in every) for card in clause.all("card"))


def together_further(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return a join with its clips in the order that a further clause says: “but start with the crane”."""
    joined = context.decision.calls[0] if context.rule in _TOGETHER and context.decision else None
    if joined is None or joined.name != "join" or clause.left(*_AROUND_AN_ORDER):
        return None
    clips = list(joined.args["clips"])
    named = named_clips(clause)
    if clause.says(_IN_REVERSE):
        return Decision((call("join", clips=clips[::-1]),))
    if len(named) != 1 or named[0] not in clips or not clause.has("first", "latter"):
        return None
    rest = [clip for clip in clips if clip != named[0]]
    return Decision((call("join", clips=[*rest, *named] if clause.has("latter") else [*named, *rest]),))


def _is_blend(clause: Clause) -> bool:
    """Return whether clips shall pass into each other; “slowly” alone may be said of a join too."""
    said = {clause.words(mark).lower() for mark in clause.all("blend")}
    return bool(said - _ALSO_OF_A_JOIN) or (bool(said) and not clause.has("join"))


def _ordered(clause: Clause, named: list[str]) -> list[str]:
    """Return clips in the order in which they shall follow: “the fox after the mammoth”, “crane first”."""
    if front := _said(_FIRST, clause):
        return [front, *(clip for clip in named if clip != front)]
    if back := _said(_LAST, clause):
        return [*(clip for clip in named if clip != back), back]
    marks = clause.all("clip", "title")
    between = clause.text[marks[0].end : marks[1].start] if len(marks) == 2 else ""
    attached = clause.says(_ATTACHED) and _ON.fullmatch(between)
    behind = attached or (_BEHIND.search(between) and not _AHEAD.search(between))
    return named[::-1] if behind else named


def _said(place: re.Pattern[str], clause: Clause) -> str | None:
    """Return the clip that is said to come at a place."""
    match = place.search(clause.text)
    if match is None:
        return None
    start, end = match.span("begun" if match["begun"] else "named")
    marks = clause.all("clip", "title")
    return next((str(mark.value) for mark in reversed(marks) if mark.start < end and start < mark.end), None)


def together_later(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Say that nothing is joined yet with a clip that is about to be made: “then put it after the fox”."""
    if context.rule not in _MAKING or len(named_clips(clause)) != 1 or not clause.says(_IT):
        return None
    if not clause.has("join") or clause.has("longer") or clause.left(*_AROUND):
        return None
    wish = clause.text.strip(" ,.!?")
    return Decision(said=f"Not done: “{wish}”. Say that once the new clip is there.")


RULES: Final[tuple[Rule, ...]] = (together_further, together, together_later)
