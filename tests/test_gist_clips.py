"""What people say about clips, in their own words: each wish by what it speaks of, wherever that stands."""

import pytest

from tests.directing import KNIGHT, bare, calls, decision, situation, three_clips


def recut(**args):
    return [("recut", args)]


def remix(**args):
    return [("remix", args)]


def favourite(*clips, **more):
    return [("favourite", {"clip": clip, **more} if clip else {**more}) for clip in clips]


def exported(*clips, **more):
    return [("export_clip", {"clip": clip, **more} if clip else {**more}) for clip in clips]


def renamed(title, **args):
    return [("rename", {**args, "title": title})]


def removed(*clips):
    return [("remove_clip", {"clip": clip}) for clip in clips]


def found(**args):
    return [("find_clips", args)]


KEEPING = [
    ("mark the crane and the fox as favourites please", favourite("c2", None)),
    ("I don't want the crane among my favourites any more", favourite("c2", on=False)),
    ("could you put a heart on the first clip, I love that one", favourite("c1")),
    ("The crane clip is my favourite so far, please mark it.", favourite("c2")),
    ("the fox is no longer my favourite, sorry", favourite(None, on=False)),
    ("Delete the crane clip and mark the fox as a favourite.", [*removed("c2"), *favourite(None)]),
    ("have i got any favourites yet", found(favourite=True)),
    ("the mammoth should be called Woolly from now on", renamed("Woolly", clip="c1")),
    ("I'd rather the fox clip was called Rusty.", renamed("Rusty")),
    ("let's rename the mammoth clip, call it Big Red", renamed("Big Red", clip="c1")),
    ("give the fox a new name: Rusty", renamed("Rusty")),
    ("rename the newest to Foxy", renamed("Foxy")),
    ('I\'d like to call the crane clip "Morning, quiet" please', renamed("Morning, quiet", clip="c2")),
    (
        "please save this film with the name Our Trip and send me an mp4",
        [*renamed("Our Trip"), *exported(None, kind="mp4")],
    ),
    (
        "Name the crane clip Morning Catch and export it",
        [*renamed("Morning Catch", clip="c2"), *exported("c2")],
    ),
    ("the mammoth and the crane clips can go", removed("c1", "c2")),
    ("delete the crane, the mammoth and the fox", removed("c2", "c1", "c3")),
    ("get rid of everything except the fox, please", removed("c1", "c2")),
    ("bring back the clip I just deleted", [("undo", {})]),
    (
        "save the crane and the mammoth as mp4s to my downloads folder",
        exported("c2", "c1", kind="mp4", path="~/Downloads"),
    ),
    ("please turn the fox into a gif file that I can email around", exported(None, kind="gif")),
    ("Can I have this as a gif to send to my sister?", exported(None, kind="gif")),
    ("I want to send the crane to Grandma as a gif.", exported("c2", kind="gif")),
    ("could I get an mp4 please?", exported(None, kind="mp4")),
    ("switch back to the crane one, I want to keep working on it", [("pick_clip", {"clip": "c2"})]),
    ("open the mammoth please, I'd like to change it", [("pick_clip", {"clip": "c1"})]),
    ("Which clips do I have so far?", found()),
    ("what's the longest clip in my library?", found()),
    ("Where is that video with the bird in it?", found(words="crane")),
    ("show me everything I've made with a bird in it", found(words="crane")),
    ("where's that one with the elephant thing with fur", found(words="elephant")),
    (
        'The one with the crane should be called "Morning at the pond".',
        renamed("Morning at the pond", clip="c2"),
    ),
    ('Call this film "Brave Sir Toby" please.', renamed("Brave Sir Toby")),
    ("rename to Castle Day and save as mp4", [*renamed("Castle Day"), *exported(None, kind="mp4")]),
    ("Give the mammoth a better title, Big Rusty for example.", renamed("Big Rusty", clip="c1")),
    ("the crane needs a better name: Fisher", renamed("Fisher", clip="c2")),
    ("delete the fox and open the crane", [*removed("c3"), ("pick_clip", {"clip": "c2"})]),
    ("I don't need the crane clip or the mammoth anymore, only the fox stays.", removed("c2", "c1")),
    ("I never liked the crane clip, please delete it.", removed("c2")),
    ("Where did the mammoth go? I want to watch it again.", [("pick_clip", {"clip": "c1"})]),
    ("Which clips do I have here at the moment?", found()),
    (
        "For our shop window the fox has to go round without end, and I need it as a gif.",
        [("loop", {}), *exported(None, kind="gif")],
    ),
]
RECUTS = [
    (
        "Only the middle four seconds of the crane are any good. Lose everything else.",
        recut(clip="c2", keep="3-7"),
    ),
    ("the first half of the mammoth clip is boring, cut it", recut(clip="c1", delete="first 5")),
    ("keep the first and the last three seconds", recut(keep="first 3, last 3")),
    ("remove seconds 2-4 and 6-8 from the crane clip", recut(clip="c2", delete="2-4, 6-8")),
    (
        "chop the last 3 seconds off the crane clip and the mammoth clip",
        [*recut(clip="c2", delete="last 3"), *recut(clip="c1", delete="last 3")],
    ),
    (
        "Something odd happens between seconds 3 and 5 of the crane clip, remove that.",
        recut(clip="c2", delete="3-5"),
    ),
    ("shave two seconds off the start of the clip please", recut(delete="first 2")),
    ("could you shorten the crane clip to 6 seconds for me", recut(clip="c2", keep="first 6")),
    ("The crane video stops too early, carry on for five more seconds.", recut(clip="c2", after_s=5)),
    (
        "Let the fox clip go on for six more seconds, he should walk off.",
        recut(after="He walks off", after_s=6),
    ),
    (
        "Please make the mammoth's film a bit longer, say five more secconds, walking off into the distance.",
        recut(clip="c1", after="It walks off into the distance", after_s=5),
    ),
    ("can you make it continue at the end? I want to see it fly away", recut(after="It flies away")),
    (
        "continue the crane clip, it should catch another fish",
        recut(clip="c2", after="It catches another fish"),
    ),
    (
        "I need 2 extra secs at the head of this clip, the sun rises",
        recut(before="The sun rises", before_s=2),
    ),
    (
        "make the beginning of this clip 2 seconds longer, the sun rises",
        recut(before="The sun rises", before_s=2),
    ),
    (
        "2 seconds before the first frame of this clip: the sun rises",
        recut(before="The sun rises", before_s=2),
    ),
    ("2 seconds more for this clip, at the start: the sun rises", recut(before="The sun rises", before_s=2)),
    ("this clip could use an intro of 2 seconds: the sun rises", recut(before="The sun rises", before_s=2)),
    ("trim the clip to the stretch from 2 to 4 seconds", recut(keep="2-4")),
    ("extend it at the start by 2 seconds: the sun rises", recut(before="The sun rises", before_s=2)),
    (
        "I'd like to see where the mammoth came from, add three seconds before it.",
        recut(clip="c1", before_s=3),
    ),
    ("Start the fox clip a bit earlier, I'd like to see where it comes from.", recut(before_s=3)),
    ("make this one six seconds longer, it ends too soon", recut(after_s=6)),
    ("have the crane and the fox loop for me please", [("loop", {"clip": "c2"}), ("loop", {})]),
    ("fox on a loop for my screen background pls", [("loop", {})]),
    ("The fox is fine, only its first three seconds are no use.", recut(delete="first 3")),
    (
        "Something ugly happens between six and eight seconds, please remove that from this clip.",
        recut(delete="6-8"),
    ),
    (
        "I'd like the midle part of the mammoth, from three to seven seconds, nothing else.",
        recut(clip="c1", keep="3-7"),
    ),
    ("what comes before this? add four seconds", recut(before_s=4)),
    ("What comes after the fox runs out of the picture? Carry on for five seconds.", recut(after_s=5)),
    ("I'd be grateful if the mammoth walked on for five seconds more.", recut(clip="c1", after_s=5)),
]
UNIONS = [
    ("string the crane, the mammoth and the fox together, fox first", ["c3", "c2", "c1"]),
    ("join them all, but start with the crane", ["c2", "c1", "c3"]),
    ("put the fox after the mammoth, one straight after the other", ["c1", "c3"]),
    ("put the mammoth in front of the fox as one film", ["c1", "c3"]),
    ("play the crane clip first and then the mammoth, as one video", ["c2", "c1"]),
    ("make one long film out of all three, the other way round", ["c3", "c2", "c1"]),
    ("Save all three clips one after the other in a single film.", ["c1", "c2", "c3"]),
    ("glue the crane clip onto the fox", ["c3", "c2"]),
    ("All three animals in one film please, crane first, then fox, then mammoth.", ["c2", "c3", "c1"]),
    ("all three together please, mammoth last", ["c2", "c3", "c1"]),
    ("Stick all three clips together in the order they came.", ["c1", "c2", "c3"]),
]
BLENDS = [
    ("Blend clips 1 and 2 together, I think that would look cool", ("c1", "c2")),
    ("I want a smooth transition from the mammoth to the crane", ("c1", "c2")),
    ("Mix the crane and the mammoth into one video so one fades into the other.", ("c2", "c1")),
    ("Mix the fox and the crane into one, half and half.", ("c3", "c2")),
]
REMIXES = [
    (
        "Redo the fox clip with just a tiny change: snow on the ground.",
        remix(strength="light", words="snow on the ground", weather="snow on the ground"),
    ),
    (
        "Take the mammoth clip and change it completely, make it a toy on a shelf.",
        remix(clip="c1", strength="strong", words="a toy on a shelf", subject="a toy on a shelf"),
    ),
    (
        "remix the mammoth clip but make it blue this time",
        remix(clip="c1", words="blue", subject="a blue mammoth", strength="light"),
    ),
    (
        "i'm bored of red. same mammoth but blue, otherwise don't touch it",
        remix(clip="c1", words="blue", subject="a blue mammoth"),
    ),
    (
        "Redo the fox in the mountains with snow but keep it pretty close to what it is now",
        remix(words="the mountains with snow", setting="mountains", weather="snow", strength="light"),
    ),
    ("Give the fox clip a gentle redo, I only want small differences.", remix(strength="light")),
    (
        "Rework the mammoth completely, I don't care how different it gets.",
        remix(clip="c1", strength="strong"),
    ),
    ("the mammoth clip should look totally different", remix(clip="c1", strength="strong")),
    (
        "take the crane clip and make it rain, leave the rest as it is",
        remix(clip="c2", words="rain", weather="rain"),
    ),
    (
        "rework the mammoth and the crane a bit",
        [*remix(clip="c1", strength="light"), *remix(clip="c2", strength="light")],
    ),
    (
        "do the crane clip over as a watercolour",
        remix(clip="c2", words="a watercolour", style="watercolour"),
    ),
    ("Give me a slightly different fox.", remix(strength="light")),
    ("I'm not happy with any of it, give me something wildly different from this.", remix(strength="strong")),
    ("This is nothing like I imagined, have another go and change a lot.", remix(strength="strong")),
    (
        "Red looks strange on a mammoth, do that clip over in brown.",
        remix(clip="c1", words="brown", subject="a brown mammoth"),
    ),
]
OF_A_BOARD = [
    (
        "Call it Dragon Day and give me an mp4 of the finished film.",
        [*renamed("Dragon Day"), *exported(None, kind="mp4")],
    ),
    ("that's the one i want, mark it", favourite(None)),
    ("could the clip carry on for a bit, the dragon should fly off", recut(after="The dragon flies off")),
    ("It ends too suddenly. Let it go on for another four seconds.", recut(after_s=4)),
    ("let it go on a little longer and have the knight ride away", recut(after="The knight rides away")),
    ("please show what happened before this, maybe four seconds", recut(before_s=4)),
    ("Only keep the part with the dragon landing", recut(keep="5-10")),
    ("I run it in my shop window, so it should play round and round without a jump.", [("loop", {})]),
    (
        "Keep this clip mostly the same, just make it a bit warmer.",
        remix(strength="light", words="a bit warmer", light="warmer"),
    ),
    ("Do the same film again but only slightly different, I mostly like it.", remix(strength="light")),
    (
        "try it again but stay close to this one, it just needs a touch more mist",
        remix(strength="light", words="a touch more mist", weather="mist"),
    ),
    (
        "do another version of this that's only a tiny bit different, maybe slightly foggier",
        remix(strength="light", words="slightly foggier", weather="foggy"),
    ),
    ("Looks fine, now draw it once more so I can compare.", [("set_format", {"seed": 1350})]),
    ("can we go back to how it was two changes ago", [("undo", {}), ("undo", {})]),
    ("oh no i didn't mean to get rid of that!! put it back", [("undo", {})]),
    ("I take that back, it was better with the change", [("redo", {})]),
    ("actually I liked the change, put it back in", [("redo", {})]),
    ("No wait, what I just took back was good after all.", [("redo", {})]),
    ("The undo was a mistake, bring it back.", [("redo", {})]),
    ("Oh no, that was better before I touched it.", [("undo", {})]),
    ("I've changed my mind, forget what I last asked for.", [("undo", {})]),
    ("I want to post it on my phone, so tall instead of wide.", [("set_format", {"aspect": "9:16"})]),
    (
        "My mother can only open mp4, so one of those please, and name it Sunday Knight.",
        [("export_clip", {"kind": "mp4"}), ("rename", {"title": "Sunday Knight"})],
    ),
    ("Turn it into a little gif for our team chat.", [("export_clip", {"kind": "gif"})]),
    ("Go on for another five seconds after the end, please.", [("recut", {"after_s": 5})]),
    ("Let me see what happens just before the knight enters the forest.", [("recut", {"before_s": 3})]),
    ("start a little earlier, before the ride", [("recut", {"before_s": 3})]),
    ("Could it start over smoothly when it reaches the end, like an endless loop?", [("loop", {})]),
    ("I don't like this clip at all, throw it away.", [("remove_clip", {"clip": "c1"})]),
]


