# conformance: python>=3.12
# A generic class can be stored though `typing` was never imported.
class Box[T, *Rest, **Args]:
    def __init__(self, item: T):
        self.item = item


print(Box.__type_params__, [type(p).__name__ for p in Box.__type_params__])
print(Box[int, [str]](3).item, Box.__mro__[1])
