"""How one variation of a board becomes shots: what each stretch of its timeline shows, between which anchors.

A stretch that copies a clip is kept; a card is drawn from its still to the next; a gap goes on from what is
copied before it and runs into what comes after it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from tools.copying import Copies, Copy, Piece, canvas_of
from tools.errors import RequestError
from tools.renderers import registry
from tools.renderers.base import Renderer
from tools.renderers.footage.describe import FOOTAGE
from tools.shot import Anchor, Beat, SecondSource, Shot, Source
from tools.sound import Sound
from tools.storyboard import Storyboard, Stretch
from tools.timecode import Timecode


@dataclass(frozen=True, slots=True)
class Draft:
    """A stretch of a plan before it is known whether it is stored."""

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
    still: Shot | None = None
    """The card's opening frame."""


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
        self._identity = renderer.identity()

    def drafts(self, beats: Sequence[Mapping[str, Any]], variation: int) -> list[Draft]:
        """Return the shots of a variation whose cards come to `beats`.

        Raises:
            RequestError: two cards fall on one frame, or a range lies outside its clip.
        """
        drafts = [self._opened(draft, beats, variation) for draft in self._placed()]
        # The last first: a shot may run into the one after it, and a gap is anchored on those beside it.
        cards = [index for index, draft in enumerate(drafts) if draft.position]
        gaps = [index for index, draft in enumerate(drafts) if not draft.position]
        for index in (*reversed(cards), *reversed(gaps)):
            drafts[index] = self._drawn(drafts, index, variation)
        return [part for draft in drafts for part in self._chained(draft)]

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
                yield replace(
                    draft, name=name, start=start, num_frames=end - start, copy=part, heard=part, shot=shot
                )

    def _opened(self, draft: Draft, beats: Sequence[Mapping[str, Any]], variation: int) -> Draft:
        """Return a draft with its card's still."""
        if draft.copy or not draft.position:
            return draft
        seed = self._seed(draft, variation)
        picture = self._copies.picture(self._board.card(draft.position))
        opening = (Anchor(0, picture),) if picture else ()
        beats_here = (Beat(0, beats[draft.position - 1]),)
        still = Shot(1, self.canvas, beats_here, seed, self._identity, opening)
        return replace(draft, still=still)

    def _drawn(self, drafts: Sequence[Draft], index: int, variation: int) -> Draft:
        draft = drafts[index]
        if draft.copy:
            return draft
        before, after = self._neighbours(drafts, index)
        base = Shot(draft.num_frames, self.canvas, (), self._seed(draft, variation), self._identity)
        if draft.still is not None:
            anchors = self._anchors(draft, before, after)
            source, second = self._source(draft), self._second(draft)
            shot = replace(base, beats=draft.still.beats, anchors=anchors, source=source, second=second)
            if draft.origin is not None and not self._restages_all(draft):
                shot = replace(shot, identity=registry.renderer(FOOTAGE).identity())
        else:
            shot = self._filling(base, draft, before, after)
        return replace(draft, shot=shot)

    def _chained(self, draft: Draft) -> Iterator[Draft]:
        """Yield a draft in parts no longer than the renderer draws, each going on from the one before."""
        longest, shot = self._renderer.capabilities.longest, draft.shot
        if shot is None or shot.num_frames <= longest:
            yield draft
            return
        anchors = tuple(anchor for anchor in shot.anchors if anchor.frame < longest)
        first = replace(shot, num_frames=longest, anchors=anchors)
        yield replace(draft, num_frames=longest, shot=first)
        piece = Piece(first, longest, 0)
        before = () if self._restages(piece) else (Anchor(-1, piece.reference(-1)),)
        later = [
            replace(anchor, frame=anchor.frame - longest) for anchor in shot.anchors if anchor not in anchors
        ]
        rest = shot.num_frames - longest
        source = Source(f"take:{first.fingerprint}", longest, 0.0)
        shot = replace(shot, num_frames=rest, anchors=(*before, *later), source=source)
        rest_of = replace(draft, name=f"{draft.name}+", start=draft.start + longest, num_frames=rest)
        yield from self._chained(replace(rest_of, heard=None, still=None, shot=shot))

    def _source(self, draft: Draft) -> Source | None:
        """Return what a card draws again."""
        media = self._board.card(draft.position).media
        if draft.origin is None or media is None or media.strength is None:
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

    def _restages_all(self, draft: Draft) -> bool:
        """Return whether the renderer draws by itself again what a card is made of."""
        by_fields = self._renderer.capabilities.source == "fields"
        return by_fields and self._copies.all_by(self._board.card(draft.position), self._renderer.name)

    def _neighbours(self, drafts: Sequence[Draft], index: int) -> tuple[Draft | None, Draft | None]:
        """Return what a drawn stretch comes out of and what it runs into; None over a cut."""
        last = len(drafts) - 1
        loops = self._board.format.loop
        before = drafts[index - 1] if index or loops else None
        after = drafts[(index + 1) % (last + 1)] if index < last or loops else None
        smooth_in = before is not None and (not index or self._joined(drafts[index]))
        short = drafts[index].num_frames < self._renderer.capabilities.bridge
        smooth_out = after is not None and not short and (index == last or self._joined(after))
        return before if smooth_in else None, after if smooth_out else None

    def _joined(self, draft: Draft) -> bool:
        """Return whether what is before a stretch passes into it; a gap is there to join."""
        return not draft.position or self._board.card(draft.position).join == "smooth"

    def _anchors(self, draft: Draft, before: Draft | None, after: Draft | None) -> tuple[Anchor, ...]:
        """Pin a shot to its card's still, and to the frames beside it.

        A renderer that redraws from fields opens on its card's still by itself.
        """
        capabilities = self._renderer.capabilities
        if capabilities.anchors not in ("ends", "many"):
            return ()
        found = list(draft.still.anchors) if draft.still else []
        if before is not None and before.copy and self._restages(self._copies.last(before.copy)):
            found.append(Anchor(0, self._copies.after(before.copy).reference(0)))
        elif before is not None and before.copy:
            last = self._copies.last(before.copy)
            found.append(Anchor(-1, last.reference(last.num_frames - 1)))
        elif draft.still is not None and capabilities.source != "fields":
            found.append(Anchor(0, f"still:{draft.still.fingerprint}"))
        if after is not None and after.copy:
            found.append(Anchor(draft.num_frames, self._copies.first(after.copy).reference(0)))
        elif after is not None and after.shot is not None and (after.origin or not draft.position):
            found.append(Anchor(draft.num_frames, Piece(after.shot, 0, 0).reference(0)))
        elif after is not None and after.still is not None:
            found.append(Anchor(draft.num_frames, f"still:{after.still.fingerprint}"))
        return tuple(found)

    def _filling(self, base: Shot, draft: Draft, before: Draft | None, after: Draft | None) -> Shot:
        """Return the shot of a gap: it goes on from what is copied before it, or leads up to what is after.

        A renderer that redraws from fields needs no anchor where it goes on with its own scene.
        """
        earlier = self._goes_on_from(before) if before else None
        later = self._comes_out_at(after) if after else None
        if earlier is not None:
            piece, start = earlier, earlier.start_frame
            anchors = self._anchors(draft, None if self._restages(piece) else before, after)
        elif later is not None:
            piece, start = later, later.start_frame - draft.num_frames
            anchors = () if self._restages(piece) else self._anchors(draft, None, after)
        else:
            raise RequestError("A gap has nothing to go on from.", "Put a card there that says what is seen.")
        beats = tuple(Beat(0, beat.card) for beat in piece.shot.beats[-1:])
        source = Source(f"take:{piece.shot.fingerprint}", start, 0.0)
        identity = self._identity if self._restages(piece) else registry.renderer(FOOTAGE).identity()
        return replace(base, beats=beats, anchors=anchors, source=source, identity=identity)

    def _restages(self, piece: Piece) -> bool:
        """Return whether the renderer draws what a take shows by itself again; of others it sees pixels."""
        own = piece.shot.identity.get("renderer") == self._renderer.name
        return own and self._renderer.capabilities.source == "fields"

    def _goes_on_from(self, before: Draft) -> Piece | None:
        """Return what goes on after a stretch."""
        if before.copy:
            return self._copies.after(before.copy)
        return Piece(before.shot, before.num_frames, 0) if before.shot else None

    def _comes_out_at(self, after: Draft) -> Piece | None:
        """Return what a stretch begins with."""
        if after.copy:
            return self._copies.first(after.copy)
        return Piece(after.shot, 0, after.num_frames) if after.shot else None

    def _seed(self, draft: Draft, variation: int) -> int:
        card = self._board.card(draft.position) if draft.position else None
        pinned = card.seed if card else None
        return self._board.format.seed + variation if pinned is None else pinned


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
