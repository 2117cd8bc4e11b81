"""How long functions take. Statements given as text need the grant that `exec` needs."""

import itertools
import time

default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter


class Timer:
    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        self.timer = timer
        self._stmt = self._function(stmt, globals)
        self._setup = self._function(setup, globals)

    def _function(self, code, names):
        if callable(code):
            return code
        if code == 'pass':
            return lambda: None
        names = {} if names is None else names
        compiled = compile(code, '<timeit-src>', 'exec')
        return lambda: exec(compiled, names)

    def timeit(self, number=default_number):
        self._setup()
        function = self._stmt
        started = self.timer()
        for _ in itertools.repeat(None, number):
            function()
        return self.timer() - started

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


def timeit(stmt='pass', setup='pass', timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
