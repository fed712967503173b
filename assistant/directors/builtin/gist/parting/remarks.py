"""Knows what of a message wishes for nothing: what a clause is for or like, remarks, talk, a mere name."""

import re
from collections.abc import Iterator
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.gist.marks.cues import clause_words, idle
from assistant.directors.builtin.gist.marks.marking import marked
from assistant.directors.builtin.gist.marks.phrases import LIKENESS
from assistant.directors.builtin.gist.marks.pointing import only_names
from assistant.directors.builtin.gist.marks.referring import things
from assistant.directors.builtin.gist.marks.showing import acts
from assistant.directors.builtin.gist.parting.sentence_shapes import sentence_in
from assistant.directors.builtin.gist.parting.splitting import is_aside, is_sentence, wishes
from assistant.directors.builtin.looks import look_of
from assistant.directors.builtin.situation import Situation
from tools.renderers.animatic.vocabulary import VERBS

_FOR: Final = re.compile(
    r",? (?![^,]* (?:scene|part|bit|shot|card|moment)\W*$)(?:(?:for (?!(?:me|us|the rest)\b)"
    r"|(?:in|on|at|behind|beside) (?=(?:my|our|his|her|their)\b))[\w'-]+(?: [\w'-]+){0,3}"
    r"|(?:in|behind|over|beside) the (?:bar|counter|shop|window|hall|lobby|kitchen|background|office|club)"
    r")\W*$",
    re.I,
)
_REMARK: Final = re.compile(
    r"(?:,|\s[–-])\s*(?:(?:(?:and|because|as|since) )?"
    r"(?!(?:please|only|just|but|not|without|with|except|instead|so)\b)(?:[\w'-]+ ){0,3}?"
    r"(?:i'm|it's|it'll|he's|she's|they're|that's|is|are|was|were|will|would|won't|can't|cannot|doesn't"
    r"|don't|didn't|has|have|had|never|always|(?!\d)\w{2,}[^s\W]s)\b[^,.;!?]*"
    r"|(?:far |way |much |a bit |rather )?too \w+|no [\w-]+ (?:stuff|fuss|things|business|extras)"
    r"|(?:so |very |really |just )?(?:curious|wondering)\b[^,.;!?]*"
    r"|(?:thanks|thank you|cheers)\b[^,.;!?]*)[.!?]*\s*$",
    re.I,
)
_TAIL: Final = re.compile(r", (?:(?:just |exactly |more )?(?:for|like|as|to|so|if|when|since)\b)[^,]*$", re.I)
_OF_OURS: Final = re.compile(
    r"\b(?:i|we|my|our)(?:'\w+)? (?:[\w'-]+ )*"
    r"(?:had|used|shot|made|saw|read|know|knew|remember|have|loved?)\b",
    re.I,
)
"""Speaks of the lives of those who wish: “like my uncle shot it on holiday”."""
_TELLING: Final = (
    "card", "edge", "clip", "title", "all clips", "time", "stretch", "factor", "how_many", "versions",
    "shape_square", "shape_vertical", "shape_wide", "finer", "coarser", "loop", "blend", "export", "file",
    "folder", "favourite", "rename", "remove", "undo", "redo", "longer", "shorter", "remade", "first",
    "latter",
)  # fmt: skip
"""Marks by which words are no mere remark."""

