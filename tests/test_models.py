"""Models: what is taken for a whole checkpoint, the list, what can be got, where weights lie."""

import json
import re
import shutil
import tomllib
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from types import SimpleNamespace
from typing import ClassVar

import pytest
from safetensors.torch import load_file

from tests.tiny import write_gguf
from tools.errors import RenderError, SettingsError
from tools.renderers import registry
from tools.renderers.diffusion import getting, gpu, models, readiness
from tools.renderers.diffusion.describe import DiffusionRenderer
from tools.renderers.diffusion.family import families
from tools.renderers.diffusion.gpu import Gpu
from tools.renderers.diffusion.memory import PLACEMENTS, placement, smaller
from tools.renderers.diffusion.recipe import recipe, recipe_for
from tools.renderers.diffusion.room import let_go
from tui import doctor
from tui import models as shown

GB = 10**9


@pytest.fixture
def folder(checkpoints, tmp_path) -> Path:
    """A checkpoint of its own, to damage."""
    return shutil.copytree(checkpoints("wan"), tmp_path / "wan")


def weights(folder: Path, part: str = "transformer") -> Path:
    return next((folder / part).glob("*.safetensors"))


def cut_off(folder):
    file = weights(folder)
    file.write_bytes(file.read_bytes()[:-100])


def pickled(folder):
    weights(folder).rename(folder / "transformer" / "weights.bin")


def half_copied(folder):
    shutil.rmtree(folder / "vae")


def half_fetched(folder):
    weights(folder, "text_encoder").rename(folder / "text_encoder" / "model.safetensors.incomplete")


def without_a_config(folder):
    (folder / "transformer" / "config.json").unlink()


def without_a_schedule(folder):
    (folder / "scheduler" / "scheduler_config.json").unlink()


def with_code_of_its_own(folder):
    path = folder / "model_index.json"
    index = json.loads(path.read_text()) | {"transformer": ["modeling_wan", "WanTransformer"]}
    path.write_text(json.dumps(index))


def no_table(folder):
    (folder / "model_index.json").write_text("[1, 2]")


def without_a_shard(folder):
    index = folder / "transformer" / "diffusion_pytorch_model.safetensors.index.json"
    index.write_text(json.dumps({"weight_map": {"a": "diffusion_pytorch_model-00002-of-00002.safetensors"}}))


def of_no_family(folder):
    path = folder / "model_index.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {"_class_name": "StableDiffusionPipeline"}))


def no_pipeline(folder):
    (folder / "model_index.json").unlink()


def broken_index(folder):
    (folder / "model_index.json").write_text("{")


def no_header(folder):
    weights(folder).write_bytes(b"\xff" * 1000)


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (cut_off, "cut off"),
        (pickled, "pickles"),
        (half_copied, "lacks its vae"),
        (half_fetched, "no weights for its text_encoder"),
        (without_a_config, "lacks its transformer"),
        (without_a_schedule, "lacks its scheduler"),
        (with_code_of_its_own, r"code of its own \(modeling_wan\), which is never run"),
        (no_table, "holds no table"),
        (without_a_shard, "lacks diffusion_pytorch_model-00002"),
        (of_no_family, "no family that draws here"),
        (no_pipeline, "no checkpoint"),
        (broken_index, "cannot be read"),
        (no_header, "cut off"),
    ],
)
def test_what_is_no_whole_checkpoint_is_refused_in_a_sentence(listed, folder, damage, said):
    listed()
    damage(folder)
    with pytest.raises(SettingsError, match=said) as caught:
        models.add(folder)
    assert caught.value.hint
    assert models.entries() == ()


@pytest.mark.parametrize(
    ("name", "said", "hint"),
    [
        ("weights.gguf", "is a file, not a checkpoint's folder", "add FOLDER --transformer"),
        ("nowhere/at/all", "There is no folder", "model_index.json"),
        ("Lightricks/LTX-Video", "There is no folder", "mutoscope models get Lightricks/LTX-Video"),
    ],
)
def test_what_is_no_folder_is_told_what_it_may_be(listed, tmp_path, monkeypatch, name, said, hint):
    listed()
    monkeypatch.chdir(tmp_path)
    Path("weights.gguf").touch()
    with pytest.raises(SettingsError, match=said) as caught:
        models.add(Path(name))
    assert hint in caught.value.hint


