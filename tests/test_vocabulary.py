import tomllib
from pathlib import Path

import pytest

from tools.renderers.animatic import vocabulary as module
from tools.renderers.animatic.vocabulary import vocabulary

ANIMATIC = Path(module.__file__).parent


def meaning(words: str) -> tuple[str, str]:
    match = vocabulary().match(words.split())
    assert match is not None
    first = next(one for one in match.meanings if not one.slot.startswith("asked"))
    return first.slot, first.value


@pytest.mark.parametrize(
    ("table", "kind"), [("waders", "wader"), ("quadrupeds", "quadruped"), ("bipeds", "biped")]
)
def test_every_word_for_a_puppet_names_one_that_the_puppets_have(table: str, kind: str) -> None:
    species = tomllib.loads((ANIMATIC / "puppets" / f"{table}.toml").read_text())

    named = {name for name, its in vocabulary().kinds.items() if its == kind}

    assert named <= set(species)
    assert set(species) - named == set(), "species that no word reaches"


def test_every_cut_out_is_in_the_pack() -> None:
    pack = set((ANIMATIC / "assets" / "noto_names.txt").read_text().split())

    named = {name for name, kind in vocabulary().kinds.items() if kind == "cutout"}

    assert named <= pack


def test_the_rows_of_like_lead_to_subjects() -> None:
    for name in vocabulary().rows("subjects", "like"):
        assert name in vocabulary().kinds


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("crane", ("subject", "crane")),
        ("crane shot", ("camera", "crane up")),
        ("zooms in", ("camera", "zoom in")),
        ("bird eye view", ("angle", "high")),
        ("polar bears", ("subject", "polar-bear")),
        ("wolves", ("subject", "wolf")),
        ("running", ("action", "run")),
        ("picking up", ("action", "pick")),
        ("teapots", ("subject", "teapot")),
        ("golden retriever", ("subject", "golden-retriever")),
        ("golden", ("colour", "golden")),
        ("snowing", ("weather", "snow")),
    ],
)
def test_words_are_known_in_all_their_forms(words: str, expected: tuple[str, str]) -> None:
    assert meaning(words) == expected


@pytest.mark.parametrize("word", ["string", "sting", "qwerty", "bus stopped"])
def test_endings_make_no_words_that_nobody_wrote(word: str) -> None:
    match = vocabulary().match([word])

    assert match is None


def test_a_part_is_coloured_only_where_the_puppet_has_it() -> None:
    assert vocabulary().part("wader", "bill") == "beak"
    assert vocabulary().part("wader", "mane") == ""
    assert vocabulary().part("cutout", "tail") == ""
