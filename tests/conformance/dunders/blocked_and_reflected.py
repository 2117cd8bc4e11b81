import operator


class Odd:
    def __complex__(self):
        return 'a'


class Hint:
    def __init__(self, value):
        self.value = value

    def __length_hint__(self):
        if self.value is None:
            raise TypeError('no hint')
        return self.value


class Blocked:
    __eq__ = None
    __add__ = None
    __lt__ = None
    __radd__ = None
    __mul__ = None

    def __le__(self, other):
        return NotImplemented


class Always:
    def __eq__(self, other):
        return True


class Number(int):
    pass


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: complex(Odd()))
for value in ('a', -1, None, 7):
    attempt(lambda: operator.length_hint(Hint(value), 3))
attempt(lambda: Blocked() == 1)
attempt(lambda: 1 == Blocked())
attempt(lambda: Blocked() + 1)
attempt(lambda: 1 + Blocked())
attempt(lambda: 1 < Blocked())
attempt(lambda: Blocked() < Blocked())
attempt(lambda: Blocked() <= Blocked())
attempt(lambda: Blocked() != 1)
attempt(lambda: Blocked() * 2)
attempt(lambda: 2 * Blocked())
print(range(5).count(Always()), [1, 2].count(Always()), (1, 2).index(Always()))
print(type(Number.from_bytes(b'\x01', 'big')).__name__, bool.from_bytes(b'\0', 'big'))
