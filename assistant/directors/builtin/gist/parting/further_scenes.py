"""Reads a wish for a further scene by its parts: that one is wished, where it comes, what is seen."""

import re
from collections.abc import Iterator
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.gist.marks.cues import clause_words
from assistant.directors.builtin.gist.parting.cores import bare
from assistant.directors.builtin.gist.parting.splitting import wishes
from assistant.directors.builtin.happening import happening, happens, let_happen
from assistant.directors.builtin.leads import POLITE
from assistant.directors.builtin.numerals import ORDINAL

_ADD: Final = (
    r"(?:(?:add|need|append|insert|include|attach|have|get|got|see|show|put|stick|tag|tack|slip|slot|pop|drop"
    r"|squeeze"
    r"|throw|work|fit|place|set|give me|be|close|end|finish|open|start|begin)(?: (?:us|in|on|off|up|with))*)"
)
_NOUN: Final = (
    r"(?:(?:scene|shot|card|moment|beat|cutaway|interlude|vignette|insert|image|ending|finale|opening|opener"
    r"|epilogue)(?: more)?|(?P<one>one)\b|bit(?= (?:where|in which|when|showing|with)\b)|(?P<bare>(?=\W)))"
)
_SCENE: Final = (
    r"(?:(?P<new>another|one more|one (?:last|final)|an? (?:[\w-]+ )??(?:more|extra|new|further|additional))"
    r"|an?|one"
    r"|(?P<thing>something)(?= (?:in between|(?:between|before|after) (?:the )?(?:scene|card|shot)s?) )) ?"
    rf"(?:(?:new|extra|more|further|additional|short|quick|little|brief|small|tiny|very|own|separate|reaction"
    rf"|establishing|(?P<nth>{ORDINAL}|final|closing|opening|end)"
    r"|(?!of |in |to )[\w-]+(?= (?:closing|final|opening|ending|finale|beat|cutaway|interlude)\b)) )*"
    rf"{_NOUN}(?: (?:in|on))?(?: there)?"
)
_BESIDE: Final = (
    r"(?:(?:right|just|directly|straight|immediately|somewhere) )?"
    r"(?:after|once|before|following|(?:in ?)?between|in front of|behind|ahead of) [^.:;!?]{1,70}?"
)
_EDGE: Final = (
    r"(?:(?:on|to|at|for|on ?to) the (?:very )?(?P<last>end|close|finish)|(?:on|to|at|for) the "
    r"(?:very )?(?:start"
    r"|beginning|front)|(?:with which )?to (?:(?P<close>finish|end|close|round)|start|begin|open)"
    r"(?: (?:it|things|us|the (?:film|story|video)))?(?: (?:off|on|with|up|out))*)"
)
_SHOWING: Final = (
    r"\s*(?:[,.?!]\s+(?:this one )?)?(?::|[–-](?=\s)|\b(?:where|in which|showing|that shows|when"
    r"|there|that's|that is|it's|which is)\b(?: (?:we|you|i) see\b)?),?\s+",
    r"\s*(?:,\s+(?:with\b|of\b)?|\b(?:with|of)\b)\s*",
    r"\s*[.?!]\s+",
)
"""What leads to what is seen, the surest first."""
_WISHES: Final = tuple(
    re.compile(
        rf"^(?:there(?:'s| is) (?:something|a scene) missing )?(?:{POLITE}(?P<first>{_BESIDE})[,.]?"
        rf" (?=(?:i|we|let|can|could|please|add|insert|put|there|slip|show|have"
        rf"|append|one|another|an?)\b))?(?P<lead>{POLITE}(?P<add>{_ADD})?) ?\b{_SCENE}"
        rf"(?:,? (?:(?P<where>{_BESIDE})|{_EDGE})){{0,2}}(?:,? (?:please|pls|for (?:me"
        rf"|us)))*{showing}(?P<told>\S.*)$",
        re.I,
    )
    for showing in _SHOWING
)
_BETWEEN: Final = re.compile(
    rf"^{POLITE}(?P<where>(?:in ?)?between [^.:;!?,]{{3,80}} and [^.:;!?,]{{1,60}}),?"
    rf" (?P<lead>{POLITE})(?:(?:(?P<let>have|let|see|show|watch)|(?P<put>put|slip|add|insert)(?: in)?) )?"
    r"(?P<told>(?:an?|the|two|three|some|his|her|[\w-]+s) [^.:;!?]+)[.!?]*$",
    re.I,
)
"""“Between the two, let's have a boy blow a trumpet.”"""
_THERE_BE: Final = re.compile(
    rf"^{POLITE}be (?P<told>(?:an?|two|three|some|several) [^.:;!?]+?),? (?P<where>{_BESIDE})$", re.I
)
"""“Might there be a woman at a window, just after card 3?”"""
_OWN: Final = (
    r"(?:(?:as|in|for|like) )?(?:(?:an?|its|their|his|her|one) |(?=own|new|extra))"
    r"(?:(?:more|extra|new|own|separate|further|additional) )*(?:scene|shot|card|moment)"
    r"(?: (?:of|on|for|all) (?:(?:of|on) )?(?:its|their|his|her) own)?"
)
_CALLED_SO: Final = re.compile(
    r"(?:(?:,| [–-]|[.!?;])\s+| (?=(?:as|in|for) ))"
    r"(?=[^,.]*\b(?:extra|more|new|own|separate|further|additional)\b)"
    r"(?:(?:(?:add|put|make|have|show|include|give|do) (?:this|that|it)(?: in)?|and|so|please|can you"
    r"|could you|let's|in ?between|(?:it|that|this) (?:should|can|could|must|would) be"
    rf"|that's)[ ,]+)*{_OWN}(?: in)?(?: between)?(?:,? (?P<where>{_BESIDE}))?"
    r"(?:,? (?:mind|please|maybe|perhaps|if possible))*$",
    re.I,
)
"""“A boy blows a trumpet, as a scene of its own, just before the goose bites.”"""
_CALLED_FIRST: Final = re.compile(
    rf"^{POLITE}(?:as|in|for) {_OWN},? (?=after|before|between|once|following)", re.I
)
_AT_AN_EDGE: Final = re.compile(r"\b(?:end|close|finish|open|start|begin)s? (?:with|on) ", re.I)
_LEADS: Final = (
    r"(?:(?:i|we)(?:'d| would)? (?:want|need|like|love)|let's|let us|show|see|how about|what about"
    r"|there (?:should|could|might)|(?:can|could|may|might"
    r"|should) (?:we|you|i|there|an?|the|some|two"
    r"|three|his|her)"
    r"|(?:s?he|it|they|the [\w-]+) (?:should|could|must|has to|have to|ought)"
    r"|(?:have|let|watch|(?:put|slip|slot|squeeze|throw|pop|stick) in) (?:an?|another|two|three|some))"
)
_LET: Final = re.compile(
    rf"^{POLITE}(?:(?P<let>have|let|watch)|(?:put|slip|slot|squeeze|throw|pop|stick) in)"
    r" (?P<told>(?:an?|another|the|two|three|some|his|her|their|him|them|it) .+)$",
    re.I,
)
"""“Have a black cat jump up”, “put in a boy throwing petals”."""
_SIDE: Final = (
    r"(?:(?:right|just|directly|straight|shortly) )?(?:(?:after|once|before|following) "
    r"|between (?=[^.:;!?,]{1,50} and ))"
)
_PLACED_FIRST: Final = re.compile(
    rf"^{POLITE}(?P<where>{_SIDE}(?:card \d\b|[^.:;!?,]{{3,60}}?))(?:(?:,|(?<=card \d))(?: and| but)?"
    rf"|(?= {_LEADS}\b))"
    rf" (?P<lead>(?=(?:(?:and|then|maybe|please|so) )*(?:{_LEADS})\b))?(?P<told>[^.:;!?]+)$",
    re.I,
)
"""“After she sweeps, the phone should ring.”"""
_PLACED_LAST: Final = re.compile(
    rf"^(?P<lead>cut(?:away)? to )?(?P<told>[^.:;!?]{{6,100}}?),? (?P<where>{_SIDE}"
    r"(?:(?:(?! and )[^.:;!?,]){3,60}?|(?<=between )[^.:;!?,]{5,80}?))$",
    re.I,
)
_SEEN: Final = re.compile(r"(?:can|could|may) (?:we|you|i) (?:please )?(?:see|have|watch|get) ", re.I)
_CLOSING: Final = re.compile(r"\b(?:final|closing|last|close|end|finish|ending|finale|epilogue)\b", re.I)
_OPENING: Final = re.compile(r"\b(?:opening|opener|first|open|start|begin(?:ning)?|front)\b", re.I)
_PLACED: Final = re.compile(
    r"\b(?:before|after|between|at the (?:very )?(?:end|start|beginning)"
    r"|as (?:the|an?|my) (?:\w+ )?(?:opening|opener|ending|finale|intro|start|end|closing))\b",
    re.I,
)
_CALLED_ONE: Final = re.compile(r"\b(?:the|that) (?:one|scene|shot|bit|part)$", re.I)
"""Ends before what it is called by: “after the one with the hat”."""
_GROUNDED: Final = re.compile(rf"\b(?:card|scene) \d|\b{ORDINAL} (?:scene|shot|card|one)\b", re.I)
_OF_NOW: Final = re.compile(
    r"\b(?:present|current|existing) (?=(?:first|last|final|opening|closing)\b)", re.I
)
_THEN_ON: Final = re.compile(
    r"(?<=[.;!?,]) (?:and )?(?:only )?then (?:comes |we see |on to |back to )?(?:the|his|her|its) [\w-]+$",
    re.I,
)
"""What follows the new scene as before: “…. Then the escalator.”"""
_ADD_THAT: Final = re.compile(
    r"(?<=[.?!]) (?:(?:let's|please|so|can you|could you|can we) )*(?:(?:add|include|put in|have) (?:that"
    r"|this|it)"
    r"(?: in)?|(?:make|give) (?:that|this|it) (?:an?|its own)(?: own| new| extra)? (?:scene|shot))"
    r"(?:,? please)?$",
    re.I,
)
_ORDERED: Final = re.compile(r", (?:put|have|let|show|add)\b", re.I)
_PUT_THERE: Final = re.compile(r"^put (?P<who>[^,]+?) in (?:there|here)\b", re.I)
_ORDER: Final = re.compile(rf"(?:(?:and|then|please|so) )*(?:{clause_words()['order']})\b", re.I)
_OF_PICTURES: Final = re.compile(
    r"\b(?:scenes?|shots?|cards?|film|clip|version|video|seconds?|secs?|longer|shorter|instead|missing"
    r"|too|camera|zooms?|pans?)\b",
    re.I,
)
"""What is said of a film, and seen in no scene."""


