"""Paper: the only package that knows Typst, pypdfium2 and the bundled fonts."""
