"""Quick samples of what ``python -m tests.faults`` does in full; ``docs/faults.md`` holds the numbers of a full run."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.disk import Disk, Note
from tests.faults.watching import why_not
from tests.faults.workloads import WORKLOADS

ROOT = Path(__file__).parents[2]
watched = pytest.mark.skipif(bool(why_not()), reason=why_not() or "-")
forked = pytest.mark.skipif(not hasattr(os, "fork"), reason="programs are forked and killed, which Windows cannot do")


def found(*arguments: object) -> dict:
    """What one command found, by workload; it must have ended well."""
    command = [sys.executable, "-m", "tests.faults", *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=240, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads(done.stdout)["found"]


@pytest.fixture(scope="module")
def cuts() -> dict:
    """One process for all workloads: its start costs more than their cuts."""
    return found("powercut", "--times", 40)


@pytest.fixture(scope="module")
def failures() -> dict:
    return found("nth", "--times", 2)


@watched
@pytest.mark.parametrize("name", WORKLOADS)
def test_nothing_that_was_told_is_lost_in_a_power_cut(cuts, name):
    outcome = cuts[name]
    assert outcome["states"] > 15
    assert outcome["told"] >= 1
    assert outcome["bad"] == []


@watched
@pytest.mark.parametrize("name", ["save", "backup", "restore", "export", "password"])
def test_a_call_that_fails_damages_nothing_and_is_told(failures, name):
    outcome = failures[name]
    assert outcome["runs"] >= 4
    assert outcome["refused"] >= 1
    assert outcome["bad"] == []


@watched
def test_a_disk_that_is_gone_is_told_as_such_and_taken_up_again_when_it_is_back():
    story = found("gone")["gone"]
    assert len(story["said"]) == 7
    for said in story["said"]:
        assert said.startswith("Unreachable"), said
        assert "do not restore a backup yet" in said
        assert "damaged" not in said
    assert story["away"] == [True, True, False], "it says that it is lost, takes nothing, and is not found again"
    assert story["back"] == [True, False, False]
    assert (story["records"], story["faults"]) == (4, [])


@forked
def test_a_killed_program_loses_nothing():
    outcome = found("kill", "--times", 20)["kill"]
    assert outcome["kills"] == 20
    assert outcome["saves"] > 20
    assert outcome["bad"] == []


def test_a_flipped_bit_is_noticed_wherever_it_lies():
    outcome = found("bitflip", "--times", 25, "--records", 2_600)["bitflip"]
    assert outcome["flips"] == 25
    assert outcome["bad"] == []


def test_the_replayed_disk_loses_what_was_not_synced():
    folder, content = Path("/disk"), b"x" * 600
    notes = [
        Note("c", 1, 0, "/disk/a.tmp", b""), Note("w", 1, 0, "/disk/a.tmp", content), Note("s", 1, 0, "/disk/a.tmp", b""),
        Note("r", 0, 0, "/disk/a.tmp", b"/disk/a"), Note("w", 1, 600, "/disk/a", b"more"),
    ]
    disks = dict(zip(("ordered", "posix"), Disk.all_models(folder, {9: ("a", b"old")}), strict=True))
    for disk in disks.values():
        for note in notes:
            disk.play(note)
    assert disks["ordered"].cut("lost", None) == {"a": b"old", "a.tmp": content}
    assert disks["posix"].cut("lost", None) == {"a": b"old"}
    assert disks["posix"].cut("kept", None) == {"a": content + b"more"}
    disks["posix"].play(Note("d", 2, 0, "/disk", b""))
    assert disks["posix"].cut("lost", None) == {"a": content}


@watched
def test_the_replay_finds_a_program_that_saves_carelessly(tmp_path):
    """A workload that overwrites a file in place and tells that it is there: both of its faults have to be seen."""
    careless = f"""
from pathlib import Path
from tests.faults import powercut
class Careless:
    def prepare(self, folder):
        (folder / "a").write_bytes(b"old" * 3000)
        return "old"
    def work(self, folder, tell):
        (folder / "a").write_bytes(b"new" * 3000)
        tell("new")
    def check(self, folder, told, known):
        text = (folder / "a").read_bytes().decode()
        assert text in [word * 3000 for word in known[len(told) - 1 : len(told) + 1]], "lost" if not text else "damaged"
print(len(powercut.explore(Careless(), Path({str(tmp_path)!r}), 60, 1).bad))
"""
    script = tmp_path / "careless.py"
    script.write_text(careless, encoding="utf-8")
    library = tmp_path / "watch.so"
    subprocess.run(["cc", "-shared", "-fPIC", "-o", library, ROOT / "tests/faults/watch.c", "-ldl"], check=True)
    environment = os.environ | {"LD_PRELOAD": str(library), "CQODESK_FAULTS_WATCH": str(library), "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, script], env=environment, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 5
