"""What is held in beak, mouth or hand: own drawings, else the cut-out of that name, else a parcel."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.painting.engine_skia import MIPMAPPED, skia
from tools.renderers.animatic.painting.surface import image
from tools.renderers.animatic.puppets import props_food as food
from tools.renderers.animatic.puppets import props_household as household
from tools.renderers.animatic.puppets import props_music as music
from tools.renderers.animatic.puppets import props_play as play
from tools.renderers.animatic.puppets import props_tools as tools
from tools.renderers.animatic.puppets import props_weapons as weapons
from tools.renderers.animatic.puppets.base import Bakery
from tools.renderers.animatic.puppets.easel import Easel
from tools.renderers.animatic.puppets.fish import draw_fish
from tools.renderers.animatic.puppets.icons import has_icon, icon
from tools.renderers.animatic.puppets.light import lit
from tools.renderers.animatic.puppets.species import table

_BOX = (-0.62, -0.62, 0.62, 0.62)


class Picture(NamedTuple):
    """One prop's drawings on a square of side 1 about its middle."""

    still: Callable[[Easel], None] | None = None
    moving: Callable[[Easel, float], None] | None = None
    """What is drawn anew at every moment, over the rest."""


PICTURES: Final[Mapping[str, Picture]] = {
    "sword": Picture(weapons.sword),
    "katana": Picture(weapons.katana),
    "dagger": Picture(weapons.dagger),
    "shield": Picture(weapons.shield),
    "spear": Picture(weapons.spear),
    "bow": Picture(weapons.bow),
    "hammer": Picture(weapons.hammer),
    "axe": Picture(weapons.axe),
    "magic-wand": Picture(weapons.magic_wand, play.spark),
    "stick": Picture(weapons.stick),
    "cane": Picture(weapons.cane),
    "torch": Picture(weapons.torch, play.torch_flame),
    "breath": Picture(None, play.breath),
    "cup": Picture(food.cup),
    "mug": Picture(food.mug),
    "glass": Picture(food.glass),
    "bottle": Picture(food.bottle),
    "bread": Picture(food.bread),
    "pizza": Picture(food.pizza),
    "ice-cream": Picture(food.ice_cream),
    "apple": Picture(food.apple),
    "banana": Picture(food.banana),
    "carrot": Picture(food.carrot),
    "bone": Picture(food.bone),
    "meat": Picture(food.meat),
    "popcorn": Picture(food.popcorn),
    "cake": Picture(food.cake),
    "lollipop": Picture(food.lollipop),
    "sandwich": Picture(food.sandwich),
    "guitar": Picture(music.guitar),
    "violin": Picture(music.violin),
    "violin-bow": Picture(music.bow_stick),
    "microphone": Picture(music.microphone),
    "trumpet": Picture(music.trumpet),
    "drum": Picture(music.drum),
    "flute": Picture(music.flute),
    "accordion": Picture(music.accordion),
    "camera": Picture(music.camera),
    "video-camera": Picture(music.video_camera),
    "megaphone": Picture(music.megaphone),
    "umbrella": Picture(household.umbrella),
    "book": Picture(household.book),
    "flower": Picture(household.flower),
    "bouquet": Picture(household.bouquet),
    "fishing-rod": Picture(tools.fishing_rod),
    "broom": Picture(tools.broom),
    "lantern": Picture(household.lantern),
    "bag": Picture(household.bag),
    "suitcase": Picture(household.suitcase),
    "phone": Picture(household.phone),
    "paintbrush": Picture(tools.paintbrush),
    "pen": Picture(tools.pen),
    "candle": Picture(household.candle, play.candle_flame),
    "bucket": Picture(tools.bucket),
    "basket": Picture(household.basket),
    "gift": Picture(household.gift),
    "letter": Picture(household.letter),
    "paper": Picture(household.paper),
    "map": Picture(household.chart),
    "baby": Picture(household.baby),
    "magnifier": Picture(tools.magnifier),
    "shovel": Picture(tools.shovel),
    "key": Picture(tools.key),
    "pan": Picture(tools.pan),
    "spoon": Picture(tools.spoon),
    "watering-can": Picture(tools.watering_can),
    "clipboard": Picture(tools.clipboard),
    "laptop": Picture(household.laptop),
    "teddy-bear": Picture(household.teddy),
    "jack-o-lantern": Picture(household.pumpkin),
    "ball": Picture(play.ball),
    "football": Picture(play.football),
    "basketball": Picture(play.basketball),
    "snowball": Picture(play.snowball),
    "stone": Picture(play.stone),
    "balloon": Picture(None, play.balloon),
    "kite": Picture(None, play.kite),
    "flag": Picture(None, play.flag),
}


@lru_cache
def named(name: str) -> str:
    """Return the name under which a thing is drawn and gripped."""
    for own, others in table("props")["names"].items():
        if name in others.split():
            return own
    return name


class Props:
    """Draws props with one brush."""

    def __init__(self, brush: Brush) -> None:
        self._brush = brush
        self._bakery = Bakery()
        self._pictures: dict[str, skia.Image] = {}

    def draw(self, canvas: skia.Canvas, name: str, size: float, scale: float, t: float) -> None:
        """Draw a prop of a size about the origin; `scale` is pixels of one unit of the canvas."""
        picture = PICTURES.get(named(name))
        if name == "fish":
            draw_fish(canvas, self._brush, size, t)
        elif picture:
            self._draw(canvas, named(name), picture, size, scale, t)
        elif has_icon(name):
            self._cut_out(canvas, name, size)
        else:
            self._parcel(canvas, size)

    def _draw(
        self, canvas: skia.Canvas, name: str, picture: Picture, size: float, scale: float, t: float
    ) -> None:
        still, moving = picture
        canvas.save()
        canvas.scale(size, size)
        if still:
            self._bakery.draw(canvas, name, scale * size, _BOX, lambda on: still(Easel(on, self._brush)))
        if moving:
            moving(Easel(canvas, self._brush), t)
        canvas.restore()

    def _cut_out(self, canvas: skia.Canvas, name: str, size: float) -> None:
        picture = self._pictures.get(name)
        if picture is None:
            picture = image(lit(icon(name, 160), self._brush)).withDefaultMipmaps()
            self._pictures[name] = picture
        half = size / 2
        canvas.drawImageRect(picture, skia.Rect.MakeLTRB(-half, -half, half, half), MIPMAPPED)

    def _parcel(self, canvas: skia.Canvas, size: float) -> None:
        half, string = size / 2, self._brush.stroke("#b5563c", size * 0.06)
        box = skia.Rect.MakeLTRB(-half * 0.8, -half * 0.6, half * 0.8, half * 0.6)
        canvas.drawRoundRect(box, size * 0.06, size * 0.06, self._brush.fill("#d9b98a"))
        canvas.drawLine(0, -half * 0.6, 0, half * 0.6, string)
        canvas.drawLine(-half * 0.8, 0, half * 0.8, 0, string)
