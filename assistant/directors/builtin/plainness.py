"""Knows what is a plain order, what tells a film, and what puts words into one."""

import re
from typing import Final

from assistant.directors.builtin.beginning import is_new
from assistant.directors.builtin.decision import Decision
from assistant.directors.builtin.gist.doers import leaves_open
from assistant.directors.builtin.gist.reading import LONGEST
from assistant.directors.builtin.gist.splitting import is_told
from assistant.directors.builtin.happening import happens
from assistant.directors.builtin.several import at_verbs
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.targets import target
from assistant.directors.builtin.wording import polite_off

_IN_CARD: Final = re.compile(r"^(?:in|for) (?:card|scene) \d+, ", re.I)
_WORD: Final = re.compile(r"[\w'-]+")
_LONGEST_ORDER: Final = 6
"""Words of a plain order."""
_NOT_PLAIN: Final = re.compile(
    r"\binstead of\b|\bbut\b|\b(?:would|\'d) (?:much )?(?:rather|prefer)\b"
    r"|^cut from\b|^between\b|^(?:do not|don't|no) cut|^first the\b|\b(?:be|go|goes|come"
    r"|comes) (?:first|last)\b|\bgive the [\w-]+ an? (?!\w+ (?:second|minute))"
    r"|^(?:(?:let's|please|and|can we|could we) )*(?:start|begin|open|end|finish|close)s? (?:off )?"
    r"(?:(?:with|on) the|straight|right|directly)\b|^like\b"
    r"|^(?:add|insert) an? (?!(?:new|last|final|short|closing|opening)\b)[\w-]+ (?:scene|shot)\b"
    r"|^(?:put|have|show) the [\w-]+ (?:before|after) the\b|^(?:it|this|that)(?:'d| would) (?:be|look|feel)\b"
    r"|\bfad(?:e|es|ing) (?:in |out )?(?:to|from|through)\b|\bfades\b|\bdissolves?\b|^(?:repeat|copy"
    r"|duplicate) (?:the .*\b)?(?:scene|shot|card)\b|\b(?:cut|shave|trim|take|chop"
    r"|knock) [\w.]+ seconds? (?:from|off|out)\b"
    r"|^(?:more|less) [\w-]+(?<!s)(?: in\b.*)?$"
    r"|\bfrom (?:\w+ ){0,2}(?:above|below|behind|afar|away|underneath|inside|close)\b|^no \w+ing\b"
    r"|^make them (?:two|three|four|five|six)\b"
    r"|\b(?:another|a third|(?:one|two|three) more) "
    r"(?!(?:scene|shot|card|clip|one|version|take|time|second)s?\b)[\w-]+$",
    re.I,
)
"""Says of a short message that it is more than a plain order."""
_OF_KNOWN: Final = re.compile(r"(?:the|he|she|it|they|each|both|all) ", re.I)
"""Begins a sentence about someone known."""
_WISHING: Final = re.compile(
    r"^(?:(?:an? )?(?:different|other)|change|set|give|delete|remove|keep|cut|have|undo|redo"
    r"|replace|swap|put|move|turn|slow"
    r"|speed|show|use|fix|adjust|edit|modify|shorten|extend|"
    r"trim|more|less|fewer|could|should|without|no|same|make (?!an?\b)|let|add|insert|increase"
    r"|decrease|lower|raise|reduce|improve|try|repeat|rename|"
    r"don't|do not|stop|why|too|it'?s too|the \w+ (?:is too|should|must|looks?|needs?|has to))\b",
    re.I,
)
_INSTEAD: Final = re.compile(r"\b(?:instead|rather than)\b", re.I)
_TELLS_ON: Final = re.compile(r"(?:he|she|it|they) (?!should|must|could|can|has|needs?|is|are)[a-z]+", re.I)
"""Tells more of someone who is wished for before."""
_CARD_BY_CONTENT: Final = re.compile(
    r"\bthe (?!first|second|third|fourth|fifth|last|final|next|opening|closing|new|whole|other|same|middle)"
    r"[\w-]+ (?:scene|part|bit|shot) .*\b(?:and|then)\b",
    re.I,
)
"""Several wishes of a card that is named by what it shows: “make the castle scene darker and let it rain”."""
_REWRITTEN: Final = re.compile(
    r"(?:please )?(?:(?:make|change|turn) (?:card|scene|shot) \d+ (?:to |into )?|in (?:card|scene) \d+, )"
    r"(?:an?|two|three) (?!bit\b|little\b|lot\b|touch\b|second\b)(?!.*(?:,|;|\band\b|\bbut\b|\binstead\b)).+",
    re.I,
)
"""Tells a card anew: “make card 2 a fox eating berries”."""
_WISHED: Final = re.compile(
    r"^(?:he|she|they)\b|\?|\b(?:(?:should|would|could|must)(?:n't)?|don't|doesn't|can|can't|needs?|want|my|our|we|us"
    r"|you|i'd|it|instead"
    r"|please)\b",
    re.I,
)
_OF_WORK: Final = re.compile(
    r"\b(?:in (?:both|all)(?: of)?\b|(?:save|export|draw|render) (?:as|it|that|this)\b|join\b|blend\b"
    r"|try\b|(?:bigg|small|dark|bright|long|short|fast|slow|clos)er(?:,|$)|^(?:leave|take|get|bring"
    r"|cut)\b)|^(?:start|begin|open|end|finish|close)s? (?:it |the \w+ )?(?:with|on|by)\b|^\w+ at (?:dawn"
    r"|dusk|night"
    r"|sunset|sunrise|noon)\b",
    re.I,
)
"""What tells of no film, but of the cards there are or what shall be done with them."""
_TELLING: Final = frozenset({"set_storyboard", "add_card", "edit_card"})


def is_retold(said: str) -> bool:
    """Return whether a message tells a card anew, by its number."""
    return _REWRITTEN.fullmatch(said) is not None


def is_plain(said: str) -> bool:
    """Return whether a message is nothing but plain orders, which are short."""
    if is_retold(said):
        return True
    if _CARD_BY_CONTENT.search(said) or leaves_open(said):
        return False
    parts = at_verbs(polite_off(said))
    several = len(parts) > 1
    return all(
        len(_WORD.findall(part)) <= _LONGEST_ORDER
        and "," not in _IN_CARD.sub("", part)
        and not _NOT_PLAIN.search(part)
        and not (several and (is_told(part) or _TELLS_ON.match(part)))
        for part in (parts if several else [said])
    )


def tells_of_known(said: str) -> bool:
    """Return whether a message is a sentence about someone known: it may tell a card otherwise."""
    return _OF_KNOWN.match(said) is not None and happens(said)


def puts_no_words(decision: Decision) -> bool:
    """Return whether a decision puts no words into a film, so that nothing that was not meant gets there."""
    return not any(made.name in _TELLING for made in decision.calls)


def is_description(said: str, now: Situation) -> bool:
    """Return whether a message tells a film rather than wishing for something in one."""
    return len(said) > LONGEST or (
        not _OF_WORK.search(said) and (is_new(said, now) or not _WISHED.search(said))
    )


def speaks_of_what_was_made(said: str, now: Situation) -> bool:
    """Return whether a message that was not understood is a wish about the board: it makes no new film."""
    words = polite_off(said)
    found = target(words, len(now.cards))
    return bool(_WISHING.match(words) or _INSTEAD.search(words) or (found and not found.edge))
