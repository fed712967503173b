"""What people say about clips as wholes, about drawing them, and what they ask, in their own words."""

import pytest

from tests.directing import CRANE, DOGS, KITE, KNIGHT, bare, calls, decision, situation, three_clips


def dogs():
    """The dogs' board and three clips with titles; the newest, the dogs, is current."""
    now = situation(*DOGS, clips=("c1", "c2", "c3"))
    titles = ("A lighthouse in a storm", "An astronaut on the moon", "Two dogs in the park")
    for clip, title in zip(reversed(now["clips"]), titles, strict=True):
        clip |= {"title": title, "duration": 10.0}
    return now | {"clip": now["clips"][0]}


def join(*clips):
    return [("join", {"clips": list(clips)})]


def blend(first, second, **more):
    return [("blend", {"first": first, "second": second, **more})]


def export(clip=None, **more):
    return ("export_clip", ({"clip": clip} if clip else {}) | more)


def one(name, clip=None, **more):
    return (name, ({"clip": clip} if clip else {}) | more)


def drawn(*cards):
    return [("generate", {"cards": list(cards)} if cards else {})]


def film(**more):
    return [("set_format", more)]


UNDO, REDO, STOP = ("undo", {}), ("redo", {}), [("cancel_render", {})]

OF_DOGS = [
    ("show the dogs clip twice in a row", join("c3", "c3")),
    ("string all three up, one behind the other: moon, dogs, lighthouse", join("c2", "c3", "c1")),
    ("stick the dogs onto the end of the moon clip, no lighthouse", join("c2", "c3")),
    ("c1 as webm and c2 as gif please", [export("c1", kind="webm"), export("c2", kind="gif")]),
    ("export the moon one as gif and mp4", [export("c2", kind="gif"), export("c2", kind="mp4")]),
    ("my site only takes webm, so export the clip like that", [export(kind="webm")]),
    ("loop it, I want to show it in our shop at night", [one("loop")]),
    ("spit the lighthouse out as an mp4, I need it for a talk tomorrow morning", [export("c1", kind="mp4")]),
    ("delete what is between 2 and 4 seconds in the moon clip", [one("recut", "c2", delete="2-4")]),
    ("chop off the clip's last 2 seconds", [one("recut", delete="last 2")]),
    ("the moon clip's name should be Lunatic", [one("rename", "c2", title="Lunatic")]),
    (
        "let the moon clip begin two seconds sooner, a rocket lands",
        [one("recut", "c2", before="A rocket lands.", before_s=2)],
    ),
    ("get c1 off my disk", [one("remove_clip", "c1")]),
    (
        "the lighthouse and the moon one are my favourites, mark them so",
        [one("favourite", "c1"), one("favourite", "c2")],
    ),
    ("I'd like the moon clip first and then the dogs, all in one", join("c2", "c3")),
    ("take the dogs, then the lighthouse, and make one film of them", join("c3", "c1")),
    ("Put the astronaut behind the dogs, one file.", join("c3", "c2")),
    ("stick em all together, dogs at the end", join("c1", "c2", "c3")),
    ("i want to watch them all back to back as one file", join("c1", "c2", "c3")),
    ("put them all in one long film, lighthouse last", join("c2", "c3", "c1")),
    ("take the moon one and stick the doggies behind it", join("c2", "c3")),
    ("the astronaut comes first, the dogs second, join them", join("c2", "c3")),
    ("join the moon and the storm as a gif", [*join("c2", "c1"), export(kind="gif")]),
    ("cross the moon with the doggies", blend("c2", "c3")),
    ("mash up the astronaut and the dogs", blend("c2", "c3")),
    ("mix the stormy one with the moonwalk, I wonder what that gives", blend("c1", "c2", mode="mix")),
    ("I wonder what the moon and the dogs look like blended", blend("c2", "c3")),
    ("save the storm one as a gif, it goes in our newsletter", [export("c1", kind="gif")]),
    ("give me the moonwalk as mp4, my brother collects those", [export("c2", kind="mp4")]),
    ("our newsletter needs the lighthouse as a webm, can you do that?", [export("c1", kind="webm")]),
    ("the astronaut clip can lose its last two seconds", [one("recut", "c2", delete="last 2")]),
    ("I want the moon clip on an endless loop behind the bar", [one("loop", "c2")]),
    ("please have the lighthouse start over whenever it ends", [one("loop", "c1")]),
    ("would be great if the astronaut went round and round forever, it's for the lobby", [one("loop", "c2")]),
    (
        "rename the moon one to apollo, and fav it",
        [one("rename", "c2", title="apollo"), one("favourite", "c2")],
    ),
    ("mark the stormy one as my favourite", [one("favourite", "c1")]),
    ("the lighthouse can go in the bin", [one("remove_clip", "c1")]),
    ("throw out all clips but the doggies", [one("remove_clip", "c1"), one("remove_clip", "c2")]),
    ("trash the storm one, it never worked", [one("remove_clip", "c1")]),
    ("have another look at the moon one", [one("pick_clip", "c2")]),
    ("where is the one with the man on the moon", [("find_clips", {"words": "moon"})]),
    ("what is the moon clip based on, I forgot", [one("lineage", "c2")]),
    ("from which clip did I make the moon one?", [one("lineage", "c2")]),
    ("just draw the park one", drawn(1)),
    (
        'rename the lighthouse to "Stormy Night" and join it with the moon clip',
        [one("rename", "c1", title="Stormy Night"), *join("c1", "c2")],
    ),
]
OF_THREE = [
    ("mammoth then fox, one file", join("c1", "c3")),
    ("fox first, crane second, mammoth last, glue them", join("c3", "c2", "c1")),
    ("Put the mammoth first. Then the crane, then the fox. All in one video.", join("c1", "c2", "c3")),
    (
        "finish with the mammoth, start with the fox, crane in the middle, all one film",
        join("c3", "c2", "c1"),
    ),
    ("combine my three clips into a single video, newest first", join("c3", "c2", "c1")),
    ("Delete the fox and join the crane and the mammoth.", [one("remove_clip", "c3"), *join("c2", "c1")]),
    ("write the crane clip to a gif file, thanks a bunch", [export("c2", kind="gif")]),
    ("how can i get the crane as an mp4? i need to email it", [export("c2", kind="mp4")]),
    ("save the crane one as a gif, it's going in our slack", [export("c2", kind="gif")]),
    ("export all three as mp4 for the archive", [export(clip, kind="mp4") for clip in ("c1", "c2", None)]),
    ("make the crane one play forever, it's my screensaver", [one("loop", "c2")]),
    (
        "call the crane Early Bird then delete the mammoth",
        [one("rename", "c2", title="Early Bird"), one("remove_clip", "c1")],
    ),
    (
        "call the mammoth Woolly and the crane Stilts",
        [one("rename", "c1", title="Woolly"), one("rename", "c2", title="Stilts")],
    ),
    ("retitle the mammoth: Old Red", [one("rename", "c1", title="Old Red")]),
    ("can you call the mammoth something like Old Tusker", [one("rename", "c1", title="Old Tusker")]),
    ("rename the newest one to Foxtrot, thanks", [one("rename", title="Foxtrot")]),
    ('Name it "Fox, alone" and export as gif', [one("rename", title="Fox, alone"), export(kind="gif")]),
    ("unstar the mammoth", [one("favourite", "c1", on=False)]),
    ("mark everything as favourite", [one("favourite", clip) for clip in ("c1", "c2", None)]),
    ("list everything i marked as favourite", [("find_clips", {"favourite": True})]),
    ("get rid of all clips except for the crane", [one("remove_clip", "c1"), one("remove_clip", "c3")]),
    ("choose the mammoth video as the current one", [one("pick_clip", "c1")]),
    ("go to the crane clip", [one("pick_clip", "c2")]),
    ("what about the mammoth, can I see it", [one("pick_clip", "c1")]),
    ("I'd love to see the mammoth again, can you open it?", [one("pick_clip", "c1")]),
    ("show me which clips have a bird in them", [("find_clips", {"words": "crane"})]),
    ("which one has the big hairy elephant thing in it?", [("find_clips", {"words": "elephant"})]),
    ("find me all the clips with animals in them", [("find_clips", {})]),
    ("what animals do i have so far", [("find_clips", {})]),
    ("how did the mammoth one come about", [one("lineage", "c1")]),
    ("what was the crane made from?", [one("lineage", "c2")]),
    ("is this a remix of the crane?", [one("lineage")]),
    ("use seed 77 for the next go and draw it", film(seed=77)),
]
OF_A_BOARD = [
    ("undo that and also the thing before it", [UNDO, UNDO]),
    ("take back my last two changes", [UNDO, UNDO]),
    ("that change made it worse, roll it back twice", [UNDO, UNDO]),
    ("no no, put it back how it was", [UNDO]),
    ("one more step back please", [UNDO]),
    ("nope, I liked it better after the change, bring the change back", [REDO]),
    ("restore the change I just took back", [REDO]),
    ("no wait bring back what i just undid", [REDO]),
    ("ok let's see it, go ahead and draw everything", drawn()),
    ("I'm happy with the plan, go draw it", drawn()),
    ("we're ready, start drawing please", drawn()),
    ("could you render the whole thing for me please", drawn()),
    ("redraw just the castle scene, I like the other two", [("reroll", {"card": 2})]),
    ("only render the wave, leave the other scenes as they are", drawn(3)),
    ("only redraw the dragon landing, the other two I'm happy with", [("reroll", {"card": 2})]),
    ("just the last scene needs to be drawn again", [("reroll", {"card": 3})]),
    ("can u show me just scene 2 first?", drawn(2)),
    ("stop stop, I saw a mistake, don't draw any more!", STOP),
    ("stop stop stop, wrong settings, abort the render", STOP),
    ("cancel the drawing please, it takes too long", STOP),
    ("enough, stop drawing now", STOP),
    ("please don't render this, cancel it", STOP),
    ("set the seed to 1234 so it comes out the same every time", film(seed=1234)),
    ("pin the seed, 42", film(seed=42)),
    ("keep the seed at 99 from now on", film(seed=99)),
    ("export this as mp4, powerpoint won't take anything else", [export(kind="mp4")]),
    ("Need this as webm for the blog, thanks a million", [export(kind="webm")]),
    ("the grandparents want an mp4", [export(kind="mp4")]),
    (
        "call it Knight Moves; then save it as webm",
        [one("rename", title="Knight Moves"), export(kind="webm")],
    ),
]
ANSWERED = [
    (KNIGHT, "is there any scene in which both the knight and the dragon are visible?", "dragon: Card 3"),
    (KNIGHT, "are there any scenes with the dragon and the castle together", "castle: Card 2"),
    (KNIGHT, "does the knight ever get off his horse?", "horse: Card 1"),
    (KNIGHT, "at what second does the dragon land?", "Card 2, from 5 to 10 s"),
    (KNIGHT, "Which scene is the longest?", "All cards are equally long: 5 s."),
    (KNIGHT, "how many seconds is it altogether", "3 cards in 15 s"),
    (KNIGHT, "what seed is this?", "the seed 11"),
    (KNIGHT, "so what all can you do? I'm new here", "Describe a scene"),
    (KNIGHT, "what can I do with a clip once it's drawn?", "With a clip you can"),
    (KNIGHT, "is it still drawing? how far are we", "Nothing is being rendered"),
    (KNIGHT, "what's being drawn right now? fan is going nuts", "Nothing is being rendered"),
    (KNIGHT, "how long until it's done? my laptop is hot", "Nothing is being rendered"),
    (KITE, "at which point do they eat ice cream?", "Card 4"),
    (KITE, "is the girl in the tree scene?", "the girl is in card 1; the tree is in cards 2 and 3"),
    (KITE, "what's the total length of the film?", "4 cards in 20 s"),
    (CRANE, "At what second does she get the fish?", "Card 2"),
]


