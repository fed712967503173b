"""The animatic's film: opening frames, motion, transitions, feet, and the colours of the finish."""

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from typing import Any

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from tools.format import Canvas
from tools.renderers.animatic.film.action import Dip, transition_seconds
from tools.renderers.animatic.film.camera import framing_lens, lens_at
from tools.renderers.animatic.film.finish import Finish
from tools.renderers.animatic.film.lens import Lens
from tools.renderers.animatic.film.performance import Performance
from tools.renderers.animatic.film.plate import Plate
from tools.renderers.animatic.film.shot_film import Neighbour, ShotFilm
from tools.renderers.animatic.film.staging import Staging
from tools.renderers.animatic.film.steps import StandingLegs, landings
from tools.renderers.animatic.film.transition import Transition
from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.painting.clock import Clock
from tools.renderers.animatic.painting.surface import Pixels
from tools.renderers.animatic.scene import Framing, Scene, Subject

SMALL = Canvas(256, 144, Fraction(24))
CRANE = Subject("crane", "crane", "wader")
FOX = Subject("fox", "fox", "quadruped")
STANDS = Scene("stream", subjects=(CRANE,))
PICKS = Scene("stream", subjects=(replace(CRANE, action="pick", prop="fish"),), framing="close")
RUNS = Scene("snow", subjects=(replace(FOX, action="run"),))
SCENES = {
    "stand": STANDS,
    "pick": PICKS,
    "run": RUNS,
    "pan": Scene("meadow", subjects=(FOX,), camera="pan right"),
    "zoom": Scene("forest", subjects=(FOX,), camera="zoom out"),
    "empty": Scene("meadow"),
}


def film(scene: Scene, frames: int, following: ShotFilm | None = None, seed: int = 5) -> ShotFilm:
    neighbour = Neighbour(following) if following else None
    return ShotFilm(Performance(scene, SMALL, seed), frames, SMALL.frame_rate, neighbour)


def grey(pixels: NDArray[np.uint8]) -> NDArray[np.float64]:
    return np.asarray(pixels[..., :3].mean(2), np.float64)


@pytest.mark.parametrize("name", SCENES)
def test_opening_frame_is_equal_for_two_durations_and_for_what_follows(name: str) -> None:
    alone = film(SCENES[name], 1).frame(0).copy()
    long = film(SCENES[name], 240).frame(0).copy()
    followed = film(SCENES[name], 48, film(RUNS, 1)).frame(0).copy()

    assert np.array_equal(alone, long)
    assert np.array_equal(alone, followed)


@pytest.mark.parametrize("name", SCENES)
def test_something_moves_in_the_first_second(name: str) -> None:
    shot = film(SCENES[name], 120)

    frames = [grey(shot.frame(index)).copy() for index in (0, 8, 16, 23)]

    for before, after in pairwise(frames):
        assert (np.abs(after - before) > 4).sum() > 30


@pytest.mark.parametrize("framing", ["wide", "close"])
@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("giraffe", "quadruped"),
        ("mammoth", "quadruped"),
        ("wizard", "biped"),
        ("dragon", "cutout"),
        ("rocket", "cutout"),
        ("castle", "cutout"),
        ("t-rex", "cutout"),
    ],
)
def test_nobody_is_cut_off_at_the_top(name: str, kind: Any, framing: Framing) -> None:
    scene = Scene("meadow", subjects=(Subject(name, name, kind),), framing=framing)

    figured = Staging(scene, 16 / 9, Brush()).figured()

    assert figured is not None
    lens = framing_lens(framing, 16 / 9, figured)
    assert figured.ground_y - figured.height > lens.centre[1] - 0.5 / lens.zoom + 0.02


def test_frames_can_be_drawn_in_any_order() -> None:
    forwards, backwards = film(PICKS, 48), film(PICKS, 48)

    first = [forwards.frame(index).copy() for index in (3, 20, 40)]
    second = [backwards.frame(index).copy() for index in (40, 20, 3)][::-1]

    assert all(np.array_equal(a, b) for a, b in zip(first, second, strict=True))


@pytest.mark.parametrize(("earlier", "later"), [("stand", "pick"), ("pick", "stand"), ("stand", "run")])
def test_last_stored_frame_of_a_transition_runs_into_the_opening_frame(earlier: str, later: str) -> None:
    following = film(SCENES[later], 240)
    shot = film(SCENES[earlier], 48, following)

    first, second = (grey(following.frame(index)).copy() for index in (0, 1))
    last, early = (grey(shot.frame(index)).copy() for index in (47, 10))

    step = np.abs(second - first).mean()
    assert 0 < np.abs(last - first).mean() < 1.3 * step + 1
    assert np.abs(early - first).mean() > 3 * np.abs(last - first).mean()


