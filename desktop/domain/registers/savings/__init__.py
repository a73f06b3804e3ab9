"""What all improvements brought: claimed once, counted month by month, 收益."""

from desktop.domain.registers.area import Area

REGISTERS = Area(
    __name__,
    savings_policies="savings_policies.SAVINGS_POLICIES",
    cost_pools="cost_pools.COST_POOLS",
    benefit_claims="benefit_claims.BENEFIT_CLAIMS",
    benefit_months="benefit_months.BENEFIT_MONTHS",
    benefit_overlaps="benefit_overlaps.BENEFIT_OVERLAPS",
)
