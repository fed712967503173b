"""What only some four-legged animals have: leathery or feathered wings, spines, a horn on the brow."""

import math
from typing import Final

from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.painting.curves import TAU, Point, lerp, spline, taper
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.puppets.base import Pose
from tools.renderers.animatic.puppets.props import Props
from tools.renderers.animatic.puppets.quadruped_species import Frame, QuadrupedSpecies

_PANNIER: Final = 0.42
"""Size of what hangs at a flank."""


def wing(
    canvas: skia.Canvas, brush: Brush, species: QuadrupedSpecies, frame: Frame, pose: Pose, far: bool
) -> None:
    """Draw a wing from the shoulder: beating in flight, half spread to fight, folded on the back else."""
    spread = 1.0 if pose.act in ("fly", "open", "fight", "jump") else 0.0
    stroke = math.sin(TAU * pose.beat) if pose.act in ("fly", "fight") else 0.35
    up = lerp(0.35, 0.30 + 0.75 * stroke, spread) + (0.30 if far else 0.0)
    long = lerp(0.62, 1.05, spread)
    root = (frame.shoulder_x - 0.06, frame.top + 0.10)
    wrist = (root[0] - 0.10 * long, root[1] - 0.55 * long * math.sin(up + 0.3))
    tip = (wrist[0] - 0.72 * long, wrist[1] - 0.42 * long * math.sin(up - 0.35) - 0.05)
    colour = species.mane if species.has("feathered") else mix(species.colour, species.dark, 0.30)
    tone = mix(colour, "#10141e", 0.30) if far else colour
    ends = [
        (lerp(tip[0], root[0], q), lerp(tip[1], root[1], q) + 0.16 * long * (1 - 0.3 * q))
        for q in (0.30, 0.58, 0.85)
    ]
    outline: list[Point] = [root, wrist, tip]
    before = tip
    for end in ends:
        outline += [((before[0] + end[0]) / 2, (before[1] + end[1]) / 2 - 0.06 * long), end]
        before = end
    canvas.drawPath(spline(outline, True, 0.10), brush.fill(tone))
    for end in (tip, *ends):
        bone = [wrist, ((wrist[0] + end[0]) / 2, (wrist[1] + end[1]) / 2 - 0.02), end]
        canvas.drawPath(taper(bone, 0.030, 0.010), brush.fill(mix(tone, "#10141e", 0.28)))
    canvas.drawPath(
        taper([root, ((root[0] + wrist[0]) / 2 + 0.03, (root[1] + wrist[1]) / 2), wrist], 0.075, 0.035),
        brush.fill(mix(tone, "#10141e", 0.18)),
    )


def spines(canvas: skia.Canvas, brush: Brush, species: QuadrupedSpecies, frame: Frame) -> None:
    """Draw a coat of spines over the back, or a ridge of plates along it."""
    if species.has("ridge"):
        for k in range(8):
            q = k / 7
            x = lerp(frame.hip_x - 0.16, frame.shoulder_x + 0.12, q)
            high = 0.05 + 0.075 * math.sin(math.pi * q)
            plate = [
                (x - 0.045, frame.top + 0.05),
                (x - 0.012, frame.top - high),
                (x + 0.05, frame.top + 0.05),
            ]
            canvas.drawPath(spline(plate), brush.fill(species.horn))
        return
    for row in range(5):
        for k in range(15):
            q = (k + 0.5 * (row % 2)) / 14
            x = lerp(frame.hip_x - 0.24, frame.shoulder_x + 0.14, q)
            y = frame.top + 0.035 + 0.062 * row - 0.05 * math.sin(math.pi * q)
            tip = (x - 0.085, y - 0.075)
            tone = mix(species.mane, "#f0e2c4", 0.30 * ((k + row) % 3))
            canvas.drawPath(
                taper([(x, y), ((x + tip[0]) / 2, (y + tip[1]) / 2), tip], 0.026, 0.006), brush.fill(tone)
            )


def brow_horn(canvas: skia.Canvas, brush: Brush, species: QuadrupedSpecies) -> None:
    """Draw a unicorn's horn on a head about the origin."""
    length, height = species.head_length, species.head_height
    line = [(0.22 * length, -0.40 * height), (0.42 * length, -1.05 * height), (0.60 * length, -1.75 * height)]
    canvas.drawPath(taper(line, 0.055, 0.008), brush.fill("#f3dc8a"))
    for q in (0.2, 0.45, 0.7):
        x, y = lerp(line[0][0], line[2][0], q), lerp(line[0][1], line[2][1], q)
        canvas.drawLine(x - 0.016, y + 0.006, x + 0.02, y - 0.006, brush.stroke("#c9a24a", 0.008))


def panniers(
    canvas: skia.Canvas, props: Props, frame: Frame, scale: float, t: float, pose: Pose, far: bool
) -> None:
    """Draw what of several hangs at one flank; beyond the back it shows a little higher and ahead."""
    count = pose.load // 2 if far else (pose.load + 1) // 2
    middle = 0.45 * frame.hip_x + 0.55 * frame.shoulder_x + (0.18 if far else 0.0)
    y = frame.top + (0.02 if far else 0.5 * _PANNIER)
    for nth in range(count):
        canvas.save()
        canvas.translate(middle + 0.9 * _PANNIER * (nth - (count - 1) / 2), y)
        props.draw(canvas, pose.holding, _PANNIER, scale, t)
        canvas.restore()
