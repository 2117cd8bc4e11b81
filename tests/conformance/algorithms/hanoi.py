moves = []
def hanoi(n, a='A', b='B', c='C'):
    if n:
        hanoi(n - 1, a, c, b)
        moves.append(a + c)
        hanoi(n - 1, b, a, c)
hanoi(5)
print(len(moves), moves[:7], moves[-1])
