"""Video files: the one encoder recipe, decoding, joining by packets, contact sheets."""