def test_a_join_in_one_place_carries_its_landscape_without_a_second_one() -> None:
    """Where the subject is not, a push is the earlier frame through a lens."""
    empty = replace(STANDS, subjects=())
    near = replace(STANDS, framing="close")
    a, b = Performance(empty, SMALL, 5), Performance(near, SMALL, 5)
    moment_a, moment_b = a.moment(1.9, 2), b.moment(-0.1, 1)

    pair = moment_a, moment_b
    pushed = grey(Transition(a, b, pair, pair).frame(*pair, 0.5)).copy()
    lens = moment_a.lens.towards(moment_b.lens, 0.5)
    expected = grey(a.frame(replace(moment_a, lens=lens)))

    assert np.abs(pushed - expected)[:40].mean() < 3


def test_a_change_of_place_passes_through_haze_alone() -> None:
    a, b = Performance(STANDS, SMALL, 5), Performance(RUNS, SMALL, 5)

    pair = a.moment(2, 2), b.moment(-0.4, 2)
    middle = Transition(a, b, pair, pair).frame(*pair, 0.5)

    assert (grey(middle).std(1) < 2).all()


def test_a_newcomer_who_runs_arrives_in_a_landscape_that_stays() -> None:
    upright = Canvas(120, 214, Fraction(24))
    a = Performance(replace(RUNS, subjects=()), upright, 5)
    b = Performance(RUNS, upright, 5)
    later = Neighbour(ShotFilm(b, 72, upright.frame_rate))
    film = ShotFilm(a, 72, upright.frame_rate, later)

    tops = [grey(film.frame(index))[:60].copy() for index in range(50, 72)]

    assert max(np.abs(one - other).mean() for one, other in pairwise(tops)) < 2
    assert min(top.std() for top in tops) > 0.8 * tops[0].std()


def test_who_walked_far_goes_on_whole_while_the_land_about_changes() -> None:
    walks = Performance(RUNS, SMALL, 5)
    far, home = walks.moment(8, 8), walks.moment(0, 1)

    def orange(frame: Pixels) -> int:
        blue, _, red = (frame[..., channel].astype(int) for channel in range(3))
        return int((red - blue > 60).sum())

    whole = orange(walks.frame(home))
    middle = Transition(walks, walks, (far, home), (far, home)).frame(far, home, 0.5)

    assert far.gaze.truck > 1
    assert 0.85 * whole < orange(middle) < 1.15 * whole


def test_who_sits_gets_up_before_it_walks() -> None:
    sits = Performance(replace(RUNS, subjects=(replace(FOX, action="sit"),)), SMALL, 5)
    walks = Performance(replace(RUNS, subjects=(replace(FOX, action="walk"),)), SMALL, 5)
    seated, off = sits.moment(4, 5), walks.moment(0, 5)
    shown = []
    transition = Transition(sits, walks, (seated, off), (seated, off))
    sits.frame = lambda moment: shown.append(moment) or Performance.frame(sits, moment)  # type: ignore[method-assign]

    for done in (0.05, 0.3):
        transition.frame(seated, off, done)

    early, later = (moment.figures[0].pose.amount for moment in shown)
    assert early > 0.9 * seated.figures[0].pose.amount
    assert later < 0.6 * seated.figures[0].pose.amount


def test_planted_feet_stay_where_they_came_down() -> None:
    staging = Performance(RUNS, SMALL, 5).staging

    def prints(t: float) -> dict[tuple[int, int], float]:
        figure = staging.figures(Clock(t), 5)[0]
        return {(step.foot, step.number): step.x for step in landings(figure, -9, 9)}

    early, late = prints(2.0), prints(2.5)

    assert early
    assert all(abs(late[key] - x) < 1e-9 for key, x in early.items())
    assert len(late) > len(early)


def test_a_standing_wader_has_two_legs_where_the_water_cuts_it() -> None:
    figure = Performance(STANDS, SMALL, 5).staging.figures(Clock(0), 1)[0]

    legs = StandingLegs().at(figure.actor.puppet, figure.pose.wade)

    assert figure.surface < figure.y
    assert len(legs) == 2


@pytest.mark.parametrize("setting", ["snow", "meadow"])
def test_soles_are_hidden_by_what_they_stand_in(setting: str) -> None:
    canvas = Canvas(480, 270, Fraction(24))
    scene = Scene(setting, subjects=(Subject("mammoth", "mammoth", "quadruped"),))
    there, empty = Performance(scene, canvas, 5), Performance(replace(scene, subjects=()), canvas, 5)
    figure = there.staging.figures(Clock(0), 5)[0]

    changed = np.abs(grey(there.frame(there.moment(0, 5))) - grey(empty.frame(empty.moment(0, 5))))

    line = round(figure.y * 270)
    assert (changed[line - 8] > 45).sum() > 20
    assert (changed[line + 4] > 45).sum() == 0


