"""Reads what is said more of the scene that was wished just now: how long it lasts, that it fades out."""

from typing import Final

from assistant.directors.builtin.decision import Call, Decision
from assistant.directors.builtin.gist.clause import Clause, Context, Rule
from assistant.directors.builtin.gist.film.on_joins import wanted
from assistant.directors.builtin.gist.looks.on_fades import OUT, faded
from assistant.directors.builtin.gist.scenes.on_scenes import added, with_fields
from assistant.directors.builtin.situation import Situation

_ADDING: Final = frozenset({"inserted", "surely_new", "lasting_so_long", "fading_out"})
_OF_FILM: Final = r"\b(?:total|in all|all in all|altogether|overall|film|video|whole|everything|each)\b"
_INTO_IT: Final = r"\b(?:in)?to (?:it|that|this|the new (?:one|scene))\b"
_OF_JOINS: Final = ("smooth", "cutting", "add", "adding", "join", "slower", "blend")
_OF_TIME: Final = ("time", "lasting", "at least", "purpose", "wisher", "adding")


def lasting_so_long(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read how long that scene lasts: “the cat should yawn after it slept. 4 seconds is enough”."""
    made, time = _made(context), clause.first("time")
    if made is None or time is None or len(clause.all("time")) > 1 or clause.says(_OF_FILM):
        return None
    if clause.left(*_OF_TIME) or clause.has("card", "edge", "clip", "title", "longer", "shorter"):
        return None
    start = made.args.get("at")
    later = [card for card in now.positions if start is not None and (now.at(card) > start or not start)]
    text, camera = str(made.args["text"]), made.args.get("camera")
    whole = added(text, later[0] if later else len(now.cards) + 1, float(time.value), now)
    return with_fields(whole, camera=camera) if whole and camera else whole


def fading_out(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read that the scene fades to black that was added at the end: it is the last one then."""
    made, before = _made(context), context.decision
    if made is None or before is None or made.args.get("at", now.duration) < now.duration:
        return None
    found = faded(clause, context, now)
    if found is None or len(found.calls) != 1 or clause.has("card"):
        return None
    (fade,) = found.calls
    is_last = fade.args["card"] == len(now.cards) and str(fade.args["camera"]).endswith(OUT)
    return with_fields(before, camera=OUT) if is_last else None


def passing_into_it(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read how the film passes into that scene: “…, with a slow fade into it”."""
    join = wanted(clause, ()) if _made(context) and clause.says(_INTO_IT) else ""
    whole = None if clause.left(*_OF_JOINS) else context.decision
    return with_fields(whole, join=join) if join and whole else None


def _made(context: Context) -> Call | None:
    """Return the one card that the last wish adds."""
    calls = context.decision.calls if context.decision and context.rule in _ADDING else ()
    cards = [one for one in calls if one.name == "add_card"]
    return cards[0] if len(cards) == 1 else None


RULES: Final[tuple[Rule, ...]] = (lasting_so_long, fading_out, passing_into_it)
