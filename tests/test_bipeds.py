import math
from dataclasses import fields, replace

import cv2
import numpy as np
import pytest

from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.painting.clock import Clock
from tools.renderers.animatic.painting.surface import Surface
from tools.renderers.animatic.puppets.base import Pose
from tools.renderers.animatic.puppets.biped import Biped
from tools.renderers.animatic.puppets.biped_acts import ACTS, stance_of
from tools.renderers.animatic.puppets.biped_backs import BACKS
from tools.renderers.animatic.puppets.biped_bones import Bones, Build, bones_of, reaching
from tools.renderers.animatic.puppets.biped_dress import WORN
from tools.renderers.animatic.puppets.biped_feet import FEET
from tools.renderers.animatic.puppets.biped_hats import HATS
from tools.renderers.animatic.puppets.biped_masks import MASKS
from tools.renderers.animatic.puppets.biped_species import BipedSpecies
from tools.renderers.animatic.puppets.cast import cast
from tools.renderers.animatic.puppets.faces import MOODS
from tools.renderers.animatic.puppets.held import grip_of
from tools.renderers.animatic.puppets.icons import has_icon
from tools.renderers.animatic.puppets.props import PICTURES, Props, named
from tools.renderers.animatic.puppets.species import table
from tools.renderers.animatic.scene import Subject

ROWS = list(table("bipeds"))
FEW = ["person", "girl", "baby", "knight", "king", "wizard", "mermaid", "robot", "ghost", "skeleton"]
SIZE = 100
BUILD = Build()


def person(name: str = "person", turn: int = 0, **more) -> Biped:
    puppet = cast(Subject(name, name, "biped", **more), Brush(), turn)
    assert isinstance(puppet, Biped)
    return puppet


def drawn(puppet: Biped, pose: Pose, t: float = 1.0, size: int = SIZE, margin: int = 4) -> np.ndarray:
    """Return its pixels and `margin` more on each side than its bounds allow it."""
    left, right, up, down = (math.ceil(side * size) + margin for side in puppet.bounds)
    surface = Surface(left + right, up + down)
    surface.canvas.translate(left, up)
    puppet.draw(surface.canvas, size, t, pose)
    return surface.pixels


def reach(puppet: Biped, pose: Pose) -> dict[str, float]:
    """Return how far it is drawn to each side of its origin, in heights."""
    opaque = drawn(puppet, pose)[..., 3] > 60
    rows, columns = np.flatnonzero(opaque.any(1)), np.flatnonzero(opaque.any(0))
    left, up = (math.ceil(puppet.bounds[side] * SIZE) + 4 for side in (0, 2))
    edges = left - columns[0], columns[-1] + 1 - left, up - rows[0], rows[-1] + 1 - up
    return dict(zip(("left", "right", "up", "down"), (edge / SIZE for edge in edges), strict=True))


def bones(pose: Pose, build: Build = BUILD) -> Bones:
    return bones_of(build, stance_of(build, pose, 1.0))


def face(puppet: Biped, pose: Pose, t: float = 1.0) -> np.ndarray:
    """Return the pixels of a standing person's head."""
    up = math.ceil(puppet.bounds[2] * 300) + 4
    return drawn(puppet, pose, t, 300)[up - 320 : up - 210].astype(int)


def unlike(one: np.ndarray, other: np.ndarray) -> int:
    """Return how many pixels differ at a glance."""
    return int((np.abs(one.astype(int) - other).max(-1) > 40).sum())


@pytest.mark.parametrize("name", ROWS)
def test_everyone_of_the_table_stands_on_the_ground_up_to_their_crown(name):
    puppet = person(name)

    extent = reach(puppet, Pose())

    assert extent["up"] == pytest.approx(puppet.crown, abs=0.06)
    assert extent["down"] == pytest.approx(0.0, abs=0.03)
    assert extent["left"] <= puppet.breadth[0]
    assert extent["right"] <= puppet.breadth[1]


def test_no_two_rows_look_alike():
    pictures = {name: drawn(person(name), Pose()).tobytes() for name in ROWS}

    assert len(ROWS) > 75
    assert len(set(pictures.values())) == len(ROWS)


def test_rows_wear_only_what_can_be_drawn():
    known = {field.name for field in fields(BipedSpecies)}

    for name, row in table("bipeds").items():
        assert set(row) <= known, name
        assert set(row.get("wear", ())) <= {*WORN, *BACKS}, name
        assert set(row.get("on_face", ())) <= set(MASKS), name
        assert row.get("hat_kind", "") in HATS, name
        assert row.get("footwear", "shoes") in FEET, name
        assert row.get("hair_kind", "short") in {"", *table("biped_hair")}, name
        assert row.get("beard", "") in {"", "moustache", *table("biped_hair")["beard"]}, name


