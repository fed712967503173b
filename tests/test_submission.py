"""Submitting proposals: which rows one transaction makes, and which it shares or leaves out."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.proposals import (
    RENDERER,
    a_proposal,
    a_shot,
    a_still,
    a_timeline,
    film,
    register_described,
    states,
    work_off,
)
from tools.clip import Render
from tools.library.library import Library
from tools.plan import Kept, Proposal
from tools.renders import records, tasks
from tools.renders.submission import submit, submit_again


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    register_described()
    with Library(tmp_path) as opened:
        yield opened


def queue(library: Library, proposal: Proposal, key: str = "1") -> Render:
    return submit(library, proposal, session="s", turn=None, key=key)


def needs(library: Library, task: str) -> list[str]:
    row = library.db.row("SELECT needs FROM tasks WHERE fingerprint = ?", task)
    assert row is not None
    waits_for: list[str] = json.loads(row["needs"])
    return waits_for


def test_a_render_has_its_clips_and_a_task_for_each_shot_and_join(library: Library) -> None:
    fox, crane, owl = a_shot("fox"), a_shot("crane"), a_shot("owl")
    render = queue(library, a_proposal(a_timeline(fox, crane), a_timeline(fox, owl, seed=8)))

    assert (render.id, render.state, render.progress) == ("r1", "queued", 0)
    assert (render.clips, render.estimate_s) == (("c1", "c2"), 2.5)
    assert list(states(library)) == [
        fox.fingerprint,
        crane.fingerprint,
        "join:c1",
        owl.fingerprint,
        "join:c2",
    ]
    assert needs(library, "join:c2") == [fox.fingerprint, owl.fingerprint]
    assert [library.clips.get(clip).variation for clip in render.clips] == [0, 1]


def test_the_plan_of_a_render_is_kept(library: Library) -> None:
    proposal = film("fox", "crane")

    assert records.plan(library, queue(library, proposal).id) == proposal.plan


def test_the_same_key_returns_the_render_that_exists(library: Library) -> None:
    first = queue(library, film("fox"))
    second = queue(library, film("crane"))

    assert first == second
    assert [clip.id for clip in library.clips.list(9)] == ["c1"]


def test_an_unchanged_film_is_given_back_without_work(library: Library) -> None:
    first = queue(library, film("fox"), "1")
    work_off(library)

    again = queue(library, film("fox"), "2")

    assert (again.id, again.state, again.progress) == ("r2", "done", 1)
    assert again.clips == first.clips
    assert records.idle(library)
    assert [clip.id for clip in library.clips.list(9)] == ["c1"]


def test_of_several_variations_only_the_new_one_is_made(library: Library) -> None:
    queue(library, film("fox"), "1")
    work_off(library)
    both = a_proposal(a_timeline(a_shot("fox")), a_timeline(a_shot("owl"), seed=8))

    render = queue(library, both, "2")

    assert render.clips == ("c1", "c2")
    assert work_off(library) == [a_shot("owl").fingerprint, "join:c2"]
    assert records.render(library, render.id).state == "done"


def test_a_film_whose_file_was_deleted_is_joined_anew_from_its_takes(library: Library) -> None:
    queue(library, film("fox", "crane"), "1")
    work_off(library)
    library.clips.file("c1").unlink()

    render = queue(library, film("fox", "crane"), "2")

    assert render.clips == ("c2",)
    assert work_off(library) == ["join:c2"]


def test_a_shot_whose_take_was_deleted_is_drawn_again(library: Library) -> None:
    queue(library, film("fox", "crane"), "1")
    work_off(library)
    library.takes.path(a_shot("crane").fingerprint).unlink()

    queue(library, film("fox", "crane", "owl"), "2")

    assert work_off(library) == [a_shot("crane").fingerprint, a_shot("owl").fingerprint, "join:c2"]


def test_two_renders_share_the_task_of_a_shot(library: Library) -> None:
    first, second = queue(library, film("fox", "crane"), "1"), queue(library, film("fox", "owl"), "2")
    done = work_off(library)

    assert done.count(a_shot("fox").fingerprint) == 1
    assert {records.render(library, id).state for id in (first.id, second.id)} == {"done"}


def test_a_render_that_shares_running_work_is_running(library: Library) -> None:
    queue(library, film("fox"), "1")
    tasks.claim(library, "here:1")
    tasks.beat(library, a_shot("fox").fingerprint, "here:1", 0.5)

    second = queue(library, film("fox", "crane"), "2")

    assert second.state == "running"
    assert 0 < second.progress < 0.5


@pytest.mark.parametrize("ending", ["failed", "cancelled"])
def test_work_that_failed_or_was_cancelled_is_queued_again(library: Library, ending: str) -> None:
    first = queue(library, film("fox"), "1")
    if ending == "failed":
        claimed = tasks.claim(library, "here:1")
        assert claimed is not None
        tasks.fail(library, claimed.fingerprint, "here:1", "It broke.", "Mend it.")
    else:
        tasks.cancel_render(library, first.id)

    second = queue(library, film("fox"), "2")

    assert records.render(library, first.id).state == ending
    assert states(library)[a_shot("fox").fingerprint] == "queued"
    task = tasks.claim(library, "here:1")
    assert task is not None
    assert task.attempts == 1
    tasks.finish(library, task.fingerprint, "here:1", 1)
    work_off(library)
    assert records.render(library, second.id).state == "done"


def test_stills_are_drawn_before_the_shots_that_they_anchor(library: Library) -> None:
    still = a_still("crane")
    pinned = a_shot("fox", f"still:{still.fingerprint}")
    queue(library, a_proposal(a_timeline(pinned), stills=(still,)), "1")
    done = work_off(library)

    assert done == [still.fingerprint, pinned.fingerprint, "join:c1"]
    other = a_shot("owl", f"still:{still.fingerprint}")
    queue(library, a_proposal(a_timeline(other), stills=(still,)), "2")
    assert work_off(library) == [other.fingerprint, "join:c2"]


def test_stills_are_not_drawn_for_a_renderer_that_restages_them(library: Library) -> None:
    still = a_still("crane")
    pinned = a_shot("fox", f"still:{still.fingerprint}")
    proposal = a_proposal(a_timeline(pinned), stills=(still,))
    queue(library, replace(proposal, plan=replace(proposal.plan, draw_stills=False)))

    assert work_off(library) == [pinned.fingerprint, "join:c1"]
    assert library.stills.shot(still.fingerprint) == still


def test_a_shot_chained_to_a_take_waits_for_it(library: Library) -> None:
    first = a_shot("fox")
    chained = a_shot("crane", f"take:{first.fingerprint}#23")
    queue(library, a_proposal(a_timeline(chained, first)))

    assert work_off(library) == [first.fingerprint, chained.fingerprint, "join:c1"]


def test_a_plan_on_a_clip_still_rendering_waits_for_it(library: Library) -> None:
    under_way = queue(library, film("fox"), "1")
    kept = Kept("c1", library.clips.get("c1").content, 0)
    recut = queue(library, a_proposal(a_timeline(kept, a_shot("owl"))), "2")

    assert needs(library, "join:c2") == ["join:c1", a_shot("owl").fingerprint]
    tasks.cancel_render(library, under_way.id)
    assert work_off(library)[-1] == "join:c2"
    assert library.clips.get("c1").path is not None
    assert records.render(library, recut.id).state == "done"


def test_a_plan_on_a_clip_whose_render_was_cancelled_has_it_drawn_after_all(library: Library) -> None:
    tasks.cancel_render(library, queue(library, film("fox"), "1").id)
    kept = Kept("c1", library.clips.get("c1").content, 0)
    render = queue(library, a_proposal(a_timeline(kept)), "2")

    assert work_off(library) == [a_shot("fox").fingerprint, "join:c1", "join:c2"]
    assert records.render(library, render.id).state == "done"


def test_a_cancelled_render_can_be_queued_again_for_what_it_lacks(library: Library) -> None:
    render = queue(library, film("fox", "crane"))
    task = tasks.claim(library, "here:1")
    assert task is not None
    path = library.takes.target(task.fingerprint)
    path.write_bytes(b"mp4!")
    library.takes.add(task.shot(), path, num_frames=24, avcc="ab", bytes=4, seconds=1)
    tasks.finish(library, task.fingerprint, "here:1", 1)
    tasks.cancel_render(library, render.id)

    again = submit_again(library, render.id)

    assert (again.id, again.state) == (render.id, "queued")
    assert work_off(library) == [a_shot("crane").fingerprint, "join:c1"]
    assert records.render(library, render.id).state == "done"
    assert submit_again(library, render.id).state == "done"


def test_costs_come_from_the_renderer(library: Library) -> None:
    queue(library, a_proposal(a_timeline(a_shot("fox", num_frames=48))))

    task = tasks.claim(library, "here:1")

    assert task is not None
    assert (task.kind, task.renderer, task.cost) == ("shot", RENDERER, 2.0)
