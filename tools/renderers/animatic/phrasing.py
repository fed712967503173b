"""How the answer says what subjects do, hold and are to each other, with what it is drawn as."""

from typing import Final

from tools.renderers.animatic.abilities import HANDS, HOLDS, THINGS, TOUCHES, action_of
from tools.renderers.animatic.mention import Mention
from tools.renderers.animatic.relating import Related
from tools.renderers.animatic.scene import Subject
from tools.renderers.animatic.tagging import Unit
from tools.renderers.animatic.vocabulary import Vocabulary
from tools.renderers.animatic.wording import article, gerund

MOST_HELD: Final = 4
"""What one carries of a kind that is counted; more cannot be told apart."""


def deed_phrase(unit: Unit, prop: Mention | None, doer: Subject, vocabulary: Vocabulary) -> str:
    """Return how the answer calls what is done, with what it is drawn as where that differs."""
    drawn = action_of(unit, doer, vocabulary)
    drawn = doer.action if drawn == "stand" and "stand" not in doer.then else drawn
    drawn = "lie-down" if drawn == "sleep" and "lie-down" in doer.then else drawn
    other = unit.near or drawn != unit.value
    near = other and drawn != "work" if prop is not None and doer.prop else other
    own = unit.value == vocabulary.done_with(doer.prop)
    if prop is not None and doer.prop and (own or unit.value in (*HOLDS, *HANDS)):
        held = f"{unit.words} {thing_phrase(prop, vocabulary)}"
        return held if own or not near or drawn in HOLDS else f"{held} (drawn as {gerund(drawn)})"
    said = f"{unit.words} {unit.along}".strip()
    if doer.kind in THINGS and drawn in ("walk", "run") and near:
        return f"{said} (drawn as moving along)"
    return f"{said} (drawn as {gerund(drawn)})" if near else said


def related_phrase(pair: Related, doer: Subject) -> str:
    """Return how the answer says how two stand to each other; who cannot touch is close by."""
    apart = pair.relation == "touching" and doer.action not in TOUCHES
    return f"{pair.phrase} (drawn as standing close)" if apart else pair.phrase


def thing_phrase(prop: Mention, vocabulary: Vocabulary) -> str:
    """Return how the answer calls what is held."""
    if prop.count and prop.count > MOST_HELD:
        return f"{prop.noun.words} (drawn as {MOST_HELD})"
    bare = prop.noun.plural or prop.noun.words in vocabulary.row("grammar", "marks", "no_article")
    thing = prop.noun.words if bare else article(prop.noun.words)
    if prop.name in vocabulary.kinds or prop.name in vocabulary.props:
        return f"{thing} (drawn as {article(prop.name)})" if prop.noun.near else thing
    return f"{thing} (drawn as a parcel)"
