"""The diffusion engine: shots to latents to frames. Only the worker imports it; pipelines stay warm in it."""

import queue
import threading
from collections import OrderedDict
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np
import torch

from tools.errors import RenderError
from tools.renderers.base import EngineEvent, Frames, Inputs, Made, Preview, Progress, ShotFrame
from tools.renderers.diffusion import models
from tools.renderers.diffusion.checkpoint import Checkpoint
from tools.renderers.diffusion.drift import Continuity
from tools.renderers.diffusion.equipping import foretell
from tools.renderers.diffusion.job import Job, job_of, loras_of
from tools.renderers.diffusion.loading import Loaded, load
from tools.renderers.diffusion.previewing import Previewer
from tools.renderers.diffusion.telling import denoised
from tools.shot import Shot

if TYPE_CHECKING:
    from numpy.typing import NDArray

_WARM: Final = 2
"""Pipelines that stay loaded."""
_DENOISING: Final = 0.8
"""The share of a shot's time that passes before it is decoded."""
_DARK: Final = 2.0
"""Mean level, 0 to 255, up to which all of a shot counts as black."""


class DiffusionEngine:
    """Draws shots with the checkpoint that their identity names. Made in the worker and kept warm."""

    def __init__(self) -> None:
        self._warm: OrderedDict[Checkpoint, Loaded] = OrderedDict()

    def draw(self, shots: Sequence[Shot], inputs: Inputs) -> Generator[EngineEvent, None, None]:
        """Yield the frames of shots of one length; closing the generator cancels at the next step.

        Raises:
            RenderError: the checkpoint is not there, does not fit, or gives no picture.
            MediaError: a file that a shot refers to is damaged.
        """
        worn = loras_of(shots[0])
        if any(loras_of(shot) != worn for shot in shots):
            for index, shot in enumerate(shots):
                yield from _as(index, self.draw([shot], inputs))
            return
        checkpoint = models.planned_with(shots[0].identity, worn)
        loaded = self._ready(checkpoint)
        loaded.wear(worn)
        family, capabilities = checkpoint.family, checkpoint.capabilities
        job = job_of(shots, inputs, capabilities, family.sizes.multiple, family.negative_prompt)
        previewer = Previewer(loaded)
        try:
            latents = yield from self._denoised(loaded, job, previewer)
        except torch.OutOfMemoryError:
            for index, shot in enumerate(shots):
                yield from _as(index, self.draw([shot], inputs))
            return
        if not bool(torch.isfinite(latents).all()):
            raise RenderError(
                "The model gave no picture: its numbers ran out of range.",
                "Another seed may do, or another precision: mutoscope models shows which is used.",
            )
        facts = loaded.facts()
        loaded.gone, loaded.stepped_down = (), False  # said once
        yield Made(facts)
        yield from _decoded(loaded, job, latents, shots, previewer)

    def matte(self, before: ShotFrame, after: ShotFrame, inputs: Inputs) -> "NDArray[np.bool_] | None":
        """Return nothing: what of a frame is who is not known."""
        return None

    def _ready(self, checkpoint: Checkpoint) -> Loaded:
        """Return a checkpoint's pipeline; two stay warm, as one may draw stills for another."""
        if checkpoint not in self._warm:
            if len(self._warm) == _WARM:
                self._warm.popitem(last=False)  # its memory first
            self._warm[checkpoint] = load(checkpoint)
        self._warm.move_to_end(checkpoint)
        return self._warm[checkpoint]

    def _denoised(
        self, loaded: Loaded, job: Job, previewer: Previewer
    ) -> Generator[EngineEvent, None, torch.Tensor]:
        """Return the latents of a job, yielding how far it is; out of memory, it is tried once at less.

        Raises:
            torch.OutOfMemoryError: several shots are too much at once.
            RenderError: one is too much.
        """
        try:
            return (yield from _Sampling(loaded, job, previewer).run())
        except torch.OutOfMemoryError:
            if len(job.seeds) > 1:
                raise
        loaded.step_down()
        try:
            return (yield from _Sampling(loaded, job, previewer).run())
        except torch.OutOfMemoryError as error:
            raise RenderError(
                "The GPU has too little memory for this, however the model is placed in it.",
                "Choose a lower resolution or fewer seconds, or a smaller model: mutoscope models.",
            ) from error


