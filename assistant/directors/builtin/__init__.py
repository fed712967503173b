"""The director that needs no chat model: rules from words to tool calls."""
