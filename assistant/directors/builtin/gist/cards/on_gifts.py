"""Reads what someone or something has on, has or holds: “a red cape”, “long braids”, “golden wings”."""

import re
from functools import partial
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.decision import Call
from assistant.directors.builtin.gist.cards.on_traits import plain_trait, traits_of
from assistant.directors.builtin.gist.cards.wish import Wish, is_place
from assistant.directors.builtin.gist.marks.cues import trait_words
from assistant.directors.builtin.gist.marks.phrases import MODAL, NAMED
from assistant.directors.builtin.looks import look_of
from assistant.directors.builtin.tables import mapping
from tools.renderers.animatic.vocabulary import vocabulary

_HAVING: Final = (
    rf"(?:{MODAL} )?(?:also )?(?:(?:be )?(?:wearing|holding|carrying|dressed in)"
    r"|wears?|have|has|holds?|carr(?:y|ies)|gets?)"
)
_WHAT: Final = r"(?P<what>.+)"
_GIVEN: Final = (
    re.compile(rf"^give (?P<thing>{NAMED}) {_WHAT}$", re.I),
    re.compile(
        rf"^(?:let |have |make |show |do |draw |dress )?(?P<thing>{NAMED}) (?:{_HAVING}|needs?|wants?"
        rf"|(?P<lead>in)|with) {_WHAT}$",
        re.I,
    ),
    re.compile(
        r"^put (?P<what>(?:(?:an?|some|two|three) )?[\w'-]+(?: [\w'-]+){0,3}?) (?P<over>on|onto|around|over)"
        r" (?P<thing>(?:the|his|her|its|my|our|that) [\w-]+?)(?:'s)?(?: (?:head|neck|back|shoulders?"
        r"|face))?$",
        re.I,
    ),
    re.compile(rf"^(?:add |with )?(?P<what>(?:an?|some|two|three) [\w' ,-]+?) for (?P<thing>{NAMED})$", re.I),
    re.compile(rf"^(?:put|dress) (?P<thing>{NAMED}) (?:up )?(?P<lead>in) {_WHAT}$", re.I),
)
_AND: Final = re.compile(
    r"(?:\s*,\s*(?:and )?|\s+and (?:also )?)(?:(?:(?:is |be )?(?:wearing|carrying|holding)"
    r"|wears?|carr(?:y|ies)|holds?|has|have|with) )?|\s+with (?=an? )",
    re.I,
)
_COMPARED: Final = re.compile(rf"\b(?:{'|'.join(mapping('compared'))}|\w+ier)\b")
_WHERE_ON: Final = re.compile(
    r" (?:on|in|around|over|under|of|at) (?:it|him|her|them|(?:his|her|its|their) [\w-]+)$", re.I
)
_WITH_MORE: Final = re.compile(r" (?:with|made|full) (?:of )?(?=[\w-]+(?: [\w-]+)?$)")
"""“A paddle with stripes”."""
_ARTICLE: Final = frozenset({"determiner", "number"})
_MOST_WORDS: Final = 5
"""Words of one thing that someone has."""
_LONGEST: Final = 12
"""Words that stand right behind whoever has them."""
_PART: Final = re.compile(
    rf"^(?:(?:make|turn|change|paint|let|have) )?(?P<owner>{NAMED})'s?"
    rf" (?!(?:too|so|very|really|not|all)\b)(?P<part>[\w-]+) (?:should be "
    rf"|to be |to |into |be )?(?P<how>[\w-]+(?: (?:and )?[\w-]+)?)$",
    re.I,
)
_PART_ALONE: Final = re.compile(
    r"^(?:(?:make|turn|change|paint|colou?r|dye|let|have) )?(?:the|his|her|its) (?P<part>[\w-]+)"
    r" (?:should be |to be |to |into |be )?(?P<how>[\w-]+(?: (?:and )?[\w-]+)?)$",
    re.I,
)
"""“The wings should be purple”, where no card tells of wings."""


