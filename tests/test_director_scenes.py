"""Descriptions as people type them, and the cards they become."""

import pytest

from tests.directing import calls, decision, new

ONE_CARD = [
    ("A yellow-tailed white crane stands in a stream.", "A yellow-tailed white crane stands in a stream"),
    ("a fox walks through snow", "A fox walks through snow"),
    ("fox in the snow", "Fox in the snow"),
    ("dog", "Dog"),
    ("A keeper climbs the stairs, 1800s feel", "A keeper climbs the stairs, 1800s feel"),
    ("a kaiju attacks the harbour", "A kaiju attacks the harbour"),
    ("please draw a mammoth walking through snow", "A mammoth walking through snow"),
    (
        "Could you please make me a short video of two robots dancing in the rain?",
        "Two robots dancing in the rain",
    ),
    ("I'd like to see an astronaut riding a horse", "An astronaut riding a horse"),
    ("show me a panda eating bamboo", "A panda eating bamboo"),
    ("A clip about a whale that sings", "A whale that sings"),
    ("hey, can you create an animation of a cat chasing a butterfly, thanks!", "A cat chasing a butterfly"),
    ("generate a video: a lion yawns", "A lion yawns"),
    ("Wide shot of a forest at dawn, a deer drinks", "Wide shot of a forest at dawn, a deer drinks"),
    ("A deer drinks. Wide shot. Golden light.", "A deer drinks. Wide shot. Golden light"),
    ("Golden hour. A deer drinks.", "Golden hour. A deer drinks"),
    ("A crane shot over a forest", "A crane shot over a forest"),
    ("A street in Paris at night, no people", "A street in Paris at night, no people"),
    ("A meadow in the wind. No people.", "A meadow in the wind. No people"),
    ("a man next to a tree", "A man next to a tree"),
    ("A girl waits until then", "A girl waits until then"),
    ("Mr. Fox walks down St. James street", "Mr. Fox walks down St. James street"),
    ("the sea at night", "The sea at night"),
    ("A bear. Slow motion, shallow depth of field.", "A bear. Slow motion, shallow depth of field"),
    ("🦊 in the snow", "🦊 in the snow"),
    ("a horse gallops at the end of the road", "A horse gallops at the end of the road"),
]
SEVERAL_CARDS = [
    (
        "A yellow-tailed white crane stands in a stream. Then it dips its head into the water and "
        "picks up a fish.",
        new(
            "A yellow-tailed white crane stands in a stream",
            "It dips its head into the water and picks up a fish",
        ),
    ),
    ("a fox sits, then it runs away", new("A fox sits", "It runs away")),
    ("Zoom in on a tiger walking", new("Zoom in on a tiger walking")),
    (
        "a film about a lighthouse keeper who paints his tower, then falls asleep, and then a cat walks by",
        new("A lighthouse keeper paints his tower", "The lighthouse keeper falls asleep", "A cat walks by"),
    ),
    (
        "a cat steals a sausage, runs through the market, and the butcher chases it",
        new("A cat steals a sausage", "The cat runs through the market", "The butcher chases it"),
    ),
    (
        "my grandma knitting a scarf and then putting it on the dog",
        new("My grandma knits a scarf", "The grandma puts it on the dog"),
    ),
    (
        "a bear wakes up, stretches, then eats honey",
        new("A bear wakes up", "The bear stretches", "The bear eats honey"),
    ),
    ("a fox sits and then runs away", new("A fox sits", "The fox runs away")),
    (
        "A fox sits. After that it runs. Next, it stops. Finally it sleeps.",
        new("A fox sits", "It runs", "It stops", "It sleeps"),
    ),
    (
        "First a boy wakes up, after that he eats, finally he leaves",
        new("A boy wakes up", "He eats", "He leaves"),
    ),
    ("A fox sits; it runs; it sleeps", new("A fox sits", "It runs", "It sleeps")),
    ("A fox sits. It runs. It sleeps.", new("A fox sits", "It runs", "It sleeps")),
    ("a dog barks, followed by a cat running away", new("A dog barks", "A cat running away")),
    (
        "A city at dawn. Cut to: a man on a roof",
        [
            (
                "set_storyboard",
                {"cards": [{"text": "A city at dawn"}, {"text": "A man on a roof", "join": "cut"}]},
            )
        ],
    ),
    ("a seed -> a sprout -> a flower", new("A seed", "A sprout", "A flower")),
    ("Scene 1: a fox. Scene 2: a hen. Scene 3: an empty yard.", new("A fox", "A hen", "An empty yard")),
    ("scene one: a fox\nscene two: a hen", new("A fox", "A hen")),
    ("Card 1 - a fox sleeps\nCard 2 - it wakes up", new("A fox sleeps", "It wakes up")),
    ("1. a fox sleeps\n2. it wakes up\n3. it runs", new("A fox sleeps", "It wakes up", "It runs")),
    ("1. a fox sleeps 2. it wakes up", new("A fox sleeps", "It wakes up")),
    ("- a fox sleeps\n- it wakes up", new("A fox sleeps", "It wakes up")),
    (
        "First scene: a fox sleeps. Second scene: it wakes up. Last scene: it runs.",
        new("A fox sleeps", "It wakes up", "It runs"),
    ),
    ("In the first scene a fox sleeps, in the second scene it wakes up", new("A fox sleeps", "It wakes up")),
    ("A film about a fox. Scene 1: it sleeps. Scene 2: it wakes.", new("A fox. It sleeps", "It wakes")),
    ("My story:\n1) a knight rides\n2) a dragon wakes", new("A knight rides", "A dragon wakes")),
    (
        "A fox wakes up, eats and sleeps, in three scenes",
        new("A fox wakes up", "The fox eats", "The fox sleeps"),
    ),
    (
        "Three scenes: a nurse washes her hands, puts on gloves, and then helps an old man sit up",
        new("A nurse washes her hands", "The nurse puts on gloves", "The nurse helps an old man sit up"),
    ),
    (
        "two scenes: two boys build a raft, then paddle out to sea",
        new("Two boys build a raft", "They paddle out to sea"),
    ),
    (
        "Two scenes: a fox digs a hole, lights go on in a house",
        new("A fox digs a hole", "Lights go on in a house"),
    ),
    (
        "Three scenes: a mouse finds a crown, puts it on, and becomes king of the barn",
        new("A mouse finds a crown", "The mouse puts it on", "The mouse becomes king of the barn"),
    ),
    (
        "Two scenes. In the first one a spider spins a web, in the second one a drop of dew hangs on it.",
        new("A spider spins a web", "A drop of dew hangs on it"),
    ),
    (
        "can u do a vid w 2 scenes, first a girl loses her balloon then a giraffe catches it",
        new("A girl loses her balloon", "A giraffe catches it"),
    ),
    (
        "A noir piece in two shots: a man lights a cigarette. A car stops beside him.",
        new("A man lights a cigarette", "A car stops beside him", style="film noir"),
    ),
    (
        "We would like a little claymation in which a hedgehog rolls down a hill",
        new("A hedgehog rolls down a hill", style="stop motion"),
    ),
    (
        "Start a film for my son's birthday, with a train that drives through a candy tunnel",
        new("A train that drives through a candy tunnel"),
    ),
    ("It should be about a bee that loses its way", new("A bee that loses its way")),
    ("three scenes: a fox wakes; it eats; it sleeps", new("A fox wakes", "It eats", "It sleeps")),
    (
        "A fox wakes. It eats. It runs. It sleeps. In two scenes.",
        new("A fox wakes. It eats", "It runs. It sleeps"),
    ),
    ("a woman dances, a moment later the lights go out", new("A woman dances", "The lights go out")),
    ("It starts with a calm sea. Then a storm rises.", new("A calm sea", "A storm rises")),
    ("a fox walks\na fox stops", new("A fox walks", "A fox stops")),
    ("A train arrives.People get off.", new("A train arrives", "People get off")),
    (
        "A monk rings a bell, and in the next scene a crow answers.",
        new("A monk rings a bell", "A crow answers"),
    ),
    (
        "A hedgehog sleeps in a boot. Next shot: the boot walks away.",
        new("A hedgehog sleeps in a boot", "The boot walks away"),
    ),
    (
        "Papercraft film, two scenes: whale jumps out of the sea, it splashes back",
        new("Whale jumps out of the sea", "It splashes back", style="papercraft"),
    ),
    (
        "Stop-motion short, two shots. One: a knight knocks. Two: a dragon opens the gate.",
        new("A knight knocks", "A dragon opens the gate", style="stop motion"),
    ),
    (
        "A wolf knocks at a door, then a lamb opens it. Make it look like the old stop-motion films.",
        new("A wolf knocks at a door", "A lamb opens it", style="stop motion"),
    ),
    (
        "What about a watercolour thing where a fox crosses the snow, then a hare hides? So two scenes",
        new("A fox crosses the snow", "A hare hides", style="watercolour"),
    ),
    (
        "I've got this silly little idea, 6 seconds: a cow jumps, and in scene two it lands on the moon",
        new("A cow jumps", "It lands on the moon", duration=6),
    ),
    (
        "Okay picture this: a postman rings, and then, next scene, a lion opens! Can we make that?",
        new("A postman rings", "A lion opens"),
    ),
]
TIMED = [
    ("A fox sits. At 4 s it runs.", new("A fox sits", "It runs", at=(None, 4))),
    (
        "A fox sits, at 4 seconds it runs, at 6 s it stops",
        new("A fox sits", "It runs", "It stops", at=(None, 4, 6)),
    ),
    ("A fox sits and after 3 seconds it runs", new("A fox sits", "It runs", at=(None, 3))),
    (
        "A fox sits. After 3 s it runs. After 7 s it stops.",
        new("A fox sits", "It runs", "It stops", at=(None, 3, 7)),
    ),
    (
        "A fox sits. After 4 s it runs. 2 seconds later it stops.",
        new("A fox sits", "It runs", "It stops", at=(None, 4, 6)),
    ),
    ("From 0 to 2 s a fox sits, from 2 to 6 s it runs", new("A fox sits", "It runs", at=(0, 2), duration=6)),
    ("0:00-0:03 a fox sits\n0:03-0:08 it runs", new("A fox sits", "It runs", at=(0, 3), duration=8)),
    ("[0-3s] a fox sits [3-5s] it runs", new("A fox sits", "It runs", at=(0, 3), duration=5)),
    (
        "Scene 1 (0-4s): a fox sits. Scene 2 (4-10s): it runs.",
        new("A fox sits", "It runs", at=(0, 4), duration=10),
    ),
    (
        "A fox sits, halfway through it runs. 12 seconds.",
        new("A fox sits", "It runs", at=(None, 6), duration=12),
    ),
    ("a fox sits, halfway through it jumps up", new("A fox sits", "It jumps up", at=(None, 5), duration=10)),
    ("For the first 3 seconds a fox sits, then it runs", new("A fox sits", "It runs", at=(0, 3))),
    (
        "a fox sits for 4 seconds, then runs for 2 seconds",
        new("A fox sits", "The fox runs", at=(0, 4), duration=6),
    ),
    ("a fox sits for 8 seconds", new("A fox sits", duration=8)),
    (
        "A fox runs. In the last 2 seconds it falls. 10 s",
        new("A fox runs", "It falls", at=(None, 8), duration=10),
    ),
    ("it jumps at 4 s and lands at 6 s", new("It jumps", "Lands", at=(4, 6))),
    ("a fox sits, at 30 s it runs", new("A fox sits", "It runs", at=(None, 30))),
]


