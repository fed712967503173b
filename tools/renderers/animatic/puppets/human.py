"""A person on bones: limbs, trunk, head, what moves about them. Dress, hair and hats are drawn elsewhere."""

from typing import Final

from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.painting.colour import Colour
from tools.renderers.animatic.painting.curves import Point, spline
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.puppets.base import Bakery, Pose
from tools.renderers.animatic.puppets.biped_backs import BACKS
from tools.renderers.animatic.puppets.biped_bones import Bones, Build, Joints
from tools.renderers.animatic.puppets.biped_cloth import draw_cape, draw_skirt, draw_tail
from tools.renderers.animatic.puppets.biped_dress import TRUNK_BOX, draw_trunk
from tools.renderers.animatic.puppets.biped_feet import FEET
from tools.renderers.animatic.puppets.biped_heads import Head
from tools.renderers.animatic.puppets.biped_limbs import Piece, Widths, piece, turned
from tools.renderers.animatic.puppets.biped_paint import Portrait
from tools.renderers.animatic.puppets.biped_shapes import SHAPES
from tools.renderers.animatic.puppets.biped_species import BipedSpecies
from tools.renderers.animatic.puppets.easel import darker
from tools.renderers.animatic.puppets.faces import Look

_FAR_SHADE = 0.26
_LEGS: Final[dict[str, tuple[Widths, Widths]]] = {
    "trousers": ((0.122, 0.104, 0.092), (0.092, 0.084, 0.070)),
    "wide": ((0.130, 0.122, 0.116), (0.116, 0.124, 0.130)),
    "shorts": ((0.130, 0.124, 0.122), (0.076, 0.070, 0.046)),
    "tights": ((0.112, 0.094, 0.078), (0.078, 0.076, 0.050)),
    "bare": ((0.108, 0.090, 0.074), (0.074, 0.072, 0.046)),
}
"""Breadth of thigh and shin at their ends and middle."""
_BOOT: Final = (0.094, 0.086, 0.074)
_SLEEVE: Final[tuple[Widths, Widths]] = ((0.082, 0.074, 0.062), (0.062, 0.060, 0.048))
_BARE_ARM: Final[tuple[Widths, Widths]] = ((0.070, 0.062, 0.052), (0.052, 0.050, 0.036))
_SHORT_SLEEVE: Final = (0.086, 0.084, 0.082)
_PLATES: Final = ((0, 0.060), (1, 0.038))
"""Radii of a suit of armour's discs on shoulder and elbow."""
_OPEN_HAND = spline(
    (
        (-0.026, -0.018), (0.002, -0.024), (0.014, -0.038), (0.026, -0.034), (0.026, -0.021), (0.044, -0.014),
        (0.050, 0.006), (0.026, 0.022), (-0.026, 0.018),
    )
)  # fmt: skip
_FIST = spline(
    ((-0.024, -0.019), (0.004, -0.027), (0.028, -0.022), (0.034, 0.004), (0.022, 0.024), (-0.022, 0.019))
)
_BOXING_GLOVE = spline(
    ((-0.034, -0.028), (0.006, -0.046), (0.056, -0.034), (0.064, 0.010), (0.034, 0.042), (-0.034, 0.030))
)


