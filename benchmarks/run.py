"""The one command: `python benchmarks/run.py` prints every table. `--help` lists what can be left out."""

from __future__ import annotations

import sys
from pathlib import Path

if __name__ == '__main__':
    # As a script, only this folder is on the path; the package is its parent's.
    sys.path[0] = str(Path(__file__).resolve().parent.parent)
    from benchmarks.command import main

    sys.exit(main())
