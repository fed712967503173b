"""Reads which clip is drawn again with a change, and how much of the rest may change with it."""

import re
from dataclasses import replace
from itertools import pairwise
from typing import Any, Final

from assistant.directors.builtin.decision import Decision, call
from assistant.directors.builtin.gist.clause import Clause, Context, Rule
from assistant.directors.builtin.gist.clips.changes import arguments, changed_by
from assistant.directors.builtin.gist.clips.statements import described
from assistant.directors.builtin.gist.marks.cues import idle
from assistant.directors.builtin.gist.marks.pointing import clips_of, is_about_another_clip
from assistant.directors.builtin.gist.marks.strengths import of_the_remix, said_by_the_way, strength_of
from assistant.directors.builtin.gist.parting.splitting import is_told
from assistant.directors.builtin.situation import Situation

OTHER_WISHES: Final = ("edge", "loop", "join", "rename", "stretch", "undo", "export", "file", "favourite")
_REMIXES: Final = frozenset(
    {"remixed", "remixed_further", "remixed_by_the_way", "spoken_of", "of_another_clip", "in_the_clip"}
)
_WHOLE: Final = frozenset({"of_another_clip", "in_the_clip"})
"""Remixes whose change is said by then; how much may change can follow."""
_FAULT: Final = r"\b(?:too|not|isn't|aren't|doesn't|don't|looks?|feels?|seems?|boring|wrong)\b"
_SAME: Final = re.compile(
    r"(?:the |my )?same (?P<who>[\w-]+(?: [\w-]+)?),? (?:but|only|just|except|this time)\b", re.I
)
_AROUND: Final = ("remix", "done again", "purpose", "move", "keep", "join", "longer", "find")
_OTHER_VERSION: Final = (
    r"\b(?:version|take|spin|makeover|copy) ?(?=of\b|on\b|where\b|with\b|that\b|in\b|but\b|:)"
)
_ANOTHER: Final = (
    r"\ban? (?:slightly|very|completely|totally|wildly|quite|really) different\b"
    r"|^(?:(?:please|and|now|can you) )*(?:make|draw|do|try|film) the [\w-]+ (?:again|once more|over)\b"
    r"|^(?:the )?[\w-]+,? but (?:[\w]+ )+different\W*$"
    r"|^(?:(?:show|give) (?:me|us) )?(?:the |my )?[\w-]+(?: [\w-]+)?(?: again)?,? (?:but|only|just|this time)"
    r" (?:in|with|as|at|on|it's|all)\b"
    r"|^(?:the |my )?[\w-]+(?: [\w-]+)? again,? (?:in|with|as|at|on)\b"
    r"|^(?:please )?re-?(?:draw|do|render) (?:the|my) [\w-]+ (?:with|in|as|at|on|under|but|where)\b"
)
_THE_CLIP: Final = r"(?<!\bin )\b(?:the|my|this) (?:current )?(?:clip|video)\b"
_SCENE: Final = r"\b(?:scene|card|(?<!if )(?<!was )(?<!were )(?<!been )shot|part)s?\b"
_CHANGE: Final = re.compile(
    r"(?<=\w) (?:like|as|with|but|where|so that|into|in|(?<!take )(?<!spin )on|at)\b|:", re.I
)
"""Stands before what is otherwise."""
_MADE_OF: Final = re.compile(r"\bmade (?:up |out )*of\b", re.I)
_FRAME: Final = re.compile(
    r"^(?:[\s,.:;–-]+|(?:re-?(?:draw|render)|make(?=\W*$)|that's|that is"
    r"|which is|it's|it is|just|only|but|maybe|perhaps|and|so(?: that)?"
    r"|this time|please|do|of (?:it|this|that)|give (?:it|this|that|me|us)"
    r"|(?:it|that|this) (?:should|just|only|needs?)|set (?:it|this|that|everything)(?: all)?"
    r"|(?:it|this|that)(?= ?:)"
    r"|(?:it|this|that|them|everything)(?= (?:in|but|with|as|so|at|on|to|into|where|like)\b)"
    r"|(?:this|that|the|my) (?:whole )?(?:clip|film|video|thing|story|one)|(?:should )?be|needs?"
    r"|different(?:ly)?|changed?:?|version|take|this|one|to be|what it is|than now|now|with it|add|where"
    r"|otherwise|from (?:this|it|that))(?![\w'-]))+",
    re.I,
)
"""Words that stand before a change and are no part of it."""
_TAIL: Final = re.compile(
    r"(?:[\s,.]+|\b(?:this time|and|but|please|too|though|instead|otherwise|for a change|for all i care"
    r"|or so|and so on|and stuff|and all|etc)\b)+$",
    re.I,
)


