"""What people say around a wish, and what the built-in director never makes of it."""

import pytest

from assistant.directors.builtin.manners import without_manners
from tests.directing import DOGS, KITE, KNIGHT, calls, decision, edit, film, situation, start, three_clips


def is_all_that_is_done(said, film, expected):
    """Hold what a message does, and that nothing of it is reported as not done."""
    assert calls(said, situation(*film)) == expected
    assert "Not done" not in decision(said, situation(*film)).said


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Good morning. Make the kite blue.", "Make the kite blue."),
        ("sorry to bother you again, could the kite be green", "could the kite be green"),
        ("Excuse my english, the dragon must be green", "the dragon must be green"),
        ("before I forget: rain in scene 2", "rain in scene 2"),
        ("Would you be so kind as to make the horse white", "make the horse white"),
        ("Put some snow on the ground, dear?", "Put some snow on the ground?"),
        ("make the kite purple asap", "make the kite purple"),
        ("the kite must be blue, sorry, not red", "the kite must be blue, not red"),
        ("Mr. Mutoscope, loop it", "loop it"),
        ("Right then, computer, make the kite red", "make the kite red"),
        ("Thank you, young man. Make it square.", "Make it square."),
        ("Loop it, my dear, it is lovely", "Loop it, it is lovely"),
        ("My nephew says I should ask for 1080p", "1080p"),
        ("Blend this into c1, nice and gentle", "Blend this into c1"),
        ("rain please and thank you", "rain"),
        ("hello", "hello"),
        ('call it "by the way"', 'call it "by the way"'),
    ],
)
def test_manners_are_taken_off_a_message(said, left):
    assert without_manners(said) == left


@pytest.mark.parametrize(
    ("film", "said", "expected"),
    [
        (KITE, "fyi my niece hates red, so could the kite be yellow", "yellow kite"),
        (KNIGHT, "the castle should be pink, the neighbours won't believe it", "pink castle"),
        (KNIGHT, "I'm no expert but can the horse be black?", "black horse"),
        (KNIGHT, "the dragon should be green i want it to look friendly", "friendly green dragon"),
        (KNIGHT, "forest scene at night w/ full moon", "night"),
    ],
)
def test_a_wish_is_found_among_talk(film, said, expected):
    made = calls(said, situation(*film))
    assert expected in str(made)
    assert {name for name, _ in made} == {"edit_card"}


@pytest.mark.parametrize(
    ("film", "said", "expected"),
    [
        (DOGS, "square format, for the photo frame", [("set_format", {"aspect": "1:1"})]),
        (DOGS, "square format please, insta likes that better", [("set_format", {"aspect": "1:1"})]),
        (
            KNIGHT,
            "shorten it to 9 seconds, attention spans being what they are",
            [("set_format", {"duration": 9})],
        ),
        (
            DOGS,
            "please export my clip as webm, our school website takes nothing else",
            [("export_clip", {"kind": "webm"})],
        ),
        (
            KNIGHT,
            "foggy in the first one, thunder and lightning in the second",
            [edit(1, weather="foggy"), edit(2, weather="thunder, lightning")],
        ),
        (
            KNIGHT,
            "put a moat around the castle",
            [edit(2, text="A dragon lands on a castle, with a moat around the castle")],
        ),
        (
            KITE,
            "the tree is too tall",
            [
                edit(2, text="The kite gets stuck in a short tree"),
                edit(3, text="A boy climbs the short tree"),
            ],
        ),
        (KNIGHT, "change scene 3: they shake hands", [edit(3, text="They shake hands")]),
        (KNIGHT, "delete scene two and three", [("remove_card", {"card": 3}), ("remove_card", {"card": 2})]),
    ],
)
def test_remarks_and_likenesses_beside_a_wish_are_left_alone(film, said, expected):
    assert calls(said, situation(*film)) == expected


