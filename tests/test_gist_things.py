"""What cards show, wished in other words: who is seen and how many, what he does, has and is like."""

import pytest

from assistant.directors.builtin.gist.cards.leaving_out import without
from tests.directing import DOGS, KITE, KNIGHT, calls, edit, situation, texts, three_clips

ABOUT_A_KNIGHT = [
    (
        "Add a bird. It flies over the castle.",
        {2: "A dragon lands on a castle, with a bird flying over the castle"},
    ),
    (
        "Add a princess to the last scene, she stands next to the knight.",
        {3: "The knight waves at the dragon, with a princess standing next to the knight"},
    ),
    (
        "Could you put glasses on the dragon?",
        {2: "A dragon with glasses lands on a castle", 3: "The knight waves at the dragon with glasses"},
    ),
    (
        "I'd like autumn leaves falling around the rider",
        {1: "A knight rides a horse through a forest, with autumn leaves falling around the knight"},
    ),
    ("I'd rather the dragon sat on the castle than landed on it", {2: "A dragon sits on a castle"}),
    ("I'd rather the knight bowed than waved", {3: "The knight bows to the dragon"}),
    ("Instead of a castle the dragon lands on my school", {2: "A dragon lands on a school"}),
    (
        "Make the armour golden from start to finish, and the dragon tiny as a cat.",
        {
            1: "A knight in golden armour rides a horse through a forest",
            3: "The knight in golden armour waves at the dragon as tiny as a cat",
            2: "A dragon as tiny as a cat lands on a castle",
        },
    ),
    ("No forest, he rides through a city", {1: "A knight rides a horse through a city"}),
    (
        "The castle it must be ruined, very old, with the plants on the walls.",
        {2: "A dragon lands on a ruined old castle, with the plants on the walls"},
    ),
    (
        "The knight must not ride horse, he must ride big white swan",
        {1: "A knight rides a big white swan through a forest"},
    ),
    (
        "add two crows to the castle scene, they sit on the wall",
        {2: "A dragon lands on a castle, with two crows sitting on the wall"},
    ),
    ("could they just hug in the end rather than wave?", {3: "The knight and the dragon hug"}),
    (
        "dragon = green, wings = purple. thx",
        {
            2: "A green dragon with purple wings lands on a castle",
            3: "The knight waves at the green dragon with purple wings",
        },
    ),
    (
        "dragon => giant chicken",
        {2: "A giant chicken lands on a castle", 3: "The knight waves at the giant chicken"},
    ),
    ("forest is boring, he rides thru a desert", {1: "A knight rides a horse through a desert"}),
    (
        "give the knight shiny gold armor and a blue cape",
        {
            1: "A knight in shiny gold armor and a blue cape rides a horse through a forest",
            3: "The knight in shiny gold armor and a blue cape waves at the dragon",
        },
    ),
    ("he rides through a desert", {1: "A knight rides a horse through a desert"}),
    ("horse -> white unicorn", {1: "A knight rides a white unicorn through a forest"}),
    ("how about a camel rather than a horse?", {1: "A knight rides a camel through a forest"}),
    (
        "i'd like the castle to be a ruin overgrown with ivy, thx",
        {2: "A dragon lands on a ruin overgrown with ivy"},
    ),
    ("instead of a castle the dragon lands on my grandma's roof", {2: "A dragon lands on a grandma's roof"}),
    ("instead of waving he should bow", {3: "The knight bows to the dragon"}),
    (
        "knight should be a woman in whole film.",
        {1: "A woman rides a horse through a forest", 3: "The woman waves at the dragon"},
    ),
    (
        "knight with a red cape please",
        {
            1: "A knight in a red cape rides a horse through a forest",
            3: "The knight in a red cape waves at the dragon",
        },
    ),
    (
        "let the knight have a long white beard and a wooden leg",
        {
            1: "A knight with a long white beard and a wooden leg rides a horse through a forest",
            3: "The knight with a long white beard and a wooden leg waves at the dragon",
        },
    ),
    ("let the knight sing while he rides", {1: "A knight rides a horse through a forest and sings"}),
    ("lose the horse, hes walking", {1: "A knight walks through a forest"}),
    ("no horse please, he goes on foot", {1: "A knight goes on foot through a forest"}),
    ("please make the knight bow to the dragon and not wave", {3: "The knight bows to the dragon"}),
    ("the castle's towers should be pink", {2: "A dragon lands on a castle with pink towers"}),
    ("the dragon lands in a garden", {2: "A dragon lands in a garden"}),
    (
        "the dragon needs bigger wings",
        {2: "A dragon with big wings lands on a castle", 3: "The knight waves at the dragon with big wings"},
    ),
    ("the dragon should breathe fire", {2: "A dragon lands on a castle and breathes fire"}),
    ("the dragon sleeps on the castle instead of landing", {2: "A dragon sleeps on a castle"}),
    ("the dragon wave back too", {3: "The knight waves at the dragon, and the dragon waves back"}),
    (
        "the horse should have a saddle and reins",
        {1: "A knight rides a horse with a saddle and reins through a forest"},
    ),
    (
        "the knight carries a red flag",
        {
            1: "A knight with a red flag rides a horse through a forest",
            3: "The knight with a red flag waves at the dragon",
        },
    ),
    (
        "the knight shall get off his horse and walk",
        {1: "A knight rides a horse through a forest, then gets off his horse and walks"},
    ),
    ("the knight should hug the dragon instead of waving", {3: "The knight hugs the dragon"}),
    ("the knight should ride through a desert", {1: "A knight rides a horse through a desert"}),
    (
        "the knight should wear golden armour in every shot",
        {
            1: "A knight in golden armour rides a horse through a forest",
            3: "The knight in golden armour waves at the dragon",
        },
    ),
    ("the knight's horse should be a zebra", {1: "A knight rides a zebra through a forest"}),
    (
        "turn the dragon green, with little golden horns",
        {
            2: "A green dragon with little golden horns lands on a castle",
            3: "The knight waves at the green dragon with little golden horns",
        },
    ),
    (
        "two knights not one",
        {1: "Two knights ride a horse through a forest", 3: "The two knights wave at the dragon"},
    ),
    (
        "the guy who rides the horse should be a woman",
        {1: "A woman rides a horse through a forest", 3: "The woman waves at the dragon"},
    ),
    (
        "make the one who lands on the castle pink",
        {2: "A pink dragon lands on a castle", 3: "The knight waves at the pink dragon"},
    ),
    (
        "the creature that lands on the castle should be an eagle",
        {2: "An eagle lands on a castle", 3: "The knight waves at the eagle"},
    ),
    ("the castle that the dragon lands on should be golden", {2: "A dragon lands on a golden castle"}),
    ("the horse that he rides should be black", {1: "A knight rides a black horse through a forest"}),
    (
        "the knight should be a robot, not a human",
        {1: "A robot rides a horse through a forest", 3: "The robot waves at the dragon"},
    ),
    (
        "give the knight a companion, a little squire who walks next to the horse",
        {1: "A knight rides a horse through a forest, with a little squire who walks next to the horse"},
    ),
    (
        "give the knight a sidekick: a talking donkey",
        {
            1: "A knight rides a horse through a forest, with a talking donkey next to the knight",
            3: "The knight waves at the dragon, with a talking donkey next to the knight",
        },
    ),
    ("no waving. He should bow to the dragon", {3: "The knight bows to the dragon"}),
    ("no landing. The dragon should fly past the castle", {2: "A dragon flies past a castle"}),
    ("no riding, he should walk next to the horse", {1: "A knight walks next to a horse through a forest"}),
    (
        "no castle. The dragon should land on the knight's shoulder",
        {2: "A dragon lands on the knight's shoulder"},
    ),
    (
        "the horse should be a camel like the ones we rode in Egypt",
        {1: "A knight rides a camel through a forest"},
    ),
    (
        "the dragon should breathe fire, as in the old tales",
        {2: "A dragon lands on a castle and breathes fire"},
    ),
    (
        "the horse must be white please, sorry to be picky",
        {1: "A knight rides a white horse through a forest"},
    ),
    (
        "the forest is a jungle and the castle is a temple",
        {1: "A knight rides a horse through a jungle", 2: "A dragon lands on a temple"},
    ),
    ("a unicorn. It must be a unicorn, not a horse", {1: "A knight rides a unicorn through a forest"}),
]

