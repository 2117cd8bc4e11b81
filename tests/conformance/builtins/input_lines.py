# conformance: no-suspend
"""`input` reads from `sys.stdin`."""
import io
import sys
from unittest.mock import patch


def ask(prompt, read=input):
    return read(prompt)


print(input, callable(input))
try:
    ask('name? ')
except EOFError as error:
    print(repr(error))
sys.stdin = io.StringIO('5\nab\n\nlast')
print(int(input()), repr(input('prompt ')), repr(input()), repr(input(3)))
try:
    input()
except EOFError as error:
    print(repr(error))
try:
    input(1, 2)
except TypeError as error:
    print(error)
sys.stdin = io.StringIO('3 4\n1\n2\n')
width, height = map(int, input().split())
print(width * height, [line.strip() for line in sys.stdin])


class Lines:
    def __init__(self, *lines):
        self.lines = list(lines)

    def readline(self):
        return self.lines.pop(0)


sys.stdin = Lines('one\n', 'two', 3, '')
print(input(), input('x'))
for _ in range(2):
    try:
        input()
    except (TypeError, EOFError) as error:
        print(repr(error))
with patch('builtins.input', side_effect=['a', 'b']):
    print(input(), input('not shown'))
sys.stdin = None
try:
    input()
except RuntimeError as error:
    print(error)
