"""What can be typed after a slash; each calls the catalogue or looks something up, and decides nothing."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Final, Protocol

from tools.errors import RequestError

if TYPE_CHECKING:
    from assistant.conversation import Conversation
    from tools.workbench import Workbench


class Desk(Protocol):
    """What a command works on: the screen."""

    @property
    def bench(self) -> "Workbench":
        """The session's place in the library."""
        ...

    @property
    def talk(self) -> "Conversation":
        """The session's conversation."""
        ...

    async def call(self, tool: str, **arguments: Any) -> None:
        """Call a tool of the catalogue and show what came of it."""
        ...

    async def tell(self, text: str) -> None:
        """Show a text."""
        ...

    async def play(self, clip: str) -> None:
        """Play a clip; without a name, the current one."""
        ...

    async def leave(self) -> None:
        """Leave the screen."""
        ...


@dataclass(frozen=True, slots=True)
class Command:
    """One command: how it is written, what it does."""

    usage: str
    what: str
    run: Callable[[Desk, str], Awaitable[None]]


async def run_command(desk: Desk, line: str) -> None:
    """Carry out a line that begins with a slash.

    Raises:
        RequestError: there is no such command, or it cannot be carried out.
    """
    name, _, argument = line.removeprefix("/").partition(" ")
    command = COMMANDS.get(name.lower())
    if command is None:
        close = get_close_matches(name.lower(), COMMANDS, n=1)
        guess = f"Perhaps /{close[0]}? " if close else ""
        raise RequestError(f"There is no command /{name}.", f"{guess}/help lists them.")
    await command.run(desk, argument.strip())


async def _help(desk: Desk, argument: str) -> None:
    await desk.tell(
        "\n".join(
            (
                "Say what is seen and what happens next; then say what to change:",
                "make card 2 night · add a scene where it sleeps · square, three versions · undo",
                "",
                *(f"{command.usage:<18}{command.what}" for command in COMMANDS.values()),
                "",
                "Enter says it, Ctrl+J begins a new line, Up brings back what you said.",
                "Esc stops the assistant, Shift+Tab plans without rendering, Ctrl+O plays the clip;",
                "so does o, once Esc has left the prompt. Ctrl+C leaves; renders go on.",
            )
        )
    )


async def _renderer(desk: Desk, argument: str) -> None:
    if argument:
        await desk.call("set_renderer", renderer=argument)
        return
    from tools.renderers import registry

    await desk.tell(f"{desk.bench.renderer_name} draws. There are auto, {', '.join(registry.names())}.")


async def _model(desk: Desk, argument: str) -> None:
    from tui.directing import change, meant, overview

    if not argument:
        await desk.tell(await overview(desk.bench))
        return
    name = await meant(desk.bench, argument)
    change(desk.bench, desk.talk, name)
    await desk.tell(f"{name} directs from now on.")


async def _clips(desk: Desk, argument: str) -> None:
    from tui.describing import clip_line

    missing = {clip.id for clip in desk.bench.library.clips.missing()}
    found = desk.bench.library.clips.list(20)
    lines = [clip_line(clip, missing=clip.id in missing) for clip in found]
    await desk.tell("\n".join(lines) or "No clips yet. Describe a scene.")


async def _pick(desk: Desk, argument: str) -> None:
    if not argument:
        raise RequestError("Which clip?", "For example: /pick c2. /clips lists them.")
    await desk.call("pick_clip", clip=argument)


COMMANDS: Final[Mapping[str, Command]] = {
    "help": Command("/help", "this list", _help),
    "open": Command("/open [CLIP]", "play a clip", lambda desk, clip: desk.play(clip)),
    "clips": Command("/clips", "the clips of the library, newest first", _clips),
    "pick": Command("/pick CLIP", "go on from this clip", _pick),
    "renderer": Command("/renderer [NAME]", "say or choose what draws", _renderer),
    "model": Command("/model [NAME]", "say or choose who directs: a chat model, or builtin", _model),
    "plan": Command(
        "/plan",
        "plan without rendering, or render again",
        lambda desk, _: desk.call("plan_only", on=not desk.bench.planning_only),
    ),
    "render": Command("/render", "render the storyboard", lambda desk, _: desk.call("generate")),
    "cancel": Command(
        "/cancel [RENDER]",
        "stop a render",
        lambda desk, render: desk.call("cancel_render", render=render or None),
    ),
    "undo": Command("/undo", "take back the last turn", lambda desk, _: desk.call("undo")),
    "redo": Command("/redo", "do it again", lambda desk, _: desk.call("redo")),
    "quit": Command("/quit", "leave; renders go on", lambda desk, _: desk.leave()),
}
