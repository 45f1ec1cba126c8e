"""Answers a person's query from the open library's index."""

from kyr_app.application.open_library import OpenLibrary
from kyr_app.model.query import SearchQuery, SearchResults


class LibrarySearch:
    """Searches one open library."""

    def __init__(self, library: OpenLibrary) -> None:
        self._searcher = library.searcher

    def search(self, query: SearchQuery) -> SearchResults:
        """Return hits, or what lies nearest; never raises for anything a person can type."""
        return self._searcher.search(query)
