"""What people say around a new film, and the cards that are left of it."""

import pytest

from tests.directing import calls, decision, situation

AROUND = [
    (
        "hi! can you make me a short clip of a hedgehog rolling down a hill? 6 seconds is fine",
        ["A hedgehog rolling down a hill."],
    ),
    (
        "hello, I am Jana and I teach biology. I need a butterfly leaving its cocoon, and then it flies away",
        ["A butterfly leaving its cocoon.", "It flies away."],
    ),
    ("I have an idea... a whale swimming through the clouds", ["A whale swimming through the clouds."]),
    ("My son wants a dinosaur playing football with robots", ["A dinosaur playing football with robots."]),
    (
        "I run a flower shop and would love a little clip: tulips opening in the morning light",
        ["Tulips opening in the morning light."],
    ),
    (
        "an ad for running shoes: feet splash through puddles, then the runner reaches the top of a hill",
        ["Feet splash through puddles.", "The runner reaches the top of a hill."],
    ),
    (
        "could we do a noir thing where a detective walks down a wet street",
        ["A detective walks down a wet street, noir."],
    ),
    ("Something cosy: a fireplace and a sleeping dog", ["A fireplace and a sleeping dog, cosy."]),
    (
        "ok so there's this old man who lives in a lighthouse. One night a huge storm comes.",
        ["An old man lives in a lighthouse.", "One night a huge storm comes."],
    ),
    ("First we see an empty desert. Then a caravan appears.", ["An empty desert.", "A caravan appears."]),
    (
        "so basically it's about a knight who is afraid of mice. He meets a mouse.",
        ["A knight who is afraid of mice.", "He meets a mouse."],
    ),
    ("A cat. Just a cat. Sitting there. Looking at you.", ["A cat, sitting there, looking at you."]),
    ("a kid on a swing. then the swing is empty. sad.", ["A kid on a swing.", "The swing is empty, sad."]),
    (
        "a fox and a hare share tea (pixar style)",
        ["A fox and a hare share tea, pixar style."],
    ),
    ("A goose crosses the road. One scene'll do.", ["A goose crosses the road."]),
    ("I would like a film with just one scene, in which a goat eats a hat", ["A goat eats a hat."]),
    ("I want a video with a single scene in which a goat eats a hat", ["A goat eats a hat."]),
    ("new film, one scene only, a duck drives a bus", ["A duck drives a bus."]),
    ("Just a single scene please: a duck drives a bus", ["A duck drives a bus."]),
    (
        "A cook opens a jar, then a fly comes out. 8 seconds all told",
        ["A cook opens a jar.", "A fly comes out."],
    ),
    (
        "Film noir: detective opens a door, she finds a gun, the lights go out",
        ["Detective opens a door.", "She finds a gun.", "The lights go out."],
    ),
    (
        "Three scenes for this one. A moth wakes. A bat hunts it. A lamp goes out.",
        ["A moth wakes.", "A bat hunts it.", "A lamp goes out."],
    ),
    ("a watercolour looking one. a goat eats a hat, then it burps", ["A goat eats a hat.", "It burps."]),
    ("I'm picturing film noir. a goat eats a hat, then it burps", ["A goat eats a hat.", "It burps."]),
    ("six seconds, two beats: a goat eats a hat, it burps", ["A goat eats a hat.", "It burps."]),
    (
        "two beats for this one, square: a goat eats a hat, it burps",
        ["A goat eats a hat.", "It burps."],
    ),
    ("let's do two bits: a goat eats a hat. It burps.", ["A goat eats a hat.", "It burps."]),
    (
        "upright picture for phones, two scenes this time. a hat blown off a priest. a goat eats it",
        ["A hat blown off a priest.", "A goat eats it."],
    ),
    ("yo make me something with a dragon and a pizza", ["A dragon and a pizza."]),
    (
        "A drone flies over a burning city, make it dramatic",
        ["A drone flies over a burning city, dramatic."],
    ),
    (
        "three scenes please. first a bus drives past, second a boy looks out, third he draws a face",
        ["A bus drives past.", "A boy looks out.", "He draws a face."],
    ),
    (
        "storyboard: a knight rides home / a dragon wakes up / they become friends",
        ["A knight rides home.", "A dragon wakes up.", "They become friends."],
    ),
    (
        "an astronaut plants a tree on the moon. Just one scene, ten seconds.",
        ["An astronaut plants a tree on the moon."],
    ),
]
WORDS_OF_ORDER = [
    (
        "i need 3 shots for a pizza place: dough being thrown, cheese melting in the oven, a family eating",
        ["Dough being thrown.", "Cheese melting in the oven.", "A family eating."],
    ),
    (
        "A girl looks out of a train. Outside, whales swim past.",
        ["A girl looks out of a train.", "Outside, whales swim past."],
    ),
    ("A cat falls over. Everything turns purple.", ["A cat falls over.", "Everything turns purple."]),
    ("pitch: an astronaut opens a fridge", ["An astronaut opens a fridge."]),
    ("I was thinking of something like a snow globe with a city in it", ["A snow globe with a city in it."]),
]
OF_LINES = [
    ("My film:\n- a cat sleeps. It snores.\n- a dog barks.", ["A cat sleeps. It snores.", "A dog barks."]),
    (
        "hello!\nI teach biology.\nA frog jumps into a pond.\nIt swims",
        ["A frog jumps into a pond.", "It swims."],
    ),
]
OF_THE_FILM = [
    "I walk through a forest. A wolf appears.",
    "We are in a desert. It rains frogs.",
    "An owl on a branch. Then it takes off.",
    "A meadow in the wind. No people.",
]


