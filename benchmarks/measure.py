"""Taking times: every contender in turn, round after round, and the median of each.

Interleaving means that whatever else the machine does meets all contenders alike. The collector runs between
measurements and not within them, for all of them.
"""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Mapping


def timed(action: Callable[[], object], repeat: int = 1) -> float:
    """Seconds per call of `action`, called `repeat` times."""
    began = time.perf_counter()
    for _ in range(repeat):
        action()
    return (time.perf_counter() - began) / repeat


def interleaved(
    measurements: Mapping[str, Callable[[], float]], rounds: int, seconds: float = 30.0
) -> dict[str, float]:
    """The median of what each measurement returns, over so many rounds, or fewer where one takes too long."""
    taken: dict[str, list[float]] = {name: [] for name in measurements}
    spent = dict.fromkeys(measurements, 0.0)
    for _ in range(rounds):
        for name, measurement in measurements.items():
            if taken[name] and spent[name] + spent[name] / len(taken[name]) > seconds:
                continue
            gc.collect()
            gc.disable()
            began = time.perf_counter()
            try:
                taken[name].append(measurement())
            finally:
                gc.enable()
            spent[name] += time.perf_counter() - began
    return {name: statistics.median(values) for name, values in taken.items()}
