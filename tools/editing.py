"""The verbs that edit the board: each saves a new revision and moves the session to it."""

import secrets
from fractions import Fraction
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from tools import loras, styles
from tools.card import MAX_TEXT, Card, Fields
from tools.changes import became, quoted
from tools.errors import RequestError
from tools.format import MAX_SEED, Format
from tools.media_cards import board_format, media_of
from tools.outcome import Outcome
from tools.renderers.base import Renderer
from tools.storyboard import CARD_S, MAX_CARDS, Storyboard, card_times
from tools.timecode import Timecode
from tools.workbench import Workbench

Text = Annotated[str, Field(min_length=1, max_length=MAX_TEXT, description="What is seen, in plain words.")]
Position = Annotated[int, Field(ge=1, description="The card's place on the board, counted from 1.")]
Seconds = Annotated[float, Field(ge=0, description="Seconds from the start.")]
JoinName = Annotated[
    Literal["smooth", "cut"] | None, Field(description="How the card before passes into this one.")
]

Written = Annotated[
    str | None, Field(max_length=MAX_TEXT, description="The card written out for the model that draws it.")
]
Loras = Annotated[str | None, Field(description="LoRAs with weights, as: ink 0.6, clay 1. Or: none.")]


class _Arguments(BaseModel):
    model_config = ConfigDict(extra="forbid")


class CardFields(_Arguments):
    """What a director reads out of a card's words, one field each."""

    subject: str | None = Field(None, description="Who or what is seen, with colours.")
    action: str | None = Field(None, description="What the subject does.")
    setting: str | None = Field(None, description="Where it happens.")
    time_of_day: str | None = Field(None, description="For example dawn, day, dusk, night.")
    weather: str | None = None
    camera: str | None = Field(None, description="Framing and movement, such as close-up or pan left.")
    light: str | None = None
    look: str | None = None

    def fields(self) -> Fields:
        """Return the fields as the card holds them."""
        return Fields(**{name: getattr(self, name) or None for name in CardFields.model_fields})


class NewCard(CardFields):
    """One card of a new storyboard."""

    text: Text
    written: Written = None
    at: Seconds | None = None
    join: JoinName = None


class SetStoryboard(_Arguments):
    """Start a new storyboard from its cards in order. Times not given are spread evenly."""

    cards: list[NewCard] = Field(min_length=1, max_length=MAX_CARDS)
    duration: float | None = Field(None, description="Seconds, 1 to 20; 5 for each card when not given.")
    aspect: str | None = Field(None, description="16:9, 1:1 or 9:16.")
    resolution: str | None = Field(None, description="480p, 720p or 1080p.")
    style: str | None = None
    variations: int | None = Field(None, description="How many different clips to make, 1 to 4.")
    seed: int | None = None
    loop: bool | None = Field(None, description="Whether its end shall run into its start.")
    loras: Loras = None


class AddCard(CardFields):
    """Add a card, at a time or at the end: words, an imported picture, or a range of a clip."""

    text: Annotated[str, Field(max_length=MAX_TEXT, description="What is seen, in plain words.")] = ""
    written: Written = None
    at: Seconds | None = None
    join: JoinName = None
    media: str | None = Field(
        None,
        description="A picture (m1, or `picture` for the newest) that it opens on, or a clip (c1, or `it`) "
        "that it shows as it is.",
    )
    start: Annotated[float | None, Field(ge=0, description="Second of the clip where it begins.")] = None
    end: Annotated[float | None, Field(gt=0, description="Second of the clip where it ends.")] = None
    follow_up: bool = Field(
        False, description="Whether a card after it says what happens next, to be edited."
    )

    @model_validator(mode="after")
    def _shows_something(self) -> Self:
        if not self.text and self.media is None:
            raise ValueError("a card needs a text, or media")
        return self


class EditCard(CardFields):
    """Change one card. New text replaces the old; fields not given are then read from it."""

    card: Position
    text: Text | None = None
    written: Written = None
    join: JoinName = None
    seed: int | None = Field(None, ge=0, le=MAX_SEED, description="Pins the card's seed.")


