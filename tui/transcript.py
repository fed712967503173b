"""The transcript: what was said and made, one small widget for each kind of message."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, ClassVar, Final

from rich.style import Style
from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.message import Message
from textual.widgets import Static

from tui.describing import board_head, card_words, measured, plan_head
from tui.terminal import how_to_fetch, plain

_BAR: Final = 28
_GREEN: Final = "#7fb069"
_BLUE: Final = "#6d9dc5"
_EMOJI_MARK: Final = "\ufe0f"
"""Terminals disagree on how wide a sign with it is; without it a row stays whole."""
_STATES: Final = {"queued": "waiting", "running": "drawing"}


class Transcript(VerticalScroll):
    """The conversation so far; follows its end, and hands letters on to the prompt."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("o", "app.open_clip", "Play the clip")]

    class Typed(Message):
        """A letter was typed here that belongs into the prompt."""

        def __init__(self, key: events.Key) -> None:
            super().__init__()
            self.key = key

    def on_key(self, event: events.Key) -> None:
        """Hand letters on; `o` plays the clip."""
        if event.is_printable and event.key != "o":
            event.stop()
            self.post_message(self.Typed(event))


class Said(Static):
    """What the user said."""

    DEFAULT_CSS = """
    Said { margin: 1 0 0 0; padding: 0 1; color: $accent; text-style: bold; border-left: wide $primary; }
    """

    def __init__(self, text: str) -> None:
        super().__init__(_text(text))


class Answer(Static):
    """What the assistant answers; grows while it streams in."""

    DEFAULT_CSS = "Answer { padding: 0 2; margin: 1 0 0 0; }"

    def __init__(self, text: str = "") -> None:
        super().__init__(_text(text))
        self._text = text

    def append(self, text: str) -> None:
        """Add a streamed piece."""
        self.replace(self._text + text)

    def replace(self, text: str) -> None:
        """Show the whole answer."""
        self._text = text
        self.update(_text(text))


class Question(Answer):
    """What the assistant has to know first."""

    DEFAULT_CSS = "Question { color: $warning; text-style: bold; }"


class Board(Static):
    """The storyboard as it stands after a change."""

    DEFAULT_CSS = "Board { padding: 0 2; margin: 1 0 0 0; color: $text-muted; }"

    def __init__(self, board: Mapping[str, Any]) -> None:
        super().__init__()
        self.show(board)

    def show(self, board: Mapping[str, Any]) -> None:
        """Show a board, with its cards' times in one column."""
        text = Text(f"Storyboard  {board_head(board)}", overflow="fold")
        for position, card in enumerate(board["cards"], 1):
            text.append(f"\n{position}  ", style="bold")
            text.append(f"{card['at']:4.1f} s  ")
            text.append_text(_text(card_words(card)))
        self.update(text)


class Plan(Static):
    """Which shots are to be drawn, and why."""

    DEFAULT_CSS = "Plan { padding: 0 2; color: $text-muted; }"

    def __init__(self, plan: Mapping[str, Any]) -> None:
        super().__init__(_text(f"Plan  {plan_head(plan)} · about {plan['estimate_s']:g} s"))


class Rendering(Static):
    """A render's progress, until its clips take its place."""

    DEFAULT_CSS = "Rendering { padding: 0 2; margin: 1 0 0 0; color: $secondary; }"

    def __init__(self, render: str) -> None:
        super().__init__()
        self.render_id = render
        self.live = True
        self.done = 0.0

    def show(self, render: Mapping[str, Any]) -> None:
        """Show the render as it stands."""
        state = render["state"]
        self.live, self.done = state in _STATES, render["progress"]
        if self.live:
            filled = round(render["progress"] * _BAR)
            bar = "━" * filled + "─" * (_BAR - filled)
            self.update(Text(f"{render['id']}  {bar}  {render['progress']:4.0%}  {_STATES[state]}"))
        else:
            self.update(Text(f"{render['id']}  {state}"))
            self.display = state != "done"


class Finished(Static):
    """A finished clip and where it lies; a click plays it."""

    DEFAULT_CSS = "Finished { padding: 0 2; margin: 1 0 0 0; }"

    class Chosen(Message):
        """The user wants to see it."""

        def __init__(self, clip: str) -> None:
            super().__init__()
            self.clip = clip

    def __init__(self, clip: Mapping[str, Any]) -> None:
        path = Path(clip["path"])
        about = (plain(clip.get("note") or ""), measured(clip["measures"]))
        note = "".join(f" · {one}" for one in about if one)
        text = Text.assemble(
            ("▶ ", _GREEN),
            (clip["id"], "bold"),
            (f"  {clip['duration']:g} s · {clip['width']}×{clip['height']}{note}\n", "dim"),
            (_short(path), Style(color=_BLUE, link=path.as_uri())),
        )
        text.overflow = "fold"
        fetch = how_to_fetch(path)
        if fetch:
            text.append(f"\n{fetch}", style="dim")
        super().__init__(text)
        self.render_id: str = clip["render"]
        self._clip: str = clip["id"]

    def on_click(self) -> None:
        """Play it."""
        self.post_message(self.Chosen(self._clip))


class Note(Static):
    """What the user should know, and what to do."""

    DEFAULT_CSS = "Note { padding: 0 2; margin: 1 0 0 0; color: $warning; }"

    def __init__(self, said: str, hint: str = "") -> None:
        text = _text(said)
        if hint:
            text.append(f"\n{plain(hint)}", style="dim")
        super().__init__(text)


class Trouble(Note):
    """Something went wrong, and what to do."""

    DEFAULT_CSS = "Trouble { color: $error; }"


def _text(text: str) -> Text:
    return Text(plain(text).replace(_EMOJI_MARK, ""), overflow="fold")


def _short(path: Path) -> str:
    try:
        return f"~/{path.relative_to(Path.home())}"
    except (ValueError, RuntimeError):
        return str(path)
