"""Reads which clip is drawn again with a change, and how much of the rest may change with it."""

import re
from dataclasses import replace
from itertools import pairwise
from typing import Any, Final

from assistant.directors.builtin.decision import Decision, call
from assistant.directors.builtin.gist.changes import changed_by, wish_by
from assistant.directors.builtin.gist.clause import Clause, Context, Mark, Rule
from assistant.directors.builtin.gist.cues import idle
from assistant.directors.builtin.gist.pointing import clips_of
from assistant.directors.builtin.gist.splitting import is_told
from assistant.directors.builtin.remixing import read_remix
from assistant.directors.builtin.sense import is_sensible
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.tables import mapping
from assistant.directors.builtin.wording import polite_off

OTHER_WISHES: Final = ("edge", "loop", "join", "rename", "stretch", "undo", "export", "file", "favourite")
_REMIXES: Final = frozenset({"remixed", "remixed_further", "remixed_plainly", "spoken_of"})
_SAME: Final = re.compile(
    r"(?:the |my )?same (?P<who>[\w-]+(?: [\w-]+)?),? (?:but|only|just|except|this time)\b", re.I
)
_ORDERED: Final = re.compile(r"\b(?:instead|replac\w+|strength)\b|\d ?%", re.I)
"""What the plain rules for a remix know to read."""
_HOW_FREELY: Final = "|".join(sorted(mapping("strength"), key=len, reverse=True))
_BY_THE_WAY: Final = re.compile(rf"(?:,|\bbut)(?: (?:but|only|just|and))* (?:{_HOW_FREELY})\W*$", re.I)
"""A strength behind a change: “make it night, but only slightly”."""
_AROUND: Final = ("remix", "done again", "purpose", "move", "keep", "join", "longer", "find")
_OF_A_LOOK: Final = re.compile(r" (?:more|less|too|\w{2,}er)\b", re.I)
"""Behind a “slightly” that is of the change, and not of the remix: “slightly foggier”."""
_A_BIT: Final = re.compile(r"\ba bit\b(?! (?:more|less|too|\w+er)\b)", re.I)
_OTHER_VERSION: Final = (
    r"\b(?:version|take|spin|makeover|copy) ?(?=of\b|on\b|where\b|with\b|that\b|in\b|but\b|:)"
)
_ANOTHER: Final = (
    r"\ban? (?:slightly|very|completely|totally|wildly|quite|really) different\b"
    r"|^(?:(?:please|and|now|can you) )*(?:make|draw|do|try|film) the [\w-]+ (?:again|once more|over)\b"
    r"|^(?:the )?[\w-]+,? but (?:[\w]+ )+different\W*$"
    r"|^(?:the |my )?[\w-]+(?: [\w-]+)?(?: again)?,? (?:but|only|just|this time)"
    r" (?:in|with|as|at|on|it's|all)\b"
    r"|^(?:the |my )?[\w-]+(?: [\w-]+)? again,? (?:in|with|as|at|on)\b"
)
_SCENE: Final = r"\b(?:scene|card|shot|part)s?\b"
_CHANGE: Final = re.compile(
    r"(?<=\w) (?:like|as|with|but|where|so that|into|in|(?<!take )(?<!spin )on|at)\b|:", re.I
)
"""Stands before what is otherwise."""
_MADE_OF: Final = re.compile(r"\bmade (?:up |out )*of\b", re.I)
_FRAME: Final = re.compile(
    r"^(?:[\s,.:;–-]+|(?:that's|that is|which is|it's|it is|just|only|but|maybe|perhaps|and|so(?: that)?"
    r"|this time|please|do|of (?:it|this|that)|give (?:it|this|that|me|us)"
    r"|(?:it|that|this) (?:should|just|only|needs?)"
    r"|(?:it|this|that|them|everything)(?= (?:in|but|with|as|so|at|on|to|into|where|like)\b)"
    r"|(?:this|that|the|my) (?:whole )?(?:clip|film|video|thing|story|one)|(?:should )?be|needs?"
    r"|different(?:ly)?|changed?:?|version|take|this|one|to be|what it is|than now|now|with it|add|where"
    r"|otherwise|from (?:this|it|that))(?![\w'-]))+",
    re.I,
)
"""Words that stand before a change and are no part of it."""
_TAIL: Final = re.compile(
    r"(?:[\s,.]+|\b(?:this time|and|but|please|too|though|instead|otherwise|for a change|for all i care"
    r"|or so)\b)+$",
    re.I,
)


