"""Knows what a film is to be like: by its kind, or a look that was spoken of just now."""

import re
from collections.abc import Sequence
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.gist.clause import Clause, Context, Mark
from assistant.directors.builtin.gist.marks.cues import look_named, styles
from assistant.directors.builtin.gist.marks.marking import marked
from assistant.directors.builtin.gist.marks.referring import things
from assistant.directors.builtin.situation import Situation

_MADE_BY: Final = re.compile(r"(?:paint|draw|film|render|fold|cut)\w*", re.I)
"""What a clip may be called, and how a style is wished."""
OF_ART: Final = re.compile(
    r"^(?:.*\b)?(?:pictures?|films?|movies?|paintings?|comics?|cartoons?|newsreels?|serials?|magazines?"
    r"|documentar(?:y|ies)|drawings?|postcards?|posters?|shows?|videos?|photo(?:graph)?s?|illustrations?|books?"
    r"|games?|adverts?|commercials?|series|prints?|thrillers?|westerns?|musicals?|sketch(?:es)?|tapes?|maps?"
    r"|covers?|plays?|operas?|murals?|stamps?|engravings?|icons?|portraits?)"
    r"(?=\W*$|,| (?:from|in|of|by|on|with|for|about|that|which|where|when|i|we|you|made|shot|drawn)\b)",
    re.I,
)
_LIKENESS: Final = re.compile(
    r"(?:(?<!would )(?<!'d )(?<!i )(?<!we )(?<!n't )(?<!not )\b(?:like|as)(?! (?:if|though|this|that|it"
    r"|to)\b)"
    r"|^(?:the |my )?(?:look|style)(?P<called> is|:)) (?P<what>[^,.;]+?)"
    r"(?: please)?(?=\W*$|,)",
    re.I,
)
"""What a film is to be like, by its kind: “as a silent movie”, “like woodcuts in an old book”."""
_SOMEBODY: Final = r"\b(?:s?he|him|his|her|they|them|their|itself)\b"
_THAT_LOOK: Final = re.compile(
    r"\b(?:(?:in|with) )?(?:that|this|the same) (?:style|look|manner|way)\b"
    r"|\blike (?:that|this|those|these|them|it)(?=\W*$|,)",
    re.I,
)
"""A look that was spoken of just now."""
_CAPITAL: Final = re.compile(r"^[A-Z](?![A-Z])")
_OURS: Final = re.compile(r",? (?:that |which |as |when |where )?(?:i|we|my|our|you|they|people)\b.*$", re.I)
"""What a likeness has to do with those who wish: “like the picture books I used to read to my kids”."""

_SOMEBODYS: Final = re.compile(r"\b(from|in|out of) (?:my|our) (?:[\w-]+'s )?(?=[\w-]+[^s\W]\W*$)", re.I)
"""What is ours of it: “like a photograph from my mother's album”."""


_MADE_SO: Final = re.compile(
    r",? (?:as (?:if|though) |like (?=(?:it'?s?|they|some(?:body|one))\b))[^;:!?]+$"
    r"|,? like an? (?:\w+ )?(?:craft|art|hobby)s? (?:project|work|piece)\W*$"
    r"|, (?:all )?(?:cut|folded|modelled|moulded|sculpted|glued|knitted|carved)(?: and \w+)?"
    r"(?: (?:by|out|from|of|with)\b[^;:!?]+)?\W*$",
    re.I,
)
"""Tells how pictures of a style come about: “papercraft, as if cut and folded”."""


def pointed(clause: Clause, context: Context, now: Situation) -> Clause:
    """Return a clause with the look in it that it points to: “I love watercolours, paint it like that”."""
    text = _THAT_LOOK.sub(f"in {context.look}", clause.text) if context.look else clause.text
    return clause if text == clause.text else marked(text, now)


def without_making(clause: Clause, now: Situation) -> Clause:
    """Return a clause without what only tells how pictures of the style that it names come about."""
    made = _MADE_SO.search(clause.text)
    style = clause.text[: made.start()] if made else ""
    if made is None or not any(named.search(style) for named in styles().values()):
        return clause
    otherwise = any(span.slots & {"hour", "weather", "season"} for span in lexicon.spans(made[0]))
    return clause if otherwise else marked(style, now)


def of_no_title(clause: Clause, said: Sequence[Mark]) -> Clause:
    """Return a clause in which what a style is called, or made by, names no clip: “paint it like …”."""
    none = [
        mark
        for mark in clause.all("title")
        if any(map(mark.meets, said)) or (said and _MADE_BY.fullmatch(clause.words(mark)))
    ]
    return Clause(clause.text, [mark for mark in clause.marks if mark not in none]) if none else clause


def likeness(clause: Clause, now: Situation) -> list[Mark]:
    """Return the look of what the film is to be like, where that is known as something that looks so."""
    match = _LIKENESS.search(clause.text)
    what = match["what"] if match else ""
    known = OF_ART.match(what) or look_named(what)
    if match is None or not known or things(clause.text, now) or clause.says(_SOMEBODY):
        return []
    like = Mark("style", *match.span(), as_said(what if match["called"] else f"like {what}"))
    return [] if any(map(like.meets, clause.all("card", "clip", "title"))) else [like]


def as_said(like: str) -> str:
    """Return what a look is compared with, its names as they are written."""
    like = re.sub(r"^like it was (?=\w+(?:ed|n|t|de) )", "as if ", like, flags=re.I)
    like = _SOMEBODYS.sub(r"\1 an ", like) if like.startswith("like") else like
    like = re.sub(r"\ban (?![aeiou])", "a ", like)
    if like.startswith("like") and (ours := _OURS.search(like)) and ours.start() > len("like the"):
        like = re.sub(r"^like the\b", "like", like[: ours.start()], flags=re.I)
    return re.sub(
        r" ones$",
        " pictures",
        _CAPITAL.sub(lambda match: match[0].lower(), like).strip(" .!?").removeprefix("look "),
    )
