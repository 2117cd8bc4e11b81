"""A property of a kind that has no room for a docstring."""


class Bare(property):
    __slots__ = ()


class Roomy(property):
    pass


def made(kind, documented):
    try:
        if documented:

            class Documented:
                @kind
                def value(self):
                    """Text."""
                    return 1

            return Documented.value.__doc__, Documented().value

        class Plain:
            @kind
            def value(self):
                return 1

        return Plain.value.__doc__, Plain().value
    except AttributeError as error:
        return error


for kind in (property, Roomy, Bare):
    for documented in (True, False):
        print(made(kind, documented))
