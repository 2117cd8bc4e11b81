def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


t(lambda: (1.5).__format__('.3f'))
t(lambda: (15).__format__('x'))
t(lambda: 'a'.__format__('>4'))
t(lambda: True.__format__('d'))
class M(int):
    def __format__(self, s): return 'M' + super().__format__(s)
class F(float):
    def __format__(self, s): return 'F' + super().__format__(s)
class S(str):
    def __format__(self, s): return 'S' + str.__format__(self, s)
t(lambda: f'{M(5):03d}')
t(lambda: f'{F(5):.2f}')
t(lambda: f'{S("x"):>3}')

t(lambda: [].__format__('x'))
