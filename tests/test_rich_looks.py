"""Looks and cameras of films with long scenes: by what is in a scene, by a moment of it, and as a whole."""

import pytest

from tests.directing import calls, situation

STRIPES = (
    "A woman in an orange work suit unloads a dented road paint machine from a small truck on an "
    "empty village street at night.",
    "She kneels on the wet asphalt and snaps a chalk line straight across the road while a hedgehog "
    "watches from the kerb.",
    "The machine hisses along the chalk line and leaves a thick white stripe that steams in the cold air.",
    "At dawn a teenage boy on a moped waits at the half-finished crossing and eats a sandwich.",
    "An old man with a walking frame is the first to cross the new stripes and lifts his hat to her.",
)
MARKET = (
    "On a grey Saturday morning Mrs. Oduya sets out crates of apples, pears and purple plums on her "
    "market stall, while her grandson Tom yawns behind the scales.",
    "A tall postman in a yellow raincoat leans his bicycle against the stall, picks the biggest pear "
    "from the pile and drops two coins into her hand.",
    "In heavy rain three schoolchildren run past the fountain, and a plum rolls off the table, over "
    "the cobblestones and under the wheels of a parked delivery van.",
    "In the evening Mrs. Oduya and Tom fold the striped awning together, count the money in a cash "
    "box and share the last plum on the steps of the town hall.",
)
BOY = STRIPES[3][STRIPES[3].index("teenage boy") : -1]
STALL = MARKET[0][MARKET[0].index("Mrs. Oduya sets") : -1]
PLUM = MARKET[2][MARKET[2].index("schoolchildren") : -1]
STEPS = MARKET[3][MARKET[3].index("Mrs. Oduya and Tom") : -1]

OF_STRIPES = [
    ("when she kneels, the light should be colder", 2, {"light": "colder"}),
    ("let it rain when the old man lifts his hat", 5, {"weather": "rain"}),
    (
        "can we have moonlight when the boy eats his sandwich?",
        4,
        {
            "time_of_day": "moonlight",
            "text": f"A {BOY}",
        },
    ),
    ("the light while the machine hisses along should be very soft", 3, {"light": "very soft"}),
    (
        "when the woman unloads the machine the camera should move slowly towards the truck",
        1,
        {"camera": "move slowly towards the truck"},
    ),
    ("lit only by a candle when the machine leaves the stripe", 3, {"light": "only from a candle"}),
    (
        "follow the hedgehog from right behind it, like a chase cam",
        2,
        {"camera": "follow the hedgehog from right behind it, like a chase cam"},
    ),
    ("when we get to the hedgehog part, film it from above", 2, {"camera": "from above"}),
    ("film the truck scene with a shaky handheld camera", 1, {"camera": "shaky handheld camera"}),
    ("start the sandwich scene far away and come nearer", 4, {"camera": "start far away and come nearer"}),
    ("the walking frame part should feel cold and lonely", 5, {"look": "cold and lonely"}),
    (
        "moonlight instead of sun in the sandwich scene",
        4,
        {
            "time_of_day": "moonlight",
            "text": f"A {BOY}",
        },
    ),
    ("not foggy but rainy in the sandwich scene", 4, {"weather": "rainy"}),
    (
        "the sandwich scene should be at night",
        4,
        {
            "time_of_day": "night",
            "text": f"At night a {BOY}",
        },
    ),
    ("the sandwich scene should be at dawn", 4, {"time_of_day": "dawn"}),
    ("very dark, with deep shadows, in the hedgehog scene", 2, {"light": "dark, deep shadows"}),
    ("shakier in the last scene", 5, {"camera": "shakier"}),
    ("start in the fog", 1, {"weather": "fog"}),
    ("the last scene in moonlight rather than sun", 5, {"time_of_day": "moonlight"}),
]

