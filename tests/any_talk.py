"""Conversations at random: what a director may answer, what a user may do, and how one is held.

The arguments are those of the catalogue, right, wrong and absurd; nothing is drawn, but some renders are
finished as if they were.
"""

from collections.abc import Sequence
from contextlib import aclosing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from langchain_core.exceptions import ContextOverflowError, ModelConnectionError
from langchain_core.messages import AIMessage
from langchain_core.messages.tool import invalid_tool_call

from assistant import hand
from assistant.conversation import Conversation
from assistant.directors.scripted import ScriptedDirector, Step, calls
from tests.proposals import work_off
from tests.talking import idle_workbench
from tools.catalogue import CATALOGUE
from tools.errors import DirectorError, MutoscopeError

TURNS = 20

_WORDS = st.sampled_from(
    ("a fox", "a red fox runs", "snow", "an owl sleeps", "🦊", "\ud800 fox", "x" * 900, "")
)
_PLACES = st.sampled_from((1, 2, 1, 2, 3, 0, -1, 9))
_SECONDS = st.sampled_from((0, 0.5, 1, 2.5, 5, 19.99, -1, 21, 1e9, float("nan"), float("inf")))
_CLIPS = st.sampled_from(("c1", "c2", "c1", "c2", "c3", "C1 ", "c99", "it", ""))
_FIELDS = st.sampled_from(
    ({}, {"time_of_day": "night"}, {"subject": "a wolf"}, {"weather": "rain", "camera": "close-up"})
)
_ABSURD = st.sampled_from(
    (
        None,
        True,
        -1,
        10**30,
        1e308,
        float("nan"),
        "",
        "\ud800",
        "c1",
        [],
        [None],
        {},
        {"a": {"b": [1]}},
        "x" * 5000,
    )
)


