"""Fifty messages of all that the tools can do, written before the rules were read; looked at while mending.

On the first run 23 were right.
"""

from unittest.mock import ANY

import pytest

from tests.directing import CRANE, KNIGHT, Says, calls, decision, edit, new, situation, three_clips

NEW = [
    ("a girl rides her bike thru the rain and laughs", new(Says("girl rides her bike rain laughs"))),
    (
        "hey can u make a movie about a penguin who slides down an iceberg. then he jumps into the sea",
        new(Says("penguin slides down an iceberg"), "He jumps into the sea"),
    ),
    (
        "please to make video where elephant is washing in river, evening",
        new("Elephant is washing in river, evening"),
    ),
    (
        "ten seconds, widescreen, a submarine dives to a wreck",
        new("A submarine dives to a wreck", duration=10, aspect="16:9"),
    ),
    (
        "the life of a butterfly in three scenes: egg, caterpillar, butterfly",
        new(Says("egg"), Says("caterpillar"), Says("butterfly")),
    ),
    ("A man deletes a photo on his phone and cries", new("A man deletes a photo on his phone and cries")),
    ("Two rivers blend into one, seen from above", new("Two rivers blend into one, seen from above")),
    (
        "Establishing shot of a castle at dusk. Cut to a queen at a window, slow push in.",
        [
            (
                "set_storyboard",
                {
                    "cards": [
                        {"text": Says("establishing shot castle dusk")},
                        {"text": Says("queen window slow push in"), "join": "cut"},
                    ]
                },
            )
        ],
    ),
    ("a horse in a watercolur style, squre", new("A horse", style="watercolour", aspect="1:1")),
    (
        'A ballerina bows on a stage, with the title "Fin"',
        new('A ballerina bows on a stage, with the title "Fin"'),
    ),
    (
        "first a seed falls. ten seconds later it is a tree. make it twenty seconds",
        new("A seed falls", "It is a tree", at=(None, 10), duration=20),
    ),
]
BOARD = [
    (
        "night time please, and only 5 secs",
        [("set_format", {"duration": 5}), *[edit(card, time_of_day=Says("night")) for card in (1, 2)]],
    ),
    ("could the second picture be somewhat darker", [edit(2, light="darker")]),
    ("switch both cards to sunrise", [edit(1, time_of_day="sunrise"), edit(2, time_of_day="sunrise")]),
    (
        "drop the second card and loop the rest",
        [("remove_card", {"card": 2}), ("generate", {}), ("loop", {})],
    ),
    ("then have it fly off into the sunset", [("add_card", {"text": "It flies off into the sunset"})]),
    ("give me three takes of this", [("set_format", {"variations": 3})]),
    ("the second card looks wrong, try that one again", [("reroll", {"card": 2})]),
    ("can i see the pictures first before you draw it all", [("draw_still", {})]),
    ("dont draw anything until i say so", [("plan_only", {"on": True})]),
    ("nah, go back two steps", [("undo", {}), ("undo", {})]),
    ("bring back what you just undid", [("redo", {})]),
    (
        "portrait for my phone, completely in papercraft",
        [("set_format", {"aspect": "9:16", "style": "papercraft"})],
    ),
    ("move card two half a second later", [("move_card", {"card": 2, "at": 5.5})]),
    ("make teh crane pink", [edit(1, text=Says("pink crane"))]),
    (
        "make the crane a little smaller and give it a hat",
        [edit(1, text=Says("small crane hat"))],
    ),
    (
        "both cards in the rain, the first one as a close up",
        [
            edit(1, weather="rain", camera=Says("close")),
            edit(2, weather="rain"),
        ],
    ),
    (
        "i want it in winter, with fog, and slower",
        [edit(card, weather="winter, fog") for card in (1, 2)],
    ),
]
CLIPS = [
    ("keep the first half and loop it", [("recut", {"keep": ANY}), ("loop", {})]),
    ("cut off the last one and a half seconds", [("recut", {"delete": "last 1.5"})]),
    ("glue the fox one to the end of the crane one", [("join", {"clips": ["c2", "c3"]})]),
    ("crossfade both of them", [("blend", {"first": "c2", "second": "c3"})]),
    ("make that one my favorite", [("favourite", {})]),
    ("bin the mammoth one", [("remove_clip", {"clip": "c1"})]),
    ("name the first one Woolly", [("rename", {"clip": "c1", "title": "Woolly"})]),
    ("gif of clip two please", [("export_clip", {"clip": "c2", "kind": "gif"})]),
    ("which clips have a fox in them?", [("find_clips", {"words": "fox"})]),
    ("what was the third one made from", [("lineage", {})]),
    ("let me edit the mammoth one again", [("open_board", {"clip": "c1"})]),
    (
        "remix the crane one just a touch: golden light",
        [
            (
                "remix",
                {"clip": "c2", "words": "golden light", "strength": "subtle", "light": "golden"},
            )
        ],
    ),
    (
        "from second two to second four make it rain",
        [("remix", {"words": Says("rain"), "start": 2, "end": 4, "weather": Says("rain")})],
    ),
    (
        "extend that by three seconds, the fox lies down",
        [("recut", {"after": "The fox lies down", "after_s": 3})],
    ),
    (
        "start with ~/Pictures/gran.jpg",
        [
            ("import_media", {"path": "~/Pictures/gran.jpg"}),
            ("add_card", {"media": "picture", "at": 0, "follow_up": True}),
        ],
    ),
]
ANSWERED = [
    ("how do i make it longer?", "15 seconds"),
    ("which model are you", "/model"),
    ("can it speak", "silent"),
    ("Un vecchio pescatore ripara la sua rete", "inglese"),
    ("rotate the video 90 degrees", "or example"),
    ("what happens if i delete a card?", ""),
    ("put me in the video, here is my instagram", ""),
]


@pytest.mark.parametrize(("said", "expected"), NEW)
def test_a_strangers_description_becomes_the_board_meant(said, expected):
    assert calls(said) == expected


@pytest.mark.parametrize(("said", "expected"), BOARD)
def test_a_strangers_wish_changes_what_was_meant(said, expected):
    assert calls(said, situation(*CRANE)) == expected


@pytest.mark.parametrize(("said", "expected"), CLIPS)
def test_a_strangers_words_about_clips_are_about_those_meant(said, expected):
    assert calls(said, three_clips()) == expected


@pytest.mark.parametrize(("said", "word"), ANSWERED)
def test_what_is_no_wish_is_answered_in_words(said, word):
    told = decision(said, situation(*KNIGHT))
    assert told.calls == ()
    assert word in told.said
