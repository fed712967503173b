"""Tells what shall happen before or after a clip: “he should walk off” is told as “He walks off”."""

import re
from collections.abc import Sequence
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.gist.parting.cores import bare
from assistant.directors.builtin.gist.parting.sentence_shapes import Sentence, sentence_in
from assistant.directors.builtin.happening import let_happen
from assistant.directors.builtin.nearest import is_of_our_work
from assistant.directors.builtin.wording import sentence

_LEAD: Final = re.compile(
    r"^(?:[\s,:;–-]|(?:and|so|so that|then|where|with|when|while|as|in which|showing|to show|show|maybe"
    r"|perhaps|say"
    r"|also|this time|at the (?:very )?(?:end|start|beginning)|afterwards|finally|before that|after that"
    r"|for a (?:bit|while|moment)|add(?= (?:the|an?|some|two|three)\b))\b"
    r"|(?:i|we)(?:'d| would| should| could| can)? (?:really )?(?:want|like|love|need)(?: to)?\b"
    r"|(?:i|we) (?:can |could |should |then )*(?=see|watch)|to (?=see|watch)|(?:see|watch)(?:ing)?(?: how)?\b"
    r"|(?:let|have|make)\b(?= (?:the|him|her|it|them|a|an)\b))*",
    re.I,
)
_DOING: Final = re.compile(
    r"^(?:(?P<who>(?:the |an? |his |her |two |some )?(?!(?:the|an?|his"
    r"|her)\b)[\w'-]+) )?(?P<does>(?:slowly |quietly )?\w+ing\b.*)$",
    re.I,
)
_NO_DEEDS: Final = frozenset({"weather", "hour", "season", "subject"})
"""What “lightning” and “spring” are, though they end like something that is done."""
_WHERE_FROM: Final = re.compile(r"\b(?:com(?:es?|ing)|came|got) (?:from|here|there)\b", re.I)
_ON_CONDITION: Final = re.compile(
    r"(?:(?:in|at|on|to) (?:the )?(?:very )?(?:front|start|end|beginning)|\d+"
    r"|before|after|once|during|until|till|because|if|unless|although|than|like|not)\b",
    re.I,
)
_UNFIT: Final = re.compile(
    r"\b(?:too|enough|better|worse|nicer|should|must|could|would|will|can|may|needs?|wants?|instead|please|not"
    r"|never|n't|perfect|great|nice|good|bad|boring|dull|weird|odd|ugly|missing|seconds?)\b|n't\b"
    r"|^(?:this|that|which|what|who|there|we|i|you)\b"
    r"|^(?:it|the (?:start|end|beginning|ending|middle|colours?|light))(?:'s| (?:is|was|looks?|feels?|seems?"
    r"|lasts?|works?|drags?))\b|^it (?:stops?|ends?|starts?|begins?|goes on|jumps?)"
    r"(?=\W*$| (?:so|here|very|right|far|after|at|for) )",
    re.I,
)
"""Judges something, or wishes for it, and tells of nothing that happens."""
_LONGEST: Final = 16
"""Words of what happens; more are another wish."""


def shall_happen(text: str) -> str:
    """Return what a text says shall happen, as a sentence; nothing where it says nothing of the kind."""
    words = _LEAD.sub("", bare(_LEAD.sub("", text))).strip(" ,.!?")
    if not words or len(words.split()) > _LONGEST or _WHERE_FROM.search(words) or _ON_CONDITION.match(words):
        return ""
    if shape := told_by_shape(words):
        return sentence(shape.told())
    match = None if lexicon.spans(words)[0].slots & _NO_DEEDS else _DOING.match(words)
    words = let_happen(f"it is {match['does']}" if match and not match["who"] else words)
    return sentence(words) if _somebody_acts(words) and not is_of_our_work(words) else ""


def told_by_shape(words: str) -> Sentence | None:
    """Return what is a sentence whatever its words: “the boy takes a sip”, “him waking up”; or None."""
    found = sentence_in(words)
    return None if found is None or _UNFIT.search(words) or is_of_our_work(words) else found


def _somebody_acts(words: str) -> bool:
    """Return whether somebody is named who does something."""
    found = lexicon.spans(words)
    if any("hour" in span.slots and " " in span.words for span in found):
        return True  # “the sun rises”
    who = next((place for place, span in enumerate(found) if _can_act(span)), None)
    if who is None:
        return False
    return any(span.verb for span in found[who + 1 :]) or _does_unknown(found[who + 1 : who + 3])


def _does_unknown(found: Sequence[lexicon.Span]) -> bool:
    """Return whether a word that is no verb to the renderer is one here: “trumpets”, “saddles his horse”."""
    if not found or not re.search(r"[^s]s$", found[0].said):
        return False
    return not found[0].known or any("determiner" in span.slots for span in found[1:])


def _can_act(span: lexicon.Span) -> bool:
    return bool(span.slots & {"pronoun", "subject", "scenery", "weather", "asked weather", "setting"})
