"""The shape of messages: what people say around a wish never changes it, and two wishes are two."""

import pytest

from tests.directing import board, calls, edit

MARKET = (
    "At six in the morning a fishmonger called Bruno unloads crates of mackerel from his white van, and"
    " gulls circle above the empty stalls.",
    "A young mother pushes a pram with two sleepy twins between the flower buckets while her tall brother"
    " carries a huge watermelon on his shoulder.",
    "Under a striped awning, an elderly couple haggles over a copper kettle whose handle has come loose.",
    "When the rain starts, everybody runs for the church porch, and a boy in a paper hat stays behind to eat"
    " strawberries.",
)
TITLES = ("Bus stop in the snow", "Market, first cut", "Market at six")


def market():
    """A board of four long scenes, and three clips; the newest is current."""
    clips = [
        {"id": f"c{i}", "render": f"r{i}", "path": f"/films/c{i}.mp4", "title": title, "duration": 12.0}
        for i, title in enumerate(TITLES, 1)
    ][::-1]
    return {
        "board": board(*MARKET, duration=16.0),
        "clip": clips[0],
        "versions": ["c3"],
        "clips": clips,
        "renders": [],
        "renderer": "animatic",
        "planning_only": False,
    }


PURPLE = [edit(1, text=MARKET[0].replace("white van", "purple van").rstrip("."))]
WALRUS = [edit(2, text=MARKET[1].replace("huge watermelon", "walrus").rstrip("."))]
NO_HAT = [
    edit(
        4,
        text="When the rain starts, everybody runs for the church porch, and a boy stays behind to eat"
        " strawberries",
    )
]
RAIN = [edit(3, weather="rain")]
DARKER = [edit(4, light="darker")]
ABOVE = [edit(2, camera="from above")]
FOX = [("add_card", {"text": "A fox walks by"})]
SQUARE = [("set_format", {"aspect": "1:1"})]
TALL = [("set_format", {"aspect": "9:16"})]
THREE = [("set_format", {"variations": 3})]
FADE = [edit(2, join="smooth")]
IN_FRONT = [("join", {"clips": ["c1", "c3"]})]
TITLED = [("rename", {"title": "Morning"})]
GONE = [("remove_clip", {"clip": "c1"})]

ROWS = [
    ("I would be so glad if you could make the van purple.", PURPLE),
    ("It would be great if you could make the van purple", PURPLE),
    ("Why don't we make the van purple?", PURPLE),
    ("I'm afraid I have to ask you to replace the watermelon with a walrus.", WALRUS),
    ("We talked about it at dinner and decided to replace the watermelon with a walrus.", WALRUS),
    ("What I'd love is for you to replace the watermelon with a walrus.", WALRUS),
    ("Let's just replace the watermelon with a walrus and see", WALRUS),
    ("replace the watermelon with a walrus rn", WALRUS),
    ("Replace the watermelon with a walrus real quick", WALRUS),
    ("Would you mind making it rain in the kettle scene?", RAIN),
    ("Could you see about making it rain in the kettle scene?", RAIN),
    ("As it's for children, make it rain in the kettle scene.", RAIN),
    ("Make it rain in the kettle scene, and thank you so much, you are a star!", RAIN),
    ("MAKE IT RAIN IN THE KETTLE SCENE", RAIN),
    ("Make the last scene darker before Monday please.", DARKER),
    ("Don't forget to make the last scene darker.", DARKER),
    ("The client called this morning. Make the last scene darker.", DARKER),
    ("I changed my mind, make the last scene darker after all.", DARKER),
    ("I think you should film the pram scene from above.", ABOVE),
    ("Film the pram scene from above for the slide deck.", ABOVE),
    ("Film the pram scene from above, sorry for the back and forth.", ABOVE),
    ("Add a scene at the end where a fox walks by, just to see how it looks.", FOX),
    ("Please feel free to add a scene at the end where a fox walks by.", FOX),
    ("For the birthday party on Saturday, add a scene at the end where a fox walks by.", FOX),
    ("gonna need you to make it square", SQUARE),
    ("Not bad at all! Just make it square.", SQUARE),
    ("Make it square to keep the client happy.", SQUARE),
    ("Go on, make it vertical.", TALL),
    ("As my teacher pointed out, make it vertical.", TALL),
    ("cud you make three versions", THREE),
    ("I asked around and everyone said to make three versions.", THREE),
    ("Could somebody please make three versions?", THREE),
    ("put a fade between scenes 1 and 2 rn", FADE),
    ("Put a fade between scenes 1 and 2, it reads better that way.", FADE),
    ("Put Bus stop in the snow in front of this one, my daughter watches on her phone.", IN_FRONT),
    ("Since we print it on Friday, put Bus stop in the snow in front of this one.", IN_FRONT),
    ("Right, rename this clip to Morning then.", TITLED),
    ("Delete Bus stop in the snow, and thank you so much, you are a star!", GONE),
    ("My aunt called yesterday.", []),
    ("You are a star!", []),
]
TWO = [
    ("make it square then make the van purple", SQUARE + PURPLE),
    ("Make the van purple, and while you're at it, make the last scene darker.", PURPLE + DARKER),
    ("First film the pram scene from above, then make the last scene darker.", ABOVE + DARKER),
    ("Add a scene at the end where a fox walks by. Make it vertical.", FOX + TALL),
    ("Add a scene at the end where a fox walks by, make it square.", FOX + SQUARE),
    ("I want you to make it vertical, add a scene at the end where a fox walks by and make it rain in the"
     " kettle scene.", TALL + FOX + RAIN),
    ("Make the van purple. Remove the paper hat. Make it square.", PURPLE + NO_HAT + SQUARE),
    ("Remove the paper hat, and while you're at it, make it square.", NO_HAT + SQUARE),
    ("Two notes: the van goes from white to purple, and the film's format to 1:1.", PURPLE + SQUARE),
    ("change the white van to purple, and the film must have a square format", PURPLE + SQUARE),
    ("I want two changes: the van purple, and the last scene darker", PURPLE + DARKER),
    ("make the van purple and the last scene darker", PURPLE + DARKER),
]  # fmt: skip


@pytest.mark.parametrize(("said", "expected"), ROWS)
def test_what_is_said_around_a_wish_leaves_it_as_it_is(said, expected):
    assert calls(said, market()) == expected


@pytest.mark.parametrize(("said", "expected"), TWO)
def test_two_wishes_of_one_message_are_both_done(said, expected):
    made = calls(said, market())
    for one in expected:
        assert one in made
    assert len(made) == len(expected)
