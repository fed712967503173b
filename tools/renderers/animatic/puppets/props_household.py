"""Things of the house and of the road, upright on a square of side 1 about its middle."""

from tools.renderers.animatic.puppets.easel import Easel, darker, lighter

_GOLD = "#d6a93c"


def umbrella(easel: Easel) -> None:
    """Draw an open umbrella."""
    easel.line(((0.0, -0.46), (0.0, 0.42), (-0.01, 0.48), (-0.05, 0.48)), "#4a3020", 0.022)
    easel.round(
        (
            (0.0, -0.47),
            (0.22, -0.42),
            (0.40, -0.26),
            (0.49, -0.04),
            (0.33, -0.09),
            (0.17, -0.05),
            (0.0, -0.09),
            (-0.17, -0.05),
            (-0.33, -0.09),
            (-0.49, -0.04),
            (-0.40, -0.26),
            (-0.22, -0.42),
        ),
        "#c4352f",
        tension=0.10,
    )
    for x in (-0.17, 0.17):
        easel.line(((0.0, -0.46), (x * 0.8, -0.28), (x, -0.06)), darker("#c4352f", 0.35), 0.010, 0.6)
    easel.line(((0.0, -0.46), (0.0, -0.50)), "#4a3020", 0.022)


def book(easel: Easel) -> None:
    """Draw an open book, seen from behind its reader's hands."""
    easel.round(
        ((-0.48, -0.20), (0.0, -0.12), (0.48, -0.20), (0.48, 0.22), (0.0, 0.32), (-0.48, 0.22)),
        "#8a3f3a",
        tension=0.06,
    )
    easel.flat(
        ((-0.44, -0.25), (-0.2, -0.26), (0.0, -0.16), (0.0, 0.24), (-0.22, 0.14), (-0.44, 0.16)),
        "#f7f1e0",
        tension=0.08,
    )
    easel.flat(
        ((0.44, -0.25), (0.2, -0.26), (0.0, -0.16), (0.0, 0.24), (0.22, 0.14), (0.44, 0.16)),
        "#fdf8ea",
        tension=0.08,
    )
    for i in range(4):
        y = -0.15 + 0.07 * i
        easel.line(((0.07, y + 0.02), (0.38, y - 0.03)), "#a39a88", 0.014, 0.8)
        easel.line(((-0.38, y - 0.03), (-0.07, y + 0.02)), "#a39a88", 0.014, 0.8)


def flower(easel: Easel) -> None:
    """Draw one flower with its stem."""
    easel.line(((0.0, -0.18), (0.02, 0.1), (-0.01, 0.48)), "#4f8a45", 0.035)
    easel.flat(((0.01, 0.22), (0.14, 0.08), (0.24, 0.06), (0.16, 0.20)), "#5f9f4a")
    for x, y in ((0.0, -0.40), (0.16, -0.29), (0.10, -0.12), (-0.10, -0.12), (-0.16, -0.29)):
        easel.ball(x, y, 0.11, "#e0567a")
    easel.ball(0.0, -0.24, 0.09, "#f2c84a")


def bouquet(easel: Easel) -> None:
    """Draw a bunch of flowers in paper."""
    easel.sharp(((-0.26, -0.04), (0.26, -0.04), (0.07, 0.48), (-0.07, 0.48)), "#f2e6d8")
    for x, y, colour in (
        (-0.24, -0.16, "#e0567a"),
        (-0.08, -0.32, "#f2c84a"),
        (0.12, -0.34, "#e0567a"),
        (0.26, -0.16, "#b58ae0"),
        (0.0, -0.12, "#ffffff"),
        (-0.16, -0.02, "#b58ae0"),
        (0.16, -0.02, "#f08a5c"),
    ):
        easel.ball(x, y, 0.13, colour)
        easel.oval(x, y, 0.04, 0.04, "#f7e08a" if colour != "#f2c84a" else "#b5742f")
    easel.line(((-0.11, 0.22), (0.11, 0.22)), "#c4352f", 0.05)


def lantern(easel: Easel) -> None:
    """Draw a lantern with its glow."""
    easel.line(((-0.16, -0.22), (-0.10, -0.42), (0.10, -0.42), (0.16, -0.22)), "#3a3f48", 0.04)
    easel.canvas.drawCircle(
        0.0, 0.06, 0.46, easel.brush.radial((0.0, 0.06), 0.46, [("#ffdf8a", 0.65), ("#ffdf8a", 0.0)])
    )
    easel.slab(-0.17, -0.16, 0.17, 0.32, "#ffe6a0", 0.04)
    easel.oval(0.0, 0.10, 0.06, 0.13, "#fff8dc")
    for x in (-0.17, 0.0, 0.17):
        easel.line(((x, -0.16), (x, 0.32)), "#3a3f48", 0.03)
    easel.round(((-0.24, -0.14), (-0.10, -0.28), (0.10, -0.28), (0.24, -0.14)), "#3a3f48", tension=0.06)
    easel.slab(-0.23, 0.30, 0.23, 0.42, "#3a3f48", 0.03)


