"""The flags that several commands share, and the settings that come of them."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tools.format import MAX_SEED

if TYPE_CHECKING:
    from tools.settings import Settings

LibraryFlag = Annotated[Path | None, typer.Option("--library", metavar="DIR", help="The folder of clips.")]
RendererFlag = Annotated[
    str | None, typer.Option("--renderer", metavar="NAME", help="auto, animatic or diffusion.")
]
DirectorFlag = Annotated[
    str | None,
    typer.Option("--director", metavar="NAME", help="Who decides what to do; builtin needs no model."),
]
SessionFlag = Annotated[
    str | None, typer.Option("--session", metavar="NAME", help="The conversation's name; begun where new.")
]
ResumeFlag = Annotated[bool, typer.Option("--resume", help="Go on with the newest conversation.")]
SeedFlag = Annotated[
    int | None, typer.Option("--seed", metavar="N", min=0, max=MAX_SEED, help="The seed of new boards.")
]
DryRunFlag = Annotated[bool, typer.Option("--dry-run", help="Stop at the board and the plan.")]
ClipArgument = Annotated[
    str,
    typer.Argument(
        metavar="CLIP", help="A clip's id, such as c1; the newest when not given.", show_default=False
    ),
]


def settings_of(context: typer.Context, **flags: Any) -> "Settings":
    """Read the settings; flags may stand before the command or, winning, after it."""
    from tools.settings import load_settings

    before: Mapping[str, Any] = context.obj
    return load_settings(
        {name: before[name] if value is None else value for name, value in flags.items()}
        | ({"library": before["library"]} if "library" not in flags else {})
    )
