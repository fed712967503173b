"""Where further scenes come and what is in them, what is taken back, and scenes that move, part or go."""

import pytest

from tests.directing import Says, calls, situation

BAKERY = (
    "At four in the morning Hassan switches on the oven in the back of his uncle's "
    "bakery, and the neon tubes flicker.",
    "Two apprentices in white caps roll out the dough on a floury table while the radio plays old songs.",
    "A cat called Minze sleeps on the warm flour sacks beside the cellar stairs.",
    "Hassan's uncle carries a tray of sesame rings to the shop window, and the first "
    "customers wave from the tram stop.",
)
LAUNDERETTE = (
    "A student in a yellow raincoat stuffs muddy football shirts into machine number "
    "seven at the launderette.",
    "An old boxer reads the newspaper on the plastic bench, his socks spinning behind the round window.",
    "Foam creeps out from under a door, and the boxer lifts his feet without looking up.",
    "The student and the boxer mop the tiled floor together, laughing, while the "
    "streetlights come on outside.",
)

OF_THE_BAKERY = [
    (
        "Between 2 and 3 I would like a moth that circles the lamp, as a separate scene.",
        [("add_card", {"text": Says("moth lamp"), "at": 7.5})],
    ),
    (
        "in a scene of its own between 2 and 3, a moth should circle the lamp",
        [("add_card", {"text": Says("moth lamp"), "at": 7.5})],
    ),
    ("new third scene: a moth circles the lamp", [("add_card", {"text": Says("moth lamp"), "at": 7.5})]),
    ("new scene 3 please: a moth circles the lamp", [("add_card", {"text": Says("moth lamp"), "at": 7.5})]),
    (
        "one scene more after the dough, in which a moth circles the lamp",
        [("add_card", {"text": Says("moth lamp"), "at": 7.5})],
    ),
    (
        "After scene 2 comes another one in which a moth circles the lamp.",
        [("add_card", {"text": Says("moth lamp"), "at": 7.5})],
    ),
    (
        "Please add, between the dough and the sleeping cat, a moth circling the lamp",
        [("add_card", {"text": Says("moth lamp"), "at": 7.5})],
    ),
    (
        "i feel like there's a beat missing between 2 and 3, a moth circling the lamp",
        [("add_card", {"text": Says("moth lamp"), "at": 7.5})],
    ),
    ("cut to a moth on the lamp after scene 2", [("add_card", {"text": Says("moth lamp"), "at": 7.5})]),
    (
        "A scene is missing in which a moth circles the lamp, it belongs before scene 3",
        [("add_card", {"text": Says("moth lamp"), "at": 7.5})],
    ),
    (
        "insert two quick shots before scene 3: a moth circles the lamp, a mouse runs away",
        [
            ("add_card", {"text": Says("moth lamp"), "at": 6.667}),
            ("add_card", {"text": Says("mouse away"), "at": 8.333}),
        ],
    ),
    (
        "start the whole thing with a moth circling the lamp",
        [("move_card", {"card": 1, "at": 2.5}), ("add_card", {"text": Says("moth lamp"), "at": 0})],
    ),
    ("new ending. a moth circles the lamp", [("add_card", {"text": Says("moth lamp")})]),
    (
        "Let the film end with a moth circling the lamp, in a new scene",
        [("add_card", {"text": Says("moth lamp")})],
    ),
    (
        "Before the customers wave but after the cat, add a mouse nibbling a sesame ring",
        [("add_card", {"text": "A mouse nibbles a sesame ring", "at": 12.5})],
    ),
    (
        "after the dough is rolled out and before we see the cat, a moth should land on the lamp",
        [("add_card", {"text": "A moth lands on the lamp", "at": 7.5})],
    ),
    (
        "Between the dough and the sleeping cat I want to see a moth circling the lamp",
        [("add_card", {"text": "A moth circles the lamp", "at": 7.5})],
    ),
    (
        "After the dough I'd like to see a moth on the lamp, and only then the cat",
        [("add_card", {"text": "A moth on the lamp", "at": 7.5})],
    ),
    (
        "After the oven, let's see a fox in the street",
        [("add_card", {"text": "A fox in the street", "at": 2.5})],
    ),
    (
        "After Hassan switches on the oven, could you add a scene where a fox crosses the street? Before the "
        "dough please.",
        [("add_card", {"text": "A fox crosses the street", "at": 2.5})],
    ),
    (
        "put in a bit with a fox at the window, before the cat",
        [("add_card", {"text": "A fox at the window", "at": 7.5})],
    ),
    (
        "keep scenes 1 and 2 and get rid of the rest",
        [("remove_card", {"card": 4}), ("remove_card", {"card": 3})],
    ),
    ("Skip the cat scene, it is boring", [("remove_card", {"card": 3})]),
    *(
        (
            said,
            [
                (
                    "edit_card",
                    {"card": 2, "text": f"{BAKERY[1][:-1]}, and a{BAKERY[2][1:-1]}"},
                ),
                ("remove_card", {"card": 3}),
            ],
        )
        for said in (
            "Merge the dough and the cat into one scene, but keep all the action",
            "The dough and the cat feel like the same moment, so join them",
        )
    ),
    (
        "merge 2 and 3: the cat keeps all the dough",
        [("edit_card", {"card": 2, "text": "The cat keeps all the dough"}), ("remove_card", {"card": 3})],
    ),
    (
        "After the apprentices roll out the dough, before the cat, a moth should land on the radio",
        [("add_card", {"text": "A moth lands on the radio", "at": 7.5})],
    ),
    (
        "before the cat i want the uncle counting his coins",
        [("add_card", {"text": "The uncle counts his coins", "at": 7.5})],
    ),
    (
        "Could the uncle count his coins in a new scene, right after the dough is rolled out?",
        [("add_card", {"text": "The uncle counts his coins", "at": 7.5})],
    ),
    (
        "It needs a cosy ending. After the customers wave, the cat eats a sesame ring.",
        [("add_card", {"text": "The cat eats a sesame ring"})],
    ),
    (
        "And for the finale, the cat dances on the oven.",
        [("add_card", {"text": "The cat dances on the oven"})],
    ),
    (
        "To finish, after the tram stop, let's see the cat dance on the oven",
        [("add_card", {"text": "The cat dances on the oven"})],
    ),
    (
        "I'd like a sweet ending, can you add a scene with the cat and the uncle drinking cocoa?",
        [("add_card", {"text": "The cat and the uncle drink cocoa"})],
    ),
    (
        "tack on a final scene after the busy morning: the cat waving from the window",
        [("add_card", {"text": "The cat waves from the window"})],
    ),
    (
        "As the last scene, the uncle sleeps on the flour sacks.",
        [("add_card", {"text": "The uncle sleeps on the flour sacks"})],
    ),
    (
        "I'd end on their mother dancing in the street.",
        [("add_card", {"text": "Their mother dances in the street"})],
    ),
    (
        "ooh before the cat sleeps, put in a bit where a mouse eats the flour",
        [("add_card", {"text": "A mouse eats the flour", "at": 7.5})],
    ),
    (
        "Before the cat sleeps on the sacks, I should like a new scene where a mouse eats the flour.",
        [("add_card", {"text": "A mouse eats the flour", "at": 7.5})],
    ),
    (
        "I need an insert between the dough scene and the cat scene: a mouse eats the flour",
        [("add_card", {"text": "A mouse eats the flour", "at": 7.5})],
    ),
    (
        "There ought to be another scene after the last, with a tram ringing its bell.",
        [("add_card", {"text": "A tram rings its bell"})],
    ),
    (
        "After the oven is on, and before the apprentices roll out the dough, I want to see a rat running"
        " over the floor.",
        [("add_card", {"text": "A rat runs over the floor", "at": 2.5})],
    ),
    (
        "Might there be a rat looking out of a hole, just after the apprentices roll the dough?",
        [("add_card", {"text": "A rat looks out of a hole", "at": 7.5})],
    ),
    (
        "after the customers wave, finish with the cat doing a somersault",
        [("add_card", {"text": "The cat does a somersault"})],
    ),
    (
        "What if, once they've waved, we end with the moon rising over the roof?",
        [("add_card", {"text": "The moon rises over the roof"})],
    ),
    (
        "Move the cat scene up so it's first, straight before the oven",
        [("edit_card", {"card": place, "text": card}) for place, card in ((1, 3), (2, 1), (3, 2))],
    ),
    (
        "Move the cat on the sacks so that it is the first scene.",
        [("edit_card", {"card": place, "text": card}) for place, card in ((1, 3), (2, 1), (3, 2))],
    ),
    (
        "The last scene should be moved to the second place, please",
        [("edit_card", {"card": place, "text": card}) for place, card in ((2, 4), (3, 2), (4, 3))],
    ),
    (
        "Can the cat scene be moved to first place?",
        [("edit_card", {"card": place, "text": card}) for place, card in ((1, 3), (2, 1), (3, 2))],
    ),
    (
        "Exchange the first two scenes, so that the apprentices come before Hassan.",
        [("edit_card", {"card": place, "text": card}) for place, card in ((1, 2), (2, 1))],
    ),
    (
        "Start with the cat on the sacks and then the oven, leave the rest",
        [("edit_card", {"card": place, "text": card}) for place, card in ((1, 3), (2, 1), (3, 2))],
    ),
    (
        "Before the uncle carries his tray, have a small bird peck at the sacks, as its own scene",
        [("add_card", {"text": "A small bird pecks at the sacks", "at": 12.5})],
    ),
    (
        "before scene 3, let two mice dance on the radio, in a scene of their own",
        [("add_card", {"text": "Two mice dance on the radio", "at": 7.5})],
    ),
    (
        "add a shot of a rat yawning, after the dough but before the cat sleeps",
        [("add_card", {"text": "A rat yawns", "at": 7.5})],
    ),
    (
        "what about a rat? It could steal a ring, in a scene of its own right before the cat sleeps",
        [("add_card", {"text": "A rat steals a ring", "at": 7.5})],
    ),
    ("I need a scene in which a goat eats a hat", [("add_card", {"text": "A goat eats a hat"})]),
    (
        "Take the last one and put it at the start, don't touch the order of the others.",
        [("edit_card", {"card": place, "text": card}) for place, card in ((1, 4), (2, 1), (3, 2), (4, 3))],
    ),
    (
        "move the cat on the sacks up so that it directly follows the first scene",
        [("edit_card", {"card": place, "text": card}) for place, card in ((2, 3), (3, 2))],
    ),
    (
        "Bring the uncle with his tray forward so he comes right after the oven",
        [("edit_card", {"card": place, "text": card}) for place, card in ((2, 4), (3, 2), (4, 3))],
    ),
    (
        "Start with the apprentices and show Hassan at the oven after them.",
        [("edit_card", {"card": place, "text": card}) for place, card in ((1, 2), (2, 1))],
    ),
    (
        "Begin with the cat on the sacks and have the dough second",
        [("edit_card", {"card": place, "text": card}) for place, card in ((1, 3), (3, 1))],
    ),
    (
        "Swap the order of 2 and 3 so the cat comes first, then the dough.",
        [("edit_card", {"card": place, "text": card}) for place, card in ((2, 3), (3, 2))],
    ),
    (
        "swap the middle two",
        [("edit_card", {"card": place, "text": card}) for place, card in ((2, 3), (3, 2))],
    ),
    (
        "Please change the order: first the cat and then the dough, the other scenes stay the same.",
        [("edit_card", {"card": place, "text": card}) for place, card in ((2, 3), (3, 2))],
    ),
    ("swap the dough scene and the cat scene? actually no leave that", []),
    ("put the oven scene last. hmm, actually don't", []),
    ("get rid of the cat scene? no, actually keep it", []),
    ("move the cat scene to the start - actually no, forget it", []),
    ("make the cat scene shorter. no wait, then it makes no sense", []),
    (
        "Swap the dough scene and the cat scene? Actually no, leave that. Remove the oven scene",
        [("remove_card", {"card": 1})],
    ),
    (
        "ok new idea: after the dough bit a little dog runs past",
        [("add_card", {"text": "A little dog runs past", "at": 7.5})],
    ),
    (
        "new idea from my sister, before the cat scene two old women share an ice cream",
        [("add_card", {"text": "Two old women share an ice cream", "at": 7.5})],
    ),
    (
        "between the dough bit and the next bit, show a hand turning off the radio",
        [("add_card", {"text": "A hand turns off the radio", "at": 7.5})],
    ),
    (
        "after the dough part I'd love a close shot of two old women sharing an ice cream",
        [("add_card", {"text": "Two old women share an ice cream", "at": 7.5, "camera": "close-up"})],
    ),
    (
        "before Hassan switches on the oven, show a little dog running past",
        [("move_card", {"card": 1, "at": 2.5}), ("add_card", {"text": "A little dog runs past", "at": 0})],
    ),
    (
        "show a little dog running past before Hassan switches on the oven",
        [("move_card", {"card": 1, "at": 2.5}), ("add_card", {"text": "A little dog runs past", "at": 0})],
    ),
    (
        "after Hassan switches on the oven I'd love a close shot of his hands, flour and salt",
        [("add_card", {"text": "His hands, flour and salt", "at": 2.5, "camera": "close-up"})],
    ),
    (
        "I want to see a hand turning off the radio before Hassan switches on the oven",
        [
            ("move_card", {"card": 1, "at": 2.5}),
            ("add_card", {"text": "A hand turns off the radio", "at": 0}),
        ],
    ),
    ("at the very end a hand turns off the lamp", [("add_card", {"text": "A hand turns off the lamp"})]),
    ("I don't think we need the cat scene", [("remove_card", {"card": 3})]),
    (
        "we don't need the cat part at all, just go from the dough straight to the shop window",
        [("remove_card", {"card": 3})],
    ),
    (
        "move the cat scene so it comes right before the dough scene",
        [("edit_card", {"card": 2, "text": 3}), ("edit_card", {"card": 3, "text": 2})],
    ),
    (
        "put the cat scene at the very end, it's the best one",
        [("edit_card", {"card": 3, "text": 4}), ("edit_card", {"card": 4, "text": 3})],
    ),
    (
        "the cat shot is really two things. first just the sacks, then the stairs",
        [("edit_card", {"card": 3, "text": "The sacks"}), ("add_card", {"text": "The stairs", "at": 12.5})],
    ),
    (
        "the dough one has too much in it. First just the table, and then the radio as its own scene",
        [
            ("edit_card", {"card": 2, "text": "The table"}),
            ("add_card", {"text": "The radio plays old songs", "at": 7.5}),
        ],
    ),
    (
        "the dough scene should be two shots, one of just the table and one of the hands",
        [("edit_card", {"card": 2, "text": "The table"}), ("add_card", {"text": "The hands", "at": 7.5})],
    ),
]