def bag(easel: Easel) -> None:
    """Draw a bag that hangs from its handles."""
    easel.line(((-0.16, -0.14), (-0.12, -0.46), (0.12, -0.46), (0.16, -0.14)), "#7a4a2a", 0.045)
    easel.round(
        ((-0.30, -0.16), (0.30, -0.16), (0.38, 0.40), (0.30, 0.48), (-0.30, 0.48), (-0.38, 0.40)),
        "#b5723f",
        tension=0.08,
    )
    easel.line(((-0.32, 0.02), (0.0, 0.08), (0.32, 0.02)), darker("#b5723f", 0.3), 0.03, 0.7)
    easel.slab(-0.05, 0.02, 0.05, 0.12, _GOLD, 0.01)


def suitcase(easel: Easel) -> None:
    """Draw a suitcase that hangs from its handle."""
    easel.line(((-0.14, -0.24), (-0.12, -0.42), (0.12, -0.42), (0.14, -0.24)), "#3a2a22", 0.05)
    easel.slab(-0.48, -0.26, 0.48, 0.42, "#8a5a3c", 0.07)
    for x in (-0.28, 0.28):
        easel.slab(x - 0.05, -0.26, x + 0.05, 0.42, "#5a3a28")
    easel.line(((-0.46, -0.04), (0.46, -0.04)), darker("#8a5a3c", 0.35), 0.02)


def phone(easel: Easel) -> None:
    """Draw a telephone with its screen."""
    easel.slab(-0.24, -0.46, 0.24, 0.46, "#22262e", 0.07)
    easel.slab(-0.19, -0.38, 0.19, 0.36, "#7fc4f0", 0.02)
    easel.line(((-0.10, -0.20), (0.10, -0.20)), "#ffffff", 0.04, 0.7)


def candle(easel: Easel) -> None:
    """Draw a candle on its dish; it burns by itself."""
    easel.slab(-0.10, -0.16, 0.10, 0.38, "#f7efdc", 0.02)
    easel.line(((0.0, -0.16), (0.0, -0.24)), "#3a2a22", 0.03)
    easel.round(((-0.30, 0.34), (0.30, 0.34), (0.22, 0.46), (-0.22, 0.46)), _GOLD, tension=0.1)


def basket(easel: Easel) -> None:
    """Draw a basket that hangs from its handle."""
    easel.line(((-0.30, 0.0), (-0.22, -0.40), (0.22, -0.40), (0.30, 0.0)), "#9a6a38", 0.05)
    for x, colour in ((-0.18, "#cc3a30"), (0.02, "#f0b53a"), (0.20, "#6fae4a")):
        easel.ball(x, -0.04, 0.13, colour)
    easel.round(((-0.40, -0.02), (0.40, -0.02), (0.30, 0.44), (-0.30, 0.44)), "#c08a4a", tension=0.06)
    for y in (0.10, 0.22, 0.34):
        easel.line(((-0.36, y), (0.0, y + 0.03), (0.36, y)), darker("#c08a4a", 0.3), 0.022, 0.7)


def gift(easel: Easel) -> None:
    """Draw a wrapped present."""
    easel.slab(-0.38, -0.18, 0.38, 0.46, "#4a86c8", 0.02)
    easel.slab(-0.42, -0.24, 0.42, -0.06, lighter("#4a86c8", 0.15), 0.02)
    easel.slab(-0.07, -0.24, 0.07, 0.46, "#f2c84a")
    for side in (-1, 1):
        easel.round(
            ((0.0, -0.24), (side * 0.12, -0.44), (side * 0.28, -0.40), (side * 0.22, -0.26)), "#f2c84a"
        )


def letter(easel: Easel) -> None:
    """Draw a sealed letter."""
    easel.slab(-0.46, -0.30, 0.46, 0.30, "#f7efdc", 0.02)
    easel.line(((-0.45, -0.28), (0.0, 0.06), (0.45, -0.28)), "#c9b890", 0.025, soft=False)
    easel.ball(0.0, 0.06, 0.09, "#c4352f")


def paper(easel: Easel) -> None:
    """Draw a written sheet."""
    easel.slab(-0.34, -0.46, 0.34, 0.46, "#fbf7ec", 0.02)
    for i in range(6):
        easel.line(
            ((-0.24, -0.34 + 0.13 * i), (0.24 - 0.12 * (i % 3 == 2), -0.34 + 0.13 * i)), "#9a9488", 0.022, 0.8
        )


