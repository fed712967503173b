"""Knows of the stretches of a clip whether they stay or go, from all that is said of them and of the rest."""

import re
from typing import Final

from assistant.directors.builtin.gist.clause import Clause
from assistant.directors.builtin.gist.marks.cues import bad_words
from assistant.directors.builtin.numerals import NUMBER

_NEAR: Final = r"[^§.;]{0,40}?"
_ONLY: Final = r"(?:only|just|solely|nothing (?:but|more than|beyond)|no more than)"
_DENIED: Final = r"(?:\w+n't|do not|does not|never|not|no longer|no need(?: to)?)"
_EXCEPT: Final = (
    r"(?:but|except(?:ing)?|excluding|apart from|aside from|other than|outside(?: of)?|besides|save|bar(?:ring)?"
    r"|beyond|around)(?: for)?(?: from)?"
)
_KEEP: Final = (
    r"(?:keep(?:ing|s)?|retain|preserve|leave(?! out)|use|want|need|like|love|have|show|play|take|save|spare"
    r"|hold on to|give (?:me|us)|left with|interested in|care about|extract|isolate|good)"
)
_GO: Final = (
    r"(?:cut(?:ting)?|trim|crop|chop|snip|shave|lop|clip off|prune|slice|remov(?:e|ing)|delete|drop|lose|losing|skip"
    r"|scrap|ditch|bin|dump|erase|omit|toss|throw|chuck|discard|(?:get )?rid of|junk|trash|axe|nix|kill|excise|clear"
    r"|strip|eliminate|forget(?: about)?|let go of|(?:pull|lift|rip|yank|edit) out"
    r"|(?:take|get|rip|lift|pull|edit)(?= [^.;]*\b(?:out|away|off)\b))"
)
_GONE: Final = (
    r"(?:(?:can|could|may|should|must|has to|have to|needs? to|ought to|will)(?: \w+ly| all| just)? (?:go\b|be (?:gone"
    r"|cut|removed|deleted|dropped|left out|missing|skipped|lost|out|away)|disappear|vanish|leave)|goes?\b(?! (?:on|to|back|from|with|into)\b)"
    r"|(?:is|are) (?:out|gone|superfluous|useless|(?:of )?no (?:use|good)|not (?:really )?(?:needed|necessary|good|used))"
    r"|(?:is|are)n't (?:really )?(?:needed|necessary|used|any good)|(?:out|away|gone|off)(?=$|[,.;]))"
)
_STAY: Final = (
    r"(?:stays?|remains?|survives?|kept|will do|(?:(?:should|must|can|may|to|will|is|are|be) )+(?:kept|left|there)\b(?! out)"
    r"|(?:is|are) (?:any good|good|all|enough|plenty|the (?:\w+ )?(?:bits?|parts?|ones?|keepers?)))"
)
_REST: Final = (
    r"(?:(?:the )?(?:rest|remainder|others?|remaining \w+)|(?:everything|anything|all|what(?:ever)?)(?:'s| is)?(?: else\b"
    r"| left\b| (?:around|outside|before and after|before or after)(?! the| second)(?: (?:it|that|them|this))?)"
    r"|what(?:'s| is| comes)? (?:before|after) (?:and|or) (?:what(?:'s| is| comes) )?(?:after|before)"
    r"|what(?:'s| is| comes| lies)? (?:in )?between(?! (?:§|\d|the|sec))|what (?:follows|happens (?:before|after)|comes (?:later|after(?:wards)?)))(?! (?:but|except|apart|other)\b)"
)
_THAT: Final = rf"(?:{_ONLY} )?(?:it|that|this|those|them|these)\b"
_AGAIN: Final = (
    r"\b(?:again|twice|repeat\w*|once more|slow\w*|faster|reversed?|backwards?)\b"
    r"|§.* (?:at|to|on) the (?:very )?(?:start|beginning|front|end|back)\b"
)
"""Wishes something else of a stretch."""
_BAD: Final = rf"(?:is|are|looks?|feels?|drags?)\b[^,.;§]*\b(?:{'|'.join(sorted(bad_words()))})\b"
_OWN: Final = (
    r"(?:(?:as|into|in) (?:its|an?|one|their)(?: (?:own|separate|new|single))* (?:clip|video|film|file)"
    r"|on (?:its|their) own|by (?:itself|themselves))"
)
_SAID: Final = tuple(
    (re.compile(pattern, re.I), stays)
    for pattern, stays in (
        (rf"\b{_DENIED} {_GO}{_NEAR}§|{_AGAIN}", None),
        (rf"\bnothing (?:else |more )?{_EXCEPT} §", True),
        (rf"\b(?:nothing|no(?: (?:need|use) (?:for|of))?)(?: \w+)? §", False),
        (rf"\b{_DENIED} (?:\w+ )?{_KEEP}{_NEAR} {_EXCEPT} §", True),
        (rf"\b{_GO}{_NEAR} {_EXCEPT} §|\b{_EXCEPT} §{_NEAR}{_GONE}", True),
        (rf"\b(?:{_EXCEPT}|without|minus|less)(?: \w+)? §", False),
        (rf"{_OWN}", True),
        (rf"\b{_DENIED} (?:\w+ )?{_KEEP} {_REST}|\b{_GO} (?:out |away |off )?(?:all (?:of )?)?{_REST}", True),
        (rf"\b{_REST} {_NEAR}(?:{_GONE}|{_BAD})|\bwithout {_REST}", True),
        (rf"§ {_BAD}.*\b{_REST}|§.*\b{_DENIED} (?:\w+ )?{_KEEP} {_THAT}|\b{_KEEP} {_REST}|\b{_REST} {_STAY}|\b{_DENIED} (?:\w+ )?{_KEEP}{_NEAR}§|§{_NEAR}{_DENIED} (?:\w+ )?{_KEEP} (?:anything|any of)", False),
        (rf"\bleav(?:e|ing) (?:{_ONLY} )?§ (?:\w+ )?out\b|\bleav(?:e|ing) out {_NEAR}§", False),
        (rf"\b(?:extract|isolate|keep(?:ing)?|{_ONLY}){_NEAR}§(?! {_GONE})", True),
        (rf"§{_NEAR} (?:off|away|out)\b", False),
        (rf"(?:\bto(?: what(?:'s| is| happens)(?: seen)?)?|\bso (?:that )?(?:it |we )?\w*|\b(?:go|run|play)(?:es|s)?|\buntil|\bleaving|\b{_KEEP}|[:=])(?: be)?(?: {_ONLY})? §(?! {_GONE})", True),
        (rf"§(?: \w+)? {_GONE}|\b(?:can|could|may|should|must) § (?:go|vanish|disappear|be (?:cut|gone|removed|out))", False),
        (rf"§.*\b{_KEEP} {_THAT}|§ {_STAY}|§,? (?:that's|that is|this is) (?:the|all)\b", True),
        (rf"\b{_GO}{_NEAR}§|§.*\b(?:{_GO} {_THAT}|{_GONE}|(?:take|get|rip|lift) {_THAT} (?:off|away|out)\b)|\b(?:out|away|off) with §", False),
        (rf"\b{_ONLY}(?: \w+)? §|\b{_KEEP}{_NEAR}§|§{_NEAR} (?:{_ONLY}|{_STAY}|nothing else)(?=\W|$)", True),
    )
)
"""What is said around a stretch, the surest first, and whether it stays then."""
_WORDS: Final = re.compile(
    rf"\b(?:nothing(?: happens)?|no|without|minus|less|drags?|leav(?:e|ing)(?: out)?|{NUMBER} seconds(?= §)|narrow|boil|whittle|restrict|reduce|left|limit|confine|{'|'.join((_EXCEPT, _OWN, _GONE, _STAY, _REST, _ONLY, _GO, _KEEP, _DENIED))})(?![\w-])", re.I
)
_AND_MORE: Final = re.compile(
    r"§(?:(?: (?:off|away|out)| (?:of|from|in) [^§,.;]{1,30}?)?(?:,|,? (?:and|plus|as well as|&|then))"
    r"(?: (?:also|then|go on|on|with|again|both|(?:the )?(?:end(?:ing)?|beginning|start|part|bit)))* §)+"
)


def stretches_stay(clause: Clause) -> tuple[bool | None, str]:
    """Return whether all stretches of a clause stay, and what is said besides; None where that is not clear."""
    text = clause.text
    for mark in reversed(clause.all("stretch")):
        text = f"{text[: mark.start]} § {text[mark.end :]}"
    text = _AND_MORE.sub("§", re.sub(r"\s+(?=[\s,.;])", "", text))
    stays = next((stays for said, stays in _SAID if said.search(text)), None) if text.count("§") == 1 else None
    return stays, _WORDS.sub(" ", text).replace("§", " ")
