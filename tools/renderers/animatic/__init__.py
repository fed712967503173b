"""The built-in renderer: moving storybook sketches drawn on the CPU from words alone."""
