"""Reads a wish for a further scene: where it comes, what happens in it, and how long it lasts."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from assistant.directors.builtin import adding, lexicon
from assistant.directors.builtin.decision import Decision, ask, call, change
from assistant.directors.builtin.gist.clause import Clause, Context, Mark, Rule
from assistant.directors.builtin.gist.cores import bare
from assistant.directors.builtin.gist.openings import OPENING
from assistant.directors.builtin.gist.places import Place, places
from assistant.directors.builtin.gist.pointing import is_of_board, told_in
from assistant.directors.builtin.gist.referring import meanings, things
from assistant.directors.builtin.gist.timeline import longer_by, refusal
from assistant.directors.builtin.happening import happening, happens, let_happen
from assistant.directors.builtin.numerals import ORDINAL, short
from assistant.directors.builtin.numerals import place as place_of
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.wording import sentence

_OTHER_WISHES: Final = (
    "remove",
    "favourite",
    "loop",
    "export",
    "stretch",
    "rename",
    "clip",
    "versions",
)
_NO_SCENE: Final = re.compile(
    r"\b(?:longer|shorter|more|of (?:fog|rain|snow|mist|light|wind|sun|colou?r)|different|else|new|like"
    r"|about)\b",
    re.I,
)
"""What follows “a bit” or “something” where it is no scene."""
_TOLD: Final = re.compile(r"\b(?:where|in which|with|when|of|showing|that shows)\b", re.I)
_SHOWN: Final = re.compile(r"(?!of\b)" + _TOLD.pattern, re.I)
_LEAD: Final = re.compile(
    r"^[\s,:;–-]*(?:(?:somewhere|where|in which|with|of|showing|that shows|when|so that|so|maybe|perhaps"
    r"|for example|like|for"
    r"|about|and|then|there|i want|in between|just|to show|which shows|say|show|cut to|in it"
    r"|(?:on|to|in|into) the (?:board"
    r"|film|story|video)|you (?:can )?see|we (?:can )?see|that|is|please|it is|it's)\b[\s,:]*)*",
    re.I,
)
_ADDING: Final = re.compile(
    r"^(?:(?:add|insert|put(?: in)?|include|squeeze in|slip in|throw in|append|create|show"
    r"|stick(?: in)?)\b[\s:,]*)+",
    re.I,
)
_ADDED_LAST: Final = re.compile(r"[\s,]*\b(?:add|insert|put|include|squeeze in|be added)\W*$", re.I)
_THAT: Final = re.compile(
    r"\b(?:i|we)(?:'d| would)? (?:want|like|need|wish|think|prefer) that (?=(?:it|he|she|they|the|his"
    r"|her)\b)",
    re.I,
)
_BEFORE_ANYONE: Final = re.compile(
    r",? before (?:any(?:one|body|thing)|every(?:one|body|thing)|he|she|it|they)\b[^,]*$", re.I
)
"""Says again of an opening that it is one."""
_BOTH: Final = re.compile(r"\b(?:the two|both|the pair) of them\b", re.I)
_LASTING: Final = re.compile(
    r"[\s,]*\b(?:(?:and )?(?:(?:that|which|it|this|make (?:it|that|this)(?: (?:one|scene))?) )?"
    r"(?:should |must |can )?"
    r"(?:lasts?|lasting|takes?|be|of|for)?(?: for)?(?:(?: |\b)(?:about|around|roughly|maybe|like|say|just"
    r"|only))*\s*)$",
    re.I,
)
_LET: Final = r"\b(?:see|watch|have|let|make|show)\b"
_LONG: Final = re.compile(
    r"^(?:[ -]?long\b| in length\b| or so\b| tops\b)*(?: of\b| (?:is|are|would be|will be|will do"
    r"|should be|should do)(?: (?:plenty|enough|fine))?)?",
    re.I,
)
_MORE: Final = r"\b(?:longer|shorter|more|less)\b"
_MISSING: Final = re.compile(
    r"\s*(?:is|'s|was)? ?(?:still )?(?:missing|needed|lacking|wanted|happens?)\b", re.I
)
_LEADING: Final = ("adding", "wisher", "add", "move", "card", "edge", "card after", "card before", "beside")
"""Marks of what may lead to a scene: “after scene 2 comes …”."""
_SHOW: Final = r"(?:(?:please|and|then|can you|could you|let's) )*(?:show|see)\b"
_CALLED: Final = re.compile(r"\b(?:scene|shot|card|moment|ending|intro)s?$", re.I)
_NUMBERED: Final = re.compile(r"(?:new )?(?:scene|card|shot) [\w-]+\s*[:,–-]", re.I)
_WANTED: Final = re.compile(r"(?:another|one more|new)\b", re.I)
_WOULD_BE: Final = r"\b(?:would|might) be\b"
_FIRST: Final = re.compile(r"\b(?:opening|intro|first)\b", re.I)
_WHERE_ALONE: Final = re.compile(r"(?:at|in|on|by|near|under|before|after|between)\b", re.I)
"""How words begin that say where, but not what is seen."""
_LEFT_OVER: Final = re.compile(
    r"\w:|\bbefore (?:we|you|any|anyone)\b|\bfad(?:es?|ing)\b.*\b(?:black|white)", re.I
)
"""What no scene says, but who speaks of it."""
_WHERE_BETWEEN: Final = (
    "Between which scenes? For example: add a scene between card 1 and card 2 where it flies away."
)
_UP_CLOSE: Final = r"\b(?:up close|from (?:very )?(?:close|near|far|above|below|behind)|camera|zoom)\b"
_PRONOUN: Final = re.compile(r"(?:he|she|it|they)\b", re.I)
_AT_CAMERA: Final = re.compile(r"\b(?:at|to|into|towards?) (?:the camera|us)\b", re.I)
_FILMED: Final = frozenset({"camera", "framing", "angle", "facing"})
_FEWEST_WORDS: Final = 2


def inserted(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read a further scene."""
    if not now.cards or clause.has(*_OTHER_WISHES):
        return None
    scene = _scene(clause, now)
    if scene is None and (clause.has("swap") or clause.says(r"\b(?:instead|rather than)\b")):
        return None
    time = clause.first("time")
    if scene is None and clause.says(_UP_CLOSE) and not clause.says(r"\bbetween\b"):
        return None
    if scene is None and (clause.says(_MORE) or not is_of_board(clause, context, now)):
        return None
    found = _places(clause, scene, now)
    for place in found:
        content = _content(clause, [place, *_agreeing(place, clause, now)], scene, time)
        shown = time is not None and place.kind == "beside" and re.match(_SHOW, clause.text, re.I)
        if _is_scene(content, place, scene or (time if shown else None), now):
            return _added(content, place.at, float(time.value) if time else None, now)
    between = scene is not None and clause.says(r"\bbetween\b")
    return ask(_WHERE_BETWEEN) if between and not clause.has("card", "edge") else None


