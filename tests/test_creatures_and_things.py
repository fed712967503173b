"""Birds, swimmers, snakes, insects, vehicles, boats, aircraft and things: rows, poses, motion."""

from collections.abc import Iterator

import numpy as np
import pytest
from numpy.typing import NDArray

from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.painting.clock import Clock
from tools.renderers.animatic.painting.surface import Surface
from tools.renderers.animatic.puppets.base import Pose, Puppet
from tools.renderers.animatic.puppets.cast import cast
from tools.renderers.animatic.puppets.cutout import CutOut
from tools.renderers.animatic.puppets.silhouette import Silhouette
from tools.renderers.animatic.puppets.species import table
from tools.renderers.animatic.scene import Kind, Subject
from tools.renderers.animatic.vocabulary import FAMILIES

TABLES = {kind: rows for kind, rows in FAMILIES.items() if kind not in ("wader", "quadruped", "biped")}
ROWS = [(name, kind) for kind, rows in TABLES.items() for name in table(rows)]
ACTS = (
    "",
    "fly",
    "swim",
    "sit",
    "sleep",
    "eat",
    "dance",
    "fight",
    "fall",
    "rise",
    "open",
    "speak",
    "burn",
    "jump",
)
NIGHT = Brush((0.5, 0.55, 0.8))


def puppet(name: str, kind: Kind, brush: Brush | None = None, **more: str) -> Puppet:
    return cast(Subject(name, name, kind, **more), brush or Brush())  # type: ignore[arg-type]


def picture(one: Puppet, pose: Pose, t: float = 1.0, height: int = 60, margin: int = 4) -> NDArray[np.uint8]:
    left, right, up, down = (side * height for side in one.bounds)
    surface = Surface(left + right + 2 * margin + 2, up + down + 2 * margin + 2)
    surface.canvas.translate(left + margin + 1, up + margin + 1)
    one.draw(surface.canvas, height, Clock(t, 5), pose)
    return surface.pixels


def moved(name: str, kind: Kind, *poses: tuple[Pose, float]) -> float:
    one = puppet(name, kind)
    first, second = (picture(one, pose, t, 90).astype(int) for pose, t in poses)
    return float((np.abs(first - second).max(2) > 40).sum())


@pytest.mark.parametrize(("name", "kind"), list(ROWS))
def test_every_row_has_a_puppet_of_its_own_that_is_seen(name: str, kind: Kind) -> None:
    one = puppet(name, kind)

    assert not isinstance(one, CutOut | Silhouette)
    assert (picture(one, Pose())[..., 3] > 128).sum() > 60


@pytest.mark.parametrize("kind", list(TABLES))
def test_whatever_they_do_they_stay_within_their_bounds(kind: Kind) -> None:
    for name in list(table(TABLES[kind]))[::4]:
        one = puppet(name, kind)
        for act in ACTS:
            for amount, beat in ((0.5, 0.25), (1.0, 0.7)):
                alpha = picture(one, Pose(act=act, amount=amount, beat=beat), 1.3, 48)[..., 3]
                edges = [alpha[:3], alpha[-3:], alpha[:, :3], alpha[:, -3:]]
                assert max(int(edge.max()) for edge in edges) < 140, (name, act, amount)


@pytest.mark.parametrize("name", ["sparrow", "eagle", "duck", "owl"])
def test_wings_beat(name: str) -> None:
    # Of three beats one that soars makes two with its wings held out.
    assert moved(name, "bird", (Pose(act="fly", beat=2.4), 1.0), (Pose(act="fly", beat=2.15), 1.0)) > 60


@pytest.mark.parametrize(
    ("name", "kind"), [("shark", "fish"), ("jellyfish", "fish"), ("butterfly", "insect")]
)
def test_strokes_move_the_body(name: str, kind: Kind) -> None:
    act = "fly" if kind == "insect" else "swim"

    assert moved(name, kind, (Pose(act=act, beat=0.1), 1.0), (Pose(act=act, beat=0.6), 1.0)) > 60


@pytest.mark.parametrize("name", ["car", "bicycle", "bus", "steam-train"])
def test_wheels_turn_as_they_roll(name: str) -> None:
    one = puppet(name, "vehicle")
    still = picture(one, Pose(walk=0.0), 1.0, 120)

    assert (np.abs(still.astype(int) - picture(one, Pose(walk=0.11), 1.0, 120)).max(2) > 40).sum() > 60


