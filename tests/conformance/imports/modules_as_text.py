"""What modules look like."""
import abc, builtins, codecs, collections, io, itertools, json, os, posixpath, stat, sys, time, types, unittest
for m in (sys, os, abc, io, codecs, builtins, itertools, time, stat, posixpath): print(m)
print(repr(json).startswith("<module 'json' from '"), repr(unittest).startswith("<module 'unittest' from "))
print(types.ModuleType('x'), [sys], f'{os}')