OF_MARKET = [
    ("let it snow while Tom yawns", 1, {"weather": "snow"}),
    (
        "pan slowly from Mrs. Oduya to Tom in the first scene",
        1,
        {"camera": "pan slowly from Mrs. Oduya to Tom"},
    ),
    (
        "the apples scene should be at night",
        1,
        {
            "time_of_day": "night",
            "text": f"On a grey Saturday night {STALL}",
        },
    ),
    (
        "the awning scene should be at dawn",
        4,
        {
            "time_of_day": "dawn",
            "text": f"At dawn {STEPS}",
        },
    ),
    ("the awning scene in moonlight", 4, {"time_of_day": "moonlight"}),
    (
        "the ending would be cosier at night",
        4,
        {
            "time_of_day": "night",
            "look": "cosier",
            "text": f"At night {STEPS}",
        },
    ),
    (
        "no rain in the fountain scene",
        3,
        {
            "weather": "clear",
            "text": f"Three {PLUM}",
        },
    ),
    ("make the fountain scene windy", 3, {"weather": "windy"}),
    ("Let's have a bit of fog rolling in outside at the end.", 4, {"weather": "light fog"}),
    ("Change the time of day to dusk in the third scene.", 3, {"time_of_day": "dusk"}),
    ("Scene 2 weather: mist, outside", 2, {"weather": "mist"}),
    ("they should fold the awning by moonlight", 4, {"time_of_day": "moonlight"}),
    ("Have the children run past the fountain at sunset.", 3, {"time_of_day": "sunset"}),
    ("do the raincoat one in thick fog", 2, {"weather": "thick fog"}),
    ("start the awning scene with a close-up of the cash box", 4, {"camera": "close-up of the cash box"}),
    (
        "in the awning scene the camera could start on the cash box and then pull back",
        4,
        {"camera": "start on the cash box, pull back"},
    ),
    (
        "when the postman picks a pear the camera should creep slowly towards the coins",
        2,
        {"camera": "creep slowly towards the coins"},
    ),
]

SEEN = [
    ("get right up close on Mrs. Oduya and her grandson", 1, "close-up of Mrs. Oduya and her grandson"),
    ("scene 2: close-up, postman and pear fill the frame", 2, "close-up"),
    (
        "Please frame the second scene as a close-up in which the postman takes up the whole picture",
        2,
        "close-up",
    ),
    ("zoom in on the postman until he fills the screen", 2, "zoom in on the postman"),
    ("The evening scene would look stunning from high up in the air", 4, "from high up in the air"),
    (
        "Wouldn't the last scene be amazing seen from way up, like from a drone?",
        4,
        "from way up, like from a drone",
    ),
    (
        "Show me the first scene from up in the sky, as those drones do.",
        1,
        "from up in the sky, like a drone",
    ),
    ("Change the viewpoint of the last scene: seen from far above", 4, "from far above"),
    ("the third scene is seen from above", 3, "from above"),
    ("Fill the whole frame with the postman's face in scene 2.", 2, "close-up of the postman's face"),
    ("In scene 2 the postman's face should fill the picture.", 2, "close-up of the postman's face"),
    ("i wanna see the awning bit from way up, like a drone", 4, "from way up, like a drone"),
    ("What if we saw the second scene from overhead, like a drone was hovering there?", 2, "from overhead"),
    ("Scene 2 goes to a long shot.", 2, "long shot"),
    ("pull right back on the first scene so we see it from a long way off", 1, "from far away"),
    (
        "Please show the postman at the fountain in close-up",
        3,
        "close-up of the postman at the fountain",
    ),
]
SO_LONG = [
    ("Scene 2: fog, 3 s.", 2, "fog"),
    ("The second scene should be in fog and last three seconds", 2, "fog"),
    ("For the second scene, make it foggy and let it run three seconds.", 2, "foggy"),
    ("Could the second scene be in thick fog, and could it take three seconds?", 2, "thick fog"),
    ("For scene 2 I want two things, it's foggy, and it's three seconds long.", 2, "foggy"),
    ("fog in the second scene, and give that scene three seconds, it's the best one!", 2, "fog"),
]
OF_ALL = [
    ("less bright, more dramatic please", {"light": "darker", "look": "dramatic"}),
    ("less colour, more contrast", {"look": "muted colours, high contrast"}),
    (
        "I want it to look like a photograph from my mother's album",
        {"look": "like a photograph from an album"},
    ),
    ("the film should look like it was shot in the 1970s", {"look": "as if shot in the 1970s"}),
    ("a bit grainier, like old film", {"look": "grainier"}),
    ("could it all look handmade, like felt and wool?", {"look": "handmade, like felt and wool"}),
    (
        "pastel colours and soft light, like a picture book",
        {"light": "pastel colours, soft, like a picture book"},
    ),
    ("Could it hail in each of the four scenes, please?", {"weather": "hail"}),
    ("Weather note: mist in all four shots.", {"weather": "mist"}),
    ("I'd like drizzle from the very first scene to the last", {"weather": "drizzle"}),
    ("mist in every single scene pls, way more mysterious", {"weather": "mist"}),
    ("I need fog in every scene for atmosphere", {"weather": "fog"}),
    ("it would be lovely if all scenes took place in autumn", {"weather": "autumn"}),
    ("turn it into a winter film", {"weather": "winter"}),
    ("Poor Tom, but I want it to rain the entire time", {"weather": "rain"}),
    ("make everything as if it were carved from wood", {"look": "carved from wood"}),
    ("Weather, all scenes: light drizzle.", {"weather": "light drizzle"}),
    ("make it super foggy the whole time", {"weather": "foggy"}),
]
RED = MARKET[1][:-1].replace("yellow", "red")
TWO = [
    (f"{said}", [("edit_card", {"card": card, "text": text}) for card, text in texts.items()])
    for said, texts in (
        ("Swap 2 and 3 and make the raincoat red", {2: MARKET[2][:-1], 3: RED}),
        ("Move scene 3 up to second place and make the raincoat red", {2: MARKET[2][:-1], 3: RED}),
        (
            "Last scene becomes the opener, and make the raincoat red.",
            {1: MARKET[3][:-1], 2: MARKET[0][:-1], 3: RED, 4: MARKET[2][:-1]},
        ),
        ("make the raincoat red when he's at the stall", {2: RED}),
    )
] + [
    (
        "Add a closer where Tom eats the plum. Fog in the second scene.",
        [("edit_card", {"card": 2, "weather": "fog"}), ("add_card", {"text": "Tom eats the plum"})],
    ),
    (
        "new end scene, Tom asleep on the crates. And scene 2 in close-up.",
        [
            ("edit_card", {"card": 2, "camera": "close-up"}),
            ("add_card", {"text": "Tom asleep on the crates"}),
        ],
    ),
    (
        "Make the raincoat red, and in the one after let there be fog",
        [("edit_card", {"card": 2, "text": RED}), ("edit_card", {"card": 3, "weather": "fog"})],
    ),
    (
        "Scene 2 is out. And make it square.",
        [("set_format", {"aspect": "1:1"}), ("remove_card", {"card": 2})],
    ),
    (
        "fog in the first scene, and the whole film 12 seconds",
        [("set_format", {"duration": 12}), ("edit_card", {"card": 1, "weather": "fog"})],
    ),
]
STRANGE = [
    "film the juggling scene from above",
    "do the tomato one at night",
    "let Tom juggle in the snow",
]


