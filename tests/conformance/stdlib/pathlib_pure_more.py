"""PurePosixPath and PureWindowsPath."""
from pathlib import PurePath, PurePosixPath, PureWindowsPath

p = PurePosixPath('/usr/lib/python3.11/x.tar.gz')
print(p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parents[1], p.parts, p.root, p.anchor, p.drive, p.is_absolute(), p.as_posix(), p.as_uri())
print(p / 'a' / 'b', PurePosixPath('a') / '/b', 'x' / PurePosixPath('y'), p.with_name('n.txt'), p.with_suffix('.zip'), p.with_stem('s'), p.relative_to('/usr'), p.is_relative_to('/etc'), p.joinpath('a', 'b'), p.match('*.gz'), p.match('lib/*/x*'))
print(PurePosixPath('a//b/./c/..'), PurePosixPath(''), PurePosixPath('.'), PurePosixPath('//a'), PurePosixPath('///a'), PurePosixPath('a', 'b'), repr(PurePosixPath('a')), PurePosixPath('a') == PurePosixPath('a/'), PurePosixPath('a') < PurePosixPath('b'), hash(PurePosixPath('a')) == hash(PurePosixPath('a/.')), list(PurePosixPath('a/b/c').parents))
w = PureWindowsPath('C:\\Users/me\\f.TXT')
print(w, w.drive, w.root, w.parts, w.as_posix(), w.parent, w == PureWindowsPath('c:/users/ME/F.txt'), PureWindowsPath('C:a') / 'b', PureWindowsPath('//srv/share/x').anchor, w.is_absolute(), PureWindowsPath('a').is_reserved() if False else '')
print(PurePosixPath('.bashrc').suffix, PurePosixPath('a.').suffix, PurePosixPath('a.b.c').stem, PurePosixPath('..').name, PurePosixPath('/').name, PurePosixPath('a/b').parent.parent.parent)
for action in (lambda: p.relative_to('/etc'), lambda: PurePosixPath('/').with_name('x'), lambda: p.with_suffix('zip'), lambda: p.with_name('a/b'), lambda: PurePosixPath(5), lambda: p.match(''), lambda: PurePosixPath('a') < PureWindowsPath('a'), lambda: PurePosixPath('a').as_uri(), lambda: p + 'x'):
    try:
        print(action())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