OF_SCENES = [
    (
        "A film about a robot. It waters a cactus. Then it sings to it.",
        ["A robot waters a cactus.", "It sings to it."],
    ),
    (
        "A film about two penguins: they slide down a slope, then they catch a fish.",
        ["Two penguins slide down a slope.", "They catch a fish."],
    ),
    (
        "A story about a castle on a hill. It rains. A knight rides out.",
        ["A castle on a hill. It rains.", "A knight rides out."],
    ),
    ("A film about a garden. A mole digs a tunnel.", ["A garden.", "A mole digs a tunnel."]),
    ("A dragon sleeps in a cave; one scene will be quite enough.", ["A dragon sleeps in a cave."]),
    (
        "An owl reads, then a cat steals its glasses, so two scenes.",
        ["An owl reads.", "A cat steals its glasses."],
    ),
    ("Make me a film, one scene only: a hen paints a barn.", ["A hen paints a barn."]),
    (
        "Right, two scenes: an owl reads a newspaper, a cat steals its glasses.",
        ["An owl reads a newspaper.", "A cat steals its glasses."],
    ),
    (
        "I'd like nine seconds in two scenes: a moth wakes, and then a bat hunts it.",
        ["A moth wakes.", "A bat hunts it."],
    ),
    (
        "Let us tell a story in two scenes, painted in watercolour: a moth wakes, then a bat hunts it.",
        ["A moth wakes.", "A bat hunts it."],
    ),
    (
        "I'd love something that looks like papercraft! A whale jumps over a boat.",
        ["A whale jumps over a boat."],
    ),
    (
        "A baker kneads dough, next he burns it, and at last he cries.",
        ["A baker kneads dough.", "He burns it.", "He cries."],
    ),
    (
        "In the first scene a bear fishes in a river, and in the second a salmon slaps him.",
        ["A bear fishes in a river.", "A salmon slaps him."],
    ),
    ("1 an owl reads a book 2 a cat steals the book", ["An owl reads a book.", "A cat steals the book."]),
    ("A hen paints a barn. A single shot is sufficient.", ["A hen paints a barn."]),
    ("A hen paints a barn, one scene, go", ["A hen paints a barn."]),
    ("Let's begin easy. One shot, a hen paints a barn, nothing fancy", ["A hen paints a barn."]),
    ("Simple start. Just a single scene: a hen paints a barn.", ["A hen paints a barn."]),
    ("Anime piece, two shots. A moth wakes / a bat hunts it", ["A moth wakes.", "A bat hunts it."]),
    (
        "i want a cartoon thing in 3 parts. hen wakes up, then she runs off, then a crow laughs",
        ["Hen wakes up.", "She runs off.", "A crow laughs."],
    ),
    (
        "oil painting, 3 panels: hen sees corn, hen jumps, hen eats",
        ["Hen sees corn.", "Hen jumps.", "Hen eats."],
    ),
    (
        "three scenes. 1) a hen plants a seed 2) it rains 3) a tree grows",
        ["A hen plants a seed.", "It rains.", "A tree grows."],
    ),
    (
        "first scene: a hen wakes; second: she reads; third: she sleeps",
        ["A hen wakes.", "She reads.", "She sleeps."],
    ),
    (
        "I need a short film for my class about a whale: first it swims under a boat, then it jumps",
        ["A whale swims under a boat.", "It jumps."],
    ),
    (
        "For our school, two scenes of 4 seconds each: a moth wakes, a bat hunts it",
        ["A moth wakes.", "A bat hunts it."],
    ),
    (
        "My dad, asleep on the couch, snores for a long time",
        ["My dad, asleep on the couch, snores for a long time."],
    ),
    (
        "My niece wants a dragon film, eight seconds. The dragon builds a castle, and then a wave hits it.",
        ["The dragon builds a castle.", "A wave hits it."],
    ),
    (
        "Can you make me a film noir in two parts? An owl reads a letter, then a cat steals it.",
        ["An owl reads a letter.", "A cat steals it."],
    ),
    ("It should look like film noir. An owl reads. A cat sleeps.", ["An owl reads.", "A cat sleeps."]),
    (
        "make it like watercolor: a moth wakes, next scene a bat hunts it",
        ["A moth wakes.", "A bat hunts it."],
    ),
    ("Let me see a hen painting a barn. One scene is enough.", ["A hen painting a barn."]),
    (
        "First a moth wakes, next a bat hunts it, and last of all the moth hides.",
        ["A moth wakes.", "A bat hunts it.", "The moth hides."],
    ),
    ("A mole digs; a carrot then grows in the hole.", ["A mole digs.", "A carrot then grows in the hole."]),
]


@pytest.mark.parametrize(("said", "texts"), [*AROUND, *WORDS_OF_ORDER, *OF_LINES, *OF_SCENES])
def test_a_new_film_is_only_what_shall_be_seen(said, texts):
    (made,) = decision(said, situation()).calls
    assert [card["text"] for card in made.args["cards"]] == texts


@pytest.mark.parametrize("said", OF_THE_FILM)
def test_what_happens_stays_though_it_sounds_like_talk(said):
    (made,) = decision(said, situation()).calls
    shown = " ".join(card["text"] for card in made.args["cards"])
    assert shown.rstrip(".").lower() == said.replace("Then it", "It").rstrip(".").lower()


def test_a_look_that_is_announced_is_that_of_all_scenes_and_a_length_that_of_each():
    made = calls("Charcoal thing, two scenes of 4 seconds each. A moth wakes. A bat hunts it.", situation())[
        0
    ][1]
    assert [card["look"] for card in made["cards"]] == ["charcoal", "charcoal"]
    assert made["duration"] == 8


def test_lengths_and_loops_said_beside_a_film_are_taken():
    assert calls("a fish tank, 10 seconds, looping", situation())[0][1] | {"cards": []} == {
        "cards": [],
        "duration": 10,
        "loop": True,
    }
