"""Jobs: delivered on the main thread, cancelled when nobody wants them, and no thread left over."""

import gc
import threading
import time

import pytest
from PySide6.QtCore import QObject

from desktop.domain.errors import NOTHING_CHANGED, Unreadable
from desktop.domain.words import same
from desktop.ui.jobs import Job, running_jobs, start_job


def refuse(_job):
    raise Unreadable(same("cannot be read"), NOTHING_CHANGED, same(""))


def never(_value):
    raise AssertionError("nobody wants this")


def threads():
    return [t for t in threading.enumerate() if t.name == "cqodesk-job"]


@pytest.fixture
def owner(qapp):
    return QObject()


def test_the_result_arrives_on_the_main_thread(qtbot, owner):
    seen = []
    job = start_job(
        owner,
        lambda _job: threading.current_thread(),
        lambda worker: seen.append((worker, threading.current_thread())),
        never,
    )
    qtbot.waitSignal(job.ended).wait()
    qtbot.waitUntil(lambda: bool(seen))
    worker, receiver = seen[0]
    assert worker is not threading.main_thread()
    assert receiver is threading.main_thread()


def test_the_window_stays_alive_meanwhile(qtbot, owner):
    go, seen = threading.Event(), []
    start_job(owner, lambda _job: go.wait(5), seen.append, never)
    assert running_jobs() == 1
    assert not seen
    go.set()
    qtbot.waitUntil(lambda: seen == [True])


def test_a_refusal_is_told(qtbot, owner):
    told = []
    start_job(owner, refuse, never, told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert isinstance(told[0], Unreadable)


def test_a_bug_is_raised_where_the_error_dialog_is(qtbot, owner):
    with qtbot.capture_exceptions() as raised:
        job = start_job(owner, lambda _job: 1 // 0, never, never)
        qtbot.waitSignal(job.ended).wait()
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is ZeroDivisionError


def test_progress_is_reported_on_the_main_thread(qtbot, owner):
    seen = []

    def work(job: Job) -> None:
        for n in range(3):
            job.report(n, 3)

    def progress(n: int, of: int) -> None:
        seen.append((n, of, threading.current_thread()))

    start_job(owner, work, lambda _: seen.append("done"), never, progress)
    qtbot.waitUntil(lambda: "done" in seen)
    assert seen == [*((n, 3, threading.main_thread()) for n in range(3)), "done"]


def test_cancelled_work_stops_and_brings_nothing(qtbot, owner):
    rounds = []

    def work(job: Job) -> None:
        while True:
            job.report(0, 1)
            rounds.append(None)
            time.sleep(0.005)

    job = start_job(owner, work, never, never)
    qtbot.waitUntil(lambda: len(rounds) > 1)
    job.cancel()
    qtbot.waitSignal(job.ended).wait()
    assert not threads()


@pytest.mark.parametrize("work", [lambda _job: 1, refuse], ids=["result", "refusal"])
def test_work_that_does_not_look_for_a_cancel_is_not_listened_to(qtbot, owner, work):
    go = threading.Event()

    def wait_and_work(job):
        go.wait(5)
        return work(job)

    job = start_job(owner, wait_and_work, never, never)
    job.cancel()
    go.set()
    qtbot.waitSignal(job.ended).wait()


def test_a_job_ends_with_its_owner(qtbot, owner):
    go = threading.Event()
    job = start_job(owner, lambda _job: go.wait(5), never, never)
    owner.deleteLater()
    qtbot.waitUntil(lambda: job.cancelled)
    go.set()
    qtbot.waitUntil(lambda: running_jobs() == 0)
    assert not threads()


def test_a_finished_job_no_longer_watches_its_owner(qtbot, owner):
    seen, gone = [], []
    owner.destroyed.connect(lambda: gone.append(True))
    start_job(owner, lambda _job: 1, seen.append, never)
    qtbot.waitUntil(lambda: seen == [1])
    gc.collect()
    owner.deleteLater()
    qtbot.waitUntil(lambda: bool(gone))


def test_no_thread_is_left_over(qtbot, owner):
    seen = []
    for n in range(50):
        start_job(owner, (lambda _job, n=n: n) if n % 2 else refuse, seen.append, seen.append)
    qtbot.waitUntil(lambda: len(seen) == 50)
    assert not threads()
    assert running_jobs() == 0
