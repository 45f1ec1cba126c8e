"""What a person can do with the reader, whichever way they reach it: window, command line or test."""
