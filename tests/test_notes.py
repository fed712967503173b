import pytest

from assistant import notes
from assistant.notes import MOST_CHARACTERS, read_notes


@pytest.fixture(autouse=True)
def settings_beside(tmp_path, monkeypatch):
    folder = tmp_path / "settings"
    folder.mkdir()
    monkeypatch.setattr(notes, "settings_file", lambda: folder / "mutoscope.toml")
    return folder


@pytest.fixture
def work(tmp_path):
    (tmp_path / "work").mkdir()
    return tmp_path / "work"


def test_without_files_there_are_no_notes(work):
    assert read_notes(work) == notes.Notes()


def test_the_working_folder_comes_after_the_settings(work, settings_beside):
    (settings_beside / "MUTOSCOPE.md").write_text("always 35 mm\n")
    (work / "MUTOSCOPE.md").write_text("teal\n")
    read = read_notes(work)
    assert read.text == "always 35 mm\nteal"
    assert [file.parent for file in read.files] == [settings_beside, work]


def test_long_notes_are_cut_and_say_so(work):
    (work / "MUTOSCOPE.md").write_text("a" * (MOST_CHARACTERS + 1))
    read = read_notes(work)
    assert (len(read.text), read.cut) == (MOST_CHARACTERS, True)


def test_a_folder_or_bytes_in_the_place_of_notes_do_no_harm(work, settings_beside):
    (settings_beside / "MUTOSCOPE.md").mkdir()
    (work / "MUTOSCOPE.md").write_bytes(b"te\xffal")
    assert read_notes(work).text == "te\ufffdal"
