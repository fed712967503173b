"""What somebody does and where it happens, in films of many kinds: done otherwise, besides, elsewhere."""

import pytest

from tests.directing import DOGS, KITE, KNIGHT, calls, situation, three_clips

BAKERY = (
    "A baker takes bread out of the oven in a small bakery.",
    "A cat steals a roll.",
    "The baker chases the cat down a street at dawn.",
)
COCOA = (
    "A grandmother knits by the fireplace.",
    "A boy and a dog come in from the rain.",
    "The dog shakes itself dry.",
    "The grandmother brings two cups of cocoa.",
)
TRAIN = ("A red train crosses a bridge in the snow.", "It disappears into a tunnel.")
WHALE = ("A whale jumps out of the sea at night.",)
PIER = (
    "An old fisherman mends his net on the pier.",
    "A seal steals a fish from his bucket.",
    "The fisherman laughs and throws it another one.",
)
ROBOT = (
    "A little robot wakes up in a junkyard.",
    "It finds a flower between the scrap.",
    "It carries the flower to a broken tractor.",
)
WIZARD = (
    "A wizard opens a huge book in a tower.",
    "A storm of letters flies out of it.",
    "The wizard hides under the table.",
)
PENGUINS = ("Two penguins slide down an icy hill.", "They crash into a snowman.")
VIOLIN = ("A violinist plays in a subway station.", "A child gives her a coin.")


def changed(said, *film):
    """The new texts of cards by their places, and other fields of theirs as they are."""
    found: dict[int, object] = {}
    for name, args in calls(said, situation(*film)):
        rest = {field: value for field, value in args.items() if field != "card"}
        found[args.get("card", name)] = rest["text"] if rest.keys() == {"text"} else rest
    return found


