"""What is said freely about the film as a whole: lengths, order, further scenes, shape and style.

Each message is one of a stranger, or a further way to say the same; those that are asked back change nothing.
"""

import pytest

from tests.directing import KNIGHT, board, calls, decision, edit, film, gone, situation, start, three_clips


def new(text, **at):
    return ("add_card", {"text": text, **at})


def everywhere(**args):
    return [edit(card, **args) for card in (1, 2, 3)]


def order(*texts):
    """The edits after which the cards of the knight's board tell these of its texts."""
    placed = enumerate(texts, 1)
    return [edit(card, text=KNIGHT[text - 1].rstrip(".")) for card, text in placed if card != text]


LENGTHS = [
    ("stay a bit longer on the second scene", [start(3, 12, ripple=True)]),
    ("slow the first scene down to seven seconds", [start(2, 7, ripple=True)]),
    ("everything happens too fast, can we slow the whole film down to 20 seconds?", [film(duration=20)]),
    (
        "make the ride 3 seconds longer and the wave 1 second shorter",
        [film(duration=17), start(3, 13), start(2, 8)],
    ),
    ("I'd love it if the first scene lasted about nine seconds", [start(2, 9, ripple=True)]),
    ("The landing goes by too quickly, give it eight seconds.", [start(3, 13, ripple=True)]),
    ("can the landing take eight seconds instead of five", [start(3, 13, ripple=True)]),
    (
        "make scene 1 three seconds, scene 2 six seconds and scene 3 five seconds",
        [film(duration=14), start(2, 3), start(3, 9)],
    ),
    ("give the first scene 3 seconds and the other two 6 each", [start(2, 3), start(3, 9)]),
    ("let the landing run twice as long and the rest half as long", [start(3, 12.5), start(2, 2.5)]),
    ("I'd like the forest scene to be two seconds shorter", [start(2, 3, ripple=True)]),
    ("shave a second off the last scene", [film(duration=14), start(3, 10), start(2, 5)]),
    ("cut two seconds from the ride", [start(2, 3, ripple=True)]),
    ("cut the ride to four seconds", [start(2, 4, ripple=True)]),
    ("hold the last scene for 9 seconds", [film(duration=19), start(2, 5), start(3, 10)]),
    ("the ending needs a few more seconds", [film(duration=18), start(2, 5), start(3, 10)]),
    ("Make the last scene just a little shorter.", [film(duration=14), start(3, 10), start(2, 5)]),
    ("the ride takes up too much time", [start(2, 3, ripple=True)]),
    ("I think the landing should get more screen time", [start(3, 12, ripple=True)]),
    (
        "The ending feels a bit abrupt, give the wave a few more seconds.",
        [film(duration=18), start(2, 5), start(3, 10)],
    ),
    ("three seconds per scene please", [film(duration=9)]),
    ("make every scene a second longer", [film(duration=18)]),
    ("can each scene be the same length, and the whole thing around 12 sec", [film(duration=12)]),
    ("twelve seconds in total, every scene equally long", [film(duration=12)]),
    ("I want it to take nine seconds, with the same time for each of the three scenes", [film(duration=9)]),
    ("it's way too long, make it half as long", [film(duration=7.5)]),
    ("half as long please", [film(duration=7.5)]),
    ("it shouldn't be longer than 12 seconds", [film(duration=12)]),
    ("Our slot at the fair is only ten seconds, so could you squeeze it all into that?", [film(duration=10)]),
    ("This is too long for my website, get it down to nine seconds.", [film(duration=9)]),
    ("Make the whole film square and a bit shorter.", [film(aspect="1:1", duration=10)]),
    (
        "Drop the waving and make the dragon scene ten seconds long.",
        [start(3, 15, ripple=True), gone(3, ripple=True)],
    ),
    (
        "can we lose the ride? the landing should be 10 seconds then",
        [start(3, 15, ripple=True), gone(1, ripple=True)],
    ),
    (
        "get rid of teh second scene and make what's left longer so it's still 15 seconds",
        [film(duration=20), start(2, 7.5), start(3, 12.5), gone(2, ripple=True)],
    ),
    ("Fifteen seconds is too long for my class, ten would be plenty.", [film(duration=10)]),
    ("He spends far too long in those trees, two seconds is enough.", [start(2, 2, ripple=True)]),
    (
        "Lose the waving and let the castle stay for eight seconds.",
        [start(3, 13, ripple=True), gone(3, ripple=True)],
    ),
    ("Every scene should be a second longer, people can't follow it.", [film(duration=18)]),
    ("the dragon needs more time, eight seconds", [start(3, 13, ripple=True)]),
    ("Our slot at the fair is only twelve seconds, so please make the film fit.", [film(duration=12)]),
    ("Six seconds is not enough for my speech, make it ten.", [film(duration=10)]),
    (
        "Remove the castle scene, then stretch the other two to eight seconds each.",
        [film(duration=17), start(2, 8), start(3, 9), gone(2, ripple=True)],
    ),
]
ORDER = [
    ("card 2 should start at 6 seconds please", [start(2, 6)]),
    ("start at the landing", [gone(1)]),
    ("can you remove the scene in the forest? it's not important", [gone(1)]),
    ("reorder the scenes: castle, forest, waving", order(2, 1, 3)),
    ("the knight should wave before he rides", order(3, 1, 2)),
    ("the forest scene belongs at the end", order(2, 3, 1)),
    ("Last scene out, please.", [gone(3)]),
    ("I don't like the waving at all. get rid of it", [gone(3)]),
    ("I'm not fond of the waving, could we leave it out?", [gone(3)]),
    ("The first scene is dull, we can start straight with the castle, so drop it.", [gone(1)]),
    ("let's start right with the castle", [gone(1)]),
    ("skip the ride and go straight to the castle", [gone(1)]),
    ("everything but the last scene can go", [gone(2), gone(1)]),
    ("I just want the first two scenes", [gone(3)]),
    ("scrap the ending", [gone(3)]),
    ("the dragon scene and the waving scene should go", [gone(3), gone(2)]),
    ("the story works without the ride", [gone(1)]),
    ("Swap the dragon landing with the knight riding.", order(2, 1, 3)),
    ("switch the forest and the castle scenes", order(2, 1, 3)),
    ("could scenes 1 and 3 trade places?", order(3, 2, 1)),
    ("It'd make more sense if the dragon came first", order(2, 1, 3)),
    ("put the last scene first", order(3, 1, 2)),
    ("The middle scene should come last.", order(1, 3, 2)),
    ("the ride should be last", order(2, 3, 1)),
    ("end with the dragon landing", order(1, 3, 2)),
    ("let the ride be the ending", order(2, 3, 1)),
    ("what about starting with the waving?", order(3, 1, 2)),
    ("open on the castle, then the ride", order(2, 1, 3)),
    ("first the castle, then the forest", order(2, 1, 3)),
    ("hmm can we start with the dragon and then show the knight riding", order(2, 1, 3)),
    ("I want the ride to come after the landing", order(2, 1, 3)),
    ("the dragon should land before the knight rides", order(2, 1, 3)),
    ("show the waving right after the ride", order(1, 3, 2)),
    ("the order should be 3, 1, 2", order(3, 1, 2)),
    (
        "Let's move the waving scene to the front and shorten it a bit.",
        [*order(3, 1, 2), start(2, 3, ripple=True)],
    ),
    ("I think the dragon should come first and the rider after that.", order(2, 1, 3)),
    ("Wouldn't it be better if we saw the castle first and then the forest?", order(2, 1, 3)),
    ("Trade places between the second and the third scene.", order(1, 3, 2)),
    ("swap one and two, then draw it", order(2, 1, 3)),
    ("move the wave to the very begining", order(3, 1, 2)),
    ("Throw out the second scene, standing still is quite enough.", [gone(2)]),
]
SCENES = [
    ("begin with a wide shot of mountains", [start(1, 2.5), new("A wide shot of mountains", at=0)]),
    ("between 1 and 2 show the castle from far away", [new("The castle from far away", at=2.5)]),
    ("let the story end with a feast at the castle", [new("A feast at the castle")]),
    ("add a scene of the castle burning after the landing", [new("The castle burns", at=7.5)]),
    ("give the film an ending where the dragon cries", [new("The dragon cries")]),
    (
        "Put something before the forest, maybe the knight waking up in his tent.",
        [start(1, 2.5), new("The knight wakes up in his tent", at=0)],
    ),
    (
        "Between the forest and the castle, show the knight crossing an old stone bridge.",
        [new("The knight crosses an old stone bridge", at=2.5)],
    ),
    (
        "There should be something between the forest and the castle, maybe the knight crossing a bridge.",
        [new("The knight crosses a bridge", at=2.5)],
    ),
    (
        "put something between the landing and the wave where the villagers run away screaming",
        [new("The villagers run away screaming", at=7.5)],
    ),
    (
        "Put a scene after the dragon lands where villagers run away screaming.",
        [new("Villagers run away screaming", at=7.5)],
    ),
    (
        "my daughter wants a princess watching from a tower window at the end",
        [new("A princess watches from a tower window")],
    ),
    ("After the waving, I want the two of them to have tea together.", [new("They have tea together")]),
    (
        "It needs a beginning. Add a shot of a sunrise over the mountains before everything else.",
        [start(1, 2.5), new("A sunrise over the mountains", at=0)],
    ),
    (
        "End with the two of them flying off together into the clouds.",
        [new("They fly off together into the clouds")],
    ),
    ("start with a sunrise over the castle", [start(1, 2.5), new("A sunrise over the castle", at=0)]),
    ("the knight should fall off the horse at the end", [new("The knight falls off the horse")]),
    ("and finally they ride home together", [new("They ride home together")]),
    ("I miss a scene where the two of them become friends", [new("They become friends")]),
    ("one more scene please, the knight sleeping by a fire", [new("The knight sleeps by a fire")]),
    ("Add a scene at the end. The knight sleeps under a tree.", [new("The knight sleeps under a tree")]),
    (
        "can something happen before the ride, like the knight saddling his horse?",
        [start(1, 2.5), new("The knight saddles his horse", at=0)],
    ),
    ("how about a scene before the last one where it starts to rain", [new("It starts to rain", at=7.5)]),
    (
        "a scene is missing between the ride and the landing: the knight sees the dragon in the sky",
        [new("The knight sees the dragon in the sky", at=2.5)],
    ),
    ("add a scene in the middle with a wizard casting a spell", [new("A wizard casts a spell", at=7.5)]),
    ("add a new second scene where the knight meets a witch", [new("The knight meets a witch", at=2.5)]),
    (
        "show the dragon flying over the mountains before it lands",
        [new("The dragon flies over the mountains", at=2.5)],
    ),
    ("then I'd like to see the knight drink tea", [new("The knight drinks tea")]),
    ("in the middle, the knight gets lost", [new("The knight gets lost", at=7.5)]),
    (
        "add a scene between the landing and the waving where the knight hides, three seconds long",
        [start(3, 13, ripple=True), new("The knight hides", at=10)],
    ),
    (
        "add a scene at the start where the sun rises and make it four seconds",
        [start(1, 4, ripple=True), new("The sun rises", at=0)],
    ),
    (
        "Finish with a shot of the sun going down behind the castle, about three seconds.",
        [film(duration=18), start(2, 5), start(3, 10), new("The sun goes down behind the castle", at=15)],
    ),
    (
        "Before everything, show the castle alone with fog.",
        [start(1, 2.5), new("The castle alone with fog", at=0)],
    ),
    ("Add a market scene at the end.", [new("A market")]),
]
FORMATS = [
    ("give me 3 options for the landing", [film(variations=3), edit(1, seed=11), edit(3, seed=11)]),
    ("like a square photo", [film(aspect="1:1")]),
    ("comic style for the second scene only", [edit(2, look="comic")]),
    ("cut directly from the ride to the landing", [edit(2, join="cut")]),
    ("no transitions please", [edit(2, join="cut"), edit(3, join="cut")]),
    ("I want to put it on my phone, so make it tall instead of wide.", [film(aspect="9:16")]),
    ("can it be wide instead of square?", [film(aspect="16:9")]),
    ("My old laptop is slow, use the smallest picture size.", [film(resolution="480p")]),
    ("a rough low quality version is enough", [film(resolution="480p")]),
    ("the quality is poor, can you do better?", [film(resolution="720p")]),
    ("It looks blurry on our television, can I have it sharper, like 1080p?", [film(resolution="1080p")]),
    ("can i get a couple more versions to choose from", [film(variations=2)]),
    ("I'd like to compare two versions", [film(variations=2)]),
    (
        "can I see a few variations of the last scene",
        [film(variations=3), edit(1, seed=11), edit(2, seed=11)],
    ),
    (
        "love it!! now do the whole thing like an old black and white detective movie",
        [film(style="film noir")],
    ),
    ("Black and white, like an old movie.", [film(style="film noir")]),
    ("I'd love to see this as if it were cut out of paper", [film(style="papercraft")]),
    (
        "Watercolor, but soft, and keep everything else just the way you have it.",
        [film(style="watercolour"), *everywhere(light="soft")],
    ),
    ("could we have it in colour again", [film(style="none")]),
    ("not in black and white any more", [film(style="none")]),
    ("make the film square, and in papercraft", [film(aspect="1:1", style="papercraft")]),
    ("vertical, 1080p and in watercolour", [film(aspect="9:16", resolution="1080p", style="watercolour")]),
    ("make it look like a Japanese woodcut", [*everywhere(look="japanese woodcut")]),
    ("like a children's book illustration please", [*everywhere(look="children's book illustration")]),
    ("in the style of van Gogh", [*everywhere(look="in the manner of van gogh")]),
    (
        "My students would prefer a cartoon look, and please make it square.",
        [film(aspect="1:1"), *everywhere(look="cartoon")],
    ),
    ("the last scene in black and white", [edit(3, look="black and white")]),
    ("don't cut between the scenes", [edit(2, join="smooth"), edit(3, join="smooth")]),
    ("make the scenes flow into each other", [edit(2, join="smooth"), edit(3, join="smooth")]),
    ("can you make the cuts less hard", [edit(2, join="smooth"), edit(3, join="smooth")]),
    ("I don't like the fades, just cut", [edit(2, join="cut"), edit(3, join="cut")]),
    ("I'd like a soft transition between scene 1 and 2", [edit(2, join="smooth")]),
    ("Might it look like an old watercolour painting?", [film(style="watercolour")]),
    ("Too colourful for me, I'd prefer black and white all the way through.", [film(style="film noir")]),
    ("Too real for six-year-olds, thank you, a cartoon would suit them better.", everywhere(look="cartoon")),
    ("wide is boring, try square and warmer colors", [film(aspect="1:1"), *everywhere(light="warmer")]),
    ("It's too wide, a square would suit us better.", [film(aspect="1:1")]),
    ("Make the story square and at least 720p.", [film(aspect="1:1", resolution="720p")]),
    ("Draw it three times so we can compare.", [film(variations=3)]),
    ("Swap the last two scenes and make the film square.", [film(aspect="1:1"), *order(1, 3, 2)]),
]
CRANE = [
    ("Let scene one last seven seconds and the other only three.", [start(2, 7)]),
    ("The standing around can be shorter and the fishing longer", [start(2, 3)]),
    (
        "Add a third scene where the bird flies away over the trees, and make that one six seconds.",
        [film(duration=16), start(2, 5), new("The bird flies away over the trees", at=10)],
    ),
    (
        "Start with the fish scene and show the standing crane afterwards.",
        [
            edit(1, text="The crane dips its head into the water and picks up a fish"),
            edit(2, text="A white crane stands in a stream"),
        ],
    ),
    (
        "I want to see the fish first, so turn the two scenes round.",
        [
            edit(1, text="The crane dips its head into the water and picks up a fish"),
            edit(2, text="A white crane stands in a stream"),
        ],
    ),
    ("The first scene is dull, we can start straight with the fish, so drop it.", [gone(1)]),
    ("We don't need to see it catch the fish, take that out.", [gone(2)]),
    (
        "Set it to 720p and draw three versions of the crane scenes so I can choose.",
        [film(resolution="720p", variations=3)],
    ),
    (
        "Pencil sketch style for the crane story please, and four versions of it.",
        [film(variations=4), edit(1, look="pencil sketch"), edit(2, look="pencil sketch")],
    ),
    ("Make both scenes a little longer.", [film(duration=12)]),
    (
        "And then it flies off over the reeds, that would finish it nicely.",
        [new("It flies off over the reeds")],
    ),
    (
        "On the board, add a third part where the crane flies off over the reeds.",
        [new("The crane flies off over the reeds")],
    ),
    ("It just stands in the water for ages, three seconds of that will do.", [start(2, 3, ripple=True)]),
    (
        "The stream should be a quiet lake, and I'd like that scene two seconds shorter.",
        [edit(1, text="A white crane stands in a quiet lake"), start(2, 3, ripple=True)],
    ),
    (
        "The fishing comes first, the standing around can follow.",
        [
            edit(1, text="The crane dips its head into the water and picks up a fish"),
            edit(2, text="A white crane stands in a stream"),
        ],
    ),
    (
        "Once it has the fish, have the crane fly off over the reeds.",
        [new("The crane flies off over the reeds")],
    ),
    ("I'd like to see the board drawn twice, a bit different each time.", [film(variations=2)]),
    ("The crane bit should be upright for Instagram, nine by sixteen.", [film(aspect="9:16")]),
    ("what comes before this? add four seconds", [("recut", {"before_s": 4})]),
]
ASKED = [
    ("Please make the whole film twice as long", "up to 20 s; that would be 30 s"),
    ("The whole thing feels too quick, give every scene eight seconds.", "that would be 24 s"),
    ("30 seconds total please, it's for a class presentation", "up to 20 s"),
    ("add a scene at the end where they dance, and make that one six seconds", "that would be 21 s"),
    ("swap the knight and the dragon", ""),
    ("turn the scenes around", ""),
    ("give me a second version", ""),
    ("make the first scene the same length as the mammoth", ""),
    ("scene 3 needs two seconds, four seconds", ""),
    ("add something", ""),
    ("could we add a short moment of silence between the two", "Between which scenes?"),
    ("move the first scene back one", ""),
    ("I would like a scene at the market", ""),
]
"""Each with what the answer says."""


