"""Puts what people say on second thought in place of what they said first: “at dusk, no, at dawn”."""

import re
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.numerals import NUMBER

_HEAD: Final = r"(?:^|(?<=[.!?;\n]))(?P<head>[^.!?;\n]+?)(?: ?(?:,|\.{2,}|…| [–-]|[.!?;])) +"
_SOFT: Final = r"(?:(?:oh|ah|um+|hmm+|hm|actually|well|or)[, ]+){0,3}"
_SURELY: Final = r"(?:no(?:,? (?:no|wait)){0,2}|wait(?:,? no)?|nope|nah|scratch that)(?:,? sorry)?"
_CORRECTED: Final = re.compile(
    rf"{_HEAD}{_SOFT}(?:(?:{_SURELY}|correction|sorry|oo?ps|whoops|my (?:mistake|bad))[,!.…–:-]+"
    r"|(?:or rather|or better|make that(?! (?:(?:an?|its own) (?:\w+ )?)?(?:scene|shot|card|part|bit|one"
    r"|clip)\b)"
    r"|(?:(?:sorry|oo?ps|no),? )?i meant?),?)"
    r" +(?:(?:i meant?|rather|better|make (?:it|that))[, ]+){0,2}"
    r"(?P<new>[\w'-]+(?: [\w'-]+){0,3})(?:!?(?: [–-])?(?= and\b)|(?=\W*$|[.!?;,]))",
    re.I,
)
"""“Let her leap - no, spin!”, “delete the tram. Oops, I mean the lake”."""
_TAKEN_BACK: Final = re.compile(
    rf"{_HEAD}{_SOFT}(?:{_SURELY}[,!.… ]+(?=(?:keep|leave) (?:the )?(?P<kept>[\w-]+))"
    rf"|(?:(?:{_SURELY}|actually)[, ]+)?(?:leave|forget|ignore|scrap|never mind) (?:it|that|this)"
    r"(?: (?:as it is|alone))?[.!,;:]+ +(?=(?:(?:just|only|instead|rather|please),? )*\w))",
    re.I,
)
"""“Remove the bee. No, keep the bee.”"""
_NOT_AT_ALL: Final = re.compile(
    r"(?:^|(?<=[.!?;\n]))[^.!?;\n]*?\w ?(?:,|\.{2,}|…| [–-]|[.!?;]) *"
    r"(?:(?:oh|ah|um+|hmm+|hm|well|actually|or|no|nope|nah|wait|sorry|on second thoughts?)[,.!… ]+){1,5}"
    r"(?:(?:please )?(?:leave|keep|forget|skip) (?:about )?(?:it|that|this|them)(?: (?:in|alone|there"
    r"|(?:as|where|how) (?:it|they) (?:is|are|was|were)))?|don't(?: do (?:it|that))?|never ?mind(?: that)?"
    r"|rather not|let's not|not"
    r"|(?<=wait, )(?:then|that) [^.!?;–]*?(?:\bno sense|n't (?:work|fit|make sense)))"
    r"(?: please)?(?=\W*$|[.!?;]| [–-] )(?:[.!?;]+| [–-] )?",
    re.I,
)
"""“Swap the cat and the oven? Actually no, leave that.”"""
_IT: Final = frozenset({"it", "that", "this", "him", "her", "them"})


def corrected(text: str) -> str:
    """Return a message with its corrections in place of what they correct, where that is plain."""
    if '"' in text:
        return text
    text = _NOT_AT_ALL.sub("", text).strip() or "never mind"
    return _CORRECTED.sub(_in_place, _TAKEN_BACK.sub(_left_out, text))


def _left_out(match: re.Match[str]) -> str:
    kept = (match["kept"] or "it").lower()
    return "" if kept in _IT or kept in match["head"].lower().split() else match[0]


def _in_place(match: re.Match[str]) -> str:
    head, new = match["head"], match["new"].split()
    alike = list(re.finditer(rf"\b{re.escape(new[0])}\b", head, re.I))
    counted = re.fullmatch(NUMBER, new[0], re.I) is not None
    numbers = list(re.finditer(rf"\b(?!an?\b){NUMBER}\b", head, re.I)) if counted else []
    if found := alike or numbers:
        before, old = head[: found[-1].start()], head[found[-1].start() :].split()
        left = old[len(new) :] if alike or old[1:2] == new[1:2] else old[1:]
        new = [*new[:-1], old[-1]] if new[-1] in ("one", "ones") and not left else new  # “a blue one” of hats
        return f"{before}{' '.join([*new, *left])}"
    last = head.split()[-1]
    same = len(new) == 1 and lexicon.spans(last)[0].slots & lexicon.spans(new[0])[0].slots
    return f"{head.removesuffix(last)}{new[0]}" if same else match[0]
