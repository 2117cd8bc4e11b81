x = 5; y = 6; print(x, y)
if x: print('one line')
for i in range(2): print(i); print('-')
while x: x -= 1
print(x)
def f(): return 1
class Empty: pass
try: f()
except Exception: pass
else: print('else')
finally: print('finally')
assert True, 'unused'
pass; ...; 'string statement'; 42
