"""Takes off what assures that all else stays: “and leave the other scenes as they are”. So it does anyhow."""

import re
from typing import Final

_SCENES: Final = r"(?:scenes?|shots?|cards?|ones?|clips?|pictures?|parts?|bits?|things?)"
_ELSE: Final = (
    r"(?:(?:everything|anything|all|nothing) else|(?:all (?:of )?)?(?:the )?rest(?: of (?:it|them|the \w+))?"
    rf"|(?:no|all (?:of )?(?:the )?) ?others?(?: {_SCENES})?"
    rf"|how long (?:the rest|the others?|they)(?: are| is| lasts?)?"
    rf"|(?:the (?:order|sequence|lengths?|durations?|timing|words?|text) of )?(?:(?:the|any|every) )?"
    rf"(?:others?|remaining)(?: \w+)??(?: {_SCENES})?)"
)
_SAME: Final = (
    r"(?:(?:exactly |just |precisely |all )?"
    r"(?:(?:the way|where|as|how|like|what) (?:it|they|that) (?:is|are|was|were|stands?|comes?|goes"
    r"|go)(?: now)?"
    r"|(?:(?:the )?same )?(?:as|like) (?:is|before|now)|(?:the )?same (?:order|sequence|length)"
    r"|(?:after|behind) (?:it|that)"
    r"|as (?:long|short) as (?:it|they) (?:is|are|was|were)(?: now)?"
    r"|(?:on )?from there(?: on)?|alone|unchanged|untouched|unaffected|intact|put|fine|the same|be|in peace"
    r"|locked"
    r"|in (?:the same |(?:their|its) (?:\w+ )?)?(?:order|place|sequence)(?: after (?:it|that))?))"
)
_LEAVING: Final = (
    r"(?:please )?(?:leav(?:e|ing)|keep(?:ing)?|let|with|tell|have|show|hold"
    r"|followed by|(?:carry|go) on with|continue with)"
)
_SPARING: Final = (
    r"(?:please )?(?:do not|don't|without|not|no need to|never) (?:touch|chang|alter|mov|redo|redraw)\w*"
)
_MAY: Final = r"(?:can |should |must |shall |may |has to |have to |is to |are to |to )?(?:all )?"
STAYS: Final = (
    rf"{_MAY}(?:(?:be (?:left|kept)|stay\w*|remain\w*|keep\w*|follow\w*|comes? after)(?: {_SAME})?"
    rf"|(?:is |are |be )?{_SAME})"
)
"""Says that something is as it was."""
_CHANGED: Final = rf"{_MAY}(?:not |never )?(?:is |are |gets |be )?(?:touch|chang|affect|alter|mov)\w*"
_ASSURED: Final = re.compile(
    r"(?P<before>^|[.,;:!?–—-]+\s*(?:and |but |while |then )?"
    r"|\s+(?:(?:and|but|while)(?: then)? |then |(?=(?:leav|keep)ing |without |followed by )))"
    rf"(?:(?:carry|go|continue)(?: on)? {_SAME}"
    rf"|(?:only there, )?{_LEAVING} (?:(?:him|her|it|them) in )?{_ELSE}(?: {_SAME}){{0,2}}|{_SPARING} {_ELSE}"
    rf"|without making {_ELSE} (?:any )?(?:shorter|longer)"
    rf"|{_ELSE},? (?:{STAYS}|{_CHANGED})|rest {STAYS}|nothing else)"
    r"(?: please| thanks| for now)?(?P<after>\s*[.,;:!?]+(?:\s+(?:but|and|just|only)\b)?|\s+but\b|$)",
    re.I,
)
_FEWEST: Final = 2
"""Words that a message must have besides."""


def without_assurances(said: str) -> str:
    """Return a message without what assures that the rest stays; as it is where it says nothing else."""
    rest = _ASSURED.sub(_border, said).strip(" ,;:")
    return rest if len(re.findall(r"\w+", rest)) >= _FEWEST else said


def _border(assured: re.Match[str]) -> str:
    """Return what then stands between the words before an assurance and those after it."""
    after = re.sub(r"\w", "", assured["after"]).strip()
    return f"{after or '.'} " if assured["before"] and assured.end() < len(assured.string) else ""
