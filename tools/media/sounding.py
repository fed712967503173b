"""The sound of a file: stretches of other files' sound, cut to the sample, silence between, encoded once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Final

from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from av.audio.stream import AudioStream

from tools.errors import MediaError
from tools.media.opening import damage_told, opened

if TYPE_CHECKING:
    import numpy as np
    from av.container import OutputContainer
    from numpy.typing import NDArray

RATE: Final = 48_000
"""Samples a second of every file we write, in stereo."""
_BITRATE: Final = 160_000
_LEAD_IN_S: Final = 1
_ALIGNED: Final = RATE // 25
"""Samples that the time of a packet may be off before the decoded sound is moved to where it belongs."""


@dataclass(frozen=True, slots=True)
class SoundPiece:
    """A stretch of a file's sound and when it is heard, in seconds."""

    path: Path
    start: Fraction
    at: Fraction
    duration: Fraction


class SoundTrack:
    """The sound of a file under way, written beside its pictures."""

    def __init__(
        self, container: "OutputContainer", pieces: Sequence[SoundPiece], codec: str = "aac"
    ) -> None:
        self._container = container
        stream = container.add_stream(codec, RATE)
        assert isinstance(stream, AudioStream)
        stream.bit_rate, stream.layout = _BITRATE, "stereo"
        self._stream: AudioStream = stream
        self._samples = _heard(pieces)
        self._rest = _silence(0)
        self._written = 0

    def write_until(self, seconds: Fraction) -> None:
        """Write what is heard before a moment."""
        wanted = round(seconds * RATE) - self._written
        while wanted > 0:
            if not self._rest.shape[1]:
                self._rest = next(self._samples, _silence(wanted))
            taken, self._rest = self._rest[:, :wanted], self._rest[:, wanted:]
            wanted -= taken.shape[1]
            self._encode(taken)

    def finish(self, seconds: Fraction) -> None:
        """Write all that is heard before the end, and what the encoder holds back."""
        self.write_until(seconds)
        self._container.mux(self._stream.encode(None))

    def _encode(self, samples: "NDArray[np.float32]") -> None:
        import numpy as np

        frame = AudioFrame.from_ndarray(np.ascontiguousarray(samples), format="fltp", layout="stereo")
        frame.sample_rate, frame.pts, frame.time_base = RATE, self._written, Fraction(1, RATE)
        self._written += samples.shape[1]
        self._container.mux(self._stream.encode(frame))


def _silence(samples: int) -> "NDArray[np.float32]":
    import numpy as np

    return np.zeros((2, samples), np.float32)


def _silences(samples: int) -> "Iterator[NDArray[np.float32]]":
    """Yield silence in pieces of a second."""
    for start in range(0, samples, RATE):
        yield _silence(min(RATE, samples - start))


def _heard(pieces: Sequence[SoundPiece]) -> "Iterator[NDArray[np.float32]]":
    """Yield all that is heard from 0 s on, (2, samples), with silence between the pieces."""
    place = 0
    for piece in sorted(pieces, key=lambda one: one.at):
        silence = round(piece.at * RATE) - place
        if silence > 0:
            yield from _silences(silence)
            place += silence
        wanted = round((piece.at + piece.duration) * RATE) - place
        for block in _decoded(piece.path, piece.start):
            taken = block[:, :wanted]
            wanted, place = wanted - taken.shape[1], place + taken.shape[1]
            yield taken
            if wanted <= 0:
                break
        if wanted > 0:
            yield from _silences(wanted)
            place += wanted


def _decoded(path: Path, start: Fraction) -> "Iterator[NDArray[np.float32]]":
    """Yield a file's sound from a moment on, counted from its first picture; gaps in it are silent."""
    import numpy as np

    with opened(path) as (container, pictures), damage_told(path.name):
        if not container.streams.audio:
            raise MediaError(f"{path.name} has no sound.", "Import it again.")
        stream = container.streams.audio[0]
        base = Fraction(stream.time_base or 0)
        zero = Fraction(pictures.start_time or 0) * Fraction(pictures.time_base or 0)
        if start > _LEAD_IN_S:  # a decoder needs some of what comes before to begin right
            container.seek(int((start + zero - _LEAD_IN_S) / base), stream=stream, backward=True)
        resampler = AudioResampler(format="fltp", layout="stereo", rate=RATE)
        place: int | None = None
        for decoded in container.decode(stream):
            if decoded.pts is None:
                continue
            at = round((decoded.pts * base - zero - start) * RATE)
            for frame in resampler.resample(decoded):
                block = np.asarray(frame.to_ndarray(), np.float32)
                begin = at if place is None or abs(at - place) > _ALIGNED else place
                at += block.shape[1]
                if (place is None and begin > 0) or (place is not None and begin > place):
                    yield from _silences(begin - (place or 0))
                place = begin + block.shape[1]
                if place > 0:
                    yield block[:, max(0, -begin) :]
