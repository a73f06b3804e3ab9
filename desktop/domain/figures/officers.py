"""The figures of officers: posts, filing, training, vetoes, evaluations and belts."""

from desktop.domain.figures.conditions import (
    ByYearEnd,
    InYear,
    Is,
    NotEndedByYearEnd,
    Shares,
)
from desktop.domain.figures.counted import HOURS, PERSONS, SHEETS, TIMES, counted
from desktop.domain.figures.figure import Figure, Source
from desktop.domain.words import Words

_IN_POST = (ByYearEnd("appointment_date"), NotEndedByYearEnd("end_date"))
_STILL_IN_POST = Shares("officer", "appointments", "officer", _IN_POST)
_TRAINED = (InYear("end_date", "start_date"), _STILL_IN_POST)
_BELT = (
    ByYearEnd("belt_registered_on"),
    NotEndedByYearEnd("belt_valid_until"),
    NotEndedByYearEnd("belt_left_on"),
)

OFFICERS: tuple[Figure, ...] = (
    Figure(
        "officers.in_post",
        Words("在任首席质量官", "Officers in post"),
        PERSONS,
        Words(
            "本年12月31日在任的首席质量官人数：任命日期不晚于该日，离任日期为空或晚于该日；一人多职计一人。"
            "任期已满而未办续聘或离任的仍计入，并在校验中提示",
            "Persons in post on 31 December: appointed by that day, not ended by it; a person with several posts "
            "counts once. A term that ran out with neither renewal nor end still counts, and is pointed out",
        ),
        (Source("appointments", _IN_POST, distinct="officer"),),
        "officers",
    ),
    Figure(
        "officers.group_in_post",
        Words("在任集团首席质量官", "Group officers in post"),
        PERSONS,
        Words("在任首席质量官中任职层级为集团的人数", "Of the officers in post, those at group tier"),
        (Source("appointments", (*_IN_POST, Is("cqo_tier", ("group",))), distinct="officer"),),
        "officers",
    ),
    counted(
        "officers.filed",
        ("其中：已备案", "Of these, filed"),
        PERSONS,
        (
            "在任首席质量官中，任命已于本年12月31日前备案的人数",
            "Of the officers in post, those whose appointment had been filed with the authority by 31 December",
        ),
        "appointments",
        *_IN_POST,
        ByYearEnd("filing_date"),
        distinct="officer",
    ),
    counted(
        "officers.trained",
        ("其中：本年参加培训", "Of these, trained in the year"),
        PERSONS,
        (
            "本年12月31日在任、本年参加过培训的首席质量官人数：培训结束日期（未填的，开始日期）在本年，一人计一次",
            "Officers in post on 31 December who were trained in the year, by the last day of the training; "
            "each counts once",
        ),
        "training_records",
        *_TRAINED,
        distinct="officer",
    ),
    counted(
        "officers.training_hours",
        ("在任首席质量官培训学时", "Hours of training of officers in post"),
        HOURS,
        ("上述培训的学时之和", "The hours of that training"),
        "training_records",
        *_TRAINED,
        amount="hours",
    ),
    counted(
        "officers.duty_reports",
        ("年度述职", "Duty reports"),
        PERSONS,
        ("提交本年述职报告的首席质量官人数", "Officers who handed in a duty report of the year"),
        "duty_reports",
        InYear("report_year"),
        distinct="officer",
    ),
    counted(
        "officers.vetoes",
        ("质量一票否决", "Quality vetoes"),
        TIMES,
        ("否决日期在本年的一票否决次数", "Vetoes pronounced in the year"),
        "quality_vetoes",
        InYear("veto_date"),
    ),
    counted(
        "officers.evaluated",
        ("完成评价的首席质量官", "Officers evaluated"),
        PERSONS,
        (
            "评价结果日期（未填的，评价日期）在本年的首席质量官人数",
            "Officers whose evaluation was concluded in the year",
        ),
        "officer_evaluations",
        InYear("concluded_on", "evaluated_on"),
        distinct="officer",
    ),
    counted(
        "officers.belts",
        ("有效带级证书", "Belts held"),
        SHEETS,
        (
            "本年12月31日有效的各级带级证书件数：注册日期不晚于该日，未过期，持带人未离任",
            "Belts of every grade in force on 31 December: registered by that day, not run out, the holder not left",
        ),
        "belt_holders",
        *_BELT,
    ),
    counted(
        "officers.black_belts",
        ("其中：黑带及黑带大师", "Of these, black and master black"),
        SHEETS,
        ("有效带级证书中黑带和黑带大师的件数", "Of the belts held, black and master black ones"),
        "belt_holders",
        *_BELT,
        Is("person_belt", ("black", "master_black")),
    ),
    counted(
        "officers.green_belts",
        ("其中：绿带", "Of these, green"),
        SHEETS,
        ("有效带级证书中绿带的件数", "Of the belts held, green ones"),
        "belt_holders",
        *_BELT,
        Is("person_belt", ("green",)),
    ),
)
