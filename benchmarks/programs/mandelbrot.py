"""The Mandelbrot set, in plain float arithmetic at module level."""

width, height, limit = 90, 45, 60
rows = []
for y in range(height):
    row = []
    for x in range(width):
        a = 3.0 * x / width - 2.0
        b = 2.0 * y / height - 1.0
        u = v = 0.0
        steps = 0
        while u * u + v * v <= 4.0 and steps < limit:
            u, v = u * u - v * v + a, 2.0 * u * v + b
            steps += 1
        row.append(steps)
    rows.append(row)
sum(map(sum, rows))
