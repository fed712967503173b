"""A stretch of a plan before it is known whether it is stored. Pure values."""

from dataclasses import dataclass

from tools.copying import Copy, Piece
from tools.shot import Shot


@dataclass(frozen=True, slots=True)
class Draft:
    """A stretch of one variation's timeline."""

    name: str
    """The id of its card, or `after k2` for a gap: the same in every revision."""
    position: int
    """The card's; 0 for a gap."""
    start: int
    num_frames: int
    copy: Copy | None = None
    """The range of a clip that it shows as it is."""
    origin: Piece | None = None
    """The range of a take that it draws again."""
    heard: Copy | None = None
    """The range of a clip whose sound it keeps."""
    shot: Shot | None = None
    """All of it, drawn by itself: what tells whether it changed."""
    pieces: tuple[Piece, ...] = ()
    """The takes that its frames are of, in order."""
    still: Shot | None = None
    """The card's opening frame."""
