"""The catalogue: every tool by name, with its arguments and its verb.

The agent's tools, the Python door and hand edits are its faces.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from pydantic import BaseModel

from tools import editing, steering
from tools.generate import Generate, generate
from tools.join import Join, join
from tools.loop import Loop, loop
from tools.outcome import Outcome
from tools.plan import Proposal
from tools.recut import Recut, recut
from tools.remix import Remix, remix
from tools.workbench import Workbench


@dataclass(frozen=True, slots=True)
class Tool:
    """One entry: a verb, and whether it proposes a render or acts at once."""

    name: str
    arguments: type[BaseModel]
    run: Callable[[Workbench, Any], Outcome | Proposal]
    """Returns a `Proposal` where `renders` is set, else an `Outcome`."""
    renders: bool = False

    @property
    def description(self) -> str:
        """What the tool does, as directors are told."""
        return (self.arguments.__doc__ or "").strip()


_TOOLS: Final = (
    Tool("set_storyboard", editing.SetStoryboard, editing.set_storyboard),
    Tool("add_card", editing.AddCard, editing.add_card),
    Tool("edit_card", editing.EditCard, editing.edit_card),
    Tool("move_card", editing.MoveCard, editing.move_card),
    Tool("remove_card", editing.RemoveCard, editing.remove_card),
    Tool("set_format", editing.SetFormat, editing.set_format),
    Tool("set_renderer", steering.SetRenderer, steering.set_renderer),
    Tool("plan_only", steering.PlanOnly, steering.plan_only),
    Tool("generate", Generate, generate, renders=True),
    Tool("remix", Remix, remix, renders=True),
    Tool("recut", Recut, recut, renders=True),
    Tool("join", Join, join, renders=True),
    Tool("loop", Loop, loop, renders=True),
    Tool("pick_clip", steering.PickClip, steering.pick_clip),
    Tool("cancel_render", steering.CancelRender, steering.cancel_render),
    Tool("undo", steering.Undo, steering.undo),
    Tool("redo", steering.Redo, steering.redo),
)

CATALOGUE: Final[Mapping[str, Tool]] = {tool.name: tool for tool in _TOOLS}
