"""Reads what is to be seen otherwise in cards: as one wish, or as several in a row."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, pairwise
from typing import Any, Final

from assistant.directors.builtin import rewriting
from assistant.directors.builtin.decision import Call, Decision, change
from assistant.directors.builtin.gist.cards.on_actions import acted, is_done_already
from assistant.directors.builtin.gist.cards.on_counts import counted, each_of, more_of, one_of_several
from assistant.directors.builtin.gist.cards.on_gifts import given
from assistant.directors.builtin.gist.cards.on_newcomers import accompanied
from assistant.directors.builtin.gist.cards.on_places import elsewhere, placed
from assistant.directors.builtin.gist.cards.on_presence import added, alone, away, beside_a_look
from assistant.directors.builtin.gist.cards.on_retelling import told_instead, told_otherwise
from assistant.directors.builtin.gist.cards.on_roles import likened
from assistant.directors.builtin.gist.cards.on_swaps import others, swapped
from assistant.directors.builtin.gist.cards.on_traits import described, stated
from assistant.directors.builtin.gist.cards.saying import without_old
from assistant.directors.builtin.gist.cards.what_else import of_newcomers, with_what_else
from assistant.directors.builtin.gist.cards.wish import Reading, Wish, wish_of
from assistant.directors.builtin.gist.clause import Clause, Context, Rule
from assistant.directors.builtin.gist.looks.done_so import done_so
from assistant.directors.builtin.gist.looks.on_camera import filmed
from assistant.directors.builtin.gist.looks.on_looks import lit
from assistant.directors.builtin.gist.marks.marking import marked
from assistant.directors.builtin.gist.marks.phrases import EDGES, FELT, LIKENESS, NAMED, NAMED_AT_LENGTH
from assistant.directors.builtin.gist.marks.pointing import is_about_another_clip
from assistant.directors.builtin.gist.marks.referring import things
from assistant.directors.builtin.gist.parting.board_words import named_barely, names_one
from assistant.directors.builtin.gist.parting.cores import bare
from assistant.directors.builtin.gist.parting.doers import leaves_open
from assistant.directors.builtin.gist.parting.sentence_shapes import sentence_in
from assistant.directors.builtin.sense import is_sensible
from assistant.directors.builtin.several import retold_by, together
from assistant.directors.builtin.situation import Situation

_OF_LOOKS: Final[tuple[Reading, ...]] = (
    told_instead, filmed, each_of, more_of, one_of_several, counted, likened, others, lit, done_so, elsewhere,
    swapped,
)  # fmt: skip
_OF_THINGS: Final[tuple[Reading, ...]] = (
    told_otherwise, others, swapped, stated, described, given, away, alone, placed, acted, accompanied, added,
)  # fmt: skip
_NOT_OF_CARDS: Final = re.compile(
    r"\b(?:different|another|other) [\w-]+$|\bseeds?(?! (?:and|with|in|on|as) )|\d ?%"
    r"|\b(?:transition|hard cut|cross-?fade|dissolve)s?\b",
    re.I,
)
OF_PACE: Final = re.compile(
    r"\b(?:slow|speed)s? (?:[\w-]+ ){0,3}?(?:down|up)\b|\b(?:slower|faster)$|^slow the\b", re.I
)
"""How fast something goes is no look, and nothing that is drawn can be played faster."""
_OF_CAMERA: Final = r"\b(?:camera|pan|zoom|motion|shot|push|pull|tilt|dolly)\b"
_FITS_BETTER: Final = re.compile(r"\bbetter than\b", re.I)
"""Behind it stands a thing, even one that names a card."""
_BORDER: Final = re.compile(
    r"\s*,(?!\s*(?:just )?like an? )\s*(?:and\s+|but\s+)?(?:also\s+|then\s+)?|\s+(?:and"
    r"|but)\s+(?!on (?:the|his|her|its|their) )(?:also\s+|then\s+)?|\s+(?=with )",
    re.I,
)
_ALL: Final = re.compile(r"\b(?:all|everything|everywhere|whole|film|video)\b", re.I)
_COMPARING: Final = re.compile(r"\blike\b", re.I)
_WHOM: Final = re.compile(rf"^(?:(?:make|turn|paint|give|let|have|colou?r) )?({NAMED})\b", re.I)
_OURS: Final = re.compile(
    r"\b(?:my|our|mine|i|we|sorry|please|really|lol|thanks|ok(?:ay)?|whatever)\b",
    re.I,
)
"""What no card says of its own."""
_AS_SEEN: Final = re.compile(r"\breally\b|\bwe (?=(?:can |could )?see\b)", re.I)
_MOST_PARTS: Final = 4
_HEAD: Final = re.compile(
    rf"^.*?\b(?P<who>{NAMED})"
    r" (?P<head>(?:should|could|must|can|has to|needs to) (?:be|have|wear)|is|was|has|wears) ",
    re.I,
)
_VERB: Final = re.compile(r"(?:make|turn|paint|colou?r|give|set|put|swap|replace|change)(?= )", re.I)
_TO_ANOTHER: Final = re.compile(rf"{NAMED_AT_LENGTH} (?:into|to|for|with|by) ", re.I)
"""“Turn the cat into a fox, and the roll into a sausage”."""
_SAME_END: Final = re.compile(
    rf"^(?P<verb>(?:(?:make|turn|paint|give|let|have) )?)(?P<one>{NAMED}) and (?P<other>{NAMED})"
    r" (?P<how>.+)$",
    re.I,
)
"""“Make the dolphin and the eagle tiny”."""
_WITHOUT_HEAD: Final = re.compile(rf"^(?P<who>{NAMED}) (?=[\w-]+)", re.I)


def edited(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read a wish about what cards show."""
    of_a_clip = is_about_another_clip(clause, now) and not clause.has("card")
    if not now.cards or of_a_clip or clause.has("clip", "stretch"):
        return None
    if OF_PACE.search(clause.text) and not clause.says(_OF_CAMERA):
        return None
    decision = _edited(clause, context, now)
    if decision and decision.calls:
        context.changed = tuple(edit.args["card"] for edit in decision.calls if "card" in edit.args)
    return decision


