"""The label of an import in which cells were typed by hand: with all of it in the journal, with their number elsewhere."""

import re

from desktop.domain.words import Words

LABELLED = Words("{label}；人工改动{n}处：{more}", "{label}; {n} changed by hand: {more}")
_MORE = Words(r"(；人工改动\d+处)：.*", r"(; \d+ changed by hand): .*")


def brief(label: Words) -> Words:
    """The label without the list of what was done by hand; any other label as it is."""
    zh, en = (re.sub(more, r"\1", said, flags=re.DOTALL) for more, said in zip(_MORE, label, strict=True))
    return Words(zh, en)
