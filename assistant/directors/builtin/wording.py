"""Cleans what people write: quotes, polite openings, “make me a video of”, loose ends. Knows no meanings."""

import re
from typing import Final

from assistant.directors.builtin.tables import mapping

FILM: Final = (
    r"(?:videos?|clips?|films?|movies?|animations?|footage|shorts?|gifs?|sketch(?:es)?|storyboards?"
    r"|cartoons?)"
)
"""A pattern for what is made."""
TAKEN: Final = "¤"
"""Stands where words were taken out of a text."""

DEGREE: Final = (
    r"(?:just |only )?(?:a (?:(?:tiny |little |wee |teen[sy]y )?bit|little|lot|tad|touch|hair|shade)|slightly"
    r"|somewhat|much"
    r"|more|way|even|very|really|super|rather|quite|far|ever so slightly|a good deal|considerably|noticeably)"
)
"""A pattern for how much of something, before a word that can have more of it."""

_QUOTES: Final = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', " ": " ", "\t": " ", "¤": " "})
_UNMARKED: Final = re.compile(
    r"\b((?:do|does|did|ca|is|are|was|should|could|would)n)(t)\b|\b(that|what|he|she|there|where|who"
    r"|how)(s)\b|\b(i|we|you|they)(ve)\b"
    r"|\b(they|you)(re)\b|^(let)(s)\b"
    r"|\b(it)(s)(?= (?:a bit|a little|too|so|not|very|really|way(?= too| more)|just|still|much|for|my|the"
    r"|boring)\b)"
    r"|\b(he|she)(s)\b(?= \w+ing\b)|\b(they)(re)\b"
    r"|\b([a-z]+[^\Waeiou]y)(s)\b(?= [a-z])"
    r"|\b(i)(d)(?= (?:like|love|want|rather|prefer|need)\b)"
    r"|\b(i)(ll)(?= (?:pick|choose|take|decide|show|send|use|see|let)\b)"
    r"|\b(i)(m)(?= (?:not|so|a|bored|happy|sure|going|thinking|tired|looking|done|ready"
    r"|just|still|also|sorry|really|okay?|glad|new|\w+ing)\b)",
    re.I,
)
"""Words whose mark is left out, in their two parts."""
_WHOLE: Final = mapping("written short")
_SHORT: Final = re.compile(
    r"(?<![\w/])w/o(?=\s)|(?<![\w/])w/(?=\s)|(?<=\s)&(?=\s)|(?<=[a-z] )'?em(?![\w'-])|(?<= )diff(?= )"
    r"|\b(?:(?:vid|pic)s?|wanna|gonna|lemme|b&w|b/w|bw|[bf]g|pov|(?-i:[EM]?CU|E?[WL]S|MS|OTS))\b"
    r"|(?<=\s)w(?= (?:\d|an?|the|my|one|two|three)\b)|\b(?:scn?|nr)\.?(?= ?#?\d)|\bno\.(?= ?\d)",
    re.I,
)
"""Words that are written as signs, or cut short."""
_POLITE: Final = re.compile(
    r"^(?:(?:(?:hey|hi|hello)(?: there| all| everyone| again)?|ok(?:ay)?|so|well|now|oh|oops|hmm+|um+|nah"
    r"|nope|ugh|argh|damn|yo|please to|please|pls|plz|alright|all right|yeah"
    r"|actually|sorry|wait|and|but|"
    r"maybe|perhaps|just)\b[\s,.!:;…-]*|(?:great|nice|cool|perfect|thanks|thank you|yes|no|good"
    r"|super|instead)\b[,.!:;…-]+\s*"
    r"|(?:(?:that|this|it) )?(?:looks? |is |'s )?(?:very |really )?(?:good|great|nice|fine|cool"
    r"|lovely),? but\s+"
    r"|(?:change|make|edit|redo) (?:it|this) so (?:that )?"
    r"|(?:can|could|would|will) (?:you|u|we)(?: please| maybe| just)?\s+(?=\w)"
    r"|(?:can|could|may) (?:i|we)(?: please| maybe| just)? (?:have|get|see)\s+(?=\w)"
    r"|(?:i|we)(?:'d| would| should) (?:like|love|rather|prefer)(?: (?:you )?to(?: (?:see|have|make|get"
    r"|create))?"
    r"| it (?=to be|if)| have)?\s+(?=\w)"
    r"|i (?:want|need|wanna)(?: (?:you )?to(?: (?:see|have|make|get|create))?| see)?\s+(?=\w)"
    r"|(?:how|what) about\s+|what if\s+|let'?s (?:say|try|do|see|have|make|create)\s+|let us (?:see"
    r"|have|make|(?=tell an? ))\s*"
    r"|i(?:'m| am| was) thinking (?:of|about)\s+|(?:i have an|my|an) idea(?: is)?\s*[:,]?\s+|i think\s+"
    r"|(?:it )?would be (?:(?:so|really) )?(?:nice|great|cool|good|lovely|fun) (?:if|to(?: (?:see|have"
    r"|make|get))?)\s+"
    r"|try\s+(?=a|an|to|the|it)(?:to\s+)?)",
    re.I,
)
_MAKE: Final = (
    r"(?:(?:re)?make|create|generate|render|draw|animate|produce|film|imagine|picture|build|do|show"
    r"|give|design|write|craft|"
    r"get|shoot|tell|start|visuali[sz]e|see)"
)
_KIND: Final = (
    r"(?:(?:short|little|quick|nice|new|cool|small|funny|beautiful|cute|simple|animated|lovely"
    r"|tiny|great|whole|old|ai|"
    rf"fresh|brand[- ]new|different|fun|cinematic)[\s,]+)*(?:{FILM}|story|scene|sequence|shot"
    r"|picture|image|view|loop|something|piece|ad|advert|commercial|trailer|promo|reel)"
)
_ABOUT: Final = (
    r"(?:of|about|showing|where|with|in which|that shows|which shows|featuring"
    r"|depicting|on|for|from|:|-|–)(?!(?<=\w)\w)"
)
_PREAMBLE: Final = re.compile(
    rf"^(?:{_MAKE}\s+(?:(?:me|us)\s+)?(?:(?:an?|the|one)\s+)?{_KIND} for (?:my|our|the|an?|his"
    rf"|her) [\w' -]{{2,40}}?,?"
    rf" (?:with|about|showing|where|in which)\s+|{_MAKE}\s+(?:(?:me|us|up)\s+)?(?:(?:an?|the|one"
    rf"|some)\s+)?{_KIND}[\s,]*{_ABOUT}\s*"
    rf"|{_MAKE}\s*:\s*"
    rf"|(?:an?\s+|the\s+|my\s+)?{_KIND}[\s,]+(?:of|about|showing|where|in which|that shows|which shows"
    r"|featuring|depicting)\s+"
    rf"|(?:an?|my)\s+(?:(?!in\b|on\b|with\b|of\b|at\b)[\w-]+\s+){{0,2}}?{FILM}\s*(?:of|about"
    r"|showing|in which|where|:|,(?=\s+an?\b))\s*"
    rf"|(?:an?\s+|the\s+|my\s+)?{_KIND}\s*(?:[:–-]|,(?=\s+an?\b)|,?(?=\s+first\b))\s*"
    r"|(?:it|this) (?:should|could|can|must|will) be about\s+"
    rf"|(?:the |my |this )?{_KIND}\s*(?:is about|is of|is(?= an?\b)|shows|starts with|opens with|begins with"
    r"|starts on|opens on)\s+"
    rf"|(?:it |we )?(?:starts?|opens?|begins?)(?: off)? (?:with|on|by showing)\s+"
    rf"|{_MAKE}\s+(?:(?:me|us|up)\s+)?(?=(?:an?|some|two|three|four|five|six|\d+)\s))",
    re.I,
)
_SHOWN: Final = re.compile(
    r"^(?:show|draw|film|animate|imagine|picture|see|visuali[sz]e|paint)\s+(?:(?:me"
    r"|us)\s+)?(?=(?:the|this|my|his|her|our)\s)",
    re.I,
)
_CLOSING: Final = re.compile(
    r"[\s,.]*\b(?:please|pls|plz|thanks|thank you|thx|lol|haha+|for me|will you|would you|ok|okay)[\s.!?]*$",
    re.I,
)
_DANGLING: Final = re.compile(
    r"(?:[,\s]*\b(?:in|as|with|at|and|an?|the|of|for|on|make it|it"
    rf"|be)\b)*[,\s]*{TAKEN}[\s,]*(?:(?=[.;:!?])|$)",
    re.I,
)
_JOINED: Final = re.compile(rf"(?:\b(?:in|as|with|at|an?|of|on)\s+)*{TAKEN}", re.I)


