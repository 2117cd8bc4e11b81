"""Errors of builtins name the guest's classes."""

import datetime


class Plain:
    pass


class Text(str):
    pass


class Items(list):
    pass


values = (Plain(), Text('q'), Items())
calls = {
    'partition': lambda value: 'a'.partition(value),
    'find': lambda value: 'a'.find(value),
    'split': lambda value: 'a'.split(value),
    'startswith': lambda value: 'a'.startswith(value),
    'center': lambda value: 'a'.center(3, value),
    'replace': lambda value: 'a'.replace('a', value),
    'removeprefix': lambda value: 'a'.removeprefix(value),
    'in': lambda value: value in 'a',
    'encode': lambda value: 'a'.encode(encoding=value) if not isinstance(value, str) else None,
    'bytes': lambda value: b'a'.split(value),
    'bytes.startswith': lambda value: b'a'.startswith(value),
    'insert': lambda value: [].insert(value, 1) if not isinstance(value, Plain) else None,
    'spread': lambda value: 'a'.find(*[value]),
    'timedelta': lambda value: datetime.timedelta(value),
    'fromhex': lambda value: bytes.fromhex(value),
}
for name, call in calls.items():
    for value in values:
        try:
            call(value)
        except (TypeError, ValueError) as error:
            print(name, type(value).__name__, error)
