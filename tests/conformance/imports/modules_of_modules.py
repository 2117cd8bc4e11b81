# A module that another module imports for its own functions is the same module, whoever looks at it first.
import statistics

print(statistics.numbers.__name__)
print('Rational' in dir(statistics.numbers))

import numbers

print(numbers is statistics.numbers)
statistics.random.answer = 42
print(statistics.random.answer)

import random
import sys

print(random.answer, random is statistics.random, sys.modules['random'] is random)
print('seed' in vars(random), callable(random.Random(1).random))

import textwrap

print(textwrap.re.__name__)

import shlex

del shlex.os.curdir
try:
    shlex.os.curdir
except AttributeError as error:
    print(error)
print(statistics.NormalDist(10, 2).samples(1, seed=5))