_DOES: Final = re.compile(
    r"(?:he|she|they)(?! (?:is|are|was|were|has|have|had|will|would|never|always|won't|can't|cannot|doesn't"
    r"|don't|didn't)\b)\b(?!')",
    re.I,
)
"""Tells what somebody does, which may be a wish for it."""
_ATTACHES: Final = re.compile(r"\b(?:stick|glue|join|attach|append|tack|stitch|put|add|blend|merge)\b", re.I)
_SEEMS: Final = {"look", "know", "think"}
"""What nobody in a film is told to do."""
_JUDGED: Final = re.compile(
    r"\b(?:too|so|not|never|hardly|barely|already|still|only|looks?|feels?|seems?|works?|fine|good|great|nice"
    r"|ok(?:ay)?|bad|boring|dull|wrong|weird|strange|odd|silly|ugly|slow|fast|long|short|favou?rite|done"
    r"|missing)\b|n't\b",
    re.I,
)
"""What is said of a film that is found good or bad."""
_IS_THERE: Final = re.compile(
    r"there(?:'s| is| are) (?:an?|another|some|two|three) (?!.*\b(?:glitch|problem|mistake"
    r"|errors?|bugs?|gap|jump|pause|typo|cut|flicker|blur)\b)",
    re.I,
)
"""Tells of what no card shows, as if it were seen: “there's an old temple behind him”."""
_OWNED: Final = re.compile(r"(?:his|her|its|their) (?:[\w-]+ )?[\w-]+ (?:is|are) ", re.I)
_HAS: Final = re.compile(
    r"(?:s?he|they) (?:needs?|has|have|holds?|carr(?:y|ies)) (?!to\b|been\b|had\b)[\w-]+", re.I
)
_BUT_NOT: Final = re.compile(r", (?:and )?not (?!so\b|too\b|very\b)[\w-]+\b", re.I)
_GOOD: Final = (
    "great|nice|good|cool|perfect|amazing|awesome|lovely|beautiful|fine|ok|okay|fantastic|super|wonderful"
)
_FOUND: Final = re.compile(
    r"^\w+ly$|^(?:so )?(?:he|she|it|they|that|this|the (?:last|first|old|other) one)"
    r" (?:looked|seemed|felt|came out|turned out) \w"
    r"|^(?:i|we) need (?:my|our) [\w-]+ back$|^(?:so )?its? (?:\w+ )?(?:spooky|cosy|scary|cute|funny|sad)$"
    r"|\b(?:glitch(?:es|ed|y)?|stutters?|flickers?|blurry|blurred|shaky|pixelated|w(?:ei|ie)rd"
    r"|makes? (?:\w+ )?sense|goosebumps"
    r"|(?:ruins?|spoils?|breaks?|sets?|kills?) the (?:mood|flow|effect|pace|joke|moment))\b"
    r"|^(?:it|that|this|they|he|she) (?:just |simply |really |also )?(?:reads?|works?|sells?|prints?|suits?"
    r"|fits?|helps?|matters?|means?|always|never) (?!(?:on|in|at) (?:the|a)\b)"
    r"|^(?:it|that|this|they|he|she)'ll\b"
    r"|^(?:moderate|anything|whatever|either|any of them|both) (?:is|are) (?:fine|ok(?:ay)?|good)\b"
    r"|^(?!(?:it|that|this|everything|all)\b)(?:[\w'-]+ ){1,5}?(?:is|are|looks?|was|were|came out|turned out)"
    rf" (?:(?:so|really|very|quite|already|just) )?(?:{_GOOD})(?: (?:so far|already|now|on paper))?$"
    r"|^(?:(?:right|ok(?:ay)?|so|now|well),? )*(?:[\w'-]+ ){0,2}?[\w-]+(?:'s| is| are) (?:all )?(?:done|over"
    r"|finished)(?: now)?$"
    r"|^(?:(?:ok(?:ay)?|yes|it|all|everything),? )*looks? (?:\w+ )?on paper$"
    r"|^(?:[\w'-]+ ){1,4}?(?:agree[ds]?|vot(?:ed?|es)|insist(?:s|ed)|complain(?:s|ed)|approve[ds]?"
    r"|objects|protest(?:s|ed)|promised?|noticed|(?:keeps?|kept) asking|got (?:itchy|scared|bored|upset|cross"
    r"|excited)|(?:has|have|had) (?:\w+ )?(?:opinions?|notes?|views?|requests?|ideas?|questions?|doubts))$"
    r"|\bwhere (?:i|we) (?:live|work|come from|grew up|are|am)\b|\byou know$",
    re.I,
)
"""Finds a film, or what is wished in it, good or bad."""
_NAMED_DID: Final = re.compile(
    r"(?:(?:And|But|So|and|but|so) )?(?!(?:The|This|That|It|He|She|They|Then|There)\b)[A-Z][a-z'-]+ "
    r"(?:[a-z]{2,}ed|saw|said|told|thought|found|knew|was|got|kept|wants? to know) (?!in\b|on\b|at\b|by\b)\w"
)
"""Tells what somebody did whom no card shows: “Emma counted them twice”."""
TOLD_OF_SOME_SCENE: Final = re.compile(
    r"\b[\w'-]+ (?:scene|shot|part)\b|^(?:the|that) (?!(?:film|video|clip|movie|whole|story|thing|ending"
    r"|end|start)\b)[\w' -]+?"
    r" (?:is|are|feels?|takes?|lasts?|goes on)(?: for)? (?:[\w-]+ )?(?:too|so|very|far) (?:long|short|slow"
    r"|fast|quick|brief)",
    re.I,
)
"""Speaks of a scene, or finds one too long or too short."""
_USED: Final = re.compile(
    r"(?:i|we)(?:'d| would)? (?:want|need|like|have|plan|hope)(?: to)? "
    r"(?:it|this|that|them|be able to|hand|bring|put|hang|run)\b(?!.*\b(?:should|longer|shorter)\b)"
    r".*\b(?:my|our|class|school|shop|tomorrow|tonight|monday|friday|week)\b",
    re.I,
)
"""Says what a clip is for: “I want it running all day in my shop”."""
_OF_LIVES: Final = re.compile(
    r"(?:(?:and|but|because|since|as|well|sorry|you see|also) )*"
    r"(?:(?:my|our|your) [\w'-]+"
    r"|an? (?:friend|colleague|cousin|neighbou?r|pal|mate) of (?:mine|ours|hers|his)"
    r"|(?:dadd?y?|mumm?y?|mommy|mom|gran(?:ny|dad|dma|dpa)?|nan)"
    r"|(?:i|we|people|everyone|everybody|nobody|no one|kids|children|the (?:kids|children|neighbou?rs|client"
    r"|customers|audience|teacher|class|team|boss|deadline)"
    r"|(?:the )?(?:insta(?:gram)?|tiktok|youtube|facebook))(?:'(?:m|re|ve|ll|s))?"
    r"|[a-z-]+s (?=(?:don't|do not|can't|cannot|won't|never|always|usually|hardly)\b))"
    r"(?! (?:want|need|wish|like|love|prefer|rather|would|should|hope|miss|think|thought)s?\b| 'd\b)"
    r" [\w'-]+",
    re.I,
)
"""Begins a sentence about those who wish, or about what is so in general: “dogs never do that”."""
_ADORED: Final = re.compile(
    r"\b(?:ador(?:es?|ed|ing)|stud(?:y|ies|ied|ying)|collects?|reads?|reading|(?:am|is|are|'m|'re|'s) into"
    r"|fans? of|(?:mad|crazy|nuts) about|obsessed with|grew up (?:with|on))\b",
    re.I,
)
"""Tells what somebody is fond of."""
_OF_US: Final = re.compile(r"\b(?:me|my|us|our|mine|ours)\b", re.I)
"""Concerns those who wish: “the hard cut hurts my eyes”."""
_NOT_SO: Final = re.compile(
    r"(?!(?:s?he|it|they|don't)\b)(?:[\w'-]+ ){1,4}(?:doesn't|don't|didn't|can't|isn't|aren't|won't) \w"
    r"|(?:s?he|it|they|we) (?:doesn't|don't|didn't|isn't|aren't)\b.* (?:one|any|it|them|that)\W*$",
    re.I,
)
"""Tells what is not so: “instagram doesn't like it”, “she doesn't wear one”."""
_FEW: Final = 3
"""Words that only say something again: “very fat”, “then the knight”."""
_AWAY: Final = re.compile(
    r"(?:(?:and|but|so|please|i|we) )*(?:no(?: more)?|not|forget(?: about)?|never mind|without|skip|lose"
    r"|drop|ditch|scrap"
    r"|remove|(?:don't|do not) (?:want|like|need)|(?:it|that|he|she|they) (?:shouldn't|should not|isn't"
    r"|aren't))\b",
    re.I,
)
"""Wants something away."""
_DENIED: Final = re.compile(r"\b(?:doesn't|don't|didn't|can't|isn't|aren't|wasn't|won't)\b", re.I)
"""Tells what is not so: “…, the black one doesn't show up”."""
_CHANGING: Final = (
    "longer", "shorter", "equal", "time", "factor", "slower", "faster", "anew", "stretch", "remove", "swap",
    "finer", "coarser", "shape_square", "shape_vertical", "shape_wide", "how_many", "export", "loop",
    "favourite", "rename",
)  # fmt: skip
"""Marks of wishes that are never only another word for what was wished before."""

