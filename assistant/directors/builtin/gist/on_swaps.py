"""Reads one thing for another, “a frog instead of a fish”, and someone else as “them”."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.decision import Call, call
from assistant.directors.builtin.gist.cues import trait_words
from assistant.directors.builtin.gist.frames import frame_of
from assistant.directors.builtin.gist.phrases import A_THING, MODAL, NAMED_AT_LENGTH
from assistant.directors.builtin.gist.referring import acts, meanings
from assistant.directors.builtin.gist.wish import Wish
from assistant.directors.builtin.looks import look_of
from assistant.directors.builtin.things import is_thing

_NEW: Final = r"(?P<new>(?:(?:an?|the|two|three|some|one|my|our) |another )?(?!better\b|more\b)[\w'-]+.*)"
_ONE: Final = re.compile(
    rf"^(?:replace|swap|change|turn|make) (?P<old>{A_THING} [\w-]+) (?:(?:with|for|to|into) )?(?:an?"
    rf"|the) (?P<how>[\w-]+(?:,? (?:and )?[\w-]+)?) one$",
    re.I,
)
"""“Change the horse to a white one”."""
_SUCH_A_ONE: Final = re.compile(
    rf"^(?P<old>{A_THING} [\w-]+) should be an? (?:really |very )?(?P<how>[\w-]+(?: [\w-]+)?) one$", re.I
)
"""“The fish should be a big silver one”."""
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
        rf"|switch(?: out)?) (?P<old>(?:{A_THING} )?[\w'-]+(?: [\w'-]+){{0,2}}?)"
        rf" (?:with|for|by|to) {_NEW}$",
        rf"^(?:change|turn|make|transform) (?P<old>{A_THING} [\w'-]+(?: [\w'-]+)??) (?:(?:in)?to|for|with|by"
        rf"|to be) (?P<new>(?:an?|the|two|three|some|one) .+|[\w-]+s)$",
        rf"^(?:move|take|put|bring) (?:.+? )?from (?:the |a "
        rf"|an )?(?P<old>[\w-]+) (?:in)?to (?P<new>{A_THING} .+)$",
        rf"^(?P<old>{NAMED_AT_LENGTH}) (?:should be|turn into|be swapped for|be replaced by"
        rf"|change (?:in)?to|as) (?P<new>(?:an?|two|three) .+)$",
        r"^(?P<new>(?:an?|two|three|some) [\w'-]+(?: [\w'-]+){0,3}?) (?:would|could|should) (?:suit|fit"
        r"|work|look|be)\b.*"
        r" better than (?:an?|the) (?P<old>[\w'-]+)$",
        r"^instead of (?:the |an? |just )*(?P<old>[\w-]+),? (?:(?:i|we|you|let's|let|have|use|show"
        r"|make|put|give|him"
        r"|her|it|me|us|should|could|would|can|'d|like|love|want|need|see|imagine|picture|prefer|to) ?)*"
        r"(?P<new>(?:an?|two|three|some) .+)$",
        r"^no (?:more )?(?P<old>[\w-]+),? (?:just |but |make it |only |and |rather )?(?P<new>an? .+)$",
        rf"^(?:make|turn) (?P<old>{NAMED_AT_LENGTH}?) (?P<new>an? .+)$",
    )
)
_OTHER: Final = re.compile(
    r"^(?:(?:use|have|put|take|get|show|make it|it should be) )?(?P<new>(?:an?|two|three|some) .+)$", re.I
)
"""“Use a donkey instead”, where the horse was spoken of."""
_INSTEAD: Final = re.compile(
    r"^(?P<new>.+?),? (?:instead of|rather than|in place of|and not|but not|not|better than|than)"
    rf" (?:just |any |only |some )*(?P<old>(?:{A_THING} )?[\w'-]+(?: [\w'-]+)?)$",
    re.I,
)
_LAST_THING: Final = re.compile(
    rf"\b(?:{A_THING}|no|more) (?:(?!(?:in|on|at|through|with|into|to|a|an|the|of)\b)[\w'-]+ ?)+"
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
_MOST_WORDS: Final = 5
_THEM: Final = re.compile(
    rf"^(?:(?:make|turn|let) (?P<who>it|him|her|them) (?:be |into )?|(?P<who2>it|he|she|they) {MODAL} be )"
    r"(?P<new>(?:(?:an?|two|three) )?[\w-]+(?: [\w-]+){0,3})$",
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
_NOT_OLD: Final = re.compile(r", (?:and )?not (?:just )?(?:an?|the|some) [\w-]+$", re.I)
_BOTH: Final = re.compile(r"^(?:the|both|those|these)(?: two| three| of the)? ", re.I)
_LITTLE: Final = re.compile(r"^(an?) little (?!bit\b)", re.I)
"""A size, where the plain rules take it for how much."""
_OURS: Final = re.compile(r"^(?:my|our|your) ", re.I)


def swapped(wish: Wish) -> list[Call]:
    """Read one thing for another."""
    if match := _ONE.match(wish.text) or _SUCH_A_ONE.match(wish.text):
        thing, how = match["old"], match["how"].lower()
        return wish.texts(lambda text: rewriting.described(text, thing, how))
    if match := _DOING_SO.match(wish.text):
        verb, old, new = meanings(match["verb"]), match["old"], match["new"]
        texts = (card["text"] for card in wish.now.cards)
        done = any(verb & acts(text) for text in texts if rewriting.names(text, old))
        return _instead(old, new, wish) if done else []
    for pattern in _SWAPS:
        if (match := pattern.match(wish.text)) and (edits := _instead(match["old"], match["new"], wish)):
            return edits
    if wish.instead and wish.thing and (match := _OTHER.match(wish.text)):
        return _instead(wish.thing, match["new"], wish)
    if match := _THEM.match(wish.text):
        return _as_them(match["new"], wish)
    match = _INSTEAD.match(wish.text)
    if match and any(meanings(match["old"]) & acts(card["text"]) for card in wish.now.cards):
        return []
    new = _new_of(match["new"].strip(" ,"), match["old"]) if match else None
    return _instead(match["old"], new, wish) if match and new else []


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
    beings = any(span.slots & {"subject", "scenery"} and not span.verb for span in last)
    first = lexicon.spans(new)[0]
    if first.verb or first.said in _HAVING or trait_words()["relations"] & {new.split()[-1].lower()}:
        return False
    return beings and lexicon.is_plural(old) and lexicon.is_plural(new) and not look_of(new)


def _new_of(said: str, old: str) -> str | None:
    """Return the new thing that words name, with its place where it is the old thing elsewhere."""
    listed = _ONLY_NAMED.sub("", said)
    if re.search(r" and | with ", listed) and all(map(_is_named, _AND.split(listed))):
        return listed
    same = re.search(rf"\b{A_THING} (?:[\w-]+ )??{re.escape(old.split()[-1])} .+$", said, re.I)
    found = same or _LAST_THING.search(said)
    if found and re.match("the ", found[0], re.I) and re.search(r"\ban? [\w-]+", said[: found.start()], re.I):
        return None  # which of two things is meant
    if found is None and re.fullmatch(r"[\w-]+", said):
        return said if said.endswith("s") else f"a {said}"
    return found[0] if found else None


def _as_them(new: str, wish: Wish) -> list[Call]:
    """Return the edits by which others are meant by “them”: those of whom a card tells, by name or not."""
    if not any("subject" in span.slots and not span.verb for span in lexicon.spans(new)[-1:]) or look_of(new):
        return []
    first = lexicon.subject(wish.now.text(1))
    old = wish.thing or (first.said if first else "")
    if old and (edits := _replaced(old, new, wish) or _replaced(new, new, wish)):
        return edits

    def told(text: str) -> str | None:
        card, before = frame_of(text), frame_of(wish.now.text(1))
        if card is None or before is None or not _PRONOUN.fullmatch(card.who) or not old:
            return None
        who = rewriting.replaced(before.who, old, new)
        return rewriting.agreed(replace(card, who=who.rstrip(".")).text) if who else None

    return wish.texts(told) if wish.named else []


def _instead(old: str, new: str, wish: Wish) -> list[Call]:
    new = _OURS.sub("a ", re.sub(r" (?:instead|please)$", "", new.strip(), flags=re.I))
    new = _NOT_OLD.sub("", new)
    if all(span.slots & {"colour", "size", "mood"} for span in lexicon.spans(old)):
        return []
    looks = look_of(new)
    if (looks and "setting" not in looks) or not is_thing(_LITTLE.sub(r"\1 ", new)):
        return []
    return _replaced(old, new, wish)


def _replaced(old: str, new: str, wish: Wish) -> list[Call]:
    """Return the edits that put a thing in the place of another, and what tells on of it after that."""
    edits = wish.texts(lambda text: rewriting.fitted(rewriting.agreed(rewriting.replaced(text, old, new))))
    return [*edits, *told_on(edits, wish)]


def _is_named(words: str) -> bool:
    """Return whether words are nothing but a thing, with how many and what it is like."""
    spans = lexicon.spans(_AT_THE_BACK.sub("", words))
    return (
        0 < len(spans) <= _MOST_WORDS
        and (bool(spans[0].slots & {"determiner", "number"}) or lexicon.is_plural(spans[0].said))
        and not any(span.slots & {"preposition", "pronoun", "stop"} for span in spans)
    )


def told_on(edits: Sequence[Call], wish: Wish) -> list[Call]:
    """Return edits of cards that go on with “it”, where there are several now: “one of them”."""
    texts = {edit.args["card"]: str(edit.args["text"]) for edit in edits}
    first = next((card for card, text in texts.items() if rewriting.is_several(text)), 0)
    several = lexicon.subject(texts[first]) if first else None
    if several is None:
        return []
    found = []
    for card in wish.now.positions:
        if card > first and card not in texts:
            if not (text := rewriting.told_of_one(wish.now.text(card), several.said)):
                break
            found.append(call("edit_card", card=card, text=text))
    return found