@pytest.mark.parametrize("share", [0.9, 0.5, 0.01])
def test_a_gguf_file_that_is_cut_off_is_refused(listed, checkpoints, tmp_path, share):
    listed()
    file = tmp_path / "small.gguf"
    write_gguf(load_file(weights(checkpoints("wan"))), file)
    assert models.add(checkpoints("wan"), transformers=[file]).transformers == (file,)
    file.write_bytes(file.read_bytes()[: int(share * file.stat().st_size)])
    with pytest.raises(SettingsError, match="cut off"):
        models.add(checkpoints("wan"), transformers=[file])


def test_the_first_model_draws_until_another_is_chosen(listed):
    first, second = listed("ltx2", "wan")
    assert (models.chosen(), models.use("wan"), models.chosen()) == (first, second, second)
    models.remove("wan")
    assert models.chosen() == first
    assert (second.folder / "model_index.json").exists()
    with pytest.raises(SettingsError, match="no model called 'wan'") as caught:
        models.use("wan")
    assert "ltx2" in caught.value.hint


def test_a_model_is_known_by_its_weights_and_what_it_is(listed, checkpoints, tmp_path):
    (entry,) = listed("wan")
    copy = shutil.copytree(checkpoints("wan"), tmp_path / "copy")
    assert models.add(copy).hash == entry.hash
    file = weights(copy)
    data = bytearray(file.read_bytes())
    data[-1] ^= 1
    file.write_bytes(data)
    assert models.add(copy).hash != entry.hash
    assert models.add(checkpoints("wan-small")).hash != entry.hash


def test_a_model_that_is_gone_is_named(listed, folder):
    listed()
    entry = models.add(folder)
    identity = DiffusionRenderer().identity()
    shutil.rmtree(folder)
    with pytest.raises(SettingsError, match="is gone from"):
        DiffusionRenderer()
    with pytest.raises(SettingsError, match="is gone from"):
        assert entry.index
    models.remove("wan")
    with pytest.raises(RenderError, match="not in the list any more"):
        models.planned_with(identity)


def test_a_shot_is_drawn_by_the_recipe_and_the_precision_it_was_planned_with(listed, folder):
    listed()
    for name, how in (("few", {"recipe_name": "distilled"}), ("half", {"dtype": "float16"}), ("whole", {})):
        models.add(folder, name, **how)
    for name in ("whole", "few", "half"):
        identity = DiffusionRenderer(models.named(name)).identity()
        assert models.planned_with(identity).name == name
    models.remove("whole")
    with pytest.raises(RenderError, match="not in the list any more"):
        models.planned_with(DiffusionRenderer(models.named("few")).identity() | {"recipe": "another"})


def test_a_list_that_is_damaged_says_where_it_lies(listed):
    listed("wan")
    models.models_file().write_text("{]")
    with pytest.raises(SettingsError, match=r"models\.json cannot be read"):
        models.entries()


@pytest.mark.parametrize("name", ["weights.pt", "weights.safetensors", "weights.gguf"])
def test_a_transformer_in_one_file_is_looked_at_first(listed, checkpoints, tmp_path, name):
    listed()
    (tmp_path / name).write_bytes(b"not what it says")
    with pytest.raises(SettingsError):
        models.add(checkpoints("wan"), transformers=[tmp_path / name])
    entry = models.add(checkpoints("wan"), transformers=[weights(checkpoints("wan"))])
    assert entry.name == "diffusion_pytorch_model"
    assert entry.hash != models.add(checkpoints("wan")).hash


def test_a_lora_is_a_safetensors_file_with_a_weight(mutoscope, listed, checkpoints, tmp_path):
    listed()
    file = shutil.copy(weights(checkpoints("wan")), tmp_path / "ink.safetensors")
    added = mutoscope("models", "add", str(checkpoints("wan")), "--lora", f"{file}:0.8", "--name", "inked")
    assert "with ink at 0.8" in added.out
    (entry,) = models.entries()
    assert [(lora.path.name, lora.weight) for lora in entry.loras] == [("ink.safetensors", 0.8)]
    for said in (f"{file}:much", str(tmp_path / "none.safetensors"), str(tmp_path / "ink.pt")):
        assert mutoscope("models", "add", str(checkpoints("wan")), "--lora", said).code == 2


