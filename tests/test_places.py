"""Every place: whole at any shape and moment, alike twice, another at another hour, closing on its shot."""

import importlib
from itertools import combinations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from tools.renderers.animatic.painting.clock import Clock
from tools.renderers.animatic.painting.colour import rgb
from tools.renderers.animatic.painting.surface import Surface
from tools.renderers.animatic.places import PlaceRow, places
from tools.renderers.animatic.scene import Scene
from tools.renderers.animatic.stage.stage import Stage
from tools.renderers.animatic.view import Gaze, View

SMALL, SECONDS = View(240, 134), 4.0
INDOORS_OR_APART = {"indoors", "void"}


def drawn(stage: Stage, t: float = 0.0, gaze: Gaze | None = None) -> NDArray[np.uint8]:
    surface, clock, looks = (
        Surface(stage.view.width_px, stage.view.height_px),
        Clock(t, SECONDS),
        gaze or Gaze(),
    )
    stage.draw_back(surface.canvas, looks, clock)
    stage.draw_water(surface, (), looks, clock)
    stage.draw_front(surface.canvas, looks, clock)
    return surface.pixels.copy()


def stage(setting: str, view: View = SMALL, **more: str) -> Stage:
    return Stage(Scene(setting, **more), view, 3)  # type: ignore[arg-type]


def away(one: NDArray[np.uint8], other: NDArray[np.uint8]) -> float:
    return float(np.abs(one.astype(int) - other.astype(int)).mean())


@pytest.mark.parametrize("name", list(places()))
def test_a_place_has_its_module_and_a_word(name: str) -> None:
    module = importlib.import_module(f"tools.renderers.animatic.stage.places.{name.replace('-', '_')}")

    assert module.__doc__
    assert places()[name].words
    assert places()[name].shows


@pytest.mark.parametrize("name", list(places()))
@pytest.mark.parametrize("size", [(240, 134), (134, 240)])
def test_a_place_fills_the_picture_wherever_the_camera_goes(name: str, size: tuple[int, int]) -> None:
    laid = stage(name, View(*size))

    for t, gaze in ((0.0, Gaze()), (1.7, Gaze(truck=0.8)), (3.1, Gaze(truck=-1.3, pan=0.3))):
        picture = drawn(laid, t, gaze)
        holes = (picture[..., :3] == np.array(rgb(laid.light.haze)).round()).all(2)
        assert holes.mean() < 0.01, "nothing but the haze that is behind everything"
        assert picture[..., 3].min() == 255
        assert picture[..., :3].std() > 8


@pytest.mark.parametrize("name", list(places()))
def test_a_place_closes_on_its_shot_and_is_alike_twice(name: str) -> None:
    for weather in ("clear", "storm"):
        laid = stage(name, weather=weather)
        first, middle, last = (drawn(laid, t) for t in (0.0, 1.4, SECONDS))

        assert away(first, last) < 0.5
        assert away(first, last) <= away(first, middle) + 0.05
    assert np.array_equal(drawn(stage(name), 1.0), drawn(stage(name), 1.0))


@pytest.mark.parametrize("name", list(places()))
def test_a_place_has_its_hours(name: str) -> None:
    day, dusk, night = (drawn(stage(name, time_of_day=hour))[..., :3] for hour in ("day", "dusk", "night"))

    if places()[name].light == "void":
        return
    assert away(day, dusk) > 3
    assert away(day, night) > 3
    if places()[name].light not in INDOORS_OR_APART:
        assert night.mean() < 0.8 * day.mean()


def test_no_two_places_look_alike() -> None:
    pictures = {name: cv2.resize(drawn(stage(name)), (48, 27))[..., :3] for name in places()}

    nearest = min((away(pictures[a], pictures[b]), a, b) for a, b in combinations(pictures, 2))

    assert nearest[0] > 9, nearest


@pytest.mark.parametrize("name", ["meadow", "forest", "stream", "park", "garden"])
def test_seasons_change_what_grows(name: str) -> None:
    seasons = [drawn(stage(name, season=season)) for season in ("", "spring", "summer", "autumn", "winter")]

    assert min(away(a, b) for a, b in combinations(seasons[1:], 2)) > 1.5
    assert away(seasons[0], seasons[2]) > 0.5, "unsaid, it is nearly summer"


@pytest.mark.parametrize("name", ["kitchen", "underwater", "space", "cave"])
def test_no_weather_gets_in(name: str) -> None:
    fine, storm = (drawn(stage(name, weather=weather)) for weather in ("clear", "storm"))

    falls = np.abs(fine.astype(int) - storm.astype(int)).max(2) > 60
    assert falls[-40:].mean() < 0.01


def test_lightning_flashes_but_not_in_the_opening_frame() -> None:
    laid = stage("meadow", weather="storm")

    light = [drawn(laid, step / 12)[..., :3].mean() for step in range(48)]

    assert light[0] < np.median(light) + 6
    assert max(light) > light[0] + 25


def test_480_and_1080_lines_show_the_same_place() -> None:
    for name in ("meadow", "beach", "city", "kitchen", "underwater", "mountains"):
        small, large = (drawn(stage(name, View(*size)))[..., :3] for size in ((426, 240), (1704, 960)))

        shrunk = cv2.resize(large, (426, 240), interpolation=cv2.INTER_AREA)
        assert away(small, shrunk) < 7, name


def test_every_kind_of_ground_is_one_the_film_knows() -> None:
    grounds = {row.ground for row in places().values()}

    assert {"grass", "sand", "floor", "street", "shallows", "deep", "under", "void"} <= grounds
    assert all(isinstance(row, PlaceRow) for row in places().values())
