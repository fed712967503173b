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
