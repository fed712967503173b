"""Says in numbers which scenes are meant: “all but the race”, “from scene 3 on”, “the fox scenes”."""

import re
from typing import Final

from assistant.directors.builtin.gist.grounding import scenes_in
from assistant.directors.builtin.gist.marks.pointing import card_named, is_shown
from assistant.directors.builtin.gist.marks.showing import acts, meanings
from assistant.directors.builtin.gist.parting.shorthand import LONGEST
from assistant.directors.builtin.lexicon import is_look, spans
from assistant.directors.builtin.looks import look_of
from assistant.directors.builtin.numerals import ORDINAL
from assistant.directors.builtin.rewriting import names
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.targets import targets

_NOUN: Final = r"(?:scenes?|shots?|cards?|parts?|bits?)"
_SEVERAL: Final = r"(?:scenes|shots|cards|parts|bits)"
_X: Final = r"(?=the |scene |card |shot )"
_ALL: Final = re.compile(
    rf"\b(?:(?P<where>everywhere|throughout)|everything(?: else)?|(?:every|each) (?:other )?{_NOUN}|it all"
    rf"|all(?: of)?(?: the| my)?(?: other)? {_SEVERAL}|(?:all|the rest)(?= (?:but|except|apart|other|aside))"
    r"|(?:the )?(?:whole|entire) (?:film|video|movie|thing|story|ad))\b",
    re.I,
)
_BUT: Final = re.compile(
    r"(?:,? \(?(?:but |and )?(?:except(?:ing)?(?: for)?|(?:but )?not|but|apart from|other than|aside from"
    rf"|excluding)|^(?:except(?: for)?|apart from))(?: in| for| on| at)? (?:{_X}|(?=\d))",
    re.I,
)
_FROM: Final = re.compile(
    rf"\b(?P<all>(?:everything|all) )?(?P<start>starting |beginning )?(?:from|with) {_X}", re.I
)
_ON: Final = re.compile(r",? (?:on(?:wards?)?|(?:to|until) the (?:very )?end|forwards?)\b", re.I)
_SIDE: Final = re.compile(
    rf"\b(?:everything|all|(?:all(?: of)? )?the {_SEVERAL}|(?:all|every) {_NOUN})"
    rf" (?:(?:that|which) comes? )?(?P<side>after|following|before|up to|until|till) {_X}",
    re.I,
)
_EVERY: Final = re.compile(
    rf"\b(?:(?:all|every|each|both|any)(?: of)?(?: the)? {_NOUN}|(?:the )?{_SEVERAL}) (?:with|where|showing"
    r"|featuring|in which|that (?:shows?|has|have|features?))(?: (?:we|you)(?: can)? see)? (?:the|his|her"
    r"|an?) (?P<what>[\w'-]+)(?: (?:in (?:it|them)|is|are|seen|shown|visible|can be|appears?))*"
    r"(?!,? (?:and|or) (?:the|an?) )",
    re.I,
)
_PAIR: Final = re.compile(
    rf"\b(?:the|both)(?: the)? (?:(?P<one>[\w'-]+) and (?:the )?)?(?P<other>[\w'-]+) {_SEVERAL}\b", re.I
)
_OTHERS: Final = re.compile(
    r"(?:,|;|,? (?:and|but|while))(?: (?:and|but|with|make|have|let|put))*(?P<rest> (?:all )?(?:of )?"
    rf"(?:the )?(?:all )?(?:others?(?: (?:ones?|two|three|(?P<scenes>{_NOUN})))?|rest"
    rf"|remaining (?:ones?|{_NOUN})))"
    r"(?= (?:in|at|from|on|under|during|(?:should|must|can|could) be|with|all|[\w-]+\W*$)\b)"
    r"(?!.*\b(?:stays?|remains?|as (?:it|they)|same|alone|unchanged|kept?|left)\b)",
    re.I,
)
"""“…, the others in the morning”: all that were not named before it."""
_ONE: Final = re.compile(
    rf"the (?P<what>[\w'-]+)(?: {_NOUN}\b)?|\d(?:(?:,? and|,) \d)*\b(?! ?s(?:ec\w*)?\b)", re.I
)


def with_sets_numbered(text: str, now: Situation) -> str:
    """Return a text with the numbers of the scenes where it names several by one, or by what they show."""
    if len(now.cards) < 2 or len(text) > LONGEST:
        return text
    text = _EVERY.sub(lambda said: _numbers(_showing(said["what"], now)) or said[0], text)
    text = _PAIR.sub(lambda said: _pair(said, now), text)
    if said := _OTHERS.search(text):
        before = _before(text[: said.start()], now, of_scenes=bool(said["scenes"]))
        others = _numbers([one for one in now.positions if one not in before]) if before else ""
        text = f"{text[: said.start('rest')]} {others}{text[said.end() :]}" if others else text
    for border, beside in ((_SIDE, _at_a_side), (_FROM, _from), (_BUT, _spared)):
        for said in border.finditer(text):
            named = _named(text, said.end(), now)
            if named and (whole := beside(text, said, *named, now)):
                return whole
    return text


