import operator
OPS = {'+': (1, operator.add), '-': (1, operator.sub), '*': (2, operator.mul), '/': (2, operator.truediv), '^': (3, operator.pow)}
def tokens(text):
    number = ''
    for c in text + ' ':
        if c.isdigit() or c == '.': number += c; continue
        if number: yield float(number); number = ''
        if not c.isspace(): yield c
def to_rpn(text):
    out, stack = [], []
    for t in tokens(text):
        if isinstance(t, float): out.append(t)
        elif t == '(': stack.append(t)
        elif t == ')':
            while stack[-1] != '(': out.append(stack.pop())
            stack.pop()
        else:
            while stack and stack[-1] != '(' and (OPS[stack[-1]][0] > OPS[t][0] or (OPS[stack[-1]][0] == OPS[t][0] and t != '^')): out.append(stack.pop())
            stack.append(t)
    return out + stack[::-1]
def evaluate(text):
    stack = []
    for t in to_rpn(text):
        if isinstance(t, float): stack.append(t)
        else:
            b, a = stack.pop(), stack.pop()
            stack.append(OPS[t][1](a, b))
    result, = stack
    return result
for text in ['1 + 2 * 3', '(1 + 2) * 3', '2 ^ 3 ^ 2', '10 / 4 - 1', '((1))', '1 / 0', '1 +', '2 $ 3']:
    try:
        print(text, '=', evaluate(text))
    except (ZeroDivisionError, IndexError, KeyError) as error:
        print(text, '!', type(error).__name__, error)
