"""What a remix or a variation changes of what was not named, written down as fields and seeds of cards.

A remix changes the light at `light`, at `strong` staging and land as well.
"""

from collections.abc import Collection, Sequence
from typing import Final

from tools.card import Card, Fields
from tools.format import MAX_SEED
from tools.renderers.animatic.reading import Reading
from tools.renderers.animatic.scene import Scene
from tools.storyboard import Storyboard

_LIGHT_FROM: Final = 0.3
_STAGING_FROM: Final = 0.6
"""The strengths from which light and staging may change."""
_MOODS: Final = {"dawn": "soft light", "day": "warm light", "dusk": "soft light", "night": "cool light"}
"""The light that fits an hour, by which it is changed."""
_OTHER_MOOD: Final = "dramatic light"
_FRAMED: Final = {"wide": "wide shot", "medium": "medium shot", "close": "close-up"}
_FACED: Final = {"left": "from right to left", "right": "from left to right"}
_ANOTHER_FRAMING: Final = {"wide": "medium", "medium": "wide", "close": "wide"}
_OPPOSITE: Final = {"right": "left", "left": "right"}
_ANOTHER_LAND: Final = 7_919
"""What is added to a seed for another lie of the land."""


def loosened(
    board: Storyboard,
    readings: Sequence[Reading],
    positions: Sequence[int],
    strength: float,
    rest: Collection[str],
) -> Storyboard:
    """Return the board with what the words of some cards leave open changed by fields and seeds of theirs."""
    staged = strength >= _STAGING_FROM
    land = (board.format.seed + _ANOTHER_LAND) % MAX_SEED
    for position in positions:
        card, reading = board.card(position), readings[position - 1]
        if strength >= _LIGHT_FROM and "light" in rest and "mood" in reading.free:
            board = _with(board, position, light=_mood(reading.scene))
        if staged and "camera" in rest:
            board = _with(board, position, camera=_staging(card, reading))
        if staged and "place" in rest and card.seed is None:
            board = board.edit_card(position, seed=land)
    return board


def _mood(scene: Scene) -> str:
    mood = _MOODS[scene.time_of_day]
    return _OTHER_MOOD if scene.mood and mood.startswith(scene.mood) else mood


def _staging(card: Card, reading: Reading) -> str:
    """Return how a card is filmed instead, as far as it did not say."""
    said = [card.fields.camera] if card.fields.camera else []
    if "framing" in reading.free:
        said.append(_FRAMED[_ANOTHER_FRAMING[reading.scene.framing]])
    if "facing" in reading.free:
        said.append(_FACED[_OPPOSITE[reading.scene.facing]])
    return ", ".join(said)


def _with(board: Storyboard, position: int, **fields: str) -> Storyboard:
    return board.edit_card(position, fields=Fields(**fields)) if any(fields.values()) else board


def settled(board: Storyboard, before: Sequence[Scene], after: Sequence[Scene], variation: int) -> Storyboard:
    """Return the board of one variation alone: what differs in its scenes is said by fields of its cards.

    Args:
        board: the board with all its variations.
        before: the scenes of the first.
        after: the scenes of the one that stays.
        variation: which one that is, counted from 0.
    """
    for position, (old, new) in enumerate(zip(before, after, strict=True), 1):
        card = board.card(position)
        if card.seed is not None or card.copied:
            continue
        hour = new.time_of_day if new.time_of_day != old.time_of_day else ""
        board = _with(board, position, time_of_day=hour, camera=_filmed_as(card, old, new))
    seed = (board.format.seed + variation) % MAX_SEED
    return board.set_format(board.format.changed(variations=1, seed=seed))


def _filmed_as(card: Card, old: Scene, new: Scene) -> str:
    """Return in words how a card is filmed where that differs; nothing where it does not."""
    said = [
        _FRAMED[new.framing] if new.framing != old.framing else "",
        _FACED[new.facing] if new.facing != old.facing else "",
        new.camera if new.camera != old.camera else "",
    ]
    changes = [words for words in said if words]
    return ", ".join([card.fields.camera, *changes] if card.fields.camera else changes) if changes else ""
