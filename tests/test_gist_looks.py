"""What is said freely of looks: light, weather, camera, places, styles and formats.

Each message is one of a stranger, or a further way to say the same; those that are asked back change nothing.
"""

import pytest

from tests.directing import DOGS, KITE, KNIGHT, calls, edit, film, situation, three_clips


def everywhere(cards, **args):
    return [edit(card, **args) for card in range(1, cards + 1)]


KNIGHT_LOOKS = [
    ("Global style: watercolour.", [film(style="watercolour")]),
    ("Please give the entire film the appearance of a watercolour painting.", [film(style="watercolour")]),
    ("ooh can the whole film be like a stop motion film", [film(style="stop motion")]),
    ("Could you make the whole film resemble a watercolour painting?", [film(style="watercolour")]),
    ("have the whole thing done in the manner of film noir", [film(style="film noir")]),
    ("Visual style: stop motion.", [film(style="stop motion")]),
    ("could the film look like an old archival reel", [film(style="archival")]),
    ("You know those watercolour paintings? Can the whole film look like that?", [film(style="watercolour")]),
    ("Film noir treatment for everything: black and white, hard shadows.", [film(style="film noir")]),
    ("could it be foggy in all three", everywhere(3, weather="foggy")),
    ("make it night, all three of them", everywhere(3, time_of_day="night")),
    ("step back a bit with the camera when the knight waves", [edit(3, camera="pull back a bit")]),
    ("for the castle use a top-down view", [edit(2, camera="top-down view of the castle")]),
    ("The castle from farther away", [edit(2, camera="from farther away")]),
    ("black and white for the castle only", [edit(2, look="black and white")]),
    ("the camera goes round the castle slowly", [edit(2, camera="circles around the castle slowly")]),
    ("the dragon deserves a tight close-up in scene 2", [edit(2, camera="close-up of the dragon")]),
    ("zoom way in on the dragon in scene 2", [edit(2, camera="zoom in on the dragon")]),
    (
        "reframe scene 2 as a close-up in which the dragon's head fills the image",
        [edit(2, camera="close-up of the dragon's head")],
    ),
    ("I'd prefer a square picture, as wide as it is tall.", [film(aspect="1:1")]),
    ("The picture should have the same width and height.", [film(aspect="1:1")]),
    ("make it misty all through the film", everywhere(3, weather="misty")),
    ("Bring in some fog, nice and thick, all the way through the film.", everywhere(3, weather="thick fog")),
    ("shoot the last scene at dusk under a full moon", [edit(3, time_of_day="dusk under a full moon")]),
    ("Could we look down from high above in the scene with the castle?", [edit(2, camera="from high above")]),
    (
        "close-up on the dragon's head in scene 2, filling the frame",
        [edit(2, camera="close-up on the dragon's head")],
    ),
    ("Wouldn't it be sweet if it all looked like a watercolour?", [film(style="watercolour")]),
    ("Set the picture height to 1080 lines, please.", [film(resolution="1080p")]),
    ("misty in scene 1 and ditch the castle scene", [edit(1, weather="misty"), ("remove_card", {"card": 2})]),
    (
        "It should be night in the last scene and the film should take 12 seconds",
        [film(duration=12), edit(3, time_of_day="night")],
    ),
    ("Make the whole film papercraft, as if cut and folded", [film(style="papercraft")]),
    ("papercraft for all of it, like an art project", [film(style="papercraft")]),
    ("Make it all claymation, like somebody kneaded it out of plasticine", [film(style="stop motion")]),
    ("watercolour for all of it, like it's painted for a picture book", [film(style="watercolour")]),
    ("Give the whole film a paper look, as though it had all been folded.", [film(style="papercraft")]),
    ("Make it all look like claymation, as if modelled by hand out of clay.", [film(style="stop motion")]),
    ("Make it watercolour, as if a child had painted it", [film(style="watercolour")]),
    ("everything should have the look of archive material", [film(style="archival")]),
    ("When we see the castle, have the camera slowly move in", [edit(2, camera="slowly move in")]),
    ("Scene 3 camera: high overhead, looking down.", [edit(3, camera="high overhead, looking down")]),
    ("all of it at dawn, and a bit misty", everywhere(3, time_of_day="dawn", weather="misty")),
    ("everything at night and a little windy", everywhere(3, time_of_day="night", weather="windy")),
    ("throw in a bit of fog around the castle", [edit(2, weather="light fog")]),
    ("Wouldn't fog be spookier when the dragon lands?", [edit(2, weather="fog")]),
    ("A thunderstorm would be scarier at the castle", [edit(2, weather="thunderstorm")]),
    ("Warm candle-lit kind of light in all of them", everywhere(3, light="warm and candlelit")),
    (
        "heavy snow in the woods, and there are snowflakes on the knight's helmet",
        [edit(1, weather="heavy snow in the woods, snowflakes on the knight's helmet")],
    ),
    (
        "thunder clouds over the castle and lightning in the sky!!",
        [edit(2, weather="thunder clouds over the castle, lightning in the sky")],
    ),
    (
        "a shaft of light falling through the trees in the first scene",
        [edit(1, light="shaft of light falling through the trees")],
    ),
    ("more gloomy in the first one", [edit(1, look="gloomy")]),
    ("everything is so grey, add some colour", everywhere(3, look="colourful")),
    ("put a spotlight on the knight in the last scene", [edit(3, light="spotlight on the knight")]),
    ("by torchlight in the castle scene", [edit(2, light="torchlight")]),
    ("could you put all of it under a grey rainy sky?", everywhere(3, look="grey rainy sky")),
    ("I like the castle but there's too much fog", [edit(2, weather="light fog")]),
    (
        "It shouldn't be a castle, make it a lighthouse by the sea",
        [edit(2, text="A dragon lands on a lighthouse by the sea")],
    ),
    ("I imagine the forest more like a jungle", [edit(1, text="A knight rides a horse through a jungle")]),
    (
        "Let us see the dragon from below, so that the pupils feel how large it is.",
        [edit(2, camera="from below")],
    ),
    ("third one hand held camera, shaky", [edit(3, camera="hand held camera, shaky")]),
    ("show the castle from far away", [edit(2, camera="from far away")]),
    (
        "the castle bit works better seen from the ground, looking up at it",
        [edit(2, camera="from the ground, looking up at it")],
    ),
    ("no zooming please, keep the camera steady in every scene", everywhere(3, camera="static camera")),
    (
        "I want to look over the knight's shoulder at the dragon",
        [edit(3, camera="over the knight's shoulder at the dragon")],
    ),
]
CRANE_LOOKS = [
    ("cosy lamplight kind of mood for the first scene", [edit(1, light="cosy lamplight")]),
    (
        "muted golden evening light in the first scene, and there's mist over the water",
        [edit(1, light="muted golden evening light", weather="mist over the water")],
    ),
    (
        "in the first scene the sun is just coming up, fog over the water",
        [edit(1, time_of_day="sunrise", weather="fog over the water")],
    ),
    ("warmer colours in the first, cooler in the second", [edit(1, light="warmer"), edit(2, light="cooler")]),
    ("a bit more contrast please", everywhere(2, look="high contrast")),
    ("the light is too cold", everywhere(2, light="warmer")),
    (
        "I'd rather it wasn't a stream, rather a rice field with mountains at the back, like home",
        [edit(1, text="A white crane stands in a rice field with mountains at the back")],
    ),
    ("put the crane into a city fountain", [edit(1, text="A white crane stands in a city fountain")]),
    (
        "zoom in slowly on the beak when it goes after the fish",
        [edit(2, camera="zoom in slowly on the beak")],
    ),
    ("Could we see closeup of the beak in number two?", [edit(2, camera="closeup of the beak")]),
]
KITE_LOOKS = [
    (
        "put it in autumn with golden leaves on the ground in the last two scenes",
        [
            edit(3, weather="autumn", text="A boy climbs the tree, with golden leaves on the ground"),
            edit(
                4,
                weather="autumn",
                text="The two children share an ice cream at sunset, with golden leaves on the ground",
            ),
        ],
    ),
    (
        "Make it autumn with falling leaves in both tree scenes",
        [
            edit(2, weather="autumn", text="The kite gets stuck in a tall tree, with falling leaves"),
            edit(3, weather="autumn", text="A boy climbs the tree, with falling leaves"),
        ],
    ),
    ("in the tree scenes there should be a lot of wind", [edit(2, weather="wind"), edit(3, weather="wind")]),
    (
        "Wouldn't a thunderstorm be more dramatic while he's climbing? Let's try that.",
        [edit(3, weather="thunderstorm")],
    ),
    (
        "night time in scene 2, and there are bats around the tree",
        [
            edit(
                2,
                time_of_day="night time",
                text="The kite gets stuck in a tall tree, with bats around the tree",
            )
        ],
    ),
    ("grey skies and drizzle on the beach please", [edit(1, weather="grey skies, drizzle")]),
    (
        "early evening, long shadows on the beach",
        [edit(1, time_of_day="early evening", light="long shadows on the beach")],
    ),
    (
        "have it start at sunrise and end at dusk",
        [edit(1, time_of_day="sunrise"), edit(4, time_of_day="dusk")],
    ),
    ("the film starts in spring and ends in winter", [edit(1, weather="spring"), edit(4, weather="winter")]),
    (
        "after sunset in the last scene, with lanterns",
        [
            edit(
                4,
                time_of_day="after sunset",
                text="The two children share an ice cream at sunset, with lanterns",
            )
        ],
    ),
    ("Give the sunset scene more orange and pink", [edit(4, look="orange and pink tones")]),
    (
        "make the beach scene look as if it was taken in the early morning",
        [edit(1, time_of_day="early morning")],
    ),
    ("slow pan from left to right on the beach shot", [edit(1, camera="slow pan from left to right")]),
    (
        "wide shot for the beach, close up on the faces for the ice cream",
        [edit(1, camera="wide shot"), edit(4, camera="close up on the faces")],
    ),
    (
        "I think the kite getting stuck works better filmed from way down low, looking up.",
        [edit(2, camera="from way down low, looking up")],
    ),
    (
        "I'd like that the camera follow the kite from below, in the first one",
        [edit(1, camera="follow the kite from below")],
    ),
    ("The beach scene could be filmed from a boat out at sea", [edit(1, camera="from a boat out at sea")]),
]
DOGS_LOOKS = [
    ("make all the dog scenes foggy", everywhere(2, weather="foggy")),
    ("sprinkle some snow on the pond, it's nearly christmas", [edit(2, weather="snow")]),
    ("Cold blueish sort of light in both of them", everywhere(2, light="cold blueish light")),
    ("candlelit feel throughout", everywhere(2, light="candlelit")),
    (
        "overcast and grey in the first, bright sunshine in the second",
        [edit(1, weather="overcast and grey"), edit(2, weather="bright sunshine")],
    ),
    ("give it a spooky halloween mood", everywhere(2, look="spooky halloween")),
    ("change the park to a snowy mountain", [edit(1, text="Two dogs play on a snowy mountain")]),
    ("low angle on the dogs in the first one", [edit(1, camera="low angle on the dogs")]),
    ("film it all from the dogs' eye level", everywhere(2, camera="from the dogs' eye level")),
    ("whip pan in scene 2 when they run", [edit(2, camera="whip pan")]),
]
KNIGHT_STYLES = [
    (
        "make the whole thing look like a cheap VHS tape from the 80s",
        everywhere(3, look="like a cheap VHS tape from the 80s"),
    ),
    ("like a medieval tapestry, the whole film", everywhere(3, look="medieval tapestry")),
    ("could the film look like a stained glass window?", everywhere(3, look="like a stained glass window")),
    (
        "make it look like claymation and the dragon purple",
        [
            film(style="stop motion"),
            edit(2, text="A purple dragon lands on a castle"),
            edit(3, text="The knight waves at the purple dragon"),
        ],
    ),
    (
        "make it look like a pencil drawing and the horse black",
        [
            edit(1, look="pencil drawing", text="A knight rides a black horse through a forest"),
            edit(2, look="pencil drawing"),
            edit(3, look="pencil drawing"),
        ],
    ),
    ("wide screen, cinema like", [film(aspect="16:9")]),
    ("Let's have it wide, cinema like", [film(aspect="16:9")]),
    ("push the quality up to the max", [film(resolution="1080p")]),
]
CRANE_STYLES = [
    ("chalk drawing on a blackboard, that kind of look", everywhere(2, look="chalk drawing on a blackboard")),
    ("less pixels please, my laptop is slow", [film(resolution="480p")]),
]
KITE_STYLES = [
    ("anime style, like Studio Ghibli stuff", everywhere(4, look="anime, like Studio Ghibli")),
    (
        "the whole film in watercolor style, like a children's book",
        [film(style="watercolour"), *everywhere(4, look="like a children's book")],
    ),
    (
        "Make it all look like a children's watercolour book.",
        [film(style="watercolour"), *everywhere(4, look="like a children's watercolour book")],
    ),
    ("can it look like one of those old Super 8 home movies?", [film(style="archival")]),
    ("the last scene should look like a postcard", [edit(4, look="like a postcard")]),
    ("i dont need the wide format, make it 4:3 like my old television", [film(aspect="4:3")]),
    ("bump it up to 1080p", [film(resolution="1080p")]),
]
DOGS_STYLES = [
    ("Lego look for the whole film, pretty please", everywhere(2, look="lego")),
    (
        "Everything in sepia, scratched, like a Chaplin film",
        [film(style="archival"), *everywhere(2, look="scratched, like a Chaplin film")],
    ),
    ("square format, for the photo frame", [film(aspect="1:1")]),
    ("square, for my profile picture", [film(aspect="1:1")]),
    (
        "i need it square for my instagram grid, and 1080 if your machine can manage",
        [film(aspect="1:1", resolution="1080p")],
    ),
    ("cinemascope please", [film(aspect="21:9")]),
    ("letterbox format", [film(aspect="16:9")]),
    ("the draft can be low res, 480 is plenty", [film(resolution="480p")]),
]

