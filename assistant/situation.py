"""What a director is shown before each call: the board, the last clips, the renders under way.

A director of rules reads the values; a language model reads the text.
"""

from collections.abc import Mapping
from typing import Any

from langchain_core.messages import SystemMessage

from prompts.loading import prompt
from tools import styles
from tools.format import ASPECTS, RESOLUTIONS
from tools.outcome import board_json
from tools.renders import records
from tools.workbench import Workbench

_CLIPS_SHOWN = 5


def system_message(bench: Workbench, summary: str) -> SystemMessage:
    """Return the first message of every call: how to work, what was said long ago, and the situation."""
    situation = read_situation(bench)
    earlier = f"Earlier in this conversation: {summary}" if summary else ""
    content = "\n\n".join(part for part in (prompt("system"), earlier, describe(situation)) if part)
    return SystemMessage(content, additional_kwargs={"situation": situation})


def read_situation(bench: Workbench) -> dict[str, Any]:
    """Return where the session stands, as JSON values."""
    board, clip = bench.board(), bench.clip()
    live = records.renders(bench.library, session=bench.session, live=True)
    return {
        "board": board_json(board) if board else None,
        "clip": clip.to_json() if clip else None,
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
    lines.append(f"Current clip: {clip['id']} ({clip['title']})." if clip else "No clip yet.")
    if situation["clips"]:
        lines.append(f"Newest clips: {', '.join(made['id'] for made in situation['clips'])}.")
    lines += [f"Render {r['id']} is {r['state']}, {r['progress']:.0%}." for r in situation["renders"]]
    lines.append(f"Renderer: {situation['renderer']}.")
    if situation["planning_only"]:
        lines.append("Planning only: renders are planned, not queued.")
    return "\n".join(lines)


def _board_lines(board: Mapping[str, Any] | None) -> list[str]:
    if board is None:
        return ["No storyboard yet."]
    head = (
        f"Storyboard: {board['duration']:g} s, {board['aspect']}, {board['resolution']}, "
        f"style {board['style']}, {board['variations']} variation(s)."
    )
    cards = [
        f"{position}. at {card['at']:g} s, {card['join']}: {card['text']}{_fields(card['fields'])}"
        for position, card in enumerate(board["cards"], 1)
    ]
    return [head, *cards]


def _fields(fields: Mapping[str, str]) -> str:
    return f" ({', '.join(f'{name} {value}' for name, value in fields.items())})" if fields else ""
