"""The command line: one small module a command. Knows nothing of Qt."""