BAKERY = (
    "A baker takes bread out of the oven in a small bakery.",
    "A cat steals a roll.",
    "The baker chases the cat down a street at dawn.",
)
TRAIN = ("A red train crosses a bridge in the snow.", "It disappears into a tunnel.")
WHALE = ("A whale jumps out of the sea at night.",)
MARKET = ("A woman sells oranges at a market.", "A donkey carries the oranges up a hill.")

BAKERY_LOOKS = [
    ("it shouldn't be dawn in the chase, night instead of dawn", [edit(3, time_of_day="night")]),
    ("Please set the chase at noon rather than dawn.", [edit(3, time_of_day="noon")]),
    ("last scene: rain and at night, not dawn", [edit(3, weather="rain", time_of_day="night")]),
    (
        "warm golden glow from the oven, rest of the room dark",
        [edit(1, light="warm golden from the oven, rest of the room dark")],
    ),
    (
        "For the chase, use a low handheld camera running right behind them.",
        [edit(3, camera="low handheld camera running right behind them")],
    ),
    ("helicopter shot of the street", [edit(3, camera="helicopter shot of the street")]),
    ("wide angle lens for the chase, ground level", [edit(3, camera="wide angle lens, ground level")]),
    ("make everything foggy except the last scene", [edit(1, weather="foggy"), edit(2, weather="foggy")]),
    ("open with a wide shot of the bakery", [edit(1, camera="wide shot of the bakery")]),
    ("set it in the dead of night", everywhere(3, time_of_day="night")),
    ("wes anderson vibes please, pastel colours", everywhere(3, look="wes anderson vibes, pastel colours")),
    (
        "watercolour style, pale sky, soft colours",
        [film(style="watercolour"), *everywhere(3, look="pale sky, soft colours")],
    ),
]
TRAIN_LOOKS = [
    (
        "heavier snow on the bridge, proper blizzard",
        [edit(1, weather="heavier snow on the bridge, blizzard")],
    ),
    (
        "drone view from high above, moving slowly along the bridge",
        [edit(1, camera="drone view from high above, moving slowly along the bridge")],
    ),
    ("turn the snow into rain", [edit(1, weather="rain")]),
    ("snow everywhere, grey sky, icy wind", everywhere(2, weather="snow, icy wind", look="grey sky")),
    ("no more fog", everywhere(2, weather="clear")),
    (
        "whole film in the look of grainy 16mm, faded colours",
        everywhere(2, look="grainy 16mm, faded colours"),
    ),
    ("the tunnel scene in slow motion and really close", [edit(2, camera="slow motion and really close")]),
]
WHALE_LOOKS = [
    ("northern lights in the sky, green ones", [edit(1, look="green northern lights in the sky")]),
    ("make the horizon pink", [edit(1, look="pink horizon")]),
    ("the sky should be full of stars", [edit(1, look="sky full of stars")]),
    ("pink sky, purple water", [edit(1, look="pink sky, purple water")]),
    (
        "big waves, thunder clouds, lightning",
        [edit(1, look="big waves", weather="thunder clouds, lightning")],
    ),
    ("stormy sea, lightning", [edit(1, weather="stormy, lightning")]),
    ("Shoot it wide and far away, on a tripod", [edit(1, camera="wide and far away, on a tripod")]),
    (
        "Camera under the water, looking up, follow the whale as it breaks through",
        [edit(1, camera="under the water, looking up, follow the whale")],
    ),
    ("worm's eye view please", [edit(1, camera="worm's eye view")]),
    ("shortly before sunrise", [edit(1, time_of_day="shortly before sunrise")]),
    ("turn night into day", [edit(1, time_of_day="day")]),
    ("japanese woodblock print, blue tones mostly", [edit(1, look="japanese woodblock print, blue tones")]),
    ("80s synthwave vibe for the whole thing", [edit(1, look="80s synthwave")]),
    (
        "make it foggy and a bit mysterious, less contrast",
        [edit(1, weather="foggy", look="mysterious, less contrast")],
    ),
]
MARKET_LOOKS = [
    (
        "everything an hour before dark, soft orange light",
        everywhere(2, time_of_day="an hour before dark", light="soft and orange"),
    ),
    ("thick dust in the market scene, hot wind", [edit(1, weather="thick dust, hot wind")]),
    ("let both scenes be lit by lanterns only", everywhere(2, light="only from lanterns")),
    ("the whole thing as if it were a mosaic", everywhere(2, look="mosaic")),
    ("aerial shot in scene 2, circling slowly", [edit(2, camera="aerial shot, circling slowly")]),
    (
        "a crisp autumn morning, long shadows",
        everywhere(2, weather="crisp autumn morning", light="long shadows"),
    ),
]
DIVER = (
    "A diver sinks into a dark cave.",
    "The torch lights up a sunken ship.",
    "An octopus hides in the wreck.",
)
DIVER_LOOKS = [
    ("moonlight for the first scene, calm water", [edit(1, time_of_day="moonlight", look="calm water")]),
    ("dusk for the last scene, soft light", [edit(3, time_of_day="dusk", light="soft")]),
    (
        "it should be misty when the diver arrives and clear in the last scene",
        [edit(1, weather="misty"), edit(3, weather="clear")],
    ),
    ("fog in the first scene but sunny in the next one", [edit(1, weather="fog"), edit(2, weather="sunny")]),
    (
        "the octopus should have a blue arm. And it should be night in its scene",
        [edit(3, text="An octopus with a blue arm hides in the wreck", time_of_day="night")],
    ),
    (
        "could scene 2 come with the camera slowly sinking past the masts",
        [edit(2, camera="slowly sinking past the masts")],
    ),
    (
        "film it all from way below, near the sea bed, like a shark would see it",
        everywhere(3, camera="from way below, near the sea bed, like a shark would see it"),
    ),
    ("sunlight through the cracks of the wreck", [edit(3, light="sunlight through the cracks")]),
    ("make it stormy. Only in scene 2.", [edit(2, weather="stormy")]),
    ("no murk, make the light as bright as you can", everywhere(3, light="bright")),
]
PITCH = ("A boy kicks a ball on a muddy pitch.",)
PITCH_LOOKS = [
    (
        "drizzle and umbrellas",
        [edit(1, weather="drizzle", text="A boy kicks a ball on a muddy pitch, with umbrellas")],
    ),
    (
        "hard frost, his breath steaming in the air",
        [
            edit(
                1,
                weather="hard frost",
                text="A boy kicks a ball on a muddy pitch, with his breath steaming in the air",
            )
        ],
    ),
    (
        "begin tight on his boots and then slowly pull back",
        [edit(1, camera="tight on his boots, slowly pull back")],
    ),
    ("it's winter, and let it snow", [edit(1, weather="winter, snow")]),
    ("the sun just coming up behind the goal", [edit(1, time_of_day="sunrise behind the goal")]),
    (
        "I want to see the ball up close, and soft focus",
        [edit(1, camera="close-up of the ball, and soft focus")],
    ),
    (
        "evening sun through the nets, stripes of shadow on the grass",
        [edit(1, light="evening sun through the nets, stripes of shadow on the grass")],
    ),
    ("dusk, and no morning", [edit(1, time_of_day="dusk")]),
    (
        "slow motion on the kick and mud on the lens",
        [edit(1, camera="slow motion on the kick and mud on the lens")],
    ),
    ("the light a little colder", [edit(1, light="colder")]),
    (
        "from far away with a long lens, like a scout, and flat grey light",
        [edit(1, camera="from far away, long lens, like a scout", light="flat grey light")],
    ),
]
DIVER_ASKED = [
    "bird's-eye view for the swimming part",
    "it's getting late",
    "the weather gets worse, and worse, and worse",
    "light like on the day I met her, in both",
]


