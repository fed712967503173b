"""How slow this machine is just now for Python: what LangGraph alone takes, over what it took in the lab.

None of it is our code. shared/lab/runtime/02_cost notes the CPU of importing LangGraph in a fresh process
(import_times.txt) and of a turn of a bare graph (turn_cost.txt): three steps, each checkpoint written before
the next, ten messages stored. The lab had LangGraph 1.2.22 and took the best of six. Here medians are taken,
of passes between those of our own work: what else runs on the machine slows both.
"""

import asyncio
import os
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path
from typing import Annotated, Any, Final, TypedDict

import aiosqlite
from langchain_core.messages import AIMessage, AnyMessage, HumanMessage, ToolMessage
from langchain_core.tools import tool
from langgraph.checkpoint.sqlite.aio import AsyncSqliteSaver
from langgraph.graph import END, START, StateGraph
from langgraph.graph.message import add_messages
from langgraph.prebuilt import ToolNode
from langgraph.types import Send

LAB_IMPORT_S: Final = 0.694
LAB_TURN_MS: Final = 4.6
_IMPORTED: Final = (
    "from langgraph.graph import StateGraph; from langgraph.prebuilt import ToolNode; "
    "from langgraph.checkpoint.sqlite.aio import AsyncSqliteSaver"
)
_TEXT: Final = (
    "A moving shot of a red fox running through the snow at dawn, camera low, shallow depth of field. " * 3
)


def import_s() -> float:
    """Return the CPU seconds of importing LangGraph in a fresh process, above a bare interpreter's."""
    return _process_s(_IMPORTED) - _process_s("pass")


def _process_s(code: str) -> float:
    process = os.posix_spawn(sys.executable, [sys.executable, "-c", code], os.environ)
    _, _, used = os.wait4(process, 0)
    return used.ru_utime + used.ru_stime


class _State(TypedDict):
    messages: Annotated[list[AnyMessage], add_messages]


@tool
def note(text: str) -> str:
    """Note a text."""
    return f"ok {_TEXT}"


async def _model(state: _State) -> dict[str, Any]:
    messages = state["messages"]
    if messages[-1].type == "tool":
        return {"messages": [AIMessage(f"done {_TEXT}")]}
    return {"messages": [AIMessage("", tool_calls=[_call(f"t{len(messages)}")])]}


def _route(state: _State) -> list[Send] | str:
    calls = getattr(state["messages"][-1], "tool_calls", ())
    return [Send("tools", [call]) for call in calls] or END


def _call(id: str) -> dict[str, Any]:
    return {"name": "note", "args": {"text": _TEXT}, "id": id, "type": "tool_call"}


def _stored() -> list[AnyMessage]:
    found: list[AnyMessage] = []
    for turn in range(2):
        said = AIMessage("", tool_calls=[_call(f"c{turn}")])
        found += [HumanMessage(_TEXT), said, ToolMessage(_TEXT, tool_call_id=f"c{turn}"), AIMessage(_TEXT)]
    return found


class BareGraph:
    """LangGraph's own share of a turn."""

    def __init__(self, saver: AsyncSqliteSaver) -> None:
        graph = StateGraph(_State).add_node("model", _model).add_node("tools", ToolNode([note]))
        graph.add_edge(START, "model").add_conditional_edges("model", _route, ["tools", END])
        self._graph = graph.add_edge("tools", "model").compile(checkpointer=saver)
        self._threads = count()

    async def turn_ms(self) -> float:
        """Return the CPU milliseconds of a turn; each begins with the same messages stored."""
        config: Any = {"configurable": {"thread_id": str(next(self._threads))}}
        await self._graph.aupdate_state(config, {"messages": _stored()})
        start = time.process_time()
        await self._graph.ainvoke({"messages": [HumanMessage(_TEXT)]}, config, durability="sync")
        return (time.process_time() - start) * 1000


@asynccontextmanager
async def bare_graph() -> AsyncIterator[BareGraph]:
    """Open a bare graph with a memory of its own."""
    with tempfile.TemporaryDirectory() as folder:
        async with aiosqlite.connect(Path(folder) / "bare.db") as connection:
            await connection.execute("PRAGMA synchronous = NORMAL")
            yield BareGraph(AsyncSqliteSaver(connection))


def pace(taken: Sequence[float], lab: float) -> float:
    """Return how many times as long as in the lab the median of some passes took."""
    return statistics.median(taken) / lab


def at_pace(pairs: Sequence[tuple[float, float]], lab: float) -> float:
    """Return what our passes would take in the lab, each held against the pass of LangGraph beside it."""
    return statistics.median(ours / alone for ours, alone in pairs) * lab


async def _main() -> None:
    async with bare_graph() as graph:
        turns = [await graph.turn_ms() for _ in range(20)]
    imports = [import_s() for _ in range(5)]
    print(f"importing takes {pace(imports, LAB_IMPORT_S):.2f} times as long as in the lab,", end=" ")
    print(f"a turn {pace(turns, LAB_TURN_MS):.2f} times")


if __name__ == "__main__":
    asyncio.run(_main())
