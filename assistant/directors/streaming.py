"""What chat models that answer by streaming alone have in common."""

from collections.abc import AsyncIterator, Sequence
from typing import Any

from langchain_core.callbacks import AsyncCallbackManagerForLLMRun, CallbackManagerForLLMRun
from langchain_core.language_models.chat_models import BaseChatModel, agenerate_from_stream
from langchain_core.messages import AIMessageChunk, BaseMessage
from langchain_core.outputs import ChatResult


class StreamingDirector(BaseChatModel):
    """A chat model whose `_astream` is all there is to it; tools come in the form of OpenAI's API."""

    def bind_tools(self, tools: Sequence[Any], **options: Any) -> Any:
        """Return this director with tools to call."""
        return self.bind(tools=list(tools), **options)

    async def astream(
        self, input: Any, config: Any = None, *, stop: list[str] | None = None, **kwargs: Any
    ) -> AsyncIterator[AIMessageChunk]:
        """Yield the pieces of an answer to some messages.

        What langchain tells its callbacks on the way, of which there are none here, is left out.
        """
        async for piece in self._astream(list(input), stop, **kwargs):
            assert isinstance(piece.message, AIMessageChunk)
            yield piece.message

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        raise NotImplementedError("It is asked asynchronously.")

    async def _agenerate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: AsyncCallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        return await agenerate_from_stream(self._astream(messages, stop, run_manager, **kwargs))
