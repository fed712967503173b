"""Reads what a thing is like, wears or has: “a red cape”, “white”, “made of gold”."""

import re
from collections.abc import Sequence
from functools import partial
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.decision import Call
from assistant.directors.builtin.gist.cards.wish import Wish
from assistant.directors.builtin.gist.marks.cues import expressing, trait_words
from assistant.directors.builtin.gist.marks.phrases import NAMED, NAMED_AT_LENGTH
from assistant.directors.builtin.gist.parting.board_words import is_being
from assistant.directors.builtin.numerals import NUMBER
from assistant.directors.builtin.tables import mapping
from assistant.directors.builtin.wording import DEGREE

_HOW: Final = rf"(?:{DEGREE} )*(?P<how>(?!(?:the|an?|to|in|on|at|of|from|with|not|made|like|as)\b)[\w-]+.*)"
_DESCRIBED: Final = (
    re.compile(rf"^(?P<thing>{NAMED_AT_LENGTH}) should be {_HOW}$", re.I),
    re.compile(
        r"^(?:(?:put|have|make|paint|do|use|draw) )?(?P<thing>(?:(?:the|his|her|its|their) )?[\w-]+) in"
        r" (?P<how>(?:(?:dark|light|bright|pale|deep) )?[\w-]+(?: and [\w-]+)?)$",
        re.I,
    ),
    re.compile(
        rf"^(?:make|paint|turn|colou?r|dye|let|have|get|change) (?P<thing>{NAMED_AT_LENGTH}?)"
        rf" (?:(?:to |into )?(?:be |look |become |turn )?){_HOW}$",
        re.I,
    ),
)
_A_NEW_ONE: Final = re.compile(
    r"^(?:(?:have|use|put|make it|show|be|see|ride|riding|get|with|want|draw|on|(?:put )?(?:the|him"
    r"|her) ?\w* (?:should be )?on) )*an?"
    r" (?P<how>(?!(?:second|third|another|new|other|different|few|lot|couple|bit|single|close|wide|slow"
    r"|long|little)\b)[\w-]+"
    r"(?:,? (?:and )?[\w-]+)?) (?P<thing>[\w-]+)(?: (?:everywhere|in all of it|in it|in them))*$",
    re.I,
)
_IN_COLOUR: Final = _DESCRIBED[1]
"""“Put the lanterns in pink and gold”."""
_ONES: Final = re.compile(r" ones$", re.I)
_SUCH_A_ONE: Final = re.compile(
    rf"\ban? (?:{DEGREE} |really |proper )*(?P<how>(?!(?:second|new|different|other|better|first"
    rf"|last)\b)[\w-]+(?:,? (?:and )?[\w-]+)?) one$",
    re.I,
)
"""“It should catch a really big one”, where the fish was spoken of."""
_BARELY: Final = re.compile(
    r"^(?P<how>(?!(?:the|an?|no|more)\b)[\w-]+) (?P<thing>(?!(?:it|him|her|them|this|that|ones?)\b)[\w-]+)$",
    re.I,
)
"""“Brown horse”."""
_AROUND: Final = re.compile(
    r"^(?P<thing>(?:the|its|his|her) [\w-]+) (?:should be )?"
    r"(?P<how>(?:(?:all|very|dark|light|bright|pale|deep) )*[\w-]+)$",
    re.I,
)
_BARELY_SO: Final = re.compile(
    rf"^(?P<thing>{NAMED_AT_LENGTH}?) (?P<how>(?:{DEGREE} )*[\w-]+(?:,? and [\w-]+)?"
    r"(?:,? (?:as|like) an? [\w -]+)?)$",
    re.I,
)
"""“The crane black”."""
_NOT_THAT: Final = re.compile(
    r",? (?:not|and not|instead of|rather than) (?:(?:just )?(?:an?|the|any) [\w-]+(?: one)?|[\w-]+ ones"
    r"|\w+ish)(?=,|$| in)|,? (?:in all of (?:it|them)|everywhere"
    r"|throughout)$",
    re.I,
)
_NOT_SO: Final = re.compile(r",? (?:and )?(?:not|instead of|rather than) (?P<how>[\w-]+)(?=,|$| in)", re.I)
_AS_OURS: Final = re.compile(
    r",? (?i:(?:just |much |a bit |exactly )?(?:like|as)(?: in| on| with| for)?)"
    r" (?:(?i:(?:our|my|his|her|your|those|that|the (?:old|real)|every)) .*|[A-Z][\w'-]*(?: .*)?)$"
)
"""What someone knows that is like it: “like our old cat”, “as in Moby Dick”."""
_AND: Final = re.compile(r"\s*,\s*(?:and\s+)?|\s+(?:and|but)\s+", re.I)
_MORE: Final = re.compile(
    rf"^(?:(?:{DEGREE}|all|like|completely|painted|dyed|also|more|a bit|a lot|quite|so|too|nice|looks?"
    r"|kinda|sorta|(?:kind|sort) of|super|pretty) )+",
    re.I,
)
_SIMILE: Final = re.compile(
    r",? (?:like|as) (?P<what>(?:an?|the) [\w -]+|(?!it\b|that\b|this\b)[\w-]+)$", re.I
)
"""“Pink, like a flamingo”, “tiny as a cat”."""
_THAN: Final = re.compile(r"^(?P<how>\w+er|more \w+|(?:twice )?as \w+(?: \w+)?) (?:than|as) .+$", re.I)
_AGED: Final = re.compile(rf"(?:(?:around|about|roughly|maybe) )?(?:{NUMBER}|\w+teen)(?: years old)?$", re.I)
_ABOUT: Final = re.compile(r"^(?:maybe|roughly|around)")
_HAD: Final = r"(?:an? |some )?[\w-]+(?: [\w-]+)?"
_WITH: Final = re.compile(rf" with {_HAD}(?:(?:, | and ){_HAD})*$", re.I)
_OLD: Final = re.compile(r"\b(?:old|elderly|young|little) (?=[\w-]+)", re.I)
_COLOURED: Final = re.compile(r"(\w+)[ -]colou?red\b", re.I)
_STATE: Final = (
    r"(?:ablaze|on fire|in ruins|in flames|frozen over|(?:made|built|full|out) (?:out )?of .+"
    r"|(?:covered|wrapped|hidden|buried|filled|lined|strewn|decorated"
    r"|littered|dotted|crowded|packed|surrounded) (?:in|with|by|under) .+"
    r"|overgrown with .+|under (?:deep |thick )?snow|dressed (?:up )?as .+)"
)
_STATED: Final = (
    re.compile(
        rf"^(?:(?:see|have|make|show|get|let) )?(?P<thing>{NAMED}) (?:should be |being |be )?"
        rf"(?P<state>{_STATE})$",
        re.I,
    ),
    re.compile(rf"^set (?P<thing>{NAMED}) (?P<state>on fire)$", re.I),
    re.compile(rf"^(?P<state>dress) (?P<thing>{NAMED}) (?:up )?(?P<as>as .+)$", re.I),
)
_DONE_TO_IT: Final = re.compile(
    r"(?!seen|shown|heard|gone|taken|given|kept|remov|delet|drawn|finish|known|mov|chang|start|end|play|us|open|need"
    r"|want|follow|replac|add|repeat|help|ask|call|nam)[a-z]+(?:ed|en|wn|orn)"
)
"""“Cracked”, “broken”, “torn”: a thing is so, and nobody does it."""
_OF_THINGS: Final = frozenset({"colour", "size", "expression", "mood", "age"})


