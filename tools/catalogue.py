"""The catalogue: every tool by name, with its arguments and its verb.

The agent's tools, the Python door and hand edits are its faces.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ValidationError

from tools import editing, keeping, steering
from tools.blend import Blend, blend
from tools.draw_still import DrawStill, draw_still
from tools.errors import RequestError
from tools.export import ExportClip, export_clip, exported_since
from tools.generate import Generate, generate
from tools.import_media import ImportMedia, import_media
from tools.join import Join, join
from tools.lineage import Lineage, lineage
from tools.loop import Loop, loop
from tools.outcome import Outcome
from tools.plan import Proposal
from tools.recut import Recut, recut
from tools.remix import Remix, remix
from tools.workbench import Workbench

_SHOWN_PROBLEMS: Final = 3
Arguments = TypeVar("Arguments", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Tool:
    """One entry: a verb, and whether it proposes a render or acts at once."""

    name: str
    arguments: type[BaseModel]
    run: Callable[[Workbench, Any], Outcome | Proposal]
    """Returns a `Proposal` where it renders, else an `Outcome`."""
    renders: bool = False
    by_card: bool = False
    """Whether it takes `cards`, and renders these alone."""
    done_since: Callable[[Workbench, Any, float], Outcome | None] | None = None
    """Finds out whether a call that a crash cut off after a moment was carried out, where no board tells."""

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
    Tool("generate", Generate, generate, renders=True, by_card=True),
    Tool("draw_still", DrawStill, draw_still, renders=True),
    Tool("import_media", ImportMedia, import_media, renders=True),
    Tool("remix", Remix, remix, renders=True),
    Tool("recut", Recut, recut, renders=True),
    Tool("blend", Blend, blend, renders=True),
    Tool("join", Join, join, renders=True),
    Tool("loop", Loop, loop, renders=True),
    Tool("open_board", keeping.OpenBoard, keeping.open_board),
    Tool("favourite", keeping.Favourite, keeping.favourite),
    Tool("rename", keeping.Rename, keeping.rename),
    Tool("remove_clip", keeping.RemoveClip, keeping.remove_clip, done_since=keeping.removed_since),
    Tool("find_clips", keeping.FindClips, keeping.find_clips),
    Tool("lineage", Lineage, lineage),
    Tool("export_clip", ExportClip, export_clip, done_since=exported_since),
    Tool("pick_clip", steering.PickClip, steering.pick_clip),
    Tool("reroll", steering.Reroll, steering.reroll),
    Tool(
        "cancel_render",
        steering.CancelRender,
        steering.cancel_render,
        done_since=steering.cancelled_since,
    ),
    Tool("undo", steering.Undo, steering.undo),
    Tool("redo", steering.Redo, steering.redo),
)

CATALOGUE: Final[Mapping[str, Tool]] = {tool.name: tool for tool in _TOOLS}


def checked(arguments: type[Arguments], given: Mapping[str, Any], name: str) -> Arguments:
    """Return the arguments of a tool.

    Raises:
        RequestError: one is not what it should be; the hint lists those there are.
    """
    try:
        return arguments.model_validate(given)
    except ValidationError as error:
        names = ", ".join(arguments.model_fields)
        valid = f"{name} takes {names}." if names else f"{name} takes no arguments."
        raise RequestError(_problems(name, error), valid) from error


def _problems(name: str, error: ValidationError) -> str:
    """Return what is wrong with a call's arguments, in words."""
    found = error.errors(include_url=False, include_context=False)
    said = [
        f"{'.'.join(map(str, p['loc'])) or 'arguments'}: {p['msg']}{_given(p['input'])}"
        for p in found[:_SHOWN_PROBLEMS]
    ]
    more = f" (and {len(found) - _SHOWN_PROBLEMS} more)" if len(found) > _SHOWN_PROBLEMS else ""
    return f"{name} cannot take these arguments: {'; '.join(said)}{more}."


def _given(value: object) -> str:
    return f", not {str(value)[:40]!r}" if isinstance(value, str | int | float) else ""
