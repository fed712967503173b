"""The diffusion renderer: open video models on the user's own GPU, through diffusers."""
