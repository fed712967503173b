"""What “the dragon one”, “both”, “it” and “the first half” mean, and what is said to us and no film."""

import pytest

from tests.directing import CRANE, KNIGHT, calls, decision, edit, situation, three_clips

CARDS = [
    ("the dragon card should be at sunset", [edit(2, time_of_day="sunset")]),
    ("the one where the dragon lands should be at night", [edit(2, time_of_day="night")]),
    ("remove the one with the castle", [("remove_card", {"card": 2})]),
    ("make the first two cards foggy", [edit(1, weather="foggy"), edit(2, weather="foggy")]),
    ("make everything darker except the first card", [edit(2, light="darker"), edit(3, light="darker")]),
    ("swap the first two", [edit(1, text=KNIGHT[1][:-1]), edit(2, text=KNIGHT[0][:-1])]),
    ("could you redo the castle one", [("reroll", {"card": 2})]),
    ("the second card looks odd, do it again", [("reroll", {"card": 2})]),
    (
        "make the horse white and give it wings and make it night",
        [
            edit(1, text="A knight rides a white horse with wings through a forest", time_of_day="night"),
            edit(2, time_of_day="night"),
            edit(3, time_of_day="night"),
        ],
    ),
    ("let the dragon breathe fire in card 2", [edit(2, text="A dragon lands on a castle and breathes fire")]),
    ("could the dragon fly away", [edit(2, text="A dragon lands on a castle and flies away")]),
]
EDITORS = [
    ("Sc 2: night", [edit(2, time_of_day="night")]),
    ("sc3 in b&w", [edit(3, look="black and white")]),
    ("ECU on 2", [edit(2, camera="extreme close-up")]),
    ("sc. 1 WS, sc. 2 CU", [edit(1, camera="wide shot"), edit(2, camera="close-up")]),
    ("nr 3 should be at night", [edit(3, time_of_day="night")]),
    ("sc 2 should be out", [("remove_card", {"card": 2})]),
    ("sc 2 is out", [("remove_card", {"card": 2})]),
    ("lose 1 and 3", [("remove_card", {"card": 3}), ("remove_card", {"card": 1})]),
    (
        "Swap sc 1 and sc 2, and the horse should be white",
        [
            edit(1, text=KNIGHT[1][:-1]),
            edit(2, text=KNIGHT[0][:-1].replace("horse", "white horse")),
        ],
    ),
]
TWO_WISHES = [
    (
        "Please remove the waving, and let a squire ride the horse instead of the knight",
        [edit(1, text="A squire rides a horse through a forest"), ("remove_card", {"card": 3})],
    ),
    (
        "Drop the scene with the castle, and the knight should wave at a goat instead of the dragon",
        [edit(3, text="The knight waves at a goat"), ("remove_card", {"card": 2})],
    ),
    (
        "I'd like some fog when he rides. And the castle scene can come out.",
        [edit(1, weather="fog"), ("remove_card", {"card": 2})],
    ),
    (
        "Last scene becomes the opener. And the horse should be white.",
        [
            edit(1, text=KNIGHT[2][:-1]),
            edit(2, text="A knight rides a white horse through a forest"),
            edit(3, text=KNIGHT[1][:-1]),
        ],
    ),
    (
        "merge scenes 1 and 2, but keep everything that happens",
        [
            edit(1, text="A knight rides a horse through a forest, and a dragon lands on a castle"),
            ("remove_card", {"card": 2}),
        ],
    ),
]
SHOWN_NUMBERS = [
    (
        "move scene 3 to the start and make scene 2 at night",
        [
            edit(1, text=KNIGHT[2][:-1]),
            edit(2, text=KNIGHT[0][:-1]),
            edit(3, text=KNIGHT[1][:-1], time_of_day="night"),
        ],
    ),
    (
        "finish on the castle and remove the waving scene",
        [edit(2, text=KNIGHT[2][:-1]), edit(3, text=KNIGHT[1][:-1]), ("remove_card", {"card": 2})],
    ),
]
CLIPS = [
    ("loop the first clip", [("loop", {"clip": "c1"})]),
    ("join the mammoth and the crane", [("join", {"clips": ["c1", "c2"]})]),
    ("put the mammoth one before the fox one", [("join", {"clips": ["c1", "c3"]})]),
    ("can you put both together", [("join", {"clips": ["c2", "c3"]})]),
    ("blend the mammoth and the crane", [("blend", {"first": "c1", "second": "c2"})]),
    ("make the mammoth one rainy", [("remix", {"clip": "c1", "words": "rainy", "weather": "rainy"})]),
    ("c1 should be night", [("remix", {"clip": "c1", "words": "night", "time_of_day": "night"})]),
    ("keep everything but the last two seconds", [("recut", {"delete": "last 2"})]),
    ("cut the middle two seconds", [("recut", {"delete": "4-6"})]),
    ("keep the second half", [("recut", {"keep": "last 5"})]),
    ("extend clip two by a second and a half", [("recut", {"clip": "c2", "after_s": 1.5})]),
    ("show me the mammoth one", [("pick_clip", {"clip": "c1"})]),
    ("delete c1 and c2", [("remove_clip", {"clip": "c1"}), ("remove_clip", {"clip": "c2"})]),
    ("delete the first one", [("remove_card", {"card": 1})]),
    (
        "export both as gif",
        [("export_clip", {"clip": "c2", "kind": "gif"}), ("export_clip", {"clip": "c3", "kind": "gif"})],
    ),
    ("do i have any clips about dogs?", [("find_clips", {"words": "dogs"})]),
    ("what did i make from c1", [("lineage", {"clip": "c1"})]),
]
NOT_FOR_A_FILM = [
    ("rotate it by 90 degrees", "make it vertical"),
    ("compress it to 5 MB", "export it as gif"),
    ("the other one", "For example"),
    ("what's the difference between c1 and c2", "or example"),
    ("the dragon lands too early", "or example"),
    ("i changed my mind about the snow", "or example"),
    ("she should smile", "or example"),
    ("a bit more distance to the camera", "or example"),
    ("put the fox at the end of the mammoth one", "or example"),
    ("delete both", "or example"),
    ("delete all clips", "or example"),
    ("Can a fox fly?", "or example"),
    ("put me in it", "import ~/photo.jpg"),
    ("can it talk?", "silent"),
]
FILMS = [
    "I walk through a dark forest",
    "When the sun sets, a wolf howls",
    "The film crew waits in the rain",
    "The card player wins",
    "The scene shows a harbour at dawn",
]