class Human:
    """Whoever has skin and clothes."""

    def __init__(self, species: BipedSpecies, build: Build, brush: Brush) -> None:
        self._species, self._build, self._brush = species, build, brush
        bakery = self._bakery = Bakery()
        self._head = Head(species, brush, bakery)
        self._legs = {near: self._leg_pieces(near) for near in (True, False)}
        self._arms = {near: self._arm_pieces(near) for near in (True, False)}
        self._foot = FEET[species.footwear]
        self._barefoot = species.footwear in ("bare", "sandals", "heels", "slippers")

    def _sided(self, colour: Colour, near: bool) -> Colour:
        return colour if near else darker(colour, _FAR_SHADE)

    def _leg_pieces(self, near: bool) -> list[Piece]:
        species, brush = self._species, self._brush
        if species.legwear == "tail":
            return []
        thigh, shin = (True, self._build.thigh), (False, self._build.shin)
        skin, cloth = self._sided(species.skin, near), self._sided(species.bottom, near)
        upper, lower = (self._broad(widths) for widths in _LEGS[species.legwear])
        flesh = skin if species.legwear in ("bare", "shorts") else cloth
        hem = 0.86 if species.legwear == "wide" else 1.0
        pieces = [piece(brush, thigh, upper, flesh), piece(brush, shin, lower, flesh, 0.0, hem)]
        if species.legwear == "shorts":
            pieces.append(piece(brush, thigh, upper, cloth, 0.0, 0.93))
        if species.footwear == "boots":
            pieces.append(piece(brush, shin, self._broad(_BOOT), self._sided(species.shoe, near), 0.42, 0.96))
        return pieces

    def _arm_pieces(self, near: bool) -> list[Piece]:
        species, brush = self._species, self._brush
        upper_arm, forearm = (True, self._build.upper_arm), (False, self._build.forearm)
        bare = species.sleeve in ("short", "none")
        cloth = self._sided(darker(species.colour, 0.05), near)
        colour = self._sided(species.skin, near) if bare else cloth
        upper, lower = (self._broad(widths) for widths in (_BARE_ARM if bare else _SLEEVE))
        pieces = [piece(brush, upper_arm, upper, colour), piece(brush, forearm, lower, colour, 0.0, 0.93)]
        if species.sleeve == "short":
            pieces.append(piece(brush, upper_arm, self._broad(_SHORT_SLEEVE), cloth, 0.0, 0.62))
        return pieces

    def _broad(self, widths: Widths) -> Widths:
        bulk = self._species.bulk
        return widths[0] * bulk, widths[1] * bulk, widths[2] * bulk

    def leg(self, canvas: skia.Canvas, joints: Joints, turn: float, near: bool) -> None:
        """Draw a leg and its foot, unless there is a tail."""
        if not self._legs[near]:
            return
        for part in self._legs[near]:
            part.draw(canvas, joints)
        canvas.save()
        canvas.translate(*joints[2])
        canvas.rotate(turn)
        canvas.scale(self._species.bulk, 1)
        if self._barefoot:
            FEET["bare"](canvas, self._brush, self._sided(self._species.skin, near))
        if self._species.footwear != "bare":
            self._foot(canvas, self._brush, self._sided(self._species.shoe, near))
        canvas.restore()

    def arm(self, canvas: skia.Canvas, joints: Joints, near: bool, gripping: bool) -> None:
        """Draw an arm and its hand."""
        self._hand(canvas, joints[1], joints[2], near, gripping)
        for part in self._arms[near]:
            part.draw(canvas, joints)
        if self._species.sleeve == "plate":
            plate = self._brush.fill(self._sided(self._species.trim, near))
            for joint, radius in _PLATES:
                canvas.drawCircle(*joints[joint], radius, plate)

    def _hand(self, canvas: skia.Canvas, elbow: Point, hand: Point, near: bool, gripping: bool) -> None:
        species = self._species
        beyond = 2 * hand[0] - elbow[0], 2 * hand[1] - elbow[1]
        turned(canvas, hand, beyond, self._build.forearm)
        canvas.scale(species.bulk, species.bulk)
        shape = _BOXING_GLOVE if species.glove_kind == "boxing" else _FIST if gripping else _OPEN_HAND
        canvas.drawPath(shape, self._brush.fill(self._sided(species.glove or species.skin, near)))
        canvas.restore()

    def behind(self, canvas: skia.Canvas, bones: Bones, pose: Pose, t: float) -> None:
        """Draw the cape, and what is on the back."""
        easel = Portrait(canvas, self._brush, self._species)
        for name in self._species.wear:
            if name in BACKS:
                BACKS[name](easel, bones, pose, t)
        if self._species.cape:
            draw_cape(easel, bones, pose, t)

    def over_legs(self, canvas: skia.Canvas, bones: Bones) -> None:
        """Draw the skirt, or the tail."""
        easel, hip = Portrait(canvas, self._brush, self._species), SHAPES[self._species.shape].hip
        if self._species.legwear == "tail":
            draw_tail(easel, bones, 0.9 * hip * self._species.bulk)
        if self._species.skirt:
            draw_skirt(easel, bones, hip * self._species.bulk)

    def trunk(self, canvas: skia.Canvas, scale: float, t: float) -> None:
        """Draw the trunk, the hip at the origin and the neck above it."""
        canvas.save()
        canvas.scale(self._species.bulk, self._build.torso)
        self._bakery.draw(canvas, "trunk", scale, TRUNK_BOX, self._trunk)
        canvas.restore()

    def _trunk(self, canvas: skia.Canvas) -> None:
        draw_trunk(Portrait(canvas, self._brush, self._species))

    def head(self, canvas: skia.Canvas, scale: float, t: float, look: Look) -> None:
        """Draw the head about its middle."""
        self._head.draw(canvas, scale, look)
