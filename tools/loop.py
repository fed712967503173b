"""The verb `loop`: a closing shot makes a clip's end run into its start."""

from dataclasses import replace
from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field

from tools.cutting import ZERO, Cutting, format_of
from tools.errors import RequestError
from tools.plan import Proposal
from tools.planning import plan_board
from tools.ranges import between
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
    start = ZERO if arguments.start is None else Timecode.of(arguments.start)
    end = clip.duration if arguments.end is None else min(clip.duration, Timecode.of(arguments.end))
    if start >= end:
        raise RequestError(
            f"Nothing of {clip.id} lies between {start} and {end} s.", f"It lasts {clip.duration} s."
        )
    seconds = CLOSING_S[arguments.length]
    cutting = Cutting(bench, replace(format_of(bench, clip), loop=True))
    cutting.copy(clip, between(start, end), "smooth")
    cutting.leave(Timecode.of(seconds))
    board = cutting.board()
    plan = plan_board(board, bench.renderer, bench)
    part = "" if (start, end) == (ZERO, clip.duration) else f", {start} to {end} s of it"
    said = f"Loops {clip.id}{part}: {seconds} s lead from its end back to its start."
    return Proposal("loop", clip.title, plan, None, parents=(clip.id,), draft=board, said=said)
