"""What strangers wish of clips as wholes: remixes, blends, files, names, and two of these at once."""

import pytest

from tests.directing import CRANE, KNIGHT, calls, decision, situation, three_clips

BAKER = (
    "A baker takes bread out of the oven in a small bakery.",
    "A cat steals a roll.",
    "The baker chases the cat down a street at dawn.",
)


def robots():
    """The board of a train, and clips of a boat, a robot and the train, which is current."""
    now = three_clips()
    titles = ("A sailing boat at sunset", "A robot waters a plant", "A train in the snow")
    for clip, title in zip(reversed(now["clips"]), titles, strict=True):
        clip |= {"title": title}
    train = situation("A red train crosses a bridge in the snow.", "It disappears into a tunnel.")
    return now | {"board": train["board"]}


def remix(**args):
    return ("remix", args)


def look_of(clip):
    return ("blend", {"first": "c3", "second": clip, "mode": "sample"})


def join(*clips):
    return ("join", {"clips": list(clips)})


def drawn(card):
    return ("reroll", {"card": card})


def of_robot(subject):
    return remix(clip="c2", strength="light", words=subject, subject=subject)


def export(**args):
    return ("export_clip", args)


SAID = [
    ("gimme that as a webm", [export(kind="webm")]),
    ("save a gif copy of the robot on the desktop", [export(clip="c2", kind="gif", path="~/Desktop")]),
    ("save it on my disk, plain mp4", [export(kind="mp4")]),
    ("can I get the boat as a GIF, small enough for WhatsApp?", [export(clip="c1", kind="gif")]),
    ("give me the clip with the boat", [("pick_clip", {"clip": "c1"})]),
    ("rename the robot one to Gardener please", [("rename", {"clip": "c2", "title": "Gardener"})]),
    ("name the first one Evening", [("rename", {"clip": "c1", "title": "Evening"})]),
    ('call the clip "A Robot and a Train"', [("rename", {"title": "A Robot and a Train"})]),
    ("the second one is my favourite", [("favourite", {"clip": "c2"})]),
    ("fave the boat and bin the robot", [("favourite", {"clip": "c1"}), ("remove_clip", {"clip": "c2"})]),
    ("delete the robot clip from my library", [("remove_clip", {"clip": "c2"})]),
    ("we don't need the boat any more, bin it", [("remove_clip", {"clip": "c1"})]),
    ("have you got a clip with a robot in it?", [("find_clips", {"words": "robot"})]),
    ("how was c2 made?", [("lineage", {"clip": "c2"})]),
    ("what's the boat one made of", [("lineage", {"clip": "c1"})]),
    ("fuse the boat with the robot", [("blend", {"first": "c1", "second": "c2"})]),
    ("blend it with the boat", [("blend", {"first": "c3", "second": "c1"})]),
    (
        "fade the boat into the robot over 2 seconds",
        [("blend", {"first": "c1", "second": "c2", "length": 2})],
    ),
    ("superimpose the boat and the robot", [("blend", {"first": "c1", "second": "c2", "mode": "mix"})]),
    ("give the robot clip the colours of c1", [("blend", {"first": "c2", "second": "c1", "mode": "sample"})]),
    ("I want c2 in the style of c1", [("blend", {"first": "c2", "second": "c1", "mode": "sample"})]),
    ("blend c1 and c2 then loop it", [("blend", {"first": "c1", "second": "c2"}), ("loop", {})]),
    (
        "blend c1 and c2, loop the train clip",
        [("blend", {"first": "c1", "second": "c2"}), ("loop", {"clip": "c3"})],
    ),
    ("join all 3, in order, then save as mp4", [("join", {"clips": ["c1", "c2", "c3"]}), export(kind="mp4")]),
    ("stick the robot behind the boat, same file", [("join", {"clips": ["c1", "c2"]})]),
    (
        "make the robot silver, but only a slight change",
        [of_robot("a silver robot waters a plant")],
    ),
    (
        "in the robot clip, please change the plant to a cactus and leave the rest be",
        [of_robot("a robot waters a cactus")],
    ),
    (
        "remix the boat clip at 30%: at night",
        [remix(clip="c1", strength_value=0.3, words="at night", time_of_day="night")],
    ),
    ("let it rain from 2 to 4 s", [remix(words="let it rain", weather="rain", start=2, end=4)]),
    ("in the first 3 seconds make it night", [remix(words="night", time_of_day="night", end=3)]),
    (
        "redo the boat in the style of Monet, you may change a lot",
        [remix(clip="c1", strength="strong", words="the style of Monet", look="in the style of Monet")],
    ),
    (
        "same clip with small changes only, but at night",
        [remix(strength="light", words="at night", time_of_day="night")],
    ),
    (
        "a subtle remix, but everything happens in Paris",
        [remix(strength="subtle", words="Paris", setting="Paris")],
    ),
    (
        "I'd like a slightly different version of this clip where it's foggy, with the rest much the same",
        [remix(strength="light", words="foggy", weather="foggy")],
    ),
    (
        "this is nice, but could I see it again with just a few tiny changes?",
        [remix(strength="light")],
    ),
    (
        "the robot clip again, only slightly different, in winter",
        [remix(clip="c2", strength="light", words="winter", weather="winter")],
    ),
    (
        "can this clip be remixed slightly so that it takes place in New York",
        [remix(strength="light", words="New York", setting="New York")],
    ),
    ("attach the boat to the end of this clip so they're one", [join("c3", "c1")]),
    ("put the robot clip after this one so it becomes one video", [join("c3", "c2")]),
    (
        "a clip that starts as the boat clip and dissolves into this one",
        [("blend", {"first": "c1", "second": "c3"})],
    ),
    ("trim this clip so it's just 2s to 3s", [("recut", {"keep": "2-3"})]),
    (
        "there's a bit between 1 and 2 seconds in this clip that I want removed",
        [("recut", {"delete": "1-2"})],
    ),
    (
        "between 1 and 2 seconds there's something I don't like, can you take it out?",
        [("recut", {"delete": "1-2"})],
    ),
    ("start the clip at 1 second and end it at 3", [("recut", {"keep": "1-3"})]),
    ("make three clips from this storyboard so I can pick one", [("set_format", {"variations": 3})]),
    (
        "I'd like to choose from a few, so please make two clips from this storyboard.",
        [("set_format", {"variations": 2})],
    ),
    ("which clips have i favourited?", [("find_clips", {"favourite": True})]),
    (
        "the tunnel scene looks odd, redo just that one with the same description and don't touch the rest",
        [drawn(2)],
    ),
    ("try drawing just the tunnel scene over, same description", [drawn(2)]),
    ("only regenerate the last picture, with the same description", [drawn(2)]),
]


