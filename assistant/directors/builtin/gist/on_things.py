"""Reads who and what shall be in cards, where, and what they do."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.decision import Call, Decision, call, change
from assistant.directors.builtin.gist.cores import bare, without_places
from assistant.directors.builtin.gist.clause import Clause, Context
from assistant.directors.builtin.gist.referring import kinds, meanings, things
from assistant.directors.builtin.looks import look_of, looks_of
from assistant.directors.builtin.narrating import third_person
from assistant.directors.builtin.sense import is_sensible
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.wishes import wish
from assistant.directors.builtin.wording import DEGREE, sentence

_THE: Final = r"(?:the|an?|my|our|his|her|its|their|that|this|some|two|three)"
_NP: Final = rf"{_THE} [\w'-]+(?: [\w'-]+){{0,4}}"
_MODAL: Final = r"(?:should(?:n't)?|could|must|can|would|has to|have to|needs? to|ought to|to|is to|might)"
_BE: Final = r"(?:be|look|become|get|turn|appear|seem|be shown|be made|come out|stay)"

Rule = Callable[[str, Sequence[int], Situation], list[Call] | None]


# things

_INSTEAD: Final = re.compile(
    rf"^(?P<new>.+?),? (?:instead of|rather than|in place of|and not|not|better than|but not|than) (?:just |any |only )*(?P<old>(?:{_THE} )?[\w'-]+(?: [\w'-]+)?)$", re.I
)
_SWAPS: Final = tuple(
    re.compile(p, re.I)
    for p in (
        rf"^(?:replace|swap(?: out)?|exchange|substitute|switch(?: out)?|change|turn|make|transform) (?P<old>(?:{_THE} )?[\w'-]+(?: [\w'-]+){{0,2}}?) (?:with|for|by|into|to|to be|be) (?P<new>(?:an?|the|two|three|some|one) .+|[\w-]+s)$",
        rf"^(?:move|take|put|bring) (?:.+? )?from (?:the |a |an )?(?P<old>[\w-]+) (?:to|into|onto) (?P<new>{_NP})$",
        rf"^(?P<old>(?:the|his|her|my|that|this|our) [\w'-]+(?: [\w'-]+)?) (?:(?:{_MODAL} )?(?:be|become|turn into|be swapped for|be replaced by|change (?:in)?to)|is|as) (?P<new>(?:an?|two|three) .+)$",
        rf"^(?P<new>(?:an?|two|three|some) [\w'-]+(?: [\w'-]+){{0,3}}?) (?:would|could|should) (?:suit|fit|work|look|be) .*better than (?:an?|the) (?P<old>[\w'-]+)$",
        rf"^no (?:more )?(?P<old>[\w-]+),? (?:just |but |make it |only )?(?P<new>an? .+)$",
        rf"^make (?P<old>(?:the|his|her|that|this) [\w'-]+) (?P<new>an? .+)$",
    )
)


def swapped(core: str, positions: Sequence[int], now: Situation) -> list[Call] | None:
    if match := re.match(rf"^(?:replace|swap|change|turn|make) (?P<old>{_THE} [\w-]+) (?:with|for|to|into)? ?(?:an?|the) (?P<how>[\w-]+) one$", core, re.I):
        return _with_word(match["old"], match["how"], positions, now)
    if match := re.match(r"^(?:.+? )?(?:should |must |could )?looks? (?:more |a bit |just )?like (?P<what>an? (?:real |proper )?(?:photo(?:graph)?|wildlife film|documentary|painting|dream|nightmare|old photograph|home video|news report|music video|fairy ?tale)s?)$", core, re.I):
        return [call("edit_card", card=p, look=f"like {match['what'].lower()}") for p in positions]
    core = re.sub(r"\s+instead$", "", core, flags=re.I)
    for pattern in _SWAPS:
        if (match := pattern.match(core)) and not set(look_of(match["new"]) or ()) - {"setting"} and (edits := _replaced(match["old"], match["new"], positions, now)):
            return edits
    match = _INSTEAD.match(core)
    if match is None:
        return None
    new = re.search(rf"\b(?:{_THE}|no|more) (?:(?!(?:in|on|at|through|with|into|to|a|an|the)\b)[\w'-]+ ?)+$", match["new"].strip(" ,"), re.I)
    return _replaced(match["old"], new[0], positions, now) if new else None


def _replaced(old: str, new: str, positions: Sequence[int], now: Situation) -> list[Call] | None:
    changed = ((p, rewriting.replaced(now.text(p), old, new)) for p in now.positions if p in positions or len(positions) == 1)
    found = [call("edit_card", card=p, text=agreed(text)) for p, text in changed if text and text != now.text(p)]
    here = [one for one in found if one.args["card"] in positions]
    return here or found or None


def agreed(text: str) -> str:
    """Two knights ride: the verb of a subject that became several."""
    match = re.match(r"^((?:two|three|four|some|several|many|a few) (?:[\w'-]+ )*?[\w'-]+s) ([a-z]+)\b", text, re.I)
    if match is None:
        return text
    for span in lexicon.spans(text):
        if span.verb and span.ending in ("s", "es", "ies") and "subject" not in span.slots:
            plain = span.said
            plain = re.sub(r"ies$", "y", plain) if plain.endswith("ies") else re.sub(r"(?<=[sxzh])es$|(?<!s)s$", "", plain)
            return text[: span.start] + plain + text[span.end :]
    return text


_ADJ: Final = r"(?P<how>(?!(?:the|a|an|to|in|on|at|of|with|from|not|made|like|as)\b)[\w-]+(?:(?: and| but|,)(?: (?:a bit|much|more|also))* (?!the\b|a\b)[\w-]+| [\w-]+)*)"
_DESCRIBED: Final = tuple(
    re.compile(p, re.I)
    for p in (
        rf"^(?P<thing>(?:the|his|her|its|their|my|our|that|this|both) [\w'-]+(?: [\w'-]+)?) (?:{_MODAL} )?(?:{_BE}|is|are) (?:(?:{DEGREE}|all|completely|more|a more|bright|like) )*{_ADJ}$",
        rf"^(?:make|paint|turn|colou?r|dye|give|let|have|get) (?P<thing>(?:the|his|her|its|their|my|our|that|this|both) [\w'-]+(?: (?!(?:to|be|look|an?|the|some|two|in|on|at|with|of)\b)[\w'-]+)?) (?:(?:to )?(?:be|look|become|turn)? ?)(?:(?:{DEGREE}|all|completely|bright) )*{_ADJ}$",
    )
)
_NOT_THAT: Final = re.compile(r",? (?:not|and not|instead of) (?:an?|the) [\w-]+(?=,|$| in)|,? (?:in all of it|in all of them|everywhere|throughout)$", re.I)
_A_NOUN: Final = re.compile(r"^(?:(?:have|use|put|make it|show|be|see|ride|riding|get|with|want|draw|on|the knight on|the \w+ (?:should )?(?:be )?on) )*(?P<the>an?) (?P<how>[\w-]+(?:,? (?:and )?[\w-]+)?) (?P<thing>[\w-]+)(?: (?:instead|everywhere|please|in all of it|in it|in them))*$", re.I)
_COUNTED: Final = re.compile(r"^(?:(?:have|use|put|make it|show|be|see|there|get|with|want|draw) )*(?P<many>two|three|four|five|six|several|many|lots of|a pair of|a group of) (?P<thing>[\w-]+)(?: .*)?$", re.I)


def described(core: str, positions: Sequence[int], now: Situation) -> list[Call] | None:
    for pattern in _DESCRIBED:
        match = pattern.match(core)
        if match and _is_adjective(match["how"]) and (edits := _with_word(match["thing"], match["how"], positions, now)):
            return edits
    match = _A_NOUN.match(_NOT_THAT.sub("", _NOT_THAT.sub("", core)))
    if match and not re.match(r"(?:second|third|another|new|other|different|few|lot|couple|bit|single|close|wide|slow|long)\b", match["how"], re.I) and _is_adjective(match["how"]):
        return _with_word(match["thing"], match["how"], positions, now)
    if match := _COUNTED.match(core):
        return _replaced(re.sub(r"s$", "", match["thing"]), f"{match['many']} {match['thing']}", positions, now)
    return None


def _is_adjective(words: str) -> bool:
    found = lexicon.spans(words)
    return bool(found) and all(
        not s.slots or s.slots & {"colour", "size", "expression", "asked mood", "age", "mood", "body", "conjunction", "look", "subject", "kind"} or s.words in ("and",) or s.words.endswith("er") for s in found
    ) and not any(s.verb and s.ending for s in found if not s.slots & {"colour", "size", "expression"})


def _with_word(thing: str, how: str, positions: Sequence[int], now: Situation) -> list[Call] | None:
    from assistant.directors.builtin.tables import mapping

    how = " ".join(str(mapping("compared").get(word, word)) for word in how.lower().split())
    changed = ((p, rewriting.described(now.text(p), thing, how)) for p in now.positions)
    found = [call("edit_card", card=p, text=text) for p, text in changed if text and text != now.text(p)]
    here = [one for one in found if one.args["card"] in positions]
    return here or found or None


_GIVEN: Final = tuple(
    re.compile(p, re.I)
    for p in (
        rf"^give (?P<thing>(?:the|his|her|its|my|our|that) [\w'-]+) (?P<what>(?:an?|some|two|three|his|her|more) .+|[\w-]+ [\w-]+s)$",
        rf"^(?P<thing>(?:the|his|her|its|my|our|that) [\w'-]+)(?: {_MODAL})? (?:wear(?:s|ing)?|have|has|hold(?:s|ing)?|carr(?:y|ies|ying)|needs?|get|wants?|with|in) (?P<what>(?:an?|some|two|three|his|her) .+)$",
        rf"^put (?P<what>(?:an?|some|two|three) [\w'-]+(?: [\w'-]+){{0,3}}?) (?:on|onto|around|over) (?P<thing>(?:the|his|her|its|my|our|that) [\w'-]+)(?:'s (?:head|neck|back|shoulders?|face))?$",
        rf"^(?:put|dress|have|get) (?P<thing>(?:the|his|her|my|our|that) [\w'-]+) (?:in|wear(?:ing)?) (?P<what>(?:an?|some) .+|[\w-]+ (?:armou?r|clothes|robes))$",
    )
)


def given(core: str, positions: Sequence[int], now: Situation) -> list[Call] | None:
    for pattern in _GIVEN:
        match = pattern.match(core)
        if match is None or look_of(match["what"]):
            continue
        word = "in" if re.search(r"\b(?:cape|dress|coat|armou?r|robe|suit|cloak|jacket|shirt|clothes|robes|boots|gown|scarf)\b", match["what"], re.I) and not match.re.pattern.startswith("^put (?P<what>") else "with"
        return _stated(match["thing"], f"{word} {match['what']}", positions, now)
    return None


def _stated(thing: str, state: str, positions: Sequence[int], now: Situation) -> list[Call] | None:
    changed = ((p, rewriting.stated(now.text(p), thing, state)) for p in positions if p in now.positions)
    return [call("edit_card", card=p, text=text) for p, text in changed if text and text != now.text(p)] or None


_AWAY: Final = re.compile(
    r"^(?:(?:get rid of|remove|delete|lose|drop|take (?:out|away)|leave out|no|no more|without|erase|cut(?: out)?|skip|not have|ditch|there (?:should|must) be no|do(?:n't| not) (?:need|want|show)) )(?P<thing>(?:(?:the|any|that|this|his|her|all the|more) )?[\w-]+(?: [\w-]+)?)(?: (?:at all|any ?more|completely|in it|out|away|from it|anywhere|there))*$"
    r"|^(?:take|leave|cut|get) (?P<thing2>(?:the|that|this|his|her) [\w-]+(?: [\w-]+)??) (?:out|away|off)(?: of (?:it|there|the \w+))?$",
    re.I,
)


def away(core: str, positions: Sequence[int], now: Situation) -> list[Call] | None:
    match = _AWAY.match(core)
    if match is None:
        return None
    thing = match["thing"] or match["thing2"]
    thing = re.sub(r"^(?:any|all the|more)\s+", "", thing, flags=re.I)
    if re.fullmatch(r"(?:it|that|this|them|the (?:scene|shot|part|bit|card|whole thing|colou?rs?|rest))", thing, re.I):
        return None
    naming = [p for p in now.positions if rewriting.names(now.text(p), thing)]
    here = [p for p in naming if p in positions] or naming or (list(positions) if re.match(r"no\b|without|there|don't|do not", core, re.I) else [])
    changed = ((p, rewriting.removed(now.text(p), thing)) for p in here)
    return [call("edit_card", card=p, text=text) for p, text in changed if text != now.text(p)] or None


_SET: Final = tuple(
    re.compile(p, re.I)
    for p in (
        rf"^(?P<thing>(?:the|his|her|its|my|our|that) [\w'-]+) {_MODAL} (?:stand|be|sit|lie|float|rest|live|hang|appear)s? (?:up )?(?P<where>(?:on|in|at|by|near|under|beside|next to|above|behind|inside|on top of|made of|built of|covered in|full of|on the edge of|surrounded by|in front of|out of) .+|on fire|in ruins|in flames)$",
        rf"^(?:(?:see|have|make|show|want|get) )?(?P<thing>(?:the|his|her|its|my|our|that) [\w'-]+) (?:(?:is|be|being) )?(?P<where>(?:made of|built of|covered (?:in|with)|full of|surrounded by|wrapped in|on fire|in ruins|in flames)(?: .+)?)$",
        rf"^(?:set|put|place|move|have|make|show) (?P<thing>(?:the|his|her|its|my|our|that|this) [\w'-]+) (?P<where>(?:on|in|at|by|near|under|beside|next to|above|behind|inside|on top of|made of|built of|covered in|full of|out of) .+)$",
        rf"^(?:(?:set|put|place|move|have|film|make|let|take|send) (?P<it>it|him|her|them|this|that|everything|everyone) (?:all )?(?:be |happen |take place )?|(?:be |happen |happening |take place |set |it all )*)(?P<where>(?:in|on|at|to|into|inside|by|near) (?:an?|the|some|outer) .+|(?:in|on|at|into|to) [\w-]+)$",
    )
)


def placed(core: str, positions: Sequence[int], now: Situation) -> list[Call] | None:
    for pattern in _SET:
        match = pattern.match(core)
        if match is None:
            continue
        groups = match.groupdict()
        where = match["where"]
        thing = groups.get("thing")
        inner = re.sub(r"^(?:in|on|at|to|into|inside|by|near|out of)\s+", "", where, flags=re.I)
        if (found := look_of(inner)) and "setting" not in found:
            return [call("edit_card", card=p, **found) for p in positions]
        if thing and (edits := _stated(thing, where, positions, now)):
            return edits
        if thing:
            continue
        spans = lexicon.spans(inner)
        if not any(s.slots & {"setting", "scenery", "weak setting", "elsewhere"} or not s.slots for s in spans):
            continue
        return [_resettled(p, inner, now) for p in positions if p in now.positions]
    return None


def _resettled(p: int, where: str, now: Situation) -> Call:
    """Another place: in the card's words where they name one, else as its setting."""
    text = now.text(p)
    named = [s for s in lexicon.spans(text) if s.slots & {"setting"} and not s.slots & {"subject"} or "setting" in s.slots]
    if named:
        place = where if re.match(r"(?:an?|the|some)\b", where, re.I) else where
        if new := rewriting.replaced(text, named[-1].said, place):
            return call("edit_card", card=p, text=new)
    return call("edit_card", card=p, setting=re.sub(r"^(?:an?|the)\s+", "", where, flags=re.I).lower())


