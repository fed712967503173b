"""Order among clips: favourites, names, the trash, finding, lineage, the board of a clip again, exports."""

import json
from pathlib import Path

import av
import pytest

from mutoscope import Studio
from tests.refined import make, opened, refined
from tools.errors import LibraryError, RequestError
from tools.media.pictures import read_png
from tools.media.reading import probe


@pytest.fixture(scope="module")
def original(tmp_path_factory):
    folder = make(tmp_path_factory.mktemp("made"))
    with Studio(folder, session="made") as studio:
        studio.do("pick_clip", clip="c1")
        refined(studio, "recut", keep="0-1")
        refined(studio, "loop", clip="c2", length="short")
        refined(studio, "join", clips=["c1", "c2"])
    return folder


@pytest.fixture
def studio(original, tmp_path):
    with opened(original, tmp_path / "library") as studio:
        studio.do("pick_clip", clip="c1")
        yield studio


def found(studio, **wanted):
    return [clip["id"] for clip in studio.do("find_clips", **wanted).found["found"]]


def test_clips_are_found_by_what_is_known_of_them(studio):
    studio.do("favourite", clip="c3")
    assert found(studio, words="fox MEADOW") == ["c4", "c3", "c2", "c1"]
    assert found(studio, words="dragon") == []
    assert found(studio, operation="loop") == ["c3"]
    assert found(studio, parent="c1") == ["c4", "c2"]
    assert found(studio, favourite=True) == ["c3"]
    assert found(studio, until="2020-01-01") == []
    assert found(studio, since="2020-01-01", limit=1) == ["c4"]
    with pytest.raises(RequestError, match="no date"):
        found(studio, since="yesterday")


def test_the_lineage_is_a_tree_of_what_came_of_what(studio):
    told = studio.do("lineage", clip="c3")
    assert told.did.splitlines() == [
        "c1  generate: A red fox walks through a meadow",
        "├─ c2  recut: A red fox walks through a meadow",
        "│  └─ c3  loop: A red fox walks through a meadow  ◀",
        "└─ c4  join with c2: A red fox walks through a meadow",
    ]
    tree = told.found["lineage"]
    assert [child["id"] for child in tree["children"]] == ["c2", "c4"]


def test_a_renamed_clip_has_a_file_of_that_name(studio):
    assert (
        studio.do("rename", clip="c2", title="  Der   große\nFuchs  ").did
        == "c2 is called Der große Fuchs now."
    )
    file = studio.bench.library.clips.file("c2")
    assert file.name == "c2 der-große-fuchs.mp4"
    assert probe(file).num_frames == 24


def test_a_clip_is_not_called_by_blanks(studio):
    with pytest.raises(RequestError, match="without letters"):
        studio.do("rename", clip="c1", title="  ")


def test_a_removed_clip_lies_in_the_trash_until_that_is_emptied(studio):
    studio.do("remove_clip", clip="c4")
    assert [clip.id for clip in studio.clips()] == ["c3", "c2", "c1"]
    assert studio.bench.library.clips.file("c4").parent.name == "trash"
    with pytest.raises(RequestError, match="in the trash"):
        studio.do("recut", clip="c4", keep="0-1")
    studio.do("remove_clip", clip="c4", restore=True)
    assert studio.clips()[0].id == "c4"
    studio.do("remove_clip", clip="c4")
    assert [clip.id for clip in studio.bench.library.trash.empty()] == ["c4"]
    assert "c4" in studio.do("lineage", clip="c1").did
    with pytest.raises(LibraryError):
        studio.do("remove_clip", clip="c4", restore=True)


def test_what_was_removed_is_made_anew_when_it_is_asked_for_again(studio):
    studio.do("remove_clip", clip="c1")
    (clip,) = studio.generate()
    assert clip.id == "c5"


def test_the_board_of_any_clip_can_be_opened_again(studio):
    studio.do("set_storyboard", cards=[{"text": "A bear sleeps."}])
    assert studio.do("open_board", clip="c1").board.cards[1].text == "The fox sits down."
    assert (studio.clip.id, studio.board.id) == ("c1", "b1")
    studio.do("undo")
    assert studio.board.cards[0].text == "A bear sleeps."


@pytest.mark.parametrize(
    ("name", "codec", "count"), [("a.mp4", "h264", 24), ("a.webm", "vp9", 24), ("a.gif", "gif", 12)]
)
def test_a_clip_is_exported_as_its_file_is_called(studio, tmp_path, name, codec, count):
    told = studio.do("export_clip", clip="c2", path=str(tmp_path / name))
    assert told.found["path"] == str(tmp_path / name)
    video = probe(tmp_path / name)
    assert (video.codec, video.num_frames) == (codec, count)
    assert float(video.duration) == pytest.approx(1, abs=0.05)