def _before(text: str, now: Situation, *, of_scenes: bool) -> set[int]:
    """Return the scenes that a text names, by what they show only where scenes are spoken of."""
    named = {card for one in targets(text, len(now.cards)) for card in one.positions}
    for one in scenes_in(text, now)[:1]:
        if of_scenes or re.search(rf"{_NOUN}$", text[one.start : one.end], re.I):
            return named or {int(one.name.split()[-1])}
    return named


def _at_a_side(text: str, said: re.Match[str], cards: set[int], end: int, now: Situation) -> str:
    after = said["side"].lower() in ("after", "following")
    meant = [one for one in now.positions if (one > max(cards) if after else one < min(cards))]
    return f"{text[: said.start()]}{_numbers(meant)}{text[end:]}" if meant else ""


def _from(text: str, said: re.Match[str], cards: set[int], end: int, now: Situation) -> str:
    on = _ON.match(text, end) or (said["start"] and re.compile("(?=,)").match(text, end))
    meant = _numbers([one for one in now.positions if one >= min(cards)])
    lead = "" if said["all"] else "in "
    return f"{text[: said.start()]}{lead}{meant}{text[on.end() :]}" if on else ""


def _spared(text: str, said: re.Match[str], cards: set[int], end: int, now: Situation) -> str:
    """Return “scenes 1, 2 and 4 in the rain” for “everything but the third scene in the rain”."""
    meant = _numbers([one for one in now.positions if one not in cards])
    found, last = _ALL.search(text), not re.search(r"\w", text[end:])
    if re.search(r"\b(?:keep|leave|\w*sec\w*|longer|shorter)\b", text, re.I):
        return ""
    direct = found and found.end() == said.start()
    denied = re.search(r"\bnot\b", said[0], re.I) and re.search(rf"{_NOUN}\W*$|\d", text[said.end() : end])
    bare = not re.search(r"except|apart|other|aside|exclud", said[0], re.I)
    whole = found or not targets(text[: said.start()], len(now.cards))
    what = text[said.end() : end].lower()
    done = any(meanings(what.split()[-1]) & acts(now.text(card)) for card in cards)
    named = re.search(rf"\b(?:{_NOUN}|\d|ones?|{ORDINAL}|two|three)\b", f"{found[0] if found else ''} {what}")
    if not (done or named or _is_of_hour(f"{text[: said.start()]} {text[end:]}")):
        return ""  # a thing that is no scene
    if not meant or (bare and not direct and not (whole and denied)):
        return ""
    if not found:
        wish = text[: said.start()]
        return f"in {meant}: {wish}" if last and (look_of(wish) or is_look(wish)) else ""
    if not (direct or not said.start() or last):
        return ""
    lead = "in " if found["where"] else ""
    at, until = found.span()
    if at > end:
        return f"{text[end:at].lstrip(', ')}{lead}{meant}{text[until:]}"
    return f"{text[:at]}{lead}{meant}{text[until : said.start()]}{text[end:]}"


def _is_of_hour(wish: str) -> bool:
    """Return whether an hour or weather is wished, of which no thing can be spared alone."""
    return any(span.slots & {"hour", "weather"} for span in spans(wish))


def _pair(said: re.Match[str], now: Situation) -> str:
    """Return “scenes 2 and 3” for “the sofa and painting scenes”."""
    if not said["one"]:
        cards = _showing(said["other"], now)
        return _numbers(cards) if len(cards) > 1 else said[0]
    found = [card_named(said[which], now) for which in ("one", "other")]
    cards = sorted({card for card in found if card})
    return _numbers(cards) if len(cards) == len(found) else said[0]


def _named(text: str, at: int, now: Situation) -> tuple[set[int], int] | None:
    """Return the scenes that a text names from a place on, and where that ends."""
    for one in targets(text, len(now.cards)):
        if one.start == at and set(one.positions) <= set(now.positions):
            return set(one.positions), one.end
    for two in scenes_in(text, now):
        if two.start == at:
            return {int(two.name.split()[-1])}, _known_until(text, two.end, int(two.name.split()[-1]), now)
    words = _ONE.match(text, at)
    cards = list(map(int, re.findall(r"\d", words[0]))) if words else []
    cards = cards or (_showing(words["what"], now) if words else [])
    if words is None or (len(cards) != 1 and words["what"]) or not set(cards) <= set(now.positions):
        return None
    return set(cards), _known_until(text, words.end(), cards[0], now)


def _known_until(text: str, end: int, card: int, now: Situation) -> int:
    """Return where the words end that a scene tells too: “after the engine starts”."""
    word = re.compile(r" ([\w'-]+)").match(text, end)
    return word.end() if word and is_shown(word[1], now.text(card)) else end


def _showing(what: str, now: Situation) -> list[int]:
    named = [card for card in now.positions if names(now.text(card), what)]
    return named or [card for card in now.positions if is_shown(what, now.text(card))]


def _numbers(cards: list[int]) -> str:
    if len(cards) < 2:
        return f"scene {cards[0]}" if cards else ""
    return f"scenes {', '.join(map(str, cards[:-1]))} and {cards[-1]}"
