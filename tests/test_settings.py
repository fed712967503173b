from pathlib import Path

import pytest

from tools.errors import SettingsError
from tools.settings import load_settings


def write(folder: Path, text: str) -> Path:
    file = folder / "mutoscope.toml"
    file.write_text(text)
    return file


def test_without_a_file_the_defaults_hold(tmp_path):
    settings = load_settings(file=tmp_path / "none.toml", environment={})
    assert (settings.renderer, settings.director, settings.confirm_over_s) == ("auto", "builtin", 120)


def test_the_environment_wins_over_the_file_and_a_flag_over_both(tmp_path):
    file = write(tmp_path, '[renderer]\nrenderer = "diffusion"\n[library]\nlibrary = "/one"\n')
    environment = {"MUTOSCOPE_RENDERER": "animatic", "MUTOSCOPE_LIBRARY": "/two"}
    settings = load_settings({"library": Path("/three")}, file=file, environment=environment)
    assert (settings.renderer, settings.library) == ("animatic", Path("/three"))
    assert settings.origins["renderer"] == "environment"
    assert settings.origins["library"] == "flag"


@pytest.mark.parametrize("text", ["not toml", "[renderer]\nspeed = 3\n", "renderer = 'animatic'\n"])
def test_a_file_that_cannot_be_used_is_named(tmp_path, text):
    file = write(tmp_path, text)
    with pytest.raises(SettingsError, match=r"mutoscope\.toml") as caught:
        load_settings(file=file, environment={})
    assert caught.value.hint


def test_a_limit_that_is_no_number_is_refused(tmp_path):
    with pytest.raises(SettingsError, match="soon"):
        load_settings(file=tmp_path / "none", environment={"MUTOSCOPE_CONFIRM_OVER_S": "soon"})
