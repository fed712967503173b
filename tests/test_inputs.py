import numpy as np
import pytest

from tests.footage import coded, number, take
from tests.scripted_renderer import CANVAS
from tools.errors import LibraryError, MediaError, RenderError
from tools.library.library import Library
from tools.media.pictures import write_png
from tools.renders.inputs import LibraryInputs
from tools.shot import Beat, Shot, Source

SHOT = Shot(30, CANVAS, (Beat(0, {}),), 1, {"renderer": "scripted"})
STILL = Shot(1, CANVAS, (Beat(0, {}),), 2, {"renderer": "scripted"})


@pytest.fixture
def inputs(tmp_path):
    with Library(tmp_path) as library:
        path = take(library.takes.target(SHOT.fingerprint), 30)
        library.takes.add(SHOT, path, num_frames=30, avcc="", bytes=1, seconds=1.0)
        picture = library.stills.target(STILL.fingerprint)
        write_png(coded(77), picture)
        library.stills.add(STILL)
        library.stills.finish(STILL.fingerprint, picture)
        yield LibraryInputs(library)


def test_a_reference_to_a_take_is_its_decoded_frame(inputs):
    assert number(inputs.frame(f"take:{SHOT.fingerprint}#17")) == 17
    assert inputs.shot(f"take:{SHOT.fingerprint}#17") == SHOT


def test_a_reference_to_a_still_is_its_picture_without_loss(inputs):
    assert np.array_equal(inputs.frame(f"still:{STILL.fingerprint}"), coded(77))
    assert inputs.shot(f"still:{STILL.fingerprint}") == STILL


def test_a_still_is_held_for_as_long_as_it_is_asked_for(inputs):
    held = list(inputs.frames(Source(f"still:{STILL.fingerprint}", 0, 0.0), CANVAS, 3))
    assert [frame.shape for frame in held] == [(CANVAS.height * 3 // 2, CANVAS.width)] * 3
    assert np.array_equal(held[0], held[2])


@pytest.mark.parametrize("reference", ["", "take:", "take:abc#x", "picture:abc", "/etc/passwd"])
def test_what_names_nothing_is_told(inputs, reference):
    with pytest.raises(RenderError):
        inputs.frame(reference)
    with pytest.raises(RenderError):
        inputs.shot(reference)


def test_what_is_not_stored_is_told(inputs):
    with pytest.raises(LibraryError):
        inputs.frame("take:abc#1")
    with pytest.raises(LibraryError):
        inputs.frame("still:abc")
    with pytest.raises(LibraryError):
        inputs.frame("media:abc#1")
    with pytest.raises(RenderError):
        inputs.shot("media:abc#1")


def test_a_frame_that_a_take_lacks_is_told(inputs):
    with pytest.raises(MediaError, match="ends at frame 30"):
        inputs.frame(f"take:{SHOT.fingerprint}#30")
