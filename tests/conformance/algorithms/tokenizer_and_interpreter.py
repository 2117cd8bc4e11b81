program = '''
let x = 10
let total = 0
while x > 0
  total = total + x
  x = x - 1
end
print total
print x + 100
if total > 50
  print 999
end
'''
def parse(lines):
    block = []
    while lines:
        words = lines.pop(0).split()
        if not words: continue
        if words[0] == 'end': return block
        if words[0] in ('while', 'if'): block.append((words[0], words[1:], parse(lines)))
        elif words[0] == 'let': block.append(('set', words[1], words[3:]))
        elif words[0] == 'print': block.append(('print', words[1:]))
        else: block.append(('set', words[0], words[2:]))
    return block
def value(tokens, env):
    def atom(t): return int(t) if t.lstrip('-').isdigit() else env[t]
    result = atom(tokens[0])
    for op, t in zip(tokens[1::2], tokens[2::2]):
        result = {'+': lambda a, b: a + b, '-': lambda a, b: a - b, '>': lambda a, b: a > b}[op](result, atom(t))
    return result
def run(block, env):
    for node in block:
        match node:
            case ('set', name, expr): env[name] = value(expr, env)
            case ('print', expr): print(value(expr, env))
            case ('while', cond, body):
                while value(cond, env): run(body, env)
            case ('if', cond, body):
                if value(cond, env): run(body, env)
env = {}
run(parse(program.strip().split('\n')), env)
print(env)
