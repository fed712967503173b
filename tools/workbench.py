"""The workbench: one session's place in a library, and what every verb works on.

Moves the session's row, queues what verbs propose, and keeps the turn that undo walks. Decides nothing.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from tools.clip import Clip, Render
from tools.errors import LibraryError, RequestError
from tools.library.library import Library
from tools.outcome import Outcome
from tools.place import Place
from tools.plan import Plan, Proposal, Timeline
from tools.renderers import registry
from tools.renderers.base import Renderer
from tools.renders import records, submission
from tools.renders.seats import seats
from tools.renders.service import Renders
from tools.settings import Settings
from tools.storyboard import Storyboard


class Workbench:
    """One session of one library, open until `close`."""

    def __init__(
        self, library: Library, settings: Settings, session: str = "default", *, dry_run: bool = False
    ) -> None:
        self.library = library
        self.settings = settings
        self.session = session
        self.dry_run = dry_run
        """Plans only, without touching the session's own switch."""
        self._director = settings.director if settings.origins.get("director") == "flag" else None
        """Who directs here, whatever was chosen for the session before."""
        self.seed: int | None = None
        """The seed of new boards; drawn at random when None."""
        self.folder = Path()
        """What the paths of files that are imported start from."""
        self.turn: int | None = None
        self.queued: list[str] = []
        """The renders that were queued here, whatever became of them."""
        self.renders = Renders(library)
        library.sessions.open(session)
        if settings.origins.get("renderer") == "flag":
            library.sessions.set_renderer(session, settings.renderer)
        self.renders.hold()

    @classmethod
    def open(cls, settings: Settings, session: str = "default", *, dry_run: bool = False) -> "Workbench":
        """Open the library that the settings name, making it where there is none.

        Raises:
            LibraryError: the folder cannot be read or written.
        """
        return cls(Library(settings.library), settings, session, dry_run=dry_run)

    def close(self) -> None:
        """Let go of the session and close the library; renders go on."""
        self.renders.release()
        self.library.close()

    def __enter__(self) -> "Workbench":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def place(self) -> Place:
        """Return where the session stands."""
        return self.library.sessions.place(self.session)

    def board(self) -> Storyboard | None:
        """Return the current board, or None before the first."""
        board = self.place().board
        return self.library.boards.get(*board) if board else None

    def clip(self) -> Clip | None:
        """Return the current clip, or None before the first."""
        clip = self.place().clip
        return self.library.clips.get(clip) if clip else None

    def versions(self) -> tuple[str, ...]:
        """Return the current clip with those that were made beside it as versions of one board, in order.

        One that was there before them and was given back is among them.
        """
        clip, board = self.clip(), self.board()
        if clip is None:
            return ()
        last = records.last_with(self.library, self.session, clip.id)
        if last and board and len(last.clips) == board.format.variations:
            return last.clips
        return records.render(self.library, clip.render).clips

    @property
    def renderer_name(self) -> str:
        """The renderer in force: the session's own choice, else the settings'."""
        return registry.choose(self.library.sessions.renderer(self.session) or self.settings.renderer)

    @property
    def renderer(self) -> Renderer:
        """The describing half of the renderer in force."""
        return registry.renderer(self.renderer_name)

    @property
    def director_name(self) -> str:
        """Who directs: a flag's choice, else the session's own, that of the settings, the one chosen last."""
        return self._director or director_of(self.library, self.settings, self.session)

    def choose_director(self, name: str) -> None:
        """Make a director the session's choice, with which new sessions begin."""
        self.library.sessions.set_director(self.session, name)
        self._director = name

    @property
    def planning_only(self) -> bool:
        """Whether verbs plan without rendering."""
        return self.dry_run or self.library.sessions.planning_only(self.session)

    def begin_turn(self, text: str) -> int:
        """Record the start of a turn; what happens until `finish_turn` is undone together."""
        self.turn = self.library.turns.begin(self.session, text)
        return self.turn

    def finish_turn(self, answer: str) -> None:
        """Record the end of the turn begun last."""
        if self.turn is not None:
            self.library.turns.finish(self.turn, answer)
            self.turn = None

    def move(self, *, board: Storyboard | None = None, clip: str | None = None) -> None:
        """Move the session to a board revision, a clip, or both.

        Raises:
            LibraryError: another process moved the session at the same time.
        """
        before = self.place()
        after = Place((board.id, board.revision) if board else before.board, clip or before.clip)
        if not self.library.sessions.move(self.session, before, after):
            raise LibraryError(
                f"The session {self.session!r} was changed by another window at the same moment.",
                "Say it again, or work in a session of your own with --session NAME.",
            )

    def go_to(self, clip: Clip) -> Storyboard | None:
        """Move the session to a clip and to the board that it shows, and return that."""
        board = self.board_of(clip)
        saved = self.library.boards.save(board) if board else None
        self.move(board=saved, clip=clip.id)
        return saved

    def save_board(self, board: Storyboard) -> Storyboard:
        """Store a board revision and move the session to it."""
        saved = self.library.boards.save(board)
        self.move(board=saved)
        return saved

    def submit(self, proposal: Proposal, *, key: str) -> Outcome:
        """Queue what a verb proposed, start the worker where there is work, and move to the first clip.

        Args:
            key: names the call; the same key again returns the render that exists.
        """
        drawn = _cards_drawn(proposal.plan)
        if self.dry_run or (self.planning_only and proposal.plan.timelines):
            board = self.save_board(proposal.draft) if proposal.draft and not proposal.stays else None
            said = proposal.said or f"Planned: {_shots_said(proposal.plan)}."
            return Outcome(said, board=board, plan=proposal.plan, cards_drawn=drawn)
        render = submission.submit(self.library, proposal, session=self.session, turn=self.turn, key=key)
        board = None
        if render.clips:
            moves = proposal.draft is not None and not proposal.stays
            board = self.board_of(self.library.clips.get(render.clips[0])) if moves else None
            self.move(board=board, clip=render.clips[0])
        self._follow(render)
        said = "" if render.state == "done" and render.clips else proposal.said
        said = said or _queued_said(render, proposal.plan)
        return Outcome(said, board=board, render=render, plan=proposal.plan, cards_drawn=drawn)

    def taken_up(self, key: str) -> Outcome | None:
        """Follow what a call has queued before it was cut off; None where it queued nothing.

        Args:
            key: names the call.
        """
        render = records.keyed(self.library, key)
        if render is None:
            return None
        self._follow(render)
        plan = records.plan(self.library, render.id)
        said = _queued_said(render, plan)
        return Outcome(said, self.board(), render, plan, _cards_drawn(plan))

    def _follow(self, render: Render) -> None:
        """Make a render the turn's, and start the worker where there is work."""
        if self.turn is not None:
            self.library.turns.add_render(self.turn, render.id)
        if not render.final:
            self.queued.append(render.id)
            self.renders.ensure_worker()

    def source(self, clip: str | None = None) -> Clip:
        """Return the clip that a verb works on: the one that is named, else the current one.

        Raises:
            RequestError: there is none, it came to nothing, or it is one of several and none was picked.
        """
        if clip is not None:
            return self._usable(self.library.clips.get(clip))
        current = self.clip()
        if current is None:
            raise RequestError("There is no clip yet.", "Describe a scene first: A fox walks through snow.")
        versions = self.versions()
        if len(versions) > 1 and not any(self.library.clips.get(one).picked for one in versions):
            raise RequestError(
                f"Which one is meant: {', '.join(versions)}?",
                f"Pick one first, for example: use {versions[0]}.",
            )
        return self._usable(current)

    def _usable(self, clip: Clip) -> Clip:
        if clip.removed:
            raise RequestError(f"{clip.id} is in the trash.", f"Restore {clip.id}, or name another clip.")
        if clip.path is None and records.render(self.library, clip.render).final:
            raise RequestError(f"{clip.id} was never finished.", "Render it again, or name another clip.")
        return clip

    def board_of(self, clip: Clip) -> Storyboard | None:
        """Return the board that a clip shows, if it has one; of several versions, that of this one alone."""
        board = self.library.boards.get(*clip.board) if clip.board else None
        if board is None or board.format.variations == 1:
            return board
        settled = registry.renderer(clip.renderer).settle(board, clip.variation)
        return replace(settled, revision=board.revision + 1)

    def takes(self, fingerprints: Sequence[str]) -> set[str]:
        """Return those of the fingerprints whose take is stored (`planning.Known`)."""
        return self.library.takes.known(fingerprints)

    def seconds_per_unit(self, renderer: str) -> float | None:
        """Return this machine's seconds per unit of cost (`planning.Known`)."""
        return records.seconds_per_unit(self.library, renderer)

    def workers(self) -> int:
        """Return how many draw at the same time (`planning.Known`)."""
        return len(seats())

    def timeline(self, clip: str) -> Timeline:
        """Return the plan that a clip was made by (`planning.Known`)."""
        return self.library.clips.timeline(clip)

    def picture(self, id: str) -> str:
        """Return how shots name a picture (`planning.Known`)."""
        return f"{self.library.media.get(id).reference}#0"

    def files(self, render: Render) -> list[Path]:
        """Return the files of a finished render's clips."""
        return [self.library.clips.file(clip) for clip in render.clips]


def director_of(library: Library, settings: Settings, session: str = "") -> str:
    """Return who directs a session, or a new one: its own choice, the settings', else the one chosen last."""
    named = settings.origins.get("director", "default") != "default"
    return library.sessions.director(session, else_last=not named) or settings.director


def _cards_drawn(plan: Plan) -> tuple[int, ...]:
    first = plan.timelines[:1]
    return tuple(p.card for line in first for p in line.shots if p.action == "render" and p.card)


def _shots_said(plan: Plan) -> str:
    drawn = len(plan.to_render())
    others = sum(planned.action != "render" for planned in plan.shots())
    return f"{drawn} of {drawn + others} shots would be drawn, about {plan.estimate_s:g} s"


def _queued_said(render: Render, plan: Plan) -> str:
    clips = ", ".join(render.clips)
    if render.state == "done":
        return f"Nothing changed: {clips} is given back as it is."
    return f"{render.id} is queued and makes {clips}, about {plan.estimate_s:g} s."