def _edited(clause: Clause, context: Context, now: Situation) -> Decision | None:
    wish = wish_of(clause, context, now)
    if LIKENESS.match(clause.text) or FELT.match(clause.text):
        return None
    of_film = _NOT_OF_CARDS.search(clause.text)
    if leaves_open(clause.text) or (of_film and not (names_one(of_film[0], now) or more_of(wish))):
        return None
    if _is_told_already(clause, now) or is_done_already(wish):
        return Decision()
    if _names_several(clause, now) and (parts := _in_parts(clause, context, now)):
        return parts
    if _is_of_each_its_own(clause):
        return None
    if with_what_else(clause.text):
        return _in_parts(clause, context, now)
    there = wish.without_known_place()
    return _read(wish) or _in_parts(clause, context, now) or (None if there is wish else _read(there))


def _read(wish: Wish, *more: Reading) -> Decision | None:
    """Return the first reading of a wish whose words could all be seen."""
    if not wish.text:
        return None
    told = wish.other(wish.filmed)
    of_told: tuple[Reading, ...] = (told_otherwise, told_instead)
    if without_old(told.text)[1]:
        of_told = (acted,)
    if _FITS_BETTER.search(told.text):
        of_told = (counted, told_instead, swapped)
    for meant, readings in (
        (told, of_told),
        (wish, _OF_LOOKS),
        (told, (swapped,)),
        (wish.of_thing(), _OF_THINGS),
        (told, _OF_THINGS),
        (wish, more),
    ):
        for reading in readings:
            if not (edits := reading(meant)) or any(map(_is_of_us, edits)):
                continue
            if is_sensible(found := _changed(edits, wish.now), wish.now):
                return found
    return None


def _is_of_us(edit: Call) -> bool:
    """Return whether what is set speaks as we do of a film, or of ourselves: “as on my farm”, “sorry”."""
    said = {**edit.args, "camera": _AS_SEEN.sub("", str(edit.args.get("camera", "")))}
    return any(_OURS.search(str(words)) for words in said.values())


def _changed(edits: Sequence[Call], now: Situation) -> Decision:
    """Return edits as a decision that leaves out those which change nothing."""
    told = dict(zip(now.positions, (card["text"] for card in now.cards), strict=True))
    edits = [_articled(edit) for edit in edits]
    new = [edit for edit in edits if "text" not in edit.args or edit.args["text"] != told[edit.args["card"]]]
    return change(*new) if new else Decision()


def _articled(edit: Call) -> Call:
    """Return an edit whose text says “an old boot” for “a old boot”."""
    text = edit.args.get("text")
    return replace(edit, args={**edit.args, "text": rewriting.articled(str(text))}) if text else edit


def _is_told_already(clause: Clause, now: Situation) -> bool:
    """Return whether a clause only says again what a card tells."""
    said = bare(clause.text).lower()
    return any(said == card["text"].strip(EDGES).lower() for card in now.cards)


def _names_several(clause: Clause, now: Situation) -> bool:
    """Return whether a clause names several cards one by one, each perhaps with a wish of its own."""
    named = [set(mark.value) for mark in clause.all("card", "edge")] + [
        set(one.cards) for one in things(clause.text, now)
    ]
    return any(not one & other for one, other in combinations(named, 2))


def _is_of_each_its_own(clause: Clause) -> bool:
    """Return whether two cards are each compared with something: “one like …, and scene two like …”."""
    places = clause.all("card")
    apart = any(not set(one.value) & set(other.value) for one, other in pairwise(places))
    return apart and len(_COMPARING.findall(clause.text)) > 1


