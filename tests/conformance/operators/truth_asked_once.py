import sys


class Once:
    """Its truth may be asked for one time."""

    def __init__(self, value, name):
        self.value = value
        self.name = name
        self.asked = False

    def __bool__(self):
        print('asked', self.name, 'again' if self.asked else '')
        self.asked = True
        return self.value

    def __repr__(self):
        return self.name


# CPython 3.12 and 3.13 ask some of these twice.
for left in (True, False) if sys.version_info < (3, 12) else ():
    for middle in (True, False):
        for right in (True, False):
            a, b, c = Once(left, 'a'), Once(middle, 'b'), Once(right, 'c')
            print((a and b) or c)
            a, b, c = Once(left, 'a'), Once(middle, 'b'), Once(right, 'c')
            print((a or b) and c)
            a, b, c = Once(left, 'a'), Once(middle, 'b'), Once(right, 'c')
            print(((a or b) or c) and 5)
            a, b, c = Once(left, 'a'), Once(middle, 'b'), Once(right, 'c')
            if ((a and b) and c) or a:
                print('yes')
