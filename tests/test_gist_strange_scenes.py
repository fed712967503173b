"""What is said of scenes in films that no rule was made for: added, moved, taken out, lengths, passages."""

import pytest

from tests.directing import calls, edit, film, gone, situation, start

DIVER = (
    "A scuba diver sinks into a blue lagoon.",
    "She finds an old treasure chest on a shipwreck.",
    "A sea turtle swims past her.",
)
NAMED = (DIVER[0], "The diver finds an old treasure chest on a shipwreck.", DIVER[2])
MARKET = (
    "A fruit seller piles up oranges on a market square.",
    "A thunderstorm scatters the customers.",
    "A street musician plays for nobody.",
    "The fruit seller hands him an orange.",
)
PAINT = (
    "A painter opens the shutters and waters a cactus.",
    "A parrot steals her brush while two cats sleep on the sofa.",
    "The painter laughs and paints the parrot.",
)
MATCH = ("A goalkeeper ties his football boots.", "A striker shoots the ball over the bar.")
LAVA = (
    "A goat sleeps on the roof of a chapel.",
    "The ground shakes and lava rolls down the hill.",
    "A nun carries the goat away from the lava.",
    "The nun rings the bell.",
)
BRIDGE = ("A tram crosses an iron bridge in the fog.",)


def new(text, **more):
    return ("add_card", {"text": text, **more})


def order(film, *cards):
    """The texts of a film handed round, by the numbers of the cards that stand in each place then."""
    return [edit(to, text=film[of - 1].rstrip(".")) for to, of in enumerate(cards, 1) if to != of]


