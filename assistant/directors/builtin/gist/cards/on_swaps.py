"""Reads one thing for another, “a frog instead of a fish”, and someone else as “them”."""

import re
from dataclasses import replace
from functools import partial
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.decision import Call
from assistant.directors.builtin.fitting import fitted
from assistant.directors.builtin.gist.cards.frames import frame_of
from assistant.directors.builtin.gist.cards.on_roles import in_whose_place, said_to_be
from assistant.directors.builtin.gist.cards.on_traits import plain_trait, traits_of
from assistant.directors.builtin.gist.cards.saying import who_does
from assistant.directors.builtin.gist.cards.telling_on import of_that_kind, told_on, with_pronouns
from assistant.directors.builtin.gist.cards.wish import Wish
from assistant.directors.builtin.gist.marks.cues import trait_words
from assistant.directors.builtin.gist.marks.phrases import A_THING, MODAL, NAMED_AT_LENGTH
from assistant.directors.builtin.gist.marks.showing import acts, meanings
from assistant.directors.builtin.gist.marks.thing_names import is_thing
from assistant.directors.builtin.gist.parting.board_words import is_being, is_person, names_one, person_meant
from assistant.directors.builtin.gist.parting.one_phrase import in_one_phrase
from assistant.directors.builtin.gist.parting.sentence_shapes import sentence_in
from assistant.directors.builtin.looks import look_of
from assistant.directors.builtin.tables import mapping
from assistant.directors.builtin.wording import DEGREE

