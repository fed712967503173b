"""Reads what is to be seen otherwise in cards: which ones, and what."""

import re
from collections.abc import Sequence
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.decision import Call, Decision, call, change
from assistant.directors.builtin.gist.clause import Clause, Context
from assistant.directors.builtin.gist.cores import bare, without_places
from assistant.directors.builtin.gist.on_looks import camera, lit
from assistant.directors.builtin.gist.on_things import acted, added, away, described, given, placed, swapped, wished
from assistant.directors.builtin.gist.pointing import cards_of
from assistant.directors.builtin.gist.referring import kinds, meanings, things
from assistant.directors.builtin.sense import is_sensible
from assistant.directors.builtin.situation import Situation

def edited(c: Clause, ctx: Context, now: Situation) -> Decision | None:
    cards = cards_of(c, ctx, now)
    if not now.cards or c.has("clip", "stretch") or re.search(r"\b(?:different|another|other) [\w-]+$|\b(?:seed|transition|hard cut|cross-?fade)s?\b|\d ?%", c.text, re.I):
        return None
    places = [k for k in c.all("card", "edge") if not (k.name == "edge" and c.has("card"))]
    if not cards and (mark := c.first("card instead")):
        cards = mark.value
    core = in_board_words(bare(without_places(c.text, places)), now)
    core = re.sub(r" (?:instead of|rather than|not|and not) (?:white|black|red|blue|green|brown|grey|gray|yellow|orange|pink|purple|dark|bright|big|small|\w+ish)$", "", core, flags=re.I)
    core = re.sub(r"^(an? .+?) should (?:also )?be (\w+ing\b.*)$", r"\1 \2", core, flags=re.I)
    core = _resolved(core, ctx)
    if not core:
        return None
    named = things(c.text, now)
    anchored = bool(cards)
    if not cards and named:
        both = [p for p in now.positions if all(p in one.cards for one in named)]
        cards = tuple(both or sorted({p for one in named for p in one.cards}))
        anchored = True
    positions = list(cards or now.positions)
    for rule in (camera, lit, swapped, described, given, away, placed, acted, wished, added):
        edits = rule(core, positions, now)
        if edits:
            found = change(*edits)
            if is_sensible(found, now):
                return found
    _ = anchored
    return None


def _resolved(core: str, ctx: Context) -> str:
    """“Make it gallop” after the horse was spoken of: the horse."""
    thing = ctx.thing
    if not thing:
        return core
    core = re.sub(r"\b(?:ours|mine)\b", f"the {thing}", core, flags=re.I)
    core = re.sub(r"^(give|let|have|make|put|show|turn|paint|dress) (?:him|her|them)\b", rf"\1 the {thing}", core, flags=re.I)
    core = re.sub(r"^(?:he|she|they)\b(?= (?:should|could|must|needs|has))", f"the {thing}", core, flags=re.I)
    return re.sub(r"^(give|let|have|paint|make) it (?=(?:an? (?!bit|little|touch)|[\w]+$|red|blue|green|white|black|gallop|walk|run|fly))(?!(?:be )?(?:night|day|darker|brighter|rain|snow|longer|shorter|slower|faster|dark|bright|warmer|colder|stormy|foggy|sunny|autumn|winter|summer|spring|loop|square|vertical|sunset|dusk|dawn|happen|look|feel|start|begin|pour|last)\b)", rf"\1 the {thing} ", core, flags=re.I)


def in_board_words(core: str, now: Situation) -> str:
    """“The bird” as “the crane”, where the board has one."""

    def own(match: re.Match[str]) -> str:
        word = match["word"]
        if any(rewriting.names(card["text"], word) for card in now.cards):
            return match[0]
        keys = {word.lower()} if word.lower() in ("bird", "animal") else set()
        hits = {
            span.said
            for card in now.cards
            for span in lexicon.spans(card["text"])
            if "subject" in span.slots | {"subject" if "setting" in span.slots else ""} and keys & (meanings(span.words) | kinds(span.words))
        }
        return f"{match['the']} {next(iter(hits))}" if keys and len(hits) == 1 else match[0]

    return re.sub(r"\b(?P<the>the|his|her|its|that|this) (?P<word>[\w-]+)\b", own, core, flags=re.I)


