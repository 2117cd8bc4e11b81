from unittest import mock
from unittest.mock import Mock, MagicMock, patch, call

m = Mock(return_value=3)
print(m(1, a=2), m.called, m.call_args, m.call_count)
m.assert_called_once_with(1, a=2)
mm = MagicMock()
mm.__len__.return_value = 5
print(len(mm))
mm.foo.bar.side_effect = [1, 2]
print(mm.foo.bar(), mm.foo.bar(), mm.mock_calls)
import math


class A:
    def f(self):
        return 1


with patch.object(A, 'f', return_value=7):
    print(A().f())
print(A().f())
with patch('math.floor', lambda x: 'patched'):
    print(math.floor(2.5))
print(math.floor(2.5))
try:
    m.assert_called_with(2)
except AssertionError as e:
    print(e)
d = {'a': 1}
with patch.dict(d, {'b': 2}):
    print(d)
print(d)


@patch('json.dumps')
def t(dumps):
    dumps.return_value = 'x'
    import json

    return json.dumps([1])


print(t())
