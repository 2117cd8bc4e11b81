from typing import IO, SupportsAbs, SupportsInt, SupportsRound, TextIO


def small(value: SupportsAbs[float]) -> bool:
    return abs(value) < 1


print(SupportsAbs[float], SupportsRound[int], IO[str], TextIO)
print(small(0.5), small(-3), small.__annotations__)
print(isinstance(3, SupportsAbs), isinstance('', SupportsAbs), isinstance(1.5, SupportsRound), isinstance(1, SupportsInt))