DONE = [
    (LAVA, "cut the lava scene", [gone(2)]),
    (LAVA, "I don't need the scene with the lava, take it out", [gone(2)]),
    (LAVA, "the nun scene could be brighter", [edit(3, light="brighter")]),
    (
        LAVA,
        "make scene 1 darker, and move it to the end",
        [*order(LAVA, 2, 3, 4, 1)[:-1], edit(4, text=LAVA[0].rstrip("."), light="darker")],
    ),
    (DIVER, "let the swimming last the full 8 seconds", [film(duration=18), start(2, 5), start(3, 10)]),
    (DIVER, "first two scenes 3 seconds each, they're slow", [film(duration=11), start(2, 3), start(3, 6)]),
    (BRIDGE, "12 seconds instead of 5", [film(duration=12)]),
    (BRIDGE, "12 seconds, please, five is too short for the joke", [film(duration=12)]),
    (MATCH, "I've had enough of boots, so scene one goes", [gone(1)]),
    (DIVER, "chest first, then the turtle, then the lagoon", order(NAMED, 2, 3, 1)),
    (DIVER, "what if the turtle comes first and the chest last? Put 3 at the start.", order(DIVER, 3, 1, 2)),
    (MARKET, "the thunderstorm should come before the oranges", order(MARKET, 2, 1, 3, 4)),
    (MATCH, "between the boots and the striker I'd like a plain hard cut", [edit(2, join="cut")]),
    (
        DIVER,
        "let the picture go slowly to black when it's over",
        [edit(3, camera="fade to black")],
    ),
    (DIVER, "the film comes up out of black at the beginning", [edit(1, camera="fade from black")]),
    (
        DIVER,
        "we'd love one more scene at the very end, the diver waving from a boat",
        [new("The diver waves from a boat")],
    ),
    (BRIDGE, "add a second scene after where the driver yawns", [new("The driver yawns")]),
    (
        DIVER,
        "after the chest there should come a scene where an octopus hides",
        [new("An octopus hides", at=7.5)],
    ),
    (
        MATCH,
        "to start with, the rain falls on the empty pitch, 3 seconds, and then the boots",
        [start(1, 3, ripple=True), new("The rain falls on the empty pitch", at=0)],
    ),
    (
        BRIDGE,
        "open on the harbour at dawn from above, 3 seconds",
        [start(1, 3, ripple=True), new("The harbour at dawn from above", at=0)],
    ),
    (DIVER, "scrap the turtle", [gone(3)]),
    (DIVER, "finding the chest should take 3 seconds", [start(3, 8, ripple=True)]),
    (MATCH, "boots 3 seconds, striker 7", [start(2, 3)]),
    (DIVER, "five seconds for the chest, three for the lagoon", [start(2, 3, ripple=True)]),
    (
        MARKET,
        "everything 1 second shorter except the thunderstorm",
        [film(duration=17), start(4, 13), start(3, 9), start(2, 4)],
    ),
    (DIVER, "3 secs for the last scene, 5 is to much", [film(duration=13), start(3, 10), start(2, 5)]),
    (
        DIVER,
        "add two scenes: she opens the chest, then a shark circles the wreck",
        [new("She opens the chest"), new("A shark circles the wreck")],
    ),
    (DIVER, "A shark circles the wreck. Make that scene two.", [new("A shark circles the wreck", at=2.5)]),
    (DIVER, "a man waves from a boat, as the finale", [new("A man waves from a boat")]),
    (
        DIVER,
        "before she finds it, three dolphins swim by. Give that its own scene.",
        [new("Three dolphins swim by", at=2.5)],
    ),
    (MATCH, "add scene 3: the keeper shakes his head", [new("The keeper shakes his head")]),
    (DIVER, "between sinking and chest I need a shot of bubbles rising", [new("Bubbles rise", at=2.5)]),
    (
        DIVER,
        "Could the first scene be followed by one in which a shark circles her?",
        [new("A shark circles her", at=2.5)],
    ),
    (
        DIVER,
        "begin with bubbles rising in front of the shipwreck, then the rest as it is",
        [start(1, 2.5), new("Bubbles rise in front of the shipwreck", at=0)],
    ),
    (
        BRIDGE,
        "new scene where a fisherman looks up at it, 3 sec, with a slow fade into it",
        [film(duration=8), new("A fisherman looks up at it", at=5, join="smooth")],
    ),
    (BRIDGE, "at the end let me see the tram stop and get small", [new("The tram stops and gets small")]),
    (DIVER, "hard cut between two and three, no softness", [edit(3, join="cut")]),
    (
        DIVER,
        "turtle first, chest second, sinking last",
        [edit(1, text="A sea turtle swims past her"), edit(3, text="A scuba diver sinks into a blue lagoon")],
    ),
    (
        MATCH,
        "swap the two, the striker first",
        [
            edit(1, text="A striker shoots the ball over the bar"),
            edit(2, text="A goalkeeper ties his football boots"),
        ],
    ),
    (
        MATCH,
        "scenes 1 and 2 could be one: the keeper laughs while the ball flies over",
        [edit(1, text="The keeper laughs while the ball flies over"), gone(2)],
    ),
    (DIVER, "Next scene, the turtle swims up to the surface. Four secs.", [
        film(duration=19), start(2, 5), start(3, 10), new("The turtle swims up to the surface", at=15)]),
    (DIVER, "between the diver and the chest I need a shot of a shark circling the wreck", [
        new("A shark circles the wreck", at=2.5)]),
    (DIVER, "add at the end that a boat picks her up. also fade to black", [
        new("A boat picks her up", camera="fade to black")]),
    (DIVER, "wedge a scene in before the turtle where the chest falls open", [
        new("The chest falls open", at=7.5)]),
    (DIVER, "the wreck scene drags. cut it down to 3 seconds", [start(3, 8, ripple=True)]),
    (DIVER, "can u make turtle scene longer, 8 sec?", [film(duration=18), start(2, 5), start(3, 10)]),
    (DIVER, "the lagoon part: make it 4. turtle part: 6", [start(2, 4), start(3, 9)]),
    (DIVER, "scene 3 should go right after the first one", [
        edit(2, text="A sea turtle swims past her"),
        edit(3, text="The diver finds an old treasure chest on a shipwreck")]),
    (DIVER, "fade to black after the turtle swims past", [edit(3, camera="fade to black")]),
    (DIVER, "hard cuts only, none of those dissolves", [edit(2, join="cut"), edit(3, join="cut")]),
    (DIVER, "don't need the turtle. kill that scene", [gone(3)]),
    (DIVER, "opener: a boat bobs on the waves, 3 seconds, then the diver", [
        start(1, 3, ripple=True), new("A boat bobs on the waves", at=0)]),
    (MARKET, "could the storm come last? like a plot twist", order(MARKET, 1, 3, 4, 2)),
    (MARKET, "exchange scenes one and two, and then start drawing", order(MARKET, 2, 1, 3, 4)),
    (MARKET, "get rid of numbers 2 and 3", [gone(3), gone(2)]),
    (MARKET, "sunset for the last scene", [edit(4, time_of_day="sunset")]),
    (MARKET, "the musician's scene needs to go", [gone(3)]),
    (MATCH, "the goalkeeper second, the striker first", order(MATCH, 2, 1)),
    (MATCH, "striker first, goalkeeper second", order(MATCH, 2, 1)),
    (MATCH, "play it the other way round", order(MATCH, 2, 1)),
    (MATCH, "stick a scene in between 1 and 2 where the crowd sings, 3s", [
        start(2, 8, ripple=True), new("The crowd sings", at=5)]),
    (MATCH, "finish on the goalkeeper walking off again, plus a fade out", [
        new("The goalkeeper walks off", camera="fade to black")]),
    (BRIDGE, "follow it with a scene of a man getting off the tram", [
        new("A man gets off the tram")]),
    (BRIDGE, "In front of this scene goes another: passengers wait at a stop, 4 seconds", [
        start(1, 4, ripple=True), new("Passengers wait at a stop", at=0)]),
    (DIVER, "move the turtle bit to position 1", order(DIVER, 3, 1, 2)),
    (
        DIVER,
        "take the last shot and put it at the very beginning, the rest just follows",
        order(DIVER, 3, 1, 2),
    ),
    (DIVER, "put the ending first", order(DIVER, 3, 1, 2)),
    (DIVER, "make scene 3 the second scene", order(NAMED, 1, 3, 2)),
    (
        DIVER,
        "put the turtle scene in second place, the others in the same order after it",
        order(NAMED, 1, 3, 2),
    ),
    (DIVER, "I'd rather the turtle came first and the chest after it", order(NAMED, 1, 3, 2)),
    (DIVER, "Reorder: turtle first, then the chest. Leave everything else as it is.", order(NAMED, 1, 3, 2)),
    (DIVER, "Tag on a final shot: a boat picks her up.", [new("A boat picks her up")]),
    (DIVER, "I need a cutaway between 2 and 3: bubbles rise from the wreck", [
        new("Bubbles rise from the wreck", at=7.5)]),
    (DIVER, "After the chest I would like a new one, an octopus who guards it", [
        new("An octopus guards it", at=7.5)]),
    (DIVER, "Can we have one more scene after the last one? Both dolphins jump over the boat.", [
        new("Both dolphins jump over the boat")]),
    (
        DIVER,
        "Stick one more on the end, dolphins leaping over the boat.",
        [new("Dolphins leap over the boat")],
    ),
    (DIVER, "Between the diver sinking and her finding the chest, could we see a shark circle the wreck?", [
        new("A shark circles the wreck", at=2.5)]),
    (DIVER, "An octopus waves, as an extra scene, just before the turtle swims past.", [
        new("An octopus waves", at=7.5)]),
    (DIVER, "There's something missing after scene 1. Slip one in there with a shark circling her.", [
        new("A shark circles her", at=2.5)]),
    (DIVER, "We need an ending. The diver waves from a boat.", [new("The diver waves from a boat")]),
    (DIVER, "Append scene 4: the diver waves from a boat.", [new("The diver waves from a boat")]),
    (DIVER, "I'd like to add something between scenes 1 and 2 - a shark circles the wreck", [
        new("A shark circles the wreck", at=2.5)]),
    (DIVER, "after she has found the chest and before the turtle swims by, put in a crab with a key", [
        new("A crab with a key", at=7.5)]),
    (DIVER, "Merge scenes 2+3.", [
        edit(2, text=f"{DIVER[1][:-1]}, and a sea turtle swims past her"), gone(3)]),
    (DIVER, "Scenes one and two, I want that as one scene, not two.", [
        edit(1, text=f"{DIVER[0][:-1]}, and she finds an old treasure chest on a shipwreck"),
        gone(2)]),
    (DIVER, "I don't want a cut between 1 and 2. Make it one scene: she sinks and finds a chest.", [
        edit(1, text="A scuba diver sinks and finds a chest"), gone(2)]),
    (DIVER, "Stretch the film to 18 seconds, every scene a bit longer", [film(duration=18)]),
    (DIVER, "Bring the total running time up to 18s, spread over all the scenes.", [film(duration=18)]),
    (DIVER, "what if the whole film was 18, with each scene getting a bit more?", [film(duration=18)]),
    (DIVER, "make every scene a bit longer, they fly by", [film(duration=20)]),
    (DIVER, "Please extend scene 2 from five seconds to seven; the others should stay at five each.", [
        start(3, 12, ripple=True)]),
    (DIVER, "the opener should run 3 seconds", [start(2, 3, ripple=True)]),
    (DIVER, "Generate 3 variations of this film.", [film(variations=3)]),
    (DIVER, "I'd like to compare three variations before I settle on one", [film(variations=3)]),
    (DIVER, "Make me three of these, all a bit different, then I'll pick one.", [film(variations=3)]),
    (DIVER, "do 4 different ones of this and ill pick the best", [film(variations=4)]),
    (PAINT, "Scene 2 should become two: the parrot steals the brush, and then the cats sleep.", [
        edit(2, text="A parrot steals her brush"), new("The cats sleep", at=7.5)]),
    (PAINT, "There's so much in the second scene! Make it two, the brush first and then the sleeping cats.", [
        edit(2, text="A parrot steals her brush"), new("Two cats sleep on the sofa", at=7.5)]),
    (PAINT, "Break scene 1 into two shots, one of the painter opening the shutters and then one of her "
     "watering the cactus.", [
        edit(1, text="A painter opens the shutters"), new("She waters a cactus", at=2.5)]),
    (PAINT, "Scene 1 is too full; please divide it into the opening of the shutters and the watering of the "
     "cactus.", [edit(1, text="A painter opens the shutters"), new("The painter waters a cactus", at=2.5)]),
    (PAINT, "Could the opening be two scenes instead? The shutters, and then the watering.", [
        edit(1, text="A painter opens the shutters"), new("The painter waters a cactus", at=2.5)]),
    (PAINT, "Let the painter open the shutters in one scene and water the cactus in another.", [
        edit(1, text="A painter opens the shutters"), new("The painter waters a cactus", at=2.5)]),
    (PAINT, "make scene 2 two separate ones, the theft of the brush and then the sleeping cats", [
        edit(2, text="A parrot steals her brush"), new("Two cats sleep on the sofa", at=7.5)]),
    (PAINT, "make the first two one scene: she waters a cactus and the parrot steals her brush", [
        edit(1, text="A painter waters a cactus and the parrot steals her brush"), gone(2)]),
    (PAINT, "The brush and the painting belong together, if you ask me. Put those two scenes into one.", [
        edit(2, text=f"{PAINT[1][:-1]}, and the painter laughs and paints the parrot"), gone(3)]),
    (PAINT, "I'd like scenes 2 and 3 as one", [
        edit(2, text=f"{PAINT[1][:-1]}, and the painter laughs and paints the parrot"), gone(3)]),
    (PAINT, "start with the parrot scene then the rest same order", order(PAINT, 2, 1, 3)),
    (PAINT, "put the ending first, then everything else same as now", order(PAINT, 3, 1, 2)),
    (PAINT, "Move the last scene to the front as a teaser, keep the rest in order", order(PAINT, 3, 1, 2)),
    (PAINT, "Painting the parrot would be a better opening. Can you move that scene to the start?",
     order(PAINT, 3, 1, 2)),
    (PAINT, "I'm not loving the brush scene, could we drop it and leave the others alone?", [gone(2)]),
    (PAINT, "New order: 3, 1, 2.", order(PAINT, 3, 1, 2)),
    (PAINT, "The cactus scene should only last 2 seconds", [start(2, 2, ripple=True)]),
    (PAINT, "set the length of the parrot scene to three seconds", [start(3, 8, ripple=True)]),
    (PAINT, "the brush part needs to be 3 secs, dont change the others", [start(3, 8, ripple=True)]),
    (PAINT, "Shorten the film to nine seconds, divided equally among its three scenes.", [film(duration=9)]),
    (PAINT, "Fifteen seconds is rather long for me. Let's have nine.", [film(duration=9)]),
    (PAINT, "Can the whole film be twelve seconds? I'd still want all three scenes though", [
        film(duration=12)]),
    (PAINT, "The painter should cut the canvas in two in scene 3", [
        edit(3, text="The painter laughs and paints the parrot, then cuts the canvas in two")]),
    (PAINT, "make it two parrots in scene 2", [
        edit(2, text="Two parrots steal her brush while two cats sleep on the sofa")]),
    (LAVA, "Let's begin with the nun ringing the bell", order(LAVA, 4, 1, 2, 3)),
    (PAINT, "the stealing deserves its own scene. First the parrot steals the brush, then the cats sleep", [
        edit(2, text="A parrot steals her brush"), new("The cats sleep", at=7.5)]),
    (PAINT, "I'd rather have the parrot by itself, and after it a scene with just the cats sleeping"
        " on the sofa", [
        edit(2, text="A parrot steals her brush"), new("The cats sleep on the sofa", at=7.5)]),
    (PAINT, "so much happens in scene 2! Do the parrot as one scene and give the sleeping cats"
        " their own", [
        edit(2, text="A parrot steals her brush"), new("Two cats sleep on the sofa", at=7.5)]),
    (PAINT, "the second is two things really, so let the parrot steal the brush in one scene and have"
        " the cats sleep in the next", [
        edit(2, text="A parrot steals her brush"), new("The cats sleep", at=7.5)]),
    (MARKET, "They must be soaked after all that thunder! Add a last scene where the musician dries"
        " his hat.", [
        new("The musician dries his hat")]),
    (MARKET, "need a sad beat after the thunderstorm and before the musician, a dog shivering"
        " under the stall", [
        new("A dog shivers under the stall", at=7.5)]),
    (MARKET, "I need something in between the oranges and the storm, put two kids in there juggling", [
        new("Two kids juggle", at=2.5)]),
    (MARKET, "Right after the storm, the fruit seller should open an umbrella. Then the musician.", [
        new("The fruit seller opens an umbrella", at=7.5)]),
    (MARKET, "The story should close with a rainbow over the roofs, so add that as an extra scene", [
        new("A rainbow over the roofs")]),
    (MARKET, "First the musician and only after that the storm, could you swap them?",
        order(MARKET, 1, 3, 2, 4)),
    (MARKET, "Take the thunderstorm out, that whole scene", [gone(2)]),
    (MARKET, "You can't see the oranges properly, so film the first scene from straight above", [
        edit(1, camera="from straight above")]),
    (MARKET, "Reroll scene 2, new seed please", [("reroll", {"card": 2})]),
    (LAVA, "A sunset would look lovely, do that for the last scene", [edit(4, time_of_day="sunset")]),
]  # fmt: skip
LEFT = [
    (MATCH, "right after he comes in he lights a match"),
    (DIVER, "fade everything to white at the end"),
    (DIVER, "take the 2 away from the turtle"),
    (DIVER, "the whale should be 7 seconds"),
    (DIVER, "walking first, then sinking"),
    (DIVER, "add three scenes: she opens the chest, then a shark comes"),
    (DIVER, "each scene should last eight seconds"),
    (DIVER, "fade it up from white"),
    (DIVER, "an ending: she waves from the boat, 9 seconds, slow fade out"),
    (BRIDGE, "one more scene please"),
    (MARKET, "his aunt helps as well at the end"),
    (MATCH, "Penalty scene drags. Cut it down to 3 seconds"),
    (LAVA, "Keep the goat at the front of the picture"),
    (MARKET, "I don't like it, redo only that scene"),
]


@pytest.mark.parametrize(("film", "said", "expected"), DONE)
def test_what_is_said_of_scenes_is_done_to_those_that_are_meant(film, said, expected):
    assert calls(said, situation(*film)) == expected


@pytest.mark.parametrize(("film", "said"), LEFT)
def test_what_cannot_be_or_is_not_all_said_changes_nothing(film, said):
    assert calls(said, situation(*film)) == []
