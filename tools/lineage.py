"""The verb `lineage`: the tree of what came of what, as text and as JSON values."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from pydantic import BaseModel, ConfigDict, Field

from tools.clip import Clip
from tools.library.library import Library
from tools.outcome import Outcome
from tools.workbench import Workbench


class Lineage(BaseModel):
    """Show what a clip came from and what came of it."""

    model_config = ConfigDict(extra="forbid")

    clip: str | None = Field(None, description="The clip's id, such as c2; the current one when not given.")


@dataclass(frozen=True, slots=True)
class Kin:
    """A clip in the tree, with what was made of it. One of several parents stands under the first."""

    clip: Clip
    children: "tuple[Kin, ...]"

    def to_json(self) -> dict[str, Any]:
        """Return the tree as JSON values."""
        clip = self.clip
        return {
            "id": clip.id,
            "title": clip.title,
            "operation": clip.operation,
            "strength": clip.strength,
            "parents": list(clip.parents),
            "finished": clip.path is not None and not clip.removed,
            "board": list(clip.board) if clip.board else None,
            "children": [child.to_json() for child in self.children],
        }


_BRANCH: Final = (("├─ ", "│  "), ("└─ ", "   "))


def lineage(bench: Workbench, arguments: Lineage) -> Outcome:
    """Look up the tree that a clip belongs to.

    Raises:
        RequestError: there is no such clip.
    """
    name = arguments.clip or bench.source().id
    tree = tree_of(bench.library, name)
    text = "\n".join(lines(tree, marked=bench.library.clips.get(name).id))
    return Outcome(text, found={"lineage": tree.to_json()})


def tree_of(library: Library, clip: str) -> Kin:
    """Return the tree of a clip, from the oldest it came from.

    Raises:
        RequestError: there is no such clip.
    """
    root = library.clips.get(clip)
    clips = {one.id: one for one in library.clips.all()}
    while root.parents and root.parents[0] in clips:
        root = clips[root.parents[0]]
    children: dict[str, list[Clip]] = {}
    for one in clips.values():
        for parent in one.parents[:1]:
            children.setdefault(parent, []).append(one)
    return _kin(root, children)


def lines(tree: Kin, *, marked: str = "") -> Iterator[str]:
    """Yield a tree as lines of text, one clip marked."""
    yield _line(tree.clip, marked)
    for child, (twig, below) in _with_branches(tree.children):
        first, *rest = lines(child, marked=marked)
        yield f"{twig}{first}"
        yield from (f"{below}{line}" for line in rest)


def _kin(clip: Clip, children: Mapping[str, Sequence[Clip]]) -> Kin:
    return Kin(clip, tuple(_kin(child, children) for child in children.get(clip.id, ())))


def _with_branches(children: Sequence[Kin]) -> Iterator[tuple[Kin, tuple[str, str]]]:
    last = len(children) - 1
    return ((child, _BRANCH[place == last]) for place, child in enumerate(children))


def _line(clip: Clip, marked: str) -> str:
    how = f"{clip.operation}, {clip.strength}" if clip.strength else clip.operation
    others = f" with {', '.join(clip.parents[1:])}" if clip.parents[1:] else ""
    state = " (in the trash)" if clip.removed else "" if clip.path else " (not finished)"
    here = "  ◀" if clip.id == marked else ""
    return f"{clip.id}  {how}{others}: {clip.title}{state}{here}"
