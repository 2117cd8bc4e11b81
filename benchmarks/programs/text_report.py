"""A report as agents write it: group, total, sort and format a table of text."""

sales = [
    {'rep': f'rep {i % 23}', 'product': ('basic', 'plus', 'pro')[i % 3], 'units': i % 11 + 1, 'price': 9.5 + i % 3 * 10}
    for i in range(40_000)
]


def summarise(rows):
    summary = {}
    for row in rows:
        entry = summary.setdefault(row['rep'], {'units': 0, 'revenue': 0.0, 'products': {}})
        entry['units'] += row['units']
        entry['revenue'] += row['units'] * row['price']
        entry['products'][row['product']] = entry['products'].get(row['product'], 0) + row['units']
    return summary


lines = []
for name, entry in sorted(summarise(sales).items(), key=lambda item: -item[1]['revenue']):
    favourite = max(entry['products'], key=entry['products'].get)
    share = entry['products'][favourite] / entry['units']
    lines.append(f'{name:<8} {entry["units"]:>6} {entry["revenue"]:>12,.2f}  {favourite} ({share:.0%})')
report = '\n'.join(['rep       units      revenue  favourite', '-' * 44, *lines])
(report.count('\n'), lines[0], len(report))
