"""Finds a look by the noun that names it, whatever is said of that: “a huge pink moon over the sea”."""

import re
from functools import cache
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.gist.cards.wish import Wish
from assistant.directors.builtin.gist.marks.cues import idle, look_words
from assistant.directors.builtin.gist.marks.phrases import EDGES, MODAL
from assistant.directors.builtin.numerals import NUMBER
from assistant.directors.builtin.verbs import going_on
from tools.renderers.animatic.vocabulary import VERBS, vocabulary

Fields = dict[str, str]
"""What an edit sets of how a card looks, by the names of its fields."""
_HOW: Final = r"(?P<how>(?:[\w'-]+(?: and)? ){0,4}?)"
_WHERE: Final = re.compile(
    r"^(?!.*\b(?:my|our|it|him|them|this|that)\b)(?:(?:\w+ing|come|comes?|out|high|low|up|far"
    r"|all|in) ){0,2}(?:in|on|over|above|across|around|behind|between|through"
    r"|among|under|beneath|below|near|along|from|against|at|by|beside|outside(?: of)?|towards?)"
    r" (?:the |an? |his |her |its |their )?(?:[\w'-]+ ){0,3}[\w'-]+$"
    r"|^\w+ing(?: (?:in|up|down|by|over|past|out|low|high|everywhere|gently|softly|slowly|hard|heavily"
    r"|brightly))?$",
    re.I,
)
"""Where a look is seen, or what it does there."""
_ANYWHERE: Final = re.compile(
    r"^(?:(?:(?:behind|over|above|around|near|on top of|through) (?:it(?: all)?|him|her|them|everything)"
    r"|everywhere|mostly|all over|all around"
    r"|overhead|outside|outdoors|out|up|above|going(?: on)?|happening|up there|in the sky(?= *$))\b ?)+$",
    re.I,
)
_BARE_PLACE: Final = re.compile(r"^(?:in|at|on|over|around) (?P<thing>[\w-]+)$", re.I)
_DOES: Final = re.compile(
    r"^(?P<verb>come|gather|roll|move|drift|creep|form|build|flash|hang|lie|swirl)s?"
    r"(?P<where>(?: (?:up|in|over|by|down|above|overhead|around|everywhere)){0,2})$",
    re.I,
)
"""What weather does: “dark clouds come up”."""
_NO_VALUE: Final = re.compile(
    r"^(?:(?:proper|even|far|real|decent|nice|lovely|good|great|beautiful|pretty|cool|epic|actual|some|any|bit|of"
    r"|lots?|more"
    r"|little(?= [\w-]+er\b)|an?|the|much|and|really|just|only|then|still|kind|sort|also|visible"
    r"|plenty|in|at|with|by|under|during"
    r"|big(?= (?:fat )?(?:storm|thunder|blizzard)))\b[\s,]*)+",
    re.I,
)
"""Words before a look that say nothing of what it is like."""
_DEGREES: Final = frozenset(
    {
        "very",
        "really",
        "so",
        "more",
        "and",
        "quite",
        "rather",
        "most",
        "slightly",
        "a",
        "bit",
        "little",
        "less",
    }
)
_SAID_OF: Final = frozenset({"negation", "preposition", "pronoun", "determiner"})
_OF_OURS: Final = re.compile(r"tomorrow|yesterday|weekend", re.I)
"""A day on which the film is shown, and none in it."""
_NUMBERED: Final = re.compile(r"^(?:two|three|four|several|many|countless|a million|millions of)\b", re.I)
_FULL: Final = re.compile(r"^(?:full of|covered (?:in|with)|filled with) (?:[\w-]+ ){0,3}[\w-]+$", re.I)
_FALLS: Final = re.compile(
    r"^(?:fall|pour|blow|howl|rage|come down|roll in|lie)(?:ing)?\b(?! (?:off|into|out)\b)", re.I
)
"""What weather does anyway."""
_LED_BY: Final = re.compile(r"(?:in|at|on|of|over|under|with|from|by|to|into)\b", re.I)
_ALL_OF_IT: Final = (
    r"(?:(?:make|set|have|let|put|place|film|it|this|that|all|everything|be|should|happen|takes? place"
    r"|like|about|roughly|to|in|at|by|on|during)\b )*"
)
_TIMED: Final = re.compile(
    rf"^{_ALL_OF_IT}(?P<when>(?:(?:(?:an?|the|one|two|half an?|\d+) )?(?:hours?|minutes?|moments?) |shortly "
    r"|just |right |long |soon "
    r"|a (?:little|bit|while) ){0,2}(?:before|after|around|near|towards?|past) (?:the )?"
    r"(?P<what>dark|sunset|sunrise|dawn|dusk|nightfall|midnight|noon|midday|sundown|daybreak|night|storm"
    r"|rain|sun (?:is up|rises?|sets?|goes down|comes? up)))$"
    rf"|^{_ALL_OF_IT}(?P<clock>(?:(?:half|quarter) (?:past|to) )?(?:\d\d?:\d\d|{NUMBER})(?: ?[ap]\.?m\.?"
    r"| o'clock| (?:o'clock )?(?:in the (?:morning|afternoon|evening)|at night)))$"
    rf"|^{_ALL_OF_IT}(?:the )?(?:very )?(?P<light>(?:first|last) light)(?: of (?:the )?day)?$"
    rf"|^{_ALL_OF_IT}(?:the )?(?:very )?(?:dead|middle|depths?"
    r"|heart) of (?:the )?(?P<mid>night|day|winter|summer)$",
    re.I,
)
_SEASONS: Final = ("winter", "summer", "spring", "autumn")


