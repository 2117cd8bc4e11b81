from dataclasses import dataclass, field, fields
@dataclass
class Server:
    host: str
    port: int = 8080
    tags: list[str] = field(default_factory=list)
    def __post_init__(self):
        if not self.host:
            raise ValueError('host must not be empty')
        if not 0 < self.port < 65536:
            raise ValueError(f'port out of range: {self.port}')
def load(raw):
    known = {f.name for f in fields(Server)}
    unknown = sorted(set(raw) - known)
    if unknown:
        raise TypeError(f'unknown keys: {", ".join(unknown)}')
    return Server(**raw)
candidates = [{'host': 'a.example'}, {'host': 'b', 'port': 99999}, {'host': '', 'port': 1}, {'host': 'c', 'prot': 5, 'x': 1}, {}, {'host': 'd', 'tags': ['x', 'y']}]
ok, errors = [], {}
for index, raw in enumerate(candidates):
    try:
        ok.append(load(raw))
    except (ValueError, TypeError) as error:
        errors[index] = f'{type(error).__name__}: {error}'
print(*ok, sep='\n')
for index, message in errors.items():
    print(index, message.replace('Server.', ''))
