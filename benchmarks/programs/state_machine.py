"""A tokenizer and a recursive calculator over the characters of a text."""


def tokens(text):
    found = []
    i = 0
    while i < len(text):
        character = text[i]
        if character.isdigit():
            start = i
            while i < len(text) and text[i].isdigit():
                i += 1
            found.append(('number', int(text[start:i])))
            continue
        if character in '+-*()':
            found.append(('operator', character))
        i += 1
    return found


def evaluate(found):
    position = 0

    def factor():
        nonlocal position
        kind, value = found[position]
        position += 1
        if kind == 'number':
            return value
        result = expression()
        position += 1
        return result

    def term():
        nonlocal position
        result = factor()
        while position < len(found) and found[position][1] == '*':
            position += 1
            result = result * factor() % 1_000_003
        return result

    def expression():
        nonlocal position
        result = term()
        while position < len(found) and found[position][1] in ('+', '-'):
            sign = found[position][1]
            position += 1
            if sign == '+':
                result += term()
            else:
                result -= term()
        return result

    return expression()


text = ' + '.join(f'({i} * (2 + {i % 7})) - 3 * {i % 11}' for i in range(4000))
evaluate(tokens(text))
