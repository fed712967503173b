"""Reads what a message only tells: a fault that a look mends, and who somebody is."""

import re
from dataclasses import replace
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.decision import Call, Decision, call, change
from assistant.directors.builtin.gist.cards.on_gifts import given
from assistant.directors.builtin.gist.cards.on_presence import added
from assistant.directors.builtin.gist.cards.on_swaps import others, swapped
from assistant.directors.builtin.gist.cards.on_traits import described
from assistant.directors.builtin.gist.cards.wish import wish_of
from assistant.directors.builtin.gist.clause import Clause, Context, Rule
from assistant.directors.builtin.gist.looks.on_looks import lit
from assistant.directors.builtin.gist.marks.cues import look_words
from assistant.directors.builtin.gist.marks.marking import marked
from assistant.directors.builtin.gist.marks.phrases import NAMED
from assistant.directors.builtin.gist.marks.pointing import is_about_another_clip
from assistant.directors.builtin.gist.parting.splitting import is_told
from assistant.directors.builtin.several import retold_by, together
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.tables import mapping

_FAULT: Final = re.compile(
    r"\b(?:too|so|a bit|rather|(?:is|are|was|were|looks?|feels?|seems?|'s) very|quite|pretty)"
    r" (?P<how>dark|gloomy|bright|cold|dim|dull|murky|sunny)\b(?! (?:and|but) (?:small|big))",
    re.I,
)
_NOT_ENOUGH: Final = re.compile(
    r"\b(?:not|\w+n't|never)(?: \w+)? (?P<how>dark|bright|warm|light|cold|soft) enough\b", re.I
)
_TOO_MUCH: Final = re.compile(r"\btoo much (?P<weather>fog|mist|rain|snow|wind|haze)\b", re.I)
_DISTANCE: Final = re.compile(
    r"^(?:the )?(?:camera|picture|shot|view)(?: is|'s)? (?:much |way |a bit "
    r"|far )?too (?P<how>far(?: away| off)?|close|near)\b",
    re.I,
)
_TOO_MUCH_SO: Final = re.compile(
    rf"^(?P<thing>{NAMED}) (?:is|are|was|looks?|seems?) (?:(?:a bit|much|way|far|still|just|rather) )*too"
    r" (?P<how>\w+)$",
    re.I,
)
_IS: Final = re.compile(
    rf"^(?:and |but |actually |no,? )*{NAMED} (?:(?:is|are) (?:really |actually |now )?(?:an?|two|three)"
    r" (?:[\w-]+ ){0,3}[\w-]+(?:,? (?:in|with|who|of|\w+ing) .+)?|(?:has|have|wears?|carr(?:y|ies)|holds?) .+"
    r"|(?:are|become) (?:now )?(?:[\w-]+ )?[\w-]+s(?: (?:in|with) [\w-]+(?: [\w-]+){0,2})?)$",
    re.I,
)
_COLOURED: Final = re.compile(rf"^{NAMED} should be (?P<how>(?:all |bright |dark |light )?[\w-]+)$", re.I)
_LEAD: Final = re.compile(
    r"^(?:ok(?:ay)?,? |so,? |well,? |a |my )*(?:(?:i|we)\b|new idea|change of plan)[^:]{0,40}: ", re.I
)
"""What a message begins with that tells who somebody is: “I have thought about it: …”."""
_AND_IS: Final = re.compile(r"(?:,? and|,) (?=(?:(?:the|his|her|its|my|our) [\w-]+|there) (?:is|are) )", re.I)
_REALLY: Final = re.compile(
    r",? (?:now|really|actually|after all|btw|by the way|(?:and )?not an? [\w-]+)\W*$", re.I
)
_NOW: Final = re.compile(r"( should be) (?:now|really|actually)\b")
_IT_IS: Final = re.compile(
    r"^(?:and |but |now |well |so )*(?P<where>(?:outside|behind|beyond|over) (?:the|his|her|its) [\w-]+ )?"
    r"(?:(?:it(?:'s|s| is| was)|is|stays|gets|becomes|should be) )"
    r"(?:(?:all|now|back|nice and|very|really) )*(?P<what>(?!(?:in|at|just|nearly|almost|soon"
    r"|getting)\b|.* (?:here|after all|today|outside|anyway)$)"
    r"(?:[\w-]+ ){0,3}?[\w-]+?)(?: again| in (?:my|our|the) (?:story|film|video))?$",
    re.I,
)
"""Says of a film, or of a scene that was named, what it is like there."""
_THERE: Final = re.compile(
    r"^(?:and |with |also )*there(?:'s| is| are) (?:also )?(?P<what>(?!no|something|any).+)$",
    re.I,
)
_JUDGED: Final = re.compile(
    r"\b(?:an? (?:\w+ )?(?:bit|little|lot|mess|problem|shame|joke|disaster|mistake|touch|idea"
    r"|surprise|success|star|hit|favou?rite|highlight|must)"
    r"|too|enough|already|why|missing|wrong)\b",
    re.I,
)


