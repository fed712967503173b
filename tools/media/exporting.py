"""Writing a clip for elsewhere: mp4, webm, gif, a folder of PNG frames, a poster, a contact sheet."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path
from typing import Final

import av
import av.filter
from av.container import OutputContainer
from av.video.frame import VideoFrame
from av.video.reformatter import Interpolation
from av.video.stream import VideoStream

from tools.media.finishing import finished, unwritable
from tools.media.pictures import contact_sheet, poster, write_png
from tools.media.reading import pictures, probe, to_rgb
from tools.media.sounding import SoundPiece, SoundTrack

_X264: Final = {"preset": "medium", "crf": "18", "movflags": "+faststart"}
_VP9: Final = {"crf": "30", "b": "0", "deadline": "realtime", "cpu-used": "6", "row-mt": "1"}
_SOUND: Final = {"mp4": "aac", "webm": "libopus"}
_GIF_RATE: Final = Fraction(25, 2)
_GIF_WIDTH: Final = 480
"""What a gif has when nobody says; its times are hundredths of a second, so this is exact."""
_PALETTE_FRAMES: Final = 16
_TICK: Final = Fraction(1, 1000)


def export(
    source: Path, target: Path, kind: str, *, width: int | None = None, frame_rate: Fraction | None = None
) -> None:
    """Write a video as `target`, whole or not at all.

    Args:
        source: an mp4 of the library.
        target: the file, or the folder of `frames`.
        kind: `mp4`, `webm`, `gif`, `frames`, `poster` or `sheet`.
        width: pixels; the height follows. The clip's own when not given.
        frame_rate: frames a second; the clip's own when not given.

    Raises:
        MediaError: the source is damaged.
        RenderError: the target cannot be written.
    """
    if kind == "poster":
        poster(source, target, width)
    elif kind == "sheet":
        contact_sheet(source, target, width=width)
    elif kind == "frames":
        _frames(source, target, width, frame_rate)
    elif kind == "mp4" and width is None and frame_rate is None:
        with finished(target) as partial:
            shutil.copyfile(source, partial)
    else:
        with finished(target) as partial, _told(target):
            _encoded(source, partial, kind, width, frame_rate)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except av.error.FFmpegError as error:
        raise unwritable(path, error) from error


def _encoded(source: Path, partial: Path, kind: str, width: int | None, frame_rate: Fraction | None) -> None:
    if kind == "gif":
        width, frame_rate = width or _GIF_WIDTH, frame_rate or _GIF_RATE
    rate = frame_rate or probe(source).frame_rate
    frames: Iterator[VideoFrame] = (_scaled(picture, width) for picture in pictures(source, rate=rate))
    if kind == "gif":
        frames = _with_palette(source, frames, width or _GIF_WIDTH)
    options = {"mp4": _X264, "webm": _VP9}.get(kind, {})
    codec = {"mp4": "libx264", "webm": "libvpx-vp9"}.get(kind, "gif")
    with av.open(partial, "w", format=kind) as container:
        stream = track = None
        for index, frame in enumerate(frames):
            if stream is None:
                stream = _stream(container, codec, rate, frame, dict(options))
                track = _track(container, source, _SOUND.get(kind, ""))
            frame.pts, frame.time_base = index, 1 / rate
            frame.pict_type = 0
            container.mux(stream.encode(frame))
            if track is not None:
                track.write_until((index + 1) / rate)
        if stream is not None:
            container.mux(stream.encode(None))
        if track is not None:
            track.finish((index + 1) / rate)


def _track(container: OutputContainer, source: Path, codec: str) -> SoundTrack | None:
    """Return the track for a clip's own sound; none where it is silent, or the kind is."""
    video = probe(source)
    if not codec or not video.has_audio:
        return None
    whole = SoundPiece(source, Fraction(0), Fraction(0), video.duration.seconds)
    return SoundTrack(container, [whole], codec)


def _stream(
    container: OutputContainer, codec: str, rate: Fraction, frame: VideoFrame, options: dict[str, str]
) -> VideoStream:
    stream = container.add_stream(codec, rate, options)
    assert isinstance(stream, VideoStream)
    stream.width, stream.height = frame.width, frame.height
    stream.pix_fmt = "pal8" if codec == "gif" else "yuv420p"
    return stream


def _scaled(picture: VideoFrame, width: int | None) -> VideoFrame:
    if width is None or width == picture.width:
        return picture
    height = max(2, round(picture.height * width / picture.width / 2) * 2)
    return picture.reformat(max(2, width // 2 * 2), height, interpolation=Interpolation.LANCZOS)


def _with_palette(source: Path, frames: Iterator[VideoFrame], width: int) -> Iterator[VideoFrame]:
    """Yield frames in 256 colours that fit all of the clip."""
    palette, use = _palette(source, width), None
    for index, frame in enumerate(frames):
        frame.pts, frame.time_base = index, _TICK
        if use is None:
            palette.pts, palette.time_base = 0, _TICK
            use = _Filter("paletteuse", "dither=bayer:bayer_scale=3:diff_mode=rectangle", frame, palette)
            use.push(palette, 1)
            use.push(None, 1)
        use.push(frame)
        yield from use.pulled()
    if use is not None:
        use.push(None)
        yield from use.pulled()


def _palette(source: Path, width: int) -> VideoFrame:
    """Return the 256 colours of some of a clip's frames, as a picture."""
    count, generate = probe(source).num_frames, None
    for index, at in enumerate(range(0, count, max(1, count // _PALETTE_FRAMES))):
        picture = _scaled(next(pictures(source, at, 1)), width).reformat(format="rgb24")
        picture.pts, picture.time_base = index, _TICK
        generate = generate or _Filter("palettegen", "", picture)
        generate.push(picture)
    assert generate is not None, "a video has frames"
    generate.push(None)
    return next(generate.pulled())


class _Filter:
    """One of FFmpeg's filters with its inputs, fed and emptied by hand."""

    def __init__(self, name: str, arguments: str, *inputs: VideoFrame) -> None:
        graph = av.filter.Graph()
        node = graph.add(name, arguments)
        self._inputs = []
        for index, frame in enumerate(inputs):
            shape = {"width": frame.width, "height": frame.height, "format": frame.format.name}
            buffer = graph.add_buffer(**shape, time_base=_TICK)  # type: ignore[arg-type]
            buffer.link_to(node, 0, index)
            self._inputs.append(buffer)
        self._sink = graph.add("buffersink")
        node.link_to(self._sink)
        graph.configure()
        self._graph = graph

    def push(self, frame: VideoFrame | None, index: int = 0) -> None:
        self._inputs[index].push(frame)

    def pulled(self) -> Iterator[VideoFrame]:
        """Yield what is ready."""
        while True:
            try:
                frame = self._sink.pull()
            except (av.error.BlockingIOError, av.error.EOFError):
                return
            assert isinstance(frame, VideoFrame)
            yield frame


def _frames(source: Path, target: Path, width: int | None, frame_rate: Fraction | None) -> None:
    """Write every frame as a PNG into a new folder."""
    partial = target.with_name(f".{target.name}.partial")
    shutil.rmtree(partial, ignore_errors=True)
    try:
        partial.mkdir(parents=True)
        for index, picture in enumerate(pictures(source, rate=frame_rate), 1):
            write_png(to_rgb(_scaled(picture, width)), partial / f"{index:05}.png")
        if target.exists():
            shutil.rmtree(target)
        partial.rename(target)
    except OSError as error:
        raise unwritable(target, error) from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)