def _maybe(**arguments: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Some of the arguments."""
    return st.fixed_dictionaries({}, optional=arguments)


_CARD = st.fixed_dictionaries(
    {"text": _WORDS}, optional={"at": _SECONDS, "join": st.sampled_from(("smooth", "cut", "glue"))}
)
_CARDS = st.lists(_CARD, max_size=3) | st.just([{"text": "a fox"}, {"text": "snow"}, {"text": "an owl"}])
_FORMAT = _maybe(
    duration=_SECONDS,
    aspect=st.sampled_from(("16:9", "1:1", "9:16", "4:3")),
    style=st.sampled_from(("none", "film noir", "oil")),
    variations=st.integers(0, 5),
    seed=st.sampled_from((0, 7, -1, 2**70)),
    loop=st.booleans(),
)
_MEANT: dict[str, st.SearchStrategy[dict[str, Any]]] = {
    "set_storyboard": st.fixed_dictionaries({"cards": _CARDS}),
    "add_card": st.fixed_dictionaries({"text": _WORDS}, optional={"at": _SECONDS}),
    "edit_card": st.tuples(st.fixed_dictionaries({"card": _PLACES}, optional={"text": _WORDS}), _FIELDS).map(
        lambda parts: parts[0] | parts[1]
    ),
    "move_card": st.fixed_dictionaries({"card": _PLACES, "at": _SECONDS}, optional={"ripple": st.booleans()}),
    "remove_card": st.fixed_dictionaries({"card": _PLACES}, optional={"ripple": st.booleans()}),
    "set_format": _FORMAT,
    "set_renderer": st.fixed_dictionaries({"renderer": st.sampled_from(("auto", "animatic", "diffusion"))}),
    "plan_only": st.fixed_dictionaries({"on": st.booleans()}),
    "generate": _maybe(cards=st.lists(_PLACES, max_size=3)),
    "draw_still": _maybe(card=_PLACES),
    "import_media": st.fixed_dictionaries({"path": st.sampled_from(("/nowhere.mp4", "~", "\0"))}),
    "remix": st.tuples(_maybe(clip=_CLIPS, start=_SECONDS, end=_SECONDS), _FIELDS).map(
        lambda parts: parts[0] | parts[1]
    ),
    "recut": _maybe(clip=_CLIPS, keep=st.sampled_from(("0-1", "1-2, 0-1", "9-3", "all")), after=_WORDS),
    "blend": st.fixed_dictionaries({"second": _CLIPS}, optional={"first": _CLIPS}),
    "join": st.fixed_dictionaries({"clips": st.lists(_CLIPS, max_size=3)}),
    "loop": _maybe(clip=_CLIPS),
    "open_board": _maybe(clip=_CLIPS),
    "favourite": _maybe(clip=_CLIPS, on=st.booleans()),
    "rename": st.fixed_dictionaries({"title": _WORDS}, optional={"clip": _CLIPS}),
    "remove_clip": _maybe(clip=_CLIPS, restore=st.booleans()),
    "find_clips": _maybe(words=_WORDS, parent=_CLIPS, since=st.sampled_from(("2026-11-29", "today"))),
    "lineage": _maybe(clip=_CLIPS),
    "export_clip": _maybe(clip=_CLIPS, path=st.just("/nowhere/at/all.gif")),
    "pick_clip": st.fixed_dictionaries({"clip": _CLIPS}),
    "reroll": st.fixed_dictionaries({"card": _PLACES}),
    "cancel_render": _maybe(render=st.sampled_from(("r1", "r2", "r99"))),
    "undo": st.just({}),
    "redo": st.just({}),
}
_OFTEN = ("generate", "edit_card", "undo", "generate", "redo", "set_format", "remix")
_meant = st.sampled_from((*_OFTEN, *CATALOGUE)).flatmap(lambda name: st.tuples(st.just(name), _MEANT[name]))
_absurd = st.tuples(
    st.sampled_from(("paint", "generat", "undo ", "__class__", *CATALOGUE)),
    st.dictionaries(st.sampled_from(("card", "text", "clip", "cards", "x")), _ABSURD, max_size=3),
)
_call = st.one_of(_meant, _meant, _meant, _meant, _absurd)
_id = st.sampled_from(("0", "1", "2", "", "same"))


@st.composite
def _calling(draw: st.DrawFn) -> AIMessage:
    """An answer with calls: arguments may be broken, ids missing or alike, the whole of it cut off."""
    named = draw(st.lists(st.tuples(_call, _id), min_size=1, max_size=3))
    broken = draw(st.sampled_from(((), (), (), (("undo", "0"),), (("generate", "same"), ("redo", "same")))))
    made = [{"name": name, "args": args, "id": id, "type": "tool_call"} for (name, args), id in named]
    bad = [invalid_tool_call(name=name, args='{"text": "a re', id=id, error="cut") for name, id in broken]
    message = AIMessage(draw(st.sampled_from(("", "Let me see."))), tool_calls=made, invalid_tool_calls=bad)
    if draw(st.sampled_from((*(False,) * 9, True))):
        message.response_metadata["finish_reason"] = "length"
    return message


class OddError(Exception):
    """A defect of a director."""


_error = st.sampled_from(
    (ModelConnectionError("gone"), ContextOverflowError("long"), DirectorError("No."), OddError())
)
_step: st.SearchStrategy[Step] = st.one_of(_calling(), _calling(), _calling(), st.just("Well. " * 10), _error)


@dataclass(frozen=True, slots=True)
class AnyTurn:
    """What the user does in one turn, and what the director answers."""

    steps: Sequence[Step]
    answer: str = ""
    """What is said where a question waits; empty where it is ignored and something new is said."""
    stop_after: int | None = None
    """After so many events the turn is stopped, or left by who reads it."""
    leave: bool = False
    reopen: bool = False
    """Whether the conversation is closed and opened again beforehand."""
    drawn: bool = False
    """Whether all renders are finished beforehand."""
    by_hand: tuple[str, dict[str, Any]] | None = None
    """A tool that the user calls without the director, beforehand."""


_seldom = st.sampled_from((False, False, False, True))
turns = st.builds(
    AnyTurn,
    steps=st.lists(_step, min_size=1, max_size=3),
    answer=st.sampled_from(("yes", "no", "only the first card", "only card 9", "no, make it square", "", "")),
    stop_after=st.sampled_from((*(None,) * 8, 1, 2, 4, 8)),
    leave=st.booleans(),
    reopen=_seldom,
    drawn=_seldom,
    by_hand=st.none() | st.none() | st.none() | _meant,
)
_OPENING = AnyTurn(
    [calls(("set_storyboard", {"cards": [{"text": "a fox"}, {"text": "snow"}]}), ("generate", {}))]
)
talks = st.tuples(
    st.lists(turns, min_size=TURNS - 1, max_size=TURNS - 1).map(lambda others: [_OPENING, *others]),
    st.sampled_from((0.0, 3.0, 1e6)),
)


class Talk:
    """Holds a conversation turn by turn, closing and opening it again where that is asked for."""

    def __init__(self, folder: Path, script: Sequence[AnyTurn], confirm_over_s: float) -> None:
        self.director = ScriptedDirector(turns=[[*turn.steps, *["Done."] * 40] for turn in script])
        self.queued: set[str] = set()
        """Every render that an event told of."""
        self._folder, self._confirm_over_s = folder, confirm_over_s

    async def open(self) -> None:
        self._bench = idle_workbench(self._folder, confirm_over_s=self._confirm_over_s)
        self.conversation = await Conversation.open(self._bench.__enter__(), self.director)

    async def close(self) -> None:
        await self.conversation.close()
        self._bench.__exit__(None, None, None)

    async def hold(self, turn: AnyTurn, text: str) -> None:
        if turn.reopen:
            await self.close()
            await self.open()
            if self.conversation.interrupted:
                await self._read(self.conversation.resume())
        if turn.drawn:
            work_off(self.conversation.bench.library)
        verdict = self.conversation.understood(turn.answer)
        if verdict is not None:
            await self._read(self.conversation.answer(verdict), turn)
        if turn.by_hand is not None:
            self._call(*turn.by_hand)
        if verdict is None:
            await self._read(self.conversation.say(text), turn)

    def _call(self, name: str, arguments: dict[str, Any]) -> None:
        try:
            outcome = hand.call(self.conversation.bench, name, arguments)
        except MutoscopeError:
            return
        if outcome.render is not None:
            self.queued.add(outcome.render.id)

    async def _read(self, events: Any, turn: AnyTurn | None = None) -> None:
        stop_after = turn.stop_after if turn else None
        try:
            async with aclosing(events) as happening:
                count = 0
                async for event in happening:
                    count += 1
                    shown = event.to_json()
                    if shown["event"] == "plan" and shown["render"]:
                        self.queued.add(shown["render"])
                    assert "by a defect" not in str(shown.get("error")), shown
                    if turn and count == stop_after and turn.leave:
                        break
                    if turn and count == stop_after:
                        await self.conversation.stop()
        except (DirectorError, OddError):
            pass  # a director that failed ends its turn, and nothing else
