"""A smooth run of cards as one shot, where pictures are held at any frame of it, and its retakes."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from tools.anchoring import Anchoring
from tools.copying import Copies, Copy, Piece
from tools.draft import Draft
from tools.renderers.base import CONTEXT, Renderer
from tools.shot import Anchor, Shot


@dataclass(frozen=True, slots=True)
class Past:
    """A variation as it was drawn last: what its cards were, and the clip that shows them."""

    drafts: Mapping[str, Draft]
    """By name; none where it was never drawn."""
    clip: str | None
    copies: Copies
    stored: Callable[[Sequence[str]], set[str]]
    """Gives those of some fingerprints whose take is stored."""

    def pieces(self, card: Draft) -> tuple[Piece, ...]:
        """Return the takes that show a card in the clip; none where it changed, or a take is gone.

        What a card is drawn from and between decides, not where it stands: one that moved is shown on.
        """
        old = self.drafts.get(card.name)
        if self.clip is None or old is None or old.shot is None or old.shot != card.shot:
            return ()
        shown = Copy(self.clip, self.copies.timeline(self.clip), old.start, old.num_frames)
        found = tuple(self.copies.pieces(shown))
        alike = all((p.shot.identity, p.shot.canvas) == (old.shot.identity, old.shot.canvas) for p in found)
        names = {piece.shot.fingerprint for piece in found}
        return found if alike and self.stored(list(names)) == names else ()


class Runs:
    """Draws the smooth runs of one board.

    Args:
        renderer: what draws them.
        anchoring: where its shots end that are too long.
    """

    def __init__(self, renderer: Renderer, anchoring: Anchoring) -> None:
        self._renderer, self._anchoring = renderer, anchoring
        self._longest = renderer.capabilities.longest

    def drawn(self, drafts: Sequence[Draft], past: Past | None) -> list[Draft]:
        """Return drafts of which the cards that run into each other share a take.

        |A A|B B|C C|  ->  |A A B B C C|

        Of a run that was drawn before, the cards that did not change are kept and the rest is retaken, if
        that is estimated to take no longer than the whole run, what is stored counting nothing. Else, and
        the first time, all of it is one shot, or as many as the renderer's longest one asks for.
        """
        found = list(drafts)
        for start, end in _runs(drafts):
            run = drafts[start:end]
            whole = list(self._shots(run))
            retaken = self._retaken(run, past) if past else None
            if past and retaken and self._work(retaken, past) <= self._work(whole, past):
                whole = retaken
            found[start:end] = whole
        return found

    def _shots(
        self, cards: Sequence[Draft], before: Sequence[str] = (), after: Sequence[str] = ()
    ) -> Iterator[Draft]:
        """Yield cards as parts of shots; `before` and `after` are the frames that are kept beside them."""
        windows = list(self._windows(cards))
        for index, window in enumerate(windows):
            shot = _beside(
                _together(window),
                before if index == 0 else (),
                after if index == len(windows) - 1 else (),
                self._longest,
            )
            if len(window) == 1:
                parts = self._anchoring.parts(shot)
                yield replace(window[0], pieces=tuple(Piece(part, 0, part.num_frames) for part in parts))
                continue
            place = 0
            for card in window:
                yield replace(card, pieces=(Piece(shot, place, card.num_frames),))
                place += card.num_frames

    def _windows(self, cards: Sequence[Draft]) -> Iterator[Sequence[Draft]]:
        """Yield cards by those that go into one shot; one too long for that stands alone."""
        window: list[Draft] = []
        for card in cards:
            if window and sum(one.num_frames for one in (*window, card)) > self._longest:
                yield window
                window = []
            window.append(card)
        yield window

    def _retaken(self, run: Sequence[Draft], past: Past) -> list[Draft] | None:
        """Return a run of which only what changed is drawn; None where nothing of it can be kept.

        |A A B B C C D D|  ->  |A A|B B C C|D D|
        """
        kept = [past.pieces(card) for card in run]
        if not any(kept):
            return None
        stretches = [
            (stays, [replace(card, pieces=pieces) for card, pieces in pairs])
            for stays, pairs in groupby(zip(run, kept, strict=True), key=lambda pair: bool(pair[1]))
        ]
        found: list[Draft] = []
        for index, (stays, cards) in enumerate(stretches):
            before = stretches[index - 1][1] if index else []
            after = stretches[index + 1][1] if index + 1 < len(stretches) else []
            found += cards if stays else self._shots(cards, _frames(before), _frames(after))
        return found

    def _work(self, drafts: Sequence[Draft], past: Past) -> float:
        """Return the cost of the shots that are not stored."""
        shots = {piece.shot.fingerprint: piece.shot for draft in drafts for piece in draft.pieces}
        stored = past.stored(list(shots))
        return sum(self._renderer.cost(shot) for name, shot in shots.items() if name not in stored)


def _runs(drafts: Sequence[Draft]) -> Iterator[tuple[int, int]]:
    """Yield where the runs of text and picture cards start and end; each has one card at least."""
    start = 0
    while start < len(drafts):
        end = start + 1
        while _is_plain(drafts[start]) and end < len(drafts) and _run_on(drafts[end - 1], drafts[end]):
            end += 1
        if _is_plain(drafts[start]):
            yield start, end
        start = end


def _is_plain(draft: Draft) -> bool:
    return draft.still is not None and draft.origin is None


def _run_on(card: Draft, following: Draft) -> bool:
    """Tell whether a card is drawn up to the still of the one after it."""
    if card.shot is None or following.still is None or not _is_plain(following):
        return False
    return Anchor(card.num_frames, f"still:{following.still.fingerprint}") in card.shot.anchors


def _together(cards: Sequence[Draft]) -> Shot:
    """Return the shots of cards as one: what is seen from each one's frame on, and its still there.

    Its seed is theirs; where one is pinned to another, all of them count.
    """
    place, shots = 0, []
    for card in cards:
        assert card.shot is not None
        shots.append(_later(card.shot, place))
        place += card.num_frames
    seeds = {shot.seed for shot in shots}
    return replace(
        shots[0],
        num_frames=place,
        beats=tuple(beat for shot in shots for beat in shot.beats),
        anchors=tuple(dict.fromkeys(anchor for shot in shots for anchor in shot.anchors)),
        seed=shots[0].seed if len(seeds) == 1 else sum(shot.seed for shot in shots),
    )


def _later(shot: Shot, frames: int) -> Shot:
    beats = tuple(replace(beat, frame=beat.frame + frames) for beat in shot.beats)
    anchors = tuple(replace(anchor, frame=anchor.frame + frames) for anchor in shot.anchors)
    return replace(shot, beats=beats, anchors=anchors)


def _beside(shot: Shot, before: Sequence[str], after: Sequence[str], longest: int) -> Shot:
    """Return a shot between kept frames: so many that their motion is seen, if it does not get too long."""
    n = shot.num_frames
    most = CONTEXT if n + 2 * CONTEXT <= longest else 1
    earlier = before[-most:] if len(before) >= most else before[-1:]
    later = after[:most] if len(after) >= most else after[:1]
    inner = [anchor for anchor in shot.anchors if not later or anchor.frame < n]
    anchors = (
        *(Anchor(place - len(earlier), name) for place, name in enumerate(earlier)),
        *inner,
        *(Anchor(n + place, name) for place, name in enumerate(later)),
    )
    return replace(shot, anchors=anchors)


def _frames(cards: Sequence[Draft]) -> list[str]:
    """Return the names of the frames that cards show, in order."""
    pieces = [piece for card in cards for piece in card.pieces]
    return [piece.reference(frame) for piece in pieces for frame in range(piece.num_frames)]
