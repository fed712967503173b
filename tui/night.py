"""The colours of the chat screen."""

from typing import Final

from textual.theme import Theme

NIGHT: Final = Theme(
    name="mutoscope",
    primary="#e0a458",
    secondary="#6d9dc5",
    accent="#ffdbb5",
    success="#7fb069",
    warning="#e6aa68",
    error="#e06c55",
    background="#101317",
    surface="#161b21",
    panel="#1d242c",
    foreground="#d8dee6",
    dark=True,
)
