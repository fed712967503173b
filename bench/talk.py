"""A talk with a chat model over real sockets: own CPU time of a turn, and how fast its words are passed on.

The server's share is taken off. A turn is two answers: a call that edits a card, then words. Turns of a bare
graph are held between ours: they say the machine's pace.
"""

import asyncio
import statistics
import tempfile
import time
from pathlib import Path

from assistant.conversation import Conversation
from assistant.events import TextDelta
from bench.bare import LAB_TURN_MS, BareGraph, at_pace, bare_graph
from bench.limits import marked
from tests.asking import director
from tests.dialects import calls, chunk, words
from tests.modelserver import Exchange, ModelServer, Scenario
from tools.library.library import Library
from tools.settings import Settings
from tools.workbench import Workbench

TURNS = (1, 50, 200)
MEASURED = 20
PIECES = 200
PAUSE_S = 0.005
MOST_MS = {"turn": 10.0, "first words": 5.0}


def own_cpu(server: ModelServer) -> float:
    return time.process_time() - time.clock_gettime(time.pthread_getcpuclockid(server._thread.ident or 0))


def timed(sent: list[float]) -> Scenario:
    """Words that note when each piece is sent."""

    async def answer(exchange: Exchange) -> None:
        await exchange.begin_stream()
        for number in range(PIECES):
            await asyncio.sleep(PAUSE_S)
            sent.append(time.perf_counter())
            await exchange.event(chunk({"content": f"word{number} "}))
        await exchange.event(chunk(finish="stop"))
        await exchange.event("[DONE]")
        await exchange.end_stream()

    return answer


async def turn_ms(conversation: Conversation, server: ModelServer, number: int) -> float:
    edit = ("edit_card", {"card": 1, "text": f"A red fox walks through snow, {number} times over"})
    server.answers(calls(edit), words("Now ", "it ", "is ", "red."))
    start = own_cpu(server)
    async for _ in conversation.say("Make the fox red, please, and let it walk through deeper snow. " * 4):
        pass
    return (own_cpu(server) - start) * 1000


async def turns(conversation: Conversation, server: ModelServer, bare: BareGraph) -> None:
    server.answers(
        calls(("set_storyboard", {"cards": [{"text": "A fox"}, {"text": "Snow"}]})), words("Made.")
    )
    async for _ in conversation.say("A fox, then snow."):
        pass
    said = 0
    print(f"{'turns':>12} {'own CPU ms':>11} {'bare graph':>11} {'at pace':>8}  {'at most':>7} {'kB':>8}")
    for mark in TURNS:
        for number in range(said, mark):
            await turn_ms(conversation, server, number)
        said = mark + MEASURED
        spent = [
            (await turn_ms(conversation, server, number), await bare.turn_ms())
            for number in range(mark, said)
        ]
        ours, alone = (statistics.median(column) for column in zip(*spent, strict=True))
        held, most = at_pace(spent, LAB_TURN_MS), MOST_MS["turn"]
        sent = len(str(server.bodies[-1])) / 1000
        cells = f"{ours:>11.1f} {alone:>11.1f} {marked(held, most, '8.1f')} {most:>7.0f}"
        print(f"{mark:>12} {cells} {sent:>8.1f}")
        server.chats.clear()


async def delays(conversation: Conversation, server: ModelServer) -> None:
    sent: list[float] = []
    came: list[float] = []
    server.answers(timed(sent))
    async for event in conversation.say("Tell me of it."):
        if isinstance(event, TextDelta):
            came.append(time.perf_counter())
    late = sorted((b - a) * 1000 for a, b in zip(sent, came, strict=True))
    print(f"first words {late and (came[0] - sent[0]) * 1000:.1f} ms after they were sent", end="")
    print(
        f" (at most {MOST_MS['first words']:.0f}); median {statistics.median(late):.1f}, worst {late[-1]:.1f}"
    )


async def main(folder: Path) -> None:
    settings = Settings(folder, "animatic", "builtin", 120.0, {})
    with ModelServer() as server, Workbench(Library(folder), settings, "bench") as bench:
        async with await Conversation.open(bench, director(server)) as conversation:
            async with bare_graph() as bare:
                await turns(conversation, server, bare)
            await delays(conversation, server)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(main(Path(folder)))
