"""The question before a long render: what is drawn and why, how long it takes, what can be answered.

Plans nothing and asks nothing: the graph does.
"""

from collections.abc import Iterable
from typing import Final

from tools.plan import Plan, PlannedShot, Proposal
from tools.wording import joined

AS_A_WHOLE: Final = "This is drawn as a whole, not card by card. Render? Yes or no."
_SEVERAL: Final = {
    "is new": "are new",
    "has another length": "have another length",
    "runs into what changed after it": "run into what changed after them",
    "is drawn again from what was there": "are drawn again from what was there",
}
"""What is said of one card, and of several."""
_IN_A_ROW: Final = 3
"""From so many cards in a row on, the first and the last one are named."""


def question(proposal: Proposal, cards: int) -> str:
    """Return the question about a render.

    Args:
        proposal: what is to be drawn.
        cards: how many cards there are to choose from; 0 where it is drawn as a whole.
    """
    plan = proposal.plan
    told = f"Drawing {_extent(plan)}{_because(plan)} takes about {_length(plan.estimate_s)}. Render?"
    drawn = sorted({planned.card for planned in _drawn(plan) if planned.card})
    if cards < 2 or len(drawn) < 2:
        return f"{told} Yes or no."
    first = "the first card" if drawn[0] == 1 else f"card {drawn[0]}"
    return f"{told} Yes, no, or only some cards: “only {first}”."


def once_more(error: str, hint: str) -> str:
    """Return the question where the cards that were chosen cannot be rendered."""
    return f"{error} {hint} Render? Yes, no, or only some cards."


def _extent(plan: Plan) -> str:
    if not plan.timelines:
        return _count(len(plan.stills), "still")
    count, all = len(plan.to_render()), sum(1 for _ in plan.shots())
    return _count(count, "shot") if count == all else f"{count} of {_count(all, 'shot')}"


def _because(plan: Plan) -> str:
    """Return why its shots are drawn, each reason once, those of several cards together."""
    cards: dict[str, list[int]] = {}
    for planned in _drawn(plan):
        reason = planned.reason.removeprefix(f"card {planned.card} ")
        places = cards.setdefault(reason, [])
        if reason != planned.reason and planned.card not in places:
            places.append(planned.card)
    told = "; ".join(_reason(reason, places) for reason, places in cards.items())
    return f" ({told})" if told else ""


def _reason(reason: str, cards: list[int]) -> str:
    if not cards:
        return reason
    return (
        f"card {cards[0]} {reason}"
        if len(cards) == 1
        else f"cards {_places(cards)} {_SEVERAL.get(reason, reason)}"
    )


def _places(cards: list[int]) -> str:
    in_a_row = cards == list(range(cards[0], cards[-1] + 1)) and len(cards) >= _IN_A_ROW
    return f"{cards[0]} to {cards[-1]}" if in_a_row else joined([str(card) for card in cards])


def _drawn(plan: Plan) -> Iterable[PlannedShot]:
    return (planned for planned in plan.shots() if planned.action == "render")


def _length(seconds: float) -> str:
    return f"{seconds / 60:.0f} minutes" if seconds >= 90 else f"{max(seconds, 1):.0f} s"


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
