"""How a conversation without a screen is printed: as events, one JSON line each, or as text for people."""

import json
import os
import sys
from pathlib import Path
from typing import Any, Final, Protocol, TextIO

_BAR: Final = 30


class Printer(Protocol):
    """Shows events as they come."""

    def show(self, event: dict[str, Any]) -> None:
        """Show one event, as JSON values."""
        ...


class JsonPrinter:
    """One event a line on `out`, and nothing else."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def show(self, event: dict[str, Any]) -> None:
        """Write the event as one line; pieces of an answer wait for the whole."""
        if event["event"] == "delta":
            return
        print(json.dumps(event, ensure_ascii=False), file=self._out, flush=True)


class HumanPrinter:
    """Answers and paths on `out`; the progress bar and errors on `err`."""

    def __init__(self, out: TextIO, err: TextIO, *, echo: bool) -> None:
        self._out = out
        self._err = err
        self._echo = echo
        """Whether what the user said is shown too."""
        self._bar_shown = False

    def show(self, event: dict[str, Any]) -> None:
        """Show the event where people want to see it; most are not shown."""
        handler = getattr(self, f"_show_{event['event']}", None)
        if handler is not None:
            handler(event)

    def _show_turn(self, event: dict[str, Any]) -> None:
        if self._echo:
            self._print(f"> {event['text']}")

    def _show_text(self, event: dict[str, Any]) -> None:
        self._print(event["text"])

    def _show_plan(self, event: dict[str, Any]) -> None:
        if event.get("render") is None:
            for shot in event["shots"]:
                self._print(f"  {shot['start']:g}-{shot['end']:g} s  {shot['action']}: {shot['reason']}")

    def _show_render(self, event: dict[str, Any]) -> None:
        if not self._err.isatty():
            return
        done = round(event["progress"] * _BAR)
        bar = "█" * done + "░" * (_BAR - done)
        print(f"\r{event['id']} {bar} {event['progress']:4.0%} ", end="", file=self._err, flush=True)
        self._bar_shown = True
        if event["state"] in ("done", "failed", "cancelled"):
            self._clear_bar()

    def _show_clip(self, event: dict[str, Any]) -> None:
        clip = event["clip"]
        if clip["path"]:
            note = f" ({clip['note']})" if clip.get("note") else ""
            self._print(f"{clip['id']}{note}: {link(Path(clip['path']), self._out)}")

    def _show_confirm(self, event: dict[str, Any]) -> None:
        self._print(f"This render takes about {event['estimate_s']:g} s.")

    def _show_error(self, event: dict[str, Any]) -> None:
        self._clear_bar()
        print(f"mutoscope: {event['error']}", file=self._err)
        if event.get("hint"):
            print(event["hint"], file=self._err)

    def _print(self, text: str) -> None:
        self._clear_bar()
        print(text, file=self._out, flush=True)

    def _clear_bar(self) -> None:
        if self._bar_shown:
            print("\r\033[K", end="", file=self._err, flush=True)
            self._bar_shown = False


def link(path: Path, out: TextIO) -> str:
    """Return the path as people can use it: a link on a terminal, over ssh also how to fetch it."""
    if not out.isatty():
        return str(path)
    shown = f"\033]8;;{path.as_uri()}\033\\{path}\033]8;;\033\\"
    connection = os.environ.get("SSH_CONNECTION", "").split()
    if len(connection) < 4:
        return shown
    user = os.environ.get("USER", "")
    return f"{shown}\n  scp '{user + '@' if user else ''}{connection[2]}:{path}' ."


def ask(question: str) -> bool:
    """Ask a yes-or-no question on the terminal."""
    print(f"{question} [y/N] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in ("y", "yes")
