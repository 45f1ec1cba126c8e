"""Finding: the only package that knows Whoosh."""
