"""Copies of UserList and UserDict with attributes, and UserString on the right of %."""
import copy
from collections import UserDict, UserList, UserString


class Named(UserDict):
    pass


for value in (UserList([1, 2]), UserDict(a=1), Named(a=1)):
    value.extra = ['shared']
    shallow, deep, own = copy.copy(value), copy.deepcopy(value), value.copy()
    print(type(own).__name__, shallow, shallow.extra is value.extra, shallow.data is value.data, deep.extra, deep.extra is value.extra, hasattr(own, 'extra'), own == value)


class Template(UserString):
    def __rmod__(self, template):
        return super().__rmod__(template)


print('%s!' % Template('x'), UserString('%s') % 'a', UserString('%d-%d') % (1, 2))
print(UserString('\xe9').encode(None, None), UserString('a').encode('utf-16-le'), UserString('\xe9').encode('ascii', 'replace'))
