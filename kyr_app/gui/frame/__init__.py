"""What stands around the pages: bar, menu, messages, status, and the pages of start, failure and Hide."""
