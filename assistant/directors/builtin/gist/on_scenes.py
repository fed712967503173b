"""Reads a wish for a further scene, and where it comes."""

import re

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.adding import _inserted
from assistant.directors.builtin.decision import Decision, call, change
from assistant.directors.builtin.gist.cores import bare
from assistant.directors.builtin.gist.clause import Clause
from assistant.directors.builtin.gist.referring import meanings, shown, things
from assistant.directors.builtin.looks import look_of, looks_of, stripped, _field
from assistant.directors.builtin.narrating import told, third_person
from assistant.directors.builtin.numerals import NUMBER, ORDINAL, place
from assistant.directors.builtin.sense import is_sensible
from assistant.directors.builtin.wishes import wish
from assistant.directors.builtin.wording import polite_off, sentence
from tools.renderers.animatic.vocabulary import VERBS

_PLACE = re.compile(
    rf"\b(?:in ?)?between (?:the |scenes? |cards? |shots? )?(?P<a>{ORDINAL}|\d|one|two|three)(?: (?:scene|one|card|shot|part))? and (?:the |scenes? |cards? )?(?P<b>{ORDINAL}|\d|two|three|four)\b(?: (?:scenes?|ones?|cards?|shots?|parts?))?",
    re.I,
)
_SCENE = re.compile(r"\b(?:an?|one|another|some)(?: (?:new|extra|short|quick|little|third|fourth|final|last|further|small|brief|opening|closing|more))* (?:scene|shot|card|moment|bit|part|ending|intro)s?\b|\bsomething\b|\banother (?:one|scene|shot|card)\b", re.I)
_ADDING = re.compile(r"\b(?:add|insert|put(?: in)?|include|squeeze in|slip in|throw in|append|have|create)\b", re.I)
_WHERE = re.compile(r"^[\s,:;–-]*(?:(?:where|in which|with|of|showing|that shows|when|so that|so|maybe|perhaps|for example|like|for|about|and|then|there|i want|in between|just|to show|which shows|say|and show|in it|on the board|to the board|in the film|to the film)\b[\s,:]*)*", re.I)