INSTEAD = [
    (BAKERY, "not a roll, a whole salmon", {2: "A cat steals a whole salmon"}),
    (BAKERY, "let the cat only sniff at the roll instead of taking it", {2: "A cat sniffs at a roll"}),
    (BAKERY, "have a dog steal the roll instead", {2: "A dog steals a roll"}),
    (
        BAKERY,
        "Instead of bread he should be pulling a cherry pie out of the oven, that is our specialty",
        {1: "A baker pulls a cherry pie out of the oven in a small bakery"},
    ),
    (
        BAKERY,
        "the baker should not chase the cat, he should feed it",
        {3: "The baker feeds the cat in a street at dawn"},
    ),
    (
        BAKERY,
        "make the baker simply run for the bus in the last one",
        {3: "The baker runs for the bus down a street at dawn"},
    ),
    (
        COCOA,
        "It would be nicer if they come in from the snow rather than the rain.",
        {2: "A boy and a dog come in from the snow"},
    ),
    (
        COCOA,
        "the dog should jump onto the sofa instead of shaking itself",
        {3: "The dog jumps onto the sofa"},
    ),
    (
        COCOA,
        "the old lady should be reading a book, not knitting",
        {1: "A grandmother reads a book by the fireplace"},
    ),
    (
        WHALE,
        "The whale must not jump, it just swims calmly past with a lantern on its back.",
        {1: "A whale swims calmly past with a lantern on its back at night"},
    ),
    (
        WHALE,
        "not in the sea, in a desert! it jumps out of the sand dunes",
        {1: "A whale jumps out of the sand dunes at night"},
    ),
    (PIER, "the fisherman doesn't laugh, he shouts", {3: "The fisherman shouts"}),
    (PIER, "I don't want the seal to steal, it should dance", {2: "A seal dances"}),
    (PIER, "it shouldn't steal a fish but a boot", {2: "A seal steals a boot from his bucket"}),
    (PIER, "not on the pier, on the beach please", {1: "An old fisherman mends his net on the beach"}),
    (
        ROBOT,
        "have it find a butterfly not a flower",
        {
            2: "It finds a butterfly between the scrap",
            3: "It carries the butterfly to a broken tractor",
        },
    ),
    (
        WIZARD,
        "the wizard should not hide under the table but under the bed",
        {3: "The wizard hides under the bed"},
    ),
    (
        WIZARD,
        "the wizard should be a witch and she should fly away instead of hiding",
        {1: "A witch opens a huge book in a tower", 3: "The witch flies away"},
    ),
    (
        PENGUINS,
        "the penguins must not crash, they should stop just in front of the snowman",
        {2: "They stop just in front of the snowman"},
    ),
    (
        VIOLIN,
        "the violinist plays a cello, not a violin",
        {1: "A violinist plays a cello in a subway station"},
    ),
    (VIOLIN, "the child shouldn't give her a coin, it should dance", {2: "A child dances"}),
    (
        KNIGHT,
        "the dragon shouldnt land it should circle above the castle",
        {2: "A dragon circles above a castle"},
    ),
    (
        KNIGHT,
        "send the horse away, the knight walks on foot with a lantern",
        {1: "A knight walks on foot with a lantern through a forest"},
    ),
    (
        KNIGHT,
        "No horse please. He should be on a bicycle instead, it's for a cycling club.",
        {1: "A knight rides a bicycle through a forest"},
    ),
    (
        KNIGHT,
        "the forest should be a desert, and it's a camel then not a horse",
        {1: "A knight rides a camel through a desert"},
    ),
    (KITE, "let the girl climb it instead", {3: "The girl climbs the tree"}),
    (KITE, "I'd prefer the kite stuck on a church steeple", {2: "The kite gets stuck on a church steeple"}),
]
BESIDES = [
    (
        BAKERY,
        "the street should be wet. the baker slips on it",
        {3: "The baker chases the cat down a wet street at dawn and slips on it"},
    ),
    (
        COCOA,
        "granny should be knitting a long red scarf",
        {1: "A grandmother knits a long red scarf by the fireplace"},
    ),
    (COCOA, "she should knit very fast", {1: "A grandmother knits very fast by the fireplace"}),
    (
        TRAIN,
        "Could a little fox stand by the tracks and watch the train go into the tunnel?",
        {
            2: "It disappears into a tunnel, and a little fox stands by the tracks and watches the train go"
            " into the tunnel"
        },
    ),
    (
        WHALE,
        "the whale glows blue like those tiny sea creatures do",
        {1: "A whale jumps out of the sea at night and glows blue"},
    ),
    (
        WHALE,
        "let dolphins swim beside the whale",
        {1: "A whale jumps out of the sea at night, and dolphins swim beside the whale"},
    ),
    (
        PIER,
        "make the fisherman shake his fist in the last one",
        {3: "The fisherman laughs and throws it another one, then shakes his fist"},
    ),
    (PIER, "make him angry in the last scene", {3: "The angry fisherman laughs and throws it another one"}),
    (
        PIER,
        "in the last scene he should throw it the whole bucket",
        {3: "The fisherman laughs and throws it the whole bucket"},
    ),
    (
        ROBOT,
        "it should slowly carry the flower to the tractor",
        {3: "It carries the flower slowly to a broken tractor"},
    ),
    (
        ROBOT,
        "a crow could be sitting on the tractor watching the robot",
        {
            3: "It carries the flower to a broken tractor, with a crow sitting on the tractor"
            " watching the robot"
        },
    ),
    (PENGUINS, "let the snowman laugh", {2: "They crash into a snowman, and the snowman laughs"}),
    (
        PENGUINS,
        "the snowman should fall apart when they crash into it",
        {2: "They crash into a snowman, and the snowman falls apart"},
    ),
    (
        VIOLIN,
        "she should smile at the child",
        {2: "A child gives her a coin, and the violinist smiles at the child"},
    ),
    (
        VIOLIN,
        "a train should rush by behind her",
        {1: "A violinist plays in a subway station, and a train rushes by behind her"},
    ),
    (
        KNIGHT,
        "The king and queen on the balcony should be watching it land",
        {2: "A dragon lands on a castle, with a king and a queen on the balcony watching it land"},
    ),
    (
        DOGS,
        "in the second scene the pond is frozen. they slip on the ice",
        {2: "They chase a ball into a frozen pond and slip on the ice"},
    ),
]
ELSEWHERE = [
    (BAKERY, "put the chase in a park", {3: "The baker chases the cat through a park at dawn"}),
    (
        BAKERY,
        "get the chase out of the street and onto the rooftops",
        {3: "The baker chases the cat on the rooftops at dawn"},
    ),
    (BAKERY, "the story plays in Venice", {card: {"setting": "Venice"} for card in (1, 2, 3)}),
    (
        COCOA,
        "Set the story in a Norwegian log cabin.",
        {card: {"setting": "Norwegian log cabin"} for card in (1, 2, 3, 4)},
    ),
    (
        COCOA,
        "The scene with the cocoa should play on a porch with a view of the garden, not inside.",
        {4: {"setting": "porch with a view of the garden"}},
    ),
    (PIER, "the whole film should be set in Iceland", {card: {"setting": "Iceland"} for card in (1, 2, 3)}),
    (
        ROBOT,
        "everything takes place in a forest",
        {1: "A little robot wakes up in a forest", 2: {"setting": "forest"}, 3: {"setting": "forest"}},
    ),
    (PENGUINS, "move the penguins to a sandy beach", {1: "Two penguins slide on a sandy beach"}),
    (TRAIN, "put the train in the desert", {1: "A red train crosses a bridge in the desert"}),
    (KNIGHT, "let the dragon scene happen in a volcano", {2: "A dragon lands in a volcano"}),
    (KITE, "let the last scene be inside a small café with lamps", {4: {"setting": "small café with lamps"}}),
]
ASKED_BACK = [
    (PIER, "the old wolf should juggle the fish"),
    (WIZARD, "let the wizard do it better"),
    (VIOLIN, "nobody is around, just her"),
    (PENGUINS, "make the crash wilder, with more oomph"),
    (PENGUINS, "they shouldn't, that's all"),
    (KNIGHT, "the fox shouldn't sleep, the hare should run"),
    (BAKERY, "put it somewhere nicer"),
]


@pytest.mark.parametrize(("film", "said", "expected"), INSTEAD)
def test_what_shall_not_be_done_gives_way_to_what_shall(film, said, expected):
    assert changed(said, *film) == expected


@pytest.mark.parametrize(("film", "said", "expected"), BESIDES)
def test_what_somebody_does_besides_is_told_in_the_card_that_is_meant(film, said, expected):
    assert changed(said, *film) == expected


@pytest.mark.parametrize(("film", "said", "expected"), ELSEWHERE)
def test_what_happens_elsewhere_is_told_in_the_words_of_the_card_or_beside_them(film, said, expected):
    assert changed(said, *film) == expected


@pytest.mark.parametrize(("film", "said"), ASKED_BACK)
def test_a_deed_that_is_not_all_understood_changes_nothing(film, said):
    assert calls(said, situation(*film)) == []


def test_an_object_is_another_one_where_the_same_thing_is_done_to_it():
    said = "the crane shouldn't catch a fish, have it catch a frog"
    text = "It dips its head into the water and picks up a frog"
    assert calls(said, three_clips()) == [("edit_card", {"card": 2, "text": text})]
