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
CAT = ("A black cat walks over the keys of a piano.", "It falls asleep on the lid.")
DIVER = ("A diver swims down to a wreck.", "She finds an old lantern.", "A shark circles above her.")
MARKET = ("A woman sells oranges at a market at noon.", "A thief grabs an orange.", "She runs after him.")
PENALTY = ("A striker takes a penalty in the rain.", "The goalkeeper dives to the left.", "The crowd cheers.")
CANDLES = ("A girl blows out the candles on a cake at a birthday party.",)
PIGEONS = ("An old man feeds pigeons in a park in the morning.",)


def changed(said, *film):
    """The new texts of cards by their places, and other fields of theirs as they are."""
    found: dict[int, object] = {}
    for name, args in calls(said, situation(*film)):
        rest = {field: value for field, value in args.items() if field != "card"}
        found[args.get("card", name)] = rest["text"] if rest.keys() == {"text"} else rest
    return found


INSTEAD = [
    (
        COCOA,
        "never mind the cups, in the last scene the grandmother hugs the boy",
        {4: "The grandmother hugs the boy"},
    ),
    (
        COCOA,
        "Scene 1: grandmother paints a vase, the knitting goes",
        {1: "A grandmother paints a vase by the fireplace"},
    ),
    (
        PIER,
        "I want that the fisherman paints his boat, and that nothing is mended",
        {1: "An old fisherman paints his boat on the pier"},
    ),
    (
        PIER,
        "replace the mending with singing: the fisherman sings a song",
        {1: "An old fisherman sings a song on the pier"},
    ),
    (
        PIER,
        "In scene 1 the fisherman paints a boat and mends nothing.",
        {1: "An old fisherman paints a boat on the pier"},
    ),
    (VIOLIN, "The child kisses her, the coin goes", {2: "A child kisses her"}),
    (
        VIOLIN,
        "can we have the violinist dancing where now she's playing?",
        {1: "A violinist dances in a subway station"},
    ),
    (CANDLES, "the girl cuts the cake and blows nothing", {1: "A girl cuts the cake at a birthday party"}),
    (
        PIGEONS,
        "Drop the feeding thing, the old man draws pigeons",
        {1: "An old man draws pigeons in a park in the morning"},
    ),
    (
        WIZARD,
        "In scene 3 the wizard should hug the table, no hiding any more",
        {3: "The wizard hugs the table"},
    ),
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
    (PIER, "the fisherman doesn't laugh, he shouts", {3: "The fisherman shouts and throws it another one"}),
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
    (
        WIZARD,
        "Could the wizard open his huge book in a cave instead?",
        {1: "A wizard opens a huge book in a cave"},
    ),
    (
        WIZARD,
        "Please relocate scene 1 from the tower to the cellar of a castle.",
        {1: "A wizard opens a huge book in the cellar of a castle"},
    ),
    (WIZARD, "set the location of scene one to a library", {1: "A wizard opens a huge book in a library"}),
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
BEFORE_IT = [
    (
        CAT,
        "Cat looks at us in the second scene before nodding off",
        {2: "It looks at us, then falls asleep on the lid"},
    ),
    (
        DIVER,
        "the diver takes off her gloves before she finds the lantern",
        {2: "She takes off her gloves, then finds an old lantern"},
    ),
    (
        MARKET,
        "thief looks around before grabbing the orange",
        {2: "A thief looks around, then grabs an orange"},
    ),
    (
        MARKET,
        "the woman yawns before she sells the oranges",
        {1: "A woman yawns, then sells oranges at a market at noon"},
    ),
    (
        CANDLES,
        "she closes her eyes and then blows them out",
        {1: "A girl closes her eyes, then blows out the candles on a cake at a birthday party"},
    ),
    (
        PENALTY,
        "the goalkeeper claps his gloves before diving",
        {2: "The goalkeeper claps his gloves, then dives to the left"},
    ),
]
WEDDING = (
    "A bride walks down the aisle of an old church.",
    "The groom lifts her veil.",
    "They dance under paper lanterns.",
)
ASTRONAUTS = (
    "Two astronauts land on a red planet.",
    "They find a small green plant.",
    "A sandstorm hits them.",
    "They carry the plant to their ship.",
)
BALLERINA = ("A ballerina practises alone in an empty theatre.",)
SAMURAI = ("A samurai walks through a bamboo forest in the mist.", "He draws his sword.")
BEE = ("A bear wakes up in his cave in spring.", "A bee stings him on the nose.", "He runs into the lake.")
MEANWHILE = [
    (
        ROBOT,
        "in the junkyard the robot should be dancing, about as fast as a top",
        {1: "A little robot wakes up in a junkyard, dancing, about as fast as a top"},
    ),
    (
        WEDDING,
        "the groom cries a little when he sees her face",
        {2: "The groom lifts her veil and cries a little when he sees her face"},
    ),
    (
        WEDDING,
        "could everybody throw rice at them when they dance?",
        {3: "They dance under paper lanterns, and everybody throws rice at them"},
    ),
    (
        WEDDING,
        "she drops her shoe on the way down the aisle and laughs",
        {1: "A bride walks down the aisle of an old church, then drops her shoe and laughs"},
    ),
    (ASTRONAUTS, "they hold hands when they land", {1: "Two astronauts land on a red planet and hold hands"}),
    (
        ASTRONAUTS,
        "one of them stumbles as they carry it",
        {4: "They carry the plant to their ship, and one of them stumbles"},
    ),
    (
        ASTRONAUTS,
        "could a small robot dog run beside them on the way to the ship?",
        {4: "They carry the plant to their ship, and a small robot dog runs beside them"},
    ),
    (
        ASTRONAUTS,
        "the landing happens on an icy moon, not a red planet",
        {1: "Two astronauts land on an icy moon"},
    ),
    (
        ASTRONAUTS,
        "instead of to their ship they take it into a cave",
        {4: "They carry the plant into a cave"},
    ),
    (
        ASTRONAUTS,
        "don't let them carry it, they roll it along in a barrel",
        {4: "They roll the plant along in a barrel"},
    ),
    (
        ASTRONAUTS,
        "scene two: they find not only a plant but also a old boot",
        {2: "They find a plant and an old boot"},
    ),
    (BALLERINA, "let's have her dance on a frozen lake", {1: "A ballerina dances on a frozen lake"}),
    (
        BALLERINA,
        "she keeps falling and getting up again",
        {1: "A ballerina practises alone in an empty theatre, then keeps falling and getting up"},
    ),
    (
        SAMURAI,
        "no sword please its for kids, he takes out a flute and plays",
        {2: "He takes out a flute and plays"},
    ),
    (
        SAMURAI,
        "as he draws, a crow flies up behind him",
        {2: "He draws his sword, and a crow flies up behind him"},
    ),
    (
        SAMURAI,
        "the sword gets stuck in the sheath",
        {2: "He draws his sword, and the sword gets stuck in the sheath"},
    ),
    (BEE, "he sneezes when the bee stings him", {2: "A bee stings him on the nose, and he sneezes"}),
    (
        MARKET,
        "the oranges roll everywhere when he grabs one",
        {2: "A thief grabs an orange, and the oranges roll everywhere"},
    ),
]
ON_OTHER_FILMS = [
    (CAT, "she shouldn't fall asleep, she should knock over a vase", {2: "It knocks over a vase"}),
    (DIVER, "rather than a lantern she finds a crown", {2: "She finds a crown"}),
    (
        DIVER,
        "I've changed my mind about the diver finding a lantern - she opens a treasure chest",
        {2: "She opens a treasure chest"},
    ),
    (
        DIVER,
        "she waves at the shark in scene three",
        {3: "A shark circles above her, and the diver waves at the shark"},
    ),
    (MARKET, "not a thief, a monkey steals it", {2: "A monkey steals an orange"}),
    (MARKET, "instead of running after him she just laughs", {3: "She laughs"}),
    (
        MARKET,
        "can she sell them at sunset instead of noon?",
        {1: "A woman sells oranges at a market at sunset"},
    ),
    (PENALTY, "rather than cheering, the crowd should boo", {3: "The crowd boos"}),
    (
        PENALTY,
        "the striker scratches his head rather than shooting, and a pigeon lands on the ball",
        {1: "A striker scratches his head in the rain, and a pigeon lands on the ball"},
    ),
    (
        PENALTY,
        "the goalkeeper's gotta catch the ball",
        {2: "The goalkeeper dives to the left and catches the ball"},
    ),
    (
        CANDLES,
        "she shouldn't blow out the candles, she should fall asleep",
        {1: "A girl falls asleep at a birthday party"},
    ),
    (
        CANDLES,
        "instead of blowing out the candles, the girl sneezes and the cake collapses",
        {1: "A girl sneezes at a birthday party, and a cake collapses"},
    ),
    (
        PIGEONS,
        "he reads a newspaper rather than feeding anything, and the pigeons just sit around",
        {1: "An old man reads a newspaper in a park in the morning, and some pigeons just sit around"},
    ),
    (
        PIGEONS,
        "put him on a green bench",
        {1: "An old man feeds pigeons on a green bench in a park in the morning"},
    ),
    (
        MARKET,
        "put her behind a table full of lemons",
        {1: "A woman sells oranges behind a table full of lemons at a market at noon"},
    ),
]
ASKED_BACK = [
    (PENALTY, "they all leave in scene 3 rather than cheering"),
    (DIVER, "the octopus shouldn't sleep, the whale should sing"),
    (CANDLES, "rather than all this she does something else"),
    (PIER, "the old wolf should juggle the fish"),
    (WIZARD, "let the wizard do it better"),
    (VIOLIN, "nobody is around, just her"),
    (PENGUINS, "make the crash wilder, with more oomph"),
    (PENGUINS, "they shouldn't, that's all"),
    (KNIGHT, "the fox shouldn't sleep, the hare should run"),
    (BAKERY, "put it somewhere nicer"),
]


DIVERS = (
    "A diver opens a chest on the sea floor.",
    "A shadow glides past the wreck.",
    "The diver eats bread on the boat.",
)
GOALS = ("A goalkeeper sprays water on a dog by the pitch.",)
MARKET = ("A woman enters a small shop.", "She sells apples at a market.")
HOLES = [
    (DIVERS, "he should eat noodles", {3: "The diver eats noodles on the boat"}),
    (
        DIVERS,
        "the diver should eat porridge out of a tin",
        {3: "The diver eats porridge on the boat out of a tin"},
    ),
    (
        DIVERS,
        "a shark should glide past the wreck instead of a shadow",
        {2: "A shark glides past the wreck"},
    ),
    (
        DIVERS,
        "have a big whale gliding past the wreck instead of a shadow",
        {2: "A big whale glides past the wreck"},
    ),
    (
        GOALS,
        "it's not by the pitch, it's in a garden",
        {1: "A goalkeeper sprays water on a dog in a garden"},
    ),
    (
        GOALS,
        "let us move it to a city square, no pitch any more",
        {1: "A goalkeeper sprays water on a dog in a city square"},
    ),
    (
        GOALS,
        "the goalkeeper should spray lemonade",
        {1: "A goalkeeper sprays lemonade on a dog by the pitch"},
    ),
    (
        GOALS,
        "he should spray the dog with mud",
        {1: "A goalkeeper sprays a dog by the pitch with mud"},
    ),
    (
        GOALS,
        "the goalkeeper should spray twice",
        {1: "A goalkeeper sprays water twice on a dog by the pitch"},
    ),
    (MARKET, "she should sell radishes", {2: "She sells radishes at a market"}),
    (MARKET, "it's a cabin on a ship instead of a shop", {1: "A woman enters a cabin on a ship"}),
    (MARKET, "she's not in a shop, she's in a cellar", {1: "A woman enters a cellar"}),
]


@pytest.mark.parametrize(("film", "said", "expected"), HOLES)
def test_an_object_or_a_place_is_known_whatever_word_it_is(film, said, expected):
    assert changed(said, *film) == expected


@pytest.mark.parametrize(("film", "said", "expected"), INSTEAD)
def test_what_shall_not_be_done_gives_way_to_what_shall(film, said, expected):
    assert changed(said, *film) == expected


@pytest.mark.parametrize(("film", "said", "expected"), BESIDES)
def test_what_somebody_does_besides_is_told_in_the_card_that_is_meant(film, said, expected):
    assert changed(said, *film) == expected


@pytest.mark.parametrize(("film", "said", "expected"), ELSEWHERE)
def test_what_happens_elsewhere_is_told_in_the_words_of_the_card_or_beside_them(film, said, expected):
    assert changed(said, *film) == expected


@pytest.mark.parametrize(("film", "said", "expected"), BEFORE_IT)
def test_what_somebody_does_before_stands_in_front_of_what_the_card_tells(film, said, expected):
    assert changed(said, *film) == expected


@pytest.mark.parametrize(("film", "said", "expected"), ON_OTHER_FILMS)
def test_deeds_of_films_that_the_rules_were_not_made_on_are_told_in_the_words_of_the_card(
    film, said, expected
):
    assert changed(said, *film) == expected


@pytest.mark.parametrize(("film", "said"), ASKED_BACK)
def test_a_deed_that_is_not_all_understood_changes_nothing(film, said):
    assert calls(said, situation(*film)) == []


def test_an_object_is_another_one_where_the_same_thing_is_done_to_it():
    said = "the crane shouldn't catch a fish, have it catch a frog"
    text = "It dips its head into the water and picks up a frog"
    assert calls(said, three_clips()) == [("edit_card", {"card": 2, "text": text})]


@pytest.mark.parametrize(("film", "said", "expected"), MEANWHILE)
def test_what_somebody_does_meanwhile_is_told_in_the_card_of_that_moment(film, said, expected):
    assert changed(said, *film) == expected


@pytest.mark.parametrize(
    ("film", "said"),
    [
        (ASTRONAUTS, "take the 2 away from the landing"),
        (WEDDING, "then it makes sense"),
    ],
)
def test_what_is_thought_or_counted_is_nothing_that_somebody_does(film, said):
    assert changed(said, *film) == {}
