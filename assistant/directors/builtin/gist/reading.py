"""Reads the gist of a message: clause by clause, and only where every wish in it is understood."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from assistant.directors.builtin.decision import Decision, ask
from assistant.directors.builtin.gist.clause import Context
from assistant.directors.builtin.gist.clips.on_recuts import read_cut
from assistant.directors.builtin.gist.contents.contents import read_contents
from assistant.directors.builtin.gist.film.timeline import closed_up
from assistant.directors.builtin.gist.halves import in_halves
from assistant.directors.builtin.gist.marks.cues import bad_words, look_named
from assistant.directors.builtin.gist.marks.names import of_kind
from assistant.directors.builtin.gist.one_clause import FURTHER, alone, first_of, read_clause
from assistant.directors.builtin.gist.parting.announced import as_one_scene
from assistant.directors.builtin.gist.parting.apart import in_sentences
from assistant.directors.builtin.gist.parting.board_words import named_barely
from assistant.directors.builtin.gist.parting.instead import is_how
from assistant.directors.builtin.gist.parting.order_words import with_order_named
from assistant.directors.builtin.gist.parting.remarks import (
    TOLD_OF_SOME_SCENE,
    is_done,
    is_of_lives,
    is_talk,
    says_nothing_more,
    tells_of_film,
)
from assistant.directors.builtin.gist.parting.shorthand import LONGEST
from assistant.directors.builtin.gist.parting.splitting import clauses, is_told
from assistant.directors.builtin.gist.plainly import plain_orders
from assistant.directors.builtin.gist.putting_together import (
    Read,
    put_together,
    says_what_changes,
    with_read,
)
from assistant.directors.builtin.gist.rules import LAST
from assistant.directors.builtin.gist.scenes.merging import merging
from assistant.directors.builtin.gist.scenes.on_divisions import division
from assistant.directors.builtin.several import renumbered, retold_by
from assistant.directors.builtin.situation import Situation

_MOST_CLAUSES: Final = 6
_OF_NOBODY: Final = re.compile(
    r"(?:should|must|could) (?:look|be|feel|have|end|start)\b|(?:and )?then (?:it|he|she|they) \w", re.I
)
_POINTED: Final = re.compile(r"\b(?:it|that|this|them)\b", re.I)
"""Behind a scene that no card shows: it is none of the film either."""


def read_gist(message: str, now: Situation) -> Decision | None:
    """Return what a message wishes, or None where it is not all understood.

    Args:
        message: what the user said, its slips mended.
        now: the situation.
    """
    if (now.board is None and now.clip is None) or len(message) > LONGEST:
        return None
    found = merging(message, now) or division(message, now) if now.cards else None
    found = found or read_cut(message, now)
    return found or in_halves(message, now, lambda said, now: read_contents(said, now, _by_rules, alone))


def _by_rules(message: str, now: Situation) -> Decision | None:
    """Return what the clauses of a message wish, put together."""
    said = as_one_scene(with_order_named(in_sentences(message), now))
    parts = [named_barely(part, now) for part in clauses(said)]
    if len(parts) > _MOST_CLAUSES:
        return None
    one = sum(not is_told(part) for part in parts) <= 1
    if one and (plain := _plainly(message, now, known_better=True)):
        return plain.decision
    told = _Told(Context(alone, thing=of_kind(message, now), look=_look(message)), now, now)
    for part in parts:
        told.take(part, last=part is parts[-1])
    left = [part for part in told.left if not is_done(part, now, told.seen)]
    if left and {read.rule for read in told.found} == {"plainly"} and (plain := _plainly(message, now)):
        return plain.decision
    found = told.found or _as_told(parts, [*told.asked, *left], now)
    whole = put_together(found, told.asked, left, now)
    if whole is None and told.so_already and not left:
        return ask("That is so already: nothing has to change.")
    if whole is None:
        plain = _plainly(message, now)
        return plain.decision if plain else None
    return closed_up(whole) if told.context.lengths else whole


def _look(message: str) -> str:
    return "" if ":" in message else look_named(message)  # a colon leads to more of it


@dataclass(slots=True)
class _Told:
    """What the clauses of a message were read as so far."""

    context: Context
    shown: Situation
    seen: Situation
    """The situation as it is after what was wished."""
    found: list[Read] = field(default_factory=list)
    asked: list[Read] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    """Clauses that were not understood."""
    so_already: bool = False
    strange: bool = False
    """Whether the last clause speaks of a scene that no card shows."""

    def take(self, part: str, *, last: bool) -> None:
        """Read one more clause."""
        part = renumbered(part, self.shown, self.seen)
        told = is_told(part)
        read = self._read(part, told)
        self.strange = read is None and not self.context.cards and bool(TOLD_OF_SOME_SCENE.search(part))
        if read is None:
            self._leave(part, told, last)
            if told and is_of_lives(part):
                self.context.blamed = ()
        elif read.decision.calls:
            self._add(read, part)
        elif read.decision.said:
            self.asked.append(read)
        else:
            self.so_already = True

    def _read(self, part: str, told: bool) -> Read | None:
        # wished of what was not understood
        of_nobody = (self.left and _OF_NOBODY.match(part)) or (self.strange and _POINTED.search(part))
        first = not (of_nobody or told)
        read = _plainly(part, self.seen, self.context, known_better=True) if first else None
        read = read or (None if of_nobody else read_clause(part, self.context, self.seen, told))
        read = read or (None if of_nobody else _such(part, self.context, self.seen))
        return read or (None if told else _plainly(part, self.seen, self.context))

    def _leave(self, part: str, told: bool, last: bool) -> None:
        """Keep a clause that was not understood, unless it wishes for nothing."""
        told = told and not (_is_bare(self.context) and not bad_words() & set(part.lower().split()))
        leads = not last and self.context.clip is None
        nothing_more = (self.found or leads) and says_nothing_more(part, self.seen)
        if not (told or is_talk(part, self.seen) or nothing_more):
            self.left.append(part)

    def _add(self, read: Read, part: str) -> None:
        context, found = self.context, self.found
        adds = read.rule in FURTHER and found and found[-1].decision is context.decision
        self.found = [*found[:-1], replace(read, told=False)] if adds else with_read(found, read, part)
        context.rule, context.decision = read.rule, read.decision
        context.cards = _edited(read) or context.cards
        self.seen = self.seen.retold(retold_by(read.decision))


def _such(part: str, context: Context, now: Situation) -> Read | None:
    """Return what a clause says of the thing that was wished just now: “white and grey” of a dog."""
    if is_told(part) or not (context.rule and context.thing and is_how(part)):
        return None
    return read_clause(f"the {context.thing} should be {part.strip(' .!?')}", context, now, told=False)


def _plainly(
    part: str, now: Situation, context: Context | None = None, *, known_better: bool = False
) -> Read | None:
    """Return what words surely order of whole scenes or clips, in words that rules do not know.

    Args:
        part: the words.
        now: the situation.
        context: what was spoken of before; nothing by itself.
        known_better: whether only orders count that are known better so than by any rule.
    """
    sure = (order for order in plain_orders(part, now) if order.sure and order.first >= known_better)
    made = (read_clause(order.said, context or Context(alone), now, told=False) for order in sure)
    return next((Read("plainly", one.decision, told=False) for one in made if one), None)


def _edited(read: Read) -> tuple[int, ...]:
    """Return the one card that a wish changes, which is meant by “that scene” and “it” after it."""
    cards = {int(made.args["card"]) for made in read.decision.calls if made.name == "edit_card"}
    return tuple(cards) if read.rule in ("edited", "told_anew") and len(cards) == 1 else ()


def _as_told(parts: Iterable[str], others: Sequence[object], now: Situation) -> list[Read]:
    """Return what a message without others wishes that only tells: “the girl wears a green raincoat”."""
    told = (part for part in parts if not others and tells_of_film(part, now))
    read = (first_of(part, LAST, Context(alone), now, told=False) for part in told)
    return [one for one in read if one and one.decision.calls]


def _is_bare(context: Context) -> bool:
    """Return whether a remix was wished of which what is told says what shall be otherwise."""
    made = context.decision if context.rule == "remixed" else None
    light = made is not None and all(one.args.get("strength") == "light" for one in made.calls)
    return made is not None and light and not says_what_changes(made)
