"""Knows a sentence by its shape: somebody, then what he does, whatever words they are."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.gist.marks.cues import sentence_words
from assistant.directors.builtin.happening import are_many
from assistant.directors.builtin.verbs import AS_SUBJECT, plain_verb, third_person, without_s
from tools.renderers.animatic.vocabulary import VERBS

_WORD: Final = re.compile(r"[\w'-]+|,")
_BEING: Final = frozenset({"is", "are", "has", "have", "was", "gets", "becomes", "goes", "comes"})
_GOING: Final = frozenset({"keep", "keeps", "start", "starts", "begin", "begins", "stop", "stops"})
_IS_DOING: Final = re.compile(r" (?P<does>\w+ing)\b(?P<rest>.*)")
_AND_DOES: Final = re.compile(r"(?P<and>,|\band(?: then)?) (?P<verb>[a-z-]+)(?=$|[ ,])", re.I)
_NAMING: Final = frozenset({"subject", "setting", "weak setting", "scenery", "worn"})
"""What a word may be that is a verb elsewhere: “an empty park”."""
_PAIR: Final = 2
_LONGEST_NAME: Final = 8
"""Words of somebody: “the old man in the blue coat”."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """Who does something, the verb, and what follows it."""

    who: str
    does: str
    rest: str

    @property
    def several(self) -> bool:
        """Whether more than one does it."""
        return are_many(self.who) or self.who.lower() in ("they", "we")

    def told(self) -> str:
        """Return the sentence with its verb as it agrees: “let the lightning strike” told as it strikes."""
        doing = _IS_DOING.match(self.rest) if self.does.lower() in ("is", "are") else None
        if doing and lexicon.spans(doing["does"])[0].verb:
            return Sentence(self.who, doing["does"], doing["rest"]).told()
        who = AS_SUBJECT.get(self.who.lower(), self.who)
        named = Sentence(who, self.does, self.rest)
        does = self.does if self.does.lower() in _BEING else _agreeing(self.does, several=named.several)
        return (
            f"{who} {does}{_AND_DOES.sub(lambda match: self._too(match, several=named.several), self.rest)}"
        )

    def _too(self, match: re.Match[str], *, several: bool) -> str:
        """Return a further verb as it agrees, where it is of the form of the first."""
        verb = match["verb"]
        alike = verb.endswith("ing") == self.does.endswith("ing") and not re.search(r"[^su]s$", verb)
        is_verb = verb.endswith("ing") or lexicon.spans(verb)[0].verb
        return f"{match['and']} {_agreeing(verb, several=several)}" if alike and is_verb else match[0]


def sentence_in(text: str) -> Sentence | None:
    """Return the sentence that a text is, its verb with an s, without, or in -ing; None where it is none."""
    words = list(_WORD.finditer(text))
    if not words:
        return None
    lead, named = words[0][0].lower(), sentence_words()
    if lead in named["following"]:
        return None
    alone = lead in named["pronouns"] and (lead != "her" or _follows(words, 1) or len(words) == _PAIR)
    first = 1 if alone or lead not in named["determiners"] | named["pronouns"] else 2
    for place in range(first, min(len(words), _LONGEST_NAME)):
        if _is_verb(words, place, text):
            start, end = words[place].span()
            return Sentence(text[:start].strip(), words[place][0], text[end:])
    return None


@cache
def _following() -> frozenset[str]:
    words = sentence_words()
    return words["determiners"] | words["pronouns"] | words["following"]


def _follows(words: list[re.Match[str]], place: int) -> bool:
    """Return whether the word at a place may stand behind a verb, as the end of the text may."""
    if place >= len(words):
        return True
    word = words[place][0].lower()
    coloured = "colour" in lexicon.spans(word)[0].slots if word.isalpha() else False
    return coloured or word in _following() or word.endswith("ly") or word.isdigit()


def _is_verb(words: list[re.Match[str]], place: int, text: str) -> bool:
    """Return whether a word is what somebody does: known as that, or with an s, and followed as verbs are."""
    word, before = words[place][0].lower(), words[place - 1][0].lower()
    if (
        before in sentence_words()["determiners"] | sentence_words()["prepositions"]
        or before == "and"
        or word in _following()
    ):
        return False
    if word in _BEING:
        return True
    if place == 1 and before in sentence_words()["pronouns"]:
        return not word.endswith("ly") and word not in sentence_words()["modal"]
    if word in sentence_words()["modal"] or not (
        _follows(words, place + 1) or (word in _GOING and words[place + 1][0].lower().endswith("ing"))
    ):
        return False
    who = text[: words[place].start()].strip()
    slots = {slot for span in lexicon.spans(word)[:1] for slot in span.slots}
    known = bool(slots & VERBS)
    if word.endswith("ing"):
        return place > 0 and not before.endswith("ing")
    if re.search(r"[^su]s$", word) and not are_many(who):
        return known or place + 1 < len(words) or before in sentence_words()["pronouns"]
    if are_many(who):
        return True
    known = known and not lexicon.spans(word)[0].slots & _NAMING
    only = known and not slots & {"subject", "setting", "scenery"}
    return only and place + 1 < len(words) and words[0][0].lower() in sentence_words()["determiners"]


def _agreeing(verb: str, *, several: bool) -> str:
    stem = plain_verb(verb) if verb.endswith("ing") else verb
    if several:
        return without_s(stem) if re.search(r"[^su]s$", stem) else stem
    return third_person(stem)
