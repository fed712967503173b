"""Draws docs/crane.webp, the moving picture on the README's first screen."""

import tempfile
from fractions import Fraction
from pathlib import Path

import av

from mutoscope import Studio

SENTENCE = (
    "A yellow-tailed white crane stands in a stream. "
    "Then it dips its head into the water and picks up a fish. 8 seconds."
)
OUT = Path(__file__).parent.parent / "docs" / "crane.webp"
WIDTH, HEIGHT, RATE, QUALITY = 640, 360, 12, 82


def main() -> None:
    """Render the sentence and write it small enough for a page."""
    with tempfile.TemporaryDirectory() as folder, Studio(folder, seed=7, director="builtin") as studio:
        reply = studio.say(SENTENCE)
        write_webp(studio.bench.library.clips.file(reply.clips[0].id), OUT)
    print(f"{OUT}: {OUT.stat().st_size / 1e6:.2f} MB; {reply.text}")


def write_webp(clip: Path, out: Path) -> None:
    """Write a clip as a looping animated WebP at half its rate."""
    with av.open(str(clip)) as source, av.open(str(out), "w", format="webp", options={"loop": "0"}) as target:
        options = {"quality": str(QUALITY), "compression_level": "6", "preset": "drawing"}
        stream = target.add_stream("libwebp_anim", rate=RATE, options=options)
        stream.width, stream.height, stream.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        for index, frame in enumerate(list(source.decode(video=0))[::2]):
            small = frame.reformat(WIDTH, HEIGHT, "yuv420p")
            small.pts, small.time_base = index, Fraction(1, RATE)
            target.mux(stream.encode(small))
        target.mux(stream.encode(None))


if __name__ == "__main__":
    main()
