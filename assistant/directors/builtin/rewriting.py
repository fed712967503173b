"""Rewrites a card's text: one thing for another, another colour, something added or taken away.

Works on words alone; whether a card names the thing is said by returning None.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.amounts import amount_before, amount_end
from assistant.directors.builtin.happening import HELPING, also_agreed, are_many, subject_end
from assistant.directors.builtin.numerals import NUMBER
from assistant.directors.builtin.painted import repainted
from assistant.directors.builtin.tables import alike, mapping, words
from assistant.directors.builtin.verbs import third_person, without_s
from assistant.directors.builtin.wording import sentence
from tools.renderers.animatic.vocabulary import VERBS, vocabulary

_ARTICLE: Final = re.compile(
    r"^(?:an?|the|this|that|these|those|my|our|your|his|her|its|their|some|one)\s+", re.I
)
_POINTING: Final = words("pointing")
_ADJECTIVES: Final = 4
_TELLS_ON: Final = re.compile(r"^(?:it|he|she)\b", re.I)
_TOLD: Final = re.compile(r"[a-z]+[^s\W]s")
"""May be a verb that is not known: “a baker takes bread”."""
_ITSELF: Final = re.compile(r"\b(?:itself|himself|herself)\b")
_MANY: Final = r"(?:two|three|four|five|six|some|several|many|a few|lots of|a pair of|a group of|both)"
_SEVERAL: Final = re.compile(rf"^(?:(?:the )?{_MANY}|they)\b", re.I)
_LIKE_THAT: Final = re.compile(
    r"(?:(?<!a)(?<![sne]tr)(?<!ndr)(?<![tclv]er)y|ed|ing|ful|ous|ish|ic|ive|less|old|ern|ight"
    r"|(?<!pap|ubb|ath|umb|imb|opp)er|^new)$"
)
"""Ends what says how something is, where it is not known otherwise."""
_SEVERAL_OF: Final = re.compile(r"([\w-]+?)(?:(?<=[sxzh])es|(?<!s)s)")
_BEING_SO: Final = re.compile(r"(?:ing|ed|en|nt)$", re.I)
"""Ends what a thing is like by something done: “the bent wheel”."""
_OF: Final = {"made of": "(?:made )?of", "full of": "(?:full )?of"}
_NAMED: Final = re.compile(r"\b[\w-]+(?= (?:named|called) $)")
"""Who has the name that follows: “a tall man named Desmond”."""
_OWNS: Final = re.compile(r"['’]s?\b")
"""Behind who owns what is told of: “a cook's hands”."""
_ONE_EACH: Final = re.compile(r"(?P<lead>with|in) an? (?P<how>(?:[\w-]+ ){0,2})(?P<what>[\w-]+)")
"""What each of several has: “boys with straw hats”."""
_HAVING: Final = re.compile(r" (?:in|with) ")
_WITH_AT_END: Final = re.compile(r", with [^,]+$")


def replaced(text: str, old: str, new: str) -> str | None:
    """Return the text with every `old` as `new`, articles fitted; None where it names none."""
    pieces, end = [], 0
    for match in heads(text, old):
        start, determiner = phrase_start(text, match.start())
        if start < end:
            continue
        one = _is_plural(old, old) and not _is_plural(match[0], old) and _SEVERAL_OF.fullmatch(new)
        here = _SEVERAL_OF.sub(r"\1", new) if one else new
        here = _HAVING.split(here)[0] if _OWNS.match(text, match.end()) else here
        if amount := amount_before(text, end, start, here):
            start, determiner = amount.start(), ""
        pieces += [text[end:start], _fitted(here, determiner, plural=_is_plural(match[0], old))]
        end = amount_end(text, match.end(), match[0], here)
    return sentence("".join([*pieces, text[end:]])) if pieces else None


def numbered(text: str, thing: str, many: str) -> str | None:
    """Return the text with several of a thing, as “two white cranes” for “a white crane”; None without it."""
    pieces, end = [], 0
    for match in heads(text, thing):
        start, _ = phrase_start(text, match.start())
        words = text[start : match.start()].split()
        kept = [word for word in words if not _counts(word)]
        the = [word for word in words[:1] if word.lower() in _POINTING]
        thing = thing if lexicon.is_plural(thing) else vocabulary().plural(thing)
        kept = [kept[0].lower(), *kept[1:]] if kept and not start else kept
        pieces += [text[end:start], " ".join([*the, many, *kept, thing])]
        end = match.end()
    return sentence("".join([*pieces, text[end:]])) if pieces else None


def described(text: str, thing: str, adjective: str) -> str | None:
    """Return the text with an adjective before the thing, in place of its like; None if it names none."""
    at = next((head.start() for head in heads(text, thing)), len(text))
    return repainted(text, adjective, at) or _with_adjectives(text, thing, adjective, (adjective,))


def without_like(text: str, thing: str, said: str) -> str | None:
    """Return the text without the adjectives of the thing that are of a kind with what is said of it."""
    return _with_adjectives(text, thing, said, ())


