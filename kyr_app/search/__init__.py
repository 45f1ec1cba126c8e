"""Finding: the only package that knows SQLite, which holds the index, and Whoosh, for its stemmers and stop words."""
