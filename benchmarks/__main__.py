"""`python -m benchmarks` is `python benchmarks/run.py`."""

import sys

from benchmarks.command import main

sys.exit(main())
