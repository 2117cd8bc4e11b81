"""A pattern's scanner goes through a string match by match."""

import re
from collections import namedtuple

Token = namedtuple('Token', 'type value')
master = re.compile(r'(?P<NAME>[a-z]\w*)|(?P<NUM>\d+)|(?P<PLUS>\+)|(?P<WS>\s+)')
scanner = master.scanner('foo + 42 - x')
print([Token(found.lastgroup, found.group()) for found in iter(scanner.match, None)])
print(scanner.match(), scanner.search(), scanner.pattern is master)
scanner = master.scanner('foo - 42', 2)
print([found.span() for found in iter(scanner.search, None)])
print([found.span() for found in iter(master.scanner('foo - 42', 0, 7).search, None)])

for text in ('aab', '', 'baac'):
    for name in ('match', 'search'):
        scanner = re.compile('a*').scanner(text)
        print(repr(text), name, [found.span() for found in iter(getattr(scanner, name), None)])
mixed = re.compile(rb'\d').scanner(b'1a2')
print(mixed.match(), mixed.match(), mixed.search())
for wrong in (b'a', 1):
    try:
        master.scanner(wrong)
    except TypeError as error:
        print(error)

pattern = re.compile('(?P<first>.)(?P<second>.)')
print(pattern.groupindex, dict(pattern.groupindex), type(pattern.groupindex).__name__)
try:
    pattern < pattern
except TypeError as error:
    print(error)
