"""CPU time of one turn (two model calls, one edit) and growth of chat.db, by messages said before."""

import asyncio
import tempfile
import time
from pathlib import Path

from assistant.conversation import Conversation
from assistant.directors.scripted import ScriptedDirector, calls
from tools.library.library import Library
from tools.settings import Settings
from tools.workbench import Workbench

MESSAGES_A_TURN = 4
MARKS = (10, 100, 1000)
MEASURED = 10


def director() -> ScriptedDirector:
    opening = [calls(("set_storyboard", {"cards": [{"text": "A fox"}, {"text": "Snow"}]})), "Made."]
    turn = [
        calls(("edit_card", {"card": 1, "text": "A red fox walks through deep snow"})),
        "Now it is red. " * 15,
    ]
    return ScriptedDirector(turns=[opening, *[turn] * (MARKS[-1] // MESSAGES_A_TURN + MEASURED)])


def size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.glob("chat.db*"))


async def measure(folder: Path) -> None:
    bench = Workbench(Library(folder), Settings(folder, "animatic", "builtin", 120.0, {}), "bench")
    speaker = director()
    async with await Conversation.open(bench, speaker) as conversation:

        async def turn() -> None:
            async for _ in conversation.say("Make the fox red, please. " * 12):
                pass
            speaker.seen.clear()

        said = 0
        print(f"{'messages':>8} {'CPU ms a turn':>14} {'chat.db kB':>11} {'bytes a turn':>13}")
        for mark in MARKS:
            while said < mark:
                await turn()
                said += MESSAGES_A_TURN
            before, started = size(folder), time.process_time()
            for _ in range(MEASURED):
                await turn()
            said += MEASURED * MESSAGES_A_TURN
            spent = (time.process_time() - started) * 1000 / MEASURED
            grown = (size(folder) - before) / MEASURED
            print(f"{mark:>8} {spent:>14.1f} {size(folder) / 1000:>11.0f} {grown:>13.0f}")
    bench.close()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(measure(Path(folder)))
