"""The overview of a circle, 小组概况, as one line: what its members and activity records come to today."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from desktop.domain.query import Query
from desktop.domain.registers.qc.circle_overview import circle_overview
from desktop.domain.words import LANGUAGES, Words
from desktop.work.database import Database

TITLE = Words("小组概况：{facts}", "Overview: {facts}")
FACTS = (
    ("members", Words("现有成员{n}人", "members {n}")),
    ("average_age", Words("平均年龄{n}岁", "average age {n}")),
    ("average_training", Words("人均TQM教育{n}学时", "TQM training {n} h each")),
    ("activities", Words("活动{n}次", "activities {n}")),
    ("attendance", Words("出勤率{n}%", "attendance {n} %")),
)
COMMA = Words("，", ", ")


def circle_line(database: Database, circle_id: str, day: date | None = None) -> Words:
    """The overview on a day, today if none is given; what is not known is left out.

    Args:
        database: the ledger.
        circle_id: the circle.
        day: the day on which members are counted and ages told.
    """
    on = day or date.today()
    members = [each for each in _linked(database, "qc_members", "circle", circle_id) if _belongs(each, on)]
    themes = database.find("qc_themes", Query(linked=("circle", circle_id)))
    held = [each for theme in themes for each in _linked(database, "qc_activities", "theme", theme)]
    overview = circle_overview(members, held, on)
    facts = [words.fill(n=value) for id_, words in FACTS if (value := getattr(overview, id_)) is not None]
    return TITLE.fill(facts=Words(*(COMMA.say(one).join(f.say(one) for f in facts) for one in LANGUAGES)))


def _linked(database: Database, register: str, link: str, id_: str) -> list[Any]:
    return database.get(register, database.find(register, Query(linked=(link, id_))))


def _belongs(member: Any, day: date) -> bool:
    joined, left = member.joined_date, member.left_date
    return (joined is None or joined <= day) and (left is None or left >= day)


LINES: Mapping[str, Callable[[Database, str], Words]] = {"qc_circles": circle_line}
"""The line over what belongs to a record, by the record's register; it follows the ledger."""