_OF_FILM: Final = frozenset({"weather", "hour"})
"""Slots of words that name a look of all: “fog” is no trait, as “foggy” is."""


def described(wish: Wish) -> list[Call]:
    """Read what a thing is like: “the horse should be white”."""
    core = _NOT_SO.sub(_without_other, _AS_OURS.sub("", wish.text))
    core = _NOT_THAT.sub("", _NOT_THAT.sub("", core))
    one = _SUCH_A_ONE.search(core)
    if one and wish.thing and (traits := traits_of(one["how"]) or traits_of(one["how"].replace(" ", ", "))):
        return wish.texts(partial(_with_traits, thing=wish.thing, traits=traits))
    for pattern in (
        *_DESCRIBED,
        _A_NEW_ONE,
        _BARELY_SO,
        *(() if wish.instead and core == wish.text else (_BARELY,)),
    ):
        match = pattern.match(core)
        if pattern in (_BARELY, _BARELY_SO) and match and not _is_plainly_seen(match["how"]):
            continue
        traits = traits_of(_ONES.sub("", _WITH.sub("", match["how"]))) if match else []
        if pattern is _IN_COLOUR and match and not _are_of_thing(match["thing"], traits):
            continue
        traits += [having[0].strip() for having in _WITH.finditer(match["how"])] if match and traits else []
        aged = any(map(_AGED.match, traits)) and match and lexicon.is_plural(match["thing"])
        if (
            match
            and not aged
            and traits
            and (edits := wish.texts(partial(_with_traits, thing=match["thing"], traits=traits)))
        ):
            return edits
    return _of_surroundings(core, wish)


def _of_surroundings(core: str, wish: Wish) -> list[Call]:
    """Read a colour of what no card names: “the water dark green” is a look of all."""
    match = _AROUND.match(core)
    seen = lexicon.spans(match["thing"])[-1].slots if match else frozenset()
    traits = traits_of(match["how"]) if match else []
    if match is None or not seen & {"scenery", "weak setting", "setting"} or not traits:
        return []
    if not any("colour" in span.slots for trait in traits for span in lexicon.spans(trait)):
        return []
    thing = re.sub(r"^(?:the|its|his|her) ", "", match["thing"], flags=re.I)
    return wish.looks(look=f"{' '.join(traits)} {thing}")


