"""The tables of the company."""

from desktop.domain.figures.conditions import ByYearEnd, NotEndedByYearEnd
from desktop.domain.report_tables.detail import Detail
from desktop.domain.words import Words

COMPANY: tuple[Detail, ...] = (
    Detail(
        "company_years",
        Words("历年数据", "Figures by year"),
        Words("企业年度数据表", "Figures of the company by year"),
        (
            "figures_year",
            "organisation_unit",
            "employee_count",
            "quality_staff_count",
            "operating_revenue",
            "total_profit",
            "total_tax",
            "gross_industrial_output_value",
            "market_share",
            "figures_source",
            "blank_reason",
        ),
        (
            "organisation_unit",
            "figures_year",
        ),
        also=((ByYearEnd("figures_year"),),),
        left_out_if_empty=True,
    ),
    Detail(
        "management_certificates",
        Words("体系认证", "Certificates"),
        Words("管理体系认证情况表", "Management systems certified"),
        (
            "organisation_unit",
            "certified_system",
            "system_certificate_number",
            "certified_to",
            "certification_scope",
            "certification_body",
            "issued_on",
            "valid_until",
            "certificate_state",
        ),
        (
            "organisation_unit",
            "issued_on",
        ),
        also=((ByYearEnd("issued_on"), NotEndedByYearEnd("valid_until")),),
        left_out_if_empty=True,
    ),
)