def of_noun(wish: Wish) -> Fields | None:
    """Return the look that a noun names, with what is said before it: “a thick fog over the sea”."""
    text = wish.text.strip(EDGES)
    said = ((name, _said_before(phrase.match(text), wish)) for name, (phrase, _) in _patterns().items())
    return next(({name: value} for name, value in said if value), None)


def shall_be(wish: Wish) -> Fields | None:
    """Return what a look that a noun names shall be like: “the sky should be pink”, “let the snow fall”."""
    text = wish.text.strip(EDGES)
    patterns = [(name, of) for name, (_, of) in _patterns().items() if name != "time_of_day"]
    said = ((name, _said_behind(predicate.match(text))) for name, predicate in patterns)
    return next(({name: value} for name, value in said if value), None)


def _said_before(match: re.Match[str] | None, wish: Wish) -> str:
    """Return a look with what is said before its noun and where it is: “thick fog over the sea”."""
    if match is None or (where := _place(match["where"] or "", wish)) is None:
        return ""
    how = _NO_VALUE.sub("", match["how"]).strip(EDGES)
    said = " ".join(filter(None, (how, match["head"], where))).lower()
    return said if _is_said_of_looks(how) else ""


def _said_behind(match: re.Match[str] | None) -> str:
    """Return a look with what it shall be like: “pink sky” of “the sky should be pink”."""
    if match is None:
        return ""
    how, head = match["how"].strip(EDGES).lower(), match["head"].lower()
    if full := _FULL.match(how):
        return f"{head} {full[0]}"
    if _FALLS.match(how):
        return head
    how = "stronger" if how == "worse" else "" if _LED_BY.match(how) else _NO_VALUE.sub("", how)
    if not how or not _is_said_of_looks(how):
        return ""
    return how if head in ("light", "lighting") else f"{how} {head}"


def without_contrary(text: str) -> str:
    """Return a look without what it shall take the place of: “night” of “night instead of dawn”."""
    return _contrary().sub("", text).strip(EDGES) or text


