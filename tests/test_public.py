"""Rates of public material may not fall: a part of what `make public` runs.

CPython's outcomes of these items are computed once and kept in the build folder.
"""

from __future__ import annotations

import pytest

from tests.public.harness import expected, fallen, rate_of, recorded, run_item
from tests.public.items import Item, all_items

monty_vm = pytest.importorskip('monty_vm')
if not recorded():
    pytest.skip('no rates are recorded for this version of Python', allow_module_level=True)

#: What takes about a second each with the compiled VM; the plain one runs the first of them.
NAMES = (
    'test_list test_dict test_tuple test_range test_slice test_scope test_super test_with test_bisect test_heapq test_string '
    'test_textwrap test_json.test_decode test_json.test_dump test_property test_bytes '
    'test_exception_group test_except_star test_generators test_coroutines test_contextlib test_contextlib_async test_copy '
    'test_csv test_difflib test_enumerate test_fractions test_functools test_operator test_ordered_dict '
    'test_statistics test_struct test_types test_dataclasses test_enum test_unpack_ex test_userdict'
).split()
ITEMS = [item for item in all_items('library/') if item.target.removeprefix('test.') in NAMES]
ITEMS += all_items('doctests/collections') + all_items('doctests/statistics')
ITEMS += all_items('programs/bm_richards') + all_items('programs/bm_nqueens') + all_items('programs/bm_deltablue')


if not monty_vm.COMPILED:
    # The plain VM asks a subclass of list for its items where the compiled one doesn't, which a case of test_list sees.
    ITEMS = [item for item in ITEMS[:12] if item.target != 'test.test_list']


@pytest.mark.parametrize('item', ITEMS, ids=lambda item: item.name)
def test_rate_has_not_fallen(item: Item) -> None:
    """The VM passes at least as many of the item's cases as were recorded."""
    oracle = expected(item)
    rate = rate_of(oracle, run_item(item, 'vm', plain=not monty_vm.COMPILED))
    assert not fallen({item.name: rate}), '\n'.join(
        f'{case}: {detail.strip()[-300:]}' for case, detail in rate.failures.items()
    )
