"""A job: what one call of a pipeline draws, as arrays. It maps a shot's frames to the pipeline's."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tools.errors import RenderError
from tools.format import Canvas
from tools.renderers.base import CONTEXT, Capabilities, Inputs
from tools.shot import Anchor, Shot, Source, alike

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Frames = NDArray[np.uint8]
    """(frames, height, width, 3) rgb24."""


@dataclass(frozen=True, slots=True)
class Span:
    """Which frames a pipeline draws for a shot of `num_frames` frames."""

    num_frames: int
    first: int
    """The shot's frame at the pipeline's frame 0: below 0 where handles are drawn before the shot."""
    last: int
    """The shot's frame at the pipeline's last frame."""
    total: int
    """Frames that the pipeline draws: on the family's grid."""

    def place(self, frame: int) -> int:
        """Return the pipeline's frame that shows a frame of the shot; from `total` on it draws none."""
        asked = max(1, self.last - self.first)
        return round((frame - self.first) * max(1, self.total - 1) / asked)

    def kept(self) -> Sequence[int]:
        """Return the pipeline's frames that the shot stores, in order."""
        return [self.place(frame) for frame in range(self.num_frames)]


@dataclass(frozen=True, slots=True, eq=False)
class Pinned:
    """Frames that a shot passes through from the pipeline's frame `place` on."""

    place: int
    pictures: "NDArray[np.uint8]"
    """(shots, frames, height, width, 3) rgb24; one frame, or as many as the family's grid takes.

    Where all shots of a job are shown the same, it is there once.
    """
    strength: float

    def of(self, shot: int) -> "Frames":
        """Return the frames that one of the job's shots is shown."""
        frames: Frames = self.pictures[min(shot, len(self.pictures) - 1)]
        return frames


@dataclass(frozen=True, slots=True, eq=False)
class Job:
    """Shots of one length and kind that are drawn in one call, with all they refer to."""

    span: Span
    width: int
    """Of what is drawn: the canvas, at the next multiple that the family draws."""
    height: int
    frame_rate: float
    seeds: tuple[int, ...]
    told: tuple[tuple[str, ...], ...]
    """For each shot the texts of its cards."""
    negative_prompt: str
    pinned: tuple[Pinned, ...] = ()
    source: "NDArray[np.uint8] | None" = None
    """(frames, height, width, 3): what is drawn again, as many frames as the pipeline draws."""
    second: "NDArray[np.uint8] | None" = None
    curve: tuple[float, ...] = ()
    """The second source's influence at each of the pipeline's frames."""
    strength: float = 1.0
    """How much of the source may change."""
    starts: tuple[int, ...] = (0,)
    """The pipeline's frame from which each text is told."""

    @property
    def ahead(self) -> tuple[Pinned, ...]:
        """The pictures beyond the last frame: what the shot is on the way to."""
        return tuple(pinned for pinned in self.pinned if pinned.place >= self.span.total)


