"""Planets under gravity: float arithmetic on attributes held in lists."""

SOLAR_MASS = 4 * 3.141592653589793**2
DAYS = 365.24

bodies = [
    ([0.0, 0.0, 0.0], [0.0, 0.0, 0.0], SOLAR_MASS),
    (
        [4.84143144246472082945e00, -1.16032004402742839362e00, -1.03622044471123109494e-01],
        [1.66007664274403694959e-03 * DAYS, 7.69901118419740425080e-03 * DAYS, -6.90460016972063023554e-05 * DAYS],
        9.54791938424326609124e-04 * SOLAR_MASS,
    ),
    (
        [8.34336671824457987790e00, 4.12479856412430479268e00, -4.03523417114321381185e-01],
        [-2.76742510726411860690e-03 * DAYS, 4.99852801234917238910e-03 * DAYS, 2.30417297573763929463e-05 * DAYS],
        2.85885980666130812119e-04 * SOLAR_MASS,
    ),
    (
        [1.28943695621391310164e01, -1.51111514016986312525e01, -2.23307578892655734398e-01],
        [2.96460137564761618652e-03 * DAYS, 2.37847173959480950149e-03 * DAYS, -2.96589568540237556131e-05 * DAYS],
        4.36624404335156298062e-05 * SOLAR_MASS,
    ),
    (
        [1.53796971148509165498e01, -2.59193146099879641146e01, 1.79258772950371181757e-01],
        [2.68067772490389322072e-03 * DAYS, 1.62824170038242295431e-03 * DAYS, -9.51592254519715870972e-05 * DAYS],
        5.15138902046611451304e-05 * SOLAR_MASS,
    ),
]
pairs = [(bodies[i], bodies[j]) for i in range(len(bodies)) for j in range(i + 1, len(bodies))]


def advance(dt, steps):
    for _ in range(steps):
        for (p1, v1, m1), (p2, v2, m2) in pairs:
            dx = p1[0] - p2[0]
            dy = p1[1] - p2[1]
            dz = p1[2] - p2[2]
            magnitude = dt * ((dx * dx + dy * dy + dz * dz) ** -1.5)
            b1 = m1 * magnitude
            b2 = m2 * magnitude
            v1[0] -= dx * b2
            v1[1] -= dy * b2
            v1[2] -= dz * b2
            v2[0] += dx * b1
            v2[1] += dy * b1
            v2[2] += dz * b1
        for position, velocity, _ in bodies:
            position[0] += dt * velocity[0]
            position[1] += dt * velocity[1]
            position[2] += dt * velocity[2]


def energy():
    total = 0.0
    for (p1, v1, m1), (p2, v2, m2) in pairs:
        dx = p1[0] - p2[0]
        dy = p1[1] - p2[1]
        dz = p1[2] - p2[2]
        total -= (m1 * m2) / ((dx * dx + dy * dy + dz * dz) ** 0.5)
    for _, velocity, mass in bodies:
        total += mass * (velocity[0] ** 2 + velocity[1] ** 2 + velocity[2] ** 2) / 2
    return total


advance(0.01, 4000)
round(energy(), 9)
