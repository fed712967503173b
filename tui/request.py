"""What `mutoscope run` was asked to do, checked before anything happens."""

import os
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tools.errors import SettingsError
from tools.renderers import registry
from tools.settings import Settings


@dataclass(frozen=True)
class Request:
    """The flags of `run`."""

    script: Path | None
    """A script, or a folder of scripts."""
    messages: tuple[str, ...]
    each: Path | None
    output: str | None
    as_json: bool
    yes: bool | None
    """How questions are answered; None asks on a terminal and else answers no."""
    timeout_s: float | None
    dry_run: bool
    resume: bool
    session: str | None
    seed: int | None
    record: Path | None
    settings: Settings

    def check(self) -> None:
        """Raise where the flags cannot be followed.

        Raises:
            SettingsError: they contradict each other, or name what is not there.
        """
        sources = [self.script, self.each, self.messages or None]
        if sum(source is not None for source in sources) != 1:
            raise SettingsError(
                "run takes one of: a SCRIPT, -m TEXT, or --each FILE.",
                'For example: mutoscope run -m "A fox walks through snow."',
            )
        if self.resume and self.session:
            raise SettingsError("--resume and --session name two conversations.", "Give one of them.")
        if self.each and (self.resume or self.session):
            raise SettingsError("--each holds a new conversation for each line.", "Leave the other flag out.")
        self._check_folder()
        self._check_output()
        self._check_record()
        registry.choose(self.settings.renderer)

    @cached_property
    def scripts(self) -> tuple[Path, ...]:
        """The scripts of a folder, by their names; none where a single one, or none, was named.

        Raises:
            SettingsError: the folder holds no script.
        """
        if self.script is None or not self.script.is_dir():
            return ()
        found = tuple(sorted(self.script.glob("*.yaml")))
        if not found:
            raise SettingsError(f"{self.script} holds no script.", "A script is a file called NAME.yaml.")
        return found

    def _check_folder(self) -> None:
        if not self.scripts:
            return
        if self.output or self.record:
            raise SettingsError("-o and --record are for one conversation.", "Name one script of the folder.")
        if self.settings.origins.get("library") != "flag":
            return
        taken = [script.stem for script in self.scripts if (self.settings.library / script.stem).exists()]
        if taken:
            raise SettingsError(
                f"{self.settings.library} holds {taken[0]} already; each script gets its own library there.",
                "Name a new folder with --library, or leave it out.",
            )

    def _check_record(self) -> None:
        if self.record is None:
            return
        if self.each:
            raise SettingsError("--record holds one conversation, --each many.", "Leave one of them out.")
        from assistant.recording import check_file

        check_file(self.record)

    def _check_output(self) -> None:
        if self.output is None:
            return
        if self.dry_run:
            raise SettingsError("With --dry-run there is no clip for -o to copy.", "Leave one of them out.")
        if self.output == "-":
            if self.as_json:
                raise SettingsError("-o - and --json both want standard output.", "Give -o a file.")
            if sys.stdout.isatty():
                raise SettingsError("-o - would write a video onto the terminal.", "Send it to a file.")
            return
        folder = Path(self.output).absolute().parent
        if not os.access(folder, os.W_OK):
            raise SettingsError(
                f"The clip cannot be written to {self.output}: {folder} is no folder that can be written to.",
                "Name a file in a folder of yours.",
            )

    @cached_property
    def conversations(self) -> tuple[tuple[str, ...], ...]:
        """What is said, by conversation; a script's turns are not among it.

        Raises:
            SettingsError: the file of `--each` cannot be read, or holds nothing.
        """
        if self.script is not None:
            return ((),)
        if self.each is None:
            return (tuple(_read_in() if text == "-" else _whole(text) for text in self.messages),)
        try:
            lines = self.each.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise SettingsError(
                f"{self.each} cannot be read: {error}.", "Give a text file, one message a line."
            ) from error
        found = tuple((line.strip(),) for line in lines if line.strip())
        if not found:
            raise SettingsError(f"{self.each} holds no message.", "Write one message a line.")
        return found


def _read_in() -> str:
    return sys.stdin.buffer.read().decode("utf-8", "replace").strip()


def _whole(text: str) -> str:
    """Return an argument without the halves of signs that a wrong encoding leaves."""
    return text.encode("utf-8", "replace").decode()