ASKED = [
    "i don't want it wide",
    "i want it in the shape of a postcard",
    "light it only with the fire of torches",
    "a warm look and something with more pep",
    "the weather should get worse from scene to scene",
    "make it look like a dragon",
    "Wouldn't the dragon look scarier in black?",
    "turn the night into something with more punch",
    "pull out a big chocolate cake camera",
]


CLIMB = (
    "Two climbers land on a frozen lake.",
    "They find a lost mitten.",
    "A blizzard hits them.",
    "They carry the mitten to their tent.",
)
SURF = ("A surfer rides a big wave at noon.", "He bows on the beach.", "They dance under a palm.")
CLIMB_LOOKS = [
    ("landing at sunset pls", [edit(1, time_of_day="sunset")]),
    (
        "the landing from far away, tiny tents against huge mountains",
        [edit(1, camera="from far away, tiny tents against huge mountains")],
    ),
    ("make the blizzard worse, lightning and stuff", [edit(3, weather="stronger blizzard, lightning")]),
    ("fog over the ground when they step out at the start", [edit(1, weather="fog over the ground")]),
    ("Scene 4 in the last light of the day", [edit(4, time_of_day="last light")]),
    ("film the landing from above, straight down", [edit(1, camera="from above, straight down")]),
    ("It's too gloomy for me, bright sunshine in all the scenes!", everywhere(4, weather="bright sunshine")),
    ("The blizzard isn't dark enough", [edit(3, light="darker")]),
    ("easter in the last scene", [edit(4, weather="easter")]),
    ("the lake in a dim reddish light", [edit(1, light="dim reddish light")]),
    ("all of this at dusk", everywhere(4, time_of_day="dusk")),
    ("What I picture is northern lights when they find the mitten", [edit(2, look="northern lights")]),
]
CLIMB_ASKED = ["shaky camera while the rope swings", "it needs a sky"]
SURF_LOOKS = [
    ("at sunrise would be nicer than at noon, no?", everywhere(3, time_of_day="sunrise")),
    ("less noon, more golden hour for the surfer", [edit(1, time_of_day="golden hour")]),
    ("Could it be snowing lightly when he bows?", [edit(2, weather="light snow")]),
    ("slow zoom on his face as he bows", [edit(2, camera="slow zoom on his face")]),
    ("beach darker", [edit(2, light="darker")]),
    ("the dance in torchlight", [edit(3, light="torchlight")]),
    ("no daylight in the last scene, torches only", [edit(3, light="only from torches")]),
    ("all but the dance in the rain", [edit(1, weather="rain"), edit(2, weather="rain")]),
    (
        "except for the first scene, everything should be brighter",
        [edit(2, light="brighter"), edit(3, light="brighter")],
    ),
    ("from the second scene onwards it's foggy", [edit(2, weather="foggy"), edit(3, weather="foggy")]),
    ("everything after the bow should be at dusk", [edit(3, time_of_day="dusk")]),
    ("the surfer and dance scenes should be snowy", [edit(1, weather="snowy"), edit(3, weather="snowy")]),
    (
        "the first scene at dawn, the others at night",
        [edit(1, time_of_day="dawn"), edit(2, time_of_day="night"), edit(3, time_of_day="night")],
    ),
    ("scenes 2, 3 should be darker", [edit(2, light="darker"), edit(3, light="darker")]),
    ("fog please, but not in the last scene", [edit(1, weather="fog"), edit(2, weather="fog")]),
    ("the last two should be at night", [edit(2, time_of_day="night"), edit(3, time_of_day="night")]),
    ("only the dance scene in the watercolour style", [edit(3, look="watercolour")]),
    ("make only the first scene look like an old film", [edit(1, look="archival")]),
    ("they dance with the sun setting behind them", [edit(3, time_of_day="sunset")]),
    (
        "when he bows, make it early morning with the sun just peeking up",
        [edit(2, time_of_day="early morning")],
    ),
    ("the last two scenes, can they be at dusk?", [edit(2, time_of_day="dusk"), edit(3, time_of_day="dusk")]),
]


