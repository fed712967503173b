"""What the tables of the built-in director's tests share: situations, and decisions as plain tuples."""

from typing import Any

from assistant.directors.builtin.intents import decide
from assistant.directors.builtin.situation import Situation


class Says(str):
    """Equal to every text that has all of these words, whatever stands between them."""

    __slots__ = ()
    __hash__ = None  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, str) and all(word in other.lower() for word in self.split())

    def __ne__(self, other: object) -> bool:
        return not self == other


CRANE = ("A white crane stands in a stream.", "It dips its head into the water and picks up a fish.")


def board(*texts: str, duration: float = 0.0, fields: dict[int, dict[str, str]] | None = None, **format: Any):
    duration = duration or 5.0 * len(texts)
    step = duration / len(texts)
    cards = [
        {
            "id": f"k{i}",
            "at": step * (i - 1),
            "text": text,
            "fields": (fields or {}).get(i, {}),
            "media": None,
            "join": "smooth",
            "seed": None,
        }
        for i, text in enumerate(texts, 1)
    ]
    plain = {"aspect": "16:9", "resolution": "480p", "style": "none", "variations": 1, "seed": 11}
    return {"id": "b1", "revision": 1, "cards": cards, "duration": duration} | plain | format


def situation(*texts: str, clips: tuple[str, ...] = ("c1",), **more: Any) -> dict[str, Any]:
    """A board of the texts, rendered to `clips` by one render; without texts, the empty beginning."""
    made = [{"id": name, "render": "r1", "path": f"/films/clips/{name}.mp4"} for name in clips if texts]
    return {
        "board": board(*texts) if texts else None,
        "clip": made[0] if made else None,
        "versions": list(clips) if texts else [],
        "clips": made[::-1],
        "renders": [],
        "renderer": "animatic",
        "planning_only": False,
    } | more


KNIGHT = (
    "A knight rides a horse through a forest.",
    "A dragon lands on a castle.",
    "The knight waves at the dragon.",
)
KITE = (
    "A girl flies a red kite on a windy beach.",
    "The kite gets stuck in a tall tree.",
    "A boy climbs the tree.",
    "The two children share an ice cream at sunset.",
)
DOGS = ("Two dogs play in a park.", "They chase a ball into a pond.")
TITLES = ("A red mammoth", "A white crane", "A fox")


def three_clips() -> dict[str, Any]:
    """The crane's board and three clips of ten seconds with titles; the newest, the fox, is current."""
    now = situation(*CRANE, clips=("c1", "c2", "c3"))
    for clip, title in zip(reversed(now["clips"]), TITLES, strict=True):
        clip |= {"title": title, "duration": 10.0}
    return now | {"clip": now["clips"][0]}


def decision(text: str, shown: dict[str, Any] | None = None):
    return decide(text, Situation.of(shown or situation()))


def calls(text: str, shown: dict[str, Any] | None = None) -> list[tuple[str, dict[str, Any]]]:
    """The calls of one message, its new cards' texts without their last stop."""
    return [(call.name, bare(call.args)) for call in decision(text, shown).calls]


def bare(value: Any) -> Any:
    if isinstance(value, str):
        return value.rstrip(".!? ")
    if isinstance(value, dict):
        return {name: bare(part) for name, part in value.items()}
    return [bare(part) for part in value] if isinstance(value, list) else value


def new(*texts: str, at: tuple[float, ...] = (), **format: Any) -> list[tuple[str, dict[str, Any]]]:
    """The call that makes a new board of these cards."""
    cards = [{"text": text} for text in texts]
    for card, time in zip(cards, at, strict=False):
        if time is not None:
            card["at"] = time
    return [("set_storyboard", {"cards": cards, **format})]


Made = tuple[str, dict[str, Any]]
"""One call, as `calls` returns it."""


def texts(said: str, shown: dict[str, Any]) -> dict[int, str] | list[Made]:
    """The new texts of cards by their places; all else that a message does, as it is."""
    made = calls(said, shown)
    if all(name == "edit_card" and args.keys() == {"card", "text"} for name, args in made):
        return {args["card"]: args["text"] for _, args in made}
    return made


def edit(card: int, **fields: Any) -> Made:
    """The call that changes one card."""
    return ("edit_card", {"card": card, **fields})


def start(card: int, at: float, **ripple: bool) -> Made:
    """The call that lets a card start at a second."""
    return ("move_card", {"card": card, "at": at, **ripple})


def gone(card: int, **ripple: bool) -> Made:
    """The call that removes a card."""
    return ("remove_card", {"card": card, **ripple})


def film(**format: Any) -> Made:
    """The call that changes the format."""
    return ("set_format", format)
