"""Takes off a new film's description what is said around it: who asks, for what, how many scenes."""

import re
from dataclasses import dataclass
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.gist.marks.cues import idle, other_look
from assistant.directors.builtin.happening import happens
from assistant.directors.builtin.numerals import NUMBER, SECONDS, number, seconds
from assistant.directors.builtin.rewriting import articled
from assistant.directors.builtin.wording import FILM, preamble_off, sentence

_SENTENCE: Final = re.compile(r"(?<=[.!?…])(?<!\b\w\.)(?<!\b[MmDS][rst]\.)(?<!\bMrs\.)\s+(?=\S)")
_SOMEBODY: Final = r"(?=(?:an?|the|two|three|some|his|her|its|they|he|she|it|we|people)\b)"
_ORDINAL: Final = re.compile(
    r"(?:^|[.,;:]\s*(?:and )?|\s+and )(?P<which>first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth|fifth"
    rf"|last(?:ly)?|finally),? {_SOMEBODY}",
    re.I,
)
_SLASH: Final = re.compile(r"(?<=\w) +(?:/|\|) +(?=\w+ \w)")
_DASH: Final = re.compile(r"(?<=\w) +[–-] +(?=\w+ \w)")
_IN_BRACKETS: Final = re.compile(
    r"\s*[(\[](?P<how>[^()\[\]]*\b(?:style|look|vibe|mood|feel|aesthetic))[)\]]", re.I
)
_TITLE: Final = re.compile(r"(?i)\b(title): *(?=\")")
_MADE: Final = (
    rf"(?:{FILM}|ads?|adverts?|commercials?|trailers?|teasers?|promos?|intros?|openers?|screensavers?|idea"
    r"|story|script|scene|reel|spot|pitch|concept|theme|prompt)"
)
_FOR: Final = re.compile(
    rf"^(?:(?:an?|the|my|our|short|little|quick|background) )*{_MADE} (?:for|idea for)"
    r" [^:.!?,]{2,40}(?::|,)\s*"
    rf"|^(?:i|we)(?:'ve|'d|'m|'re)? [^:.!?]*\b{_MADE}(?: (?:for|of|about) [^:.!?]+)?:\s*"
    rf"|^(?:let's |(?:i|we) (?:want|would like|'d like) to )?(?:paint|tell|film|shoot|make|do) (?:something"
    rf"|this"
    r"|an? (?:story|idea))(?: like this)?\s*:\s*",
    re.I,
)
"""“A video for my café: …”, “I run a flower shop and would love a little clip: …”."""
_TELLING: Final = re.compile(
    r"^(?:i|we)(?:'d| would)? (?:like|love|want|need)(?: to see)?\s*[:,]\s*"
    r"|^(?:(?:so|basically|ok|well|right(?=[,:])|imagine this|picture this|this(?= ?[:–-])"
    r"|once upon a time)\b[\s,:–-]*)+"
    r"|^i (?:imagine|picture) (?=an?\b)|^(?:it|this)(?:'s| is) about |^an? (?:(?:short|little|quick|small"
    r"|nice) )*"
    r"(?:in which|where|about) |^(?:it|we) (?:all )?(?:begins?|starts?|opens?) (?=in\b|on\b|at\b)"
    r"|^something like (?=an?\b)|^thing with |^(?:thing )?(?:where|in which) (?=\w)"
    r"|^(?:the )?(?:pitch|concept|plot|logline"
    r"|prompt)\s*[:–-]\s*",
    re.I,
)
"""“So basically it's about …”, “once upon a time …”."""
_MADE_TO_BE: Final = re.compile(r",? (?:and )?make it (?=[\w-]+(?: and [\w-]+)?(?:$|[,.!]))", re.I)
_THERE: Final = re.compile(
    r"^(?:so )?there(?:'s| is| are| was| were) (?:this|(?P<many>an?|some|two|three|four|five))"
    r" (?P<who>[^,.;:!?]+?)(?: (?:who|that|which)(?= \w+s\b)|(?=$|[,.;:!?]))",
    re.I,
)
_SEEN: Final = re.compile(
    rf"^(?:(?:so|and|here|first),? )*(?:we|you)(?: can|'ll| will)? (?:see|watch) {_SOMEBODY}", re.I
)
_FOR_SOMEONE: Final = re.compile(
    r"^(?:(?:my|our|the) [\w'-]+(?: [\w'-]+)?|he|she|they) (?:wants?|needs|would (?:like|love)"
    r"|(?:has |have )?asked for|asks for|wishes for|begged for)(?: to (?:see|have))?"
    r" (?=(?:an?|two|three|some|something)\b)",
    re.I,
)
_SOME_THING: Final = re.compile(
    r"^(?:something (?P<how>[\w-]+(?:,? (?:and )?[\w-]+)?)(?: like|:)|an? (?P<kind>[\w-]+) thing"
    r"(?: where| in which| with|:)?) ",
    re.I,
)
"""“Something cosy: …”, “a noir thing where …”."""
_MAKING: Final = (
    r"(?:please )?(?:(?:make|give|do|create|film|shoot|paint|tell|start)(?: me| us)? |(?:i|we)(?:'d| would)?"
    r" (?:want|need"
    r"|like|love) )?"
    r"(?:(?:an?|the|my|one) )?(?:(?:short|little|quick|new|small|tiny) )*"
)
_SCENE: Final = r"(?:scenes?|cards?|shots?|parts?|bits?|beats?|panels?|moments?)"
_SCENES: Final = re.compile(rf"\b(?P<many>single|{NUMBER})[ -](?:{_SCENE}|parter)\b(?:'ll)?", re.I)
_OF_SCENES: Final = re.compile(
    rf"\b(?:{FILM}|story|thing|something|tell|start|begin|create|shoot|paint|film|picture|exactly|no more"
    r"|keep|please|sufficient|suffices|long|quite|fine|enough|plenty|in total|altogether|another|time|done"
    r"|split|divided|piece|number|new|project|simple|simply|easy|basic|short|quick|tiny|continuous|test|style"
    r"|made up|(?:one|single) take|consist(?:s|ing)?|composed|(?:nothing|no) (?:else|fancy|more))\b",
    re.I,
)
"""Is said of a film, and of how many scenes there are."""
_MOST: Final = 4
"""Parts of a sentence, before or behind what is seen, that announce it."""
_OF_A_FILM: Final = re.compile(
    rf"\b(?:{FILM}|story|piece|project|(?:one|single) take|new|start|test|simple|easy|basic|nothing"
    rf"|no (?:more|fancy)|thing)\b",
    re.I,
)
_OF_EACH: Final = re.compile(
    rf"(?:(?:of|at|with) )?(?P<each>{SECONDS})(?: long)? (?:each|apiece|per {_SCENE})\b", re.I
)
_FOR_WHOM: Final = re.compile(
    r"^for (?:(?:my|our) [\w' -]{2,25}|(?:the|an?) (?:kids|children|kindergarten|(?:\w+ )?class|school|office"
    r"|shop|website|party|wedding|birthday|lesson|\w+ project))(?=\W*$|,| (?:in|with) )",
    re.I,
)
_PARTS: Final = re.compile(r"((?:\s*[.:;!?,]+(?=\s|$)|\s[–-](?=\s))\s*)")
_COUNTED: Final = re.compile(
    rf"^(?:(?:an? (?:{FILM}|story)|right|so|well|just|only"
    rf"|in)[ ,]+)*(?P<first>{NUMBER})(?: single)? {_SCENE}(?: only| please| for this(?: one)?| this time"
    r"| in (?:all|total))*[ ,]*"
    r"(?::|\b(?:where|in which)\b|of(?= an? )|(?<=, )(?=(?:an?|the|two|three) ))\s*",
    re.I,
)
"""Says in a sentence how many scenes there are: “three scenes: …”."""
_OF_WHOM: Final = re.compile(
    r"^(?P<who>(?:an?|two|three|some) (?:(?!(?:in|on|at|by|under|near|where"
    r"|who)\b)[\w'-]+ ?){1,6})(?<! )[.,:!]"
    r" (?:(?:at )?first,? |one day,? )?(?=(?:he|she|they|it (?!is\b|rains|snows|gets|was\b))\b)[a-z]+ ",
    re.I,
)
"""“A bear. He wakes up …”: who it is about, and what he does."""
_ABOUT_WHOM: Final = re.compile(
    r"^[^:.!?]*?\b(?:of|about|with) (?=an? [^:.!?]{2,40}: (?:(?:at )?first,? )?(?:he|she|it|they)\b)", re.I
)
_FILM_ALONE: Final = re.compile(rf"(?:{_MAKING})?(?:{FILM}|story|something|thing|one)(?: please)?\W*", re.I)
"""“A film please!”: what is seen in it follows."""
_ANNOUNCING: Final = re.compile(
    r"(?:(?:please|let's|so|make|have|do|tell|paint|get|see|me|us|i(?:'d| should)? (?:like|want|love)) ?)*"
    rf"(?:(?:an?|the|some|one of those|something) (?:(?!\w+ing )[\w-]+ ){{0,3}}?(?:{FILM}|story|tale|one"
    r"|western|comedy|thriller|old|classic)(?:,? (?:but|please|that looks|in))?|(?<=[a-z])|oh no)\W*",
    re.I,
)
"""Tells, before or behind what is seen, that it shall be a film, and of which kind: “a pirate film”."""
_OF_US: Final = re.compile(
    r"(?:hello|hi|hey|thanks|thank you)\b"
    r"|(?:i|we)(?:'m| am|'re| are) (?!\w+ing\b|in\b|on\b|at\b|alone\b|lost\b)"
    r"|(?:i|we)(?:'m| am|'re| are) (?:picturing|imagining|thinking|going for|looking for)(?: of| about)?\W*$"
    r"|(?:i|we) (?:teach|work (?:at|in|for|as)|run (?:an?|the|our)|own|study|know|hope|guess"
    r"|(?:have|had) (?:an?|this) (?:idea|shop|caf[eé]|class|project|vision))\b"
    r"|(?:(?:(?:can|could|would|will) (?:we|you|i)|let's) )?(?:make|do|film|have|draw|get|see) (?:that|this"
    r"|it)\W*$"
    r"|(?:i|we)(?:'ve| have) (?:had|seen|always|never|wanted)\b|my name\b|(?:it|this|that)(?:'s"
    r"| is) (?:all |just |only )?(?:for|because|my|our)\b|no idea\b"
    r"|(?:that|this)(?:'s| is) (?:it|all|the (?:idea|whole|plot|story))\b",
    re.I,
)
"""Tells of those who ask."""
_COMMA: Final = re.compile(r",\s+(?:and\s+)?(?P<order>(?:then|at last|finally|in the end)\s+)?")
_DOER: Final = re.compile(
    r"(?:an?|the|two|three|some|his|her|its|people|everyone|it|he|she|they|\w{3,}s)\b", re.I
)
_NO_DEED: Final = frozenset(
    {"everything", "nothing", "something", "anything", "morning", "evening", "spring"}
)
_ONCE_MORE: Final = re.compile(r"(?:just|only|simply) (?:an?|the|one) ", re.I)


