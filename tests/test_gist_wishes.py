"""Several wishes of one message: each is done that is understood by itself, however they are joined."""

import pytest

from tests.directing import calls, decision, edit, film, gone, situation

CANAL = (
    "A girl in a red jacket paddles a canoe along a narrow canal.",
    "An old heron stands on a wooden post and eats a fish.",
    "The girl opens a rusty lock with a long lever.",
    "A fisherman in green boots lifts his hat under a stone bridge.",
)
FILM = situation(*CANAL)
MANNERS = (
    "{} and {}",
    "{}, and {}",
    "{}. {}",
    "{}; {}",
    "{}, then {}",
    "{}, also {}",
    "{}, plus {}",
    "{}. Oh and {}",
    "1. {} 2. {}",
    "- {}\n- {}",
)
PAIRS = [
    ("let it rain in scene 2", "give the fisherman a yellow raincoat"),
    ("remove the last scene", "make the picture square"),
    ("make scene 3 last 2 seconds", "the fisherman should be a farmer"),
    ("it should be night when the girl opens the lock", "take the fish away from the heron"),
    ("in the first scene the jacket should be green", "in the second take away the fish"),
    ("add a scene at the end where two swans take off", "show the heron from below"),
    ("make it watercolour", "let the bridge scene at the end be foggy"),
    ("cut the first two seconds of this clip", "call this clip Canal trip"),
    ("make this clip a seamless loop", "the boots of the fisherman should be brown"),
    ("three versions of the film, please", "I'd like a close-up of the heron"),
    ("redraw scene 2", "drop the scene with the lock"),
]
TOGETHER = [
    (
        "Drop scene 3, the girl at the lock, and change the format to square.",
        [film(aspect="1:1"), gone(3)],
    ),
    ("let the whole film be at night and drop the heron scene", 2),
    ("fog in scene 2, oh and the girl's jacket should be purple, plus make it upright", 3),
]
OF_ONE = [
    ("the lock should be golden. the girl leans on it", [3]),
    ("give the fisherman a beard and let him smile", [4]),
    ("make scene 2 darker, the others can stay", [2]),
    ("no fish, the heron merely sleeps", [2]),
    ("put fog under the bridge, like in a dream, soft and grey", [4]),
]


def made(said):
    """The calls of one message, in any order and with no word of whether the current clip is named."""
    bare = (
        (name, {key: one for key, one in args.items() if key != "clip"})
        for name, args in calls(said, FILM)
        if name != "generate"
    )
    return sorted(bare, key=str)


@pytest.mark.parametrize("manner", MANNERS)
@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_two_wishes_that_are_understood_are_both_done(one, other, manner):
    both = manner.format(one, other)
    assert made(both) == sorted([*made(one), *made(other)], key=str)
    assert not decision(both, FILM).said


@pytest.mark.parametrize(("said", "wanted"), TOGETHER)
def test_what_is_wished_besides_is_done_to_what_stays(said, wanted):
    made = calls(said, FILM)
    assert made == wanted if isinstance(wanted, list) else len({name for name, _ in made}) <= wanted
    assert not decision(said, FILM).said


@pytest.mark.parametrize(("said", "cards"), OF_ONE)
def test_what_goes_on_with_a_wish_is_no_other_one(said, cards):
    made = decision(said, FILM).calls
    assert {one.args.get("card") for one in made} <= {*cards}


def test_a_wish_in_the_third_scene_is_not_taken_for_a_place():
    assert calls("in the third give the girl a hat", FILM) == [
        edit(3, text="The girl with a hat opens a rusty lock with a long lever")
    ]
