"""The map that a blank form suggests by itself."""

from desktop.domain.city_form.blank import BlankForm
from desktop.domain.city_form.form_map import FormMap
from desktop.domain.city_form.slots import Layout
from desktop.excel.form_fill.matching.suggest_cells import suggest_cells
from desktop.excel.form_fill.matching.suggest_lists import suggest_lists
from desktop.excel.form_fill.reading.layout import layout_of


def suggested_map(form: BlankForm, layout: Layout | None = None) -> FormMap:
    """Every place of a form that waits for a value, with what it is most likely filled from.

    Args:
        form: the blank form.
        layout: its places, where they are known already.
    """
    layout = layout or layout_of(form)
    return FormMap(
        form=form.file,
        fingerprint=form.fingerprint,
        cells=tuple(suggest_cells(layout)),
        lists=tuple(suggest_lists(layout)),
        year=layout.year,
    )
