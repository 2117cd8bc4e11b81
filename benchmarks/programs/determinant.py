"""Determinants by Gaussian elimination with pivoting."""


def determinant(matrix):
    rows = [row[:] for row in matrix]
    size = len(rows)
    result = 1.0
    for column in range(size):
        pivot = max(range(column, size), key=lambda row: abs(rows[row][column]))
        if abs(rows[pivot][column]) < 1e-12:
            return 0.0
        if pivot != column:
            rows[column], rows[pivot] = rows[pivot], rows[column]
            result = -result
        result *= rows[column][column]
        for row in range(column + 1, size):
            factor = rows[row][column] / rows[column][column]
            for k in range(column, size):
                rows[row][k] -= factor * rows[column][k]
    return result


matrices = [
    [[(i * j + shift * i + j * j) % 11 + (i == j) for j in range(24)] for i in range(24)] for shift in range(40)
]
[round(determinant(matrix) / 1e12, 6) for matrix in matrices]
