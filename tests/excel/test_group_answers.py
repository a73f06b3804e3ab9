"""Processes that read workbooks for a group: their answers come in order, and one that dies takes one file with it."""

import subprocess
import sys
from pathlib import Path

import pytest

from desktop.domain.errors import Unreadable
from desktop.excel.group import answers, deliveries

READER = """
import json, marshal, os, sys, time
for path in json.loads(sys.stdin.buffer.read()):
    if "dies" in path:
        os._exit(1)
    if "half" in path:
        sys.stdout.buffer.write((99).to_bytes(8, "little") + b"x")
        break
    if "sleeps" in path:
        time.sleep(60)
    said = marshal.dumps({"fault": [path, path], "pid": os.getpid()}, 1)
    sys.stdout.buffer.write(len(said).to_bytes(8, "little") + said)
    sys.stdout.buffer.flush()
"""


@pytest.fixture
def started(monkeypatch):
    """The processes that were started."""
    made = []

    def start():
        made.append(subprocess.Popen([sys.executable, "-c", READER], stdin=subprocess.PIPE, stdout=subprocess.PIPE))
        return made[-1]

    monkeypatch.setattr(answers, "_process", start)
    monkeypatch.setattr(answers, "FEW", 2)
    monkeypatch.setattr(answers.os, "cpu_count", lambda: 4)
    yield made
    assert all(process.poll() is not None for process in made)


def test_two_share_the_files_and_each_answer_is_of_its_file(started):
    paths = [Path(f"{n}.xlsx") for n in range(7)]
    found = list(answers.answers(paths))
    assert [answer["fault"][0] for answer in found] == [str(path) for path in paths]
    assert len({answer["pid"] for answer in found}) == len(started) == 2


@pytest.mark.parametrize("how", ["dies", "half"])
def test_what_kills_its_reader_is_refused_and_the_others_are_read(started, how):
    paths = [Path(f"{n}{how if n in (0, 3, 6) else ''}.xlsx") for n in range(7)]
    told = [each.happened.zh for each in deliveries.delivered(paths) if isinstance(each, Unreadable)]
    assert len(told) == 7
    assert [n for n, words in enumerate(told) if "读取被中止" in words] == [0, 3, 6]
    assert all(path.name in words for path, words in zip(paths, told, strict=True))


def test_what_takes_too_long_is_given_up(started, monkeypatch):
    monkeypatch.setattr(answers, "SECONDS", 3)
    found = list(answers.answers([Path("sleeps.xlsx"), Path("1.xlsx")]))
    assert [answer is None for answer in found] == [True, False]


def test_whoever_takes_no_more_leaves_no_process(started):
    reading = deliveries.delivered([Path(f"{n}.xlsx") for n in range(7)])
    next(reading)
    reading.close()
    assert len(started) == 2
