"""Reads and checks content folders. Knows nothing of searching and printing."""
