"""Sentences as strangers type them, and what must come of them."""

import re
from time import process_time

import pytest

from tools.card import Card
from tools.renderers.animatic.reading import Reading, read
from tools.renderers.animatic.scene import Scene
from tools.renderers.animatic.vocabulary import vocabulary
from tools.timecode import Timecode

CRANE = "A yellow-tailed white crane stands in a stream."

# words: who (count name), action, setting, hour, weather
SENTENCES = {
    CRANE: "1 crane, stand, stream, day, clear",
    "A woolly mammoth walks through snow.": "1 mammoth, walk, snow, day, snow",
    "a red fox running through the forest at night": "1 fox, run, forest, night, clear",
    "Two deer grazing in a misty meadow at dawn": "2 deer, eat, meadow, dawn, fog",
    "An astronaut riding a horse on the moon": "1 astronaut 1 horse, ride, moon, day, clear",
    "A polar bear wanders across the arctic ice, wide shot": "1 polar-bear, walk, snow, day, snow",
    "Close-up of a tiger in the jungle at dusk": "1 tiger, stand, jungle, dusk, clear",
    "Three elephants walk across the savanna at sunset": "3 elephant, walk, savanna, dusk, clear",
    "a knight fights a dragon in front of a castle": "1 knight 1 dragon, fight, castle, day, clear",
    "A man in a blue coat walks his dog along the river": "1 man 1 dog, walk, stream, day, clear",
    "flamingos in a lake": "3 flamingo, stand, lake, day, clear",
    "A heron catches a fish in a pond": "1 heron, pick, lake, day, clear",
    "Camera pans left over a snowy forest, no people": ", stand, forest, day, snow",
    "a group of penguins waddling on ice": "4 penguin, walk, snow, day, snow",
    "Black cat walking in the snow at midnight": "1 cat, walk, snow, night, snow",
    "Aerial drone shot of a city at night": ", stand, city, night, clear",
    "A stormtrooper vacuuming the beach": "1 stormtrooper, stand, beach, day, clear",
    "A sailboat": "1 sailing-boat, stand, sea, day, clear",
    "A wolf howls at the full moon in the snow": "1 wolf, speak, snow, night, snow",
    "A whale in the ocean": "1 whale, stand, sea, day, clear",
    "Crane shot of a wolf": "1 wolf, stand, forest, day, clear",
    "the bird's eye view of a forest in winter": ", stand, forest, day, clear",
    "A deer in the forest bows its head to drink from a brook": "1 deer, drink, stream, day, clear",
    "a goat does not move, it stands in the wind": "1 goat, stand, farm, day, wind",
    "A girl and her dog run through a meadow": "1 girl 1 dog, run, meadow, day, clear",
    "No humans, just a wolf in a snowstorm": "1 wolf, stand, snow, day, snow",
    "a polar bear fishing through a hole in the ice": "1 polar-bear, sit, snow, day, snow",
    "fox, snow, night": "1 fox, stand, snow, night, snow",
    "an orange cat chasing a mouse": "1 cat 1 mouse, run, meadow, day, clear",
    "A duck and five ducklings cross the road": "1 duck 4 duckling, walk, street, day, clear",
    "rain falls on a quiet pond": ", stand, lake, day, rain",
    "It's raining. A brown horse stands under a tree.": "1 horse 1 tree, stand, meadow, day, rain",
    "A car drives down a road": "1 car, walk, street, day, clear",
    "A family walks in the park": "4 person, walk, park, day, clear",
    "5 wolves in fog": "4 wolf, stand, forest, day, fog",
    "a red car and a blue car": "1 car 1 car, stand, meadow, day, clear",
    "from day to night over a meadow": ", stand, meadow, day, clear",
    "A dog without a collar walks like a robot": "1 dog, walk, meadow, day, clear",
    "not a dog but a cat": "1 cat, stand, meadow, day, clear",
    "I'd like a giraffe": "1 giraffe, stand, savanna, day, clear",
    "the quiet little zorblax sleeps": "1 zorblax, stand, meadow, day, clear",
    "🦊 in the ❄️": "1 fox, stand, snow, day, snow",
}


