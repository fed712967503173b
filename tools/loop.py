"""The verb `loop`: a closing shot makes a clip's end run into its start."""

from dataclasses import replace
from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field

from tools.cutting import Cutting, format_of
from tools.plan import Proposal
from tools.planning import plan_board
from tools.ranges import within
from tools.timecode import Timecode
from tools.workbench import Workbench

CLOSING_S: Final = {"short": 1, "normal": 2, "long": 4}
"""Seconds of the closing shot."""


class Loop(BaseModel):
    """Make a clip run on for ever: a closing shot leads from its end back to its start."""

    model_config = ConfigDict(extra="forbid")

    clip: str | None = Field(None, description="The clip's id, such as c2; the current one when not given.")
    length: Literal["short", "normal", "long"] = Field(
        "normal", description="How long the closing shot is: 1, 2 or 4 s."
    )
    start: Annotated[float | None, Field(ge=0, description="Second at which the loop begins.")] = None
    end: Annotated[float | None, Field(gt=0, description="Second at which the closing shot begins.")] = None


def loop(bench: Workbench, arguments: Loop) -> Proposal:
    """Plan a clip, or a part of it, with a shot after it that leads from its last frame to its first.

    Raises:
        RequestError: there is no such clip, the part lies outside it, or it runs on for ever already.
    """
    clip = bench.source(arguments.clip)
    span = within(clip, arguments.start, arguments.end)
    seconds = CLOSING_S[arguments.length]
    cutting = Cutting(bench, replace(format_of(bench, clip), loop=True))
    cutting.copy(clip, span, "smooth")
    cutting.leave(Timecode.of(seconds))
    board = cutting.board()
    plan = plan_board(board, bench.renderer, bench)
    part = "" if span.duration == clip.duration else f", {span.start_time} to {span.end_time} s of it"
    said = f"Loops {clip.id}{part}: {seconds} s lead from its end back to its start."
    return Proposal("loop", clip.title, plan, None, parents=(clip.id,), draft=board, said=said)
