"""Says what shall not be and what shall be as one wish: “he should bow instead of waving”."""

import re
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.gist.marks.cues import resting, turns
from assistant.directors.builtin.gist.parting.board_words import names_one
from assistant.directors.builtin.gist.parting.sentence_shapes import sentence_in
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.verbs import AS_SUBJECT, going_on, plain_verb, without_s

_WHO: Final = (
    r"(?:he|she|it|they|the (?:[\w-]+ )??(?!(?:film|clip|video|story|scene|shot|one|part)\b)[\w-]+"
    r"(?: and the [\w-]+)?)"
)
_MODAL: Final = r"(?:should|must|shall|can|could|may|has to|have to|needs? to|ought to|is to)"
_NEVER: Final = (
    r"(?:(?:should|must|shall|may|does|do|is|are|will|need|ought)(?:n't| not)(?: (?:to|have to|need to))?"
    r"|cannot|can't|can not|won't|shan't|is not to)"
)
_APART: Final = (
    r"(?:\s*[,.;:!–-]+\s+|\s+(?=(?:but|and|rather|instead|just|let|have)\b)"
    rf"|\s+(?=(?:he|she|it|they) {_MODAL}\b))"
)
_SO: Final = (
    r"(?:(?:but|and|rather|instead|so|please|no|just)[ ,]+)*"
    rf"(?:(?:let|have|make) (?P<led>it|him|her|them|{_WHO})|(?P<known>{_WHO})(?P<modal> {_MODAL})?)"
    r"(?: (?:just|only|simply|rather|instead|better))* (?P<new>[\w-]+)\b(?P<rest>[^,.;!?]*?)(?: instead)?"
    r"(?=[,.;!?]|$)"
)
"""Tells what someone shall do: “he should bow”, “have it catch a frog”, “it just drinks”."""
_NOT_SO: Final = re.compile(
    rf"\b(?P<who>{_WHO}) {_NEVER} (?P<old>[\w-]+)\b(?P<what>[^,.;!?]*?){_APART}{_SO}", re.I
)
"""“The knight should not wave, he must bow”."""
_BUT_SO: Final = re.compile(
    rf"\b(?P<who>{_WHO}) {_NEVER} (?P<does>[\w-]+) (?P<old>(?:\w+ )?(?:an?|the|his|her|its) [\w-]+),?"
    r" but (?:rather )?(?P<new>(?:\w+ )?(?:an?|the|some|two|three|his|her|its) [^,.;!?]+)",
    re.I,
)
"""“He should not hide under the table but under the bed”."""
_UNWANTED: Final = re.compile(
    rf"\b(?:(?:i|we) (?:don't|do not) want|(?:don't|do not|never) (?P<let>let|make|have))"
    rf" (?P<who>him|her|them|{_WHO})"
    r"(?(let)| to) (?=[\w-]+)",
    re.I,
)
_NO_DEED: Final = re.compile(
    rf"(?P<lead>^|[.!?;] )no (?:more )?(?P<old>[a-z]{{2,}}ing(?: (?!please\b)[a-z]+)?)(?: please| at all)?"
    rf"{_APART}{_SO}",
    re.I,
)
"""“No waving. He should bow.”"""
_NO_THING: Final = re.compile(
    r"(?P<lead>^|[.!?;] )(?:no(?: more)?|forget(?: about)?|never mind|skip|without|lose|drop|ditch|remove"
    r"|leave out|take out|get rid of|send) (?!\w+ing\b)(?P<old>(?:the |any )?[\w-]+)(?: away| out| off)?"
    r"(?P<at> (?:in|at|from) (?:(?:the|that) (?:[\w-]+ )??(?:scene|shot|one|bit|part|end|start|beginning)"
    r"|(?:scene |card |shot )?\d+))?"
    rf"(?: please| at all)?(?: it(?:'?s| is) (?:for|because)[^,.;!?]*)?{_APART}{_SO}",
    re.I,
)
"""“No fish. It should catch a frog.”"""
_THEY_ARE: Final = r"(?:it|that|this|he|she|they|those|these)(?:'?s|'re| is| are)"
_THEY_ARE_NOT: Final = rf"(?:{_THEY_ARE} not|(?:it|that|this|he|she|they|those|these) (?:isn't|aren't))"
_NOT_A: Final = re.compile(
    r"^(?:and |but |please )*(?:not (?:just )?(?:(?:in|on|at|by|through) )?(?:an?|the|any)"
    rf"|{_THEY_ARE_NOT}(?: (?:in|on|at|by))?(?: an?| the| any)?) (?P<old>[\w-]+(?: [\w-]+)??)[,.;!]?"
    rf" (?:(?:but|rather|just|please|{_THEY_ARE}),? )*"
    r"(?:(?P<at>in|on|at|by|through) )?(?P<new>(?:an?|the|some|two|three) [^,.;!?]+|(?<=re )[\w-]+s$)",
    re.I,
)
"""“Not a roll, a whole salmon”."""
_A_NOT_B: Final = re.compile(
    r"^(?P<lead>(?:and |but |so |please )*)(?:(?:it|that|the [\w-]+)(?:'s| is)|it should be"
    r"|make it|make that|let it be|have)"
    r" (?P<new>(?:an?|some|two|three|his|her|my|their) [\w-]+(?: [\w-]+)?)(?: then| now| please)?,?"
    r" (?:and |but )?not (?:an?|the|his|her|my|their) (?P<old>[\w-]+)\b",
    re.I,
)
"""“It's a camel then, not a horse”."""
_ON_ANOTHER: Final = re.compile(r"(?: in| on| with)? (?P<what>(?:an?|two|three|some) [\w' -]+)", re.I)
"""“He should be on a bicycle”."""
_NOT_SUCH: Final = re.compile(
    r"(?P<lead>^|[.;!?] +)(?:(?:and|but|so|please) )*(?:not|no longer"
    r"|no more) (?!(?:the|so|too)\b)(?P<old>[\w-]+(?: [\w-]+){0,2}),"
    r" (?:but |just |rather |more |only )?(?!(?:please|thanks?|thank you)\b)",
    re.I,
)
"""“Not at dusk, at noon”: only the noon is wished."""
_NICER: Final = re.compile(
    r"(?P<new>(?:(?:an?|the|some|two|three|in|at|on|by) )?[\w-]+(?: [\w-]+){0,3}?)(?: (?:would|might"
    r"|could) (?:be|look|feel|work|fit|suit \w+)"
    r" (?:(?:much|a lot|even|so much|far) )?(?:more [\w-]+|[\w-]+er|better) than| (?:rather than|instead of))"
    r" (?:just )?(?P<old>(?:(?:an?|the|any|his|her|in|at|on|by) )*[\w-]+)(?: (?:would|might|could) (?:be"
    r"|look|feel|work) [^,.;?!]+)?"
    r"(?=\W*$|[.;?!] )",
    re.I,
)
_SENTENCES: Final = re.compile(r"((?<=[.;!?]) +|, and (?=it|make|not))")
_SCENE: Final = re.compile(
    r" (?:in|at|for|during) (?:the|that) (?:[\w-]+ )*?(?:scene|shot|part|bit|one|card|end|start)\b"
    r"| in (?:scene|card) \d",
    re.I,
)
_SO_NOT_SO: Final = re.compile(
    r"(?P<is>\b(?:should|must|could|can) be (?:[\w-]+ )?[\w-]+),? (?:and )?(?:not|rather than|instead of)"
    r" (?P<old>(?!only\b|just\b)[\w-]+)(?=\W*$|[,.;!?])",
    re.I,
)
"""“The gloves should be blue not yellow”."""
_NOT_ONLY: Final = re.compile(
    r"\bnot (?:only|just) (?P<one>(?:an?|the|one|his|her|its) [^,.;!?]+?),? but (?:also )?(?=[\w-])", re.I
)
"""“Not only a plant but also a boot”."""
_BEING: Final = frozenset({"be", "is", "are", "look", "feel", "stay", "have", "has"})
_ONE: Final = re.compile(r"\b(?:one|some|it|him|her|them)$", re.I)
_THERE: Final = re.compile(r"(?:in|on|at|by|near|next to|beside|under|behind) ", re.I)
_THING: Final = re.compile(r"\b(?:an?|the|two|three|some|his|her|its) [\w-]+(?: [\w-]+)?$", re.I)


