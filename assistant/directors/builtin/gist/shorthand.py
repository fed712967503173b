"""Writes shorthand out: “horse -> white unicorn”, “dragon = green”, “the dogs: one black, one white”."""

import re
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.gist.cues import trait_words
from assistant.directors.builtin.numerals import number_in_words
from assistant.directors.builtin.situation import Situation

_BECOMES: Final = re.compile(
    r"(?<![\w-])(?P<old>(?:(?:the|my|his|her|its) )?[\w-]+(?: [\w-]+)?) ?(?:[-=]+>|→|=+)"
    r" ?(?P<new>[\w' -]+?)(?= ?(?:[,.;!?]|$))",
    re.I,
)
_ONE_BY_ONE: Final = re.compile(
    r"(?P<who>\b(?:the|my|our) [\w-]+)(?:(?: they)? (?:are|should be)|:)? one (?:(?:is|should be|being) )?"
    r"(?P<one>[\w -]+?),?(?: and)? (?:the other(?: one)?|the second(?: one)?|one)"
    r" (?:(?:is|should be|being) )?(?P<other>[\w -]+?)(?= ?(?:[,.;!?]|$))",
    re.I,
)
_TWICE_NAMED: Final = re.compile(
    r"(?P<lead>^|[.;!?]\s+|\b(?:that|so|and|please) )"
    r"(?P<who>(?:the|my|his|her|its) [\w-]+) (?:it|he|she|they)"
    r" (?=(?:is|are|was|should|must|could|has|have"
    r"|needs?)\b)",
    re.I,
)
_COLOUR_OF: Final = re.compile(
    r"\b(?:(?P<owner>(?:the |my |his |her |its )?[\w-]+)'s? colou?r"
    r"|colou?r of (?P<owner2>(?:the|my|his|her|its)"
    r" [\w-]+)) (?:(?:should|must|could) be|(?:in)?to|for|with|is)\b",
    re.I,
)
_CHANGED: Final = re.compile(r"\b(?:swap|change|switch|set|turn|make) (?:the )?$", re.I)
_LEADS: Final = frozenset(
    [
        "please",
        "swap",
        "replace",
        "make",
        "turn",
        "give",
        "let",
        "remove",
        "lose",
        "drop",
        "delete",
        "paint",
        "colour",
        "color",
        "change",
        "have",
        "and",
    ]
)
_FOLLOWS: Final = frozenset(
    [
        "should",
        "must",
        "shall",
        "could",
        "has",
        "needs",
        "is",
        "are",
        "be",
        "to",
        "for",
        "with",
        "into",
        "in",
        "gets",
        "wears",
        "instead",
        "becomes",
        "not",
    ]
)
_FIGURE: Final = re.compile(
    r"(?<![\w.:/-])(?P<many>[2-9])(?= (?:(?:big|small|little|tiny|old|young|white|black|red|brown|baby) )?"
    r"(?!secs?\b|seconds\b|scenes\b|shots\b|cards\b|versions\b|takes\b|variations\b|variants\b|times\b"
    r"|options\b|clips\b|parts\b|minutes\b|frames\b)[a-z]{3,}s\b)",
    re.I,
)
"""“2 puppies”: so many things."""
_MORE_OF: Final = re.compile(r"^(?:two|three|four|five|some|a few|one) more (?P<thing>[\w-]+)(?=\W|$)", re.I)
_IN_NUMBER: Final = re.compile(
    r"\b(?P<thing>(?:the|his|her|its) [\w-]+(?: [\w-]+)?) (?:in|of) (?:number )?(?P<card>[1-9])"
    r"(?= (?:is|are|should|must|could|shall|needs?|has|to|into|instead|with|a|an)\b|\W*$)",
    re.I,
)
"""“The tree in 2”: in scene 2."""
_ONLY_CHANGE: Final = re.compile(
    r"^(?:(?:just|only|please|and|but|a|an|one|small|little|single) )*change"
    r"(?: (?:this|that|only|please|one thing))*\s*[:–]\s*"
    r"(?P<who>(?:the|his|her|its|their) [\w-]+(?: in [\w ]{1,20}?)?) (?:is|are) ",
    re.I,
)
"""“Only change: the ball is red”."""
_WORD: Final = re.compile(r"[\w'-]+")


