import resource
from contextlib import contextmanager
from fractions import Fraction

import av
import numpy as np
import pytest

from tests.footage import SMALL, coded, film, numbers, take
from tools.errors import RenderError
from tools.format import Canvas
from tools.media.finishing import finished, sweep
from tools.media.reading import decode, decode_yuv, frame, probe
from tools.media.recipe import keyframe_interval
from tools.media.writing import TakeWriter


@contextmanager
def files_of_at_most(size):
    """A full disk, as a limit on the size of files."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def packets(path):
    with av.open(path) as container:
        return [(p.pts, p.dts, p.is_keyframe) for p in container.demux(video=0) if p.dts is not None]


def test_a_take_holds_every_frame_in_order(tmp_path):
    path = take(tmp_path / "a.mp4", 30)
    assert numbers(decode(path)) == list(range(30))


def test_a_take_follows_the_recipe(tmp_path):
    path = take(tmp_path / "a.mp4", 30)
    assert packets(path) == [(n * 3750, n * 3750, n % 12 == 0) for n in range(30)]
    with av.open(path) as container:
        context = container.streams.video[0].codec_context
        assert container.streams.video[0].start_time == 0
        assert (context.pix_fmt, context.colorspace, context.color_range) == ("yuv420p", 1, 1)
    data = path.read_bytes()
    assert data.index(b"moov") < data.index(b"mdat")


def test_a_cut_in_the_picture_makes_no_keyframe(tmp_path):
    noise = np.random.default_rng(1).integers(0, 256, (24, 72, 128, 3), dtype=np.uint8)
    with TakeWriter(tmp_path / "a.mp4", SMALL) as writer:
        writer.write(np.concatenate([film(7), noise]))
    assert [n for n, (*_, key) in enumerate(packets(tmp_path / "a.mp4")) if key] == [0, 12, 24]


@pytest.mark.parametrize("rate", [Fraction(16), Fraction(25), Fraction(30), Fraction(24000, 1001)])
def test_any_frame_rate_keeps_its_frames_and_length(tmp_path, rate):
    canvas = Canvas(128, 72, rate)
    video = probe(take(tmp_path / "a.mp4", 20, canvas=canvas))
    assert (video.num_frames, video.time_base) == (20, Fraction(1, 90000))
    assert abs(video.frame_rate - rate) < Fraction(1, 1000)
    assert keyframe_interval(canvas) in (8, 12, 15)


def test_equal_frames_are_equal_bytes(tmp_path):
    first, second = take(tmp_path / "a.mp4", 40), take(tmp_path / "b.mp4", 40)
    assert first.read_bytes() == second.read_bytes()


def test_takes_of_one_canvas_share_their_parameters_whatever_they_show(tmp_path):
    seen = set()
    for name, frames in (("a", film(30)), ("b", film(1, 500)), ("c", np.zeros_like(film(5)))):
        with TakeWriter(tmp_path / f"{name}.mp4", SMALL) as writer:
            writer.write(frames)
        seen.add(writer.avcc)
    assert len(seen) == 1
    assert len(seen.pop()) == 64


def test_colours_come_back_as_they_were_drawn(tmp_path):
    colours = [(255, 0, 0), (0, 255, 0), (0, 0, 255), (220, 160, 40), (255, 255, 255), (90, 170, 200)]
    for number, colour in enumerate(colours):
        with TakeWriter(tmp_path / f"{number}.mp4", SMALL) as writer:
            writer.write(np.full((2, 72, 128, 3), colour, np.uint8))
        seen = frame(tmp_path / f"{number}.mp4", 1)[36, 64].astype(int)
        assert np.abs(seen - colour).max() <= 3


def test_yuv_frames_are_taken_as_they_are(tmp_path):
    path = take(tmp_path / "a.mp4", 6)
    planes = np.stack(list(decode_yuv(path)))
    with TakeWriter(tmp_path / "b.mp4", SMALL) as writer:
        writer.write(planes, "yuv420p")
    again = np.stack(list(decode_yuv(tmp_path / "b.mp4")))
    assert planes.shape == (6, 108, 128)
    assert np.abs(again.astype(int) - planes).mean() < 2
    assert numbers(decode(tmp_path / "b.mp4")) == list(range(6))


def test_pixels_may_be_drawn_over_once_they_are_written(tmp_path):
    with TakeWriter(tmp_path / "a.mp4", SMALL) as writer:
        pixels = np.empty((1, 72, 128, 3), np.uint8)
        for number in range(20):
            pixels[0] = coded(number)
            writer.write(pixels)
    assert numbers(decode(tmp_path / "a.mp4")) == list(range(20))


def test_an_error_in_the_middle_leaves_nothing(tmp_path):
    def draw():
        with TakeWriter(tmp_path / "a.mp4", SMALL) as writer:
            writer.write(film(30))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        draw()
    assert list(tmp_path.iterdir()) == []


def test_while_a_take_is_drawn_only_a_hidden_file_is_there(tmp_path):
    with TakeWriter(tmp_path / "a.mp4", SMALL) as writer:
        writer.write(film(30))
        assert not (tmp_path / "a.mp4").exists()
        assert all(path.name.startswith(".") for path in tmp_path.iterdir())
    assert [path.name for path in tmp_path.iterdir()] == ["a.mp4"]


@pytest.mark.parametrize("room", [0, 100, 2_000, 8_000])
def test_a_full_disk_is_told_and_leaves_nothing(tmp_path, room):
    with files_of_at_most(room), pytest.raises(RenderError) as caught:
        take(tmp_path / "a.mp4", 200)
    assert "free some space" in caught.value.hint
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_told(tmp_path):
    with pytest.raises(RenderError) as caught:
        take(tmp_path / "gone" / "takes" / "a.mp4", 2)
    assert str(tmp_path / "gone") in caught.value.hint


def test_a_folder_of_takes_that_was_deleted_by_hand_is_made_again(tmp_path):
    take(tmp_path / "takes" / "a.mp4", 2)
    assert (tmp_path / "takes" / "a.mp4").exists()


def test_frames_of_another_size_are_refused(tmp_path):
    with pytest.raises(RenderError, match=r"\(10, 10, 3\)"), TakeWriter(tmp_path / "a.mp4", SMALL) as writer:
        writer.write(np.zeros((1, 10, 10, 3), np.uint8))
    assert list(tmp_path.iterdir()) == []


def test_a_take_without_frames_is_refused(tmp_path):
    with pytest.raises(RenderError, match="no frames"), TakeWriter(tmp_path / "a.mp4", SMALL):
        pass


def test_an_odd_canvas_is_refused(tmp_path):
    with pytest.raises(RenderError, match="even"):
        take(tmp_path / "a.mp4", 2, canvas=Canvas(127, 72, Fraction(24)))


def test_what_a_killed_process_left_is_swept(tmp_path):
    (tmp_path / ".a.99.partial").write_bytes(b"half")
    take(tmp_path / "b.mp4", 2)
    assert sweep(tmp_path) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["b.mp4"]


def test_a_file_that_was_there_stays_until_the_new_one_is_whole(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("old")
    with finished(path) as partial:
        partial.write_text("new")
        assert path.read_text() == "old"
    assert path.read_text() == "new"
