"""Instruments and what else is played or filmed with, on a square of side 1 about its middle."""

from tools.renderers.animatic.puppets.easel import Easel, darker, lighter

_DARK = "#2b2320"


def guitar(easel: Easel) -> None:
    """Draw a guitar, its neck to the upper right."""
    easel.line(((0.02, -0.02), (0.42, -0.30)), "#6b4526", 0.060, soft=False)
    easel.line(((0.41, -0.29), (0.50, -0.355)), _DARK, 0.085, soft=False)
    body = (
        (-0.46, 0.26),
        (-0.42, 0.06),
        (-0.26, -0.02),
        (-0.12, -0.06),
        (0.02, -0.14),
        (0.12, -0.04),
        (0.08, 0.14),
        (-0.02, 0.24),
        (-0.10, 0.40),
        (-0.28, 0.46),
        (-0.42, 0.40),
    )
    easel.round(body, "#c47a38")
    easel.oval(-0.08, 0.075, 0.075, 0.075, _DARK)
    easel.line(((-0.32, 0.16), (-0.22, 0.30)), _DARK, 0.035)
    for dx in (-0.012, 0.012):
        easel.line(((-0.27 + dx, 0.23 + dx), (0.46 + dx, -0.325 + dx)), "#f2e6c8", 0.006, soft=False)


def violin(easel: Easel) -> None:
    """Draw a violin held at the chin to the right, and its bow across it."""
    easel.line(((0.12, 0.0), (0.42, -0.10)), _DARK, 0.050, soft=False)
    easel.ball(0.44, -0.11, 0.042, "#6b3a1f")
    body = (
        (-0.40, 0.02),
        (-0.34, -0.08),
        (-0.20, -0.07),
        (-0.10, -0.09),
        (0.06, -0.10),
        (0.16, -0.03),
        (0.12, 0.09),
        (-0.02, 0.12),
        (-0.12, 0.14),
        (-0.28, 0.18),
        (-0.38, 0.12),
    )
    easel.round(body, "#a8562a")
    easel.line(((-0.28, 0.05), (0.40, -0.09)), "#f2e6c8", 0.008, soft=False)


def bow_stick(easel: Easel) -> None:
    """Draw a violin's bow along its length."""
    easel.line(((0.0, 0.46), (0.02, -0.46)), "#5a2f1a", 0.030)
    easel.line(((0.045, 0.42), (0.045, -0.44)), "#f7f4ea", 0.016, soft=False)


def microphone(easel: Easel) -> None:
    """Draw a microphone, head up."""
    easel.sharp(((-0.07, -0.14), (0.07, -0.14), (0.045, 0.48), (-0.045, 0.48)), "#2b2f36")
    easel.ball(0.0, -0.28, 0.19, "#9aa5b1")
    for y in (-0.36, -0.28, -0.20):
        easel.line(((-0.15, y), (0.15, y)), "#5c6875", 0.02, 0.7)
    easel.line(((-0.12, -0.13), (0.12, -0.13)), "#c9a24a", 0.05)


def trumpet(easel: Easel) -> None:
    """Draw a trumpet, its bell to the right."""
    easel.line(((-0.48, -0.05), (0.20, -0.05)), "#d6a93c", 0.045, soft=False)
    easel.sharp(
        ((0.12, -0.075), (0.30, -0.10), (0.46, -0.22), (0.46, 0.12), (0.30, 0.0), (0.12, -0.025)), "#e7c14a"
    )
    easel.line(((-0.20, -0.05), (-0.22, 0.12), (0.10, 0.13), (0.12, -0.04)), "#c9962c", 0.045)
    for x in (-0.12, -0.04, 0.04):
        easel.line(((x, -0.15), (x, 0.14)), lighter("#d6a93c", 0.35), 0.045)


def drum(easel: Easel) -> None:
    """Draw a drum."""
    easel.slab(-0.40, -0.20, 0.40, 0.30, "#c4352f", 0.04)
    for x in (-0.30, -0.10, 0.10, 0.30):
        easel.line(((x - 0.08, -0.18), (x, 0.28), (x + 0.08, -0.18)), "#f2ead8", 0.022, soft=False)
    easel.line(((-0.40, 0.30), (0.40, 0.30)), "#d6a93c", 0.06)
    easel.oval(0.0, -0.20, 0.41, 0.10, "#f4efe2")
    easel.line(((-0.40, -0.18), (0.0, -0.08), (0.40, -0.18)), "#d6a93c", 0.05)


def flute(easel: Easel) -> None:
    """Draw a flute lying level."""
    easel.line(((-0.48, 0.0), (0.48, 0.0)), "#b9c6d2", 0.060)
    for x in (-0.05, 0.06, 0.17, 0.28):
        easel.ball(x, -0.01, 0.026, "#eef2f5")


def accordion(easel: Easel) -> None:
    """Draw an accordion."""
    for i in range(7):
        x = -0.22 + 0.07 * i
        easel.slab(x, -0.30, x + 0.06, 0.30, "#f2ead8" if i % 2 else "#a3302c", 0.02)
    easel.slab(-0.46, -0.34, -0.20, 0.34, "#2b2f36", 0.05)
    easel.slab(0.24, -0.34, 0.46, 0.34, "#2b2f36", 0.05)
    for i in range(5):
        easel.slab(0.36, -0.26 + 0.11 * i, 0.45, -0.18 + 0.11 * i, "#f7f4ee", 0.01)


def camera(easel: Easel) -> None:
    """Draw a camera looking to the right."""
    easel.slab(-0.20, -0.36, 0.10, -0.20, "#2b2f36", 0.04)
    easel.slab(-0.44, -0.26, 0.32, 0.32, "#33373f", 0.07)
    easel.slab(0.26, -0.16, 0.48, 0.22, "#4c525c", 0.04)
    easel.oval(0.46, 0.03, 0.045, 0.16, "#8fc4e8")
    easel.slab(-0.44, -0.10, 0.26, -0.02, "#8a94a0")
    easel.oval(-0.32, -0.18, 0.035, 0.035, "#d6453d")


def video_camera(easel: Easel) -> None:
    """Draw a film camera on the shoulder, looking to the right."""
    easel.ball(-0.28, -0.26, 0.18, "#3a3f48")
    easel.ball(0.06, -0.28, 0.18, "#3a3f48")
    easel.slab(-0.46, -0.16, 0.20, 0.30, "#2b2f36", 0.05)
    easel.sharp(((0.18, 0.0), (0.46, -0.14), (0.46, 0.26), (0.18, 0.14)), "#4c525c")
    easel.oval(-0.14, 0.07, 0.06, 0.06, "#d6453d")


def megaphone(easel: Easel) -> None:
    """Draw a megaphone, its mouth to the right."""
    easel.sharp(((-0.34, -0.07), (0.34, -0.30), (0.34, 0.26), (-0.34, 0.05)), "#d6453d")
    easel.oval(0.35, -0.02, 0.07, 0.28, darker("#d6453d", 0.35))
    easel.slab(-0.46, -0.09, -0.32, 0.07, "#f2ead8", 0.03)
    easel.line(((-0.10, 0.06), (-0.14, 0.28)), "#4a3030", 0.08)