def span_of(shot: Shot, capabilities: Capabilities) -> Span:
    """Return which frames a pipeline draws for a shot.

    A pipeline that holds only first and last pictures has to end where the last one stands: where that is
    off its grid, more frames are drawn and the shot takes those nearest to its own. What lies further behind
    the shot than handles do is not drawn up to.
    """
    grid = capabilities.grid
    beside = [anchor.frame for anchor in shot.anchors if anchor.frame < shot.num_frames + CONTEXT]
    first = min([0, *beside])
    if capabilities.anchors == "many" and _goes_on(shot):
        first = min(first, -CONTEXT)
    last = max([shot.num_frames - 1, *beside])
    asked = last - first + 1
    steps = -(-(asked - grid.offset) // grid.step)
    total = steps * grid.step + grid.offset
    pinned_last = capabilities.anchors == "ends" and any(a.frame == last for a in shot.anchors if a.frame)
    return Span(shot.num_frames, first, last if pinned_last else first + total - 1, total)


def job_of(
    shots: Sequence[Shot], inputs: Inputs, capabilities: Capabilities, multiple: int, negative_prompt: str
) -> Job:
    """Return the job of shots that differ in seeds and words only.

    Raises:
        RenderError: they differ in more, or refer to what is not there.
        MediaError: a file they refer to is damaged.
    """
    shot = shots[0]
    shown = {one.anchors for one in shots}
    if not all(alike(shot, one) for one in shots) or (len(shown) > 1 and capabilities.batch == 1):
        raise RenderError("Shots of different kinds cannot be drawn together.", "This is a fault of ours.")
    span, pictures = span_of(shot, capabilities), _Pictures(shot.canvas, multiple, inputs)
    source = pictures.source(shot.source, span) if _is_drawn_again(shot) else None
    return Job(
        span=span,
        width=pictures.width,
        height=pictures.height,
        frame_rate=float(shot.canvas.frame_rate),
        seeds=tuple(one.seed for one in shots),
        told=tuple(tuple(str(beat.card["prompt"]) for beat in one.beats) for one in shots),
        negative_prompt=negative_prompt,
        pinned=tuple(_pinned(shots if len(shown) > 1 else shots[:1], span, pictures)),
        source=source,
        second=pictures.source(shot.second.source, span) if shot.second else None,
        curve=_curve(shot, span) if shot.second else (),
        strength=shot.source.strength if shot.source and source is not None else 1.0,
        starts=tuple(span.place(beat.frame) for beat in shot.beats),
    )


def loras_of(shot: Shot) -> Mapping[str, float]:
    """Return the weights of LoRAs that a shot asks for of the model that draws it, by their hash."""
    asked = shot.beats[0].card.get("loras") if shot.beats else None
    return asked["weights"] if asked and asked["of"] == shot.identity["checkpoint"] else {}


def _is_drawn_again(shot: Shot) -> bool:
    return shot.source is not None and shot.source.strength > 0


def _goes_on(shot: Shot) -> bool:
    """Tell whether a shot goes on from a take, of which there is enough to see how it moves."""
    source = shot.source
    follows = any(anchor.frame == -1 for anchor in shot.anchors)
    return follows and source is not None and source.strength == 0 and source.start_frame >= CONTEXT


def _pinned(shots: Sequence[Shot], span: Span, pictures: "_Pictures") -> Iterator[Pinned]:
    """Yield what shots are pinned to, frames of a take before or after them as one."""
    import numpy as np

    shot = shots[0]
    goes_on = shot.source if _goes_on(shot) and span.first <= -CONTEXT else None
    if goes_on is not None:
        before = Source(goes_on.reference, goes_on.start_frame - CONTEXT, 0.0)
        yield Pinned(0, pictures.frames(before, CONTEXT)[None], 1.0)
    for strip in _strips(shot):
        first = shot.anchors[strip[0]]
        if goes_on is None or first.frame >= 0:
            each = [np.concatenate([pictures.one(one.anchors[k]) for k in strip]) for one in shots]
            yield Pinned(span.place(first.frame), np.stack(each), first.strength)


def _strips(shot: Shot) -> Iterator[list[int]]:
    """Yield which anchors are shown together: handles frame by frame, each of the others alone."""
    strip: list[int] = []
    for index, anchor in enumerate(shot.anchors):
        last = shot.anchors[strip[-1]].frame if strip else None
        if last is not None and not (
            anchor.frame == last + 1 and (anchor.frame < 0 or last >= shot.num_frames)
        ):
            yield strip
            strip = []
        strip.append(index)
    if strip:
        yield strip


class _Pictures:
    """What shots refer to, on the size that is drawn: the canvas, its edges held up to the next multiples."""

    def __init__(self, canvas: Canvas, multiple: int, inputs: Inputs) -> None:
        self._canvas, self._inputs = canvas, inputs
        self.width, self.height = (-(-side // multiple) * multiple for side in (canvas.width, canvas.height))

    def one(self, anchor: Anchor) -> "Frames":
        """Return the picture of an anchor, filling the canvas, as one frame."""
        import cv2
        import numpy as np

        picture, canvas = self._inputs.frame(anchor.reference), self._canvas
        height, width = picture.shape[:2]
        scale = max(canvas.width / width, canvas.height / height)
        if scale != 1:
            size = max(canvas.width, round(width * scale)), max(canvas.height, round(height * scale))
            picture = np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.uint8)
        top, left = (picture.shape[0] - canvas.height) // 2, (picture.shape[1] - canvas.width) // 2
        return self._held(picture[None, top : top + canvas.height, left : left + canvas.width])

    def frames(self, source: Source, count: int) -> "Frames":
        """Return frames of a source from its first on."""
        import numpy as np

        from tools.media.pictures import rgb

        found = self._inputs.frames(source, self._canvas, count)
        return self._held(np.stack([rgb(frame, "yuv420p") for frame in found]))

    def source(self, source: Source | None, span: Span) -> "Frames":
        """Return the frames of a source that lie under those the pipeline draws; its ends are held."""
        import numpy as np

        assert source is not None
        most = self._inputs.shot(source.reference).num_frames
        start = min(max(0, source.start_frame + span.first), most - 1)
        count = min(most - start, span.last - span.first + 1)
        step = (span.last - span.first) / max(1, span.total - 1)
        places = [source.start_frame + span.first + round(k * step) - start for k in range(span.total)]
        found = self.frames(replace(source, start_frame=start), count)
        return np.asarray(found[np.clip(places, 0, count - 1)], np.uint8)

    def _held(self, frames: "Frames") -> "Frames":
        """Return frames with their edges held on all sides."""
        import numpy as np

        rows, columns = (
            ((more := drawn - shown) // 2, more - more // 2)
            for drawn, shown in ((self.height, frames.shape[1]), (self.width, frames.shape[2]))
        )
        return np.asarray(np.pad(frames, ((0, 0), rows, columns, (0, 0)), "edge"), np.uint8)


def _curve(shot: Shot, span: Span) -> tuple[float, ...]:
    import numpy as np

    assert shot.second is not None
    places, shares = zip(*shot.second.curve, strict=True)
    return tuple(float(np.interp(span.first + k, places, shares)) for k in range(span.total))
