"""Rehearsals: holds a script's turns, checks what it expects of each, and says how much of it held."""

import time
from contextlib import aclosing
from typing import TYPE_CHECKING

from assistant.events import Answered, Confirm, Event, Events, Failed, RenderMoved, ScriptHeld
from assistant.expectation import differences
from assistant.script import Script, ScriptTurn
from assistant.verdict import NO, Verdict, reply_to
from tools.errors import MutoscopeError
from tools.outcome import board_json

if TYPE_CHECKING:
    from assistant.conversation import Confirming, Conversation
    from tools.workbench import Workbench


async def run_script(
    conversation: "Conversation", script: Script, confirm: "Confirming | None" = None
) -> Events:
    """Hold a script's turns up to the first that does not hold, and yield what happens; last, how many held.

    A turn holds when what it expects is met, no render of it failed, and it ended in no error, unless its
    replies do. What is expected and not met is an `error` event whose hint lists what differs.
    """
    bench, began, held, wrong = conversation.bench, time.monotonic(), 0, ""
    bench.folder, seed = script.folder, bench.seed
    for number, turn in enumerate(script.turns, 1):
        bench.seed = seed if turn.seed is None else turn.seed
        rehearsed = _Rehearsed(turn)
        async with aclosing(rehearsed.hold(conversation, confirm)) as events:
            async for event in events:
                yield event
        if rehearsed.differences:
            where = f"{script.name}, line {turn.line}: turn {number} ({turn.say.strip()[:40]!r})"
            yield Failed(f"{where} did not come out as expected.", "\n".join(rehearsed.differences))
        if rehearsed.wrong:
            wrong = f"turn {number}: {rehearsed.wrong}"
            break
        held += 1
    bench.seed = seed
    yield ScriptHeld(script.name, len(script.turns), held, time.monotonic() - began, wrong)


def unmet(turn: ScriptTurn, bench: "Workbench", answer: str) -> list[str]:
    """Return what differs from the turn's expectations, one line each."""
    if not turn.expect:
        return []
    board, clip = bench.board(), bench.clip()
    actual = {
        "board": board_json(board) if board else None,
        "clip": clip.to_json() if clip else None,
        "answer": answer,
    }
    return differences(turn.expect, {name: actual[name] for name in turn.expect})


class _Rehearsed:
    """One turn of a script as it is held."""

    def __init__(self, turn: ScriptTurn) -> None:
        self.differences: list[str] = []
        self._turn = turn
        self._answers = list(turn.answers)
        self._answer = ""
        self._failed = ""

    @property
    def wrong(self) -> str:
        """The first thing that did not hold."""
        return self._failed or (self.differences[0] if self.differences else "")

    async def hold(self, conversation: "Conversation", confirm: "Confirming | None") -> Events:
        """Hold the turn and yield what happens."""

        async def answer(question: Confirm) -> Verdict:
            if self._answers:
                return reply_to(question, self._answers.pop(0))
            return await confirm(question) if confirm is not None else NO

        try:
            async with aclosing(conversation.turn(self._turn.say, answer)) as events:
                async for event in events:
                    self._note(event)
                    yield event
        except MutoscopeError as error:
            yield Failed.of(error)
            self._failed = "" if self._turn.fails else error.message
        if not self._failed:
            self.differences = unmet(self._turn, conversation.bench, self._answer)

    def _note(self, event: Event) -> None:
        if isinstance(event, Answered):
            self._answer = event.text
        elif isinstance(event, RenderMoved) and event.state == "failed":
            self._failed = event.error or f"{event.id} failed."
