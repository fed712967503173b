"""What is wished of a film as a whole, and asked of it, on films that no rule was made for."""

import pytest

from tests.directing import Says, calls, decision, film, situation

DIVER = (
    "A diver swims over a coral reef.",
    "A turtle looks at the diver.",
    "They rise to the light.",
)
MARKET = ("A woman sells melons at a market.", "A goat eats a melon.")


def look(said, film=DIVER):
    return [("edit_card", {"card": card, "look": said}) for card, _ in enumerate(film, 1)]


STYLES = [
    (DIVER, "charcoal style pls, rough edges", look("charcoal, rough edges")),
    (MARKET, "try it as a silent film", [film(style="archival")]),
    (DIVER, "let's have it as a western", look("like a western")),
    (MARKET, "my sister adores stop motion, so do it like that", [film(style="stop motion")]),
    (DIVER, "it should look like woodcuts in an old book", look("like woodcuts in an old book")),
    (MARKET, "paint it all like Edward Hopper", look("like Edward Hopper", MARKET)),
    (DIVER, "could it be shot like a Jacques Cousteau film?", look("like a Jacques Cousteau film")),
    (MARKET, "everything knitted from wool", look("knitted from wool", MARKET)),
    (MARKET, "watercolour, thick paper", [film(style="watercolour"), *look("thick paper", MARKET)]),
    (DIVER, "lego!!", look("lego")),
    (DIVER, "give it the look of a 70s postcard", look("like a 70s postcard")),
    (MARKET, "back to realistic please, no grain", look("realistic, no grain", MARKET)),
    (MARKET, "not so realistic, more like a cartoon", look("cartoon", MARKET)),
    (DIVER, "I'd like a hazy crayon look", look("hazy crayon")),
    (DIVER, "everything should look like a woodcut from the 1600s", look("woodcut from the 1600s")),
    (
        MARKET,
        "as if my niece had drawn it with chalk",
        look("as if my niece had drawn it with chalk", MARKET),
    ),
    (MARKET, "comic please! fat outlines, flat colours", look("comic, fat outlines, flat colours", MARKET)),
    (DIVER, "draw it again but as a mosaic", look("mosaic")),
    (
        MARKET,
        "watercolour, like the postcards my aunt used to send me",
        [film(style="watercolour"), *look("like postcards", MARKET)],
    ),
    (
        MARKET,
        "all in black and white but the goat stays brown",
        [film(style="film noir"), ("edit_card", {"card": 2, "look": "the goat stays brown"})],
    ),
    (
        DIVER,
        "only the turtle in colour, everything else black and white",
        [film(style="film noir"), ("edit_card", {"card": 2, "look": "the turtle in colour"})],
    ),
    (DIVER, "I'd rather have clay puppets instead of watercolour", [film(style="stop motion")]),
]
HOURS = [
    (DIVER, said, [("edit_card", {"card": card, "time_of_day": hour}) for card in (1, 2, 3)])
    for said, hour in (
        ("Could we change every scene so that it takes place at dawn?", "dawn"),
        ("I was wondering, what if the whole story happened at dusk? So much more romantic", "dusk"),
        ("I'd love it if every scene were at sunrise", "sunrise"),
        ("all scenes take place at midnight", "midnight"),
    )
]
FORMATS = [
    (DIVER, "Make a square of it. Youtube.", [film(aspect="1:1")]),
    (MARKET, "phone portrait format please", [film(aspect="9:16")]),
    (DIVER, "switch the film to 16 by 9", [film(aspect="16:9")]),
    (MARKET, "upright, and the quality as high as it gets", [film(aspect="9:16", resolution="1080p")]),
    (DIVER, "make me 4 to pick from and go with seed 21", [film(variations=4, seed=21)]),
    (DIVER, "wide cinema format, that's what a reef needs", [film(aspect="16:9")]),
    (MARKET, "push everything up to 1080p with 3 variations", [film(resolution="1080p", variations=3)]),
    (MARKET, "render it again, 2 different ones, square", [film(aspect="1:1", variations=2)]),
    (DIVER, "versions: 2, seed: 8", [film(seed=8, variations=2)]),
    (MARKET, "no more variations, one is enough", [film(variations=1)]),
    (MARKET, "I always take 31 for the seed", [film(seed=31)]),
    (DIVER, "upright picture, 9 by 16", [film(aspect="9:16")]),
    (MARKET, "two tries per drawing are plenty", [film(variations=2)]),
    (DIVER, "four versions, I've got all night", [film(variations=4)]),
    (DIVER, "is seed 31 possible?", [film(seed=31)]),
    (DIVER, "a single version is enough, only one version please", [film(variations=1)]),
]
DRAWN = [
    (DIVER, "redo 3, same text, i just want a different result", [("reroll", {"card": 3})]),
    (
        DIVER,
        "I do not like the result of scene 3. Please generate it again with the same text.",
        [("reroll", {"card": 3})],
    ),
    (
        DIVER,
        "Please draw only scene 2 anew. The wording is fine, just the picture should be different.",
        [("reroll", {"card": 2})],
    ),
    (DIVER, "draw scene 2 anew. Only the image should change.", [("reroll", {"card": 2})]),
    (DIVER, "redo the last scene, I don't like the picture", [("reroll", {"card": 3})]),
    (DIVER, "draw it straight away", [("generate", {})]),
    (DIVER, "draw everything except the last scene", [("generate", {"cards": [1, 2]})]),
    (DIVER, "render the turtle scene on its own", [("generate", {"cards": [2]})]),
    (MARKET, "draw it again with the same seed", [("generate", {})]),
    (DIVER, "draw nothing but the turtle scene", [("generate", {"cards": [2]})]),
    (DIVER, "only draw the last one again, it came out blurry", [("reroll", {"card": 3})]),
    (MARKET, "could I have a single picture of the goat scene first?", [("draw_still", {"card": 2})]),
    (MARKET, "stop drawing, wrong goat", [("cancel_render", {})]),
    (DIVER, "storyboard only until I say so", [("plan_only", {"on": True})]),
    (DIVER, "only number 2 needs redrawing", [("reroll", {"card": 2})]),
    (MARKET, "kill whatever is being drawn", [("cancel_render", {})]),
    (DIVER, "no more drawing today, my battery is low", [("cancel_render", {})]),
    (MARKET, "I want to look at the plan first, don't draw yet", [("plan_only", {"on": True})]),
    (
        MARKET,
        "not ready to draw yet, just jot it down: the goat is black",
        [("plan_only", {"on": True}), ("edit_card", {"card": 2, "text": "A black goat eats a melon"})],
    ),
]
TAKEN_BACK = [
    (MARKET, "undo that change and the previous one too", [("undo", {}), ("undo", {})]),
    (DIVER, "the old colours were nicer", [("undo", {})]),
    (DIVER, "that last change was a mistake, get rid of it", [("undo", {})]),
    (MARKET, "my bad, undo the last two", [("undo", {}), ("undo", {})]),
    (DIVER, "go back to the version from two steps ago", [("undo", {}), ("undo", {})]),
    (MARKET, "please bring back the change I just reverted", [("redo", {})]),
    (DIVER, "I undid one step too many, bring it back", [("redo", {})]),
    (MARKET, "repeat the step that I took back a moment ago", [("redo", {})]),
    (DIVER, "take back what you just did", [("undo", {})]),
]
ANSWERED = [
    (DIVER, "what comes after the turtle?", Says("card 3 light")),
    (MARKET, "how long does the goat scene take", Says("card 2 from 5 to 10 s")),
    (DIVER, "is there a list of all the things you can do?", Says("describe a scene")),
    (MARKET, "take the resolution down to 240", Says("480p 720p 1080p")),
    (DIVER, "I want it in square and in upright", Says("one shape")),
    (DIVER, "what do we see at second 7?", Says("card 2 turtle")),
    (DIVER, "who's in it between second 10 and 15? I lost track", Says("card 3")),
    (DIVER, "keep the seed", Says("seed stays 11")),
    (MARKET, "can u tell me what's on the board", Says("goat eats a melon")),
    (MARKET, "what style is it in?", Says("in no style")),
    (DIVER, "what can I do with you? I'm new here", Says("describe a scene")),
]
ASKED_BACK = [
    (DIVER, "draw it like the first one"),
    (DIVER, "paint it like the sea"),
    (DIVER, "turn the film into a sausage"),
    (MARKET, "make it black and white except the elephant"),
    (DIVER, "draw it upright and square, three takes of the diver singing"),
    (MARKET, "draw it like last time"),
]


@pytest.mark.parametrize(("film", "said", "expected"), [*STYLES, *HOURS, *FORMATS, *DRAWN, *TAKEN_BACK])
def test_the_film_becomes_what_is_wished_of_all_of_it(film, said, expected):
    assert calls(said, situation(*film)) == expected


@pytest.mark.parametrize(("film", "said", "answer"), ANSWERED)
def test_a_question_or_what_cannot_be_is_answered_and_nothing_is_done(film, said, answer):
    found = decision(said, situation(*film))

    assert not found.calls
    assert answer == found.said


@pytest.mark.parametrize(("film", "said"), ASKED_BACK)
def test_what_is_not_all_understood_is_asked_back(film, said):
    assert calls(said, situation(*film)) == []