@dataclass(frozen=True, slots=True)
class Description:
    """What shall be seen, without what is said around it, and how many scenes, where that is said."""

    words: str
    scenes: int | None = None
    each_s: float | None = None
    """How long each scene lasts."""
    look: str = ""
    """How all of it looks, where that is no style."""


def told_plainly(words: str) -> Description:
    """Return what a description tells to be seen, its lines kept; one that is nothing else stays as it is."""
    scenes = None
    lines: list[str] = []
    announced: list[str] = []
    words = _OF_WHOM.sub(_as_doer, _ABOUT_WHOM.sub("", words))
    if found := _COUNTED.match(words):
        scenes, words = int(number(found["first"])), words[found.end() :]
    for line in _parted(words).splitlines():
        kept: list[str] = []
        for told in _SENTENCE.split(line.strip()):
            if _FILM_ALONE.fullmatch(told.strip()):
                continue
            told, around = _unannounced(told)
            announced.append(around)
            if not told:
                continue
            if kept and _is_of_the_last(told):
                kept[-1] = _with_more(kept[-1], told)
            elif not (
                _is_said_to_us(seen := _plain(told)) or (told != words and _ANNOUNCING.fullmatch(seen))
            ):
                kept.append(seen)
        lines.append(" ".join(map(_at_commas, kept)))
    around = ". ".join(announced)
    each, counted = _OF_EACH.search(around), list(_SCENES.finditer(_OF_EACH.sub(" ", around)))
    scenes = int(number(counted[-1]["many"].lower().replace("single", "one"))) if counted else scenes
    look = ", ".join(match["what"].lower() for match in other_look().finditer(around))
    told = "\n".join(filter(None, lines)) or words
    return Description(told, scenes, seconds(each["each"]) if each else None, look)


