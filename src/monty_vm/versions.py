"""The host's Python, where the guest's behaves differently: the guest is like the host."""

from __future__ import annotations

import sys
from typing import Final

HOST_312: Final = sys.version_info >= (3, 12)
HOST_313: Final = sys.version_info >= (3, 13)
