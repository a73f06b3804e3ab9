"""The passwords of ledgers on the command line: given in a file or typed on a terminal, never as an argument."""

import argparse
import getpass
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from desktop.cli.means import Means
from desktop.cli.output import Output
from desktop.cli.unit_passwords import read_passwords
from desktop.domain.errors import NOTHING_CHANGED, NeedsPassword, Refused, WrongPassword
from desktop.domain.words import Words
from desktop.reasons import NOT_UTF_8, reason_of
from desktop.work.keeping.passwords import (
    CHANGE_IT,
    CHOOSE,
    HAS_NONE,
    HAS_ONE,
    OLD_COPIES,
    PLAIN_COPIES,
    SET_IT,
    UNLIKE,
    PasswordMeans,
    must_do,
    plain_copies,
)

ENVIRONMENT = "CQODESK_PASSWORD_FILE"
"""The environment's way to name the file with the password."""
TRIES = 3
"""How often a terminal is asked."""

ASK = Words("{name}的密码或恢复密钥：", "Password or recovery key of {name}: ")
ASK_NEW = Words("新密码：", "New password: ")
ASK_AGAIN = Words("再输入一次：", "Once more: ")
NO_FILE = Words(
    "读不到密码文件{path}：{reason}。", "The file of the password, {path}, cannot be read: {reason}."
)
EMPTY_FILE = Words(
    "密码文件{path}的第一行是空的。", "The first line of the file of the password, {path}, is blank."
)
FIRST_LINE = Words(
    "请把密码写在这个文件的第一行（UTF-8）。", "Write the password into its first line, in UTF-8."
)
NO_NEW = Words("没有给出新密码。", "No new password was given.")
GIVE_NEW = Words(
    "请用 {option} 指明密码文件，或在终端里运行。", "Name its file with {option}, or run this in a terminal."
)
SET = Words("{name}现在有密码了。", "{name} has a password now.")
REMOVED = Words("{name}的密码已取消，谁都能打开。", "{name} has no password any more: anyone can open it.")
PRINT_IT = Words(
    "下面是恢复密钥，只显示这一次。请打印或抄下，与电脑分开保管：忘记密码时只有它能打开台账。",
    "The recovery key follows; it is shown this once. Print it or write it down, and keep it away from the computer: if the "
    "password is forgotten, nothing else opens the ledger.",
)

T = TypeVar("T")


def asking(means: Means, arguments: argparse.Namespace, output: Output) -> Means:
    """The same means, which get the password of a file that has one."""

    def opener(do: Callable[..., T]) -> Callable[..., T]:
        def carry_out(*given: Path) -> T:
            try:
                return do(*given)
            except NeedsPassword as needed:
                units = getattr(arguments, "unit_passwords", None)
                own = read_passwords(units).get(needed.path.name) if units is not None else None
                if own is not None and needed.path.absolute() != arguments.store.absolute():
                    _needed(means).unlock(needed.path, own)
                else:
                    _unlock(means, needed, arguments.password_file, output)
                return do(*given)

        return carry_out

    return replace(means, open=opener(means.open), look=opener(means.look), restore=opener(means.restore))


def _needed(means: Means) -> PasswordMeans:
    assert means.passwords is not None  # the composition root gives them
    return means.passwords()


def unlock_first(means: Means, arguments: argparse.Namespace) -> None:
    """For the window: has the file open by the password that was named with it, if one was."""
    if arguments.password_file is not None and arguments.store is not None:
        _needed(means).unlock_ahead(arguments.store, _first_line(arguments.password_file))


def _unlock(means: Means, needed: NeedsPassword, file: Path | None, output: Output) -> None:
    """Gets the password of a file.

    Raises:
        NeedsPassword: none was given, and there is no terminal to ask on.
        WrongPassword: what was given does not fit.
    """
    unlock, named = _needed(means).unlock, os.environ.get(ENVIRONMENT)
    if file is not None or named:
        unlock(needed.path, _first_line(file or Path(str(named))))
        return
    if not _is_terminal():
        raise needed
    question = ASK.fill(name=needed.path.name).say(output.language)
    for turn in reversed(range(TRIES)):
        try:
            unlock(needed.path, getpass.getpass(question))
        except WrongPassword as wrong:
            if not turn:
                raise
            output.tell(wrong.happened)
        else:
            return


def password(arguments: argparse.Namespace, output: Output, means: Means) -> int:
    """Sets, changes or removes the password of a ledger.

    Raises:
        Refused: it has one already, or none; the new one is too easy; or as the store refuses.
    """
    store, passwords = arguments.store, _needed(means)
    has = passwords.has(store)
    if arguments.do == "set" and has:
        raise Refused(HAS_ONE.fill(name=store.name), NOTHING_CHANGED, CHANGE_IT)
    means.look(store).close()  # asks for the present one, and refuses in its own words what is no ledger
    if arguments.do != "set" and not has:
        raise Refused(HAS_NONE.fill(name=store.name), NOTHING_CHANGED, SET_IT)
    new = None if arguments.do == "remove" else _new(arguments, output)
    made = None if new is None else passwords.make(new)
    passwords.put(store, made)
    output.tell((REMOVED if new is None else SET).fill(name=store.name))
    plain = plain_copies(store, passwords.has) if new is not None else []
    if plain:
        output.tell(PLAIN_COPIES.fill(n=len(plain), folder=plain[0].parent))
    if arguments.do == "change":
        output.tell(OLD_COPIES)
    if made is not None:
        output.tell(PRINT_IT)
    output.result(
        {
            "password": new is not None,
            "recovery_key": made.recovery if made else None,
            "without_password": [str(p) for p in plain],
        },
        (made.recovery,) if made else (),
    )
    with suppress(Refused):  # it is sealed when it is closed; one that lies on a stick is not opened
        means.open(store).close()
    return 0


def _new(arguments: argparse.Namespace, output: Output) -> str:
    option = "--password-file" if arguments.do == "set" else "--new-password-file"
    file = arguments.password_file if arguments.do == "set" else arguments.new_password_file
    if file is not None:
        new = _first_line(file)
    elif _is_terminal():
        new = getpass.getpass(ASK_NEW.say(output.language))
        must_do(new)
        if getpass.getpass(ASK_AGAIN.say(output.language)) != new:
            raise Refused(UNLIKE, NOTHING_CHANGED, CHOOSE)
    else:
        raise Refused(NO_NEW, NOTHING_CHANGED, GIVE_NEW.fill(option=option))
    must_do(new)
    return new


def _first_line(path: Path) -> str:
    """The password in a file: its first line, without the end of the line.

    Raises:
        Refused: it cannot be read, or is blank.
    """
    try:
        line = path.read_text(encoding="utf-8-sig").partition("\n")[0].rstrip("\r")
    except (OSError, UnicodeDecodeError) as fault:
        reason = reason_of(fault) if isinstance(fault, OSError) else NOT_UTF_8
        raise Refused(NO_FILE.fill(path=path, reason=reason), NOTHING_CHANGED, FIRST_LINE) from fault
    if not line:
        raise Refused(EMPTY_FILE.fill(path=path), NOTHING_CHANGED, FIRST_LINE)
    return line


def _is_terminal() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()
