"""What is said of cards, in any order of words: their looks, who is in them, what happens, from where."""

import pytest

from tests.directing import KNIGHT, calls, edit, situation, three_clips


def everywhere(cards, **args):
    return [edit(card, **args) for card in range(1, cards + 1)]


BOARD = [
    (
        "Sorry, but my girls want a lady on that horse, not a man.",
        [edit(1, text="A lady rides a horse through a forest")],
    ),
    (
        "That must be a white horse, not a brown one.",
        [edit(1, text="A knight rides a white horse through a forest")],
    ),
    (
        "hmm, could the dragon be blue and a bit smaller?",
        [
            edit(2, text="A small blue dragon lands on a castle"),
            edit(3, text="The knight waves at the small blue dragon"),
        ],
    ),
    (
        "the dragon's wings should be golden",
        [
            edit(2, text="A dragon with golden wings lands on a castle"),
            edit(3, text="The knight waves at the dragon with golden wings"),
        ],
    ),
    (
        "Have the dragon wave back at the end.",
        [edit(3, text="The knight waves at the dragon, and the dragon waves back")],
    ),
    (
        "Could the dragon wave back at the end?",
        [edit(3, text="The knight waves at the dragon, and the dragon waves back")],
    ),
    (
        "My son thinks the knight should be a girl, can you change that?",
        [edit(1, text="A girl rides a horse through a forest"), edit(3, text="The girl waves at the dragon")],
    ),
    (
        "My son says dragons are green, so please make ours green.",
        [
            edit(2, text="A green dragon lands on a castle"),
            edit(3, text="The knight waves at the green dragon"),
        ],
    ),
    (
        "No people please, I want the horse alone in the forest.",
        [edit(1, text="A horse alone in a forest"), edit(3, text="The dragon alone")],
    ),
    (
        "Let it rain in the forest, but keep the sun shining at the castle.",
        [edit(1, weather="rain"), edit(2, weather="sunny")],
    ),
    (
        "Early morning for the ride, late at night for the castle.",
        [edit(1, time_of_day="early morning"), edit(2, time_of_day="late at night")],
    ),
    (
        "Golden morning light in the forest, and birds in the trees",
        [
            edit(
                1,
                light="golden morning light",
                text="A knight rides a horse through a forest, with birds in the trees",
            )
        ],
    ),
    (
        "The castle scene is too dark, and it could be a bit longer.",
        [edit(2, light="brighter"), ("move_card", {"card": 3, "at": 12, "ripple": True})],
    ),
    (
        "Can we see the knight's face up close when he waves?",
        [edit(3, camera="close-up of the knight's face")],
    ),
    ("I want to see all three scenes by candlelight", everywhere(3, light="candlelight")),
    (
        "the first scene is boring, could the horse gallop instead?",
        [edit(1, text="A knight rides a horse through a forest, and the horse gallops")],
    ),
    (
        "One thing: the ending is cold. Could the knight and the dragon share a picnic instead of waving?",
        [edit(3, text="The knight and the dragon share a picnic")],
    ),
    (
        "Is it possible to have the knight on a camel rather than a horse",
        [edit(1, text="A knight rides a camel through a forest")],
    ),
    ("make the rain heavier", everywhere(3, weather="heavier rain")),
    ("can the whole video be shot from a drone", everywhere(3, camera="from a drone")),
    ("stop moving the camera around", everywhere(3, camera="static camera")),
    ("hold the camera still in all three", everywhere(3, camera="static camera")),
    ("softer light", everywhere(3, light="softer")),
    ("more dramatic lighting", everywhere(3, light="dramatic")),
    (
        "what if the dragon were a giant chicken",
        [
            edit(2, text="A giant chicken lands on a castle"),
            edit(3, text="The knight waves at the giant chicken"),
        ],
    ),
    ("could the horse be a unicorn instead", [edit(1, text="A knight rides a unicorn through a forest")]),
    ("snow in the forest would be so pretty", [edit(1, weather="snow")]),
    (
        "I'd love it if the dragon were purple",
        [
            edit(2, text="A purple dragon lands on a castle"),
            edit(3, text="The knight waves at the purple dragon"),
        ],
    ),
    (
        "the knight ought to have a beard",
        [
            edit(1, text="A knight with a beard rides a horse through a forest"),
            edit(3, text="The knight with a beard waves at the dragon"),
        ],
    ),
    (
        "could you put a crown on the dragon's head",
        [
            edit(2, text="A dragon with a crown lands on a castle"),
            edit(3, text="The knight waves at the dragon with a crown"),
        ],
    ),
    (
        "the dragon should be wearing sunglasses",
        [
            edit(2, text="A dragon with sunglasses lands on a castle"),
            edit(3, text="The knight waves at the dragon with sunglasses"),
        ],
    ),
    (
        "dress the knight in golden armour",
        [
            edit(1, text="A knight in golden armour rides a horse through a forest"),
            edit(3, text="The knight in golden armour waves at the dragon"),
        ],
    ),
    (
        "I don't like the horse, use a donkey instead",
        [edit(1, text="A knight rides a donkey through a forest")],
    ),
    ("make it a donkey instead of a horse", [edit(1, text="A knight rides a donkey through a forest")]),
    (
        "could we swap out the dragon for three small dragons",
        [
            edit(2, text="Three small dragons land on a castle"),
            edit(3, text="The knight waves at the three small dragons"),
        ],
    ),
    ("I'd prefer a beach to a forest", [edit(1, text="A knight rides a horse across a beach")]),
    ("set the ride on a beach", [edit(1, text="A knight rides a horse on a beach")]),
    ("move the landing to a snowy mountain top", [edit(2, text="A dragon lands on a snowy mountain top")]),
    (
        "a rainbow over the castle would be lovely",
        [edit(2, text="A dragon lands on a castle, with a rainbow over the castle")],
    ),
    ("the sky should be pink in the last scene", [edit(3, look="pink sky")]),
    ("can the sky be full of stars when the dragon lands", [edit(2, look="sky full of stars")]),
    ("make the light in the forest softer and warmer", [edit(1, light="softer and warmer")]),
    ("moonlight instead of daylight in the last scene", [edit(3, time_of_day="moonlight")]),
    ("I want the last scene lit by torches", [edit(3, light="from torches")]),
    ("please use soft candlelight for the ending", [edit(3, light="soft candlelight")]),
    ("film the dragon from below when it lands", [edit(2, camera="from below")]),
    ("the camera should circle the dragon as it lands", [edit(2, camera="circle the dragon")]),
    ("pan across the forest slowly in scene 1", [edit(1, camera="pan across the forest slowly")]),
    (
        "wide shot for the first one, close-up for the last one",
        [edit(1, camera="wide shot"), edit(3, camera="close-up")],
    ),
    (
        "the knight should get off his horse and bow",
        [edit(1, text="A knight rides a horse through a forest, then gets off his horse and bows")],
    ),
    (
        "have the knight take off his helmet in the last scene",
        [edit(3, text="The knight waves at the dragon and takes off his helmet")],
    ),
    ("can the dragon roar when it lands?", [edit(2, text="A dragon lands on a castle and roars")]),
    (
        "I want the knight to wave with both hands",
        [edit(3, text="The knight waves at the dragon with both hands")],
    ),
    (
        "have some children run along behind the horse",
        [
            edit(
                1,
                text="A knight rides a horse through a forest, and some children run along behind the horse",
            )
        ],
    ),
    (
        "two squires should walk beside the horse",
        [edit(1, text="A knight rides a horse through a forest, and two squires walk beside the horse")],
    ),
    (
        "there should be flags on the castle",
        [edit(2, text="A dragon lands on a castle, with flags on the castle")],
    ),
    ("I don't want the horse, he should walk", [edit(1, text="A knight walks through a forest")]),
    ("take the dragon out of the last scene", [edit(3, text="The knight waves")]),
    ("only the castle, without the dragon", [edit(2, text="A castle"), edit(3, text="The knight waves")]),
    ("leave the knight out of the first scene, just the horse", [edit(1, text="A horse alone in a forest")]),
    (
        "the castle looks boring, make it bigger and pink",
        [edit(2, text="A dragon lands on a big pink castle")],
    ),
    ("could everything be a bit more colourful", everywhere(3, look="colourful")),
    (
        "warmer colours in the first scene, colder in the last",
        [edit(1, light="warmer"), edit(3, light="colder")],
    ),
    (
        "autumn in the first scene, winter in the second and spring in the third",
        [edit(1, weather="autumn"), edit(2, weather="winter"), edit(3, weather="spring")],
    ),
    ("a thunderstorm should be raging in scene 2", [edit(2, weather="thunderstorm")]),
    ("it would be cool if the wind was blowing", everywhere(3, weather="windy")),
    ("I was hoping for a bigger castle", [edit(2, text="A dragon lands on a big castle")]),
    (
        "how about the knight carrying a lantern in scene 1",
        [edit(1, text="A knight with a lantern rides a horse through a forest")],
    ),
    (
        "The knight should have a companion, maybe a small white dog",
        [
            edit(1, text="A knight with a small white dog rides a horse through a forest"),
            edit(3, text="The knight with a small white dog waves at the dragon"),
        ],
    ),
    (
        "Could we give the dragon a friendlier face?",
        [
            edit(2, text="A dragon with a friendly face lands on a castle"),
            edit(3, text="The knight waves at the dragon with a friendly face"),
        ],
    ),
    (
        "My granddaughter would love it if the dragon was pink with purple spots",
        [
            edit(2, text="A pink dragon with purple spots lands on a castle"),
            edit(3, text="The knight waves at the pink dragon with purple spots"),
        ],
    ),
    (
        "In the first scene I want it to be foggy, with sunbeams coming through the trees",
        [edit(1, weather="foggy", light="sunbeams coming through the trees")],
    ),
    (
        "Instead of riding, the knight should walk beside his horse",
        [edit(1, text="A knight walks beside his horse through a forest")],
    ),
    (
        "Have the dragon land on a mountain instead of a castle",
        [edit(2, text="A dragon lands on a mountain")],
    ),
    (
        "could we look at the castle from the knight's point of view",
        [edit(2, camera="from the knight's point of view")],
    ),
    ("I want the camera to stay still in the second scene", [edit(2, camera="static camera")]),
    ("don't let the camera move in the last scene", [edit(3, camera="static camera")]),
    (
        "the first two scenes at night, the last one at dawn",
        [edit(1, time_of_day="night"), edit(2, time_of_day="night"), edit(3, time_of_day="dawn")],
    ),
    (
        "spring flowers everywhere in the forest scene",
        [edit(1, text="A knight rides a horse through a forest, with spring flowers everywhere")],
    ),
    ("not so dark in the castle scene", [edit(2, light="brighter")]),
    ("I think a thunderstorm would suit the castle scene", [edit(2, weather="thunderstorm")]),
    (
        "let them dance together in the last scene",
        [edit(3, text="The knight waves at the dragon, and they dance together")],
    ),
    (
        "the dragon should sleep on the castle instead of landing",
        [edit(2, text="A dragon sleeps on a castle")],
    ),
    (
        "a second dragon should circle above the castle",
        [edit(2, text="A dragon lands on a castle, and another dragon circles above the castle")],
    ),
    (
        "the castle should be in ruins and there should be fog everywhere around it",
        [edit(2, text="A dragon lands on a castle in ruins", weather="fog")],
    ),
    (
        "Sorry to be a pain, but I think the dragon should be red and quite a bit bigger than the castle.",
        [edit(2, text="A red dragon bigger than the castle lands on a castle")],
    ),
    (
        "follow the knight from behind in the first scene, and make it rain, and shorten it to three secs",
        [
            edit(1, camera="follow the knight from behind", weather="rain"),
            ("move_card", {"card": 2, "at": 3, "ripple": True}),
        ],
    ),
    (
        "zoom in slowly as the dragon comes down, then in the next one pull back so we see both of them",
        [edit(2, camera="zoom in slowly"), edit(3, camera="pull back")],
    ),
    (
        "my kid is scared of dragons, can it be a big fluffy sheep",
        [
            edit(2, text="A big fluffy sheep lands on a castle"),
            edit(3, text="The knight waves at the big fluffy sheep"),
        ],
    ),
    (
        "I don't want to see the castle at all, let it land on a bare hill instead",
        [edit(2, text="A dragon lands on a bare hill")],
    ),
    (
        "Could the knight smile and take off his helmet before he waves?",
        [edit(3, text="The knight smiles and takes off his helmet, then waves at the dragon")],
    ),
    (
        "Too dark in those woods. Let some sunlight come through the leaves.",
        [edit(1, light="sunlight through the leaves")],
    ),
    (
        "Can the knight's forest be covered in snow?",
        [edit(1, text="A knight rides a horse through a forest covered in snow")],
    ),
    (
        "Change the horse to a white one and make it gallop.",
        [edit(1, text="A knight rides a white horse through a forest, and the horse gallops")],
    ),
    ("Take the knight out of the last scene, just the dragon alone.", [edit(3, text="The dragon alone")]),
    (
        "The castle looks too new to me. Make it an old ruin and put the dragon on the tower.",
        [edit(2, text="A dragon lands on the tower of an old ruin")],
    ),
    (
        "The middle part should take place in winter, on a frozen lake with a castle behind it.",
        [edit(2, weather="winter", text="A dragon lands on a frozen lake, with a castle behind it")],
    ),
    (
        "Scene two needs a thunderstorm with lightning behind the castle.",
        [edit(2, weather="thunderstorm, lightning behind the castle")],
    ),
    (
        "The horse should be white and the forest full of autumn leaves.",
        [edit(1, text="A knight rides a white horse through a forest full of autumn leaves")],
    ),
    (
        "Instead of a castle, let the dragon land on our school roof.",
        [edit(2, text="A dragon lands on a school roof")],
    ),
    (
        "Slow zoom towards the dragon in scene 2, and make that scene seven seconds.",
        [
            edit(2, camera="slow zoom towards the dragon"),
            ("move_card", {"card": 3, "at": 12, "ripple": True}),
        ],
    ),
    ("Can the last scene be at sunst with an orange sky?", [edit(3, time_of_day="sunset, orange sky")]),
    (
        "The knight waves at the dragon, ok, but I want him to bow instead.",
        [edit(3, text="The knight bows to the dragon")],
    ),
    ("I don't like that he waves, he should bow.", [edit(3, text="The knight bows to the dragon")]),
    ("The knight should bow rather than wave.", [edit(3, text="The knight bows to the dragon")]),
    ("Why is it daytime when the dragon lands? That has to be night.", [edit(2, time_of_day="night")]),
    ("A desert would fit better than the forest.", [edit(1, text="A knight rides a horse through a desert")]),
    (
        "We need a castle by the sea instead of just any castle.",
        [edit(2, text="A dragon lands on a castle by the sea")],
    ),
    ("Please let it pour with rain when the dragon comes down.", [edit(2, weather="heavy rain")]),
    ("Snow should be falling on the castle.", [edit(2, weather="snow")]),
    ("I'd rather the first scene took place at dusk.", [edit(1, time_of_day="dusk")]),
    (
        "There should be fog at the start and warm evening light at the end.",
        [edit(1, weather="fog"), edit(3, light="warm evening light")],
    ),
    (
        "There should be two dragons on that castle, and film it from below.",
        [
            edit(2, text="Two dragons land on a castle", camera="from below"),
            edit(3, text="The knight waves at the two dragons"),
        ],
    ),
    (
        "Could we look down on the forest from high above?",
        [edit(1, camera="looking down on the forest from high above")],
    ),
    ("The camera is too far away when he waves, nobody can see his face.", [edit(3, camera="closer")]),
    ("The second scene is dull, a bit of lightning would help.", [edit(2, weather="lightning")]),
    ("The forest looks way too dark, I can barely see the horse.", [edit(1, light="brighter")]),
    (
        "Instead of a knight I want a gardener in a straw hat, everywhere.",
        [
            edit(1, text="A gardener in a straw hat rides a horse through a forest"),
            edit(3, text="The gardener in a straw hat waves at the dragon"),
        ],
    ),
    (
        "make the dragon gren",
        [
            edit(2, text="A green dragon lands on a castle"),
            edit(3, text="The knight waves at the green dragon"),
        ],
    ),
    (
        "A thunderstorm over the castle would be much more dramtic.",
        [edit(2, weather="thunderstorm over the castle")],
    ),
    ("snow in all three scenes", everywhere(3, weather="snow")),
    ("Too dark under the trees, let some sunlight trough.", [edit(1, light="sunlight shining through")]),
    ("I can hardly see the dragon, get closer to it.", [edit(2, camera="closer to the dragon")]),
    ("make the castle scene darker and let it rain", [edit(2, light="darker", weather="rain")]),
    (
        "everything is great except the horse, i want it to be white",
        [edit(1, text="A knight rides a white horse through a forest")],
    ),
    ("make the first scene a stormy one", [edit(1, weather="stormy")]),
    (
        "everything is fine but the castle, it needs to be made of ice",
        [edit(2, text="A dragon lands on a castle made of ice")],
    ),
    ("begin with a close-up of the knight's face", [edit(1, camera="close-up of the knight's face")]),
    ("end with a close-up of the dragon", [edit(3, camera="close-up of the dragon")]),
    ("instead of a horse he rides a camel", [edit(1, text="A knight rides a camel through a forest")]),
    ("It would look spookier with fog", everywhere(3, weather="fog")),
    (
        "Put some morning fog between the trees, and slow the ride down a bit.",
        [edit(1, weather="morning fog between the trees")],
    ),
    (
        "Between the ride and the dragon, let us see frightened villagers running.",
        [("add_card", {"text": "Frightened villagers run", "at": 2.5})],
    ),
]
CRANES = [
    (
        "Move the crane from the stream to a misty lake",
        [edit(1, text="A white crane stands in a misty lake")],
    ),
    (
        "The crane just stands there, its boring. Have it walk slowly towards us.",
        [edit(1, text="A white crane walks slowly towards us in a stream")],
    ),
    (
        "It's a wildlife film, so it should look like a real photograph, not drawn.",
        everywhere(2, look="real photograph"),
    ),
    ("I think a heron would suit this better than a crane", [edit(1, text="A heron stands in a stream")]),
    ("I think it would be nicer with the crane seen from above in scene one", [edit(1, camera="from above")]),
    ("lovely crane! now show it at night with some stars", everywhere(2, time_of_day="night, stars")),
    ("There's too much white, could the bird be grey?", [edit(1, text="A grey crane stands in a stream")]),
    (
        "the crane should be standing on one leg",
        [edit(1, text="A white crane stands on one leg in a stream")],
    ),
    (
        "let the crane eat the fish",
        [edit(2, text="It dips its head into the water and picks up a fish, then eats the fish")],
    ),
    (
        "the fish should be jumping",
        [edit(2, text="It dips its head into the water and picks up a fish, with the fish jumping")],
    ),
    (
        "the stream should be frozen and covered in snow",
        [edit(1, text="A white crane stands in a frozen stream covered in snow")],
    ),
    ("could the bird be a flamingo", [edit(1, text="A flamingo stands in a stream")]),
    ("I want a pink flamingo rather than a crane", [edit(1, text="A pink flamingo stands in a stream")]),
    ("it should pick up a frog", [edit(2, text="It dips its head into the water and picks up a frog")]),
    ("the crane should look at us", [edit(1, text="A white crane stands in a stream and looks at us")]),
    (
        "could a second crane land next to it in scene 1",
        [edit(1, text="A white crane stands in a stream, and another crane lands next to it")],
    ),
    ("no fish, a frog", [edit(2, text="It dips its head into the water and picks up a frog")]),
    (
        "the water should be dark green",
        [edit(2, text="It dips its head into the dark green water and picks up a fish")],
    ),
    (
        "first scene closer in, second one from under the water looking up",
        [edit(1, camera="closer in"), edit(2, camera="from under the water looking up")],
    ),
    ("Have it rain lightly on the stream, will you", everywhere(2, weather="light rain")),
    (
        "My wife likes this very much, only the watre should be a bit clearer and more turquoise",
        [edit(2, text="It dips its head into the clear turquoise water and picks up a fish")],
    ),
    (
        "I'd like a second crane standing next to the first one.",
        [edit(1, text="A white crane stands in a stream, with another crane standing next to it")],
    ),
    (
        "A pink sunrise behind the crane would be just perfect.",
        [edit(1, time_of_day="pink sunrise behind the crane")],
    ),
    (
        "Scene one in autumn with falling leaves, and make the colours softer throughout.",
        [
            edit(
                1,
                weather="autumn",
                text="A white crane stands in a stream, with falling leaves",
                light="softer",
            ),
            edit(2, light="softer"),
        ],
    ),
    (
        "I'd love two cranes in the stream rather than one.",
        [
            edit(1, text="Two white cranes stand in a stream"),
            edit(2, text="One of the cranes dips its head into the water and picks up a fish"),
        ],
    ),
    ("no stream, a lake", [edit(1, text="A white crane stands in a lake")]),
    (
        "Early morning mist over the stream in scene one, and leave out the colour, just grey.",
        [edit(1, weather="early morning mist over the stream", look="grey, without colour")],
    ),
    (
        "Two cranes would look better than one, in both scenes.",
        [
            edit(1, text="Two white cranes stand in a stream"),
            edit(2, text="One of the cranes dips its head into the water and picks up a fish"),
        ],
    ),
    (
        "Make the second scene an evening scene and let a child watch from the bank.",
        [
            edit(
                2,
                time_of_day="evening",
                text="It dips its head into the water and picks up a fish, and a child watches from the bank",
            )
        ],
    ),
    (
        "That fish is tiny, it should catch a really big one.",
        [edit(2, text="It dips its head into the water and picks up a big fish")],
    ),
    (
        "The crane looks lonely in the first scene, it needs a second one beside it.",
        [edit(1, text="A white crane stands in a stream, with another crane beside it")],
    ),
    ("It's for our Christmas card, so snow should fall in both scenes.", everywhere(2, weather="snow")),
    ("I want a close look at the beak when it catches the fish.", [edit(2, camera="close-up of the beak")]),
    (
        "It would be prettier with a bit of mist over the water.",
        everywhere(2, weather="light mist over the water"),
    ),
    (
        "I would rather it picked up a little crab than a fish.",
        [edit(2, text="It dips its head into the water and picks up a little crab")],
    ),
    ("moonlight in both, and draw it", everywhere(2, time_of_day="moonlight")),
    (
        "Instead of a fish it catches a frog.",
        [edit(2, text="It dips its head into the water and picks up a frog")],
    ),
    (
        "The fish ought to be a big silver one.",
        [edit(2, text="It dips its head into the water and picks up a big silver fish")],
    ),
    (
        "Make it a misty morning in both scenes, and square for my tablet.",
        [("set_format", {"aspect": "1:1"}), *everywhere(2, weather="misty morning")],
    ),
    ("The stream scene is beautiful, but could it be misty?", [edit(1, weather="misty")]),
    ("add a card: a fox comes to the stream", [("add_card", {"text": "A fox comes to the stream"})]),
    ("make card 2 a fox eating berries", [edit(2, text="A fox eats berries")]),
]
ASKED = [
    "slow down card 2",
    "Put a slow fade between the knight and the dragon.",
    "slow down the landing",
    "His armour is dull, a shiny one would be nicer.",
    "I don't like the dragon",
    "make the dragon different",
    "replace the forest",
    "change something about the dragon",
    "could the dragon be asleep on the castle",
    "the same scene again at the end but everyone's gone, just an empty field",
    "He shouldn't be alone in the woods",
    "the dragon should be a bit more like in the old days",
    "the trees should be taller",
    "could the forest be a bit more, you know, enchanted",
    "nobody should be riding",
]