def written_out(text: str, now: Situation) -> str:
    """Return a message with its shorthand about what the board shows in whole words."""
    if not now.cards:
        return text
    text = _ONLY_CHANGE.sub(r"\g<who> should be ", text)
    text = _IN_NUMBER.sub(lambda match: _in_scene(match, now), text)
    text = _TWICE_NAMED.sub(lambda match: _once(match, now), text)
    text = _BECOMES.sub(lambda match: _becomes(match, now), text)
    text = _ONE_BY_ONE.sub(r"\g<who> should be one \g<one> and one \g<other>", text)
    text = _MORE_OF.sub(lambda match: _add_more(match, now), text)
    text = _FIGURE.sub(lambda match: number_in_words(match["many"]), text)
    return _with_articles(_of_colours(text), now)


def _in_scene(match: re.Match[str], now: Situation) -> str:
    there = int(match["card"]) in now.positions
    return f"{match['thing']} in scene {match['card']}" if there else match[0]


def _add_more(match: re.Match[str], now: Situation) -> str:
    known = any(rewriting.names(card["text"], match["thing"]) for card in now.cards)
    return f"add {match[0]}" if known else match[0]


def _once(match: re.Match[str], now: Situation) -> str:
    known = any(rewriting.names(card["text"], match["who"]) for card in now.cards)
    return f"{match['lead']}{match['who']} " if known else match[0]


def _becomes(match: re.Match[str], now: Situation) -> str:
    old, new = match["old"].strip(), match["new"].strip()
    bare = re.sub(r"^(?:the|my|his|her|its) ", "", old, flags=re.I).lower()
    part = bare in trait_words()["body"] | trait_words()["worn"]
    if not part and not any(rewriting.names(card["text"], bare) for card in now.cards):
        return match[0]
    if all(span.slots & {"colour", "size", "expression", "mood", "age"} for span in lexicon.spans(new)):
        return f"make the {bare} {new}"
    first = lexicon.spans(new)[0]
    many = first.slots & {"determiner", "number"} or lexicon.is_plural(new)
    return f"replace the {bare} with {new if many else rewriting.articled(f'a {new}')}"


def _of_colours(text: str) -> str:
    """Return “make the kite yellow” for “swap the kite's colour to yellow”."""
    match = _COLOUR_OF.search(text)
    if match is None:
        return text
    before = _CHANGED.sub("", text[: match.start()])
    return f"{before}make {match['owner'] or match['owner2']}{text[match.end() :]}"


def _with_articles(text: str, now: Situation) -> str:
    """Return a message with “the” before what the board shows, where it was left out: “knight should …”."""
    known = {
        span.said
        for card in now.cards
        for span in lexicon.spans(card["text"])
        if span.slots & {"subject", "scenery", "setting"} and not span.ending
    }
    words = list(_WORD.finditer(text))
    pieces, end = [], 0
    for place, word in enumerate(words):
        before = words[place - 1] if place else None
        gap = text[before.end() : word.start()] if before else "."
        after = words[place + 1] if place + 1 < len(words) and text[word.end()] == " " else None
        led = before is not None and before[0].lower() in _LEADS
        if word[0].lower() in known and (led or gap.strip()) and _is_followed(after, led=led):
            pieces += [text[end : word.start()], f"the {word[0].lower()}"]
            end = word.end()
    return "".join([*pieces, text[end:]])


def _is_followed(after: re.Match[str] | None, *, led: bool) -> bool:
    """Return whether a wish of the thing goes on there."""
    if after is None:
        return led
    word = after[0].lower()
    return word in _FOLLOWS or any(span.slots & {"colour", "size"} for span in lexicon.spans(word))
