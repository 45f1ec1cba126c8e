"""The open document full screen, for the person across the table."""
