x = 20
y = [x, x * 2]
{'total': sum(y), 'items': y}
