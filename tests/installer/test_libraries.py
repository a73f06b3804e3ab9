"""Which system packages are missing, and what is done or said about it."""

import subprocess
from types import SimpleNamespace

import libraries
import pytest


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """A Debian that has some packages; what is asked of apt-get is noted."""
    system = SimpleNamespace(installed=set(), root=True, apt=[])

    def run(command: list[str], **_options) -> SimpleNamespace:
        if command[0] == "dpkg-query":
            lines = [f"{name} {'installed' if name in system.installed else 'config-files'}" for name in command[3:]]
            return SimpleNamespace(returncode=0, stdout="\n".join(lines))
        system.apt.append([word for word in command[2:] if not word.startswith("-")])
        return SimpleNamespace(returncode=0)

    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr(libraries, "on_debian", lambda: True)
    monkeypatch.setattr(libraries, "_is_root", lambda: system.root)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    return system


def test_what_is_there_is_not_asked_for(system: SimpleNamespace, capsys: pytest.CaptureFixture[str]):
    system.installed = set(libraries.FOR_QT)
    libraries.install_for_qt()
    assert system.apt == []
    assert capsys.readouterr().out == ""


def test_root_installs_what_is_missing_and_nothing_else(system: SimpleNamespace):
    system.installed = {*libraries.FOR_QT} - {"libegl1", "fonts-noto-cjk"}
    libraries.install_for_qt()
    assert system.apt == [["update"], ["install", "libegl1", "fonts-noto-cjk"]]


def test_a_newer_systems_name_of_a_library_counts(system: SimpleNamespace):
    system.installed = {*libraries.FOR_QT} - {"libglib2.0-0"} | {"libglib2.0-0t64"}
    libraries.install_for_qt()
    assert system.apt == []


def test_another_user_is_told_the_command_in_one_line(system: SimpleNamespace, capsys: pytest.CaptureFixture[str]):
    system.root = False
    system.installed = {*libraries.FOR_QT} - {"libxcb-cursor0"}
    libraries.install_for_qt()
    assert system.apt == []
    assert capsys.readouterr().out == "System libraries are missing; have them installed: sudo apt-get install -y libxcb-cursor0\n"


def test_other_systems_are_left_alone(system: SimpleNamespace, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(libraries, "on_debian", lambda: False)
    libraries.install_for_qt()
    assert system.apt == []
