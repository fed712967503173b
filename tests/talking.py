"""A conversation on a real library in a temporary folder, without a worker: renders stay queued."""

from contextlib import ExitStack, asynccontextmanager, contextmanager
from dataclasses import replace
from unittest.mock import patch

from assistant.conversation import Conversation
from assistant.directors.scripted import ScriptedDirector
from tests.studio import workbench
from tools.catalogue import CATALOGUE
from tools.renders.service import Renders


class IdleRenders(Renders):
    """Starts no worker."""

    def ensure_worker(self):
        pass


@contextmanager
def idle_workbench(folder, *, confirm_over_s=1e6, **options):
    with ExitStack() as stack:
        # From the first moment on: one that opens on queued renders starts a worker.
        with patch("tools.workbench.Renders", IdleRenders):
            bench = stack.enter_context(workbench(folder, **options))
        bench.settings = replace(bench.settings, confirm_over_s=confirm_over_s)
        yield bench


@asynccontextmanager
async def talk(folder, *turns, director=None, catalogue=CATALOGUE, **options):
    """Open a conversation whose director replays `turns`."""
    director = director or ScriptedDirector(turns=list(turns))
    with idle_workbench(folder, **options) as bench:
        async with await Conversation.open(bench, director, catalogue) as conversation:
            yield conversation


async def heard(events):
    """Return the events as JSON, without the streamed pieces."""
    return [event.to_json() async for event in events if event.to_json()["event"] != "delta"]


def named(events, kind):
    return [event for event in events if event["event"] == kind]


def board(*texts):
    """A call that makes a board of these cards."""
    return ("set_storyboard", {"cards": [{"text": text} for text in texts], "seed": 7})
