from fractions import Fraction

import av
import numpy as np
import pytest

from tests.footage import SMALL, numbers, other_recipe, take
from tests.test_media_writing import files_of_at_most, packets
from tools.errors import MediaError, RenderError
from tools.format import Canvas
from tools.media.joining import Piece, cut, join
from tools.media.reading import decode, decode_yuv, probe
from tools.media.writing import TakeWriter


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("joining")
    take(folder / "a.mp4", 40)
    take(folder / "b.mp4", 25, start=100, tint=60)
    return folder


def yuv(path, start=0, count=None):
    return np.stack(list(decode_yuv(path, start, count)))


def assert_whole(path, num_frames):
    """Every frame there, evenly timed from 0, and the length exact."""
    assert [(pts, dts) for pts, dts, _ in packets(path)] == [(n * 3750, n * 3750) for n in range(num_frames)]
    video = probe(path)
    assert (video.num_frames, video.duration.seconds) == (num_frames, Fraction(num_frames, 24))


def test_takes_of_one_canvas_are_joined_by_moving_packets(folder, tmp_path):
    a, b, out = folder / "a.mp4", folder / "b.mp4", tmp_path / "out.mp4"
    joined = join([Piece(a, 0, 40), Piece(b, 0, 25), Piece(a, 0, 40)], out, SMALL)
    assert (joined.num_frames, joined.copied, joined.encoded, joined.reasons) == (105, 105, 0, ())
    assert_whole(out, 105)
    assert (yuv(out) == np.concatenate([yuv(a), yuv(b), yuv(a)])).all()


def test_a_joined_clip_can_be_joined_again(folder, tmp_path):
    a = folder / "a.mp4"
    join([Piece(a, 0, 40), Piece(a, 0, 13)], tmp_path / "1.mp4", SMALL)
    joined = join([Piece(tmp_path / "1.mp4", 0, 53), Piece(a, 0, 40)], tmp_path / "2.mp4", SMALL)
    assert joined.encoded == 0
    assert numbers(decode(tmp_path / "2.mp4")) == [*range(40), *range(13), *range(40)]


def test_pieces_that_go_on_in_one_file_are_moved_as_one(folder, tmp_path):
    a, out = folder / "a.mp4", tmp_path / "out.mp4"
    joined = join([Piece(a, 0, 7), Piece(a, 7, 12), Piece(a, 19, 21)], out, SMALL)
    assert (joined.copied, joined.encoded) == (40, 0)
    assert (yuv(out) == yuv(a)).all()


@pytest.mark.parametrize("end", [1, 5, 12, 13, 39])
def test_a_stretch_ends_at_any_frame_without_encoding(folder, tmp_path, end):
    joined = cut(folder / "a.mp4", 0, end, tmp_path / "out.mp4", SMALL)
    assert joined.encoded == 0
    assert_whole(tmp_path / "out.mp4", end)
    assert (yuv(tmp_path / "out.mp4") == yuv(folder / "a.mp4", 0, end)).all()


@pytest.mark.parametrize(("start", "count", "encoded"), [(12, 20, 0), (13, 20, 11), (23, 17, 1), (25, 5, 5)])
def test_a_start_off_the_grid_encodes_up_to_the_next_keyframe(folder, tmp_path, start, count, encoded):
    out = tmp_path / "out.mp4"
    joined = cut(folder / "a.mp4", start, count, out, SMALL)
    assert (joined.encoded, joined.copied) == (encoded, count - encoded)
    assert bool(joined.reasons) == bool(encoded)
    assert_whole(out, count)
    assert numbers(decode(out)) == list(range(start, start + count))
    assert (yuv(out)[encoded:] == yuv(folder / "a.mp4", start, count)[encoded:]).all()


