x, name, d = 5, 'World', {'key': 'value', 'n': 3}
print(f'Hello {name}! {x + 1} {x * 2 = } {x=} {name = !s} {name=!r:>10} {x=:03d} {d["key"]}')
print(f'{x!r} {name!r} {name!a} {name!s:^9}| {"é"!a} {x:{x}} {3.14159:.{d["n"]}f} {name:{"*"}^{x * 3}}')
print(f'{{literal}} {{{x}}} {{{{}}}} {"nested " + f"inner {x}"} {[i for i in range(3)]} {(lambda v: v * 2)(4)}')
print(f'{x if x > 3 else "small"} {d.get("missing", "default")} {name.upper()!r} {len(name)} {x:>{3 + 4}}|')
print(f'{1,2} {(1, 2)} { {"a": 1}["a"] } {x == 5} {x != 5} {not x} {x > 3 and name}')
print(f'''multi
{x}
line''', f"{'single'} {name[0]}{name[-1]}{name[1:3]}", f'' == '', f'no fields')
print(f'a' 'b' f'{x}' "c{x}", rf'\d{x}', fr'{name}\n', F'{x}')
print(f'{x:{"d" if x else "s"}} {"a" "b"} {x:=5} {(y := 10)} {y}', f'{x!s}{x!r}')
print(f'{name=}', f'{ name = }', f'{x + y = :>6}', f'{d["key"]=}', f'{name.lower()=}')
print(f'{"é"}\t{"tab"}\\', f'{3:5}|{3:<5}|{"3":5}|{"3":>5}|')
class F:
    def __format__(self, spec): return f'<{spec}>'
    def __repr__(self): return 'F()'
print(f'{F()} {F():abc} {F()!r} {F()!s:>5} {F():{x}.{x}}')
print(f'{datetime}' if False else 'skip', f"{'a' if x else 'b'}", f'{*[1, 2], 3}')
