"""The library's tables on real files: boards, clips, takes and stills."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.proposals import (
    a_proposal,
    a_shot,
    a_still,
    a_timeline,
    film,
    register_described,
    work_off,
    written,
)
from tools.errors import LibraryError, RequestError
from tools.format import Format
from tools.library.files import clip_name
from tools.library.library import Library
from tools.plan import Proposal
from tools.renders import tasks
from tools.renders.submission import submit
from tools.storyboard import Storyboard


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    register_described()
    with Library(tmp_path / "films") as opened:
        yield opened


def board(*texts: str, id: str = "") -> Storyboard:
    made = Storyboard(id, 0, (), Format())
    for text in texts:
        made = made.insert_card(text)
    return made


def make(library: Library, proposal: Proposal, key: str = "k") -> str:
    clip = submit(library, proposal, session="s", turn=None, key=key).clips[0]
    work_off(library)
    return clip


def test_a_new_board_gets_the_next_id_and_is_read_back_equal(library: Library) -> None:
    first = library.boards.save(board("A fox"))
    second = library.boards.save(board("A crane"))

    assert (first.id, second.id) == ("b1", "b2")
    assert library.boards.get("b1", first.revision) == first


def test_a_revision_number_that_is_taken_gives_way_to_the_next_free_one(library: Library) -> None:
    saved = library.boards.save(board("A fox"))
    one = library.boards.save(saved.edit_card(1, text="A red fox"))
    other = library.boards.save(saved.edit_card(1, text="A grey fox"))

    assert other.revision == one.revision + 1
    assert library.boards.get(one.id, one.revision).cards[0].text == "A red fox"
    assert library.boards.newest(one.id) == other


def test_saving_what_is_stored_adds_no_revision(library: Library) -> None:
    saved = library.boards.save(board("A fox"))

    assert library.boards.save(saved) == saved
    assert len(library.db.rows("SELECT * FROM boards")) == 1


def test_an_unknown_revision_is_named_with_the_last_one(library: Library) -> None:
    saved = library.boards.save(board("A fox"))

    with pytest.raises(RequestError, match="no revision 9") as caught:
        library.boards.get(saved.id, 9)
    assert f"up to {saved.revision}" in caught.value.hint


def test_a_clip_has_its_history_before_it_is_drawn(library: Library) -> None:
    proposal = film("fox", "crane")
    render = submit(library, proposal, session="s", turn=None, key="k")

    clip = library.clips.get(render.clips[0])

    assert (clip.id, clip.render, clip.num_frames, clip.path) == ("c1", "r1", 48, None)
    assert (clip.drawn, clip.not_drawn, clip.board) == (("fox",), ("dragon",), ("b1", 3))
    assert library.clips.timeline("c1") == proposal.plan.timelines[0]
    with pytest.raises(LibraryError, match="not finished"):
        library.clips.file("c1")


def test_a_finished_clip_has_a_name_that_a_person_can_read(library: Library) -> None:
    clip = make(library, film("fox"))

    assert library.clips.file(clip) == library.folder / "clips" / "c1 a-fox-in-the-snow.mp4"
    assert library.clips.get(" C1 ").measures == {"seam": 0.1}


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("A crane: stands/in a *stream*?", "c1 a-crane-stands-in-a-stream.mp4"),
        ("../../etc/passwd", "c1 etc-passwd.mp4"),
        ("🦊🦊", "c1.mp4"),
        ("", "c1.mp4"),
        ("Eine Füchsin", "c1 eine-füchsin.mp4"),
    ],
)
def test_file_names_hold_letters_and_digits_only(title: str, name: str) -> None:
    assert clip_name("c1", title) == name


@pytest.mark.parametrize("title", ["word " * 60, "x" * 300, "狐" * 200])
def test_file_names_stay_short_in_every_script(title: str) -> None:
    name = clip_name("c1234", title)

    assert len(name.encode()) <= 80
    assert len(name) > 20


def test_an_unknown_clip_is_answered_with_the_closest_names(library: Library) -> None:
    with pytest.raises(RequestError, match="'c9'") as empty:
        library.clips.get("c9")
    make(library, film("fox"))
    with pytest.raises(RequestError) as caught:
        library.clips.get("c11")

    assert "no clips yet" in empty.value.hint
    assert caught.value.hint == "Closest: c1. The newest is c1."


def test_a_clip_deleted_by_hand_is_noticed_and_said(library: Library) -> None:
    clip = make(library, film("fox"))
    content = library.clips.get(clip).content
    kept = library.clips.with_content(content)
    library.clips.file(clip).unlink()

    assert kept is not None
    assert kept.id == clip
    assert [gone.id for gone in library.clips.missing()] == [clip]
    assert library.clips.with_content(content) is None
    assert library.clips.get(clip).title == "A fox in the snow"
    with pytest.raises(LibraryError, match="deleted or moved") as caught:
        library.clips.file(clip)
    assert "render it again" in caught.value.hint


def test_clips_are_listed_newest_first_without_those_that_never_came_to_be(library: Library) -> None:
    make(library, film("fox"))
    cancelled = submit(library, film("crane"), session="s", turn=None, key="k2")
    tasks.cancel_render(library, cancelled.id)
    submit(library, film("mammoth"), session="s", turn=None, key="k3")

    newest = library.clips.newest()

    assert [clip.id for clip in library.clips.list(10)] == ["c3", "c1"]
    assert [clip.id for clip in library.clips.list(1)] == ["c3"]
    assert newest is not None
    assert newest.id == "c3"


def test_a_library_can_be_moved(library: Library, tmp_path: Path) -> None:
    clip = make(library, film("fox"))
    fingerprint = a_shot("fox").fingerprint
    library.close()

    with Library((tmp_path / "films").rename(tmp_path / "moved")) as moved:
        assert moved.clips.file(clip).parent == tmp_path / "moved" / "clips"
        assert moved.takes.path(fingerprint).is_file()


def test_a_take_is_known_while_its_file_is_there(library: Library) -> None:
    fox, crane = a_shot("fox"), a_shot("crane")
    make(library, film("fox"))

    assert library.takes.known([fox.fingerprint, crane.fingerprint]) == {fox.fingerprint}
    assert library.takes.shot(fox.fingerprint) == fox
    assert library.takes.get(fox.fingerprint).avcc == "ab"

    library.takes.path(fox.fingerprint).unlink()

    assert library.takes.known([fox.fingerprint]) == set()
    with pytest.raises(LibraryError, match="deleted or moved"):
        library.takes.path(fox.fingerprint)


def test_a_still_is_a_shot_first_and_a_picture_later(library: Library) -> None:
    still = a_still("fox")
    library.stills.add(still)
    library.stills.add(still)

    assert library.stills.shot(still.fingerprint) == still
    assert not library.stills.drawn(still.fingerprint)
    with pytest.raises(LibraryError, match="not there"):
        library.stills.path(still.fingerprint)

    library.stills.finish(still.fingerprint, written(library.stills.target(still.fingerprint)))

    assert library.stills.drawn(still.fingerprint)
    assert library.stills.path(still.fingerprint).parent.name == "stills"


def test_a_file_outside_the_library_is_not_taken_in(library: Library, tmp_path: Path) -> None:
    submit(library, film("fox"), session="s", turn=None, key="k")

    with pytest.raises(LibraryError, match="outside the library"):
        library.clips.finish("c1", tmp_path / "elsewhere.mp4", {})


def test_a_folder_of_the_library_may_lie_on_another_disk(tmp_path: Path) -> None:
    register_described()
    (tmp_path / "disk").mkdir()
    (tmp_path / "films").mkdir()
    (tmp_path / "films" / "clips").symlink_to(tmp_path / "disk")
    with Library(tmp_path / "films") as library:
        clip = make(library, film("fox"))

        assert library.clips.file(clip).is_file()
        assert (tmp_path / "disk" / "c1 a-fox-in-the-snow.mp4").is_file()


def test_stills_of_a_plan_are_known_even_where_none_is_drawn(library: Library) -> None:
    still = a_still("fox")
    shot = a_shot("crane", f"still:{still.fingerprint}")
    plan = a_proposal(a_timeline(shot), stills=(still,))
    submit(library, plan, session="s", turn=None, key="k")

    assert library.stills.shot(still.fingerprint) == still
