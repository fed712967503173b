import asyncio
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest
from langchain_core.messages import HumanMessage
from langgraph.checkpoint.sqlite import SqliteSaver
from langgraph.graph import START, MessagesState, StateGraph

from assistant.directors.scripted import calls
from assistant.memory import exclusive, one_turn, open_memory
from tools.errors import LibraryError, RequestError

ROOT = Path(__file__).parent.parent
OPEN = """
import sys
from pathlib import Path
from assistant.memory import open_memory
with open_memory(Path(sys.argv[1])):
    print("open", flush=True)
"""
HOLD = """
import sys, time
from pathlib import Path
from assistant.memory import one_turn
with one_turn(Path(sys.argv[1]), "film"):
    print("held", flush=True)
    time.sleep(60)
"""


def start(code, folder):
    return subprocess.Popen(
        [sys.executable, "-c", code, str(folder)], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def graph(saver):
    built = StateGraph(MessagesState)
    built.add_node("echo", lambda state: {"messages": [HumanMessage("again")]})
    built.add_edge(START, "echo")
    return built.compile(checkpointer=saver)


def config(session):
    return {"configurable": {"thread_id": session}}


def rows(folder):
    with closing(sqlite3.connect(folder / "chat.db")) as db:
        return dict(db.execute("SELECT thread_id, count(*) FROM checkpoints GROUP BY 1").fetchall())


def test_processes_that_open_a_new_memory_at_once_all_succeed(tmp_path):
    running = [start(OPEN, tmp_path) for _ in range(3)]
    outputs = [process.communicate(timeout=60) for process in running]
    assert [process.returncode for process in running] == [0, 0, 0], outputs


async def test_the_newest_state_survives_pruning_and_other_sessions_are_left_alone(tmp_path):
    with open_memory(tmp_path) as memory:
        built = graph(memory)
        for session in ("film", "other"):
            await built.ainvoke({"messages": [HumanMessage("hello")]}, config(session))
        memory.keep_newest("film")
        state = await built.aget_state(config("film"))
    assert [message.text for message in state.values["messages"]] == ["hello", "again"]
    assert rows(tmp_path) == {"film": 1, "other": 3}


async def test_what_is_remembered_is_read_alike_in_the_same_window_and_in_another(tmp_path):
    said = [HumanMessage("Ü 狐", id="1"), calls(("edit_card", {"card": 1, "text": "A fox"}), text="So.")]
    with open_memory(tmp_path) as memory:
        built = graph(memory)
        await built.ainvoke({"messages": said}, config("film"))
        here = (await built.aget_state(config("film"))).values["messages"]
    with open_memory(tmp_path) as memory:
        there = (await graph(memory).aget_state(config("film"))).values["messages"]
    assert here == there
    assert [(one.type, one.text) for one in there] == [("human", "Ü 狐"), ("ai", "So."), ("human", "again")]
    assert there[1].tool_calls == said[1].tool_calls


async def test_a_message_that_takes_another_ones_place_is_remembered_for_it(tmp_path):
    with open_memory(tmp_path) as memory:
        built = graph(memory)
        for text in ("first", "second"):
            await built.ainvoke({"messages": [HumanMessage(text, id="same")]}, config("film"))
    with open_memory(tmp_path) as memory:
        state = await graph(memory).aget_state(config("film"))
    assert [message.text for message in state.values["messages"]] == ["second", "again", "again"]


async def test_a_memory_that_holds_whole_messages_is_read(tmp_path):
    with open_memory(tmp_path) as memory:
        graph(SqliteSaver(memory.conn)).invoke({"messages": [HumanMessage("hello")]}, config("film"))
        state = await graph(memory).ainvoke({"messages": [HumanMessage("more")]}, config("film"))
    assert [message.text for message in state["messages"]] == ["hello", "again", "more", "again"]


def test_a_damaged_memory_is_told_with_what_to_do(tmp_path):
    (tmp_path / "chat.db").write_bytes(b"no database at all" * 100)
    with pytest.raises(LibraryError, match=r"chat\.db cannot be used.*removed"), open_memory(tmp_path):
        pass


def test_a_folder_that_is_gone_is_told_and_hangs_nothing(tmp_path):
    with pytest.raises(LibraryError, match="cannot be used"), open_memory(tmp_path / "gone"):
        pass


def test_a_session_talks_in_one_window_at_a_time(tmp_path):
    with (
        one_turn(tmp_path, "film"),
        one_turn(tmp_path, "other"),
        pytest.raises(RequestError, match="still under way"),
    ):
        one_turn(tmp_path, "film").__enter__()
    with one_turn(tmp_path, "film"):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_lock_removed_by_its_last_holder_is_not_taken_for_one(tmp_path):
    path = tmp_path / "lock"
    counted = []

    def hold():
        for _ in range(200):
            with exclusive(path, wait=True):
                counted.append(len(counted))

    threads = [threading.Thread(target=hold) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counted == list(range(800))


async def test_a_killed_window_gives_the_session_free(tmp_path):
    other = start(HOLD, tmp_path)
    assert other.stdout.readline() == b"held\n"
    with pytest.raises(RequestError), one_turn(tmp_path, "film"):
        pass
    other.kill()
    other.communicate()
    await asyncio.sleep(0)
    with one_turn(tmp_path, "film"):
        pass