BALLOON = (
    "A balloon pilot lights the burner in a meadow.",
    "The balloon floats over a village.",
    "It lands on a church roof.",
)
BALLOON_LOOKS = [
    ("it's supposed to be raining from start to finish", everywhere(3, weather="rain")),
    ("let it snow from beginning to end", everywhere(3, weather="snow")),
    (
        "make it half past five in the morning in the first scene",
        [edit(1, time_of_day="half past five in the morning")],
    ),
    ("I want a helicopter shot in scene 2", [edit(2, camera="helicopter shot")]),
    ("the last scene wants a wobbly handheld camera", [edit(3, camera="wobbly handheld camera")]),
    ("film it from up on the roofs in the last scene", [edit(3, camera="from up on the roofs")]),
    ("view from the basket in scene two", [edit(2, camera="view from the basket")]),
    ("fog, both in the first and in the last scene", [edit(1, weather="fog"), edit(3, weather="fog")]),
    ("heavy rain over everything", everywhere(3, weather="heavy rain")),
    (
        "scene 2 at dusk with lanterns in the gardens",
        [
            edit(
                2, time_of_day="dusk", text="The balloon floats over a village, with lanterns in the gardens"
            ),
        ],
    ),
    ("show the burner in close-up", [edit(1, camera="close-up of the burner")]),
    ("make it dusty and a bit gloomier in the first scene", [edit(1, weather="dusty", look="gloomier")]),
    ("thunder in all scenes of the film", everywhere(3, weather="thunder")),
    ("the sky turns purple when it floats over the village", [edit(2, look="purple sky")]),
    ("start wide", [edit(1, camera="wide")]),
    ("sunset with everything golden", everywhere(3, time_of_day="golden sunset")),
    ("pitch black in the last scene", [edit(3, light="pitch black")]),
    ("I need it for a talk tomorrow morning", []),
]