@pytest.mark.parametrize(("said", "wanted"), [*KEEPING, *RECUTS, *REMIXES])
def test_a_wish_about_clips_does_what_is_meant(said, wanted):
    assert calls(said, three_clips()) == [(name, bare(args)) for name, args in wanted]


@pytest.mark.parametrize(("said", "clips"), UNIONS)
def test_clips_are_joined_in_the_order_that_is_meant(said, clips):
    assert calls(said, three_clips()) == [("join", {"clips": clips})]


@pytest.mark.parametrize(("said", "clips"), BLENDS)
def test_clips_pass_into_each_other(said, clips):
    assert calls(said, three_clips()) == [("blend", {"first": clips[0], "second": clips[1]})]


@pytest.mark.parametrize(("said", "wanted"), OF_A_BOARD)
def test_a_wish_about_the_one_clip_of_a_board_does_what_is_meant(said, wanted):
    assert calls(said, situation(*KNIGHT)) == wanted


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("What happens in the second scene again?", "Card 2, from 5 to 10 s: A dragon lands on a castle."),
        ("what comes after the dragon lands?", "Card 3, from 10 to 15 s: The knight waves at the dragon."),
        ("Which scenes is the dragon in?", "Dragon: Card 2"),
        ("How long is my film right now?", "3 cards in 15 s"),
        ("what shape is the picture at the moment, wide or square?", "16:9, at 480p"),
        ("Remind me, which clip am I working on?", "The current clip is c1"),
        ("how do I get one of these onto my laptop?", "c1 is at /films/clips/c1.mp4"),
        ("what makes a light remix and a strong one different?", "A light remix"),
    ],
)
def test_a_question_is_answered_and_nothing_is_done(said, told):
    answered = decision(said, situation(*KNIGHT))
    assert answered.calls == ()
    assert told in answered.said


