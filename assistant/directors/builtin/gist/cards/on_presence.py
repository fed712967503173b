"""Reads who and what is to be seen besides, no longer, or alone."""

import itertools
import re
from dataclasses import replace
from functools import partial
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.decision import Call
from assistant.directors.builtin.gist.cards.leaving_out import alone as by_himself
from assistant.directors.builtin.gist.cards.leaving_out import without
from assistant.directors.builtin.gist.cards.on_traits import traits_of
from assistant.directors.builtin.gist.cards.wish import Wish
from assistant.directors.builtin.gist.marks.cues import expressing
from assistant.directors.builtin.gist.marks.phrases import MODAL, NAMED
from assistant.directors.builtin.gist.marks.pointing import done_in
from assistant.directors.builtin.gist.marks.thing_names import is_thing
from assistant.directors.builtin.gist.parting.board_words import is_being
from assistant.directors.builtin.verbs import going_on
from tools.renderers.animatic.vocabulary import VERBS, vocabulary

_GOING: Final = r"(?P<thing>(?:(?:the|any|that|this|those|his|her|all(?: of)? the) )?[\w-]+(?: [\w-]+)?)"
_STAYS_AWAY: Final = (
    r"(?: (?:at all|any ?more|any longer|completely|in it|out|away|anywhere|(?:in )?there"
    r"|(?:from|in|out of) (?:it|(?:the|that|this) (?:picture|frame|image|scene|shot))))*$"
)
_AWAY: Final = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        r"^(?:no more|no|without|(?:(?:i|we) )?(?:do(?:n't| not) )(?:need|want|show)(?: to see)?"
        rf"|(?:should|must) be no) {_GOING}{_STAYS_AWAY}",
        r"^(?:get rid of|remove|delete|lose|drop|take (?:out|away)|leave out|erase|cut(?: out)?|skip|not have"
        r"|ditch|forget(?: about)?|omit|hide|scrap|do without|clear away|throw out|send away|kick out)"
        rf" {_GOING}{_STAYS_AWAY}",
        r"^(?:take|leave|cut|get|send|throw|kick) (?P<thing>(?:the|that|this|his|her) [\w-]+(?: [\w-]+)??)"
        r" (?:out|away|off)(?: of(?: (?:it|there|the \w+))?)?$",
        rf"^(?P<thing>{NAMED}) (?:should|must|can|has to|needs to)"
        r" (?:not be (?:there|in it|seen|visible|needed)|go(?: away)?|disappear|vanish|leave"
        r"|be (?:gone|removed|left out|taken out|deleted|away))(?: (?:at all|entirely|completely))?$",
    )
)
_NONE: Final = re.compile(
    r"(?:no|without|(?:(?:i|we) )?(?:do(?:n't| not) )(?:need|want|show)|(?:should|must) be no)\b", re.I
)
_REFERENCE: Final = re.compile(
    r"(?:it|that|this|them|to see .*|(?:the|any|more) (?:scenes?|shots?|parts?|bits?|cards?|whole thing"
    r"|colou?rs?|rest|light|fog|rain|snow))$",
    re.I,
)
_PEOPLE: Final = frozenset({"people", "person", "persons", "humans", "human", "anyone", "one", "man"})
_ALONE: Final = re.compile(
    rf"^(?:(?:only|just|have|show|let) )*(?P<who>{NAMED}?) (?:(?:should )?be )?(?:all )?"
    r"(?:alone|on (?:its|his|her|their) own|by (?:itself|himself|herself|themselves))(?P<where> (?:in|on"
    r"|at) .+)?$",
    re.I,
)
_ONE: Final = re.compile(rf"^(?P<who>{NAMED})(?P<where> (?:in|on|at) .+)?$", re.I)
_ADDED: Final = re.compile(
    r"^(?:(?:add|put|have|let there be|include|show|see|insert|place|draw|use|get|with|and|hang|set|stick"
    r"|lay|sit|seat|stand|park|plant|throw|sprinkle|scatter|squeeze|sneak) )*(?:in )?"
    r"(?P<what>(?:an?(?:other)?|some|two|three|four|five|more|lots of|plenty of|a lot of|a few|several"
    r"|many) .+"
    r"|(?:[\w-]+ ){0,2}(?:[\w-]+s|people|children|men|women)"
    r" (?:in|on|under|near|beside|around|behind|over|everywhere|all|\w+ing)\b.*"
    r"|[\w-]+ \w+ing (?:out of|from|over|in|on|around|through|down|up) (?:the|that|his|her|its)\b.*)$"
    r"|^(?:add|include) (?P<more>(?!the\b).+)$",
    re.I,
)
_SEVERAL: Final = re.compile(
    r"(?!put\b|make\b)(?P<what>"
    r"(?:(?!(?:on|in|at|the|that|this|those|these|his|her|its|their|no|any)\b)[\w-]+ ){0,2}[\w-]+[^su\W]s)",
    re.I,
)
"""“Balloons in the last scene”."""
_NEEDED: Final = re.compile(
    rf"^(?:it|{NAMED}) (?:needs|wants|could do with|could use) (?P<what>(?:another|some|more|two|three"
    rf"|lots of|a few) .+)$",
    re.I,
)
"""What is missing from a picture: “it needs some birds”."""
_LED: Final = re.compile(
    r"^(?:add|put|include|insert|place|draw|let there be|have|hang|set|stick|lay|sit|seat|stand|park|plant"
    r"|throw in|sprinkle|scatter|squeeze in|sneak in)\b",
    re.I,
)
_BARE: Final = re.compile(
    r"(?:(?:his|her|its|their|some) )?(?:[\w-]+ )??[\w-]{3,}[^s\W]s(?: all (?:a)?round.*)?"
    r"|(?:(?:his|her|its|their|an?|some) )?(?:[\w-]+ ){1,2}?(?:(?:in|on|over|around|behind|through|of"
    r"|under|against|along|between)"
    r" (?!it$|that$|this$)|(?!nothing|everything|anything)\w+ing\b).*",
    re.I,
)
_WATCHING: Final = re.compile(
    rf"^(?:let |have |see )?(?P<who>(?:an?|some|two|three|several) (?!second\b).+?"
    rf"|the (?P<one>[\w-]+) and (?:the )?(?P<other>[\w-]+(?: (?:on|in|at) .+?)?)) {MODAL} (?:also )?be"
    r" (?P<doing>(?:\w+ing|in|on|at|by|near|under|next to|beside|behind|above|in front of)\b.*)$",
    re.I,
)
_BESIDE: Final = re.compile(
    r" (?P<where>next to|beside|near|behind|with) (?:the (?:first|other|old) (?:one)?|it)$", re.I
)
_UNFINISHED: Final = re.compile(
    r"\b(?:watch|look|wav|bark|smil|follow|greet|chas)\w*ing(?: up| down)?(?: at)?$"
    r"|\b(?:at|after|with|to|on)$",
    re.I,
)
"""Ends where a card was named by whom it shows: “… watching the knight ride by”."""
_IN_SCENE: Final = re.compile(r" in the [\w-]+ (?:scene|shot|part|bit|one|card)$", re.I)
_PLACED: Final = re.compile(r" (?:in|on|at|over|under|by|near) ", re.I)
_AT_EDGE: Final = re.compile(
    r",? (?:right )?(?:at|in) the (?:very )?(?:beginning|start|end|opening|finale)$", re.I
)
_TO_IT: Final = re.compile(r" (?:to|into|in) (?:it|this|that|the (?:picture|scene|shot|film))$", re.I)
_IN_WITH: Final = re.compile(r" in (?:there )?with (?:the [\w-]+|them|him|her|it)$", re.I)
_NOT_ADDED: Final = re.compile(
    r"^an? \.|\b(?:is|are|was|were)$|\b(?:is|are) (?:\w+ )?(?:enough|plenty)\b"
    r"|\b(?:heart|star|tick|mark|pin) on (?:it|this|that)\b|\b(?:seconds?|title|version|time|style"
    r"|of it|should|not|instead|rather|(?:cross-?)?fades?|transitions?|passage"
    r"|would|could|needs?|must|than|better|bit|look|more of|colou?rs?"
    r"|(?<!the )light(?:ing)?(?! (?:beams?|rays?|shafts?)\b)|scene|feel|mood|atmosphere|contrast)\b|\b(?:is"
    r"|are) (?:\w+ )?\w+ing\b",
    re.I,
)
_BESIDES: Final = re.compile(
    r", (?!(?:an?|the|some|two|three|four|with|and|or|in|on|at|behind|beside|near|his|her|its|all|one|both"
    r"|who|that|which|\w+ing|\w+ed|\w+ly|as|like)\b)",
    re.I,
)
"""Names another thing, or the same once more, without an article."""
_BARELY_GOING_ON: Final = re.compile(r"(?!an?\b|some\b)(?P<what>[\w-]*[^s\W]) \w+ing\b", re.I)
_AFLOAT: Final = frozenset({"scenery", "weather", "material", "weak setting"})
"""What is there without an article: “smoke coming out of the oven”."""
STATES: Final = frozenset({"asleep", "awake", "afloat", "alight"})
"""What is said as a verb is, and is none."""
_WHO: Final = re.compile(r"\b(?:that|who|which)\b", re.I)
_TAIL: Final = re.compile(r", (?:the |all )?(?P<how>[\w-]+(?: and [\w-]+)?)(?: ones?)?$", re.I)
_ARTICLE: Final = re.compile(r"(?:an?|some|two|three|many|a few) ", re.I)
_LISTED: Final = re.compile(
    r"(?<=, )(?P<one>(?:an?|some|two|three) [^,]+), (?=(?:an?|some|two|three) [^,]+$)"
)
_BY_HIMSELF: Final = re.compile(r" (?:all )?alone\b")
ONE_MORE: Final = re.compile(r"^(?:a second|one more) ", re.I)
_MORE: Final = re.compile(r"(?:another|(?:a few |some )?more) (?P<what>[\w-]+)", re.I)
_SO_MANY: Final = re.compile(r"(?:two|three|four|five|six|seven|eight|nine|ten) (?P<thing>[\w-]+)", re.I)
MOMENT: Final = re.compile(r",? (?P<side>when|while|as) (?:s?he|it|they)\b(?: \w+){1,3}$", re.I)
"""When something is seen, in a scene that nobody knows: “as he performs”."""
_LONGEST: Final = 16


