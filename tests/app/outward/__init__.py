"""What leads out of the explorer, and back in."""