@pytest.mark.parametrize(("said", "text"), ONE_CARD)
def test_one_moment_is_one_card(said, text):
    assert calls(said) == new(text)


@pytest.mark.parametrize(("said", "expected"), SEVERAL_CARDS)
def test_moments_become_cards_in_their_order(said, expected):
    assert calls(said) == expected


@pytest.mark.parametrize(("said", "expected"), TIMED)
def test_times_that_were_said_are_kept(said, expected):
    assert calls(said) == expected


def test_one_moment_in_three_scenes_is_shown_from_three_distances():
    ((_, args),) = calls("a lighthouse in a storm, in three scenes")
    assert [card["text"] for card in args["cards"]] == ["A lighthouse in a storm"] * 3
    assert len({card["camera"] for card in args["cards"]}) == 3


def test_a_description_is_rendered():
    assert decision("a fox walks through snow").render


def test_more_sentences_than_cards_share_cards_and_it_is_said():
    told = decision(" ".join(f"A fox walks past tree {n}." for n in range(60)))
    cards = told.calls[0].args["cards"]
    assert len(cards) == 20
    assert " ".join(card["text"] for card in cards).count("fox") == 60
    assert "share" in told.said


@pytest.mark.parametrize(
    ("said", "texts"),
    [
        (
            'A fox runs. Watercolour style, with the title "LATE FEES"',
            ('A fox runs. With the title "LATE FEES"',),
        ),
        ('A fox runs. It sleeps. Title "THE END"', ("A fox runs", 'It sleeps. Title "THE END"')),
        ('A fox runs. Add the title "Hello".', ('A fox runs. Add the title "Hello"',)),
        ('Start with the title "MONDAY". A fox runs.', ('The title "MONDAY". A fox runs',)),
        ('"A fox runs"', ("A fox runs",)),
    ],
)
def test_a_title_belongs_to_a_card(said: str, texts: tuple[str, ...]) -> None:
    ((_, args),) = calls(said)

    assert tuple(card["text"] for card in args["cards"]) == texts


def test_what_someone_shall_be_made_to_do_is_told_as_done():
    assert calls("a penguin slides down an iceberg. then have him jump into the sea") == new(
        "A penguin slides down an iceberg", "He jumps into the sea"
    )
