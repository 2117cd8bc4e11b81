"""What `dir` says of enums and members, how members are formatted, what is in an enum."""
import enum


class Color(enum.Enum):
    RED = 1

    def mix(self):
        return 2

    @property
    def shade(self):
        return 'dark'


class Level(enum.IntEnum):
    LOW = 1

    def __str__(self):
        return 'low level'


class Word(str, enum.Enum):
    A = 'a'

    def __str__(self):
        return 'word'


print(dir(Color.RED), dir(Color))
print({'name', 'value', 'bit_length'} <= set(dir(Level.LOW)), 'LOW' in dir(Level), 'upper' in dir(Word.A))
print(format(Level.LOW), f'{Level.LOW}', f'{Level.LOW:>3d}', str(Level.LOW), format(Word.A), '%s %d' % (Level.LOW, Level.LOW))
print(Color.RED in Color, Level.LOW in Color, Level.LOW in Level)
for value in (1, 'RED', None):
    try:
        print(value in Color)
    except TypeError as error:
        print(error)
