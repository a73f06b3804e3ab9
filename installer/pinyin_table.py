"""Makes ``resources/pinyin.txt``: the syllables that Chinese characters are read with.

Run by hand, with ``pypinyin`` (MIT) at hand; neither it nor this file is needed to run the program.
"""

from collections import Counter, defaultdict

from places import ROOT

HEAD = """\
# How Chinese characters are read, without tones; v stands for ü. First the usual reading of each character,
# then, after a blank line, others that words or surnames have. Made by installer/pinyin_table.py from the tables
# of pypinyin, which stem from Unicode's Unihan data.
#
# The MIT License (MIT)
#
# Copyright (c) 2016 mozillazg, 闲耘 <hotoo.cn@gmail.com>
#
# Permission is hereby granted, free of charge, to any person obtaining a copy of
# this software and associated documentation files (the "Software"), to deal in
# the Software without restriction, including without limitation the rights to
# use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of
# the Software, and to permit persons to whom the Software is furnished to do so,
# subject to the following conditions:
#
# The above copyright notice and this permission notice shall be included in all
# copies or substantial portions of the Software.
#
# THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
# IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS
# FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
# COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER
# IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN
# CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""
ALSO = {
    **{
        "单": "shan",
        "查": "zha",
        "曾": "zeng",
        "解": "xie",
        "仇": "qiu",
        "区": "ou",
        "盖": "ge",
        "翟": "zhai",
    },
    **{
        "尉": "yu",
        "朴": "piao",
        "乐": "yue",
        "缪": "miao",
        "隗": "wei",
        "覃": "qin",
        "贾": "jia",
        "会": "kuai",
    },
}
"""Readings of surnames, and of 会计, that are kept though words with them are few."""
NO_SYLLABLES = ("m", "n", "hm")
"""Sounds of interjections; taken for syllables, they would fit everywhere."""
TOO_RARE = 12
"""Of so many words with a character, one at least has a reading that is kept."""


def table() -> str:
    """The text of the table."""
    from pypinyin.contrib.tone_convert import to_normal
    from pypinyin.phrases_dict import phrases_dict
    from pypinyin.pinyin_dict import pinyin_dict

    def plain(reading: str) -> str:
        return str(to_normal(reading, v_to_u=False)).replace("ü", "v").replace("ê", "e")

    in_words: dict[str, Counter[str]] = defaultdict(Counter)
    for phrase, readings in phrases_dict.items():
        for sign, one in zip(phrase, readings, strict=False):
            in_words[sign][plain(one[0])] += 1
    usual: dict[str, str] = defaultdict(str)
    other: dict[str, str] = defaultdict(str)
    for code, readings in sorted(pinyin_dict.items()):
        if not 0x4E00 <= code <= 0x9FFF:
            continue
        sign = chr(code)
        first, *rest = dict.fromkeys(plain(one) for one in readings.split(","))
        if first in NO_SYLLABLES:
            continue
        usual[first] += sign
        for one in dict.fromkeys([*rest, *([ALSO[sign]] if sign in ALSO else [])]):
            often = in_words[sign][one] >= max(2, sum(in_words[sign].values()) / TOO_RARE)
            if one != first and one not in NO_SYLLABLES and (often or ALSO.get(sign) == one):
                other[one] += sign
    parts = ("\n".join(f"{one} {found[one]}" for one in sorted(found)) for found in (usual, other))
    return HEAD + "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    (ROOT / "resources" / "pinyin.txt").write_text(table(), encoding="utf-8")
