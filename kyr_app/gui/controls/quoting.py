"""A title inside quotation marks, where it may bring marks of its own."""

_SINGLE = str.maketrans("“”", "‘’")


def inside_quotes(title: str) -> str:
    """Return the title as it stands between “ and ”: marks within marks are single."""
    return title.translate(_SINGLE)
