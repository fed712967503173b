"""The verb `generate`: the current board becomes clips, one for each variation."""

from collections.abc import Sequence
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from tools.errors import RequestError
from tools.excerpt import excerpt, title
from tools.plan import Proposal
from tools.planning import plan_board
from tools.renders import records
from tools.storyboard import Storyboard
from tools.workbench import Workbench


class Generate(BaseModel):
    """Render the current storyboard. Only the shots that changed are drawn."""

    model_config = ConfigDict(extra="forbid")

    cards: Annotated[
        list[int] | None,
        Field(min_length=1, description="Render these cards alone, by their places; all when not given."),
    ] = None


def generate(bench: Workbench, arguments: Generate) -> Proposal:
    """Plan the current board, or some of its cards alone as the whole board shows them.

    Raises:
        RequestError: there is no board, or no such card.
    """
    board = bench.board()
    if board is None:
        raise RequestError("There is no storyboard yet.", "Say what is seen first: A fox walks through snow.")
    before, made = _drawn_last(bench, board)
    cards = {place for place in arguments.cards or () if board.card(place)}
    if len(cards) in (0, len(board.cards)):
        plan = plan_board(board, bench.renderer, bench, before=before, made=made)
        return Proposal("generate", board.title, plan, (board.id, board.revision))
    plan = plan_board(board, bench.renderer, bench, before=before, made=made, cards=cards)
    shown, plan = excerpt(board, plan, bench.renderer, cards)
    return Proposal("generate", title(board, cards), plan, None, draft=shown, stays=True)


def _drawn_last(bench: Workbench, board: Storyboard) -> tuple[Storyboard | None, Sequence[str]]:
    """Return the revision of this board that was drawn last, and the clips that show its variations.

    It is what the current clip shows or, where another renderer drew that, the last one before by this one.
    """
    clip = bench.clip()
    if clip is None or clip.board is None or clip.board[0] != board.id:
        return None, ()
    name, library = bench.renderer.name, bench.library
    if clip.renderer != name:
        clip = library.clips.last_of(board, name) or clip
    if board.format.variations == 1 and clip.renderer == name:
        return bench.board_of(clip), (clip.id,)
    return clip.board and library.boards.get(*clip.board), records.render(library, clip.render).clips
