"""How a board becomes a plan: its stretches kept, reused or drawn, each with the reason, and the estimate.

Reads nothing but what it is handed; queues nothing. Which shots there are is `drafting`'s.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Any, Protocol

from tools.copying import Copies, copied_beats
from tools.draft import Draft
from tools.drafting import Drafting
from tools.errors import RequestError
from tools.estimating import Measured, seconds_for
from tools.excerpt import cut_to, shown_alone
from tools.format import Canvas
from tools.likeness import with_earlier
from tools.plan import Action, Plan, PlannedShot, Timeline
from tools.renderers.base import Renderer, Resolution
from tools.runs import Past
from tools.shot import Shot
from tools.storyboard import Storyboard
from tools.wording import joined


class Known(Measured, Protocol):
    """What the library can tell a plan."""

    def takes(self, fingerprints: Sequence[str]) -> set[str]:
        """Return those of the fingerprints whose take is stored."""
        ...

    def timeline(self, clip: str) -> Timeline:
        """Return the plan that a clip was made by.

        Raises:
            RequestError: there is no clip of this name.
        """
        ...

    def picture(self, id: str) -> str:
        """Return how shots name a picture, `media:SHA#0`.

        Raises:
            RequestError: there is no picture of this name.
        """
        ...


@dataclass(frozen=True, slots=True)
class _Variation:
    """One variation of a board, drafted."""

    resolution: Resolution
    drafts: tuple[Draft, ...]


def plan_board(
    board: Storyboard,
    renderer: Renderer,
    known: Known,
    *,
    before: Storyboard | None = None,
    made: Sequence[str] = (),
    cards: Collection[int] = (),
) -> Plan:
    """Plan a whole board, every variation of it.

    Args:
        before: the revision that was planned last; the reasons say what changed since.
        made: the clips that show `before`, one for each variation; what did not change in a run of cards is
            kept from there.
        cards: the places of those that are shown alone, by the very shots of the whole, except where a run
            of cards is one shot; none for all.

    Raises:
        RequestError: the board is empty, two cards fall on one frame, or a copied range is outside its clip.
    """
    if not board.cards:
        raise RequestError(
            "The board is empty.", "Say what is seen first, for example: A fox walks through snow."
        )
    copies = Copies(known.timeline, known.picture)
    drafting = Drafting(board, renderer, copies)
    pasts = _pasts(before, made, renderer, copies, known, board.format.variations)
    variations = _variations(board, renderer, copies, drafting, pasts, apart=bool(cards))
    stored = known.takes(list(_shots(variations)))
    shown = _alone(variations, cards, stored) if cards else variations
    timelines = tuple(
        Timeline(
            seed=board.format.seed + k,
            canvas=drafting.canvas,
            shots=tuple(_planned(variation.drafts, stored, pasts[k].drafts)),
            drawn=variation.resolution.drawn,
            not_drawn=variation.resolution.not_drawn,
            note=variation.resolution.note,
            sound=drafting.sound(variation.drafts),
        )
        for k, variation in enumerate(shown)
    )
    plan = Plan(
        renderer=renderer.name,
        timelines=timelines,
        stills=_anchored_stills(variations, _shots(shown).values()),
        draw_stills=renderer.capabilities.source != "fields",
        notes=_notes(board, renderer, drafting.canvas, variations[0]),
        estimate_s=0.0,
    )
    return replace(plan, estimate_s=seconds_for(plan.to_render(), renderer, known))


def stills_of(board: Storyboard, renderer: Renderer, known: Known) -> dict[int, Shot]:
    """Return the stills of a board's first variation by the position of their card.

    Raises:
        RequestError: two cards fall on one frame, or a copied range is outside its clip.
    """
    copies = Copies(known.timeline, known.picture)
    first = _variations(board, renderer, copies, Drafting(board, renderer, copies))[0]
    return {draft.position: draft.still for draft in first.drafts if draft.still is not None}


def _variations(
    board: Storyboard,
    renderer: Renderer,
    copies: Copies,
    drafting: Drafting,
    pasts: Sequence[Past] = (),
    *,
    apart: bool = False,
) -> list[_Variation]:
    """Draft every variation; a pinned card looks the same in all of them."""
    shown = copied_beats(board, renderer, copies)
    resolutions = [renderer.resolve(board, k, shown) for k in range(board.format.variations)]
    found = []
    for k, resolution in enumerate(resolutions):
        triples = zip(board.cards, resolutions[0].beats, resolution.beats, strict=True)
        beats = [first if card.seed is not None else varied for card, first, varied in triples]
        past = pasts[k] if pasts else None
        drafts = drafting.drafts(beats, k, past, apart=apart, likenesses=resolution.likenesses)
        found.append(_Variation(resolution, tuple(drafts)))
    return found


def _shots(variations: Sequence[_Variation]) -> dict[str, Shot]:
    """Return all shots by their fingerprints."""
    pieces = [piece for variation in variations for draft in variation.drafts for piece in draft.pieces]
    return {piece.shot.fingerprint: piece.shot for piece in pieces}


def _alone(
    variations: Sequence[_Variation], cards: Collection[int], stored: Collection[str]
) -> list[_Variation]:
    """Return the variations cut to some cards, the same ones in each."""
    names = frozenset[str]().union(*(shown_alone(one.drafts, cards, stored) for one in variations))
    return [replace(one, drafts=cut_to(one.drafts, names)) for one in variations]


def _pasts(
    board: Storyboard | None,
    made: Sequence[str],
    renderer: Renderer,
    copies: Copies,
    known: Known,
    variations: int,
) -> list[Past]:
    """Return what each variation was in an earlier revision: nothing where it had none."""
    drafted = (
        _variations(board, renderer, copies, Drafting(board, renderer, copies))
        if board and board.cards
        else []
    )
    named = [{draft.name: draft for draft in variation.drafts} for variation in drafted]
    rows = zip_longest(named[:variations], made[: len(named)])
    found = [Past(drafts or {}, clip, copies, known.takes) for drafts, clip in rows]
    return [*found, *(Past({}, None, copies, known.takes) for _ in range(variations - len(found)))]


def _anchored_stills(variations: Sequence[_Variation], shots: Iterable[Shot]) -> tuple[Shot, ...]:
    """Return the stills that shots are pinned to, and those that these are drawn after, each once."""
    anchored = {anchor.reference for shot in shots for anchor in shot.anchors}
    stills = {f"still:{d.still.fingerprint}": d.still for v in variations for d in v.drafts if d.still}
    return with_earlier(anchored, stills)


def _planned(
    drafts: Sequence[Draft], stored: set[str], earlier: Mapping[str, Draft]
) -> Iterator[PlannedShot]:
    """Yield what stretches show: what is copied, or the takes that their frames are of."""
    for draft in drafts:
        place, card = draft.start, draft.position
        if draft.copy is not None and not draft.pieces:
            yield PlannedShot(
                place, draft.num_frames, "keep", _copied(draft), kept=draft.copy.kept(), card=card
            )
        for piece in draft.pieces:
            shot, count = piece.shot, piece.num_frames
            reused = shot.fingerprint in stored
            reason = "already drawn" if reused else _reason(draft, drafts, earlier)
            action: Action = "reuse" if reused else "render"
            yield PlannedShot(place, count, action, reason, shot, card=card, from_frame=piece.start_frame)
            place += count


def _copied(draft: Draft) -> str:
    """Say which stretch of which clip is kept."""
    assert draft.copy is not None
    rate = draft.copy.timeline.canvas.frame_rate
    first, last = draft.copy.start_frame, draft.copy.start_frame + draft.copy.num_frames
    return f"{float(first / rate):.4g} to {float(last / rate):.4g} s of {draft.copy.clip}"


def _reason(draft: Draft, drafts: Sequence[Draft], earlier: Mapping[str, Draft]) -> str:
    """Say why a stretch is drawn."""
    what = f"card {draft.position}" if draft.position else "a gap"
    if draft.copy is not None:
        return f"{_copied(draft)}, brought to this size and rate"
    if draft.origin is not None:
        return f"{what} is drawn again from what was there"
    before = earlier.get(draft.name)
    old, new = before.shot if before else None, draft.shot
    if before is None or old is None or new is None:
        return f"{what} is new" if draft.position else "a gap is filled"
    changes = (
        (old.canvas != new.canvas, "the size changed"),
        (old.identity != new.identity, "another renderer draws it"),
        (old.seed != new.seed, "another seed"),
        (_loras(old) != _loras(new), "the LoRAs changed"),
        (old.beats != new.beats or old.source != new.source, f"{what} changed"),
        (old.num_frames != new.num_frames, f"{what} has another length"),
        (before.still != draft.still, f"{what} shows who looks otherwise in an earlier card"),
        (old.anchors != new.anchors, f"{what} runs into what changed after it"),
    )
    said = next((reason for changed, reason in changes if changed), None)
    return said or _with_others(draft, drafts, earlier) or "not drawn yet"


def _loras(shot: Shot) -> list[Any]:
    return [beat.card.get("loras") for beat in shot.beats]


def _with_others(draft: Draft, drafts: Sequence[Draft], earlier: Mapping[str, Draft]) -> str | None:
    """Say with which other card, that changed, a card is one shot; None where there is none."""
    takes = {piece.shot.fingerprint for piece in draft.pieces}
    others = [one for one in drafts if takes & {piece.shot.fingerprint for piece in one.pieces}]
    pairs = [
        (one.position, earlier[one.name].shot if one.name in earlier else None, one.shot) for one in others
    ]
    changed = [position for position, old, new in pairs if old != new]
    by_words = [position for position, old, new in pairs if not old or not new or old.beats != new.beats]
    which = next(iter((*by_words, *changed)), None)
    return f"card {draft.position} is one shot with card {which}" if which else None


def _notes(board: Storyboard, renderer: Renderer, canvas: Canvas, variation: _Variation) -> tuple[str, ...]:
    drafts = variation.drafts
    notes = [
        f"Card {position} is told as: {told}"
        for position, (card, told) in enumerate(zip(board.cards, variation.resolution.told, strict=False), 1)
        if not card.copied and told != card.text
    ]
    drawn = renderer.canvas(board.format)
    if (drawn.width, drawn.height) != board.format.size():
        width, height = board.format.size()
        notes.append(f"This model draws {drawn.width}x{drawn.height} at most, not {width}x{height}.")
    times = [span.start_time for span in board.spans()]
    if any((time.seconds * canvas.frame_rate).denominator != 1 for time in times):
        notes.append(f"Card times are rounded to whole frames, {float(canvas.frame_rate):g} a second.")
    smooth = any(card.join == "smooth" for card in board.cards[1:])
    if smooth and renderer.capabilities.anchors == "none":
        notes.append("This renderer cannot run one card into the next: the cards are joined by cuts.")
    chained = [draft.position for draft in drafts if len(draft.pieces) > 1 and draft.position]
    if chained and renderer.capabilities.anchors == "none":
        longest = float(renderer.capabilities.longest / canvas.frame_rate)
        which = joined([str(position) for position in chained])
        notes.append(f"This model draws {longest:g} s at once: card {which} is drawn in parts, with cuts.")
    pictured = [str(place) for place, card in enumerate(board.cards, 1) if card.media and not card.longest]
    if pictured and renderer.capabilities.anchors == "none":
        which = f"card{'s' if len(pictured) > 1 else ''} {joined(pictured)}"
        notes.append(f"This model takes no pictures: those of {which} are not used.")
    bridge = renderer.capabilities.bridge
    short = [draft.position for draft in drafts[:-1] if draft.still and draft.num_frames < bridge]
    if short:
        which = f"Card {short[0]} is" if len(short) == 1 else f"Cards {', '.join(map(str, short))} are"
        notes.append(f"{which} too short to run into the next: a cut follows.")
    return tuple(notes)
