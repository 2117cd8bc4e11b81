"""The machine: frames, the run loop, calls, unwinding, tasks, and the nodes that code is made of."""
