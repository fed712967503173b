"""Things to eat and drink, upright on a square of side 1 about its middle."""

from tools.renderers.animatic.puppets.easel import Easel, darker, lighter


def cup(easel: Easel) -> None:
    """Draw a tea cup."""
    easel.line(((0.26, -0.12), (0.46, -0.10), (0.40, 0.16), (0.20, 0.20)), "#f2efe8", 0.08)
    easel.round(
        ((-0.34, -0.24), (0.34, -0.24), (0.28, 0.14), (0.12, 0.34), (-0.12, 0.34), (-0.28, 0.14)),
        "#f2efe8",
        tension=0.12,
    )
    easel.oval(0.0, -0.24, 0.33, 0.07, "#7a4a2a")
    easel.line(((-0.30, -0.04), (0.0, 0.02), (0.30, -0.04)), "#4a86c8", 0.05)


def mug(easel: Easel) -> None:
    """Draw a mug."""
    easel.line(((0.24, -0.18), (0.46, -0.14), (0.44, 0.20), (0.22, 0.22)), "#b5453a", 0.10)
    easel.slab(-0.32, -0.34, 0.28, 0.42, "#c8553d", 0.08)
    easel.oval(-0.02, -0.34, 0.30, 0.07, "#4a2f20")


def glass(easel: Easel) -> None:
    """Draw a glass of juice with a straw."""
    easel.line(((0.06, -0.06), (0.20, -0.48)), "#e58aa8", 0.05)
    easel.sharp(((-0.24, -0.34), (0.24, -0.34), (0.19, 0.46), (-0.19, 0.46)), "#e8f4fa", 0.75)
    easel.sharp(((-0.22, -0.16), (0.22, -0.16), (0.175, 0.42), (-0.175, 0.42)), "#f0a23a")
    easel.line(((0.15, -0.24), (0.11, 0.34)), "#ffffff", 0.04, 0.7)


def bottle(easel: Easel) -> None:
    """Draw a bottle."""
    easel.round(
        (
            (-0.06, -0.46),
            (0.06, -0.46),
            (0.07, -0.22),
            (0.17, -0.08),
            (0.17, 0.46),
            (-0.17, 0.46),
            (-0.17, -0.08),
            (-0.07, -0.22),
        ),
        "#4f8f6a",
        tension=0.08,
    )
    easel.slab(-0.17, 0.06, 0.17, 0.28, "#f2ead8")
    easel.slab(-0.07, -0.50, 0.07, -0.42, "#c9a24a", 0.02)


def bread(easel: Easel) -> None:
    """Draw a long loaf."""
    easel.round(
        (
            (-0.48, 0.06),
            (-0.40, -0.10),
            (0.0, -0.16),
            (0.40, -0.10),
            (0.48, 0.06),
            (0.36, 0.15),
            (-0.36, 0.15),
        ),
        "#c98a45",
    )
    for x in (-0.26, -0.06, 0.14, 0.32):
        easel.line(((x - 0.05, 0.03), (x + 0.04, -0.09)), "#f0d29a", 0.045)


def pizza(easel: Easel) -> None:
    """Draw a slice, its point to the left."""
    easel.round(((-0.48, 0.08), (0.34, -0.30), (0.42, 0.32)), "#f2c95c", tension=0.04)
    easel.line(((0.36, -0.32), (0.44, 0.0), (0.42, 0.34)), "#b5742f", 0.13)
    for x, y in ((0.20, -0.10), (0.22, 0.14), (-0.04, 0.02), (-0.22, 0.07)):
        easel.oval(x, y, 0.065, 0.06, "#b53a2c")


def ice_cream(easel: Easel) -> None:
    """Draw two balls in a cone."""
    easel.sharp(((-0.17, 0.0), (0.17, 0.0), (0.0, 0.50)), "#d39a52")
    easel.line(((-0.10, 0.04), (0.05, 0.32)), darker("#d39a52", 0.3), 0.02, 0.7)
    easel.line(((0.10, 0.04), (-0.05, 0.32)), darker("#d39a52", 0.3), 0.02, 0.7)
    easel.ball(0.0, -0.06, 0.20, "#f2b3c6")
    easel.ball(0.0, -0.29, 0.18, "#f7ecc8")
    easel.ball(0.03, -0.46, 0.05, "#c4352f")


def apple(easel: Easel) -> None:
    """Draw an apple."""
    easel.round(
        (
            (0.0, -0.26),
            (0.22, -0.36),
            (0.42, -0.14),
            (0.34, 0.26),
            (0.10, 0.42),
            (-0.10, 0.42),
            (-0.34, 0.26),
            (-0.42, -0.14),
            (-0.22, -0.36),
        ),
        "#cc3a30",
    )
    easel.line(((0.0, -0.26), (0.05, -0.46)), "#5a3a24", 0.05)
    easel.flat(((0.05, -0.38), (0.24, -0.50), (0.30, -0.36), (0.16, -0.32)), "#5f9f4a")
    easel.oval(0.18, -0.12, 0.07, 0.11, "#ffffff", 0.45)


