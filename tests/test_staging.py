"""Who stands where and does what: relations, heights, water, and that nobody leaves the frame."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from tools.renderers.animatic.film.action import doing
from tools.renderers.animatic.film.actor import Figure
from tools.renderers.animatic.film.staging import Staging
from tools.renderers.animatic.film.steps import landings
from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.painting.clock import Clock
from tools.renderers.animatic.painting.surface import Surface
from tools.renderers.animatic.puppets.base import Pose
from tools.renderers.animatic.scene import Kind, Relation, Scene, Subject

WIDTH = 16 / 9
HORSE = Subject("horse", "horse", "quadruped")
FOX = Subject("fox", "fox", "quadruped")
PERSON = Subject("person", "person", "biped")


def staging(*subjects: Subject, **more: Any) -> Staging:
    return Staging(Scene(subjects=subjects, **more), WIDTH, Brush())


def figures(*subjects: Subject, t: float = 0.0, duration: float = 5.0, **more: Any) -> dict[str, Figure]:
    staged = staging(*subjects, **more).figures(Clock(t, duration), duration)
    return {figure.actor.subject.name: figure for figure in staged}


def beside(subject: Subject, relation: Relation, to: int = 0, **more: Any) -> Subject:
    return replace(subject, relation=relation, to=to, **more)


def test_a_rider_sits_on_its_mount_and_goes_along_with_it() -> None:
    runs = replace(HORSE, action="run")
    early, late = (figures(beside(PERSON, "riding", 1, action="ride"), runs, t=t) for t in (0.0, 2.0))

    for moment in (early, late):
        rider, mount = moment["person"], moment["horse"]
        assert rider.pose.act == "ride"
        assert abs(rider.x - mount.x) < 0.3 * mount.height
        assert mount.y - mount.height < rider.y < mount.y - 0.4 * mount.height
    assert late["person"].x - early["person"].x == pytest.approx(late["horse"].x - early["horse"].x, abs=0.02)


def test_a_rider_named_after_its_mount_sits_on_it_too() -> None:
    moment = figures(HORSE, beside(PERSON, "riding", 0, action="ride"))

    assert abs(moment["person"].x - moment["horse"].x) < 0.3 * moment["horse"].height
    assert moment["person"].y < moment["horse"].y - 0.3 * moment["horse"].height


def test_who_chases_is_behind_whom_it_chases() -> None:
    moment = figures(beside(replace(FOX, action="run"), "chasing", 1), replace(HORSE, action="run"))

    assert moment["fox"].x < moment["horse"].x
    assert moment["fox"].side == moment["horse"].side == 1


def test_two_who_face_each_other_look_at_each_other() -> None:
    moment = figures(beside(replace(PERSON, action="fight"), "facing", 1), replace(FOX, action="fight"))

    person, fox = moment["person"], moment["fox"]
    assert (fox.x - person.x) * person.side > 0
    assert (person.x - fox.x) * fox.side > 0


@pytest.mark.parametrize(("relation", "nearer"), [("behind", False), ("before", True)])
def test_behind_is_farther_and_in_front_nearer(relation: Relation, nearer: bool) -> None:
    moment = figures(HORSE, beside(FOX, relation))

    assert (moment["fox"].y > moment["horse"].y) == nearer
    order = [one.actor.subject.name for one in staging(HORSE, beside(FOX, relation)).figures(Clock(0), 1)]
    assert order == (["horse", "fox"] if nearer else ["fox", "horse"])


def test_above_is_over_its_head() -> None:
    bird = Subject("bird", "bird", "cutout")
    moment = figures(PERSON, beside(bird, "above"))

    assert moment["bird"].y <= moment["person"].y - moment["person"].height
    assert moment["bird"].x == moment["person"].x


def test_what_flies_is_in_the_air_and_lands_on_the_ground() -> None:
    flies = figures(replace(PERSON, action="fly"))["person"]
    lands = [figures(replace(PERSON, action="land"), t=t)["person"].lift for t in (0.0, 4.1)]

    assert flies.lift > 0.2
    assert lands[0] > 0.2
    assert lands[1] == pytest.approx(0)


def test_a_boat_without_water_stands_on_the_ground_and_does_not_hang_in_the_air() -> None:
    boat = Subject("boat", "sailing-boat", "boat", action="float")

    assert [figures(boat, t=t, setting="snow")["boat"].lift for t in (0.0, 1.3, 4.0)] == [0, 0, 0]
    assert figures(boat, t=1.3, setting="sea")["boat"].actor.wade > 0


def test_a_jumper_leaves_the_ground_and_comes_back() -> None:
    lifts = [figures(replace(FOX, action="jump"), t=step / 24)["fox"].lift for step in range(100)]

    assert lifts[0] == 0
    assert max(lifts) > 0.05
    assert lifts[-1] == 0


def test_a_dolphin_leaps_clear_of_the_water_which_stays_where_it_is() -> None:
    dolphin = Subject("dolphin", "dolphin", "fish", action="jump")
    rest, *leap = (figures(dolphin, t=step / 24, setting="sea")["dolphin"] for step in range(97))
    highest = min(leap, key=lambda figure: figure.y)

    assert rest.pose.wade > 0.3
    assert rest.splashes == ()
    assert highest.pose.wade == 0
    assert highest.y < highest.surface
    assert len(highest.splashes) % 2 == 1
    assert {round(figure.surface, 6) for figure in leap} == {round(rest.surface, 6)}


def test_who_jumps_on_a_bed_leaves_it_and_comes_back() -> None:
    bed = Subject("bed", "bed", "thing")
    ys = [figures(beside(PERSON, "on", 1, action="jump"), bed, t=step / 24)["person"].y for step in range(97)]

    assert min(ys) < ys[0] - 0.05
    assert max(ys) == pytest.approx(ys[0], abs=0.03)


def test_what_has_landed_does_not_go_on_flying() -> None:
    eagle = Subject("eagle", "eagle", "bird", action="land")

    assert figures(eagle, t=0.5)["eagle"].pose.act == "fly"
    assert figures(eagle, t=4.9)["eagle"].pose.act == ""


@pytest.mark.parametrize("action", ["sit-down", "throw", "fall", "rise", "open", "grow"])
def test_what_happens_once_is_over_before_a_transition_begins(action: str) -> None:
    amounts = [doing(action, Clock(t, 5), 5).amount for t in (0.0, 2.0, 4.2)]

    assert amounts[0] == 0
    assert amounts[0] <= amounts[1] <= amounts[2] == 1


@pytest.mark.parametrize("action", ["dance", "eat", "speak", "burn", "wave", "fight"])
def test_what_repeats_closes_with_the_shot(action: str) -> None:
    first, last = (doing(action, Clock(t, 5), 5).beat for t in (0.0, 5.0))

    assert last - first == pytest.approx(round(last - first), abs=1e-9)
    assert last > first


def test_one_who_turns_looks_the_other_way_at_the_end() -> None:
    sides = [figures(replace(FOX, action="turn"), t=t)["fox"].side for t in (0.0, 4.5)]

    assert sides == [1, -1]


def test_sizes_said_are_seen_and_the_largest_keep_their_heads_in_the_frame() -> None:
    small, giant = (figures(replace(FOX, size=size))["fox"] for size in (0.45, 5.0))

    assert small.height < 0.5 * giant.height
    assert giant.actor.top > 0.02


@pytest.mark.parametrize("kind", ["biped", "quadruped"])
def test_those_on_foot_wade_in_shallow_water(kind: Kind) -> None:
    name = "person" if kind == "biped" else "fox"
    figure = figures(Subject(name, name, kind), setting="stream")[name]

    assert 0.05 < figure.pose.wade < 0.3
    assert figure.y > figure.surface


def test_a_walker_among_those_who_stay_crosses_a_part_of_the_frame() -> None:
    crossing = [figures(PERSON, replace(HORSE, action="run"), t=t)["horse"].x for t in (0.0, 5.0)]

    assert 0.1 < crossing[1] - crossing[0] < 0.5 * WIDTH


@pytest.mark.parametrize("facing", ["left", "right"])
def test_a_crowd_of_many_is_in_the_frame(facing: str) -> None:
    crowd = [replace(subject, count=2) for subject in (PERSON, FOX, HORSE)]
    for figure in staging(*crowd, facing=facing).figures(Clock(0), 1):
        left, right = figure.actor.reach[:: figure.side]
        assert figure.x - left > 0
        assert figure.x + right < WIDTH


def test_one_action_follows_another_without_a_jump() -> None:
    fox = replace(FOX, action="walk", then=("stand", "run"))
    staged, step = staging(fox), 1 / 24
    xs = [staged.figures(Clock(i * step, 6.0), 6.0)[0].x for i in range(-6, 150)]
    ways = [after - before for before, after in pairwise(xs)]

    assert min(ways) >= 0
    assert max(abs(after - before) for before, after in pairwise(ways)) < 0.2 * max(ways)
    assert xs[6 + 60] == pytest.approx(xs[6 + 90])
    assert xs[6 + 130] > xs[6 + 110]


def test_the_camera_stops_with_the_foremost_and_so_does_who_goes_along() -> None:
    staged = staging(replace(FOX, action="walk", then=("stand",)), replace(HORSE, action="walk"))
    gazes = [staged.gaze(Clock(t, 6.0), 6.0).truck for t in (1.0, 3.0, 5.0)]
    horses = [
        one
        for t in (1.0, 3.5, 5.0)
        for one in staged.figures(Clock(t, 6.0), 6.0)
        if one.actor.subject.name == "horse"
    ]

    assert gazes[0] < gazes[1] == pytest.approx(gazes[2])
    assert horses[0].x < horses[1].x == pytest.approx(horses[2].x)
    assert (horses[0].pose.walk is None, horses[2].pose.walk is None) == (False, True)


def test_prints_stay_behind_one_who_has_stopped() -> None:
    staged = staging(replace(FOX, action="walk", then=("stand",)), setting="snow")
    walking, standing, later = (staged.figures(Clock(t, 6.0), 6.0)[0] for t in (2.9, 3.5, 5.5))
    prints = [sorted(one.x for one in landings(figure, -9.0, 9.0)) for figure in (walking, standing, later)]

    assert len(prints[1]) >= len(prints[0]) > 2
    assert prints[1] == pytest.approx(prints[2])


def test_two_of_a_name_do_not_look_alike() -> None:
    children = [Subject("child", "child", "biped", action=action) for action in ("stand", "wave")]
    puppets = [figure.actor.puppet for figure in staging(*children).figures(Clock(0.0), 4.0)]

    pictures = []
    for one in puppets:
        surface = Surface(200, 200)
        surface.canvas.translate(100, 180)
        one.draw(surface.canvas, 120, Clock(1.0), Pose())
        pictures.append(surface.pixels.tobytes())
    assert pictures[0] != pictures[1]


def test_those_who_share_a_wall_sit_side_by_side() -> None:
    cats = replace(FOX, action="sit", count=3, relation="on", to=1)
    shown = staging(cats, Subject("wall", "wall", "thing")).figures(Clock(0, 5), 5)
    wall = next(figure for figure in shown if figure.actor.subject.name == "wall")
    xs = sorted(figure.x for figure in shown if figure.actor.subject.name == "fox")

    assert all(after - before > 0.3 * wall.height for before, after in pairwise(xs))
    assert wall.x - wall.actor.reach[0] < xs[0] < xs[-1] < wall.x + wall.actor.reach[1]
