"""Writes shorthand out: “horse -> white unicorn”, “dragon = green”, “the dogs: one black, one white”."""

import re
from functools import lru_cache
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.gist.marks.cues import bare_words, trait_words, turns
from assistant.directors.builtin.gist.marks.showing import meanings
from assistant.directors.builtin.gist.parting.board_words import (
    names_one,
    with_nicknames,
    with_people_named,
    with_whole_names,
)
from assistant.directors.builtin.gist.parting.doers import with_names
from assistant.directors.builtin.gist.parting.instead import put_instead
from assistant.directors.builtin.gist.parting.of_itself import without_what_follows
from assistant.directors.builtin.gist.parting.turns import in_plain_turns
from assistant.directors.builtin.happening import happens
from assistant.directors.builtin.numerals import number_in_words
from assistant.directors.builtin.situation import Situation

LONGEST: Final = 400
"""Characters of a message that wishes something of a board: a longer one is a description."""
_BECOMES: Final = re.compile(
    r"(?<![\w'-])(?P<old>(?:(?:the|my|his|her|its) )?[\w'-]+(?: [\w'-]+)?) ?(?:[-=]+>|→|=+|:(?= ))"
    r" ?(?P<new>[\w' -]+?)(?= ?(?:[,.;!?]|$))",
    re.I,
)
_ONE_BY_ONE: Final = re.compile(
    r"(?P<who>\b(?:the|my|our) [\w-]+)(?:(?: they)? (?:are|should be)|:)? one (?:(?:is|should be|being) )?"
    r"(?P<one>(?!and\b)[\w -]+?),?(?: and)? (?:the other(?: one)?|the second(?: one)?|one)"
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
_QUOTED: Final = re.compile(
    r"\"[^\"]*\"|(?:(?<=call it )|(?<=clip )|(?<=one )|(?<=video )|(?<=film ))"
    r"[A-Z][\w']*(?: (?:and|of|the|in|for))?"
    r"(?: [A-Z][\w']*)+"
)
"""What is said word for word: a title in quotation marks, or with capitals behind what it names."""
_WORDS_FOR_WORDS: Final = re.compile(
    r"\b(?P<do>change|replace|swap|turn) \"(?P<old>[\w -]+)\" (?P<to>to|with|for|into|by)"
    r" \"(?P<new>[\w -]+?)[.,]?\"",
    re.I,
)
_KEPT: Final = '"¤"'
_CHANGED: Final = re.compile(r"\b(?:swap|change|switch|set|turn|make) (?:the )?$", re.I)
_FIGURE: Final = re.compile(
    r"(?<![\w.:/-])(?P<many>[2-9])(?= (?:(?:big|small|little|tiny|old|young|white|black|red|brown|baby) )?"
    r"(?!secs?\b|seconds\b|scenes\b|shots\b|cards\b|versions\b|takes\b|variations\b|variants\b|times\b"
    r"|options\b|clips\b|parts\b|minutes\b|frames\b)[a-z]{3,}s\b)",
    re.I,
)
"""“2 puppies”: so many things."""
_MORE_OF: Final = re.compile(r"^(?:two|three|four|five|some|a few|one) more (?P<thing>[\w-]+)(?=\W|$)", re.I)
_COMPANION: Final = re.compile(
    r"\b(?:give|get|bring) (?P<who>(?:the|his|her|its|my) [\w-]+) an? (?:[\w-]+ )?(?:companion|friend|buddy"
    r"|sidekick|partner|mate|playmate|pal)\s*[,:;.!–-]+\s*(?:maybe |perhaps |say |like )?"
    r"(?P<what>(?:an?|another|some|two|the|my|our) [^.;!?]+)",
    re.I,
)
"""“Give the knight a companion, a little squire”."""
_TWO: Final = re.compile(r"\btwo (?:[\w-]+ )??([\w-]+)(?= [\w-]+)", re.I)
_NO_BUT: Final = re.compile(
    r"(?P<lead>^|[.!?;] |, (?:and )?)(?:no(?: more)?|not) (?:an? |the )?(?P<old>[\w-]+)"
    r"(?:,? (?:but|just|only|rather|make it)|,(?= [\w-]+s ?(?:$|[,.;!?])))"
    r" (?P<new>(?:an?|some|two) [\w' -]+|[\w-]+s)(?= ?(?:$|[,.;!?]))",
    re.I,
)
_NO_OTHER: Final = re.compile(
    r"\b(?P<new>(?:an?|two|some) [\w' -]+?), (?:and |but )?(?:no|not just any|not any)"
    r" (?:[\w-]+ )??(?P<old>[\w-]+)(?: any ?more| at all)?(?= ?(?:$|[,.;!?]))",
    re.I,
)
_ONE_AND_OTHER: Final = re.compile(
    r"\bone (?P<who>[\w-]+) (?:(?:is|should be) )?(?P<one>[\w-]+),?(?: and)?"
    r" (?:the other(?: one)?|the second(?: one)?|one)"
    r" (?:(?:is|should be) )?(?P<other>(?:(?:with|in) (?:an? )?)?[\w-]+)(?= ?(?:[,.;!?]|$))",
    re.I,
)
"""“One dog brown, the other spotted”."""
_IN_NUMBER: Final = re.compile(
    r"\b(?P<thing>(?:the|his|her|its) [\w-]+(?: [\w-]+)?) (?:in|(?<!instead )of) (?:number )?(?P<card>[1-9])"
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
_MAKE_IT: Final = re.compile(
    r"^(?P<who>(?:the|my|his|her|its) (?:[\w-]+ ){0,2}?[\w-]+)(?:: |, | - | – )(?:please |can you )?"
    r"(?P<verb>make|turn|paint|colou?r|give|let|have) (?:it|him|her|them)\b",
    re.I,
)
"""“The bridge: make it a stone one”."""
_GOTTA: Final = re.compile(r"(?:'s|'ve| has| have)? gotta\b", re.I)
_PAUSE: Final = re.compile(r"^(?P<who>(?:the|his|her|its|their) [\w-]+) ?(?:\.{2,}|…) ?(?=[a-z])", re.I)
"""“The lanterns… blue”."""
_GIVEN_TITLE: Final = re.compile(
    r"(?P<called>\b(?:call|(?:re-?)?(?:name|title)) (?:(?:(?:this|that|the|my) (?:[\w-]+ )??(?:clip|video"
    r"|film|one)"
    r"|it|this|c\d+)(?: (?:to|as|into))?)) (?P<title>(?-i:[A-Z])[^\".,;:!?]*?)(?=(?:,? (?:please|pls"
    r"|now|then|thanks))*[.!]*$)",
    re.I,
)
_WORD: Final = re.compile(r"[\w'-]+")
_HOW: Final = frozenset({"colour", "size", "age", "mood", "expression", "asked mood"})
_SHOWN: Final = re.compile(r"\b(?:an?|the|his|her|its|their) ([\w-]+)", re.I)


def written_out(text: str, now: Situation) -> str:
    """Return a message with its shorthand about what the board shows in whole words; what is quoted stays."""
    if not now.cards or len(text) > LONGEST:
        return text
    text = _WORDS_FOR_WORDS.sub(r"\g<do> \g<old> \g<to> \g<new>", text)
    text = _GIVEN_TITLE.sub(r'\g<called> "\g<title>"', text)
    quoted = _QUOTED.findall(text)
    written = iter(quoted)
    whole = _in_whole_words(_QUOTED.sub(_KEPT, text), now)
    return re.sub(_KEPT, lambda _: next(written), whole) if whole.count(_KEPT) == len(quoted) else text


def _in_whole_words(text: str, now: Situation) -> str:
    for said, meant in (*turns("clips"), *turns("scenes")):
        text = said.sub(meant, text)
    text = in_plain_turns(without_what_follows(text), now)
    text = with_names(with_people_named(with_nicknames(with_whole_names(text, now), now), now), now)
    text = _GOTTA.sub(" has to", _PAUSE.sub(r"\g<who> ", text))
    text = _MAKE_IT.sub(lambda match: _made(match, now), text)
    text = _ONLY_CHANGE.sub(r"\g<who> should be ", text)
    text = _IN_NUMBER.sub(lambda match: _in_scene(match, now), text)
    text = _TWICE_NAMED.sub(lambda match: _once(match, now), text)
    text = _BECOMES.sub(lambda match: _becomes(match, now), text)
    text = _ONE_BY_ONE.sub(r"\g<who> should be one \g<one> and one \g<other>", text)
    text = _ONE_AND_OTHER.sub(lambda match: _each_of_both(match, now), text)
    text = _NO_BUT.sub(lambda match: _other_than(match, now), text)
    text = _NO_OTHER.sub(lambda match: _instead_of(match, now), text)
    text = _COMPANION.sub(lambda match: _companion(match, now), text)
    text = _MORE_OF.sub(lambda match: _add_more(match, now), text)
    text = _FIGURE.sub(lambda match: number_in_words(match["many"]), text)
    return put_instead(_with_articles(_of_colours(text), now), now)


def _made(match: re.Match[str], now: Situation) -> str:
    """Return “make the bridge a stone one” for “the bridge: make it a stone one”."""
    return f"{match['verb']} the {match['who'].split()[-1]}" if names_one(match["who"], now) else match[0]


def _each_of_both(match: re.Match[str], now: Situation) -> str:
    told = (found[1] for card in now.cards if (found := _TWO.search(card["text"])))
    both = next((many for many in told if meanings(many) & meanings(match["who"])), "")
    return f"the {both} should be one {match['one']} and one {match['other']}" if both else match[0]


def _instead_of(match: re.Match[str], now: Situation) -> str:
    """Return “a steam engine instead of the train” for “a steam engine, no modern train”."""
    named = re.search(rf"\b{re.escape(match['old'])}\b", match.string[: match.start()], re.I)
    other = names_one(match["old"], now) and not named
    return f"{match['new']} instead of the {match['old']}" if other else match[0]


def _other_than(match: re.Match[str], now: Situation) -> str:
    """Return “replace the cottage with a field” for “no cottage, just a field”."""
    known = names_one(match["old"], now)
    return f"{match['lead']}replace the {match['old']} with {match['new']}" if known else match[0]


def _companion(match: re.Match[str], now: Situation) -> str:
    """Return “add a little squire next to the knight” for “give the knight a companion, a little squire”."""
    if not names_one(match["who"], now):
        return match[0]
    what = re.sub(r"\b(?:it|him|her|them)$", match["who"], match["what"].strip(), flags=re.I)
    return f"add {what}" if re.search(r"\bthe\b", what) else f"add {what} next to {match['who']}"


def _in_scene(match: re.Match[str], now: Situation) -> str:
    there = int(match["card"]) in now.positions
    return f"{match['thing']} in scene {match['card']}" if there else match[0]


def _add_more(match: re.Match[str], now: Situation) -> str:
    return f"add {match[0]}" if names_one(match["thing"], now) else match[0]


def _once(match: re.Match[str], now: Situation) -> str:
    return f"{match['lead']}{match['who']} " if names_one(match["who"], now) else match[0]


def _becomes(match: re.Match[str], now: Situation) -> str:
    old, new = match["old"].strip(), match["new"].strip()
    bare = re.sub(r"^(?:the|my|his|her|its) ", "", old, flags=re.I).lower()
    part = bare in trait_words()["body"] | trait_words()["worn"]
    told = ":" in match[0]
    if told and (
        bare.endswith((" it", " him", " her", " them"))
        or not re.search(r"(?:^|[.,;!?])\W*$", match.string[: match.start()])
    ):
        return match[0]
    if not (part or names_one(bare, now)) or (told and lexicon.is_look(new)) or new.isdecimal():
        return match[0]
    like = {"colour", "size", "expression", "mood", "age", "conjunction"}
    if all(span.slots & like or span.said.endswith("ed") for span in lexicon.spans(new)):
        return f"make the {bare} {new}"
    first = lexicon.spans(new)[0]
    many = first.slots & {"determiner", "number"} or lexicon.is_plural(new) or _is_mass(bare, now)
    if told and (happens(new) or not first.slots & {"determiner"}):
        return match[0]
    return f"replace the {bare} with {new if many else rewriting.articled(f'a {new}')}"


def _is_mass(thing: str, now: Situation) -> bool:
    """Return whether cards name a thing without an article: “two cups of cocoa”."""
    bare = re.compile(rf"\b(?:of|with|some) {re.escape(thing)}\b", re.I)
    return any(bare.search(card["text"]) for card in now.cards)


def _of_colours(text: str) -> str:
    """Return “make the kite yellow” for “swap the kite's colour to yellow”."""
    match = _COLOUR_OF.search(text)
    if match is None:
        return text
    before = _CHANGED.sub("", text[: match.start()])
    return f"{before}make {match['owner'] or match['owner2']}{text[match.end() :]}"


def _with_articles(text: str, now: Situation) -> str:
    """Return a message with “the” before what the board shows, where it was left out: “knight should …”."""
    known = frozenset[str]().union(*(_named_in(card["text"]) for card in now.cards))
    words = list(_WORD.finditer(text))
    pieces, end = [], 0
    for place, word in enumerate(words):
        before = words[place - 1] if place else None
        gap = text[before.end() : word.start()] if before else "."
        after = words[place + 1] if place + 1 < len(words) and text[word.end()] == " " else None
        led = before is not None and before[0].lower() in bare_words()["leads"]
        named = led or (before is not None and before[0].lower() in ("scene", "one"))
        if word[0].lower() in known and (led or gap.strip()) and _is_followed(after, led=named):
            pieces += [text[end : word.start()], f"the {word[0].lower()}"]
            end = word.end()
    return "".join([*pieces, text[end:]])


@lru_cache(256)
def _named_in(text: str) -> frozenset[str]:
    """Return what a card names that may be called without its “the”."""
    known = {
        span.said
        for span in lexicon.spans(text)
        if (span.slots & {"subject", "scenery", "setting"} and not span.ending)
        or ("subject" in span.slots and not span.verb)
    }
    shown = (name.lower() for name in _SHOWN.findall(text))
    known |= {name for name in trait_words()["worn"] if rewriting.names(text, name)}
    return frozenset(known.union(name for name in shown if not lexicon.spans(name)[0].slots & _HOW))


def _is_followed(after: re.Match[str] | None, *, led: bool) -> bool:
    """Return whether a wish of the thing goes on there."""
    if after is None:
        return led
    word = after[0].lower()
    spans = lexicon.spans(word)
    does = not led and any(span.verb and span.of_one for span in spans)
    return word in bare_words()["follows"] or does or any(span.slots & {"colour", "size"} for span in spans)
