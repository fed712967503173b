"""How a board becomes a plan: cards to shots, by what the renderer's anchors allow, and which are stored.

Reads nothing but what it is handed; queues nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Any, Protocol

from tools.card import Card
from tools.errors import RequestError
from tools.format import Canvas
from tools.plan import Plan, PlannedShot, Timeline
from tools.renderers.base import Renderer, Resolution
from tools.shot import Anchor, Beat, Shot
from tools.storyboard import Storyboard


class Known(Protocol):
    """What the library can tell a plan."""

    def takes(self, fingerprints: Sequence[str]) -> set[str]:
        """Return those of the fingerprints whose take is stored."""
        ...

    def seconds_per_unit(self, renderer: str) -> float | None:
        """Return this machine's seconds for one unit of the renderer's cost, if it was measured."""
        ...


@dataclass(frozen=True, slots=True)
class _Draft:
    """A card's shot before it is known whether it is stored."""

    card: Card
    shot: Shot
    still: Shot


def plan_board(
    board: Storyboard, renderer: Renderer, known: Known, *, before: Storyboard | None = None
) -> Plan:
    """Plan a whole board, every variation of it.

    Args:
        before: the revision that was planned last; the reasons say what changed since.

    Raises:
        RequestError: the board is empty, or two cards fall on one frame.
    """
    if not board.cards:
        raise RequestError(
            "The board is empty.", "Say what is seen first, for example: A fox walks through snow."
        )
    resolutions = [renderer.resolve(board, k) for k in range(board.format.variations)]
    drafts = _draft_variations(board, renderer, resolutions)
    stored = known.takes([draft.shot.fingerprint for variation in drafts for draft in variation])
    earlier = _shots_by_card(before, renderer, board.format.variations)
    canvas = renderer.canvas(board.format)
    timelines = tuple(
        Timeline(
            seed=board.format.seed + k,
            canvas=canvas,
            shots=_planned(variation, stored, earlier[k]),
            drawn=resolution.drawn,
            not_drawn=resolution.not_drawn,
            note=resolution.note,
        )
        for k, (variation, resolution) in enumerate(zip(drafts, resolutions, strict=True))
    )
    anchored = {anchor.reference for v in drafts for d in v for anchor in d.shot.anchors}
    stills = {f"still:{d.still.fingerprint}": d.still for v in drafts for d in v}
    plan = Plan(
        renderer=renderer.name,
        timelines=timelines,
        stills=tuple(still for name, still in stills.items() if name in anchored),
        draw_stills=renderer.capabilities.source != "fields",
        notes=_notes(board, renderer, canvas),
        estimate_s=0.0,
    )
    return _estimated(plan, renderer, known)


def _draft_variations(
    board: Storyboard, renderer: Renderer, resolutions: Sequence[Resolution]
) -> list[list[_Draft]]:
    """Draft every variation; a pinned card looks the same in all of them."""
    drafts = []
    for variation, resolution in enumerate(resolutions):
        triples = zip(board.cards, resolutions[0].beats, resolution.beats, strict=True)
        beats = [first if card.seed is not None else varied for card, first, varied in triples]
        drafts.append(_draft_shots(board, renderer, beats, variation))
    return drafts


def _draft_shots(
    board: Storyboard, renderer: Renderer, beats: Sequence[Mapping[str, Any]], variation: int
) -> list[_Draft]:
    canvas = renderer.canvas(board.format)
    identity = renderer.identity()
    starts = _start_frames(board, canvas.frame_rate)
    seeds = [board.format.seed + variation if card.seed is None else card.seed for card in board.cards]
    stills = [
        Shot(1, canvas, (Beat(0, beat),), seed, identity) for beat, seed in zip(beats, seeds, strict=True)
    ]
    return [
        _Draft(
            card,
            Shot(
                num_frames=starts[i + 1] - starts[i],
                canvas=canvas,
                beats=(Beat(0, beats[i]),),
                seed=seeds[i],
                identity=identity,
                anchors=_anchors(i, board, renderer, stills, starts[i + 1] - starts[i]),
            ),
            stills[i],
        )
        for i, card in enumerate(board.cards)
    ]


