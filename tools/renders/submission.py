"""Submitting a proposal: one transaction makes the render, its clips and the tasks that are missing."""

import json
import time
from dataclasses import replace

from tools.clip import Render
from tools.library.library import Library
from tools.plan import Plan, Proposal
from tools.renders import records
from tools.renders.queueing import Order
from tools.renders.standing import follow


def submit(library: Library, proposal: Proposal, *, session: str, turn: int | None, key: str) -> Render:
    """Queue what a proposal draws and return its render.

    A film that is in the library already is given back: such a render is done at once and needs no worker.

    Args:
        library: where the clips will lie.
        proposal: what a verb wants made.
        session: the session that asks.
        turn: the turn in which it asks, for undo.
        key: names the call; the same key again returns the render that exists.

    Raises:
        LibraryError: the library cannot be written to.
    """
    with library.immediate():
        row = library.db.row("SELECT id FROM renders WHERE key = ?", key)
        if row is not None:
            return records.render(library, row["id"])
        if proposal.draft is not None:
            board = library.boards.save(proposal.draft)
            proposal = replace(proposal, board=(board.id, board.revision), draft=None)
        render = _insert(library, proposal, session, turn, key)
        for still in proposal.plan.stills:
            library.stills.add(still)
        order = Order(library, render, proposal.plan)
        clips = [_clip(order, proposal, variation) for variation in range(len(proposal.plan.timelines))]
        if not clips:
            order.draw_stills()
        library.db.run("UPDATE renders SET clips = ? WHERE id = ?", json.dumps(clips), render)
        order.link()
        _begin(library, render)
        return records.render(library, render)


def submit_again(library: Library, id: str) -> Render:
    """Queue again what a cancelled or failed render still lacks; nothing happens to any other.

    Raises:
        RequestError: there is no such render.
        LibraryError: the library cannot be written to.
    """
    with library.immediate():
        render = records.render(library, id)
        if render.state not in ("cancelled", "failed"):
            return render
        library.db.run(
            """
            UPDATE renders SET state = 'queued', progress = 0, error = '', hint = '', started = NULL,
            finished = NULL WHERE id = ?
            """,
            id,
        )
        library.db.run("DELETE FROM render_tasks WHERE render = ?", id)
        order = Order(library, id, records.plan(library, id))
        for clip in render.clips:
            if library.clips.get(clip).path is None:
                order.make(clip, library.clips.timeline(clip))
        if not render.clips:
            order.draw_stills()
        order.link()
        _begin(library, id)
        return records.render(library, id)


def _insert(library: Library, proposal: Proposal, session: str, turn: int | None, key: str) -> str:
    plan: Plan = proposal.plan
    number = library.db.next_number("renders")
    library.db.insert(
        "renders",
        {
            "number": number,
            "id": f"r{number}",
            "session": session,
            "turn": turn,
            "key": key,
            "operation": proposal.operation,
            "state": "queued",
            "plan": json.dumps(plan.to_json(), ensure_ascii=False),
            "clips": "[]",
            "estimate_s": plan.estimate_s,
            "created": time.time(),
        },
    )
    return f"r{number}"


def _clip(order: Order, proposal: Proposal, variation: int) -> str:
    """Return the clip of a variation: the one that shows these frames already, else a new one."""
    timeline = proposal.plan.timelines[variation]
    stored = order.library.clips.with_content(timeline.content)
    if stored is not None:
        return stored.id
    clip = order.library.clips.add(order.render, variation, proposal, timeline)
    order.make(clip.id, timeline)
    return clip.id


def _begin(library: Library, render: str) -> None:
    """Show the work that is shared with other renders; a render without work is done."""
    rows = library.db.rows("SELECT task FROM render_tasks WHERE render = ?", render)
    if rows:
        follow(library.db, rows[0]["task"])
        return
    now = time.time()
    library.db.run(
        "UPDATE renders SET state = 'done', progress = 1, started = ?, finished = ? WHERE id = ?",
        now,
        now,
        render,
    )
