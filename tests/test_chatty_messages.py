"""What people say around a wish: it is done as if it stood alone; their talk is not done, nor reported."""

import pytest

from assistant.directors.builtin.intents import decide
from assistant.directors.builtin.situation import Situation
from tests.directing import board

MARKET = (
    "On a cold Saturday morning in November, Mrs Okafor and her two sons unload crates of oranges and"
    " lemons from a white van, while pigeons hop around their boots.",
    "A small dog with a red collar steals a sausage from the butcher's stall, and the butcher, a tall man"
    " with a ginger beard, chases it between the shoppers.",
    "Under the striped awning of the flower stall, an old couple argues about tulips; the flower seller ties"
    " a yellow ribbon around the biggest bunch.",
    "In the evening the street sweeper pushes his broom past the empty stalls, and the dog sleeps on a pile"
    " of cardboard boxes beside the fountain.",
)
OF_MARKET = ("Dog and sausage, rehearsal", "Flower stall at noon", "Saturday market")
SCHOOL = (
    "In the school gym, Mr Patel's class builds a huge rocket out of cardboard tubes and silver foil, and a"
    " girl with plaits paints the number 7 on its side.",
    "The caretaker unlocks the back door with a jangling bunch of keys, looks at the rocket, and scratches"
    " his head while his radio plays an old song.",
    "At the summer fair the rocket stands on the football pitch; parents hold up their phones, and two"
    " toddlers eat strawberry ice cream in the front row.",
    "With a hiss and a cloud of white smoke the rocket rises over the school roof, and Mr Patel's hat flies"
    " off into the apple tree.",
)
OF_SCHOOL = ("Rocket test in the gym", "Ice cream close-up", "The cardboard rocket")

SWAPPED = [
    ("edit_card", {"card": 2, "text": MARKET[2]}),
    ("edit_card", {"card": 3, "text": MARKET[1]}),
]
NO_PIGEONS = [
    (
        "edit_card",
        {
            "card": 1,
            "text": "On a cold Saturday morning in November, Mrs Okafor and her two sons unload crates of"
            " oranges and lemons from a white van.",
        },
    )
]
AWAKE = [("add_card", {"text": "The dog wakes up."})]
SQUARE = [("set_format", {"aspect": "1:1"})]
NO_KEYS = [("remove_card", {"card": 2})]
THRICE = [("set_format", {"variations": 3})]
WITH_CAP = [
    (
        "edit_card",
        {
            "card": 1,
            "text": "In the school gym, Mr Patel's class builds a huge rocket out of cardboard tubes and"
            " silver foil, and a girl in a cap with plaits paints the number 7 on its side.",
        },
    )
]
TO_SMOKE = [("edit_card", {"card": 4, "join": "smooth"})]

