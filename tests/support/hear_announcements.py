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
# Orca hears these too, and only then does Qt tell of what goes; programs have crashed over that.
pyatspi.Registry.registerEventListener(lambda _event: None, "object:state-changed", "object:children-changed", "window")
say("listening")
pyatspi.Registry.start()
