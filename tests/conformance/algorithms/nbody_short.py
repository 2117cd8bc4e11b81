import math
bodies = [[0.0, 0.0, 0.0, 0.0, 39.47], [4.84, -1.16, 0.6, 2.81, 0.037], [8.34, 4.12, -1.01, 1.81, 0.011]]
def energy():
    e = 0.0
    for i, (x, y, vx, vy, m) in enumerate(bodies):
        e += 0.5 * m * (vx * vx + vy * vy)
        for x2, y2, _, _, m2 in bodies[i + 1:]:
            e -= m * m2 / math.hypot(x - x2, y - y2)
    return e
def advance(dt):
    for i, a in enumerate(bodies):
        for b in bodies[i + 1:]:
            dx, dy = a[0] - b[0], a[1] - b[1]
            mag = dt / (dx * dx + dy * dy) ** 1.5
            a[2] -= dx * b[4] * mag; a[3] -= dy * b[4] * mag
            b[2] += dx * a[4] * mag; b[3] += dy * a[4] * mag
    for b in bodies:
        b[0] += dt * b[2]; b[1] += dt * b[3]
print(f'{energy():.9f}')
for _ in range(200): advance(0.01)
print(f'{energy():.9f}', [round(v, 6) for v in bodies[1]])
