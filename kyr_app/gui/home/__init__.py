"""The first page: what is happening, what changed, what is ready to print."""
