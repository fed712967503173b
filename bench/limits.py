"""Figures beside the limits that we set ourselves."""


def marked(value: float, limit: float, form: str = "8.2f") -> str:
    """Return a figure, marked where it is over its limit."""
    return f"{value:{form}}{'!' if value > limit else ' '}"
