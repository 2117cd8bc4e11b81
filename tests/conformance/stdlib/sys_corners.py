import sys

limit = sys.getrecursionlimit()
sys.setrecursionlimit(limit + 500)
print(sys.getrecursionlimit() == limit + 500)
sys.setrecursionlimit(limit)
print(sys.getrecursionlimit() == limit)
for wrong in (0, -1, 'x'):
    try:
        sys.setrecursionlimit(wrong)
    except (ValueError, TypeError) as error:
        print(error)
print(sys.gettrace(), sys.getprofile(), sys.getswitchinterval() > 0, 'json' in sys.stdlib_module_names)
print(sys.__stdin__.fileno(), sys.__stdout__.fileno(), sys.__stderr__.fileno())
