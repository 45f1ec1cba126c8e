"""Making a handout: what is on it, how it is laid out, its pages as they will be printed."""
