"""`mutoscope doctor`: what is in force, what is ready, what is missing and what mends it."""

import pytest

from tests.commands import environment
from tui import doctor


def test_it_says_what_is_in_force_and_where_that_comes_from(mutoscope, tmp_path):
    done = mutoscope("doctor", "--renderer", "animatic")
    assert done.code == 0
    assert f"  library = {tmp_path}/films (environment)" in done.out
    assert "  renderer = animatic (flag)" in done.out
    assert "  director = builtin\n" in done.out
    assert f"Settings file: {tmp_path}/config/mutoscope/mutoscope.toml (none yet)" in done.out
    assert "Drawing engine: Skia" in done.out
    assert done.out.endswith("Ready.\n")


def test_looking_makes_no_library(mutoscope, tmp_path):
    assert "(made at first use)" in mutoscope("doctor").out
    assert not (tmp_path / "films").exists()


@pytest.mark.parametrize(
    ("arguments", "said", "remedy"),
    [
        (("--renderer", "oil"), "NO  Renderer: There is no renderer called 'oil'.", "Choose one of auto"),
        (("--director", "lynch"), "NO    No director is called 'lynch'.", "There are builtin"),
        (("--library", "file"), "NO  Library: ", "--library"),
    ],
)
def test_what_is_missing_comes_with_its_remedy(mutoscope, tmp_path, arguments, said, remedy):
    (tmp_path / "file").touch()
    done = mutoscope("doctor", *arguments)
    assert (done.code, said in done.out, remedy in done.out) == (1, True, True)
    assert done.out.endswith("must be mended first.\n")


def test_a_package_that_is_missing_is_found(mutoscope, monkeypatch):
    monkeypatch.setattr(doctor, "_PACKAGES", ("no-such-package",))
    done = mutoscope("doctor")
    assert (done.code, "NO  no-such-package (not installed)" in done.out) == (1, True)


def test_a_settings_file_that_cannot_be_read_is_misuse(mutoscope, tmp_path):
    file = tmp_path / "config" / "mutoscope" / "mutoscope.toml"
    file.parent.mkdir(parents=True)
    file.write_text("[renderer]\nspeed = 3\n")
    done = mutoscope("doctor")
    assert (done.code, str(file) in done.err) == (2, True)
    assert environment(tmp_path)["XDG_CONFIG_HOME"] in done.err