ABOUT_A_CRANE = [
    (
        "I would like that the heron-looking bird is pink, like a flamingo, in the whole story",
        {1: "A crane as pink as a flamingo stands in a stream"},
    ),
    (
        "I'd rather it wasn't a stream, rather a rice field with mountains at the back",
        {1: "A white crane stands in a rice field with mountains at the back"},
    ),
    ("In scene one it should drink, not just stand there.", {1: "A white crane drinks from a stream"}),
    (
        "Let there be two cranes instead of one, a big one and a small one",
        {
            1: "Two white cranes, one big and one small, stand in a stream",
            2: "One of the cranes dips its head into the water and picks up a fish",
        },
    ),
    ("can the water be green", {2: "It dips its head into the green water and picks up a fish"}),
    ("crane black instead of white, thx", {1: "A black crane stands in a stream"}),
    ("fish -> frog", {2: "It dips its head into the water and picks up a frog"}),
    ("it picks up a frog", {2: "It dips its head into the water and picks up a frog"}),
    ("let the crane dance", {1: "A white crane dances in a stream"}),
    (
        "let the crane have a red crown like the Japanese ones do",
        {1: "A white crane with a red crown stands in a stream"},
    ),
    ("make it a heron", {1: "A heron stands in a stream"}),
    ("the bird's legs should be bright red", {1: "A white crane with bright red legs stands in a stream"}),
    ("the crane has to catch a frog, not a fish", {2: "It dips its head into the water and picks up a frog"}),
    (
        "the crane picks up an old boot instead of a fish",
        {2: "It dips its head into the water and picks up an old boot"},
    ),
    ("the crane should miss the fish in scene 2", {2: "It dips its head into the water and misses the fish"}),
    ("the crane wears a top hat", {1: "A white crane with a top hat stands in a stream"}),
    ("the fish must be an eel", {2: "It dips its head into the water and picks up an eel"}),
    (
        "the stream should have water lilies in it",
        {1: "A white crane stands in a stream with water lilies in it"},
    ),
    ("no fish. It should catch a frog", {2: "It dips its head into the water and picks up a frog"}),
    (
        "the crane is to be pink, so a flamingo really. Change it to a flamingo everywhere",
        {1: "A flamingo stands in a stream"},
    ),
    (
        "The stream should be a rice field, as at home in my village.",
        {1: "A white crane stands in a rice field"},
    ),
    ("the bird that picks up the fish should be a heron", {1: "A heron stands in a stream"}),
]

