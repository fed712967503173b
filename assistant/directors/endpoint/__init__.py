"""Chat models behind an OpenAI-compatible endpoint, on this machine or elsewhere."""