# what happens


def acted(core: str, positions: Sequence[int], now: Situation) -> list[Call] | None:
    for size in range(4):
        match = re.match(
            rf"^(?:let |have |make |see |get |show )?(?P<who>(?:{_THE}|both|everyone)(?: [\w'-]+){{{size}}} [\w'-]+|he|she|it|they|him|them|her)"
            rf"(?: (?P<modal>{_MODAL}))?(?: (?:also|really|slowly|gently|then|all|suddenly|quietly))* (?P<does>[\w'-]+(?: .+)?)$",
            core,
            re.I,
        )
        if match is None or (not match["modal"] and not re.match(r"(?:let|have|make|see|get|show)\b", core, re.I)):
            continue
        does = match["does"]
        verb = next(iter(lexicon.spans(does)), None)
        if verb is not None and not verb.verb and ("expression" in verb.slots or (match["modal"] and re.match(r"get (?:away|up|off|wet|angry|scared|lost|hurt|closer)\b", does, re.I))):
            return _doing(match["who"], does, positions, now)
        if verb is None or not verb.verb or verb.start != 0 or verb.ending == "s" or re.match(r"(?:be|have)\b", does, re.I):
            continue
        if verb.slots & {"weather", "hour"}:
            continue
        return _doing(match["who"], does, positions, now)
    return None