def timed(wish: Wish) -> Fields | None:
    """Return a time that is only told by another: “an hour before dark”, “in the middle of the night”."""
    match = _TIMED.match(wish.text.strip(EDGES))
    if match is None:
        return None
    if mid := match["mid"]:
        return {"weather" if mid in _SEASONS else "time_of_day": mid.lower()}
    return {
        "weather" if match["what"] in ("storm", "rain") else "time_of_day": (
            match["when"] or match["light"] or match["clock"]
        ).lower()
    }


def _is_said_of_looks(how: str) -> bool:
    """Return whether words may stand before the name of a look: no verbs, no beings, nothing of ours."""
    return all(_may_be_said(word) for word in re.findall(r"[\w'-]+", how))


def _may_be_said(word: str) -> bool:
    if word.lower() in _DEGREES or _NUMBERED.match(word):
        return True
    if _OF_OURS.fullmatch(word) or idle(word.lower()) or word.lower().endswith(("'s", "n't", "'re", "'d")):
        return False
    return not any(_is_other(span) for span in lexicon.spans(word))


def _is_other(span: lexicon.Span) -> bool:
    being = "subject" in span.slots and span.words in vocabulary().kinds
    does = span.verb and span.ending not in ("ing", "ed", "") and not span.slots - VERBS
    return bool(span.slots & _SAID_OF) or being or bool(does)


def _place(where: str, wish: Wish) -> str | None:
    """Return where a look is seen; nothing where that is its card's own place, None where it says more."""
    where = where.strip(EDGES)
    if does := _DOES.match(where):
        return f"{going_on(does['verb'])}{does['where']}"
    if not where or _ANYWHERE.match(where):
        return ""
    if not _WHERE.match(where):
        return None
    if (bare := _BARE_PLACE.match(where)) and any(
        rewriting.names(card["text"], bare["thing"]) for card in wish.now.cards
    ):
        return ""
    return where


@cache
def _patterns() -> dict[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    """Return for each field the pattern of a look with what is said before it, and of what it shall be."""
    making = look_words()["making"]
    lead = rf"^(?:(?:{making})\b[\s,]*)*"
    return {
        name: (
            re.compile(rf"{lead}{_HOW}(?P<head>{nouns})(?P<where> .+)?$", re.I),
            re.compile(
                rf"^(?:(?:make|turn|paint|let|have|colou?r|change) (?:all )?(?:the |its )?"
                rf"|(?:the |its )"
                rf"|(?=[\w ]+ {MODAL} |\w+ \w+er$))(?P<head>{nouns}) (?:{MODAL} )?"
                rf"(?:(?:be|look|get|become|turn|go|grow)s? |is |are |goes |all )*"
                rf"(?P<how>[\w'\- ]+)$",
                re.I,
            ),
        )
        for name, nouns in look_words()["noun"].items()
    }


@cache
def _contrary() -> re.Pattern[str]:
    nouns = "|".join(look_words()["noun"][name] for name in ("time_of_day", "weather", "light"))
    sorts = (
        f"{nouns}|winter|summer|spring|autumn|raining|snowing|pouring|storming|sun|sunny|rainy|snowy|foggy"
        "|dark|bright|nite"
    )
    what = rf"(?:(?:in|at|by|during) )?(?:the )?(?:[\w-]+ )?(?:{sorts})"
    return re.compile(
        rf"(?:,? (?:(?:(?:would|might|could) (?:be|look|feel) )?(?:much |even |a lot )?(?:nicer|better"
        rf"|prettier|cooler) than"
        rf"|instead of|rather than|and not?|but not?|not|no longer)|(?<=,) (?:no more|no)"
        rf"|^(?:less(?! (?:bright|dark))|not|no)(?= [^,]+(?:,| but ))"
        rf"|^(?:instead of|rather than|(?:(?:it|this|that) )?(?:shouldn't|should not|mustn't) (?:be"
        rf"|look))) {what}\b,?(?: but(?: rather)?\b)?",
        re.I,
    )