@pytest.mark.parametrize(("said", "expected"), BOARD)
def test_what_is_said_of_a_board_changes_the_cards_that_are_meant(said, expected):
    assert calls(said, situation(*KNIGHT)) == expected


@pytest.mark.parametrize(("said", "expected"), CRANES)
def test_what_is_said_of_a_board_beside_clips_changes_the_cards_that_are_meant(said, expected):
    assert calls(said, three_clips()) == expected


@pytest.mark.parametrize("said", ASKED)
def test_a_wish_that_is_not_all_understood_changes_nothing(said):
    assert calls(said, situation(*KNIGHT)) == []


def test_what_is_so_already_is_not_changed_again():
    assert calls("make the horse white and let it gallop", situation("A knight rides a white horse.")) == [
        edit(1, text="A knight rides a white horse, and the horse gallops")
    ]


def test_a_thing_that_a_text_cannot_do_without_stays():
    assert calls("please take the fish out of the scene", situation("A fish swims.")) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A cat sits on a mat.", "A cat sits"),
        ("A cat sees a dog and chases a mat.", "A cat sees a dog"),
        ("A girl rides a mat.", "A girl walks"),
    ],
)
def test_a_thing_is_cut_out_with_the_words_that_lead_to_it(text, expected):
    assert calls("please take the mat out of the film", situation(text)) == [edit(1, text=expected)]