def _without_other(match: re.Match[str]) -> str:
    """Return nothing for “and not gold”: what shall be silver has that colour no longer."""
    return "" if lexicon.spans(match["how"])[0].slots & {"colour", "size", "mood", "age"} else match[0]


def _are_of_thing(thing: str, traits: Sequence[str]) -> bool:
    """Return whether what a thing is “in” are its own colours, and not those that somebody has on."""
    coloured = all("colour" in lexicon.spans(trait)[-1].slots for trait in traits)
    return coloured and not is_being(lexicon.stem(thing.split()[-1]))


def _is_plainly_seen(how: str) -> bool:
    return bool(lexicon.spans(_MORE.sub("", how))[0].slots & {"colour", "size"})


def stated(wish: Wish) -> list[Call]:
    """Read a state of a thing: “the castle should be made of gold”."""
    for pattern in _STATED:
        if match := pattern.match(wish.text):
            state = f"dressed {match['as']}" if "as" in match.groupdict() else match["state"]
            return wish.texts(partial(rewriting.stated, thing=match["thing"], state=state))
    return []


def traits_of(how: str) -> list[str]:
    """Return the adjectives and comparisons that words are, or none where they are anything else."""
    if (alike := _SIMILE.search(how)) and not _THAN.match(how):
        traits = traits_of(how[: alike.start()])
        return [f"as {traits[0]} as {alike['what']}"] if len(traits) == 1 else []
    how = re.sub(r"\bcrystal clear\b", "crystal-clear", how, flags=re.I)
    how = _COLOURED.sub(r"\1-coloured", how)
    parts = [plain_trait(_MORE.sub("", part)) for part in _AND.split(how)]
    parts = [part for part in parts if not any(other.endswith(f" {part}") for other in parts)]
    if any(map(_AGED.match, parts)):
        parts = [part for part in parts if part not in ("old", "young")]
    so = [part for part in parts if _is_behind(part) or _is_trait(part)]
    going = [part for part in parts if re.fullmatch(r"[\w-]+ing", part)] if so else []
    return parts if all(part in (*so, *going) for part in parts) else []


def _is_behind(trait: str) -> bool:
    """Return whether a trait is said behind a thing: “bigger than a house”, “of about sixteen”."""
    return bool(_THAN.match(trait) or _AGED.match(trait) or trait.startswith("with "))


def plain_trait(part: str) -> str:
    """Return “friendly” for “friendlier”: a card knows nothing of what was before."""
    if " " in part:
        return part.lower()
    word = part.lower()
    if plain := mapping("compared").get(word):
        return str(plain)
    if word.endswith("ier"):
        return f"{word[:-3]}y"
    stem = word.removesuffix("er")
    return stem if stem != word and lexicon.spans(stem)[0].slots else word


def _is_trait(part: str) -> bool:
    """Return whether words say what something is like, alone before its name."""
    found = lexicon.spans(part)
    if lexicon.is_plural(part) and not found[-1].slots & trait_words()["slots"]:
        return False
    return 0 < len(found) <= 2 and all(map(_is_so, found))


def _is_so(span: lexicon.Span) -> bool:
    table = trait_words()
    if span.words in table["none"] | expressing():
        return False
    if _DONE_TO_IT.fullmatch(span.said):
        return True
    if span.slots & _OF_FILM and not span.said.endswith(("y", "ed", "ing")):
        return False
    known = not span.slots or span.words in table["more"] or span.slots & table["slots"]
    return bool(known and not (span.verb and not span.slots & _OF_THINGS))


def _with_traits(text: str, *, thing: str, traits: list[str]) -> str | None:
    changed: str | None = text
    colours = [trait for trait in traits if lexicon.spans(trait)[-1].slots & {"colour"}]
    if len(colours) > 1:
        traits = [" and ".join(colours), *(trait for trait in traits if trait not in colours)]
    if any(map(_AGED.match, traits)):
        changed = rewriting.articled(_OLD.sub("", text)) if rewriting.names(text, thing) else None
    for trait in sorted(traits, key=lambda trait: not trait.startswith("with ")):
        behind = _is_behind(trait)
        changed = rewriting.without_like(changed, thing, trait) if changed and _THAN.match(trait) else changed
        change = rewriting.stated if behind else rewriting.described
        said = f"of {_ABOUT.sub('about', trait)}" if _AGED.match(trait) and "year" not in trait else trait
        changed = change(changed, thing, said) if changed else None
    return changed
