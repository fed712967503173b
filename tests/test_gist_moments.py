"""What is wished of a moment is done to the card that tells it, however the moment is said."""

import pytest

from tests.directing import calls, situation

FARM = (
    "A young farmer in a green cap milks a spotted cow in a wooden barn",
    "Her twin daughters carry the milk to a horse cart",
    "The cart rolls through a village and a goat jumps onto it",
    "An old baker hands the farmer two loaves of bread",
    "The goat drinks the milk while the twins sleep under a tree",
)
WARD = (
    "A tired nurse in blue scrubs pours coffee in the staff room",
    "A porter with a beard pushes a trolley of parcels down a long corridor",
    "The nurse climbs into the lift with a sleeping baby in her arms",
    "An old patient in a dressing gown plays the piano for three children",
    "The nurse and the porter share a sandwich on the roof",
)
PORT = (
    "A sailor in a striped shirt unloads crates from a red ship",
    "A barrel rolls off the quay and down the street",
    "The sailor runs after the barrel past the market and stops it at the fountain",
    "A baker opens the barrel and a white cat jumps out",
)


@pytest.mark.parametrize(
    ("film", "said", "card"),
    [
        (WARD, "could the nurse be smiling when she gets in the lift?", 3),
        (WARD, "add a cat that walks beside the porter as he pushes the trolley", 2),
        (WARD, "have the porter wave when the nurse gets in", 3),
        (FARM, "add a boy that runs behind the cart as it goes through the village", 3),
        (FARM, "put the baker in with the goat on the cart", 3),
        (FARM, "put the baker in with the twins under the tree", 5),
        (FARM, "give the old fellow an apron", 4),
        (FARM, "make the farmer look tired as she's handed the bread", 4),
        (FARM, "let it rain while the goat slurps the milk", 5),
        (FARM, "put some chickens in the barn, four will do", 1),
        (PORT, "make it dusk when he is chasing the barrel, only that scene", 3),
        (PORT, "put a dog in when he goes after the barrel", 3),
        (FARM, "wouldn't a rainbow be lovely? make the village scene sunny", 3),
    ],
)
def test_a_moment_names_its_card(film, said, card):
    assert [made["card"] for _, made in calls(said, situation(*film))] == [card]


def test_a_scene_that_is_not_needed_takes_no_clip_along():
    said = "I don't think we need the bit where he stops it at the fountain, get rid of that one"
    assert calls(said, situation(*PORT)) == [("remove_card", {"card": 3})]