@pytest.mark.parametrize(("said", "expected"), LENGTHS)
def test_scenes_and_the_film_last_as_long_as_is_wished(said, expected):
    assert calls(said, situation(*KNIGHT)) == expected


@pytest.mark.parametrize(("said", "expected"), ORDER)
def test_scenes_go_and_come_in_the_order_that_is_wished(said, expected):
    assert calls(said, situation(*KNIGHT)) == expected


@pytest.mark.parametrize(("said", "expected"), SCENES)
def test_a_further_scene_comes_where_it_is_wished_and_tells_what_happens(said, expected):
    assert calls(said, situation(*KNIGHT)) == expected


@pytest.mark.parametrize(("said", "expected"), FORMATS)
def test_shape_size_style_versions_and_joins_are_what_is_wished(said, expected):
    assert calls(said, situation(*KNIGHT)) == expected


@pytest.mark.parametrize(("said", "expected"), CRANE)
def test_a_board_of_two_scenes_is_understood_beside_clips(said, expected):
    assert calls(said, three_clips()) == expected


@pytest.mark.parametrize(("said", "answer"), ASKED)
def test_what_is_not_all_understood_is_asked_about_and_changes_nothing(said, answer):
    found = decision(said, situation(*KNIGHT))

    assert not found.calls
    assert answer in found.said
    assert found.said


def test_a_film_that_is_as_long_as_can_be_becomes_no_longer():
    found = decision(
        "I'd like the whole film to be a bit longer please",
        situation(*KNIGHT) | {"board": board(*KNIGHT, duration=20.0)},
    )

    assert not found.calls


def test_a_picture_that_is_as_sharp_as_can_be_becomes_no_sharper():
    now = situation(*KNIGHT)
    now["board"] |= {"resolution": "1080p"}

    found = decision("it still looks rather blurry on our big screen", now)

    assert not found.calls
    assert "1080p already" in found.said
