"""A director that replays what it was given, turn by turn: for tests and for the `reply:` of scripts."""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from typing import Any, TypeAlias

from langchain_core.callbacks import AsyncCallbackManagerForLLMRun, CallbackManagerForLLMRun
from langchain_core.language_models.chat_models import BaseChatModel
from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage, HumanMessage
from langchain_core.messages.tool import invalid_tool_call, tool_call_chunk
from langchain_core.outputs import ChatGeneration, ChatGenerationChunk, ChatResult
from pydantic import Field, PrivateAttr

from assistant.script import ReplyStep, Script
from assistant.state import reads_prompts
from tools.errors import DirectorError

Step: TypeAlias = str | AIMessage | Exception | Callable[[Sequence[BaseMessage]], AIMessage]
"""Words, words and calls, an error to raise, or a function of the messages."""


def for_script(script: Script, otherwise: BaseChatModel) -> "ScriptedDirector":
    """Return the director of a script: its replies, and `otherwise` for turns that bring none."""
    turns = [turn.reply and [_of_script(step) for step in turn.reply] for turn in script.turns]
    return ScriptedDirector(turns=turns, otherwise=otherwise)


def _of_script(step: ReplyStep) -> Step:
    if step.error:
        return DirectorError(step.error, step.hint or "The script says so.")
    said = calls(
        *((name, dict(args)) for name, args in step.calls if not isinstance(args, str)), text=step.text
    )
    broken = [
        invalid_tool_call(name=name, args=args, id=f"broken-{place}")
        for place, (name, args) in enumerate(step.calls)
        if isinstance(args, str)
    ]
    return said.model_copy(update={"invalid_tool_calls": broken})


def calls(*named: tuple[str, dict[str, Any]], text: str = "") -> AIMessage:
    """Return a step that calls tools in order; their ids are given when it is replayed."""
    made = [
        {"name": name, "args": args, "id": f"{place}", "type": "tool_call"}
        for place, (name, args) in enumerate(named)
    ]
    return AIMessage(text, tool_calls=made)


class ScriptedDirector(BaseChatModel):
    """Replays `turns`: for each message of the user, its steps, one a call.

    A turn given as None is left to `otherwise`.
    """

    turns: list[Any] = Field(default_factory=list)
    otherwise: BaseChatModel | None = None
    delay_s: float = 0.0
    """Pause before each streamed piece."""
    seen: list[list[BaseMessage]] = Field(default_factory=list)
    """What it was shown, call by call."""
    _turn: int = PrivateAttr(-1)
    _step: int = PrivateAttr(0)
    _heard: str | None = PrivateAttr(None)

    @property
    def reads_prompts(self) -> bool:
        """Whether a turn may be left to a language model."""
        return self.otherwise is not None and reads_prompts(self.otherwise)

    @property
    def context(self) -> int | None:
        """Tokens that such a model reads at once, once that is known."""
        return getattr(self.otherwise, "context", None)

    def bind_tools(self, tools: Sequence[Any], **options: Any) -> Any:
        """Return this director with tools for such a model to call."""
        return self.bind(tools=list(tools), **options)

    @property
    def _llm_type(self) -> str:
        return "mutoscope-scripted"

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        steps = self._steps(messages)
        if steps is None and self.otherwise is not None:
            return self.otherwise._generate(messages, stop, run_manager, **kwargs)
        return ChatResult(generations=[ChatGeneration(message=self._next(steps, messages))])

    async def _astream(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: AsyncCallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> AsyncIterator[ChatGenerationChunk]:
        steps = self._steps(messages)
        if steps is None and self.otherwise is not None:
            async for piece in self.otherwise._astream(messages, stop, run_manager, **kwargs):
                yield piece
            return
        for chunk in _chunks(self._next(steps, messages)):
            await asyncio.sleep(self.delay_s)
            yield ChatGenerationChunk(message=chunk)

    def _steps(self, messages: Sequence[BaseMessage]) -> Sequence[Step] | None:
        """Return the steps of the turn under way; a message of the user begins the next."""
        self.seen.append(list(messages))
        said = next((m for m in reversed(messages) if isinstance(m, HumanMessage)), None)
        heard = (said.id or said.text) if said else None
        if self._turn < 0 or heard != self._heard:
            self._turn, self._step, self._heard = self._turn + 1, 0, heard
        steps: Sequence[Step] | None = self.turns[self._turn] if self._turn < len(self.turns) else None
        return steps

    def _next(self, steps: Sequence[Step] | None, messages: Sequence[BaseMessage]) -> AIMessage:
        if steps is None or self._step >= len(steps):
            raise DirectorError(
                f"The script has no reply {self._step + 1} for turn {self._turn + 1}.",
                "Give the turn one more step under reply:.",
            )
        step = steps[self._step]
        self._step += 1
        if isinstance(step, Exception):
            raise step
        said = (
            AIMessage(step)
            if isinstance(step, str)
            else step
            if isinstance(step, AIMessage)
            else step(messages)
        )
        named = [{**call, "id": f"{self._turn}.{self._step}.{call['id']}"} for call in said.tool_calls]
        return said.model_copy(update={"tool_calls": named})


def _chunks(said: AIMessage) -> Iterator[AIMessageChunk]:
    for words in re.findall(r"\S+\s*", said.text):
        yield AIMessageChunk(content=words)
    for index, call in enumerate([*said.tool_calls, *said.invalid_tool_calls]):
        # Broken arguments go out as one JSON string: langchain would mend them into a call otherwise.
        args = json.dumps(call["args"])
        piece = tool_call_chunk(name=call["name"], args=args, id=call["id"], index=index)
        yield AIMessageChunk(content="", tool_call_chunks=[piece])
    yield AIMessageChunk(content="", response_metadata=said.response_metadata, chunk_position="last")
