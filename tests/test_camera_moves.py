"""Each camera move is seen: its optical flow has the right sign along the right axis."""

from fractions import Fraction
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from tools.format import Canvas
from tools.renderers.animatic.film.performance import Performance
from tools.renderers.animatic.film.shot_film import ShotFilm
from tools.renderers.animatic.scene import Angle, Pace, Scene, Subject

SMALL = Canvas(320, 180, Fraction(24))
FOX = Subject("fox", "fox", "quadruped")
FRAMES = 72
FAR, NEAR = slice(20, 90), slice(150, 178)
"""Rows of the far landscape and of the foreground."""


def film(camera: str, **more: Any) -> ShotFilm:
    subjects = more.pop("subjects", ())
    scene = Scene("meadow", subjects=subjects, camera=camera, **more)
    return ShotFilm(Performance(scene, SMALL, 5), FRAMES, SMALL.frame_rate)


def flow(camera: str, **more: Any) -> NDArray[np.float32]:
    """Return how pixels move over the middle of a shot (dx, dy in pixels)."""
    shot = film(camera, **more)
    one, other = (
        cv2.cvtColor(shot.frame(index).copy(), cv2.COLOR_BGRA2GRAY)
        for index in (FRAMES // 2, FRAMES // 2 + 3)
    )
    moved = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_MEDIUM).calc(one, other, None)
    return np.asarray(moved, np.float32)


def across(field: NDArray[np.float32], rows: slice = slice(None)) -> float:
    return float(np.median(field[rows, :, 0]))


def down(field: NDArray[np.float32]) -> float:
    return float(np.median(field[..., 1]))


def outwards(field: NDArray[np.float32]) -> float:
    """Return how far pixels move away from the middle, on the mean."""
    y, x = np.mgrid[-1 : 1 : field.shape[0] * 1j, -1 : 1 : field.shape[1] * 1j]
    return float((field[..., 0] * x + field[..., 1] * y).mean())


def test_a_static_camera_does_not_move() -> None:
    field = flow("static")

    assert abs(across(field)) + abs(down(field)) < 0.05
    assert abs(outwards(field)) < 0.2


@pytest.mark.parametrize(("move", "sign"), [("right", -1), ("left", 1)])
def test_a_pan_moves_all_things_alike_and_a_truck_the_near_ones_faster(move: str, sign: int) -> None:
    pan, truck = flow(f"pan {move}"), flow(f"truck {move}")

    assert sign * across(pan) > 1
    assert across(pan, FAR) == pytest.approx(across(pan, NEAR), abs=0.6)
    assert sign * across(truck, NEAR) > 1
    assert abs(across(truck, NEAR)) > 2 * abs(across(truck, FAR))


@pytest.mark.parametrize(
    ("move", "sign"), [("tilt up", 1), ("tilt down", -1), ("crane up", 1), ("crane down", -1)]
)
def test_tilts_and_cranes_move_the_picture_up_or_down(move: str, sign: int) -> None:
    field = flow(move)

    assert sign * down(field) > 0.8
    assert abs(across(field)) < abs(down(field))


@pytest.mark.parametrize(
    ("move", "sign"), [("zoom in", 1), ("zoom out", -1), ("push in", 1), ("pull out", -1), ("pov", 1)]
)
def test_zooms_and_pushes_spread_or_gather_the_picture(move: str, sign: int) -> None:
    assert sign * outwards(flow(move)) > 0.3


def test_a_push_brings_what_is_near_closer_than_a_zoom_does() -> None:
    pushed, zoomed = (film(move).moment(FRAMES - 1).lens for move in ("push in", "zoom in"))

    assert pushed.near * pushed.zoom > 1.1 * zoomed.zoom
    assert zoomed.near == 1


def test_an_orbit_turns_the_landscape_about_the_subject() -> None:
    field = flow("orbit", subjects=(FOX,))
    figure = film("orbit", subjects=(FOX,)).moment(FRAMES // 2).figures[0]
    x = round(figure.x / (16 / 9) * 320)

    subject = float(np.median(field[125:150, x - 10 : x + 10, 0]))

    assert across(field, FAR) > 0.8
    assert abs(subject) < 0.5 * across(field, FAR)


def test_a_hand_shakes_the_picture_both_ways() -> None:
    shot = film("handheld")
    centres = [shot.moment(index).lens.centre for index in range(0, FRAMES, 3)]

    assert np.ptp([x for x, _ in centres]) > 0.008
    assert np.ptp([y for _, y in centres]) > 0.006


@pytest.mark.parametrize("angle", ["low", "high", "dutch"])
def test_angles_differ_from_the_level_view_and_leave_no_edge(angle: Angle) -> None:
    level, other = (film("static", subjects=(FOX,), angle=one).frame(0).copy() for one in ("eye", angle))

    assert np.abs(level.astype(int) - other.astype(int)).mean() > 8
    assert other[..., 3].min() == 255


def test_things_are_narrower_at_the_top_from_below_and_at_the_foot_from_above() -> None:
    low, high = (film("static", angle=angle).moment(0).lens.keystone for angle in ("low", "high"))

    assert low > 0 > high


@pytest.mark.parametrize(("pace", "times"), [("slow", 0.4), ("fast", 4.0)])
def test_slow_motion_and_time_lapse_change_how_fast_a_walker_steps(pace: Pace, times: float) -> None:
    walks = (Subject("fox", "fox", "quadruped", action="walk"),)
    usual, other = (
        film("static", subjects=walks, pace=one).moment(48).figures[0] for one in ("normal", pace)
    )

    assert other.x - other.actor.x == pytest.approx(times * (usual.x - usual.actor.x))
