"""Reads what is to become of whole clips: a favourite, another title, the trash, a file, the current one."""

import re
from typing import Final

from assistant.directors.builtin import rewriting
from assistant.directors.builtin.decision import Decision, call
from assistant.directors.builtin.gist.clause import Clause, Context, Mark, Rule
from assistant.directors.builtin.gist.marks.marking import marked
from assistant.directors.builtin.gist.marks.pointing import (
    argument,
    clips_of,
    named_clips,
    names_cards,
    placed_clips,
)
from assistant.directors.builtin.gist.parting.openings import OPENING
from assistant.directors.builtin.situation import Situation

_OUT_OF: Final = r"\b(?:off|out of|from) (?:my |the )?favou?rites\b"
_UNMARKED: Final = r"\bun(?:star|fav|heart|mark)"
_NOT: Final = r"\b(?:not|isn't)\b"
_LISTED: Final = (
    r"\b(?:show|list|which|what|see|find|where|got|any)\b.*\b(?:favou?rites|favs|starred|bookmarked"
    r"|(?:i|we)(?:'ve| have)? marked)\b"
)
_OUT_OF_LIBRARY: Final = re.compile(
    r" (?:from|out of|off) (?:(?:my|the|our) |(?=list|library))(?:list|library|collection|clips|videos"
    r"|films|folder"
    r"|computer|disk|drive|laptop|phone)\b",
    re.I,
)
_TRIMS: Final = re.compile(
    r"(?:(?:cut|chop|take)(?: (?:it|that|this|them|the \w+(?: \w+)?))?(?: off| away)?$|off$|without$"
    r"|(?:trim|snip|shave|lop|slice|nip|clip|crop|prune|hack)\b)",
    re.I,
)
"""Verbs by which a piece of something goes."""
_STAYS: Final = r"\b(?:it|this|that|storyboard|board|cards|scenes|plan|text)\b"
_EVERY: Final = r"\b(?:everything|all|every)\b"
_OF_WHOLE_CLIPS: Final = frozenset({"deleted", "favoured", "exported", "looped", "likewise"})
_USED: Final = re.compile(
    r"(?:(?:and|because|since|as|so|but) )?(?:(?P<used>use)|(?:i|we)(?:'d| would|'ll| will|'m| am|'re| are)?"
    r"(?: [\w-]+){0,2}? (?:(?:need|want)(?= \w+ for\b)|use|using|upload|send|post|present|hang|show|play|put)"
    r"(?:ing)?)"
    r" (?:it|this|that|them|the (?:clip|video)) (?:as|at|for|in|on|to|with)\b",
    re.I,
)
_TOO: Final = r"\b(?:too|also|as well|likewise|same (?:for|with|goes for))\b"
_LEFT_OUT: Final = r"\bleav(?:e|ing) .+ out\b"
_THIS: Final = (
    r"^(?:pl\w+ )?(?:delete|remove|erase) (?:clip|video)\W*$"
    r"|\b(?:th(?:is|at) (?:whole )?(?:clip|video|one)|the current (?:clip|video|one)"
    r"|(?:the|my) (?:clip|video))\b"
)
_OUT_OF_THIS: Final = (
    r"\b(?:from|out of|off|in) (?:this|that|the)(?: (?:whole|current))? (?:clip|video|film|movie|one)\b"
)
_IT_ALONE: Final = r"\b(?:it|this|that)\b"
_ABOUT: Final = (
    r"^(?:(?:and|now|so|then|please|can you|could you|let's) )*(?:take|look at|(?:what |how )?about"
    r"|regarding|as for|for"
    r"|with)\b"
)
_MINE: Final = rf"{_ABOUT} (?:my|this|the) (?:clip|video|film)\W*$"
_OPENS: Final = r"\b(?:open|load|reopen|switch to|(?:(?:go|come|switch|jump) )?back to)\b"
"""What is done with clips, and never with what a card shows."""
_WORKED_ON: Final = (
    r"^(?:(?:and|so(?: that)?|then|to|i|we|can|could|may|let's|(?:i|we)(?:'d| would| want| need| like|'ll"
    r"| will)|'d|like|want)[ ,]+)*"
    r"(?:(?:work|carry|continue|go)(?:ing)?(?: on)?(?: work(?:ing)?| edit(?:ing)?)? (?:with|on|from)"
    r"|edit|change|make (?:some |a few )?changes (?:on|to|in)) (?:it|this|that|there|here)\b"
)
"""What a clip is picked for: “I want to go on with this one”."""
_CURRENT: Final = re.compile(r"\bcurrent\b", re.I)
_AROUND_A_FAVOURITE: Final = (
    "favourite", "clip", "title", "all clips", "lasting", "join", "move", "find", "export", "keep", "remix",
    "add", "purpose", "remove", "undo", "no longer",
)  # fmt: skip
_AROUND_A_PICK: Final = (
    "pick", "clip", "title", "move", "remix", "join", "longer", "undo", "find", "purpose", "onwards", "add",
)  # fmt: skip
_AROUND_A_REMOVAL: Final = (
    "remove", "clip", "title", "purpose", "move", "keep", "others", "all clips", "but", "no longer",
)  # fmt: skip
_KEPT: Final = r"\b(?:keep|keeping|stays?|remains?)\b"
_PART_OF: Final = r"\b(?:middle|half|start|beginning|end|part|bit|stretch|seconds?) (?:of|from|in)\b"
_NOT_OURS: Final = rf"{_PART_OF}|'s favou?rite"