def further_scene(message: str) -> str:
    """Return a wish for a further scene in the words that the rules know; nothing where it is none."""
    said = _THEN_ON.sub("", _OF_NOW.sub("", message.strip(" .!?"))).strip(" .!?")
    told, border, wish = said.partition("! ")
    if border and not wishes(told) and (scene := next(_read(wish, called=False), "")):
        return scene
    alone = _ADD_THAT.sub("", said)
    return next(_read(alone, called=alone != said), alone if alone != said else "")


def _read(said: str, *, called: bool) -> Iterator[str]:
    for pattern in _WISHES:
        if (match := pattern.match(said)) and (wish := _wished(match)):
            yield wish
    if (match := _THERE_BE.match(said)) and happens(told := happening(match["told"])):
        yield _scene(match["where"], told)
    first = _CALLED_FIRST.match(said)
    said, called = (said[first.end() :], True) if first else (said, called)
    own = _CALLED_SO.search(said)
    if own and _AT_AN_EDGE.search(said[: own.start()]):
        yield said[: own.start()]
    if wish := _placed(
        said[: own.start()] if own else said, own["where"] if own else "", called=called or bool(own)
    ):
        yield wish
    if (match := _BETWEEN.match(said)) and (match["lead"].strip() or match["let"] or match["put"]):
        told = let_happen(match["told"]) if match["let"] else happening(match["told"])
        if (happens(told) or (match["put"] and lexicon.is_seen(told))) and not _OF_PICTURES.search(told):
            yield _scene(match["where"], told)


