"""Reads a style out of a message: the styles that are offered, and what people call them."""

import re
from typing import Final

from assistant.directors.builtin.wording import FILM, TAKEN
from tools import styles

_STRONG: Final = {
    "film noir": r"film[ -]noir",
    "stop motion": r"stop[ -]?motion|claymation",
    "papercraft": r"paper[ -]?craft|papercut|paper[ -]cut-?outs?|cut[ -]paper",
    "watercolour": r"water[ -]?colou?rs?|aquarelle",
    "balloon world": r"balloon[ -]world",
    "archival": r"archival",
}
"""Words that name a style wherever they stand."""
_WEAK: Final = {
    "film noir": r"noir|black[ -](?:and|&|n)[ -]white|b&w|b/w|monochrome",
    "stop motion": r"clay|plasticine|lego animation",
    "papercraft": r"(?<!(?:right|great) on )(?<!(?:good|fine|nice) on )paper"
    r"|origami|cardboard|cut-?out",
    "watercolour": r"painted|gouache",
    "balloon world": r"balloons?|inflatable",
    "archival": r"vintage|sepia|old[ -](?:film|movie|footage|recording|newsreel|reel)s?"
    r"|(?:old[ -])?silent[ -](?:film|movie)|super[ -]?8|1920s|old[ -]timey",
}
"""Words that name a style only where a style is spoken of: "in X", "X style", "…, X"."""
_AFTER: Final = (
    r"(?:[ -]+(?:styled|style|looking|look|animation|animated|paintings?|footage|effect"
    r"|aesthetic|art|pictures?|"
    rf"(?={FILM}\b)))*"
)
_OF: Final = r"(?: of(?= an?\b| the\b| two\b| three\b))?"
_BEFORE: Final = (
    r"(?:\b(?:in|as|with|using|like|to|into|and|make it|make this|look like|of)\s+){0,3}(?:\b(?:an?"
    r"|the|some)\s+)?"
    r"(?:\b(?:style|look)\s*(?:of\b|to\b|is\b|:|=)?\s+)?"
)
_POINTED: Final = (
    r"(?:\b(?:in|as|using|like|into|make it|make this|be|looks? like)\s+(?:an?\s+"
    r"|the\s+)?(?:(?:style|look) of\s+)?"
    r"|\b(?:style|look)\s*(?:=|:|is|to|of)?\s+(?:an?\s+)?)"
)
_AS_IF_MADE: Final = (
    r"(?:(?:\b(?:that|which)\s+)?\blook(?:s|ing)?\s+(?:(?:as\s+(?:if|though)|like)\s+)?(?:it\s+(?:was|were"
    r"|is)\s+)?(?:painted|drawn|made|done|shot)\s+(?:(?:in|with|of|as|like)\s+)?"
    r"|\b(?:that|which)\s+looks?\s+like\s+|\b(?:painted|drawn|made|done|shot)\s+(?:in|with|as|like)\s+)(?:an?\s+)?"
)
"""“A film that looks as if it was painted in …”."""
_LIKE_THE: Final = (
    r"\b(?:(?:please|make|have|let|do|done|shot|filmed|drawn|made|it|this|everything|should|to)\s+){0,4}"
    r"(?:look(?:s|ing)?\s+)?(?:like|the way of)\s+(?:(?:the|those|these|one of(?: the| those)?)\s+)"
    r"(?:(?:good|old|classic|real|proper|little|early)\s+)*"
)
"""“Make it look like the old …”."""
_END: Final = rf"(?=\s*(?:$|[,:;.!?{TAKEN})]|please\b|instead\b|and\b|with\b))"
_NONE: Final = re.compile(
    r"\b(?:(?:with )?(?:no|without(?: an?| any| the)?|remove (?:the|any)|drop the|normal|plain"
    r"|default) style|style(?: to|:)? none)\b",
    re.I,
)


def _patterns() -> list[tuple[re.Pattern[str], str]]:
    found = []
    for style, words in _STRONG.items():
        found.append((rf"{_AS_IF_MADE}(?:{words})\b", style))
        found.append(
            (rf"{_LIKE_THE}(?:{words})\b(?:[ -]+(?:style|{FILM}|pictures?|paintings?|ones?))?", style)
        )
        found.append((rf"{_BEFORE}\b(?:{words})\b{_AFTER}{_OF}", style))
    for style, words in _WEAK.items():
        found += [
            (
                rf"{_POINTED}(?:{words})\b(?:[ -]+(?:style|look|animation|footage|film|movie|art))*{_END}",
                style,
            ),
            (rf"{_BEFORE}\b(?:{words})[ -]+(?:styled?|look|animation|aesthetic)\b{_OF}", style),
            (rf"(?:^|(?<=[,;.{TAKEN}]))\s*(?:{words})(?=\s*(?:$|[,;.!?{TAKEN}]|please\b))", style),
            (rf"\b(?:an?\s+)?(?:{words})\s+(?=(?:{FILM}|piece|story|tale)\b)(?!old film|silent)", style),
        ]
    return [(re.compile(pattern, re.I), style) for pattern, style in found]


_PATTERNS: Final = _patterns()


def take_style(text: str) -> tuple[str, str]:
    """Return the style that a text asks for, or nothing, and the text with `TAKEN` in its place."""
    if match := _NONE.search(text):
        return "none", _without(text, match)
    for pattern, style in (*_PATTERNS, *_own()):
        if match := pattern.search(text):
            return style, _without(text, match)
    return "", text


def _own() -> list[tuple[re.Pattern[str], str]]:
    """Return the patterns of the user's own styles, found wherever they stand by name."""
    return [
        (re.compile(rf"{_BEFORE}\b(?:{re.escape(name)})\b{_AFTER}{_OF}", re.I), name)
        for name in styles.readable()
    ]


def _without(text: str, match: re.Match[str]) -> str:
    return f"{text[: match.start()]} {TAKEN} {text[match.end() :]}"
