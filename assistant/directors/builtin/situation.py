"""The situation as the rules read it: board, clips, renders. Values only."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Self

FOOTAGE: Final = "Footage."
"""The text of the card that stands for a clip without a board."""


@dataclass(frozen=True, slots=True, eq=False)
class Situation:
    """Where the session stands before an answer; known by itself, so that what is found in it can be kept."""

    board: Mapping[str, Any] | None = None
    """The board in its event form."""
    clip: Mapping[str, Any] | None = None
    versions: Sequence[str] = ()
    """The current clip and those made beside it as versions of one board, in order."""
    clips: Sequence[Mapping[str, Any]] = ()
    """The newest clips of the library."""
    renders: Sequence[Mapping[str, Any]] = ()
    """Those under way."""
    renderer: str = "animatic"
    planning_only: bool = False
    notes: str = ""
    """What the user wrote down for every film, in lines of plain words."""

    @classmethod
    def of(cls, shown: Mapping[str, Any] | None) -> "Situation":
        """Return what a system message carries; without one, the empty beginning."""
        known = {name: shown[name] for name in cls.__slots__ if name in shown} if shown else {}
        return cls(**known)

    @property
    def cards(self) -> Sequence[Mapping[str, Any]]:
        """The board's cards, in order."""
        return self.board["cards"] if self.board else ()

    @property
    def positions(self) -> range:
        """The cards' places, counted from 1."""
        return range(1, len(self.cards) + 1)

    @property
    def duration(self) -> float:
        """The video's length in seconds; 0 without a board."""
        return float(self.board["duration"]) if self.board else 0.0

    @property
    def length(self) -> float:
        """The current clip's length in seconds; the board's where that is not known, and 0 without one."""
        return float((self.clip or {}).get("duration") or self.duration)

    def retold(self, texts: Mapping[int, str]) -> Self:
        """Return the situation with other texts on some cards, as wishes that follow see it."""
        cards = [
            {**card, "text": texts.get(position, card["text"])} for position, card in enumerate(self.cards, 1)
        ]
        return replace(self, board={**(self.board or {}), "cards": cards}) if texts else self

    def told(self) -> list[str]:
        """Return the words of the board and of the clips' titles."""
        return [*(card["text"] for card in self.cards), *(str(clip.get("title", "")) for clip in self.clips)]

    def filmed(self) -> Self | None:
        """Return the situation with a board of one card for a clip that has none: footage; else None."""
        if self.board is not None or self.clip is None:
            return None
        card = {"id": "k1", "at": 0.0, "text": FOOTAGE, "fields": {}, "media": {"source": self.clip["id"]}}
        card |= {"join": "smooth", "seed": None}
        plain = {"aspect": "16:9", "resolution": "480p", "style": "none", "variations": 1, "seed": 0}
        length = float(self.clip.get("duration") or 5)
        return replace(self, board={"id": "", "revision": 0, "cards": [card], "duration": length, **plain})

    def text(self, position: int) -> str:
        """Return a card's text."""
        return str(self.cards[position - 1]["text"])

    def at(self, position: int) -> float:
        """Return when a card starts; one past the last is the end."""
        return float(self.cards[position - 1]["at"]) if position <= len(self.cards) else self.duration
