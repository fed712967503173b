"""What a verb did, as the assistant and the user are told it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tools.clip import Render
from tools.plan import Plan
from tools.storyboard import Storyboard


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of one call of the catalogue."""

    did: str
    """One plain sentence."""
    board: Storyboard | None = None
    """The board, when the call changed it or moved to another."""
    render: Render | None = None
    """What was queued, or given back at once."""
    plan: Plan | None = None
    cards_drawn: tuple[int, ...] = ()
    """Positions of the cards whose shots are rendered."""
    found: Mapping[str, Any] = field(default_factory=dict)
    """What was looked up, as JSON values."""

    def to_reply(self) -> dict[str, Any]:
        """Return what the director is told, as JSON values."""
        reply: dict[str, Any] = {"ok": True, "did": self.did, **self.found}
        if self.board is not None:
            reply["board"] = board_json(self.board)
        if self.render is not None:
            reply |= {"render": self.render.id, "state": self.render.state, "clips": list(self.render.clips)}
        if self.plan is not None:
            reply |= _plan_reply(self.plan, self.render) | {"cards_drawn": list(self.cards_drawn)}
        return reply


def board_json(board: Storyboard) -> dict[str, Any]:
    """Return the board as events and directors see it: seconds as numbers."""
    data = board.to_json()
    data["duration"] = float(board.format.duration)
    data["cards"] = [
        {**{k: v for k, v in card.to_json().items() if k != "written"}, "at": float(card.at)}
        for card in board.cards
    ]
    return data


def _plan_reply(plan: Plan, render: Render | None) -> dict[str, Any]:
    actions = [planned.action for planned in plan.shots()]
    first = plan.timelines[0] if plan.timelines else None
    return {
        "given_back": render is not None and render.state == "done",
        "planned_only": render is None,
        "estimate_s": plan.estimate_s,
        "keep": actions.count("keep"),
        "reuse": actions.count("reuse"),
        "render_shots": len(plan.to_render()),
        "variation_notes": [timeline.note for timeline in plan.timelines],
        "drawn": list(first.drawn) if first else [],
        "not_drawn": list(first.not_drawn) if first else [],
        "notes": list(plan.notes),
        "renderer": plan.renderer,
    }
