"""Whether the company led a standard, by the definition that is in use: policy, rank, label and consent make the role.

The definitions seen in public (data dictionary, section 4.3) are records of `leading_policies`; none is built in but
the one taken where no policy is in use: rank 1 leads.
"""

from desktop.domain.registers.standards.leading_policies import LeadingPolicy
from desktop.domain.rule import Records

DEFAULT = LeadingPolicy(id="rank-1", policy_name="第一起草单位", largest_rank=1, in_use=True)
"""What counts where no policy is in use."""


def policy_in_use(records: Records) -> LeadingPolicy:
    """The policy that the company goes by."""
    policies: list[LeadingPolicy] = [p for p in records.all("leading_policies") if p.in_use]
    return policies[0] if policies else DEFAULT


def leads(
    policy: LeadingPolicy, rank: int | None, label: str | None = None, consent: bool | None = None
) -> bool:
    """Whether a drafter leads.

    Args:
        policy: the definition.
        rank: the drafter's place in the foreword.
        label: what the foreword calls it, one of `FOREWORD_LABELS`.
        consent: whether the other drafters agreed.
    """
    if policy.needs_consent and not consent:
        return False
    if (label == "sole" and policy.sole_leads) or (label == "responsible" and policy.responsible_leads):
        return True
    if label == "participating" and policy.label_decides:
        return False
    return rank is not None and policy.largest_rank is not None and 1 <= rank <= policy.largest_rank


def role_of(
    policy: LeadingPolicy, rank: int | None, label: str | None = None, consent: bool | None = None
) -> str | None:
    """``led``, ``second``, ``third_to_fifth`` or ``took_part``; ``None`` where nothing tells."""
    if leads(policy, rank, label, consent):
        return "led"
    if rank is None:
        return None
    return "second" if rank == 2 else "third_to_fifth" if 3 <= rank <= 5 else "took_part"
