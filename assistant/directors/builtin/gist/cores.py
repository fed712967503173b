"""What is left of a clause without the words around its wish."""

import re

_FAMILY = r"(?:kids?|son|daughter|wife|husband|boss|mum|mom|dad|friends?|client|teacher|pupils|class|team|boys|girls|children|family|little one|granddaughter|grandson)"
_NICE = r"(?:nicer?|better|lovel(?:y|ier)|great|cool(?:er)?|good|fun(?:nier)?|possible|beautiful|perfect|prettier|pretty|wonderful|amazing|fantastic|more \w+|ideal|fine|sweet)"
_PREFIX = re.compile(
    rf"^(?:(?:please|maybe|perhaps|just|also|now|and|but|so|then|well|actually|oh|hmm+|ok(?:ay)?|hey|hi|yes|no|only|though|although|just|for (?:card|scene) \d|instead|sorry|like|thanks|rather|btw|by the way)\b[\s,:;–-]*"
    r"|(?:i|we)(?:'d| would|'ll)? (?:also |really |rather |just |much |only |actually |simply )*(?:want|need|like|love|prefer|wish|hope|enjoy|think|fancy|imagine|was hoping|was thinking)(?:ed)?(?: that| for| of)?(?: you)?(?: to)?(?: (?:see|have|get|show|watch|be shown))?(?: it)?(?: (?:if|when|for))?\b[\s,]*"
    r"|(?:i|we)(?:'d| would| should)? (?:rather|better)(?: (?:see|have|get))?\s+"
    r"|(?:can|could|would|will|may|might|should|shall|couldn't|can't|won't|why don't) (?:you|we|i|u)(?: (?:please|maybe|just|also|perhaps|possibly|try to))*(?: (?:have|get|see|do|try|go|go for|use|show|show me))?\b\s*"
    r"|(?:XXcan) (?=(?:the|it|he|she|they|this|that|its|his|her|my|our|all|everything|both)\b(?! be (?:possible|nice)))"
    "|(?:how|what) about|what if|let's (?:have|see|make|try|say|do|go with|use)?\b"
    rf"|(?:wouldn't it|would it|wouldn't that|it would|it'd|that would|that'd|it might|it will|might it|could it) (?:(?:not )?be|look|feel) (?:\w+ )?{_NICE}(?: (?:if|to (?:have|see|show|get)|with|when|for))?\b"
    r"|(?:can|could|should|would|might) there (?:maybe )?be|there (?:should|could|must|ought to|has to|needs to) be|there (?:was|were|is|are)\b|is it possible (?:to (?:have|see|get)|for)|is there (?:any )?(?:way|chance) (?:to|of|you could)"
    rf"|my (?:\w+ )?{_FAMILY} (?:wants?|would like|'d like|asked for|asks for|would love|loves|likes|says|thinks)(?: to (?:see|have))?(?: it)?\b"
    r"|(?:it(?:'d| would| might)) make more sense if|(?:go for|give (?:it|that|this|me|us)|try(?: it)?(?: with)?|with|i mean|need|want)\b(?=\s)|(?:use|have|show(?: me| us)?)\b(?= (?:an?|some|the|two|three|more|lots|my|our|his|her|its)\b)|(?:show(?: me| us)|see)\b"
    r")\s*",
    re.I,
)
_SUFFIX = re.compile(
    rf"[\s,]*(?:\b(?:would|might|could|'d) (?:be|look|work|feel|suit|fit|make it)\b(?: \w+)* ?{_NICE}\b(?! than\b| from\b| in\b| at\b| with\b| on\b).*|\b(?:would|could|might) (?:work|be good|do|be nice|suit it|fit)(?: \w+)*|\b(?:pls|plz|please|there|in there|lol|at all|at the moment|thanks?(?: you)?(?: (?:so|very) much)?|instead|too|as well|if (?:you can|possible|that works|it works|you could|you don't mind|that's possible)|i think|for me|though|will you|would you|could you|can you|or so|somehow|for once|i guess|maybe|right|ok(?:ay)?|now|this time|like that|you know|at all|again|for a change|will do|then)\b)[\s.!?]*$",
    re.I,
)


_BETTER = re.compile(rf"\b(?:would|might|could|'d) (?:work|look|be|feel) (?:much |a bit |a lot |so much )?{_NICE} (?=(?:from|in|at|on|with|as|if)\b)", re.I)


def bare(text: str) -> str:
    """The content of a wish, without its wrapping."""
    text = _BETTER.sub("", text.strip(" ,.!?;:–-"))
    text = re.sub(r"^(?:(?:and|but|so|please|maybe|also|then|hey|hmm|oh|now|only)[\s,]+)*(?:can|could|should|would|might|must|may|shall|won't|couldn't) (?:maybe |perhaps |please )?(?=(?:the|it|he|she|they|this|that|its|his|her|my|our|all|everything|both|a|an)\b)", "let ", text, flags=re.I)
    for _ in range(8):
        shorter = _SUFFIX.sub("", _PREFIX.sub("", text, count=1), count=1).strip(" ,.!?;:–-")
        if shorter == text or not re.search(r"\w", shorter):
            break
        text = shorter
    return text[:1].lower() + text[1:] if re.match(r"[A-Z][a-z]|A ", text) else text




def without_places(text, marks):
    pieces, end = [], 0
    for k in sorted(marks, key=lambda k: k.start):
        before = text[end : k.start]
        before = re.sub(r"\bout of\s*$", "out", before, flags=re.I)
        before = re.sub(r"\b(?:in|on|for|at|during|of|to|throughout|from)\s*$", "", before, flags=re.I)
        pieces.append(before)
        end = k.end
    return " ".join(" ".join([*pieces, text[end:]]).split()).strip(" ,")


