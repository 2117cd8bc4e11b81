class Loud:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        print('bool', self.value)
        return bool(self.value)

    def __repr__(self):
        return f'Loud({self.value})'


def get(value):
    return Loud(value)


no, yes = Loud(0), Loud(1)
print(no and False and True and False)
print(yes or False or True)
print(yes and no and 5)
print(no or no or yes or 7)
print(get(0) and get(1) and no)
print(yes and get(1) and no and get(2))
print(no or get(0) or yes or get(2))
if get(1) or False or True:
    print('yes')
while no and False:
    pass
print([x for x in (no, yes) if x and 1 and 2])
