"""Expression nodes: pure operations on a frame, one family to a file."""