def _unannounced(told: str) -> tuple[str, str]:
    """Return a sentence without what only announces the film, and that."""
    parts = _PARTS.split(told.strip())
    ends = range(1, len(parts) + 1, 2)
    first = max((end for end in ends[:_MOST] if _announces("".join(parts[:end]))), default=0)
    last = min(
        (end - 1 for end in ends[-_MOST:] if _announces("".join(parts[end - 1 :]))), default=len(parts)
    )
    if not first and last == len(parts):
        return told, ""
    around = "".join((*parts[:first], *parts[max(first, last) :]))
    return "".join(parts[first:last]).strip(" ,:;/–-"), around


def _announces(part: str) -> bool:
    """Return whether words say nothing but that there is a film, of which look, of how many scenes."""
    rest = other_look().sub(" ", _SCENES.sub(" ", _OF_EACH.sub(" ", _FOR_WHOM.sub(" ", part))))
    told = rest != part or _OF_A_FILM.search(part) is not None
    return told and all(map(idle, re.findall(r"[\w'-]+", _OF_SCENES.sub(" ", rest).lower())))


def _as_doer(match: re.Match[str]) -> str:
    """Return who a film is about as the one who does what follows; a place or a deed stays for itself."""
    who = match["who"]
    acts = happens(re.split(" (?:called|named) ", who)[0])
    return match[0] if acts or lexicon.subject(who) is None else f"{who} "