def plain(text: str) -> str:
    """Return the text with straight quotes, “dont” as “don't”, no shouting, and single spaces; lines stay."""
    text = text.lower() if text.isupper() and len(text.split()) > 1 else text
    text = _SHORT.sub(lambda match: _WHOLE[match[0].lower().rstrip(".")], text)
    whole = _UNMARKED.sub(lambda match: "'".join(filter(None, match.groups())), text.translate(_QUOTES))
    lines = (" ".join(line.split()) for line in whole.splitlines())
    return "\n".join(line for line in lines if line)


def polite_off(text: str) -> str:
    """Return the text without greetings and "could you please" around it."""
    for _ in range(8):
        shorter = _CLOSING.sub("", _POLITE.sub("", text, count=1), count=1).strip()
        if shorter == text or not shorter:
            break
        text = shorter
    return text


def preamble_off(text: str) -> str:
    """Return a description without the "make me a video of" before it."""
    for _ in range(4):
        shorter = _SHOWN.sub("", _PREAMBLE.sub("", polite_off(text), count=1), count=1)
        if shorter == text or not shorter.strip():
            break
        text = shorter
    return text


def is_asked(text: str) -> bool:
    """Return whether the text asks for a new film in so many words."""
    return bool(_PREAMBLE.match(polite_off(text)))


