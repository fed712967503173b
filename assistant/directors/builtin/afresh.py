"""Knows how a message says that another film shall be made: “start over with …”, “new film: …”."""

import re
from typing import Final

_FILM: Final = r"(?:videos?|films?(?! noir)|clips?|movies?|story|storyboard|board|idea|project|animation)"
_OTHER: Final = r"(?:(?:completely|totally|entirely|very|quite|brand)[ -])?(?:new|different|other|fresh|else)"
_GONE: Final = (
    r"(?:(?:scrap|throw|toss|bin|dump|ditch|drop|delete|erase|wipe|clear|clean|forget|lose)"
    r" (?:about )?(?:all (?:of )?(?:that|this|it)|everything|it all|all|that|it|this(?: one| film"
    r"| story)?|the"
    r" (?:slate|board|storyboard|whole thing|whole film|whole story|old one|old film))"
    r"(?: (?:out|away|clean|now|so far|we have))*)"
)
_START: Final = (
    r"(?:start|begin) (?:all )?(?:over|again|afresh|anew|from scratch)"
    r"(?: from (?:nothing|zero|scratch))?(?:,? please)?"
    rf"(?: with (?:(?:something|a film|a story) {_OTHER}|{_OTHER} (?:film|story|idea)))?"
)
_MAKE: Final = (
    r"(?:(?:this is the (?:start|beginning) of |here (?:is|comes) |let's |let us |(?:can|could) (?:we|you) "
    r"|please |now |ok(?:ay)? |so |i'll |i will |i'm |i am |we're "
    r"|(?:i|we) (?:(?:just |now )?(?=begin|start|make)|(?:want|need)(?: to)? )|i'd like(?: to)? )*"
    r"(?:(?:make|making|do|try|start|starting|create|begin|beginning|have|shoot|tell|telling|work on"
    r"|working on|doing)(?: me| us)? )?)"
)
_NEW: Final = re.compile(
    rf"^(?:and |so |then )*(?:(?:{_GONE}(?=[\s,.:;!–-]+(?:and |then |so )*{_MAKE}(?:start|an? |another"
    rf"|new|next|something|i )"
    rf")|{_START}|{_MAKE}(?:an? |another )?(?:(?:(?:completely|totally|entirely|brand)[ -])?(?:new|next"
    rf"|different|fresh) {_FILM}"
    rf"|(?:brand[ -])?new one|(?:quite|totally|completely|very) (?:different|new) one|(?<=another ){_FILM}"
    rf"|(?:(?:my|the|an?|whole) )*{_FILM} in (?:one|an?|a single|1) sentence"
    rf"|(?:something|someone) {_OTHER}(?! with (?:this|it|that"
    rf"|the)\b))(?: now| instead| this time| please)*)"
    r"\b[\s,.:;!–-]*(?:(?:and|then|so|with|of|about|where|in which)\b[\s,:]*)*)+",
    re.I,
)
_LEFT: Final = re.compile(
    r"^(?:(?:let's |let us |please |ok(?:ay)? |now )*(?:forget|drop|leave|scrap|ditch|never ?mind|no more"
    r"|(?:that's |that is |i've had |we've had )?enough(?: (?:of|with|about))?"
    r"|(?:i'm|i am|we're) (?:done|finished|through|bored|tired)(?: (?:with|of|by))?)"
    r"(?: about)?(?: the| this| that| these| my)? [\w' -]{2,30}[,.:;!]\s+)",
    re.I,
)
"""What the film was about, before another one is announced: “forget the birds, I begin a new story”."""
_WE_TELL: Final = re.compile(
    r"^(?:(?:now|this time|please) )*(?:we|let's|let us|i(?:'ll| will)?) (?:(?:now|will|just|want to) )*"
    r"(?:do|make|tell|show|film|shoot|want|need|have|take|try) (?=(?:an?|two|three|some)\b)",
    re.I,
)
"""“We do a penguin …”: that is to be seen, and not us."""
_FORGET: Final = re.compile(
    r"^forget (?:that|it|this|about (?:it|that))\b(?: one\b|(?! one\b))(?![\s,.:;!–-]*(?:(?:and|let's"
    r"|let us|please|now) )*"
    r"(?:(?:go |come |get )?back|open|return|switch|load|bring)\b)[\s,.:;!–-]*",
    re.I,
)


_OF_A_CLIP: Final = re.compile(
    r"\s*(?:from|out of|based on|like|of) (?:c\d|it\b"
    r"|(?:the|this|that|my) (?:(?:old|current|last|same|first|other) )?(?:one|clip|video)\b)",
    re.I,
)
"""Leads to the clip of which a new one is made: “a new clip from the old one”."""


def told_afresh(said: str) -> str | None:
    """Return what another film shall tell, where a message begins with a wish for one; else None."""
    left = _LEFT.match(said)
    if left and (match := _NEW.match(said[left.end() :])):
        return _told(said[left.end() + match.end() :])
    match = _NEW.match(said) or _FORGET.match(said)
    return _told(said[match.end() :]) if match and not _OF_A_CLIP.match(said, match.end()) else None


def _told(rest: str) -> str:
    """Return what shall be told without what is forgotten for it: “forget the dogs: a balloon …”."""
    return _WE_TELL.sub("", _LEFT.sub("", rest))