OF_THE_LAUNDERETTE = [
    (
        "Once the student has stuffed the shirts, the boxer should sneeze first, and only then comes foam.",
        [("add_card", {"text": "The boxer sneezes", "at": 2.5})],
    ),
    (
        "There's one scene missing between the newspaper and the foam, that's the boxer eating a plum.",
        [("add_card", {"text": "The boxer eats a plum", "at": 7.5})],
    ),
    (
        "Insert after scene 2: a pigeon walks past the window.",
        [("add_card", {"text": "A pigeon walks past the window", "at": 7.5})],
    ),
    (
        "It would be so funny if right before the foam there was a shot of the boxer eating a plum!",
        [("add_card", {"text": "The boxer eats a plum", "at": 7.5})],
    ),
    (
        "insert a scene after the newspaper one where the student is eating a plum",
        [("add_card", {"text": "The student eats a plum", "at": 7.5})],
    ),
    (
        "the student eats a plum after the boxer reads and before the foam creeps out, new scene",
        [("add_card", {"text": "The student eats a plum", "at": 7.5})],
    ),
    ("swap the foam bit with the newspaper bit. no, leave it", []),
    (
        "ok new idea: after the foam bit a little dog runs past",
        [("add_card", {"text": "A little dog runs past", "at": 12.5})],
    ),
    (
        "before the student stuffs the shirts into the machine: a little dog runs past",
        [("move_card", {"card": 1, "at": 2.5}), ("add_card", {"text": "A little dog runs past", "at": 0})],
    ),
    (
        "before the boxer reads the newspaper: two old women share an ice cream",
        [("add_card", {"text": "Two old women share an ice cream", "at": 2.5})],
    ),
    ("I don't think we need the foam scene", [("remove_card", {"card": 3})]),
    (
        "move the foam scene so it comes right before the newspaper scene",
        [("edit_card", {"card": 2, "text": 3}), ("edit_card", {"card": 3, "text": 2})],
    ),
    (
        "the foam shot is really two things. first a woman walking in, then a woman sitting down",
        [
            ("edit_card", {"card": 3, "text": "A woman walks in"}),
            ("add_card", {"text": "A woman sits down", "at": 12.5}),
        ],
    ),
    (
        "put the newspaper scene at the very end, it's the funniest one",
        [
            ("edit_card", {"card": 2, "text": 3}),
            ("edit_card", {"card": 3, "text": 4}),
            ("edit_card", {"card": 4, "text": 2}),
        ],
    ),
    (
        "add a bit where two old women share an ice cream before the foam creeps out",
        [("add_card", {"text": "Two old women share an ice cream", "at": 7.5})],
    ),
]