ABOUT_A_KITE = [
    (
        "Add a dog that barks up at the kite",
        {
            1: "A girl flies a red kite on a windy beach, with a dog that barks up at the kite",
            2: "The kite gets stuck in a tall tree, with a dog that barks up at the kite",
        },
    ),
    (
        "I want the girl with curly hair and glasses",
        {1: "A girl with curly hair and glasses flies a red kite on a windy beach"},
    ),
    (
        "I'd like the two children to have a pizza, not an ice cream",
        {4: "The two children share a pizza at sunset"},
    ),
    ("Instead of an ice cream the kids eat a pizza", {4: "The two children eat a pizza at sunset"}),
    (
        "It would be nicer if the boy used a ladder instead of climbing by hand",
        {3: "A boy climbs the tree, using a ladder"},
    ),
    ("Lose the boy. The girl climbs up there herself!", {3: "The girl climbs the tree"}),
    ("The girl climbs the tree herself!", {3: "The girl climbs the tree"}),
    (
        "The girl wears a green raincoat and rubber boots on the beach",
        {1: "A girl in a green raincoat and rubber boots flies a red kite on a windy beach"},
    ),
    (
        "add a small brown dog to all four scenes",
        {
            1: "A girl flies a red kite on a windy beach, with a small brown dog",
            2: "The kite gets stuck in a tall tree, with a small brown dog",
            3: "A boy climbs the tree, with a small brown dog",
            4: "The two children share an ice cream at sunset, with a small brown dog",
        },
    ),
    (
        "can the kite be two kites",
        {1: "A girl flies two kites on a windy beach", 2: "The two kites get stuck in a tall tree"},
    ),
    (
        "change the colour of the kite to yellow",
        {1: "A girl flies a yellow kite on a windy beach", 2: "The yellow kite gets stuck in a tall tree"},
    ),
    ("could the boy use a rope instead of climbing", {3: "A boy climbs the tree, using a rope"}),
    (
        "could we have the two of them eat watermelon, not ice cream?",
        {4: "The two children eat a watermelon at sunset"},
    ),
    ("dress the girl as a pirate", {1: "A girl dressed as a pirate flies a red kite on a windy beach"}),
    ("give both children sunglasses", {4: "The two children with sunglasses share an ice cream at sunset"}),
    ("have the girl hold an umbrella", {1: "A girl with an umbrella flies a red kite on a windy beach"}),
    ("he should climb a ladder", {3: "A boy climbs a ladder"}),
    ("i'd prefer a grandpa climbing the tree", {3: "A grandpa climbs the tree"}),
    (
        "insted of a boy let a grandfather climb up there. my grandkids will laugh",
        {3: "A grandfather climbs the tree"},
    ),
    (
        "kite = blue, girl = old man",
        {1: "An old man flies a blue kite on a windy beach", 2: "The blue kite gets stuck in a tall tree"},
    ),
    (
        "kite yellow pls",
        {1: "A girl flies a yellow kite on a windy beach", 2: "The yellow kite gets stuck in a tall tree"},
    ),
    ("let the girl climb the tree instead of the boy", {3: "The girl climbs the tree"}),
    ("let the kids dance at sunset rather than share ice cream", {4: "The two children dance at sunset"}),
    (
        "put a cat in scene 3. It sleeps under the tree.",
        {3: "A boy climbs the tree, with a cat sleeping under the tree"},
    ),
    (
        "put some seagulls over the beach",
        {1: "A girl flies a red kite on a windy beach, with some seagulls over the beach"},
    ),
    ("she's wearing a red hat", {1: "A girl with a red hat flies a red kite on a windy beach"}),
    (
        "so could the girl be holding a bunch of balloons instead of a kite in the opening?",
        {1: "A girl holds a bunch of balloons on a windy beach"},
    ),
    (
        "swap the kite's color to yellow",
        {1: "A girl flies a yellow kite on a windy beach", 2: "The yellow kite gets stuck in a tall tree"},
    ),
    ("the boy climbs a lamp post", {3: "A boy climbs a lamp post"}),
    ("the boy climbs a lamp post instead", {3: "A boy climbs a lamp post"}),
    ("the boy should carry the tree down instead of climbing it", {3: "A boy carries the tree down"}),
    (
        "the boy should have a yellow raincoat and red rubber boots",
        {3: "A boy in a yellow raincoat and red rubber boots climbs the tree"},
    ),
    (
        "the boy wears a green cap and a striped shirt, as in my sketch",
        {3: "A boy in a green cap and a striped shirt climbs the tree"},
    ),
    (
        "the girl gets long braids and a blue raincoat",
        {1: "A girl with long braids and a blue raincoat flies a red kite on a windy beach"},
    ),
    ("the girl should lose the kite instead of flying it", {1: "A girl loses a red kite on a windy beach"}),
    (
        "the girl should wave at the camera",
        {1: "A girl flies a red kite on a windy beach and waves at the camera"},
    ),
    ("the kite should get stuck in a chimney", {2: "The kite gets stuck in a chimney"}),
    ("the tree = a palm tree", {2: "The kite gets stuck in a palm tree", 3: "A boy climbs the palm tree"}),
    ("there should be three boys climbing", {3: "Three boys climb the tree"}),
    ("turn the boy into a monkey", {3: "A monkey climbs the tree"}),
    ("the kid who climbs should be a firefighter, not a boy", {3: "A firefighter climbs the tree"}),
    ("let the one who climbs be a girl", {3: "A girl climbs the tree"}),
    ("the boy who climbs up could be a monkey", {3: "A monkey climbs the tree"}),
    ("the boy who climbs the tree needs a helmet", {3: "A boy with a helmet climbs the tree"}),
    ("give the boy who climbs a red cap", {3: "A boy in a red cap climbs the tree"}),
    (
        "the two who share the ice cream should be old ladies",
        {4: "The two old ladies share an ice cream at sunset"},
    ),
    (
        "turn the two kids at the end into two grandparents lol",
        {4: "The two grandparents share an ice cream at sunset"},
    ),
    ("swap the kids at the end for two grannies", {4: "The two grannies share an ice cream at sunset"}),
    ("turn both kids into astronauts", {4: "The two astronauts share an ice cream at sunset"}),
    ("make the kids pirates", {4: "The two pirates share an ice cream at sunset"}),
    (
        "the kids should be dressed as pirates",
        {4: "The two children dressed as pirates share an ice cream at sunset"},
    ),
    (
        "give the girl a friend, a small boy with a red cap",
        {1: "A girl flies a red kite on a windy beach, with a small boy with a red cap next to the girl"},
    ),
    (
        "get the boy a mate, another boy who holds the ladder",
        {3: "A boy climbs the tree, with another boy who holds the ladder"},
    ),
    ("no climbing, the boy should shake the tree", {3: "A boy shakes the tree"}),
    ("no getting stuck. The kite should land on a roof", {2: "The kite lands on a roof"}),
    ("no kite. She should hold a balloon", {1: "A girl holds a balloon on a windy beach"}),
    (
        "the tree should be a lamp post, as in our street",
        {2: "The kite gets stuck in a lamp post", 3: "A boy climbs the lamp post"},
    ),
    (
        "the kite must be blue, sorry, I changed my mind about the red",
        {1: "A girl flies a blue kite on a windy beach", 2: "The blue kite gets stuck in a tall tree"},
    ),
    (
        "I have thought about it: the beach is a mountain meadow, and the girl is a woman in a white dress",
        {1: "A woman in a white dress flies a red kite in a mountain meadow"},
    ),
    (
        "the girl should hold her brother's hand",
        {1: "A girl flies a red kite on a windy beach and holds her brother's hand"},
    ),
]

