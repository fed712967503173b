"""Reads a wish for a further scene: where it comes, what happens in it, and how long it lasts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from assistant.directors.builtin import adding, lexicon
from assistant.directors.builtin.decision import Decision, ask, call, change
from assistant.directors.builtin.gist.cards.saying import is_about
from assistant.directors.builtin.gist.clause import Clause, Context, Mark, Rule
from assistant.directors.builtin.gist.film.timeline import longer_by, refusal
from assistant.directors.builtin.gist.marks.places import Place, places
from assistant.directors.builtin.gist.marks.pointing import is_of_board, is_shown, told_in
from assistant.directors.builtin.gist.parting.openings import OPENING
from assistant.directors.builtin.gist.scenes.scene_contents import SHOT, content_of, is_scene, with_articles
from assistant.directors.builtin.numerals import ORDINAL, SECONDS, short
from assistant.directors.builtin.numerals import place as place_of
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.subjects import called
from assistant.directors.builtin.wording import sentence

_OTHER_WISHES: Final = ("remove", "favourite", "loop", "export", "rename", "versions")
_NO_SCENE: Final = re.compile(
    r"\b(?:longer|shorter|more|different|else|new|like|about)\b",
    re.I,
)
"""What follows “a bit” or “something” where it is no scene."""
_TOLD: Final = re.compile(r"\b(?:where|in which|with|when|of|showing|that shows)\b", re.I)
_SHOWN: Final = re.compile(r"(?!of\b)" + _TOLD.pattern, re.I)
_MORE: Final = r"\b(?:longer|shorter|more|less)\b"
_SHOW: Final = r"(?:(?:please|and|then|(?:can|could|may|should) (?:you|we|i)|let's) )*(?:show|see)\b"
_CALLED: Final = re.compile(r"\b(?:scene|shot|card|moment|ending|intro)s?$", re.I)
_NUMBERED: Final = re.compile(r"(?:new )?(?:scene|card|shot) [\w-]+\s*[:,–-]", re.I)
_WANTED: Final = re.compile(
    rf"(?:an? )?(?:another|one more|new|last|final|closing|opening|{ORDINAL})\b", re.I
)
_WOULD_BE: Final = r"\b(?:would|might) be\b"
_PLAYS_AT: Final = re.compile(r"\b(?:(?:at|outside) the|where (?:he|she|it|they)) (?P<what>[\w-]+)", re.I)
_FIRST: Final = re.compile(r"\b(?:opening|intro|first)\b", re.I)
_WHERE_BETWEEN: Final = (
    "Between which scenes? For example: add a scene between card 1 and card 2 where it flies away."
)
_BETWEEN: Final = re.compile(
    r"\bbetween (?:\d|one|two|three|four|five) and (?:\d|two|three|four|five|six)(?! ?s)\b", re.I
)
"""Two cards behind “a scene”, and no stretch of a clip."""
_SEEN_AT: Final = re.compile(r"^(?:the )?[\w-]+ (?:in|at) (?:the )?", re.I)
_IN_SPACE: Final = re.compile(r"in front of|behind", re.I)
_BEHIND_ONE: Final = re.compile(r"(?:in front of|behind) (?:him|her|them|us|you|me)\b", re.I)
"""“A cat on the shelf behind her”: that is where it sits."""
_IN_TIME: Final = re.compile(r"(?:after|before|once)\b", re.I)
_WHERE: Final = re.compile(r"^an? (?:[\w-]+ )?(?:scene|moment|shot|bit) (?:where|in which|when) ", re.I)
_INSIDE: Final = re.compile(
    r"(?<!put )(?<!throw )(?<!slip )(?<!squeeze )(?<!stick )(?<!bring )(?<!drop )(?<!slot )(?<!wedge"
    r" )(?<!fit )"
    r"\b(?:in|into|to|of|from|for|during) $",
    re.I,
)
"""“Put a scarf on the goat in one scene.”"""
_DOER: Final = re.compile(r"(?:he|she|they)\b", re.I)
_UP_CLOSE: Final = r"\b(?:up close|from (?:very )?(?:close|near|far|above|below|behind)|camera|zoom)\b"
_CHANGED: Final = r"^(?:change|turn|recolou?r) (?:the|his|her|its|their|my) .+ (?:in)?to (?:an?|the)\b"
"""Wishes that a thing were another, and no further scene."""


def inserted(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read a further scene."""
    scene = _scene(clause, now) if now.cards else None
    begun = scene.end if scene else _led_by_place(clause, now)
    if (
        not now.cards
        or clause.has("clip")
        or clause.says(_CHANGED)
        or (clause.has("stretch") and not (scene and _BETWEEN.search(clause.text)))
    ):
        return None
    if any(mark.start < begun for mark in clause.all(*_OTHER_WISHES)):
        return None
    if scene is None and (_is_of_other_kind(clause) or not is_of_board(clause, context, now)):
        return None
    time = clause.first("time")
    found = _places(clause, scene, now)
    for place in found:
        called = scene and not re.match(r"a (?:bit|little)\b", clause.words(scene), re.I)
        if not called and place.kind == "edge" and _is_there(clause, place, now):
            continue
        content = content_of(clause, [place, *_agreeing(place, clause, now)], scene, time)
        shown = time is not None and place.kind in ("beside", "thing") and re.search(_SHOW, clause.text, re.I)
        if is_scene(content, place, scene or (time if shown else None), now):
            whole = added(content, place.at, float(time.value) if time else None, now)
            return _framed(whole, clause)
        if question := _is_there_already(content, place, now):
            return question
    between = scene is not None and clause.says(r"\bbetween\b")
    return ask(_WHERE_BETWEEN) if between and not clause.has("card", "edge") else None


