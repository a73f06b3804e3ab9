"""Standards drafted, declared and compared with, 标准."""

from desktop.domain.registers.area import Area

REGISTERS = Area(
    __name__,
    standards="standards.STANDARDS",
    standard_drafters="standard_drafters.STANDARD_DRAFTERS",
    standard_stages="standard_stages.STANDARD_STAGES",
    standard_declarations="standard_declarations.STANDARD_DECLARATIONS",
    declaration_products="declaration_products.DECLARATION_PRODUCTS",
    declaration_indicators="declaration_indicators.DECLARATION_INDICATORS",
    standard_leaders="standard_leaders.STANDARD_LEADERS",
    benchmarking_plans="benchmarking_plans.BENCHMARKING_PLANS",
    benchmarking_indicators="benchmarking_indicators.BENCHMARKING_INDICATORS",
    committee_seats="committee_seats.COMMITTEE_SEATS",
    standardization_pilots="standardization_pilots.STANDARDIZATION_PILOTS",
    subsidy_rules="subsidy_rules.SUBSIDY_RULES",
    leading_policies="leading_policies.LEADING_POLICIES",
)