def given(wish: Wish) -> list[Call]:
    """Read what someone wears or has: “give the knight a red cape”, “the dragon's eyes should be red”."""
    if match := _PART.match(wish.text):
        return _with_part(match["owner"], match["part"].lower(), match["how"].lower(), wish)
    if (match := _PART_ALONE.match(wish.text)) and (owner := _owner(match["part"].lower(), wish)):
        return _with_part(owner, match["part"].lower(), match["how"].lower(), wish)
    if wish.in_place:
        return []
    wish = wish.without_known_place()
    for pattern in _GIVEN:
        match = pattern.match(wish.text)
        what = _things_of(match["what"]) if match else ""
        if match and match.groupdict().get("over") and is_place(match["thing"]):
            return []
        led = match is not None and what.startswith(match.groupdict().get("lead") or "")
        if match and what and led:
            return wish.texts(partial(_given, thing=match["thing"], state=what, named=wish.named))
    return []


def _things_of(said: str) -> str:
    """Return “in a red cape and black boots” for things that someone has; nothing where words are no such."""
    things = [_COMPARED.sub(lambda found: plain_trait(found[0]), one) for one in _AND.split(said)]
    if look_of(said) or not all(map(_is_had, things)):
        return ""
    lead = "in" if all(map(_is_worn, things)) else "with"
    return f"{lead} {', '.join([*things[:-2], ' and '.join(things[-2:])])}"


def _is_had(thing: str) -> bool:
    """Return whether words name one thing, or several of a kind, that someone may have."""
    bare = _WITH_MORE.split(_WHERE_ON.sub("", thing))[0]
    spans = lexicon.spans(re.sub(r"\blittle (?=\w)", "small ", bare, flags=re.I))
    if (
        not 0 < len(spans) <= _MOST_WORDS
        or "'s " in bare
        or any(span.words in trait_words()["no_gifts"] for span in spans)
    ):
        return False
    last, led = spans[-1], bool(spans[0].slots & _ARTICLE) or spans[0].said in ("his", "her", "its", "their")
    if any(span.slots & {"preposition", "pronoun", "stop"} for span in spans[1:]) or last.slots & {
        "colour",
        "number",
        "determiner",
    }:
        return False
    mass = _is_worn(thing) or last.slots & {"body", "material", "worn"}
    return led or lexicon.is_plural(bare) or bool(mass)


def _is_worn(thing: str) -> bool:
    """Return whether one is “in” a thing, not “with” it."""
    return any(word in trait_words()["worn"] for word in re.findall(r"[\w-]+", thing))


def _given(text: str, *, thing: str, state: str, named: bool) -> str | None:
    """Return a text in which someone has something; of whom it calls “it”, at its end."""
    if rewriting.names(text, thing) and len(state.split()) <= _LONGEST:
        return rewriting.stated(text, thing, state)
    there = rewriting.names(text, thing) or (named and rewriting.tells_on(text))
    return rewriting.added(text, state) if there else None


def _owner(part: str, wish: Wish) -> str:
    """Return who has a part that no card names: whoever was spoken of, else the one person of the board."""
    if any(rewriting.names(card["text"], part) for card in wish.now.cards):
        return ""
    if wish.thing and part in trait_words()["worn"] | trait_words()["body"]:
        return f"the {wish.thing}"
    people = {
        being
        for card in wish.now.cards
        for being in rewriting.beings(card["text"])
        if vocabulary().kinds.get(being) == "biped"
    } - {"dragon"}
    return f"the {next(iter(people))}" if len(people) == 1 and part in trait_words()["worn"] else ""


def _with_part(owner: str, part: str, how: str, wish: Wish) -> list[Call]:
    """Return edits of what belongs to someone: described where it is named, else given."""
    traits = traits_of(how)
    known = part in trait_words()["worn"] | trait_words()["body"] or part.endswith("s") or "'s" in wish.text
    if not known or not traits:
        return []
    bare = lexicon.is_plural(part) or part in trait_words()["mass"]
    described = f"{' and '.join(traits)} {part}"
    state = (
        f"{'in' if _is_worn(part) else 'with'} {described if bare else rewriting.articled(f'a {described}')}"
    )

    def changed(text: str) -> str | None:
        told = rewriting.described(text, part, how) if len(traits) == 1 else None
        return told or rewriting.stated(text, thing=owner, state=state)

    return wish.texts(changed)
