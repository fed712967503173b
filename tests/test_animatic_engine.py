"""The animatic's engine: what it yields for shots, what their references come to, and that bytes repeat."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from tools.errors import RenderError
from tools.format import Canvas
from tools.renderers.animatic.engine import AnimaticEngine
from tools.renderers.animatic.scene import Scene, Subject
from tools.renderers.base import MAX_PREVIEW_BYTES, EngineEvent, Frames, Preview, Progress
from tools.shot import Anchor, Beat, Shot

SMALL = Canvas(256, 144, Fraction(24))
WALKS = Scene("snow", subjects=(Subject("fox", "fox", "quadruped", action="walk"),))
STANDS = Scene("stream", subjects=(Subject("crane", "crane", "wader"),))


@dataclass
class StoredInputs:
    """What references stand for, held in dictionaries."""

    shots: dict[str, Shot] = field(default_factory=dict)
    frames: dict[str, NDArray[np.uint8]] = field(default_factory=dict)

    def frame(self, reference: str) -> NDArray[np.uint8]:
        return self.frames[reference]

    def shot(self, reference: str) -> Shot:
        return self.shots[reference]


def shot(scene: Scene, frames: int, *anchors: Anchor) -> Shot:
    return Shot(frames, SMALL, (Beat(0, scene.to_json()),), 5, {"renderer": "animatic"}, anchors)


def events(shots: Sequence[Shot], inputs: StoredInputs | None = None) -> list[EngineEvent]:
    return list(AnimaticEngine().draw(shots, inputs or StoredInputs()))


def pixels(shots: Sequence[Shot], inputs: StoredInputs | None = None) -> NDArray[np.uint8]:
    chunks = [event.pixels for event in events(shots, inputs) if isinstance(event, Frames)]
    return np.concatenate(chunks)


def test_all_frames_come_in_order_and_progress_ends_at_one() -> None:
    told = events([shot(WALKS, 19), shot(STANDS, 19)])

    frames = [event for event in told if isinstance(event, Frames)]
    progress = [event.value for event in told if isinstance(event, Progress)]

    assert [event.shot for event in frames] == sorted(event.shot for event in frames)
    assert [sum(len(e.pixels) for e in frames if e.shot == index) for index in (0, 1)] == [19, 19]
    assert all(event.layout == "yuv420p" and event.pixels.shape[1:] == (216, 256) for event in frames)
    assert progress == sorted(progress)
    assert progress[-1] == 1


def test_previews_are_small_jpegs_and_few() -> None:
    previews = [event.jpeg for event in events([shot(WALKS, 48)]) if isinstance(event, Preview)]

    assert 1 <= len(previews) <= 5
    assert all(len(jpeg) <= MAX_PREVIEW_BYTES for jpeg in previews)
    decoded = cv2.imdecode(np.frombuffer(previews[0], np.uint8), cv2.IMREAD_COLOR)
    assert decoded is not None
    assert decoded.shape == (180, 320, 3)


def test_equal_shots_give_equal_bytes() -> None:
    assert np.array_equal(pixels([shot(WALKS, 20)]), pixels([shot(WALKS, 20)]))


def test_closing_stops_the_drawing() -> None:
    drawing = AnimaticEngine().draw([shot(WALKS, 480)], StoredInputs())
    next(drawing)

    drawing.close()

    with pytest.raises(StopIteration):
        next(drawing)


def test_a_still_anchor_is_run_into_and_not_stored() -> None:
    still = shot(STANDS, 1)
    inputs = StoredInputs({"still:F": still})

    into = pixels([shot(WALKS, 48, Anchor(48, "still:F"))], inputs)
    alone = pixels([shot(WALKS, 48)])
    opening = pixels([still])[0]

    def distance(frame: NDArray[np.uint8]) -> float:
        return float(np.abs(frame[:144].astype(int) - opening[:144]).mean())

    assert len(into) == 48
    assert np.array_equal(into[:20], alone[:20])
    assert 0 < distance(into[47]) < 4 < distance(alone[47])


def test_a_take_anchor_is_restaged_at_its_frame() -> None:
    inputs = StoredInputs({"take:F#30": shot(STANDS, 60)})

    into = pixels([shot(WALKS, 24, Anchor(24, "take:F#30"))], inputs)
    take = pixels([shot(STANDS, 60)])

    near = np.abs(into[23][:144].astype(int) - take[30][:144]).mean()
    assert near < np.abs(into[23][:144].astype(int) - take[59][:144]).mean() < 20


def test_a_shot_can_begin_on_a_frame_of_a_take() -> None:
    inputs = StoredInputs({"take:F#30": shot(STANDS, 60)})

    out_of = pixels([shot(WALKS, 48, Anchor(0, "take:F#30"))], inputs)

    take, alone = pixels([shot(STANDS, 60)]), pixels([shot(WALKS, 48)])
    assert np.abs(out_of[0][:144].astype(int) - take[30][:144]).mean() < 4
    assert np.array_equal(out_of[30], alone[30])


def test_a_picture_can_open_a_shot_or_end_it() -> None:
    picture = np.full((90, 160, 3), (180, 60, 20), np.uint8)
    inputs = StoredInputs(frames={"media:abc#0": picture})

    opened = pixels([shot(WALKS, 8, Anchor(0, "media:abc#0"))], inputs)
    ended = pixels([shot(WALKS, 24, Anchor(24, "media:abc#0"))], inputs)

    assert opened[0, 40:100, 80:180].std() < 3
    assert abs(float(ended[23, 72, 128]) - float(opened[0, 72, 128])) < 12


def test_a_scene_that_cannot_be_read_is_told() -> None:
    broken = Shot(4, SMALL, (Beat(0, {"setting": "snow"}),), 5, {})

    with pytest.raises(RenderError, match="cannot stage"):
        events([broken])
