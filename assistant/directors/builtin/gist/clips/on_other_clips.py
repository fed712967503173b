"""Reads a wish about what is seen in a clip that is not the current one: it is remixed so."""

import re
from collections.abc import Mapping
from typing import Any, Final

from assistant.directors.builtin.decision import Decision, call
from assistant.directors.builtin.gist.cards.on_cards import OF_PACE
from assistant.directors.builtin.gist.clause import Clause, Context, Rule
from assistant.directors.builtin.gist.clips.changes import changed_by
from assistant.directors.builtin.gist.clips.on_remixes import OTHER_WISHES
from assistant.directors.builtin.gist.clips.statements import described
from assistant.directors.builtin.gist.marks.cues import idle
from assistant.directors.builtin.gist.marks.marking import marked
from assistant.directors.builtin.gist.marks.pointing import argument, is_about_a_clip
from assistant.directors.builtin.gist.marks.strengths import of_the_remix, strength_of
from assistant.directors.builtin.gist.parting.cores import bare
from assistant.directors.builtin.gist.parting.splitting import is_told
from assistant.directors.builtin.nearest import is_order
from assistant.directors.builtin.situation import Situation

_NO_CHANGE: Final = (
    *OTHER_WISHES, "card", "time", "factor", "longer", "shorter", "remove", "join", "find",
    "how_many", "redo", "all clips", "onwards", "earlier", "remade", "versions",
)  # fmt: skip
"""Wishes that are of no change in what a clip shows."""
_BY_WHICH: Final = frozenset(
    {"become", "becomes", "turn", "paint", "dress", "replace", "wear", "wears", "carry", "hold"}
)
"""Verbs of a change that say nothing of what is seen."""
_MINE: Final = (
    r"(?:my|the|this|that|our) (?:(?:current|whole|finished|final|ready|drawn|rendered) )?(?:clip|video)"
)
_INSIDE: Final = re.compile(
    rf"^(?:please )?(?:in|on|for) (?:{_MINE}|(?P<id>c\d+))[,:]? "
    rf"|,? (?:in|on) (?:{_MINE}|(?P<id2>c\d+))(?=\W|$)",
    re.I,
)
_ANEW: Final = re.compile(r"(?:an?|some|another|two|three|more) ", re.I)
_OF_A_CHANGE: Final = re.compile(r"(?:change|becomes?$|turn|transform)", re.I)
_OLD: Final = re.compile(r",? (?:rather than|instead of|and not|not) (?:the |an? )?(?P<old>[\w-]+)$", re.I)
"""What was there before, behind what shall be."""
_ITSELF: Final = re.compile(r"\bit\b")
_ADDED: Final = r"\b(?:add|insert|include|bring|background|foreground)\b"
_NEEDS: Final = re.compile(
    r"^it (?:could (?:use|do with)|needs?|(?:should|must) have|would be better with) ", re.I
)
_IN_IT: Final = re.compile(r" ?\b(?:in|for|on|of|to) (?:the )?$", re.I)
_SHOWN_SO: Final = re.compile(
    r"^(?:it\W+)?(?:the|my|it)\b(?: [\w-]+){0,2}? (?:(?:should be|is|are|be) )?"
    r"(?P<how>(?:covered|filled|full|made|surrounded|lit|shaped|dressed|in|at|under|with|as|like) .+)",
    re.I,
)
"""“The rainy city in neon colours”."""
_LIKES_TO_SEE: Final = re.compile(r"(?:want|love|like) to see$", re.I)
_SCENE: Final = r"\b(?:scene|card|shot|part)s?\b"


def of_another_clip(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return a remix for a wish about what is seen in another clip: “the mammoth should be blue”."""
    if is_told(clause.text) or clause.has(*_NO_CHANGE) or clause.says(_SCENE) or clause.says(_ADDED):
        return None
    if any(not _LIKES_TO_SEE.match(clause.words(mark)) for mark in clause.all("pick")):
        return None
    if not is_about_a_clip(clause, now) or not clause.left("clip", "title"):
        return None
    clip = argument(clause.all("clip", "title")[0].value, now)
    if any(not _OF_A_CHANGE.match(clause.words(mark)) for mark in clause.all("remix", "blend")):
        return None
    wish = _OLD.sub("", _of_it(clause))
    called = _SHOWN_SO.search(wish)
    how = changed_by(wish, clip, context, now) or (described(called["how"]) if called else None)
    if how is None or _is_lost(wish, how, clause) or OF_PACE.search(wish):
        return None
    changed = {name: value for name, value in how.items() if name != "words"}
    said = ", ".join(str(value) for value in changed.values() if isinstance(value, str))
    return Decision((call("remix", clip=clip, **{**strength_of(clause), **how, "words": said}),))


def _of_it(clause: Clause) -> str:
    """Return what is wished of a clip: “let it snow” of “let it snow in the fox clip”."""
    pieces, end = [], 0
    marks = [*clause.all("clip", "title", "untouched", "alike", "strength"), *of_the_remix(clause)]
    for mark in sorted(marks, key=lambda mark: mark.start):
        before = clause.text[end : max(end, mark.start)]
        inside = _IN_IT.search(before) if mark.name == "clip" else None
        name = {"title": clause.words(mark), "clip": "" if inside else "it"}.get(mark.name, "")
        pieces += [before[: inside.start()] if inside else before, name]
        end = max(end, mark.end)
    wish = _NEEDS.sub("with ", bare(re.sub(r"\bit it\b", "it", "".join([*pieces, clause.text[end:]]))))
    return re.sub(r"^it (?=(?:as|in|with|at|on|like)\b)", "", wish)


def _is_lost(wish: str, how: Mapping[str, Any], clause: Clause) -> bool:
    """Return whether what is changed lacks a word of a wish, or names the clip itself: “flip it”."""
    said = " ".join(str(value) for name, value in how.items() if name != "words").lower()
    named = " ".join(clause.words(mark) for mark in clause.all("clip", "title")).lower().split()
    words = [word for word in re.findall(r"[\w'-]+", wish.lower()) if not idle(word) and word not in named]
    lost = any(word[:4] not in said for word in words if word not in _BY_WHICH)
    if "instead" in clause.text.lower() and re.match(r"(?:with|as)\b", wish):
        return True  # what is there before stays in it
    if is_order(str(how.get("action", ""))):
        return True
    itself = _ITSELF.search(said) and not _ITSELF.search(clause.text)
    return ("style" not in how and lost) or bool(itself)


def in_the_clip(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return a remix for a change that is wished “in the clip”: “in my clip the horse should be a donkey”."""
    inside = _INSIDE.search(clause.text)
    if now.clip is None or inside is None or is_told(clause.text):
        return None
    if (inside["id"] or inside["id2"] or now.clip["id"]) != now.clip["id"]:
        return None
    whole = marked(f"{clause.text[: inside.start()]} {clause.text[inside.end() :]}".strip(" ,"), now)
    kept = [*whole.all("untouched", "alike", "strength"), *of_the_remix(whole)]
    wish = marked(bare(whole.without(*kept)).strip(" ,."), now)
    other = any(argument(mark.value, now) for mark in wish.all("clip", "title"))
    if other or wish.has(*_NO_CHANGE):
        return None
    added = f"add {wish.text}" if _ANEW.match(wish.text) else wish.text
    how = changed_by(added, None, context, now)
    return Decision((call("remix", **{**strength_of(whole), **how}),)) if how else None


RULES: Final[tuple[Rule, ...]] = (of_another_clip, in_the_clip)
