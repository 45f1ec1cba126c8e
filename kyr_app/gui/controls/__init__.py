"""Buttons, labels, dialogs and messages that every part of the window uses."""