AT_MARKET = [
    ("swap the dog scene and the flower scene (not my words)", SWAPPED),
    ("New day, new wishes: swap the dog scene and the flower scene", SWAPPED),
    ("swap the dog scene and the flower scene. Grandma agrees", SWAPPED),
    ("can we lose the pigeons, hygiene people again", NO_PIGEONS),
    ("can we lose the pigeons. Don't change anything else", NO_PIGEONS),
    ("After a lot of arguing in the car: can we lose the pigeons?", NO_PIGEONS),
    ("Homework's done. can we lose the pigeons?", NO_PIGEONS),
    ("can we lose the pigeons, if not that's fine too", NO_PIGEONS),
    ("add a scene at the end where the dog wakes up - Edie's words, not mine", AWAKE),
    ('"Mummy, that\'s wrong," she says. add a scene at the end where the dog wakes up', AWAKE),
    ("add a scene at the end where the dog wakes up or we'll never hear the end of it", AWAKE),
    ("add a scene at the end where the dog wakes up, otherwise there will be tears", AWAKE),
    ("export this one as an mp4. That would make his day", [("export_clip", {"kind": "mp4"})]),
    ("make it square. Somebody here got scared", SQUARE),
    ("From the kids: make it square", SQUARE),
    (
        "could you pop the flower stall clip on the end of this one so they play one after the other?",
        [("join", {"clips": ["c3", "c2"]})],
    ),
    (
        "swap the dog scene with the flower one? actually no leave that. just make the dog scene 3 seconds",
        [("move_card", {"card": 3, "at": 6.75, "ripple": True})],
    ),
    ("flower one looks great, star it", [("favourite", {"clip": "c2"})]),
]
AT_SCHOOL = [
    ("I know I'm fussy, but the keys scene can go", NO_KEYS),
    ("the keys scene can go. Emma counted them twice.", NO_KEYS),
    ("Right, teeth are done. the keys scene can go", NO_KEYS),
    ("Class 3b voted. the keys scene can go", NO_KEYS),
    ("the keys scene can go. The rest is lovely, leave it", NO_KEYS),
    ("We had a look at it with the class, and make three versions", THRICE),
    ("I can't stop watching it! make three versions", THRICE),
    ("make three versions! Then I can finally show it to Dad", THRICE),
    ("Dinner is over so back to this. make it square", SQUARE),
    ("Now that I see it again, make it square", SQUARE),
    ("So Otto has opinions. make it square", SQUARE),
    ('"It just flies, Mummy." Fair enough, make it square', SQUARE),
    ("the girl with plaits should wear a cap, don't ask", WITH_CAP),
    ("the girl with plaits should wear a cap and nothing else please", WITH_CAP),
    ("Ok, bug report: the girl with plaits should wear a cap", WITH_CAP),
    ("delete the ice cream clip, don't need it anymore", [("remove_clip", {"clip": "c2"})]),
    ("fade from the fair scene into the smoke scene, leave the other cuts alone", TO_SMOKE),
]
DROPPED = ["make it square. And the zorblax should flimmer", "make it square. The wombat must sing louder"]


def told(said, texts, titles):
    """What a message does to a film of the texts with clips of these titles, of which the last is shown."""
    lengths = (6.0, 8.0, 15.0)
    clips = [
        {
            "id": f"c{i}",
            "render": f"r{i}",
            "path": f"/films/clips/c{i}.mp4",
            "title": title,
            "duration": length,
        }
        for i, (title, length) in enumerate(zip(titles, lengths, strict=True), 1)
    ][::-1]
    now = {"board": board(*texts, duration=15.0), "clip": clips[0], "versions": ["c3"], "clips": clips}
    return decide(said, Situation.of({**now, "renders": [], "renderer": "animatic", "planning_only": False}))


def done(decision):
    return [(one.name, dict(one.args)) for one in decision.calls]


@pytest.mark.parametrize(("said", "expected"), AT_MARKET)
def test_what_is_wished_at_the_market_is_done_without_a_word_about_the_talk(said, expected):
    decision = told(said, MARKET, OF_MARKET)
    assert (done(decision), decision.said) == (expected, "")


@pytest.mark.parametrize(("said", "expected"), AT_SCHOOL)
def test_what_is_wished_at_school_is_done_without_a_word_about_the_talk(said, expected):
    decision = told(said, SCHOOL, OF_SCHOOL)
    assert (done(decision), decision.said) == (expected, "")


@pytest.mark.parametrize("said", DROPPED)
def test_a_wish_that_is_dropped_is_reported(said):
    decision = told(said, MARKET, OF_MARKET)
    assert done(decision) == SQUARE
    assert decision.said.startswith("Not done: ")


@pytest.mark.parametrize(
    "said",
    [
        "the pigeons are a bit scary for the little ones tbh, can they be more like zorblaxes of sorts",
    ],
)
def test_no_question_is_about_a_fault_or_a_reason(said):
    decision = told(said, MARKET, OF_MARKET)
    assert not decision.calls
    assert not decision.asked
