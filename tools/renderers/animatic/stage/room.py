"""A room as data: wall, floor, windows with the weather behind them, furniture along the wall."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final, Literal

import numpy as np

from tools.renderers.animatic.painting.brush import Stop
from tools.renderers.animatic.painting.colour import Colour, mix
from tools.renderers.animatic.painting.curves import polygon, spline
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.joinery import Joinery
from tools.renderers.animatic.painting.noise import generator
from tools.renderers.animatic.painting.surface import premultiplied
from tools.renderers.animatic.stage.air import Motes
from tools.renderers.animatic.stage.built import built
from tools.renderers.animatic.stage.layers import PERIOD, Band, Window
from tools.renderers.animatic.stage.light import PLAIN
from tools.renderers.animatic.stage.pieces import Pieces, Put
from tools.renderers.animatic.stage.place import Part, Place, Site
from tools.renderers.animatic.stage.relief import blended

FLOOR_Y: Final = 0.735
"""World y at which the wall meets the floor."""

_WALL_DEPTH, _PIECES_DEPTH = 0.86, 0.90
_BEAM: Final = 0.30


@dataclass(frozen=True, slots=True)
class Room:
    """One room."""

    wall: Colour
    floor: Colour
    kind: Literal["boards", "tiles", "carpet", "plain"] = "boards"
    lower: Colour | None = None
    """Colour of the wall's lower third, where it is panelled or tiled."""
    trim: Colour = "#f2ead8"
    tiled: bool = False
    windows: Sequence[tuple[float, float, float, float]] = ()
    """Middle x (parts of the view's width), middle y, half width and half height of each window."""
    curtain: Colour | None = None
    pieces: Sequence[Put] = field(default=())
    near: Sequence[Put] = field(default=())
    """Pieces that stand before the subjects at the frame's edge."""


def lay_out_room(site: Site, room: Room) -> Place:
    """Lay out a room; it comes again after the period, so that a camera may travel along it."""
    lengths = site.view.world_width, site.unit
    back: list[Part] = [
        Band([_Wall(room, site)], 0.0, FLOOR_Y + 0.01, _WALL_DEPTH),
        Band([_Windows(room, site)], 0.0, FLOOR_Y + 0.01, _WALL_DEPTH),
        Band([_Floor(room, site)], FLOOR_Y - 0.005, 1.0, 1.0),
        Band([Pieces(room.pieces, site.light, lengths)], 0.0, 0.97, _PIECES_DEPTH),
    ]
    if room.windows and not site.light.dark and site.fair:
        back.append(Band([_Beams(room, site)], FLOOR_Y - 0.2, 1.0, _PIECES_DEPTH))
    if not site.light.dark:
        back.append(Motes(site.view, site.light, site.seed, 30))
    front = [Band([Pieces(room.near, site.light, lengths)], 0.35, 1.0, 1.2)] if room.near else []
    return Place(back, front)


@dataclass(frozen=True, slots=True)
class _Wall:
    room: Room
    site: Site

    def __call__(self, window: Window, canvas: skia.Canvas) -> None:
        """Paint the wall: lighter towards the light, with a lower part and a skirting board."""
        room, light = self.room, self.site.light
        rough = window.noise(0.03, self.site.key("plaster"), 2)
        across = 0.5 + 0.5 * np.sin(window.xs() * (2 * np.pi / PERIOD) * 2 - 0.6)
        lit = np.clip(0.55 + 0.30 * across - 0.30 * (window.ys() - 0.35) + 0.035 * rough, 0, 1)
        dark, pale = (
            light.tinted(mix(room.wall, towards, t)) for towards, t in (("#20182a", 0.26), ("#fff6e0", 0.22))
        )
        colours = blended(dark, pale, lit.astype(np.float32))
        window.blit(canvas, premultiplied(colours, np.ones_like(lit)))
        work = built(canvas, light)
        if room.lower is not None:
            top = FLOOR_Y - 0.22
            work.strip(window.left, top, window.right, FLOOR_Y, room.lower)
            self._joints(work, window, top)
            work.strip(window.left, top - 0.012, window.right, top, room.trim)
        work.strip(window.left, FLOOR_Y - 0.028, window.right, FLOOR_Y + 0.004, room.trim)
        work.shade(window.left, FLOOR_Y - 0.002, window.right, FLOOR_Y + 0.006, 0.35)

    def _joints(self, work: Joinery, window: Window, top: float) -> None:
        step = 0.05 if self.room.tiled else 0.125
        for k in range(int(window.left / step) - 1, int(window.right / step) + 2):
            work.line((k * step, top), (k * step, FLOOR_Y), "#2a2028", 0.002, 0.22)
        for row in range(1, 4) if self.room.tiled else ():
            y = top + row * 0.055
            work.line((window.left, y), (window.right, y), "#2a2028", 0.002, 0.22)


