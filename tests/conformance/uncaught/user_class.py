class MyError(Exception):
    def __str__(self): return 'custom text'
print('x')
raise MyError(1, 2)
