"""Classes in an order that their metaclass defines."""
import functools


@functools.total_ordering
class Ranked(type):
    def __new__(metacls, name, bases, namespace, rank=0):
        made = super().__new__(metacls, name, bases, namespace)
        made.rank = rank
        return made

    def __lt__(cls, other):
        return cls.rank < other.rank if isinstance(other, Ranked) else NotImplemented


    def __neg__(cls):
        return -cls.rank


class Low(metaclass=Ranked, rank=1):
    pass


class High(metaclass=Ranked, rank=9):
    pass


class Middle(metaclass=Ranked, rank=5):
    pass


print(-High, Low < High, Low > High, High >= Low, Low <= Low, not High < Low)
print([cls.__name__ for cls in sorted([High, Low, Middle])], max(Low, High, Middle).__name__, min([High, Middle]).__name__)
for compare in (lambda: Low < 3, lambda: 3 < Low, lambda: int < str, lambda: -int, lambda: ~High, lambda: Low < int):
    try:
        print(compare())
    except TypeError as error:
        print(error)