def test_a_film_that_is_begun_anew_is_no_loop():
    made = calls("start over with something new. A train crosses a snowy bridge.", situation(*DOGS))
    assert made == [("set_storyboard", {"cards": [{"text": "A train crosses a snowy bridge"}]})]


def test_the_scene_behind_the_last_is_a_further_one():
    made = calls("Third scene: the two dogs sleep in a basket.", situation(*DOGS))
    assert made == [("add_card", {"text": "The two dogs sleep in a basket"})]


def test_the_one_scene_that_shows_all_that_is_named_is_spoken_of():
    made = calls("i'd lose the kite in the tree faster, 3 sec is enough for that", situation(*KITE))
    assert made == [("move_card", {"card": 3, "at": 8, "ripple": True})]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("take the last two seconds off", [("recut", {"delete": "last 2"})]),
        ("take off the first 2 seconds", [("recut", {"delete": "first 2"})]),
        (
            "throw away the mammoth and the crane i only want to keep the fox",
            [("remove_clip", {"clip": "c1"}), ("remove_clip", {"clip": "c2"})],
        ),
        ("save the crane clip as happy.gif please", [("export_clip", {"clip": "c2", "path": "happy.gif"})]),
        (
            "could you export it to ~/films/fox.webm for our website",
            [("export_clip", {"path": "~/films/fox.webm"})],
        ),
        ("is there a fox in any of my clips", [("find_clips", {"words": "fox"})]),
        ("stop drawing I noticed something wrong", [("cancel_render", {})]),
    ],
)
def test_what_is_taken_off_saved_or_kept_is_meant_so(said, expected):
    assert calls(said, three_clips()) == expected


@pytest.mark.parametrize(
    ("film", "said"),
    [
        (KNIGHT, "more drama!"),
        (KNIGHT, "put both of them on horses"),
        (KNIGHT, "a dragon with two tails and a banjo"),
        (KITE, "give them hot chocolate"),
        (KITE, "sunset in 3 and 4, noon before"),
        (KITE, "the two children have balloons"),
        (DOGS, "their owner whistles"),
        (KNIGHT, "the knight ought to be a woman with long red hair, no helmet"),
        (DOGS, "blend lighthouse into moon walk, ought to look dreamy"),
        (DOGS, "put a dog next to them, golden retriever if possible"),
    ],
)
def test_what_is_not_understood_is_written_into_no_card(film, said):
    told = decision(said, situation(*film))
    assert told.calls == ()
    assert told.said


SAILORS = ("An old sailor mends a net on a pier.", "His granddaughter feeds a gull.", "A storm comes up.")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Fog please. Only in the last scene.", [edit(3, weather="fog")]),
        ("make the sky pink, but only in the first scene", [edit(1, look="pink sky")]),
        (
            "make the net red, kids can't see it otherwise",
            [edit(1, text="An old sailor mends a red net on a pier")],
        ),
        ("trim it to 8 seconds, it glitches there", [("recut", {"keep": "first 8"})]),
        ("make it vertical. TikTok", [("set_format", {"aspect": "9:16"})]),
        ("square pls, instagram", [("set_format", {"aspect": "1:1"})]),
        (
            "delete scene two and make the third a bit foggy",
            [edit(3, weather="foggy"), ("remove_card", {"card": 2})],
        ),
        ("stop the render, i need my laptop back", [("cancel_render", {})]),
        ("loop it, makes more sense for the window", [("loop", {})]),
        ("fog in 1 and rain in 3", [edit(1, weather="fog"), edit(3, weather="rain")]),
    ],
)
def test_where_a_wish_holds_is_heard_and_what_is_only_remarked_is_not(said, expected):
    is_all_that_is_done(said, SAILORS, expected)


@pytest.mark.parametrize(
    "said",
    [
        "two old sailors play chess, and gulls walk about",
        "A gull steals a fish from the net",
        "an old sailor waves at a ship",
    ],
)
def test_a_scene_that_is_told_of_somebody_shown_is_asked_about_and_replaces_no_film(said):
    told = decision(said, situation(*SAILORS))
    assert told.calls == ()
    assert "new film" in told.said
    assert [name for name, _ in calls(f"new film: {said}", situation(*SAILORS))] == ["set_storyboard"]
    assert [name for name, _ in calls(f"add a scene: {said}", situation(*SAILORS))] == ["add_card"]


