"""How one variation of a board becomes shots: what each stretch of its timeline shows, between which anchors.

A stretch that copies a clip is kept; a card is drawn from its still to the next; a gap goes on from what is
copied before it and runs into what comes after it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any

from tools.anchoring import Anchoring
from tools.copying import Copies, Copy, Piece, canvas_of
from tools.draft import Draft
from tools.errors import RequestError
from tools.likeness import referring
from tools.renderers import registry
from tools.renderers.base import Renderer
from tools.renderers.footage.describe import FOOTAGE
from tools.runs import Past, Runs
from tools.shot import Anchor, Beat, SecondSource, Shot, Source
from tools.sound import Sound
from tools.storyboard import Storyboard, Stretch
from tools.timecode import Timecode


class Drafting:
    """Drafts the shots of one variation.

    Args:
        board: what is to be seen.
        renderer: what draws the rest.
        copies: the clips that are copied from.
    """

    def __init__(self, board: Storyboard, renderer: Renderer, copies: Copies) -> None:
        self._board, self._renderer, self._copies = board, renderer, copies
        self.canvas = canvas_of(board, renderer, copies)
        self._anchoring = Anchoring(board, renderer, copies)

    def drafts(
        self,
        beats: Sequence[Mapping[str, Any]],
        variation: int,
        past: Past | None = None,
        *,
        apart: bool = False,
        likenesses: Sequence[Sequence[int]] = (),
    ) -> list[Draft]:
        """Return the shots of a variation whose cards come to `beats`.

        Args:
            beats: what each card comes to.
            variation: which one it is.
            past: what of it was drawn before, where that is asked.
            apart: whether each card is drawn by itself, also where a run of them could be one shot.
            likenesses: for each card the earlier ones whose stills its own is drawn after.

        Raises:
            RequestError: two cards fall on one frame, or a range lies outside its clip.
        """
        drafts = [self._opened(draft, beats, variation) for draft in self._placed()]
        drafts = list(referring(drafts, likenesses)) if likenesses else drafts
        cards, gaps = self._anchoring.order(drafts)
        for index in cards:
            drafts[index] = self._drawn(drafts, index, beats, variation)
        if self._renderer.capabilities.anchors == "many" and not apart:
            drafts = Runs(self._renderer, self._anchoring).drawn(drafts, past)
        for index in gaps:
            drafts[index] = self._drawn(drafts, index, beats, variation)
        return drafts

    def sound(self, drafts: Sequence[Draft]) -> tuple[Sound, ...]:
        """Return what is heard: the sound of what is copied, or drawn again; silence between."""
        rate = self.canvas.frame_rate
        return tuple(
            sound
            for draft in drafts
            if draft.heard
            for sound in self._copies.sound(draft.heard, draft.start / rate)
        )

    def _placed(self) -> list[Draft]:
        """Return the stretches with their frames; what is copied keeps its own, the rest gives way."""
        rate, place = self.canvas.frame_rate, 0
        found: list[Draft] = []
        name = "start"
        for part in self._board.stretches():
            copy = self._copies.of(part.card) if part.card else None
            num_frames = part.range.end_time.frame(rate) - place
            if copy is not None:
                copy = _cut_to(copy, part)
                num_frames = _frames_at(copy, rate)
            origin = self._copies.first(copy) if copy and part.card and part.card.remixed else None
            if num_frames < 1 and part.card is None:
                continue
            _check_length(part, num_frames, rate)
            name = part.card.id if part.card else f"after {name}"
            draft = Draft(name, part.position, place, num_frames, None if origin else copy, origin, copy)
            foreign = draft.copy is not None and draft.copy.timeline.canvas != self.canvas
            found += self._conformed(draft, draft.copy) if foreign and draft.copy else [draft]
            place += num_frames
        return found

    def _conformed(self, draft: Draft, copy: Copy) -> Iterator[Draft]:
        """Yield a copy of another size or rate as its takes, each brought to the canvas."""
        own, rate = copy.timeline.canvas.frame_rate, self.canvas.frame_rate
        identity = registry.renderer(FOOTAGE).identity()
        done, end = 0, draft.start
        for index, piece in enumerate(self._copies.pieces(copy)):
            start, done = end, done + piece.num_frames
            end = draft.start + min(draft.num_frames, round(done / own * rate))
            if end > start:
                source = Source(f"take:{piece.shot.fingerprint}", piece.start_frame, 0.0)
                shot = Shot(end - start, self.canvas, (), 0, identity, source=source)
                part = replace(
                    copy, start_frame=copy.start_frame + done - piece.num_frames, num_frames=piece.num_frames
                )
                name = f"{draft.name}/{index}" if index else draft.name
                shown = replace(draft, name=name, start=start, num_frames=end - start, copy=part, heard=part)
                yield self._taking(shown, shot)

    def _opened(self, draft: Draft, beats: Sequence[Mapping[str, Any]], variation: int) -> Draft:
        """Return a draft with its card's still: what is drawn again opens on what was there."""
        if draft.copy or not draft.position:
            return draft
        picture = self._copies.picture(self._board.card(draft.position))
        still = replace(
            self._blank(draft, variation),
            num_frames=1,
            beats=(Beat(0, beats[draft.position - 1]),),
            anchors=(Anchor(0, picture),) if picture else (),
            identity=self._renderer.identity() if picture else self._renderer.still_identity(),
            source=None if self._renderer.capabilities.source == "fields" else self._source(draft),
        )
        return replace(draft, still=still)

    def _drawn(
        self, drafts: Sequence[Draft], index: int, beats: Sequence[Mapping[str, Any]], variation: int
    ) -> Draft:
        draft = drafts[index]
        if draft.copy:
            return draft
        between = self._anchoring.neighbours(drafts, index)
        blank = self._blank(draft, variation)
        if draft.still is None:
            seen = beats[_nearest(drafts, index) - 1]
            return self._taking(draft, self._anchoring.filling(blank, *between, seen))
        anchors = self._anchoring.anchors(draft.num_frames, *between, draft.still)
        source, second = self._source(draft), self._second(draft)
        shot = replace(blank, beats=draft.still.beats, anchors=anchors, source=source, second=second)
        if draft.origin is not None and not self._anchoring.draws_again(self._board.card(draft.position)):
            shot = replace(shot, identity=registry.renderer(FOOTAGE).identity())
        return self._taking(draft, shot)

    def _blank(self, draft: Draft, variation: int) -> Shot:
        """Return a shot of a draft's length in which nothing is seen yet."""
        identity = self._renderer.identity()
        return Shot(draft.num_frames, self.canvas, (), self._seed(draft, variation), identity)

    def _taking(self, draft: Draft, shot: Shot) -> Draft:
        """Return a draft that shows a shot, in parts where that is longer than the renderer draws."""
        pieces = tuple(Piece(part, 0, part.num_frames) for part in self._anchoring.parts(shot))
        return replace(draft, shot=shot, pieces=pieces)

    def _source(self, draft: Draft) -> Source | None:
        """Return what a card draws again."""
        media = self._board.card(draft.position).media
        if draft.origin is None or media is None or media.strength is None:
            return None
        if self._anchoring.draws_by_words(self._board.card(draft.position)):
            return None
        return Source(f"take:{draft.origin.shot.fingerprint}", draft.origin.start_frame, media.strength)

    def _second(self, draft: Draft) -> SecondSource | None:
        """Return what a card is blended with, and the curve of its influence in frames."""
        media = self._board.card(draft.position).media
        if media is None or media.second is None:
            return None
        piece = self._copies.at(media.second.source, media.second.start_time)
        rate = self.canvas.frame_rate
        curve = tuple((Timecode(at).frame(rate), share) for at, share in media.second.curve)
        source = Source(f"take:{piece.shot.fingerprint}", piece.start_frame, 0.0)
        return SecondSource(source, curve, media.second.mode)

    def _seed(self, draft: Draft, variation: int) -> int:
        card = self._board.card(draft.position) if draft.position else None
        pinned = card.seed if card else None
        return self._board.format.seed + variation if pinned is None else pinned


def _nearest(drafts: Sequence[Draft], index: int) -> int:
    """Return the position of the card before a gap, or of the first one after it."""
    earlier = (draft.position for draft in drafts[index::-1] if draft.position)
    later = (draft.position for draft in drafts[index:] if draft.position)
    return next(earlier, None) or next(later, 1)


def _cut_to(copy: Copy, part: Stretch) -> Copy:
    """Return a copy no longer than the time that its card has before the next one."""
    own = copy.timeline.canvas.frame_rate
    return replace(copy, num_frames=min(copy.num_frames, max(1, part.range.duration.frame(own))))


def _frames_at(copy: Copy, rate: Fraction) -> int:
    own = copy.timeline.canvas.frame_rate
    return copy.num_frames if own == rate else max(1, round(copy.num_frames / own * rate))


def _check_length(part: Stretch, num_frames: int, rate: Fraction) -> None:
    if num_frames < 1:
        raise RequestError(
            f"Card {part.position} would last less than one frame.",
            f"Give it at least {float(1 / rate):.3f} s, or remove it.",
        )
