"""The animatic's engine: shots in; frames, progress, previews out. It restages what a shot refers to."""

import json
import time
from collections import OrderedDict
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import cv2
import numpy as np

from tools.errors import RenderError
from tools.format import Canvas
from tools.renderers.animatic.film.blending import BlendFilm
from tools.renderers.animatic.film.finish import Finish
from tools.renderers.animatic.film.later import Later
from tools.renderers.animatic.film.performance import Performance
from tools.renderers.animatic.film.performed import Performed
from tools.renderers.animatic.film.plate import Plate
from tools.renderers.animatic.film.shot_film import Neighbour, ShotFilm, frames_of_transitions
from tools.renderers.animatic.painting.surface import Pixels
from tools.renderers.animatic.places import places
from tools.renderers.animatic.scene import Scene
from tools.renderers.animatic.styles.style import PLAIN_STYLE, Style, style_of
from tools.renderers.base import (
    MAX_PREVIEW_BYTES,
    EngineEvent,
    Frames,
    Inputs,
    Preview,
    Progress,
    ShotFrame,
)
from tools.shot import Anchor, SecondSource, Shot, Source

_CHUNK = 8
_KEPT = 3
"""Performances kept, so that a scene which follows one shot is not baked again for its own."""
_EVERYWHERE = ("setting", "time_of_day", "weather", "season", "style")
"""What is seen in all of a frame where it changes."""
_LONGEST_BRIDGE_S = 4
_MIRRORS = ("shallows", "deep")
_AROUND = 0.08
"""How far about a subject its shadow and its prints are looked for, in frame heights."""
_PREVIEW_WIDTH, _PREVIEW_EVERY_S = 320, 0.5