_COMMA: Final = re.compile(r"\s*(?:,|\s[–—-]|\.{2,}|…|\()\s*")
_OF_SPEAKERS: Final = re.compile(r"\b(?:i|i'\w+|ive|my|we|our|us|me|you)\b", re.I)
_OF_WISHES: Final = re.compile(
    r"^(?:with|and|but|or|in|on|at|from|to|into|by|like|as|also|plus|then|so|more|less|too|all|both|each"
    r"|every|a bit|\w+ing)\b|\b(?:no|not|without|except|only|just|should|must|could|want|needs?|let|make|give"
    r"|add|put|can (?:you|we)|keep|same|instead|rather|than|please|first|last|next|other|everything|scenes?"
    r"|clips?|cards?)\b",
    re.I,
)
"""Stands in no aside: it wishes, or tells where or how far a wish holds."""


def without_asides(part: str, now: Situation) -> Iterator[str]:
    """Yield a clause without what is said behind one of its commas, or before it, of those who wish."""
    for comma in reversed(list(_COMMA.finditer(part))):
        before, behind = part[: comma.start()], part[comma.end() :]
        if _is_beside(behind, now):
            yield before
        if _is_beside(before, now):
            yield behind


def _is_beside(words: str, now: Situation) -> bool:
    of_wishes = _OF_WISHES.search(words) or wishes(words) or marked(words, now).has(*_TELLING)
    return is_aside(words) or (_OF_SPEAKERS.search(words) is not None and not of_wishes)


