"""How long functions take. Statements given as text need the grant that `exec` needs."""

import itertools
import time

default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter


def indented(code, spaces):
    return code.replace('\n', '\n' + ' ' * spaces)


class Timer:
    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        self.timer = timer
        if callable(stmt) and (callable(setup) or setup == 'pass'):
            self.inner = timing_calls(stmt, setup if callable(setup) else None)
            return
        names = {} if globals is None else globals
        given = {'_stmt': stmt, '_setup': setup}
        lines = ['_setup()' if callable(setup) else indented(setup, 4), '_started = _timer()', 'for _number in _numbers:',
                 '    _stmt()' if callable(stmt) else '    ' + indented(stmt, 8), '    pass', 'return _timer() - _started']
        source = 'def inner(_numbers, _timer, _stmt, _setup):\n' + ''.join([f'    {line}\n' for line in lines])
        made = {}
        exec(compile(source, '<timeit-src>', 'exec'), names, made)
        self.inner = lambda numbers, timer: made['inner'](numbers, timer, **given)

    def timeit(self, number=default_number):
        return self.inner(itertools.repeat(None, number), self.timer)

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        i = 1
        while True:
            for j in 1, 2, 5:
                number = i * j
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            i *= 10


def timing_calls(function, setup):
    def inner(numbers, timer):
        if setup is not None:
            setup()
        started = timer()
        for _ in numbers:
            function()
        return timer() - started

    return inner


def timeit(stmt='pass', setup='pass', timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
