"""The verbs that steer the session: which renderer, planning only, which clip, cancel, undo and redo."""

import secrets
from random import Random
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from tools.errors import RequestError
from tools.format import MAX_SEED
from tools.outcome import Outcome
from tools.renderers import registry
from tools.renderers.diffusion import readiness
from tools.renders import records, submission
from tools.storyboard import Storyboard
from tools.wording import joined
from tools.workbench import Workbench


class _Arguments(BaseModel):
    model_config = ConfigDict(extra="forbid")


class SetRenderer(_Arguments):
    """Choose what draws: `animatic` sketches on the CPU, `diffusion` uses the GPU, `auto` decides."""

    renderer: Literal["auto", "animatic", "diffusion"]


class PlanOnly(_Arguments):
    """Switch planning without rendering on or off."""

    on: bool


class PickClip(_Arguments):
    """Make a clip the current one."""

    clip: str = Field(description="The clip's id, such as c2.")


class Reroll(_Arguments):
    """Draw one card anew with another seed; all others stay."""

    card: int = Field(ge=1, description="The card's place on the board, counted from 1.")


class CancelRender(_Arguments):
    """Stop a render; without an id, the newest that is under way."""

    render: str | None = Field(None, description="The render's id, such as r1.")


class Undo(_Arguments):
    """Take back the last turn: its changes of the board, its clip and its renders."""


class Redo(_Arguments):
    """Do again the turn that was taken back last."""


def set_renderer(bench: Workbench, arguments: SetRenderer) -> Outcome:
    """Choose the session's renderer.

    Raises:
        SettingsError: it is not ready on this machine; the hint says what is missing.
    """
    chosen = registry.choose(arguments.renderer)
    bench.library.sessions.set_renderer(bench.session, arguments.renderer)
    lacking = readiness.lacking(chosen)
    once = f", once {joined(lacking)} is there: mutoscope doctor" if lacking else ""
    return Outcome(f"The {chosen} renderer draws from now on{once}.")


def plan_only(bench: Workbench, arguments: PlanOnly) -> Outcome:
    """Switch planning without rendering on or off for the session."""
    bench.library.sessions.set_planning_only(bench.session, arguments.on)
    said = "Planning only: nothing is rendered until you say so." if arguments.on else "Rendering is on."
    return Outcome(said)


def pick_clip(bench: Workbench, arguments: PickClip) -> Outcome:
    """Make a clip the current one, and the board it shows the current board.

    Of several versions the others are left behind: what is changed from here on is changed of this one.
    """
    clip = bench.library.clips.get(arguments.clip)
    bench.library.clips.pick(clip.id)
    board = bench.go_to(clip)
    return Outcome(f"{clip.id} is the current clip.", board=board)


def reroll(bench: Workbench, arguments: Reroll) -> Outcome:
    """Pin another seed on one card of the current board.

    Raises:
        RequestError: there is no board, or no such card.
    """
    board = bench.board()
    if board is None:
        raise RequestError("There is no storyboard yet.", "Say what is seen first: A fox walks through snow.")
    drawn = secrets.randbelow(MAX_SEED) if bench.seed is None else _another(bench.seed, board, arguments.card)
    saved = bench.save_board(board.edit_card(arguments.card, seed=drawn))
    return Outcome(f"Card {arguments.card} was given another seed.", board=saved)


def _another(seed: int, board: Storyboard, card: int) -> int:
    """Return the seed that follows a card's own where seeds are given, so that it is drawn the same again."""
    return Random(f"{seed} {board.format.seed} {board.card(card).seed}").randrange(MAX_SEED)


def cancel_render(bench: Workbench, arguments: CancelRender) -> Outcome:
    """Stop a render that is under way.

    Raises:
        RequestError: there is none.
    """
    live = records.renders(bench.library, session=bench.session, live=True)
    if not live and arguments.render is None:
        raise RequestError("No render is under way.", "There is nothing to stop.")
    render = arguments.render or live[-1].id
    bench.renders.cancel(render)
    return Outcome(f"{render} was cancelled.", render=records.render(bench.library, render))


def cancelled_since(bench: Workbench, arguments: CancelRender, since: float) -> Outcome | None:
    """Tell of a render that was cancelled since a moment: without an id, another would be stopped."""
    cancelled = records.cancelled_since(bench.library, bench.session, since)
    render = next((one for one in cancelled if arguments.render in (None, one.id)), None)
    return Outcome(f"{render.id} was cancelled.", render=render) if render else None


def undo(bench: Workbench, arguments: Undo) -> Outcome:
    """Take back the last turn that changed something, and stop what it queued.

    Raises:
        RequestError: there is nothing to undo.
    """
    turn = bench.library.turns.undo(bench.session)
    if turn is None:
        raise RequestError("There is nothing to undo.", "Describe a scene, or change a card first.")
    for render in turn.renders:
        bench.renders.cancel(render)
    return Outcome(f"Took back: {turn.text}", board=bench.board())


def redo(bench: Workbench, arguments: Redo) -> Outcome:
    """Do again the turn that was taken back last.

    Raises:
        RequestError: there is nothing to redo.
    """
    turn = bench.library.turns.redo(bench.session)
    if turn is None:
        raise RequestError("There is nothing to redo.", "Only a turn taken back by undo can be done again.")
    again = [submission.submit_again(bench.library, render) for render in turn.renders]
    queued = [render.id for render in again if not render.final]
    if queued:
        bench.queued.extend(queued)
        bench.renders.ensure_worker()
    return Outcome(f"Done again: {turn.text}", board=bench.board())
