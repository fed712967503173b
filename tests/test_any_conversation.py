"""A hundred conversations of twenty turns at random never break: no call without its reply, no render lost.

By default fewer are held; all of them with `--hypothesis-profile thorough`.
"""

import sqlite3
import tempfile
from pathlib import Path

from hypothesis import given

from assistant import hand
from tests.any_talk import Talk, run, talks
from tests.histories import assert_valid
from tools.place import Place
from tools.renders import records
from tools.storyboard import Storyboard

MOST_BYTES = 200_000
"""What a conversation's memory holds at most, however long it gets."""


@given(talks)
def test_no_conversation_breaks(talk):
    script, confirm_over_s = talk
    with tempfile.TemporaryDirectory() as folder:
        run(held(Path(folder), script, confirm_over_s))


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
    assert talk.queued <= {render.id for render in records.renders(bench.library)}
    board, clip = bench.board(), bench.clip()
    assert board is None or Storyboard.from_json(board.to_json()) == board
    assert clip is None or bench.board_of(clip) is None or clip.board


def assert_all_can_be_undone(bench):
    while bench.place() != Place():
        hand.call(bench, "undo", {})  # says so where nothing is left to undo


def held_bytes(folder):
    """What the conversation's memory holds; free pages are used again."""
    with sqlite3.connect(folder / "chat.db") as db:
        values = (db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count"))
        pages, free = values
        size = db.execute("PRAGMA page_size").fetchone()[0]
    db.close()
    return (pages - free) * size
