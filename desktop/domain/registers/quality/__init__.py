"""The rest of the quality work, 综合质量工作."""

from desktop.domain.registers.area import Area

REGISTERS = Area(
    __name__,
    patents="patents.PATENTS",
    fund_entries="fund_entries.FUND_ENTRIES",
    quality_events="quality_events.QUALITY_EVENTS",
    award_schemes="award_schemes.AWARD_SCHEMES",
    award_indicators="award_schemes.AWARD_INDICATORS",
    award_declarations="award_declarations.AWARD_DECLARATIONS",
    award_year_figures="award_declarations.AWARD_YEAR_FIGURES",
    award_products="award_declarations.AWARD_PRODUCTS",
    honours="honours.HONOURS",
    trademarks="trademarks.TRADEMARKS",
    geographical_indications="trademarks.GEOGRAPHICAL_INDICATIONS",
    brand_conditions="certification_brands.BRAND_CONDITIONS",
    certification_brands="certification_brands.CERTIFICATION_BRANDS",
    credit_steps="quality_credits.CREDIT_STEPS",
    quality_credits="quality_credits.QUALITY_CREDITS",
    spot_checks="spot_checks.SPOT_CHECKS",
    quality_cost_months="quality_costs.QUALITY_COST_MONTHS",
    quality_measures="quality_measures.QUALITY_MEASURES",
    customer_complaints="customer_complaints.CUSTOMER_COMPLAINTS",
    product_recalls="product_recalls.PRODUCT_RECALLS",
    quality_committee_meetings="quality_documents.QUALITY_COMMITTEE_MEETINGS",
    quality_documents="quality_documents.QUALITY_DOCUMENTS",
    cooperative_memberships="cooperative_memberships.COOPERATIVE_MEMBERSHIPS",
    proposals="proposals.PROPOSALS",
)
