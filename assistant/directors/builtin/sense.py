"""Tells whether what a decision would put into the film can be something to see, and no words about our work.

A wish that was read wrongly shows there: “a few more seconds” as a thing, “follow the knight” as a scene.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.decision import Call, Decision
from assistant.directors.builtin.nearest import is_of_our_work
from assistant.directors.builtin.situation import Situation

_NOT_SEEN: Final = re.compile(
    r"\b(?:seconds|(?<!\ba )second|secs?|minutes?|lol|haha+|plz|maybe|perhaps|like at|cinema|widescreen"
    r"|screen|half(?! past)"
    r"|shape of|no it|none|lens(?:es)?|(?:softer|sharper|better|clearer) (?:picture|image)|with it (?:under"
    r"|in|on|at)"
    r"|parts?|(?<!-)bits?|the rest(?! of (?:the|an?|his|her|its|their) (?!film|video|story|clip|scene))|one"
    r" after|everything|anything|something|things|these"
    r"|(?<!on (?:the|her|his|its) )(?<!on their )way(?! to the)|(?<!one )of them|(?:he|she|it"
    r"|they) should|right (?:before|after)(?! (?:the )?(?:sun|dark|dawn|dusk|midnight|noon))"
    r"|straight after|in both|draw it|(?:it|that|them) back(?! to (?:him|her|them|his|the)\b)|gifs?"
    r"|(?<!\.)mp4s?|hd|same|whole(?= (?:film|thing|story|video|clip|scene|time|way|board)\b|$)"
    r"|twice (?:as|the|more)|close to|else|u|after the|style|rather|different|than \w+ed"
    r"|altogether|oh|can we"
    r"|longer|let (?:him|her|it|them)|(?:up|down)load|shorter|should(?:n't)?|mustn't|ought|not|and \d"
    r"|an?(?: [\w-]+){0,3} ones?)\b",
    re.I,
)
"""What no card says."""
_DONE_TO_IT: Final = re.compile(
    r"(?!like\b|as\b|with\b|in\b)[\w-]+ (?:it|him|her|them) (?:to|on|in|at|for)\b", re.I
)
"""What is done to a film, and is no look of it: “upload it to …”."""
_IN_ORDER: Final = re.compile(
    r"\b(?:(?:before|after)(?! (?:the )?(?:dark|sun|dawn|dusk|nightfall|midnight|noon|rain|storm))"
    r"|then|first|later|until|when|while|going on)\b",
    re.I,
)
"""What is said of the order of scenes, and of no hour or weather."""
_SHAPE: Final = re.compile(r"\b(?:(?<!\w{4} )square|vertical|horizontal|portrait|upright|widescreen)\b", re.I)
"""What is said of the picture, and of no look or place in it."""
_NOWHERE: Final = re.compile(
    r"(?:the )?(?:very )?(?:end|start|beginning|storyboard|board|story|film|plan)"
    r"|(?:(?:my|our|his|her|their|the) )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|phones?|slides"
    r"|web-?site)",
    re.I,
)
"""Where something is in the film, and no place."""
_PASSAGE: Final = re.compile(
    r"\b(?:fades?(?! (?:to|from) (?:black|white)(?:,|$))|dissolves?|transitions?|hard cuts?)\b", re.I
)
"""What lies between two scenes."""
_WISHED: Final = re.compile(r"\b(?:should|must)\b", re.I)
_LASTING: Final = re.compile(r"\b(?:seconds?|secs?)\b", re.I)
"""What is said of a length, and of no camera."""
_PUT_BACK: Final = re.compile(
    r"(?<!the )(?<!his )(?<!her )(?<!its )\b(?!the\b|wav|smil|run|com|swim|crawl|driv|bow|nod|look|shout|roar"
    r"|salut|wink|fl(?:y|ies)|rid|walk"
    r"|step)\w+ back$",
    re.I,
)
"""What is done to the film, and by nobody in it."""
_NO_BEGINNING: Final = re.compile(
    r"(?:like|between|from|for|out of|until|than|of|so|to|did|does|do|is|are|was|were|goes|looks|feels|be"
    r"|being"
    r"|been|should|could|not|show|follow|zoom|pan|tilt|pull|push|throw|cut|keep|make|put|let|hold|give|lose"
    r"|shorten|lengthen|stick|go|get|take|bring|use|try|don't|how|why|what|early|late|only|join|save"
    r"|export|glue|blend|rename|square|shorter|longer"
    r"|slower|faster|darker"
    r"|an? (?:[\w-]+ )?(?:(?:cross-?)?fade|dissolve|hard cut|transition)"
    r"|brighter|bigger|smaller|closer|now|lovely|nice|great)\b",
    re.I,
)
"""How no card begins."""
_OF_LOOK: Final = re.compile(
    r"(?:with )?(?:an? |the )?(?:[\w-]+ ){1,3}(?:look|mood|feel|feeling|atmosphere)", re.I
)
"""What a picture has, and nothing in it."""
_COMPARED: Final = re.compile(
    r"(?:^|, )(?:like (?:an?|the|those|one of|old|some|\d+s)|as (?:if|though)) .+$", re.I
)
"""What a look is like, which may be a film or a screen."""
_NEW_SCENE: Final = re.compile(r"(?:add|insert)\b.*\b(?:scene|shot|card)\b", re.I)
"""What is wished of the board, and of no clip."""
_BROKEN: Final = re.compile(
    r",\s*,|^the camera\b|^(?:them|him|us|me|right(?! (?:down|up|above|below|behind|at|on|by|over|under"
    r"|beside|from|into)\b)"
    r"|one,|of|front of|that|but|and)\b|\s:|:\s"
    r"|\b(?:to|of|at|with|from|into|for|the|an?|and|or|is|are|was|were|that's|it's)$|\bwith (?:of|to|from)\b"
    r"|\b((?!the|and|with|his|her|its|two|some)\w{3,} \w{3,})\b.*\b\1\b"
    r"|\bmy (?:sketch|drawing|mind|opinion)\b|\bno such\b|[=<>]"
    r"|\b(?:be|were) an?\b|\bthe (?:would|could|should)\b"
    r"|\b(?:do|does|should|would|must|ca|is|are)n['’]t\b"
    r"|\b(?:can|could|would) \w+s\b|\b(?:may|might) \w|\b(?:an?|the) (?:they|he|she|we|i)\b"
    r"|\b(?P<again>\w{4,}s)\b(?: \w+)? (?P=again)\b|, (?:put|add|insert) (?:it|that|this)\b"
    r"|\bwith that (?:the|an?|he|she|it)\b|\bas at\b|, it's for\b|\b\w{3,}ings (?:the|an?|his|her|its)\b"
    r"|, no \w+ \w+s\b|\binstead of (?!\w+ing\b|an?\b)"
    r"|\bwith (?:they|he|she|it)(?:'s|'re)\b|\b(?P<twice>\w{5,})\b.* with the (?P=twice)\b"
    r"|\bwith (?:autumn|winter|summer|spring|night|dawn|dusk|sunset|evening|morning) with\b"
    r"|\bthat's how\b|\bwith (?:make|let|put|turn|add|remove|redraw|recolou?r|change|replace)\b"
    r"|\bwith (?:less|more|fewer) (?:on|in|at|of|like)\b"
    r"|^(?:and |but )?(?:before|after|once|when|while) [^,]+, (?:put|add|insert|slip|stick|have|let|show)\b"
    r"|\b(?P<same>[a-z]+) (?:less )?(?P=same)\b|^number \d|\bcomes? (?:right |just )?(?:before|after) the\b",
    re.I,
)
"""What no sentence of a card has: it was put together of pieces that do not fit."""
_LOOSE: Final = re.compile(
    r"^(?:(?:of|in|on|at) )+|(?: (?:to|of|at|with|from|into|for|the|an?|and|or))+$", re.I
)
"""Words around those that are new in a text: they lead to what was there before."""
_WORDS: Final = (
    "text",
    "after",
    "before",
    "setting",
    "action",
    "weather",
    "time_of_day",
    "look",
    "light",
    "camera",
)


def is_sensible(decision: Decision, now: Situation) -> bool:
    """Return whether all new words of a decision could be seen in a film."""
    if _is_changed_and_removed(decision.calls, now):
        return False
    for made in decision.calls:
        if made.name == "remix" and _NEW_SCENE.match(str(made.args.get("words", ""))):
            return False
        for name, words, whole, text in _new_words(made, now):
            if (
                (_is_broken(text) and not _was_so(made, now))
                or _is_of_other_kind(name, words)
                or _is_more_of_nothing(words)
                or (
                    name not in ("light", "camera")
                    and _is_odd(_COMPARED.sub("", words), of_thing=name == "text" and not whole)
                )
                or (whole and _NO_BEGINNING.match(words))
                or (name == "text" and _OF_LOOK.fullmatch(words))
            ):
                return False
    return True


def _is_broken(text: str) -> bool:
    """Return whether a text is no whole sentence, or says two words again that are no name."""
    match = _BROKEN.search(text)
    return match is not None and (match[1] is None or len(lexicon.spans(match[1])) > 1)


def _was_so(made: Call, now: Situation) -> bool:
    """Return whether the card reads so by now: “Winter 1911: …”."""
    card = made.args.get("card")
    return card in now.positions and _BROKEN.search(now.text(int(str(card)))) is not None


def _is_changed_and_removed(calls: Sequence[Call], now: Situation) -> bool:
    """Return whether a card that is changed goes all the same, and was not only moved there."""
    changed = set()
    for made in calls:
        moved = str(made.args.get("text", "")).strip(" .") in {told.strip(" .") for told in now.told()}
        if made.name == "edit_card" and "join" not in made.args and not moved:
            changed.add(made.args.get("card"))
        elif made.name == "remove_card" and made.args.get("card") in changed:
            return True
    return False


def _is_of_other_kind(name: str, words: str) -> bool:
    """Return whether a field is given what is not its kind: a being as a look, a fade as a camera."""
    if name == "camera":
        return _PASSAGE.search(words) is not None or _LASTING.search(words) is not None
    if name == "light":
        return _WISHED.search(words) is not None
    if name in ("time_of_day", "weather") and _IN_ORDER.search(words):
        return True
    if name not in ("look", "setting"):
        return False
    if _DONE_TO_IT.match(words):
        return True
    if name == "setting" and lexicon.lives(lexicon.spans(words)[-1].words):
        return True
    if name == "look" and words.isalpha():
        slots = lexicon.spans(words)[0].slots
        return slots == {"subject"} or (not slots and words.endswith("ly")) or bool(_SHAPE.search(words))
    return _SHAPE.search(words) is not None or _NOWHERE.fullmatch(words) is not None


def _is_more_of_nothing(words: str) -> bool:
    """Return whether there shall be more of what there cannot be more of: “with more drama”."""
    match = re.search(r"\bwith more ([\w-]+)$", words, re.I)
    slots = lexicon.spans(match[1])[0].slots if match else frozenset()
    return (
        match is not None
        and not match[1].endswith("s")
        and not slots - {"subject", "abstract", "sound", "trade"}
    )


def _is_odd(words: str, *, of_thing: bool) -> bool:
    """Return whether words are no part of a film; one word `of_thing` may praise it: “a cute dragon”."""
    words = re.sub(r"^(?:no(?! it\b)|one of(?: the)?) ", "", words, flags=re.I)
    if _NOT_SEEN.search(words) or _PUT_BACK.search(words):
        return True
    return is_of_our_work(words) and not (of_thing and words.isalpha())


def _new_words(made: Call, now: Situation) -> Iterator[tuple[str, str, bool, str]]:
    """Yield what a call puts into the film: where, its new words, whether all are new, and all words."""
    edits = made.args.get("cards", ()) if made.name in ("set_storyboard", "remix") else (made.args,)
    for edit in edits:
        for name in _WORDS:
            if (words := edit.get(name)) and not (name == "text" and _is_told_already(str(words), now)):
                said = str(words).strip(" .,!;:?")
                new = _added(said, edit.get("card"), now) if name == "text" else said
                yield name, new, new == said and name == "text", said


def _is_told_already(text: str, now: Situation) -> bool:
    """Return whether a card tells a text by now, maybe with another word for whom it is about."""
    return any(text.endswith(now.text(card).partition(" ")[2]) for card in now.positions)


def _added(text: str, card: object, now: Situation) -> str:
    """Return what a text adds to that of its card: all of it where it is another."""
    before = now.text(card).rstrip(" .!") if isinstance(card, int) and card in now.positions else ""
    if before and text.startswith(before):
        return text[len(before) :].strip(" ,")
    known = set(before.lower().split())
    new = [word for word in text.split() if word.lower() not in known]
    kept = known.intersection(text.lower().split())
    other = 2 * len(new) > len(known) or 3 * len(kept) < len(known)
    return text if other and kept != known else _LOOSE.sub("", " ".join(new))