def faulted(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read a fault that a look mends: “the castle scene is too dark”."""
    match, much = _FAULT.search(clause.text), _TOO_MUCH.search(clause.text)
    little = _NOT_ENOUGH.search(clause.text)
    of_a_clip = clause.has("clip", "stretch") or is_about_another_clip(clause, now)
    if not (match or much or little) or not now.cards or of_a_clip:
        return None
    if not little and clause.says(r"\b(?:not|isn't|never)\b|\bso [\w-]+ (?:.* )?(?:that|you|we)\b"):
        return None  # “so dark that you only see his face” may be wished
    wish = wish_of(clause, context, now)
    _, _, rather = clause.text.partition(", ")
    other = wish_of(marked(rather, now), context, now)
    other = other if other.named else replace(other, cards=wish.cards)
    if rather and not _FAULT.search(rather) and (wished := lit(other)):
        return change(*wished)
    if much:
        return change(*wish.looks(weather=f"light {much['weather'].lower()}"))
    if little:
        return change(*wish.looks(light=f"{little['how'].lower()}er"))
    opposite = look_words()["mended"].get(match["how"].lower()) if match else None
    return change(*wish.looks(light=opposite)) if opposite else None


def told_to_be(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read who somebody is: “the knight is a woman, by the way”."""
    if not now.cards or clause.has("clip", "stretch"):
        return None
    made: list[Decision] = []
    for part in _AND_IS.split(_LEAD.sub("", clause.text)):
        clause = marked(_REALLY.sub("", part), now)
        there = _THERE.match(part) if made else None
        wish = replace(wish_of(clause, context, now), cards=tuple(retold_by(made[-1]))) if there else None
        beside = added(replace(wish, text=f"add {there['what']}", named=True)) if wish and there else []
        if (decision := change(*beside) if beside else _told_to_be(clause, context, now)) is None:
            return None
        made.append(decision)
        now = now.retold(retold_by(decision))
    return together(made)


def _told_to_be(clause: Clause, context: Context, now: Situation) -> Decision | None:
    wish = wish_of(clause, context, now)
    wish = wish.other(_NOW.sub(r"\1", wish.text))
    is_what = re.sub(r"s? should be ", lambda should: "s are " if should[0][0] == "s" else " is ", wish.text)
    coloured = _COLOURED.match(wish.text)
    if coloured and {"colour"} & lexicon.spans(coloured["how"])[-1].slots and is_told(clause.text):
        return change(*described(wish)) if described(wish) else None
    if not is_told(clause.text) or not _IS.match(is_what):
        return None
    edits = [] if _JUDGED.search(wish.text) else others(wish) or swapped(wish) or given(wish)
    return change(*edits) if edits else None


def too_much_so(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read a thing that is too much so: “the crane is too small”."""
    match = _TOO_MUCH_SO.match(clause.text)
    opposite = mapping("opposite").get(match["how"].lower()) if match else None
    if match and match["how"].lower() in {*look_words()["mended"], "light"}:
        return None  # that is a fault of the light
    if match is None or opposite is None or not now.cards or clause.has("clip", "stretch"):
        return None
    edits = described(wish_of(clause, context, now).other(f"{match['thing']} should be {opposite}"))
    return change(*edits) if edits else None


def told_to_look(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read which time, season or weather it is told to be: “it's autumn”, “the one after is sunny again”."""
    wish = wish_of(clause, context, now)
    match = _IT_IS.match(wish.text)
    if (
        match is None
        or not now.cards
        or clause.has("clip", "stretch", "title")
        or _JUDGED.search(clause.text)
    ):
        return None
    edits = lit(wish.other(match["what"]))
    # alone it may only find fault with a light; behind a wish it says what is otherwise elsewhere
    where = (match["where"] or "").strip().lower()
    of_light = {"light"} if where or (wish.named and context.rule == "edited") else set[str]()
    if not edits or any(edit.args.keys() - {"card", "time_of_day", "weather"} - of_light for edit in edits):
        return None
    return change(*(_seen_there(edit, where) for edit in edits))


def _seen_there(edit: Call, where: str) -> Call:
    """Return the edit of a look with where it is seen: “stormy outside the window”."""
    args = {name: f"{said} {where}" if where and name != "card" else said for name, said in edit.args.items()}
    return call(edit.name, **args)


def too_far(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read a camera that is too far away or too near."""
    match = _DISTANCE.search(clause.text)
    if match is None or not now.cards or clause.has("clip", "stretch"):
        return None
    near = "closer" if match["how"].lower().startswith("far") else "further away"
    return change(*wish_of(clause, context, now).looks(camera=near))


def told_there(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read what a look is told to have besides: “golden light in card 1, and there's mist over the water”."""
    match = _THERE.match(clause.text)
    beside = context.decision.calls if context.decision else ()
    if match is None or not any(one.name == "edit_card" and "text" not in one.args for one in beside):
        return None
    if not now.cards or _FAULT.search(clause.text) or _JUDGED.search(clause.text) or clause.has("clip"):
        return None
    wish = wish_of(clause, context, now).other(match["what"])
    edits = lit(wish) or added(wish.other(f"add {match['what']}"))
    return change(*edits) if edits else None


RULES: Final[tuple[Rule, ...]] = (told_there, faulted, told_to_look, too_far, too_much_so, told_to_be)
"""They count as wishes where nothing else that is said mends them."""
