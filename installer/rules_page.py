"""The page ``docs/rules.md``: every rule that records must meet, printed from its declaration."""

import sys

from places import ROOT
from talk import say

if str(ROOT) not in sys.path:
    sys.path.append(str(ROOT))

from desktop.domain.register import AnyRegister
from desktop.domain.registers import AREAS
from desktop.domain.rule import Rule
from desktop.domain.words import Words

PAGE = ROOT / "docs" / "rules.md"

HEAD = """\
# The rules

Made by `python3 installer rules` from the rules of the registers; a test fails while it is not current.

A rule is a small function with a name and a source, kept beside the register whose records must meet it. What it finds is
an *error*, which stops a save; a problem that stops the final report until it is mended or answered with a reason; a
*warning*, which is shown and can be answered; or something to know. The tab of checks lists all that the rules find, and
the reasons given are kept in the ledger. What no record may be whatever the trade says - an end before its start, a sum
that does not add up - is not listed here: it stands in the register itself, as `check`.

"V" and a number are the rules of the field's data dictionary; other names are this program's own. Three also look
at the figures of a year beside its records: parts that exceed their whole (V26), an amount ten times that of the year
before (V29), and what the report's enterprise leaves blank (V30). The module `report_problems` holds them.
"""


def write_page() -> int:
    """Writes the page anew."""
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
    say(f"已写入 {PAGE.name}。", f"Wrote {PAGE.name}.")
    return 0


def page() -> str:
    """The whole page."""
    return "\n".join([HEAD, *(line for registers in AREAS.values() for r in registers for line in _rules(r))])


def _rules(register: AnyRegister) -> list[str]:
    if not register.rules:
        return []
    head = [
        f"## {register.words.zh} · {register.words.en}",
        "",
        "| rule | what it demands | source |",
        "|---|---|---|",
    ]
    return [*head, *(_line(rule) for rule in register.rules), ""]


def _line(rule: Rule) -> str:
    return f"| {rule.id} | {rule.words.zh}。{rule.words.en}. | {_source(rule.source)} |"


def _source(source: Words) -> str:
    said = source.zh if source.zh == source.en else f"{source.zh}。{source.en}."
    return said.replace("|", "/")
