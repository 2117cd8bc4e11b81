class A:
    __secret = 1
    def __init__(self):
        self.__value = 2
        self.__dunder__ = 3
        self._single = 4
    def get(self):
        return self.__value, self.__secret, A.__secret
    def __hidden(self):
        return 'hidden'
    def call(self):
        return self.__hidden()
class B(A):
    def __init__(self):
        super().__init__()
        self.__value = 'b'
    def mine(self):
        return self.__value
b = B()
print(sorted(b.__dict__), b.get(), b.mine(), b.call(), b._A__hidden(), A._A__secret)
try:
    b.__value
except AttributeError as error:
    print(error)
class _C:
    def f(self, __x=1):
        __local = __x
        return __local
    def keys(self):
        return [k for k in self.f.__code__.co_varnames]
print(_C().f(), _C().keys())
