"""The diffusion renderer as the plan sees it: what the chosen checkpoint can do, what a card is told it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from tools import loras
from tools.card import Card
from tools.errors import RequestError
from tools.format import RESOLUTIONS, Canvas, Format
from tools.renderers.animatic.describe import AnimaticRenderer
from tools.renderers.animatic.scene import Scene
from tools.renderers.base import NOTHING_SHOWN, Capabilities, Compared, Engine, Resolution, Shown
from tools.renderers.diffusion import models
from tools.renderers.diffusion.checkpoint import Checkpoint
from tools.renderers.diffusion.job import span_of
from tools.renderers.diffusion.prompting import prompts
from tools.shot import Shot
from tools.storyboard import Storyboard

NAME: Final = "diffusion"
REVISION: Final = "2"
"""Raised by hand whenever the same shot is sampled otherwise, so that no stored take is reused."""
_MOST_LIKENESSES: Final = 3
"""Earlier stills that one is drawn after; each costs as much as four frames."""
_WORK_A_SECOND: Final = 400.0
"""Megapixels times frames times steps a second, as first guess; the machine's own speed is measured."""


class DiffusionRenderer:
    """The renderer that draws with a model on the GPU.

    Words are read by the animatic's vocabulary too, which tells what a card refers to and what was changed.

    Raises:
        SettingsError: no model is chosen, or it is gone.
    """

    name = NAME

    def __init__(self, checkpoint: Checkpoint | None = None) -> None:
        self._checkpoint = checkpoint or models.chosen_checkpoint()
        self._words = AnimaticRenderer()

    @property
    def capabilities(self) -> Capabilities:
        """What the checkpoint can do."""
        return self._checkpoint.capabilities

    def identity(self) -> Mapping[str, str]:
        """Return the checkpoint and the recipe, but not the machine nor how the weights lie in its memory."""
        return _identity(self._checkpoint)

    def still_identity(self) -> Mapping[str, str]:
        """Return the same of what draws the stills: another model, where one was named for them."""
        return _identity(self._drawing_stills)

    def canvas(self, format: Format) -> Canvas:
        """Return the format's own size, or the largest below it that the family draws."""
        smaller = RESOLUTIONS[: RESOLUTIONS.index(format.resolution) + 1]
        sizes = [replace(format, resolution=resolution).size() for resolution in reversed(smaller)]
        most = self._checkpoint.family.sizes.most_pixels
        width, height = next((size for size in sizes if size[0] * size[1] <= most), sizes[-1])
        return Canvas(width, height, self.capabilities.rate)

    def resolve(self, board: Storyboard, variation: int = 0, shown: Shown = NOTHING_SHOWN) -> Resolution:
        """Write out what the model is told of each card; what it draws of it is not checked."""
        # What copied cards show is known by their words alone.
        cards = (replace(card, media=None) if card.text.strip() else card for card in board.cards)
        board = replace(board, cards=tuple(cards))
        note = self._words.resolve(board, variation).note
        board = self.settle(board, variation) if variation else board
        seen = self._words.resolve(board).beats
        scenes = [Scene.from_json(beat) for beat in seen]
        told = prompts(board.cards, scenes, self._checkpoint.family, board.format.style)
        worn = self._worn(board.format.loras)
        beats = tuple({"prompt": one} | worn for one in told)
        likenesses = _likenesses(board.cards, scenes) if self._drawing_stills.capabilities.references else ()
        return Resolution(beats, (), (), note, seen=seen, told=told, likenesses=likenesses)

    def says(self, text: str) -> Collection[str]:
        """Return the fields of a card that a text speaks of itself."""
        return self._words.says(text)

    def loosen(
        self, board: Storyboard, positions: Sequence[int], strength: float, rest: Collection[str]
    ) -> Storyboard:
        """Return the board: what may change is the model's, by how much of the source it is given."""
        return board

    def settle(self, board: Storyboard, variation: int) -> Storyboard:
        """Return a board of which one variation alone is left, its differences said by fields."""
        return self._words.settle(board, variation)

    def compare(self, before: Resolution, after: Resolution) -> Compared:
        """Return what is different between the scenes that the words of two boards come to."""
        return self._words.compare(replace(before, beats=before.seen), replace(after, beats=after.seen))

    def cost(self, shot: Shot) -> float:
        """Return megapixels times frames, handles with them, times passes of the transformer."""
        recipe, strength = self._checkpoint.recipe, shot.source.strength if shot.source else 0.0
        passes = recipe.passes(cached="cache" in self._checkpoint.extras and not strength)
        if strength:
            passes = max(1, round(passes * strength))
        megapixels = shot.canvas.width * shot.canvas.height / 1_000_000
        return megapixels * span_of(shot, self.capabilities).total * passes / _WORK_A_SECOND

    @property
    def _drawing_stills(self) -> Checkpoint:
        stills = self._checkpoint.stills
        return models.named(stills) if stills else self._checkpoint

    def _worn(self, text: str) -> dict[str, Any]:
        """Return what a board's LoRAs add to its beats: their weights by hash, and whose they are.

        Raises:
            RequestError: the model has no such LoRA.
        """
        known = {lora.name: lora for lora in self._checkpoint.loras}
        weights = loras.parsed(text)
        if missing := [name for name in weights if name not in known]:
            raise RequestError(
                f"{self._checkpoint.name} has no LoRA called {missing[0]!r}.",
                "Say: without LoRAs. Or add it to this model: mutoscope models add FOLDER --lora FILE.",
            )
        told = {known[name].hash: weight for name, weight in weights.items()}
        return {"loras": {"of": self._checkpoint.hash, "weights": told}} if told else {}

    def engine(self) -> Engine:
        """Import torch and return what draws. Only the worker calls this."""
        from tools.renderers.diffusion.engine import DiffusionEngine

        return DiffusionEngine()


def _likenesses(cards: Sequence[Card], scenes: Sequence[Scene]) -> tuple[tuple[int, ...], ...]:
    """Return for each card after a cut the places of the cards that show first who is seen in it.

    What runs on from the card before looks as it does by that; it shall not follow what changes there.
    """
    first, found = dict[str, int](), []
    for place, (card, scene) in enumerate(zip(cards, scenes, strict=True), 1):
        named = scene.subjects if card.join == "cut" else ()
        shown = [first[who.label] for who in named if who.label in first]
        found.append(tuple(dict.fromkeys(shown))[:_MOST_LIKENESSES])
        first |= {who.label: place for who in scene.subjects if who.label not in first}
    return tuple(found)


def _identity(checkpoint: Checkpoint) -> dict[str, str]:
    return {"renderer": NAME, "revision": REVISION, **checkpoint.identity}