def _doing(who: str, does: str, positions: Sequence[int], now: Situation) -> list[Call] | None:
    old = re.search(r",? (?:instead of|rather than|not) (?:just )?(?:\w+ing|wave|ride|walk|stand|land)\b.*$", does, re.I)
    if old:
        does = does[: old.start()].strip(" ,")
    first, _, rest = does.partition(" ")
    who = {"him": "he", "her": "she", "them": "they"}.get(who.lower(), who)
    several = re.match(r"^(?:they|two|three|some|both)\b", who, re.I) or re.search(r"\band\b", who)
    ending = first.endswith("ing")
    verb = first if several or ending else third_person(first)
    mine = [p for p in positions if p in now.positions and _is_about(now.text(p), who)]
    where = mine if len(mine) == 1 else list(positions) if len(positions) == 1 else mine[:1] if old and mine else []
    if len(where) != 1:
        return None
    p = where[0]
    text = now.text(p).rstrip(" .")
    phrase = f"{verb} {rest}".strip()
    subject = lexicon.subject(text)
    same = subject is not None and p in mine
    if same and old and subject:
        return [call("edit_card", card=p, text=sentence(f"{text[: subject.end]} {phrase}"))]
    if same and not ending:
        return [call("edit_card", card=p, text=sentence(f"{text} and {phrase}"))]
    return [call("edit_card", card=p, text=sentence(f"{text}, {who[:1].lower() + who[1:]} {phrase if ending else 'also ' + phrase if False else phrase}"))]