def _parted(words: str) -> str:
    """Return a description with a stop where only words of order or slashes set sentences off."""
    words = _TITLE.sub(r"\g<1> ", _IN_BRACKETS.sub(r", \g<how>", words))
    named = [match["which"].lower() for match in _ORDINAL.finditer(words)]
    if len(named) > 1 and named[0].startswith("first"):
        words = _ORDINAL.sub(". ", words).removeprefix(". ")
    return _DASH.sub(". ", words) if len(_DASH.findall(words)) > 1 else _SLASH.sub(". ", words)


def _at_commas(told: str) -> str:
    """Return a sentence with a stop for each comma, where each part tells what somebody does."""
    borders = list(_COMMA.finditer(told))
    parts = _COMMA.sub("\n", told.strip(" .")).split("\n")
    first = lexicon.subject(parts[0])
    named = _DOER.match(parts[0]) or (first and first.start == 0)
    begun = [lexicon.spans(part)[0] for part in parts[1:]]
    deeds = [one.verb and one.ending in ("s", "es") for one in begun]
    told_all = (
        deed or (_DOER.match(part) and happens(part)) for deed, part in zip(deeds, parts[1:], strict=True)
    )
    at_once = all(deeds) and not any(border["order"] for border in borders)
    if at_once or not (named and happens(parts[0]) and all(told_all)):
        return told
    return " ".join(map(sentence, parts))


def _plain(told: str) -> str:
    """Return a sentence without what leads to what is seen in it: “there's this man who”, “we see”."""
    text = preamble_off(_FOR.sub("", _TELLING.sub("", told)))
    text = _MADE_TO_BE.sub(", ", _FOR_SOMEONE.sub("", _FOR.sub("", _TELLING.sub("", text))))
    text = _THERE.sub(lambda match: articled(f"{match['many'] or 'a'} {match['who']}"), text)
    text = _SEEN.sub("", text)
    match = _SOME_THING.match(text)
    if match is None:
        return text
    return f"{text[match.end() :].rstrip(' .!')}, {match['how'] or match['kind']}."


def _is_said_to_us(told: str) -> bool:
    """Return whether a sentence tells of those who ask, or nothing at all: “is fine”."""
    said = re.findall(r"[\w'-]+", told.lower())
    seen = lexicon.is_negation(told) or any(span.verb for span in lexicon.spans(told))
    nothing = all(map(idle, said)) and not seen
    return nothing or _OF_US.match(told) is not None


def _is_of_the_last(told: str) -> bool:
    """Return whether a sentence only goes on with the one before, as “sitting there” or “sad” does."""
    bare = told.strip(" .!…")
    named = any(span.verb or "subject" in span.slots for span in lexicon.spans(bare))
    alone = bare.isalpha() and not named and not lexicon.is_look(bare)
    first = bare.split()[0].lower() if bare else ""
    goes_on = first.endswith("ing") and first not in _NO_DEED and lexicon.subject(first) is None
    return alone or goes_on or _ONCE_MORE.match(bare) is not None


def _with_more(told: str, more: str) -> str:
    bare = told.rstrip(" .!…")
    more = more.strip(" .!…")
    if _ONCE_MORE.sub("", more).lower() in bare.lower():
        return told
    return f"{bare}, {more[:1].lower()}{more[1:]}."