@pytest.mark.parametrize(
    "said",
    [
        "oil painting look, thick brush, museum like",
        "make me 5 to choose from and stick with seed 9",
        "from far away with a long lens, like a spy, and dull grey light",
        "make a square of it",
        "i want a storm going on when the ship arrives",
    ],
)
def test_what_is_wished_of_the_film_there_is_begins_no_other(said):
    assert all(name != "set_storyboard" for name, _ in calls(said, situation(*SAILORS)))


POTTER = (
    "A potter shapes a tall vase on her wheel.",
    "A goat knocks the vase over.",
    "The potter hugs the goat in the garden.",
)


def goat(named):
    return [
        edit(2, text=f"A {named} knocks the vase over"),
        edit(3, text=f"The potter hugs the {named} in the garden"),
    ]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("The goat could be black, couldn't it?", goat("black goat")),
        ("my aunt saw it and she said the goat must be black", goat("black goat")),
        ("the goat should be black (my son's favourite)", goat("black goat")),
        ("I am a potter myself and the goat should be black, this is important", goat("black goat")),
        ("the goat, could it be black? our village has one", goat("black goat")),
        ("a llama would be nicer than the goat, no?", goat("llama")),
        ("I'd swap the goat for a llama, what do you think?", goat("llama")),
        ("goat's name is Heidi. The goat: white.", goat("white goat")),
        ("i dont like the goat, make him white", goat("white goat")),
        ("make the goat white, no, black", goat("black goat")),
        ("make scene 2 at dusk - no wait, scene 3", [edit(3, time_of_day="dusk")]),
        ("make it 12 seconds, no, 9", [("set_format", {"duration": 9})]),
        ("not at night, at dawn!", [edit(card, time_of_day="dawn") for card in (1, 2, 3)]),
        ("what if it rained in the last scene?", [edit(3, weather="rain")]),
        ("I'd be so happy if the goat wore a scarf", goat("goat in a scarf")),
        ("The pottery film: rain in the last scene", [edit(3, weather="rain")]),
        ("retired potter here. Rain in the last scene please :)", [edit(3, weather="rain")]),
        (
            "longer please, the goat scene goes by too fast",
            [("move_card", {"card": 3, "at": 12, "ripple": True})],
        ),
        (
            "could you 1) make the goat black 2) make it rain in scene 3",
            [*goat("black goat")[:1], edit(3, text=goat("black goat")[1][1]["text"], weather="rain")],
        ),
        (
            "three things: rain in scene 1 / fog in scene 2 / square format",
            [("set_format", {"aspect": "1:1"}), edit(1, weather="rain"), edit(2, weather="fog")],
        ),
        ("can i have it square? instagram doesn't like wide videos", [("set_format", {"aspect": "1:1"})]),
        ("forget the goat, i want a llama instead of it", goat("llama")),
        ("make the goat black. Sorry, I mean white", goat("white goat")),
        ("remove scene 2. no wait, scene 3", [("remove_card", {"card": 3})]),
        ("Remove scene 2. Actually no, keep it, but square please", [("set_format", {"aspect": "1:1"})]),
        ("12 seconds, eighteen is too long", [("set_format", {"duration": 12})]),
        ("it should rain from start to finish", [edit(card, weather="rain") for card in (1, 2, 3)]),
        ("the goat is supposed to be black", goat("black goat")),
        ("make it so that the goat wears a scarf", goat("goat in a scarf")),
        (
            "make scene 1 foggy and afterwards delete scene 3",
            [edit(1, weather="foggy"), ("remove_card", {"card": 3})],
        ),
        ("scene 1 at dusk, and scene 3 too", [edit(card, time_of_day="dusk") for card in (1, 3)]),
        ("sir please make it square", [("set_format", {"aspect": "1:1"})]),
        ("square, I need it for a talk tomorrow morning", [("set_format", {"aspect": "1:1"})]),
        ("I showed it to my class :) they all want the goat to be black", goat("black goat")),
        ("in the last scene of the storyboard make it rain", [edit(3, weather="rain")]),
        ("1. square 2. 720p", [("set_format", {"aspect": "1:1", "resolution": "720p"})]),
    ],
)
def test_what_stands_around_a_wish_neither_hides_it_nor_is_reported(said, expected):
    is_all_that_is_done(said, POTTER, expected)


