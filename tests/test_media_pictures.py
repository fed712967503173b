import numpy as np
import pytest

from tests.footage import coded, number, take
from tools.errors import MediaError, RenderError
from tools.media.pictures import contact_sheet, jpeg, png, poster, read_png, write_png


def decoded(data):
    import io

    import av

    with av.open(io.BytesIO(data)) as container:
        return next(container.decode(video=0)).to_ndarray(format="rgb24")


def test_a_png_is_lossless(tmp_path):
    pixels = np.random.default_rng(1).integers(0, 256, (31, 47, 3), dtype=np.uint8)
    write_png(pixels, tmp_path / "a.png")
    assert (read_png(tmp_path / "a.png") == pixels).all()
    assert (tmp_path / "a.png").read_bytes() == png(pixels)


def test_a_jpeg_keeps_colours_and_its_limit():
    pixels = np.full((48, 64, 3), (220, 160, 40), np.uint8)
    data = jpeg(pixels, 64_000)
    assert np.abs(decoded(data).astype(int) - pixels).max() <= 4
    noise = np.random.default_rng(1).integers(0, 256, (480, 854, 3), dtype=np.uint8)
    assert len(jpeg(noise, 30_000)) <= 30_000


def test_a_jpeg_is_made_as_wide_as_asked():
    assert decoded(jpeg(coded(5), 64_000, width=64)).shape == (36, 64, 3)


def test_a_jpeg_that_cannot_be_so_small_is_told():
    with pytest.raises(RenderError, match="10 bytes"):
        jpeg(coded(5), 10)


def test_a_poster_is_the_middle_of_the_film(tmp_path):
    poster(take(tmp_path / "a.mp4", 21), tmp_path / "p.png")
    assert number(read_png(tmp_path / "p.png")) == 10


def test_a_contact_sheet_shows_the_first_frame_the_last_and_those_between(tmp_path):
    contact_sheet(take(tmp_path / "a.mp4", 36), tmp_path / "s.png", columns=4, count=8)
    sheet = read_png(tmp_path / "s.png")
    assert sheet.shape == (2 * (72 + 8) + 8, 4 * (128 + 8) + 8, 3)
    cells = [sheet[r * 80 + 8 :, c * 136 + 8 :][:72, :128] for r in range(2) for c in range(4)]
    assert [number(cell) for cell in cells] == [0, 5, 10, 15, 20, 25, 30, 35]


def test_a_contact_sheet_of_a_short_film_has_as_many_pictures_as_frames(tmp_path):
    contact_sheet(take(tmp_path / "a.mp4", 2), tmp_path / "s.png")
    assert read_png(tmp_path / "s.png").shape == (72 + 16, 2 * 136 + 8, 3)


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n" + b"\0" * 40, b"GIF89a"])
def test_a_damaged_picture_is_a_media_error(tmp_path, content):
    (tmp_path / "x.png").write_bytes(content)
    with pytest.raises(MediaError, match=r"x\.png"):
        read_png(tmp_path / "x.png")


def test_a_truncated_picture_is_a_media_error(tmp_path):
    pixels = np.random.default_rng(1).integers(0, 256, (64, 64, 3), dtype=np.uint8)
    data = png(pixels)
    (tmp_path / "x.png").write_bytes(data[: len(data) // 2])
    with pytest.raises(MediaError, match=r"x\.png"):
        read_png(tmp_path / "x.png")


def test_a_missing_picture_is_told(tmp_path):
    with pytest.raises(MediaError, match=r"gone\.png"):
        read_png(tmp_path / "gone.png")
