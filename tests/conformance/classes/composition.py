class Engine:
    def __init__(self, power): self.power = power; self.running = False
    def start(self): self.running = True; return f'engine {self.power}'
class Car:
    wheels = 4
    def __init__(self, engine, *parts, **options):
        self.engine, self.parts, self.options = engine, list(parts), options
    def start(self): return f'{type(self).__name__}: {self.engine.start()}'
    def __iter__(self): return iter([self.engine, *self.parts])
    def __len__(self): return 1 + len(self.parts)
    def __contains__(self, part): return part in self.parts
    def __getattr__(self, name):
        if name in self.options: return self.options[name]
        raise AttributeError(f'{type(self).__name__} has no {name!r}')
class Truck(Car): wheels = 6
c = Car(Engine(100), 'door', 'seat', color='red')
print(c.start(), c.engine.running, len(c), 'door' in c, c.color, c.wheels, Truck(Engine(5)).start(), Truck.wheels, [type(p).__name__ for p in c])
try:
    c.missing
except AttributeError as error:
    print(error)
c.engine.power += 50
print(c.engine.power, c.__class__.__mro__[-1].__name__, getattr(c, 'size', 'n/a'))
