"""The commands that look around a library and keep order in it; they hold no conversation."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated, Any, Final, Literal

import typer

from tools.errors import SettingsError
from tui.flags import ClipArgument, LibraryFlag, settings_of

ModelsAction = Literal["list", "get", "add", "use", "check", "remove"]


def clips(
    context: typer.Context,
    library: LibraryFlag = None,
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=1, help="At most so many.")] = 20,
    as_json: Annotated[bool, typer.Option("--json", help="One clip a line.")] = False,
) -> None:
    """List the library's clips, newest first."""
    from tui.looking import list_clips

    list_clips(settings_of(context, library=library), limit, as_json)


def show(
    context: typer.Context,
    clip: ClipArgument = "",
    library: LibraryFlag = None,
    as_json: Annotated[bool, typer.Option("--json", help="The clip as JSON.")] = False,
    sheet: Annotated[
        Path | None, typer.Option("--sheet", metavar="PNG", help="Write a contact sheet of its frames.")
    ] = None,
) -> None:
    """Show a clip: its storyboard, what was drawn, where it lies."""
    from tui.looking import show_clip

    show_clip(settings_of(context, library=library), clip, as_json, sheet)


def open_(context: typer.Context, clip: ClipArgument = "", library: LibraryFlag = None) -> None:
    """Play a clip in the system's player."""
    from tui.looking import open_clip

    open_clip(settings_of(context, library=library), clip)


def find(
    context: typer.Context,
    words: Annotated[
        list[str] | None,
        typer.Argument(help="Words of its title, its cards or what was drawn.", show_default=False),
    ] = None,
    operation: Annotated[
        str | None, typer.Option("--operation", metavar="VERB", help="How it was made, such as remix.")
    ] = None,
    parent: Annotated[
        str | None, typer.Option("--parent", metavar="CLIP", help="What it was made of.")
    ] = None,
    favourite: Annotated[bool, typer.Option("--favourite", help="Favourites only.")] = False,
    since: Annotated[str | None, typer.Option("--since", metavar="DATE", help="Made on or after.")] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="DATE", help="Made on or before.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One clip a line.")] = False,
    library: LibraryFlag = None,
) -> None:
    """Find clips by words, by how they were made, what of, when, or favourites."""
    from tui.looking import find_clips

    wanted = {"words": " ".join(words or ()), "operation": operation, "parent": parent, "since": since}
    more = {"until": until, "favourite": favourite or None}
    find_clips(settings_of(context, library=library), wanted | more, as_json)


def lineage(
    context: typer.Context,
    clip: ClipArgument = "",
    library: LibraryFlag = None,
    as_json: Annotated[bool, typer.Option("--json", help="The tree as JSON.")] = False,
) -> None:
    """Show the tree of what a clip came from and what came of it."""
    from tui.looking import show_lineage

    show_lineage(settings_of(context, library=library), clip, as_json)


def export(
    context: typer.Context,
    clip: Annotated[str, typer.Argument(metavar="CLIP", help="A clip's id, such as c1.")],
    path: Annotated[
        str,
        typer.Argument(metavar="FILE", help="The file, which says what it becomes; or a folder, with --as."),
    ],
    kind: Annotated[
        str | None,
        typer.Option("--as", metavar="KIND", help="mp4, webm, gif, frames, poster or sheet."),
    ] = None,
    width: Annotated[int | None, typer.Option("--width", metavar="PX", help="The height follows.")] = None,
    fps: Annotated[float | None, typer.Option("--fps", metavar="N", help="Frames a second.")] = None,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace a file that is there.")] = False,
    library: LibraryFlag = None,
) -> None:
    """Write a clip as mp4, webm, gif, PNG frames, a poster or a contact sheet."""
    from tui.looking import export_to

    chosen = {"clip": clip, "path": path, "kind": kind, "width": width, "fps": fps}
    export_to(settings_of(context, library=library), chosen | {"overwrite": overwrite})


def import_(
    context: typer.Context,
    paths: Annotated[
        list[Path], typer.Argument(metavar="FILE", help="Pictures and videos, or folders of them.")
    ],
    library: LibraryFlag = None,
) -> None:
    """Import pictures and videos, one by one or a whole library: videos become clips."""
    from tui.importing import import_all

    raise typer.Exit(import_all(settings_of(context, library=library), paths))


def trash(
    context: typer.Context,
    empty: Annotated[bool, typer.Option("--empty", help="Delete what is there for good.")] = False,
    restore: Annotated[
        str | None, typer.Option("--restore", metavar="CLIP", help="Bring a clip back.")
    ] = None,
    library: LibraryFlag = None,
) -> None:
    """List the removed clips; empty the trash, or restore one."""
    from tui.looking import look_into_trash

    look_into_trash(settings_of(context, library=library), empty=empty, restore=restore)


def list_styles() -> None:
    """List the styles there are, and say where yours are added."""
    from tui.looking import show_styles

    show_styles()


def models(
    what: Annotated[
        ModelsAction, typer.Argument(help="list, get, add, use, check or remove.", show_default=False)
    ] = "list",
    name: Annotated[
        str, typer.Argument(help="A model's name, a folder to add, or OWNER/NAME to get.", show_default=False)
    ] = "",
    called: Annotated[
        str, typer.Option("--name", metavar="NAME", help="What an added model is called.")
    ] = "",
    recipe: Annotated[
        str,
        typer.Option("--recipe", metavar="NAME", help="How an added model is sampled: full or distilled."),
    ] = "",
    transformer: Annotated[
        str,
        typer.Option(
            "--transformer",
            metavar="FILE[,FILE]",
            help="A .safetensors or .gguf file in its place; for Wan 2.2 one of high and one of low noise.",
        ),
    ] = "",
    lora: Annotated[
        list[str] | None,
        typer.Option(
            "--lora", metavar="FILE[,FILE][:WEIGHT]", help="A LoRA of an added model; may be repeated."
        ),
    ] = None,
    stills: Annotated[
        str, typer.Option("--stills", metavar="NAME", help="The model that draws an added one's stills.")
    ] = "",
    extras: Annotated[
        list[str] | None,
        typer.Option("--with", metavar="EXTRA", help="What a used model draws with; may be repeated; none."),
    ] = None,
) -> None:
    """List the models that draw on the GPU, get or add one, choose, check or take it off the list."""
    from tui import models as shown

    if what == "list":
        shown.list_models()
    elif what == "check":
        shown.check_model(name)
    elif not name:
        raise SettingsError(f"Which model shall be meant by {what}?", "mutoscope models lists them.")
    elif what == "add":
        shown.add_model(Path(name), called, recipe, transformer, lora or (), stills)
    elif what == "use":
        shown.use_model(name, extras or ())
    else:
        {"get": shown.get_model, "remove": shown.remove_model}[what](name)


def setup(
    context: typer.Context,
    what: Annotated[Literal["gpu"], typer.Argument(help="What to set up: gpu.")],
    yes: Annotated[bool, typer.Option("--yes", help="Answer all questions with yes.")] = False,
    library: LibraryFlag = None,
) -> None:
    """Install what drawing on the GPU needs, find or get a model, and draw two seconds as proof."""
    from tui.models import set_up_gpu

    settings = settings_of(context, library=library)
    raise typer.Exit(set_up_gpu(settings, yes=yes, ask=lambda question: typer.confirm(question)))


COMMANDS: Final[Mapping[str, Callable[..., Any]]] = {
    "clips": clips,
    "show": show,
    "open": open_,
    "find": find,
    "lineage": lineage,
    "export": export,
    "import": import_,
    "styles": list_styles,
    "models": models,
    "setup": setup,
    "trash": trash,
}
