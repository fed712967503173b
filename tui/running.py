"""`mutoscope run`: conversations without a screen, from messages, a script or a file of lines."""

import asyncio
import shutil
import sys
from collections.abc import Iterator
from contextlib import aclosing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tools.errors import MutoscopeError, RequestError, SettingsError
from tools.library.library import Library
from tui.joining import join_session
from tui.printing import HumanPrinter, JsonPrinter, Printer, TablePrinter
from tui.request import Request
from tui.tally import Tally
from tui.terminal import link

if TYPE_CHECKING:
    from assistant.conversation import Confirming, Conversation
    from assistant.events import Confirm, Events
    from assistant.verdict import Verdict
    from tools.workbench import Workbench
    from tui.talks import Talk


def run_conversations(request: Request) -> int:
    """Hold the conversations and return the exit code.

    Raises:
        SettingsError: the flags cannot be followed.
        MutoscopeError: what no turn could tell of; with `--json` that is an event instead.
    """
    request.check()
    run = _Run(request)
    try:
        asyncio.run(run.hold())
        run.deliver()
    except KeyboardInterrupt:
        run.show(_error("Stopped by Ctrl-C.", "What this run had queued is cancelled."))
    except TimeoutError:
        took = f"The run took longer than {request.timeout_s:g} s."
        run.show(_error(took, "What it had queued is cancelled. Give it more with --timeout."))
    except MutoscopeError as error:
        if isinstance(error, SettingsError):
            raise
        run.show(_error(error.message, error.hint))
    run.printer.show(run.tally.end())
    return run.tally.exit_code


class _Run:
    """One call of `run`: its conversations, one after the other, shown and counted."""

    def __init__(self, request: Request) -> None:
        out = sys.stderr if request.output == "-" else sys.stdout
        several = request.messages[1:] or request.script or request.each
        self.request = request
        self.printer: Printer = (
            JsonPrinter(out)
            if request.as_json
            else TablePrinter(out, sys.stderr, [script.name for script in request.scripts])
            if request.scripts
            else HumanPrinter(out, sys.stderr, echo=bool(several))
        )
        self.tally = Tally(by_script=bool(request.scripts))

    def show(self, event: dict[str, Any]) -> None:
        """Show and count one event."""
        self.tally.note(event)
        self.printer.show(event)

    async def hold(self) -> None:
        """Hold all conversations, within the time that is given to them."""
        from tui.talks import open_talks

        with open_talks(self.request) as talks:
            async with asyncio.timeout(self.request.timeout_s):
                for talk in talks:
                    await self._converse(talk)
                    self.tally.next_conversation()

    async def _converse(self, talk: "Talk") -> None:
        """Hold one conversation; when it is cut short, what it queued is cancelled."""
        ask = self.request
        with join_session(talk.settings, ask.session, resume=ask.resume, dry_run=ask.dry_run) as bench:
            bench.seed = ask.seed
            try:
                async with await self._open(bench, talk) as conversation:
                    for turn in _turns(conversation, talk, self._confirm):
                        await self._follow(turn)
            except asyncio.CancelledError:
                self._cancel(bench)
                raise

    async def _open(self, bench: "Workbench", talk: "Talk") -> "Conversation":
        from assistant.conversation import Conversation

        if self.request.record is None:
            return await Conversation.open(bench, talk.director(bench))
        from assistant.recording import Recording

        return await Recording(self.request.record, bench).open(talk.director(bench))

    async def _follow(self, turn: "Events") -> None:
        """Show a turn; an error that ends it is an event, and the next turn follows."""
        try:
            async with aclosing(turn) as events:
                async for event in events:
                    self.show(event.to_json())
        except MutoscopeError as error:
            self.show(_error(error.message, error.hint))
        if self.tally.unanswered:
            self.show(_error("A question went unanswered.", "Answer it beforehand with --yes or --no."))

    async def _confirm(self, question: "Confirm") -> "Verdict":
        from assistant.verdict import NO, YES, reply_to

        if self.request.yes is not None:
            return YES if self.request.yes else NO
        if sys.stdin.isatty() and sys.stderr.isatty():
            return reply_to(question, await _asked())
        self.tally.unanswered = True
        return NO

    def _cancel(self, bench: "Workbench") -> None:
        from assistant.events import RenderMoved

        for queued in bench.queued:
            render = bench.renders.cancel(queued)
            if render.state == "cancelled":
                self.show(RenderMoved.of(render).to_json())

    def deliver(self) -> None:
        """Copy the last clip to where it was asked for.

        Raises:
            RequestError: there is none, or it cannot be written there.
        """
        asked = self.request.output
        if asked is None:
            return
        if not self.tally.clips:
            raise RequestError(f"No clip was made, so nothing was written to {asked}.", "Describe a scene.")
        with Library(self.request.settings.library) as library:
            source = library.clips.file(self.tally.clips[-1])
        if asked == "-":
            with source.open("rb") as file:
                shutil.copyfileobj(file, sys.stdout.buffer)
            sys.stdout.buffer.flush()
        else:
            self.printer.say(f"Copied to {link(_copied(source, Path(asked)), sys.stdout)}")


def _turns(conversation: "Conversation", talk: "Talk", confirm: "Confirming") -> "Iterator[Events]":
    if talk.script is not None:
        from assistant.rehearsal import run_script

        yield run_script(conversation, talk.script, confirm)
    for text in talk.messages:
        yield conversation.turn(text, confirm)


async def _asked() -> str:
    """Read what is typed at a question that stands on the terminal; Ctrl-C still gets through."""
    print("[y/N] ", end="", file=sys.stderr, flush=True)
    loop = asyncio.get_running_loop()
    line: asyncio.Future[str] = loop.create_future()

    def read() -> None:
        if not line.done():
            line.set_result(sys.stdin.readline())

    loop.add_reader(sys.stdin, read)
    try:
        return await line
    finally:
        loop.remove_reader(sys.stdin)


def _copied(source: Path, target: Path) -> Path:
    target = target / source.name if target.is_dir() else target
    try:
        shutil.copyfile(source, target)
    except (OSError, shutil.SameFileError) as error:
        raise RequestError(
            f"The clip cannot be written to {target}: {error.strerror or error}.",
            f"It lies at {source}; name another file with -o.",
        ) from error
    return target.absolute()


def _error(error: str, hint: str) -> dict[str, Any]:
    return {"event": "error", "error": error, "hint": hint}
