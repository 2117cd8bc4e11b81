def table(rows, headers, aligns=None):
    cells = [[str(h) for h in headers]] + [[f'{v:,.2f}' if isinstance(v, float) else str(v) for v in row] for row in rows]
    widths = [max(len(r[i]) for r in cells) for i in range(len(headers))]
    aligns = aligns or '<' * len(headers)
    lines = [' | '.join(f'{c:{a}{w}}' for c, a, w in zip(row, aligns, widths)) for row in cells]
    lines.insert(1, '-+-'.join('-' * w for w in widths))
    return '\n'.join(lines)
print(table([('Alpha', 1234.5, 3), ('Beta longer', 0.5, 12), ('Γ', -7.125, 100)], ['Name', 'Value', 'N'], '<>>'))
def bar(values, width=20):
    top = max(values.values())
    return '\n'.join(f'{k:>5} {"█" * round(v / top * width)}{"░" * (width - round(v / top * width))} {v}' for k, v in values.items())
print(bar({'mon': 5, 'tue': 12, 'wed': 9}))
def human(n):
    for unit in ['B', 'KB', 'MB', 'GB']:
        if abs(n) < 1024:
            return f'{n:.1f}{unit}' if unit != 'B' else f'{n}{unit}'
        n /= 1024
    return f'{n:.1f}TB'
print([human(x) for x in (5, 2048, 5 * 1024 ** 2, 1.5 * 1024 ** 3, 1024 ** 5)])