def test_a_picked_fish_is_in_the_beak_from_the_bottom_of_the_dip_to_the_end() -> None:
    staging = Performance(PICKS, SMALL, 5).staging
    dip = Dip.within(5)

    poses = {t: staging.figures(Clock(t), 5)[0].pose for t in (0.0, dip.start, dip.rise, 5.0)}

    assert [poses[t].held for t in poses] == [0, 0, 1, 1]
    assert poses[dip.rise].dip > 0.9
    assert (poses[5.0].dip, poses[5.0].holding) == (0, "fish")


@pytest.mark.parametrize("seconds", [1 / 24, 0.5, 1, 5, 20])
def test_a_dip_is_over_before_a_transition_begins(seconds: float) -> None:
    dip = Dip.within(seconds)

    assert 0 < dip.start < dip.down < dip.rise < dip.up <= seconds - transition_seconds(seconds)
    assert dip.held(0) == dip.depth(0) == 0


def test_everybody_is_in_the_frame() -> None:
    crowd = tuple(replace(subject, count=2) for subject in (CRANE, FOX))
    for facing in ("left", "right"):
        performance = Performance(Scene("meadow", subjects=crowd, facing=facing), SMALL, 5)
        for figure in performance.staging.figures(Clock(0), 1):
            reach = figure.actor.reach[:: figure.side]
            assert figure.x - reach[0] > 0
            assert figure.x + reach[1] < performance.world_width


def test_a_closer_framing_is_the_same_world_through_a_lens() -> None:
    wide, close = (Performance(replace(STANDS, framing=name), SMALL, 5) for name in ("wide", "close"))
    (a,), (b,) = wide.staging.figures(Clock(0), 1), close.staging.figures(Clock(0), 1)

    assert (a.x, a.y, a.height) == (b.x, b.y, b.height)
    assert close.moment(0, 1).lens.zoom > 1.3
    assert wide.landscape == close.landscape


@pytest.mark.parametrize("camera", ["static", "zoom in", "pan left", "push in", "tilt up", "crane up", "pov"])
def test_cameras_are_at_rest_when_a_shot_begins(camera: str) -> None:
    rest, about = framing_lens("wide", 16 / 9, None), (0.7, 0.5)

    assert lens_at(camera, rest, about, 0.0, Clock(0)) == lens_at(camera, rest, about, -0.5, Clock(0))


def test_a_lens_between_two_ends_on_both() -> None:
    a, b = Lens(1.0, (0.9, 0.5)), Lens(1.45, (0.7, 0.6))

    assert a.towards(b, 0) == a
    assert a.towards(b, 1).zoom == pytest.approx(b.zoom)
    assert a.towards(b, 1).centre == pytest.approx(b.centre)


def test_a_picture_fills_the_canvas_and_moves() -> None:
    picture = np.zeros((300, 300, 3), np.uint8)
    picture[:, 150:] = (200, 40, 10)
    shot = ShotFilm(Plate(picture, SMALL, "media:abc#0"), 48, SMALL.frame_rate)

    first, later = shot.frame(0).copy(), shot.frame(40).copy()

    assert first.shape == (144, 256, 4)
    assert first[10, 250].tolist() == [10, 40, 200, 255]
    assert not np.array_equal(first, later)


def test_finish_keeps_colours_through_bt709() -> None:
    rng = np.random.default_rng(3)
    coarse = rng.integers(0, 256, (9, 16, 3), dtype=np.uint8)
    bgra = np.dstack([coarse.repeat(16, 0).repeat(16, 1), np.full((144, 256), 255, np.uint8)])
    out = np.empty((216, 256), np.uint8)

    Finish(256, 144, plain=True)(bgra, 0, out)

    frame = av.VideoFrame.from_ndarray(out, format="yuv420p")
    back = frame.reformat(
        format="bgr24", src_colorspace="ITU709", src_color_range="MPEG", dst_color_range="JPEG"
    ).to_ndarray()
    assert np.abs(back.astype(int) - bgra[..., :3]).mean() < 2
    assert out[:144].min() >= 16
    assert out[:144].max() <= 235


def test_grain_is_counted_from_the_first_frame() -> None:
    bgra = np.full((144, 256, 4), 128, np.uint8)
    outs = [np.empty((216, 256), np.uint8) for _ in range(3)]

    for out, frame in zip(outs, (0, 1, 0), strict=True):
        Finish(256, 144)(bgra, frame, out)

    assert np.array_equal(outs[0], outs[2])
    assert not np.array_equal(outs[0], outs[1])
