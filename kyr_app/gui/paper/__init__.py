"""From the open document to paper: asking first, making the pages, preview, printer, file."""