@dataclass(frozen=True, slots=True)
class _Floor:
    room: Room
    site: Site

    def __call__(self, window: Window, canvas: skia.Canvas) -> None:
        """Paint the floor, darker at the wall, its boards or tiles wider towards the viewer."""
        light, room = self.site.light, self.room
        near = np.clip((window.ys() - FLOOR_Y) / (1 - FLOOR_Y), 0, 1) + 0 * window.xs()
        grain = window.noise(0.5, self.site.key("grain"), 3, 12.0)
        dark, pale = (
            light.tinted(mix(room.floor, towards, t)) for towards, t in (("#1a1018", 0.34), ("#fff0d0", 0.12))
        )
        lit = np.clip(0.30 + 0.55 * near + 0.05 * grain, 0, 1).astype(np.float32)
        window.blit(canvas, premultiplied(blended(dark, pale, lit), np.ones_like(lit)))
        if room.kind in ("boards", "tiles"):
            self._joints(built(canvas, light), window)

    def _joints(self, work: Joinery, window: Window) -> None:
        rows = [FLOOR_Y + (1 - FLOOR_Y) * (k / 5) ** 1.5 for k in range(1, 5)]
        for y in rows:
            work.line((window.left, y), (window.right, y), "#1a1018", 0.0022, 0.32)
        rng = generator(self.site.key("joints"))
        edges = [FLOOR_Y, *rows, 1.0]
        for row, (top, bottom) in enumerate(pairwise(edges)):
            step = 0.25 if self.room.kind == "tiles" else 0.5
            for k in range(round(PERIOD / step)):
                x = k * step + (
                    0.0 if self.room.kind == "tiles" else float(rng.uniform(0, step)) + 0.13 * row
                )
                for copy in window.copies(x % PERIOD, 0.1):
                    work.line((copy, top), (copy, bottom), "#1a1018", 0.002, 0.26)


