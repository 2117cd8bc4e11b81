print(type(1) is int, type('a') == str, isinstance(1, int), isinstance(True, int), type(True) is int, isinstance([], (list, tuple)), issubclass(bool, int), type(None), type(type), type(len).__name__, type(lambda: 0).__name__, isinstance(int, type), type([]) is list, type(1.0).__name__, type({}).__name__, type({1}).__name__, type((x for x in [])).__name__, type(range(1)).__name__, isinstance(1, object), isinstance(None, type(None)))
def describe(value):
    for kind in (bool, int, float, str, list, dict, tuple, set):
        if isinstance(value, kind):
            return kind.__name__
    return 'unknown'
print([describe(v) for v in (True, 1, 1.5, 'a', [], {}, (), set(), None)])
