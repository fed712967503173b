"""The graph of a turn: director, then one tool call a step in the director's order, then compaction.

    START ─▶ director ─▶ tools ─▶ director … ─▶ END
                           │                └─▶ compact ─▶ END (a long conversation)
                           └─▶ tools (the next unanswered call)

Calls of one message never run at the same time: each sees what the one before it changed.
"""

import assistant.quiet  # noqa: F401 - before langchain

# isort: split
from collections.abc import Sequence
from typing import Any, TypeAlias

from langchain_core.exceptions import ContextOverflowError
from langchain_core.messages import (
    AIMessage,
    AIMessageChunk,
    AnyMessage,
    ToolMessage,
    message_chunk_to_message,
)
from langchain_core.messages.tool import ToolCall
from langchain_core.runnables import Runnable
from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.graph import END, START, StateGraph
from langgraph.graph.state import CompiledStateGraph
from langgraph.runtime import Runtime
from langgraph.types import Send, interrupt

from assistant import compaction
from assistant.answers import kept
from assistant.asking import AS_A_WHOLE, once_more, question
from assistant.events import Answered, BoardChanged, Notice, Planned, RenderMoved, TextDelta, ToolCalled
from assistant.pictures import shown
from assistant.repair import open_calls, tool_message
from assistant.situation import system_message
from assistant.state import CallState, Context, State, key_of, reads_prompts
from assistant.toolbox import Reply, Toolbox, refusal
from assistant.verdict import Verdict
from tools.errors import DirectorError
from tools.outcome import Outcome
from tools.plan import Proposal

Graph: TypeAlias = CompiledStateGraph[State, Context, State, State]


def build(checkpointer: BaseCheckpointSaver[str] | None = None) -> Graph:
    """Return the compiled graph."""
    graph = StateGraph(State, context_schema=Context)
    graph.add_node("director", _ask_director)
    graph.add_node("tools", _call_tool)
    graph.add_node("compact", _compact)
    graph.add_edge(START, "director")
    graph.add_conditional_edges("director", _route, ["tools", "director", "compact", END])
    graph.add_conditional_edges("tools", _route, ["tools", "director"])
    graph.add_edge("compact", END)
    return graph.compile(checkpointer=checkpointer)


async def _route(state: State, runtime: Runtime[Context]) -> Send | str:
    """Return what comes next. It awaits nothing, but langgraph takes what is not async to another thread."""
    messages = state["messages"]
    calls = open_calls(messages)
    if calls:
        place, turn = state["place"], state["turn"]
        return Send("tools", CallState(call=calls[0], turn=turn, calls=state["calls"], place=place))
    if isinstance(messages[-1], ToolMessage):
        return "director"
    return "compact" if compaction.is_long(messages, runtime.context.director) else END


async def _ask_director(state: State, runtime: Runtime[Context]) -> dict[str, Any]:
    messages, summary = state["messages"], state.get("summary", "")
    update: list[Any] = []
    try:
        said = await _answer(messages, summary, runtime)
    except ContextOverflowError:
        shorter = await compaction.compact(messages, summary, runtime.context.director, tokens=0)
        update, summary = [*shorter.removals()], shorter.summary
        said = await _answer(shorter.kept, summary, runtime)
    if said.text.strip():
        runtime.context.emit(Answered(said.text.strip()))
    place = runtime.context.toolbox.bench.place().to_json()
    return {"messages": [*update, said, *_unusable(said)], "summary": summary, "place": place}


async def _answer(messages: Sequence[AnyMessage], summary: str, runtime: Runtime[Context]) -> AIMessage:
    """Stream one answer of the director."""
    toolbox, director = runtime.context.toolbox, runtime.context.director
    speaker: Runnable[Any, AIMessage] = director
    if reads_prompts(director):
        speaker = director.bind_tools(toolbox.schemas(), pictures=lambda: shown(toolbox.bench))
    chunks: list[AIMessageChunk] = []
    head = system_message(toolbox.bench, summary, runtime.context.notes)
    async for chunk in speaker.astream([head, *messages]):
        if isinstance(chunk, AIMessageChunk):
            chunks.append(chunk)
            for text, hint in chunk.response_metadata.get("notices", ()):
                runtime.context.emit(Notice(text, hint))
            if words := chunk.text:
                runtime.context.emit(TextDelta(words))
    if not chunks:
        raise DirectorError("The chat model answered nothing.", "Say it again, or choose another director.")
    said = message_chunk_to_message(chunks[0] + chunks[1:] if len(chunks) > 1 else chunks[0])
    assert isinstance(said, AIMessage)
    return kept(said)


