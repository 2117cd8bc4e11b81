import abc, base64, bisect, calendar, collections, collections.abc, contextlib, copy, csv, dataclasses, datetime, decimal
import difflib, enum, fnmatch, fractions, functools, graphlib, hashlib, heapq, html, io, itertools, json, keyword, math
import numbers, operator, pprint, random, re, reprlib, shlex, statistics, string, struct, textwrap, time, traceback, types
import typing, unicodedata, urllib.parse, uuid, warnings, weakref, zlib
print(base64.b64encode(b'hi'), bisect.bisect([1, 3], 2), calendar.isleap(2024), textwrap.shorten('a b c d', 5, placeholder='..'))
print(hashlib.sha256(b'x').hexdigest()[:8], html.escape('<a>'), shlex.split('a "b c"'), urllib.parse.quote('a b'), zlib.crc32(b'a'))
