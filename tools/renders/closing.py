"""A loop that does not close well is closed once more in another way: what it shows is played back."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from tools.clip import MOVING, SEAMLESS
from tools.copying import Copies, Copy
from tools.plan import Timeline
from tools.renderers import registry
from tools.renderers.footage.describe import FOOTAGE
from tools.shot import Anchor, Shot


def is_poor(measures: Mapping[str, float]) -> bool:
    """Tell whether a loop shows a seam, or hardly moves while it closes."""
    return _fault(measures) > 1


def is_better(measures: Mapping[str, float], than: Mapping[str, float]) -> bool:
    """Tell whether a loop closes better than another: by what is worse in each, its seam or its motion."""
    return _fault(measures) < _fault(than)


def played_back(clip: str, timeline: Timeline, copies: Copies) -> Timeline | None:
    """Return a loop's plan whose closing shot shows its frames from the last to the first.

    None where a card closes it: what the card says has to be seen.
    """
    closing = timeline.shots[-1]
    if closing.card or not closing.start:
        return None
    pieces = copies.pieces(Copy(clip, timeline, 0, closing.start))
    names = [piece.reference(frame) for piece in pieces for frame in range(piece.num_frames)]
    places = way_back(closing.start, closing.num_frames)
    anchors = tuple(Anchor(frame, names[place]) for frame, place in enumerate(places))
    identity = registry.renderer(FOOTAGE).identity()
    shot = Shot(closing.num_frames, timeline.canvas, (), timeline.seed, identity, anchors)
    planned = replace(closing, action="render", reason="a gap is closed by playing back", shot=shot)
    return replace(timeline, shots=(*timeline.shots[:-1], planned))


def _fault(measures: Mapping[str, float]) -> float:
    """Return by how much a loop misses what it should reach; 1 where it just does."""
    if "seam" not in measures:
        return 0.0
    return max(measures["seam"] / SEAMLESS, MOVING / max(measures["motion"], 1e-3))


def way_back(whole: int, count: int) -> Iterator[int]:
    """Yield `count` places on the way from the last of `whole` frames to the first.

    It leaves and arrives at the clip's own pace and hurries between (a cubic Hermite curve with slopes of one
    frame a frame). Where the clip is shorter than the way, it swings back and forth.
    """
    steps, last = count + 1, whole - 1
    swings = max(1, round((steps / max(1, last) - 1) / 2) * 2 + 1)
    length = last * swings
    for step in range(1, steps):
        t = step / steps
        eased = 3 * t**2 - 2 * t**3
        there = length * eased + steps * (2 * t**3 - 3 * t**2 + t)
        back = round(min(max(there, 0), length)) % max(1, 2 * last)
        yield last - back if back <= last else back - last
