"""What a turn emits: the one stream that the screen shows and `--json` prints, one object a line.

Values only; a field may be added, none renamed.
"""

from collections.abc import AsyncGenerator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from tools.clip import Clip, Render, RenderState
from tools.errors import MutoscopeError
from tools.outcome import board_json
from tools.plan import Plan, Timeline
from tools.storyboard import Storyboard


@dataclass(frozen=True, slots=True)
class TurnSaid:
    """What the user said; the first event of a turn."""

    text: str

    def to_json(self) -> dict[str, Any]:
        """Return the `turn` event."""
        return {"event": "turn", "text": self.text}


@dataclass(frozen=True, slots=True)
class TextDelta:
    """A piece of an answer as it streams in. For screens; `--json` leaves it out."""

    text: str

    def to_json(self) -> dict[str, Any]:
        """Return the `delta` event."""
        return {"event": "delta", "text": self.text}


@dataclass(frozen=True, slots=True)
class Answered:
    """What the assistant answered, whole."""

    text: str

    def to_json(self) -> dict[str, Any]:
        """Return the `text` event."""
        return {"event": "text", "text": self.text}


@dataclass(frozen=True, slots=True)
class Notice:
    """What the user should know of how the answer came about, and what to do."""

    text: str
    hint: str = ""

    def to_json(self) -> dict[str, Any]:
        """Return the `notice` event."""
        return {"event": "notice", "text": self.text, "hint": self.hint}


@dataclass(frozen=True, slots=True)
class ToolCalled:
    """A tool that the director called, and whether it could be carried out."""

    name: str
    args: Mapping[str, Any]
    ok: bool
    error: str = ""
    hint: str = ""
    did: str = ""

    def to_json(self) -> dict[str, Any]:
        """Return the `tool` event."""
        shown = {"event": "tool", "name": self.name, "args": dict(self.args), "ok": self.ok}
        return shown | ({"did": self.did} if self.ok else {"error": self.error, "hint": self.hint})


@dataclass(frozen=True, slots=True)
class BoardChanged:
    """The board the session now works on."""

    board: Storyboard

    def to_json(self) -> dict[str, Any]:
        """Return the `board` event."""
        return {"event": "board", "board": board_json(self.board)}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A planned stretch of one variation, in seconds."""

    start: float
    end: float
    action: str
    reason: str
    variation: int = 0

    def to_json(self) -> dict[str, Any]:
        """Return one of the `plan` event's shots."""
        return {
            "start": self.start,
            "end": self.end,
            "action": self.action,
            "reason": self.reason,
            "variation": self.variation,
        }


@dataclass(frozen=True, slots=True)
class Planned:
    """What a render will draw and what it takes over."""

    render: str | None
    """None where nothing was queued: planning only, or the user is asked first."""
    shots: tuple[Stretch, ...]
    estimate_s: float
    renderer: str = ""
    notes: tuple[str, ...] = ()

    @classmethod
    def of(cls, plan: Plan, render: str | None = None) -> "Planned":
        """Return the event for a plan."""
        shots = [s for k, timeline in enumerate(plan.timelines) for s in _stretches(timeline, k)]
        return cls(render, tuple(shots), plan.estimate_s, plan.renderer, plan.notes)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Planned":
        """Return the event that `to_json` wrote."""
        shots = tuple(Stretch(**shot) for shot in data["shots"])
        return cls(data["render"], shots, data["estimate_s"], data["renderer"], tuple(data["notes"]))

    def to_json(self) -> dict[str, Any]:
        """Return the `plan` event."""
        return {
            "event": "plan",
            "render": self.render,
            "shots": [shot.to_json() for shot in self.shots],
            "estimate_s": self.estimate_s,
            "renderer": self.renderer,
            "notes": list(self.notes),
        }


@dataclass(frozen=True, slots=True)
class RenderMoved:
    """A render's state or progress changed."""

    id: str
    state: RenderState
    progress: float
    error: str = ""
    hint: str = ""

    @classmethod
    def of(cls, render: Render) -> "RenderMoved":
        """Return the event for a render as it stands."""
        return cls(render.id, render.state, render.progress, render.error, render.hint)

    def to_json(self) -> dict[str, Any]:
        """Return the `render` event."""
        shown = {"event": "render", "id": self.id, "state": self.state, "progress": round(self.progress, 4)}
        return shown | ({"error": self.error, "hint": self.hint} if self.error else {})


@dataclass(frozen=True, slots=True)
class ClipMade:
    """A clip is finished, or was given back unchanged."""

    clip: Clip
    aside: str = ""
    """What happened while it was drawn that the user should know."""

    def to_json(self) -> dict[str, Any]:
        """Return the `clip` event."""
        shown = {"event": "clip", "clip": self.clip.to_json()}
        return shown | ({"aside": self.aside} if self.aside else {})


@dataclass(frozen=True, slots=True)
class Confirm:
    """A question: the render would take long. Nothing is queued until it is answered yes."""

    estimate_s: float
    question: str
    render: str | None = None
    """None as long as nothing is queued."""
    cards: int = 0
    """How many cards there are to choose from; 0 where it is drawn as a whole."""
    again: bool = False
    """Whether it is asked again, as the cards that were chosen cannot be rendered alone."""

    def to_json(self) -> dict[str, Any]:
        """Return the `confirm` event."""
        return {
            "event": "confirm",
            "render": self.render,
            "estimate_s": self.estimate_s,
            "question": self.question,
            "cards": self.cards,
        }


@dataclass(frozen=True, slots=True)
class Failed:
    """What went wrong in a turn, and what to do."""

    error: str
    hint: str = ""

    @classmethod
    def of(cls, error: MutoscopeError) -> "Failed":
        """Return the event for an error that ended a turn."""
        return cls(error.message, error.hint)

    def to_json(self) -> dict[str, Any]:
        """Return the `error` event."""
        return {"event": "error", "error": self.error, "hint": self.hint}


@dataclass(frozen=True, slots=True)
class ScriptHeld:
    """How much of a script came out as it says."""

    name: str
    turns: int
    held: int
    """The turns before the first that did not hold."""
    seconds: float
    error: str = ""
    """What did not hold."""

    def to_json(self) -> dict[str, Any]:
        """Return the `script` event."""
        shown = {"event": "script", "name": self.name, "turns": self.turns, "held": self.held}
        return shown | {"seconds": round(self.seconds, 1), "error": self.error}


@dataclass(frozen=True, slots=True)
class Ended:
    """The end of a run: its finished clips, and its renders that failed or were cancelled."""

    clips: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Return the `end` event."""
        return {"event": "end", "clips": list(self.clips), "failed": list(self.failed)}


Event: TypeAlias = (
    TurnSaid
    | TextDelta
    | Answered
    | Notice
    | ToolCalled
    | BoardChanged
    | Planned
    | RenderMoved
    | ClipMade
    | Confirm
    | Failed
    | ScriptHeld
    | Ended
)

Events: TypeAlias = AsyncGenerator[Event, None]
"""Events as they happen. Close it where it is not read to its end (`contextlib.aclosing`)."""


def _stretches(timeline: Timeline, variation: int) -> list[Stretch]:
    rate = timeline.canvas.frame_rate
    return [
        Stretch(
            start=round(float(planned.start / rate), 3),
            end=round(float((planned.start + planned.num_frames) / rate), 3),
            action=planned.action,
            reason=planned.reason,
            variation=variation,
        )
        for planned in timeline.shots
    ]
