"""Reads what someone or something has on, has or holds: “a red cape”, “long braids”, “golden wings”."""

import re
from functools import partial
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.decision import Call
from assistant.directors.builtin.gist.cards.on_traits import plain_trait, traits_of
from assistant.directors.builtin.gist.cards.wish import Wish
from assistant.directors.builtin.gist.cards.wish_places import is_place
from assistant.directors.builtin.gist.marks.cues import trait_words
from assistant.directors.builtin.gist.marks.phrases import MODAL, NAMED
from assistant.directors.builtin.gist.parting.board_words import is_being, person_meant
from assistant.directors.builtin.looks import look_of
from assistant.directors.builtin.tables import mapping

_HAVING: Final = (
    rf"(?:{MODAL} )?(?:also )?(?:(?:be )?(?:wearing|holding|carrying|dressed in)"
    r"|wears?|have|has|holds?|carr(?:y|ies)|gets?)"
)
_WHOSE: Final = rf"(?P<thing>{NAMED}(?: [\w-]+)??)"
_WHAT: Final = r"(?P<what>(?![\w-]+ (?:an?|some|two|three|his|her|its|their) ).+)"
_GIVEN: Final = (
    re.compile(rf"^give {_WHOSE} {_WHAT}$", re.I),
    re.compile(
        rf"^(?:let |have |make |show |do |draw |dress )?{_WHOSE} (?:{_HAVING}|needs?|wants?"
        rf"|(?P<lead>in)|with) {_WHAT}$",
        re.I,
    ),
    re.compile(
        r"^put (?P<what>(?:(?:an?|some|two|three) )?[\w'-]+(?: [\w'-]+){0,3}?) (?P<over>on|onto|around|over)"
        r" (?P<thing>(?:the|his|her|its|my|our|that) [\w-]+?)(?:'s)?(?: (?:head|neck|back|shoulders?"
        r"|face))?$",
        re.I,
    ),
    re.compile(
        rf"^(?:add |with )?(?P<what>(?:(?:an?|some|two|three) )?[\w' ,-]+?) for (?P<thing>{NAMED})$", re.I
    ),
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
_WITH_MORE: Final = re.compile(r" (?:with|made|full|of) (?:of )?(?=[\w-]+(?: [\w-]+)?$)")
"""“A paddle with stripes”, “a bouquet of sunflowers”."""
_PUT_ON: Final = re.compile(r" on$|,? (?:when|while|as) (?:he|she|it|they) .+$", re.I)
"""“Have a red shawl on”, “… when she walks in”."""
_MEANT: Final = {"his": "give him", "her": "give her"}
_ARTICLE: Final = frozenset({"determiner", "number"})
_MOST_WORDS: Final = 5
"""Words of one thing that someone has."""
_LONGEST: Final = 12
"""Words that stand right behind whoever has them."""
_PART: Final = re.compile(
    rf"^(?:(?:make|turn|change|paint|let|have) )?(?P<owner>{NAMED})'s?"
    rf" (?!(?:too|so|very|really|not|no|all)\b)(?P<part>[\w-]+) (?:should be "
    rf"|to be |to |into |be )?(?P<how>[\w-]+(?: (?:and )?[\w-]+)?)$",
    re.I,
)
_PART_ALONE: Final = re.compile(
    r"^(?:(?:make|turn|change|paint|colou?r|dye|let|have) )?(?P<whose>the|his|her|its|their)"
    r" (?P<part>(?:[\w-]+ (?=(?:suit|hat|boot|shoe|coat|dress|glove)))?[\w-]+)"
    r" (?:should be |to be |to |into |be )?(?:in )?(?P<how>[\w-]+(?:,? (?:and )?[\w-]+){0,3})$",
    re.I,
)
"""“The wings should be purple”, where no card tells of wings."""
_ONE_THING: Final = re.compile(r"(?:in|with) (?:an? )?(?P<how>[\w-]+) (?P<what>[\w-]+)")
_WORN_BARELY: Final = re.compile(r"^(?P<how>[\w-]+(?: and [\w-]+)?) (?P<part>(?:[\w-]+ )?[\w-]+)$", re.I)
"""“Yellow space suits”, of the one who is seen."""


def given(wish: Wish) -> list[Call]:
    """Read what someone wears or has: “give the knight a red cape”, “the dragon's eyes should be red”."""
    if match := _PART.match(wish.text):
        return _with_part(match["owner"], match["part"].lower(), match["how"].lower(), wish)
    for pattern in (_PART_ALONE, _WORN_BARELY):
        if (match := pattern.match(wish.text)) and (owner := _owner(match, wish)):
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
            given_to = partial(_given, thing=match["thing"], state=what, named=wish.named)
            return wish.texts(partial(_another, thing=match["thing"], state=what)) or wish.texts(given_to)
    return []


def _things_of(said: str) -> str:
    """Return “in a red cape and black boots” for things that someone has; nothing where words are no such."""
    said = _PUT_ON.sub("", said)
    things = [_COMPARED.sub(lambda found: plain_trait(found[0]), one) for one in _AND.split(said)]
    if look_of(said) or not all(map(_is_had, things)):
        return ""
    lead = "in" if all(map(_is_worn, things)) else "with"
    things = list(map(_articled, things))
    return f"{lead} {', '.join([*things[:-2], ' and '.join(things[-2:])])}"


def _articled(thing: str) -> str:
    """Return “a black suit” for “black suit”; what is several, or no single one, as it is."""
    led = lexicon.spans(thing)[0].slots & _ARTICLE or re.match("(?:his|her|its|their) ", thing)
    head = _WITH_MORE.split(_WHERE_ON.sub("", thing))[0]
    mass = head.split()[-1] in trait_words()["mass"] or lexicon.spans(head)[-1].slots & {"material"}
    return thing if led or mass or lexicon.is_plural(head) else rewriting.articled(f"a {thing}")


def _is_had(thing: str) -> bool:
    """Return whether words name one thing, or several of a kind, that someone may have."""
    bare = _WITH_MORE.split(_WHERE_ON.sub("", thing))[0]
    spans = lexicon.spans(re.sub(r"\blittle (?=\w)", "small ", bare, flags=re.I))
    if (
        not 0 < len(spans) <= _MOST_WORDS
        or ("'s " in bare and spans[0].said not in ("a", "an"))
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
    worn = trait_words()["worn"]
    return any(word in worn or word.removesuffix("s") in worn for word in re.findall(r"[\w-]+", thing))


def _given(text: str, *, thing: str, state: str, named: bool) -> str | None:
    """Return a text in which someone has something; of whom it calls “it”, at its end."""
    if rewriting.names(text, thing) and len(state.split()) <= _LONGEST:
        return rewriting.stated(text, thing, state)
    there = rewriting.names(text, thing) or (named and rewriting.tells_on(text))
    return rewriting.added(text, state) if there else None


def _another(text: str, thing: str, state: str) -> str | None:
    """Return a text in which what someone has on already is another: a yellow robe for a green one."""
    new = _ONE_THING.fullmatch(state)
    if new is None or not rewriting.names(text, new["what"]):
        return None
    who, what = re.escape(thing.split()[-1]), re.escape(new["what"])
    had = re.search(rf"\b{who} (?:in|with|wearing) (?:an? )?(?:[\w-]+ ){{0,3}}{what}\b", text, re.I)
    return rewriting.described(text, new["what"], new["how"]) if had else None


def _owner(said: re.Match[str], wish: Wish) -> str:
    """Return who has a part that no card names: whom “his” or “their” can be of, else the one person."""
    part, whose = said["part"].lower(), said.groupdict().get("whose", "").lower()
    coloured = any("colour" in span.slots for span in lexicon.spans(said["how"]))
    known = _is_worn(part) or part in trait_words()["body"]
    of_another = whose not in ("", "the") and not lexicon.spans(part)[-1].slots & {"trade", "abstract"}
    told = any(rewriting.names(card["text"], part) for card in wish.now.cards)
    if (
        told
        or look_of(part)
        or not (coloured if not whose else known or (of_another and coloured))
        or not (known or of_another)
    ):
        return ""
    who = wish.thing or person_meant(_MEANT.get(whose, ""), wish.now)
    if not who and (whose in ("their", "its") or known):
        texts = [card["text"] for card in wish.now.cards]
        several = [text for text in texts if whose == "their" and rewriting.is_several(text)]
        beings = {one for text in texts for one in rewriting.beings(text) if is_being(lexicon.stem(one))}
        alone = texts if whose or len(beings) == 1 else []
        subjects = [one.said for text in (*several, *alone[:1]) if (one := lexicon.subject(text))]
        who = subjects[0] if subjects else ""
    return f"the {who}" if who else ""


def _with_part(owner: str, part: str, how: str, wish: Wish) -> list[Call]:
    """Return edits of what belongs to someone: described where it is named, else given."""
    traits = traits_of(how)
    if not traits:
        return []
    colours = [trait for trait in traits if lexicon.spans(trait)[-1].slots & {"colour"}]
    others = ", ".join(trait for trait in traits if trait not in colours)
    described = _articled(" ".join(filter(None, (others, " and ".join(colours), part))))
    state = f"{'in' if _is_worn(part) else 'with'} {described}"

    def changed(text: str) -> str | None:
        told = rewriting.described(text, part, how) if len(traits) == 1 else None
        return told or rewriting.stated(text, thing=owner, state=state)

    return wish.texts(changed)
