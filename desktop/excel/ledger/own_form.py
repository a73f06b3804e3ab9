"""This program's own form: a table with a column for every field of a register, each headed as it is called."""

from collections.abc import Mapping, Sequence
from functools import cache

from desktop.domain.registers import TYPED
from desktop.domain.values.text import compact
from desktop.domain.words import LANGUAGES
from desktop.excel.ledger.headings import Heading, Target


def own_form(headings: Sequence[Heading]) -> tuple[str, dict[int, Target]] | None:
    """The register whose own form this is, and what its columns are; ``None`` if it is nobody's.

    No title and no number of common words outweighs a heading for every field and no other.
    """
    names = [compact(heading.text) for heading in headings]
    while names and not names[-1]:
        names.pop()
    form = _forms().get(frozenset(names))
    if form is None or len(form[1]) != len(names):
        return None
    register_id, fields = form
    return register_id, {column: fields[name] for column, name in enumerate(names)}


@cache
def _forms() -> Mapping[frozenset[str], tuple[str, Mapping[str, Target]]]:
    forms = {}
    for register in TYPED:
        for language in LANGUAGES:
            fields = {
                compact(field.heading.say(language)): Target(register.id, field.id)
                for field in register.fields
            }
            forms[frozenset(fields)] = register.id, fields
    return forms
