# conformance: no-suspend
import sys, os
print(sys.maxsize, sys.byteorder in ('little', 'big'), sys.version_info >= (3, 11), sys.version_info.major, sys.float_info.max, sys.maxunicode, isinstance(sys.version, str), sys.getrecursionlimit() > 0, sys.int_info.bits_per_digit > 0, sys.hash_info.modulus)
print(os.path.join('a', 'b'), os.path.basename('/x/y.txt'), os.path.splitext('a.tar.gz'), os.path.dirname('/a/b'), os.path.normpath('a/../b'), os.sep, os.linesep, os.name in ('posix', 'nt'))
sys.stdout.write('written\n')
try:
    sys.exit('message')
except SystemExit as error:
    print(error.code, repr(error))
