"""`__del__` of classes that derive from builtin types."""


def loud(base, *args):
    class Loud(base):
        def __del__(self):
            print('del', base.__name__, len(self) if hasattr(self, '__len__') else int(self))

    return Loud(*args)


for base, args in (
    (list, ([1, 2],)),
    (dict, ({'a': 1},)),
    (set, ([1, 2, 3],)),
    (tuple, ((1, 2),)),
    (str, ('text',)),
    (bytes, (b'bytes',)),
    (int, (7,)),
    (float, (1.5,)),
    (frozenset, ([1],)),
):
    value = loud(base, *args)
    print(value == args[0])
    del value
nested = loud(list)
nested.append(loud(dict))
del nested
print('end')