def reading(text: str, carry: Scene | None = None) -> Reading:
    return read(Card("k1", Timecode.of(0), text), carry)


def summary(scene: Scene) -> str:
    who = " ".join(f"{subject.count} {subject.name}" for subject in scene.subjects)
    return f"{who}, {scene.action}, {scene.setting}, {scene.time_of_day}, {scene.weather}"


@pytest.mark.parametrize("text", SENTENCES)
def test_a_sentence_is_read_as_meant(text: str) -> None:
    assert summary(reading(text).scene) == SENTENCES[text]


@pytest.mark.parametrize("text", SENTENCES)
def test_each_content_word_is_drawn_or_named(text: str) -> None:
    said = reading(text)
    named = " ".join((*said.drawn, *said.not_drawn)).lower()
    small = {"determiner", "pronoun", "preposition", "stop", "negation", "comparison", "number"}
    implied = {"quiet", "tailed", "head", "ice", "s", "d"}

    for word in re.findall(r"[a-z]+", text.lower()):
        match = vocabulary().match([word])
        if word in implied or (match and {meaning.slot for meaning in match.meanings} & small):
            continue
        assert word in named, word


def test_colours_and_coloured_parts_are_read() -> None:
    crane = reading(CRANE).scene.subjects[0]

    assert (crane.kind, crane.colour, dict(crane.parts)) == ("wader", "#f7f8f5", {"tail": "#f2c230"})


@pytest.mark.parametrize(
    "text",
    [
        "a white crane with a yellow tail",
        "The crane is white. Its tail is yellow.",
        "white yellow-tailed crane",
    ],
)
def test_the_same_look_said_otherwise_is_the_same_scene(text: str) -> None:
    assert reading(text).scene == reading("A yellow-tailed white crane").scene


@pytest.mark.parametrize(
    "text",
    [
        "A girl paints a van blue.",
        "A girl paints the old van blue while a dog sleeps.",
        "A girl spray paints a white van blue",
    ],
)
def test_what_is_painted_gets_the_colour_and_nobody_else(text):
    colours = {one.name: one.colour for one in reading(text).scene.subjects}
    blue = reading("A blue van").scene.subjects[0].colour
    assert colours["van"] == blue
    assert blue not in [colour for name, colour in colours.items() if name != "van"]


def test_a_painted_colour_stays_with_the_noun_behind_it():
    subjects = {one.name: one.colour for one in reading("A girl paints a blue van").scene.subjects}
    assert subjects["van"] == reading("A blue van").scene.subjects[0].colour


def test_a_part_that_has_no_colour_of_its_own_is_named() -> None:
    said = reading("A pink elephant with yellow ears runs")

    assert said.scene.subjects[0].parts == {}
    assert "yellow ears" in said.not_drawn


def test_clothes_colour_a_person() -> None:
    assert reading("a man in a blue coat").scene.subjects[0].parts == {"colour": "#4a86c8"}


def test_what_follows_what_someone_wears_is_what_they_do() -> None:
    said = reading("The knight in a red cape waves at the dragon.")

    assert said.drawn == ("a knight with a red cape", "a dragon", "waves")


def test_what_is_picked_up_is_held_and_not_cast() -> None:
    said = reading("It dips its head into the water and picks up a fish.", reading(CRANE).scene)

    assert [subject.name for subject in said.scene.subjects] == ["crane"]
    assert (said.scene.action, said.scene.subjects[0].prop, said.scene.framing) == ("pick", "fish", "close")
    assert said.drawn == ("dips its head", "picks up a fish")
    assert said.not_drawn == ()


@pytest.mark.parametrize("word", ["flies", "melts", "vanishes"])
def test_actions_that_cannot_be_drawn_are_named(word: str) -> None:
    said = reading(f"A robot {word}")

    assert said.scene.action == "stand"
    assert word in said.not_drawn


def test_a_nearest_kin_is_drawn_and_said() -> None:
    said = reading("An ape strolls along a river")

    assert "an ape (drawn as a gorilla)" in said.drawn
    assert "strolls (drawn as moving along)" in said.drawn
    assert "a river (drawn as a stream)" in said.drawn


