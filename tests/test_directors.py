import pytest

from assistant.directors.registry import DIRECTORS, director
from assistant.state import reads_prompts
from tools.errors import SettingsError


def test_a_director_is_made_by_its_name():
    assert director("builtin")._llm_type == "mutoscope-builtin"


def test_an_unknown_director_is_refused_with_those_there_are():
    with pytest.raises(SettingsError, match="'gpt'") as caught:
        director("gpt")
    assert all(name in caught.value.hint for name in DIRECTORS)


def test_the_built_in_director_needs_no_schemas_and_no_summaries():
    assert not reads_prompts(director("builtin"))
