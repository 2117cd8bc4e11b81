import re
class Parser:
    def __init__(self, text): self.tokens, self.i = re.findall(r'\d+\.?\d*|[-+*/()]|\w+', text), 0
    def peek(self): return self.tokens[self.i] if self.i < len(self.tokens) else None
    def take(self, expected=None):
        token = self.peek()
        if token is None or (expected and token != expected): raise SyntaxError(f'expected {expected or "token"}, got {token!r}')
        self.i += 1
        return token
    def expr(self):
        node = self.term()
        while self.peek() in ('+', '-'): node = (self.take(), node, self.term())
        return node
    def term(self):
        node = self.factor()
        while self.peek() in ('*', '/'): node = (self.take(), node, self.factor())
        return node
    def factor(self):
        if self.peek() == '-': self.take(); return ('neg', self.factor())
        if self.peek() == '(':
            self.take(); node = self.expr(); self.take(')')
            return node
        token = self.take()
        return float(token) if token[0].isdigit() else token
def run(node, env):
    match node:
        case float(): return node
        case str(): return env[node]
        case ('neg', x): return -run(x, env)
        case ('+', a, b): return run(a, env) + run(b, env)
        case ('-', a, b): return run(a, env) - run(b, env)
        case ('*', a, b): return run(a, env) * run(b, env)
        case ('/', a, b): return run(a, env) / run(b, env)
for text in ['1+2*3', '-(x + 2) * y', '2 * (3', 'a / b', '8 - 3 - 2']:
    try:
        tree = Parser(text).expr()
        print(tree, run(tree, {'x': 1, 'y': 4}))
    except (SyntaxError, KeyError) as error:
        print(type(error).__name__, error)
