def bf(code, data=''):
    jumps, stack = {}, []
    for i, c in enumerate(code):
        if c == '[': stack.append(i)
        elif c == ']': jumps[i] = stack.pop(); jumps[jumps[i]] = i
    tape, p, i, out, data = [0] * 100, 0, 0, [], list(data)
    while i < len(code):
        c = code[i]
        if c == '>': p += 1
        elif c == '<': p -= 1
        elif c == '+': tape[p] = (tape[p] + 1) % 256
        elif c == '-': tape[p] = (tape[p] - 1) % 256
        elif c == '.': out.append(chr(tape[p]))
        elif c == ',': tape[p] = ord(data.pop(0)) if data else 0
        elif c == '[' and not tape[p]: i = jumps[i]
        elif c == ']' and tape[p]: i = jumps[i]
        i += 1
    return ''.join(out)
print(bf('++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.'), bf(',[.,]', 'echo'))
