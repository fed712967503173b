"""Turns events into the transcript's widgets. Knows what is on the screen, nothing of the conversation."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from textual.widget import Widget

from tui.transcript import Answer, Board, Finished, Note, Plan, Question, Rendering, Said, Transcript, Trouble

if TYPE_CHECKING:
    from tools.outcome import Outcome
    from tools.workbench import Workbench


class Shown:
    """What a transcript shows."""

    def __init__(self, transcript: Transcript) -> None:
        self.watched: set[str] = set()
        """The renders that someone follows."""
        self._transcript = transcript
        self._answer: Answer | None = None
        """The answer that is streaming in."""
        self._board: Board | None = None
        """The board of this turn: several edits show one."""
        self._plan: Mapping[str, Any] = {}
        """The plan shown last in this turn: it comes again when a question about it is answered yes."""
        self._renders: dict[str, Rendering] = {}

    async def add(self, *widgets: Widget) -> None:
        """Put widgets at the end."""
        await self._transcript.mount_all(widgets)

    async def show(self, event: Mapping[str, Any]) -> None:
        """Show an event; some have nothing to be seen."""
        handler = getattr(self, f"_on_{event['event']}", None)
        if handler is not None:
            await handler(event)

    def unwatched(self, queued: Iterable[str]) -> list[str]:
        """Return the renders that nobody follows yet, of those queued and those shown as under way."""
        return [one for one in dict.fromkeys([*queued, *self._live()]) if one not in self.watched]

    def _live(self) -> list[str]:
        return [render for render, widget in self._renders.items() if widget.live]

    def progress(self) -> list[str]:
        """Return how far the renders are that are under way."""
        return [f"{render} {self._renders[render].done:.0%}" for render in self._live()]

    async def standing(self, bench: "Workbench") -> None:
        """Show the board that a session stands at."""
        from tools.outcome import board_json

        board = bench.board()
        if board is not None:
            await self.add(Board(board_json(board)))

    async def outcome(self, outcome: "Outcome") -> None:
        """Show what a call by hand did."""
        from assistant.events import BoardChanged, Planned, RenderMoved

        self._board, self._plan = None, {}
        if outcome.board is not None:
            await self.show(BoardChanged(outcome.board).to_json())
        if outcome.plan is not None:
            await self.show(Planned.of(outcome.plan, outcome.render.id if outcome.render else None).to_json())
        await self.add(Answer(outcome.did))
        if outcome.render is not None:
            await self.show(RenderMoved.of(outcome.render).to_json())

    async def _on_turn(self, event: Mapping[str, Any]) -> None:
        self._answer = self._board = None
        self._plan = {}
        await self.add(Said(event["text"]))

    async def _on_delta(self, event: Mapping[str, Any]) -> None:
        if self._answer is None:
            self._answer = Answer()
            await self._add_answer(self._answer)
        self._answer.append(event["text"])

    async def _on_text(self, event: Mapping[str, Any]) -> None:
        if self._answer is None:
            await self._add_answer(Answer(event["text"]))
        else:
            self._answer.replace(event["text"])
        self._answer = None

    async def _add_answer(self, answer: Answer) -> None:
        """Put an answer before the render that it speaks of, which goes on below it."""
        last = self._transcript.children[-1] if self._transcript.children else None
        if isinstance(last, Rendering):
            await self._transcript.mount(answer, before=last)
        else:
            await self.add(answer)

    async def _on_board(self, event: Mapping[str, Any]) -> None:
        if self._board is None:
            self._board = Board(event["board"])
            await self.add(self._board)
        else:
            self._board.show(event["board"])

    async def _on_plan(self, event: Mapping[str, Any]) -> None:
        again = self._plan.get("shots") == event["shots"]
        self._plan = event
        if not again:
            await self.add(Plan(event))

    async def _on_render(self, event: Mapping[str, Any]) -> None:
        render = event["id"]
        if render not in self._renders:
            self._renders[render] = Rendering(render)
            await self.add(self._renders[render])
        self._renders[render].show(event)
        if event.get("error"):
            await self.add(Trouble(event["error"], event.get("hint", "")))

    async def _on_clip(self, event: Mapping[str, Any]) -> None:
        clip = event["clip"]
        if clip["path"] is None:
            return
        shown = self._transcript.children
        said = max((i for i, widget in enumerate(shown) if isinstance(widget, Said)), default=0)
        ours = (Rendering, Finished)
        # In the place of its render, unless the talk has gone on: there it would not be seen.
        place = [w for w in shown[said:] if isinstance(w, ours) and w.render_id == clip["render"]]
        if place:
            await self._transcript.mount(Finished(clip), after=place[-1])
        else:
            await self.add(Finished(clip))
        if event.get("aside"):
            await self.add(Note(event["aside"]))

    async def _on_confirm(self, event: Mapping[str, Any]) -> None:
        await self.add(Question(event["question"]))

    async def _on_notice(self, event: Mapping[str, Any]) -> None:
        await self.add(Note(event["text"], event["hint"]))

    async def _on_error(self, event: Mapping[str, Any]) -> None:
        await self.add(Trouble(event["error"], event.get("hint", "")))