_NEW: Final = r"(?P<new>(?:(?:an?|the|two|three|some|one|my|our) |another )?(?!better\b|more\b)[\w'-]+.*)"
_SUCH_A_ONE: Final = re.compile(
    rf"^(?:(?:replace|swap|change|turn|make) )?(?P<old>{A_THING} [\w-]+)"
    r" (?:should be |(?:with|for|to|into) )?(?:an?|the) (?:really |very )?"
    r"(?P<how>[\w-]+(?:,? (?:and )?[\w-]+){0,2}) one(?P<rest>,? (?:with|in|full of|made of) [^,]+)?$",
    re.I,
)
"""“Change the horse to a white one”, “the fish should be a big silver one with spots”."""
_DOING_SO: Final = re.compile(
    r"^instead of (?:(?:the|an?) )?(?P<old>[\w-]+),? (?:(?:he|she|it|they)|the [\w-]+)(?: should| could)?"
    r" (?P<verb>[\w-]+)(?: up| on)? (?P<new>(?:an?|two|three|some) .+)$",
    re.I,
)
"""“Instead of a fish it catches a frog”, where the card tells that the fish is caught."""
_SWAPS: Final = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"^(?:replace|swap(?: out)?|exchange|substitute"
        rf"|switch(?: out)?) (?P<old>(?:{A_THING} )?(?!(?:it|him|her|them|one)\b)[\w'-]+(?: [\w'-]+){{0,2}}?)"
        rf" (?:with|for|by|to) {_NEW}$",
        rf"^(?:change|turn|make|transform) (?P<old>{A_THING} [\w'-]+(?: [\w'-]+)??)"
        r" (?:(?:in)?to|for|by|with|to be) (?P<new>(?:an?|the|two|three|some|one) .+|[\w-]+s)$",
        rf"^(?P<old>{NAMED_AT_LENGTH}) into (?P<new>(?:an?|two|three|some) .+)$",
        rf"^(?:move|take|put|bring) (?:.+? )?from (?:the |a "
        rf"|an )?(?P<old>[\w-]+) (?:in)?to (?P<new>{A_THING} .+)$",
        rf"^(?P<old>{NAMED_AT_LENGTH}) (?:should be|turn into|be swapped for|be replaced by"
        r"|change (?:in)?to|as) (?P<new>(?:an?|two|three) .+)$",
        r"^(?:no(?: more)?|not) (?:an? |the |any )?(?P<old>[\w-]+),? (?:just |but |make it |only |and "
        r"|rather )?(?P<new>an? .+)$",
        r"^(?P<new>(?:(?:an?|two|three|some) )?[\w'-]+(?: [\w'-]+){0,3}?) (?:would|could|should)"
        r" (?:suit|fit|work|look|be)\b.* (?:better|nicer|funnier) than (?:(?:an?|the) )?(?P<old>[\w'-]+)$",
        r"^(?:no|not) (?:an? )?(?P<old>[\w-]+), (?P<new>an? .+)$",
        rf"^(?:make|turn) (?P<old>{NAMED_AT_LENGTH}?) (?<!into )(?P<new>an? .+)$",
    )
)
_OTHER: Final = re.compile(
    r"^(?:(?:use|have|put|take|get|show|make it|it should be) )?(?P<new>(?:an?|two|three|some) .+)$", re.I
)
_INSTEAD: Final = re.compile(
    r"^(?P<new>.+?),? (?P<link>instead of|rather than|in place of|and not|but not|not|better than|than)"
    rf" (?:just |any |only |some )*(?P<old>(?:{A_THING} )?[\w'-]+(?: [\w'-]+)?)$",
    re.I,
)
_SOMEONE_IN: Final = re.compile(rf"^(?P<who>{A_THING} (?:[\w-]+ ){{0,3}}?[\w-]+) (?:in|with) (?!the\b)", re.I)
"""“An old lady in a purple coat”: she is meant, and not the coat."""
_WITH_ITS_PLACE: Final = re.compile(r"an? (?:[\w'-]+ ){1,3}(?:on|of|under|above) (?:an?|the) [\w' -]+$", re.I)
"""“A sleeping compartment on a train”: one thing, and not two."""
_LAST_THING: Final = re.compile(
    rf"\b(?:{A_THING}|no|more) (?:(?!(?:in|on|at|through|with|into|to|a|an|the|of)\b)[\w'-]++ ?)+"
    r"(?:(?:full of|with|of) (?!the\b)[\w' -]+)?$",
    re.I,
)
_PRONOUN: Final = re.compile(r"it|he|she|they", re.I)
_ONLY_NAMED: Final = re.compile(
    r"^(?:make (?:it|them|that)|have|use|put|show|let there be|(?:it|they|there) should be) ", re.I
)
_AND: Final = re.compile(r",? and |, | with ", re.I)
_AT_THE_BACK: Final = re.compile(
    r" (?:in|at|on|behind|around) (?:the (?:back(?:ground)?|side|front|top)|it)$", re.I
)
_ARTICLES: Final = frozenset({"a", "an", "two", "three"})
_MOST_WORDS: Final = 5
_SHOULD_BE_SEVERAL: Final = re.compile(
    rf"^(?P<old>{A_THING} [\w-]+) should be (?P<new>(?:[\w-]+ )?[\w-]+s)$", re.I
)
_THEM: Final = re.compile(
    r"^(?:(?:make|turn|let|change|swap|switch|replace|exchange) (?:it|him|her|them)"
    rf" (?:be |(?:in)?to |for |with |by )?|(?:it|he|she|they) {MODAL} be )"
    r"(?P<new>(?:(?:an?|two|three) )?[\w-]+(?: [\w-]+){0,3}(?: (?:with|in) .+)?)$",
    re.I,
)
"""“Make them cats”, of the one whom a card calls so or that was spoken of."""
_HAVING: Final = frozenset({"have", "has", "are", "be", "get", "got", "should", "could", "must"})
_OTHERS: Final = re.compile(
    r"^(?:(?:turn|make|change|swap|replace|let|have|transform) )?"
    r"(?P<old>(?:the|both|those|these)(?: two| three| of the)? [\w-]+)"
    rf" (?:(?:(?:{MODAL} )?be(?:come)?|become|turn into|(?:in)?to|for|with|by) )?"
    r"(?P<new>(?:(?!(?:the|my|as|like|of|in|on|at|with|to)\b)[\w-]+ ){0,2}"
    r"[\w-]+s(?: (?:in|with) .+)?)(?:, not [\w-]+)?$",
    re.I,
)
"""“The dogs should be poodles”: several for several."""
_NOT_OLD: Final = re.compile(r", (?:and )?not (?:just )?(?:an?|the|some|any) [\w-]+$", re.I)
_DEGREES: Final = re.compile(
    rf"{DEGREE} (?:{'|'.join(mapping('compared'))}|more|less|\w+ier)\b|.*, (?:no|not|without|same)\b", re.I
)
"""“A little smaller” is no thing, and “a woman, no helmet” says what is not."""
_ONE_MORE_WISH: Final = re.compile(
    r"\b(?:and|but) (?:the|his|her|its) [\w-]+ (?:(?:very|all|bright|dark) )?[\w-]+$", re.I
)
"""“… and the sky grey” is another wish."""
_BOTH: Final = re.compile(r"^(?:the|both|those|these)(?: two| three| of the)? ", re.I)
_LITTLE: Final = re.compile(r"^(an?) little (?!bit\b)", re.I)
"""A size, where the plain rules take it for how much."""
_BEHIND: Final = re.compile(r",| (?:with|in|of (?:about|around)|who|that|on|high|made)\b", re.I)
_IT_IS: Final = re.compile(rf"^(?:the [\w-]+|it|that|s?he|they)(?:'s|'re| is| are) (?={A_THING}\b)", re.I)
_OF_A_PERSON: Final = re.compile(r"\b(?:him|s?he)\b", re.I)
_OURS: Final = re.compile(r"^(?:my|our|your) ", re.I)


