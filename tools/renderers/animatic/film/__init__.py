"""A shot of the animatic as frames: staging, camera, traces, transitions and the finish."""