def inserted(c: Clause, ctx, now):
    text = c.text
    if not now.cards:
        return None
    scene = _SCENE.search(text)
    place_at, cut = None, []
    if m := _PLACE.search(text):
        place_at = place(m["a"], len(now.cards)) + 1
        cut.append((m.start(), m.end()))
    elif m := re.search(r"\b(?:in ?)?between ", text, re.I):
        pair = [k for k in c.all("card", "edge") if k.start >= m.end() - 1 and len(k.value) == 1]
        th = things(text[m.end():], now)
        if len(pair) >= 2:
            place_at = min(pair[0].value[0], pair[1].value[0]) + 1
            cut.append((m.start(), pair[1].end))
        elif len(th) >= 2 and all(len(one.cards) == 1 for one in th[:2]) and scene:
            place_at = min(th[0].cards[0], th[1].cards[0]) + 1
            cut.append((m.start(), m.end() + th[1].end))
    if place_at is None and (k := c.first("card after", "card before")):
        place_at = k.value[0] + (k.name == "card after")
        cut.append((k.start, k.end))
    if place_at is None and (m := re.match(r"^(?:and |then |please |let's |can you |could you |could we |can we |i want to |i'd like to )*(?P<e>end|finish|close|start|begin|open)(?:s|ing)? (?:it |the film |the video |off )?(?:with|on|by showing) (?=(?:an?|some|the two|two|three|both|everyone|them)\b)", text, re.I)) and not lexicon.is_look(text[m.end() :]) and not re.search(r"close-?up|shot of|view", text, re.I):
        place_at = 1 if m["e"].lower() in ("start", "begin", "open") else len(now.cards) + 1
        cut.append((m.start(), m.end()))
        text_ = text
        told_ = True
    if place_at is None and (m := re.search(r"\bbefore (?:everything(?: else)?|all (?:of )?(?:that|this|it)|it all|anything)\b(?: starts| begins)?", text, re.I)) and scene:
        place_at = 1
        cut.append((m.start(), m.end()))
    if place_at is None and (m := re.match(r"^(?:and )?(?:then|next|after that|afterwards|after this|later|finally)\b[,\s]+", text, re.I)) and _happens(text[m.end():]) and re.match(r"(?:it|he|she|they|the|an?|two|some|everyone)\b", text[m.end():], re.I) and not c.has("card"):
        place_at = len(now.cards) + 1
        cut.append((m.start(), m.end()))
    if place_at is None:
        for k in c.all("card", "edge"):
            if k.name == "edge" and not scene and re.match(r"^(?:the|his|her|its) [\w-]+ (?:should|must|could|has to|needs to)\b", text, re.I):
                continue
            side = re.search(r"\b(after|before|following|once|behind)\s+(?:all )?$", text[: k.start], re.I)
            if side and len(k.value) == 1 and k.name == "card":
                place_at = k.value[0] + (side[1].lower() != "before")
                cut.append((side.start(), k.end))
                break
            if k.name == "edge" and (re.search(r"\b(?:at|to|in|near|on)\s+$", text[: k.start], re.I) or text[k.start : k.start + 2].lower() == "at"):
                lead = re.search(r"\b(?:at|to|in|near|on)\s+$", text[: k.start], re.I)
                place_at = 1 if k.value[0] == 1 and not re.search(r"end|fin|clos", text[k.start : k.end]) else len(now.cards) + 1
                cut.append((lead.start() if lead else k.start, k.end))
                break
    if scene:
        add = _ADDING.search(text[: scene.start()])
        wanted = add or re.search(r"\b(?:want|need|like|love|see|there (?:should|could) be|how about|let's have|get)\b", text[: scene.start()], re.I)
        if not wanted and place_at is None:
            return None
        if re.match(r"a (?:bit|little)", scene[0], re.I) and not re.search(r"\b(?:where|in which|with)\b", text[scene.end() :]):
            return None
        if re.search(r"\b(?:longer|shorter|more|of (?:fog|rain|snow|mist|light|wind))\b", text[scene.start() : scene.end() + 12], re.I):
            return None
        cut.append((scene.start(), scene.end()))
        if place_at is None:
            w = scene[0].lower()
            place_at = 1 if re.search(r"opening|intro|first", w) else len(now.cards) + 1
    elif place_at is None or c.has("remove", "longer", "shorter", "favourite"):
        return None
    pieces, end = [], 0
    for a, b in sorted(cut):
        if a >= end:
            pieces.append(text[end:a])
        end = max(end, b)
    rest = " ".join(" ".join([*pieces, text[end:]]).split())
    rest = re.sub(r"\b(?:add|insert|put(?: in)?|include|squeeze in|slip in|append)\b(?=\s*(?:,|:|where|with|of|showing|in which|on the|$|when|that|for))", "", rest, flags=re.I)
    rest = bare(rest)
    rest = re.sub(r"^(?:add|insert|put(?: in)?|include|append)\b[\s:,]*", "", rest, flags=re.I)
    rest = re.sub(r"\b(?:the two|both) of them\b", "they", rest, flags=re.I)
    rest = re.sub(r"^they (?=\w+ing\b)", "they are ", rest, flags=re.I)
    rest = _WHERE.sub("", rest).strip(" ,.:;")
    told_ = _narrated(rest)
    opening = re.match(r"^(?:and |then |please |let's |can you |could you |could we |can we |i want to |i'd like to )*(?:end|finish|close|start|begin|open)", text, re.I)
    if not scene and told_ == rest and not _happens(rest) and not opening:
        return None
    rest = told_
    if not lexicon.is_seen(rest) or len(rest.split()) < 2:
        return None
    found = change(*_inserted(rest, place_at, now))
    return found


def _narrated(text: str) -> str:
    m = re.match(r"^(?:let |have |make |see )?((?:the|an?|my|his|her|some|two|three|everyone|he|she|it|they)\b(?: (?!to\b)[\w'-]+){0,5}?) to (\w+.*)$", text, re.I)
    if m:
        subject, rest = m[1], m[2]
        plural = re.match(r"(?:they|two|three|some|the two|everyone|both)", subject, re.I) or " and " in subject or re.search(r"[^s]s$", subject)
        verb = rest if plural and not subject.lower().startswith("everyone") else third_person(rest.split()[0]) + rest[len(rest.split()[0]) :]
        return f"{subject} {verb}"
    m = re.match(r"^(?:let|have|make|see)\s+(.+)$", text, re.I)
    return (told(m[1]) or m[1]) if m else text


def _happens(text: str) -> bool:
    return any(span.verb and span.ending != "ing" for span in lexicon.spans(text)[1:])


RULES = (inserted,)
