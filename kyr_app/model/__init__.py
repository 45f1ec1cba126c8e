"""What the reader talks about: frozen data, no input or output, the standard library alone."""
