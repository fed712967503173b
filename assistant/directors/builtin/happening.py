"""Tells what is only named or wished as a sentence: “the knight crossing it” as “the knight crosses it”."""

import itertools
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.narrating import is_told, told
from assistant.directors.builtin.tables import words
from assistant.directors.builtin.verbs import AS_SUBJECT, plain_verb, third_person, without_s
from tools.renderers.animatic.vocabulary import VERBS

HELPING: Final = re.compile(
    r"(?<= )(?P<verb>gets|get|goes|go|is|are|becomes|become|starts|start|stays|stay) $"
)
"""What leads to a verb: “gets stuck”."""
_LED: Final = re.compile(r"^(?:at|in|on|behind|by|near|inside|under|after|before|beside) [^,]*, ", re.I)
_AND_DOES: Final = re.compile(r"(?P<lead>\band (?:then )?)(?P<does>[a-z]+)")
_UNMARKED: Final = {third_person(verb): verb for verb in ("get", "go", "have", "do")}
"""Verbs that the lexicon leaves out, by how one does it."""
_OTHERS_DO: Final = re.compile(
    r"\b(?:while|as|when|until)\b|\band (?:an?|the|his|her|its|their|two|three)\b", re.I
)
_PRONOUN: Final = re.compile(r"^(?:it|he|she|they)\b", re.I)
_LEAD: Final = re.compile(r"^(?:(?:let(?: us| me)?|have|make|see|watch|show)\s+)+(?=\w)", re.I)
_WHO: Final = (
    r"(?:(?:he|she|it|they|him|her|them|everyone|everybody|nobody|someone)|"
    r"(?:the|an?|my|our|his|her|its|their|some|two|three|four|many|all|both)\b"
    r"(?: (?!(?:to|should|must|could|can|would|will|ought|and then)\b)[\w'-]+){1,6}?)"
)
_WISHED: Final = re.compile(
    rf"^(?P<who>{_WHO}) (?:to|should|must|could|can|would|will|needs? to|has to|have to|ought to)"
    r"(?: also| then)? (?P<does>(?!(?:the|an?|his|her|its|their|my|our|this|that|some|two|three|all|both"
    r"|him|it|them|us|me)\b)[\w-]+)"
    r"(?P<rest>.*)$",
    re.I | re.S,
)
_WHO_DOES: Final = re.compile(
    r"^(?P<who>(?:an?|two|three|some|another) (?:(?!(?:who|that|which|and)\b)[\w'-]+ ){1,6}?)"
    r"(?:who|that|which) (?P<does>(?!is\b|are\b|has\b|have\b)[\w-]+)\b",
    re.I,
)
"""“A girl on the beach who sees it”: only that tells what happens."""
_HELD: Final = re.compile(
    r",|\bwith [\w'-]+ $|^(?:the|an?) (?:street|room|road|garden|field|square) (?:\w+ )?with ", re.I
)
"""Before a verb in -ing, says that another one does it: “a station with people waiting”."""
_BEING: Final = re.compile(r"\b(?:is|are|was|were)$", re.I)
_BEING_DONE: Final = re.compile(rf"^(?P<who>{_WHO}) being (?=\w+(?:ed|en|wn|ght|lt)\b)", re.I)
"""“The rings being exchanged”."""
_MORE: Final = re.compile(r"\b(?P<and>and|and then|then|while|, ) ?(?P<verb>[a-z-]+ing)\b", re.I)
_MANY: Final = re.compile(
    r"^(?:they|two|three|four|five|six|many|several|all|both|a (?:dozen|hundred)|some [\w-]*s\b"
    r"|the (?:two|three|four|five|six|others|people)\b)|\band\b",
    re.I,
)
_ONE: Final = re.compile(r"^(?:an?|one|another|each|every|this|that|it|he|she)\b", re.I)
_PREPOSITION: Final = re.compile(r"\b(?:of|with|in|on|from|at|behind|near|beside|under)\b", re.I)
_SHOWN: Final = re.compile(
    r"(?:gets|goes|becomes|has|have|keeps|turns|makes|takes|gives|finds|meets|sees|does|puts|get"
    r"|become)\b"
)
"""Verbs by which something happens that show nothing by themselves."""
_COMING: Final = frozenset({"come", "comes", "go", "goes", "keep", "keeps", "start", "starts"})
"""Verbs behind which another one in -ing says how: “comes running”."""
_SETS: Final = re.compile(r" \w+s$")
"""Ends what the sun or the moon does: “the sun sets”."""
_MAYBE_DONE: Final = re.compile(r"[a-z]+[^su\W]s")
"""A verb that nobody knows: “a boy in a blue cap loads bags”."""
_DOING: Final = frozenset({"doing", "putting", "getting", "making", "taking", "giving"})
"""What somebody does by verbs that show nothing by themselves."""
_DOERS: Final = frozenset({"pronoun", "subject", "scenery", "hour", "setting"})
_DONE: Final = VERBS | {"expression"}


