def f(a, b=2):
    "the docstring"
    c = a + 1.5
    names = c.real if c else print
    def inner(): return 'inner', b
    g = lambda: 1; h = lambda: 2
    return len({'k': c, 'l': b'x'}), c in {7, 8}, a.attribute.method(), inner, g, h
code = f.__code__
print(code.co_names)
print([c for c in code.co_consts if not hasattr(c, 'co_name')])
print([c.co_name for c in code.co_consts if hasattr(c, 'co_name') and c.co_name != '<listcomp>'])
print(f.__code__.co_consts[0], 1.5 in code.co_consts, code.co_stacksize > 0, sorted({line for _, _, line in code.co_lines() if line}))
def deco(f): return f
@deco
@deco
def decorated(): return 'decorated', 1000
print(decorated.__code__.co_consts, decorated.__code__.co_firstlineno, decorated.__code__.co_names)
class C:
    def m(self): return self.x, self.__y, C
print(C.m.__code__.co_names)
class D:
    @staticmethod
    def m(): 'doc'; return 5
print(D.m.__code__.co_consts, D.m.__code__.co_firstlineno)
a, b = lambda: 10, lambda: 20
print(a.__code__.co_consts, b.__code__.co_consts)
c = compile('"Constant String"; x = y + 4', 'file', 'exec')
print(c.co_names, 4 in c.co_consts, c.co_filename)
print(compile('a.b + 9', 'file', 'eval').co_consts, compile('1 + z', 'file', 'single').co_names)
def gen(): yield 77
print(gen.__code__.co_consts, gen().gi_code.co_consts)
code = compile('def deep():\n    return 5\nclass K:\n    attribute = "value"\n', 'file', 'exec')
inner = [c for c in code.co_consts if hasattr(c, 'co_name')]
print([(c.co_name, c.co_firstlineno) for c in inner], 'value' in inner[1].co_consts, inner[0] is inner[0])
print(eval(inner[0]))
