"""Knows how a message says that nothing shall be drawn yet, and what is planned instead."""

import re
from typing import Final

PLAN_ON: Final = re.compile(
    r"(?:^|(?<=[,.;:(–-])|\b(?:but|and|for now|except))\s*"
    r"(?:(?:please|let's|let us)\s+)?(?:(?:(?:i |we )?(?:do not|don'?t"
    r"|dont)"
    r"|no need to|without|hold off(?: on)?|wait with|not)\s+(?:want (?:you )?to "
    r"|wish to |ready to )?(?:yet\s+)?(?:render(?:ing)?"
    r"|draw(?:ing)?|generat(?:e|ing)|make|shoot|start(?: (?:to )?(?:render|draw)(?:ing)?)?)\b(?!(?: it| this"
    r"| that)? (?:any )?(?:more|further|longer)\b)"
    r"(?:\s+(?:anything|it|this"
    r"|that|them|the video|any ?thing|yet|for now|right now|just yet"
    r"|until i say(?: so)?))*(?:\s+yet)?"
    r"|hold (?:(?:off|on|with) )*the (?:drawing|render(?:ing)?)"
    r"|nothing (?:(?:is|gets|should be|to be) )?(?:drawn|rendered)(?: yet)?"
    r"|(?:re-?)?(?:draw|render) nothing(?! (?:but|except|else|other|apart|besides)\b)"
    r"(?: (?:yet|now|for now))*"
    r"|(?:just|only)\s+(?:plan(?:ning)?\b|storyboard|(?:jot|note|write|put|scribble) (?:it|this|that|them)"
    r"(?: down)?"
    r"(?=(?: for now| first)? ?(?:[:,–-]|[.!]?$))|make (?:a|the) (?:plan|storyboard))(?:\s+(?:it|this"
    r"|that|only|please|first))*|plan(?:ning)?(?: it)? (?:only|first)|planning mode(?: on)?"
    r"|(?:the )?(?:plan|storyboard) only|no (?:render(?:ing|s)?|drawing)(?: yet| for now| please)*"
    r"|just the (?:storyboard|plan)|plan mode"
    r"|(?:i (?:want|need|wish|would like|'d like) to|let me|i'll) (?:\w+ at|see|check|read|review) the"
    r" (?:plan|storyboard|board)(?= first| before (?:i|we|you)\b))"
    r"(?:\s+(?:please|first|(?:(?:for|at) )?(?:now|today|the moment|the time being)|right now"
    r"|from (?:now|here) on|to begin with|(?:until|till|before) (?:i|we|you)\b[^,.;:]*))*",
    re.I,
)
_OF_PLAN: Final = re.compile(
    r"^(?:(?:and|but|only|just|please|yet|first)[\s,]+)*"
    r"(?P<plan>(?:update|change|edit|adjust|write|draft|give|sketch|make|show|note|put (?:it )?(?:in|into))"
    r"(?: (?:me|us|down|out|up))* (?:only )?(?:the|a|my|its|your) (?:plan|storyboard|board|script)"
    r"(?:\s*[:,–-]\s*|\s+(?:for|of|so that|such that|where|in which|if)\s+"
    r"(?:an? (?:film|video|story) (?:about|of|where) )?)"
    r"|(?:change|plan(?:ning)?|note|write|jot|scribble|put|update)"
    r"(?: (?:this|that|it|one thing|down|only|in))*"
    r"\s*:\s*|plan (?=(?:an?|the|another|one more) )"
    r"|show (?:me|us) (?:how|what) (?:it|that|the \w+) would (?:look|be)(?: like)?"
    r"(?: (?:as|on) (?:a|the) plan)? (?:with|if) )?",
    re.I,
)
"""Leads to what shall be planned: “only update the plan: …”."""
_IS: Final = re.compile(
    r"^(?P<who>(?:the|his|her|its|their|my) [\w-]+(?: (?:in|of|from) [\w ]{1,20}?)?) (?:is|are|was|were) ",
    re.I,
)
_SCENE_MORE: Final = re.compile(r"^(?:an?|another|one more) (?:[\w-]+ )?scene\b", re.I)
PLAN_OFF: Final = re.compile(
    r"^(?:planning (?:mode )?off|plan only off|(?:stop|end|leave|exit|quit) (?:the )?plan(?:ning)?(?: mode"
    r"| only)?"
    r"|(?:turn|switch) off (?:the )?plan(?:ning)?(?: mode| only)?|(?:turn"
    r"|switch) (?:the )?plan(?:ning)?(?: mode"
    r"| only)? off|start (?:rendering|drawing) again|stop planning|render again from now on|(?:turn "
    r"|switch )?rendering(?: back)? on|leave planning(?: mode)?|you (?:can|may) (?:render"
    r"|draw) again)(?: (?:again|now|please))*$",
    re.I,
)


def of_plan(text: str) -> str:
    """Return what shall be planned: “the castle should be a ruin” of “only update the plan: it is a ruin”."""
    text = _SCENE_MORE.sub(r"add \g<0>", text.strip(" ,;:."))
    match = _OF_PLAN.match(text)
    if match is None:
        return text
    return _IS.sub(r"\g<who> should be ", text[match.end() :]) if match["plan"] else text[match.end() :]


def without(text: str, match: re.Match[str]) -> str:
    """Return a text without a match, and without the stops around it."""
    before, after = text[: match.start()].rstrip(" ,;:–-"), text[match.end() :].lstrip(" ,;:–-")
    after = after if re.search(r"\w", after) else ""
    return f"{before}{', ' if before and after and before[-1] not in '.!?' else ' '}{after}".strip()
