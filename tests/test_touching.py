"""Who does what to whom: close enough to touch, pushed ahead, pulled behind, carried, one on each side."""

from fractions import Fraction

import numpy as np
import pytest

from tests.test_reading import reading
from tools.format import Canvas
from tools.renderers.animatic.film.actor import Figure
from tools.renderers.animatic.film.performance import Performance
from tools.renderers.animatic.film.sprites import draw_figure
from tools.renderers.animatic.painting.surface import Surface

WIDTH, HEIGHT = 427, 240
LATE = 3.0


def figures(text: str, t: float = LATE) -> dict[str, Figure]:
    staged = Performance(reading(text).scene, Canvas(WIDTH, HEIGHT, Fraction(24)), 7)
    return {figure.actor.subject.name: figure for figure in staged.moment(t, 5).figures}


def drawn(figure: Figure) -> np.ndarray:
    """Return a figure alone in the picture."""
    surface = Surface(2 * WIDTH, HEIGHT)
    draw_figure(surface.canvas, figure, (figure.x * HEIGHT, figure.y * HEIGHT), HEIGHT)
    return surface.pixels


def shape(figure: Figure) -> np.ndarray:
    """Return where a figure is in the picture."""
    return drawn(figure)[..., 3] > 128


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("A child hugs a donkey", "child", "donkey"),
        ("A woman hugs a man", "woman", "man"),
        ("A boy hugs a dog", "boy", "dog"),
        ("A girl hugs a robot", "girl", "robot"),
        ("A boy pets a dog", "boy", "dog"),
        ("A girl feeds a carrot to a rabbit", "girl", "rabbit"),
        ("A man shakes hands with a robot", "man", "robot"),
    ],
)
def test_who_touches_another_is_seen_to_reach_them(text: str, one: str, other: str) -> None:
    seen = figures(text)

    assert (shape(seen[one]) & shape(seen[other])).any()
    assert seen[one].side == -seen[other].side


def test_who_is_hugged_does_not_hug() -> None:
    child, donkey = reading("A child hugs a donkey").scene.subjects

    assert (child.action, child.relation, donkey.action, donkey.relation) == ("hug", "touching", "stand", "")


def test_two_of_a_kind_turn_to_each_other() -> None:
    staged = Performance(reading("Two men shake hands").scene, Canvas(WIDTH, HEIGHT, Fraction(24)), 7)

    left, right = sorted(staged.moment(LATE, 5).figures, key=lambda figure: figure.x)
    assert (left.side, right.side) == (1, -1)
    assert (shape(left) & shape(right)).any()


@pytest.mark.parametrize(
    ("text", "one", "other", "ahead"),
    [
        ("A man pushes a cart", "man", "cart", True),
        ("A boy pushes a box", "boy", "box", True),
        ("A horse pulls a cart", "horse", "cart", False),
        ("A farmer leads a horse", "farmer", "horse", False),
    ],
)
def test_what_is_pushed_or_pulled_goes_along(text: str, one: str, other: str, ahead: bool) -> None:
    early, late = figures(text, 0.5), figures(text, 4.0)

    assert (late[other].x > late[one].x) == ahead
    assert late[other].x > early[other].x + 0.3
    assert late[other].x - late[one].x == pytest.approx(early[other].x - early[one].x)


def test_as_many_are_carried_as_were_said() -> None:
    one, two = (figures(f"A donkey carries {count}")["donkey"] for count in ("a basket", "two baskets"))

    assert (one.pose.load, two.pose.load) == (1, 2)
    assert (drawn(two) != drawn(one)).any(-1).sum() > 0.1 * shape(one).sum()
    assert reading("A donkey carries ten baskets").drawn[-1] == "carries baskets (drawn as 4)"


def test_people_are_carried_on_a_back() -> None:
    woman, child = reading("A woman carries a child").scene.subjects

    assert (woman.action, child.relation, child.to) == ("walk", "riding", 0)


@pytest.mark.parametrize(
    ("text", "word"), [("A strong man lifts a car", "lifts"), ("A man carries a sheep", "carries")]
)
def test_what_nobody_is_seen_to_hold_up_is_named(text: str, word: str) -> None:
    said = reading(text)

    assert word in " ".join(said.not_drawn)
    assert said.scene.subjects[0].action == "stand"


def test_who_cannot_hug_is_said_to_stand_close() -> None:
    assert "hugs a cat (drawn as standing close)" in reading("A dog hugs a cat").drawn


def test_a_gift_goes_to_whom_it_is_given() -> None:
    man, woman = reading("A man gives a flower to a woman").scene.subjects

    assert (man.prop, man.relation, man.to, woman.prop) == ("flower", "facing", 1, "")


def test_three_who_push_each_other_round_are_drawn() -> None:
    seen = figures("A man pushes a woman, the woman pushes a boy, the boy pushes the man")

    assert set(seen) == {"man", "woman", "boy"}
