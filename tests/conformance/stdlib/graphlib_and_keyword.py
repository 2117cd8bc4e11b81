"""graphlib, keyword, reprlib, colorsys, errno, getopt, fnmatch, shlex."""
import colorsys
import errno
import fnmatch
import getopt
import graphlib
import keyword
import reprlib
import shlex

ts = graphlib.TopologicalSorter({'d': {'b', 'c'}, 'b': {'a'}, 'c': {'a'}})
ts.prepare()
order = []
while ts.is_active():
    ready = sorted(ts.get_ready())
    order.append(ready)
    ts.done(*ready)
print(order, list(graphlib.TopologicalSorter({1: [2], 2: [3]}).static_order()))
try:
    list(graphlib.TopologicalSorter({1: [2], 2: [1]}).static_order())
except graphlib.CycleError as error:
    print(error.args[0], sorted(error.args[1][:2]))
print(keyword.iskeyword('for'), keyword.iskeyword('match'), keyword.issoftkeyword('match'), len(keyword.kwlist))
print(reprlib.repr(list(range(100))), reprlib.repr('x' * 100), reprlib.repr({i: i for i in range(10)}), reprlib.repr([[[[[[[[1]]]]]]]]))
r = reprlib.Repr()
r.maxlist = 2
r.maxstring = 10
print(r.repr([1, 2, 3]), r.repr('abcdefghijklmnop'))


class Node:
    def __init__(self):
        self.me = self

    @reprlib.recursive_repr('<...>')
    def __repr__(self):
        return f'Node({self.me!r})'


print(Node())
print(colorsys.rgb_to_hsv(0.2, 0.4, 0.4), colorsys.hsv_to_rgb(0.5, 1, 0.4), colorsys.rgb_to_hls(1, 0, 0), errno.ENOENT, errno.errorcode[2])
print(getopt.getopt(['-a', '-b', 'v', '--long', '--val=3', 'rest'], 'ab:', ['long', 'val=']))
try:
    getopt.getopt(['-z'], 'a')
except getopt.GetoptError as error:
    print(error)
print(fnmatch.fnmatch('a.txt', '*.txt'), fnmatch.filter(['a.py', 'b.txt', 'c.py'], '[ab].*'), fnmatch.translate('a?*[!x]'), fnmatch.fnmatchcase('A', 'a'))
print(shlex.split('a "b c" d\\ e \'f g\''), shlex.quote("it's"), shlex.join(['a', 'b c']), list(shlex.shlex('x = "y z" # c', posix=True)), shlex.split('a # c', comments=True))
try:
    shlex.split('"open')
except ValueError as error:
    print(error)