ABOUT_DOGS = [
    ("And the pond should have ducks on it", {2: "They chase a ball into a pond with ducks on it"}),
    ("Could you make them dachshunds in both scenes please?", {1: "Two dachshunds play in a park"}),
    ("I want cats not dogs", {1: "Two cats play in a park"}),
    (
        "I want that the dogs they are one black and one white",
        {1: "Two dogs, one black and one white, play in a park"},
    ),
    ("I'd rather the dogs slept than played", {1: "Two dogs sleep in a park"}),
    ("Instead of a ball it's a frisbee.", {2: "They chase a frisbee into a pond"}),
    (
        "Make it 2 puppies and an old tabby cat in the first scene rather than two dogs.",
        {1: "Two puppies and an old tabby cat play in a park"},
    ),
    ("Make it five of them, in every scene.", {1: "Five dogs play in a park"}),
    ("The ball is a balloon", {2: "They chase a balloon into a pond"}),
    ("have them chase a squirrel", {2: "They chase a squirrel into a pond"}),
    ("instead of chasing a ball they should chase ducks", {2: "They chase ducks into a pond"}),
    ("let the dogs be wet", {1: "Two wet dogs play in a park"}),
    ("let them be cats in scene 2", {2: "Two cats chase a ball into a pond"}),
    ("make that 4 dogs", {1: "Four dogs play in a park"}),
    ("make them wolves", {1: "Two wolves play in a park"}),
    ("one of the dogs should be a poodle", {1: "Two dogs, one a poodle, play in a park"}),
    ("replace the ball by a stick", {2: "They chase a stick into a pond"}),
    ("the dogs meet a hedgehog instead of playing", {1: "Two dogs meet a hedgehog in a park"}),
    ("the dogs mustn't play, they must sleep", {1: "Two dogs sleep in a park"}),
    ("the dogs should have collars", {1: "Two dogs with collars play in a park"}),
    ("the dogs should sleep in the park instead of playing", {1: "Two dogs sleep in a park"}),
    ("the dogs wear little bow ties", {1: "Two dogs with little bow ties play in a park"}),
    (
        "the dogs: one a dachshund, the other a great dane",
        {1: "Two dogs, one a dachshund, the other a great dane, play in a park"},
    ),
    ("they chase a butterfly", {2: "They chase a butterfly into a pond"}),
    ("they chase a squirrel instead", {2: "They chase a squirrel into a pond"}),
    ("they should chase a cat around a tree", {2: "They chase a cat around a tree"}),
    ("three dogs instead of two", {1: "Three dogs play in a park"}),
    (
        "the dogs should be dachshunds, I treat so many of them in my practice",
        {1: "Two dachshunds play in a park"},
    ),
    ("the dogs should be corgis, not labradors", {1: "Two corgis play in a park"}),
    ("dogs should be foxes", {1: "Two foxes play in a park"}),
    ("both dogs should be huskies with blue eyes", {1: "Two huskies with blue eyes play in a park"}),
    ("let the dogs be squirrels with red tails", {1: "Two squirrels with red tails play in a park"}),
    ("make the two dogs two cats", {1: "Two cats play in a park"}),
    ("turn the dogs into three piglets", {1: "Three piglets play in a park"}),
    ("make them three puppies", {1: "Three puppies play in a park"}),
    (
        "cats. I'm sorry, but they must be cats, both of them, everywhere in the story",
        {1: "Two cats play in a park"},
    ),
    ("the dogs are wolves now and the park is a forest", {1: "Two wolves play in a forest"}),
    ("one more dog, so three dogs playing, ok?", {1: "Three dogs play in a park"}),
    ("there should be another dog", {1: "Three dogs play in a park"}),
    ("a third dog", {1: "Three dogs play in a park"}),
    ("two more dogs", {1: "Four dogs play in a park"}),
    ("one more ball, so two balls", {2: "They chase two balls into a pond"}),
    ("one dog brown and the other one grey", {1: "Two dogs, one brown and one grey, play in a park"}),
    (
        "give the dogs a playmate, maybe a grey donkey",
        {1: "Two dogs play in a park, with a grey donkey next to the dogs"},
    ),
    ("put a cat in with the dogs", {1: "Two dogs play in a park, with a cat"}),
    ("no ball. They should chase a butterfly", {2: "They chase a butterfly into a pond"}),
    ("make the dogs cats", {1: "Two cats play in a park"}),
    ("the dogs must be puppies, they are so cute", {1: "Two puppies play in a park"}),
]