def _as(index: int, events: Iterator[EngineEvent]) -> Iterator[EngineEvent]:
    """Yield the events of one shot drawn alone as those of one among several."""
    for event in events:
        yield Frames(index, event.pixels, event.layout) if isinstance(event, Frames) else event


class _StoppedError(Exception):
    """Raised within a pipeline to end it between two steps."""


@dataclass
class _Sampling:
    """One call of a pipeline in a thread of its own, so that its steps can be told while it runs."""

    loaded: Loaded
    job: Job
    previewer: Previewer
    events: "queue.Queue[EngineEvent | None]" = field(default_factory=queue.Queue)
    stop: threading.Event = field(default_factory=threading.Event)
    latents: torch.Tensor | None = None
    error: BaseException | None = None

    def run(self) -> Generator[EngineEvent, None, torch.Tensor]:
        """Yield what happens and return the latents."""
        thread = threading.Thread(target=self._call, name="sampling", daemon=True)
        thread.start()
        try:
            while (event := self.events.get()) is not None:
                yield event
        finally:
            self.stop.set()
            thread.join()
        if self.error is not None:
            raise self.error
        assert self.latents is not None
        return self.latents

    def _call(self) -> None:
        try:
            self.latents = self._sampled()
        except BaseException as error:  # noqa: BLE001 - raised again where the worker waits
            self.error = error
        finally:
            self.loaded.pipe.maybe_free_model_hooks()
            self.events.put(None)

    def _sampled(self) -> torch.Tensor:
        checkpoint = self.loaded.checkpoint
        steps = checkpoint.recipe.num_inference_steps
        foretell(self.loaded.pipe, checkpoint, "cache" in checkpoint.extras and self.job.source is None)

        def watch(step: int, latents: torch.Tensor) -> None:
            if self.stop.is_set():
                raise _StoppedError
            self.events.put(Progress(min(1.0, step / steps) * _DENOISING))
            if (small := self.previewer.of_latents(latents)) is not None:
                self.events.put(Preview(small))

        return denoised(self.loaded, self.job, watch)


def _decoded(
    loaded: Loaded, job: Job, latents: torch.Tensor, shots: Sequence[Shot], previewer: Previewer
) -> Iterator[EngineEvent]:
    """Yield the frames that shots store, as they are decoded, in the colours of what they go on from.

    Raises:
        RenderError: all that comes is black.
    """
    places, canvas = job.span.kept(), shots[0].canvas
    top, left = (job.height - canvas.height) // 2, (job.width - canvas.width) // 2
    shown_at = (top, left, canvas.height, canvas.width)
    continuity = [Continuity(job, index, shown_at) for index in range(len(shots))]
    start, brightest = 0, 0.0
    for piece in loaded.checkpoint.family.decode(loaded.pipe, latents):
        drawn = pixels(piece[..., top : top + canvas.height, left : left + canvas.width])
        end = start + drawn.shape[1]
        wanted = [place - start for place in places if start <= place < end]
        for index, frames in enumerate(drawn):
            continuity[index].see(frames, start)
            if wanted:
                shown = continuity[index](np.ascontiguousarray(frames[wanted]))
                brightest = max(brightest, float(shown[0].mean()))
                yield Frames(index, shown)
                if index == 0 and (small := previewer.of_frame(shown[-1])) is not None:
                    yield Preview(small)
        start = end
        yield Progress(_DENOISING + (1 - _DENOISING) * min(1.0, start / job.span.total))
    if brightest <= _DARK:
        raise RenderError("The model drew only black.", "Try another seed, or say more of what is seen.")


def pixels(piece: torch.Tensor) -> "NDArray[np.uint8]":
    """Return (batch, 3, frames, height, width), -1 to 1, as (batch, frames, height, width, 3) uint8."""
    scaled = ((piece.float() + 1) * 127.5).round_().clamp_(0, 255).to(torch.uint8)
    return np.asarray(scaled.permute(0, 2, 3, 4, 1).cpu().numpy(), np.uint8)
