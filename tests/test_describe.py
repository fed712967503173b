import subprocess
import sys
from fractions import Fraction

import pytest

from tools.format import Format
from tools.renderers.animatic.describe import AnimaticRenderer
from tools.renderers.animatic.scene import Scene
from tools.renderers.base import Resolution
from tools.shot import Beat, Shot
from tools.storyboard import Storyboard


def board(*texts: str, style: str = "none") -> Storyboard:
    made = Storyboard("b1", 1, (), Format().changed(style=style))
    for text in texts:
        made = made.insert_card(text)
    return made


CRANE = board(
    "A yellow-tailed white crane stands in a stream.", "It dips its head into the water and picks up a fish."
)


def scenes(resolution: Resolution) -> list[Scene]:
    return [Scene.from_json(dict(beat)) for beat in resolution.beats]


def test_a_board_becomes_one_scene_a_card_and_one_list_of_words() -> None:
    resolution = AnimaticRenderer().resolve(CRANE)

    assert [scene.action for scene in scenes(resolution)] == ["stand", "pick"]
    assert resolution.drawn == (
        "a white crane with a yellow tail",
        "a stream",
        "stands",
        "dips its head",
        "picks up a fish",
    )
    assert resolution.not_drawn == ()
    assert resolution.note == ""


def test_other_words_for_the_same_scene_leave_the_beat_as_it_was() -> None:
    renderer = AnimaticRenderer()

    said = renderer.resolve(board("A white crane with a yellow tail stands in the stream"))
    otherwise = renderer.resolve(board("In the stream there waits a white crane. Its tail is yellow."))

    assert said.beats == otherwise.beats


@pytest.mark.parametrize(
    "texts",
    [
        ("A crane stands in a stream.", "It dips its head and picks up a fish."),
        ("A fox runs through a forest at night", "It stops"),
        ("Close-up of a fox at night",),
        ("a snowy forest",),
    ],
)
def test_variations_differ_at_a_glance_and_say_how(texts: tuple[str, ...]) -> None:
    resolutions = [AnimaticRenderer().resolve(board(*texts), variation) for variation in range(4)]

    looks = {
        tuple((s.framing, s.facing, s.time_of_day, s.camera) for s in scenes(one)) for one in resolutions
    }

    assert len(looks) == 4
    assert len({one.note for one in resolutions}) == 4
    first = scenes(resolutions[0])[0]
    for one in resolutions[1:]:
        scene = scenes(one)[0]
        same = (scene.framing == first.framing, scene.facing == first.facing, scene.camera == first.camera)
        assert (*same, scene.time_of_day == first.time_of_day).count(False) >= 2


def test_variations_leave_what_the_words_say() -> None:
    said = board("Wide shot, a fox facing left at night, static shot")

    for variation in range(4):
        scene = scenes(AnimaticRenderer().resolve(said, variation))[0]
        assert (scene.framing, scene.facing, scene.time_of_day, scene.camera) == (
            "wide",
            "left",
            "night",
            "static",
        )


def test_a_boards_style_reaches_every_scene() -> None:
    resolution = AnimaticRenderer().resolve(board("A fox", "It runs", style="film noir"))

    assert resolution.not_drawn == ()
    assert {scene.style for scene in scenes(resolution)} == {"film noir"}


def test_the_canvas_is_the_formats_size_at_24_frames_a_second() -> None:
    canvas = AnimaticRenderer().canvas(Format().changed(aspect="9:16", resolution="720p"))

    assert (canvas.width, canvas.height, canvas.frame_rate) == (720, 1280, Fraction(24))


def test_the_identity_names_the_pack_of_pictures() -> None:
    identity = AnimaticRenderer().identity()

    assert set(identity) == {"renderer", "revision", "assets"}
    assert len(identity["assets"]) == 64


def test_four_times_the_pixels_cost_four_times_as_much() -> None:
    renderer = AnimaticRenderer()
    beats = (Beat(0, renderer.resolve(CRANE).beats[0]),)
    costs = [
        renderer.cost(
            Shot(48, renderer.canvas(Format().changed(aspect="1:1", resolution=size)), beats, 0, {})
        )
        for size in ("480p", "1080p")
    ]

    assert costs[1] / costs[0] == pytest.approx((1080 / 480) ** 2)


def test_describing_loads_nothing_heavy() -> None:
    script = (
        "import sys; from tools.renderers.registry import renderer; from tools.storyboard import Storyboard;"
        "from tools.format import Format; board = Storyboard('b', 1, (), Format()).insert_card('a fox runs');"
        "renderer('animatic').resolve(board);"
        "print([name for name in ('numpy', 'skia', 'cv2', 'av', 'torch') if name in sys.modules])"
    )

    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_who_comes_back_looks_as_before() -> None:
    first, _, third, fourth = scenes(
        AnimaticRenderer().resolve(
            board(
                "A wizard with a purple robe reads a book",
                "A fox in the forest",
                "The wizard rides a horse",
                "A wizard sleeps",
            )
        )
    )

    assert third.subjects[0].parts == first.subjects[0].parts != {}
    assert fourth.subjects[0].name == "wizard"