MOMENTS = [
    Pose(act=act, amount=amount, beat=beat)
    for act in ACTS
    for amount, beat in ((0.0, 0.05), (0.35, 0.3), (0.7, 0.55), (1.0, 0.8))
]
MOMENTS += [Pose(act="jump", amount=-0.3), Pose(act="sit", amount=1.0, seat=0.27), Pose(dip=1.0)]


@pytest.mark.parametrize("name", FEW)
def test_nobody_is_cut_off_in_any_act(name):
    puppet = person(name)

    for pose in MOMENTS:
        alpha = drawn(puppet, pose)[..., 3]
        edges = [alpha[:4], alpha[-4:], alpha[:, :4], alpha[:, -4:]]
        assert max(edge.max() for edge in edges) == 0, pose


@pytest.mark.parametrize("name", ["person", "girl", "king", "robot", "ghost", "skeleton"])
def test_everyone_stays_in_one_piece_in_every_act(name):
    puppet = person(name)

    for pose in MOMENTS:
        count, labels = cv2.connectedComponents((drawn(puppet, pose)[..., 3] > 30).astype(np.uint8))
        sizes = sorted((labels == i).sum() for i in range(1, count))
        assert sum(sizes[:-1]) < 12, pose


@pytest.mark.parametrize("act", sorted(ACTS))
def test_each_act_is_seen(act):
    puppet = person("person")
    amount = 0.0 if act == "rise" else 1.0

    acting = drawn(puppet, Pose(act=act, amount=amount, beat=0.4, holding="apple", held=1.0))

    assert unlike(acting, drawn(puppet, Pose(holding="apple", held=1.0))) > 25


def test_an_act_that_nobody_knows_is_standing():
    puppet = person()

    assert np.array_equal(drawn(puppet, Pose(act="bloom", amount=1.0)), drawn(puppet, Pose()))


def test_hips_are_on_the_seat_however_high_it_is():
    for seat in (0.0, 0.2, 0.27, 0.5):
        seated = bones(Pose(act="sit", amount=1.0, seat=seat))
        over = -seated.hip[1] * BUILD.unit - seat
        assert 0.05 < over < 0.1, seat
        assert all(ankle[1] <= 0 for _, _, ankle in seated.legs.values()), seat


def test_feet_dangle_from_a_high_seat_and_stand_before_a_chair():
    chair, stool = (bones(Pose(act="sit", amount=1.0, seat=seat)).legs[True][2][1] for seat in (0.27, 0.6))

    assert chair == pytest.approx(-0.036, abs=0.02)
    assert stool < -0.15


def test_who_lies_is_longer_than_high_and_at_rest_asleep():
    puppet = person()

    for act in ("lie", "sleep", "fall"):
        extent = reach(puppet, Pose(act=act, amount=1.0))
        assert extent["left"] + extent["right"] > 2.5 * extent["up"], act
    assert reach(puppet, Pose(act="sleep", amount=1.0))["down"] < 0.03


def test_rising_is_lying_backwards():
    for amount in (0.0, 0.3, 0.8, 1.0):
        assert bones(Pose(act="rise", amount=amount)) == bones(Pose(act="lie", amount=1 - amount))


def test_a_waving_hand_is_above_the_eyes():
    still, waving = (bones(Pose(act="wave", amount=amount)) for amount in (0.0, 1.0))

    eyes = waving.neck[1] + BUILD.head_centre[1]
    assert waving.arms[True][2][1] < eyes < still.arms[True][2][1]


def test_who_holds_something_waves_with_the_other_hand():
    pose = Pose(act="wave", amount=1.0, holding="cup", held=1.0)

    arms = bones(pose).arms

    assert arms[False][2][1] < arms[True][2][1] - 0.2


def test_eating_brings_the_hand_to_the_mouth_and_back():
    for build in (Build(), Build(0.8, 0.8, 0.8, 1.14), Build(0.46, 0.6, 0.52, 1.18)):
        distances = []
        for beat in (0.0, 0.5):
            body = bones(Pose(act="eat", amount=1.0, beat=beat), build)
            mouth = body.neck[0] + build.mouth[0], body.neck[1] + build.mouth[1]
            distances.append(math.dist(mouth, body.arms[True][2]))
        assert distances[1] < 0.09 < 0.12 < distances[0]


def test_a_reaching_arm_puts_its_palm_there():
    for x, y in ((0.2, 0.1), (0.05, -0.2), (0.25, -0.05)):
        arm = reaching(BUILD, x, y)
        lower = arm.swing + arm.fold
        palm = (
            BUILD.upper_arm * math.sin(arm.swing) + BUILD.forearm * math.sin(lower),
            BUILD.upper_arm * math.cos(arm.swing) + BUILD.forearm * math.cos(lower),
        )
        assert palm == pytest.approx((x, y), abs=1e-6)


