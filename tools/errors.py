"""Every error that a caller of Mutoscope can meet.

    MutoscopeError
    ├── RequestError        the words or arguments: rephrase (unknown clip, bad range, 45 s)
    ├── MediaError          a file that is not what it should be
    ├── RenderError         drawing, encoding or joining failed
    ├── LibraryError        the library folder or its database
    ├── SettingsError       the settings file, the environment or a flag
    └── DirectorError       the chat model: unreachable, refused, cut off

Caught in three places only: the toolbox, the screen's worker and the command line.
"""


class MutoscopeError(Exception):
    """An error with what failed (`message`, with the value) and what to do or what is valid (`hint`)."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class RequestError(MutoscopeError):
    """The words or arguments cannot be carried out; the user or the director rephrases."""


class MediaError(MutoscopeError):
    """A media file is missing, damaged or of another kind than was asked for."""


class RenderError(MutoscopeError):
    """A shot could not be drawn, or a clip could not be written."""


class LibraryError(MutoscopeError):
    """The library folder or its database cannot be read or written."""


class SettingsError(MutoscopeError):
    """A setting has a value that cannot be used."""


class DirectorError(MutoscopeError):
    """The chat model did not answer in a usable way."""
