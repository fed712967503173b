"""The families of video models that the diffusion renderer draws with, one module a family."""