def test_a_clip_that_is_asked_about_is_told_with_its_title_and_length():
    assert decision("How long is the mammoth clip?", three_clips()).said == "c1 “A red mammoth”, 10 s long."
    assert "c3 “A fox”" in decision("Is the clip I'm looking at the fox?", three_clips()).said


@pytest.mark.parametrize(
    "said",
    [
        "Please combine two of them",
        "mix all three clips together",
        "make the mammoth and the fox meet in one film",
        "why is it black and white?",
        "how do i make it longer?",
        "let the crane star in the second scene",
        "remix the crane clip the way Bob did it",
        "the mammoth one could use a certain something",
    ],
)
def test_what_is_not_all_understood_is_asked_back(said):
    assert calls(said, three_clips()) == []


def test_no_file_is_written_of_a_film_that_is_only_about_to_change():
    decided = decision("turn it into a cartoon and then save it as a gif", situation(*KNIGHT))
    assert {one.name for one in decided.calls} == {"edit_card"}
    assert decided.said == "Once it is drawn, say “export it as gif”."


@pytest.mark.parametrize(
    "said", ["the dragon should be named Fred", "make the second scene longer, please do"]
)
def test_what_is_said_of_a_scene_does_nothing_to_its_clip(said):
    assert not {"rename", "recut", "remix"} & {name for name, _ in calls(said, situation(*KNIGHT))}


@pytest.mark.parametrize(
    ("said", "expected", "left"),
    [
        (
            "Let the fox clip go on another five seconds, then stick the mammoth behind it.",
            [("recut", {"after_s": 5})],
            "stick the mammoth behind it",
        ),
        (
            "Cut the mammoth down to five seconds and glue it behind the crane.",
            [("recut", {"clip": "c1", "keep": "first 5"})],
            "glue it behind the crane",
        ),
    ],
)
def test_a_join_with_a_clip_that_is_only_just_made_is_said_not_to_be_done(said, expected, left):
    assert calls(said, three_clips()) == expected
    assert f"Not done: “{left}”" in decision(said, three_clips()).said
