"""Reads one thing said against another that a card tells: “yellow, not orange”, “wave instead of bowing”.

What is denied stands in the card word for word, so that it is known what the new words take the place of.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.decision import Call, Decision, call, change
from assistant.directors.builtin.gist.cards.saying import told_form
from assistant.directors.builtin.gist.clause import Clause, Context, Rule
from assistant.directors.builtin.gist.marks.showing import meanings
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.verbs import going_on, plain_verb, third_person, without_s
from assistant.directors.builtin.wording import sentence

_AGAINST: Final = re.compile(
    r"^(?P<new>.+?),? (?:(?:and|but) )?(?:not|instead of|rather than|in place of|no longer) (?:(?:just"
    r"|only|any|so) )*"
    r"(?P<old>[^,.;]+?)(?:,? (?:please|any ?more|any longer|then|at all|as it is now))*$",
    re.I,
)
_BUT: Final = re.compile(
    r"^(?P<lead>.*?)\b(?:not|instead of) (?P<old>[^,.;]+?),? (?:but|rather) (?P<new>[^,.;]+)$", re.I
)
_FRONTED: Final = re.compile(
    r"^instead of (?P<old>\w+ing(?: [\w' -]+?)?),? (?P<new>(?:the|s?he|it|they|his|her|their)\b[^,.;]*? "
    r"(?:should|could|must|can) [^,.;]+)$",
    re.I,
)
_RICH: Final = re.compile(r",| (?:while|who|which|whose|as|where)\b")
"""Tells of more than one."""
_ARROW: Final = re.compile(
    r"^(?P<old>[\w' -]+?) ?(?:->|=>|→) ?(?P<new>[\w' -]+?)(?: everywhere| throughout)?$", re.I
)
_ARTICLE: Final = re.compile(r"^(?:an?|the|any|some|his|her|its|their|my|our) ", re.I)
_THERE: Final = re.compile(r"^(?P<at>in|at|inside|on) ", re.I)
_LED: Final = re.compile(
    r"^.*?\b(?:should (?:only )?be|shall be|must be|could be|can be|is|are|was|were|'s|'re|make (?:it"
    r"|that|them|him|her)|have|use"
    r"|want|like|take|need|into|to be|show|put|it|only|just|with|for|prefer|rather) (?=(?:an?|the|some"
    r"|two|three|four|five|six|in|on"
    r"|at|only|just)\b|[\w-]+(?: [\w-]+)?$)",
    re.I,
)
_DONE: Final = re.compile(
    r"\b(?:should|could|must|can|shall|to|let (?:him|her|it|them|the [\w-]+)|have (?:him|her|it|them"
    r"|the [\w-]+)|would) (?:(?:just|only|simply|rather) )*(?P<verb>[a-z]+)\b(?P<rest>.*)$",
    re.I,
)
_ENDS: Final = re.compile(
    r"(?:,? and\b(?! (?:an?|the|his|her|its|their|some) [\w-]+(?:[.,]|$| (?:in|on|at|with|by|under|near)\b))"
    r"|,? then\b|,|\.|$| (?:while|until|when|who|before)\b"
    r"| as (?:s?he|it|they|\w+ [\w-]+ \w+s)\b)",
    re.I,
)
_OF_ONE: Final = re.compile(r"[^s]s$")
_LEADS: Final = re.compile(
    r" (?:in|on|at|to|into|from|over|with|inside|by|around|round|across|along|under|through)\b"
)
_STAYING: Final = re.compile(
    r" (?:in|on|inside|by|under|beside|near|behind|outside|against"
    r"|at (?:dawn|dusk|night|noon|an? \w+ (?:in|on)))\b.*$",
    re.I,
)
"""Says where or when something is done."""
_WHEN: Final = re.compile(r" at (?:dawn|dusk|night|noon|midnight|sunset|sunrise)\b", re.I)
_HOW: Final = re.compile(r" (?:in|on|with) (?:his|her|its|their) [\w-]+")
"""“On their backs”, which is no place."""
_UNDONE: Final = re.compile(
    r"^(?:(?:and|but|so|please) )*(?P<who>(?:the|his|her|their) [\w-]+(?: [\w-]+)?|s?he|it|they)"
    r" (?:shouldn't|should not|mustn't|must not|needn't|need not|doesn't have to|does not have to)"
    r" (?P<verb>(?!be\b|have\b|look\b)[a-z]+)(?P<what>(?: [\w'-]+){0,5})$",
    re.I,
)
_PRONOUN: Final = re.compile(r"(?:s?he|it|they)$", re.I)
_OTHERS: Final = re.compile(r"\b(?:while|where|whose|as|and (?:the|an?|two|three|his|her|their))\b")
_KINDS: Final = ("colour", "number", "size", "material")
_ASIDE: Final = re.compile(r",? (?:by the way|btw|actually|really|of course|though|please|then|now)$", re.I)
_MOST: Final = 6


Reading = Callable[[str, str, str], str | None]
"""Returns a card's text with new words for old ones: the new, the old and the text; or None."""