def favoured(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return which clips are favourites, or no longer, or a look at those that are."""
    clause = placed_clips(clause, now)
    if not clause.has("favourite") or names_cards(clause) or clause.says(_NOT_OURS):
        return None
    if clause.says(_LISTED) and not clause.has("clip", "title"):
        return Decision((call("find_clips", favourite=True),))
    if clause.has("remove") and len(clause.all("clip", "title")) > 1:
        return None  # another goes
    off = clause.has("remove", "no longer") or clause.says(_OUT_OF) or clause.says(_UNMARKED)
    if not off and clause.says(_NOT):
        return None  # “this is not my favourite” finds fault with it
    if context.cards and clause.says(r"\bbest\b") and not named_clips(clause):
        return None  # why a scene shall be longer
    if clause.left(*_AROUND_A_FAVOURITE):
        return None
    if context.rule == "favoured" and not named_clips(clause):
        return context.decision  # “both are my favourites, mark them so”
    on = False if off else None
    every = clause.first("all clips") if clause.says(_EVERY) else None
    clips = [argument(clip, now) for clip in every.value] if every else clips_of(clause, context, now)
    return Decision(tuple(call("favourite", clip=clip, on=on) for clip in clips))


def deleted(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return the clips that go to the trash: those named, or all but those."""
    further = context.rule == "deleted" and clause.says(_STAYS)
    if further and not {*clause.left("keep", "move", "remove")} - {"left"}:
        return Decision()  # “we don't need the fox any more, bin it”, “I want only the storyboard left”
    if not clause.has("remove") or clause.has("stretch", "time") or names_cards(clause):
        return None
    away = _OUT_OF_LIBRARY.sub(" away", clause.text)
    listed = away != clause.text
    clause = marked(away if marked(away, now).has("remove") else f"delete {away}", now)
    if (
        clause.says(_LEFT_OUT)
        or clause.says(_PART_OF)
        or clause.says(_OUT_OF_THIS)
        or clause.left(*_AROUND_A_REMOVAL)
        or (_only_trims(clause) and not listed)
    ):
        return None
    if clause.says(_KEPT) and not clause.has("but"):
        return None  # which of them stay is another wish
    marks = clause.all("clip", "title")
    of_cards = not clause.has("all clips") and all(_is_of_a_card(mark, clause, now) for mark in marks)
    named = [] if of_cards else [str(mark.value) for mark in marks]
    if not marks and (pointed := _pointed(clause, context, now)):
        named = [pointed]
    if clause.has("others", "but"):
        made = [str(clip["id"]) for clip in reversed(now.clips)]
        named = [clip for clip in made if clip not in named] if named and clause.says(_EVERY) else []
    return Decision(tuple(call("remove_clip", clip=clip) for clip in dict.fromkeys(named))) if named else None


def _only_trims(clause: Clause) -> bool:
    """Return whether only some of a clip shall go: “trim the fox” leaves it in the library."""
    return all(_TRIMS.match(clause.words(mark)) for mark in clause.all("remove"))


def _pointed(clause: Clause, context: Context, now: Situation) -> str | None:
    """Return the clip that “this clip” is, or “it” behind a clip that was spoken of."""
    current = str(now.clip["id"]) if now.clip else None
    if (
        context.clip
        and not context.rule
        and clause.says(r"\b(?:that (?:clip|video|one)|the (?:clip|video))\b(?! (?:with|of|about|where)\b)")
    ):
        return context.clip
    if clause.says(_THIS):
        return current
    if (
        context.cards
        or context.rule not in ("", "spoken_of")
        or context.stretch
        or not clause.says(_IT_ALONE)
    ):
        return None
    return context.clip or (current if context.current else None)


def _is_of_a_card(mark: Mark, clause: Clause, now: Situation) -> bool:
    """Return whether a name alone is what a card shows: “the crane” may be no clip."""
    word = clause.words(mark).split()[-1].removesuffix("'s")
    return mark.name == "title" and any(rewriting.names(card["text"], word) for card in now.cards)


def likewise(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return for another clip what was wished of one: “toss the fox, and the crane one too”."""
    made = context.decision.calls[-1:] if context.rule in _OF_WHOLE_CLIPS and context.decision else ()
    named = named_clips(clause)
    if not made or not named or not clause.says(_TOO) or clause.left("clip", "title", "all clips"):
        return None
    return Decision(
        tuple(call(made[0].name, **{**made[0].args, "clip": argument(clip, now)}) for clip in named)
    )


def picked(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return the clip that becomes the current one."""
    if context.rule in ("picked", "plainly") and clause.says(_WORKED_ON):
        return Decision()
    marks = clause.all("clip", "title")
    named = named_clips(clause, all_of_them=False)
    if len(named) > 1:  # “make the crane the current one”
        named = list(
            dict.fromkeys(str(mark.value) for mark in marks if not _CURRENT.search(clause.words(mark)))
        )
    if not marks and context.clip and context.rule in ("", "spoken_of") and clause.says(_IT_ALONE):
        named = [context.clip]
    if (
        len(named) != 1
        or not clause.has("pick")
        or clause.has("earlier")
        or OPENING.match(clause.text)
        or (not clause.says(_OPENS) and marks and all(_is_of_a_card(mark, clause, now) for mark in marks))
    ):
        return None
    if clause.left(*_AROUND_A_PICK):
        return None
    return Decision((call("pick_clip", clip=named[0]),))


def spoken_of(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return nothing to do for “take the fox clip”: what is to become of it follows, and makes it anew."""
    if clause.says(_MINE):
        return Decision()
    named = named_clips(clause, all_of_them=False)
    alone = any(mark.end - mark.start == len(clause.text) for mark in clause.all("clip", "title"))
    about = clause.says(_ABOUT) or (alone and not context.rule)
    if len(named) != 1 or not about or clause.has("time", "stretch") or clause.left("clip", "title"):
        return None
    if clip := argument(named[0], now):
        context.rule, context.decision = "spoken_of", Decision((call("remix", clip=clip),))
    return Decision()


def used(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return nothing to do for what a clip is for: “export it, I need it for a talk tomorrow morning”."""
    use = _USED.match(clause.text)
    alone = use and use["used"]
    return Decision() if use and (alone or context.rule in _OF_WHOLE_CLIPS) else None


RULES: Final[tuple[Rule, ...]] = (
    used,
    favoured,
    deleted,
    likewise,
    picked,
    spoken_of,
)
