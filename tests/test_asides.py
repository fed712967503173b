"""What happened on the GPU is said with the clip that it happened over, and with no other."""

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")

import io
import json

import torch

from assistant.asides import aside
from assistant.events import ClipMade
from tests.diffusing import Pictures, shot
from tools.renderers.base import Made
from tools.renderers.diffusion import loading
from tools.renderers.diffusion.engine import DiffusionEngine
from tools.renderers.diffusion.families.wan import Wan
from tui.printing import HumanPrinter


def test_what_made_room_and_what_ran_out_is_noted_with_one_take_only(listed, monkeypatch):
    (entry,) = listed("wan")
    monkeypatch.setattr(loading, "_place", lambda checkpoint: (loading.PLACEMENTS[0], ("llama", "qwen")))
    engine, denoise, full = DiffusionEngine(), Wan.denoise, [True]

    def once_full(self, *given):
        if full and full.pop():
            raise torch.OutOfMemoryError("full")
        return denoise(self, *given)

    monkeypatch.setattr(Wan, "denoise", once_full)
    first, second = (facts(engine, shot(entry, seed)) for seed in (1, 2))
    assert first["unloaded"] == "llama, qwen"
    assert first["out of memory"] == "from then on each part is brought to the GPU in turn"
    assert second["weights"] == "each part is brought to the GPU in turn"
    assert not {"unloaded", "out of memory"} & second.keys()


def facts(engine, asked):
    return next(event.facts for event in engine.draw([asked], Pictures()) if isinstance(event, Made))


def test_it_is_said_with_the_clip(studio):
    library = studio.bench.library
    assert aside(library, "c1") == ""
    assert "aside" not in ClipMade(library.clips.get("c1"), "").to_json()
    noted = {"unloaded": "llama", "out of memory": "from then on each part is brought to the GPU in turn"}
    with library.db.immediate():
        library.db.run("UPDATE takes SET made = ?", json.dumps(noted))
    said = aside(library, "c1")
    assert said == (
        "Ollama was asked to let go of llama, which held the GPU's memory. The GPU ran out of memory: "
        "from then on each part is brought to the GPU in turn."
    )
    event = ClipMade(library.clips.get("c1"), said).to_json()
    assert event["aside"] == said
    shown = io.StringIO()
    HumanPrinter(shown, io.StringIO(), echo=False).show(event)
    assert shown.getvalue().endswith(f"{said}\n")
