"""What moves on buildings that are subjects themselves: a windmill's sails, a fountain's water."""

import math

from tools.renderers.animatic.painting.brush import Stop
from tools.renderers.animatic.painting.curves import polygon
from tools.renderers.animatic.painting.joinery import PLAIN, Joinery


def sails(work: Joinery) -> None:
    """A windmill's four sails about their hub."""
    work.canvas.save()
    work.canvas.rotate(math.degrees(work.now.t * 0.9) + 12)
    for _ in range(4):
        work.canvas.rotate(90)
        cloth = polygon([(0.015, -0.07), (0.075, -0.08), (0.065, -0.34), (0.015, -0.34)])
        work.canvas.drawPath(cloth, PLAIN.fill(work.lit("#f4ecd8"), 0.92))
        work.line((0.0, 0.0), (0.012, -0.36), "#6a4a32", 0.012)
    work.oval(0.0, 0.0, 0.022, 0.022, "#4a3424")
    work.canvas.restore()


def fountain_spray(work: Joinery) -> None:
    """A fountain's water: drops on their arcs from the column's top."""
    for drop in range(26):
        q = ((work.now.t + 0.9 * drop * 0.37) % 0.9) / 0.9
        side = -1 + 2 * ((drop * 7) % 26) / 25
        x, y = 0.20 * side * q, -0.27 - 0.52 * q * (1 - q) + 0.18 * q * q
        work.oval(x, y, 0.0065 * (1.2 - 0.5 * q), 0.0065 * (1.2 - 0.5 * q), "#eef8fb", 0.85)


def beam(work: Joinery) -> None:
    """A lighthouse's beam that sweeps about the lamp at the origin, where lamps are lit."""
    if not work.lamps:
        return
    turn = math.cos(work.now.t * 1.05)
    reach = math.copysign(max(0.2, round(1.3 * abs(turn), 1)), turn)
    spread = 0.05 + 0.17 * abs(turn)
    stops: list[Stop] = [("#fff2c0", round(0.20 + 0.34 * abs(turn), 1)), ("#fff2c0", 0.0)]
    cone = [(0.0, -0.03), (reach, -spread), (reach, spread), (0.0, 0.03)]
    work.shine(cone, stops, (0.0, 0.0), (reach, 0.0))
    work.halo(0.0, 0.0, 0.16, "#fff6d8", 0.8)