MARKET = (
    "A little girl in a red coat buys three balloons from a clown at a busy market.",
    "The wind tears the balloons away while a brown dog with a spotted ear barks at them.",
    "The clown chases the balloons across the bridge with a long ladder.",
    "A baker in a tall hat throws a bun from his shop window and drops a tray of buns.",
    "The girl sits on a bench beside the fountain and eats a bun.",
)
AROUND_A_MARKET = [
    (
        "The bridge scene would be better with two clowns.",
        {3: "The two clowns chase the balloons across the bridge with a long ladder"},
    ),
    (
        "Three balloons would hardly lift her. Make it nine in the first scene.",
        {1: "A little girl in a red coat buys nine balloons from a clown at a busy market"},
    ),
    (
        "I'd like a pair of clowns on the bridge instead of just the one.",
        {3: "The two clowns chase the balloons across the bridge with a long ladder"},
    ),
    (
        "There ought to be two clowns on that bridge.",
        {3: "The two clowns chase the balloons across the bridge with a long ladder"},
    ),
    (
        "Give the clown a brother, so there are two clowns on the bridge.",
        {3: "The two clowns chase the balloons across the bridge with a long ladder"},
    ),
    (
        "In the third scene no ladder please, the clown just chases the balloons.",
        {3: "The clown chases the balloons across the bridge"},
    ),
    (
        "That long ladder bugs me, can it go? The clown is great though.",
        {3: "The clown chases the balloons across the bridge"},
    ),
    (
        "The ladder can go from scene three, but the clown stays.",
        {3: "The clown chases the balloons across the bridge"},
    ),
    ("There's no need for the ladder in scene 3.", {3: "The clown chases the balloons across the bridge"}),
    (
        "get rid of the ladder but he still chases the balloons across the bridge",
        {3: "The clown chases the balloons across the bridge"},
    ),
    (
        "Please remove the ladder from scene 3, leaving the bridge and the clown in place.",
        {3: "The clown chases the balloons across the bridge"},
    ),
    (
        "The clown should not be in the first scene, only the girl at the market.",
        {1: "A little girl in a red coat buys three balloons at a busy market"},
    ),
    (
        "I don't like that red coat. Can she go without one?",
        {1: "A little girl buys three balloons from a clown at a busy market"},
    ),
    (
        "Let a policeman chase the balloons across the bridge instead of the clown.",
        {3: "The policeman chases the balloons across the bridge with a long ladder"},
    ),
    (
        "Scene 3: it's a policeman who chases the balloons, not the clown.",
        {3: "The policeman chases the balloons across the bridge with a long ladder"},
    ),
    (
        "I would like the girl's grandfather to chase the balloons over the bridge rather than the clown.",
        {3: "The girl's grandfather chases the balloons across the bridge with a long ladder"},
    ),
    (
        "In sc 3 have a schoolboy chasing the balloons instead of the clown.",
        {3: "The schoolboy chases the balloons across the bridge with a long ladder"},
    ),
    (
        "Give the baker a basket instead of the tray.",
        {4: "A baker in a tall hat throws a bun from his shop window and drops a basket of buns"},
    ),
    (
        "The clown shouldn't have a ladder while he chases the balloons, give him a net.",
        {3: "The clown chases the balloons across the bridge with a net"},
    ),
    (
        "Could the little girl wear a blue coat?",
        {1: "A little girl in a blue coat buys three balloons from a clown at a busy market"},
    ),
    (
        "Girl's coat: blue.",
        {1: "A little girl in a blue coat buys three balloons from a clown at a busy market"},
    ),
    (
        "The balloons are no good, I want kites.",
        {
            1: "A little girl in a red coat buys three kites from a clown at a busy market",
            2: "The wind tears the kites away while a brown dog with a spotted ear barks at them",
            3: "The clown chases the kites across the bridge with a long ladder",
        },
    ),
    (
        "Could all the balloons become kites?",
        {
            1: "A little girl in a red coat buys three kites from a clown at a busy market",
            2: "The wind tears the kites away while a brown dog with a spotted ear barks at them",
            3: "The clown chases the kites across the bridge with a long ladder",
        },
    ),
    (
        "I'd rather have kites. Swap out the balloons in every shot.",
        {
            1: "A little girl in a red coat buys three kites from a clown at a busy market",
            2: "The wind tears the kites away while a brown dog with a spotted ear barks at them",
            3: "The clown chases the kites across the bridge with a long ladder",
        },
    ),
    (
        "We've enough balloons. Make them kites, all through the film.",
        {
            1: "A little girl in a red coat buys three kites from a clown at a busy market",
            2: "The wind tears the kites away while a brown dog with a spotted ear barks at them",
            3: "The clown chases the kites across the bridge with a long ladder",
        },
    ),
    (
        "Wherever balloons appear, they should be kites.",
        {
            1: "A little girl in a red coat buys three kites from a clown at a busy market",
            2: "The wind tears the kites away while a brown dog with a spotted ear barks at them",
            3: "The clown chases the kites across the bridge with a long ladder",
        },
    ),
    (
        "Could the animal be a cat instead of a dog?",
        {2: "The wind tears the balloons away while a cat with a spotted ear barks at them"},
    ),
    (
        "Please turn the dog into a cat consistently across the film.",
        {2: "The wind tears the balloons away while a cat with a spotted ear barks at them"},
    ),
    (
        'Change "dog" to "cat" throughout.',
        {2: "The wind tears the balloons away while a cat with a spotted ear barks at them"},
    ),
    (
        "Scene 1: balloons 3 -> 9.",
        {1: "A little girl in a red coat buys nine balloons from a clown at a busy market"},
    ),
    (
        "Scene 1: number of balloons = 9.",
        {1: "A little girl in a red coat buys nine balloons from a clown at a busy market"},
    ),
    (
        'In scene 1, change "three balloons" to "nine balloons."',
        {1: "A little girl in a red coat buys nine balloons from a clown at a busy market"},
    ),
    (
        "The ladder is silly. Leave it out in the third scene.",
        {3: "The clown chases the balloons across the bridge"},
    ),
    (
        "Remove ladder and bridge from scene 3 and drop from scene 3.",
        {},
    ),
    (
        "Take it out of scene 3",
        {},
    ),
    (
        "Instead of chasing, have the guy dancing on the bridge in scene 3",
        {3: "The clown dances on the bridge"},
    ),
    (
        "The girl should sit on a swing and not on the bench, but the bun stays the same.",
        {5: "The girl sits on a swing beside the fountain and eats a bun"},
    ),
    (
        "The coat should be blue and not red, and in the last scene the girl should eat a cake.",
        {
            1: "A little girl in a blue coat buys three balloons from a clown at a busy market",
            5: "The girl sits on a bench beside the fountain and eats a cake",
        },
    ),
    (
        "Make the coat green and the last scene at night",
        [
            edit(1, text="A little girl in a green coat buys three balloons from a clown at a busy market"),
            edit(5, time_of_day="night"),
        ],
    ),
    (
        "make the brown dog white and drop the last scene",
        [
            edit(
                2, text="The wind tears the balloons away while a white dog with a spotted ear barks at them"
            ),
            ("remove_card", {"card": 5}),
        ],
    ),
    (
        "Could it snow in the first scene, and could the baker wear a red hat?",
        [
            edit(1, weather="snow"),
            edit(
                4, text="A baker in a tall red hat throws a bun from his shop window and drops a tray of buns"
            ),
        ],
    ),
    (
        "The clown should chase the balloons through a tunnel, not over the bridge.",
        {3: "The clown chases the balloons through a tunnel with a long ladder"},
    ),
    (
        "I'd like the girl to buy the balloons in a toy shop rather than at a market.",
        {1: "A little girl in a red coat buys three balloons from a clown in a toy shop"},
    ),
    (
        "Instead of the bridge the clown chases them up the steps of a church",
        {3: "The clown chases the balloons up the steps of a church with a long ladder"},
    ),
    (
        "The last scene would be better set by the river than beside the fountain",
        {5: "The girl sits on a bench beside the river and eats a bun"},
    ),
    (
        "That bridge is boring. Can the clown chase the balloons along the beach?",
        {3: "The clown chases the balloons along the beach with a long ladder"},
    ),
    (
        "the girl shouldn't be sitting on a bench, let her eat the bun on the grass",
        {5: "The girl sits on the grass beside the fountain and eats a bun"},
    ),
    (
        "Not in the market! She buys the balloons at the station.",
        {1: "A little girl in a red coat buys three balloons from a clown at the station"},
    ),
    (
        "move the clown to a frozen lake",
        {3: "The clown chases the balloons across a frozen lake with a long ladder"},
    ),
    (
        "The girl should have a blue cape on and not the red coat.",
        {1: "A little girl in a blue cape buys three balloons from a clown at a busy market"},
    ),
    (
        "That tall hat doesn't suit the baker, I'd dress him in a striped apron.",
        {4: "A baker in a striped apron throws a bun from his shop window and drops a tray of buns"},
    ),
    (
        "the baker's tall hat becomes a green scarf",
        {4: "A baker in a green scarf throws a bun from his shop window and drops a tray of buns"},
    ),
    (
        "Instead of sitting there in the last scene, can the girl be feeding pigeons?",
        {5: "The girl feeds pigeons on a bench beside the fountain and eats a bun"},
    ),
    (
        "instead of buying the balloons the girl kicks them",
        {1: "A little girl in a red coat kicks three balloons at a busy market"},
    ),
    (
        "Three balloons are not enough, so let the girl buy twenty of them",
        {1: "A little girl in a red coat buys twenty balloons from a clown at a busy market"},
    ),
    (
        "Increase the balloons in scene 1 from three to thirty.",
        {1: "A little girl in a red coat buys thirty balloons from a clown at a busy market"},
    ),
    (
        "Only one dog? I'd like five of them in the second scene!",
        {2: "The wind tears the balloons away while five brown dogs with a spotted ear bark at them"},
    ),
    (
        "One clown looks rather lonely. Make it four on the bridge.",
        {3: "The four clowns chase the balloons across the bridge with a long ladder"},
    ),
    (
        "The baker looks silly in that tall hat, could he go bareheaded?",
        {4: "A baker throws a bun from his shop window and drops a tray of buns"},
    ),
    (
        "Take the red coat off the girl. She should have nothing on her shoulders.",
        {1: "A little girl buys three balloons from a clown at a busy market"},
    ),
    (
        "change all the balloons to kites",
        {
            1: "A little girl in a red coat buys three kites from a clown at a busy market",
            2: "The wind tears the kites away while a brown dog with a spotted ear barks at them",
            3: "The clown chases the kites across the bridge with a long ladder",
        },
    ),
    (
        "I'm tired of balloons. Can they all be kites?",
        {
            1: "A little girl in a red coat buys three kites from a clown at a busy market",
            2: "The wind tears the kites away while a brown dog with a spotted ear barks at them",
            3: "The clown chases the kites across the bridge with a long ladder",
        },
    ),
    (
        "give the little girl a straw hat in the last scene",
        {5: "The girl with a straw hat sits on a bench beside the fountain and eats a bun"},
    ),
    (
        "I don't want the dog barking in scene 2, only the wind and the balloons",
        {2: "The wind tears the balloons away"},
    ),
    ("the clown shouldn't chase the balloons, not even on the bridge", {}),
    ("lose the dog in the windy scene", {2: "The wind tears the balloons away"}),
    (
        "Get rid of the ladder in scene 3, the clown just chases the balloons.",
        {3: "The clown chases the balloons across the bridge"},
    ),
    (
        "scene 4: no hat on the baker please",
        {4: "A baker throws a bun from his shop window and drops a tray of buns"},
    ),
    (
        "I'm not fond of that tray of buns. Drop it.",
        {4: "A baker in a tall hat throws a bun from his shop window"},
    ),
    (
        "The dog in scene 2 distracts from the balloons, can you take it out?",
        {2: "The wind tears the balloons away"},
    ),
    ("remove the dog's spotted ear", {2: "The wind tears the balloons away while a brown dog barks at them"}),
    (
        "take the red coat off the girl",
        {1: "A little girl buys three balloons from a clown at a busy market"},
    ),
    ("please keep the dog scene but delete the dog from it", {2: "The wind tears the balloons away"}),
    (
        "Could we have the last scene without the bench?",
        {5: "The girl sits beside the fountain and eats a bun"},
    ),
    ("no bun in the scene with the bench", {5: "The girl sits on a bench beside the fountain"}),
    (
        "The tray of buns is distracting, can we get rid of it?",
        {4: "A baker in a tall hat throws a bun from his shop window"},
    ),
    (
        "Two clowns chasing the balloons please, not one",
        {3: "The two clowns chase the balloons across the bridge with a long ladder"},
    ),
    (
        "In the first scene the girl should buy only one balloon.",
        {1: "A little girl in a red coat buys one balloon from a clown at a busy market"},
    ),
    (
        "Three balloons is too many, just put one in the first scene",
        {1: "A little girl in a red coat buys one balloon from a clown at a busy market"},
    ),
    (
        "let there be five dogs barking in scene 2",
        {2: "The wind tears the balloons away while five brown dogs with a spotted ear bark at them"},
    ),
    ("Scene 3: the clown dances, no chasing.", {3: "The clown dances"}),
    (
        "In the last scene she shouldn't be sitting on the bench, she should dance on it",
        {5: "The girl dances on a bench and eats a bun"},
    ),
    (
        "no sitting in the last scene, she dances round the fountain",
        {5: "The girl dances round the fountain and eats a bun"},
    ),
    ("Sitting is dull. Let the girl sleep on the bench.", {5: "The girl sleeps on a bench and eats a bun"}),
    (
        "scene 2: dog howls instead of barking",
        {2: "The wind tears the balloons away while a brown dog with a spotted ear howls"},
    ),
    (
        "In scene 3, change the clown's action from chasing the balloons to waving at them.",
        {3: "The clown waves at the balloons"},
    ),
    (
        "For the last scene I don't want the eating, I want the girl laughing.",
        {5: "The girl sits on a bench beside the fountain and laughs"},
    ),
    (
        "Recast the clown as a juggler throughout.",
        {
            1: "A little girl in a red coat buys three balloons from a juggler at a busy market",
            3: "The juggler chases the balloons across the bridge with a long ladder",
        },
    ),
    (
        "Wherever the dog shows up, use a cat instead.",
        {2: "The wind tears the balloons away while a cat with a spotted ear barks at them"},
    ),
    (
        "I've changed my mind about the dog, make it a fox all the way through.",
        {2: "The wind tears the balloons away while a fox with a spotted ear barks at them"},
    ),
    (
        "a wolf would be scarier than the dog, could you change it in the whole film?",
        {2: "The wind tears the balloons away while a wolf with a spotted ear barks at them"},
    ),
    (
        "Scene 5 location: a beach instead of the fountain.",
        {5: "The girl sits on a bench on a beach and eats a bun"},
    ),
    (
        "I'd like to relocate the first scene from the market to a harbour, same balloons.",
        {1: "A little girl in a red coat buys three balloons from a clown at a harbour"},
    ),
    (
        "have her eat the bun at a pond, not by the fountain",
        {5: "The girl sits on a bench beside a pond and eats a bun"},
    ),
    (
        "Put a puppy on the bench with the girl in the last scene.",
        {5: "The girl sits on a bench beside the fountain and eats a bun, with a puppy on the bench"},
    ),
    (
        "give the baker a cat in the window with him, scene 4",
        {
            4: "A baker in a tall hat throws a bun from his shop window and drops a tray of buns,"
            " with a cat in the window"
        },
    ),
]

