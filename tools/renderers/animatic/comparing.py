"""Says what is different between two scenes and what is not, in the words of an answer."""

from collections.abc import Iterator, Sequence
from typing import Final

from tools.renderers.animatic.scene import Scene, Subject
from tools.renderers.animatic.styles.style import style_name
from tools.renderers.animatic.wording import article, distinct
from tools.renderers.base import Compared

_SIZES: Final = ((0.6, "tiny"), (0.9, "small"), (1.1, "of its usual size"), (1.5, "large"), (9.0, "giant"))
_LIGHT: Final = ("time_of_day", "weather", "season", "mood")
_CAMERA: Final = ("camera", "framing", "angle", "facing", "pace")


def compared(before: Sequence[Scene], after: Sequence[Scene]) -> Compared:
    """Return what changed from one row of scenes to another of the same length, and what did not."""
    pairs = list(zip(before, after, strict=True))
    people, place, light, camera = (
        distinct([said for a, b in pairs for said in changes(a, b)])
        for changes in (_people, _place, _light, _camera)
    )
    rows = (("who is seen", people), ("place", place), ("light", light), ("camera", camera))
    kept = tuple(name for name, changes in rows if not changes)
    return Compared((*people, *place, *light, *camera), (*kept, "timing"), bool(people))


def _people(a: Scene, b: Scene) -> Iterator[str]:
    """Yield what became of the subjects: who became another, came in, left, or is otherwise."""
    gone = [one for one in a.subjects if one.name not in {other.name for other in b.subjects}]
    come = [one for one in b.subjects if one.name not in {other.name for other in a.subjects}]
    for old, new in zip(gone, come, strict=False):
        yield f"the {_named(old)} became {article(_named(new))}"
    yield from (f"the {_named(old)} left" for old in gone[len(come) :])
    yield from (f"{article(_named(new))} came in" for new in come[len(gone) :])
    for old in a.subjects:
        for new in [one for one in b.subjects if one.name == old.name][:1]:
            yield from _otherwise(old, new)


def _otherwise(old: Subject, new: Subject) -> Iterator[str]:
    who = f"the {_named(new)}"
    if (old.colour, old.parts) != (new.colour, new.parts):
        yield f"{who} has another colour"
    if old.count != new.count:
        yield f"there are {new.count} of {who}"
    if old.size != new.size:
        yield f"{who} is {next(word for most, word in _SIZES if new.size <= most)}"
    if old.expression != new.expression:
        yield f"{who} looks {new.expression or 'as usual'}"
    if (old.action, old.then) != (new.action, new.then) or old.prop != new.prop:
        yield f"{who} does something else"


def _named(subject: Subject) -> str:
    return (subject.label or subject.name).replace("-", " ")


def _place(a: Scene, b: Scene) -> Iterator[str]:
    if a.setting != b.setting:
        yield f"the place is {article(b.setting.replace('_', ' '))}"
    if a.style != b.style:
        yield "no style" if b.style == "none" else f"{style_name(b.style)} style"
    if a.title != b.title:
        yield "another title" if b.title else "no title"


def _light(a: Scene, b: Scene) -> Iterator[str]:
    for name in _LIGHT:
        if getattr(a, name) != (value := getattr(b, name)):
            yield f"{value or 'plain'} light" if name == "mood" else str(value or f"no {name}")


def _camera(a: Scene, b: Scene) -> Iterator[str]:
    if a.framing != b.framing:
        yield f"{b.framing} framing"
    if a.facing != b.facing:
        yield f"facing {b.facing}"
    if (a.camera, a.angle, a.pace) != (b.camera, b.angle, b.pace):
        yield "another camera"
