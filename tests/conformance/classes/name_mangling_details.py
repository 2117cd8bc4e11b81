"""Private names in every position."""


class Account:
    __count = 0
    __slots__ = ('__balance', '_Account__other', 'public')

    def __init__(self, balance):
        self.__balance = balance
        Account.__count += 1

    def __private(self):
        return self.__balance

    def call(self):
        return self.__private() + self._Account__private()

    def inner(self):
        def nested(__arg):
            __local = __arg * 2
            return __local

        class __Hidden:
            __value = 'hidden value'

            def get(self):
                return self.__value

        names = [name for name in dir(__Hidden) if 'value' in name]
        return nested(4), __Hidden().get(), __Hidden.__name__, names

    def keyword(self, **options):
        return options

    def use_keyword(self):
        return self.keyword(__x=1, __y__=2)

    @classmethod
    def count(cls):
        return cls.__count

    def delete(self):
        del self.__balance

    def comprehension(self):
        return [__i for __i in range(3)], {__k: 1 for __k in 'a'}

    def handler(self):
        try:
            1 / 0
        except ZeroDivisionError as __error:
            return type(__error).__name__

    def walrus(self):
        return (__w := 5), __w

    def importing(self):
        import math as __m
        return __m.floor(2.5), sorted(locals())


a = Account(10)
print(a.call(), Account.count(), a._Account__balance, a.inner(), a.use_keyword(), a.comprehension(), a.handler(), a.walrus(), a.importing())
for action in (lambda: a.__balance, lambda: Account.__count, lambda: a.__private()):
    try:
        print(action())
    except AttributeError as error:
        print(error)
a.delete()
try:
    a.call()
except AttributeError as error:
    print(error)


class _Under:
    def __init__(self):
        self.__x = 1


class __Double:
    def __init__(self):
        self.__y = 2


print(vars(_Under()), vars(__Double()))


class Sub(Account):
    __slots__ = ()

    def peek(self):
        return self.__balance


try:
    Sub(1).peek()
except AttributeError as error:
    print(error)
