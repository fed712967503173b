"""The commands `models` and `setup gpu`: which models there are, getting them, and two seconds as proof."""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from tools.errors import SettingsError
from tools.renderers.diffusion import checkpoint as checkpoints
from tools.renderers.diffusion import extras, getting, models
from tools.renderers.diffusion.checkpoint import Checkpoint, Lora
from tools.renderers.diffusion.gpu import Gpu, gpus, hindrance, packages_missing
from tools.settings import Settings
from tools.wording import joined
from tui.terminal import plain

_GB: Final = 10**9
_PROOF: Final = "A red fox walks through snow."
_PROOF_S: Final = 2
_BETWEEN: Final = re.compile(r"(?<=\.gguf),|(?<=\.safetensors),")
"""What stands between the files of two experts."""


def list_models() -> None:
    """Print the models in the list, how each fits, and those that can be got."""
    chosen, found = models.chosen(), models.entries()
    for entry in found:
        mark = "*" if chosen and entry.name == chosen.name else " "
        print(f"{mark} {_about(entry)}")
        print(f"    {entry.folder}")
    if not found:
        print("No model yet.")
    print("To draw faster or with less memory: mutoscope models use NAME --with EXTRA")
    for extra in extras.extras().values():
        print(f"  {extra.name:<16}{extra.about}{'' if extra.exact else '; other pictures'}")
    known = {entry.name for entry in found}
    print("To get: mutoscope models get NAME")
    for offer in getting.offers():
        if offer.name not in known:
            terms = f"{offer.family.licence}{', needs a login' if offer.login else ''}"
            print(f"  {offer.name:<16}{offer.size_gb:>3} GB  {offer.about} ({terms})")


def _about(entry: Checkpoint) -> str:
    kind, how, cards = entry.family, f"{entry.dtype}, recipe {entry.recipe.name}", gpus()
    said = f"{entry.name}  {kind.title}, {entry.bytes / _GB:.2g} GB, {how}; {kind.licence}"
    if entry.loras:
        said += f"; with {joined([f'{lora.name} at {lora.weight:g}' for lora in entry.loras])}"
    said += f"; stills by {entry.stills}" if entry.stills else ""
    said += f"; draws with {joined(entry.extras)}" if entry.extras else ""
    return f"{said}; {entry.fit(cards[0].free)}" if cards else said


def add_model(
    folder: Path,
    name: str = "",
    recipe: str = "",
    transformer: str = "",
    loras: Sequence[str] = (),
    stills: str = "",
) -> None:
    """Add a folder to the list; a LoRA is written as FILE or FILE:WEIGHT, two experts' files as FILE,FILE."""
    entry = models.add(
        folder,
        name,
        recipe_name=recipe,
        transformers=_files(transformer),
        loras=[_lora(said) for said in loras],
        stills=stills,
    )
    print(plain(f"Added {_about(entry)}"))


def _files(said: str) -> list[Path]:
    """Return the files that are named, one or one for each of two experts."""
    return [Path(file) for file in _BETWEEN.split(said) if file]


def _lora(said: str) -> Lora:
    path, colon, weight = said.rpartition(":")
    if not colon or not path.endswith(".safetensors"):
        path, weight = said, "1"
    file, *second = _files(path)
    try:
        return Lora(file, float(weight), *second)
    except (TypeError, ValueError) as error:
        raise SettingsError(
            f"{said!r} names no LoRA.",
            "For example: --lora style.safetensors:0.8, or --lora high.safetensors,low.safetensors:0.8",
        ) from error


def get_model(name: str) -> None:
    """Fetch a model and add it."""
    title, repo = getting.named(name)
    print(f"Fetches {repo}; broken off, it goes on at the next call.", file=sys.stderr)
    add_model(getting.download(repo), title)


def use_model(name: str, extras: Sequence[str] = ()) -> None:
    """Choose a model, and what it draws with beside its recipe."""
    entry = models.use(name, extras)
    print(f"{entry.name} draws from now on{f', with {joined(entry.extras)}' if entry.extras else ''}.")


def remove_model(name: str) -> None:
    """Take a model off the list."""
    entry = models.remove(name)
    print(f"{entry.name} is off the list; its files stay in {entry.folder}.")


def check_model(name: str) -> None:
    """Look at every file of a model anew and say what it is."""
    entry = models.named(name) if name else models.chosen()
    if entry is None:
        raise SettingsError("There is no model to check.", "mutoscope models lists what can be got.")
    checkpoints.family_of(entry.folder)
    checkpoints.weights_of(entry.folder)
    now = checkpoints.digest(entry.folder, entry.transformers, entry.loras)
    if now != entry.hash:
        raise SettingsError(
            f"{entry.name} is another one than was added: {now[:12]}, not {entry.hash[:12]}.",
            f"Add it anew: mutoscope models add {entry.folder}.",
        )
    print(plain(f"Whole: {_about(entry)}; hash {entry.hash[:12]}"))


def set_up_gpu(settings: Settings, *, yes: bool, ask: Callable[[str], bool]) -> int:
    """Install what is missing, find or get a model, and draw two seconds as proof; return the exit code.

    Args:
        settings: where the proof is put.
        yes: whether all questions are answered.
        ask: asks one question.
    """
    cards = gpus()
    for card in cards:
        print(f"GPU: {_said(card)}")
    if not cards:
        print("No GPU was found, so nothing is installed; sketches need none.")
        print("If there is one, its driver is missing: nvidia-smi has to list it.")
        return 1
    if missing := packages_missing():
        print(f"Installs {', '.join(missing)} and what they need: about 3 GB.")
        subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", *getting.packages()], check=True)
    if found := hindrance():
        print(found.text)
        print(found.remedy)
        return 1
    if models.chosen() is None and not _find_or_get(cards, yes, ask):
        return 1
    return _proof(settings)


def _said(card: Gpu) -> str:
    return f"{card.name}, {card.free / _GB:.1f} of {card.total / _GB:.1f} GB free"


def _find_or_get(cards: tuple[Gpu, ...], yes: bool, ask: Callable[[str], bool]) -> bool:
    """Add a model that is on this machine, or get the one that fits; False where there is none then."""
    for repo, folder in getting.in_cache():
        print(f"Found {repo} in the hub's cache.")
        add_model(folder, repo.partition("/")[2])
    for file in getting.single_files():
        print(f"Found {file.name}: `mutoscope models add FOLDER --transformer {file}` puts it into a model.")
    if models.chosen() is not None:
        return True
    offer = getting.offer_for(max(card.total for card in cards))
    if offer is None:
        print("Its memory is too small for any model; 8 GB are needed. Sketches go on without one.")
        return False
    print(f"{offer.name}: {offer.size_gb} GB, {offer.about}; {offer.family.licence}.")
    if not getting.space_for(offer, shutil.disk_usage(Path.home()).free):
        print("There is too little space on the disk for it; HF_HOME names another place.")
        return False
    if not yes and not ask(f"Fetch {offer.repo} from the hub?"):
        print(f"Later: mutoscope models get {offer.name}")
        return False
    get_model(offer.name)
    return True


def _proof(settings: Settings) -> int:
    """Draw two seconds with the model and say where they are."""
    from assistant.studio import Studio

    print(f"Draws {_PROOF_S} s as proof: {_PROOF}")
    with Studio(settings.library, session="setup", renderer="diffusion") as studio:
        studio.do("set_storyboard", cards=[{"text": _PROOF}], duration=_PROOF_S)
        (clip,) = studio.generate()
    print(f"It works: {clip.path}")
    return 0