def gone(text: str) -> str:
    """Return what a text says shall no longer be seen, or nothing."""
    match = next(filter(None, (pattern.match(text) for pattern in _AWAY)), None)
    thing = re.sub(r"^(?:any|all(?: of)? the|the|more) ", "", match["thing"], flags=re.I) if match else ""
    return "" if _REFERENCE.match(thing) else thing


def away(wish: Wish) -> list[Call]:
    """Read what shall no longer be seen."""
    if not (thing := gone(wish.text)):
        return []
    if thing.lower() in _PEOPLE and (edits := wish.texts(_without_people)):
        return edits
    if any(rewriting.names(wish.now.text(card), thing) for card in wish.now.positions):
        left = [wish.now.text(card) for card in wish.cards if card in wish.now.positions]
        undone = any(rewriting.names(text, thing) and without(text, thing) is None for text in left)
        return [] if undone else wish.texts(partial(without, thing=thing))
    ruled_out = _NONE.match(wish.text) and lexicon.is_plural(thing) and is_thing(thing)
    return wish.texts(lambda text: rewriting.added(text, f"no {thing}")) if ruled_out else []


def alone(wish: Wish) -> list[Call]:
    """Read who alone shall be seen: “just the horse alone in the forest”."""
    match = _ALONE.match(wish.text) or (_ONE.match(wish.text) if wish.only else None)
    if match is None:
        return []
    who, where = match["who"], (match["where"] or "").strip()
    return wish.texts(lambda text: by_himself(text, who, where) if rewriting.names(text, who) else None)


