"""Of a hundred ways in which strangers say a thing, how many the built-in director does.

`ways_*.toml` hold films, things that somebody wants of them (each with the effects that would be right,
written before anybody said it), and the ways in which others said these things, who saw neither the rules nor
the effects.
"""

import json
import re
import tempfile
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

from assistant.directors.builtin.decision import Call
from assistant.directors.builtin.intents import decide
from assistant.directors.builtin.situation import Situation
from tests.directing import board
from tests.studio import do
from tests.talking import idle_workbench
from tools.card import Card
from tools.errors import RequestError
from tools.ranges import parse_ranges, without
from tools.storyboard import Storyboard
from tools.timecode import Timecode
from tools.workbench import Workbench

VERDICTS: Final = ("right", "asked", "wrong", "harm")
Half = Literal["first", "second"]
Verdict = Literal["right", "asked", "wrong", "harm"]
"""The wished effect and no other; a question or an honest no; another effect; one that loses something."""

_OF_BOARDS: Final = ("set_storyboard", "add_card", "edit_card", "move_card", "remove_card", "set_format")
_FIELDS: Final = ("subject", "action", "setting", "time_of_day", "weather", "camera", "light", "look")
_OF_CLIPS: Final = (
    "remix", "recut", "loop", "open_board", "favourite", "rename", "remove_clip", "lineage", "export_clip"
)  # fmt: skip
"""Calls that mean the current clip where they name none."""
_LOSING: Final = frozenset({"story", "remove_clip", "cancel_render"})
_PRONOUN: Final = re.compile(r"(?:it|he|she|they) ", re.I)
_SAME_S: Final = 0.26
"""Seconds by which a moment may be off: a guess of where a card starts."""


@dataclass(frozen=True, slots=True)
class Way:
    """One message about a film, and the effects of which any is right."""

    film: Mapping[str, Any]
    goal: str
    said: str
    wanted: Sequence[Mapping[str, Any]]
    fresh: bool
    """Whether it is said before there is a film."""


def ways(half: Half) -> Iterator[Way]:
    """Yield every way of one half."""
    path = Path(__file__).parent / f"ways_{half}.toml"
    for film in tomllib.loads(path.read_text())["film"]:
        yield from film_ways(film)


def film_ways(film: Mapping[str, Any]) -> Iterator[Way]:
    """Yield the ways of one film."""
    for thing in film["thing"]:
        wanted = [json.loads(one) for one in thing["right"]]
        for said in thing.get("ways", ()):
            yield Way(film, thing["goal"], said, wanted, thing.get("fresh", False))


def situation_of(film: Mapping[str, Any], *, fresh: bool = False) -> dict[str, Any]:
    """Return what the director is shown: the film's board, and its clips, the newest first and current."""
    clips = [
        {
            "id": f"c{len(film['clips']) - place}",
            "render": f"r{len(film['clips']) - place}",
            "path": f"/films/clips/c{len(film['clips']) - place}.mp4",
            "title": title,
            "duration": duration,
        }
        for place, (title, duration) in enumerate(film["clips"])
    ]
    return {
        "board": None if fresh else board(*film["cards"], duration=film["duration"]),
        "clip": None if fresh else clips[0],
        "versions": [] if fresh else [clips[0]["id"]],
        "clips": [] if fresh else clips,
        "renders": [],
        "renderer": "animatic",
        "planning_only": False,
    }


def judged(half: Half) -> Iterator[tuple[Way, Verdict, dict[str, Any], str]]:
    """Yield each way, how it was taken, what came of it, and what was answered."""
    with tempfile.TemporaryDirectory() as folder, idle_workbench(Path(folder)) as bench:
        for way in ways(half):
            yield way, *taken(way, bench)


def taken(way: Way, bench: Workbench) -> tuple[Verdict, dict[str, Any], str]:
    """Return how one way was taken, what came of it, and what was answered."""
    shown = situation_of(way.film, fresh=way.fresh)
    decision = decide(way.said, Situation.of(shown))
    try:
        made = effect(decision.calls, shown, bench)
    except RequestError as error:
        return "wrong", {}, str(error)
    if any(_is(made, wanted) for wanted in way.wanted):
        return "right", made, decision.said
    if not made:
        return "asked", made, decision.said
    expected = {name for wanted in way.wanted for name in wanted}
    return "harm" if _lost(made, way.film) - expected else "wrong", made, decision.said


def effect(calls: Sequence[Call], shown: Mapping[str, Any], bench: Workbench) -> dict[str, Any]:
    """Return what calls do, by whichever of several equal ways.

    `order` names the cards by their old places, new ones by 0; `text` the new words and fields of old cards
    by their old places, `new` those of new cards in order; `lengths` are all cards' seconds, where they
    changed; `joins` by the old place; `film` is the format, `story` a new film's texts. Every other call
    stands under its name; of a recut, `kept` are the seconds that it keeps of the clip, where not all.
    """
    made: dict[str, Any] = {}
    before = _board(shown["board"])
    if before:
        bench.save_board(before)
    for call in calls:
        if call.name in _OF_BOARDS:
            do(bench, call.name, **call.args)
        else:
            made.setdefault(call.name, []).append(_of_clip(call, shown))
        if call.name in ("set_storyboard", "set_format"):
            film = {name: value for name, value in call.args.items() if name != "cards"}
            made["film"] = made.get("film", {}) | film
        if call.name == "set_storyboard":
            made["story"] = [_words(card) for card in call.args["cards"]]
    after = bench.board()
    if before and after and "story" not in made:
        made |= _changes(before, after)
    made = {name: value for name, value in made.items() if value}
    # Changes are drawn anyhow.
    return {
        name: value for name, value in made.items() if len(made) == 1 or (name, value) != ("generate", [{}])
    }