def test_each_does_what_is_said_of_it() -> None:
    scene = reading("A man eats a pizza and a dog sleeps").scene

    assert [(one.name, one.action, one.prop) for one in scene.subjects] == [
        ("man", "eat", "pizza"),
        ("dog", "sleep", ""),
    ]


@pytest.mark.parametrize(
    ("text", "relation", "actions"),
    [
        ("An astronaut rides a horse", "riding", ("ride", "walk")),
        ("A knight gallops on a horse", "riding", ("ride", "run")),
        ("A woman drives a red sports car", "in", ("sit", "walk")),
        ("A cat chases a mouse", "chasing", ("run", "run")),
        ("A boy behind a house", "behind", ("stand", "stand")),
        ("A knight fights a dragon", "facing", ("fight", "stand")),
        ("A girl walks with a dog", "beside", ("walk", "walk")),
        ("A girl walks with a sleeping cat", "beside", ("walk", "sleep")),
        ("A bear walks near a horse", "beside", ("walk", "stand")),
        ("A cat jumps over a sleeping dog", "above", ("jump", "sleep")),
        ("An owl sits in a tree", "on", ("sit", "stand")),
        ("A girl sits under a tree", "below", ("sit", "stand")),
    ],
)
def test_subjects_stand_to_each_other_as_said(text: str, relation: str, actions: tuple[str, str]) -> None:
    first, second = reading(text).scene.subjects

    assert (first.relation, first.to) == (relation, 1)
    assert (first.action, second.action) == actions


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        ("Low angle of a castle", "angle", "low"),
        ("A whale in slow motion", "pace", "slow"),
        ("A city, fade to black", "fade", "out"),
        ("A tree-lined street in autumn", "season", "autumn"),
        ("A ship in a thunderstorm", "weather", "storm"),
        ('Title card "The End" over the sea', "title", "The End"),
        ("A fox, papercraft", "style", "papercraft"),
    ],
)
def test_how_it_is_filmed_reaches_the_scene(text: str, slot: str, value: str) -> None:
    assert getattr(reading(text).scene, slot) == value


@pytest.mark.parametrize(
    "text",
    [
        "Crane shot of a meadow",
        "crane up over a meadow",
        "bird's eye view of a meadow",
        "fish-eye lens, meadow",
    ],
)
def test_film_words_are_never_subjects(text: str) -> None:
    assert reading(text).scene.subjects == ()


def test_camera_words_that_can_be_done_are_done() -> None:
    scene = reading("Close-up of a fox looking left, camera slowly zooms out").scene

    assert (scene.framing, scene.camera, scene.facing) == ("close", "zoom out", "left")


def test_what_is_denied_is_kept_out() -> None:
    before = reading("A person and a dog in the rain").scene

    after = reading("no people, no rain", before)

    assert [subject.name for subject in after.scene.subjects] == ["dog"]
    assert after.scene.weather == "clear"
    assert after.drawn == ("no people", "no rain")


def test_what_the_place_shows_all_the_same_is_named() -> None:
    assert "no clouds" in reading("a meadow with no clouds").not_drawn
    assert "no clouds" in reading("a forest with no clouds").drawn


def test_an_empty_place_has_nobody_in_it() -> None:
    assert reading("an empty stream", reading(CRANE).scene).scene.subjects == ()


def test_what_nobody_knows_is_a_silhouette_with_the_users_word() -> None:
    subject = reading("In a dark alley, a zorblax waits.").scene.subjects[0]

    assert (subject.kind, subject.label) == ("silhouette", "zorblax")


def test_more_than_the_stage_holds_is_named() -> None:
    said = reading("a hundred sheep and ten cows and 3 pigs and a horse")

    assert sum(subject.count for subject in said.scene.subjects) == 6
    assert {"hundred sheep (four are drawn)", "three pigs", "a horse"} <= set(said.not_drawn)


def test_quoted_words_are_named_and_not_read() -> None:
    said = reading('A fox says "hello bear" and walks')

    assert [subject.name for subject in said.scene.subjects] == ["fox"]
    assert '"hello bear"' in said.not_drawn


