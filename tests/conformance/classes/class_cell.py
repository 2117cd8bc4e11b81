class Base:
    def __init_subclass__(cls, **keywords):
        cls.made = cls().kind()

    def kind(self):
        return 'base'


class Sub(Base):
    def kind(self):
        return 'sub ' + super().kind()


print(Sub.made)


class Meta(type):
    def __new__(mcls, name, bases, namespace):
        print(sorted(key for key in namespace if key.startswith('__class')))
        return super().__new__(mcls, name, bases, namespace)


class Uses(metaclass=Meta):
    def f(self):
        return __class__


print(Uses().f(), hasattr(Uses, '__classcell__'))


class Named:
    def __set_name__(self, owner, name):
        print(owner().f())


class Owner:
    attribute = Named()

    def f(self):
        return __class__.__name__


class Any:
    def __subclasscheck__(self, cls):
        return True


print(issubclass([], Any()), issubclass(int, Any()))


class Auto(dict):
    def __missing__(self, key):
        if key.startswith('__'):
            raise KeyError(key)
        self[key] = value = len([name for name in self if not name.startswith('__')])
        return value


class AutoMeta(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        return Auto()


class Colours(metaclass=AutoMeta):
    red
    green
    blue


print(Colours.red, Colours.green, Colours.blue)