def remixed_by_the_way(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return a remix by a change with a strength behind it: “make it night, but only slightly”."""
    said = said_by_the_way(clause.text)
    if now.clip is None or said is None or clause.has(*OTHER_WISHES, "remade"):
        return None
    if is_about_another_clip(clause, now):
        return None
    how = changed_by(said[0], context.clip, context, now)
    return Decision((call("remix", clip=context.clip, **{**said[1], **how}),)) if how else None


def remixed(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return a clip drawn again: how freely, and with what change."""
    if now.clip is None or not _is_remix(clause):
        return None
    strength, words = strength_of(clause), _changed(clause)
    if not words and not strength and not clause.has("remade"):
        return _redrawn(clause, context, now)
    clips = clips_of(_up_to_the_change(clause), context, now)
    if not words:
        light = strength or {"strength": "light"}
        return Decision(tuple(call("remix", clip=clip, **light) for clip in clips))
    how = _how(words, clause, clips[0], context, now) if len(clips) == 1 else None
    of_board = now.board and clause.has("drawing") and not (strength or clause.has("clip", "title", "remade"))
    if how and of_board and how.keys() <= {"words", "look", "style"}:
        return None  # “draw it again as a comic”: the film is given another style
    return Decision((call("remix", clip=clips[0], **{**strength, **how}),)) if how else None


def _how(
    words: str, clause: Clause, clip: str | None, context: Context, now: Situation
) -> dict[str, Any] | None:
    """Return what a change changes; of “same knight but in armour”, what it changes of the knight."""
    if how := changed_by(words, clip, context, now):
        return how
    same = next((_SAME.match(clause.words(mark)) for mark in clause.all("remade")), None)
    how = changed_by(f"the {same['who']} should be {words}", clip, context, now) if same else None
    return {**how, "words": words} if how else described(words)


def _is_remix(clause: Clause) -> bool:
    """Return whether a clip shall be made anew, and nothing that other rules read."""
    if clause.has(*OTHER_WISHES) or clause.says(_SCENE):
        return False
    looser = clause.has("remix") and (bool(strength_of(clause)) or clause.says(_OTHER_VERSION))
    another = clause.has("clip", "title") and clause.says(_ANOTHER)
    freely = clause.says(_THE_CLIP) and clause.has("strongly", "untouched")
    another = another or (freely and not clause.has("remove", "time"))
    return looser or another or clause.has("remade", "alike", "done again")


def _redrawn(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return the film drawn once more as it is: “draw it again”."""
    if clause.left(*_AROUND) or clause.has("clip", "title"):
        return None
    card = f"card {context.cards[0]}" if len(context.cards) == 1 and not context.rule else "it"
    return context.alone(f"redraw {card}", now)


def remixed_further(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return a remix with what a further clause says of it: how freely, or what shall be otherwise."""
    if as_remix := _strengthened(clause, context, now):
        return as_remix
    begun = context.decision.calls if context.rule in _REMIXES and context.decision else ()
    if len(begun) != 1 or begun[0].name != "remix" or clause.says(r"^(?:i|we) (?:really )?(?:like|love)\b"):
        return None
    before = dict(begun[0].args)
    told = before.keys() <= {"clip", "strength"} and context.rule == "remixed" and not clause.says(_FAULT)
    if not _may_be_of_a_remix(clause, told=told):
        return None
    strength, words = strength_of(clause), _changed(clause, named=False)
    if words and (context.rule in _WHOLE or not clause.left("clip", "title", "join", "remove")):
        return None  # another clip is no change
    how = changed_by(words, before.get("clip"), context, now) if words else {}
    how = described(words) if how is None and told else how
    if how is None or not (strength or how) or ("cards" in how and "cards" in before):
        return None
    if "words" in before and "words" in how:
        how = {**how, "words": f"{before['words']}, {how['words']}"}
    unsaid = told and before.get("strength") == "light"
    stronger = strength if not words or unsaid or "strength" not in before else {}
    return Decision((call("remix", **{**before, **stronger, **how}),))


def _strengthened(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return edits of cards as a remix, where nothing but how much may change follows: “go wild with it”."""
    edits = context.decision.calls if context.rule not in _REMIXES and context.decision else ()
    freely = clause.has("strongly", "strength", "untouched")
    freely = freely and not clause.left("strongly", "slightly", "strength", "untouched")
    freely = freely and not clause.says(r"\b(?:anything else|rest|others?)\b")  # says what stays
    how = strength_of(clause) if now.clip and freely else {}
    if not edits or not how or any(made.name != "edit_card" for made in edits):
        return None
    return Decision((call("remix", **how, **arguments(edits)),))


def _may_be_of_a_remix(clause: Clause, *, told: bool) -> bool:
    if clause.has(*OTHER_WISHES, "clip", "longer", "shorter", "time") or clause.says(_SCENE):
        return False
    if clause.has("strongly", "slightly", "strength") and not _changed(clause, named=False):
        return True  # “you may change a lot” tells how much
    return told or not is_told(clause.text) or clause.says(r"\bneeds?\b")


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
    around = ("remix", "remade", "done again", "alike", "untouched", "strength")
    marks = [*of_the_remix(clause), *clause.all(*around, *(("clip", "title") if named else ()))]
    pieces, end = [], 0
    for mark in sorted(marks, key=lambda mark: mark.start):
        pieces.append(clause.text[end : max(end, mark.start)])
        end = max(end, mark.end)
    told = [_TAIL.sub("", _FRAME.sub("", piece)) for piece in (*pieces, clause.text[end:])]
    return ", ".join(piece for piece in told if _says_something(piece))


def _says_something(piece: str) -> bool:
    return _MADE_OF.search(piece) is not None or not all(map(idle, re.findall(r"[\w'-]+", piece.lower())))


RULES: Final[tuple[Rule, ...]] = (remixed_by_the_way, remixed_further, remixed)