class MoveCard(_Arguments):
    """Move one card to another time; with `ripple` the later ones move with it."""

    card: Position
    at: Seconds
    ripple: bool = False


class RemoveCard(_Arguments):
    """Remove one card; the card before fills its time, or with `ripple` the later ones close up."""

    card: Position
    ripple: bool = False


class SetFormat(_Arguments):
    """Change the video's duration, shape, size, style, LoRAs, variations or seed, or whether it loops."""

    duration: float | None = Field(None, description="Seconds, 1 to 20.")
    aspect: str | None = Field(None, description="16:9, 1:1 or 9:16.")
    resolution: str | None = Field(None, description="480p, 720p or 1080p.")
    style: str | None = None
    variations: int | None = Field(None, description="1 to 4.")
    seed: int | None = None
    loop: bool | None = Field(None, description="Whether its end shall run into its start.")
    loras: Loras = None


def written_for(renderer: Renderer, written: str | None) -> dict[str, str]:
    """Return a card's written-out text for the family that draws; sketches are drawn from the text itself."""
    family = renderer.identity().get("family")
    return {family: written} if family and written is not None else {}


def set_storyboard(bench: Workbench, arguments: SetStoryboard) -> Outcome:
    """Make a new board from its cards and move the session to it."""
    seed = next(s for s in (arguments.seed, bench.seed, secrets.randbelow(MAX_SEED)) if s is not None)
    chosen = arguments.model_dump(exclude={"cards", "duration", "seed"}, exclude_none=True)
    times = card_times([card.at for card in arguments.cards], arguments.duration)
    board = Storyboard(
        id="",
        revision=1,
        cards=tuple(
            Card(
                f"k{i}",
                at,
                card.text,
                card.fields(),
                written_for(bench.renderer, card.written),
                join=card.join or "smooth",
            )
            for i, (card, at) in enumerate(zip(arguments.cards, times[:-1], strict=True), 1)
        ),
        format=Format().changed(duration=times[-1], seed=seed, **_looked_at(chosen)),
    )
    saved = bench.save_board(board)
    return Outcome(f"The storyboard has {_count(saved)} in {saved.format.duration} s.", board=saved)


def add_card(bench: Workbench, arguments: AddCard) -> Outcome:
    """Add a card to the current board, or start a board with it."""
    if arguments.media is not None:
        return _add_media(bench, arguments)
    at = None if arguments.at is None else Timecode.of(arguments.at)
    board = bench.board()
    if board is None:
        given = {name: getattr(arguments, name) for name in NewCard.model_fields}
        return set_storyboard(bench, SetStoryboard(cards=[NewCard(**given)]))
    board = board.insert_card(
        arguments.text,
        at=at,
        fields=arguments.fields(),
        written=written_for(bench.renderer, arguments.written),
        join=arguments.join or "smooth",
    )
    saved = bench.save_board(board)
    new = max(saved.cards, key=lambda card: int(card.id[1:]))
    place = saved.cards.index(new) + 1
    return Outcome(f"Card {place} was added at {new.at} s: {quoted(new.text)}.", board=saved)


