"""Methods taken from their class and called with something else."""
import collections
import datetime
import decimal
import io


class Thing:
    pass


for function in (
    str.upper,
    str.join,
    bytes.zfill,
    list.append,
    list.__mul__,
    dict.update,
    dict.__or__,
    set.union,
    int.bit_length,
    int.__add__,
    float.hex,
    tuple.__getitem__,
    type.mro,
    type(...).__reduce__,
    map.__iter__,
    property.getter,
    property.__get__,
    collections.deque.append,
    collections.OrderedDict.move_to_end,
    datetime.date.isoformat,
    decimal.Decimal.sqrt,
    io.StringIO.getvalue,
    BaseException.with_traceback,
    type(Thing.__init__).__call__,
    (lambda: (yield))().__class__.send,
):
    for args in ((), (Thing(),), (Thing(), 1), (5.5j, 'a')):
        try:
            print(function.__name__, function(*args))
        except TypeError as error:
            print(function.__name__, error)
print(list(map(str.upper, ['a', 'b'])), sorted(['b', 'A'], key=str.lower))
try:
    print(list(map(str.upper, ['a', Thing()])))
except TypeError as error:
    print(error)


class Text(str):
    pass


print(str.upper(Text('x')), list.__len__(type('L', (list,), {})([1])), dict.keys(collections.Counter('a')))
