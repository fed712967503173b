"""Recording: a conversation becomes, while it is held, a script that replays it without its director.

Says what of a turn's outcome is stable enough to be expected again; how scripts are written is `script`'s.
"""

import contextlib
import json
import os
import secrets
from collections.abc import Mapping
from contextlib import aclosing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from langchain_core.language_models.chat_models import BaseChatModel
from langchain_core.messages import AIMessage

from assistant.conversation import Conversation
from assistant.events import Events, TurnSaid
from assistant.repair import answers
from assistant.script import ReplyStep, ScriptTurn
from assistant.verdict import Verdict
from tools.errors import MutoscopeError, RequestError, SettingsError
from tools.format import MAX_SEED
from tools.outcome import board_json
from tools.workbench import Workbench

_BOARD: Final = ("duration", "aspect", "resolution", "style", "variations", "seed", "loop")
_CARD: Final = ("at", "text", "join", "fields", "media", "seed")
_CLIP: Final = ("operation", "strength", "title", "duration", "width", "height", "favourite")


def check_file(file: Path) -> None:
    """Raise where a record cannot be written.

    Raises:
        SettingsError: the file is there already, or its folder is none that can be written to.
    """
    if file.exists():
        raise SettingsError(f"{file} is there already.", "Record into a new file, or remove this one first.")
    folder = file.absolute().parent
    if not os.access(folder, os.W_OK):
        raise SettingsError(
            f"Nothing can be recorded into {file}: {folder} is no folder that can be written to.",
            "Name a file in a folder of yours.",
        )


class Recording:
    """A script that grows with a conversation; after each turn its file is whole.

    Raises:
        SettingsError: the file is there already or cannot be written, or the conversation has begun before.
    """

    def __init__(self, file: Path, bench: Workbench) -> None:
        check_file(file)
        if bench.library.turns.history(bench.session, 1):
            raise SettingsError(
                f"The conversation {bench.session!r} has begun already; a record holds one from its start.",
                "Record a new one: leave --resume out, or give --session a new name.",
            )
        self._bench = bench
        self._file = file
        self._text = _made_in(bench)

    async def open(self, director: BaseChatModel) -> Conversation:
        """Open the session's conversation so that its turns are recorded.

        Raises:
            LibraryError: its memory cannot be read or written.
        """
        conversation = await _Recorded.open(self._bench, director)
        conversation.recording = self
        return conversation

    def add(self, turn: ScriptTurn) -> None:
        """Write the script with one turn more.

        Raises:
            RequestError: the file cannot be written.
        """
        self._text += turn.to_yaml()
        beside = self._file.with_name(f".{self._file.name}.part")
        try:
            beside.write_text(self._text, encoding="utf-8")
            beside.replace(self._file)
        except OSError as error:
            with contextlib.suppress(OSError):
                beside.unlink()
            raise RequestError(
                f"The turn cannot be recorded into {self._file}: {error.strerror or error}.",
                "Make room for it, or record into a file in another folder.",
            ) from error


@dataclass(slots=True)
class _Turn:
    """The turn under way."""

    say: str
    before: int | None
    """The turn that the graph heard of last."""
    given: int | None
    """The seed of new boards before the turn."""
    seed: int
    answers: list[str] = field(default_factory=list)


class _Recorded(Conversation):
    """A conversation whose turns are added to a recording when they end."""

    recording: Recording
    _under_way: _Turn | None = None

    async def say(self, text: str) -> Events:
        """Hold one turn."""
        async with aclosing(self._followed(super().say(text))) as events:
            async for event in events:
                yield event

    async def answer(self, verdict: Verdict) -> Events:
        """Answer the question that waits."""
        if self._under_way is not None:
            self._under_way.answers.append(verdict.words or verdict.kind)
        async with aclosing(self._followed(super().answer(verdict))) as events:
            async for event in events:
                yield event

    async def _followed(self, events: Events) -> Events:
        error = None
        try:
            async with aclosing(events) as happening:
                async for event in happening:
                    if isinstance(event, TurnSaid):
                        self._take_down(event.text)
                    yield event
        except MutoscopeError as raised:
            error = ReplyStep(error=raised.message, hint=raised.hint)
            raise
        finally:
            if self._under_way is not None and self.pending is None:
                self._record(self._under_way, error)

    def _take_down(self, text: str) -> None:
        """Begin a turn, with a seed for what is drawn by lot; a question that was passed over got no yes."""
        if self._under_way is not None:
            self._under_way.answers.append("no")
            self._record(self._under_way)
        given = self.bench.seed
        self.bench.seed = secrets.randbelow(MAX_SEED) if given is None else given
        self._under_way = _Turn(text, self._run.standing.turn, given, self.bench.seed)

    def _record(self, turn: _Turn, error: ReplyStep | None = None) -> None:
        """Record a turn; an error stands for the words that closed it instead of the director's."""
        self._under_way, self.bench.seed = None, turn.given
        if self._run.standing.turn == turn.before:
            return  # refused before the director heard of it: there is nothing to replay
        steps = [_step(message) for message in answers(self._run.standing.messages)]
        if error is not None:
            steps = [*(step for step in steps if step.calls), error]
        expect = outcome_of(self.bench)
        recorded = ScriptTurn(turn.say, 0, expect, tuple(steps), tuple(turn.answers), turn.seed)
        self.recording.add(recorded)


def outcome_of(bench: Workbench) -> dict[str, Any]:
    """Return what is expected again of where a session stands: no ids, paths, dates, figures of a machine."""
    board, clip = bench.board(), bench.clip()
    outcome: dict[str, Any] = {}
    if board is not None:
        shown = board_json(board)
        cards = [_told(card, _CARD) for card in shown["cards"]]
        outcome["board"] = {**_told(shown, _BOARD), "cards": cards}
    if clip is not None:
        outcome["clip"] = _told(clip.to_json(), _CLIP)
    return outcome


def _told(values: Mapping[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    """Return the values that say something, by name."""
    found = {name: _stable(values[name]) for name in names}
    return {name: value for name, value in found.items() if value not in (None, {})}


def _stable(value: Any) -> Any:
    if isinstance(value, Mapping):
        told = {name: _stable(one) for name, one in value.items() if one is not None}
        return {name: one for name, one in told.items() if name != "source"}
    return round(value, 3) if isinstance(value, float) else value


def _step(said: AIMessage) -> ReplyStep:
    """Return an answer of the director as a script gives it.

    The calls of an answer that was cut off were refused, as those are whose arguments are no JSON.
    """
    cut = said.response_metadata.get("finish_reason") == "length"
    usable = [(call["name"], json.dumps(call["args"]) if cut else call["args"]) for call in said.tool_calls]
    broken = [(str(call["name"]), str(call["args"])) for call in said.invalid_tool_calls]
    return ReplyStep(str(said.text), (*usable, *broken))


def _made_in(bench: Workbench) -> str:
    """Return what a script begins with where clips have other ids than in a library of its own."""
    clips = len(bench.library.clips.all())
    if not clips:
        return ""
    return f"# Recorded in a library of {clips} clips: words that name one by its id hold there.\n"
