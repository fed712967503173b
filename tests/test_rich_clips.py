"""What is done with clips whose titles, and with films whose scenes, are told at length."""

import pytest

from tests.directing import board, calls

ORGAN = (
    "In a cold village church at dawn, an old woman in a brown cardigan unrolls a pouch of tuning tools.",
    "She squeezes sideways between rows of tall tin organ pipes, a headlamp on her forehead.",
    "A bored teenage boy sits at the organ keyboard, holding down a single key and yawning.",
    "Close on a dusty pipe as a dead moth drops out of its mouth and spins down through the air.",
)
MARKET = (
    "On a misty Saturday morning in Lyon, Madame Perrin stacks crates of apricots under a striped awning.",
    "Two nuns on a bicycle wobble past the fish stall, and a grey cat follows them with its eyes.",
    "At noon the church bells ring; pigeons burst up from the square and everybody looks at the sky.",
)


def film(cards, *titles):
    """A board, and clips with titles, the newest of which is current."""
    clips = [
        {"id": f"c{i}", "render": f"r{i}", "path": f"/films/clips/c{i}.mp4", "title": title, "duration": 12.0}
        for i, title in enumerate(titles, 1)
    ][::-1]
    beside = {"renders": [], "renderer": "animatic", "planning_only": False}
    return {
        "board": board(*cards, duration=12.0),
        "clip": clips[0],
        "versions": ["c4"],
        "clips": clips,
    } | beside


TUNER = film(ORGAN, "Salt truck at night", "Organ tuner first try", "Church door opening", "The organ tuner")
LYON = film(MARKET, "Pigeons over the square", "Market day, rough cut", "Nuns on a bicycle", "Market day")


def did(name, clip=None, **more):
    return (name, ({"clip": clip} if clip else {}) | more)


def join(*clips):
    return ("join", {"clips": list(clips)})


ABOUT_AN_ORGAN = [
    (
        "I actually liked my first attempt at the tuner better. Show me that one again",
        [did("pick_clip", "c2")],
    ),
    ("open the first try", [did("pick_clip", "c2")]),
    ("I liked the church door clip better, go back to that one", [did("pick_clip", "c3")]),
    ("put the first try back up", [did("pick_clip", "c2")]),
    ("bring back the church door clip", [did("pick_clip", "c3")]),
    ("loop the first try", [did("loop", "c2")]),
    ("the first try can go", [did("remove_clip", "c2")]),
    ("star the first try so I can find it again", [did("favourite", "c2")]),
    ("cut the first 2 seconds of the first try", [did("recut", "c2", delete="first 2")]),
    ("take the last second off the church door clip", [did("recut", "c3", delete="last 1")]),
    ("rename the first try to Sunday Best", [did("rename", "c2", title="Sunday Best")]),
    ("title the church door clip 'Sunday Best'", [did("rename", "c3", title="Sunday Best")]),
    ("rename this to 'Hanna's Day'", [did("rename", title="Hanna's Day")]),
    ("rename this one to the first try", [did("rename", title="the first try")]),
    ("blend the first try into this one", [("blend", {"first": "c2", "second": "c4"})]),
    ("put the church door clip before this one so it plays as one film", [join("c3", "c4")]),
    ("play the church door clip first and then this one, as one film", [join("c3", "c4")]),
    ("use the church door clip as an intro for this one", [join("c3", "c4")]),
    ("can you join this one with the church door clip, one after the other", [join("c4", "c3")]),
    ("stick the church door clip onto the end", [join("c4", "c3")]),
    ("add the church door clip to the end of this", [join("c4", "c3")]),
    ("save it as X.mp4 in my Downloads", [did("export_clip", path="~/Downloads/X.mp4")]),
    ("save it to my Videos folder as teaser.webm", [did("export_clip", path="~/Videos/teaser.webm")]),
    (
        "please save the church door clip as an mp4 and name the file bees-for-oskar, he has been asking",
        [did("export_clip", "c3", kind="mp4", path="bees-for-oskar.mp4")],
    ),
    (
        "i need this as a gif for the group chat, call it teaser",
        [did("export_clip", kind="gif", path="teaser.gif")],
    ),
    ("export it as mp4 under the name teaser_v2", [did("export_clip", kind="mp4", path="teaser_v2.mp4")]),
    (
        "same as the salt truck thing but at night",
        [did("remix", "c1", words="at night", time_of_day="night")],
    ),
    (
        "do the salt truck thing over but with snow on the ground",
        [did("remix", "c1", words="snow on the ground", weather="snow on the ground")],
    ),
    (
        "take this and make it a bit warmer, but don't change what happens",
        [did("remix", strength="light", light="warmer")],
    ),
    ("start it 2 seconds later", [did("recut", delete="first 2")]),
    ("could it stop two seconds earlier?", [did("recut", delete="last 2")]),
    ("the ending feels cut short, add 4 seconds", [did("recut", after_s=4)]),
    (
        "Let it carry on for about four more seconds after the end, I should like to look at it longer.",
        [did("recut", after_s=4)],
    ),
    (
        "The first two seconds of this film are just standing about, you may take them off.",
        [did("recut", delete="first 2")],
    ),
    (
        "The part from second 7 to second 9 wobbles dreadfully, can you snip it out?",
        [did("recut", delete="7-9")],
    ),
    ("I'd like four different goes at this", [("set_format", {"variations": 4})]),
]
ABOUT_A_MARKET = [
    ("cut out from 7 to 9", [did("recut", delete="7-9")]),
    ("cut off the first 2 seconds", [did("recut", delete="first 2")]),
    ("mark the rough cut as a favourite", [did("favourite", "c2")]),
    ("from the rough cut I only need the first 3 seconds", [did("recut", "c2", keep="first 3")]),
    ("tack the pigeon clip onto this", [join("c4", "c1")]),
    ("have the pigeon clip run straight into this one", [join("c1", "c4")]),
    ("I want to look at the pigeon clip again", [did("pick_clip", "c1")]),
]


@pytest.mark.parametrize(("said", "wanted"), ABOUT_AN_ORGAN)
def test_a_clip_is_known_by_the_words_of_its_title(said, wanted):
    assert calls(said, TUNER) == wanted


@pytest.mark.parametrize(("said", "wanted"), ABOUT_A_MARKET)
def test_words_of_a_title_that_are_said_of_any_clip_name_none(said, wanted):
    assert calls(said, LYON) == wanted
