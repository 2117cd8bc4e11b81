print([chr(n) for n in (65, 97, 233, 8364, 128512)], [ord(c) for c in 'Aé€😀'], ascii('é€😀\n'), ascii('plain'), chr(ord('a') + 1), ''.join(map(chr, range(97, 103))), ord(b'a'), ord(bytearray(b'z')))