WRONG = {
    "no stitchable, other crf": {"x264_params": "", "crf": "30"},
    "other preset": {"preset": "medium"},
    "veryfast": {"preset": "veryfast"},
    "B-frames": {"bf": "3"},
    "another clock": {"timescale": "12288"},
    "another rate on our clock": {"rate": "12"},
    "another codec": {"codec": "mpeg4"},
    "another container": {"kind": "matroska"},
    "open groups of pictures": {"x264_params": "stitchable=1:open-gop=1", "bf": "2"},
    "parameters in the stream": {"x264_params": "stitchable=1:repeat-headers=1"},
    "other keyframes and parameters": {"x264_params": "", "g": "7"},
}


@pytest.mark.parametrize("changes", WRONG.values(), ids=WRONG.keys())
def test_a_wrong_join_is_encoded_and_decodes_right(folder, tmp_path, changes):
    a, out = folder / "a.mp4", tmp_path / "out.mp4"
    foreign = other_recipe(tmp_path / "foreign", 30, start=200, **changes)
    count = 60 if "rate" in changes else 30
    joined = join([Piece(a, 0, 40), Piece(foreign, 0, count), Piece(a, 0, 40)], out, SMALL)
    assert (joined.copied, joined.encoded) == (80, count)
    assert joined.reasons[0].startswith("foreign ")
    keys = [n for n, (*_, is_keyframe) in enumerate(packets(out)) if is_keyframe]
    assert keys == [*range(0, 40, 12), *range(40, 40 + count, 12), *range(40 + count, 80 + count, 12)]
    assert_whole(out, 80 + count)
    wanted = [200 + n * 30 // count for n in range(count)]
    assert numbers(decode(out)) == [*range(40), *wanted, *range(40)]
    assert (yuv(out)[:40] == yuv(a)).all()
    assert (yuv(out)[-40:] == yuv(a)).all()
    seen, meant = yuv(out, 40, 5), yuv(foreign, 0, 5)
    assert "rate" in changes or np.abs(seen.astype(int) - meant).mean() < 4


@pytest.mark.parametrize("changes", [{"crf": "35"}, {"g": "7"}, {"tune": "animation"}, {"threads": "1"}])
def test_what_leaves_the_parameters_alone_is_moved_and_decodes_right(folder, tmp_path, changes):
    foreign = other_recipe(tmp_path / "foreign.mp4", 30, start=200, **changes)
    pieces = [Piece(folder / "a.mp4", 0, 40), Piece(foreign, 0, 30)]
    joined = join(pieces, tmp_path / "out.mp4", SMALL)
    assert joined.encoded == 0
    assert (yuv(tmp_path / "out.mp4")[40:] == yuv(foreign)).all()


@pytest.mark.parametrize("size", [(256, 144), (64, 36), (72, 128), (128, 128)])
def test_a_piece_of_another_size_covers_the_canvas(folder, tmp_path, size):
    canvas = Canvas(*size, Fraction(24))
    with TakeWriter(tmp_path / "other.mp4", canvas) as writer:
        writer.write(np.full((10, canvas.height, canvas.width, 3), (200, 100, 50), np.uint8))
    joined = join(
        [Piece(folder / "a.mp4", 0, 40), Piece(tmp_path / "other.mp4", 0, 10)], tmp_path / "out.mp4", SMALL
    )
    assert (joined.copied, joined.encoded) == (40, 10)
    seen = np.stack(list(decode(tmp_path / "out.mp4", 40)))
    assert np.abs(seen.astype(int) - (200, 100, 50)).max() <= 6


def test_a_keyframe_that_is_no_fresh_start_is_not_taken_for_one(tmp_path):
    foreign = other_recipe(tmp_path / "f.mp4", 40, start=200, x264_params="stitchable=1:intra-refresh=1")
    joined = cut(foreign, 12, 28, tmp_path / "out.mp4", SMALL)
    assert (joined.copied, joined.encoded) == (0, 28)
    assert numbers(decode(tmp_path / "out.mp4")) == list(range(212, 240))


def remuxed(path, source, clock, time_of):
    """The packets of a take as they are, but each at another time."""
    with av.open(source) as old, av.open(path, "w", options={"video_track_timescale": clock}) as new:
        stream = new.add_stream_from_template(old.streams.video[0])
        for number, packet in enumerate(p for p in old.demux(video=0) if p.dts is not None):
            packet.pts = packet.dts = time_of(number)
            packet.duration, packet.time_base, packet.stream = 1, Fraction(1, int(clock)), stream
            new.mux(packet)
    return path


@pytest.mark.parametrize(
    ("clock", "time_of", "reason"),
    [
        ("24000", lambda n: n * 1000, "counts its time otherwise"),
        ("90000", lambda n: (n + 5 * (n > 20)) * 3750, "has frames at other times"),
    ],
)
def test_packets_at_other_times_are_not_moved(folder, tmp_path, clock, time_of, reason):
    foreign = remuxed(tmp_path / "f.mp4", folder / "a.mp4", clock, time_of)
    joined = join([Piece(foreign, 0, 30)], tmp_path / "out.mp4", SMALL)
    assert (joined.copied, joined.reasons) == (0, (f"f.mp4 {reason}",))
    seen = numbers(decode(tmp_path / "out.mp4"))
    assert seen == (list(range(30)) if clock == "24000" else [*range(21), *[20] * 5, *range(21, 25)])


def test_takes_of_one_frame_can_stand_side_by_side(tmp_path):
    paths = [take(tmp_path / f"{n}.mp4", 1, start=n) for n in range(5)]
    joined = join([Piece(path, 0, 1) for path in paths], tmp_path / "out.mp4", SMALL)
    assert joined.encoded == 0
    assert numbers(decode(tmp_path / "out.mp4")) == list(range(5))


def test_a_rate_that_is_not_whole_keeps_every_frame(tmp_path):
    canvas = Canvas(128, 72, Fraction(24000, 1001))
    path = take(tmp_path / "a.mp4", 30, canvas=canvas)
    joined = join([Piece(path, 0, 30), Piece(path, 5, 25)], tmp_path / "out.mp4", canvas)
    assert (joined.copied, joined.encoded) == (48, 7)
    assert numbers(decode(tmp_path / "out.mp4")) == [*range(30), *range(5, 30)]


def test_a_piece_longer_than_its_file_is_told_and_leaves_nothing(folder, tmp_path):
    with pytest.raises(MediaError, match="ends at frame 40"):
        join([Piece(folder / "a.mp4", 30, 20)], tmp_path / "out.mp4", SMALL)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kept", [0.05, 0.6, 0.98])
def test_a_truncated_piece_is_told_and_leaves_nothing(folder, tmp_path, kept):
    data = (folder / "a.mp4").read_bytes()
    (tmp_path / "short.mp4").write_bytes(data[: int(len(data) * kept)])
    with pytest.raises(MediaError):
        join([Piece(tmp_path / "short.mp4", 0, 40)], tmp_path / "out.mp4", SMALL)
    assert [path.name for path in tmp_path.iterdir()] == ["short.mp4"]


@pytest.mark.parametrize("room", [0, 1_500, 5_000])
def test_a_full_disk_is_told_as_such(folder, tmp_path, room):
    with files_of_at_most(room), pytest.raises(RenderError) as caught:
        join([Piece(folder / "a.mp4", 0, 40)] * 3, tmp_path / "out.mp4", SMALL)
    assert "free some space" in caught.value.hint
    assert list(tmp_path.iterdir()) == []


def test_nothing_to_join_is_told(tmp_path):
    with pytest.raises(MediaError, match="empty"):
        join([], tmp_path / "out.mp4", SMALL)
    with pytest.raises(MediaError, match="empty"):
        join([Piece(tmp_path / "a.mp4", 0, 0)], tmp_path / "out.mp4", SMALL)
