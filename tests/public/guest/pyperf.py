"""Stands for `pyperf`: each benchmark runs once, which is enough to see whether it works. Used by CPython too."""

import argparse
import asyncio
from time import perf_counter

__all__ = ['Runner', 'perf_counter', 'python_implementation']


def python_implementation():
    return 'cpython'


class Runner:
    def __init__(self, **options):
        self.argparser = argparse.ArgumentParser()
        self.metadata = {}

    def parse_args(self, args=None):
        return self.argparser.parse_args([] if args is None else args)

    def bench_func(self, name, function, *arguments, inner_loops=None, metadata=None):
        function(*arguments)

    def bench_time_func(self, name, function, *arguments, inner_loops=None, metadata=None):
        function(1, *arguments)

    def bench_async_func(self, name, function, *arguments, inner_loops=None, metadata=None, loop_factory=None):
        asyncio.run(function(*arguments))
