"""Knows the forms of verbs: waves, waving, wave."""

import re
from typing import Final

from tools.renderers.animatic.vocabulary import VERBS, vocabulary

_IRREGULAR: Final = {"have": "has", "be": "is"}
_DYING: Final = {"dying": "die", "lying": "lie", "tying": "tie"}
_THIRD: Final = re.compile(r"(?:(?<=ss)|(?<=sh)|(?<=ch)|(?<=zz)|(?<=tz)|(?<=[xo]))es$|(?<!s)s$")
"""Ends a verb of one: “crosses”, “chases”."""
AS_SUBJECT: Final = {"him": "he", "her": "she", "them": "they"}
"""Whom something is done to, as the one who does it."""
_VOWELS: Final = "aeiou"
_SHORTEST_STEM: Final = 2


def third_person(verb: str) -> str:
    """Return a verb as it stands after "it": flies, goes, picks up."""
    first, _, rest = verb.partition(" ")
    if re.search(r"[^su]s$", first):
        return verb  # “bows” stands so already
    if first in _IRREGULAR:
        shown = _IRREGULAR[first]
    elif re.search(r"[^aeiou]y$", first):
        shown = f"{first[:-1]}ies"
    else:
        shown = f"{first}es" if re.search(r"(?:s|x|z|ch|sh|(?<!o)o)$", first) else f"{first}s"
    return f"{shown} {rest}".strip()


def without_s(verb: str) -> str:
    """Return a verb as it stands after “they”: fly for flies, pick up for picks up."""
    first, _, rest = verb.partition(" ")
    plain = f"{first[:-3]}y" if first.endswith("ies") else "have" if first == "has" else _THIRD.sub("", first)
    return f"{plain} {rest}".strip()


def plain_verb(verb: str) -> str:
    """Return a verb in -ing as it is without: cross for crossing, wake for waking, run for running."""
    if verb in _DYING:
        return _DYING[verb]
    stem = verb.removesuffix("ing")
    if len(stem) < _SHORTEST_STEM or not re.search(rf"[{_VOWELS}y]", stem):
        return verb  # “bring” and “sing” go on as they are
    forms = [stem, f"{stem}e", *([stem[:-1]] if stem[-1] == stem[-2] else [])]
    known = [form for form in forms if _is_verb(form)]
    return known[0] if known else _guessed(stem)


def going_on(verb: str) -> str:
    """Return a plain verb as it goes on: standing for stand, waving for wave, running for run."""
    if re.fullmatch(rf"[^{_VOWELS}]*[{_VOWELS}][^{_VOWELS}wxy]", verb):
        return f"{verb}{verb[-1]}ing"
    return f"{verb[:-2]}ying" if verb.endswith("ie") else f"{re.sub(r'(?<=[^eoy])e$', '', verb)}ing"


def _is_verb(word: str) -> bool:
    match = vocabulary().match((word,))
    return match is not None and not match.ending and any(one.slot in VERBS for one in match.meanings)


def _guessed(stem: str) -> str:
    """Return how a verb is written that nobody knows: “saddl” is saddle, “swipp” is swip, “bak” is bake."""
    if stem[-1] == stem[-2] and stem[-1] not in "lsz":
        return stem[:-1]
    short = re.fullmatch(rf"[^{_VOWELS}]*[{_VOWELS}][^{_VOWELS}wxy]", stem)
    return f"{stem}e" if short or stem[-1] in "vcu" or re.search(rf"[^{_VOWELS}l]l$", stem) else stem
