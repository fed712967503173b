"""The verb `join`: clips end to end, as one clip of any length."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from tools.cutting import ZERO, Cutting, format_of
from tools.plan import Proposal
from tools.planning import plan_board
from tools.timecode import TimeRange
from tools.wording import joined
from tools.workbench import Workbench


class Join(BaseModel):
    """Put clips end to end, in the order given."""

    model_config = ConfigDict(extra="forbid")

    clips: Annotated[
        list[str], Field(min_length=2, max_length=40, description="The clips' ids in order, such as c1, c2.")
    ]


def join(bench: Workbench, arguments: Join) -> Proposal:
    """Plan the clips one after another; those of another size are fitted to the first.

    Raises:
        RequestError: one of them is unknown, or was never finished.
    """
    clips = [bench.source(name) for name in arguments.clips]
    cutting = Cutting(bench, format_of(bench, clips[0]))
    for clip in clips:
        cutting.copy(clip, TimeRange(ZERO, clip.duration))
    board = cutting.board()
    names = [clip.id for clip in clips]
    said = f"Joins {joined(names)}, {board.format.duration} s in all."
    parents = tuple(dict.fromkeys(names))
    plan = plan_board(board, bench.renderer, bench)
    return Proposal("join", clips[0].title, plan, None, parents=parents, draft=board, said=said)
