from fractions import Fraction

import pytest

from tests.footage import SMALL, number, numbers, other_recipe, take
from tools.errors import MediaError
from tools.media.reading import decode, decode_yuv, frame, pictures, probe, to_rgb


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    return take(tmp_path_factory.mktemp("reading") / "a.mp4", 40)


def test_a_probe_tells_what_the_file_is(path):
    video = probe(path)
    assert (video.width, video.height, video.codec, video.has_audio) == (128, 72, "h264", False)
    assert (video.frame_rate, video.num_frames) == (Fraction(24), 40)
    assert video.duration.seconds == Fraction(40, 24)


@pytest.mark.parametrize("index", [0, 1, 11, 12, 13, 23, 24, 39])
def test_any_frame_is_found_by_its_number(path, index):
    assert number(frame(path, index)) == index


@pytest.mark.parametrize(("start", "count"), [(0, 5), (10, 5), (13, 20), (36, 4)])
def test_a_stretch_is_exact_at_both_ends(path, start, count):
    assert numbers(decode(path, start, count)) == list(range(start, start + count))


def test_decoding_goes_to_the_end_when_no_number_is_given(path):
    assert numbers(decode(path, 30)) == list(range(30, 40))
    assert len(list(decode_yuv(path, 30))) == 10


def test_a_file_with_b_frames_gives_its_frames_in_order(tmp_path):
    path = other_recipe(tmp_path / "b.mp4", 40, bf="3", g="30")
    assert numbers(decode(path, 7, 30)) == list(range(7, 37))


@pytest.mark.parametrize(
    ("kind", "codec"), [("matroska", "libx264"), ("avi", "mpeg4"), ("mpegts", "libx264")]
)
def test_other_containers_count_the_same(tmp_path, kind, codec):
    path = other_recipe(tmp_path / "film", 30, kind=kind, codec=codec, bf="2")
    assert numbers(decode(path)) == list(range(30))
    assert number(frame(path, 17)) == 17


def test_another_rate_shows_each_picture_for_its_time(path):
    half = [number(to_rgb(p)) for p in pictures(path, rate=Fraction(12))]
    double = [number(to_rgb(p)) for p in pictures(path, 4, 6, rate=Fraction(48))]
    assert half == list(range(0, 40, 2))
    assert double == [2, 2, 3, 3, 4, 4]


def test_more_frames_than_there_are_is_told(path):
    with pytest.raises(MediaError, match="ends at frame 40; frames 35 to 45"):
        list(decode(path, 35, 10))
    with pytest.raises(MediaError):
        frame(path, 40)
    with pytest.raises(MediaError):
        frame(path, -1)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0" * 5000,
        b"ftypisom" * 300,
        b"not a video",
        b"#EXTM3U\n#EXT-X-VERSION:3\n#EXTINF:1,\nother.ts\n#EXT-X-ENDLIST\n",
        b"ffconcat version 1.0\nfile a.mp4\n",
    ],
)
def test_what_is_no_video_is_a_media_error(tmp_path, path, content):
    (tmp_path / "a.mp4").write_bytes(path.read_bytes())
    hostile = tmp_path / "x.mp4"
    hostile.write_bytes(content)
    with pytest.raises(MediaError, match=r"x\.mp4") as caught:
        probe(hostile)
    assert caught.value.hint


def test_a_playlist_does_not_open_the_files_it_names(tmp_path, path):
    other_recipe(tmp_path / "other.ts", 10, kind="mpegts")
    playlist = tmp_path / "x.m3u8"
    playlist.write_text("#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nother.ts\n#EXT-X-ENDLIST\n")
    with pytest.raises(MediaError):
        probe(playlist)


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.9, 0.99])
def test_a_truncated_file_is_a_media_error_not_a_short_film(tmp_path, path, kept):
    data = path.read_bytes()
    short = tmp_path / "short.mp4"
    short.write_bytes(data[: int(len(data) * kept)])
    with pytest.raises(MediaError, match=r"short\.mp4"):
        list(decode(short, 0, 40))


def test_a_codec_that_nobody_knows_is_told(tmp_path, path):
    (tmp_path / "x.mp4").write_bytes(path.read_bytes().replace(b"avc1", b"zzz9"))
    with pytest.raises(MediaError, match="not known"):
        probe(tmp_path / "x.mp4")


def test_a_missing_file_and_a_folder_are_told(tmp_path):
    with pytest.raises(MediaError, match="There is no file"):
        probe(tmp_path / "gone.mp4")
    with pytest.raises(MediaError):
        probe(tmp_path)


def test_a_file_of_sound_alone_is_told(tmp_path):
    import av
    import numpy as np

    with av.open(tmp_path / "s.mp4", "w") as container:
        stream = container.add_stream("aac", 48000, layout="mono")
        sound = av.AudioFrame.from_ndarray(np.zeros((1, 1024), np.float32), format="fltp", layout="mono")
        sound.sample_rate = 48000
        container.mux(stream.encode(sound))
        container.mux(stream.encode(None))
    with pytest.raises(MediaError, match="no pictures"):
        probe(tmp_path / "s.mp4")


def test_a_file_stays_readable_under_any_name(tmp_path, path):
    for name in ("a b's %03d.mp4", "http: x.mp4", "кран.mp4", "-i.mp4"):
        (tmp_path / name).write_bytes(path.read_bytes())
        assert probe(tmp_path / name).num_frames == 40


def test_frames_keep_their_size(path):
    assert frame(path, 3).shape == (SMALL.height, SMALL.width, 3)
