"""The verb `remix`: a clip drawn again with a change, which is carried out at every strength.

The strength says how much of the rest may change with it. The animatic edits the cards; what else changes is
written down as fields and seeds of the cards, so that the board still says how the clip came about.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Final, Literal

from pydantic import Field

from tools import styles
from tools.card import MAX_TEXT, Card, Fields, Join
from tools.clip import Clip
from tools.cutting import ZERO, format_of, redrawn
from tools.editing import CardFields, Position, Written, written_for
from tools.errors import RequestError
from tools.plan import Proposal
from tools.planning import plan_board
from tools.ranges import between, within
from tools.renderers.base import STRENGTHS, Compared, Renderer
from tools.renderers.footage.describe import seen_as
from tools.storyboard import Storyboard
from tools.timecode import Timecode, TimeRange
from tools.wording import joined
from tools.workbench import Workbench

_LOOKS: Final = frozenset({"time_of_day", "weather", "camera", "light", "look"})
"""Fields that outlast new words of a card."""


class RemixedCard(CardFields):
    """What one card of the clip's storyboard shall say instead."""

    card: Position
    text: Annotated[str | None, Field(max_length=MAX_TEXT, description="Its whole new text.")] = None
    written: Written = None


class Remix(CardFields):
    """Draw a clip again with a change: another subject, look, face, hour or place; the rest stays alike.

    Fields given here hold for all cards; `cards` gives single cards new words.
    """

    clip: str | None = Field(None, description="The clip's id, such as c2; the current one when not given.")
    words: Annotated[str, Field(max_length=MAX_TEXT, description="What changes, as the user said it.")] = ""
    cards: list[RemixedCard] = Field(default_factory=list, description="The cards whose words change.")
    style: str | None = None
    strength: Literal["subtle", "mild", "light", "strong"] = Field(
        "light", description="How much of what was not named may change: subtle nothing, strong the staging."
    )
    strength_value: Annotated[
        float | None, Field(ge=0, le=1, description="The strength as a number instead.")
    ] = None
    start: Annotated[float | None, Field(ge=0, description="Second from which on it is changed.")] = None
    end: Annotated[float | None, Field(gt=0, description="Second up to which it is changed.")] = None


@dataclass(frozen=True, slots=True)
class _Remixing:
    """A clip with its board before and after the change."""

    clip: Clip
    range: TimeRange
    before: Storyboard
    after: Storyboard
    compared: Compared

    @property
    def whole(self) -> bool:
        """Whether all of the clip is changed."""
        return self.range == TimeRange(ZERO, self.clip.duration)


def remix(bench: Workbench, arguments: Remix) -> Proposal:
    """Plan a clip anew with a change.

    Raises:
        RequestError: there is no such clip or card, nothing would change, or the range lies outside the clip.
    """
    clip = bench.source(arguments.clip)
    if arguments.style is not None:
        styles.check(arguments.style)
    board = bench.board_of(clip)
    if board is None:
        by_model = bench.renderer.capabilities.source == "pixels"
        return (_filmed_anew if by_model else _of_footage)(bench, clip, arguments)
    span = within(clip, arguments.start, arguments.end)
    work = _remixing(bench, clip, board, span, arguments)
    value = _value(arguments)
    by_words = work.whole and not board.copies and _by_words(bench, work.compared)
    draft = work.after if by_words else _drawn(bench, work, max(value, 0.01))
    plan = plan_board(draft, bench.renderer, bench, before=board, made=(clip.id,))
    name = arguments.strength if arguments.strength_value is None else f"{arguments.strength_value:g}"
    return Proposal(
        "remix",
        draft.title or clip.title,
        plan,
        None,
        parents=(clip.id,),
        strength=name,
        draft=draft,
        said=_said(work),
    )


def _by_words(bench: Workbench, compared: Compared) -> bool:
    """Return whether a board is drawn anew by its words alone, without a look at what was drawn before."""
    source = bench.renderer.capabilities.source
    return source == "none" or (source == "fields" and not compared.named)


def _of_footage(bench: Workbench, clip: Clip, arguments: Remix) -> Proposal:
    """Plan footage in another light or look: nobody can draw again what was filmed.

    Raises:
        RequestError: the words name no hour, weather, light or style.
    """
    span = within(clip, arguments.start, arguments.end)
    plain = Card("k1", ZERO, "Footage.", Fields())
    format = replace(format_of(bench, clip), duration=Timecode.of(5))
    neutral = Storyboard("", 1, (plain,), format)
    said = replace(plain, text=arguments.words or plain.text, fields=arguments.fields())
    wanted = Storyboard("", 1, (said,), format.changed(style=arguments.style))
    renderer = bench.renderer
    compared = renderer.compare(renderer.resolve(neutral), renderer.resolve(wanted))
    looks = [change for change in compared.changed if change in seen_as(renderer.resolve(wanted).beats[0])]
    if not looks:
        raise RequestError(
            f"{clip.id} was filmed: who is seen in it and what happens stays.",
            "Name an hour, weather, a light or a style, for example: remix it at night, in film noir.",
        )
    board = redrawn(bench, clip, wanted, span, max(_value(arguments), 0.01))
    plan = plan_board(board, renderer, bench)
    told = f"Remixes {clip.id}: {', '.join(looks)}, as filters over what was filmed; who is seen stays."
    return Proposal("remix", clip.title, plan, None, (clip.id,), arguments.strength, draft=board, said=told)