def added(wish: Wish) -> list[Call]:
    """Read what shall be seen besides."""
    if _UNFINISHED.search(wish.text):
        wish = wish.other(_IN_SCENE.sub("", wish.filmed))
    shorter = wish.without_known_place()
    wish = shorter if _PLACED.search(shorter.text) else replace(wish, cards=shorter.cards)
    match = _NEEDED.match(wish.text) or _ADDED.match(_WATCHING.sub(partial(_as_newcomer, wish), wish.text))
    more = _MORE.match(wish.text)
    known = more and any(rewriting.names(card["text"], more["what"]) for card in wish.now.cards)
    ordered = known or any(pattern.match(wish.text) for pattern in (_LED, _NEEDED, _WATCHING))
    several = _SEVERAL.fullmatch(wish.text) if wish.named and len(wish.cards) == 1 else None
    if several and not (lexicon.is_look(wish.text) or _is_there(several["what"], wish)):
        match = match or several
    if match is None or wish.only or gone(wish.text) or not (ordered or (wish.asked and not wish.instead)):
        return []
    said = match.groupdict()
    what = ONE_MORE.sub("another ", said["what"] or said["more"])
    what = _AT_EDGE.sub("", _IN_WITH.sub("", _TO_IT.sub("", what)))
    what = _with_tail_first(_BESIDE.sub(r" \g<where> it", _going_on(what)))
    if not is_seen(what) or _is_of_those_there(what, wish) or re.match("like ", wish.filmed, re.I):
        return []
    everywhere = not wish.named and len(wish.cards) == len(wish.now.cards)
    there = (done_in(what, wish.now) or _card_of_place(what, wish)) if everywhere else None
    wish = replace(wish, cards=(there,), named=True) if there else wish
    if MOMENT.search(what) and len(wish.cards) > 1:
        return []
    return wish.texts(partial(with_more, what=what))


