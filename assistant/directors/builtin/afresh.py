"""Knows how a message says that another film shall be made: “start over with …”, “new film: …”."""

import re
from typing import Final

_FILM: Final = r"(?:videos?|films?|clips?|movies?|story|storyboard|board|idea|project|animation)"
_OTHER: Final = r"(?:(?:completely|totally|entirely|very|quite|brand)[ -])?(?:new|different|other|fresh|else)"
_GONE: Final = (
    r"(?:(?:scrap|throw|toss|bin|dump|ditch|drop|delete|erase|wipe|clear|clean|forget|lose)"
    r" (?:about )?(?:all (?:of )?(?:that|this|it)|everything|it all|all|that|it|this(?: one| film"
    r"| story)?|the"
    r" (?:slate|board|storyboard|whole thing|whole film|whole story|old one|old film))"
    r"(?: (?:out|away|clean|now|so far|we have))*)"
)
_START: Final = (
    r"start (?:all )?(?:over|again|afresh|anew|from scratch)(?: from (?:nothing|zero|scratch))?(?:,? please)?"
    rf"(?: with (?:(?:something|a film|a story) {_OTHER}|{_OTHER} (?:film|story|idea)))?"
)
_MAKE: Final = (
    r"(?:(?:let's |let us |(?:can|could) (?:we|you) |please |now |i (?:want|need)(?: to)? "
    r"|i'd like(?: to)? )*"
    r"(?:(?:make|do|try|start|create|begin|have|shoot)(?: me| us)? )?)"
)
_NEW: Final = re.compile(
    rf"^(?:and |so |then )*(?:(?:{_GONE}(?=[\s,.:;!–-]+(?:and |then |so )*{_MAKE}(?:start|an? |another"
    rf"|new|next|something|i )"
    rf")|{_START}|{_MAKE}(?:an? |another )?(?:(?:(?:completely|totally|entirely|brand)[ -])?(?:new|next"
    rf"|different) {_FILM}"
    rf"|new one|(?<=another ){_FILM}|(?:something|someone) {_OTHER}(?! with (?:this|it|that"
    rf"|the)\b))(?: now| instead| this time| please)*)"
    r"\b[\s,.:;!–-]*(?:(?:and|then|so|with|of|about|where|in which)\b[\s,:]*)*)+",
    re.I,
)
_FORGET: Final = re.compile(r"^forget (?:that|it|this|about (?:it|that))\b[\s,.:;!–-]*", re.I)


def told_afresh(said: str) -> str | None:
    """Return what another film shall tell, where a message begins with a wish for one; else None."""
    match = _NEW.match(said) or _FORGET.match(said)
    return said[match.end() :] if match else None