def test_two_experts_take_a_pair_of_files_and_one_transformer_does_not(
    mutoscope, listed, checkpoints, tmp_path
):
    listed()
    folder = checkpoints("wan-experts")
    pair = ",".join(
        str(shutil.copy(weights(folder, part), tmp_path / f"ink-{noise}.safetensors"))
        for part, noise in (("transformer", "high"), ("transformer_2", "low"))
    )
    added = mutoscope("models", "add", str(folder), "--lora", f"{pair}:0.8", "--transformer", pair)
    assert "with ink at 0.8" in added.out
    (entry,) = models.entries()
    assert [file.name for file in entry.transformers] == ["ink-high.safetensors", "ink-low.safetensors"]
    assert entry.loras[0].files == entry.transformers
    assert mutoscope("models", "check", entry.name).code == 0
    for option in ("--lora", "--transformer"):
        refused = mutoscope("models", "add", str(checkpoints("wan")), option, pair)
        assert refused.code == 2
        assert (
            "wan takes no ink-low.safetensors beside ink-high.safetensors: it has 1 transformer."
            in refused.err
        )


def test_recipes_go_by_the_name_of_a_checkpoint():
    assert recipe_for("ltx2", "LTX-2.3-Distilled").name == "distilled"
    assert recipe_for("ltx2", "LTX-2").name == "full"
    assert recipe_for("wan", "Wan2.1-T2V-14B-lightx2v").num_inference_steps == 4
    assert recipe("ltx2", "distilled").num_inference_steps == 8
    assert len({recipe(family.name, "full").digest for family in families()}) == 3
    with pytest.raises(SettingsError, match="no recipe called 'slow'") as caught:
        recipe("wan", "slow")
    assert "distilled, distilled-split, full, full-split" in caught.value.hint


@pytest.mark.parametrize(
    ("memory", "name"),
    [(4, None), (8, "ltx-video"), (12, "ltx-video"), (16, "ltx-video"), (24, "ltx-video-13b"),
     (48, "ltx-2.3"), (80, "ltx-2.3")],
)  # fmt: skip
def test_one_model_is_named_for_the_memory_there_is(memory, name):
    offer = getting.offer_for(memory * GB)
    assert (offer.name if offer else None) == name


def test_a_model_is_got_by_a_name_that_is_known_or_by_its_repository():
    assert getting.named("ltx-2.3") == ("ltx-2.3", "diffusers/LTX-2.3-Distilled-Diffusers")
    assert getting.named("me/my-model") == ("my-model", "me/my-model")
    with pytest.raises(SettingsError, match="No model is called"):
        getting.named("sora")


def test_without_a_network_it_is_said_which_files_go_where(monkeypatch, tmp_path):
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path))
    with pytest.raises(SettingsError, match="could not be fetched") as caught:
        getting.download("nobody/nothing")
    assert "mutoscope models add FOLDER" in caught.value.hint


def test_what_lies_in_the_caches_of_others_is_found(monkeypatch, checkpoints, tmp_path):
    snapshots = tmp_path / "hub" / "models--Wan-AI--Wan2.1-T2V" / "snapshots"
    shutil.copytree(checkpoints("wan"), snapshots / "abc")
    shutil.copytree(checkpoints("wan"), tmp_path / "hub" / "models--half--done" / "snapshots" / "abc")
    shutil.rmtree(tmp_path / "hub" / "models--half--done" / "snapshots" / "abc" / "vae")
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "hub"))
    assert list(getting.in_cache()) == [("Wan-AI/Wan2.1-T2V", snapshots / "abc")]
    unet = tmp_path / "comfy" / "models" / "unet"
    unet.mkdir(parents=True)
    for name in ("wan2.1-Q4.gguf", "sdxl.safetensors", "ltx.txt"):
        (unet / name).touch()
    monkeypatch.setenv("COMFYUI_PATH", str(tmp_path / "comfy"))
    assert list(getting.single_files()) == [unet / "wan2.1-Q4.gguf"]


def test_weights_lie_where_memory_allows():
    sizes = {"transformer": 26 * GB, "text_encoder": 10 * GB, "vae": GB}
    names = [placement(sizes, free * 2**30).name for free in (80, 40, 30, 20, 8)]
    assert names == ["whole", "whole", "model", "model-fp8", "group"]
    experts = {"transformer": 28 * GB, "transformer_2": 28 * GB, "text_encoder": 11 * GB, "vae": GB}
    names = [placement(experts, free * 2**30).name for free in (80, 40, 20, 12)]
    assert names == ["whole", "model", "model-fp8", "group"]
    assert smaller(PLACEMENTS[0]) == PLACEMENTS[1]
    assert smaller(PLACEMENTS[-1]) is None


