"""What draws: the contract every renderer keeps, and the renderers."""
