"""Know Your Rights Reader: find, read and print legal information without internet."""

__version__ = "0.1.0"
