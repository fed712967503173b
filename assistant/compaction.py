"""Keeps a conversation's working memory small: whole old turns are dropped, what they said is summarised.

The full transcript is the library's.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from langchain_core.exceptions import ModelError
from langchain_core.language_models.chat_models import BaseChatModel
from langchain_core.messages import AnyMessage, HumanMessage, RemoveMessage, SystemMessage
from langchain_core.messages.utils import count_tokens_approximately

from assistant.state import reads_prompts
from prompts.loading import prompt

BUDGET: Final = 3_000
"""Tokens of messages that are kept; at twice as many, old turns are dropped."""
_BESIDE: Final = 4_200
"""Tokens that the prompt, the tools and an answer take of a model's context."""
_LEAST: Final = 300


@dataclass(frozen=True, slots=True)
class Compacted:
    """The messages that stay, those that go, and what stands for the latter."""

    kept: list[AnyMessage]
    dropped: list[AnyMessage]
    summary: str

    def removals(self) -> list[RemoveMessage]:
        """Return what takes the dropped messages out of the graph's state."""
        return [RemoveMessage(id=str(message.id)) for message in self.dropped]


def is_long(messages: Sequence[AnyMessage], director: BaseChatModel) -> bool:
    """Return whether a conversation should be compacted."""
    return count_tokens_approximately(messages) > 2 * budget(director)


def budget(director: BaseChatModel) -> int:
    """Return the tokens of messages that are kept for a director: less where its context is small."""
    context: int | None = getattr(director, "context", None)
    return BUDGET if context is None else max(_LEAST, min(BUDGET, (context - _BESIDE) // 2))


async def compact(
    messages: Sequence[AnyMessage], summary: str, director: BaseChatModel, tokens: int
) -> Compacted:
    """Drop the oldest turns, so that the rest fits `tokens`; the last turn always stays."""
    kept = last_turns(messages, tokens)
    dropped = list(messages[: len(messages) - len(kept)])
    if dropped and reads_prompts(director):
        summary = await _summarise(dropped, summary, director)
    return Compacted(kept, dropped, summary)


def last_turns(messages: Sequence[AnyMessage], tokens: int) -> list[AnyMessage]:
    """Return whole turns from the end that fit `tokens`, the last one always."""
    kept: list[AnyMessage] = []
    for turn in reversed(_turns(messages)):
        if kept and count_tokens_approximately([*turn, *kept]) > tokens:
            break
        kept = [*turn, *kept]
    return kept


def _turns(messages: Sequence[AnyMessage]) -> list[list[AnyMessage]]:
    turns: list[list[AnyMessage]] = []
    for message in messages:
        if isinstance(message, HumanMessage) or not turns:
            turns.append([])
        turns[-1].append(message)
    return turns


async def _summarise(dropped: Sequence[AnyMessage], summary: str, director: BaseChatModel) -> str:
    lines = [f"{message.type}: {message.text}" for message in dropped if message.text]
    earlier = f"Summary so far: {summary}\n" if summary else ""
    request = [SystemMessage(prompt("summarise")), HumanMessage(earlier + "\n".join(lines))]
    try:
        return (await director.ainvoke(request)).text
    except ModelError:
        # The talk goes on without its old turns rather than not at all.
        return summary
