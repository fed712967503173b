"""Takes off what only leads to an order: “I'd be so glad if you could”, “would you mind” before “making”."""

import re
from typing import Final

_VERBS: Final = tuple(
    word
    for line in (
        "make turn set put add insert remove delete move change swap replace switch give loop remix blend",
        "extend split trim join zoom drop cut rename export film throw lose chop shoot paint mix dissolve",
        "brighten darken shorten lengthen colour color redraw",
    )
    for word in line.split()
)
_OF_OURS: Final = (
    r"(?! (?:it|this|that|them) (?:on|in|up on|to) (?:my|our)\b| (?:something|things|a few|a couple)\b)"
)
"""What is done with a film later on, or is not said yet: “I want to put it on our website”."""
ORDER: Final = (
    rf"(?:(?:{'|'.join(_VERBS)})(?! of\b){_OF_OURS}|get rid|take (?:out|off|away)|tone down|draw it)\b"
)
"""A pattern for the verb that begins a plain order."""
POLITE: Final = (
    r"(?:(?:please|and|then|so|but|also|maybe|perhaps|just|now|hold on|wait|hey|hi|hello|oh|ok(?:ay)?|hmm+"
    r"|well|aww?|ooh|by the way|btw|let's|let us|rather|how about|what about|what if"
    r"|(?:i|we) (?:feel|think)(?: like| that)?|(?:it'd|it would|wouldn't it|would it) be \w+ if"
    r"|there (?:should|could|must|ought to)(?: be)?|you (?:can|could)"
    r"|(?:can|could|would|should|may|might) (?:you|u|we|i|it|there|the (?:whole )?(?:film|story|video|movie))"
    r"|(?:i|we|it|this|the (?:film|story|video))(?:'d| would| should| could|'ll| will)?"
    r"(?: (?:really|quite|rather|still))?(?: (?:want|wants|like|love|need|needs|prefer))?(?:(?: you)? to)?)"
    r"\b[\s,!.–-]*)*"
)
"""A pattern for what politely leads to an order about scenes, or nothing."""
_DOING: Final = {
    f"{stem}ing": verb for verb in _VERBS for stem in (verb.removesuffix("e"), f"{verb}{verb[-1]}")
} | {"getting": "get"}
_FAMILY: Final = (
    r"(?:my|our|the|his|her) (?:\w+ )?(?:client|boss|teacher|wife|husband|kids?|son|daughter|mum|mom|dad"
    r"|team|customers?|friends?|sister|brother|children|class|director|editor|agency|colleagues?)"
)
_WORD: Final = (
    rf"(?:{_FAMILY}|(?:i|we|you|u|it|that|this|there)(?:'(?:d|m|s|ll|ve|re))?"
    r"|would(?:n't)?|could(?:n't)?|can(?:'t)?|will|might|may|should|is|are|was|am|be|been|have|has|had|do"
    r"|so|very|really|most|much|too|more|just|simply|maybe|perhaps|possibly|kindly|please|pls|also|even"
    r"|rather|actually|basically|afraid|sorry|glad|happy|happier|grateful|pleased|delighted|thankful|thrilled"
    r"|obliged|great|nice|nicer|lovely|kind|good|wonderful|fantastic|awesome|cool|best|better|super|fun|ideal"
    r"|if|whether|think|thinking|thought|guess|believe|feel|wonder|wondering|hope|hoping|suggest|propose"
    r"|recommend|reckon|said|say|like|love|prefer|appreciate|want(?:s|ed)?|wanna|need(?:s|ed)?|wish|going"
    r"|gonna|gotta|got|ask(?:s|ed|ing)?|told|tells|tell|request(?:ed)?|begg?(?:ed)?|me|us|any|a|the|an|chance"
    r"|way|bit|possible|able|possibility|favou?r|idea|time|mind|decided|agreed|voted|chose|all|to|of|for|as"
    r"|in|enough|how about|what about|what if|consider|considering|try|worth|everyone|everybody|yeah|ok"
    r"|okay|well|right|at"
    r"|least|now|today|again|up to|time|hey|honest|honestly|must|ought|supposed|helpful|help|lot|hurt"
    r"|how (?:hard|difficult)|some(?:one|body)(?= please)|make me(?= very| so| really| happy)|see"
    r"|why don't|why not|do not mind|don't mind|don't forget|remember|feel free|go ahead|go on|sure|make sure"
    r"|(?:what|all) (?:i|we)(?:'d)?|c(?:oul|u|l)d|wud|see about|in favou?r|kind as|good as|start by|begin by)"
)
"""A word of talk: nothing that is seen in a film, and nothing that says no."""
_SAID: Final = rf"(?:{_WORD}[ ,]+){{0,14}}?"
_OWN: Final = r"(?:can|could|would|will) (?:you|u|we|i)(?: please)? "
"""Is read in its place, where it may ask for something else too."""
_AT: Final = r"(?:^|(?<=[,;:.!?] ))(?:(?:and|but|so|oh|hmm+),? )?(?:then )?"
_TOLD: Final = (
    r"(?:(?:i|we|my|our)\b[^,.;:!?\"]{3,80} and "
    r"(?=(?:we |i |all |everyone |they )*(?:decided|agreed|voted|said)\b))?"
)
"""Tells how it was decided: “we talked about it and”."""
_ALSO: Final = r"(?:(?:also|just|please|maybe|perhaps|simply|quickly|possibly|kindly),? )*"
_FOR_US: Final = (
    r"(?:(?<=so )|so )(?:that )?(?:i|we) (?:can|could|(?:(?:'ll|will) )?(?:have|get))\b(?! you\b)"
)
"""What it is for is no order: “so I have time to turn the lamp off”."""
_IT_DOES: Final = r"it (?:should|could|must|can) (?:give|throw|put|drop|paint|chop|lose|take|get)\b"
_TO_ORDER: Final = re.compile(
    rf"{_AT}(?!{_OWN}{ORDER}|{_FOR_US}|{_IT_DOES}){_TOLD}{_SAID}"
    r"(?:to|(?:if|suggest|propose|recommend|(?:(?:what|how) )?about|why don't|why not|see) (?:you|u|we|i)"
    r"|go (?:ahead|on)(?: and)?|please|just|ngl|simply|basically|kindly|c(?:an|ould|ud|ld) (?:you|u|ya)"
    rf"|i'd say|i would say|can|could|would|should|might|must)[ ,]+{_ALSO}(?={ORDER})",
    re.I,
)
_TO_DOING: Final = re.compile(
    rf"{_AT}{_SAID}(?:mind|suggest|propose|recommend|consider|considering|(?:(?:what|how) )?about|of|try"
    rf"|worth|see about|(?:start|begin) by)[ ,]+{_ALSO}"
    rf"(?P<doing>{'|'.join(_DOING)})\b{_OF_OURS}(?! of\b)",
    re.I,
)
_FIRST: Final = re.compile(rf"{_AT}first(?: off)?,? (?={ORDER}.*\bthen (?:also |please )?{ORDER})", re.I)
_AT_IT: Final = re.compile(
    r",?(?: and| but)?(?: also| then)?,? (?:while|since|when|if) (?:you|we)(?:'re| are) (?:at|about) it,?"
    rf" (?=(?:also |please )?{ORDER})",
    re.I,
)
_THEN: Final = re.compile(
    rf"(?P<one>{_AT}{ORDER}(?:(?! (?:where|who|that|which|should|while|if|when)\b)[^.!?;:\"])*?\w) then"
    rf" (?={ORDER})"
    r"|(?<=\w) then (?=(?:make|set|turn|swap|remove|cut|film|delete|put) (?:it (?:square|vertical|longer)"
    r"|(?:the )?(?:[\w'-]+ ){0,3}(?:scenes?|film|video|clip|versions)\b))",
    re.I,
)
"""“Remove the van then make it square”: two orders; what people do one after the other is none."""

_IDEA: Final = re.compile(
    r"^(?:(?:ok|okay|so|and|oh|right|hmm+)[, ]+)*(?:(?:here's|i (?:have|had|got)|we have) )?"
    r"(?:(?:an?|another|one more) )?(?:(?:new|other|further|crazy|good|better) )?(?:idea|thought)"
    r"(?: (?:from|of) [\w' -]{3,30}?)?\s*[:,.–-]+\s*"
    r"(?=(?:so |and |right |just |straight )*(?:after|before|between|in|during|at the (?:start|end) of)"
    r" (?:(?:the|my|our|his|her) [\w' -]{2,30} (?:scene|bit|part|shot|card)|(?:scene|shot|card) \d)\b)",
    re.I,
)
"""“New idea from the director: after the bus bit …”: it is of the film that is there."""


def without_leads(text: str) -> str:
    """Return a text without what leads to its orders; “would you mind making” is “make”."""
    text = _IDEA.sub("", text)
    text = _AT_IT.sub(". ", _FIRST.sub("", text))
    text = _TO_DOING.sub(lambda match: _DOING[match["doing"].lower()], _TO_ORDER.sub("", text))
    return _THEN.sub(lambda match: f"{match['one'] or ''}. ", text)