def remixed_plainly(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return a remix that is said as the plain rules read it: “at 30%”, “…, but only a touch”."""
    if now.clip is None:
        return None
    if _BY_THE_WAY.search(clause.text):
        found = read_remix(polite_off(clause.text), now, wish_by(context))
    elif clause.has("remade") and _ORDERED.search(clause.text):
        found = read_remix(polite_off(clause.text), now, context.plain)
    else:
        return None
    return found if found and found.calls and is_sensible(found, now) else None


def remixed(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return a clip drawn again: how freely, and with what change."""
    if now.clip is None or not _is_remix(clause):
        return None
    strength, words = strength_of(clause), _changed(clause)
    if not words and not strength and not clause.has("remade"):
        return _redrawn(clause, context, now)
    clips = clips_of(_up_to_the_change(clause), context, now)
    if not words:
        return Decision(tuple(call("remix", clip=clip, strength=strength or "light") for clip in clips))
    how = _how(words, clause, clips[0], context, now) if len(clips) == 1 else None
    finer = _in_the_table(clause) or strength
    return Decision((call("remix", clip=clips[0], strength=finer, **how),)) if how else None


def _how(
    words: str, clause: Clause, clip: str | None, context: Context, now: Situation
) -> dict[str, Any] | None:
    """Return what a change changes; of “same knight but in armour”, what it changes of the knight."""
    if how := changed_by(words, clip, context, now):
        return how
    same = next((_SAME.match(clause.words(mark)) for mark in clause.all("remade")), None)
    how = changed_by(f"the {same['who']} should be {words}", clip, context, now) if same else None
    return {**how, "words": words} if how else None


def _in_the_table(clause: Clause) -> str | None:
    """Return the strength that “just a touch” is in the plain rules, where a change is named with it."""
    said = (clause.words(mark).lower() for mark in _of_the_remix(clause, "slightly", "strongly"))
    return next((mapping("strength")[words] for words in said if words in mapping("strength")), None)


def _is_remix(clause: Clause) -> bool:
    """Return whether a clip shall be made anew, and nothing that other rules read."""
    if clause.has(*OTHER_WISHES) or clause.says(_SCENE) or _ORDERED.search(clause.text):
        return False
    looser = clause.has("remix") and (strength_of(clause) is not None or clause.says(_OTHER_VERSION))
    another = clause.has("clip", "title") and clause.says(_ANOTHER)
    return looser or another or clause.has("remade", "alike", "done again")


def _redrawn(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return the film drawn once more as it is: “draw it again”."""
    if clause.left(*_AROUND) or clause.has("clip", "title"):
        return None
    card = f"card {context.cards[0]}" if len(context.cards) == 1 and not context.rule else "it"
    return context.plain(f"redraw {card}", now)


def remixed_further(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return a remix with what a further clause says of it: how freely, or what shall be otherwise."""
    begun = context.decision.calls if context.rule in _REMIXES and context.decision else ()
    if len(begun) != 1 or not _may_be_of_a_remix(clause):
        return None
    before = dict(begun[0].args) if begun[0].name == "remix" else {}
    strength, words = strength_of(clause), _changed(clause, named=False)
    how = changed_by(words, before.get("clip"), context, now) if words else {}
    if how is None or not (strength or how) or ("cards" in how and "cards" in before):
        return None
    if "words" in before and "words" in how:
        how = {**how, "words": f"{before['words']}, {how['words']}"}
    stronger = {"strength": strength} if strength and (not words or "strength" not in before) else {}
    return Decision((call("remix", **{**before, **stronger, **how}),))


def _may_be_of_a_remix(clause: Clause) -> bool:
    if clause.has(*OTHER_WISHES, "clip", "longer", "shorter", "time") or clause.says(_SCENE):
        return False
    return not is_told(clause.text) or clause.says(r"\bneeds?\b")


def strength_of(clause: Clause) -> str | None:
    """Return how much may change: a “slightly” before the look that it is of says nothing about it."""
    if _of_the_remix(clause, "slightly") or clause.has("alike", "untouched") or _A_BIT.search(clause.text):
        return "light"
    return "strong" if _of_the_remix(clause, "strongly") else None


def _of_the_remix(clause: Clause, *names: str) -> list[Mark]:
    return [mark for mark in clause.all(*names) if not _OF_A_LOOK.match(clause.text[mark.end :])]


def _up_to_the_change(clause: Clause) -> Clause:
    """Return a clause with the clips that are remixed, and none that is part of the change: “with a fox”."""
    ends = [one.start() for one in _CHANGE.finditer(clause.text) if not _is_of_the_wish(one, clause)]
    for before, mark in pairwise(clause.all("clip", "title")):
        if not re.fullmatch(r"\W*(?:and(?: also)?)?\W*", clause.text[before.end : mark.start]):
            ends.append(mark.start)
    begun = min(ends, default=len(clause.text))
    gone = [mark for mark in clause.all("clip", "title") if mark.start >= begun]
    return replace(clause, marks=tuple(mark for mark in clause.marks if mark not in gone))


def _is_of_the_wish(word: re.Match[str], clause: Clause) -> bool:
    """Return whether a word belongs to the wish for a remix itself: “do something different with the fox”."""
    wild = any(mark.end == word.start() for mark in clause.all("strongly"))
    wish = clause.all("remade", "remix", "done again")
    return wild or any(mark.start <= word.start() < mark.end for mark in wish)


def _changed(clause: Clause, *, named: bool = True) -> str:
    """Return what shall be otherwise: what is left when the words for the remix are taken out.

    Args:
        clause: the clause.
        named: whether a clip that is named is the one that is remixed, and no part of the change.
    """
    clause = _up_to_the_change(clause)
    around = ("remix", "remade", "done again", "alike", "untouched", *(("clip", "title") if named else ()))
    marks = [*_of_the_remix(clause, "slightly", "strongly"), *clause.all(*around)]
    pieces, end = [], 0
    for mark in sorted(marks, key=lambda mark: mark.start):
        pieces.append(clause.text[end : max(end, mark.start)])
        end = max(end, mark.end)
    told = [_TAIL.sub("", _FRAME.sub("", piece)) for piece in (*pieces, clause.text[end:])]
    return ", ".join(piece for piece in told if _says_something(piece))


def _says_something(piece: str) -> bool:
    return _MADE_OF.search(piece) is not None or not all(map(idle, re.findall(r"[\w'-]+", piece.lower())))


RULES: Final[tuple[Rule, ...]] = (remixed_plainly, remixed_further, remixed)
