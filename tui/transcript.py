"""The transcript's pieces: one small widget for each kind of message."""

from pathlib import Path
from typing import Any

from rich.style import Style
from rich.text import Text
from textual.widgets import Static

_BAR = 24


class Said(Static):
    """What the user said."""

    DEFAULT_CSS = "Said { margin: 1 0 0 0; padding: 0 1; background: $boost; color: $text; }"

    def __init__(self, text: str) -> None:
        super().__init__(Text(text))


class Answer(Static):
    """What the assistant answers; grows while it streams in."""

    DEFAULT_CSS = "Answer { padding: 0 1; margin: 1 0 0 0; }"

    def __init__(self, text: str = "") -> None:
        super().__init__(Text(text))
        self._text = text

    def append(self, text: str) -> None:
        """Add a streamed piece."""
        self.replace(self._text + text)

    def replace(self, text: str) -> None:
        """Show the whole answer."""
        self._text = text
        self.update(Text(text))


class Board(Static):
    """The storyboard as it stands after a change."""

    DEFAULT_CSS = "Board { padding: 0 1; margin: 1 0 0 2; color: $text-muted; border-left: thick $primary; }"

    def __init__(self, board: dict[str, Any]) -> None:
        head = f"{board['duration']:g} s, {board['aspect']}, {board['resolution']}"
        style = "" if board["style"] == "none" else f", {board['style']}"
        text = Text(f"Storyboard: {head}{style}\n", style="bold")
        for position, card in enumerate(board["cards"], 1):
            text.append(f"{position}  {card['at']:g} s  ", style="bold not dim")
            text.append(f"{card['text']}\n", style="not bold")
        text.rstrip()
        super().__init__(text)


class Plan(Static):
    """Which shots are drawn, and why."""

    DEFAULT_CSS = "Plan { padding: 0 1; margin: 0 0 0 2; color: $text-muted; }"

    def __init__(self, plan: dict[str, Any]) -> None:
        drawn = [shot["reason"] for shot in plan["shots"] if shot["action"] == "render"]
        count = len(plan["shots"])
        reasons = "; ".join(dict.fromkeys(drawn)) or "nothing changed"
        super().__init__(Text(f"Plan: {len(drawn)} of {count} shots drawn ({reasons})"))


class Rendering(Static):
    """A render's progress; becomes its end."""

    DEFAULT_CSS = "Rendering { padding: 0 1; margin: 0 0 0 2; color: $accent; }"

    def show(self, render: dict[str, Any]) -> None:
        """Show the render as it stands."""
        filled = round(render["progress"] * _BAR)
        bar = "━" * filled + "─" * (_BAR - filled)
        self.update(Text(f"{render['id']} {bar} {render['progress']:4.0%}  {render['state']}"))


class Finished(Static):
    """A finished clip: where it lies; a click or `o` plays it."""

    DEFAULT_CSS = "Finished { padding: 0 1; margin: 0 0 0 2; color: $success; }"

    def __init__(self, clip: dict[str, Any]) -> None:
        path = Path(clip["path"])
        text = Text(f"{clip['id']}  ", style="bold")
        note = f"  ({clip['note']})" if clip.get("note") else ""
        text.append(str(path), style=Style(underline=True, link=path.as_uri()))
        text.append(f"{note}  o plays it", style="not bold dim")
        super().__init__(text)


class Trouble(Static):
    """Something went wrong, and what to do."""

    DEFAULT_CSS = "Trouble { padding: 0 1; margin: 1 0 0 0; color: $error; }"

    def __init__(self, error: str, hint: str = "") -> None:
        super().__init__(Text(f"{error}\n{hint}".strip()))