def is_further(clause: Clause) -> bool:
    """Return whether a clause wishes for a scene that it calls so: “add another three second scene”."""
    scene = next((one for one in clause.all("new_scene") if _CALLED.search(clause.words(one))), None)
    return scene is not None and any(
        one.start < scene.start for one in clause.all("adding", "card after", "card before")
    )


def _scene(clause: Clause, now: Situation) -> Mark | None:
    """Return where a clause speaks of a further scene as such, “scene 4: …” where there are three."""
    numbered = clause.first("card")
    if numbered and numbered.value == (len(now.cards) + 1,) and _NUMBERED.match(clause.text):
        return numbered
    for mark in clause.all("new_scene"):
        after = clause.text[mark.end :]
        vague = re.match(r"(?:a (?:bit|little)|something|some)\b", clause.words(mark), re.I)
        said = after.strip()
        if _NO_SCENE.match(said) and not _SHOWN.match(said) and (vague or not _TOLD.match(said)):
            continue
        if not vague or _TOLD.search(after) or next(places(clause, now), None):
            return mark
    return None


def _places(clause: Clause, scene: Mark | None, now: Situation) -> Sequence[Place]:
    """Return the places a scene may have; an end of the film, where it is called one and none is named."""
    surely = scene or clause.has("time")
    found = [place for place in places(clause, now) if surely or place.kind != "thing"]
    if found or scene is None:
        return found
    adding = any(mark.start < scene.start for mark in clause.all("adding"))
    if (
        scene.name != "card"
        and not adding
        and not _WANTED.match(clause.words(scene))
        and not clause.says(_WOULD_BE)
    ):
        return []
    return [Place(_counted(clause.words(scene), now), "edge", scene.end, scene.end)]


def _counted(scene: str, now: Situation) -> int:
    """Return the place that a scene has by its name, “an opening scene”, “a second scene”; else the end."""
    end = len(now.cards) + 1
    if _FIRST.search(scene):
        return 1
    ordinal = re.search(rf"\b(?P<nth>{ORDINAL})\b", scene, re.I)
    return min(end, place_of(ordinal["nth"], end)) if ordinal else end


def _agreeing(place: Place, clause: Clause, now: Situation) -> Iterator[Place]:
    """Yield what says once more where a scene comes, before all else or behind it: “…, before the beach”."""
    for other in places(clause, now):
        apart = other.end <= place.start or place.end <= other.start
        alone = other.start == 0 or not re.search(r"\w", clause.text[other.end :])
        if other.at == place.at and apart and alone:
            yield other