def banana(easel: Easel) -> None:
    """Draw a banana."""
    easel.round(
        (
            (-0.40, -0.26),
            (-0.32, -0.30),
            (-0.14, 0.04),
            (0.16, 0.14),
            (0.42, 0.0),
            (0.44, 0.10),
            (0.20, 0.32),
            (-0.12, 0.28),
            (-0.34, 0.02),
        ),
        "#f0cf45",
    )
    easel.line(((-0.42, -0.36), (-0.36, -0.26)), "#7a5a2a", 0.06)


def carrot(easel: Easel) -> None:
    """Draw a carrot, its point to the left."""
    for y in (-0.14, 0.0, 0.14):
        easel.line(((0.22, 0.0), (0.36, y * 0.7), (0.48, y * 1.4)), "#4f9a45", 0.055)
    easel.round(
        ((-0.48, 0.02), (-0.10, -0.10), (0.20, -0.13), (0.30, 0.0), (0.20, 0.13), (-0.10, 0.10)), "#ea7a2c"
    )
    for x in (-0.16, 0.02, 0.16):
        easel.line(((x, -0.09), (x + 0.02, -0.02)), darker("#ea7a2c", 0.3), 0.02, 0.6)


def bone(easel: Easel) -> None:
    """Draw a bone."""
    for x in (-0.38, 0.38):
        for y in (-0.09, 0.09):
            easel.ball(x, y, 0.11, "#f2ead6")
    easel.slab(-0.38, -0.08, 0.38, 0.08, "#f2ead6", 0.02)


def meat(easel: Easel) -> None:
    """Draw meat on a bone."""
    easel.line(((-0.44, 0.28), (0.10, 0.0)), "#f2ead6", 0.09)
    easel.ball(-0.44, 0.24, 0.07, "#f2ead6")
    easel.ball(-0.41, 0.32, 0.07, "#f2ead6")
    easel.round(
        ((-0.18, 0.20), (-0.06, -0.20), (0.26, -0.32), (0.46, -0.10), (0.38, 0.20), (0.08, 0.30)), "#a3542f"
    )
    easel.line(((0.12, -0.18), (0.30, -0.20), (0.36, -0.08)), lighter("#a3542f", 0.4), 0.05, 0.6)


def popcorn(easel: Easel) -> None:
    """Draw a striped box of popcorn."""
    for x, y in (
        (-0.20, -0.22),
        (0.0, -0.32),
        (0.20, -0.24),
        (-0.10, -0.16),
        (0.11, -0.14),
        (-0.27, -0.10),
        (0.28, -0.10),
    ):
        easel.ball(x, y, 0.11, "#f7e9b8")
    easel.sharp(((-0.32, -0.12), (0.32, -0.12), (0.24, 0.48), (-0.24, 0.48)), "#f4f0e6")
    for x in (-0.20, 0.0, 0.20):
        easel.sharp(
            ((x - 0.065, -0.12), (x + 0.065, -0.12), (x * 0.76 + 0.05, 0.48), (x * 0.76 - 0.05, 0.48)),
            "#cc3a30",
        )


def cake(easel: Easel) -> None:
    """Draw a cake with candles."""
    easel.slab(-0.42, -0.02, 0.42, 0.36, "#f2c6cf", 0.06)
    easel.round(
        (
            (-0.43, 0.0),
            (0.43, 0.0),
            (0.42, 0.12),
            (0.26, 0.08),
            (0.12, 0.18),
            (-0.04, 0.08),
            (-0.2, 0.18),
            (-0.34, 0.10),
            (-0.42, 0.14),
        ),
        "#fff6ee",
    )
    easel.line(((-0.48, 0.38), (0.48, 0.38)), "#d9dfe4", 0.05)
    for x in (-0.22, 0.0, 0.22):
        easel.line(((x, -0.02), (x, -0.22)), "#6fb5d8", 0.05)
        easel.oval(x, -0.29, 0.03, 0.055, "#f7c63f")


def lollipop(easel: Easel) -> None:
    """Draw a lollipop."""
    easel.line(((0.0, 0.0), (0.0, 0.48)), "#f2ead8", 0.045)
    easel.ball(0.0, -0.20, 0.26, "#e0568a")
    easel.line(
        ((0.0, -0.20), (0.09, -0.14), (0.02, -0.06), (-0.13, -0.14), (-0.08, -0.34), (0.14, -0.34)),
        "#ffffff",
        0.05,
        0.8,
    )


def sandwich(easel: Easel) -> None:
    """Draw a hamburger or a filled roll."""
    easel.round(((-0.42, 0.10), (0.42, 0.10), (0.36, 0.32), (-0.36, 0.32)), "#c98a45", tension=0.12)
    easel.line(((-0.42, 0.06), (-0.2, 0.12), (0.0, 0.05), (0.2, 0.12), (0.42, 0.06)), "#6fae4a", 0.09)
    easel.slab(-0.40, -0.08, 0.40, 0.06, "#7a4528", 0.06)
    easel.round(((-0.42, -0.04), (-0.34, -0.28), (0.0, -0.36), (0.34, -0.28), (0.42, -0.04)), "#d39a52")
    for x, y in ((-0.16, -0.20), (0.02, -0.26), (0.18, -0.18)):
        easel.oval(x, y, 0.035, 0.02, "#f7ecc8")