def swapped(wish: Wish) -> list[Call]:
    """Read one thing for another."""
    if match := _SUCH_A_ONE.match(wish.text):
        return wish.texts(partial(_such_a_one, match))
    if match := _DOING_SO.match(wish.text):
        verb, old, new = meanings(match["verb"]), match["old"], match["new"]
        texts = (card["text"] for card in wish.now.cards)
        done = any(verb & acts(text) for text in texts if rewriting.names(text, old))
        return _instead(old, new, wish) if done else []
    for pattern in _SWAPS:
        if (match := pattern.match(wish.text)) and (edits := _instead(match["old"], match["new"], wish)):
            return edits
    if edits := _as_several(wish):
        return edits
    if match := _INSTEAD.match(wish.text):
        return _in_place_of(match, wish)
    if match := _THEM.match(wish.text):
        return _as_kind(match["new"], wish) or _as_them(match["new"], wish)
    other = _OTHER.match(wish.text) if wish.instead and not who_does(wish.text) else None
    old = wish.thing or in_whose_place(other["new"], wish) if other else ""
    return _instead(old, other["new"], wish) if other and old else []


def _such_a_one(said: re.Match[str], text: str) -> str | None:
    new = rewriting.described(text, said["old"], said["how"].lower())
    return rewriting.stated(new, said["old"], said["rest"].strip(" ,")) if new and said["rest"] else new


def _in_place_of(said: re.Match[str], wish: Wish) -> list[Call]:
    """Return “a frog instead of a fish”; what is done instead of something else is no such wish."""
    is_done = any(meanings(said["old"]) & acts(card["text"]) for card in wish.now.cards)
    if is_done or re.match(r"the (?:first|second|third|other) ", said["old"], re.I):
        return []
    last = said["new"].split()[-1]
    if said["link"].lower() == "than" and (plain_trait(last) != last or " more " in said["new"]):
        return []
    new = _new_of(_IT_IS.sub("", said["new"].strip(" ,")), said["old"])
    edits = _instead(said["old"], new, wish) if new else []
    done = acts(said["new"])
    doing = [edit for edit in edits if done & acts(wish.now.text(edit.args["card"]))]
    return doing or edits


def _as_several(wish: Wish) -> list[Call]:
    """Read several for what was one: “the bread should be baguettes”."""
    match = _SHOULD_BE_SEVERAL.match(wish.text)
    if match is None or lexicon.is_plural(match["old"]) or not lexicon.is_plural(match["new"]):
        return []
    *before, new = lexicon.spans(match["new"])
    led = any(span.slots & {"preposition"} or span.ending == "ing" for span in before)
    if led or new.said in trait_words()["relations"] or new.slots - {"subject", "scenery", "worn"}:
        return []
    return _instead(match["old"], match["new"], wish)


def others(wish: Wish) -> list[Call]:
    """Read several for several: “the dogs should be poodles”."""
    match = _OTHERS.match(wish.text)
    if match is None or not _are_others(match["old"], match["new"]):
        return []
    return _replaced(_BOTH.sub("", match["old"]), match["new"], wish)


def _are_others(old: str, new: str) -> bool:
    """Return whether both words name several of a kind."""
    new = re.split(r" (?:in|with) ", new)[0]
    last = lexicon.spans(new)[-1:]
    beings = any(span.slots & {"subject", "scenery"} for span in last)
    first = lexicon.spans(new)[0]
    if (
        (first.verb and first is not last[0])
        or first.said in _HAVING
        or trait_words()["relations"] & {new.split()[-1].lower()}
    ):
        return False
    return beings and lexicon.is_plural(old) and lexicon.is_plural(new) and not look_of(new)


def _new_of(said: str, old: str) -> str | None:
    """Return the new thing that words name, with its place where it is the old thing elsewhere."""
    listed = _ONLY_NAMED.sub("", said)
    if re.search(r" and | with ", listed) and all(map(_is_named, _AND.split(listed))):
        return listed
    someone = _SOMEONE_IN.match(said)
    if someone and all(is_being(lexicon.stem(word.split()[-1])) for word in (someone["who"], old)):
        return said
    if _WITH_ITS_PLACE.match(said) and not sentence_in(said):
        return said
    same = re.search(rf"\b{A_THING} (?:[\w-]+ )??{re.escape(old.split()[-1])} .+$", said, re.I)
    found = same or _LAST_THING.search(said)
    if found and re.match("the ", found[0], re.I) and re.search(r"\ban? [\w-]+", said[: found.start()], re.I):
        return None  # which of two things is meant
    bare = re.fullmatch(r"[\w-]+(?: [\w-]+)?(?: with [\w-]+)?", said) if found is None else None
    return found[0] if found else bare[0] if bare else None


