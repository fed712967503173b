"""The command line: what its words mean and which exit code follows; what happens is in other modules.

Exit codes: 0 done; 1 a render or an `expect` failed, a question went unanswered or the last turn ended in an
error; 2 misused.
"""

import sys
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from tools.errors import MutoscopeError, SettingsError

app = typer.Typer(
    name="mutoscope",
    help="Describe a film, see its storyboard, change it by talking. Without a command: the chat screen.",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=False,
)

LibraryFlag = Annotated[
    Path | None, typer.Option("--library", metavar="DIR", help="The folder of clips.", file_okay=True)
]
RendererFlag = Annotated[str | None, typer.Option("--renderer", help="auto, animatic or diffusion.")]
DirectorFlag = Annotated[str | None, typer.Option("--director", help="builtin, or an endpoint's name.")]
SessionFlag = Annotated[
    str | None, typer.Option("--session", metavar="NAME", help="The conversation's name.")
]
ResumeFlag = Annotated[bool, typer.Option("--resume", help="Go on with the newest conversation.")]
SeedFlag = Annotated[int | None, typer.Option("--seed", help="The seed of new boards.")]
DryRunFlag = Annotated[bool, typer.Option("--dry-run", help="Stop at the board and the plan.")]


@app.callback(invoke_without_command=True)
def chat(
    context: typer.Context,
    library: LibraryFlag = None,
    renderer: RendererFlag = None,
    director: DirectorFlag = None,
    session: SessionFlag = None,
    resume: ResumeFlag = False,
) -> None:
    """Describe a film, see its storyboard, change it by talking. Without a command: the chat screen."""
    if context.invoked_subcommand is not None:
        return
    from tui.chat import open_chat

    flags = {"library": library, "renderer": renderer, "director": director}
    open_chat(flags, session=session, resume=resume)


@app.command()
def run(
    script: Annotated[Path | None, typer.Argument(help="A YAML script of turns.", show_default=False)] = None,
    message: Annotated[
        list[str] | None,
        typer.Option("-m", "--message", metavar="TEXT", help="A turn; `-` reads it from stdin."),
    ] = None,
    each: Annotated[
        Path | None, typer.Option("--each", metavar="FILE", help="One conversation a line.")
    ] = None,
    output: Annotated[
        str | None,
        typer.Option("-o", "--output", metavar="FILE", help="Copy the last clip here; `-` is stdout."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One event a line on standard output.")] = False,
    yes: Annotated[
        bool | None,
        typer.Option("--yes/--no", help="Answer questions about long renders.", show_default=False),
    ] = None,
    timeout: Annotated[float | None, typer.Option("--timeout", metavar="SECONDS", min=0.1)] = None,
    dry_run: DryRunFlag = False,
    resume: ResumeFlag = False,
    session: SessionFlag = None,
    seed: SeedFlag = None,
    renderer: RendererFlag = None,
    director: DirectorFlag = None,
    library: LibraryFlag = None,
) -> None:
    """Hold a conversation without a screen; each turn's renders are finished before the next."""
    from tui.running import Request, run_conversations

    request = Request(
        script=script,
        messages=tuple(message or ()),
        each=each,
        output=output,
        as_json=as_json,
        yes=yes,
        timeout_s=timeout,
        dry_run=dry_run,
        resume=resume,
        session=session,
        seed=seed,
        flags={"library": library, "renderer": renderer, "director": director},
    )
    raise typer.Exit(run_conversations(request))


@app.command()
def clips(
    library: LibraryFlag = None,
    limit: Annotated[int, typer.Option("--limit", min=1)] = 20,
    as_json: Annotated[bool, typer.Option("--json", help="One clip a line.")] = False,
) -> None:
    """List the library's clips, newest first."""
    from tui.looking import list_clips

    list_clips(_settings(library), limit, as_json)


@app.command()
def show(
    clip: Annotated[str, typer.Argument(help="A clip's id, such as c1; the newest when not given.")] = "",
    library: LibraryFlag = None,
    as_json: Annotated[bool, typer.Option("--json", help="The clip as JSON.")] = False,
    sheet: Annotated[
        Path | None, typer.Option("--sheet", metavar="PNG", help="Write a contact sheet of its frames.")
    ] = None,
) -> None:
    """Show a clip: its storyboard, what was drawn, where it lies."""
    from tui.looking import show_clip

    show_clip(_settings(library), clip, as_json, sheet)


@app.command("open")
def open_(
    clip: Annotated[str, typer.Argument(help="A clip's id, such as c1; the newest when not given.")] = "",
    library: LibraryFlag = None,
) -> None:
    """Play a clip in the system's player."""
    from tui.looking import open_clip

    open_clip(_settings(library), clip)


@app.command()
def doctor(library: LibraryFlag = None, renderer: RendererFlag = None, director: DirectorFlag = None) -> None:
    """Say what settings are in force, what is ready and what is missing."""
    from tui.doctor import examine

    raise typer.Exit(examine({"library": library, "renderer": renderer, "director": director}))


def main() -> None:
    """Run the command line and turn errors into a sentence and an exit code."""
    try:
        app(prog_name="mutoscope")
    except MutoscopeError as error:
        _fail(error)
    except KeyboardInterrupt:
        sys.exit(1)


def _fail(error: MutoscopeError) -> NoReturn:
    typer.echo(f"mutoscope: {error.message}", err=True)
    if error.hint:
        typer.echo(error.hint, err=True)
    sys.exit(2 if isinstance(error, SettingsError) else 1)


def _settings(library: Path | None) -> Any:
    from tools.settings import load_settings

    return load_settings({"library": library})
