"""The storyboard of one video: ordered cards and a format. Immutable; every edit returns a new revision."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from typing import Any, Final

from tools.card import Card, CardMedia, Fields, Join
from tools.errors import RequestError
from tools.format import LONGEST_S, Format
from tools.timecode import Timecode, TimeRange

CARD_S: Final = 5
"""Seconds a card gets when no times were said, up to 20 s in all."""
MAX_CARDS: Final = 40
_LONGEST: Final = Timecode(Fraction(LONGEST_S))


@dataclass(frozen=True, slots=True)
class Storyboard:
    """The cards of one video in the order of their times, and its format."""

    id: str
    revision: int
    cards: tuple[Card, ...]
    format: Format

    def __post_init__(self) -> None:
        if len(self.cards) > MAX_CARDS:
            raise RequestError(f"{len(self.cards)} cards are too many.", f"A board takes up to {MAX_CARDS}.")
        for card, following in pairwise(self.cards):
            if card.at >= following.at:
                raise RequestError(
                    f"Two cards cannot both start at {following.at} s.", "Give each card a time of its own."
                )
        if self.cards and self.cards[-1].at >= self.format.duration:
            raise RequestError(
                f"A card at {self.cards[-1].at} s lies outside a video of {self.format.duration} s.",
                "Move the card, or make the video longer (up to 20 s).",
            )

    def card(self, position: int) -> Card:
        """Return the card at `position`, counted from 1.

        Raises:
            RequestError: there is none; the hint says how many there are.
        """
        if not 1 <= position <= len(self.cards):
            valid = f"The board has cards 1 to {len(self.cards)}." if self.cards else "The board is empty."
            raise RequestError(f"There is no card {position}.", valid)
        return self.cards[position - 1]

    def spans(self) -> tuple[TimeRange, ...]:
        """Return the stretch each card fills: to the next card or the end; the first from 0 s."""
        starts = [card.at for card in self.cards]
        if starts:
            starts[0] = Timecode(Fraction(0))
        ends = [*starts[1:], self.format.duration]
        return tuple(TimeRange(start, end - start) for start, end in zip(starts, ends, strict=True))

    def insert_card(
        self,
        text: str,
        *,
        at: Timecode | None = None,
        fields: Fields = Fields(),  # noqa: B008 - a frozen value
        media: CardMedia | None = None,
        join: Join = "smooth",
    ) -> "Storyboard":
        """Return the board with a new card, at the end when no time is given.

        |A A A|B B|  ->  |A A A|B B|N N|
        """
        card = Card(self._next_id(), at or self._end(), text, fields, media=media, join=join)
        if at is not None:
            longer = max(self.format.duration, min(_LONGEST, at + Timecode(Fraction(1))))
            return self._revised((*self.cards, card), self.format.changed(duration=longer))
        longer = min(_LONGEST, self._end() + Timecode(Fraction(CARD_S)))
        if longer > card.at:
            return self._revised((*self.cards, card), self.format.changed(duration=longer))
        cards = spread((*self.cards, card), _LONGEST)
        return self._revised(cards, self.format)

    def edit_card(
        self,
        position: int,
        *,
        text: str | None = None,
        fields: Fields | None = None,
        written: Mapping[str, str] | None = None,
        join: Join | None = None,
        seed: int | None = None,
    ) -> "Storyboard":
        """Return the board with one card changed.

        New text clears the fields and the written-out text that are not given in the same call.
        """
        card = self.card(position)
        if text is not None and text != card.text:
            card = replace(card, text=text, fields=Fields(), written={})
        card = replace(
            card,
            fields=card.fields.merged(fields) if fields else card.fields,
            written={**card.written, **written} if written else card.written,
            join=join or card.join,
            seed=card.seed if seed is None else seed,
        )
        return self._revised((*self.cards[: position - 1], card, *self.cards[position:]), self.format)

    def move_card(self, position: int, at: Timecode) -> "Storyboard":
        """Return the board with one card at another time; the order follows the times.

        |A A A|B B|  ->  |A A|B B B|
        """
        moved = replace(self.card(position), at=at)
        return self._revised((*self.cards[: position - 1], moved, *self.cards[position:]), self.format)

    def remove_card(self, position: int) -> "Storyboard":
        """Return the board without one card; the card before fills its time.

        |A A|B|C C|  ->  |A A A|C C|
        """
        self.card(position)
        return self._revised((*self.cards[: position - 1], *self.cards[position:]), self.format)

    def set_format(self, new: Format) -> "Storyboard":
        """Return the board in another format; a new duration stretches the cards' times in proportion."""
        if new.duration == self.format.duration:
            return self._revised(self.cards, new)
        ratio = new.duration.seconds / self.format.duration.seconds
        cards = tuple(replace(card, at=Timecode(card.at.seconds * ratio)) for card in self.cards)
        return self._revised(cards, new)

    def to_json(self) -> dict[str, Any]:
        """Return the board as JSON values; times as exact text."""
        return {
            "id": self.id,
            "revision": self.revision,
            "cards": [card.to_json() for card in self.cards],
            "duration": str(self.format.duration.seconds),
            "aspect": self.format.aspect,
            "resolution": self.format.resolution,
            "style": self.format.style,
            "variations": self.format.variations,
            "seed": self.format.seed,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Storyboard":
        """Return the board that `to_json` wrote."""
        settings = {key: data[key] for key in ("aspect", "resolution", "style", "variations", "seed")}
        cards = tuple(Card.from_json(card) for card in data["cards"])
        duration = Timecode(Fraction(data["duration"]))
        return cls(data["id"], data["revision"], cards, Format(duration, **settings))

    def _revised(self, cards: Sequence[Card], new: Format) -> "Storyboard":
        ordered = tuple(sorted(cards, key=lambda card: card.at))
        return replace(self, revision=self.revision + 1, cards=ordered, format=new)

    def _next_id(self) -> str:
        return f"k{max((int(card.id[1:]) for card in self.cards), default=0) + 1}"

    def _end(self) -> Timecode:
        return self.format.duration if self.cards else Timecode(Fraction(0))


def spread(cards: Sequence[Card], duration: Timecode) -> tuple[Card, ...]:
    """Return the cards at even distances over `duration`, in the order given."""
    step = duration.seconds / len(cards)
    return tuple(replace(card, at=Timecode(step * index)) for index, card in enumerate(cards))
