class InsufficientStock(Exception):
    def __init__(self, sku, wanted, available):
        super().__init__(f'{sku}: wanted {wanted}, only {available} available')
        self.sku, self.wanted, self.available = sku, wanted, available
class Inventory:
    def __init__(self):
        self._stock = {}
        self.history = []
    def add(self, sku, quantity=1):
        self._stock[sku] = self._stock.get(sku, 0) + quantity
        self.history.append(('add', sku, quantity))
        return self
    def remove(self, sku, quantity=1):
        available = self._stock.get(sku, 0)
        if quantity > available:
            raise InsufficientStock(sku, quantity, available)
        self._stock[sku] -= quantity
        if not self._stock[sku]:
            del self._stock[sku]
        self.history.append(('remove', sku, quantity))
    def __contains__(self, sku): return sku in self._stock
    def __len__(self): return sum(self._stock.values())
    def __iter__(self): return iter(sorted(self._stock.items()))
    def __getitem__(self, sku): return self._stock[sku]
inventory = Inventory().add('bolt', 100).add('nut', 80).add('gear')
for sku, quantity in [('bolt', 30), ('gear', 1), ('nut', 81), ('ghost', 1)]:
    try:
        inventory.remove(sku, quantity)
        print(f'removed {quantity} x {sku}')
    except InsufficientStock as error:
        print(f'cannot: {error} (short by {error.wanted - error.available})')
print(len(inventory), 'gear' in inventory, list(inventory), inventory['nut'], inventory.history[-1])