def edits(said, shown):
    """The fields that a message sets, by the places of their cards."""
    made = [args for name, args in calls(said, situation(*shown)) if name == "edit_card"]
    return {args["card"]: {name: value for name, value in args.items() if name != "card"} for args in made}


@pytest.mark.parametrize(("said", "card", "fields"), OF_STRIPES)
def test_one_scene_of_a_film_about_a_road_looks_otherwise(said, card, fields):
    assert edits(said, STRIPES) == {card: fields}


@pytest.mark.parametrize(("said", "card", "fields"), OF_MARKET)
def test_one_scene_of_a_film_about_a_market_looks_otherwise(said, card, fields):
    assert edits(said, MARKET) == {card: fields}


@pytest.mark.parametrize(("said", "fields"), OF_ALL)
def test_all_scenes_of_a_film_about_a_market_look_otherwise(said, fields):
    assert edits(said, MARKET) == dict.fromkeys(range(1, 5), fields)


@pytest.mark.parametrize(("said", "made"), TWO)
def test_two_wishes_for_a_film_about_a_market_are_both_done(said, made):
    assert [
        (name, {key: value.rstrip(".") if key == "text" else value for key, value in args.items()})
        for name, args in calls(said, situation(*MARKET))
    ] == made


@pytest.mark.parametrize("said", STRANGE)
def test_looks_of_what_no_scene_shows_are_asked_about(said):
    assert not calls(said, situation(*MARKET))


def test_what_is_very_dark_in_a_wish_is_no_fault_and_what_is_so_is_one():
    assert edits("very dark, with deep shadows, in the hedgehog scene", STRIPES)[2]["light"] != "brighter"
    assert edits("it is very dark in the hedgehog scene", STRIPES) == {2: {"light": "brighter"}}


@pytest.mark.parametrize(("said", "card", "camera"), SEEN)
def test_one_scene_of_a_film_about_a_market_is_seen_otherwise(said, card, camera):
    assert edits(said, MARKET) == {card: {"camera": camera}}


@pytest.mark.parametrize(("said", "card", "weather"), SO_LONG)
def test_one_scene_of_a_film_about_a_market_looks_otherwise_and_is_as_long_as_was_said(said, card, weather):
    made = calls(said, situation(*MARKET))
    assert ("edit_card", {"card": card, "weather": weather}) in made
    assert [name for name, _ in made if name != "edit_card"] == ["move_card"]
