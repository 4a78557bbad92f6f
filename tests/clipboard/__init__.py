"""Ways to the clipboard, with programs that only look like those that people have."""