@pytest.mark.parametrize(
    "text",
    [
        "x",
        "?",
        "???",
        "👍",
        "🫠🫠",
        "no",
        "it",
        "一只狐狸在雪中行走",
        "un chat noir marche",
        "is is is",
        "a",
        "“”",
        "-" * 99,
    ],
)
def test_odd_texts_are_read_without_complaint(text: str) -> None:
    assert Scene.from_json(reading(text).scene.to_json()) == reading(text).scene


def test_an_unknown_language_shows_its_noun() -> None:
    assert [one.label for one in reading("un chat noir marche dans la neige").scene.subjects] == ["chat"]


def test_reading_takes_no_longer_than_in_step_with_a_text() -> None:
    def seconds(length: int) -> float:
        text, taken = ("fox crane no people like a stream " * 60)[:length], []
        for _ in range(3):
            before = process_time()
            assert reading(text).scene.subjects
            taken.append(process_time() - before)
        return min(taken)

    assert seconds(2000) < 8 * seconds(500)


def test_the_rest_of_a_text_beyond_the_words_that_are_read_is_named() -> None:
    assert "the last 100 words" in reading("a b " * 250).not_drawn


@pytest.mark.parametrize(
    ("text", "size", "expression", "said"),
    [
        ("a tiny happy robot dances", 0.45, "happy", "a tiny happy robot"),
        ("a giant cat looks angry", 1.8, "angry", "a giant cat (angry)"),
        ("a girl smiles at the sea", 1.0, "happy", "a girl (smiles)"),
        ("a nurse pushes a wheelchair, she looks worried", 1.0, "afraid", "a nurse (worried)"),
        ("a small lamp", 0.75, "", "a small lamp"),
    ],
)
def test_sizes_and_faces_are_drawn(text: str, size: float, expression: str, said: str) -> None:
    read = reading(text)

    assert (read.scene.subjects[0].size, read.scene.subjects[0].expression) == (size, expression)
    assert said in read.drawn


def test_a_face_that_nothing_has_is_named() -> None:
    assert "happy" in " ".join(reading("a happy teapot").not_drawn)


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        ("A fox walks, stops and looks around", ("walk", "stand")),
        ("A boy runs to a tree, sits and sleeps", ("run", "sit-down")),
        ("A mouse that runs away", ("run",)),
        ("An eagle flies and lands", ("fly", "land")),
        ("A man swims and dances", ("swim",)),
        ("A man walks, jumps, dances and turns", ("walk", "jump", "dance")),
        ("It stands, dips its head and walks", ("dip", "walk")),
    ],
)
def test_actions_are_done_one_after_another(text: str, actions: tuple[str, ...]) -> None:
    subject = reading(text, reading(CRANE).scene if text.startswith("It") else None).scene.subjects[0]

    assert (subject.action, *subject.then) == actions


def test_what_a_rider_does_on_the_way_the_mount_does() -> None:
    knight, horse = reading("A knight gallops on a horse and stops").scene.subjects

    assert (knight.action, knight.then, horse.action, horse.then) == ("ride", (), "run", ("stand",))


@pytest.mark.parametrize(
    ("text", "cast"),
    [
        ("A magician pulls a rabbit, the rabbit jumps", [("wizard", 1), ("rabbit", 1)]),
        ("A sparrow sits on a fence. The bird sings", [("sparrow", 1), ("fence", 1)]),
        ("A rabbit sits and another rabbit runs", [("rabbit", 2)]),
        ("A family in the park", [("person", 4)]),
        ("A stone bridge", []),
    ],
)
def test_who_is_named_again_is_there_once(text: str, cast: list[tuple[str, int]]) -> None:
    assert [(subject.name, subject.count) for subject in reading(text).scene.subjects] == cast


@pytest.mark.parametrize(
    ("text", "holder", "prop"),
    [
        ("a dog and a girl with a balloon", "girl", "balloon"),
        ("kids fly a kite", "child", "kite"),
        ("a woman plays the guitar", "woman", "guitar"),
        ("a mother with a baby walks", "mother", "baby"),
        ("a bus with a giraffe", "bus", ""),
    ],
)
def test_who_has_it_in_the_hand_holds_it(text: str, holder: str, prop: str) -> None:
    holders = {subject.name: subject.prop for subject in reading(text).scene.subjects}

    assert holders[holder] == prop


