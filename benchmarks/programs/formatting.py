"""f-strings with widths, precision and alignment."""

lines = []
for i in range(30_000):
    value = i * 1.5
    lines.append(f'{i:>6}|{value:10.2f}|{i % 97:04d}|{"x" * (i % 5):<6}|{value:,.1f}|{i / 30_000:.1%}')
report = '\n'.join(lines)
(len(report), lines[12_345])
