rows = [[1, 2], [3]]
[row[1] for row in rows]