def in_its_place(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read a word of one kind, or a whole deed, against another: “her suit should be yellow, not orange”."""
    return _contrasted(clause, now, _word, _whole_deed)


def contrasted(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read new words against those of cards that they take the place of."""
    return _contrasted(clause, now, _deed, _word, _thing)


def _contrasted(clause: Clause, now: Situation, *readings: Reading) -> Decision | None:
    for new, old in _pairs(clause.text.strip(" .!")):
        if edits := _edits(new, old, clause, now, readings):
            return change(*edits)
    return None


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    for pattern in (_ARROW, _BUT, _FRONTED, _AGAINST):
        if match := pattern.match(text):
            yield _ASIDE.sub("", match["new"].strip(" ,")), match["old"].strip(" ,")


def _edits(new: str, old: str, clause: Clause, now: Situation, readings: Sequence[Reading]) -> Sequence[Call]:
    named = {position for mark in clause.all("card", "edge") for position in mark.value}
    cards = [card for card in now.positions if not named or card in named]
    for read in readings:
        texts = {card: read(new, old, now.text(card)) for card in cards}
        edits = [call("edit_card", card=card, text=text) for card, text in texts.items() if text]
        if edits:
            return edits
    return ()


def _whole_deed(new: str, old: str, text: str) -> str | None:
    """Return a text in which something else is done: to what is named, or by another than its subject."""
    return _deed(new, old, text) if " " in old or _RICH.search(text) else None


def _deed(new: str, old: str, text: str) -> str | None:
    """Return a text in which something else is done: “he should wave instead of lifting his hat”."""
    first, _, what = old.partition(" ")
    done = _DONE.search(new)
    going = re.match(r" (\w+ing)\b", done["rest"]) if done and done["verb"] == "be" else None
    if done is None or not first.endswith("ing") or " and " in new[: done.start()]:
        return None
    if done["verb"] == "be" and not going:
        return None
    found = _told(new[: done.start()].strip(), plain_verb(first), what, text)
    does = f"{plain_verb(going[1])}{done['rest'][going.end() :]}" if going else done["verb"] + done["rest"]
    same = does.split()[0] == plain_verb(first)  # to another thing
    return done_at(found, does, text) if found and not same else None


def done_at(told: lexicon.Span, does: str, text: str) -> str:
    """Return a text in which something else is done than by its verb at a place, where it was done."""
    form = told.said.split()[0].lower()
    verb, gap, rest = does.partition(" ")
    shown = going_on(verb) if form.endswith("ing") else third_person(verb) if _OF_ONE.search(form) else verb
    end = end_of(told, text)
    behind = _STAYING.search(text[told.end : end])
    elsewhere = _LEADS.search(_HOW.sub("", gap + rest))
    when = _WHEN.search(text[told.end : end]) if elsewhere else behind
    kept = when[0] if when else ""
    of_it = re.match(r" \w+ (?:an?|the) (\w+)\b", kept)  # “the candles on a cake”
    kept = kept[of_it.end() :] if of_it and of_it[1] in rest else kept
    rest = gap + rest
    rest = told_form(f"it{rest}", several=False).removeprefix("its") if _OF_ONE.search(form) else rest
    return sentence(f"{text[: told.start]}{shown}{rest}{kept}{text[end:]}")


def end_of(told: lexicon.Span, text: str) -> int:
    """Return where a text has said to what, how and where something is done."""
    end = _ENDS.search(text, told.end)
    return end.start() if end else len(text)


def _told(who: str, verb: str, what: str, text: str) -> lexicon.Span | None:
    """Return where a text tells what is done by someone to something."""
    for span in lexicon.spans(text):
        alike = meanings(verb) & meanings(span.words) and span.verb
        same = going_on(verb) in (span.said, going_on(without_s(span.said)))
        before = lexicon.spans(text[: span.start])[-1:]
        noun = before and before[0].slots & {"determiner", "number"}
        if not (alike or same) or noun or not _is_his(who, text, span.start):
            continue
        if not what or re.search(
            rf"\b{re.escape(what.split()[-1])}", text[span.end : end_of(span, text)], re.I
        ):
            return span
    return None


def _is_his(who: str, text: str, deed: int) -> bool:
    """Return whether a deed that a text tells is of someone, where it names him."""
    named = rewriting.heads(text, who) if who else ()
    before = [head.end() for head in named if head.end() < deed]
    return not named or (bool(before) and not _OTHERS.search(text[before[-1] : deed]))


def left_undone(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read what someone shall not do, of several things that he does: “she shouldn't wink”."""
    match = _UNDONE.match(clause.text.strip(" .!"))
    named = {position for mark in clause.all("card", "edge") for position in mark.value} or now.positions
    if match is None:
        return None
    texts = {
        card: _without_deed(match["who"], match["verb"].lower(), match["what"] or "", text)
        for card in named
        if (text := now.text(card)) and (_PRONOUN.match(match["who"]) or rewriting.names(text, match["who"]))
    }
    edits = [call("edit_card", card=card, text=text) for card, text in texts.items() if text]
    return change(*edits) if len(edits) == 1 else None


def _without_deed(who: str, verb: str, what: str, text: str) -> str | None:
    """Return a text without one of several things that somebody does; None where he does nothing else."""
    found = _told(who, verb, re.sub(r"^(?:anything|at all|any more)$", "", what.strip()), text)
    if found is None:
        return None
    start, end = found.start, end_of(found, text)
    before, after = text[:start], text[end:]
    if and_more := re.match(r",? and (?:then )?|, (?=\w+s\b)", after):
        one, other = text[start:end].split()[0], after[and_more.end() :].split()[0]
        if bool(_OF_ONE.search(one)) == bool(_OF_ONE.search(other)) and lexicon.spans(other)[0].verb:
            before = re.sub(r", $", " and ", before) if "and" in and_more[0] else before
            return sentence(before + after[and_more.end() :])
    if (led := re.search(r"(?:,? and(?: then)?|, then) $", before)) is None:
        return None
    kept = before[: led.start()]
    last = list(re.finditer(r", (?=[a-z]+s\b)", kept))
    done = any(span.verb and span.of_one for span in lexicon.spans(kept[: last[-1].start()] if last else ""))
    if done and lexicon.spans(kept[last[-1].end() :])[0].verb:
        kept = f"{kept[: last[-1].start()]} and {kept[last[-1].end() :]}"
    return sentence(kept + after)


def _word(new: str, old: str, text: str) -> str | None:
    """Return a text with a word of the same kind: “yellow, not orange”, “four men, not six”."""
    kinds = lexicon.spans(old)[0].slots & set(_KINDS) if " " not in old else frozenset[str]()
    told = _said(old, text)
    alike = [span for span in lexicon.spans(new) if span.slots & kinds]
    if told is None or not alike or alike[-1].said == "one" or not _is_of_same(new, text, told):
        return None
    start = _with_shade(new, alike[-1].start)
    said = new[start : alike[-1].end].lower()
    return sentence(rewriting.articled(f"{text[: told.start()]}{said}{text[told.end() :]}"))


def _with_shade(new: str, start: int) -> int:
    shade = re.search(r"\b(?:dark|light|bright|pale|deep|creamy|soft|very|really) $", new[:start], re.I)
    return shade.start() if shade else start


def _is_of_same(new: str, text: str, told: re.Match[str]) -> bool:
    """Return whether the words before the new one name what the old one is said of, or nothing."""
    behind = text[told.end() :].split()[:_MOST]
    things = [span for span in lexicon.spans(new) if not span.grammar and not span.slots & set(_KINDS)]
    named = [span for span in things if rewriting.names(text, span.said)]
    of_it = any(meanings(span.said) & meanings(word.strip(".,")) for span in things for word in behind)
    return of_it or not named


def _thing(new: str, old: str, text: str) -> str | None:
    """Return a text with another thing: “a hospital kitchen, not a hotel”."""
    bare = _ARTICLE.sub("", _THERE.sub("", old))
    led = _LED.sub("", new) if _LED.match(new) else new
    other, at = _THERE.sub("", led), _THERE.match(led)
    said = _ARTICLE.sub("", other)
    told = _said(bare, text)
    if told is None or not said or len(said.split()) > _MOST or len(lexicon.spans(bare)) > 3:
        return None
    spans = lexicon.spans(said)
    if any(
        (span.of_one and span.verb) or span.slots & {"pronoun", "negation", "preposition"} for span in spans
    ):
        return None
    behind = re.match(r" ([\w-]+)", text[told.end() :])
    if behind and said.split()[-1].lower() == behind[1].lower():
        return sentence(rewriting.articled(text[: told.start()] + said + text[told.end() + len(behind[0]) :]))
    if rewriting.names(text, bare):
        made = rewriting.replaced(text, bare, other) or ""
        there = rf"\b(?:in|on|at)(?= (?:(?:an?|the) )?{re.escape(said)})"
        return re.sub(there, at["at"], made) if at else made
    kind = behind or not _ARTICLE.match(other)
    return sentence(rewriting.articled(text[: told.start()] + said + text[told.end() :])) if kind else None


def _said(words: str, text: str) -> re.Match[str] | None:
    return re.search(rf"(?<![\w-]){re.escape(words)}(?![\w-])", text, re.I)


FIRST_RULES: Final[tuple[Rule, ...]] = (left_undone, in_its_place)
RULES: Final[tuple[Rule, ...]] = (contrasted,)
