"""Says some turns of speech plainly: “the boy should wear” for “what if the boy wore”."""

import re
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.gist.marks.cues import clause_words, trait_words
from assistant.directors.builtin.gist.parting.board_words import names_one
from assistant.directors.builtin.gist.parting.cores import bare
from assistant.directors.builtin.gist.scenes.arranging import listed
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.tables import mapping
from assistant.directors.builtin.verbs import plain_verb

_SO: Final = r"(?:so|that|so that)"
_CHANGE: Final = r"(?:change|make|edit|set|arrange|do|see to|alter|redo)"
_SCENE: Final = r"(?:(?:scene|card|shot) \d|(?:the|every|each|all) [\w' -]{0,20}?(?:scene|shot|part|bit)s?)"
_OF_PAST: Final = mapping("of the past")
_PAST: Final = rf"(?:{'|'.join(one for one in _OF_PAST if one.isalpha() and one != 'are')}|[a-z]+(?:s|ed))"
_IF_SO: Final = re.compile(
    r"(?P<lead>(?:^|[.!?;] |, (?=(?:and |but |so )?what if\b))"
    r"(?:(?:and|but|so|then|maybe|hmm|hey|please|(?:can|could) (?:you|we))[, ]+)*)"
    r"(?:(?:what if|if(?= [^,]*$)"
    rf"|{_CHANGE}(?: (?:it|this|things|sure|the (?:film|video|story)))? {_SO}|make sure"
    r"|(?:do )?you know what(?:'d| would) be [\w ]+[?:,]+ if|if only|i wish(?: that)?"
    r"|imagine if|how [\w-]+ (?:would|'d) it be if|suppose|(?:(?:it|that)(?:'d"
    r"| would| might)|wouldn't it|(?:i|we|(?:my|our) [\w'-]+)(?:'d| would))"
    r" (?:be (?:[\w-]+ ){1,3}?|(?:like|love|prefer|appreciate)(?: it)? )if"
    r"|(?:i|we)(?:'d| would) (?:much )?rather(?![^.;!?]* than\b))"
    r" (?P<who>(?:the|his|her|its|their|my|our|an?|both|two|every|each|all) [\w'-]+"
    r"(?: (?!(?:in|on|at|to|of|with|and|that|who|from|by|into|up)\b)[\w'-]+){0,2}?"
    r"|s?he|(?:it|they)(?: all)?|there|everything|everyone)"
    rf"|{_CHANGE} (?P<what>{_SCENE}),? {_SO}(?: that)? (?:it|they))"
    rf"(?P<does>(?:'s|'re)(?! (?:an?|the) )| {_PAST}"
    r"(?! (?:is|are|was|were|had|has|wore|got|came|took|looked)\b))\b",
    re.I,
)
"""“What if the boy wore a hat”, “I'd be happy if it rained”."""
_NOT_NEEDED: Final = re.compile(
    r"\bi (?:don't|do not) think (?:that )?(?P<what>the [^.,;]{3,50}?) (?:is|are) (?:really )?(?:necessary"
    r"|needed)\b",
    re.I,
)
_ITSELF: Final = re.compile(r"^(?:in |for )?the film\s*[:,–-]\s+(?=\w)", re.I)
_FRONTED: Final = re.compile(
    r"(?P<lead>^|[.;!?] +)(?P<who>(?:the|my|his|her|its|both|all) [\w-]+(?: [\w-]+)?)(?:,|:| -| –"
    r"|\.{2,}) (?:(?P<asked>can|could|should|would|must"
    r"|shall|might) (?:it|he|she|they)|(?:it|he|she|they)(?= (?:should|must|could|has to|have to|needs?"
    r"|ought to)\b))(?= )",
    re.I,
)
"""“The lanterns, could they be blue?”"""
_BARE_GIFT: Final = re.compile(
    r"(?P<gets>\b(?:needs|wears|wearing|(?:should|must|could) (?:wear|have|get|carry|hold)) )"
    r"(?P<one>[a-z-]+(?: [a-z-]+)??)(?: and (?P<other>[a-z-]+(?: [a-z-]+)??))?(?=(?: (?:please|pls|plz"
    r"|too))?(?:[,.;!?]|$))",
    re.I,
)
"""“The captain needs eyepatch and pirate hat”: without articles."""
_WE_WOULD: Final = re.compile(
    r"(?P<lead>^|[.!?;,] )(?:i|we)(?:'d| would| could| might)(?: (?:maybe|probably|just"
    r"|even))* "
    rf"(?=(?!(?:like|love|want|need|call|go|prefer)\b){clause_words()['order']}\b)",
    re.I,
)
"""“I'd swap the parrot for a monkey”."""
_SUCH_ONE: Final = re.compile(r"\b(?P<a>an?) (?P<what>[\w-]+), (?:an? )?(?P<how>[\w-]+) ones?\b", re.I)
_SCENE_FIRST: Final = re.compile(
    r"(?P<lead>^|[.!?;] )(?:(?:in )?(?P<place>(?:scene|card) \d|(?:the )?\w+ scene), )?(?P<name>(?:the "
    r"|my )?[\w'-]+(?: [\w'-]+){0,2})(?:: | [–-] |\.{3} ?)(?P<look>[^.!?;]+)",
    re.I,
)
"""“The chase - at night”: of that scene."""
_NO_NAME: Final = (
    "new|old|whole|entire|next|last|same|first|second|other|another|final|finished|current|full|short|long"
    "|the|my|this|that"
)
_FILM_NAMED: Final = re.compile(
    rf"\b(?P<lead>the|my|our|this) (?:whole |entire )?(?!(?:{_NO_NAME})\b)(?P<name>[a-z'-]+) (?:film"
    rf"|movie|story)\b"
    rf"|^(?!(?:{_NO_NAME})\b)(?P<name2>[a-z'-]+) (?:film|movie|story)(?=:)",
    re.I,
)
"""“The train film”: there is but one, the film on the board."""