@pytest.mark.parametrize(("said", "expected"), BALLOON_LOOKS)
def test_looks_of_a_balloon_ride_are_what_is_wished(said, expected):
    assert calls(said, situation(*BALLOON)) == expected


@pytest.mark.parametrize(("said", "expected"), [*KNIGHT_LOOKS, *KNIGHT_STYLES])
def test_looks_of_a_film_of_three_scenes_are_what_is_wished(said, expected):
    assert calls(said, situation(*KNIGHT)) == expected


@pytest.mark.parametrize(("said", "expected"), [*CRANE_LOOKS, *CRANE_STYLES])
def test_looks_of_a_board_beside_clips_are_what_is_wished(said, expected):
    assert calls(said, three_clips()) == expected


@pytest.mark.parametrize(("said", "expected"), [*KITE_LOOKS, *KITE_STYLES])
def test_looks_of_scenes_that_show_the_same_things_are_what_is_wished(said, expected):
    assert calls(said, situation(*KITE)) == expected


@pytest.mark.parametrize(("said", "expected"), [*DOGS_LOOKS, *DOGS_STYLES])
def test_looks_of_scenes_that_tell_on_are_what_is_wished(said, expected):
    assert calls(said, situation(*DOGS)) == expected


@pytest.mark.parametrize(("said", "expected"), BAKERY_LOOKS)
def test_looks_of_a_bakery_are_what_is_wished(said, expected):
    assert calls(said, situation(*BAKERY)) == expected