def _content(clause: Clause, where: Sequence[Place], scene: Mark | None, time: Mark | None) -> str:
    """Return what a clause says besides the place and the length of the scene, as what happens."""
    called = _called(clause, scene) if scene else ()
    place = where[0]
    cut = [*(Mark("place", one.start, one.end) for one in where), *clause.all("wisher"), *called]
    if time:
        before = _LASTING.search(clause.text[: time.start])
        after = _LONG.match(clause.text[time.end :])
        start = before.start() if before else time.start
        cut.append(Mark("length", start, time.end + (after.end() if after else 0)))
    if place.kind == "opening" and place.at == 1 and (before := _BEFORE_ANYONE.search(clause.text)):
        cut.append(Mark("before", before.start(), before.end()))
    said = clause.without(*sorted(cut, key=lambda mark: mark.start - mark.end))
    rest = bare(_ADDED_LAST.sub("", _THAT.sub("", said)))
    for _ in range(2 if scene or time else 0):
        rest = _ADDING.sub("", _LEAD.sub("", rest))
    said = re.sub(r"(?: *,)+", ",", _BOTH.sub("they", _LEAD.sub("", bare(rest)))).strip(" ,.:;")
    return let_happen(said) if clause.says(_LET) else happening(said)


def _called(clause: Clause, scene: Mark) -> Iterator[Mark]:
    """Yield what calls a scene one: its name, and a wish for it beside that, “a scene is missing”."""
    lead = Clause(clause.text[: scene.start], clause.marks)
    yield scene if lead.left(*_LEADING) else Mark("scene", 0, scene.end)
    if missing := _MISSING.match(clause.text[scene.end :]):
        yield Mark("scene", scene.end, scene.end + missing.end())


def _is_scene(content: str, place: Place, scene: Mark | None, now: Situation) -> bool:
    """Return whether words can be a scene of their own, and are no look of the cards there are."""
    few = len(content.split()) < _FEWEST_WORDS
    if few or not lexicon.is_seen(content) or _WHERE_ALONE.match(content) or _LEFT_OVER.search(content):
        return False
    if scene or place.kind == "between" or _is_wanted(content, place):
        return True
    if lexicon.is_look(content) and not (_PRONOUN.match(content) and happens(content)):
        return False
    content = _AT_CAMERA.sub("", content)
    filmed = any(span.slots & _FILMED and not span.verb for span in lexicon.spans(content))
    if place.kind == "opening":
        return not things(content, now) if filmed else not _only_names(content, now)
    told = _is_done_there(content, place, now) or told_in(content, now) is not None
    return happens(content) and not filmed and not told


def _is_wanted(content: str, place: Place) -> bool:
    """Return whether something new is wished for a moment: “before the knight shows up an empty forest”."""
    return (
        place.kind == "beside" and place.start == 0 and re.match(r"(?:an?|some) ", content, re.I) is not None
    )


def _only_names(content: str, now: Situation) -> bool:
    """Return whether words only name what cards show: “start with the dragon” is another order."""
    definite = re.match(r"(?:the|his|her|its|their)\b", content, re.I)
    more = re.search(r"\bwith (?!the\b)\w", content, re.I)
    return definite is not None and not more and not happens(content) and bool(things(content, now))


def _is_done_there(content: str, place: Place, now: Situation) -> bool:
    """Return whether the scene at an end shows already what shall be done there: “wave back at the end”."""
    if place.kind != "edge":
        return False
    shown = now.text(1 if place.at == 1 else len(now.cards))
    done = [_acts(text) for text in (content, shown)]
    return bool(done[0] & done[1])


def _acts(text: str) -> set[str]:
    return {key for span in lexicon.spans(text)[1:] if span.verb for key in meanings(span.words.split()[0])}


def _added(content: str, at: int, length: float | None, now: Situation) -> Decision | None:
    """Return the calls that add a scene; where its length was said, the others keep theirs.

    |A A|B B|  ->  |A A|N|B B|
    """
    if length is None:
        return change(*adding.inserted(content, at, now))
    if refused := refusal(now.duration + length):
        return refused
    start = now.at(at) if at > 1 else 0.0
    new = call("add_card", text=sentence(content), at=short(start))
    return change(*longer_by(length, at, now), new)


def surely_new(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read a scene that can be nothing else: “show him asleep before he rides”, “open with a shot of it”."""
    beside = re.match(_SHOW, clause.text, re.I) and clause.has("card after", "card before")
    opening = OPENING.match(clause.text) and clause.has("new_scene")
    return inserted(clause, context, now) if beside or opening or is_further(clause) else None


FIRST_RULES: Final[tuple[Rule, ...]] = (surely_new,)
"""Read before what someone shall do in a card that is there."""
RULES: Final[tuple[Rule, ...]] = (inserted,)
