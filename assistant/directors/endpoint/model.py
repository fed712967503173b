"""An endpoint as a director: a chat model that streams words and calls, whatever its server's dialect."""

import assistant.quiet  # noqa: F401 - before langchain

# isort: split
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Sequence
from contextlib import aclosing
from typing import Any, ClassVar, Final

import orjson
from langchain_core.callbacks import AsyncCallbackManagerForLLMRun
from langchain_core.exceptions import ModelAPIError, ModelConnectionError, ModelError
from langchain_core.messages import BaseMessage, SystemMessage
from langchain_core.outputs import ChatGenerationChunk
from pydantic import PrivateAttr

from assistant.directors.endpoint import wire
from assistant.directors.endpoint.client import chat
from assistant.directors.endpoint.endpoint import Endpoint
from assistant.directors.endpoint.failures import DOCTOR, failure
from assistant.directors.endpoint.forms import Declared, lines, shortened
from assistant.directors.endpoint.habits import ROOMY, Habits
from assistant.directors.endpoint.probing import raising, traits
from assistant.directors.endpoint.reading import Reading
from assistant.directors.streaming import StreamingDirector
from assistant.pictures import Picture
from prompts.loading import prompt

_MOST_PER_TOKEN: Final = 6.4
"""Characters. No text has more: a server that counts fewer tokens has left some out."""
_USUAL_PER_TOKEN: Final = 4.5
_FEW: Final = 1_000
"""Tokens from which on a count tells something: some servers count only what they had not read before."""


