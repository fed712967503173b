"""What a director is shown before each call: the board, the last clips, the renders under way.

A director of rules reads the values; a language model reads the text.
"""

from collections.abc import Mapping
from typing import Any, Final

from langchain_core.messages import SystemMessage

from prompts.loading import prompt
from tools import styles
from tools.format import ASPECTS, RESOLUTIONS
from tools.outcome import board_json
from tools.renders import records
from tools.workbench import Workbench

_CLIPS_SHOWN: Final = 5
_TITLE: Final = 40
"""Characters of a clip's title."""
_CARDS: Final = 2_400
_CARD: Final = 80
"""Characters of all cards together, and of one at least: each call brings them with it."""


def system_message(bench: Workbench, summary: str = "", notes: str = "") -> SystemMessage:
    """Return the first message of each call: how to work, notes, what was said earlier, how things stand.

    Its text changes seldom, so that a model server finds what it has read before. How things stand is beside
    it, as values (`situation`) and as text (`now`).
    """
    situation = read_situation(bench) | {"notes": notes}
    parts = (
        prompt("system"),
        _guide(bench),
        notes and f"The user's notes, which hold for every film:\n{notes}",
        summary and f"Earlier in this conversation: {summary}",
    )
    text = "\n\n".join(part for part in parts if part)
    return SystemMessage(text, additional_kwargs={"situation": situation, "now": describe(situation)})


def _guide(bench: Workbench) -> str:
    """Return how cards are written for what draws them."""
    family = bench.renderer.identity().get("family", "animatic")
    return prompt(f"writing_{family}")


def read_situation(bench: Workbench) -> dict[str, Any]:
    """Return where the session stands, as JSON values."""
    board, clip = bench.board(), bench.clip()
    live = records.renders(bench.library, session=bench.session, live=True)
    return {
        "board": board_json(board) if board else None,
        "clip": clip.to_json() if clip else None,
        "versions": list(bench.versions()),
        "clips": [made.to_json() for made in bench.library.clips.list(_CLIPS_SHOWN)],
        "renders": [{"id": r.id, "state": r.state, "progress": r.progress} for r in live],
        "renderer": bench.renderer_name,
        "planning_only": bench.planning_only,
        "words": {"styles": list(styles.names()), "aspects": list(ASPECTS), "resolutions": list(RESOLUTIONS)},
    }


def describe(situation: Mapping[str, Any]) -> str:
    """Return the situation in a few lines."""
    lines = ["The situation now:", *_board_lines(situation["board"])]
    clip = situation["clip"]
    lines.append(f"Current clip: {_clip(clip)}." if clip else "No clip yet.")
    if len(situation["versions"]) > 1:
        lines.append(f"It is one of the versions {', '.join(situation['versions'])}.")
    if clip and clip["not_drawn"]:
        lines.append(f"Not drawn in it: {', '.join(clip['not_drawn'])}.")
    others = [made for made in situation["clips"] if clip is None or made["id"] != clip["id"]]
    if others:
        lines.append(f"Other clips, newest first: {'; '.join(map(_clip, others))}.")
    lines += [f"Render {r['id']} is {r['state']}, {r['progress']:.0%}." for r in situation["renders"]]
    lines.append(f"Renderer: {situation['renderer']}.")
    if situation["planning_only"]:
        lines.append("Planning only: renders are planned, not queued.")
    return "\n".join(lines)


def _clip(clip: Mapping[str, Any]) -> str:
    made = " of ".join(part for part in (clip["operation"], ", ".join(clip["parents"])) if part)
    waits = "" if clip["path"] else ", not finished yet"
    return f"{clip['id']} “{clip['title'][:_TITLE]}” ({made}, {clip['duration']:g} s{waits})"


def _board_lines(board: Mapping[str, Any] | None) -> list[str]:
    if board is None:
        return ["No storyboard yet."]
    head = (
        f"Storyboard: {board['duration']:g} s, {board['aspect']}, {board['resolution']}, "
        f"style {board['style']}, {board['variations']} variation(s)"
        f"{', LoRAs ' + board['loras'] if board.get('loras') else ''}."
    )
    most = max(_CARD, _CARDS // len(board["cards"]))
    return [head, *(f"{position}. {_card(card, most)}" for position, card in enumerate(board["cards"], 1))]


def _card(card: Mapping[str, Any], most: int) -> str:
    text = card["text"] if len(card["text"]) <= most else f"{card['text'][:most]}…"
    shows = f" [{card['media']['source']}]" if card["media"] else ""
    join = ", cut" if card["join"] == "cut" else ""
    return f"at {card['at']:g} s{join}: {text}{shows}{_fields(card['fields'])}"


def _fields(fields: Mapping[str, str]) -> str:
    return f" ({', '.join(f'{name} {value}' for name, value in fields.items())})" if fields else ""
