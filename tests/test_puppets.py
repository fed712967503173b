import hashlib
import tomllib
from pathlib import Path

import numpy as np
import pytest

from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.painting.surface import Surface
from tools.renderers.animatic.puppets.base import Pose, Step
from tools.renderers.animatic.puppets.cast import cast
from tools.renderers.animatic.puppets.cutout import CutOut, manner_of
from tools.renderers.animatic.puppets.icons import ASSETS, has_icon, icon
from tools.renderers.animatic.puppets.light import repainted
from tools.renderers.animatic.puppets.silhouette import Silhouette
from tools.renderers.animatic.puppets.species import table
from tools.renderers.animatic.scene import Subject
from tools.renderers.animatic.vocabulary import vocabulary

KINDS = {"waders": "wader", "quadrupeds": "quadruped", "bipeds": "biped"}
SPECIES = [(name, kind) for rows, kind in KINDS.items() for name in table(rows)]
WALKERS = [
    ("crane", "wader"),
    ("mammoth", "quadruped"),
    ("horse", "quadruped"),
    ("cat", "quadruped"),
    ("robot", "biped"),
]
WALKERS += [("child", "biped")]


def subject(name: str, kind: str, **more) -> Subject:
    return Subject(name, name, kind, **more)


def picture(
    puppet, height: int, pose: Pose, t: float = 1.0, shift: float = 0.0, margin: float = 0.0
) -> np.ndarray:
    """Return the puppet's pixels, its feet `shift` pixels right of where they are when it starts."""
    left, right, up, down = (side * height for side in puppet.bounds)
    surface = Surface(left + right + 2 * margin + 2, up + down + 2 * margin + 2)
    surface.canvas.translate(left + margin + 1 + shift, up + margin + 1)
    puppet.draw(surface.canvas, height, t, pose)
    return surface.pixels