def mended(text: str) -> str:
    """Return a text without the gaps that `TAKEN` left and the small words that led to them."""
    text = re.sub(rf"[(\[]\s*{TAKEN}\s*[)\]]", TAKEN, text)
    text = _DANGLING.sub("", text)
    text = _JOINED.sub(TAKEN, text)
    text = re.sub(rf"[ ,]*{TAKEN}(?:[ ,]*{TAKEN})*[ ,]*(?=\n|$|[.;:!?])", "", text)
    text = re.sub(rf"(?<=,)[ ,]*{TAKEN}[ ,]*|{TAKEN}[ ,]*", " ", text)
    text = re.sub(r"([.!?;:])(?:\s*[.;:,])+(?=\s|$)", r"\1", text)
    text = re.sub(r" +([,.;:!?])", r"\1", re.sub(r" {2,}", " ", text))
    return text.strip(" ,;:-–\n")


def sentence(text: str) -> str:
    """Return a text as a card shows it: a capital first, a full stop last."""
    whole = text.strip(" .").startswith('"')
    quoted = not whole and text.count('"') % 2 == 0 and text.rstrip(" .").endswith('"')
    text = text.strip(" ,;:-–—\n" + ("" if quoted else '"')).strip()
    if not text:
        return ""
    text = re.sub(r"\?+$", "", text)
    first = 1 if text[:1].isalpha() else 0
    shown = text[:first].upper() + text[first:]
    if not shown:
        return ""
    return shown if shown[-1] in ".!…" or not shown[-1].isalnum() else f"{shown}."