def _with_adjectives(text: str, thing: str, said: str, new: tuple[str, ...]) -> str | None:
    match = next(iter(heads(text, thing)), None)
    if match is None:
        return None
    named = _NAMED.search(text[: match.start()])
    match = named or match
    start, _ = phrase_start(text, match.start())
    if start == match.start() and _slots(match[0]) and _slots(match[0]) <= VERBS:
        return None  # something that is done: “they crash”
    words = text[start : match.start()].split()
    kinds = _slots(said) & {"colour", "size", "expression"}
    new_ones, other = said.lower().split(), mapping("opposite")
    same = frozenset(new_ones).union(*map(alike, new_ones))
    words = [word for word in words if not ({word, other.get(word)} & same or _slots(word) & kinds)]
    articles = [word for word in words if _counts(word)]
    others = [word for word in words if word not in articles]
    parts = list(takewhile(_is_part_of_name, reversed(others)))[::-1]
    others = sorted([*others[: len(others) - len(parts)], *new], key=_colour_last)
    phrase = " ".join([*articles, *others, *parts, text[match.start() :]])
    return sentence(articled(f"{text[:start]}{phrase}"))


def _is_part_of_name(word: str) -> bool:
    """Return whether a word before a thing is of its name, and not what it is like: “a pirate ship”."""
    slots = _slots(word)
    noun = slots & {"subject", "setting", "scenery"} or (not slots and not _LIKE_THAT.search(word))
    return bool(noun) and not slots & {"colour", "size"}


def _colour_last(adjective: str) -> bool:
    """Return the key by which adjectives stand as they are said: a big red dragon."""
    return "colour" in _slots(adjective)


def stated(text: str, thing: str, state: str) -> str | None:
    """Return the text with a state behind the thing, “a castle on fire”; None if it names none."""
    match = next((head for head in heads(text, thing) if not _OWNS.match(text, head.end())), None)
    if match is None:
        return None
    behind = text[match.end() :]
    lead = state.partition(" ")[0]
    again = re.match(rf" {lead} (?:an?|the|his|her|its|their|two|some)\b", behind)
    if again and (lead == "with" or any("worn" in span.slots for span in lexicon.spans(behind)[1:4])):
        state, behind = state.replace(" and ", ", "), f" and{behind.removeprefix(f' {lead}')}"
    if lexicon.is_plural(match[0]) and (each := _ONE_EACH.fullmatch(state)):
        state = f"{each['lead']} {each['how'] or ''}{vocabulary().plural(each['what'])}"
    of = rf"^ {_OF.get(state[:7], '$^')} [^,.]+?(?= (?:and|[io]n|at|with|while|through|up|to)\b|[,.]|$)"
    return sentence(f"{text[: match.end()]} {state}{re.sub(of, '', behind)}")


def added(text: str, more: str) -> str:
    """Return the text with something more in the picture."""
    text, more = text.rstrip(" .!,"), more.strip(" .")
    if _WITH_AT_END.search(text) and more.startswith("with "):
        return f"{text} and {more.removeprefix('with ')}."
    return f"{text}, {more}."


def ended(text: str, more: str) -> str:
    """Return the text with more words at its end."""
    more = more.strip(" .")
    return sentence(f"{text.rstrip(' .!,')}{'' if more.startswith(',') else ' '}{more}")


def beings(text: str) -> list[str]:
    """Return who a text names, in order."""
    found = lexicon.spans(text)
    pairs = zip([None, *found], found, strict=False)
    return [b.words for a, b in pairs if "subject" in b.slots and not (b.verb and a and "subject" in a.slots)]


def tells_on(text: str) -> bool:
    """Return whether a text goes on telling of what a card before it has named."""
    return _TELLS_ON.match(text) is not None


def is_several(text: str) -> bool:
    """Return whether a text is about several."""
    return _SEVERAL.match(text) is not None


def agreed(text: str | None, before: str = "") -> str | None:
    """Return a text whose verb agrees with a subject that is another now: two knights ride, a cat plays.

    Args:
        text: the text.
        before: the text as it was, if it was: its verb stays where as many do it.
    """
    if text and before and _are_many(text) == _are_many(before):
        return text
    start = subject_end(text) if text else 0
    verb = next((span for span in lexicon.spans(text or "") if span.start >= start), None)
    helped = verb is not None and HELPING.search(f" {verb.said} ") is not None
    unknown = verb is not None and not verb.slots and _TOLD.fullmatch(verb.said) is not None
    if text is None or not start or verb is None or not (verb.verb or helped or unknown):
        return text
    several = are_many(text[:start].strip())
    text = _ITSELF.sub("themselves", text) if several else text
    if helped:
        plain = {"is": "are"}.get(verb.said) or without_s(verb.said)
        return text[: verb.start] + (plain if several else third_person(plain)) + text[verb.end :]
    behind = also_agreed(text[verb.end :], several=several)
    first, gap, particle = verb.said.partition(" ")
    if several and (unknown or verb.of_one or (gap and first.endswith("s"))):
        return f"{text[: verb.start]}{without_s(first)}{gap}{particle}{behind}"
    if not (several or unknown) and not verb.ending and not re.match(r"\w+s\b", verb.said):
        return text[: verb.start] + third_person(verb.said) + behind
    return text