@pytest.mark.parametrize(("said", "wanted"), SAID, ids=[said for said, _ in SAID])
def test_a_wish_about_one_of_several_clips_is_carried_out(said, wanted):
    assert calls(said, robots()) == wanted


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (
            "same clip but with a dog in place of the cat",
            [
                {"card": 2, "text": "A dog steals a roll"},
                {"card": 3, "text": "The baker chases the dog down a street at dawn"},
            ],
        ),
        (
            "in the clip swap the roll for a fish, everything else stays",
            [{"card": 2, "text": "A cat steals a fish"}],
        ),
    ],
)
def test_a_change_in_the_clip_itself_is_a_remix_of_it(said, wanted):
    ((name, args),) = calls(said, situation(*BAKER))
    assert (name, args["cards"]) == ("remix", wanted)


@pytest.mark.parametrize(
    ("said", "strength"),
    [
        ("remix my clip as an oil painting; you may depart from it quite a lot", "strong"),
        ("remix my clip as an oil painting, a bold change is fine", "strong"),
        ("remix the clip as an oil painting, moderate is fine", "mild"),
        ("remix it as an oil painting, as close as possible to the original", "light"),
        ("turn this clip into an oil painting, as strongly as you can", "strong"),
    ],
)
def test_how_much_may_change_is_read_wherever_it_is_said(said, strength):
    ((name, args),) = calls(said, situation(*KNIGHT))
    assert (name, args["strength"]) == ("remix", strength)
    assert "oil painting" in args["look"]


@pytest.mark.parametrize(
    "said",
    [
        "blend it",
        "blend the fox",
        "mix all three clips",
        "take the mammoth clip and do the thing with the wobbly glimmer, go wild",
        "give the fox the look of a million dollars",
    ],
)
def test_a_wish_about_clips_that_is_not_all_understood_changes_nothing(said):
    assert calls(said, three_clips()) == []