SQUARE = (
    "A baker with a yellow basket stands in front of a huge goat statue in the square.",
    "A goat jumps over the fence and eats the baker's bread.",
    "Grey swans wake up and chase the postman through the narrow lane.",
    "A nurse gives the goat a red apple while all the children clap.",
)
ON_A_SQUARE = [
    (
        said,
        {
            1: "A baker with a yellow basket stands in front of a huge llama statue in the square",
            2: "A llama jumps over the fence and eats the baker's bread",
            4: "A nurse gives the llama a red apple while all the children clap",
        },
    )
    for said in ("replace the goat with a llama", "substitute a llama for the goat throughout")
]
ON_A_SQUARE += [
    ("in scene 2 the goat should be a llama", {2: "A llama jumps over the fence and eats the baker's bread"}),
]
ON_A_SQUARE += [
    (said, {1: "A baker stands in front of a huge goat statue in the square"})
    for said in (
        "scene 1: no basket for the baker",
        "the baker shouldn't be carrying a basket",
        "Please remove the baker's basket in the first scene",
        "lose the basket in scene 1",
    )
]
ON_A_SQUARE += [
    (said, {4: "A nurse gives the goat a red apple"})
    for said in (
        "take the children out of the last scene",
        "leave out the children in the final scene",
        "in the last scene, take the children out",
        "remove the children",
    )
]
ON_A_SQUARE += [
    (said, {2: "Two goats jump over the fence and eat the baker's bread"})
    for said in (
        "two goats in scene 2 please",
        "One goat is not enough in scene 2, make it two",
        "change the one goat in the second scene to two",
        "a pair of goats in scene 2 rather than a single one",
    )
]
ON_A_SQUARE += [
    (said, {3: "One grey swan wakes up and chases the postman through the narrow lane"})
    for said in ("just one grey swan in scene 3", "One swan is quite enough in scene 3")
]
ON_A_SQUARE += [
    (said, {4: "A nurse hugs the goat while all the children clap"})
    for said in (
        "Last scene: forget the apple, the nurse hugs the goat.",
        "Remove the apple in scene 4. The nurse hugs the goat.",
    )
]

