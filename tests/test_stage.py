"""Places of the animatic: one world at every size and framing, without seams, always in motion."""

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from tools.renderers.animatic.painting.clock import Clock
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.surface import Surface
from tools.renderers.animatic.scene import Scene
from tools.renderers.animatic.stage.layers import PERIOD, Band, Layer
from tools.renderers.animatic.stage.light import HOURS, light_of
from tools.renderers.animatic.stage.relief import Drifts, rolling
from tools.renderers.animatic.stage.sprite import Sprite
from tools.renderers.animatic.stage.stage import Stage
from tools.renderers.animatic.view import Gaze, View

Picture = NDArray[np.int16]

SETTINGS = ["meadow", "stream", "snow", "forest", "city", "kitchen", "underwater"]
SMALL = View(427, 240)


def drawn(
    stage: Stage, camera_x: float = 0.0, t: float = 0.0, sprites: list[Sprite] | None = None
) -> Picture:
    surface = Surface(stage.view.width_px, stage.view.height_px)
    gaze, clock = Gaze(camera_x), Clock(t)
    stage.draw_back(surface.canvas, gaze, clock)
    stage.draw_water(surface, sprites or [], gaze, clock)
    stage.draw_front(surface.canvas, gaze, clock)
    return surface.pixels[..., :3].astype(np.int16)


def distance(a: Picture, b: Picture) -> float:
    return float(np.abs(a - b).mean())


@pytest.mark.parametrize("setting", SETTINGS)
def test_the_world_is_the_same_at_every_resolution(setting: str) -> None:
    scene = Scene(setting=setting)
    small = drawn(Stage(scene, SMALL, 5))
    large = drawn(Stage(scene, View(854, 480), 5)).astype(np.float32)

    reduced = cv2.resize(large, (427, 240), interpolation=cv2.INTER_AREA).astype(np.int16)

    assert distance(small, reduced) < 2.0
    assert distance(small, np.roll(reduced, 4, axis=1)) > 4.0, "the measure must see a shift"


@pytest.mark.parametrize("setting", SETTINGS)
def test_two_framings_differ_by_their_affine_map_alone(setting: str) -> None:
    scene, wide = Scene(setting=setting), View(854, 480)
    close = View(854, 480, zoom=1.45, centre=(0.72, 0.6))
    picture = drawn(Stage(scene, wide, 5)).astype(np.float32)

    warped = cv2.warpAffine(picture, wide.matrix_to(close), (854, 480), flags=cv2.INTER_CUBIC)

    seen = drawn(Stage(scene, close, 5))
    apart = distance(warped.astype(np.int16), seen)
    assert apart < 2.5
    assert distance(warped.astype(np.int16), np.roll(seen, 6, axis=1)) > 3 * apart


@pytest.mark.parametrize("setting", SETTINGS)
def test_equal_arguments_give_equal_bytes_in_any_order(setting: str) -> None:
    scene = Scene(setting=setting, time_of_day="dusk", weather="wind")
    stage, other = Stage(scene, SMALL, 7), Stage(scene, SMALL, 7)
    drawn(other, 1.3, 2.0)

    assert np.array_equal(drawn(stage, 0.2, -0.4), drawn(other, 0.2, -0.4))


def test_another_seed_is_another_place() -> None:
    pictures = [drawn(Stage(Scene(setting="snow"), SMALL, seed)) for seed in (1, 2)]

    assert distance(*pictures) > 4.0


@pytest.mark.parametrize("setting", SETTINGS)
def test_something_moves_within_the_first_second(setting: str) -> None:
    stage = Stage(Scene(setting=setting), SMALL, 3)
    first = drawn(stage)

    assert distance(first, drawn(stage, t=0.25)) > 0.02
    assert distance(first, drawn(stage, t=1.0)) > 0.04


def test_wind_moves_more_than_still_air() -> None:
    moved = []
    for weather in ("clear", "wind"):
        stage = Stage(Scene(setting="meadow", weather=weather), SMALL, 3)
        moved.append(distance(drawn(stage), drawn(stage, t=0.5)))

    assert moved[1] > 1.3 * moved[0]


@pytest.mark.parametrize("weather", ["snow", "rain", "fog"])
def test_weather_changes_the_picture(weather: str) -> None:
    clear, other = (
        drawn(Stage(Scene(setting="meadow", weather=name), SMALL, 3)) for name in ("clear", weather)
    )

    assert distance(clear, other) > 6.0


def test_the_stream_flows_to_the_right() -> None:
    stage = Stage(Scene(setting="stream"), View(854, 480), 3)

    def water(t: float) -> NDArray[np.float64]:
        # Under a plain sky there are no reflections, whose edges would only tremble where they are.
        surface = Surface(854, 480)
        surface.canvas.clear(skia.ColorWHITE)
        stage.draw_water(surface, [], Gaze(), Clock(t))
        return np.diff(surface.pixels[355:440, :, :3].mean(2), axis=1)

    before, after = water(0.0)[:, 250:540], water(0.2)

    def likeness(shift: int) -> float:
        return float((before * after[:, 250 + shift : 540 + shift]).sum())

    assert 3 <= max(range(-16, 17), key=likeness) <= 12


def test_the_water_mirrors_a_sprite_below_its_waterline_only() -> None:
    stage = Stage(Scene(setting="stream"), SMALL, 3)
    square = Surface(20, 60)
    square.canvas.clear(skia.ColorRED)
    sprite = Sprite(square.image(), left=200, top=140, surface_y=190)

    change = np.abs(drawn(stage, sprites=[sprite]) - drawn(stage)).mean(2)

    assert change[195:225, 205:215].mean() > 10
    assert change[:186].max() < 12


def test_a_layer_comes_round_after_its_period_without_a_seam() -> None:
    key = "seam"
    painter = Drifts(HOURS["day"], rolling(key, 0.4, 0.05, 0.6), 0.2, key)
    band = Band([painter], 0.2, 1.0, depth=1.0)
    here, ahead = Layer(band, SMALL), Layer(band, View(427, 240, centre=(427 / 480 + PERIOD - 0.5, 0.5)))
    pictures = []
    for layer, camera_x in ((here, PERIOD - 0.5), (ahead, 0.0), (here, 2 * PERIOD - 0.5)):
        surface = Surface(427, 240)
        layer.draw(surface.canvas, Gaze(camera_x), Clock(0.0))
        pictures.append(surface.pixels.astype(np.int16))

    assert distance(pictures[0], pictures[1]) < 0.1, "travelling there shows what standing there shows"
    assert np.array_equal(pictures[0], pictures[2])


def test_the_sun_stands_right_of_the_middle_and_the_night_is_darker() -> None:
    wide = 16 / 9
    for seed in range(20):
        assert light_of(Scene(), wide, 1.0, seed).sun[0] > wide / 2
    day, night = (drawn(Stage(Scene(time_of_day=hour), SMALL, 1)).mean() for hour in ("day", "night"))
    assert night < 0.6 * day


@pytest.mark.parametrize("size", [(240, 240), (240, 427)])
def test_square_and_tall_pictures_are_whole(size: tuple[int, int]) -> None:
    for setting in SETTINGS:
        picture = drawn(Stage(Scene(setting=setting), View(*size), 2))
        assert picture.std() > 15
