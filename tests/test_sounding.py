"""The sound of a file: cut to the sample, silent between its pieces, however long."""

from fractions import Fraction

import av
import pytest
from av.video.frame import VideoFrame

from tests.filmed import clicks, filmed
from tools.media.sounding import SoundPiece, SoundTrack

RATE = 24


def written(path, pieces, seconds):
    with av.open(path, "w") as container:
        pictures = container.add_stream("libx264", RATE)
        pictures.width = pictures.height = 64
        pictures.pix_fmt = "yuv420p"
        track = SoundTrack(container, pieces)
        for index in range(RATE * seconds):
            frame = VideoFrame(64, 64, "yuv420p")
            frame.pts, frame.time_base = index, Fraction(1, RATE)
            container.mux(pictures.encode(frame))
            track.write_until(Fraction(index + 1, RATE))
        container.mux(pictures.encode(None))
        track.finish(Fraction(seconds))
    return path


def test_pieces_are_heard_when_they_shall_be_with_silence_between(tmp_path):
    source = filmed(tmp_path / "source.mp4", 72, sound=True)
    pieces = [
        SoundPiece(source, Fraction(1, 4), Fraction(70), Fraction(1)),
        SoundPiece(source, Fraction(2), Fraction(1), Fraction(1)),
    ]
    heard = clicks(written(tmp_path / "out.mp4", pieces, 72))
    assert heard == pytest.approx([1, 1.5, 70.25, 70.75], abs=0.02)


def test_a_piece_that_ends_early_is_silent_to_its_end(tmp_path):
    source = filmed(tmp_path / "source.mp4", 24, sound=True)
    pieces = [SoundPiece(source, Fraction(0), Fraction(0), Fraction(3))]
    with av.open(written(tmp_path / "out.mp4", pieces, 3)) as container:
        assert float(
            container.streams.audio[0].duration * container.streams.audio[0].time_base
        ) == pytest.approx(3, abs=0.05)