class EndpointDirector(StreamingDirector):
    """Asks an endpoint, and learns from its answers what it takes."""

    reads_prompts: ClassVar[bool] = True

    endpoint: Endpoint
    _habits: Habits = PrivateAttr()
    _asks: int = PrivateAttr(2)
    """How often its server is still asked what it is: Ollama knows only once the model is loaded."""
    _warned: bool = PrivateAttr(False)
    _told: tuple[Sequence[Declared], Sequence[Declared]] = PrivateAttr(((), ()))
    """The tools that were shortened last, and what came of it."""

    def model_post_init(self, context: Any, /) -> None:
        """Begin with what the settings say."""
        self._habits = Habits.of(self.endpoint)

    @property
    def _llm_type(self) -> str:
        return "mutoscope-endpoint"

    @property
    def context(self) -> int | None:
        """Tokens that it reads at once, once that is known."""
        return self._habits.context

    async def get_ready(self) -> None:
        """Ask the server what the settings leave open."""
        habits = self._habits
        if self._asks == 0 or habits.context is not None:
            return
        self._asks -= 1
        found = await traits(self.endpoint)
        habits.context = habits.context or found.context
        if self.endpoint.pictures is None:
            habits.pictures = bool(found.pictures)
        if habits.mode == "auto" and found.tools is False:
            habits.mode = "schema"

    async def _astream(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: AsyncCallbackManagerForLLMRun | None = None,
        tools: Sequence[Declared] = (),
        pictures: Callable[[], Awaitable[Sequence[Picture]]] | None = None,
        **kwargs: Any,
    ) -> AsyncIterator[ChatGenerationChunk]:
        await self.get_ready()
        while True:
            shown = await pictures() if pictures and self._habits.pictures else ()
            started = False
            try:
                async with aclosing(self._answer(messages, tools, shown)) as answer:
                    async for chunk in answer:
                        started = True
                        yield chunk
                return
            except ModelError as error:
                if started or not self._habits.learn_from(error, tools=bool(tools), pictures=bool(shown)):
                    raise

    async def _answer(
        self, messages: Sequence[BaseMessage], tools: Sequence[Declared], pictures: Sequence[Picture]
    ) -> AsyncGenerator[ChatGenerationChunk, None]:
        """Ask once, and yield the answer as it comes."""
        body = self._request(messages, tools)
        characters = {key: _characters(body.get(key, ())) for key in ("messages", "tools")}
        body["messages"] = wire.with_pictures(body["messages"], pictures)
        reading = Reading([tool["function"]["name"] for tool in tools])
        async with aclosing(chat(self.endpoint, body)) as pieces:
            async for piece in pieces:
                for chunk in reading.take(piece):
                    yield ChatGenerationChunk(message=chunk)
        reading.settle()
        self._check(reading, tools=bool(tools))
        notices = self._notices(reading.prompt_tokens, **characters)
        for chunk in reading.end({"model_name": self.endpoint.model, "notices": notices}):
            yield ChatGenerationChunk(message=chunk)
        if tools and not self._habits.enveloped:
            read_at_most = reading.prompt_tokens * _MOST_PER_TOKEN
            unread = reading.prompt_tokens >= _FEW and read_at_most < sum(characters.values())
            self._habits.note_answer(
                written=reading.written, broken=reading.broken, unread=unread and not reading.called
            )

    def _request(self, messages: Sequence[BaseMessage], tools: Sequence[Declared]) -> dict[str, Any]:
        habits, messages = self._habits, wire.with_situation(messages)
        if not habits.enveloped:
            told = tools if habits.roomy(self.endpoint) else self._shortened(tools)
            sent = wire.with_calls(messages, thoughts=self.endpoint.thoughts)
        else:
            told = tools
            sent = wire.enveloped(_with_lines(messages, tools) if tools else messages)
        return {**habits.extras(self.endpoint, told), "messages": sent}

    def _shortened(self, tools: Sequence[Declared]) -> Sequence[Declared]:
        if self._told[0] != tools:
            self._told = tools, shortened(tools)
        return self._told[1]

    def _check(self, reading: Reading, *, tools: bool) -> None:
        """Fail where the answer is none, or has no end."""
        where = self.endpoint.base_url
        if reading.empty and reading.finish == "length":
            raise failure(
                ModelAPIError,
                f"{where} thought up to its limit of tokens and did not come to an answer.",
                "Give it more with body = { max_tokens = 8192 } in its settings, or let it think less.",
            )
        if reading.empty and tools and self._habits.mode == "auto":
            # Some servers drop a call that they cannot read; `learn_from` knows the word "tools".
            raise failure(ModelAPIError, f"{where} answers nothing when it is given tools.", DOCTOR)
        if reading.empty:
            raise failure(
                ModelAPIError,
                f"{where} answers nothing.",
                f"The talk may be longer than it can read: {raising(self.endpoint, ROOMY)}",
            )
        if reading.finish is None and not reading.done:
            raise failure(
                ModelConnectionError,
                f"{where} broke off in the middle of its answer.",
                f"Say it again. {DOCTOR}",
            )

    def _notices(self, tokens: int, messages: int, tools: int) -> list[tuple[str, str]]:
        """Return what the user should know: that the model did not read all, or soon will not.

        Args:
            tokens: that the server says it has read.
            messages: characters that it was sent in messages.
            tools: the same of the tools.
        """
        habits = self._habits
        if _was_cut(tokens, messages, habits.context):
            habits.context = habits.context or tokens
            sent = (messages + tools) // 4
            what = f"read {tokens:,} of about {sent:,} tokens: its server left the rest out."
        elif habits.small:
            what = f"reads {habits.context:,} tokens at once, which a talk soon fills."
        else:
            return []
        if self._warned:
            return []
        self._warned = True
        return [(f"{self.endpoint.model} {what}", f"Let it read more: {raising(self.endpoint, ROOMY)}")]


def _was_cut(tokens: int, characters: int, context: int | None) -> bool:
    """Return whether a server counts fewer tokens than messages of so many characters have.

    Ollama keeps half of its context, and two tokens, of what is longer (its issue 17427).
    """
    if tokens < _FEW:
        return False
    halved = context is not None and abs(tokens - (context // 2 + 2)) <= 2
    return tokens < characters / (_USUAL_PER_TOKEN if halved else _MOST_PER_TOKEN)


def _characters(value: Any) -> int:
    return len(orjson.dumps(value).decode())


def _with_lines(messages: Sequence[BaseMessage], tools: Sequence[Declared]) -> list[BaseMessage]:
    """Return messages whose first one says how to answer with one object, and lists the tools."""
    how = f"{prompt('envelope')}\n\n{lines(tools)}"
    first = messages[0] if messages and isinstance(messages[0], SystemMessage) else None
    # What never changes comes first: a server keeps what it has read of a prompt, up to the first change.
    head = SystemMessage(f"{how}\n\n{first.text}" if first else how)
    return [head, *messages[1 if first else 0 :]]
