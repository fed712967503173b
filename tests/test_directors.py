from pathlib import Path

import pytest

from assistant.directors.registry import DIRECTORS, director
from assistant.state import reads_prompts
from tools.errors import SettingsError
from tools.settings import load_settings

SETTINGS = load_settings(file=Path("none"), environment={})


def test_a_director_is_made_by_its_name():
    assert director("builtin", SETTINGS)._llm_type == "mutoscope-builtin"


def test_an_unknown_director_is_refused_with_those_there_are():
    with pytest.raises(SettingsError, match="'gpt'") as caught:
        director("gpt", SETTINGS)
    assert all(name in caught.value.hint for name in DIRECTORS)


def test_the_built_in_director_needs_no_schemas_and_no_summaries():
    assert not reads_prompts(director("builtin", SETTINGS))
