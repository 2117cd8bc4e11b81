"""Lines of comma-separated text, split, converted and summed by hand."""

header = 'date,city,temperature,rain'
lines = [header] + [
    f'2024-{i % 12 + 1:02d}-{i % 28 + 1:02d},{("Oslo", "Lima", "Cairo")[i % 3]},{i % 40 - 5}.{i % 10},{i % 7}'
    for i in range(15_000)
]
text = '\n'.join(lines)

names, *rows = [line.split(',') for line in text.splitlines()]
parsed = []
for row in rows:
    record = dict(zip(names, row))
    record['temperature'] = float(record['temperature'])
    record['rain'] = int(record['rain'])
    parsed.append(record)
by_city = {}
for record in parsed:
    days, heat, rain = by_city.get(record['city'], (0, 0.0, 0))
    by_city[record['city']] = (days + 1, heat + record['temperature'], rain + record['rain'])
{city: [days, round(heat / days, 2), rain] for city, (days, heat, rain) in by_city.items()}
