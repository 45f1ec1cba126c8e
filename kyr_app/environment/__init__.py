"""The machine the reader runs on: folders, bundled files, the clock, writing files, logging."""
