"""The places, one module each: what stands behind the subjects and what passes in front of them."""
