"""Reads a wish for another drawing of the same: of the film with another seed, of some cards alone."""

import re
from typing import Final

from assistant.directors.builtin.decision import Decision, ask, call, change
from assistant.directors.builtin.gist.clause import Clause, Context, Mark, Rule
from assistant.directors.builtin.gist.film.on_versions import counted
from assistant.directors.builtin.gist.marks.marking import marked
from assistant.directors.builtin.gist.marks.pointing import cards_of, is_of_board, with_named
from assistant.directors.builtin.numerals import NUMBER, number
from assistant.directors.builtin.situation import Situation

_SEED: Final = re.compile(
    rf"\bseed\b(?:[\s:=,#]|\b(?:at|to|is|of|on|number|no\.?|as|say|let's|maybe|every|each|time|please)\b)*?"
    rf"(?P<seed>\d{{1,12}}|(?!one\b|an?\b){NUMBER})\b",
    re.I,
)
_AS_SEED: Final = re.compile(
    rf"\b(?:number )?(?P<seed>\d{{1,12}}|(?!one\b|an?\b){NUMBER})"
    r" (?:in )?(?:as|for|is|be)(?: (?:the|my|our|a))? seed\b",
    re.I,
)
_NUMBER: Final = re.compile(rf"\b(?!one\b|an?\b){NUMBER}\b", re.I)
_AROUND: Final = (
    "drawing", "of drawing", "keep", "purpose", "remix", "done again", "alike", "each try", "latter",
    "anew", "begin drawing", "seed",
)  # fmt: skip
_AROUND_ANEW: Final = (*_AROUND, "card", "edge", "adding", "move", "wisher", "versions", "afterwards", "only")
_OTHER: Final = r"\b(?:seed|take|version|variation|re-?roll)\b"
_SOME_SCENE: Final = r"\b(?:this|that|the) (?:one )?(?:scene|shot|card|bit|part)\b"
_OF_PICTURE: Final = r"\b(?:picture|image|drawing|version|take|pic)s? (?:of|for|from) (?:the|his|her)\b"
_SAME: Final = re.compile(r"\b(?:same|current|old|this|that) seed\b|\bkeep\b.*\bseed\b", re.I)
_DRAW: Final = r"\b(?:re-?)?(?:draw|render|paint|shoot|film)(?:n|ed)?\b"
_FROM_SCRATCH: Final = re.compile(r",? (?:all over )?from scratch\b", re.I)
_NEW_FILM: Final = r"\b(?:fresh|new) start\b|\bfrom scratch\b"


def seeded(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return the seed by which the film is drawn: “use seed 42”."""
    match = _AS_SEED.search(clause.text) or _SEED.search(clause.text)
    seed = [Mark("seed", *match.span())] if match else []
    named = [mark for mark in clause.all("card", "clip") if not any(map(mark.meets, seed))]
    if now.board is None or any(mark.name == "clip" or len(mark.value) != len(now.cards) for mark in named):
        return None
    if match is None and _SAME.search(clause.text) and set(clause.left(*_AROUND, "card", "each")) <= {"seed"}:
        return _kept(clause, now)
    if match is None:
        return None
    rest = {word.lower() for word in re.findall(r"[\w'-]+", match[0])}
    if not set(clause.left(*_AROUND)) <= rest | {"run", "lucky", "leave", "pin", "lock", "stick", "go"}:
        return None
    return change(call("set_format", seed=int(number(match["seed"]))))


def _kept(clause: Clause, now: Situation) -> Decision:
    """Return the film drawn again with the seed that it has, or that it keeps that one."""
    if clause.has("drawing"):
        return Decision((call("generate"),))
    seed = now.board["seed"] if now.board else 0
    return ask(f"The seed stays {seed} until you name another: each drawing of the same board is alike.")


def seeded_further(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return the seed that is named behind a wish for another one: “…, let's say 1954”."""
    match = _NUMBER.search(clause.text)
    of_film = context.decision is not None and context.decision.calls[0].name == "set_format"
    if context.rule != "drawn_anew" or match is None or clause.left() != [match[0].lower()] or not of_film:
        return None
    return change(call("set_format", seed=int(number(match[0]))))


def drawn_anew(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return the film with another seed, or cards drawn anew: “try again”, “another take of the landing”."""
    clause = _whole(clause, now)
    if not clause.has("anew", "done again") or now.board is None or not is_of_board(clause, context, now):
        return None
    if _is_otherwise(clause) or counted(clause, now) > 1:
        return None
    if clause.left(*_AROUND_ANEW):
        return None
    before = context.decision.calls if context.decision else ()
    of_seed = clause.says(r"\bseed\b") and {one.name for one in before} == {"reroll"}
    if context.rule and not clause.has("card") and (of_seed or not clause.says(_OTHER)):
        if of_seed or context.rule == "drawn_anew":
            return context.decision  # said once more
        return None  # it is what was wished just now that shall be drawn
    meant = cards_of(clause, context, now) or (context.cards if context.marked and not context.rule else ())
    cards = tuple(card for card in meant if card in now.positions)
    if not cards and clause.says(_SOME_SCENE):
        return None
    if cards and len(cards) < len(now.cards):
        return change(*(call("reroll", card=card) for card in cards))
    return change(call("set_format", seed=_other_seed(now)))


def _whole(clause: Clause, now: Situation) -> Clause:
    """Return a clause with the scene whose picture it names: “a fresh picture for the taxi”."""
    if clause.says(_DRAW):
        clause = marked(_FROM_SCRATCH.sub(" anew", clause.text), now)
    return with_named(clause, now, *_AROUND_ANEW) if clause.says(_OF_PICTURE) else clause


def _is_otherwise(clause: Clause) -> bool:
    """Return whether a clause says how much may change, or of what clip, or wishes for another film."""
    freely = [one for one in clause.all("strongly") if not any(map(one.meets, clause.all("anew")))]
    said = clause.has("slightly", "alike", "untouched", "clip", "title") or clause.says(_NEW_FILM)
    return bool(freely) or said


def _other_seed(now: Situation) -> int:
    """Return another seed than the board's; the same question gives the same seed."""
    used = int(now.board["seed"]) if now.board else 0
    return (used * 31 + 1_009) % (2**31 - 1)


RULES: Final[tuple[Rule, ...]] = (seeded_further, seeded, drawn_anew)
