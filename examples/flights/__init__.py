"""The parts of `examples/demo.py`: the service, the tools over it, the replayed conversation and the terminal."""
