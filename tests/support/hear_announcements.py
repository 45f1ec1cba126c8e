"""Prints every announcement that a screen reader would speak, a line each. Run by the system's Python."""

import sys

import pyatspi


def speak(event):
    """Print the words of one event."""
    say(event.any_data)


def say(words):
    """Print a line at once."""
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


pyatspi.Registry.registerEventListener(speak, "object:announcement")
say("listening")
pyatspi.Registry.start()