@dataclass(frozen=True, slots=True)
class _Windows:
    room: Room
    site: Site

    def __call__(self, window: Window, canvas: skia.Canvas) -> None:
        """Paint the windows with what is behind them: hour, hills and weather."""
        width = self.site.view.world_width
        for x, y, half, high in self.room.windows:
            for copy in window.copies(x * width, half + 0.2):
                canvas.save()
                canvas.translate(copy, y)
                self._paint(canvas, half * self.site.unit, high)
                canvas.restore()

    def _paint(self, canvas: skia.Canvas, half: float, high: float) -> None:
        work, pane = built(canvas, self.site.light), skia.Rect.MakeLTRB(-half, -high, half, high)
        work.board(-half - 0.022, -high - 0.022, half + 0.022, high + 0.022, self.room.trim, 0.006)
        canvas.save()
        canvas.clipRect(pane, doAntiAlias=True)
        self._outside(canvas, half, high)
        canvas.restore()
        for x in (0.0,) if half < 0.16 else (-half / 3, half / 3):
            work.board(x - 0.005, -high, x + 0.005, high, self.room.trim, 0)
        work.board(-half, -0.15 * high - 0.005, half, -0.15 * high + 0.005, self.room.trim, 0)
        work.board(-half - 0.045, high + 0.018, half + 0.045, high + 0.042, self.room.trim, 0.004)
        if self.room.curtain is not None:
            self._curtains(work, half, high)

    def _outside(self, canvas: skia.Canvas, half: float, high: float) -> None:
        light, weather = self.site.light, self.site.scene.weather
        canvas.drawRect(
            skia.Rect.MakeLTRB(-half, -high, half, high), PLAIN.linear((0, -high), (0, high), light.sky)
        )
        if self.site.fair:
            radius = 0.03 if light.dark else 0.034
            canvas.drawCircle(
                0.35 * half, -0.45 * high, radius, PLAIN.fill(mix(light.sun_colour, "#ffffff", 0.4))
            )
        snowy = weather == "snow" or self.site.scene.season == "winter"
        for colour, base, rise, haze in (("#86a56a", 0.45, 0.16, 0.45), ("#6f9450", 0.70, 0.12, 0.22)):
            ground = light.hazed("#eef2f7" if snowy else colour, haze)
            outline = [(-1.2 * half, high * 1.3), (-half, high * base), (-0.2 * half, high * (base - rise))]
            outline += [
                (0.6 * half, high * (base + 0.05)),
                (1.2 * half, high * base),
                (1.2 * half, high * 1.3),
            ]
            canvas.drawPath(spline(outline), PLAIN.fill(ground))
        self._falling(canvas, half, high)

    def _falling(self, canvas: skia.Canvas, half: float, high: float) -> None:
        weather = self.site.scene.weather
        places = generator("pane", weather).uniform(-1, 1, (40, 2)).tolist()
        if weather in ("rain", "storm"):
            for a, b in places:
                x, y = a * half, b * high
                canvas.drawLine(x, y, x - 0.006, y + 0.035, PLAIN.stroke("#e3edf6", 0.0022, 0.55))
        elif weather == "snow":
            for a, b in places:
                canvas.drawCircle(a * half, b * high, 0.004, PLAIN.fill("#ffffff", 0.9))
        elif weather == "fog":
            canvas.drawRect(
                skia.Rect.MakeLTRB(-half, -high, half, high), PLAIN.fill(self.site.light.haze, 0.6)
            )

    def _curtains(self, work: Joinery, half: float, high: float) -> None:
        assert self.room.curtain is not None
        work.board(-half - 0.10, -high - 0.055, half + 0.10, -high - 0.042, "#7a5a3c", 0.006)
        for side in (-1, 1):
            edge, inner = side * (half + 0.085), side * (half - 0.05)
            top, foot = -high - 0.05, high + 0.07
            # Corners stand twice, so that the outline turns sharply there.
            drawn = [
                (edge, top),
                (edge, top),
                (inner, top),
                (inner, top),
                (side * (half - 0.015), 0.2 * high),
            ]
            drawn += [
                (side * (half + 0.025), foot),
                (side * (half + 0.025), foot),
                (edge, foot),
                (edge, foot),
            ]
            work.soft(drawn, self.room.curtain)
            for fold in (0.3, 0.6):
                x = edge + (inner - edge) * fold
                work.line((x, -high), (edge + (x - edge) * 0.7, high + 0.06), "#1c1420", 0.004, 0.16)


@dataclass(frozen=True, slots=True)
class _Beams:
    room: Room
    site: Site

    def __call__(self, window: Window, canvas: skia.Canvas) -> None:
        """Paint the light that falls through the windows on the floor, slanting to the left."""
        colour = mix(self.site.light.sun_colour, "#fff3bc", 0.5)
        stops: list[Stop] = [(colour, _BEAM), (colour, 0.0)]
        for x, _, half, _ in self.room.windows:
            for copy in window.copies(x * self.site.view.world_width, 0.9):
                wide = half * self.site.unit
                corners = [(copy - 0.10 - wide, FLOOR_Y + 0.03), (copy - 0.10 + wide, FLOOR_Y + 0.03)]
                corners += [(copy - 0.30 + 1.2 * wide, 0.97), (copy - 0.30 - 1.2 * wide, 0.97)]
                canvas.drawPath(polygon(corners), PLAIN.linear((0, FLOOR_Y), (0, 1.0), stops))
