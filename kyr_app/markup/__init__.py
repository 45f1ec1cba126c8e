"""Markdown parsed once into blocks, and the blocks rendered for the screen, for paper and as plain text."""
