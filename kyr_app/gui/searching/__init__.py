"""Finding a document: the search box, filters, results and what is said when there are none."""