def _in_parts(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return several wishes in a row as one, where each is understood: “a white horse and golden leaves”."""
    for parts in _divided(clause):
        found: list[Decision] = []
        following = _named_next(clause, parts, now)
        spoken = replace(context, cards=following or context.cards, marked=bool(following) or context.marked)
        seen = now
        changed: tuple[int, ...] = ()
        for part in parts:
            part = named_barely(of_newcomers(part, now, seen), seen)
            there = replace(spoken, cards=spoken.cards or (() if things(part, seen) else changed))
            if len(changed) == 1 and sentence_in(part):
                there = replace(there, cards=changed, rule="edited")
            wish = wish_of(marked(part, seen), there, seen)
            wish = replace(wish, asked=wish.asked or bool(found), **_with_it(wish, part, spoken))
            beside = _are_looks(found) if found else any(lit(wish.other(other)) for other in parts[1:])
            decision = _read(wish, *([beside_a_look] if beside else []))
            if decision is None:
                break
            found.append(decision)
            seen = seen.retold(retold_by(decision))
            changed = tuple(edit.args["card"] for edit in decision.calls if "card" in edit.args)
            cards = wish.cards if wish.named else spoken.cards
            spoken = Context(context.alone, cards, spoken.marked or wish.named, thing=context.thing)
        else:
            return together(found)
    return None


def _with_it(wish: Wish, part: str, spoken: Context) -> dict[str, Any]:
    """Return the cards of what is said beside a wish of named cards: “at night, with fog on the hills”."""
    beside = spoken.marked and not wish.named and part.startswith("add ")
    return {"cards": spoken.cards, "named": True} if beside else {}


def _are_looks(found: Sequence[Decision]) -> bool:
    """Return whether wishes change only how cards look."""
    return not any(edit.args.keys() & {"text", "setting"} for one in found for edit in one.calls)


def _named_next(clause: Clause, parts: Sequence[str], now: Situation) -> tuple[int, ...]:
    """Return the cards that a later part names for the first one too: “autumn and mist in both scenes”."""
    mark = clause.first("card")
    if mark is None or clause.words(mark) in parts[0] or _ALL.search(parts[0]) or things(parts[0], now):
        return ()
    return tuple(mark.value)


def _divided(clause: Clause) -> Iterator[list[str]]:
    """Yield the parts of a clause, cut at its commas and “and”; a later one with what leads to the first."""
    cuts = [
        cut
        for cut in _BORDER.finditer(clause.text)
        if not any(mark.start < cut.end() and cut.start() < mark.end for mark in clause.all("card"))
    ]
    if apart := with_what_else(clause.text):
        yield apart
        return
    if not 0 < len(cuts) < _MOST_PARTS:
        return
    commas = [cut for cut in cuts if "," in cut[0]]
    if 0 < len(commas) < len(cuts) and len(clause.all("card")) == len(commas) + 1:
        yield from _parts(clause, commas)  # “fog in the first, thunder and lightning in the second”
    ands = [cut for cut in cuts if re.search(r"\b(?:and|but)\b", cut[0], re.I)]
    if 0 < len(ands) < len(cuts) and not _COMPARING.search(clause.text):
        yield from _parts(clause, ands)
    yield from _parts(clause, cuts)


def _parts(clause: Clause, cuts: Sequence[re.Match[str]]) -> Iterator[list[str]]:
    """Yield the parts between cuts, as they are and with what leads to the first."""
    starts, ends = [0, *(cut.end() for cut in cuts)], [*(cut.start() for cut in cuts), len(clause.text)]
    parts = [clause.text[start:end].strip(EDGES) for start, end in zip(starts, ends, strict=True)]
    if whom := _WHOM.match(parts[0]):
        yield [re.sub(r"^with ", f"give {whom[1]} ", part, flags=re.I) for part in parts]
    parts = [re.sub(r"^with ", "add ", part, flags=re.I) for part in parts]
    if alike := _SAME_END.match(bare(clause.text)):
        yield [f"{alike['verb']}{alike[who]} {alike['how']}" for who in ("one", "other")]
    verb = _VERB.match(parts[0])
    if verb and all(map(_TO_ANOTHER.match, parts[1:])):
        yield [parts[0], *(f"{verb[0]} {part}" for part in parts[1:])]
        return
    yield parts
    if verb:
        yield [parts[0], *(f"{verb[0]} {part}" for part in parts[1:])]
    if head := _HEAD.match(parts[0]):
        yield [parts[0], *(_WITHOUT_HEAD.sub(rf"\g<who> {head['head']} ", part) for part in parts[1:])]
        yield [parts[0], *(f"{head['who']} {head['head']} {part}" for part in parts[1:])]


RULES: Final[tuple[Rule, ...]] = (edited,)
"""To be read only where a clause is nothing else, for they take many words."""
