"""What tells one four-legged animal from another, and the frame of its bones. No drawing."""

import math
from dataclasses import dataclass

from tools.renderers.animatic.painting.colour import Colour, mix
from tools.renderers.animatic.painting.curves import Point, rotate


@dataclass(frozen=True, slots=True)
class QuadrupedSpecies:
    """One row of the table; lengths in the animal's own unit."""

    size: float
    colour: str
    belly: str = ""
    face: str = ""
    dark: str = "#2c2622"
    hoof: str = ""
    mane: str = "#241c18"
    tail: str = ""
    tusk: str = "#f2ead6"
    horn: str = "#e9dfc8"
    eye: str = "#17120f"
    length: float = 1.0
    leg: float = 0.42
    limb: float = 0.10
    depth: float = 0.34
    hump: float = 0.0
    back: float = 0.016
    """How far the middle of the back sags; below 0 it arches."""
    neck: float = 0.22
    neck_angle: float = 38.0
    head_length: float = 0.22
    head_height: float = 0.17
    muzzle: float = 1.0
    """How long the muzzle is to the head's own length."""
    ear_kind: str = "point"
    tail_kind: str = "thin"
    traits: tuple[str, ...] = ()
    speed: float = 1.0

    def shade(self, amount: float) -> Colour:
        """Return the coat's colour, darkened."""
        return mix(self.colour, self.dark, amount)

    def has(self, trait: str) -> bool:
        """Tell whether the species has a trait."""
        return trait in self.traits


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the bones of a species are, feet at y 0."""

    hip_x: float
    shoulder_x: float
    top: float
    neck_base: Point
    shoulder: Point
    """What the neck turns about."""
    head: Point
    outline: tuple[Point, ...]
    height: float
    """Highest point that counts as the animal's height."""
    graze: tuple[float, float]
    """How far trunk and neck turn (radians) when the muzzle is on the ground."""


def frame_of(species: QuadrupedSpecies) -> Frame:
    """Return the bones of a species."""
    hip_x, shoulder_x = -species.length * 0.34, species.length * 0.30
    top = -(species.leg + species.depth)
    angle = math.radians(species.neck_angle)
    base = (shoulder_x + 0.06, top + species.depth * 0.30)
    drop = -0.02 if species.has("dome") else 0.02
    shoulder = (base[0] - 0.08, base[1] + 0.06)
    head = (base[0] + species.neck * math.cos(angle), base[1] - species.neck * math.sin(angle) - drop)
    height = -min(top, head[1] - species.head_height * 0.5)
    outline = (
        _sloping(species, hip_x, shoulder_x) if species.has("dome") else _level(species, hip_x, shoulder_x)
    )
    graze = _graze(species, (hip_x, -species.leg), shoulder, head)
    return Frame(hip_x, shoulder_x, top, base, shoulder, head, outline, height, graze)


def _level(species: QuadrupedSpecies, hip: float, shoulder: float) -> tuple[Point, ...]:
    """Return the outline of a trunk with an even back."""
    leg, depth = species.leg, species.depth
    top = -(leg + depth)
    return (
        (shoulder + 0.16, top + depth * 0.40),
        (shoulder + 0.06, top + depth * 0.02),
        (shoulder - 0.10, top - species.hump),
        ((hip + shoulder) / 2 - 0.02, top + species.back),
        (hip + 0.06, top - 0.005),
        (hip - 0.12, top + depth * 0.22),
        (hip - 0.16, top + depth * 0.60),
        (hip - 0.05, top + depth * 0.95),
        (0.0, -leg + 0.02),
        (shoulder, -leg + 0.03),
        (shoulder + 0.13, top + depth * 0.80),
    )


def _sloping(species: QuadrupedSpecies, hip: float, shoulder: float) -> tuple[Point, ...]:
    """Return the outline of a mammoth's trunk: high shoulders, a back that falls away."""
    leg, top = species.leg, -(species.leg + species.depth)
    return (
        (shoulder + 0.18, top + 0.16),
        (shoulder + 0.06, top - 0.045),
        (shoulder - 0.14, top - 0.03),
        (-0.05, top + 0.05),
        (hip + 0.08, top + 0.12),
        (hip - 0.13, top + 0.25),
        (hip - 0.18, -leg - 0.05),
        (hip - 0.05, -leg + 0.10),
        (0.0, -leg + 0.13),
        (shoulder + 0.05, -leg + 0.08),
        (shoulder + 0.18, -leg - 0.12),
    )


def _graze(species: QuadrupedSpecies, hip: Point, shoulder: Point, head: Point) -> tuple[float, float]:
    """Return how far trunk and neck must turn for the muzzle to reach the ground, as far as they go."""
    if species.has("trunk"):
        return 0.0, 0.0
    for degree in range(20, 101, 2):
        neck, trunk = math.radians(degree), math.radians(max(0, degree - 40) * 0.28)
        if _muzzle_at(species, hip, shoulder, head, (trunk, neck))[1] > -0.03:
            break
    return trunk, neck


def _muzzle_at(
    species: QuadrupedSpecies, hip: Point, shoulder: Point, head: Point, turn: tuple[float, float]
) -> Point:
    trunk, neck = turn
    x, y = rotate((species.head_length * 0.95 * species.muzzle, species.head_height * 0.3), neck * 0.45)
    skull = rotate(head, neck, shoulder)
    return rotate((skull[0] + x, skull[1] + y), trunk, hip)


def muzzle(species: QuadrupedSpecies, frame: Frame, dip: float) -> Point:
    """Return where the tip of the muzzle is for an amount of dipping."""
    trunk, neck = frame.graze
    hip = (frame.hip_x, -species.leg)
    return _muzzle_at(species, hip, frame.shoulder, frame.head, (trunk * dip, neck * dip))
