"""CPU of one turn (two model calls, one edit), growth of chat.db, and what a model reads, by turns before.

Turns of a bare graph are held between ours: they say the machine's pace, and what LangGraph alone takes.
"""

import asyncio
import statistics
import tempfile
import time
from pathlib import Path
from typing import ClassVar

from langchain_core.messages import AIMessage, BaseMessage
from langchain_core.messages.utils import count_tokens_approximately

from assistant.conversation import Conversation
from assistant.directors.scripted import ScriptedDirector, calls
from bench.bare import LAB_TURN_MS, at_pace, bare_graph
from bench.limits import marked
from tools.library.library import Library
from tools.settings import Settings
from tools.workbench import Workbench

MARKS = (10, 100, 1000)
MEASURED = 20
MOST_MS = 10.0


class Model(ScriptedDirector):
    """Spoken to like a language model: it is told the tools, and summarises what is dropped."""

    reads_prompts: ClassVar[bool] = True

    def bind_tools(self, tools: object, **kwargs: object) -> "Model":
        return self

    async def ainvoke(self, messages: object, *args: object, **kwargs: object) -> AIMessage:
        """Summarise: no step of the script is used up."""
        return AIMessage("The user wants the fox red, in deep snow. " * 12)


def director() -> ScriptedDirector:
    opening = [calls(("set_storyboard", {"cards": [{"text": "A fox"}, {"text": "Snow"}]})), "Made."]
    turn = [
        calls(("edit_card", {"card": 1, "text": "A red fox walks through deep snow"})),
        "Now it is red. " * 15,
    ]
    return Model(turns=[opening, *[turn] * (MARKS[-1] + MEASURED)])


def size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.glob("chat.db*"))


async def measure(folder: Path) -> None:
    bench = Workbench(Library(folder), Settings(folder, "animatic", "builtin", 120.0, {}), "bench")
    speaker = director()
    shown: list[list[list[BaseMessage]]] = []
    async with bare_graph() as bare, await Conversation.open(bench, speaker) as conversation:

        async def turn_ms() -> float:
            speaker.seen.clear()
            start = time.process_time()
            async for _ in conversation.say("Make the fox red, please. " * 12):
                pass
            shown.append(list(speaker.seen))
            return (time.process_time() - start) * 1000

        print(
            f"{'turns':>6} {'CPU ms a turn':>14} {'bare graph':>11} {'at pace':>8}  {'at most':>7}"
            f" {'chat.db kB':>11} {'bytes a turn':>13} {'tokens read':>12}"
        )
        for mark in MARKS:
            while len(shown) < mark:
                await turn_ms()
            before = size(folder)
            spent = [(await turn_ms(), await bare.turn_ms()) for _ in range(MEASURED)]
            ours, alone = (statistics.median(column) for column in zip(*spent, strict=True))
            held = at_pace(spent, LAB_TURN_MS)
            grown = (size(folder) - before) / MEASURED
            read = [count_tokens_approximately(call) for one in shown[-MEASURED:] for call in one]
            cells = f"{ours:>14.1f} {alone:>11.1f} {marked(held, MOST_MS, '8.1f')} {MOST_MS:>7.0f}"
            print(
                f"{mark:>6} {cells} {size(folder) / 1000:>11.0f} {grown:>13.0f} {sum(read) / MEASURED:>12.0f}"
            )
    bench.close()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(measure(Path(folder)))
