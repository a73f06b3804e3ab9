"""Ids of records, looked at all at once."""

import pytest

from desktop.domain.values.exact import are_ids

GOOD = "0123456789abcdef" * 2


@pytest.mark.parametrize("bad", ["", GOOD[:-1], GOOD + "0", GOOD.upper(), GOOD[:15] + "g" + GOOD[16:], GOOD[:-1] + "\n", None, 5])
def test_one_that_is_none_is_seen_among_good_ones(bad):
    assert are_ids([])
    assert are_ids([GOOD, GOOD[::-1]])
    assert not are_ids([GOOD, bad, GOOD])
    assert not are_ids([bad])
