"""Parsing JSON, changing it and writing it back."""

import json

orders = [
    {'id': i, 'customer': {'name': f'customer {i % 50}', 'vip': i % 7 == 0}, 'lines': [i % 13, i % 17, i % 19]}
    for i in range(1500)
]
text = json.dumps(orders)
for _ in range(4):
    loaded = json.loads(text)
    for order in loaded:
        order['total'] = sum(order['lines'])
        if order['customer']['vip']:
            order['discount'] = round(order['total'] * 0.1, 2)
    result = json.dumps(loaded)
(len(result), sum(order.get('discount', 0) > 1 for order in loaded))