def put_instead(text: str, now: Situation) -> str:
    """Return a message with “he should bow instead of waving” for “he shouldn't wave, he should bow”."""
    for said, meant in turns("shown", _NEVER):
        text = said.sub(meant, text)
    text = _SO_NOT_SO.sub(lambda match: match["is"] if is_how(match["old"]) else match[0], text)
    text = _NOT_SUCH.sub(_only_such, text)
    text = _NICER.sub(r"\g<new> instead of \g<old>", text)
    text = _NOT_ONLY.sub(r"\g<one> and ", text)
    text = _UNWANTED.sub(lambda match: f"{_as_subject(match['who'])} should not ", text)
    text = _BUT_SO.sub(r"\g<who> should \g<does> \g<new> instead of \g<old>", text)
    text = _NOT_SO.sub(_deed_instead, text)
    text = _NO_DEED.sub(lambda match: f"{match['lead']}{_shall(match)} instead of {match['old']}", text)
    text = _NO_THING.sub(lambda match: _without_thing(match, now), text)
    text = _NOT_A.sub(lambda match: _other_thing(match, now), text)
    return "".join(_things_instead(part, now) for part in _SENTENCES.split(text))


def _only_such(match: re.Match[str]) -> str:
    return match["lead"] if is_how(match["old"]) else match[0]