def test_an_export_of_the_same_size_is_the_same_file(studio, tmp_path):
    studio.do("export_clip", clip="c2", path=str(tmp_path / "a.mp4"))
    assert (tmp_path / "a.mp4").read_bytes() == studio.bench.library.clips.file("c2").read_bytes()


def test_an_export_has_the_size_and_rate_that_were_asked_for(studio, tmp_path):
    studio.do("export_clip", clip="c2", path=str(tmp_path / "a.mp4"), width=200, fps=12)
    video = probe(tmp_path / "a.mp4")
    assert (video.width, video.height, video.num_frames, video.frame_rate) == (200, 200, 12, 12)


def test_frames_and_pictures_are_png(studio, tmp_path):
    studio.do("export_clip", clip="c2", path=str(tmp_path / "frames"), kind="frames")
    studio.do("export_clip", clip="c2", path=str(tmp_path / "poster.png"))
    studio.do("export_clip", clip="c2", path=str(tmp_path / "sheet.png"), kind="sheet")
    names = sorted(path.name for path in (tmp_path / "frames").iterdir())
    assert (names[0], names[-1], len(names)) == ("00001.png", "00024.png", 24)
    for file in (tmp_path / "poster.png", tmp_path / "sheet.png"):
        with av.open(file) as picture:
            assert picture.streams.video[0].codec_context.name == "png"


def test_nothing_is_overwritten_without_being_told(studio, tmp_path):
    (tmp_path / "a.gif").write_text("mine")
    with pytest.raises(RequestError, match="there already"):
        studio.do("export_clip", clip="c2", path=str(tmp_path / "a.gif"))
    assert (tmp_path / "a.gif").read_text() == "mine"
    studio.do("export_clip", clip="c2", path=str(tmp_path / "a.gif"), overwrite=True)
    assert probe(tmp_path / "a.gif").num_frames == 12


@pytest.mark.parametrize(("kind", "height"), [("poster", 80), ("sheet", 40)])
def test_a_picture_is_exported_as_wide_as_asked(studio, tmp_path, kind, height):
    studio.do("export_clip", clip="c2", path=str(tmp_path / "a.png"), kind=kind, width=80)
    assert read_png(tmp_path / "a.png").shape == (height, 80, 3)


def test_a_folder_that_ends_as_one_is_made(studio, tmp_path):
    told = studio.do("export_clip", clip="c2", path=f"{tmp_path}/new.films/", kind="gif")
    assert Path(told.found["path"]).parent == tmp_path / "new.films"
    assert probe(Path(told.found["path"])).codec == "gif"


@pytest.mark.parametrize(
    ("name", "kind"),
    [("a.avi", None), ("nowhere/a.mp4", None), ("Desktop", "gif"), ("a.gif", "webm"), ("no/where/", None)],
)
def test_an_impossible_export_says_what_is_valid_and_writes_nothing(studio, tmp_path, name, kind):
    with pytest.raises(RequestError) as caught:
        studio.do("export_clip", clip="c2", path=f"{tmp_path}/{name}", kind=kind)
    assert caught.value.hint
    assert [path.name for path in tmp_path.iterdir()] == ["library"]


def test_without_a_path_an_export_lies_in_the_library(studio):
    told = studio.do("export_clip", clip="c2", kind="gif")
    assert told.found["path"].endswith("/exports/c2 a-red-fox-walks-through-a-meadow.gif")


def test_the_command_line_finds_shows_exports_and_empties(original, tmp_path, mutoscope):
    with opened(original, tmp_path / "library"):
        pass
    library = ("--library", str(tmp_path / "library"))
    assert "c3" in mutoscope("find", "fox", "--operation", "loop", *library).out
    assert json.loads(mutoscope("lineage", "c3", "--json", *library).out)["id"] == "c1"
    assert "├─ c2" in mutoscope("lineage", *library).out
    done = mutoscope("export", "c2", str(tmp_path / "x.gif"), "--width", "100", *library)
    assert (done.code, probe(tmp_path / "x.gif").width) == (0, 100)
    assert mutoscope("export", "c2", str(tmp_path / "x.gif"), *library).code == 1
    assert "empty" in mutoscope("trash", *library).err
    assert mutoscope("find", "--since", "soon", *library).code == 1