def happening(text: str) -> str:
    """Return a text as what happens, where somebody does something in it; any other as it is.

    “Let the knight cross a bridge”, “the knight should cross a bridge” and “the knight crossing a bridge” are
    “the knight crosses a bridge”.
    """
    said = _WHO_DOES.sub(r"\g<who>\g<does>", _LEAD.sub("", text, count=1))
    if match := _BEING_DONE.match(said):
        return f"{match['who']} {'are' if are_many(match['who']) else 'is'} {said[match.end() :]}"
    if match := _WISHED.match(said):
        verb, who = match["does"].lower(), AS_SUBJECT.get(match["who"].lower(), match["who"])
        if verb == "be":
            return happening(f"{who} {'are' if are_many(who) else 'is'}{match['rest']}")
        shown = verb if are_many(who) else third_person(verb)
        return f"{who} {shown}{_agreeing(match['rest'], who)}"
    if found := _doing(said):
        return found
    if said == text:
        return text
    let = _let(said)
    made = let or told(said) or said
    return made if let or happens(made) else text


def let_happen(text: str) -> str:
    """Return a text as what happens, also where it says what to let somebody do: “the knight ride away”."""
    let = happening(f"let {text}")
    return happening(text) if let.startswith("let ") else let


def happens(text: str) -> bool:
    """Return whether somebody is told to do something in a text."""
    found = lexicon.spans(text)
    return any("hour" in span.slots and _SETS.search(span.said) for span in found) or any(
        (span.verb and span.ending != "ing")
        or ("expression" in span.slots and span.ending in ("s", "es", "ies"))
        or (before.slots & {"pronoun", "subject"} and _SHOWN.match(span.said))
        for before, span in itertools.pairwise(found)
    )


def _doing(text: str) -> str | None:
    """Return a text whose first verb ends in -ing as a sentence."""
    found = lexicon.spans(text)
    for place in range(1, len(found)):
        span = found[place]
        told_already = span.ending == "s" or found[place - 1].slots & {"pronoun", "subject"}
        if span.verb and not span.said.split()[0].endswith("ing") and told_already:
            return None
        if _is_doing(found, place) and not _HELD.search(text[: span.start]):
            who = _BEING.sub("", text[: span.start].strip()).strip()
            who = AS_SUBJECT.get(who.lower(), who)
            verb, _, rest = text[span.start :].partition(" ")
            shown = plain_verb(verb.lower())
            shown = shown if are_many(who) else third_person(shown)
            return f"{who} {shown} {_also_doing(rest, who)}".strip()
    return None


def _let(said: str) -> str | None:
    """Return what somebody is let do as a sentence: “the knight smile and bow”."""
    found = lexicon.spans(said)
    for place, (before, span) in enumerate(itertools.pairwise(found), 1):
        after = found[place + 1].slots if place + 1 < len(found) else frozenset()
        is_done = span.slots & _DONE or (not span.known and after & {"determiner", "pronoun", "preposition"})
        if before.slots & {"pronoun", "subject"} and is_done and not is_told(span):
            who, does = said[: span.start].strip(), said[span.start : span.end]
            who = AS_SUBJECT.get(who.lower(), who)
            shown = does if are_many(who) else third_person(does)
            if does in ("asleep", "awake", "alone"):
                shown = f"{'are' if are_many(who) else 'is'} {does}"
            return f"{who} {shown}{_agreeing(said[span.end :], who)}"
    return None


def _is_doing(found: list[lexicon.Span], place: int) -> bool:
    """Return whether a word in -ing is what somebody does, not how something is: “a flying carpet”."""
    span, before = found[place], found[place - 1]
    first = span.said.split()[0]
    doing = span.verb or not span.known or "expression" in span.slots or first in _DOING
    if not first.endswith("ing") or not doing:
        return False
    if before.said.split()[-1] in _COMING:
        return False
    named = place > 1 and not before.slots and "determiner" in found[place - 2].slots
    if named or before.slots & _DOERS or before.said in ("is", "are", "everyone", "everybody"):
        return True
    after = found[place + 1] if place + 1 < len(found) else None
    of_its_own = after is None or bool(after.slots & {"determiner", "preposition", "pronoun", "stop"})
    if before.said.lower() in ("him", "her", "them"):
        return of_its_own
    return span.verb and not before.slots & {"determiner", "number", "preposition"} and of_its_own


def _also_doing(rest: str, who: str) -> str:
    def shown(match: re.Match[str]) -> str:
        verb = plain_verb(match["verb"].lower())
        return f"{match['and']} {verb if are_many(who) else third_person(verb)}"

    return _MORE.sub(shown, rest)