class AnimaticEngine:
    """Draws shots on the CPU. Made in the worker and kept warm."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, Performed] = OrderedDict()
        self._preview_at = float("-inf")

    def draw(self, shots: Sequence[Shot], inputs: Inputs) -> Generator[EngineEvent, None, None]:
        """Draw shots; closing the generator cancels at the next chunk of frames.

        Raises:
            RenderError: a shot's scene or one of its references cannot be staged.
        """
        whole, done = sum(shot.num_frames for shot in shots), 0
        for index, shot in enumerate(shots):
            for pixels, last in self._chunks(shot, inputs):
                done += len(pixels)
                yield Frames(index, pixels, "yuv420p")
                yield Progress(done / whole)
                if self._preview_due():
                    yield Preview(_jpeg(last))

    def matte(
        self, before: ShotFrame, after: ShotFrame, inputs: Inputs
    ) -> "np.ndarray[Any, np.dtype[np.bool_]] | None":
        """Return where two frames show subjects that are not alike in both; None where the place is not."""
        old, new = _scene(before.shot.beats[-1].card), _scene(after.shot.beats[-1].card)
        alike = all(getattr(old, name) == getattr(new, name) for name in _EVERYWHERE)
        if not alike or any(_in_transition(one.shot, one.frame) for one in (before, after)):
            return None
        found = np.zeros((after.shot.canvas.height, after.shot.canvas.width), np.uint8)
        for seen, others in ((before, new), (after, old)):
            performed = self._performed(seen.shot, after.shot.canvas, inputs)
            film = ShotFilm(performed, seen.shot.num_frames, seen.shot.canvas.frame_rate)
            found = np.maximum(found, performed.outline(film.moment(seen.frame), others.subjects))
        if places()[new.setting].ground in _MIRRORS:
            found = np.maximum.accumulate(found, axis=0)
        around = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (round(_AROUND * found.shape[0]) | 1,) * 2)
        return np.asarray(cv2.dilate(found, around) > 0)

    def _chunks(
        self, shot: Shot, inputs: Inputs
    ) -> Iterator[tuple[np.ndarray[Any, np.dtype[np.uint8]], Pixels]]:
        """Yield a shot's frames a few at a time, each with its last one as it was drawn."""
        height, width = shot.canvas.height, shot.canvas.width
        film, finish = self._film(shot, inputs), Finish(width, height, self._style(shot))
        for start in range(0, shot.num_frames, _CHUNK):
            frames = range(start, min(start + _CHUNK, shot.num_frames))
            chunk = np.empty((len(frames), height * 3 // 2, width), np.uint8)
            for out, frame in zip(chunk, frames, strict=True):
                drawn = film.frame(frame)
                finish(drawn, frame, out)
            yield chunk, drawn

    def _style(self, shot: Shot) -> Style:
        """Return the look in which a shot is printed."""
        return style_of(_scene(shot.beats[0].card).style) if shot.beats else PLAIN_STYLE

    def _film(self, shot: Shot, inputs: Inputs) -> ShotFilm | BlendFilm:
        """Return a shot as a film that comes from and runs into what its anchors name, or blends two."""
        if shot.second and shot.source:
            return self._blend(shot, shot.source, shot.second, inputs)
        first = next((one for one in shot.anchors if one.frame <= 0 and not _is_picture(one)), None)
        last = next((one for one in shot.anchors if one.frame >= shot.num_frames), None)
        if (
            shot.source
            and not shot.source.strength
            and _in_transition(inputs.shot(shot.source.reference), shot.source.start_frame)
        ):
            first = Anchor(-1, f"{shot.source.reference}#{shot.source.start_frame - 1}")
        return ShotFilm(
            self._performed(shot, shot.canvas, inputs),
            shot.num_frames,
            shot.canvas.frame_rate,
            self._neighbour(last, shot.num_frames, shot.canvas, inputs) if last else None,
            self._neighbour(first, 0, shot.canvas, inputs) if first else None,
            bridging=_bridges(shot),
        )

    def _blend(self, shot: Shot, source: Source, second: SecondSource, inputs: Inputs) -> BlendFilm:
        """Return two stored shots as one film, each as it was."""
        earlier, later = (
            self._from_source(shot, replace(one, strength=0.0), shot.canvas, inputs)
            for one in (source, second.source)
        )
        rate = float(shot.canvas.frame_rate)
        return BlendFilm(earlier, later, shot.num_frames / rate, rate, second.curve)

    def _neighbour(self, anchor: Anchor, edge: int, canvas: Canvas, inputs: Inputs) -> Neighbour:
        """Return what an anchor names, restaged, and which of its frames lies at the edge of the shot."""
        frame = int(anchor.reference.partition("#")[2] or 0) + edge - anchor.frame
        if _is_picture(anchor) or _in_transition(inputs.shot(anchor.reference), frame):
            plate = self._plate(anchor.reference, canvas, inputs)
            return Neighbour(ShotFilm(plate, 1, canvas.frame_rate))
        stored = inputs.shot(anchor.reference)
        if not stored.beats:  # footage: all that is known of it is its pixels
            return Neighbour(ShotFilm(self._plate(anchor.reference, canvas, inputs), 1, canvas.frame_rate))
        performed = self._performed(stored, canvas, inputs)
        return Neighbour(ShotFilm(performed, stored.num_frames, canvas.frame_rate), frame)

    def _performed(self, shot: Shot, canvas: Canvas, inputs: Inputs) -> Performed:
        """Return what a shot shows: its scene, the picture that it opens on, or how its source goes on."""
        if shot.source:
            return self._from_source(shot, shot.source, canvas, inputs)
        opening = next((one for one in shot.anchors if one.frame == 0 and _is_picture(one)), None)
        if opening:
            return self._plate(opening.reference, canvas, inputs)
        return self._performance(shot, canvas)

    def _from_source(self, shot: Shot, source: Source, canvas: Canvas, inputs: Inputs) -> Performed:
        """Return what a stored shot shows from a frame on, or its own scene at that time of the stored one.

        A strength of 0 goes on with the stored shot as it is, be it before its first frame or after its last.
        """
        stored = inputs.shot(source.reference)
        rate = float(stored.canvas.frame_rate)
        if source.strength == 0:
            performed = self._performed(stored, canvas, inputs)
            return Later(performed, source.start_frame / rate, stored.num_frames / rate)
        start_s, duration_s = source.start_frame / rate, stored.num_frames / rate
        while stored.source is not None:
            earlier = inputs.shot(stored.source.reference)
            start_s += stored.source.start_frame / float(earlier.canvas.frame_rate)
            duration_s = earlier.num_frames / float(earlier.canvas.frame_rate)
            stored = earlier
        like = stored.beats[0].card if stored.beats else None
        return Later(self._performance(shot, canvas, like), start_s, duration_s)

    def _performance(self, shot: Shot, canvas: Canvas, like: Mapping[str, Any] | None = None) -> Performed:
        card = shot.beats[0].card
        key = json.dumps([dict(card), canvas.to_json(), shot.seed, like], sort_keys=True, default=dict)
        model = _scene(like) if like else None
        return self._keep(key, lambda: Performance(_scene(card), canvas, shot.seed, model))

    def _plate(self, reference: str, canvas: Canvas, inputs: Inputs) -> Performed:
        key = f"{reference} {canvas}"
        return self._keep(key, lambda: Plate(inputs.frame(reference), canvas, reference))

    def _keep(self, key: str, make: Callable[[], Performed]) -> Performed:
        performed = self._kept.pop(key, None) or make()
        self._kept[key] = performed
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return performed

    def _preview_due(self) -> bool:
        now = time.monotonic()
        if now - self._preview_at < _PREVIEW_EVERY_S:
            return False
        self._preview_at = now
        return True


def _in_transition(shot: Shot, frame: int) -> bool:
    """Tell whether a frame of a shot is painted from two scenes, so that neither one shows it."""
    begins, ends = frames_of_transitions(shot.num_frames, shot.canvas.frame_rate)
    before = any(one.frame <= 0 for one in shot.anchors)
    after = any(one.frame >= shot.num_frames for one in shot.anchors)
    return (before and 0 < frame < begins) or (after and ends < frame < shot.num_frames)


def _bridges(shot: Shot) -> bool:
    """Tell whether all of a shot leads from one to another: a gap that is not too long for that."""
    fills = shot.source is not None and shot.source.strength == 0
    return fills and shot.num_frames <= _LONGEST_BRIDGE_S * shot.canvas.frame_rate


def _is_picture(anchor: Anchor) -> bool:
    return anchor.reference.startswith("media:")


def _scene(card: Mapping[str, Any]) -> Scene:
    try:
        return Scene.from_json(dict(card))
    except (KeyError, TypeError) as error:
        raise RenderError(
            f"The animatic cannot stage the scene {dict(card)}.", "Plan the render anew."
        ) from error


def _jpeg(drawn: Pixels) -> bytes:
    """Return a small JPEG of a frame, coarser if it would not fit a preview."""
    height = round(drawn.shape[0] * _PREVIEW_WIDTH / drawn.shape[1])
    small = cv2.resize(drawn[..., :3], (_PREVIEW_WIDTH, height), interpolation=cv2.INTER_AREA)
    for quality in (75, 50, 25, 5):
        jpeg = cv2.imencode(".jpg", small, [cv2.IMWRITE_JPEG_QUALITY, quality])[1].tobytes()
        if len(jpeg) <= MAX_PREVIEW_BYTES:
            break
    return jpeg