def is_how(words: str) -> bool:
    """Return whether words say what something is like, or when."""
    found = [span for span in lexicon.spans(words) if not span.grammar]
    return bool(found) and all(
        span.slots & {*lexicon.LOOKS, "colour", "size", "age", "mood"} for span in found
    )


def _things_instead(part: str, now: Situation) -> str:
    for pattern in (_NOT_A, _A_NOT_B):
        part = pattern.sub(lambda match: _other_thing(match, now), part)
    return part


def _shall(match: re.Match[str], who: str = "") -> str:
    """Return what is wished in the end: “the whale should swim past” of “it just swims past”."""
    said = match["led"] or match["known"]
    plainly = match["led"] or match["modal"] or said.lower() == "they"
    new = match["new"] if plainly else without_s(match["new"])
    if new == "be" and (going := re.match(r" (\w+ing)\b(?P<rest>.*)", match["rest"])):
        return f"{who or _as_subject(said)} should {plain_verb(going[1])}{going['rest']}"
    return f"{who or _as_subject(said)} should {new}{match['rest']}"


def _as_subject(said: str) -> str:
    return AS_SUBJECT.get(said.lower(), said)


def _deed_instead(match: re.Match[str]) -> str:
    who, said = match["who"], (match["led"] or match["known"]).lower()
    does = next(iter(lexicon.spans(match["new"])), None)
    if match["led"] and not (does and (does.verb or "expression" in does.slots)):
        return match[0]
    if said not in ("he", "she", "it", "they", "him", "her", "them", who.lower()):
        return match[0]
    old, what = match["old"].lower(), match["what"].strip()
    if going := re.match(r"(\w+ing)\b ?(?P<rest>.*)", what) if old == "be" else None:
        old, what = plain_verb(going[1].lower()), going["rest"]
    wish = _shall(match, who)
    scene = _SCENE.search(f" {what}")
    scene_said = scene[0] if scene and not _SCENE.search(wish) else ""
    what = _SCENE.sub("", f" {what}").strip()
    if old in _BEING:
        return f"{wish}{scene_said}" if match["new"].lower() not in _BEING else match[0]
    if match["new"].lower() in _BEING:
        return match[0]
    thing = _THING.search(what)
    if thing and (one := _ONE.search(wish)):
        wish, thing = f"{wish[: one.start()]}{thing[0]}", None
    there = thing and old in resting() and _THERE.match(what)
    if there or (what and lexicon.stem(match["new"]) == lexicon.stem(old)):
        return f"{wish}{scene_said} instead of {what}"
    way = what if old == "fall" else ""
    return f"{wish}{scene_said} instead of {going_on(old)} {way}".strip()


def _without_thing(match: re.Match[str], now: Situation) -> str:
    """Return “it should drink instead of the fish” for “forget the fish, it just drinks”."""
    old, who = re.sub(r"^(?:the|any) ", "", match["old"], flags=re.I), match["led"] or match["known"]
    other = _ON_ANOTHER.fullmatch(match["rest"]) if match["new"].lower() in _BEING else None
    if other and names_one(old, now):
        return f"{match['lead']}replace the {old} with {other['what']}"
    new = lexicon.spans(match["new"])[0]
    # “remove the bus, make it square”, “lose the fox, just the hare eating there”
    unlike = (
        new.grammar or (match["led"] and not new.verb) or (match["known"] and match["new"].endswith("ing"))
    )
    counted = "number" in lexicon.spans(who)[-1].slots  # “no cat, just the two men”
    if (
        unlike
        or counted
        or not names_one(old, now)
        or match["new"].lower() in _BEING
        or rewriting.names(who, old)
    ):
        return match[0]
    return f"{match['lead']}{_shall(match)} instead of the {old}{match['at'] or ''}"


def _other_thing(match: re.Match[str], now: Situation) -> str:
    """Return another thing for a known one, or what another doer does: “not a wave, a dog runs by”."""
    if not names_one(match["old"], now):
        return match[0]
    if sentence_in(match["new"]):
        return f"{match['new']} instead of the {match['old']}"
    new = _ONE.sub(match["old"].split()[-1], match["new"])
    if match.groupdict().get("at") and lexicon.spans(match["old"])[-1].slots & lexicon.PLACES:
        return f"set it {match['at']} {new} instead of the {match['old']}"
    return f"replace the {match['old']} with {new}"
