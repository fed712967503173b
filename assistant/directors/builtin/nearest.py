"""Tells words to the assistant from words for a film, and finds the nearest thing that it can do."""

import re
from typing import Final

from assistant.directors.builtin.gist.parting.splitting import is_aside
from assistant.directors.builtin.tables import mapping, words

_ORDERS: Final = "|".join(sorted(words("orders"), key=len, reverse=True))
_OURS: Final = (
    r"(?:it|this|that|these|those|them|me|us|everything|all|both|each|c\d+|clip|card|scene"
    r"|(?:the|my|your|our|its) [\w'-]+)"
)
_ORDERED: Final = re.compile(
    rf"^(?:{_ORDERS})(?: (?:up|out|off|down|back|away|in|over|on))?(?: (?:to|from|with|as|like|at|in|for))?"
    rf"(?: {_OURS}\b|(?: (?:seconds? )?\d.*)?$)",
    re.I,
)
_OF_OURS: Final = re.compile(
    r"^(?:(?:and |or )?the (?:[\w'-]+ ){0,2}(?:card|scene|shot|one|clip|video|film)s?"
    r"(?: (?:again|once more|instead|please|now)\b)*"
    r"(?: (?:should|must|could|is|are|needs?|has|looks?|ends|comes|goes|too)\b.*)?"
    r"|.*\bc\d+\b.*"
    r"|(?:a (?:bit|tad|touch)|a little|much|slightly|somewhat) (?:more|less|\w+er)\b.*"
    r"|(?:it|he|she|they|that|this|the [\w'-]+) (?:should|must|could|needs? to|has to|have to|ought to)\b.*"
    r"|(?:the|it|he|she|they|that|this)\b.*\btoo \w+)\W*$",
    re.I | re.S,
)
"""What speaks of cards and clips, or finds fault."""
_ASKED: Final = re.compile(
    r"^(?:(?:can|could|may|might|should|shall|will|would|do|does|did|is|are|am|was|were|has)"
    r" (?:i|you|u|we|it|this|that|they|he|she|there|the|my|any)\b"
    r"|(?:what|who|where|when|how|why)'?s\b(?! up\b)"
    r"|(?:what|why|who|when|where|which|how|whose)"
    r"(?: [\w'-]+){0,3}? (?:is|are|was|were|do|does|did|can|could|should|shall|will|would|has|have)"
    r" (?:i|you|u|we|it|this|that|they|there|the|my)\b"
    r"|(?:i|we) (?:can't|cannot|can not|don't|do not|think|guess|wonder|hate|forgot|wish|mean|meant|was"
    r"|changed|liked|preferred"
    r"|expected|wanted|asked|said|told)\b"
    r"|(?:which|what|whose) (?:clips?|cards?|scenes?|models?|videos?|films?|one)\b)",
    re.I,
)
_OUR_WORK: Final = re.compile(
    r"\b(?:i'm|i'd|i've|you|u|we're|let's|me)\b"
    r"|\bi (?:dream|imagine|picture|do|don't|didn't|want|wanted|like|liked|need|love|hate|think|thought"
    r"|would|wouldn't|prefer|preferred|can|can't|mean|meant|guess|wish|hope|know|was|am|have|had)\b"
    r"|\b(?:shot|scene)s?\b(?! (?:of|camera|crew)\b)"
    r"|\b(?:version|clip|video|film|movie|card|transition|timeline|storyboard|favou?rite"
    r"|alternative|option|variation|preview|resolution)s?\b(?! (?:crew|player|camera|set|star|studio|game"
    r"|shop|director|poster|reel|table|glass|house|put)s?\b)"
    r"|\bmy (?:kids?|daughter|son|wife|husband|boss|mum|mom|dad|friends?|client)"
    r" (?:wants?|likes?|is|are|says?|thinks?)\b"
    r"|\b(?:can|could|would) (?:we|you|i)\b|\bit'd\b|\bif\b|^one (?!of them\b)\w+ "
    r"|\b(?:would|could) be\b|^it be\b|\b(?:mistake|loop)\b|^(?:this|these) "
    r"|\b(?:instead|except|please|pls|backwards|everything|enough|better|worse|quality|again)\b|\btoo \w"
    r"|^(?:the|that|this|it|they|everything)\b.*? (?:should|could|must|needs? to|has to|ought to"
    r"|doesn't|don't|isn't|aren't)\b"
    r"|^(?:(?:no|not|less|more|same|maybe|perhaps|also|only|just|without)\b|(?:can|could|would|should|what"
    r"|why|how|is|are|does|do) )",
    re.I,
)
"""What is said of a film that there is, and hardly ever in one."""
_QUOTED: Final = re.compile(r"\"[^\"]*\"")
_NEAREST: Final = tuple((said, frozenset(about.split())) for said, about in mapping("nearest").items())
_SHOWN: Final = 2


def is_order(text: str) -> bool:
    """Return whether a text orders something of the assistant."""
    return _ORDERED.match(text) is not None


def is_to_us(text: str) -> bool:
    """Return whether a text asks or orders something of the assistant, so that it describes no film."""
    return is_order(text) or bool(_ASKED.match(text) or _OF_OURS.match(text))


def is_of_our_work(text: str) -> bool:
    """Return whether a text, said when there is a film, speaks to the assistant or of its work."""
    return bool(_OUR_WORK.search(_QUOTED.sub("", text))) or is_aside(text)


def nearest(text: str) -> list[str]:
    """Return what can be said instead of words that were not understood, the nearest first."""
    said = set(re.findall(r"[\w']+", text.lower()))
    near = [(len(said & about), example) for example, about in _NEAREST]
    return [example for count, example in sorted(near, key=lambda one: -one[0]) if count][:_SHOWN]