def _of_clip(call: Call, shown: Mapping[str, Any]) -> dict[str, Any]:
    """Return a call's arguments, however they were put."""
    args = dict(call.args)
    if call.name in _OF_CLIPS and shown["clip"]:
        args.setdefault("clip", shown["clip"]["id"])
    if call.name == "remix":
        args["words"] = " ".join(filter(None, map(_words, (args, *args.pop("cards", ())))))
    if call.name == "recut":
        durations = {clip["id"]: Timecode.of(clip["duration"]) for clip in shown["clips"]}
        duration = durations[args["clip"]]
        if keep := args.pop("keep", ""):
            kept = parse_ranges(keep, duration)
        else:
            gone = args.pop("delete", "")
            kept = without(parse_ranges(gone, duration), duration) if gone else ()
        if kept:
            args["kept"] = [[float(one.start_time.seconds), float(one.end_time.seconds)] for one in kept]
    return args


def _board(shown: Mapping[str, Any] | None) -> Storyboard | None:
    if shown is None:
        return None
    cards = [{**card, "at": str(card["at"]), "written": {}} for card in shown["cards"]]
    return Storyboard.from_json({**shown, "duration": str(shown["duration"]), "cards": cards})


def _changes(before: Storyboard, after: Storyboard) -> dict[str, Any]:
    """Return what became of a board's cards."""
    old = {card.id: place for place, card in enumerate(before.cards, 1)}
    # A card that took another's words is that other card: cards are ordered anew by either way.
    said = {_seen(card): place for place, card in enumerate(before.cards, 1)}
    texts = {card.id: _as_before(card, before) for card in after.cards}
    order = [said.get(texts[card.id], old.get(card.id, 0)) for card in after.cards]
    order = _changed_elsewhere(order, [texts[card.id] in said for card in after.cards], len(old))
    both = list(zip(order, after.cards, strict=True))
    lengths = [[round(float(span.duration.seconds), 2) for span in one.spans()] for one in (before, after)]
    return {
        "order": order if order != list(old.values()) else [],
        "text": {
            str(p): _seen(card) for p, card in both if p and texts[card.id] != _seen(before.cards[p - 1])
        },
        "new": [_seen(card) for p, card in both if not p],
        "joins": {str(p): card.join for p, card in both if p and card.join != before.cards[p - 1].join},
        "lengths": lengths[1] if lengths[0] != lengths[1] else [],
    }


def _changed_elsewhere(order: list[int], as_before: Sequence[bool], count: int) -> list[int]:
    """Return an order in which the card that others drove from its place is the one that is missing."""
    driven = [place for place, old in enumerate(order) if order.count(old) > 1 and not as_before[place]]
    missing = {*range(1, count + 1)} - {*order}
    if len(driven) == len(missing) == 1:
        order[driven[0]] = missing.pop()
    return order


def _as_before(card: Card, before: Storyboard) -> str:
    """Return what a card tells, as the card did from which it has it: elsewhere “he” got his name."""
    told = ((old, _PRONOUN.match(_seen(old))) for old in before.cards if old.id != card.id)
    rests = {_seen(old): _seen(old)[found.end() :] for old, found in told if found}
    return next((old for old, rest in rests.items() if _seen(card).endswith(f" {rest}")), _seen(card))


def _seen(card: Card) -> str:
    return _words({"text": card.text, **card.fields.to_json()})


def _words(args: Mapping[str, Any]) -> str:
    """Return a card's text and fields, or a remix's words, as one text."""
    return " / ".join(part for name in ("text", "words", *_FIELDS) if (part := args.get(name, "")))


def _lost(made: Mapping[str, Any], film: Mapping[str, Any]) -> set[str]:
    """Return the effects by which something is lost: a film, a card, a clip, a render."""
    gone = "order" in made and not set(made["order"]) >= set(range(1, len(film["cards"]) + 1))
    return (made.keys() & _LOSING) | ({"order"} if gone else set())


def _is(made: Mapping[str, Any], wanted: Mapping[str, Any]) -> bool:
    """Tell whether an effect is the wished one, with nothing else beside it but what follows from it.

    A card that comes or goes changes lengths; a length, the film's duration.
    """
    if made.keys() - {"lengths", "film"} != wanted.keys() - {"lengths", "film"}:
        return False
    if "film" not in wanted and made.get("film", {}).keys() - {"duration"}:
        return False
    if "lengths" in made and not wanted.keys() & {"lengths", "film", "order"}:
        return False
    return all(fits(made.get(name), value) for name, value in wanted.items())


def fits(value: Any, wanted: Any) -> bool:
    """Tell whether a value is as wished.

    A wished text is words that must all be in it, `a|b` any of them, `!a` not; `<5`, `>5` compare a number.
    """
    match wanted:
        case dict() if isinstance(value, dict):
            by_place = all(name.isdigit() for name in wanted)
            named = not by_place or value.keys() == wanted.keys()
            return named and all(fits(value.get(name), one) for name, one in wanted.items())
        case list() if isinstance(value, list):
            return len(value) == len(wanted) and all(map(fits, value, wanted))
        case bool() | None:
            return bool(value) == bool(wanted)
        case int() | float() if isinstance(value, int | float):
            return abs(value - wanted) <= _SAME_S
        case str() if isinstance(value, int | float):
            return value > float(wanted[1:]) if wanted[0] == ">" else value < float(wanted[1:])
        case str() if isinstance(value, str):
            return all(_has(value, word) for word in wanted.split())
    return False


def _has(text: str, word: str) -> bool:
    if word.startswith("!"):
        return not _has(text, word[1:])
    return any(re.search(rf"\b{re.escape(one)}", text, re.I) for one in word.split("|"))
