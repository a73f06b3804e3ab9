"""How the help is laid out: in the language spoken, with columns that keep straight under Chinese."""

import argparse
from collections.abc import Iterable

from desktop.cli.columns import GAP, broken, width
from desktop.domain.words import Language, Words

USAGE = Words("用法：", "usage: ")
_NARROWEST = 40
"""As many columns a line on usage is given at least."""


class Layout(argparse.HelpFormatter):
    """English; argparse asks a formatter for these parts, and works all of them out in signs."""

    language: Language = "en"

    def add_argument(self, action: argparse.Action) -> None:
        """Makes room for what is written of an argument at the left."""
        super().add_argument(action)
        if action.help is not argparse.SUPPRESS:
            left = width(self._format_action_invocation(action)) + self._current_indent
            self._action_max_length = max(self._action_max_length, left)

    def _format_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None,
    ) -> str:
        prefix = USAGE.say(self.language) if prefix is None else prefix
        below, given = "\n " + " " * (width(prefix) - len(prefix)), self._width
        while True:  # argparse breaks it by the number of signs
            text = super()._format_usage(usage, actions, groups, prefix).replace("\n ", below)
            if self._width <= _NARROWEST or max(map(width, text.splitlines())) <= given:
                self._width = given
                return text
            self._width -= 2

    def _format_action(self, action: argparse.Action) -> str:
        text, left = super()._format_action(action), self._format_action_invocation(action)
        wider = width(left) - len(left)
        first, newline, rest = text.partition("\n")
        lead = " " * self._current_indent + left
        beside = first.removeprefix(lead)
        about = beside.lstrip()
        if not (wider and about):
            return text
        blanks = len(beside) - len(about)
        if blanks - wider >= GAP:
            return lead + beside[wider:] + newline + rest
        return f"{lead}\n{' ' * (len(lead) + blanks)}{about}{newline}{rest}"

    def _split_lines(self, text: str, width: int) -> list[str]:
        return broken(text, width)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return "\n".join(indent + line for line in broken(text, width - len(indent)))


class ChineseLayout(Layout):
    """The same in Chinese."""

    language: Language = "zh"


LAYOUTS: dict[Language, type[Layout]] = {"zh": ChineseLayout, "en": Layout}