def _is_there(clause: Clause, place: Place, now: Situation) -> bool:
    """Return whether something is wished where the first or last card plays: “at the station at the end”."""
    text = now.text(1 if place.at == 1 else len(now.cards))
    return any(is_shown(where["what"], text) for where in _PLAYS_AT.finditer(clause.text))


def _framed(whole: Decision | None, clause: Clause) -> Decision | None:
    """Return a wish for a scene with how it is framed: “a close shot of …”."""
    shot = SHOT.search(clause.text)
    if whole is None or shot is None or sum(one.name == "add_card" for one in whole.calls) != 1:
        return whole
    return with_fields(whole, camera="close-up")


def with_fields(whole: Decision, **fields: object) -> Decision:
    """Return a wish for a scene with more of what its card holds."""
    calls = (call(one.name, **one.args, **fields) if one.name == "add_card" else one for one in whole.calls)
    return replace(whole, calls=tuple(calls))


def _is_of_other_kind(clause: Clause) -> bool:
    """Return whether a clause that speaks of no scene as such wishes for a change, a camera or a length."""
    filmed = clause.says(_UP_CLOSE) and not (clause.says(r"\bbetween\b") or OPENING.match(clause.text))
    heads = [text.split()[:2] for text in (clause.text, _SEEN_AT.sub("", clause.text))]
    of_look = not clause.has("add", "adding") and any(lexicon.is_look(" ".join(head)) for head in heads)
    otherwise = clause.says(_MORE) or clause.says(r"\b(?:instead|rather than)\b")
    return filmed or of_look or clause.has("swap") or otherwise


def _is_there_already(content: str, place: Place, now: Situation) -> Decision | None:
    """Ask where something is wished beside a card that another one tells, but for how or where it is done."""
    done, comma, _ = content.partition(",")
    card = told_in(done, now) if comma and place.kind == "beside" else None
    if card is None or card in (place.at - 1, place.at):
        return None
    order = f"move card {card} " + (f"before card {place.at}" if place.at <= len(now.cards) else "to the end")
    return ask(f"Card {card} tells that. Shall it come elsewhere, or is it told twice? For example: {order}.")


def _led_by_place(clause: Clause, now: Situation) -> int:
    """Return where the place ends with which a clause begins; else where the clause ends."""
    first = next(places(clause, now), None)
    return first.end if first and first.start == 0 else len(clause.text)


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
        if _INSIDE.search(clause.text[: mark.start]):
            continue
        of_look = said.startswith("of ") and lexicon.is_look(" ".join(said.split()[1:3]))
        if (of_look or _NO_SCENE.match(said)) and not _SHOWN.match(said) and (vague or not _TOLD.match(said)):
            continue
        if not vague or _TOLD.search(after) or next(places(clause, now), None):
            return mark
    shot, place = SHOT.search(clause.text), next(places(clause, now), None)
    beside = place is not None and place.start == 0 and place.kind == "beside"
    return Mark("new_scene", shot.start(), shot.end()) if shot and beside else None


def _places(clause: Clause, scene: Mark | None, now: Situation) -> Sequence[Place]:
    """Return the places a scene may have; an end of the film, where it is called one and none is named."""
    surely = scene or clause.has("time")
    found = [
        place
        for place in places(clause, now)
        if surely
        or (place.kind != "thing" and not _BEHIND_ONE.match(clause.text, place.start))
        or (clause.has("add") and _IN_TIME.match(clause.text, place.start))
    ]
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
    if re.search(r"\bmiddle\b", scene, re.I):
        return (end + 2) // 2
    ordinal = re.search(rf"\b(?P<nth>{ORDINAL})\b", scene, re.I)
    return min(end, place_of(ordinal["nth"], end)) if ordinal else end


def _agreeing(place: Place, clause: Clause, now: Situation) -> Iterator[Place]:
    """Yield what says once more where a scene comes, before all else or behind it: “…, before the beach”."""
    for other in places(clause, now):
        apart = other.end <= place.start or place.end <= other.start
        after = re.sub(rf"(?:about |like |for )?{SECONDS}", "", clause.text[other.end :], flags=re.I)
        alone = other.start == 0 or not re.search(r"\w", after)
        in_space = _IN_SPACE.match(clause.text, other.start) and other.kind != "between"
        if other.at == place.at and not in_space and apart and alone:
            yield other


def added(content: str, at: int, length: float | None, now: Situation) -> Decision | None:
    """Return the calls that add a scene; where its length was said, the others keep theirs.

    |A A|B B|  ->  |A A|N|B B|

    Before the first scene, nobody knows yet who “she” is.
    """
    content = with_articles(_WHERE.sub("", content), now)
    doer = _DOER.match(content) if at == 1 else None
    who = lexicon.subject(now.text(1)) if doer and is_about(1, doer[0], now) else None
    content = f"The {called(who, now.text(1))}{content[doer.end() :]}" if doer and who else content
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
