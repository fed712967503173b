"""The storyboard of one video: ordered cards and a format. Immutable; every edit returns a new revision."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from typing import Any, Final

from tools.card import Card, CardMedia, Fields, Join
from tools.errors import RequestError
from tools.format import LONGEST_S, OFFERED_S, SHORTEST_S, Format
from tools.timecode import Timecode, TimeRange

CARD_S: Final = 5
"""Seconds a card gets when no times were said, up to 20 s in all."""
MAX_CARDS: Final = 40
_LONGEST: Final = Timecode(Fraction(LONGEST_S))


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the timeline: what one card fills, or a gap beside a copied range that the plan fills."""

    range: TimeRange
    card: Card | None = None
    position: int = 0
    """The card's, counted from 1; 0 for a gap."""


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
        self._check_lengths()

    def _check_lengths(self) -> None:
        """Fail where more is to be drawn than one video may last; what is copied counts for nothing."""
        if not self.copies and not SHORTEST_S <= self.format.duration.seconds <= LONGEST_S:
            raise RequestError(
                f"A duration of {self.format.duration} s cannot be drawn.",
                f"One video lasts {SHORTEST_S} to {LONGEST_S} s; "
                f"{', '.join(map(str, OFFERED_S))} s are offered. Longer films are several clips, joined.",
            )
        drawn = sum(
            (part.range.duration.seconds for part in self.stretches() if not _is_copied(part.card)),
            Fraction(0),
        )
        if drawn > LONGEST_S:
            raise RequestError(
                f"{Timecode(drawn)} s beside what is copied are too much to draw.",
                f"Leave up to {LONGEST_S} s between and after the copied ranges.",
            )

    @property
    def copies(self) -> tuple[Card, ...]:
        """The cards that show ranges of clips, as they are or drawn again."""
        return tuple(card for card in self.cards if card.longest)

    @property
    def title(self) -> str:
        """The first words of the first card that has any."""
        text = next((card.text for card in self.cards if card.text.strip()), "")
        return " ".join(text.split()[:8]).rstrip(".,;:!?")

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
        """Return the stretch each card fills: to the next card or the end; the first from 0 s.

        One that shows a range of a clip fills no more than that.
        """
        if not self.cards:
            return ()
        starts = [card.at for card in self.cards]
        if not self.cards[0].longest:
            starts[0] = Timecode(Fraction(0))
        rows = zip(self.cards, starts, [*starts[1:], self.format.duration], strict=True)
        return tuple(TimeRange(start, min(end - start, card.longest or end)) for card, start, end in rows)

    def stretches(self) -> tuple[Stretch, ...]:
        """Return the whole timeline: what the cards fill, and the gaps between."""
        found, place = [], Timecode(Fraction(0))
        for position, (card, span) in enumerate(zip(self.cards, self.spans(), strict=True), 1):
            if span.start_time > place:
                found.append(Stretch(TimeRange(place, span.start_time - place)))
            found.append(Stretch(span, card, position))
            place = span.end_time
        if found and place < self.format.duration:
            found.append(Stretch(TimeRange(place, self.format.duration - place)))
        return tuple(found)

    def insert_card(
        self,
        text: str,
        *,
        at: Timecode | None = None,
        fields: Fields = Fields(),  # noqa: B008 - a frozen value
        written: Mapping[str, str] | None = None,
        media: CardMedia | None = None,
        join: Join = "smooth",
    ) -> "Storyboard":
        """Return the board with a new card, at the end when no time is given.

        |A A A|B B|  ->  |A A A|B B|N N|
        """
        card = Card(self._next_id(), at or self._end(), text, fields, written or {}, media, join)
        if self.copies or card.longest:
            length = card.longest or Timecode(Fraction(CARD_S))
            longer = max(self.format.duration, card.at + length)
            return self._revised((*self.cards, card), self.format.changed(duration=longer))
        if at is not None:
            most = Timecode(Fraction(CARD_S if media else 1))
            longer = max(self.format.duration, min(_LONGEST, at + most))
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

        New text clears the fields that are not given in the same call; new text and new fields clear the
        written-out texts, which say it otherwise. A written-out text that is given empty is taken back.
        """
        card = self.card(position)
        if text is not None and text != card.text:
            card = replace(card, text=text, fields=Fields(), written={})
        if fields is not None and card.fields.merged(fields) != card.fields:
            card = replace(card, fields=card.fields.merged(fields), written={})
        card = replace(
            card,
            written={name: words for name, words in {**card.written, **(written or {})}.items() if words},
            join=join or card.join,
            seed=card.seed if seed is None else seed,
        )
        return self._revised((*self.cards[: position - 1], card, *self.cards[position:]), self.format)

    def move_card(self, position: int, at: Timecode, *, ripple: bool = False) -> "Storyboard":
        """Return the board with one card at another time; the order follows the times.

        |A A A|B B|  ->  |A A|B B B|

        With `ripple` the later cards move with it, and the video becomes longer or shorter by as much.

        |A A A|B B|C|  ->  |A A|B B|C|
        """
        card = self.card(position)
        if ripple:
            return self._shifted(position - 1, at.seconds - card.at.seconds)
        moved = replace(card, at=at)
        return self._revised((*self.cards[: position - 1], moved, *self.cards[position:]), self.format)

    def remove_card(self, position: int, *, ripple: bool = False) -> "Storyboard":
        """Return the board without one card; the card before fills its time.

        |A A|B|C C|  ->  |A A A|C C|

        With `ripple` the later cards close up, and the video becomes shorter.

        |A A|B|C C|  ->  |A A|C C|
        """
        self.card(position)
        if ripple:
            gone = self.spans()[position - 1].duration.seconds
            without = replace(self, cards=(*self.cards[: position - 1], *self.cards[position:]))
            return without._shifted(position - 1, -gone)
        return self._revised((*self.cards[: position - 1], *self.cards[position:]), self.format)

    def set_format(self, new: Format) -> "Storyboard":
        """Return the board in another format; a new duration stretches the cards' times in proportion.

        Cards that show ranges of clips keep their length, so all keep their times beside them.
        """
        if new.duration == self.format.duration or self.copies:
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
            "loop": self.format.loop,
            "loras": self.format.loras,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Storyboard":
        """Return the board that `to_json` wrote."""
        names = ("aspect", "resolution", "style", "variations", "seed", "loop", "loras")
        settings = {key: data[key] for key in names if key in data}
        cards = tuple(Card.from_json(card) for card in data["cards"])
        duration = Timecode(Fraction(data["duration"]))
        return cls(data["id"], data["revision"], cards, Format(duration, **settings))

    def _shifted(self, first: int, seconds: Fraction) -> "Storyboard":
        """Return the board with the cards from place `first` on, and the end, moved by so many seconds."""
        if first < len(self.cards) and self.cards[first].at.seconds + seconds < 0:
            raise RequestError("No card can start before 0 s.", "Move it by less.")
        cards = [
            replace(card, at=Timecode(card.at.seconds + seconds)) if place >= first else card
            for place, card in enumerate(self.cards)
        ]
        duration = Timecode(self.format.duration.seconds + seconds)
        return self._revised(cards, self.format.changed(duration=duration))

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


def _is_copied(card: Card | None) -> bool:
    return card is not None and card.copied


def card_times(said: Sequence[float | None], duration: float | None) -> list[Timecode]:
    """Return each card's time and, last, the duration; cards without a time lie evenly between the others.

    Args:
        said: seconds, as far as they were said.
    """
    known = {i: Timecode.of(at) for i, at in enumerate(said) if at is not None}
    if not known:
        length = Timecode.of(duration if duration is not None else min(LONGEST_S, CARD_S * len(said)))
        return [*(Timecode(length.seconds * i / len(said)) for i in range(len(said))), length]
    known.setdefault(0, Timecode(Fraction(0)))
    last = max(known)
    after = known[last].seconds + CARD_S * (len(said) - last)
    known[len(said)] = Timecode.of(duration if duration is not None else min(Fraction(LONGEST_S), after))
    marks = sorted(known)
    times = dict(known)
    for a, b in pairwise(marks):
        step = (known[b].seconds - known[a].seconds) / (b - a)
        times |= {i: Timecode(max(Fraction(0), known[a].seconds + step * (i - a))) for i in range(a + 1, b)}
    return [times[i] for i in range(len(said) + 1)]
