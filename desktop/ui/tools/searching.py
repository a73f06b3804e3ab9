"""The search over everything: what is found where, and what opening it does."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop.domain.errors import Refused
from desktop.domain.registers import BY_ID
from desktop.domain.words import Language, Words
from desktop.domain.years import MAIN_WORK, newest_year
from desktop.ui import ask as asking
from desktop.ui.desk.shell import Shell
from desktop.ui.jobs import Job, start_job
from desktop.ui.search import catalogue
from desktop.ui.search.catalogue import Catalogue, Entry
from desktop.ui.search.palette import SearchPalette
from desktop.ui.search.results import Marked, Result
from desktop.ui.tools.helping import Helping
from desktop.work.search.describing import Described, describe
from desktop.work.search.index import MOST_SHOWN, Hit, LedgerIndex, ask
from desktop.work.search.question import Word, words_of
from desktop.work.search.records import Laid, lay_out
from desktop.work.search.shelf import Rank
from desktop.work.search.spans import spans
from desktop.work.search.spelling import readings

if TYPE_CHECKING:
    from desktop.ui.desk.desk import Desk
    from desktop.work.workspace import Workspace

READING = Words("正在读取台账的记录…", "Reading the records of the ledger …")
TOO_LARGE = Words(
    "记录太多、不在全局搜索之列的登记表，请在其标签页搜索：{registers}",
    "Too large to be searched here, search them in their tabs: {registers}",
)
COMMA, COLON = Words("、", ", "), Words("：", ": ")
FIELDS = "fields"
FIRST_SHOWN = 12
"""Rows shown before anything is typed: the tabs, and what is done most."""


class Searching(QObject):
    """The search of one window. The records of a ledger are laid out when it is first searched, beside the window."""

    def __init__(self, window: Shell, helping: Helping) -> None:
        super().__init__(window)
        self.setObjectName("searching")
        self._window, self._helping = window, helping
        self._workspace: Workspace | None = None
        self._index = LedgerIndex()
        self._job: Job | None = None
        self._palette: SearchPalette | None = None
        self._catalogues: dict[str, Catalogue] = {}
        self._desk: Desk | None = None
        self._refused: Words | None = None
        """Why the records could not be read."""
        self._before: dict[str, Catalogue] = {}
        self._after: dict[str, Catalogue] = {}

    @property
    def is_ready(self) -> bool:
        """Whether the records are laid out as they are now."""
        return self._job is None and not self._index.stale

    def open(self) -> None:
        """Asks what is looked for, and opens what was chosen."""
        window = self._window
        self._follow(window.workspace)
        self._catalogues = self._entries(window.language)
        palette = self._palette = SearchPalette(window.language, window)
        palette.asked.connect(lambda _text: self._answer())
        self._read()
        self._answer()
        palette.exec()
        self._palette, chosen = None, palette.chosen
        palette.deleteLater()
        if chosen is not None:
            try:
                chosen()
            except Refused as refused:
                asking.tell_refused(window, window.language, refused)

    def _follow(self, workspace: "Workspace | None") -> None:
        """Begins anew where another ledger is open than before."""
        if workspace is not self._workspace:
            self._workspace, self._index = workspace, LedgerIndex()
            if workspace is not None:
                workspace.listen(self._index.changed)

    def _entries(self, language: Language) -> dict[str, Catalogue]:
        """What can be found besides records: commands as they are now, and what is the same as long as the desk is."""
        own = {"": catalogue.commands(self._window, language)}
        if self._window.desk is None:
            return own
        if self._desk is not self._window.desk:
            self._desk, helping = self._window.desk, self._helping
            places = catalogue.places(self._desk.setCurrentIndex, self._desk.open, language)
            self._after = {
                "figures": catalogue.figures(self._open_figure, language),
                "pages": catalogue.pages(helping.open_handbook, language),
                FIELDS: catalogue.fields(helping.explain, language),
            }
            self._before = {"places": places}
        return self._before | own | self._after

    def _read(self) -> None:
        """Has records that are not laid out yet, or changed since, read beside the window."""
        workspace, desk = self._workspace, self._window.desk
        if workspace is None or desk is None or self._job is not None or not self._index.stale:
            return
        database, index, wanted = workspace.database, self._index, self._index.begin()
        self._refused = None

        def work(job: Job) -> Laid:
            reader = database.reader()
            try:
                return lay_out(reader, wanted, lambda: job.report(0, 0))
            finally:
                reader.close()

        def done(laid: Laid) -> None:
            index.take(laid)
            wanted_again.clear()

        wanted_again = set(wanted)
        job = self._job = start_job(desk, work, done, self._on_refused)
        job.ended.connect(lambda: self._on_ended(index, wanted_again))

    def _on_refused(self, refused: Refused) -> None:
        self._refused = refused.words

    def _on_ended(self, index: LedgerIndex, wanted: set[str]) -> None:
        """Looks at what came of it once the job has delivered it, which is right after its end."""
        self._job = None
        QTimer.singleShot(0, self, partial(self._once_delivered, index, wanted))

    def _once_delivered(self, index: LedgerIndex, wanted: set[str]) -> None:
        index.put_back(wanted)
        self._answer()

    def _answer(self) -> None:
        palette = self._palette
        if palette is None:
            return
        words = words_of(palette.box.text(), readings())
        note = READING if self._job is not None else self._refused
        if not words:
            palette.show_results(self._first(), note)
            return
        hits = self._find(words)
        try:
            rows = self._rows(hits, words)
        except Refused as refused:
            palette.show_results((), refused.words)
            return
        palette.show_results(rows, note or self._lacking())

    def _find(self, words: tuple[Word, ...]) -> list[Hit]:
        """The best that was found. Fields come last, but for those called so: a register's name finds all of its own."""
        shelves = {name: one.shelf for name, one in self._catalogues.items() if name != FIELDS}
        found = ask(shelves | dict(self._index.shelves), words)
        if FIELDS in self._catalogues:
            fields = ask({FIELDS: self._catalogues[FIELDS].shelf}, words)
            called = sum(hit.rank < Rank.PART for hit in fields)
            better = sum(hit.rank < Rank.PART for hit in found)
            found = [*found[:better], *fields[:called], *found[better:], *fields[called:]]
        return found[:MOST_SHOWN]

    def _lacking(self) -> Words | None:
        large = sorted(self._index.too_large)
        if not large:
            return None
        return TOO_LARGE.fill(
            registers=Words(
                *(COMMA.say(one).join(BY_ID[id_].words.say(one) for id_ in large) for one in ("zh", "en"))
            )
        )

    def _first(self) -> list[Result]:
        """What is offered before anything is typed."""
        entries = [
            entry
            for one in self._catalogues.values()
            for entry in one.entries
            if entry.kind != catalogue.REGISTER
        ]
        return [self._entry(entry, ()) for entry in entries[:FIRST_SHOWN]]

    def _rows(self, hits: list[Hit], words: tuple[Word, ...]) -> list[Result]:
        workspace, language = self._workspace, self._window.language
        records = [(hit.shelf, self._index.id_of(hit)) for hit in hits if hit.shelf not in self._catalogues]
        described: dict[tuple[str, str], Described] = {}
        if workspace is not None:
            described = {
                (one.register, one.id): one for one in describe(workspace.database, records, words, language)
            }
        rows = []
        for hit in hits:
            if hit.shelf in self._catalogues:
                rows.append(self._entry(self._catalogues[hit.shelf].entries[hit.number], words))
            elif one := described.get((hit.shelf, self._index.id_of(hit))):
                rows.append(self._record(one, words))
        return rows

    def _entry(self, entry: Entry, words: tuple[Word, ...]) -> Result:
        language = self._window.language
        title, detail = entry.words.say(language), entry.detail.say(language)
        other = entry.words.en if language == "zh" else entry.words.zh
        if not spans(title, words, readings()) and spans(other, words, readings()):
            detail = " · ".join(part for part in (other, detail) if part)
        return Result(
            _marked(title, words),
            _marked(detail, words),
            entry.kind.say(language),
            entry.open,
            None,
            entry.keys,
        )

    def _record(self, one: Described, words: tuple[Word, ...]) -> Result:
        language = self._window.language
        colon = COLON.say(language)
        detail = " · ".join(f"{label}{colon}{text}" for label, text in one.details)
        kind = BY_ID[one.register].words.say(language)
        open_, show = (partial(do, one.register, one.id) for do in (self._open_record, self._show_record))
        return Result(_marked(one.name, words), _marked(detail, words), kind, open_, show)

    def _open_record(self, register: str, id_: str) -> None:
        from desktop.ui.report.trace_dialog import open_record

        assert self._workspace is not None
        open_record(
            self._workspace, self._window.language, register, id_, BY_ID[register].title, self._window
        )

    def _show_record(self, register: str, id_: str) -> None:
        if self._window.desk is not None:
            page = self._window.desk.open(register)
            page.show_record(id_)
            page.table.setFocus()

    def _open_figure(self, figure: str) -> None:
        from desktop.ui.report.trace_dialog import trace
        from desktop.work.report.tracing import value_of

        assert self._workspace is not None
        database, today = self._workspace.database, date.today()
        year = newest_year(database.work_years(), today, database.work_years(MAIN_WORK))
        dialog = trace(self._workspace, self._window.language, value_of(database, figure, year), self._window)
        dialog.exec()
        dialog.deleteLater()


def _marked(text: str, words: tuple[Word, ...]) -> Marked:
    return Marked(text, spans(text, words, readings()))
