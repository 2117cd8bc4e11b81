"""`plistlib`, `wave` and `importlib.util.find_spec`."""
from importlib.util import find_spec, resolve_name
import io
import plistlib
import wave

value = {'a': [1, 2.5, True, 'x', b'bytes'], 'd': {'e': 'é<'}}
text = plistlib.dumps(value)
print(text.decode(), plistlib.loads(text) == value)
binary = plistlib.dumps(value, fmt=plistlib.FMT_BINARY)
print(binary[:8], plistlib.loads(binary) == value)
try:
    plistlib.loads(b'nothing of the sort')
except plistlib.InvalidFileException as error:
    print(error)
buffer = io.BytesIO()
with wave.open(buffer, 'wb') as sound:
    sound.setnchannels(1)
    sound.setsampwidth(2)
    sound.setframerate(8000)
    sound.writeframes(b'\x00\x01' * 100)
buffer.seek(0)
with wave.open(buffer, 'rb') as sound:
    print(sound.getparams(), sound.readframes(4), sound.tell(), sound.getnframes())
print([find_spec(name) is not None for name in ('json', 'sys', 'xml.etree.ElementTree', 'not_there_at_all', 'math')])
try:
    find_spec('not_there.sub')
except ModuleNotFoundError as error:
    print(error.name)
print(find_spec('json').name, resolve_name('.a', 'b.c'), resolve_name('..a', 'b.c'))
