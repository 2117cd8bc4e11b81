from functools import lru_cache
LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]
def winner(b):
    for a, c, d in LINES:
        if b[a] != '.' and b[a] == b[c] == b[d]: return b[a]
    return None if '.' in b else 'draw'
@lru_cache(maxsize=None)
def best(board, player):
    w = winner(board)
    if w: return {'X': 1, 'O': -1, 'draw': 0}[w], None
    results = []
    for i, cell in enumerate(board):
        if cell == '.':
            score, _ = best(board[:i] + player + board[i + 1:], 'O' if player == 'X' else 'X')
            results.append((score, i))
    return max(results, key=lambda r: (r[0], -r[1])) if player == 'X' else min(results)
board, player = 'X...O...X', 'O'
while not winner(board):
    _, move = best(board, player)
    board = board[:move] + player + board[move + 1:]
    player = 'O' if player == 'X' else 'X'
    print(board[:3], board[3:6], board[6:])
print(winner(board), best.cache_info().currsize > 100)