@pytest.mark.parametrize(("said", "expected"), TRAIN_LOOKS)
def test_looks_of_a_train_are_what_is_wished(said, expected):
    assert calls(said, situation(*TRAIN)) == expected


@pytest.mark.parametrize(("said", "expected"), WHALE_LOOKS)
def test_looks_of_a_single_scene_are_what_is_wished(said, expected):
    assert calls(said, situation(*WHALE)) == expected


@pytest.mark.parametrize(("said", "expected"), MARKET_LOOKS)
def test_looks_of_a_film_that_no_rule_was_tried_on_are_what_is_wished(said, expected):
    assert calls(said, situation(*MARKET)) == expected


def test_a_scene_that_may_be_one_of_another_clip_is_asked_about():
    assert calls("make the crane one rainy", three_clips()) == []


@pytest.mark.parametrize("said", ASKED)
def test_looks_that_are_not_all_understood_are_asked_about(said):
    assert calls(said, situation(*KNIGHT)) == []


@pytest.mark.parametrize(("said", "expected"), DIVER_LOOKS)
def test_looks_of_a_dive_are_what_is_wished(said, expected):
    assert calls(said, situation(*DIVER)) == expected


@pytest.mark.parametrize(("said", "expected"), PITCH_LOOKS)
def test_looks_of_a_pitch_are_what_is_wished(said, expected):
    assert calls(said, situation(*PITCH)) == expected


@pytest.mark.parametrize("said", DIVER_ASKED)
def test_looks_of_a_dive_that_are_not_all_understood_are_asked_about(said):
    assert calls(said, situation(*DIVER)) == []


@pytest.mark.parametrize(("said", "expected"), CLIMB_LOOKS)
def test_looks_of_scenes_called_by_a_deed_a_moment_or_a_bare_name_are_what_is_wished(said, expected):
    assert calls(said, situation(*CLIMB)) == expected


@pytest.mark.parametrize("said", CLIMB_ASKED)
def test_looks_of_a_moment_that_no_scene_tells_are_asked_about(said):
    assert calls(said, situation(*CLIMB)) == []


@pytest.mark.parametrize(("said", "expected"), SURF_LOOKS)
def test_looks_that_take_the_place_of_others_are_what_is_wished(said, expected):
    assert calls(said, situation(*SURF)) == expected
