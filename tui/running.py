"""`mutoscope run`: conversations without a screen, from messages, a script or a file of lines."""

import asyncio
import os
import shutil
import sys
import time
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import aclosing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tools.errors import MutoscopeError, RequestError, SettingsError
from tools.settings import Settings, load_settings
from tui.printing import HumanPrinter, JsonPrinter, Printer, ask

if TYPE_CHECKING:
    from assistant.conversation import Conversation
    from tools.workbench import Workbench


@dataclass(frozen=True)
class Request:
    """What `run` was asked to do."""

    script: Path | None
    messages: tuple[str, ...]
    each: Path | None
    output: str | None
    as_json: bool
    yes: bool | None
    """How questions are answered; None asks on a terminal and else answers no."""
    timeout_s: float | None
    dry_run: bool
    resume: bool
    session: str | None
    seed: int | None
    flags: Mapping[str, Any]


class _Tally:
    """What the exit code and the `end` event need to know of the events so far."""

    def __init__(self) -> None:
        self.clips: list[str] = []
        self.failed: list[str] = []
        self.renders: set[str] = set()
        self.ended_in_error = False
        self.unanswered = False

    def note(self, event: dict[str, Any]) -> None:
        """Count one event."""
        kind = event["event"]
        if kind == "turn":
            self.ended_in_error = False
        elif kind == "error":
            self.ended_in_error = True
        elif kind == "clip":
            self.clips.append(event["clip"]["id"])
        elif kind == "render":
            self.renders.add(event["id"])
            if event["state"] in ("failed", "cancelled"):
                self.failed.append(event["id"])

    @property
    def exit_code(self) -> int:
        """0 where all went well, else 1."""
        return int(bool(self.failed) or self.ended_in_error or self.unanswered)


def run_conversations(request: Request) -> int:
    """Hold the conversations and return the exit code."""
    _check(request)
    settings = load_settings(request.flags)
    out = sys.stderr if request.output == "-" else sys.stdout
    echo = request.script is not None or request.each is not None or len(request.messages) > 1
    printer: Printer = JsonPrinter(out) if request.as_json else HumanPrinter(out, sys.stderr, echo=echo)
    tally = _Tally()
    try:
        code = asyncio.run(_run_all(request, settings, printer, tally))
    except KeyboardInterrupt:
        code = 1
    except MutoscopeError as error:
        if not request.as_json or isinstance(error, SettingsError):
            raise
        printer.show({"event": "error", "error": error.message, "hint": error.hint})
        code = 1
    printer.show({"event": "end", "clips": tally.clips, "failed": tally.failed})
    return code


def _check(request: Request) -> None:
    sources = [request.script, request.each, request.messages or None]
    if sum(source is not None for source in sources) != 1:
        raise SettingsError(
            "run takes one of: a SCRIPT, -m TEXT, or --each FILE.",
            'For example: mutoscope run -m "A fox walks through snow."',
        )
    if request.output == "-" and request.as_json:
        raise SettingsError("-o - and --json both want standard output.", "Give -o a file.")
    if request.resume and request.session:
        raise SettingsError("--resume and --session name two conversations.", "Give one of them.")


async def _run_all(request: Request, settings: Settings, printer: Printer, tally: _Tally) -> int:
    async with asyncio.timeout(request.timeout_s):
        if request.each is None:
            await _converse(request, settings, printer, tally, request.session)
        else:
            for number, line in enumerate(_lines(request.each), 1):
                name = f"{request.session or _fresh_name()}-{number}"
                await _converse(_with_message(request, line), settings, printer, tally, name)
    return tally.exit_code


async def _converse(
    request: Request, settings: Settings, printer: Printer, tally: _Tally, session: str | None
) -> None:
    from assistant.conversation import Conversation
    from assistant.directors.registry import director
    from tools.library.library import Library
    from tools.workbench import Workbench

    library = Library(settings.library)
    name = (library.sessions.newest() if request.resume else session) or _fresh_name()
    with Workbench(library, settings, name, dry_run=request.dry_run) as bench:
        bench.seed = request.seed
        speaker = director(settings.director)
        async with await Conversation.open(bench, speaker) as conversation:
            try:
                await _hold(request, conversation, printer, tally)
            except asyncio.CancelledError:
                for render in tally.renders:
                    bench.renders.cancel(render)
                raise
        _deliver(request, bench, tally)


async def _hold(request: Request, conversation: "Conversation", printer: Printer, tally: _Tally) -> None:
    if request.script is not None:
        raise NotImplementedError
    for text in _messages(request.messages):
        async for event in _turn(request, conversation, text, tally):
            printer.show(event)


async def _turn(
    request: Request, conversation: "Conversation", text: str, tally: _Tally
) -> AsyncIterator[dict[str, Any]]:
    async def confirm(question: Any) -> bool:
        if request.yes is not None:
            return request.yes
        if not sys.stdin.isatty():
            tally.unanswered = True
            return False
        return await asyncio.to_thread(ask, question.question)

    async with aclosing(conversation.turn(text, confirm)) as events:
        async for event in events:
            shown = event.to_json()
            if shown["event"] == "delta":
                continue
            tally.note(shown)
            yield shown


def _messages(texts: tuple[str, ...]) -> Iterator[str]:
    for text in texts:
        yield sys.stdin.read() if text == "-" else text


def _lines(file: Path) -> Iterator[str]:
    try:
        yield from (line for line in file.read_text(encoding="utf-8").splitlines() if line.strip())
    except (OSError, UnicodeDecodeError) as error:
        raise RequestError(
            f"{file} cannot be read: {error}.", "Give a text file, one message a line."
        ) from error


def _with_message(request: Request, text: str) -> Request:
    from dataclasses import replace

    return replace(request, messages=(text,), each=None)


def _fresh_name() -> str:
    return f"{time.strftime('%Y-%m-%d %H.%M.%S')} {os.getpid()}"


def _deliver(request: Request, bench: "Workbench", tally: _Tally) -> None:
    """Copy the last clip to where it was asked for."""
    if request.output is None or not tally.clips:
        return
    source = bench.library.clips.file(tally.clips[-1])
    if request.output == "-":
        with source.open("rb") as file:
            shutil.copyfileobj(file, sys.stdout.buffer)
        return
    try:
        shutil.copyfile(source, request.output)
    except OSError as error:
        raise RequestError(
            f"The clip cannot be written to {request.output}: {error.strerror}.",
            f"It lies at {source}; name another file with -o.",
        ) from error