def _as_them(new: str, wish: Wish) -> list[Call]:
    """Return the edits by which others are meant by “them”: those of whom a card tells, by name or not."""
    alone = re.split(r" (?:with|in) ", new)[0]
    last = lexicon.spans(alone)[-1]
    if "subject" not in last.slots or last.verb or look_of(alone):
        return []
    first = lexicon.subject(wish.now.text(1))
    old = wish.thing or person_meant(wish.text, wish.now) or (first.said if first else "")
    if not wish.thing and _OF_A_PERSON.search(wish.text) and not is_person(old.split()[-1] if old else ""):
        return []
    if not wish.thing and first and is_person(first.words) and not is_being(last.words):
        return []
    several = lexicon.is_plural(last.said) and not _is_counted(new)
    if several and not (lexicon.is_plural(old) or old.lower() in ("they", "them")):
        return []
    if old and (edits := _replaced(old, new, wish) or _replaced(new, new, wish)):
        return edits

    def told(text: str) -> str | None:
        card, before = frame_of(text), frame_of(wish.now.text(1))
        if card is None or before is None or not _PRONOUN.fullmatch(card.who) or not old:
            return None
        who = rewriting.replaced(before.who, old, new)
        return rewriting.agreed(replace(card, who=who.rstrip(".")).text) if who else None

    return wish.texts(told) if wish.named else []


def _as_kind(new: str, wish: Wish) -> list[Call]:
    """Return the edits of what is there by which it is of another kind: “a birch forest” of a forest."""
    *before, last = re.split(r" (?:with|in) ", new)[0].split()
    named = len(before) > 1 and before[0] in _ARTICLES
    kind = named and not lexicon.spans(last)[0].verb and not traits_of(before[-1])
    return _replaced(last, new, wish) if kind and names_one(last, wish.now) else []


def _is_counted(new: str) -> bool:
    return bool(lexicon.spans(new)[0].slots & {"number"})


def _instead(old: str, new: str, wish: Wish) -> list[Call]:
    new = _OURS.sub("a ", re.sub(r" (?:instead|please)$", "", new.strip(), flags=re.I))
    new = _NOT_OLD.sub("", new)
    kinds = (span.slots & {"colour", "size", "mood", "number", "determiner"} for span in lexicon.spans(old))
    if all(kinds) and not (old.startswith("the ") and names_one(old, wish.now)):
        return []
    if _DEGREES.match(new) or _ONE_MORE_WISH.search(new):
        return []
    new = in_one_phrase(new)
    looks = look_of(new)
    in_it = any(_in_weather(old).search(card["text"]) for card in wish.now.cards)
    worn = lexicon.spans(_BEHIND.split(new)[0])[-1].slots & {"worn", "body"}
    of_a_look = looks and not worn and "setting" not in looks and not (set(looks) == {"weather"} and in_it)
    if of_a_look or not is_thing(_LITTLE.sub(r"\1 ", _BEHIND.split(new)[0])):
        return []
    return said_to_be(old, new, wish) or _replaced(old, new, wish)


def _in_weather(old: str) -> re.Pattern[str]:
    """Return the pattern of a text in which something happens in a weather: “they come in from the rain”."""
    return re.compile(rf"\b(?:in|from|into|through|out of) (?:the|an?) {re.escape(old.split()[-1])}\b", re.I)


def _replaced(old: str, new: str, wish: Wish) -> list[Call]:
    """Return the edits that put a thing in the place of another, and what tells on of it after that."""
    edits = wish.texts(lambda text: fitted(rewriting.agreed(rewriting.replaced(text, old, new), text)))
    return with_pronouns(of_that_kind([*edits, *told_on(edits, wish.now)], old, new, wish), old, new, wish)


def _is_named(words: str) -> bool:
    """Return whether words are nothing but a thing, with how many and what it is like."""
    spans = lexicon.spans(_AT_THE_BACK.sub("", words))
    return (
        0 < len(spans) <= _MOST_WORDS
        and (bool(spans[0].slots & {"determiner", "number"}) or lexicon.is_plural(spans[0].said))
        and not any(span.slots & {"preposition", "pronoun", "stop"} for span in spans)
    )
