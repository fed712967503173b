"""What a shot's references stand for: frames decoded from the library's files, and stored shots."""

from typing import TYPE_CHECKING

from tools.errors import RenderError
from tools.library.library import Library
from tools.media import pictures, reading
from tools.shot import Shot

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class LibraryInputs:
    """The inputs of shots, read from one library (`renderers.base.Inputs`)."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def frame(self, reference: str) -> "NDArray[np.uint8]":
        """Return the decoded frame, (height, width, 3) rgb24, that a reference names.

        Raises:
            RenderError: it names nothing that has frames.
            LibraryError: its file is not stored, or was deleted by hand.
            MediaError: its file is damaged.
        """
        kind, name, index = _parts(reference)
        if kind == "still":
            return pictures.read_png(self._library.stills.path(name))
        if kind == "take":
            return reading.frame(self._library.takes.path(name), index)
        raise _unknown(reference)

    def shot(self, reference: str) -> Shot:
        """Return the stored shot behind `still:F` or `take:F#i`.

        Raises:
            RenderError: the reference names no shot.
            LibraryError: the shot is not stored.
        """
        kind, name, _ = _parts(reference)
        if kind == "still":
            return self._library.stills.shot(name)
        if kind == "take":
            return self._library.takes.shot(name)
        raise _unknown(reference)


def _parts(reference: str) -> tuple[str, str, int]:
    """Split `take:F#i` into its kind, its name and its frame."""
    kind, _, rest = reference.partition(":")
    name, _, index = rest.partition("#")
    if not name or not (index or "0").isdecimal():
        raise _unknown(reference)
    return kind, name, int(index or 0)


def _unknown(reference: str) -> RenderError:
    return RenderError(
        f"Nothing to draw from is called {reference!r}.", "References are `still:F` and `take:F#i`."
    )
