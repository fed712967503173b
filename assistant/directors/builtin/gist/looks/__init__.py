"""How cards look and are filmed: light, weather, hours, styles, the camera."""