@pytest.mark.parametrize(
    ("name", "kind"), [("sailing-boat", "boat"), ("helicopter", "aircraft"), ("campfire", "thing")]
)
def test_sails_rotors_and_flames_move(name: str, kind: Kind) -> None:
    assert moved(name, kind, (Pose(), 0.3), (Pose(), 1.25)) > 30


@pytest.mark.parametrize("name", ["door", "chest", "box", "egg", "book", "flower"])
def test_what_opens_looks_another_way_when_open(name: str) -> None:
    shut, opened = (Pose(act="open", amount=amount) for amount in (0.0, 1.0))

    assert moved(name, "thing", (shut, 1.0), (opened, 1.0)) > 150


@pytest.mark.parametrize("name", ["house", "tree", "box"])
def test_anything_can_burn(name: str) -> None:
    one = puppet(name, "thing")
    burning = picture(one, Pose(act="burn"), 1.0, 120).astype(int)

    blue, _, red, alpha = np.moveaxis(burning, -1, 0)
    assert ((red > 220) & (blue < 130) & (alpha > 200)).sum() > 400


@pytest.mark.parametrize("name", ["lighthouse", "house", "lamp"])
def test_lamps_and_windows_shine_at_night(name: str) -> None:
    day, night = (
        picture(puppet(name, "thing", brush), Pose(), 1.0, 120)[..., :3] for brush in (Brush(), NIGHT)
    )

    def warm(pixels: NDArray[np.uint8]) -> int:
        return int(((pixels[..., 2] > 225) & (pixels[..., 2] > pixels[..., 0].astype(int) + 50)).sum())

    assert warm(night) > warm(day) + 40


@pytest.mark.parametrize(
    ("name", "kind"), [("car", "vehicle"), ("parrot", "bird"), ("fish", "fish"), ("balloon", "aircraft")]
)
def test_a_colour_that_was_asked_for_is_seen(name: str, kind: Kind) -> None:
    def blue(**more: str) -> int:
        pixels = picture(puppet(name, kind, **more), Pose(), 1.0, 100).astype(int)
        return int(((pixels[..., 0] > pixels[..., 2] + 50) & (pixels[..., 3] > 200)).sum())

    assert blue(colour="#2040d0") > blue(colour="#d02020") + 300


def test_windows_are_seen_through() -> None:
    alpha = picture(puppet("car", "vehicle"), Pose(), 1.0, 160)[..., 3]

    assert ((alpha > 90) & (alpha < 235)).sum() > 200


@pytest.mark.parametrize(
    ("name", "kind"), [*((n, "vehicle") for n in ("car", "bicycle")), ("sofa", "thing"), ("canoe", "boat")]
)
def test_a_seat_lies_within_the_picture(name: str, kind: Kind) -> None:
    x, y = puppet(name, kind).seat(0.0, Pose())

    assert abs(x) < 1.2
    assert -1.05 < y < 0


def species() -> Iterator[tuple[str, Kind]]:
    yield from (("duck", "bird"), ("swan", "bird"), ("boat", "boat"), ("dolphin", "fish"))


@pytest.mark.parametrize(("name", "kind"), list(species()))
def test_what_floats_lies_partly_in_the_water(name: str, kind: Kind) -> None:
    assert 0.02 < puppet(name, kind).draught("swim") < 0.95


@pytest.mark.parametrize("name", ["crane", "heron", "flamingo"])
def test_waders_fly_with_their_legs_behind(name: str) -> None:
    strokes = Pose(act="fly", beat=0.25), Pose(act="fly", beat=0.75)
    one = puppet(name, "wader")
    left, _, up, down = one.bounds
    flying = picture(one, strokes[0], 1.0, 90)[..., 3] > 128
    feet_row = round((up + down) * 90) - round(down * 90) + 5

    assert moved(name, "wader", *((stroke, 1.0) for stroke in strokes)) > 300
    assert not flying[feet_row - 12 : feet_row].any(), "nothing stands on the ground"
    assert flying[:, : round((left - 0.5) * 90)].any(), "the legs reach back"
    assert one.gait("fly").stride > 0