def _filmed_anew(bench: Workbench, clip: Clip, arguments: Remix) -> Proposal:
    """Plan footage drawn again by a model, by words at a strength: it sees what was filmed.

    Raises:
        RequestError: nothing was named, or the range lies outside the clip.
    """
    fields = arguments.fields()
    named = [arguments.words, *fields.to_json().values(), arguments.style and f"{arguments.style} style"]
    said = [one for one in named if one]
    if not said:
        raise RequestError("Nothing was named that changes.", "Say what shall be otherwise: make it night.")
    card = Card("k1", ZERO, arguments.words or clip.title, fields)
    format = format_of(bench, clip).changed(style=arguments.style, duration=5)
    board = redrawn(
        bench,
        clip,
        Storyboard("", 1, (card,), format),
        within(clip, arguments.start, arguments.end),
        max(_value(arguments), 0.01),
    )
    plan = plan_board(board, bench.renderer, bench)
    told = f"Remixes {clip.id}: {joined(said)}, drawn again from what was filmed."
    return Proposal("remix", clip.title, plan, None, (clip.id,), arguments.strength, draft=board, said=told)


def _value(arguments: Remix) -> float:
    return STRENGTHS[arguments.strength] if arguments.strength_value is None else arguments.strength_value


def _remixing(
    bench: Workbench, clip: Clip, board: Storyboard, span: TimeRange, arguments: Remix
) -> _Remixing:
    renderer, value = bench.renderer, _value(arguments)
    board = _drawn_again(board, value)
    edited = _edited(board, _within(board, span), arguments, renderer)
    before = renderer.resolve(board)
    named = renderer.compare(before, renderer.resolve(edited))
    after = renderer.loosen(edited, _within(board, span), value, named.kept)
    if board.copies and value <= STRENGTHS["subtle"]:
        span = _changed(board, after, span)
    compared = renderer.compare(before, renderer.resolve(after))
    if not compared.changed and edited == board:
        raise RequestError("Nothing was named that changes.", "Say what shall be otherwise: make it night.")
    return _Remixing(clip, span, board, replace(after, revision=board.revision + 1), compared)


def _drawn_again(board: Storyboard, strength: float) -> Storyboard:
    """Return a board that draws again what it copies."""
    cards = [
        replace(card, media=replace(card.media, strength=strength)) if card.copied and card.media else card
        for card in board.cards
    ]
    return replace(board, cards=tuple(cards))


def _within(board: Storyboard, span: TimeRange) -> list[int]:
    """Return the positions of the cards that are seen in a stretch."""
    return [
        position
        for position, filled in enumerate(board.spans(), 1)
        if filled.start_time < span.end_time and span.start_time < filled.end_time
    ]


def _changed(board: Storyboard, after: Storyboard, span: TimeRange) -> TimeRange:
    """Return the part of a stretch from the first card that says something else to the last one."""
    pairs = zip(board.cards, after.cards, board.spans(), strict=True)
    spans = [seen for card, now, seen in pairs if (card.text, card.fields) != (now.text, now.fields)]
    start = max(span.start_time, spans[0].start_time) if spans else span.start_time
    end = min(span.end_time, spans[-1].end_time) if spans else span.end_time
    restyled = board.format.style != after.format.style
    return span if restyled or start >= end else between(start, end)


def _edited(board: Storyboard, positions: Sequence[int], arguments: Remix, renderer: Renderer) -> Storyboard:
    """Return a board with the words carried out."""
    for card in arguments.cards:
        kept = _looks_kept(board.card(card.card).fields, renderer.says(card.text or ""))
        fields = kept.merged(card.fields()) if card.text else card.fields()
        written = written_for(renderer, card.written)
        board = board.edit_card(card.card, text=card.text or None, fields=fields, written=written)
    fields = arguments.fields()
    for position in positions if fields.to_json() else ():
        board = board.edit_card(position, fields=fields)
    if arguments.style:
        board = board.set_format(board.format.changed(style=arguments.style))
    return board


def _looks_kept(fields: Fields, said: Collection[str]) -> Fields:
    """Return how a card looks besides its words, as far as new words do not speak of it."""
    looks = {name: value for name, value in fields.to_json().items() if name in _LOOKS and name not in said}
    return Fields(**looks)


def _drawn(bench: Workbench, work: _Remixing, strength: float) -> Storyboard:
    """Return a new board: what lies outside the range is copied, what lies within it is drawn again."""
    edge: Join = "cut" if work.compared.named else "smooth"
    return redrawn(bench, work.clip, work.after, work.range, strength, edge)


def _said(work: _Remixing) -> str:
    """Say what became different and what was kept."""
    where = "" if work.whole else f", from {work.range.start_time} to {work.range.end_time} s"
    changed = "; ".join(work.compared.changed) or "as the words say"
    kept = work.compared.kept
    return (
        f"Remixes {work.clip.id}{where}: {changed}; {joined(kept)} {'are' if len(kept) > 1 else 'is'} kept."
    )
