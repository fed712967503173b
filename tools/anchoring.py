"""Between what a shot is drawn: the stills and frames that it is pinned to, by what its renderer holds.

A renderer that redraws from *fields* opens on its card's still by itself and restages what is beside it; one
that redraws *pixels* is shown them. One that holds *first* pictures only goes on from the take before.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from tools.card import Card
from tools.copying import Copies, Piece
from tools.draft import Draft
from tools.errors import RequestError
from tools.renderers import registry
from tools.renderers.base import Renderer
from tools.renderers.footage.describe import FOOTAGE
from tools.shot import Anchor, Beat, Shot, Source
from tools.storyboard import Storyboard


class Anchoring:
    """Finds the anchors of a board's shots.

    Args:
        board: what is to be seen.
        renderer: what draws it.
        copies: the clips that are copied from.
    """

    def __init__(self, board: Storyboard, renderer: Renderer, copies: Copies) -> None:
        self._board, self._copies, self._renderer = board, copies, renderer
        self._capabilities = renderer.capabilities

    def order(self, drafts: Sequence[Draft]) -> tuple[Iterable[int], Iterable[int]]:
        """Return the order in which stretches are drafted, and after them those that are anchored on takes.

        The last first: a shot may run into the one after it, and a gap is anchored on those beside it. Where
        shots go on from the take before, the first one first.
        """
        if self._capabilities.anchors == "first":
            return range(len(drafts)), ()
        cards = [index for index, draft in enumerate(drafts) if draft.position]
        gaps = [index for index, draft in enumerate(drafts) if not draft.position]
        return reversed(cards), reversed(gaps)

    def neighbours(self, drafts: Sequence[Draft], index: int) -> tuple[Draft | None, Draft | None]:
        """Return what a drawn stretch comes out of and what it runs into; None over a cut."""
        last = len(drafts) - 1
        loops = self._board.format.loop
        before = drafts[index - 1] if index or loops else None
        after = drafts[(index + 1) % (last + 1)] if index < last or loops else None
        own = self._blends(drafts[index])
        smooth_in = before is not None and (not index or own or self._joined(drafts[index]))
        short = drafts[index].num_frames < self._capabilities.bridge
        runs_on = after is not None and not short and (index == last or self._joined(after))
        return before if smooth_in else None, after if own or runs_on else None

    def anchors(
        self, num_frames: int, before: Draft | None, after: Draft | None, still: Shot | None = None
    ) -> tuple[Anchor, ...]:
        """Return what a shot is pinned to: its card's still, and the frames beside it."""
        if self._capabilities.anchors == "none":
            return ()
        if self._capabilities.anchors == "first":
            return self._first(before, still)
        return *self._opening(before, still), *self._closing(num_frames, after, gap=still is None)

    def filling(
        self, blank: Shot, before: Draft | None, after: Draft | None, seen: Mapping[str, Any]
    ) -> Shot:
        """Return the shot of a gap: it goes on from what is before it, or leads up to what is after.

        A renderer that redraws from fields needs no anchor where it goes on with its own scene; one that
        redraws pixels goes on with what is `seen` in the card beside the gap.
        """
        n = blank.num_frames
        piece, start = self._beside(n, before, after)
        leads_up = before is None or not (before.copy or before.shot)
        source = Source(f"take:{piece.shot.fingerprint}", start, 0.0)
        shot = replace(blank, source=source)
        if self.restages(piece):
            beats = tuple(Beat(0, beat.card) for beat in piece.shot.beats[-1:])
            anchors = () if leads_up else self.anchors(n, None, after)
            return replace(shot, beats=beats, anchors=anchors)
        pinned = (
            *([] if leads_up or before is None else [self._last_of(before)]),
            *self._closing(n, after, gap=True),
        )
        if self._fills(leads_up, after):
            return replace(shot, beats=(Beat(0, seen),), anchors=pinned)
        beats = tuple(Beat(0, beat.card) for beat in piece.shot.beats[-1:])
        return replace(shot, beats=beats, anchors=pinned, identity=registry.renderer(FOOTAGE).identity())

    def parts(self, shot: Shot) -> Iterator[Shot]:
        """Yield a shot in parts no longer than the renderer draws, each going on from the one before.

        Who holds pictures at any frame is shown in each part the next one that lies beyond it.
        """
        longest = self._capabilities.longest
        sees = self._capabilities.anchors == "many" and shot.identity.get("renderer") == self._renderer.name
        while shot.num_frames > longest:
            within = [one for one in shot.anchors if one.frame < longest]
            ahead = [one for one in shot.anchors if one.frame >= longest][:sees]
            first = replace(shot, num_frames=longest, anchors=(*within, *ahead))
            yield first
            shot = self.going_on(shot, first)
        yield shot

    def going_on(self, shot: Shot, first: Shot) -> Shot:
        """Return what is left of a shot that is too long, after its first part, going on from that."""
        done = first.num_frames
        piece = Piece(first, done, 0)
        alone = self.restages(piece) or self._capabilities.anchors == "none"
        before = () if alone else (Anchor(-1, piece.reference(-1)),)
        later = [replace(one, frame=one.frame - done) for one in shot.anchors if one.frame >= done]
        unseen = self._capabilities.anchors == "none" and self._capabilities.source != "fields"
        source = None if unseen else Source(f"take:{first.fingerprint}", done, 0.0)
        second = shot.second
        if shot.source is not None and shot.source.strength:
            source = replace(shot.source, start_frame=shot.source.start_frame + done)
        if second is not None:
            curve = tuple((frame - done, share) for frame, share in second.curve)
            theirs = replace(second.source, start_frame=second.source.start_frame + done)
            second = replace(second, source=theirs, curve=curve)
        return replace(
            shot, num_frames=shot.num_frames - done, anchors=(*before, *later), source=source, second=second
        )

    def draws_again(self, card: Card) -> bool:
        """Return whether the renderer draws again what a card is made of; if not, it is footage to us."""
        by, second = self._capabilities.source, card.media.second if card.media else None
        if by == "pixels":
            blends = self._capabilities.two_sources and second is not None and second.mode == "transition"
            return second is None or blends
        restaged = by == "fields" and self._copies.all_by(card, self._renderer.name)
        return restaged or self.draws_by_words(card)

    def draws_by_words(self, card: Card) -> bool:
        """Return whether a card that another renderer drew is drawn by its words: its pixels are no help."""
        if card.media is None or card.media.second is not None or self._capabilities.source == "pixels":
            return False
        makers = self._copies.makers(card)
        own = self._capabilities.source == "fields" and self._renderer.name in makers
        return not own and FOOTAGE not in makers

    def restages(self, piece: Piece) -> bool:
        """Return whether the renderer draws what a take shows by itself again; of others it sees pixels."""
        own = piece.shot.identity.get("renderer") == self._renderer.name
        return own and self._capabilities.source == "fields"

    def _opening(self, before: Draft | None, still: Shot | None) -> Iterator[Anchor]:
        """Yield what a shot begins with."""
        by_fields = self._capabilities.source == "fields"
        if still is not None and by_fields:
            yield from still.anchors
        if before is not None and before.copy and self.restages(self._copies.last(before.copy)):
            yield Anchor(0, self._copies.after(before.copy).reference(0))
        elif before is not None and before.copy:
            yield self._last_of(before)
        elif still is not None and not by_fields:
            yield Anchor(0, f"still:{still.fingerprint}")

    def _closing(self, num_frames: int, after: Draft | None, *, gap: bool) -> Iterator[Anchor]:
        """Yield what a shot runs into: of a card that is drawn its still, for a gap the take itself."""
        if after is None:
            return
        if after.copy:
            yield Anchor(num_frames, self._copies.first(after.copy).reference(0))
        elif after.pieces and (after.origin or gap):
            yield Anchor(num_frames, after.pieces[0].reference(0))
        elif after.still is not None:
            yield Anchor(num_frames, f"still:{after.still.fingerprint}")

    def _first(self, before: Draft | None, still: Shot | None) -> tuple[Anchor, ...]:
        """Return what a shot begins with: the last frame before it, or its card's still; a picture wins."""
        pictured = still is not None and any(anchor.frame == 0 for anchor in still.anchors)
        if before is not None and (before.copy or before.shot) and not pictured:
            return (self._last_of(before),)
        return (Anchor(0, f"still:{still.fingerprint}"),) if still else ()

    def _last_of(self, before: Draft) -> Anchor:
        """Return the frame before a shot."""
        last = self._copies.last(before.copy) if before.copy else before.pieces[-1]
        return Anchor(-1, last.reference(last.num_frames - 1))

    def _fills(self, leads_up: bool, after: Draft | None) -> bool:
        """Return whether the renderer draws what lies between frames; if not, they are run together."""
        holds = self._capabilities.anchors
        if self._capabilities.source == "fields" or holds == "none":
            return False
        if holds == "first":
            return not leads_up and after is None
        return not leads_up or self._capabilities.last_alone

    def _beside(self, num_frames: int, before: Draft | None, after: Draft | None) -> tuple[Piece, int]:
        """Return the take that a gap goes on from or leads up to, and where in it the gap would begin."""
        earlier = self._goes_on_from(before) if before else None
        if earlier is not None:
            return earlier, earlier.start_frame
        later = self._comes_out_at(after) if after else None
        if later is None:
            raise RequestError("A gap has nothing to go on from.", "Put a card there that says what is seen.")
        return later, later.start_frame - num_frames

    def _blends(self, draft: Draft) -> bool:
        """Return whether a stretch runs from one clip into another as pixels, to begin and end as they do."""
        media = self._board.card(draft.position).media if draft.position else None
        return bool(media and media.second) and self._capabilities.source != "fields"

    def _joined(self, draft: Draft) -> bool:
        """Return whether what is before a stretch passes into it; a gap is there to join."""
        return not draft.position or self._board.card(draft.position).join == "smooth"

    def _goes_on_from(self, before: Draft) -> Piece | None:
        """Return what goes on after a stretch."""
        if before.copy:
            return self._copies.after(before.copy)
        last = before.pieces[-1] if before.pieces else None
        return Piece(last.shot, last.start_frame + last.num_frames, 0) if last else None

    def _comes_out_at(self, after: Draft) -> Piece | None:
        """Return what a stretch begins with."""
        if after.copy:
            return self._copies.first(after.copy)
        return after.pieces[0] if after.pieces else None
