"""Mistakes that the grammar allows: what leaves `except*`, patterns, assignment expressions, declarations."""
SOURCES = '''
try: pass
except* ValueError: break
---
for x in y:
    try: pass
    except* ValueError: continue
---
def f():
    try: pass
    except* ValueError:
        return
---
while x:
    try: pass
    except* ValueError:
        for z in w: break
        def g(): return 1
---
match x:
    case {"a": 1, "b": 2, "a": 3}: pass
---
match x:
    case {-1: 1, -1: 2}: pass
---
match x:
    case {1: 1, True: 2}: pass
---
match x:
    case {a.b: 1, a.b: 2}: pass
---
match x:
    case C(a=1, b=2, a=3): pass
---
match x:
    case {f"x": 1}: pass
---
match x:
    case f"x": pass
---
match x:
    case a | 1: pass
---
match x:
    case _ | 1: pass
---
match x:
    case a: pass
    case 1: pass
---
match x:
    case [*a, *b]: pass
---
[i for i in (j := y)]
---
{i: 1 for i in y for k in (j := y)}
---
[i for i in (lambda: (j := y))()]
---
[i for i in y if (j := i)]
---
a, *b, *c = d
---
def f():
    global x
    x: int
---
def f():
    x = 1
    def g():
        nonlocal x
        x: int = 2
---
from __future__ import braces
'''
for source in SOURCES.split('---\n'):
    try:
        compile(source.lstrip('\n'), '<source>', 'exec')
        print('compiled')
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset)
