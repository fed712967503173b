"""A hundred conversations of twenty turns at random never break: no call without its reply, no render lost.

They are the same ones each time; others, and a thousand, with `--hypothesis-profile thorough`.
"""

import asyncio
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from hypothesis import given

from assistant import hand
from tests.any_talk import TURNS, Talk, talks
from tests.messages import assert_valid
from tools.place import Place
from tools.renders import records
from tools.storyboard import Storyboard

MOST_BYTES = 200_000
"""What a conversation's memory holds at most, however long it gets."""


@given(talks)
def test_no_conversation_breaks(talk):
    script, confirm_over_s = talk
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(held(Path(folder), script, confirm_over_s))


async def held(folder, script, confirm_over_s):
    talk, sizes = Talk(folder, script, confirm_over_s), []
    await talk.open()
    try:
        for number, turn in enumerate(script, 1):
            await talk.hold(turn, f"turn {number}")
            assert_unbroken(talk)
            if talk.conversation.pending is None:  # until then the steps of the turn are all kept
                sizes.append(held_bytes(folder))
        assert_all_can_be_undone(talk.conversation.bench)
    finally:
        await talk.close()
    assert max(sizes) < MOST_BYTES


def assert_unbroken(talk):
    for shown in talk.director.seen:
        assert_valid(shown)
    talk.director.seen.clear()
    conversation, bench = talk.conversation, talk.conversation.bench
    if conversation.pending is None:
        assert_valid(conversation._run.standing.messages, ended=True)
        assert bench.library.turns.open_turns(bench.session) == []
    renders = {render.id: render for render in records.renders(bench.library)}
    assert talk.queued <= set(renders)
    assert {clip for render in renders.values() for clip in render.clips} == {
        clip.id for clip in bench.library.clips.all()
    }
    for clip in bench.library.clips.all():
        assert_whole(bench.board_of(clip))
    assert_whole(bench.board())


def assert_whole(board):
    assert board is None or Storyboard.from_json(board.to_json()) == board


def assert_all_can_be_undone(bench):
    for _ in range(3 * TURNS):
        if bench.place() != Place():
            hand.call(bench, "undo", {})
    assert bench.place() == Place()


def held_bytes(folder):
    """What the conversation's memory holds; free pages are used again."""
    names = ("page_count", "freelist_count", "page_size")
    with closing(sqlite3.connect(folder / "chat.db")) as db:
        pages, free, size = (db.execute(f"PRAGMA {name}").fetchone()[0] for name in names)
    return (pages - free) * size