@pytest.mark.parametrize(
    "said",
    [
        "storm = night, rest = day",
        "hat and boots for the goat, and a scarf, a red one",
        "Number 9 should come before number 2 or am I wrong?",
        "make the goat wobble - no, the other thing",
        "it's me again",
    ],
)
def test_shorthand_and_corrections_that_stay_open_change_nothing(said):
    told = decision(said, situation(*POTTER))
    assert told.calls == ()
    assert told.said


BESIDE_A_COMMA = [
    (
        "all the scenes in heavy rain, typical holiday in my experience",
        [edit(card, weather="heavy rain") for card in (1, 2, 3)],
    ),
    ("fog in the second scene, more romantic that way", [edit(2, weather="fog")]),
    ("crossfade between all of the scenes, thx", [edit(2, join="smooth"), edit(3, join="smooth")]),
    ("name it bear_final first", [("rename", {"title": "bear_final"})]),
    (
        "my son would love it if a whale swims past at the end. Make that 3 seconds",
        [
            film(duration=18),
            start(2, 5),
            start(3, 10),
            ("add_card", {"text": "A whale swims past", "at": 15}),
        ],
    ),
    (
        "the gull should be a green one, no, a blue one",
        [edit(2, text="His granddaughter feeds a blue gull")],
    ),
    (
        "a new clip from this one in watercolour, my son likes that",
        [("remix", {"words": "watercolour", "style": "watercolour"})],
    ),
]


@pytest.mark.parametrize(("said", "wanted"), BESIDE_A_COMMA)
def test_what_is_said_at_a_comma_wishes_for_nothing(said, wanted):
    is_all_that_is_done(said, SAILORS, wanted)


def test_a_new_clip_from_the_old_one_begins_no_film():
    made = calls("new clip from the old one but go wild: everything made of lego", situation(*SAILORS))
    assert {name for name, _ in made} == {"remix"}


TOLD_BESIDE = [
    ("I want to leave this running in the waiting room all day, so loop it", [("loop", {})]),
    ("We'd like to show it at the summer fair, make it square", [film(aspect="1:1")]),
    ("I'd love to hang it up in our hall, so make it vertical please", [film(aspect="9:16")]),
    ("I want to scare my brother, so make it night in scene 2", [edit(2, time_of_day="night")]),
    ("I'd like a stronger ending, so make it night in the last scene", [edit(3, time_of_day="night")]),
    ("make it square so that parents can watch it on their phones", [film(aspect="1:1")]),
    ("let's have it upright, everyone's going to look at it on a phone", [film(aspect="9:16")]),
    ("could we have it in 1080p for the big screen at school?", [film(resolution="1080p")]),
    ("Undo that, dear, I pressed the wrong one", [("undo", {})]),
]


@pytest.mark.parametrize(("said", "expected"), TOLD_BESIDE)
def test_what_a_film_is_for_is_seen_in_no_card(said, expected):
    assert calls(said, situation(*KNIGHT)) == expected


@pytest.mark.parametrize(
    "said",
    [
        "I'd like to have it in black and white",
        "I want to put a hat on the knight",
        "make the knight a young man",
    ],
)
def test_what_is_wished_of_a_film_is_no_purpose_of_it(said):
    assert calls(said, situation(*KNIGHT))