def _unusable(said: AIMessage) -> list[ToolMessage]:
    """Answer the calls that must not run: arguments that are no JSON, and all calls of an answer cut off.

    langchain repairs cut JSON into calls that the director never meant.
    """
    broken = [
        tool_message(
            call,
            refusal(
                f"The arguments of {call['name']} are no valid JSON.",
                str(call["error"] or "Send one JSON object."),
                fixable=True,
            ),
        )
        for call in said.invalid_tool_calls
    ]
    if said.response_metadata.get("finish_reason") != "length":
        return broken
    cut = refusal("The answer was cut off before its end.", "Make fewer or smaller calls.", fixable=True)
    return [*broken, *(tool_message(call, cut) for call in said.tool_calls)]


async def _call_tool(state: CallState, runtime: Runtime[Context]) -> dict[str, Any]:
    """Carry out one call. All before the question is pure: the node starts again when it is answered.

    It awaits nothing, so that stopping the turn never leaves a call half done, and the library's connection
    is never used from two threads.
    """
    toolbox, call = runtime.context.toolbox, state["call"]
    key = key_of(toolbox.bench.session, state["turn"], state["calls"])
    reply = _done_before(state, runtime.context, key) or toolbox.call(call["name"], call["args"])
    if isinstance(reply, Proposal):
        asked = call["id"] == runtime.context.answered or toolbox.asks_first(reply, key)
        reply = _confirmed(toolbox, call, reply) if asked else reply
    if isinstance(reply, Proposal):
        reply = toolbox.submit(reply, key)
    _emit(call, reply, runtime)
    place = toolbox.bench.place().to_json()
    return {"messages": [tool_message(call, reply)], "calls": state["calls"] + 1, "place": place}


def _done_before(state: CallState, context: Context, key: str) -> Reply | None:
    """Return a reply where the call was carried out and a crash came before that was noted."""
    call, toolbox = state["call"], context.toolbox
    if call["id"] != context.left_over:
        return None
    if toolbox.bench.place().to_json() == state["place"]:
        return toolbox.done_since(call["name"], call["args"], context.since)
    outcome = toolbox.bench.taken_up(key)
    if outcome is None:
        outcome = Outcome("This was done before the interruption.", board=toolbox.bench.board())
    return Reply(outcome.to_reply(), outcome)


def _confirmed(toolbox: Toolbox, call: ToolCall, proposal: Proposal) -> Proposal | Reply:
    """Ask the user until an answer can be followed, and return what that makes of a proposal."""
    cards, again = toolbox.choices(call["name"]), False
    planned, told = Planned.of(proposal.plan).to_json(), question(proposal, cards)
    while True:
        asked = {"plan": planned, "question": told, "cards": cards, "again": again}
        verdict = Verdict.from_json(interrupt(asked))
        if verdict.kind == "yes":
            return proposal
        if verdict.kind == "no":
            return _refused(verdict)
        if cards:
            part = toolbox.call(call["name"], {**call["args"], "cards": list(verdict.cards)})
            if isinstance(part, Proposal):
                return part
            told = once_more(part.content["error"], part.content["hint"])
        else:
            told = AS_A_WHOLE
        again = True


def _refused(verdict: Verdict) -> Reply:
    if not verdict.wish:
        hint = "Say “render it” to draw it after all, or make the video shorter or smaller first."
        return refusal("Not rendered: the answer was no.", hint, fixable=False)
    error = f"Not rendered: the user answered “{verdict.words}”."
    return refusal(error, "Carry out what was said, then render.", fixable=True, wish=verdict.wish)


def _emit(call: ToolCall, reply: Reply, runtime: Runtime[Context]) -> None:
    told, outcome, emit = reply.content, reply.outcome, runtime.context.emit
    emit(
        ToolCalled(
            call["name"],
            call["args"],
            reply.ok,
            error=told.get("error", ""),
            hint=told.get("hint", ""),
            did=told.get("did", ""),
        )
    )
    if outcome is None:
        return
    if outcome.board is not None:
        emit(BoardChanged(outcome.board))
    if outcome.plan is not None:
        emit(Planned.of(outcome.plan, outcome.render.id if outcome.render else None))
    if outcome.render is not None:
        emit(RenderMoved.of(outcome.render))


async def _compact(state: State, runtime: Runtime[Context]) -> dict[str, Any]:
    director = runtime.context.director
    tokens = compaction.budget(director)
    done = await compaction.compact(state["messages"], state.get("summary", ""), director, tokens)
    return {"messages": done.removals(), "summary": done.summary}
