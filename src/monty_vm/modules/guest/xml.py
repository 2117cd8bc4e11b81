"""XML, as in CPython. Documents are parsed when they are complete."""
