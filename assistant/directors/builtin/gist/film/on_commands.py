"""Reads “undo” and “redo”, however they are said."""

import re
from typing import Final

from assistant.directors.builtin.decision import Decision, call
from assistant.directors.builtin.gist.clause import Clause, Context, Rule
from assistant.directors.builtin.numerals import NUMBER, number
from assistant.directors.builtin.situation import Situation

_TIMES: Final = re.compile(
    rf"\b(?P<count>{NUMBER}) (?:steps?|times|changes|edits|things|wishes)\b(?: ago| back)?"
    rf"|(?<=last )(?P<last>{NUMBER})(?=\W*$)"
    r"|\b(?P<twice>twice|both(?: of)?(?: (?:my|the|those))?(?: last)?(?: changes| edits| steps)?)\b",
    re.I,
)
_AGO: Final = re.compile(r" ago\b", re.I)
_ONE_MORE: Final = (
    r"\b(?:(?:the )?(?:thing|change|one|step|edit|wish|what (?:i|we|you) (?:did|said|changed))"
    r"(?: (?:right|just))? (?:before|prior|earlier)(?:(?: to)? (?:it|that|this))?"
    r"|(?:the|my|that) (?:previous|prior|earlier|other) (?:thing|change|one|step|edit|wish))"
    r"(?: too| also| as well)?\W*$"
)
_REST: Final = r"\b(?:the (?:rest|others?)|(?:everything|all) else|otherwise)\b"
_A_CLIP_ANEW: Final = r"\bredo (?:the|this|that|my) (?:whole )?(?:clip|video|film|movie)\b"
_POINTED: Final = r"\bredo (?:it|this|that)\b"
_MOST_TIMES: Final = 20
_AROUND: Final = ("undo", "redo", "remix", "move", "join", "slightly", "remove", "steps", "earlier")
_REVERSED: Final = (
    r"^(?:(?:please|so|now|can you|could you) )*"
    r"(?:reverse|cancel|remove|fix|get rid of|scrap|drop|delete|lose) (?:it|that|this)\b"
)
"""Behind what was a mistake, another word for undoing it."""
_UNDONE: Final = frozenset({"undone", "undone_further"})


def undone(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return the last change taken back, or a change taken back done again."""
    if not clause.has("undo", "redo") or clause.says(_REST) or _of_something_else(clause):
        return None
    times = _TIMES.search(clause.text)
    if clause.left(*_AROUND) and not (times and not _left_without(clause, times)):
        return None
    again = clause.has("redo")
    of_a_card = context.cards and not context.rule and clause.says(_POINTED)
    if again and (of_a_card or clause.has("slightly", "strongly") or clause.says(_A_CLIP_ANEW)):
        return None  # “redo it a bit differently” makes it anew
    count = (
        1
        if times is None
        else 2
        if times["twice"]
        else min(_MOST_TIMES, int(number(times["count"] or times["last"])))
    )
    if count == 1 and clause.says(rf"\band .*{_ONE_MORE}"):
        count = 2
    return Decision((call("redo" if again else "undo"),) * count)


def undone_further(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return one change more taken back: “and also the thing before it”."""
    if context.rule not in _UNDONE or not context.decision:
        return None
    said_again = clause.has("undo") and context.rule == "undone" and context.decision.calls[0].name == "redo"
    if clause.says(_REVERSED) and set(clause.left("swap", "stop", "remove")) <= {"reverse"}:
        return context.decision
    if said_again and not clause.left(*_AROUND):  # “I undid too much, bring it back”
        return context.decision
    if not clause.says(_ONE_MORE):
        return None
    if set(clause.left("undo", "earlier", "afterwards", "beside", "join")) - {"prior", "previous", "other"}:
        return None
    return Decision((*context.decision.calls, context.decision.calls[0]))


def _of_something_else(clause: Clause) -> bool:
    """Return whether a card or a clip is named, other than in “undo the last one”."""
    said = [mark for mark in clause.all("undo", "redo") if clause.words(mark).lower().startswith("undo")]
    return any(
        not any(one.start <= mark.start and mark.end <= one.end for one in said)
        for mark in clause.all("card", "edge", "clip", "title", "stretch", "time")
        if not (mark.name == "time" and _AGO.match(clause.text, mark.end))
    )


def _left_without(clause: Clause, times: re.Match[str]) -> list[str]:
    said = {word.lower() for word in times[0].split()}
    return [word for word in clause.left(*_AROUND) if word not in said]


RULES: Final[tuple[Rule, ...]] = (undone_further, undone)
