"""A log read with regular expressions."""

import re

line = re.compile(r'(\d+\.\d+\.\d+\.\d+) - (\w+) \[([^\]]+)\] "(GET|POST) (\S+)" (\d{3}) (\d+)')
log = '\n'.join(
    f'10.0.{i % 256}.{i % 7} - user{i % 20} [0{i % 9 + 1}/Jan/2024] "{("GET", "POST")[i % 2]} /page/{i % 30}" '
    f'{(200, 404, 500)[i % 3]} {i * 37 % 5000}'
    for i in range(8000)
)
hits = {}
size = 0
for row in log.split('\n'):
    match = line.match(row)
    if match:
        address, user, date, method, path, status, length = match.groups()
        hits[(path, status)] = hits.get((path, status), 0) + 1
        size += int(length)
emptied = re.sub(r'\d+', '#', log[:20_000])
(len(hits), size, emptied.count('#'))
