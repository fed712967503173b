"""The command line: what its words mean and which exit code follows; what happens is in other modules.

Exit codes: 0 done; 1 a render or an `expect` failed, a question went unanswered, or the last turn was refused
or ended in an error; 2 misused.
"""

import gc
import os
import sys
import traceback
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from tools.errors import MutoscopeError, SettingsError
from tui import shelf
from tui.flags import (
    DirectorFlag,
    DryRunFlag,
    LibraryFlag,
    RendererFlag,
    ResumeFlag,
    SeedFlag,
    SessionFlag,
    settings_of,
)

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


VersionFlag = Annotated[
    bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Say the version.")
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
    gc.disable()  # What is loaded now stays: `tui/loading` enables it again.
    from tui.chat import open_chat

    left_behind = open_chat(settings_of(context, **flags), session=session, resume=resume)
    if left_behind:
        typer.echo(left_behind, err=True)


@app.command()
def run(
    context: typer.Context,
    script: Annotated[
        Path | None,
        typer.Argument(help="A YAML script of turns, or a folder of scripts.", show_default=False),
    ] = None,
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
    record: Annotated[
        Path | None,
        typer.Option(
            "--record",
            metavar="FILE",
            help="Write a script that replays the conversation without its director.",
        ),
    ] = None,
    dry_run: DryRunFlag = False,
    resume: ResumeFlag = False,
    session: SessionFlag = None,
    seed: SeedFlag = None,
    renderer: RendererFlag = None,
    director: Annotated[
        str | None,
        typer.Option(
            "--director",
            metavar="NAME",
            help="Who decides what to do; builtin needs no model. Leaves the replies of scripts out.",
        ),
    ] = None,
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
        record=record,
        settings=settings_of(context, library=library, renderer=renderer, director=director),
    )
    raise typer.Exit(run_conversations(request))


@app.command()
def doctor(
    context: typer.Context,
    library: LibraryFlag = None,
    renderer: RendererFlag = None,
    director: DirectorFlag = None,
) -> None:
    """Say what settings are in force, what is ready and what is missing."""
    from tui.doctor import examine

    raise typer.Exit(examine(settings_of(context, library=library, renderer=renderer, director=director)))


for _name, _command in shelf.COMMANDS.items():
    app.command(_name)(_command)


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
