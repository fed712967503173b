"""Some cards of a board alone, as the whole board shows them: their shots are those of the whole plan.

What is drawn for a part is thus never drawn again for the whole.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from tools.draft import Draft
from tools.plan import Plan, Timeline
from tools.renderers.base import Renderer
from tools.storyboard import Storyboard
from tools.timecode import Timecode
from tools.wording import joined


def shown_alone(drafts: Sequence[Draft], cards: Collection[int], stored: Collection[str]) -> frozenset[str]:
    """Return the names of the drafts that show some cards, the gaps between them, and what these go on from.

    Args:
        drafts: one variation of the whole board.
        cards: the places of the cards.
        stored: the fingerprints whose takes are there to go on from.
    """
    wanted = [draft for index, draft in enumerate(drafts) if _beside(drafts, index) <= set(cards)]
    drawn = {piece.shot.fingerprint: draft for draft in drafts for piece in draft.pieces}
    missing = {take: draft for take, draft in drawn.items() if take not in stored}
    for draft in wanted:  # grows while it is gone through
        needed = (missing[take] for take in _takes(draft) if take in missing)
        wanted += [other for other in needed if other not in wanted]
    return frozenset(draft.name for draft in wanted)


def _beside(drafts: Sequence[Draft], index: int) -> set[int]:
    """Return the place of a draft's card; of a gap those before and after it, 0 where there is none."""
    if drafts[index].position:
        return {drafts[index].position}
    before = next((draft.position for draft in reversed(drafts[:index]) if draft.position), 0)
    return {before, next((draft.position for draft in drafts[index:] if draft.position), 0)}


def cut_to(drafts: Sequence[Draft], names: Collection[str]) -> tuple[Draft, ...]:
    """Return the drafts of these names, one after the other from the first frame on."""
    found: list[Draft] = []
    for draft in drafts:
        if draft.name in names:
            start = found[-1].start + found[-1].num_frames if found else 0
            found.append(replace(draft, start=start))
    return tuple(found)


def excerpt(
    board: Storyboard, plan: Plan, renderer: Renderer, cards: Collection[int]
) -> tuple[Storyboard, Plan]:
    """Return the board that a plan of some cards shows, and the plan with what is drawn of them."""
    shown = _board(board, plan.timelines[0])
    timelines = tuple(_told(line, shown, k, renderer) for k, line in enumerate(plan.timelines))
    return shown, replace(plan, timelines=timelines, notes=(_note(plan.timelines[0], cards), *plan.notes))


def title(board: Storyboard, cards: Collection[int]) -> str:
    """Return what clips of some cards are called."""
    return f"{board.title} ({_named(cards)})"


def _board(board: Storyboard, line: Timeline) -> Storyboard:
    """Return a new board of the cards that a timeline shows, at their times in it."""
    starts: dict[int, Timecode] = {}
    for planned in line.shots:
        if planned.card:
            starts.setdefault(planned.card, Timecode.at_frame(planned.start, line.canvas.frame_rate))
    cards = tuple(replace(board.card(place), at=at) for place, at in starts.items())
    duration = Timecode.at_frame(line.num_frames, line.canvas.frame_rate)
    return Storyboard("", 1, cards, replace(board.format, duration=duration, loop=False))


def _told(line: Timeline, shown: Storyboard, variation: int, renderer: Renderer) -> Timeline:
    """Return a timeline with what is drawn, and what is not, of the words of its own cards."""
    read = renderer.resolve(shown, variation)
    drawn = tuple(words for words in line.drawn if words in read.drawn)
    not_drawn = tuple(words for words in line.not_drawn if words in read.not_drawn)
    return replace(line, drawn=drawn, not_drawn=not_drawn)


def _note(line: Timeline, cards: Collection[int]) -> str:
    added = sorted({planned.card for planned in line.shots if planned.card} - set(cards))
    more = f" and {_named(added)}, which comes before without a cut" if added else ""
    return f"This is {_named(cards)}{more or ' alone'}; the rest of the storyboard is not rendered."


def _named(cards: Collection[int]) -> str:
    return f"card{'s' if len(cards) > 1 else ''} {joined([str(place) for place in sorted(cards)])}"


def _takes(draft: Draft) -> Iterator[str]:
    """Yield the takes whose frames a draft's shots are drawn from."""
    for shot in (piece.shot for piece in draft.pieces):
        sources = (shot.source, shot.second.source if shot.second else None)
        names = [anchor.reference for anchor in shot.anchors]
        for name in (*names, *(source.reference for source in sources if source)):
            if name.startswith("take:"):
                yield name.removeprefix("take:").partition("#")[0]
