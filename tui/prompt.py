"""The prompt: where the user writes. Enter says it, Up brings back what was said; it grows with its text."""

from dataclasses import dataclass
from typing import Final

from textual import events
from textual.message import Message
from textual.widgets import TextArea

_HINT: Final = "Describe a scene, or say what to change"
_QUESTION: Final = "yes, no, or which cards"
_NEW_LINE: Final = frozenset({"ctrl+j", "shift+enter", "alt+enter"})


class Prompt(TextArea):
    """A few lines of text that wrap; pasted text keeps its line ends."""

    DEFAULT_CSS = """
    Prompt, Prompt:focus {
        height: auto; min-height: 3; max-height: 8; padding: 0 1;
        border: round $secondary; background: $background;
        border-title-color: $warning; border-title-style: bold;
        & .text-area--cursor-line { background: $background; }
    }
    Prompt:disabled { border: round $panel; }
    Prompt.-planning, Prompt.-planning:focus { border: round $warning; }
    """

    @dataclass
    class Sent(Message):
        """The user said something."""

        text: str

    def __init__(self) -> None:
        super().__init__(placeholder=_HINT, id="prompt", compact=False, highlight_cursor_line=False)
        self._said: list[str] = []
        self._place = 0
        """Which of what was said is shown; behind the last one is what is being written."""

    def remember(self, text: str) -> None:
        """Keep what was said for Up to bring back."""
        if text and self._said[-1:] != [text]:
            self._said.append(text)
        self._place = len(self._said)

    def show_planning(self, planning: bool) -> None:
        """Show whether anything is rendered."""
        self.set_class(planning, "-planning")
        self.border_title = "planning only · Shift+Tab to render" if planning else ""

    def show_question(self, asked: bool) -> None:
        """Show whether an answer is waited for."""
        self.placeholder = _QUESTION if asked else _HINT

    def on_key(self, event: events.Key) -> None:
        """Say it or begin a new line.

        No binding does it: a binding would overtake letters that were typed quickly before.
        """
        if event.key == "enter" or event.key in _NEW_LINE:
            event.stop()
            event.prevent_default()
            if event.key == "enter":
                self.say()
            else:
                self.insert("\n")

    def say(self) -> None:
        """Send what is written."""
        text = self.text.strip()
        self.clear()
        if text:
            self.remember(text)
            self.post_message(self.Sent(text))

    def action_cursor_up(self, select: bool = False) -> None:
        """Move up; from the first line on, bring back what was said before."""
        if not select and self.cursor_at_first_line and self._place > 0:
            self._bring(self._place - 1)
        else:
            super().action_cursor_up(select)

    def action_cursor_down(self, select: bool = False) -> None:
        """Move down; from the last line on, go back towards what is being written."""
        if not select and self.cursor_at_last_line and self._place < len(self._said):
            self._bring(self._place + 1)
        else:
            super().action_cursor_down(select)

    def action_delete_right(self) -> None:
        """Delete a sign; with nothing written, Ctrl+D leaves."""
        if self.text:
            super().action_delete_right()
        else:
            self.app.exit()

    def take(self, event: events.Key) -> None:
        """Go on with a key that was pressed elsewhere."""
        self.focus()
        if event.character and not self.disabled:
            self.insert(event.character)

    def _bring(self, place: int) -> None:
        self._place = place
        self.text = self._said[place] if place < len(self._said) else ""
        self.move_cursor(self.document.end)