ASKED_BACK = [
    ("swap knight and dragon", situation(*KNIGHT)),
    ("I want a family of cranes, not just one", three_clips()),
    ("I imagined the girl older, like a teenager", situation(*KITE)),
    ("the boat should be red", situation(*KITE)),
    ("the girl and the boy are twins with red hair", situation(*KITE)),
    ("the kite shouldn't get stuck in a tree but on a roof", situation(*KITE)),
    ("can it be a frisbee that they chase?", situation(*DOGS)),
    ("make one dog bigger than the other", situation(*DOGS)),
    ("no waving", situation(*KNIGHT)),
    ("no chasing", situation(*DOGS)),
    ("no waving but a bow", situation(*KNIGHT)),
    ("the old man who climbs should be fat", situation(*KITE)),
    ("the dogs should be friends", situation(*DOGS)),
    ("the dogs are brothers", situation(*DOGS)),
    ("the dogs should be colours", situation(*DOGS)),
    ("scratch children in scene 4", situation(*SQUARE)),
    ("take the bread out of scene 3", situation(*SQUARE)),
    ("remove the mammoths everywhere", three_clips()),
]


@pytest.mark.parametrize(("said", "expected"), ABOUT_A_KNIGHT)
def test_what_is_seen_of_a_film_about_knight_changes_in_good_sentences(said, expected):
    assert texts(said, situation(*KNIGHT)) == expected


@pytest.mark.parametrize(("said", "expected"), ABOUT_A_CRANE)
def test_what_is_seen_of_a_film_about_crane_changes_in_good_sentences(said, expected):
    assert texts(said, three_clips()) == expected


@pytest.mark.parametrize(("said", "expected"), ABOUT_A_KITE)
def test_what_is_seen_of_a_film_about_kite_changes_in_good_sentences(said, expected):
    assert texts(said, situation(*KITE)) == expected


@pytest.mark.parametrize(("said", "expected"), ABOUT_DOGS)
def test_what_is_seen_of_a_film_about_dogs_changes_in_good_sentences(said, expected):
    assert texts(said, situation(*DOGS)) == expected


@pytest.mark.parametrize(("said", "shown"), ASKED_BACK)
def test_what_is_not_all_understood_of_what_is_seen_is_asked_back(said, shown):
    assert calls(said, shown) == []


@pytest.mark.parametrize(("said", "expected"), AROUND_A_MARKET)
def test_what_is_seen_changes_whatever_is_said_around_it(said, expected):
    assert texts(said, situation(*MARKET)) == expected


@pytest.mark.parametrize(("said", "expected"), ON_A_SQUARE)
def test_one_thing_more_or_fewer_leaves_all_others_as_they_are(said, expected):
    assert texts(said, situation(*SQUARE)) == expected


@pytest.mark.parametrize("said", ["remove the dog scene", "the second scene is boring, drop it"])
def test_a_scene_goes_where_it_is_called_one(said):
    assert calls(said, situation(*MARKET)) == [("remove_card", {"card": 2})]


APPLAUSE = (
    "A baby hides behind a chair at noon",
    "The cook gives the dog a bone while all the villagers clap.",
)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("no villagers in the last scene", {2: "The cook gives the dog a bone"}),
        ("Take the villagers out of the bone bit", {2: "The cook gives the dog a bone"}),
        ("Scene 2: remove villagers.", {2: "The cook gives the dog a bone"}),
        ("lose the villagers when the dog gets the bone", {2: "The cook gives the dog a bone"}),
    ],
)
def test_whoever_does_something_beside_the_rest_can_be_left_out(said, expected):
    assert {card: text.rstrip(".") for card, text in texts(said, situation(*APPLAUSE)).items()} == expected


WORKSHOP = (
    "The mechanic hammers the bent wheel straight while the girl holds a lamp.",
    "The girl rides away over the wet cobbles and rings the bell.",
)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("no lamp please", {1: "The mechanic hammers the bent wheel straight while the girl watches"}),
        (
            "the lamp is ugly. Remove it.",
            {1: "The mechanic hammers the bent wheel straight while the girl watches"},
        ),
        ("i don't like the bell, take it away", {2: "The girl rides away over the wet cobbles"}),
    ],
)
def test_a_thing_goes_and_its_scene_stays(said, expected):
    assert texts(said, situation(*WORKSHOP)) == expected


