users = {}
def add_user(name, **profile):
    users[name] = {'profile': profile, 'logins': 0}
    return users[name]
add_user('ann', age=30, city='Oslo')
add_user('bob', age=25)
def login(name):
    try:
        users[name]['logins'] += 1
    except KeyError:
        return f'unknown user {name}'
    return f'{name} logged in {users[name]["logins"]} time{"s" if users[name]["logins"] != 1 else ""}'
for name in ['ann', 'bob', 'ann', 'eve']:
    print(login(name))
top, *others = sorted(users.items(), key=lambda kv: kv[1]['logins'], reverse=True)
print(top, [n for n, _ in others])
cities = {u: p['profile'].get('city', 'n/a') for u, p in users.items()}
print(cities)
del users['bob']
assert 'bob' not in users, 'bob should be gone'
print(list(users), _ if '_' in globals() else 'no underscore')
