"""Instructions: the steps of a code, one family to a file."""