def _are_many(text: str) -> bool:
    return are_many(text[: subject_end(text)].strip())


def names(text: str, thing: str) -> bool:
    """Return whether a text names a thing."""
    return any(heads(text, thing))


@lru_cache(16384)
def heads(text: str, thing: str) -> Sequence[re.Match[str]]:
    """Return where a text names a thing, without its article and what it is like."""
    bare = _ARTICLE.sub("", thing.strip())
    whole = _named_by(text, bare) if len(bare) > 1 else ()
    last = bare.split()[-1] if bare else ""
    return whole or (_named_by(text, last) if last and last != bare else ())


def _named_by(text: str, word: str) -> Sequence[re.Match[str]]:
    """Return where a word names a thing: in “a ship sails” no sails are named."""
    if word[:-2].lower() not in text.lower():  # mostly; saves a fifth of the time of reading a message
        return ()
    found = list(_forms(word).finditer(text))
    verb = subject_end(text) if found else 0
    return tuple(
        match for match in found if (not verb or match.start() != verb) and not _names_kind(match, verb)
    )


def _names_kind(match: re.Match[str], verb: int) -> bool:
    """Return whether a word only tells the kind of what is named behind it: “a stone bridge”."""
    after = re.match(r" (?!\w+s (?:his|her|its|their|the|an?)\b)([\w-]+)", match.string[match.end() :])
    slots = _slots(after[1]) if after and match.end() + 1 != verb else frozenset[str]()
    return bool(slots & {"setting", "scenery", "worn", "subject"}) and not slots & (
        VERBS | {"colour", "hour"}
    )


@lru_cache(2048)
def _forms(word: str) -> re.Pattern[str]:
    """Return the pattern of a word in any number, also as the last part of another one."""
    stems = {word, re.sub(r"(?<=[sxzh])es$", "", word), re.sub(r"(?<=\w\w)(?<!s)s$", "", word)}
    any_of = "|".join(sorted(map(re.escape, stems), key=len, reverse=True))
    return re.compile(rf"\b(?:\w+-)*(?:{any_of})(?:es|s)?\b", re.I)


def _is_plural(found: str, said: str) -> bool:
    return found.lower().endswith("s") and not _ARTICLE.sub("", said).lower().endswith("ss")


def phrase_start(text: str, head: int) -> tuple[int, str]:
    """Return where the phrase of a head noun starts, and its article: “a small red robot”."""
    start = head
    for _ in range(_ADJECTIVES + 1):
        match = re.search(r"([\w'-]+)\s+$", text[:start])
        if match is None:
            return (start, "") if not text[:start].strip() else (head, "")
        slots = _slots(match[1])
        if _counts(match[1]):
            return match.start(), match[1].lower()
        of_time = text[head].isupper() and "hour" in slots  # “on a sunny morning Rosa”
        ends = of_time or (slots & (VERBS | {"preposition", "stop", "pronoun"}) and "colour" not in slots)
        before = re.search(r"([\w'-]+)\s+$", text[: match.start()])
        ends = ends and not (_BEING_SO.search(match[1]) and before and _counts(before[1]))
        if ends or (not slots and _TOLD.fullmatch(match[1])):
            return start, ""
        start = match.start()
    return head, ""


def _counts(word: str) -> bool:
    """Return whether a word is an article or a number."""
    return bool(_slots(word) & {"determiner", "number"}) or re.fullmatch(NUMBER, word, re.I) is not None


def _fitted(new: str, determiner: str, *, plural: bool) -> str:
    bare = _ARTICLE.sub("", new.strip(" ."))
    own = new.strip(" .")[: len(new.strip(" .")) - len(bare)].strip()
    if determiner in _POINTING:
        return f"{determiner} {bare}"
    if own or "number" in _slots(bare.split()[0]):
        return f"{own} {bare}".strip()
    if determiner not in ("a", "an") or plural or lexicon.is_plural(bare):
        return bare if determiner in ("a", "an") else f"{determiner} {bare}".strip()
    return articled(f"a {bare}")


def _slots(word: str) -> frozenset[str]:
    return frozenset[str]().union(*(span.slots for span in lexicon.spans(word)))


def articled(text: str) -> str:
    """Return a text with “an” before vowels, and “a” before other sounds."""
    text = re.sub(r"\b(a) (?=[aeiou](?!ni|ne\b|se))", r"\1n ", text, flags=re.I)
    return re.sub(r"\b(a)n (?=[^aeioux\W\d])(?!ho(?:ur|nest))", r"\1 ", text, flags=re.I)
