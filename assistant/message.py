"""A message of the user: what can be taken at once."""

from typing import Final

from tools.errors import RequestError

MAX_MESSAGE: Final = 8_000
"""Characters of one message."""


def check_message(text: str) -> None:
    """Fail where a message is none, or too long.

    Raises:
        RequestError: it is.
    """
    if not text.strip():
        raise RequestError(
            "The message is empty.", "Say what is seen, for example: A fox walks through snow."
        )
    if len(text) > MAX_MESSAGE:
        raise RequestError(
            f"A message of {len(text)} characters is too long.",
            f"One message takes up to {MAX_MESSAGE} characters; describe one film of up to 20 s at a time.",
        )
