"""Who is in two scenes at once, and how both are painted so that they stay whole from one to the other."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from tools.renderers.animatic.film.actor import Figure
from tools.renderers.animatic.film.performed import Moment
from tools.renderers.animatic.painting.curves import ease, segment

IN_STEP: Final = (0.1, 0.9)
"""When the land changes about those who walk on in step, in parts of the transition."""


@dataclass(frozen=True, slots=True)
class Matched:
    """Two moments painted alike: who is in both has the same place in both pictures."""

    earlier: Moment
    later: Moment
    fading: tuple[float, float]
    """From when to when the one picture gives way to the other, in parts of the transition."""


def matched(a: Moment, b: Moment, done: float, *, fades: bool = True) -> Matched:
    """Return two moments with whoever is in both `done` of the way from one to the other in the picture.

    Who is in one of them only fades out of it or into it, or is there all the time.
    """
    eased = ease(done)
    together = pairs(a.figures, b.figures)
    left, come = (1 - segment(done, 0.05, 0.55), segment(done, 0.45, 0.95)) if fades else (1.0, 1.0)
    leaving = faded(unpaired(a.figures, [old for old, _ in together]), left)
    coming = faded(unpaired(b.figures, [new for _, new in together]), come)
    way_a, way_b = a.gaze.way(1.0), b.gaze.way(1.0)
    lens = a.lens.towards(b.lens, eased)
    fading = IN_STEP if _alike(together) else fade_times(a, b)
    olds, news = [], []
    for pair in together:
        old, new = _in_step(*getting_up(*pair, done, fading), eased)
        x = (old.x - way_a) * (1 - eased) + (new.x - way_b) * eased
        olds.append(replace(old.between(new, eased), x=x + way_a))
        news.append(replace(new.between(old, 1 - eased), x=x + way_b))
    shown_a = replace(a, figures=(*leaving, *olds), lens=lens)
    return Matched(shown_a, replace(b, figures=(*coming, *news), lens=lens), fading)


def pairs(olds: Sequence[Figure], news: Sequence[Figure]) -> list[tuple[Figure, Figure]]:
    """Return who is in both scenes, the nth of a name with the nth."""
    free = list(news)
    pairs = []
    for old in olds:
        new = next((one for one in free if one.actor.subject.name == old.actor.subject.name), None)
        if new is not None:
            free.remove(new)
            pairs.append((old, new))
    return pairs


def fade_times(a: Moment, b: Moment) -> tuple[float, float]:
    """Return when a push fades: near the closer framing, which is the sharper; briefly where gaits change."""
    if any((old.pose.walk is None) != (new.pose.walk is None) for old, new in pairs(a.figures, b.figures)):
        return 0.45, 0.68
    if b.lens.zoom > a.lens.zoom * 1.1:
        return 0.58, 0.84
    if a.lens.zoom > b.lens.zoom * 1.1:
        return 0.16, 0.42
    return 0.35, 0.65


def getting_up(old: Figure, new: Figure, done: float, fading: tuple[float, float]) -> tuple[Figure, Figure]:
    """Return a pair that does unlike things, each on its way out of them or into them: up from its seat."""
    if _alike([(old, new)]):
        return old, new
    start, end = fading
    up, down = 1 - segment(done, 0.0, start), segment(done, end, 1.0)
    return _so_far(old, up), _so_far(new, down)


def _so_far(figure: Figure, part: float) -> Figure:
    """Return a figure only a part of the way into what it does."""
    return replace(figure, pose=replace(figure.pose, amount=figure.pose.amount * part))


def _in_step(old: Figure, new: Figure, t: float) -> tuple[Figure, Figure]:
    """Return a pair of which both come `t` of the way from the one's step to the other's."""
    if old.pose.walk is None or new.pose.walk is None:
        return old, new
    ahead = (new.pose.walk - old.pose.walk + 0.5) % 1 - 0.5
    return _ahead(old, ahead * t), _ahead(new, -ahead * (1 - t))


def _ahead(figure: Figure, by: float) -> Figure:
    """Return a figure that is so many cycles further in its walk, where it is."""
    walk, tread = figure.pose.walk, figure.tread
    assert walk is not None
    pose = replace(figure.pose, walk=walk + by, beat=figure.pose.beat + by)
    return replace(figure, pose=pose, tread=None if tread is None else tread + by)


def _alike(pairs: Sequence[tuple[Figure, Figure]]) -> bool:
    """Return whether all who are in both scenes do the same in them."""
    return all(
        (old.pose.act, old.pose.run, old.pose.walk is None)
        == (new.pose.act, new.pose.run, new.pose.walk is None)
        for old, new in pairs
    )


def unpaired(figures: Sequence[Figure], paired: Sequence[Figure]) -> list[Figure]:
    """Return the figures that are in one scene only."""
    return [figure for figure in figures if not any(figure is one for one in paired)]


def faded(figures: Sequence[Figure], alpha: float) -> list[Figure]:
    """Return figures seen through, none where nothing of them is seen."""
    return [replace(figure, alpha=alpha) for figure in figures] if alpha > 0 else []