def _placed(said: str, where: str | None, *, called: bool) -> str:
    """Return a wish for a scene that tells what happens, and where."""
    match = _PLACED_FIRST.match(said) or _PLACED_LAST.match(said)
    words, known = (match["told"], match["where"]) if match else (said, None)
    told = _told(words)
    wished = called or (match is not None and match["lead"] is not None)
    cut_to = match is not None and match.re is _PLACED_LAST and match["lead"]
    done = happens(told) or cut_to or (called and told != bare(words))
    if not (told and wished and done) or _PLACED.search(told):
        return ""
    return _scene(where if where and (_GROUNDED.search(where) or not known) else known, told)


def _wished(match: re.Match[str]) -> str:
    """Return a wish for a scene that is called one; nothing where it is none, or comes elsewhere."""
    edge, nth = _edge(match), match["nth"]
    where, told = match["first"] or match["where"] or edge, _told(match["told"])
    if (
        _CALLED_ONE.search(where or "")
        or _ORDERED.search(where or "")
        or (nth and not edge)
        or not told
        or (not where and _PLACED.search(told))
    ):
        return ""
    unnamed = any(match[name] is not None for name in ("one", "bare", "thing"))
    is_new = match["new"] or nth or match["add"] or (match["lead"] and (where or edge))
    last = edge == "at the end" and not re.match("before|(?:in )?between", where or "", re.I)
    where = "at the end" if last and not _GROUNDED.search(where or "") else where
    return _scene(where, told) if is_new and (where or not unnamed) else ""


def _scene(where: str | None, told: str) -> str:
    return f"add a scene {where or 'at the end'}: {told}"


def _told(said: str) -> str:
    """Return what is seen in the scene; nothing where it is an order, or said of the film."""
    said = _PUT_THERE.sub(r"have \g<who>", said)
    let = _LET.match(said)
    seen = (let and let["let"]) or _SEEN.match(said)
    told = (let_happen if seen else happening)(let["told"] if let else bare(said))
    told = told.replace(": ", ", ")
    of_film = (_ORDER.match(said) and not (let and happens(told))) or _OF_PICTURES.search(told)
    return "" if of_film or not lexicon.is_seen(told) else told


def _edge(match: re.Match[str]) -> str:
    """Return the end of the film at which a scene is wished: “a closing shot”, “one more to open with”."""
    said = match[0][: match.start("told")]
    if match["last"] or match["close"] or _CLOSING.search(said):
        return "at the end"
    return "at the start" if _OPENING.search(said) else ""
