from pathlib import PurePosixPath as P, PurePath
p = P('/usr/local/lib/python.tar.gz')
print(p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parts, p.parents[1], p.with_suffix('.zip'), p.with_name('x'), p / 'sub' / 'file', p.relative_to('/usr'), p.is_absolute(), p.match('*.gz'), str(p), repr(P('a')), P('a') / '/b', P('a', 'b', '..'), P('.'), P('a/./b'), p.with_stem('new'), P('a/b').as_posix(), P('a') < P('b'), hash(P('a')) == hash(P('a')), {P('a'): 1}[P('a')], p.anchor, p.root, 'lib' in p.parts, p.is_relative_to('/usr'))
try:
    P('/a').relative_to('/b')
except ValueError as error:
    print(type(error).__name__)