LAKE = (
    "A fisherman rows a green boat across a calm lake.",
    "He throws a net over the side.",
    "A pelican lands on the bow and begs for a fish.",
    "Rain starts to fall and he pulls on a yellow coat.",
)
SHOP = (
    "A baker in a white apron kneads dough on a wooden table.",
    "Her cat jumps onto the flour sack and leaves white paw prints.",
    "The oven glows and three loaves rise inside.",
    "A boy with a schoolbag buys a warm bun at the counter.",
)
OF_THE_LAKE = [
    (
        "Move the pelican turning up to the very beginning, keep the rest in order",
        [
            ("edit_card", {"card": 1, "text": 3}),
            ("edit_card", {"card": 2, "text": 1}),
            ("edit_card", {"card": 3, "text": 2}),
        ],
    ),
    (
        "open on the pelican appearing, then everything else in the same order",
        [
            ("edit_card", {"card": 1, "text": 3}),
            ("edit_card", {"card": 2, "text": 1}),
            ("edit_card", {"card": 3, "text": 2}),
        ],
    ),
    (
        "open on a pelican in the rain",
        [("move_card", {"card": 1, "at": 2.5}), ("add_card", {"text": "A pelican in the rain", "at": 0})],
    ),
    (
        "the throwing should come before the fisherman rows",
        [
            ("edit_card", {"card": 1, "text": "The fisherman throws a net over the side"}),
            ("edit_card", {"card": 2, "text": 1}),
        ],
    ),
    (
        "let's have him wave to a boy on the shore before it starts raining",
        [("add_card", {"text": "He waves to a boy on the shore", "at": 12.5})],
    ),
    (
        "have the fisherman sing before the rain starts",
        [("add_card", {"text": "The fisherman sings", "at": 12.5})],
    ),
    (
        "start with him yawning at the stove",
        [
            ("move_card", {"card": 1, "at": 2.5}),
            ("add_card", {"text": "The fisherman yawns at the stove", "at": 0}),
        ],
    ),
    (
        "once the pelican is gone, he should whistle. give that its own scene",
        [("add_card", {"text": "He whistles", "at": 12.5})],
    ),
    ("flip the film to square", [("set_format", {"aspect": "1:1"})]),
    (
        "Can you draw a new picture for scene 3? Same text, and leave the other scenes alone",
        [("reroll", {"card": 3})],
    ),
]
OF_THE_SHOP = [
    (
        "Could I get a fresh picture for the oven? Don't change the text or the other scenes.",
        [("reroll", {"card": 3})],
    ),
    ("get rid of the bit where the cat makes prints", [("remove_card", {"card": 2})]),
    (
        "let the oven last 4 seconds, leave the other scenes as long as they are",
        [("move_card", {"card": 4, "at": 14, "ripple": True})],
    ),
    (
        "I'd like to linger on the oven a bit, so 4 seconds for that one",
        [("move_card", {"card": 4, "at": 14, "ripple": True})],
    ),
    (
        "before the baker starts kneading, show her switching on the lights",
        [
            ("move_card", {"card": 1, "at": 2.5}),
            ("add_card", {"text": "The baker switches on the lights", "at": 0}),
        ],
    ),
    ("rotate it to portrait", [("set_format", {"aspect": "9:16"})]),
    (
        "move the oven to the front and make it 12 seconds",
        [
            ("set_format", {"duration": 12}),
            ("edit_card", {"card": 1, "text": 3}),
            ("edit_card", {"card": 2, "text": 1}),
            ("edit_card", {"card": 3, "text": 2}),
        ],
    ),
    (
        "the kneading should come after the cat jumps",
        [("edit_card", {"card": 1, "text": 2}), ("edit_card", {"card": 2, "text": 1})],
    ),
]


def made_of(said, cards):
    """What a message does; the text of another card as its number."""
    numbers = {text.rstrip("."): number for number, text in enumerate(cards, 1)}
    made = calls(said, situation(*cards))
    return [
        (name, {key: numbers.get(value, value) if key == "text" else value for key, value in args.items()})
        for name, args in made
    ]


@pytest.mark.parametrize(("said", "made"), OF_THE_BAKERY)
def test_what_is_wished_of_the_scenes_of_a_bakery(said, made):
    assert made_of(said, BAKERY) == made


@pytest.mark.parametrize(("said", "made"), OF_THE_LAUNDERETTE)
def test_what_is_wished_of_the_scenes_of_a_launderette(said, made):
    assert made_of(said, LAUNDERETTE) == made


@pytest.mark.parametrize(("said", "made"), OF_THE_LAKE)
def test_what_is_wished_of_the_scenes_of_a_lake(said, made):
    assert made_of(said, LAKE) == made


@pytest.mark.parametrize(("said", "made"), OF_THE_SHOP)
def test_what_is_wished_of_the_scenes_of_a_shop(said, made):
    assert made_of(said, SHOP) == made
