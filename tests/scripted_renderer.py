"""A renderer for tests: draws frames that carry their number, and does what its cards' words say.

`slow` takes its time, `fails` and `crashes` raise, `dies` kills the worker, `is short` leaves frames out.
Run as a program it is a worker that knows this renderer.
"""

import os
import signal
import sys
import time
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path

from tools.errors import RenderError
from tools.format import Canvas, Format
from tools.library.library import Library
from tools.plan import Plan, Proposal
from tools.planning import plan_board
from tools.renderers import registry
from tools.renderers.base import (
    NOTHING_SHOWN,
    Capabilities,
    Frames,
    Grid,
    Preview,
    Progress,
    Resolution,
    Shown,
)
from tools.renders import records
from tools.shot import Shot
from tools.storyboard import Storyboard, spread
from tools.timecode import Timecode

NAME = "scripted"
CANVAS = Canvas(128, 72, Fraction(24))
COMMAND = (sys.executable, "-P", "-m", "tests.scripted_renderer")


class ScriptedRenderer:
    name = NAME
    capabilities = Capabilities("ends", False, "pixels", False, False, 1, Fraction(24), Grid(), 480)

    def identity(self) -> Mapping[str, str]:
        return {"renderer": NAME}

    def still_identity(self) -> Mapping[str, str]:
        return self.identity()

    def canvas(self, format: Format) -> Canvas:
        return CANVAS

    def resolve(self, board: Storyboard, variation: int = 0, shown: Shown = NOTHING_SHOWN) -> Resolution:
        beats = tuple({"text": card.text} for card in board.cards)
        return Resolution(beats, ("all of it",), (), f"variation {variation}" if variation else "")

    def cost(self, shot: Shot) -> float:
        return shot.num_frames / 240

    def engine(self):
        return ScriptedEngine()


class ScriptedEngine:
    """Frames 0, 1, 2, … of each shot, from 100 on for a second one and so on: `film 2` starts at 200."""

    def draw(self, shots, inputs):
        from tests.footage import film, number

        (shot,) = shots
        words = shot.beats[0].card["text"].split()
        start = 100 * next((int(word) for word in words if word.isdigit()), 0)
        if shot.num_frames > 1:
            pinned = [inputs.frame(anchor.reference) for anchor in shot.anchors]
            assert number(pinned[0]) == start, "the first anchor is this card's still"
            assert all(inputs.shot(anchor.reference).num_frames == 1 for anchor in shot.anchors)
        yield Preview(b"\xff\xd8 a small jpeg")
        count = shot.num_frames - (10 if "short" in words and shot.num_frames > 1 else 0)
        for first in range(0, count, 4):
            yield Frames(0, film(min(4, count - first), start + first))
            yield Progress((first + 4) / shot.num_frames)
            self._act(words, shot)

    def _act(self, words, shot):
        if shot.num_frames == 1:
            return
        if "fails" in words:
            raise RenderError("The paint is dry.", "Buy paint.")
        if "crashes" in words:
            raise ValueError("a fault in the renderer")
        if "dies" in words:
            os.kill(os.getpid(), signal.SIGKILL)
        if "slow" in words:
            time.sleep(0.1)


class Known:
    def __init__(self, library: Library) -> None:
        self.library = library

    def takes(self, fingerprints):
        return self.library.takes.known(fingerprints)

    def seconds_per_unit(self, renderer):
        return records.seconds_per_unit(self.library, renderer)

    def workers(self):
        return 1

    def timeline(self, clip):
        return self.library.clips.timeline(clip)

    def picture(self, id):
        return f"media:{id}#0"


def propose(library: Library, *texts: str, seconds: int = 2, variations: int = 1) -> Proposal:
    """A board of these cards at even distances, planned for the scripted renderer."""
    board = Storyboard("b1", 1, (), Format(Timecode.of(seconds), variations=variations))
    for text in texts:
        board = board.insert_card(text)
    board = Storyboard(
        "b1",
        1,
        spread(board.cards, Timecode.of(seconds)),
        Format(Timecode.of(seconds), variations=variations),
    )
    plan: Plan = plan_board(board, registry.renderer(NAME), Known(library))
    return Proposal("generate", texts[0], plan, None)


def register_scripted() -> None:
    registry.register(NAME, ScriptedRenderer)


if __name__ == "__main__":
    from tools.renders import worker

    register_scripted()
    sys.exit(worker.main(Path(sys.argv[1])))
