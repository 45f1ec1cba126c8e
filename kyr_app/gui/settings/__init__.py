"""The settings window: what a person chooses for good, and how all of it is forgotten."""