@pytest.mark.parametrize(("name", "kind"), [*SPECIES, ("dragon", "cutout"), ("t-rex", "cutout")])
def test_nobody_reaches_above_their_crown(name, kind):
    puppet = cast(subject(name, kind), Brush())

    for pose in (Pose(), Pose(walk=0.3), Pose(walk=0.8, run=True)):
        opaque = picture(puppet, 90, pose)[..., 3] > 128
        head = opaque[:, opaque.shape[1] // 3 :]  # a tail may be higher
        top = puppet.bounds[2] * 90 + 1 - np.flatnonzero(head.any(1))[0]
        assert top / 90 < puppet.crown + 0.03, pose


@pytest.mark.parametrize(("name", "kind"), SPECIES)
def test_every_species_stays_within_its_bounds(name, kind):
    puppet = cast(subject(name, kind), Brush())

    for pose in (
        Pose(),
        Pose(walk=0.3),
        Pose(walk=0.8, run=True),
        Pose(dip=1.0),
        Pose(holding="fish", held=1.0),
    ):
        pixels = picture(puppet, 90, pose, margin=6)[..., 3]
        assert (pixels > 128).sum() > 300
        edge = [pixels[:5], pixels[-5:], pixels[:, :5], pixels[:, -5:]]
        assert max(side.max() for side in edge) == 0, pose


@pytest.mark.parametrize(("name", "kind"), SPECIES)
def test_a_standing_puppet_is_as_tall_as_it_says_and_stands_on_the_ground(name, kind):
    puppet = cast(subject(name, kind), Brush())

    rows = np.flatnonzero((picture(puppet, 200, Pose())[..., 3] > 128).any(1))

    ground = puppet.bounds[2] * 200 + 1
    assert rows[-1] == pytest.approx(ground, abs=4)
    assert 0.9 < (ground - rows[0]) / 200 < 1.5


GAITS = [(*walker, action) for walker in WALKERS for action in ("walk", "run")]
GAITS.remove(("mammoth", "quadruped", "run"))  # its broad feet overlap at a gallop and cannot be told apart


@pytest.mark.parametrize(("name", "kind", "action"), GAITS)
def test_planted_feet_do_not_slide(name, kind, action):
    """The ground that a foot covers when it has landed stays covered while the puppet moves on over it."""
    puppet, height = cast(subject(name, kind), Brush()), 300
    gait = puppet.gait(action)

    for contact in gait.contacts:
        covered = []
        for elapsed in (0.14, 0.20, 0.26, 0.32, 0.38):
            shift = elapsed * gait.stride * height
            pose = Pose(walk=contact.phase + elapsed, run=action == "run")
            pixels = picture(puppet, height, pose, shift=shift, margin=gait.stride * height)
            ground = round(puppet.bounds[2] * height + gait.stride * height)
            covered.append(pixels[ground - 3, :, 3] > 100)
        middle = round(puppet.bounds[0] * height + gait.stride * height + 1 + contact.x * height)
        foot = run_about(covered[0], middle, round(0.7 * gait.foot * height))
        assert foot.stop - foot.start >= 5
        assert all(later[foot.start + 2 : foot.stop - 2].all() for later in covered[1:]), contact


def run_about(covered: np.ndarray, middle: int, reach: int) -> slice:
    """Return the covered columns that hang together about `middle`, no further off than `reach`."""
    columns = np.flatnonzero(covered)
    start = stop = int(columns[np.abs(columns - middle).argmin()])
    while covered[start - 1] and start > middle - reach:
        start -= 1
    while covered[stop] and stop < middle + reach:
        stop += 1
    return slice(start, stop)


def test_a_step_moves_evenly_on_the_ground_and_lifts_in_the_air():
    step = Step(half=0.2, duty=0.6, lift=0.1)

    for phase in np.linspace(0, 0.59, 20):
        x, y = step.at(phase)
        assert x + phase * step.stride == pytest.approx(0.2)
        assert y == 0
    assert step.at(0.8)[1] == pytest.approx(-0.1)
    assert step.at(0.9999)[0] == pytest.approx(0.2, abs=1e-3)


def test_a_crane_has_the_tail_that_was_asked_for():
    crane = picture(cast(subject("crane", "wader", parts={"tail": "#f2c230"}), Brush()), 200, Pose()).astype(
        int
    )

    blue, green, red, alpha = np.moveaxis(crane, -1, 0)
    yellow = (red > 180) & (green > 120) & (blue < 110) & (alpha == 255)
    tail = yellow[:, : crane.shape[1] // 2 - 20]
    assert tail.sum() > 250
    assert tail.sum() > 0.7 * yellow.sum()


def test_the_hours_light_falls_on_puppets_of_every_kind():
    for name, kind in [
        ("crane", "wader"),
        ("mammoth", "quadruped"),
        ("robot", "biped"),
        ("turtle", "cutout"),
        ("x", "silhouette"),
    ]:
        day = picture(cast(subject(name, kind), Brush()), 120, Pose()).astype(int)
        night = picture(cast(subject(name, kind), Brush((0.5, 0.5, 0.7))), 120, Pose()).astype(int)
        assert night[..., 2].sum() < 0.6 * day[..., 2].sum(), name
        assert np.abs(night[..., 3] - day[..., 3]).max() <= 1


def test_moments_may_be_drawn_in_any_order():
    poses = [(t, Pose(walk=t / 3)) for t in (-0.5, 0.0, 1.3, 2.0)]
    forward, backward = (
        cast(subject("mammoth", "quadruped"), Brush()),
        cast(subject("mammoth", "quadruped"), Brush()),
    )

    first = [picture(forward, 100, pose, t).tobytes() for t, pose in poses]
    second = [picture(backward, 100, pose, t).tobytes() for t, pose in reversed(poses)]

    assert first == second[::-1]
    assert len(set(first)) == len(first)


def test_the_same_pose_is_drawn_alike_at_both_sizes():
    puppet = cast(subject("mammoth", "quadruped"), Brush())

    small, large = (picture(puppet, height, Pose())[..., 3] > 128 for height in (100, 300))

    assert small.mean() == pytest.approx(large.mean(), rel=0.05)


@pytest.mark.parametrize("name", ["crane", "dog", "horse", "giraffe", "mammoth", "robot", "child", "rabbit"])
def test_a_dip_brings_the_mouth_or_hand_to_the_ground(name):
    kind = dict(SPECIES)[name]
    puppet = cast(subject(name, kind), Brush())

    up, down = puppet.mouth(Pose(), 1.0), puppet.mouth(Pose(dip=1.0), 1.0)

    assert up[1] < -0.1
    assert -0.16 < down[1] < 0.06


def test_a_fish_appears_at_the_beak():
    puppet = cast(subject("crane", "wader"), Brush())
    pose = Pose(holding="fish", held=1.0)

    difference = picture(puppet, 200, pose).astype(int) - picture(puppet, 200, Pose()).astype(int)

    rows, columns = np.nonzero(np.abs(difference).max(-1) > 40)
    x, y = puppet.mouth(pose, 200)
    assert len(rows) > 60
    assert columns.mean() - puppet.bounds[0] * 200 == pytest.approx(x, abs=14)
    assert rows.mean() - puppet.bounds[2] * 200 == pytest.approx(y, abs=14)


def test_what_is_under_water_is_thinned_and_nothing_else():
    puppet = cast(subject("crane", "wader"), Brush())
    line = round((puppet.bounds[2] - 0.1) * 200) + 1

    dry, wet = picture(puppet, 200, Pose()), picture(puppet, 200, Pose(wade=0.1))

    assert np.array_equal(dry[: line - 1], wet[: line - 1])
    assert wet[line + 2 :, :, 3].sum() < 0.6 * dry[line + 2 :, :, 3].sum()


def test_every_drawn_subject_of_the_vocabulary_has_its_puppet():
    for name, kind in vocabulary().kinds.items():
        assert not isinstance(cast(subject(name, kind), Brush()), Silhouette), (kind, name)


def test_what_has_no_picture_is_a_card_with_its_word():
    kettle = cast(Subject("kettle", "kettle", "silhouette"), Brush())
    other = cast(Subject("kettle", "harvester", "silhouette"), Brush())

    assert isinstance(kettle, Silhouette)
    assert picture(kettle, 100, Pose()).tobytes() != picture(other, 100, Pose()).tobytes()


def test_the_packs_names_and_hash_belong_to_the_pack():
    names = (ASSETS / "noto_names.txt").read_text().split()
    digest = hashlib.sha256((ASSETS / "noto.json.gz").read_bytes()).hexdigest()

    assert (ASSETS / "noto.sha256").read_text().strip() == digest
    assert names == sorted(set(names))
    assert len(names) > 800
    assert all(has_icon(name) for name in names)


def test_the_tables_of_cut_outs_name_only_what_is_in_the_pack():
    rows = table("cutouts")

    named = [
        *rows["faces_right"],
        *rows["size"],
        *(name for names in rows["manner"].values() for name in names),
    ]

    assert [name for name in named if not has_icon(name)] == []
    assert (manner_of("automobile"), manner_of("eagle"), manner_of("house")) == ("roll", "fly", "stand")


def test_a_house_stays_where_it_is_and_a_car_gets_along():
    assert CutOut("house", Brush()).gait("walk").stride == 0
    assert CutOut("automobile", Brush()).gait("walk").stride > 0


def test_repainting_a_car_leaves_its_tyres():
    red = icon("automobile", 96)

    blue = repainted(red, "#2040d0").astype(int)

    was_red = (red[..., 2] > 150) & (red[..., 1] < 90) & (red[..., 3] == 255)
    was_grey = (np.ptp(red[..., :3], -1) < 12) & (red[..., 3] == 255)
    assert (blue[was_red][:, 0] > blue[was_red][:, 2] + 60).mean() > 0.9
    assert np.abs(blue[was_grey] - red[was_grey]).mean() < 8
    assert np.array_equal(blue[..., 3], red[..., 3])


def test_bodies_are_sized_against_each_other():
    heights = {name: cast(subject(name, kind), Brush()).height for name, kind in SPECIES}

    assert heights["rabbit"] < heights["dog"] < heights["child"] < heights["person"] < heights["mammoth"]


def test_species_files_are_readable_without_the_engine():
    for name in ("waders", "quadrupeds", "bipeds", "cutouts"):
        assert tomllib.loads((Path(ASSETS.parent) / "puppets" / f"{name}.toml").read_text())
