import math

import cv2
import numpy as np
import pytest

from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.painting.clock import Clock
from tools.renderers.animatic.painting.colour import hexadecimal, mix, rgb
from tools.renderers.animatic.painting.curves import bezier, ease, knee, segment, taper
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.noise import generator, noise, noise_line
from tools.renderers.animatic.painting.raster import Baked
from tools.renderers.animatic.painting.surface import Surface, image, premultiplied


def test_colours_mix_and_read_both_ways():
    assert rgb("#fff") == (255, 255, 255)
    assert hexadecimal(mix("#000000", "#ffffff", 0.5)) == "#808080"
    assert hexadecimal(mix((10, 20, 30), "#0a141e", 0.7)) == "#0a141e"


def test_every_paint_of_a_brush_is_in_its_light():
    dusk = Brush((1.0, 0.5, 0.25))
    surface = Surface(30, 10)

    surface.canvas.drawRect(skia.Rect.MakeXYWH(0, 0, 10, 10), dusk.fill("#808080"))
    surface.canvas.drawLine(15, -5, 15, 15, dusk.stroke("#808080", 10))
    surface.canvas.drawRect(
        skia.Rect.MakeXYWH(20, 0, 10, 10), dusk.linear((20, 0), (30, 0), ["#808080", "#808080"])
    )

    for x in (5, 15, 25):
        blue, green, red, alpha = surface.pixels[5, x].tolist()
        assert (red, green, blue, alpha) == pytest.approx((128, 64, 32, 255), abs=1)
    assert dusk.lit("#808080") == (128, 64, 32)


def test_a_stop_may_carry_its_alpha():
    surface = Surface(10, 4)

    surface.canvas.drawPaint(Brush().linear((0, 0), (10, 0), [("#ff0000", 0.0), "#ff0000"]))

    assert surface.pixels[1, 0, 3] < 40 < 215 < surface.pixels[1, 9, 3]


def test_noise_is_one_landscape_at_every_resolution():
    small = noise(427, 240, 240, 0.3, generator("hills", 7), 4)
    large = noise(854, 480, 480, 0.3, generator("hills", 7), 4)

    shrunk = cv2.resize(large, (427, 240), interpolation=cv2.INTER_AREA)

    assert np.abs(shrunk - small).max() < 0.05
    assert 0.7 < large.std() < 1.3


def test_a_window_of_noise_shows_the_same_place():
    whole = noise(200, 100, 100, 0.2, generator(1))
    window = noise(50, 40, 100, 0.2, generator(1), origin=(0.8, 0.3))

    assert np.allclose(whole[30:70, 80:130], window, atol=1e-4)


def test_tiled_noise_repeats_without_a_seam():
    line = noise_line(700, 100, 0.3, generator(2), tile_width_units=3.0)

    assert np.allclose(line[:400], line[300:], atol=1e-5)
    assert np.abs(np.diff(line[290:310])).max() < 2 * np.abs(np.diff(line[:300])).max()


def test_different_keys_give_different_numbers():
    assert generator("a", 1).random() == generator("a", 1).random()
    assert generator("a", 1).random() != generator("a", 2).random()


def test_a_clock_closes_on_its_duration():
    for speed in (1.1, 2.3, 21.0):
        assert math.sin(Clock(5.0, 5.0) * speed) == pytest.approx(math.sin(Clock(0.0, 5.0) * speed), abs=1e-9)
    assert Clock(5.0, 5.0) % 3.7 == pytest.approx(0.0, abs=1e-9)
    assert Clock(5.0) % 3.7 == pytest.approx(1.3)
    assert math.sin((Clock(5.0, 5.0) + 0.6) * 1.1) == pytest.approx(math.sin((Clock(0.0, 5.0) + 0.6) * 1.1))


def test_easing_starts_and_ends_at_rest():
    assert (ease(-1), ease(0), ease(0.5), ease(1), ease(2)) == (0, 0, 0.5, 1, 1)
    assert ease(0.01) < 0.001
    assert segment(3, 2, 4) == 0.5


@pytest.mark.parametrize("bend", [1, -1])
def test_a_knee_keeps_the_bones_lengths(bend):
    x, y = knee((0, 0), (0.1, 0.4), 0.25, 0.22, bend)

    assert math.hypot(x, y) == pytest.approx(0.25)
    assert math.hypot(x - 0.1, y - 0.4) == pytest.approx(0.22)
    assert (x > 0.1 * y / 0.4) == (bend == -1)


def test_a_taper_has_no_hole_at_its_cap():
    path = taper(bezier((5, 5), (20, 5), (40, 20), (40, 40)), 10, 8, 12)
    surface = Surface(60, 60)

    surface.canvas.drawPath(path, Brush().fill("#000000"))

    assert surface.pixels[40, 40, 3] == surface.pixels[5, 8, 3] == 255
    assert surface.pixels[50, 10, 3] == 0


def test_a_picture_keeps_its_pixels_after_the_array_is_gone():
    pixels = premultiplied(np.full((8, 8, 3), (200.0, 100.0, 50.0)), 0.5)
    picture = image(pixels)
    expected = pixels.copy()
    pixels[:] = 0
    surface = Surface(8, 8)

    surface.canvas.drawImage(picture, 0, 0)

    assert np.array_equal(surface.pixels, expected)
    assert expected[0, 0].tolist() == [25, 50, 100, 128]


@pytest.mark.parametrize("turn", [0, 20])
def test_a_baked_drawing_looks_like_the_drawing(turn):
    def draw(canvas):
        canvas.drawOval(skia.Rect.MakeLTRB(-0.4, -0.2, 0.4, 0.2), Brush().fill("#c04020"))

    surfaces = [Surface(100, 100), Surface(100, 100)]
    for surface in surfaces:
        surface.canvas.translate(50, 50)
        surface.canvas.rotate(turn)
        surface.canvas.scale(100, 100)

    draw(surfaces[0].canvas)
    Baked(draw, (-0.5, -0.5, 0.5, 0.5), 104).draw(surfaces[1].canvas)

    difference = np.abs(surfaces[0].pixels.astype(int) - surfaces[1].pixels.astype(int))
    assert difference.mean() < 0.8
    assert surfaces[1].pixels[50, 50].tolist() == surfaces[0].pixels[50, 50].tolist()
