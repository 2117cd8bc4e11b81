result = [n ** 2 for n in range(4)]
