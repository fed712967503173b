"""Draws docs/crane.gif, the moving picture on the README's first screen, with the sentence that stands below it."""

import tempfile
from pathlib import Path

import av
import av.filter

from mutoscope import Studio

SENTENCE = (
    "A yellow-tailed white crane stands in a stream. "
    "Then it dips its head into the water and picks up a fish. 8 seconds."
)
OUT = Path(__file__).parent.parent / "docs" / "crane.gif"
WIDTH, RATE, COLOURS = 480, 10, 64


def main() -> None:
    """Render the sentence and write it small enough for a page."""
    with tempfile.TemporaryDirectory() as folder, Studio(folder, seed=7, director="builtin") as studio:
        reply = studio.say(SENTENCE)
        write_gif(studio.bench.library.clips.file(reply.clips[0].id), OUT)
    print(f"{OUT}: {OUT.stat().st_size / 1e6:.2f} MB; {reply.text}")


def write_gif(clip: Path, out: Path) -> None:
    """Write a clip as a looping GIF with one palette for all of it."""
    with av.open(str(clip)) as source, av.open(str(out), "w", options={"loop": "0"}) as target:
        video = source.streams.video[0]
        graph = av.filter.Graph()
        steps = [
            graph.add_buffer(template=video),
            graph.add("fps", str(RATE)),
            graph.add("scale", f"{WIDTH}:-2:flags=lanczos"),
            graph.add("split"),
            graph.add("palettegen", f"max_colors={COLOURS}:stats_mode=full"),
            graph.add("paletteuse", "dither=bayer:bayer_scale=4:diff_mode=rectangle"),
            graph.add("buffersink"),
        ]
        buffer, rate, scale, split, palette, use, sink = steps
        for one, other in ((buffer, rate), (rate, scale), (scale, split), (use, sink)):
            one.link_to(other)
        split.link_to(use, 0, 0)
        split.link_to(palette, 1, 0)
        palette.link_to(use, 0, 1)
        graph.configure()
        for frame in source.decode(video):
            graph.push(frame)
        graph.push(None)
        _encode(graph, target)


def _encode(graph: av.filter.Graph, target: av.container.OutputContainer) -> None:
    stream = None
    while True:
        try:
            frame = graph.pull()
        except (av.error.EOFError, av.error.BlockingIOError):
            break
        if stream is None:
            stream = target.add_stream("gif", rate=RATE)
            stream.width, stream.height, stream.pix_fmt = frame.width, frame.height, "pal8"
        target.mux(stream.encode(frame))
    if stream is not None:
        target.mux(stream.encode(None))


if __name__ == "__main__":
    main()