def test_a_kind_of_file_that_is_not_written_is_named():
    told = decision("export it as .mov please", situation(*CRANE))
    assert not told.calls
    assert "mov" in told.said
    assert "mp4" in told.said


def recut(**args):
    return ("recut", args)


def blend(first, second, **args):
    return ("blend", {"first": first, "second": second, **args})


FROM_STRANGERS = [
    (
        "Blend the robot with the boat so that both are visible simultaneously.",
        [blend("c2", "c1", mode="mix")],
    ),
    ("mix the boat and the robot together so you see both", [blend("c1", "c2", mode="mix")]),
    ("put the robot on top of the boat clip, half transparent", [blend("c2", "c1", mode="mix")]),
    (
        "Let the robot and the boat be visible together like a double exposure.",
        [blend("c2", "c1", mode="mix")],
    ),
    ("show this and the boat at once, one over the other", [blend("c3", "c1", mode="mix")]),
    ("make the boat clip bleed gradually into the robot one", [blend("c1", "c2")]),
    ("mix the boat into the train, slowly becoming one another", [blend("c1", "c3")]),
    ("blend the robot into the boat, that could look dreamy", [blend("c2", "c1")]),
    ("throw the robot and the boat into one blend, curious what comes out", [blend("c2", "c1")]),
    ("melt the boat trip into the robot, I'd like to see how that looks", [blend("c1", "c2")]),
    ("cross-fade the boat into the robot, two seconds will do", [blend("c1", "c2", length=2)]),
    ("robot then boat, glued together", [("join", {"clips": ["c2", "c1"]})]),
    ("lose the last 2 seconds of my robot guy, he just stands there", [recut(clip="c2", delete="last 2")]),
    ("the last 2 sec of the robot video are blurry, remove em", [recut(clip="c2", delete="last 2")]),
    ("could you shorten the robot clip to seconds two through six?", [recut(clip="c2", keep="2-6")]),
    ("from the boat video I only need 2-5", [recut(clip="c1", keep="2-5")]),
    ("lose the start of the boat one, about 2 s", [recut(clip="c1", delete="first 2")]),
    ("cut the boring first 3 seconds off the robot", [recut(clip="c2", delete="first 3")]),
    ("just leave me the first four seconds of that clip", [recut(keep="first 4")]),
    ("take 5 to 8 out of the finished clip", [recut(delete="5-8")]),
    ("the last bit of the clip, say 2 seconds, needs to go", [recut(delete="last 2")]),
    (
        "the boat clip needs a gull landing at the end, say 3 seconds extra",
        [recut(clip="c1", after="A gull lands", after_s=3)],
    ),
    (
        "lead into the boat with 3 seconds of an empty harbour",
        [recut(clip="c1", before="An empty harbour", before_s=3)],
    ),
    (
        "before the robot clip starts I would like two seconds of an empty garden",
        [recut(clip="c2", before="An empty garden", before_s=2)],
    ),
    ("make the robot spin round forever", [("loop", {"clip": "c2"})]),
    ('boat clip = "Evening"', [("rename", {"clip": "c1", "title": "Evening"})]),
    (
        'call the robot "Tin" and the boat "Calm"',
        [("rename", {"clip": "c2", "title": "Tin"}), ("rename", {"clip": "c1", "title": "Calm"})],
    ),
    (
        "in that clip where it waters the plant, make the robot yellow",
        [remix(clip="c2", words="a yellow robot waters a plant", subject="a yellow robot waters a plant")],
    ),
    (
        "take the boat clip and make it a version with harbour lights, lanterns and so on",
        [
            remix(
                clip="c1",
                words="harbour lights, lanterns",
                look="harbour lights",
                subject="a sailing boat at sunset, with lanterns",
            )
        ],
    ),
    ("This clip again, exactly alike, only at dawn", [remix(words="at dawn", time_of_day="dawn")]),
    (
        "Could I have this clip one more time, all the same, but in thick fog?",
        [remix(words="thick fog", weather="thick fog")],
    ),
    (
        "the boat clip over again, all the same, but in the rain",
        [remix(clip="c1", words="the rain", weather="rain")],
    ),
    ("do this exact clip again but at night", [remix(words="at night", time_of_day="night")]),
    ("this clip once more, identical except that it's raining", [remix(words="raining", weather="rain")]),
    ("Give me this clip again with just a wee bit changed, hardly anything", [remix(strength="light")]),
    ("One subtle variant of current clip.", [remix(strength="light")]),
    ("Do a very slight variation of this clip? Keep almost everything the same.", [remix(strength="light")]),
    (
        "That boat clip, can we get a second one of it that's almost exactly the same?",
        [remix(clip="c1", strength="light")],
    ),
    (
        "I adore that robot! Can you do me another one like it with a tiny difference?",
        [remix(clip="c2", strength="light")],
    ),
    ("make this clip again so I can compare them", [("set_format", {"seed": 1350})]),
    ("Stick this clip onto the end of the robot one and save that as a single file", [join("c2", "c3")]),
    (
        "Not happy with how scene 2 came out. Draw that one again, same wording, leave the other be",
        [drawn(2)],
    ),
    ("The tunnel one came out badly. Redo it with the same text.", [drawn(2)]),
    ("Please generate the second scene again without changing its words.", [drawn(2)]),
    ("another picture for scene 1, same words", [drawn(1)]),
    ("The train on the bridge doesn't look right, do that picture over", [drawn(1)]),
    ("I changed my mind, redo it", [("redo", {})]),
    ("A robot waters a plant as a webm, 480 wide please", [export(clip="c2", kind="webm", width=480)]),
    ("the boat as a gif, 320 pixels across", [export(clip="c1", kind="gif", width=320)]),
    ("write this clip as mp4 with a width of 720", [export(kind="mp4", width=720)]),
    ("show me what you made the robot one out of", [("lineage", {"clip": "c2"})]),
    ("give this clip the look of the boat clip, but leave its movement alone", [look_of("c1")]),
    ("match this clip's look to the robot clip, its motion stays", [look_of("c2")]),
    (
        "lay the boat clip over this one so that both are visible at once",
        [("blend", {"first": "c1", "second": "c3", "mode": "mix"})],
    ),
    (
        "2s crossfade from this clip into the boat clip",
        [("blend", {"first": "c3", "second": "c1", "length": 2})],
    ),
    ("one clip from three please: the boat, then the robot, and then this one", [join("c1", "c2", "c3")]),
    ("could the robot follow on from the boat, as one clip?", [join("c1", "c2")]),
    (
        "Make another one very similar to this, only in a desert.",
        [
            remix(
                words="a desert",
                cards=[
                    {"card": 1, "text": "A red train crosses a bridge in a desert"},
                    {"card": 2, "setting": "desert"},
                ],
            )
        ],
    ),
    ("let the boat go on and on, so it ends where it starts", [("loop", {"clip": "c1"})]),
    ("Make me a night version of this clip", [remix(words="night", time_of_day="night")]),
    ("I want a winter version of the boat clip", [remix(clip="c1", words="winter", weather="winter")]),
    (
        "I wonder how this clip would look a hundred years ago, so do it again like that",
        [remix(words="a hundred years ago", look="a hundred years ago")],
    ),
    (
        "redo this clip but put everything in a castle",
        [
            remix(
                words="a castle",
                cards=[
                    {"card": 1, "text": "A red train crosses a bridge in a castle"},
                    {"card": 2, "setting": "castle"},
                ],
            )
        ],
    ),
    (
        "could I see the boat clip again with just a little bit changed?",
        [remix(clip="c1", strength="light")],
    ),
    ("Can we take the robot clip and go on from there?", [("pick_clip", {"clip": "c2"})]),
    ("it should keep on going, round and round", [("loop", {})]),
    ("the clip runs two seconds too long. Take them off the end", [("recut", {"delete": "last 2"})]),
    (
        "The last two seconds of this clip are not needed. Take them off",
        [("recut", {"delete": "last 2"})],
    ),
    ("keep nothing of this clip but the stretch from 3 to 7 seconds", [("recut", {"keep": "3-7"})]),
    ("Show me the robot from above", []),
    ("remix the robot clip the way my uncle did it", []),
    ("lose the start of the boat one", []),
    ("blend the train", []),
]


@pytest.mark.parametrize(("said", "wished"), FROM_STRANGERS)
def test_clips_are_known_by_what_people_call_them(said, wished):
    assert calls(said, robots()) == wished


def test_a_decade_is_no_length():
    said = "Everything should look like an oil painting from the 1800s"
    assert all("look" in args for name, args in calls(said, situation(*KNIGHT)))
