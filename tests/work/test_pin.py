"""A PIN is kept as a slow hash, and wrong tries cost time."""

import pytest

from desktop.work import pin


def test_only_the_pin_itself_fits():
    kept = pin.hash_of("2468")
    assert pin.fits("2468", kept)
    for other in ("", "246", "24680", "2469", kept):
        assert not pin.fits(other, kept)
    assert "2468" not in kept
    assert pin.hash_of("2468") != kept


@pytest.mark.parametrize("kept", ["", "x", "scrypt$", "scrypt$zz$zz", "scrypt$00$", "other$00$00"])
def test_what_is_no_hash_fits_nothing(kept):
    assert not pin.fits("", kept)
    assert not pin.fits("2468", kept)


def test_five_tries_are_free_and_each_pause_is_longer_up_to_a_limit():
    assert [pin.pause_after(wrong) for wrong in range(5)] == [0] * 5
    pauses = [pin.pause_after(wrong) for wrong in range(5, 40)]
    assert pauses[:4] == [30, 60, 120, 240]
    assert pauses == sorted(pauses)
    assert pauses[-1] == pin.LONGEST_PAUSE
