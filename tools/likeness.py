"""Likeness: a still is drawn after earlier stills that show who is seen in it, where its model takes these.

They are pictures that it is shown and that do not stand in it: anchors far behind its one frame.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from tools.draft import Draft
from tools.renderers.base import CONTEXT
from tools.shot import Anchor, Shot

_APART: Final = 2 * CONTEXT
"""Frames from one to the next: nearer ones would be handles."""


def referring(drafts: Iterable[Draft], likenesses: Sequence[Sequence[int]]) -> Iterator[Draft]:
    """Yield drafts in order, the stills that show somebody again drawn after those that show them first.

    Args:
        drafts: with their stills.
        likenesses: for each card the places of the earlier cards that show who is seen in it.
    """
    stills: dict[int, Shot] = {}
    for draft in drafts:
        still = draft.still
        if still is not None and not still.anchors and still.source is None:
            earlier = [stills[place] for place in likenesses[draft.position - 1] if place in stills]
            names = [f"still:{one.fingerprint}" for one in earlier]
            still = replace(still, anchors=tuple(Anchor(k * _APART, name) for k, name in enumerate(names, 1)))
            draft = replace(draft, still=still)
        if still is not None:
            stills[draft.position] = still
        yield draft


def with_earlier(names: Iterable[str], stills: Mapping[str, Shot]) -> tuple[Shot, ...]:
    """Return the stills of some names and those that these are drawn after, in the order of `stills`."""
    wanted, found = [name for name in names if name in stills], set[str]()
    while wanted:
        name = wanted.pop()
        found.add(name)
        wanted += [other for other in stills[name].references() if other in stills and other not in found]
    return tuple(still for name, still in stills.items() if name in found)
