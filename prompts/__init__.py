"""Templates of what the chat models are told, one file each."""
