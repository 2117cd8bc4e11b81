"""A dataclass with a method, made and used many times."""

from dataclasses import dataclass


@dataclass
class Item:
    name: str
    price: float
    quantity: int = 1

    def total(self):
        return self.price * self.quantity


items = [Item(f'item {i % 10}', i % 97 / 4, i % 5) for i in range(25_000)]
items.sort(key=lambda item: (item.total(), item.name))
expensive = [item for item in items if item.total() > 50]
(len(expensive), round(sum(item.total() for item in items), 2), items[-1].name, items[3] == items[4])
