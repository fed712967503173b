"""Builds the animatic's cut-out pack from Noto Emoji (Apache-2.0); run by hand when Noto changes.

    npm pack @iconify-json/noto emojibase-data     (then unpack both)
    pip install resvg-py
    python scripts/build_assets.py NOTO_FOLDER EMOJIBASE_FOLDER

It keeps what can stand in a picture (people, animals, plants, food, places, things), under its CLDR short
name, and drops the icons that skia draws otherwise than a complete SVG renderer does.
"""

import gzip
import hashlib
import io
import json
import re
import sys
import unicodedata
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import resvg_py
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools.renderers.animatic.puppets.icons import ASSETS, render_svg, svg_of  # noqa: E402

KEPT_GROUPS = {1, 3, 4, 5, 6, 7}
"""CLDR's people, animals and plants, food, travel, activities, objects."""
KEPT_ANYWAY = {
    "robot",
    "alien",
    "ghost",
    "skull",
    "alien-monster",
    "snowflake",
    "high-voltage",
    "star",
    "fire",
}
NOT_THINGS = re.compile(
    r"hand|finger|skin-tone|clock|-thirty|^(man|woman|men|women)-|^(family|kiss|couple|deaf)|fist|-feeding|"
    r"symbol|button|beating|gestur|pregnant|-face$|^face-|tooth|nose|tongue|^(mouth|eye|eyes|ear|leg|foot|brain|lungs)$"
)
LARGEST_DIFFERENCE = 6.0
"""Mean difference of skia's picture from the reference, of 255, above which an icon is dropped."""


def slug(name: str) -> str:
    """Return a CLDR short name as the lower-case words of a file name."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def is_kept(entry: dict[str, Any], name: str) -> bool:
    """Tell whether an emoji is a thing that can stand in a picture."""
    if name in KEPT_ANYWAY:
        return True
    return entry.get("group") in KEPT_GROUPS and not NOT_THINGS.search(name)


def bodies(noto: Path, emojibase: Path) -> dict[str, str]:
    """Return the SVG bodies that are kept, by name."""
    pack = json.loads((noto / "icons.json").read_text())
    entries = json.loads((emojibase / "en" / "data.json").read_text())
    found = {}
    for entry in entries:
        name = slug(entry["label"])
        icon = name if name in pack["icons"] else pack["aliases"].get(name, {}).get("parent")
        if icon in pack["icons"] and is_kept(entry, name):
            found[name] = pack["icons"][icon]["body"]
    return found


def reference(body: str, size: int) -> NDArray[np.uint8]:
    """Return an icon drawn by the reference renderer as premultiplied BGRA."""
    png = bytes(resvg_py.svg_to_bytes(svg_string=svg_of(body, size)))
    bgra = cv2.imdecode(np.frombuffer(png, np.uint8), cv2.IMREAD_UNCHANGED).astype(np.float32)
    bgra[..., :3] *= bgra[..., 3:] / 255
    return bgra.round().astype(np.uint8)


def differs(body: str, size: int = 128) -> bool:
    """Tell whether skia draws an icon visibly otherwise than the reference."""
    ours = render_svg(body, size).astype(np.float32)
    return bool(np.abs(ours - reference(body, size)).mean() > LARGEST_DIFFERENCE)


def write(icons: dict[str, str]) -> None:
    """Write the pack, its names and its hash; equal icons give equal bytes."""
    raw = json.dumps(dict(sorted(icons.items())), separators=(",", ":")).encode()
    packed = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=packed, mtime=0) as file:
        file.write(raw)
    ASSETS.mkdir(exist_ok=True)
    (ASSETS / "noto.json.gz").write_bytes(packed.getvalue())
    (ASSETS / "noto_names.txt").write_text("\n".join(sorted(icons)) + "\n")
    (ASSETS / "noto.sha256").write_text(hashlib.sha256(packed.getvalue()).hexdigest() + "\n")
    print(f"{len(icons)} icons, {len(packed.getvalue()) // 1024} KiB")


def main() -> None:
    """Build the pack from the two folders that are named."""
    noto, emojibase = map(Path, sys.argv[1:3])
    icons = bodies(noto, emojibase)
    wrong = sorted(name for name, body in icons.items() if differs(body))
    print(f"drawn otherwise by skia, dropped: {', '.join(wrong)}")
    write({name: body for name, body in icons.items() if name not in wrong})


if __name__ == "__main__":
    main()
