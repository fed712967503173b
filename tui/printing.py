"""How a conversation without a screen is printed: as events, one JSON line each, or as text for people."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, Protocol, TextIO

from tui.describing import board_lines, measured, plan_lines
from tui.terminal import can_redraw, link, plain

_BAR: Final = 30


class Printer(Protocol):
    """Shows events as they come."""

    def show(self, event: dict[str, Any]) -> None:
        """Show one event, as JSON values."""
        ...

    def say(self, text: str) -> None:
        """Say something that is no event."""
        ...


class JsonPrinter:
    """One event a line on `out`, and nothing else."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._ascii = (out.encoding or "").lower() not in ("utf-8", "utf8")

    def show(self, event: dict[str, Any]) -> None:
        """Write the event as one line; pieces of an answer wait for the whole."""
        if event["event"] != "delta":
            print(json.dumps(event, ensure_ascii=self._ascii), file=self._out, flush=True)

    def say(self, text: str) -> None:
        """Say nothing: it is no event."""


class TablePrinter:
    """One line on `out` for each script of a folder, and one for all of them."""

    def __init__(self, out: TextIO, err: TextIO, names: Sequence[str]) -> None:
        self._out = out
        self._err = err
        self._width = max(map(len, names))
        self._scripts: list[dict[str, Any]] = []
        self._error: dict[str, Any] | None = None
        """What went wrong since the last script ended."""

    def show(self, event: dict[str, Any]) -> None:
        """Show how a script came out, and in the end what cut the run short."""
        if event["event"] == "error":
            self._error = event
        elif event["event"] == "script":
            self._error = None
            if not self._scripts:
                self.say(f"{'script':{self._width}}  turns held  seconds")
            self._scripts.append(event)
            held = f"{event['held']} of {event['turns']}"
            row = (
                f"{event['name']:{self._width}}  {held:>10}  {event['seconds']:7.1f}  {plain(event['error'])}"
            )
            self.say(row.rstrip())
        elif event["event"] == "end":
            self._end()

    def say(self, text: str) -> None:
        """Print a line."""
        print(text, file=self._out, flush=True)

    def _end(self) -> None:
        turns, held, seconds = (
            sum(one[name] for one in self._scripts) for name in ("turns", "held", "seconds")
        )
        whole = sum(one["held"] == one["turns"] for one in self._scripts)
        scripts = f"{whole} of {len(self._scripts)} scripts held"
        self.say(f"{scripts}, {held} of {turns} turns, in {seconds:.1f} s.")
        if self._error is not None:
            _print_error(self._error, self._err)


class HumanPrinter:
    """Answers and paths on `out`; the progress bar and errors on `err`."""

    def __init__(self, out: TextIO, err: TextIO, *, echo: bool) -> None:
        self._out = out
        self._err = err
        self._echo = echo
        """Whether what the user said is shown too."""
        self._board: dict[str, Any] | None = None
        self._bar_shown = False

    def show(self, event: dict[str, Any]) -> None:
        """Show the event where people want to see it; most are not shown."""
        handler = getattr(self, f"_show_{event['event']}", None)
        if handler is not None:
            handler(event)

    def say(self, text: str) -> None:
        """Print a line."""
        self._clear_bar()
        print(text, file=self._out, flush=True)

    def _show_turn(self, event: dict[str, Any]) -> None:
        if self._echo:
            self.say(f"> {plain(event['text'])}")

    def _show_text(self, event: dict[str, Any]) -> None:
        self.say(plain(event["text"]))

    def _show_board(self, event: dict[str, Any]) -> None:
        self._board = event["board"]

    def _show_plan(self, event: dict[str, Any]) -> None:
        """Show board and plan where nothing is queued yet: there is nothing else to see."""
        if event["render"] is None:
            lines = [*(board_lines(self._board) if self._board else ()), *plan_lines(event)]
            self.say(plain("\n".join(lines)))
            self._board = None

    def _show_render(self, event: dict[str, Any]) -> None:
        if event.get("error"):
            self._show_error(event)
            return
        if not can_redraw(self._err):
            return
        if event["state"] in ("done", "failed", "cancelled"):
            self._clear_bar()
            return
        done = round(event["progress"] * _BAR)
        bar = "█" * done + "░" * (_BAR - done)
        waits = "waiting" if event["state"] == "queued" else f"{event['progress']:4.0%}"
        print(f"\r\033[K{event['id']} {bar} {waits}", end="", file=self._err, flush=True)
        self._bar_shown = True

    def _show_clip(self, event: dict[str, Any]) -> None:
        clip = event["clip"]
        if clip["path"]:
            about = [plain(clip["note"]) if clip.get("note") else "", measured(clip["measures"])]
            note = f" ({', '.join(one for one in about if one)})" if any(about) else ""
            self.say(f"{clip['id']}{note}: {link(Path(clip['path']), self._out)}")
        if event.get("aside"):
            self.say(plain(event["aside"]))

    def _show_confirm(self, event: dict[str, Any]) -> None:
        self.say(event["question"])

    def _show_notice(self, event: dict[str, Any]) -> None:
        self._show_error({"error": event["text"], "hint": event["hint"]})

    def _show_error(self, event: dict[str, Any]) -> None:
        self._clear_bar()
        _print_error(event, self._err)

    def _clear_bar(self) -> None:
        if self._bar_shown:
            print("\r\033[K", end="", file=self._err, flush=True)
            self._bar_shown = False


def _print_error(event: dict[str, Any], err: TextIO) -> None:
    print(f"mutoscope: {plain(event['error'])}", file=err)
    if event.get("hint"):
        print(plain(event["hint"]), file=err, flush=True)
