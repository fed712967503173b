"""What refining costs against doing it anew: a recut by packets, a board of which one card moved, a loop.

Run as `python -m bench.refine`; ratios are of one run, as the machine's pace changes.
"""

import time
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory

from mutoscope import Studio
from tools.format import Canvas
from tools.media.encoding import Encoding
from tools.media.joining import Piece, join
from tools.media.reading import pictures

HD = Canvas(1920, 1080, Fraction(24))
KEPT = 240
"""Frames that are kept of 480."""
CARDS = 12


def main() -> None:
    with TemporaryDirectory() as folder:
        recuts(Path(folder))
        moved(Path(folder) / "library")


def recuts(folder: Path) -> None:
    source = folder / "source.mp4"
    film(source)
    again = seconds(lambda: encoded_again(source, folder / "again.mp4"))
    print(f"encoding {KEPT} frames of 1080p again: {again:.2f} CPU s")
    for name, start, most in (("on the half-second grid", 120, 0.02), ("off it", 121, 0.08)):
        cut = min(
            seconds(lambda s=start: join([Piece(source, s, KEPT)], folder / "cut.mp4", HD)) for _ in range(3)
        )
        said = "" if cut <= most * again else "  MORE THAN ITS LIMIT"
        print(f"recut {name}: {cut:.3f} CPU s, {cut / again:.1%} of that (limit {most:.0%}){said}")


def film(path: Path) -> None:
    """A drawn film at 1080p, of 20 s."""
    with TemporaryDirectory() as folder, Studio(folder, seed=7) as studio:
        cards = [{"text": "A mammoth walks through snow."}]
        studio.do("set_storyboard", cards=cards, duration=20, resolution="1080p")
        (clip,) = studio.generate()
        assert clip.path is not None
        path.write_bytes(clip.path.read_bytes())


def encoded_again(source: Path, path: Path) -> None:
    encoding = Encoding(path, HD)
    for picture in pictures(source, 120, KEPT):
        encoding.add(picture)
    encoding.finish()


def moved(folder: Path) -> None:
    """A board of twelve cards, rendered; then one card is moved."""
    places = (
        "meadow",
        "snow",
        "beach",
        "desert",
        "forest",
        "city",
        "village",
        "farm",
        "lake",
        "park",
        "castle",
        "cave",
    )
    cards = [{"text": f"A fox walks. The place is a {place}."} for place in places]
    with Studio(folder, seed=7) as studio:
        studio.do("set_storyboard", cards=cards, duration=18)
        whole, _ = render(studio)
        studio.do("move_card", card=6, at=7.9)
        again, drawn = render(studio)
    said = f"one card moved: {drawn} shots, {again:.1f} s, {again / whole:.0%}"
    print(f"a board of {CARDS} cards: {whole:.1f} s; {said}")


def render(studio: Studio) -> tuple[float, int]:
    started = time.perf_counter()
    outcome = studio.do("generate")
    studio.wait(outcome)
    assert outcome.plan is not None
    return time.perf_counter() - started, len(outcome.plan.to_render())


def seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


if __name__ == "__main__":
    main()