def test_auto_draws_on_the_gpu_where_all_is_there_for_it(listed, monkeypatch):
    assert registry.choose("auto") == "animatic"
    listed("wan")
    assert registry.choose("auto") == "animatic"
    monkeypatch.setattr(readiness, "gpus", lambda: (Gpu("H200", 141 * GB, 140 * GB),))
    monkeypatch.setattr(readiness, "hindrance", lambda: None)
    assert registry.choose("auto") == "diffusion"
    monkeypatch.setattr(readiness, "packages_missing", lambda: ("torch",))
    assert registry.choose("auto") == "animatic"
    with pytest.raises(SettingsError, match="lacks the packages torch") as caught:
        registry.choose("diffusion")
    assert "mutoscope setup gpu" in caught.value.hint


def test_models_are_listed_added_chosen_checked_and_removed(mutoscope, listed, checkpoints):
    listed()
    assert "No model yet." in mutoscope("models").out
    assert "ltx-2.3" in mutoscope("models").out
    added = mutoscope("models", "add", str(checkpoints("ltx2")), "--name", "mine", "--recipe", "distilled")
    assert (added.code, added.out.startswith("Added mine  LTX-2,")) == (0, True)
    assert "Whole: mine" in mutoscope("models", "check").out
    assert mutoscope("models", "use", "mine").out == "mine draws from now on.\n"
    assert "* mine" in mutoscope("models").out
    assert "its files stay" in mutoscope("models", "remove", "mine").out
    assert mutoscope("models", "use").code == 2
    assert mutoscope("models", "check").code == 2


def test_the_doctor_says_which_model_draws(mutoscope, listed):
    assert "Model: none; sketches need none" in mutoscope("doctor").out
    listed("wan")
    assert "ok  Model: wan" in mutoscope("doctor").out


def test_what_pipelines_need_without_saying_so_is_installed_with_them():
    needed = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text())["project"]
    names = {
        re.split(r"[<>=]", name)[0]
        for name in needed["dependencies"] + needed["optional-dependencies"]["gpu"]
    }
    assert names >= {"ftfy", "av", "accelerate", "peft", "sentencepiece", "gguf"}


def test_setting_up_without_a_gpu_says_so_and_installs_nothing(mutoscope, listed):
    listed()
    done = mutoscope("setup", "gpu", "--yes")
    assert (done.code, "nothing is installed" in done.out) == (1, True)


@pytest.fixture
def card(monkeypatch, tmp_path):
    """A machine with a GPU of some memory, no hub's cache and no ComfyUI."""

    def put(memory):
        monkeypatch.setattr(shown, "gpus", lambda: (Gpu("RTX", memory * GB, memory * GB),))
        monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "hub"))
        monkeypatch.setenv("COMFYUI_PATH", str(tmp_path / "none"))
        monkeypatch.setattr("typer.confirm", lambda question: False)

    return put


@pytest.mark.parametrize(
    ("memory", "said"),
    [(4, "too small for any model"), (24, "Later: mutoscope models get ltx-video-13b")],
)
def test_setting_up_names_the_model_that_fits(mutoscope, listed, card, memory, said):
    listed()
    card(memory)
    done = mutoscope("setup", "gpu")
    assert (done.code, said in done.out) == (1, True)


def test_setting_up_finds_a_model_and_draws_with_it(
    mutoscope, listed, card, checkpoints, monkeypatch, tmp_path
):
    listed()
    card(24)
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    shutil.copytree(checkpoints("ltx"), tmp_path / "hub" / "models--me--ltx-distilled" / "snapshots" / "a")
    done = mutoscope("setup", "gpu")
    assert (done.code, "Found me/ltx-distilled" in done.out, "It works: " in done.out) == (0, True, True)


