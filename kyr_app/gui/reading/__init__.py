"""Reading one document: its text, its legal status, its languages, and finding in it."""