def _is_about(text: str, who: str) -> bool:
    subject = lexicon.subject(text)
    pronoun = who.lower() in ("he", "she", "it", "they")
    if pronoun:
        return subject is not None
    return subject is not None and bool(meanings(who.split()[-1]) & (meanings(subject.words) | kinds(subject.words)))


def wished(core: str, positions: Sequence[int], now: Situation) -> list[Call] | None:
    return wish(core, positions, now)


_ADDED: Final = re.compile(
    r"^(?:(?:add|put|have|let there be|include|show|see|insert|place|draw|give it|use|want|get) )*(?:in )?(?P<what>(?:an?(?:other)?|some|two|three|four|five|more|lots of|plenty of|a lot of|a few|no|several|many) .+|[\w-]+s (?:in|on|around|behind|over|flying|falling|everywhere|all)\b.*)$", re.I
)


def added(core: str, positions: Sequence[int], now: Situation) -> list[Call] | None:
    match = _ADDED.match(core)
    if match is None:
        return None
    what = re.sub(r"^(?:a second|one more)\s+", "another ", match["what"], flags=re.I)
    what = re.sub(r" (next to|beside|near|behind|with) (?:the (?:first|other) one|it|him|her|them)$", r" \1 it", what, flags=re.I)
    spans = lexicon.spans(what)
    if not any(not s.grammar for s in spans) or len(what.split()) > 16 or re.search(r"\b(?:seconds?|version|time|style)\b", what, re.I):
        return None
    return [call("edit_card", card=p, text=rewriting.added(now.text(p), f"with {what}")) for p in positions if p in now.positions] or None
