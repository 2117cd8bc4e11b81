# Names of attributes are text, however they are given.
class C:
    pass


c = C()
attempts = (
    lambda: object.__setattr__(c, 5, 5),
    lambda: object.__delattr__(c, 5),
    lambda: object.__getattribute__(c, 5),
    lambda: setattr(c, 5, 5),
    lambda: getattr(c, 5, None),
    lambda: delattr(c, 5),
    lambda: hasattr(c, 5),
    lambda: type.__setattr__(C, 5, 5),
    lambda: type.__delattr__(C, 5),
    lambda: c.__setattr__(5, 5),
    lambda: c.__delattr__(5),
    lambda: C.__getattribute__(c, 'x'),
    lambda: object.__format__(c, 5),
    lambda: int.from_bytes(b'a', 5),
    lambda: int.from_bytes(b'\xff', 'big', signed=[1]),
    lambda: int.from_bytes(b'\xff', 'x'),
)
for attempt in attempts:
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
print(vars(c), 5 in vars(C))