def test_speaking_opens_the_mouth_and_closes_it():
    puppet = person()

    shut, opened = (face(puppet, Pose(act="speak", amount=1.0, beat=beat)) for beat in (0.0, 0.5))

    assert 60 < unlike(shut, opened) < 1200


def test_a_rider_has_hips_at_the_origin_and_shows_one_leg():
    riding = bones(Pose(act="ride", amount=1.0))

    assert math.hypot(*riding.hip) < 0.03
    assert list(riding.legs) == [True]
    assert 0.3 < reach(person(), Pose(act="ride", amount=1.0))["down"] < 0.5


def test_a_swimmer_lies_about_the_waterline():
    puppet = person()
    line = puppet.draught("swim")

    extent = reach(puppet, Pose(act="swim", amount=1.0, beat=0.0))
    under = drawn(puppet, Pose(act="swim", amount=1.0, beat=0.0, wade=line))

    row = math.ceil(puppet.bounds[2] * SIZE) + 4 - round(line * SIZE)
    above, below = under[:row, :, 3].astype(int).sum(), under[row:, :, 3].astype(int).sum()
    assert extent["left"] + extent["right"] > 2 * (extent["up"] - 0.3)
    assert 0.2 < above / (above + below) < 0.8


def test_flying_stretches_along_the_way_and_streams_the_cape_behind():
    puppet = person("superhero")

    flying, standing = reach(puppet, Pose(act="fly", amount=1.0)), reach(puppet, Pose())

    assert flying["left"] + flying["right"] > 1.0 > standing["left"] + standing["right"]
    assert flying["up"] < standing["up"] - 0.15


@pytest.mark.parametrize("name", ["person", "baby"])
def test_what_is_thrown_flies_from_the_hand_to_the_ground_ahead(name):
    puppet, nothing = person(name), "wave"

    def ball(amount: float) -> tuple[float, float]:
        with_it = drawn(puppet, Pose(act="throw", amount=amount, holding="ball", held=1.0)).astype(int)
        without = drawn(puppet, Pose(act="throw", amount=amount, holding=nothing, held=0.0)).astype(int)
        rows, columns = np.nonzero(np.abs(with_it - without).max(-1) > 60)
        left, up = (math.ceil(puppet.bounds[side] * SIZE) + 4 for side in (0, 2))
        return (float(columns.mean()) - left) / SIZE, (up - float(rows.mean())) / SIZE

    places = [ball(amount) for amount in (0.6, 0.75, 1.0)]

    assert places[0][0] < places[1][0] < places[2][0]
    assert places[1][1] > places[2][1]
    assert places[2][1] < 0.15


def test_a_knight_fights_with_a_sword_of_his_own():
    knight, man = person("knight"), person("man")
    pose = Pose(act="fight", amount=1.0, beat=0.25)

    assert reach(knight, pose)["right"] > reach(man, pose)["right"] + 0.1
    assert unlike(drawn(knight, pose), drawn(knight, replace(pose, holding="axe", held=1.0))) > 60


@pytest.mark.parametrize(
    "name", ["person", "woman", "boy", "astronaut", "knight", "robot", "ghost", "skeleton"]
)
def test_moods_differ_from_one_another(name):
    puppet = person(name)
    faces = {mood: face(puppet, Pose(expression=mood)) for mood in MOODS}

    for mood, picture in faces.items():
        for other, another in faces.items():
            assert mood == other or unlike(picture, another) > 40, (mood, other)


def test_an_unknown_mood_is_ones_own_face():
    puppet = person()

    assert np.array_equal(face(puppet, Pose(expression="smug")), face(puppet, Pose()))


def test_eyes_blink_and_are_shut_asleep():
    puppet = person()

    assert unlike(face(puppet, Pose(), 1.95), face(puppet, Pose(), 2.1)) > 30
    awake, asleep = (drawn(puppet, Pose(act=act, amount=1.0), 1.0, 300) for act in ("lie", "sleep"))
    assert unlike(awake, asleep) > 300


def test_idle_life_closes_on_the_shot():
    puppet = person("king")

    for duration in (2.0, 5.0):
        start, end = (drawn(puppet, Pose(), Clock(at, duration)) for at in (0.0, duration))
        middle = drawn(puppet, Pose(), Clock(0.4 * duration, duration))
        assert np.abs(start.astype(int) - end).max() < 12
        assert not np.array_equal(start, middle)
    assert np.array_equal(drawn(puppet, Pose(), Clock(0.0, 2.0)), drawn(puppet, Pose(), Clock(0.0, 7.0)))


