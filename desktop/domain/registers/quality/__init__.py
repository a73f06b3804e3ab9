"""The rest of the quality work, 综合质量工作."""

from desktop.domain.register import AnyRegister
from desktop.domain.registers.quality.award_declarations import (
    AWARD_DECLARATIONS,
    AWARD_PRODUCTS,
    AWARD_YEAR_FIGURES,
)
from desktop.domain.registers.quality.award_schemes import AWARD_INDICATORS, AWARD_SCHEMES
from desktop.domain.registers.quality.certification_brands import BRAND_CONDITIONS, CERTIFICATION_BRANDS
from desktop.domain.registers.quality.cooperative_memberships import COOPERATIVE_MEMBERSHIPS
from desktop.domain.registers.quality.customer_complaints import CUSTOMER_COMPLAINTS
from desktop.domain.registers.quality.fund_entries import FUND_ENTRIES
from desktop.domain.registers.quality.honours import HONOURS
from desktop.domain.registers.quality.patents import PATENTS
from desktop.domain.registers.quality.product_recalls import PRODUCT_RECALLS
from desktop.domain.registers.quality.proposals import PROPOSALS
from desktop.domain.registers.quality.quality_costs import QUALITY_COST_MONTHS
from desktop.domain.registers.quality.quality_credits import CREDIT_STEPS, QUALITY_CREDITS
from desktop.domain.registers.quality.quality_documents import (
    QUALITY_COMMITTEE_MEETINGS,
    QUALITY_DOCUMENTS,
)
from desktop.domain.registers.quality.quality_events import QUALITY_EVENTS
from desktop.domain.registers.quality.quality_measures import QUALITY_MEASURES
from desktop.domain.registers.quality.spot_checks import SPOT_CHECKS
from desktop.domain.registers.quality.trademarks import GEOGRAPHICAL_INDICATIONS, TRADEMARKS

REGISTERS: tuple[AnyRegister, ...] = (
    PATENTS,
    FUND_ENTRIES,
    QUALITY_EVENTS,
    AWARD_SCHEMES,
    AWARD_INDICATORS,
    AWARD_DECLARATIONS,
    AWARD_YEAR_FIGURES,
    AWARD_PRODUCTS,
    HONOURS,
    TRADEMARKS,
    GEOGRAPHICAL_INDICATIONS,
    BRAND_CONDITIONS,
    CERTIFICATION_BRANDS,
    CREDIT_STEPS,
    QUALITY_CREDITS,
    SPOT_CHECKS,
    QUALITY_COST_MONTHS,
    QUALITY_MEASURES,
    CUSTOMER_COMPLAINTS,
    PRODUCT_RECALLS,
    QUALITY_COMMITTEE_MEETINGS,
    QUALITY_DOCUMENTS,
    COOPERATIVE_MEMBERSHIPS,
    PROPOSALS,
)
