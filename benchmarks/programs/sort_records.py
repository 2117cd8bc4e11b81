"""Records as dictionaries: filtered, sorted by several keys and aggregated."""

records = [
    {'id': i, 'region': ('north', 'south', 'east', 'west')[i % 4], 'amount': (i * 7919) % 1000, 'year': 2000 + i % 20}
    for i in range(15_000)
]
recent = [record for record in records if record['year'] >= 2008]
recent.sort(key=lambda record: (record['region'], -record['amount'], record['id']))
totals = {}
for record in recent:
    key = (record['region'], record['year'])
    totals[key] = totals.get(key, 0) + record['amount']
best = sorted(totals.items(), key=lambda item: item[1], reverse=True)[:3]
averages = {
    region: round(sum(r['amount'] for r in recent if r['region'] == region) / len(recent), 3)
    for region in ('north', 'south', 'east', 'west')
}
([list(key) + [total] for key, total in best], averages, recent[0]['id'])
