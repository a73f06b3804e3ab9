"""What of Python itself stays in a bundle; the same for both, though one keeps it in a folder and one in a zip."""

NOT_USED = frozenset({
    # for learning, writing and testing programs
    "idlelib", "turtle", "turtledemo", "lib2to3", "pydoc_data", "test", "unittest", "doctest", "pdb", "bdb",
    "profile", "cProfile", "pstats", "trace", "tabnanny", "pyclbr", "cgitb", "timeit", "this", "antigravity", "__phello__",
    "cmd", "code", "codeop", "modulefinder", "symtable", "pickletools", "imp", "__hello__", "fileinput", "filecmp", "optparse",
    # for setting up other Pythons, or other systems than these
    "ensurepip", "venv", "distutils", "zipapp", "py_compile", "compileall", "sndhdr", "imghdr", "xdrlib",
    "_aix_support", "_osx_support", "_bootsubprocess", "plistlib", "pipes", "uu",
    # the net: this program has nothing to say to it
    "asyncore", "asynchat", "smtpd", "smtplib", "ftplib", "poplib", "imaplib", "nntplib", "telnetlib", "xmlrpc", "wsgiref",
    "cgi", "netrc", "socketserver", "mailbox", "mailcap", "webbrowser", "ssl",
    # other windows, terminals and databases
    "tkinter", "curses", "dbm", "shelve", "sqlite3", "msilib", "nis", "ossaudiodev", "spwd", "crypt", "audioop", "aifc", "sunau", "chunk",
    "winsound", "tty", "pty", "readline", "rlcompleter", "colorsys", "wave",
})  # fmt: skip
"""Modules and packages that neither the program nor what it needs imports; a test of the bundles says so."""

EXTENSIONS_NOT_USED = frozenset({
    "_sqlite3", "_curses", "_curses_panel", "_dbm", "_gdbm", "_tkinter", "_crypt", "_ssl", "_msi", "_asyncio",
    "_multiprocessing", "_posixshmem", "_lsprof", "_testcapi", "_testbuffer", "_testclinic", "_testimportmultiple",
    "_testinternalcapi", "_testmultiphase", "_xxtestfuzz", "_xxsubinterpreters", "_xxinterpchannels", "_ctypes_test",
    "xxlimited", "xxlimited_35", "nis", "ossaudiodev", "spwd", "audioop", "readline", "winsound", "syslog",
})  # fmt: skip
"""Their compiled parts, and those that only tests of Python use."""


def is_used(name: str) -> bool:
    """Whether a file stays, given its path below the library, such as ``idlelib/run.py``."""
    parts = name.split("/")
    first = parts[0].partition(".")[0]
    return (
        first not in NOT_USED
        and first not in EXTENSIONS_NOT_USED
        and not ({"tests", "idle_test", "test"} & set(parts))
    )