def _add_media(bench: Workbench, arguments: AddCard) -> Outcome:
    """Add a picture or a range of a clip to the board, or start a board with it."""
    media, words = media_of(bench, arguments.media or "", arguments.start, arguments.end)
    written = written_for(bench.renderer, arguments.written)
    board = bench.board()
    length = media.range.duration if media.range else Timecode.of(CARD_S)
    if board is None:
        seed = bench.seed if bench.seed is not None else secrets.randbelow(MAX_SEED)
        format = board_format(bench, media).changed(duration=length, seed=seed)
        card = Card("k1", Timecode(Fraction(0)), arguments.text, arguments.fields(), written, media)
        board = Storyboard("", 1, (card,), format)
    else:
        at = None if arguments.at is None else Timecode.of(arguments.at)
        join = arguments.join or "smooth"
        taken = next((place for place, card in enumerate(board.cards, 1) if card.at == at), None)
        if taken is not None and at is not None:
            board = board.move_card(taken, at + length, ripple=True)
        board = board.insert_card(
            arguments.text, at=at, fields=arguments.fields(), written=written, media=media, join=join
        )
    new = max(board.cards, key=lambda card: int(card.id[1:]))
    if arguments.follow_up:
        board = board.insert_card(f"{words}, a moment later.", at=new.at + length)
    saved = bench.save_board(board)
    position = next(place for place, card in enumerate(saved.cards, 1) if card.id == new.id)
    more = f", and card {position + 1} says what could happen next" if arguments.follow_up else ""
    return Outcome(f"Card {position} shows {arguments.media} from {new.at} s{more}.", board=saved)


def edit_card(bench: Workbench, arguments: EditCard) -> Outcome:
    """Change one card of the current board.

    Raises:
        RequestError: there is no such card, or it shows a clip as it is, which new words do not change.
    """
    before = _current(bench)
    card = before.card(arguments.card)
    if card.copied and card.media and (arguments.text or arguments.fields().to_json()):
        raise RequestError(
            f"Card {arguments.card} shows {card.media.source} as it is: new words do not change it.",
            "Remix it, for example: remix it at night.",
        )
    board = before.edit_card(
        arguments.card,
        text=arguments.text,
        fields=arguments.fields(),
        written=written_for(bench.renderer, arguments.written),
        join=arguments.join,
        seed=arguments.seed,
    )
    saved = bench.save_board(board)
    did = f"Card {arguments.card} {became(card, saved.card(arguments.card))}."
    return Outcome(did, board=saved, found={"was": card.text})


def move_card(bench: Workbench, arguments: MoveCard) -> Outcome:
    """Move one card of the current board to another time."""
    at = Timecode.of(arguments.at)
    saved = bench.save_board(_current(bench).move_card(arguments.card, at, ripple=arguments.ripple))
    return Outcome(f"Card {arguments.card} was moved to {at} s.", board=saved)


def remove_card(bench: Workbench, arguments: RemoveCard) -> Outcome:
    """Remove one card of the current board.

    Raises:
        RequestError: it is the only one.
    """
    board = _current(bench)
    gone = quoted(board.card(arguments.card).text)
    if len(board.cards) == 1:
        raise RequestError("The only card cannot be removed.", "Change it, or describe a new scene.")
    saved = bench.save_board(board.remove_card(arguments.card, ripple=arguments.ripple))
    return Outcome(f"Card {arguments.card} was removed, {gone}; {_count(saved)} left.", board=saved)


def set_format(bench: Workbench, arguments: SetFormat) -> Outcome:
    """Change the current board's format."""
    chosen: dict[str, Any] = arguments.model_dump(exclude_none=True)
    if not chosen:
        raise RequestError("Nothing to change was named.", "Name a duration, aspect, style or seed.")
    board = _current(bench)
    looked = _looked_at(chosen, board.format.loras)
    saved = bench.save_board(board.set_format(board.format.changed(**looked)))
    said = ", ".join(
        f"{name} {value:g}" if isinstance(value, float) else f"{name} {value}"
        for name, value in chosen.items()
    )
    return Outcome(f"The format was changed: {said}.", board=saved)


def _looked_at(chosen: dict[str, Any], before: str = "") -> dict[str, Any]:
    """Return what was named of a format, its style known and its LoRAs put to those before."""
    if "style" in chosen:
        styles.check(chosen["style"])
    return {**chosen, "loras": loras.changed(before, chosen["loras"])} if "loras" in chosen else chosen


def _current(bench: Workbench) -> Storyboard:
    board = bench.board()
    if board is None:
        raise RequestError("There is no storyboard yet.", "Say what is seen first: A fox walks through snow.")
    return board


def _count(board: Storyboard) -> str:
    return "1 card" if len(board.cards) == 1 else f"{len(board.cards)} cards"