def in_plain_turns(text: str, now: Situation) -> str:
    """Return a message without questions and laments in the place of wishes, and with left out articles."""
    text = _ITSELF.sub("", _FILM_NAMED.sub(lambda match: _this_film(match, now), text))
    text = _WE_WOULD.sub(r"\g<lead>", _NOT_NEEDED.sub(r"we don't need \g<what>", text))
    text = _SCENE_FIRST.sub(
        lambda match: _in_that_scene(match, now), _SUCH_ONE.sub(r"\g<a> \g<how> \g<what>", text)
    )
    text = _FRONTED.sub(lambda match: _in_front(match, now), _IF_SO.sub(_should, text))
    return _BARE_GIFT.sub(_with_a, text)


def _this_film(match: re.Match[str], now: Situation) -> str:
    """Return “the film” for “the train film”, where no clip is called so."""
    name = (match["name"] or match["name2"]).lower().removesuffix("'s")
    titles = (str(clip.get("title", "")).lower() for clip in now.clips if clip is not now.clip)
    lead = "this" if (match["lead"] or "").lower() == "this" else "the"
    return match[0] if any(name in title for title in titles) else f"{lead} film"


def _should(match: re.Match[str]) -> str:
    """Return “the boy should wear” for “what if the boy wore”; what is said as it is stays so."""
    does, who = match["does"].lower().strip(), match["who"] or match["what"]
    verb = _OF_PAST.get(does, lexicon.stem(does))
    if verb == does and does.endswith("ed"):
        verb = f"{does[:-3]}y" if does.endswith("ied") else plain_verb(f"{does[:-2]}ing")
    return f"{match['lead']}{who} should {verb}" if verb != does else match[0]


def _in_that_scene(match: re.Match[str], now: Situation) -> str:
    """Return “scene 3: at night” for “the chase - at night”, where one scene tells of that."""
    card = listed(match["name"], now)
    if not card or not lexicon.is_look(bare(match["look"])):
        return match[0]
    return f"{match['lead']}{match['place'] or f'scene {card}'}: {match['look']}"


def _in_front(match: re.Match[str], now: Situation) -> str:
    """Return “could the lanterns” for “the lanterns, could they”."""
    asked = f"{match['asked']} " if match["asked"] else ""
    return f"{match['lead']}{asked}{match['who']}" if names_one(match["who"].split()[-1], now) else match[0]


def _with_a(match: re.Match[str]) -> str:
    gifts = " and ".join(_a_thing(what) for what in (match["one"], match["other"]) if what)
    return f"{match['gets']}{gifts}"


def _a_thing(what: str) -> str:
    """Return “an eyepatch” for “eyepatch”; what is many, no thing or has its article stays."""
    first, last = lexicon.spans(what)[0], lexicon.spans(what)[-1]
    led = first.slots and first.grammar
    many = lexicon.is_plural(last.said) or last.words in trait_words()["mass"]
    worn = last.words in trait_words()["worn"] | trait_words()["body"]
    thing = worn or not last.slots - {"subject", "undrawn"}
    return rewriting.articled(f"a {what}") if thing and not (many or led) else what