def unremarked(text: str, now: Situation) -> str:
    """Return a text without what follows its wish and wishes for nothing."""
    for pattern in (_REMARK, _FOR, _REMARK, _TAIL):
        match = pattern.search(text)
        if match and match.start() and not _tells(match[0].strip(" ,.!?"), now, pattern):
            text = text[: match.start()]
    return text


def _tells(tail: str, now: Situation, pattern: re.Pattern[str]) -> bool:
    """Return whether a tail speaks of something in the film or of a wish; a likeness, whether of anything."""
    marks = marked(tail, now)
    if pattern is not _TAIL:
        titled = {"title"} if things(tail, now) else set()
        return marks.has(*set(_TELLING) - titled)
    return bool(marks.marks or things(tail, now)) and not _OF_OURS.search(tail)


def is_of_nothing_seen(text: str, shorter: str) -> bool:
    """Return whether what was taken off a text could not be seen in a film."""
    tail = text[len(shorter) :]
    if _OF_OURS.search(tail) or _DENIED.search(tail):
        return True
    return not any(span.slots - VERBS - {"trade"} and not span.grammar for span in lexicon.spans(tail))


def without_remarks(parts: list[str], now: Situation) -> list[str]:
    """Return clauses that were not understood without those that are mere remarks."""
    return [part for part in parts if _DOES.match(part) or unremarked(f"it, {part}", now) != "it"]


def is_talk(part: str, now: Situation) -> bool:
    """Return whether a clause is a sentence about nothing in the film: “the neighbours won't believe it”."""
    part = part.strip(" ,.!?")
    of_purpose = re.fullmatch(rf"(?:for |on )?(?:my |the )?(?:{clause_words()['purpose']})", part, re.I)
    if of_purpose or _FOUND.search(part) or _USED.match(part):
        return True
    if things(part, now):
        return False
    if not wishes(part) and (_NOT_SO.match(part) or (_OF_US.search(part) and sentence_in(part))):
        return True
    if _NAMED_DID.match(part):
        return True
    if look_of(part) and not _ADORED.search(part):
        return False
    if LIKENESS.match(part):
        return True
    if _OF_LIVES.match(part):
        return not marked(part, now).has(*_CHANGING)
    return is_sentence(part) and not acts(part) - _SEEMS and not marked(part, now).marks


def is_of_lives(part: str) -> bool:
    """Return whether a clause tells of those who wish: “we had a look at it with the class”."""
    return _OF_LIVES.match(part) is not None


def tells_of_film(part: str, now: Situation) -> bool:
    """Return whether a clause tells what cards show, or what is there besides, and does not judge it."""
    owned = _OWNED.match(part) and any("colour" in span.slots for span in lexicon.spans(part))
    seen = bool(owned or _HAS.match(part) or things(part, now) or _IS_THERE.match(part))
    return seen and _JUDGED.search(_BUT_NOT.sub("", part)) is None


def is_done(part: str, now: Situation, seen: Situation) -> bool:
    """Return whether a clause wants away what the others left nowhere, or says once more what they wish."""
    if _AWAY.match(part):
        return bool(things(part, now)) and not things(part, seen)
    said = {lexicon.stem(word) for word in re.findall(r"[\w'-]+", part.lower()) if not idle(word)}
    shown = {lexicon.stem(word) for text in seen.told() for word in re.findall(r"[\w'-]+", text.lower())}
    few = len(part.split()) <= _FEW and not part.lower().startswith("also")
    return few and bool(said) and said <= shown and not lexicon.is_look(part)


_MOVES: Final = re.compile(
    r"(?:(?:and|then|also|please|can you|could you) )*(?:move|put|bring|shift|swap|switch|place|push|pull)\b"
    r"|.*\b(?:becomes?|be|comes?|goes?) (?:the )?(?:first|second|third|fourth|last|opening)\b",
    re.I,
)


def says_nothing_more(part: str, now: Situation) -> bool:
    """Return whether a clause at most names something, or says once more what is wished anyway."""
    clause = marked(part.strip(" ,.!?"), now)
    only_there = clause.has("only") and clause.has("card")
    moves = clause.has("card") and _MOVES.match(part)
    if (
        only_there
        or moves
        or clause.has(*_CHANGING)
        or (clause.has("clip", "title") and _ATTACHES.search(part))
    ):
        return False
    return only_names(part, now) or not clause.left(*{mark.name for mark in clause.marks})