@pytest.mark.parametrize("said", ["get rid of the kitchen", "We don't need the kitchen any more"])
def test_a_scene_goes_with_the_place_in_which_it_happens(said):
    now = situation("A girl pets a dog.", "The dog sleeps in the kitchen.", "They run to a lake.")
    assert calls(said, now) == [("remove_card", {"card": 2})]


@pytest.mark.parametrize(("said", "wanted"), [*CARDS, *EDITORS, *SHOWN_NUMBERS, *TWO_WISHES])
def test_a_card_is_known_by_what_it_shows(said, wanted):
    assert calls(said, situation(*KNIGHT)) == wanted


@pytest.mark.parametrize(("said", "wanted"), CLIPS)
def test_a_clip_is_known_by_its_title_and_a_stretch_by_its_share(said, wanted):
    assert calls(said, three_clips()) == wanted


@pytest.mark.parametrize(("said", "word"), NOT_FOR_A_FILM)
def test_what_is_said_to_us_is_never_drawn_and_the_nearest_thing_is_named(said, word):
    told = decision(said, situation(*CRANE))
    assert told.calls == ()
    assert word.lower() in told.said.lower()


@pytest.mark.parametrize("said", FILMS)
@pytest.mark.parametrize("shown", [situation(), situation(*CRANE)], ids=["empty", "board"])
def test_what_only_sounds_like_an_order_is_drawn(said, shown):
    assert [name for name, _ in calls(said, shown)] == ["set_storyboard"]
