"""`default` takes items from the list that is written."""
import json

items = [object()] * 10


def shorten(value):
    del items[-1]


print(json.dumps(items, default=shorten), len(items))
more = [object(), 1]


def lengthen(value):
    if len(more) < 5:
        more.append(len(more))
    return 'made'


print(json.dumps(more, default=lengthen), json.dumps({'a': (1, [object()])}, default=lengthen))
