"""Looks: each changes light, matter, rhythm or print in a way that can be measured; none is ignored."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from tools.format import STYLES, Canvas
from tools.renderers.animatic.film.finish import Finish
from tools.renderers.animatic.film.performance import Performance
from tools.renderers.animatic.film.shot_film import ShotFilm
from tools.renderers.animatic.film.titling import Title, lines
from tools.renderers.animatic.painting.surface import Surface
from tools.renderers.animatic.scene import Fade, Scene, Subject
from tools.renderers.animatic.stage.light import light_of
from tools.renderers.animatic.styles.matter import MATTERS
from tools.renderers.animatic.styles.style import PLAIN_STYLE, style_of

SMALL = Canvas(320, 180, Fraction(24))
SCENE = Scene("meadow", subjects=(Subject("fox", "fox", "quadruped"),))
LOOKS = [style for style in STYLES if style != "none"]


def film(style: str, frames: int = 48, **more: Any) -> ShotFilm:
    return ShotFilm(Performance(replace(SCENE, style=style, **more), SMALL, 5), frames, SMALL.frame_rate)


def printed(style: str, index: int = 0) -> tuple[NDArray[Any], NDArray[Any]]:
    """Return luma and chroma of a frame of a look."""
    out = np.empty((270, 320), np.uint8)
    Finish(320, 180, style_of(style))(film(style).frame(index), index, out)
    return out[:180].astype(int), out[180:].astype(int)


@pytest.mark.parametrize("style", LOOKS)
def test_every_style_of_the_format_has_its_row_and_is_seen(style: str) -> None:
    assert style_of(style) != PLAIN_STYLE

    plain, styled = printed("none"), printed(style)

    assert np.abs(plain[0] - styled[0]).mean() + np.abs(plain[1] - styled[1]).mean() > 6


@pytest.mark.parametrize("style", LOOKS)
def test_a_style_changes_the_light_of_the_scene_and_not_the_print_alone(style: str) -> None:
    plain, styled = (light_of(replace(SCENE, style=one), 16 / 9, 1.0, 5) for one in ("none", style))

    assert plain.sky != styled.sky


@pytest.mark.parametrize("style", LOOKS)
def test_a_style_is_drawn_alike_twice(style: str) -> None:
    assert np.array_equal(film(style).frame(20).copy(), film(style).frame(20))


@pytest.mark.parametrize("style", ["archival", "film noir"])
def test_films_of_old_have_no_colours_of_their_own(style: str) -> None:
    _, chroma = printed(style)

    assert np.ptp(chroma[:90]) == 0 or np.ptp(chroma) <= 20


def test_film_noir_is_darker_and_throws_long_shadows() -> None:
    plain, noir = printed("none")[0], printed("film noir")[0]

    assert noir.mean() < 0.75 * plain.mean()
    assert style_of("film noir").shadow > 1


def test_an_archival_print_wavers_and_shakes() -> None:
    still = film("archival", subjects=())
    finish, grey = Finish(320, 180, style_of("archival")), np.full((180, 320, 4), 128, np.uint8)
    out = np.empty((270, 320), np.uint8)
    means = []
    for index in range(24):
        finish(grey, index, out)
        means.append(float(np.median(out[:180])))

    assert np.ptp(means) > 3
    assert len({still.moment(index).lens.centre for index in range(12)}) == 12


@pytest.mark.parametrize("style", ["papercraft", "stop motion"])
def test_handmade_films_hold_each_drawing_for_two_frames(style: str) -> None:
    shot = film(style)

    held = [shot.frame(index).copy() for index in (10, 11, 12)]

    assert np.array_equal(held[0], held[1])
    assert not np.array_equal(held[1], held[2])


@pytest.mark.parametrize("name", MATTERS)
def test_a_matter_changes_a_cut_out_and_leaves_mist_alone(name: str) -> None:
    disc, mist = Surface(120, 120), Surface(120, 120)
    disc.canvas.clear(0)
    y, x = np.mgrid[:120, :120]
    disc.pixels[(x - 60) ** 2 + (y - 60) ** 2 < 1600] = (60, 90, 200, 255)
    mist.pixels[20:100] = (40, 40, 40, 40)

    assert np.abs(MATTERS[name](disc.pixels, 480, (0, 0)).astype(int) - disc.pixels).mean() > 1
    assert np.array_equal(MATTERS[name](mist.pixels, 480, (0, 0)), mist.pixels)


def test_paper_has_a_pale_edge_and_throws_a_shadow_to_the_left() -> None:
    square = Surface(160, 160)
    square.pixels[40:120, 40:120] = (60, 90, 200, 255)

    made = MATTERS["paper"](square.pixels, 480, (0.0, 0.0)).astype(int)

    assert made[80, 119, :3].sum() > made[80, 80, :3].sum() + 60
    assert made[80, 37, 3] > 20 > made[80, 124, 3]


def test_a_balloon_has_a_glint_above_right() -> None:
    disc = Surface(120, 120)
    y, x = np.mgrid[:120, :120]
    disc.pixels[(x - 60) ** 2 + (y - 60) ** 2 < 1600] = (60, 60, 160, 255)

    bright = MATTERS["foil"](disc.pixels, 480, (0.0, 0.0))[..., :3].min(2) > 150

    rows, columns = np.nonzero(bright)
    assert len(rows) > 8
    assert rows.mean() < 60 < columns.mean()


@pytest.mark.parametrize(("fade", "dark"), [("in", 0), ("out", 47)])
def test_a_fade_comes_out_of_black_or_goes_into_it(fade: Fade, dark: int) -> None:
    shot = film("none", fade=fade)

    assert shot.frame(dark)[..., :3].max() == 0
    assert shot.frame(24)[..., :3].mean() > 60


def test_a_title_appears_after_the_opening_and_stays() -> None:
    plain, titled = film("none", 120), film("none", 120, title="THE END")

    ink = [np.abs(titled.frame(i).astype(int) - plain.frame(i)).max(2) > 40 for i in (0, 60, 119)]

    assert ink[0].sum() == 0
    assert ink[1].sum() > 300
    rows, columns = np.nonzero(ink[2])
    assert abs(columns.mean() - 160) < 6
    assert 40 < rows.mean() < 110


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("THE END", 1),
        ("The Fox and the Very Long Winter of 1894", 3),
        ("word " * 90, 3),
        ("x" * 300, 1),
        ("終", 1),
    ],
)
def test_titles_are_set_in_few_lines_that_fit(text: str, expected: int) -> None:
    size = (854, 480)
    sheet = Title(text, size)._sheet

    assert len(lines(text)) == expected
    assert sheet.width() <= size[0]
    assert sheet.height() < size[1] * 0.8
