"""A simulation with its own random numbers, state in dictionaries and while loops."""

state = 42


def random():
    global state
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648


agents = [{'id': i, 'x': random(), 'y': random(), 'sick': i < 3, 'days': 0} for i in range(150)]
history = []
for day in range(50):
    for agent in agents:
        agent['x'] = (agent['x'] + random() * 0.1) % 1.0
        agent['y'] = (agent['y'] + random() * 0.1) % 1.0
        if agent['sick']:
            agent['days'] += 1
    sick = [agent for agent in agents if agent['sick'] and agent['days'] < 8]
    for agent in agents:
        if not agent['sick']:
            for other in sick:
                if (agent['x'] - other['x']) ** 2 + (agent['y'] - other['y']) ** 2 < 0.01 and random() < 0.5:
                    agent['sick'] = True
                    break
    history.append(sum(agent['sick'] for agent in agents))
(history, round(sum(agent['x'] for agent in agents), 6))
