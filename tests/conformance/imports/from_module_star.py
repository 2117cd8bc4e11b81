from math import *
from string import *
print(floor(2.5), ascii_lowercase, gcd(12, 18), capwords('a b'))