@pytest.fixture
def built(monkeypatch, tmp_path):
    """A machine with an old GPU, on which torch was built for something."""

    def put(driver, **versions):
        text = "".join(f"{name}: Optional[str] = {said!r}\n" for name, said in versions.items())
        (tmp_path / "version.py").write_text(f"__version__ = '2.13.0'\n{text}")
        spec = SimpleNamespace(origin=str(tmp_path / "__init__.py"))
        monkeypatch.setattr("importlib.util.find_spec", lambda name: spec)
        for place in (gpu, readiness, shown, doctor):
            monkeypatch.setattr(place, "gpus", lambda: (Gpu("RTX", 8 * GB, 5 * GB, driver),))

    return put


@pytest.mark.parametrize(("driver", "versions", "said", "remedy"), [
    ("560.35.03", {"cuda": "13.0"}, "driver 560.35.03 is too old .*: 580 or newer", "Update NVIDIA's"),
    ("470.82", {"cuda": "12.8", "hip": None}, "driver 470.82 is too old .*: 525 or newer", "older CUDA"),
    ("580.65", {"cuda": None}, "built for the CPU only", "pip install --force-reinstall torch"),
    ("", {"cuda": "13.0"}, "not built for ROCm", "pytorch.org"),
])  # fmt: skip
def test_what_keeps_torch_from_the_gpu_is_said_before_anything_is_drawn(
    mutoscope, listed, built, monkeypatch, driver, versions, said, remedy
):
    listed("wan")
    built(driver, **versions)
    found = gpu.hindrance()
    assert re.search(said, found.text)
    assert remedy in found.remedy
    told = mutoscope("doctor")
    assert f"--  {found.text}\n      {found.remedy}" in told.out
    assert registry.choose("auto") == "animatic"
    done = mutoscope("setup", "gpu", "--yes")
    assert (done.code, found.text in done.out) == (1, True)
    monkeypatch.delenv("MUTOSCOPE_DEVICE")
    told = mutoscope("run", "--renderer", "animatic", "-m", "is it using my GPU?", "-m", "use the GPU")
    assert "For the GPU, a torch that can use it is missing" in told.out
    assert "from now on, once a torch that can use it is there" in told.out
    told = mutoscope("doctor", "--renderer", "diffusion")
    assert (told.code, f"NO  {found.text}" in told.out) == (1, True)
    with pytest.raises(SettingsError, match=said):
        gpu.device_name()


@pytest.mark.parametrize(("driver", "versions"), [
    ("580.65.06", {"cuda": "13.0"}), ("525.60.13", {"cuda": "12.8"}), ("", {"cuda": None, "hip": "6.4"}),
    ("[N/A]", {"cuda": "13.0"}),
])  # fmt: skip
def test_a_torch_that_can_use_the_gpu_is_not_complained_of(listed, built, driver, versions):
    listed("wan")
    built(driver, **versions)
    assert gpu.hindrance() is None
    assert registry.choose("auto") == "diffusion"


def test_too_little_memory_for_any_model_is_said_with_how_much_is_needed(mutoscope, listed, built):
    listed("wan")
    built("580.65", cuda="13.0")
    said = "does not fit: 5.0 GB of GPU memory are free, 6.4 GB are needed"
    assert said in mutoscope("models").out
    assert f"--  Model: wan, 0.0 GB: {said}" in mutoscope("doctor").out


class Ollama(BaseHTTPRequestHandler):
    """A server that holds two models on the GPU and one in the computer's memory."""

    asked: ClassVar[list[dict[str, object]]] = []

    def do_GET(self):
        held = [
            {"name": "llama", "size_vram": 5},
            {"name": "cpu", "size_vram": 0},
            {"name": "qwen", "size_vram": 9},
        ]
        self.answer({"models": held} if self.path == "/api/ps" else {})

    def do_POST(self):
        self.asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.answer({})

    def answer(self, said):
        body = json.dumps(said).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def test_a_chat_model_on_the_gpu_is_asked_to_make_room(monkeypatch):
    with HTTPServer(("127.0.0.1", 0), Ollama) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        monkeypatch.setenv("MUTOSCOPE_OLLAMA", f"http://127.0.0.1:{server.server_port}")
        assert let_go() == ["llama", "qwen"]
        server.shutdown()
    assert [(said["model"], said["keep_alive"]) for said in Ollama.asked] == [("llama", 0), ("qwen", 0)]


def test_without_a_chat_model_there_is_nothing_to_ask(monkeypatch):
    monkeypatch.setenv("MUTOSCOPE_OLLAMA", "http://127.0.0.1:9")
    assert let_go() == []