@pytest.mark.parametrize(
    ("text", "setting"),
    [
        ("a street musician in a subway station", "street"),
        ("fans in a library near a river", "living-room"),
        ("a school bus crossing a bridge", "street"),
        ("an observatory keeper in the kitchen of a restaurant", "kitchen"),
    ],
)
def test_the_place_itself_beats_its_kin_and_what_names_a_kind(text: str, setting: str) -> None:
    assert reading(text).scene.setting == setting


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("a couple waves in the park", "waves"),
        ("the crane dips its head", "dips its head"),
        ("an elephant in the dry savanna", "a dry savanna"),
        ("a raccoon steals a pizza", "steals a pizza"),
    ],
)
def test_an_answer_holds_the_words_that_are_shown(text: str, drawn: str) -> None:
    assert drawn in reading(text).drawn


def test_two_suns_are_not_one() -> None:
    assert "two suns" in reading("a camel in the desert with two suns").not_drawn


@pytest.mark.parametrize(
    ("text", "cast"),
    [
        ("A lighthouse on a cliff at night", []),
        ("A red lighthouse on a cliff", ["lighthouse"]),
        ("A close-up of a lighthouse on a cliff", ["lighthouse"]),
        ("A boy beside a lighthouse on a cliff", ["boy", "lighthouse"]),
        ("A lighthouse in the desert", ["lighthouse"]),
        ("A boy and a windmill on a farm", ["boy"]),
    ],
)
def test_what_stands_in_a_place_stands_there_once(text: str, cast: list[str]) -> None:
    said = reading(text)

    assert [subject.name for subject in said.scene.subjects] == cast
    assert said.not_drawn == ()


def test_what_the_guide_adds_is_there() -> None:
    scene = reading("A meerkat stands on an airfield and shrinks").scene

    assert (scene.setting, scene.subjects[0].kind, scene.subjects[0].name) == (
        "airfield",
        "quadruped",
        "meerkat",
    )
    assert (scene.action, *scene.subjects[0].then) == ("stand", "shrink")


def test_several_who_are_chased_have_no_article() -> None:
    assert "chases cats" in reading("a dragon chases two cats").drawn


def test_fire_is_breathed_and_not_carried() -> None:
    said = reading("A tiny dragon flies in and breathes fire")

    assert [(one.name, one.action, one.prop) for one in said.scene.subjects] == [("dragon", "fly", "fire")]
    assert said.drawn == ("a tiny dragon", "flies", "breathes fire")
    assert [one.name for one in reading("A cat sits by the fire").scene.subjects] == ["cat", "fire"]


def test_what_stands_between_a_number_and_its_noun_does_not_lose_the_number() -> None:
    pigs = reading("Two flying pigs and a cow")

    assert [(one.name, one.count) for one in pigs.scene.subjects] == [("pig", 2), ("cow", 1)]
    assert pigs.not_drawn == ("flying",)


def test_who_is_fled_from_gives_chase() -> None:
    mouse, cat = reading("A mouse runs away from a cat").scene.subjects

    assert (cat.relation, cat.to, cat.action, mouse.action) == ("chasing", 0, "run", "run")


def test_two_who_do_one_thing_together_stand_alike_to_a_third() -> None:
    boy, girl, bench = reading("A boy and a girl sit on a bench").scene.subjects

    assert bench.name == "bench"
    assert [(one.action, one.relation, one.to) for one in (boy, girl)] == [("sit", "on", 2)] * 2


def test_a_machine_does_what_its_operator_cannot() -> None:
    boy, drone = reading("A boy flies a drone over a field").scene.subjects

    assert (boy.action, drone.action) == ("stand", "fly")


def test_a_storm_brings_the_rain_that_is_said_beside_it() -> None:
    read = reading("A ship sails on a stormy sea in the rain and the fog")

    assert read.scene.weather == "storm"
    assert {"stormy", "rain"} <= set(read.drawn)
    assert read.not_drawn == ("fog",)