def test_two_of_a_kind_differ_and_each_is_always_the_same():
    for name in ("child", "girl", "woman", "man", "queen", "knight", "police-officer"):
        pictures = [drawn(person(name, turn), Pose()) for turn in range(3)]
        again = [drawn(person(name, turn), Pose()) for turn in range(3)]
        assert all(np.array_equal(a, b) for a, b in zip(pictures, again, strict=True))
        for i in range(3):
            assert all(unlike(pictures[i], pictures[j]) > 25 for j in range(i)), name


def test_named_colours_are_everyones_own():
    def reds(puppet: Biped) -> int:
        blue, green, red, _ = np.moveaxis(drawn(puppet, Pose()).astype(int), -1, 0)
        return int(((red > 150) & (green < 90) & (blue < 90)).sum())

    named_red = [reds(person("child", turn, colour="#d02020")) for turn in range(3)]
    own = [reds(person("person", turn)) for turn in (1, 2)]

    assert min(named_red) > 300
    assert max(own) < min(named_red)


def test_a_dress_is_of_one_colour_and_hats_and_beards_can_be_put_on():
    man = person("man")
    given = person("man", parts={"hat": "#2020c0", "beard": "#ffffff", "glasses": "#000000"})
    girl = drawn(person("girl", colour="#20b020"), Pose()).astype(int)

    pink = (girl[..., 2] > 200) & (girl[..., 1] < 160) & (girl[..., 0] > 120)
    assert pink.sum() < 60
    assert unlike(face(man, Pose()), face(given, Pose())) > 1500


@pytest.mark.parametrize("name", sorted(PICTURES))
def test_props_of_our_own_are_drawn_at_the_hand(name):
    puppet = person()
    pose = Pose(act="hold", amount=1.0, holding=name, held=1.0)
    grip = grip_of(name)

    holding, empty = drawn(puppet, pose), drawn(puppet, replace(pose, holding="nothing", held=0.0))
    rows, columns = np.nonzero(np.abs(holding.astype(int) - empty).max(-1) > 40)
    near_x, near_y = puppet.mouth(pose, SIZE)
    left, up = (math.ceil(puppet.bounds[side] * SIZE) + 4 for side in (0, 2))

    assert len(rows) > 40
    away = np.hypot(columns - left - near_x, rows - up - near_y).min()
    assert away < 0.06 * SIZE + 0.3 * grip.size * SIZE


def test_no_prop_reaches_beyond_the_bounds_of_who_holds_it():
    for who in ("man", "girl", "dwarf"):
        puppet = person(who)
        for name in PICTURES:
            for act in ("hold", "work", "fight", "ride", "throw", "wave"):
                alpha = drawn(puppet, Pose(act=act, amount=1.0, beat=0.25, holding=name, held=1.0))[..., 3]
                edges = [alpha[:4], alpha[-4:], alpha[:, :4], alpha[:, -4:]]
                assert max(edge.max() for edge in edges) == 0, (who, name, act)


def test_other_names_of_a_prop_lead_to_it_and_every_row_has_a_picture():
    rows = table("props")

    assert named("wrapped-gift") == "gift"
    assert all(own in PICTURES for own in rows["names"])
    assert all(name in PICTURES or name == "fish" or has_icon(name) for name in rows if name != "names")


def test_a_prop_is_as_large_as_it_is_asked_to_be():
    for name in ("sword", "bouquet", "turtle", "no-such-thing", "fish"):
        extents = []
        for size in (40, 80):
            surface = Surface(240, 240)
            surface.canvas.translate(120, 120)
            Props(Brush()).draw(surface.canvas, name, size, 1.0, 0.3)
            rows, columns = np.nonzero(surface.pixels[..., 3] > 60)
            extents.append(max(np.ptp(rows), np.ptp(columns)))
        assert extents[0] == pytest.approx(40, rel=0.25), name
        assert extents[1] == pytest.approx(2 * extents[0], rel=0.12), name


def test_an_umbrella_is_over_the_head():
    puppet = person("man")
    holding = drawn(puppet, Pose(holding="umbrella", held=1.0)).astype(int)
    blue, green, red, _ = np.moveaxis(holding, -1, 0)

    rows, columns = np.nonzero((red > 150) & (green < 80) & (blue < 80))

    left, up = (math.ceil(puppet.bounds[side] * SIZE) + 4 for side in (0, 2))
    assert (up - rows.max()) / SIZE > puppet.crown - 0.1
    assert columns.min() < left < columns.max()


def test_a_child_can_be_carried_on_the_back():
    puppet = person("father")

    x, y = puppet.seat(0.0, Pose())

    assert -0.2 < x < 0
    assert -0.85 < y < -0.5
