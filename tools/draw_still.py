"""The verb `draw_still`: the opening pictures of cards are settled before anything else is drawn."""

from pydantic import BaseModel, ConfigDict, Field

from tools.errors import RequestError
from tools.estimating import seconds_for
from tools.likeness import with_earlier
from tools.plan import Plan, Proposal
from tools.planning import stills_of
from tools.wording import joined
from tools.workbench import Workbench


class DrawStill(BaseModel):
    """Draw the opening picture of every card, or of one, before anything is rendered."""

    model_config = ConfigDict(extra="forbid")

    card: int | None = Field(None, ge=1, description="The card's place, counted from 1; all when not given.")


def draw_still(bench: Workbench, arguments: DrawStill) -> Proposal:
    """Plan the stills of the current board; a render uses those that are settled already.

    Raises:
        RequestError: the model takes no still, or there is no board, no such card, or nothing to draw.
    """
    if bench.renderer.capabilities.anchors == "none":
        raise RequestError(
            "The model that draws starts from words alone: it takes no still.",
            "Render without, or choose one that takes a first picture: mutoscope models.",
        )
    board = bench.board()
    if board is None:
        raise RequestError("There is no storyboard yet.", "Say what is seen first: A fox walks through snow.")
    if arguments.card is not None:
        board.card(arguments.card)
    found = stills_of(board, bench.renderer, bench)
    wanted = {place: still for place, still in found.items() if arguments.card in (None, place)}
    if not wanted:
        raise RequestError("What shows a clip as it is needs no still.", "Name a card that is drawn.")
    named = {f"still:{still.fingerprint}": still for still in found.values()}
    needed = with_earlier((f"still:{still.fingerprint}" for still in wanted.values()), named)
    stills = tuple(s for s in needed if s in wanted.values() or not bench.library.stills.drawn(s.fingerprint))
    plan = Plan(bench.renderer.name, (), stills, True, (), seconds_for(stills, bench.renderer, bench))
    paths = joined([str(bench.library.stills.target(still.fingerprint)) for still in wanted.values()])
    several = "s" if len(wanted) > 1 else ""
    said = f"The still{several} of card{several} {joined([str(place) for place in wanted])}: {paths}"
    return Proposal("draw_still", board.title, plan, (board.id, board.revision), said=said)
