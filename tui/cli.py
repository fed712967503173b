"""The command line: what its words mean and which exit code follows; what happens is in other modules.

Exit codes: 0 done; 1 a render or an `expect` failed, a question went unanswered, or the last turn was refused
or ended in an error; 2 misused.
"""

import os
import sys
import traceback
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

from tools.errors import MutoscopeError, SettingsError
from tools.format import MAX_SEED

if TYPE_CHECKING:
    from tools.settings import Settings

app = typer.Typer(
    name="mutoscope",
    help="Describe a film, see its storyboard, change it by talking. Without a command: the chat screen.",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"mutoscope {version('mutoscope')}")
        raise typer.Exit


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
VersionFlag = Annotated[
    bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Say the version.")
]
ClipArgument = Annotated[
    str,
    typer.Argument(
        metavar="CLIP", help="A clip's id, such as c1; the newest when not given.", show_default=False
    ),
]


@app.callback(invoke_without_command=True)
def chat(
    context: typer.Context,
    library: LibraryFlag = None,
    renderer: RendererFlag = None,
    director: DirectorFlag = None,
    session: SessionFlag = None,
    resume: ResumeFlag = False,
    version: VersionFlag = False,
) -> None:
    """Describe a film, see its storyboard, change it by talking. Without a command: the chat screen."""
    flags = {"library": library, "renderer": renderer, "director": director}
    context.obj = {**flags, "session": session, "resume": resume}
    if context.invoked_subcommand is not None:
        return
    from tui.terminal import check_screen

    check_screen()
    from tui.chat import open_chat

    left_behind = open_chat(_settings(context, **flags), session=session, resume=resume)
    if left_behind:
        typer.echo(left_behind, err=True)


@app.command()
def run(
    context: typer.Context,
    script: Annotated[Path | None, typer.Argument(help="A YAML script of turns.", show_default=False)] = None,
    message: Annotated[
        list[str] | None,
        typer.Option("-m", "--message", metavar="TEXT", help="A turn; `-` reads it from standard input."),
    ] = None,
    each: Annotated[
        Path | None, typer.Option("--each", metavar="FILE", help="One conversation a line.")
    ] = None,
    output: Annotated[
        str | None,
        typer.Option(
            "-o", "--output", metavar="FILE", help="Copy the last clip here; `-` is standard output."
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One event a line on standard output.")] = False,
    yes: Annotated[
        bool | None,
        typer.Option("--yes/--no", help="Answer questions about long renders.", show_default=False),
    ] = None,
    timeout: Annotated[
        float | None,
        typer.Option("--timeout", metavar="SECONDS", min=0.1, help="Then give up and cancel what is queued."),
    ] = None,
    dry_run: DryRunFlag = False,
    resume: ResumeFlag = False,
    session: SessionFlag = None,
    seed: SeedFlag = None,
    renderer: RendererFlag = None,
    director: DirectorFlag = None,
    library: LibraryFlag = None,
) -> None:
    """Hold a conversation without a screen; each turn's renders are finished before the next."""
    from tui.request import Request
    from tui.running import run_conversations

    request = Request(
        script=script,
        messages=tuple(message or ()),
        each=each,
        output=output,
        as_json=as_json,
        yes=yes,
        timeout_s=timeout,
        dry_run=dry_run,
        resume=resume or context.obj["resume"],
        session=session or context.obj["session"],
        seed=seed,
        settings=_settings(context, library=library, renderer=renderer, director=director),
    )
    raise typer.Exit(run_conversations(request))


@app.command()
def clips(
    context: typer.Context,
    library: LibraryFlag = None,
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=1, help="At most so many.")] = 20,
    as_json: Annotated[bool, typer.Option("--json", help="One clip a line.")] = False,
) -> None:
    """List the library's clips, newest first."""
    from tui.looking import list_clips

    list_clips(_settings(context, library=library), limit, as_json)


@app.command()
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

    show_clip(_settings(context, library=library), clip, as_json, sheet)


@app.command("open")
def open_(context: typer.Context, clip: ClipArgument = "", library: LibraryFlag = None) -> None:
    """Play a clip in the system's player."""
    from tui.looking import open_clip

    open_clip(_settings(context, library=library), clip)


@app.command()
def doctor(
    context: typer.Context,
    library: LibraryFlag = None,
    renderer: RendererFlag = None,
    director: DirectorFlag = None,
) -> None:
    """Say what settings are in force, what is ready and what is missing."""
    from tui.doctor import examine

    raise typer.Exit(examine(_settings(context, library=library, renderer=renderer, director=director)))


def main() -> None:
    """Run the command line and turn errors into a sentence and an exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        app(prog_name="mutoscope")
    except MutoscopeError as error:
        _fail(error.message, error.hint, 2 if isinstance(error, SettingsError) else 1)
    except Exception as error:  # noqa: BLE001 - the process's edge: a sentence, the report on request
        if os.environ.get("MUTOSCOPE_DEBUG"):
            traceback.print_exc()
        said = f"This is a defect of Mutoscope: {type(error).__name__}: {error}"
        _fail(said, "MUTOSCOPE_DEBUG=1 before the command shows the whole report. Your clips are safe.", 1)


def _fail(message: str, hint: str, code: int) -> NoReturn:
    typer.echo(f"mutoscope: {message}", err=True)
    if hint:
        typer.echo(hint, err=True)
    sys.exit(code)


def _settings(context: typer.Context, **flags: Any) -> "Settings":
    """Read the settings; flags may stand before the command or, winning, after it."""
    from tools.settings import load_settings

    before: Mapping[str, Any] = context.obj
    return load_settings(
        {name: before[name] if value is None else value for name, value in flags.items()}
        | ({"library": before["library"]} if "library" not in flags else {})
    )