@pytest.mark.parametrize(("said", "wanted"), OF_DOGS)
def test_a_clip_is_known_by_what_people_call_it(said, wanted):
    assert calls(said, dogs()) == [(name, bare(args)) for name, args in wanted]


@pytest.mark.parametrize(("said", "wanted"), OF_THREE)
def test_a_wish_about_whole_clips_does_what_is_meant(said, wanted):
    assert calls(said, three_clips()) == [(name, bare(args)) for name, args in wanted]


@pytest.mark.parametrize(("said", "wanted"), OF_A_BOARD)
def test_what_is_said_of_drawing_and_of_taking_back_is_done(said, wanted):
    assert calls(said, situation(*KNIGHT)) == wanted


@pytest.mark.parametrize(("board", "said", "told"), ANSWERED)
def test_a_question_gets_its_own_answer_and_nothing_is_done(board, said, told):
    answered = decision(said, situation(*board))

    assert answered.calls == ()
    assert told in answered.said


@pytest.mark.parametrize(
    "said",
    [
        "rename this clip",
        "join the crane and the fox with music in between them",
        "mark the purple one as my favourite",
        "can you go back to before I changed the castle",
        "export the crane in reverse as a gif",
        "loop it in the rain",
        "start drawing at scene 2",
        "let a fox and a mammoth melt into each other",
    ],
)
def test_what_is_more_than_a_wish_about_whole_clips_is_asked_back(said):
    assert calls(said, three_clips()) == []


def test_what_happens_in_a_scene_joins_no_clips():
    assert "join" not in {name for name, _ in calls("then the dogs look at the moon", dogs())}


def test_clips_that_are_only_about_to_change_are_not_joined():
    decided = decision("Join the fox and the crane, but trim the fox to 3 seconds first", three_clips())

    assert [made.name for made in decided.calls] == ["recut"]
    assert "not put together yet" in decided.said


def test_the_current_clip_is_compared_with_a_length():
    assert decision("is this clip longer than eight seconds?", three_clips()).said.startswith("Yes: c3")
    assert decision("Is the crane clip shorter than 5 seconds?", three_clips()).said.startswith("No: c2")


def test_favourites_are_exported_where_they_are_known():
    now = three_clips()
    now["clips"][1] |= {"favourite": True}

    assert calls("save all my favourites as mp4", now) == [export("c2", kind="mp4")]