def _start_frames(board: Storyboard, rate: Fraction) -> list[int]:
    spans = board.spans()
    frames = [span.start_time.frame(rate) for span in spans] + [board.format.duration.frame(rate)]
    for position, (start, end) in enumerate(pairwise(frames), 1):
        if start >= end:
            raise RequestError(
                f"Card {position} would last less than one frame.",
                f"Give it at least {float(1 / rate):.3f} s, or remove it.",
            )
    return frames


def _anchors(
    index: int, board: Storyboard, renderer: Renderer, stills: Sequence[Shot], num_frames: int
) -> tuple[Anchor, ...]:
    """Pin a shot to its card's still and, over a smooth join, to the next card's.

    A renderer that redraws from fields opens on its card's still by itself.
    """
    if renderer.capabilities.anchors not in ("ends", "many"):
        return ()
    opening = () if renderer.capabilities.source == "fields" else (_still_anchor(0, stills[index]),)
    if index + 1 == len(stills) or board.cards[index + 1].join == "cut":
        return opening
    return (*opening, _still_anchor(num_frames, stills[index + 1]))


def _still_anchor(frame: int, still: Shot) -> Anchor:
    return Anchor(frame, f"still:{still.fingerprint}")


def _shots_by_card(board: Storyboard | None, renderer: Renderer, variations: int) -> list[dict[str, Shot]]:
    """Return the shots of an earlier revision by card id, for each variation; empty where it had none."""
    if board is None or not board.cards:
        return [{} for _ in range(variations)]
    had = min(variations, board.format.variations)
    drafts = _draft_variations(board, renderer, [renderer.resolve(board, k) for k in range(had)])
    return [{d.card.id: d.shot for d in draft} for draft in drafts] + [{}] * (variations - had)


def _planned(
    drafts: Sequence[_Draft], stored: set[str], earlier: Mapping[str, Shot]
) -> tuple[PlannedShot, ...]:
    planned = []
    start = 0
    for position, draft in enumerate(drafts, 1):
        shot = draft.shot
        reused = shot.fingerprint in stored
        reason = "already drawn" if reused else _reason(position, draft, earlier)
        planned.append(PlannedShot(start, shot.num_frames, "reuse" if reused else "render", reason, shot))
        start += shot.num_frames
    return tuple(planned)


def _reason(position: int, draft: _Draft, earlier: Mapping[str, Shot]) -> str:
    if draft.card.id not in earlier:
        return f"card {position} is new"
    old, new = earlier[draft.card.id], draft.shot
    changes = (
        (old.canvas != new.canvas, "the size changed"),
        (old.identity != new.identity, "another renderer draws it"),
        (old.seed != new.seed, "another seed"),
        (old.beats != new.beats, f"card {position} changed"),
        (old.num_frames != new.num_frames, f"card {position} has another length"),
        (old.anchors != new.anchors, f"card {position} runs into what changed after it"),
    )
    return next((reason for changed, reason in changes if changed), "not drawn yet")


def _notes(board: Storyboard, renderer: Renderer, canvas: Canvas) -> tuple[str, ...]:
    notes = []
    times = [span.start_time for span in board.spans()]
    if any((time.seconds * canvas.frame_rate).denominator != 1 for time in times):
        notes.append(f"Card times are rounded to whole frames, {float(canvas.frame_rate):g} a second.")
    smooth = any(card.join == "smooth" for card in board.cards[1:])
    if smooth and renderer.capabilities.anchors not in ("ends", "many"):
        notes.append("This renderer cannot run one card into the next: the cards are joined by cuts.")
    return tuple(notes)


def _estimated(plan: Plan, renderer: Renderer, known: Known) -> Plan:
    work = sum(renderer.cost(shot) for shot in plan.to_render())
    seconds = round(work * (known.seconds_per_unit(renderer.name) or 1.0), 1)
    return Plan(plan.renderer, plan.timelines, plan.stills, plan.draw_stills, plan.notes, seconds)
