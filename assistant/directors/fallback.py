"""A chat model with the built-in director behind it: where the model fails, the turn goes on without it."""

from collections.abc import AsyncIterator, Sequence
from typing import Any, ClassVar, Final

from langchain_core.callbacks import AsyncCallbackManagerForLLMRun
from langchain_core.exceptions import ContextOverflowError, ModelError
from langchain_core.language_models.chat_models import BaseChatModel
from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage, HumanMessage, ToolMessage
from langchain_core.outputs import ChatGenerationChunk
from pydantic import PrivateAttr

from assistant.directors.endpoint.failures import hint_of
from assistant.directors.endpoint.model import EndpointDirector
from assistant.directors.streaming import StreamingDirector

_ALIKE: Final = 4
"""Answers alike, one after the other, that are no coincidence any more."""
_REPEATED: Final = frozenset({"undo", "redo"})
"""Tools that are called again with good reason."""


class FallbackDirector(StreamingDirector):
    """Asks `first`; where that fails before its first word, `otherwise` holds the rest of the turn.

    A talk that is too long for `first` is its own matter once: it is shortened and asked again.
    """

    reads_prompts: ClassVar[bool] = True

    first: EndpointDirector
    otherwise: BaseChatModel
    _turn: str | None = PrivateAttr(None)
    """The turn that `otherwise` holds."""
    _overflowed: str | None = PrivateAttr(None)
    """The turn that was too long once."""

    @property
    def _llm_type(self) -> str:
        return "mutoscope-fallback"

    @property
    def context(self) -> int | None:
        """Tokens that the model reads at once, once that is known."""
        return self.first.context

    async def _astream(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: AsyncCallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> AsyncIterator[ChatGenerationChunk]:
        turn = next((str(m.id or m.text) for m in reversed(messages) if isinstance(m, HumanMessage)), "")
        if turn != self._turn and _circles(messages):
            self._turn = turn
            yield _notice(f"{self.first.endpoint.model} goes in circles.", "A larger model may do better.")
        if turn != self._turn:
            started = False
            try:
                async for chunk in self.first._astream(messages, stop, run_manager, **kwargs):
                    started = True
                    yield chunk
                return
            except ModelError as error:
                # What is no turn, such as a summary, is nothing for a director of rules.
                if started or not kwargs.get("tools") or not self._takes_over(turn, error):
                    raise
                yield _notice(str(error), hint_of(error))
        async for chunk in self.otherwise._astream(messages, stop, run_manager):
            yield chunk

    def _takes_over(self, turn: str, error: ModelError) -> bool:
        if isinstance(error, ContextOverflowError) and self._overflowed != turn:
            self._overflowed = turn
            return False
        self._turn = turn
        return True


def _circles(messages: Sequence[BaseMessage]) -> bool:
    """Return whether the last answers of the turn all make one and the same call."""
    made = [[(c["name"], c["args"]) for c in m.tool_calls] for m in messages if isinstance(m, AIMessage)]
    last = made[-_ALIKE:]
    in_turn = isinstance(messages[-1], ToolMessage) and len(last) == _ALIKE
    return in_turn and bool(last[0]) and last[0][0][0] not in _REPEATED and all(c == last[0] for c in last)


def _notice(text: str, hint: str) -> ChatGenerationChunk:
    told = (text, f"The built-in director answers this time. {hint}")
    return ChatGenerationChunk(message=AIMessageChunk(content="", response_metadata={"notices": [told]}))
