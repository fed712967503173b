"""`mutoscope run`: conversations without a screen, from messages, a script or a file of lines."""

import asyncio
import shutil
import sys
from collections.abc import AsyncGenerator, Iterator, Mapping
from contextlib import aclosing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tools.errors import MutoscopeError, RequestError, SettingsError
from tools.settings import Settings, load_settings
from tui.joining import join_session
from tui.printing import HumanPrinter, JsonPrinter, Printer, ask

if TYPE_CHECKING:
    from assistant.conversation import Confirming, Conversation
    from assistant.events import Confirm, Events
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
    except TimeoutError:
        said = f"The run took longer than {request.timeout_s:g} s."
        printer.show({"event": "error", "error": said, "hint": "Give it more with --timeout."})
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
            await _converse(request, settings, printer, tally)
        else:
            for message in _lines(request.each):
                await _converse(replace(request, messages=(message,)), settings, printer, tally)
    return tally.exit_code


async def _converse(request: Request, settings: Settings, printer: Printer, tally: _Tally) -> None:
    """Hold one conversation; when it is cut short, what it queued is cancelled."""
    from assistant.conversation import Conversation

    with join_session(settings, request.session, resume=request.resume, dry_run=request.dry_run) as bench:
        bench.seed = request.seed
        async with await Conversation.open(bench, _director(request, settings)) as conversation:
            try:
                async with aclosing(_events(request, conversation, tally)) as events:
                    async for event in events:
                        printer.show(event)
            except asyncio.CancelledError:
                for render in tally.renders.union(conversation.queued):
                    bench.renders.cancel(render)
                raise
        _deliver(request, bench, tally)


def _director(request: Request, settings: Settings) -> Any:
    from assistant.directors.registry import director

    speaker = director(settings.director)
    if request.script is None:
        return speaker
    from assistant.directors.scripted import for_script
    from assistant.script import load_script

    script = load_script(request.script)
    return for_script(script, speaker) if script.scripted else speaker


async def _events(
    request: Request, conversation: "Conversation", tally: _Tally
) -> AsyncGenerator[dict[str, Any], None]:
    """Yield the conversation's events as JSON values; an error of a turn is one of them."""
    for turn in _turns(request, conversation, _confirming(request, tally)):
        try:
            async with aclosing(turn) as events:
                async for event in events:
                    shown = event.to_json()
                    tally.note(shown)
                    yield shown
        except MutoscopeError as error:
            failed = {"event": "error", "error": error.message, "hint": error.hint}
            tally.note(failed)
            yield failed
    if tally.unanswered:
        yield {"event": "error", "error": "A question went unanswered.", "hint": "Answer with --yes or --no."}


def _confirming(request: Request, tally: _Tally) -> "Confirming":
    async def confirm(question: "Confirm") -> bool:
        if request.yes is not None:
            return request.yes
        if sys.stdin.isatty():
            return await asyncio.to_thread(ask, question.question)
        tally.unanswered = True
        return False

    return confirm


def _turns(request: Request, conversation: "Conversation", confirm: "Confirming") -> "Iterator[Events]":
    if request.script is not None:
        from assistant.script import load_script, run_script

        yield run_script(conversation, load_script(request.script), confirm)
    for text in request.messages:
        yield conversation.turn(sys.stdin.read() if text == "-" else text, confirm)


def _lines(file: Path) -> list[str]:
    try:
        return [line for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(
            f"{file} cannot be read: {error}.", "Give a text file, one message a line."
        ) from error


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