def _agreeing(rest: str, who: str) -> str:
    """Return what follows a verb with the verbs behind “and” as the first one."""

    def shown(match: re.Match[str]) -> str:
        first = lexicon.spans(rest[match.start("verb") :])[0]
        does = first.verb or "expression" in first.slots or match["verb"] in ("get", "become")
        bare = does and not first.ending and not are_many(who)
        return f"{match['and']} {third_person(match['verb']) if bare else match['verb']}"

    return re.sub(r"\b(?P<and>and(?: then)?) (?P<verb>[a-z-]+)\b", shown, rest)


def are_many(who: str) -> bool:
    """Return whether the verb of somebody has no s: “the villagers”, “a fox and a hare”."""
    if _MANY.search(who):
        return True
    head = _PREPOSITION.split(who)[0].split()
    last = head[-1].lower() if head and not _ONE.match(who) else ""
    return last in words("plurals") or re.search(r"[^su]s$", last) is not None


@lru_cache(2048)
def subject_end(text: str) -> int:
    """Return where the words end that say whom a text is about: “it”, or “a knight in a red cape”."""
    if match := _PRONOUN.match(text):
        return match.end()
    spans = lexicon.spans(text)
    subject = lexicon.subject(text)
    told = [span for span in spans if span.start and _does(span)]
    if subject and told and told[0].start < subject.start:  # “a shadow runs past the window”
        return told[0].start
    after = subject.end if subject else 0
    for span in spans:  # “a tabby cat”
        if subject and span.start == after + 1 and "subject" in span.slots and not span.verb:
            after = span.end
    found = [span for span in spans if span.start >= after and (span.verb or _does(span))]
    found = [span for span in found if not _is_worn_or_held(spans, span)]
    several = bool(found) and are_many(_LED.sub("", text[: found[0].start].strip()))
    plain = [span for span in found if several and not span.ending and "subject" not in span.slots]
    verb = next((span for span in found if _does(span) or span.start == after + 1), None)
    verb = min([*plain[:1], *([verb] if verb else [])], key=lambda span: span.start, default=None)
    verb = _before_another(spans, after, verb, text) or verb or _behind_a_noun(spans, after)
    start = verb.start if verb else after
    helped = HELPING.search(text[:start])
    return helped.start("verb") if helped else start


def _before_another(
    spans: Sequence[lexicon.Span], after: int, verb: lexicon.Span | None, text: str
) -> lexicon.Span | None:
    """Return what is done first by a verb that nobody knows: “a goose blocks his way and hisses”."""
    if verb is None or not re.search(r"\w(?:,| and|, and|, then) $", text[: verb.start]):
        return None
    told = (
        one
        for one, other in itertools.pairwise(spans)
        if other.slots & {"determiner", "preposition", "pronoun"}
        and after <= one.start < verb.start
        and re.fullmatch(r"\w+[^s]s", one.said)
        and not one.grammar
    )
    return next(told, None)


def _behind_a_noun(spans: Sequence[lexicon.Span], after: int) -> lexicon.Span | None:
    """Return what can be but a verb there, though it is a noun elsewhere: “a girl with a red hat waves”."""
    told = (
        pair
        for pair in itertools.pairwise(spans)
        if pair[1].start >= after
        and (pair[1].ending if pair[1].verb else _MAYBE_DONE.fullmatch(pair[1].said))
    )
    return next((verb for noun, verb in told if noun.slots & {"worn", "body", "subject"}), None)


def _is_worn_or_held(spans: Sequence[lexicon.Span], span: lexicon.Span) -> bool:
    """Return whether a word that may be a verb is a thing: “in blue scrubs”, “with wide brushes”."""
    place = spans.index(span)
    led = place > 1 and "preposition" in spans[place - 2].slots
    told = place + 1 < len(spans) and spans[place + 1].verb
    of_kind = spans[place - 1].slots & ({"colour", "size", "framing"} if told else {"size", "framing"})
    return led and bool(of_kind)


def _does(span: lexicon.Span) -> bool:
    done = span.verb or "expression" in span.slots
    return done and span.ending not in ("ing", "") and "subject" not in span.slots


def also_agreed(behind: str, *, several: bool) -> str:
    """Return what stands behind a verb with what else is done by as many: “and eat the grass”."""

    def done(match: re.Match[str]) -> str:
        if several and (plain := _UNMARKED.get(match["does"])):
            return f"{match['lead']}{plain}"
        if not several and match["does"] in _UNMARKED.values():
            return f"{match['lead']}{third_person(match['does'])}"
        verb = lexicon.spans(match["does"])[0]
        if (
            not verb.slots
            or not verb.slots <= VERBS
            or bool(verb.ending) != several
            or verb.of_one != several
        ):
            return match[0]
        return f"{match['lead']}{without_s(verb.said) if several else third_person(verb.said)}"

    others = _OTHERS_DO.search(behind)
    end = others.start() if others else len(behind)
    return _AND_DOES.sub(done, behind[:end]) + behind[end:]
