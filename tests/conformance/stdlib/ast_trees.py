import ast
src='''
import os
from typing import List as L
@dec(1)
class A(B, metaclass=M):
    """doc"""
    x: int = 5
    def f(self, a, /, b=2, *c, d, e=3, **k) -> int:
        "docf"
        if a and not b or c:
            return [i*2 for i in c if i > 3]
        elif x < y <= z:
            raise ValueError(f"bad {a!r:>{w}}") from e
        while True:
            try:
                with open('x') as f, g() as (h, i):
                    pass
            except* (A, B) as err:
                break
            else: continue
            finally: del a[1:2, ...], b.c
        lambda q, *z: (yield)
        global G
        return {**a, 'b': -1 ** 2}, {1,2}, {k: v for k, v in x}, (i for i in y)
async def z():
    async for i in y: await i
    async with a as b: pass
match x:
    case [1, A(b=2), {'k': v, **r}, *_] | None if x: pass
    case _: assert x, 'm'
x += 1; y: int; (a := 5); a @= b"c"; b = 1e400, 3j, 'é\\n', """t'"q"""
print(*a, **b, sep='')
'''
t=ast.parse(src)
print(ast.dump(t, indent=2))
print(ast.dump(t, include_attributes=True)[:3000])
print(ast.unparse(t))
print(sorted({type(n).__name__ for n in ast.walk(t)}))
class V(ast.NodeVisitor):
    def __init__(self): self.names=[]
    def visit_Name(self, n): self.names.append((n.id, n.lineno, n.col_offset)); self.generic_visit(n)
    def visit_FunctionDef(self, n): print('def', n.name, ast.get_docstring(n), [a.arg for a in n.args.args]); self.generic_visit(n)
    def visit_ClassDef(self, n): print('class', n.name, ast.get_docstring(n), n.end_lineno); self.generic_visit(n)
v=V(); v.visit(t); print(v.names)
class T(ast.NodeTransformer):
    def visit_BinOp(self, n):
        self.generic_visit(n)
        if isinstance(n.left, ast.Constant) and isinstance(n.right, ast.Constant):
            return ast.copy_location(ast.Constant(eval(ast.unparse(n))), n)
        return n
    def visit_Name(self, node):
        return ast.Subscript(value=ast.Name(id='data', ctx=ast.Load()), slice=ast.Constant(value=node.id), ctx=node.ctx)
e=T().visit(ast.parse('a + 2*3 + f(b)', mode='eval'))
print(ast.unparse(ast.fix_missing_locations(e)))
print(ast.literal_eval('[1, {2: (3, None)}]'), ast.literal_eval(ast.parse('{1: 2}', mode='eval')))
for bad in ['f()', 'a+1', '1 +', '"x"*3']:
    try: print(ast.literal_eval(bad))
    except Exception as x: print(type(x).__name__, str(x).split(' at 0x')[0])
try: ast.parse('x = = 1', 'foo.py')
except SyntaxError as x: print(x, x.lineno, x.offset, x.filename, x.text)
print(ast.get_source_segment('x = f(1,\n 2)', ast.parse('x = f(1,\n 2)').body[0].value))
n=ast.Name('x', ast.Load()); print(n.id, n._fields, ast.Name.__match_args__, ast.Name.__mro__, ast.Name.__doc__)
try: ast.Name(1,2,3)
except TypeError as x: print(x)
match ast.parse('1+x', mode='eval').body:
    case ast.BinOp(ast.Constant(v), ast.Add(), ast.Name(id=i)): print(v, i)
print([type(c).__name__ for c in ast.iter_child_nodes(t)], list(ast.iter_fields(n))[0])
import copy
c=copy.deepcopy(t); print(ast.dump(c)==ast.dump(t))
code=compile(ast.parse('z=[i**2 for i in range(4)]\nprint(z)'), '<ast>', 'exec'); exec(code)
tree = ast.Expression(ast.BinOp(ast.Constant(2), ast.Add(), ast.Constant(3)))
print(eval(compile(ast.fix_missing_locations(tree), '', 'eval')))
print(ast.increment_lineno(ast.parse('a'),5).body[0].lineno)
print(type(compile('a+1','x','eval',ast.PyCF_ONLY_AST)).__name__)
from ast import Name, NodeVisitor, parse
print(Name)
