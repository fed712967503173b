"""The chat models that decide which tools to call."""
