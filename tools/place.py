"""Where a session stands: the one row that chat, screen, command line and Python move."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Place:
    """The current board revision and clip of a session."""

    board: tuple[str, int] | None = None
    """Id and revision."""
    clip: str | None = None

    def to_json(self) -> list[Any]:
        """Return JSON values."""
        return [list(self.board) if self.board else None, self.clip]

    @classmethod
    def from_json(cls, data: list[Any]) -> "Place":
        """Return the place that `to_json` wrote."""
        board, clip = data
        return cls((board[0], board[1]) if board else None, clip)
