import inspect


class Plain:
    pass


print(inspect.signature(object.__init__), inspect.signature(list.__init__), inspect.signature(Plain))
print(list(inspect.signature(object.__init__).parameters))
