x = 1
print('this line never runs')
return x
