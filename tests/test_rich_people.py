"""People and things of films with rich texts: names, counts, one deed of many, places; in good sentences."""

import pytest

from tests.directing import calls, decision, situation

MARKET = (
    "On a bright Saturday morning Rosa and her two sons push a rattling green cart full of oranges across"
    " the crowded market square in Palermo.",
    "A fishmonger in a striped apron shouts and holds up a silver fish while three customers laugh and a grey"
    " cat waits under the table.",
    "The younger boy, whose left shoe is untied, trips over a wooden crate, and the oranges roll between the"
    " feet of the shoppers.",
    "Rosa kneels down, gathers the fruit into her blue apron and hands one orange to a small girl with"
    " pigtails.",
)
MIXED = (
    "Two removal men in grey overalls carry an upright piano up a narrow staircase while Aunt Mabel gives"
    " them instructions from the third floor.",
    "Mr. Okafor discovers the hole, shakes his head and chases the dog around the greenhouse with a rake.",
    "Two pickers in rubber boots, a tall man named Desmond and a small woman named Ifeoma, walk down the"
    " row and pull stalks by candlelight.",
    "His huge bearded uncle wraps a tea towel around the lid and turns purple while three aunts in"
    " folding chairs cheer.",
    "It is raining, and a tired nurse in a yellow coat drives a small truck through an empty village street"
    " at night.",
)
ICE = (
    "Winter 1911: at sunrise six men in heavy wool coats walk out onto a frozen lake carrying long saws.",
    "A girl with a red scarf shovels sawdust over the blocks inside a dark timber ice house.",
    "In the heat of July the same girl, now in a white summer dress, opens the ice house door and eats lemon"
    " sherbet on the step.",
    "A chipped mother-of-pearl button stands on a wooden cotton reel and gives a speech while the other"
    " buttons listen.",
    "An old man with a walking frame pulls the chair back and keeps reading his magazine.",
)
LATER = " under the table."
ON_THE_MARKET = [
    ("give Rosa a red hat", {1: ("Rosa", "Rosa with a red hat"), 4: ("Rosa", "Rosa with a red hat")}),
    ("Rosa should be a robot", {1: ("Rosa", "a robot"), 4: ("Rosa", "A robot")}),
    ("make Rosa older", {1: ("Rosa", "old Rosa"), 4: ("Rosa", "Old Rosa")}),
    ("could Rosa look at the sky?", {4: (" pigtails", " pigtails, then looks at the sky")}),
    ("the fishmonger should be singing", {2: (LATER, " under the table, and the fishmonger sings.")}),
    (
        "could the fishmonger look at the sky?",
        {2: (LATER, " under the table, and the fishmonger looks at the sky.")},
    ),
    ("the fishmonger shouldn't shout", {2: ("shouts and holds", "holds")}),
    ("she shouldn't kneel down", {4: ("kneels down, gathers", "gathers")}),
    ("the fishmonger should sing instead of shouting", {2: ("shouts", "sings")}),
    ("instead of laughing the customers should clap", {2: ("laugh", "clap")}),
    ("the customers should clap instead of laughing", {2: ("laugh", "clap")}),
    ("only one customer", {2: ("three customers laugh", "a customer laughs")}),
    ("one customer fewer", {2: ("three", "two")}),
    ("there should only be two customers", {2: ("three", "two")}),
    ("I'd rather have a walrus than the grey cat", {2: ("grey cat", "walrus")}),
    ("instead of the grey cat I want a polar bear", {2: ("grey cat", "polar bear")}),
    ("the grey cat shouldn't be there", {2: (" and a grey cat waits under the table", "")}),
    ("change the colour of the cart to pink", {1: ("green", "pink")}),
    ("make the cart of gold", {1: ("cart", "cart made of gold")}),
    ("it's in Naples, not in Palermo", {1: ("Palermo", "Naples")}),
]
OF_MANY_KINDS = [
    ("give Aunt Mabel a red hat", {1: ("Aunt Mabel", "Aunt Mabel with a red hat")}),
    ("Mabel should be sleeping instead of giving instructions",
     {1: ("gives them instructions from the third floor", "sleeps")}),
    ("Aunt Mabel should be a robot", {1: ("Aunt Mabel", "a robot")}),
    ("Mr. Okafor needs gloves", {2: ("Okafor", "Okafor in gloves")}),
    ("Mr Okafor should have blond hair", {2: ("Okafor", "Okafor with blond hair")}),
    ("Mr. Okafor shouldn't shake his head", {2: (", shakes his head", "")}),
    ("make Desmond older", {3: ("tall man", "tall old man")}),
    ("Ifeoma should carry a basket", {3: ("Ifeoma", "Ifeoma with a basket")}),
    ("instead of pulling stalks they should just listen", {3: ("pull stalks", "listen")}),
    ("one aunt is enough", {4: ("three aunts in folding chairs cheer", "an aunt in folding chairs cheers")}),
    ("the aunts should cry instead of cheering", {4: ("cheer", "cry")}),
    ("three removal men", {1: ("Two", "Three")}),
    ("a harp instead of the piano", {1: ("an upright piano", "a harp")}),
    ("the nurse should be a doctor", {5: ("tired nurse", "doctor")}),
    ("the truck should be striped", {5: ("small", "small striped")}),
    ("it's in a car park, not a village street", {5: ("an empty village street", "a car park")}),
]  # fmt: skip
ON_ICE = [
    ("there should only be four men", {1: ("six", "four")}),
    ("one man fewer", {1: ("six", "five")}),
    ("the girl shouldn't eat anything", {3: (" and eats lemon sherbet on the step", "")}),
    ("she should drink tea instead of eating sherbet", {3: ("eats lemon sherbet", "drinks tea")}),
    ("instead of shovelling sawdust she should sweep the floor",
     {2: ("shovels sawdust over the blocks", "sweeps the floor")}),
    ("instead of listening the other buttons should clap", {4: ("listen", "clap")}),
    ("make the pearl button a polar bear", {4: ("chipped mother-of-pearl button", "polar bear")}),
    ("make the walking frame pink", {5: ("walking", "pink walking")}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("film", "said", "changes"),
    [
        *((MARKET, *row) for row in ON_THE_MARKET),
        *((MIXED, *row) for row in OF_MANY_KINDS),
        *((ICE, *row) for row in ON_ICE),
    ],
)
def test_people_and_things_of_rich_texts_change_in_good_sentences(film, said, changes):
    expected = {card: film[card - 1].replace(old, new, 1) for card, (old, new) in changes.items()}
    made = {args["card"]: args["text"] + "." for _, args in calls(said, situation(*film))}
    assert made == expected


@pytest.mark.parametrize(
    "said", ["no left shoe", "the aunts shouldn't cheer", "the uncle shouldn't cheer", "one boy less"]
)
def test_what_would_leave_no_good_sentence_is_not_done(said):
    assert not decision(said, situation(*MARKET[2:3], *MIXED[3:4])).calls
