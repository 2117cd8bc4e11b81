from collections import defaultdict
from dataclasses import dataclass
@dataclass
class Sale:
    region: str
    product: str
    units: int
    price: float
    @property
    def revenue(self) -> float:
        return self.units * self.price
rows = [
    ('north', 'widget', 10, 2.5), ('south', 'widget', 3, 2.5), ('north', 'gadget', 1, 99.99),
    ('east', 'gizmo', 7, 12.0), ('south', 'gadget', 2, 95.0), ('east', 'widget', 20, 2.25),
]
sales = [Sale(*row) for row in rows]
by_region: dict[str, float] = defaultdict(float)
by_product: dict[str, list[Sale]] = defaultdict(list)
for sale in sales:
    by_region[sale.region] += sale.revenue
    by_product[sale.product].append(sale)
print('Revenue by region')
for region, revenue in sorted(by_region.items(), key=lambda item: item[1], reverse=True):
    print(f'  {region:<6} {revenue:>10,.2f} ({revenue / sum(by_region.values()):.1%})')
best = {p: max(s, key=lambda x: x.revenue) for p, s in by_product.items()}
print(best)
total = sum(s.revenue for s in sales)
print(f'{total = :.2f}, average = {total / len(sales):.2f}')
{'total': round(total, 2), 'top': max(by_region, key=by_region.get)}
