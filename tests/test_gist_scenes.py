"""What is said freely about the scenes of a film: new ones, joined and divided ones, passages, lengths.

Each message is one of a stranger, or a further way to say the same; those that are asked back change nothing.
"""

import pytest

from tests.directing import CRANE, DOGS, KITE, KNIGHT, calls, decision, edit, film, gone, situation, start

BAKER = (
    "A baker kneads dough in a kitchen.",
    "The bread rises in the oven.",
    "A cat steals a roll from the table.",
)
ROCKET = (
    "A rocket stands on a launch pad at dawn.",
    "An astronaut floats above the earth.",
    "He plants a flag on Mars.",
)
MOVED_UP = [edit(2, text=BAKER[2][:-1]), edit(3, text=BAKER[1][:-1])]
MOVED_UP_OF_KNIGHT = [edit(1, text=KNIGHT[1][:-1]), edit(2, text=KNIGHT[0][:-1])]
PLAN = ("plan_only", {"on": True})


def new(text, **more):
    return ("add_card", {"text": text, **more})


def board_of(*texts, **format):
    return ("set_storyboard", {"cards": [{"text": text} for text in texts], **format})


ADDED = [
    (
        BAKER,
        "before the baker appears i want a quiet street at sunrise for about 3 seconds",
        [start(1, 3, ripple=True), new("A quiet street at sunrise", at=0)],
    ),
    (
        ROCKET,
        "after the first scene put one where the crew waves goodbye, 3 secs",
        [start(2, 8, ripple=True), new("The crew waves goodbye", at=5)],
    ),
    (
        BAKER,
        "add one between the dough and the oven where he wipes his forehead, 2 seconds",
        [start(2, 7, ripple=True), new("He wipes his forehead", at=5)],
    ),
    (
        ROCKET,
        "Could there be a shot of the earth getting smaller right after the rocket scene?",
        [new("The earth gets smaller", at=2.5)],
    ),
    (
        BAKER,
        "New scene at the end: the baker chases the cat down the street. 4 seconds or so.",
        [
            film(duration=19),
            start(2, 5),
            start(3, 10),
            new("The baker chases the cat down the street", at=15),
        ],
    ),
    (
        ROCKET,
        "Between scenes 1 and 2 something is missing. Please insert one where a stork sits on the rocket",
        [new("A stork sits on the rocket", at=2.5)],
    ),
    (ROCKET, "It needs a warmer ending. Add a last scene: a campfire on Mars", [new("A campfire on Mars")]),
    (
        BAKER,
        "before the bread rises i wanna see a mouse in the flour",
        [new("A mouse in the flour", at=2.5)],
    ),
    (BAKER, "the cat stealing the roll needs 8 seconds", [film(duration=18), start(2, 5), start(3, 10)]),
    (BAKER, "i want a fourth one where the baker laughs", [new("The baker laughs")]),
    (
        ROCKET,
        "We need a final one in which a small alien salutes the flag.",
        [new("A small alien salutes the flag")],
    ),
    (
        ROCKET,
        "Would it be possible to start with a boy looking at the stars "
        "from his bedroom? Before the rocket, obviously.",
        [start(1, 2.5), new("A boy looks at the stars from his bedroom", at=0)],
    ),
    (
        BAKER,
        "between the kneading and the oven I want him to whistle a song",
        [new("He whistles a song", at=2.5)],
    ),
    (
        BAKER,
        "Between the oven and the cat, have the baker fall asleep on a chair.",
        [new("The baker falls asleep on a chair", at=7.5)],
    ),
    (
        BAKER,
        "after the bread has risen, have it pop out of the oven",
        [new("It pops out of the oven", at=7.5)],
    ),
    (
        BAKER,
        "After the cat steals the roll? I'd love a scene: she shares it with her kittens.",
        [new("She shares it with her kittens")],
    ),
    (
        BAKER,
        "put the cat right after the kneading",
        [edit(2, text="A cat steals a roll from the table"), edit(3, text="The bread rises in the oven")],
    ),
    (BAKER, "repeat the first scene at the end", [new("A baker kneads dough in a kitchen")]),
    (
        KNIGHT,
        "I'd like a scene right at the start: a minstrel tunes his lute. About 3 seconds.",
        [start(1, 3, ripple=True), new("A minstrel tunes his lute", at=0)],
    ),
    (
        CRANE,
        "new scene right before the fish: the crane looks around, 2 seconds is plenty",
        [start(2, 7, ripple=True), new("The crane looks around", at=5)],
    ),
    (DOGS, "in between I want the owner to throw the ball", [new("The owner throws the ball", at=2.5)]),
    (
        DOGS,
        "at the very end the dogs sleep on the couch, 3 seconds",
        [film(duration=13), start(2, 5), new("The dogs sleep on the couch", at=10)],
    ),
    (
        CRANE,
        "Let's see the crane sleep after the fish, about 4 seconds",
        [film(duration=14), start(2, 5), new("The crane sleeps", at=10)],
    ),
    (CRANE, "finish with the sun setting over the stream", [new("The sun sets over the stream")]),
    (
        KITE,
        "squeeze in a scene of a crying girl between the tree and the climbing",
        [new("A crying girl", at=7.5)],
    ),
    (
        KNIGHT,
        "add a scene where the knight sleeps at the end for 3 seconds",
        [film(duration=18), start(2, 5), start(3, 10), new("The knight sleeps", at=15)],
    ),
    (
        ROCKET,
        "add another 3 second scene at the end, the flag falls over",
        [film(duration=18), start(2, 5), start(3, 10), new("The flag falls over", at=15)],
    ),
    (BAKER, "I want one more at the end: everyone eats bread", [new("Everyone eats bread")]),
    (
        BAKER,
        "put in a bit where the baker sneezes, right after he kneads the dough",
        [new("The baker sneezes", at=2.5)],
    ),
    (
        KNIGHT,
        "show the castle from afar before the dragon lands there, 2 seconds",
        [start(2, 7, ripple=True), new("The castle from afar", at=5)],
    ),
    (
        DOGS,
        "I think there should be a scene in between where they fight over the ball",
        [new("They fight over the ball", at=2.5)],
    ),
    (CRANE, "let the film end with the crane flying off", [new("The crane flies off")]),
    (
        BAKER,
        "add a three second scene before the oven where the baker washes his hands",
        [start(2, 8, ripple=True), new("The baker washes his hands", at=5)],
    ),
    (
        BAKER,
        "a short scene between 1 and 2 please: flour falls like snow",
        [new("Flour falls like snow", at=2.5)],
    ),
    (
        BAKER,
        "put another scene in after the oven, the baker burns his fingers",
        [new("The baker burns his fingers", at=7.5)],
    ),
    (ROCKET, "one more scene after Mars: he calls his mother", [new("He calls his mother")]),
    (
        DOGS,
        "After they chase the ball they should climb out covered in duckweed. 3 seconds.",
        [film(duration=13), start(2, 5), new("They climb out covered in duckweed", at=10)],
    ),
    (
        DOGS,
        "I'd love an opening where the sun rises over the park",
        [start(1, 2.5), new("The sun rises over the park", at=0)],
    ),
    (
        DOGS,
        "put in something short between the two scenes: a squirrel watches them",
        [new("A squirrel watches them", at=2.5)],
    ),
    (
        KNIGHT,
        "can we add a moment where the dragon sneezes after it lands, 2 secs maybe",
        [start(3, 12, ripple=True), new("The dragon sneezes", at=10)],
    ),
    (
        KNIGHT,
        "I want a scene in which the dragon sleeps between the castle and the waving",
        [new("The dragon sleeps", at=7.5)],
    ),
    (
        CRANE,
        "Add an intro: fog lifts from the stream. 3 seconds",
        [start(1, 3, ripple=True), new("Fog lifts from the stream", at=0)],
    ),
    (
        ROCKET,
        "insert a scene after 2 in which he waves at his family",
        [new("He waves at his family", at=7.5)],
    ),
    (
        KNIGHT,
        "then at the very end the knight falls off his horse, 2 seconds",
        [film(duration=17), start(2, 5), start(3, 10), new("The knight falls off his horse", at=15)],
    ),
    (
        BAKER,
        "let it begin with a rooster crowing on the roof, 2 secs",
        [start(1, 2, ripple=True), new("A rooster crows on the roof", at=0)],
    ),
    (
        DOGS,
        "Before the dogs show up, an empty park in the morning. 2 seconds please.",
        [start(1, 2, ripple=True), new("An empty park in the morning", at=0)],
    ),
    (
        KNIGHT,
        "New last scene - they play chess, 5 seconds.",
        [film(duration=20), start(2, 5), start(3, 10), new("They play chess", at=15)],
    ),
    (
        KITE,
        "between scene 3 and 4 the boy waves from the top of the tree",
        [new("The boy waves from the top of the tree", at=12.5)],
    ),
    (
        BAKER,
        "After that I want the cat to fall asleep in the flour",
        [new("The cat falls asleep in the flour")],
    ),
]
DIVIDED = [
    (
        KNIGHT,
        "split the dragon scene: first it flies over the mountains, then it lands",
        [edit(2, text="A dragon flies over the mountains"), new("It lands on a castle", at=7.5)],
    ),
    (
        KNIGHT,
        "Put the last two scenes into one, the knight waves while the dragon is landing.",
        [edit(2, text="The knight waves while the dragon is landing"), gone(3)],
    ),
    (
        KNIGHT,
        "copy the first scene to the end so he rides home again",
        [new("A knight rides a horse through a forest")],
    ),
    (BAKER, "repeat the first scene at the end", [new("A baker kneads dough in a kitchen")]),
    (BAKER, "duplicate the oven scene", [new("The bread rises in the oven", at=7.5)]),
    (KNIGHT, "show the first scene again at the end", [new("A knight rides a horse through a forest")]),
    (
        ROCKET,
        "Put the first two scenes into one",
        [
            edit(1, text="A rocket stands on a launch pad at dawn, and an astronaut floats above the earth"),
            gone(2),
        ],
    ),
    (
        BAKER,
        "merge the last two scenes: the cat steals the bread straight from the oven",
        [edit(2, text="The cat steals the bread straight from the oven"), gone(3)],
    ),
    (
        BAKER,
        "combine scenes 1 and 2 into a single scene",
        [edit(1, text="A baker kneads dough in a kitchen, and the bread rises in the oven"), gone(2)],
    ),
    (
        ROCKET,
        "make one scene out of the last two, he floats down to Mars and plants a flag",
        [edit(2, text="An astronaut floats down to Mars and plants a flag"), gone(3)],
    ),
    (
        KNIGHT,
        "can you merge the dragon and the waving into one?",
        [edit(2, text="A dragon lands on a castle, and the knight waves at the dragon"), gone(3)],
    ),
    (
        BAKER,
        "split the first scene: first he pours flour, then he kneads the dough",
        [edit(1, text="A baker pours flour"), new("He kneads dough in a kitchen", at=2.5)],
    ),
    (
        BAKER,
        "I'd like the first scene split up: one where he pours flour and one where he kneads the dough",
        [edit(1, text="A baker pours flour"), new("He kneads dough in a kitchen", at=2.5)],
    ),
    (
        BAKER,
        "break scene one up, he pours flour, and then a separate shot of him kneading dough",
        [edit(1, text="A baker pours flour"), new("He kneads dough in a kitchen", at=2.5)],
    ),
    (
        ROCKET,
        "split the astronaut scene in two: he leaves the ship, then he floats above the earth",
        [edit(2, text="An astronaut leaves the ship"), new("He floats above the earth", at=7.5)],
    ),
    (
        KNIGHT,
        "Divide the first scene into two, he saddles the horse and then he rides off",
        [edit(1, text="A knight saddles the horse"), new("He rides off", at=2.5)],
    ),
    (
        KITE,
        "break the tree climbing into two scenes: first he looks up, then he climbs",
        [edit(3, text="A boy looks up"), new("He climbs the tree", at=12.5)],
    ),
    (
        CRANE,
        "split the second scene in two",
        [edit(2, text="It dips its head into the water"), new("It picks up a fish", at=7.5)],
    ),
    (
        DOGS,
        "Merge both scenes into one.",
        [edit(1, text="Two dogs play in a park, and they chase a ball into a pond"), gone(2)],
    ),
    (
        DOGS,
        "make them one scene: the dogs chase a ball through the park into the pond",
        [edit(1, text="The dogs chase a ball through the park into the pond"), gone(2)],
    ),
    (
        KNIGHT,
        "Could you split the waving into two shots? "
        "One where the knight waves and one where the dragon waves back.",
        [edit(3, text="The knight waves"), new("The dragon waves back", at=12.5)],
    ),
    (KNIGHT, "Repeat the dragon scene right after the waving.", [new("A dragon lands on a castle")]),
    (
        ROCKET,
        "turn scenes 2 and 3 into one shot where he floats down and plants the flag",
        [edit(2, text="An astronaut floats down and plants the flag"), gone(3)],
    ),
    (KNIGHT, "copy scene 2 and put it at the end", [new("A dragon lands on a castle")]),
    (KNIGHT, "repeat the last scene", [new("The knight waves at the dragon")]),
    (
        KITE,
        "put scenes 2 and 3 together",
        [edit(2, text="The kite gets stuck in a tall tree, and a boy climbs the tree"), gone(3)],
    ),
]
SOFA = (
    "A tall man in a red cap unloads a box of plates from a van.",
    "Two sisters push a green sofa up the narrow staircase and get stuck at the corner.",
    "The man paints the wall of the kitchen yellow.",
    "The sisters rehearse a song on the balcony.",
)
"""Of which deeds are done to things, and scenes known by what is done in them."""
OF_SEVERAL_SCENES = [
    (
        SOFA,
        "Make two scenes of the sofa one: they push it up the steps, and then they get stuck at the corner",
        [
            edit(2, text="Two sisters push a green sofa up the narrow staircase"),
            new("They get stuck at the corner", at=7.5),
        ],
    ),
    (
        SOFA,
        "Could scene 2 be split up? They carry it in, and then they get stuck at the corner.",
        [edit(2, text="Two sisters carry the green sofa in"), new("They get stuck at the corner", at=7.5)],
    ),
    (
        SOFA,
        "Two scenes for the painting please: he opens a can of paint, and then he paints the wall",
        [
            edit(3, text="The man opens a can of paint"),
            new("He paints the wall of the kitchen yellow", at=12.5),
        ],
    ),
    (SOFA, "We can lose the scene where the wall gets painted", [gone(3)]),
    (SOFA, "the bit in which the box is unloaded can go", [gone(1)]),
    (SOFA, "no need for the rehearsal scene", [gone(4)]),
    (
        SOFA,
        "The painting and the rehearsal can happen together, would you put those last two into one scene?",
        [
            edit(
                3,
                text=f"{SOFA[2][:-1]}, and the sisters rehearse a song on the balcony",
            ),
            gone(4),
        ],
    ),
    (
        BAKER,
        "Combine the dough with the oven, I think they would work as one.",
        [edit(1, text="A baker kneads dough in a kitchen, and the bread rises in the oven"), gone(2)],
    ),
    (
        BAKER,
        "Let's do the first two in one go",
        [edit(1, text="A baker kneads dough in a kitchen, and the bread rises in the oven"), gone(2)],
    ),
    (
        BAKER,
        "scenes 1 and 2 should be merged, keep both actions",
        [edit(1, text="A baker kneads dough in a kitchen, and the bread rises in the oven"), gone(2)],
    ),
    (
        BAKER,
        "It'd be sweet if an old neighbour brought him a cup of tea, after the dough but before the oven",
        [new("An old neighbour brings him a cup of tea", at=2.5)],
    ),
    (
        ROCKET,
        "between the launch pad bit and the astronaut bit could a bird fly past",
        [new("A bird flies past", at=2.5)],
    ),
    (BAKER, "pls add scene at end, cat lick the plate", [new("The cat licks the plate")]),
    (BAKER, "can the film end with the baker chasing the cat?", [new("The baker chases the cat")]),
    (KNIGHT, "i want the dragon first and then everything else", MOVED_UP_OF_KNIGHT),
    (KNIGHT, "start with the dragon then go back to the ride", MOVED_UP_OF_KNIGHT),
    (BAKER, "the dough feels rushed, double it to 10 secs", [start(2, 10, ripple=True)]),
    (BAKER, "each scene should be 3 seconds, nine in all", [film(duration=9)]),
    (BAKER, "The dough needs 7 seconds, the oven 3.", [start(2, 7)]),
    (
        BAKER,
        "make the film 20 seconds and the first scene 8 seconds",
        [film(duration=20), start(3, 14), start(2, 8)],
    ),
    (
        BAKER,
        "Add a scene where the cat sleeps after scene 1, and make the whole film 18 seconds.",
        [new("The cat sleeps", at=2.5), film(duration=18)],
    ),
]
PASSAGES = [
    (BAKER, "a slow fade from the oven to the cat", [edit(3, join="smooth")]),
    (ROCKET, "cross-fade from the rocket to the astronaut please", [edit(2, join="smooth")]),
    (ROCKET, "hard cut rather than a dissolve when we go from earth to mars", [edit(3, join="cut")]),
    (BAKER, "Scene 2 should come with a hard cut from scene 1, fades look cheap", [edit(2, join="cut")]),
    (BAKER, "no fade between the oven and the cat, just cut", [edit(3, join="cut")]),
    (ROCKET, "let the first scene melt into the second", [edit(2, join="smooth")]),
    (
        BAKER,
        "fade to black between all scenes",
        [
            edit(1, camera="fade to black"),
            edit(2, camera="fade from black, fade to black"),
            edit(3, camera="fade from black"),
        ],
    ),
    (ROCKET, "fade out to black at the end please", [edit(3, camera="fade to black")]),
    (KNIGHT, "start with a fade in from black", [edit(1, camera="fade from black")]),
    (KITE, "slow fade from the tree to the icecream", [edit(4, join="smooth")]),
    (KITE, "hard cut rather than a fade when we go from the beach to the tree", [edit(2, join="cut")]),
    (
        KITE,
        "Scene 3 should come with a dissolve from scene 2, hard cut looks cheap.",
        [edit(3, join="smooth")],
    ),
    (
        KITE,
        "hard cuts everywhere, no fancy stuff",
        [edit(2, join="cut"), edit(3, join="cut"), edit(4, join="cut")],
    ),
    (KITE, "fade to black at the very end pls", [edit(4, camera="fade to black")]),
    (KNIGHT, "Please let first scene fade into second one, no hard cut.", [edit(2, join="smooth")]),
    (BAKER, "I'd like the kneading to dissolve softly into the oven", [edit(2, join="smooth")]),
    (KNIGHT, "use a crossfade when the dragon arrives", [edit(2, join="smooth")]),
    (KITE, "the transition between the beach and the tree should be a straight cut", [edit(2, join="cut")]),
    (BAKER, "cut straight from the dough to the oven instead of fading", [edit(2, join="cut")]),
    (BAKER, "the cut between 1 and 2 is too abrupt", [edit(2, join="smooth")]),
    (ROCKET, "fade the rocket into the astronaut", [edit(2, join="smooth")]),
    (DOGS, "make the change from play to pond softer", [edit(2, join="smooth")]),
    (KNIGHT, "end on a fade to black", [edit(3, camera="fade to black")]),
    (KNIGHT, "I don't want fades, use hard cuts", [edit(2, join="cut"), edit(3, join="cut")]),
]
AFRESH = [
    (
        ROCKET,
        "start over with something completely new: a mouse paints a mural",
        [board_of("A mouse paints a mural")],
    ),
    (BAKER, "wipe everything, new film: a snail crosses a road", [board_of("A snail crosses a road")]),
    (
        BAKER,
        "Let's do another film. A farmer finds a giant pumpkin.",
        [board_of("A farmer finds a giant pumpkin")],
    ),
    (
        ROCKET,
        "forget all that, I want a film about a penguin who learns to fly",
        [board_of("A penguin who learns to fly")],
    ),
    (
        BAKER,
        "scrap this one and start again with a robot that waters flowers",
        [board_of("A robot that waters flowers")],
    ),
    (ROCKET, "throw it all out. New story: two foxes run a bakery", [board_of("Two foxes run a bakery")]),
    (
        BAKER,
        "Don't render anything yet, just change the plan: the cat is ginger",
        [PLAN, edit(3, text="A ginger cat steals a roll from the table")],
    ),
    (ROCKET, "Don't draw yet, only add a scene at the end where he sleeps", [PLAN, new("He sleeps")]),
    (ROCKET, "hold off drawing, but make scene 2 at night", [PLAN, edit(2, time_of_day="night")]),
    (
        KNIGHT,
        "make another film now. A baker throws pizza dough in the air, it lands on his head.",
        [board_of("A baker throws pizza dough in the air", "It lands on his head")],
    ),
    (
        DOGS,
        "wipe the slate, new film: a paper boat sails down a rainy street gutter",
        [board_of("A paper boat sails down a rainy street gutter")],
    ),
    (
        CRANE,
        "new film please: an old fisherman mends his net on a pier, then a cat steals his lunch",
        [board_of("An old fisherman mends his net on a pier", "A cat steals his lunch")],
    ),
    (
        KNIGHT,
        "Start again from nothing, please: a snail crosses a garden path.",
        [board_of("A snail crosses a garden path")],
    ),
    (KITE, "just plan it for now, I'll render overnight", [PLAN]),
    (
        KNIGHT,
        "Don't draw it yet. First make the horse white and the castle a ruin.",
        [
            PLAN,
            edit(1, text="A knight rides a white horse through a forest"),
            edit(2, text="A dragon lands on a ruin"),
        ],
    ),
    (
        KNIGHT,
        "only plan for now: swap 1 and 2",
        [
            PLAN,
            edit(1, text="A dragon lands on a castle"),
            edit(2, text="A knight rides a horse through a forest"),
        ],
    ),
    (
        CRANE,
        "just update the storyboard, no drawing: the crane is pink",
        [PLAN, edit(1, text="A pink crane stands in a stream")],
    ),
    (DOGS, "let's start a new story: a hedgehog moves house", [board_of("A hedgehog moves house")]),
    (
        BAKER,
        "I want a completely different film: a whale sings under ice",
        [board_of("A whale sings under ice")],
    ),
    (
        ROCKET,
        "Can we start from scratch? A train crosses a bridge in the snow, a deer watches it.",
        [board_of("A train crosses a bridge in the snow", "A deer watches it")],
    ),
    (KNIGHT, "don't render yet, shorten the first scene to 3 seconds", [PLAN, start(2, 3, ripple=True)]),
    (KNIGHT, "not drawing yet please, remove the waving", [PLAN, gone(3)]),
]
TIMED = [
    (
        BAKER,
        "Begin with the cat scene and tell the rest from there",
        [
            edit(1, text="A cat steals a roll from the table"),
            edit(2, text="A baker kneads dough in a kitchen"),
            edit(3, text="The bread rises in the oven"),
        ],
    ),
    (
        ROCKET,
        "Let's have the astronaut first, before we ever see the rocket",
        [
            edit(1, text="An astronaut floats above the earth"),
            edit(2, text="A rocket stands on a launch pad at dawn"),
        ],
    ),
    (
        BAKER,
        "Swap those two around, oven first and then the kneading",
        [edit(1, text="The bread rises in the oven"), edit(2, text="A baker kneads dough in a kitchen")],
    ),
    (
        ROCKET,
        "the Mars scene should open the film",
        [
            edit(1, text="The astronaut plants a flag on Mars"),
            edit(2, text="A rocket stands on a launch pad at dawn"),
            edit(3, text="An astronaut floats above the earth"),
        ],
    ),
    (
        BAKER,
        "The cat bit goes to the front.",
        [
            edit(1, text="A cat steals a roll from the table"),
            edit(2, text="A baker kneads dough in a kitchen"),
            edit(3, text="The bread rises in the oven"),
        ],
    ),
    (
        ROCKET,
        "move the rocket to the end, it could be a dream",
        [
            edit(1, text="An astronaut floats above the earth"),
            edit(2, text="He plants a flag on Mars"),
            edit(3, text="A rocket stands on a launch pad at dawn"),
        ],
    ),
    (
        BAKER,
        "could the cat stealing the roll come before the oven?",
        [edit(2, text="A cat steals a roll from the table"), edit(3, text="The bread rises in the oven")],
    ),
    (
        BAKER,
        "put the cat right after the kneading",
        [edit(2, text="A cat steals a roll from the table"), edit(3, text="The bread rises in the oven")],
    ),
    (BAKER, "Make the first scene twice as long", [start(2, 10, ripple=True)]),
    (ROCKET, "Can we stretch the rocket opening to 7 seconds?", [start(2, 7, ripple=True)]),
    (
        BAKER,
        "make the last two scenes 4 seconds each, people get bored",
        [film(duration=13), start(3, 9), start(2, 5)],
    ),
    (ROCKET, "the whole thing should be 12 seconds, split evenly please", [film(duration=12)]),
    (BAKER, "Could the oven scene linger a bit? 7 seconds instead of 5.", [start(3, 12, ripple=True)]),
    (BAKER, "keep the kneading to 3 seconds and the cat to 4", [film(duration=12), start(2, 3)]),
    (ROCKET, "the rocket standing there only needs 2 seconds", [start(2, 2, ripple=True)]),
    (BAKER, "double the length of the cat scene", [film(duration=20), start(2, 5), start(3, 10)]),
    (ROCKET, "halve the second scene's length", [start(3, 7.5, ripple=True)]),
    (KNIGHT, "I want the ride to last 7 seconds rather than 5", [start(2, 7, ripple=True)]),
    (ROCKET, "remove the first two scenes", [gone(2), gone(1)]),
    (BAKER, "cut scene two completely and go straight to the cat", [gone(2)]),
    (
        KNIGHT,
        "the dragon should land before we see the knight",
        [edit(1, text="A dragon lands on a castle"), edit(2, text="A knight rides a horse through a forest")],
    ),
    (
        KITE,
        "the ice cream should come straight after the beach",
        [
            edit(2, text="The two children share an ice cream at sunset"),
            edit(3, text="The kite gets stuck in a tall tree"),
            edit(4, text="A boy climbs the tree"),
        ],
    ),
    (DOGS, "extend the playing scene to 8 seconds and cut the pond to 4", [film(duration=12), start(2, 8)]),
    (
        BAKER,
        "swap the first scene with the last",
        [
            edit(1, text="A cat steals a roll from the table"),
            edit(3, text="A baker kneads dough in a kitchen"),
        ],
    ),
    (
        BAKER,
        "swap the first and the last",
        [
            edit(1, text="A cat steals a roll from the table"),
            edit(3, text="A baker kneads dough in a kitchen"),
        ],
    ),
    (
        BAKER,
        "reverse the order of the scenes",
        [
            edit(1, text="A cat steals a roll from the table"),
            edit(3, text="A baker kneads dough in a kitchen"),
        ],
    ),
    (ROCKET, "give every scene 4 seconds", [film(duration=12)]),
    (BAKER, "the oven takes ages, make it 3 seconds", [start(3, 8, ripple=True)]),
    (ROCKET, "Let the flag moment run for 8 seconds", [film(duration=18), start(2, 5), start(3, 10)]),
    (BAKER, "all scenes the same length please, 4 seconds each", [film(duration=12)]),
    (KNIGHT, "the second one half as long", [start(3, 7.5, ripple=True)]),
    (
        ROCKET,
        "start on Mars",
        [
            edit(1, text="The astronaut plants a flag on Mars"),
            edit(2, text="A rocket stands on a launch pad at dawn"),
            edit(3, text="An astronaut floats above the earth"),
        ],
    ),
    (ROCKET, "make the floating part last only 2 seconds, it's boring", [start(3, 7, ripple=True)]),
    (BAKER, "give the rising bread 6 seconds", [start(3, 11, ripple=True)]),
    (KNIGHT, "cut the forest short, 2 seconds", [start(2, 2, ripple=True)]),
    (BAKER, "trim the kneading to 3", [start(2, 3, ripple=True)]),
    (ROCKET, "the film is too short, 18 seconds would be good", [film(duration=18)]),
]
NUMBERED = [
    (KNIGHT, "scene 4: the knight and the dragon play chess", [new("The knight and the dragon play chess")]),
    (CRANE, "i want a third one where a frog jumps onto the rock", [new("A frog jumps onto the rock")]),
]
TOLD_IN_PIECES = [
    (
        KNIGHT,
        "lose the horse, the knight can walk instead",
        [edit(1, text="A knight walks through a forest")],
    ),
    (
        ROCKET,
        "I begin a new story: a blacksmith hammers a glowing sword in a dark workshop, "
        "then he dips it in water and steam rises",
        [
            board_of(
                "A blacksmith hammers a glowing sword in a dark workshop",
                "He dips it in water and steam rises",
            )
        ],
    ),
    (
        BAKER,
        "forget the cat, new story: a miner digs in a dark tunnel",
        [board_of("A miner digs in a dark tunnel")],
    ),
    (
        KNIGHT,
        "let's forget about the knight. I want to tell a different story now: a whale jumps out of the sea",
        [board_of("A whale jumps out of the sea")],
    ),
    (
        KNIGHT,
        "drop the dragon stuff, I'm starting a new film: a cat sleeps on a piano, then "
        "it wakes up and walks over the keys",
        [board_of("A cat sleeps on a piano", "It wakes up and walks over the keys")],
    ),
    (
        BAKER,
        "that's enough of bread. Next film: a boy builds a sandcastle and a wave washes it away",
        [board_of("A boy builds a sandcastle and a wave washes it away")],
    ),
    (DOGS, "now I'm working on another film: a girl paints a wall", [board_of("A girl paints a wall")]),
    (
        ROCKET,
        "never mind the rocket, let us tell another story: an old clock strikes twelve in an empty hall",
        [board_of("An old clock strikes twelve in an empty hall")],
    ),
    (
        KNIGHT,
        "I've had enough of this knight, let's begin another film: a penguin slides down an iceberg",
        [board_of("A penguin slides down an iceberg")],
    ),
    (
        DOGS,
        "this is the start of a new film: a tailor sews a red coat",
        [board_of("A tailor sews a red coat")],
    ),
    (
        KNIGHT,
        "enough with knights, a fresh story please: two robots play chess on a roof",
        [board_of("Two robots play chess on a roof")],
    ),
    (
        KITE,
        "Only plan this for the moment: a dog steals the ice cream at the end",
        [PLAN, new("A dog steals the ice cream")],
    ),
    (
        ROCKET,
        "don't render anything for now, just note: the flag is red",
        [PLAN, edit(3, text="He plants a red flag on Mars")],
    ),
    (
        BAKER,
        "plan only for the time being: the cat wears a yellow hat",
        [PLAN, edit(3, text="A cat with a yellow hat steals a roll from the table")],
    ),
    (
        KNIGHT,
        "don't draw yet, only plan: the castle is made of ice",
        [PLAN, edit(2, text="A dragon lands on a castle made of ice")],
    ),
    (
        BAKER,
        "a mouse comes running between scene one and scene two, and it sniffs at the dough",
        [new("A mouse comes running and it sniffs at the dough", at=2.5)],
    ),
    (
        KNIGHT,
        "a servant comes running between scene two and scene three and he brings a flag",
        [new("A servant comes running and he brings a flag", at=7.5)],
    ),
    (
        DOGS,
        "open on an empty park for two seconds before any dog appears",
        [start(1, 2, ripple=True), new("An empty park", at=0)],
    ),
    (
        DOGS,
        "start with a whistle lying in the grass, 2 seconds, before the dogs come",
        [start(1, 2, ripple=True), new("A whistle lies in the grass", at=0)],
    ),
    (
        KNIGHT,
        "start it with an empty misty valley for 2 seconds before we see any knight",
        [start(1, 2, ripple=True), new("An empty misty valley", at=0)],
    ),
    (
        KNIGHT,
        "after the knight has waved there's something missing: the dragon should bow its "
        "head. Put that at the end.",
        [new("The dragon bows its head")],
    ),
    (
        DOGS,
        "after the ball has landed in the pond they come out and shake themselves, add that at the end",
        [new("They come out and shake themselves")],
    ),
    (
        DOGS,
        "When they are in the pond, a duck chases them away. Please add this as the last scene.",
        [new("A duck chases them away")],
    ),
    (
        ROCKET,
        "Once the flag stands, he jumps for joy. Add this at the end please.",
        [new("He jumps for joy")],
    ),
    (
        KNIGHT,
        "new ending: after he has waved, the dragon flies away with him",
        [new("The dragon flies away with him")],
    ),
    (
        KITE,
        "new ending: when the ice cream is eaten, the kids walk home hand in hand",
        [new("The kids walk home hand in hand")],
    ),
    (
        ROCKET,
        "new opening: the astronaut waves at the rocket",
        [start(1, 2.5), new("The astronaut waves at the rocket", at=0)],
    ),
    (
        BAKER,
        "another ending: the baker chases the cat out of the kitchen",
        [new("The baker chases the cat out of the kitchen")],
    ),
    (KITE, "a seagull grabs the ice cream; show that in the end", [new("A seagull grabs the ice cream")]),
    (
        KNIGHT,
        "A squire brings him a cup of water after the ride. Put it between scene 1 and 2.",
        [new("A squire brings him a cup of water", at=2.5)],
    ),
    (
        DOGS,
        "the ball is lost in the reeds - put that between the two scenes",
        [new("The ball is lost in the reeds", at=2.5)],
    ),
    (
        KITE,
        "the girl claps her hands. Add this to scene 3.",
        [edit(3, text="A boy climbs the tree, and the girl claps her hands")],
    ),
    (
        KNIGHT,
        "the knight takes off his helmet. Add that to the last scene.",
        [edit(3, text="The knight waves at the dragon and takes off his helmet")],
    ),
    (DOGS, "One scene is missing: the dogs run home in the rain", [new("The dogs run home in the rain")]),
    (
        KNIGHT,
        "Between the ride and the landing let the picture go to black and come back",
        [edit(1, camera="fade to black"), edit(2, camera="fade from black")],
    ),
    (
        DOGS,
        "between the park and the pond please fade to black and back in, no hard jump",
        [edit(1, camera="fade to black"), edit(2, camera="fade from black")],
    ),
    (
        ROCKET,
        "fade in from black at the start and out at the end",
        [edit(1, camera="fade from black"), edit(3, camera="fade to black")],
    ),
    (
        KITE,
        "instead of a cut make it fade through black between scene 3 and 4",
        [edit(3, camera="fade to black"), edit(4, camera="fade from black")],
    ),
    (KITE, "fade to black after the climbing", [edit(3, camera="fade to black")]),
    (
        CRANE,
        "switch the order of the two scenes, first the fish and after this the standing",
        [
            edit(1, text="The crane dips its head into the water and picks up a fish"),
            edit(2, text="A white crane stands in a stream"),
        ],
    ),
    (
        KNIGHT,
        "switch the order of the last two scenes, first the wave and after this the landing",
        [edit(2, text="The knight waves at the dragon"), edit(3, text="A dragon lands on a castle")],
    ),
    (
        KITE,
        "swap the last two scenes, first the ice cream, then the climbing",
        [
            edit(3, text="The two children share an ice cream at sunset"),
            edit(4, text="A boy climbs the tree"),
        ],
    ),
    (KNIGHT, "the landing a bit shorter, say 3 seconds", [start(3, 8, ripple=True)]),
    (
        KITE,
        "the last scene a bit shorter, 3 seconds, and instead of ice cream they eat pancakes",
        [
            film(duration=18),
            edit(4, text="The two children eat pancakes at sunset"),
            start(4, 15),
            start(3, 10),
            start(2, 5),
        ],
    ),
    (
        KNIGHT,
        "the first scene a bit longer, let's say 7 seconds, and instead of a horse he rides a camel",
        [edit(1, text="A knight rides a camel through a forest"), start(2, 7, ripple=True)],
    ),
    (
        KITE,
        "cut the tree climbing part, instead the wind blows the kite free",
        [edit(3, text="The wind blows the kite free")],
    ),
    (
        KITE,
        "take out the climbing scene; a bird can bring the kite down instead",
        [edit(3, text="A bird brings the kite down")],
    ),
    (
        KITE,
        "cut the tree climbing part from the story, the kite can come down by itself: "
        "say the wind blows it free",
        [edit(3, text="The wind blows the kite free")],
    ),
    (
        DOGS,
        "delete the pond scene. Instead they chase a butterfly over a meadow.",
        [edit(2, text="They chase a butterfly over a meadow")],
    ),
    (
        KITE,
        "replace the climbing scene with one where the wind blows the kite free",
        [edit(3, text="The wind blows the kite free")],
    ),
    (ROCKET, "cut the floating part from the film", [gone(2)]),
    (KNIGHT, "the castle in 2 should be a ruin", [edit(2, text="A dragon lands on a ruin")]),
    (KITE, "change: the tree in 2 is a palm tree", [edit(2, text="The kite gets stuck in a palm tree")]),
    (
        KNIGHT,
        "one change only: the horse in 1 is a donkey",
        [edit(1, text="A knight rides a donkey through a forest")],
    ),
    (KITE, "cut the beach scene, the kite can stay", [gone(1)]),
    (
        DOGS,
        "lose the pond scene, the dogs can chase the ball through the flowers instead",
        [edit(2, text="The dogs chase the ball through the flowers")],
    ),
]
TURNED = [
    (
        BAKER,
        "combine the first two into one shot, she kneads dough and then the bread rises",
        [edit(1, text="A baker kneads dough and then the bread rises"), gone(2)],
    ),
    (
        BAKER,
        "merge the bread rising with the cat so it's one shot",
        [edit(2, text="The bread rises in the oven, and a cat steals a roll from the table"), gone(3)],
    ),
    (
        BAKER,
        "stitch scenes 2 and 3 together into one",
        [edit(2, text="The bread rises in the oven, and a cat steals a roll from the table"), gone(3)],
    ),
    (
        BAKER,
        "Instead of two scenes at the end I want one: the cat steals the bread from the oven.",
        [edit(2, text="The cat steals the bread from the oven"), gone(3)],
    ),
    (BAKER, "the cat comes too late, move it up before the oven", MOVED_UP),
    (
        BAKER,
        "I want scenes 2 and 3 in one: a cat steals the bread from the oven",
        [edit(2, text="A cat steals the bread from the oven"), gone(3)],
    ),
    (BAKER, "move number 3 one place up", MOVED_UP),
    (BAKER, "scene 2 and 3 are in the wrong order", MOVED_UP),
    (BAKER, "I want the cat to be in second place", MOVED_UP),
    (BAKER, "Put scene 3 between scene 1 and scene 2.", MOVED_UP),
    (BAKER, "Could the film begin with scene 1 and continue with 3 and 2?", MOVED_UP),
    (
        BAKER,
        "reverse the order of all the scenes",
        [edit(1, text=BAKER[2][:-1]), edit(3, text=BAKER[0][:-1])],
    ),
]
REMOVED = [
    (BAKER, "The film should finish with the oven; delete what comes after that.", [gone(3)]),
    (BAKER, "Please delete scene 2 with the oven.", [gone(2)]),
    (
        BAKER,
        "Remove scene 2, the one where the bread rises, and make it square",
        [("set_format", {"aspect": "1:1"}), gone(2)],
    ),
    (BAKER, "drop scene 3 (the cat)", [gone(3)]),
    (BAKER, "cut the shot of the cat stealing a roll", [gone(3)]),
    (BAKER, "I'd like the film without scene 2", [gone(2)]),
    (BAKER, "please strike scene 3 from the film", [gone(3)]),
    (BAKER, "no more scene 3", [gone(3)]),
    (BAKER, "I changed my mind about the oven, remove that scene", [gone(2)]),
    (BAKER, "trim the film to the first two scenes", [gone(3)]),
    (BAKER, "Just the first and the second scene please, the others can go.", [gone(3)]),
    (BAKER, "keep everything except the oven scene", [gone(2)]),
    (BAKER, "The film should go straight from the kitchen to the cat", [gone(2)]),
    (BAKER, "jump directly from scene 1 to scene 3", [gone(2)]),
    (BAKER, "in scene 2 with the oven, make it night", [edit(2, time_of_day="night")]),
]
ASKED_BACK = [
    (DOGS, "fade to black at the end and play a drum"),
    (KNIGHT, "cut the castle landing from the story, the dragon can just wait in a meadow"),
    (KNIGHT, "a different ending: the dragon and the knight drink tea"),
    (DOGS, "put 3 seconds of the owner whistling behind it"),
    (KITE, "the kite flies away: say the wind takes it"),
    (BAKER, "put a slow fade between the baker and the moon"),
    (KITE, "Can we stretch the beach opening to 8 seconds?"),
    (KITE, "new scene right before the ice cream: the boy hands the kite back, 3 seconds is plenty"),
    (DOGS, "let it dissolve to white after the pond"),
    (KNIGHT, "split scene 1 in two"),
    (KNIGHT, "I'd like a scene somewhere in between"),
    (CRANE, "merge it with something"),
    (ROCKET, "triple the first scene"),
    (BAKER, "copy the unicorn scene to the end"),
]


@pytest.mark.parametrize(
    ("film", "said", "expected"),
    [
        *ADDED,
        *NUMBERED,
        *DIVIDED,
        *OF_SEVERAL_SCENES,
        *PASSAGES,
        *AFRESH,
        *TIMED,
        *TOLD_IN_PIECES,
        *REMOVED,
        *TURNED,
    ],
)
def test_what_is_said_of_scenes_is_done_to_those_that_are_meant(film, said, expected):
    assert calls(said, situation(*film)) == expected


@pytest.mark.parametrize(("film", "said"), ASKED_BACK)
def test_what_cannot_be_done_with_scenes_or_is_not_all_understood_changes_nothing(film, said):
    told = decision(said, situation(*film))
    assert told.calls == ()
    assert told.said
