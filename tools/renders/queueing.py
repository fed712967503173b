"""Which tasks a render's clips need, and queueing those that are not shared, stored or queued already."""

import json
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from tools.library.library import Library
from tools.plan import Plan, Timeline
from tools.renderers import registry
from tools.renders.standing import LIVE
from tools.shot import Shot

_JOIN_COST: Final = 0.1
_SMALLEST_COST: Final = 1e-6

_UNFINISHED_NEEDS: Final = """
    WITH RECURSIVE wanted (fingerprint) AS (
        SELECT value FROM json_each(?)
        UNION
        SELECT n.value FROM wanted JOIN tasks USING (fingerprint), json_each(tasks.needs) n
        WHERE tasks.state <> 'done'
    )
"""
_RESET: Final = """
    state = 'queued', attempts = 0, worker = NULL, heartbeat = NULL, progress = 0, preview = NULL,
    error = '', hint = '', started = NULL, finished = NULL, seconds = NULL
"""


@dataclass
class Order:
    """What one render has drawn for it. Used inside the transaction that makes the render."""

    library: Library
    render: str
    plan: Plan
    _ends: list[str] = field(default_factory=list)

    def make(self, clip: str, timeline: Timeline) -> None:
        """Queue what a clip lacks: its stills, its shots, and the join that puts it together."""
        known = self.library.takes.known(p.shot.fingerprint for p in timeline.shots if p.shot)
        needs = [self._kept(p.kept.clip) for p in timeline.shots if p.kept]
        for planned in timeline.shots:
            if planned.shot and planned.shot.fingerprint not in known:
                needs.append(self._shot(planned.shot))
        join = {"clip": clip, "content": timeline.content, "timeline": timeline.to_json()}
        name = f"join:{clip}"
        self._queue(name, "join", join, [need for need in needs if need], _JOIN_COST, self.plan.renderer)
        self._ends.append(name)

    def draw_stills(self) -> None:
        """Queue the stills of the plan, for a render that makes no clip."""
        needs = (self._need("still", still.fingerprint) for still in self.plan.stills)
        self._ends += [need for need in needs if need]

    def link(self) -> None:
        """Tie the render to all tasks it waits for, its own and those of other renders it builds on."""
        db, ends = self.library.db, json.dumps(self._ends)
        db.run(
            f"""
            UPDATE tasks SET {_RESET} WHERE state IN ('failed', 'cancelled') AND fingerprint IN
            ({_UNFINISHED_NEEDS} SELECT fingerprint FROM wanted)
            """,
            ends,
        )
        db.run(
            f"""
            INSERT OR IGNORE INTO render_tasks (render, task)
            SELECT ?, fingerprint FROM tasks WHERE state IN {LIVE} AND fingerprint IN
            ({_UNFINISHED_NEEDS} SELECT fingerprint FROM wanted)
            """,
            self.render,
            ends,
        )

    def _kept(self, clip: str) -> str | None:
        """Return the join that a kept stretch waits for, where its clip is still to be made."""
        return f"join:{clip}" if self.library.clips.get(clip).path is None else None

    def _shot(self, shot: Shot) -> str:
        self._queue_drawn(shot, "shot")
        return shot.fingerprint

    def _need(self, kind: str, fingerprint: str) -> str | None:
        """Return the task that a reference waits for, queueing its still; None where its frame is there."""
        if kind == "take":
            return None if self.library.takes.known([fingerprint]) else fingerprint
        if not self.plan.draw_stills or self.library.stills.drawn(fingerprint):
            return None
        still = next((still for still in self.plan.stills if still.fingerprint == fingerprint), None)
        if still is not None:
            self._queue_drawn(still, "still")
        return fingerprint

    def _queue_drawn(self, shot: Shot, kind: str) -> None:
        needs = [need for kind, name in _references(shot) if (need := self._need(kind, name))]
        self._queue(
            shot.fingerprint, kind, shot.to_json(), needs, self._cost(shot), shot.identity["renderer"]
        )

    def _cost(self, shot: Shot) -> float:
        return max(registry.of(shot).cost(shot), _SMALLEST_COST)

    def _queue(
        self,
        name: str,
        kind: str,
        work: Mapping[str, Any],
        needs: Sequence[str],
        cost: float,
        renderer: str,
    ) -> None:
        """Queue a task; one under way is shared, one that ended without what it made is begun anew."""
        db = self.library.db
        row = db.row("SELECT state FROM tasks WHERE fingerprint = ?", name)
        waits_for = json.dumps(list(dict.fromkeys(needs)))
        if row is None:
            values = {"fingerprint": name, "kind": kind, "renderer": renderer, "needs": waits_for}
            text = json.dumps(work, ensure_ascii=False)
            db.insert(
                "tasks", values | {"work": text, "cost": cost, "state": "queued", "created": time.time()}
            )
        elif row["state"] not in ("queued", "running"):
            db.run(
                f"UPDATE tasks SET {_RESET}, needs = ?, cost = ?, created = ? WHERE fingerprint = ?",
                waits_for,
                cost,
                time.time(),
                name,
            )


def _references(shot: Shot) -> Iterator[tuple[str, str]]:
    """Yield what a shot refers to in the library: `still` or `take`, and its fingerprint."""
    for name in shot.references():
        kind, _, rest = name.partition(":")
        if kind in ("still", "take"):
            yield kind, rest.partition("#")[0]