def chart(easel: Easel) -> None:
    """Draw a map with a way marked on it."""
    easel.flat(
        (
            (-0.48, -0.30),
            (-0.16, -0.24),
            (0.16, -0.32),
            (0.48, -0.26),
            (0.48, 0.30),
            (0.16, 0.24),
            (-0.16, 0.32),
            (-0.48, 0.26),
        ),
        "#ecdcae",
        tension=0.0,
    )
    easel.flat(
        ((-0.16, -0.24), (0.16, -0.32), (0.16, 0.24), (-0.16, 0.32)), darker("#ecdcae", 0.12), tension=0.0
    )
    easel.flat(((-0.36, -0.10), (-0.10, -0.16), (0.04, 0.02), (-0.20, 0.14)), "#9fc48a")
    for x, y in ((-0.28, 0.16), (-0.12, 0.06), (0.04, 0.10), (0.18, 0.0)):
        easel.line(((x, y), (x + 0.08, y - 0.04)), "#a3542f", 0.03)
    easel.line(((0.26, -0.14), (0.38, -0.02)), "#c4352f", 0.04)
    easel.line(((0.38, -0.14), (0.26, -0.02)), "#c4352f", 0.04)


def baby(easel: Easel) -> None:
    """Draw a bundled baby, its head to the left."""
    easel.round(
        ((-0.30, -0.12), (0.10, -0.20), (0.44, -0.08), (0.48, 0.10), (0.20, 0.24), (-0.26, 0.22)), "#f3e3a8"
    )
    easel.ball(-0.26, 0.0, 0.22, "#f3e3a8")
    easel.ball(-0.25, 0.0, 0.165, "#eebd9e")
    for x in (-0.30, -0.18):
        easel.line(((x - 0.03, 0.0), (x, 0.02), (x + 0.03, 0.0)), "#4a2f24", 0.018)
    easel.line(((-0.27, 0.08), (-0.24, 0.095), (-0.21, 0.08)), "#a8503f", 0.018)
    easel.line(((0.0, -0.18), (0.06, 0.02), (0.0, 0.22)), darker("#f3e3a8", 0.25), 0.022, 0.7)


def laptop(easel: Easel) -> None:
    """Draw an open laptop seen from its side, the screen to the right."""
    easel.line(((-0.46, 0.24), (0.22, 0.24)), "#9aa5b1", 0.06)
    easel.line(((0.22, 0.24), (0.42, -0.34)), "#7f8a96", 0.05, soft=False)
    easel.line(((0.19, 0.16), (0.37, -0.32)), "#8fd0f5", 0.02, soft=False)


def teddy(easel: Easel) -> None:
    """Draw a teddy bear."""
    brown = "#b07a45"
    for x in (-0.17, 0.17):
        easel.ball(x, -0.40, 0.09, brown)
        easel.ball(x * 1.5, 0.08, 0.10, brown)
        easel.ball(x, 0.38, 0.12, darker(brown, 0.1))
    easel.ball(0.0, 0.16, 0.25, brown)
    easel.oval(0.02, 0.18, 0.14, 0.15, lighter(brown, 0.35))
    easel.ball(0.0, -0.24, 0.23, brown)
    easel.oval(0.02, -0.16, 0.10, 0.08, lighter(brown, 0.45))
    for x in (-0.08, 0.10):
        easel.oval(x, -0.27, 0.025, 0.03, "#2b1d16")
    easel.oval(0.02, -0.19, 0.035, 0.025, "#2b1d16")


def pumpkin(easel: Easel) -> None:
    """Draw a lantern cut from a pumpkin."""
    for x, width in ((-0.24, 0.20), (0.24, 0.20), (-0.10, 0.24), (0.10, 0.24), (0.0, 0.20)):
        easel.round(
            (
                (x, -0.30),
                (x + width, -0.10),
                (x + width, 0.20),
                (x, 0.40),
                (x - width, 0.20),
                (x - width, -0.10),
            ),
            "#ea7f2c",
        )
    easel.line(((0.0, -0.28), (0.05, -0.44)), "#5f7f3a", 0.08)
    for x in (-0.16, 0.18):
        easel.sharp(((x - 0.09, 0.02), (x, -0.14), (x + 0.09, 0.02)), "#ffdf7a")
    easel.sharp(
        ((-0.24, 0.12), (-0.08, 0.17), (0.0, 0.12), (0.10, 0.17), (0.28, 0.12), (0.14, 0.28), (-0.12, 0.28)),
        "#ffdf7a",
    )
