"""What people ask, in their own words, as search uses it and content files tell it."""

from collections.abc import Mapping

# By language, then by the id of the document that answers them. They are looked in, and never shown.
Questions = Mapping[str, Mapping[str, tuple[str, ...]]]

# In place of an id: what people ask, and no document of the library answers.
UNANSWERED = ""
