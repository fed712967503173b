"""What happened on the GPU while a clip was drawn that the user should know: memory that ran short."""

from tools.library.library import Library


def aside(library: Library, clip: str) -> str:
    """Return it in sentences; nothing where nothing happened."""
    shots = [planned.shot.fingerprint for planned in library.clips.timeline(clip).shots if planned.shot]
    said = []
    for made in library.takes.made(shots):
        if gone := made.get("unloaded"):
            said.append(f"Ollama was asked to let go of {gone}, which held the GPU's memory.")
        if less := made.get("out of memory"):
            said.append(f"The GPU ran out of memory: {less}.")
    return " ".join(dict.fromkeys(said))
