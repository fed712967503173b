"""A conversation in a process of its own that kills itself (SIGKILL) at a named place of its turn."""

import asyncio
import multiprocessing
import os
import signal
from dataclasses import replace

from assistant.directors.scripted import calls
from assistant.verdict import YES
from tests.talking import heard, talk
from tools.catalogue import CATALOGUE

STEP = calls(
    ("set_storyboard", {"cards": [{"text": "a fox"}], "seed": 7}),
    ("add_card", {"text": "snow"}),
    ("generate", {}),
    ("edit_card", {"card": 2, "text": "rain"}),
)

_processes = multiprocessing.get_context("forkserver")
_processes.set_forkserver_preload([__name__])


def crash(folder, where, confirm_over_s=1e6, step=STEP):
    """Say "go" and die: before or after a tool, `submit` or `begin`, while thinking 1 or 2, or once asked.

    Where a question is asked beforehand, it is answered yes.
    """
    process = _processes.Process(target=_run, args=(folder, where, confirm_over_s, step))
    process.start()
    process.join(60)
    assert process.exitcode == -signal.SIGKILL


def _run(folder, where, confirm_over_s, step):
    asyncio.run(_converse(folder, where, confirm_over_s, step))


async def _converse(folder, where, confirm_over_s, step):
    def here(place):
        if place == where:
            os.kill(os.getpid(), signal.SIGKILL)

    def deadly(name, act):
        def run(*args, **kwargs):
            here(f"before {name}")
            result = act(*args, **kwargs)
            here(f"after {name}")
            return result

        return run

    def thinking(number):
        def answer(messages):
            here(f"thinking {number}")
            return step

        return answer

    catalogue = {name: replace(tool, run=deadly(name, tool.run)) for name, tool in CATALOGUE.items()}
    turn = [thinking(1), thinking(2)]
    async with talk(folder, turn, catalogue=catalogue, confirm_over_s=confirm_over_s) as conversation:
        bench = conversation.bench
        bench.submit = deadly("submit", bench.submit)
        bench.begin_turn = deadly("begin", bench.begin_turn)
        await heard(conversation.say("go"))
        here("asked")
        await heard(conversation.answer(YES))
