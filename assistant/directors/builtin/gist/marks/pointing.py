"""Which cards and which clip a clause is about, named or only pointed at."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from assistant.directors.builtin.clips import at_place
from assistant.directors.builtin.gist.clause import Clause, Context, Mark
from assistant.directors.builtin.gist.marks.cues import idle
from assistant.directors.builtin.gist.marks.referring import Named, things
from assistant.directors.builtin.gist.marks.showing import acts, main_of, meanings, shown
from assistant.directors.builtin.numerals import ORDINAL
from assistant.directors.builtin.rewriting import names
from assistant.directors.builtin.situation import Situation

_POINTING: Final = r"\b(?:it|that|this|there|he|him|she|her|they|them)\b"
_WHOLE: Final = (
    r"\b(?:film|video|everything|whole(?! (?!film|video|movie|thing|story|board|time|way|lot)\w)"
    r"|all of it|clip)\b"
)
_THIS_CLIP: Final = (
    r"\b(?:this(?: whole)?|the current) (?:one|clip|film|video|movie)\b"
    r"|\b(?:the|my) (?:clip|film|video|movie)\b"
)
ONE_CLIP: Final = (
    r"\bth(?:is|at) (?:one(?! (?:[\w-]+ )?(?:scene|card|shot|part)\b)|clip)"
    r"|\b(?:the|my) (?:current (?:one|clip)|clip)\b"
)
"""Calls a clip so."""
_THE: Final = re.compile(r"(?:the|my|that|this|our) ", re.I)
_NAME: Final = re.compile(r"(?:the|his|her|its|my|our|their) [\w-]+", re.I)
_CLIP_SAID: Final = r"\b(?:clip|video|c\d+)\b"
_SCENE_BESIDE_IT: Final = r"\b(?:scene|card|shot)\b[^,.:]* (?:before|after) (?:it|that|this)\b"
_OF_BOARD: Final = frozenset({"edit_card", "set_format", "move_card", "add_card", "remove_card"})
_PLACED: Final = re.compile(rf"the (?P<place>{ORDINAL}) one", re.I)
_OTHERS: Final = r"\bthe others?\b"
_WORD: Final = re.compile(r"[\w'-]+")
_DOING: Final = re.compile(r"\b(?:his|her|my|the|an?) (?!(?:whole|entire|little) )[\w-]+ [\w-]+[^su]s$", re.I)
"""“His dad helps”."""
_DOES_IT: Final = re.compile(r" (?:\w{2,}ing|with) (?:(?:an?|the|his|her|its|their) )?")
_SAME_NAME: Final = re.compile(
    r"(?: (?:the|an?|his|her|its|their|to|in|on|at|of|by|from|into|with|out|up|down|off))* "
)
"""What stands between the words of one name: “the walk to the ship”."""


def cards_of(clause: Clause, context: Context, now: Situation, *, loose: bool = False) -> tuple[int, ...]:
    """Return the cards that a clause is about; none where it neither names nor points at any.

    Args:
        clause: the clause.
        context: what was spoken of before it.
        now: the situation.
        loose: whether cards that were spoken of before are meant even where nothing points at them.
    """
    marks = clause.all("card") or clause.all("edge")[:1]
    if marks:
        return tuple(dict.fromkeys(position for mark in marks for position in mark.value))
    if context.cards and clause.says(_OTHERS):
        return tuple(position for position in now.positions if position not in context.cards)
    meant = clause.says(_POINTING) or (loose and not clause.says(_WHOLE))
    return context.cards if meant else ()


def names_cards(clause: Clause) -> bool:
    """Return whether a clause names cards, other than by words that call a clip: “the crane one”."""
    clips = clause.all("clip")
    return any(
        not any(mark.start < clip.end and clip.start < mark.end for clip in clips)
        for mark in clause.all("card", "edge")
    )


def placed_clips(clause: Clause, now: Situation) -> Clause:
    """Return a clause with “the second one” as a clip, for wishes that are about clips alone."""
    marks = []
    for mark in clause.marks:
        placed = _PLACED.fullmatch(clause.words(mark)) if mark.name == "card" else None
        clips = at_place(placed["place"], now) if placed else []
        marks.append(replace(mark, name="clip", value=clips[0]) if clips else mark)
    return replace(clause, marks=tuple(marks))


def argument(clip: object, now: Situation) -> str | None:
    """Return a clip as an argument of a tool: None for the current one."""
    return None if clip is None or is_current(clip, now) else str(clip)


def length_of(clip: str | None, now: Situation) -> float:
    """Return how long a clip is, None for the current one; 0 where that is not known."""
    if clip is None:
        return now.length
    return next((float(one.get("duration") or 0) for one in now.clips if one["id"] == clip), 0.0)


def named_clips(clause: Clause, *, all_of_them: bool = True) -> list[str]:
    """Return the clips that a clause names, in its order.

    Args:
        clause: the clause.
        all_of_them: whether “all of them” names each of them.
    """
    named = [str(mark.value) for mark in clause.all("clip", "title")]
    every = clause.first("all clips")
    if every and all_of_them and len(named) < 2 and clause.words(every).lower() != "everything":
        named += every.value
    return list(dict.fromkeys(named))


def clips_of(clause: Clause, context: Context, now: Situation) -> list[str | None]:
    """Return the clips that a clause names or points at, as arguments of a tool; at least one."""
    if named := named_clips(clause):
        behind = context.rule in ("together", "together_further")  # the current clip is then the new one
        return [clip if behind else argument(clip, now) for clip in named]
    return [None if clause.says(_THIS_CLIP) else context.clip]


@lru_cache(256)
def scenes_of_things(text: str, now: Situation) -> Sequence[tuple[Named, int]]:
    """Return what a text names that one card alone shows, or shows first, with that card."""
    found = []
    for named in things(text, now):
        keys = meanings(named.word)
        first = [position for position in now.positions if keys & main_of(now.text(position))]
        cards = named.cards if len(named.cards) == 1 else first
        if len(cards) == 1:
            found.append((named, cards[0]))
    return tuple(found)


def scenes_of_deeds(text: str, now: Situation) -> list[tuple[Named, int]]:
    """Return the scenes of things, by what they do where that is told: “the parrot getting its mohawk”."""
    shown = scenes_of_things(text, now)
    alone = [(one, card) for one, card in shown if len(one.cards) == 1]
    return [
        (named, next((own for one, own in alone if _DOES_IT.fullmatch(text[named.end : one.start])), card))
        for named, card in shown
    ]


def is_of_board(clause: Clause, context: Context, now: Situation) -> bool:
    """Return whether a clause is about no clip but the current one, and what the board shows."""
    if context.clip and clause.says(_POINTING) and not _changed_the_board(context):
        return False
    return all(
        is_current(mark.value, now)
        or (mark.name == "title" and things(f"the {clause.words(mark).split()[-1]}", now))
        for mark in clause.all("clip", "title")
    )


def _changed_the_board(context: Context) -> bool:
    """Return whether what was wished just now was of the board: “it” is the film then."""
    made = context.decision.calls if context.decision else ()
    return bool(made) and {one.name for one in made} <= _OF_BOARD


def told_in(text: str, now: Situation) -> int | None:
    """Return the one card that tells all that happens in a text already, or None."""
    said = shown(text)
    texts = {position: now.text(position) for position in now.positions}
    found = [position for position, told in texts.items() if said <= shown(told) and said & acts(told)]
    return found[0] if len(found) == 1 else None


def is_current(clip: object, now: Situation) -> bool:
    """Return whether a clip is the current one."""
    return now.clip is not None and clip == now.clip["id"]


def is_beside_it(clause: Clause, now: Situation) -> bool:
    """Return whether a scene is wished before or after “it”, and no more of a clip: “before that, a ship”."""
    if clause.has("clip", "title", "time") and clause.says(_CLIP_SAID):
        return False
    alone = len(now.cards) == 1 and re.match(r"(?:right |just )?before (?:that|it|this),", clause.text, re.I)
    named = clause.first("card before")
    comma = named is not None and named.start == 0 and clause.text[named.end : named.end + 1] == ","
    return bool(alone or comma or clause.says(_SCENE_BESIDE_IT))


def is_plural(words: str) -> bool:
    """Return whether scenes are named as several: “the crane scenes” are all that there are."""
    return re.search(r"\b(?:scenes|parts|shots|cards|bits)$", words, re.I) is not None


def done_in(text: str, now: Situation) -> int | None:
    """Return the one card in which something is done that a text tells, or None."""
    said = shown(text)
    found = [position for position in now.positions if said & acts(now.text(position))]
    return found[0] if len(found) == 1 else None


def card_of_deed(word: str, now: Situation) -> int | None:
    """Return the one card that a word for a deed or a doer is about: “fishing”, “the rider”; or None."""
    keys = meanings(word)
    found = [position for position in now.positions if keys & shown(now.text(position))]
    base = re.sub(r"(?:ing|ers?)$", "", word)
    if len(found) == 1 or base == word:
        return found[0] if word.endswith("ing") and len(found) == 1 else None
    return done_in(f"it {base}s", now) or done_in(f"it {base}es", now)


def card_named(words: str, now: Situation) -> int | None:
    """Return the one card that shows all that a name says, or is about it: “the sandstorm”, “finding it”."""
    said = [word for word in _WORD.findall(words) if not idle(word.lower())]
    texts = {card: now.text(card) for card in now.positions}
    showing = [card for card, text in texts.items() if all(is_shown(word, text) for word in said)]
    about = [card for card in showing if said and meanings(said[0]) & main_of(texts[card])]
    found = showing if len(showing) == 1 else about
    if said and len(found) == 1:
        return found[0]
    return card_of_deed(said[0], now) if len(said) == 1 else None


def is_shown(word: str, text: str) -> bool:
    """Return whether a text shows what a word says."""
    return bool(meanings(word) & shown(text)) or names(text, word)


def with_named(clause: Clause, now: Situation, *ours: str) -> Clause:
    """Return a clause with the cards that the words name for which no marks of these names account."""
    left: list[tuple[int, int]] = []
    covered = clause.all(*ours)
    for word in _WORD.finditer(clause.text):
        if idle(word[0].lower()) or any(one.start <= word.start() < one.end for one in covered):
            continue
        if _DOING.search(clause.text[: word.end()]):
            return clause  # somebody does that
        if left and _SAME_NAME.fullmatch(clause.text, left[-1][1], word.start()):
            left[-1] = (left[-1][0], word.end())
        else:
            left.append(word.span())
    named = [Mark("card", start, end, (card_named(clause.text[start:end], now),)) for start, end in left]
    if not named or any(mark.value == (None,) for mark in named):
        return clause
    return replace(clause, marks=tuple(sorted([*clause.marks, *named], key=lambda mark: mark.start)))


def only_names(part: str, now: Situation) -> bool:
    """Return whether a clause is nothing but the name of something that cards show: “but the castle”."""
    return _NAME.fullmatch(part.strip(" ,.!?")) is not None and bool(things(part, now))


def is_about_another_clip(clause: Clause, now: Situation) -> bool:
    """Return whether a clause names one clip that is not the current one, by what no card shows."""
    marks = clause.all("clip", "title")
    named = {argument(mark.value, now) for mark in marks}
    return len(named) == 1 and None not in named and not _is_shown(clause, now)


def is_about_a_clip(clause: Clause, now: Situation) -> bool:
    """Return whether a clause names one clip by what no card shows, be it the current one."""
    of_current = clause.has("title") and not clause.has("clip")
    named = {argument(mark.value, now) for mark in clause.all("clip", "title")}
    return len(named) == 1 and (of_current or None not in named) and not _is_shown(clause, now)


def _is_shown(clause: Clause, now: Situation) -> bool:
    """Return whether what is only named by a title may be another thing, or one that a card shows."""
    titles = [clause.words(mark) for mark in clause.all("title")]
    if clause.has("clip"):
        return False
    as_remix = clause.has("alike", "untouched", "strongly", "slightly")
    return bool(titles and not _THE.match(titles[0]) and not as_remix) or any(
        things(f"the {title.split()[-1]}", now) for title in titles
    )