PLUMBER = (
    "A plumber fixes a dripping tap in a kitchen.",
    "A duck swims out of the sink.",
    "The plumber feeds the duck a biscuit.",
)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "i'm not keen on the biscuit, let her have a slice of melon instead",
            {3: "The plumber feeds the duck a slice of melon"},
        ),
        ("no biscuit, give the duck some grapes instead", {3: "The plumber feeds the duck some grapes"}),
        (
            "drop a duckling in next to the duck in the second one",
            {2: "A duck swims out of the sink, with a duckling next to the duck"},
        ),
        ("put in a hen in scene 1", {1: "A plumber fixes a dripping tap in a kitchen, with a hen"}),
        ("pop a cat into the first scene", {1: "A plumber fixes a dripping tap in a kitchen, with a cat"}),
    ],
)
def test_one_thing_takes_the_place_of_another_or_is_put_in(said, expected):
    assert texts(said, situation(*PLUMBER)) == expected


@pytest.mark.parametrize(
    ("text", "thing", "left"),
    [
        (
            "The boys and the baker eat rolls on the steps under a striped awning",
            "baker",
            "The boys eat rolls on the steps under a striped awning.",
        ),
        (
            "The postman brings a letter, a parcel and a lamp",
            "parcel",
            "The postman brings a letter and a lamp.",
        ),
        (
            "A boy in a red cap and yellow boots jumps over a puddle",
            "cap",
            "A boy in yellow boots jumps over a puddle.",
        ),
        (
            "The cook carries a tray of rolls and a jug of milk to the cat",
            "tray",
            "The cook carries a jug of milk to the cat.",
        ),
        (
            "The old man reads a newspaper on a bench, his dog beside him",
            "dog",
            "The old man reads a newspaper on a bench.",
        ),
        (
            "A nurse pushes an old man past a fountain full of ducks",
            "ducks",
            "A nurse pushes an old man past a fountain.",
        ),
    ],
)
def test_a_text_without_a_thing_is_a_good_sentence(text, thing, left):
    assert without(text, thing) == left


@pytest.mark.parametrize("said", ["keep the scene with no clown in it", "a scene without the girl"])
def test_what_only_names_a_scene_leaves_nothing_out(said):
    assert not texts(said, situation(*MARKET))


MILL = (
    "A miller in a blue apron carries sacks up the stairs of an old mill",
    "A goose in a straw hat walks in through the gate with a basket",
    "The miller pours flour into a bowl while two ducks sleep by the oven",
    "The goose stands on the wall and honks at a cart in the distance",
)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "when he's carrying the sacks his apron should be red",
            {1: "A miller in a red apron carries sacks up the stairs of an old mill"},
        ),
        (
            "red apron on the miller when he carries the sacks",
            {1: "A miller in a red apron carries sacks up the stairs of an old mill"},
        ),
        (
            "Could the ducks by the oven be rabbits instead?",
            {3: "The miller pours flour into a bowl while two rabbits sleep by the oven"},
        ),
        (
            "The birds by the oven should be rabbits rather than ducks, still asleep",
            {3: "The miller pours flour into a bowl while two rabbits sleep by the oven"},
        ),
        (
            "Replace the ducks by the oven with rabbits.",
            {3: "The miller pours flour into a bowl while two rabbits sleep by the oven"},
        ),
        (
            "She could have a lantern on her back walking in, not the basket.",
            {2: "A goose in a straw hat walks in through the gate with a lantern"},
        ),
        (
            "the goose should hold a lantern instead of the basket when she comes in",
            {2: "A goose in a straw hat walks in through the gate with a lantern"},
        ),
        (
            "goose brings apples in the second one, not a basket",
            {2: "A goose in a straw hat walks in through the gate with apples"},
        ),
        (
            "I want the goose sitting on the wall, still honking",
            {4: "The goose sits on the wall and honks at a cart in the distance"},
        ),
        (
            "I'd like the goose to lie on the wall when it honks at the cart",
            {4: "The goose lies on the wall and honks at a cart in the distance"},
        ),
        (
            "Why does she use the gate? Have the goose walk in through the window.",
            {2: "A goose in a straw hat walks in through the window with a basket"},
        ),
        (
            "On the stairs the miller should be crying.",
            {1: "A crying miller in a blue apron carries sacks up the stairs of an old mill"},
        ),
        (
            "put a big clock behind the ducks by the oven",
            {
                3: "The miller pours flour into a bowl while two ducks sleep by the oven, "
                "with a big clock behind the ducks by the oven"
            },
        ),
        (
            "Rainbow in the sky of scene 4, behind the goose.",
            {
                4: "The goose stands on the wall and honks at a cart in the distance, "
                "with a rainbow in the sky, behind the goose"
            },
        ),
        (
            "The miller would look nicer without the apron",
            {1: "A miller carries sacks up the stairs of an old mill"},
        ),
        (
            "scene 2: omit the basket. The goose merely walks in.",
            {2: "A goose in a straw hat walks in through the gate"},
        ),
        (
            "It should be a swan rather than a goose, in every scene it turns up",
            {
                2: "A swan in a straw hat walks in through the gate with a basket",
                4: "The swan stands on the wall and honks at a cart in the distance",
            },
        ),
        (
            "just the one duck in the third scene please",
            {3: "The miller pours flour into a bowl while one duck sleeps by the oven"},
        ),
        (
            "at the end there let's have a balloon behind the wall",
            {
                4: "The goose stands on the wall and honks at a cart in the distance, "
                "with a balloon behind the wall"
            },
        ),
    ],
)
def test_a_wish_is_done_at_the_card_that_alone_tells_what_is_said_around_it(said, expected):
    assert texts(said, situation(*MILL)) == expected


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("remove the scene where the ducks sleep by the oven", {"remove_card"}),
        ("add a scene where the goose by the oven sneezes", {"add_card"}),
        ("make it rain during the quarrel, when she honks at the cart", {"edit_card"}),
        ("put a lantern on the goose's back instead of the basket", {"edit_card"}),
    ],
)
def test_what_is_wished_around_a_place_is_no_other_wish(said, names):
    assert {name for name, _ in calls(said, situation(*MILL))} == names
