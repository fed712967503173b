"""The built-in director as a chat model, so that the graph sees no difference. Its rules are elsewhere.

They are loaded at the first message: compiling their expressions takes a third as long as loading LangGraph.
"""

import asyncio
import json
import logging
import re
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any, ClassVar

from langchain_core.callbacks import AsyncCallbackManagerForLLMRun, CallbackManagerForLLMRun
from langchain_core.language_models.chat_models import BaseChatModel
from langchain_core.messages import (
    AIMessage,
    AIMessageChunk,
    BaseMessage,
    HumanMessage,
    SystemMessage,
    ToolMessage,
)
from langchain_core.messages.tool import tool_call_chunk
from langchain_core.outputs import ChatGeneration, ChatGenerationChunk, ChatResult

from assistant.directors.builtin.answering import Reply, answer
from assistant.directors.builtin.decision import Call, Decision, call
from assistant.directors.builtin.situation import Situation

_log = logging.getLogger(__name__)
_KEPT = "mutoscope"
"""Under this name an answer notes what the rules want said or done after its calls, and what it asks."""


class BuiltInDirector(BaseChatModel):
    """Decides by rules: the last message of the user, the situation, and the replies since."""

    reads_prompts: ClassVar[bool] = False

    @property
    def _llm_type(self) -> str:
        return "mutoscope-builtin"

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        return ChatResult(generations=[ChatGeneration(message=respond(messages))])

    def _stream(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> Iterator[ChatGenerationChunk]:
        for chunk in _chunks(respond(messages)):
            yield ChatGenerationChunk(message=chunk)

    async def _astream(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: AsyncCallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> AsyncIterator[ChatGenerationChunk]:
        # In a thread: the first message loads the rules.
        for chunk in _chunks(await asyncio.to_thread(respond, messages)):
            yield ChatGenerationChunk(message=chunk)


def respond(messages: Sequence[BaseMessage]) -> AIMessage:
    """Return the next answer of a conversation: first the calls, then a render, then words."""
    now = _situation(messages)
    asked = max((i for i, message in enumerate(messages) if isinstance(message, HumanMessage)), default=None)
    if asked is None:
        return AIMessage(_decide("", now).said)
    name = _name(messages[asked], asked)
    turn = messages[asked + 1 :]
    replies = _replies(turn)
    if not replies:
        return _speaking(_decide(messages[asked].text, now, _question(messages[:asked])), name)
    if wish := _wish(turn):
        return _instead(_decide(wish, now), name, len(replies))
    # What the user wanted instead was told apart: the refusal that brought it is past.
    replies = [(tool, reply) for tool, reply in replies if not reply.get("wish")]
    wanted = _kept(turn)
    if wanted.get("render") and _changed(replies):
        return _calling((call("generate"),), name, len(_replies(turn)), {"said": wanted.get("said", "")})
    return AIMessage(answer(replies, now, str(wanted.get("said", ""))))


def _decide(text: str, now: Situation, asked: Mapping[str, str] | None = None) -> Decision:
    from assistant.directors.builtin.intents import decide
    from assistant.directors.builtin.questions import answered

    try:
        return decide(answered(text, asked, now) if asked else text, now)
    except Exception as error:  # noqa: BLE001 - logged, and answered
        # A defect in one rule must not end the conversation; the traceback goes to the log.
        _log.exception("the rules failed")
        said = f"A rule failed on that by a defect of Mutoscope ({type(error).__name__}: {error})."
        return Decision(said=f"{said} Nothing was changed: say it in other words.")


def _speaking(decision: Decision, name: str) -> AIMessage:
    asked = {"asked": dict(decision.asked)} if decision.asked else {}
    if not decision.calls:
        return AIMessage(decision.said, additional_kwargs={_KEPT: asked} if asked else {})
    return _calling(decision.calls, name, 0, {"render": decision.render, "said": decision.said, **asked})


def _instead(decision: Decision, name: str, first: int) -> AIMessage:
    """Return what is done about a wish that came with a no."""
    if not decision.calls:
        return AIMessage(f"Not rendered. {decision.said}")
    return _calling(decision.calls, name, first, {"render": decision.render, "said": decision.said})


def _question(before: Sequence[BaseMessage]) -> Mapping[str, str] | None:
    """Return what was asked in the turn before a message."""
    for message in reversed(before):
        if isinstance(message, HumanMessage):
            break
        asked: Mapping[str, str] | None = message.additional_kwargs.get(_KEPT, {}).get("asked")
        if asked:
            return asked
    return None


def _wish(turn: Sequence[BaseMessage]) -> str:
    """Return what the user wanted instead, in the replies that were not answered yet."""
    said = max((place for place, message in enumerate(turn) if isinstance(message, AIMessage)), default=-1)
    return " ".join(str(reply["wish"]) for _, reply in _replies(turn[said + 1 :]) if reply.get("wish"))


def _kept(turn: Sequence[BaseMessage]) -> dict[str, Any]:
    """Return what the rules wanted after the calls that were made last."""
    made = (message for message in reversed(turn) if isinstance(message, AIMessage))
    return next((kept for message in made if (kept := message.additional_kwargs.get(_KEPT))), {})


def _calling(calls: Sequence[Call], name: str, first: int, kept: dict[str, Any]) -> AIMessage:
    made = [
        {"name": one.name, "args": dict(one.args), "id": f"{name}-{place}", "type": "tool_call"}
        for place, one in enumerate(calls, first + 1)
    ]
    return AIMessage("", tool_calls=made, additional_kwargs={_KEPT: kept})


def _changed(replies: Sequence[tuple[str, Reply]]) -> bool:
    """Return whether the board was changed, and no render was asked for since."""
    asked = [name == "generate" or "estimate_s" in reply for name, reply in replies]
    since = len(asked) - asked[::-1].index(True) if True in asked else 0
    return any(reply.get("ok") and "board" in reply for _, reply in replies[since:])


def _replies(turn: Sequence[BaseMessage]) -> list[tuple[str, Reply]]:
    return [(message.name or "", _content(message)) for message in turn if isinstance(message, ToolMessage)]


def _content(message: ToolMessage) -> Reply:
    try:
        content = json.loads(message.text)
    except ValueError:
        content = None
    # A reply cut short or put in by someone else is told as it is rather than lost.
    return content if isinstance(content, dict) else {"ok": message.status != "error", "did": message.text}


def _situation(messages: Sequence[BaseMessage]) -> Situation:
    shown = (m.additional_kwargs.get("situation") for m in messages if isinstance(m, SystemMessage))
    return Situation.of(next((one for one in shown if one), None))


def _name(message: BaseMessage, place: int) -> str:
    """Name a message, so that its calls have ids that no other message's calls have."""
    return sha256(f"{message.id or place} {message.text}".encode()).hexdigest()[:10]


def _chunks(said: AIMessage) -> Iterator[AIMessageChunk]:
    for words in re.findall(r"\s*\S+\s*", said.text):
        yield AIMessageChunk(content=words)
    for index, made in enumerate(said.tool_calls):
        piece = tool_call_chunk(name=made["name"], args=json.dumps(made["args"]), id=made["id"], index=index)
        yield AIMessageChunk(content="", tool_call_chunks=[piece])
    yield AIMessageChunk(content="", additional_kwargs=said.additional_kwargs, chunk_position="last")