def _is_there(what: str, wish: Wish) -> bool:
    """Return whether the cards name already what words end with, of which something else is wished."""
    return any(rewriting.names(wish.now.text(card), what.split()[-1]) for card in wish.cards)


def with_more(text: str, *, what: str) -> str:
    """Return a text with something more in the picture, in which nobody is alone beside another."""
    beings = any(is_being(lexicon.stem(one)) for one in rewriting.beings(what))
    text = _BY_HIMSELF.sub("", text) if beings else text
    return rewriting.added(text, _LISTED.sub(r"\g<one> and ", f"with {what}"))


def _card_of_place(what: str, wish: Wish) -> int | None:
    """Return the one card that names a place by a longer word: beside “the fire” is by a fireplace."""
    place = re.search(r" the (?P<place>\w{4,})$", what)
    shown = rf"\b{place['place']}" if place else "$^"
    found = [card for card in wish.now.positions if re.search(shown, wish.now.text(card), re.I)]
    return found[0] if len(found) == 1 else None


def beside_a_look(wish: Wish) -> list[Call]:
    """Read what is named barely behind a look: “dusk and fireflies”, “snow, his breath showing”."""
    barely = _BARE.fullmatch(wish.filmed) and not lexicon.is_look(wish.filmed)
    return added(wish.other(f"add {wish.filmed}")) if barely else []


def _as_newcomer(wish: Wish, match: re.Match[str]) -> str:
    """Return “a king and a queen watching it” for “the king and queen should be watching it”, unknown yet."""
    one, other = match["one"], match["other"]
    if not one:
        return f"{match['who']} {match['doing']}"
    texts = [card["text"] for card in wish.now.cards]
    if any(rewriting.names(text, name) for text in texts for name in (one, other.split()[0])):
        return match[0]
    return rewriting.articled(f"a {one} and a {other} {match['doing']}")


def _going_on(what: str) -> str:
    """Return “a gull watching from the roof” for “a gull watch from the roof”."""
    for before, span in itertools.pairwise(lexicon.spans(what)):
        done = (span.verb and span.slots <= VERBS) or bool(expressing() & {span.words})
        if span.slots & {"preposition"} or span.ending == "ing" or span.said in STATES:
            break
        if "subject" in before.slots and done and not span.ending and " " not in span.said:
            return f"{what[: span.start]}{going_on(span.said)}{what[span.end :]}"
    return what


def is_seen(what: str) -> bool:
    """Return whether words name something to be seen besides, and nothing of our work or that happens."""
    bare = _BARELY_GOING_ON.match(what)
    if bare and not any(span.slots & _AFLOAT for span in lexicon.spans(bare["what"])):
        return False
    short = len(what.split()) <= _LONGEST and not _BESIDES.search(what)
    named = not all(span.grammar for span in lexicon.spans(what))
    return short and named and not _NOT_ADDED.search(what) and not _happens(what)


def _with_tail_first(what: str) -> str:
    """Return “green northern lights in the sky” for “northern lights in the sky, green ones”."""
    tail = _TAIL.search(what)
    traits = traits_of(tail["how"]) if tail else []
    if tail is None or not traits:
        return what
    led = _ARTICLE.match(what)
    lead = led[0] if led else ""
    return rewriting.articled(f"{lead}{' and '.join(traits)} {what[len(lead) : tail.start()]}")


def _is_of_those_there(what: str, wish: Wish) -> bool:
    """Return whether so many shall be seen of what cards count already: “three cups”."""
    counted = _SO_MANY.match(what)
    return bool(counted and any(rewriting.names(card["text"], counted["thing"]) for card in wish.now.cards))


def _happens(what: str) -> bool:
    """Return whether words tell what somebody does, as a scene does: “a wolf howls”."""
    told = (span for span in lexicon.spans(what) if span.verb and span.of_one and span.slots <= VERBS)
    return not _WHO.search(what) and any(told)


def _without_people(text: str) -> str | None:
    people = [being for being in rewriting.beings(text) if vocabulary().kinds.get(being) == "biped"]
    return without(text, people[0]) if people else None
