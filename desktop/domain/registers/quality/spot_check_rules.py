"""Rules of spot checks: rates are of batches tested, and a failure is followed up."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from desktop.domain.problems import Problem, error, warning
from desktop.domain.rule import Rule
from desktop.domain.values.rounding import percent
from desktop.domain.words import Words

DECIMALS = (0, 1, 2)
"""Decimals with which notices print a rate; the national ones have one."""


def pass_rate(check: Any, decimals: int) -> Decimal | None:
    """Batches passed of those tested, in %."""
    return percent(check.passed, check.tested, decimals)


def failed_of(check: Any) -> int | None:
    """Batches failed, as given or as what was tested less what passed."""
    if check.failed is not None or check.tested is None or check.passed is None:
        return None if check.failed is None else int(check.failed)
    return int(check.tested - check.passed)


def found_rate(check: Any, decimals: int) -> Decimal | None:
    """Batches failed of those tested, in %."""
    return percent(failed_of(check), check.tested, decimals)


def _batches_add_up(check: Any) -> Iterator[Problem]:
    sampled, tested, passed, failed = check.sampled, check.tested, check.passed, check.failed
    if sampled is not None and tested is not None and tested > sampled:
        yield error("tested", "超过抽样批次", "more than were sampled", "V28")
    if tested is not None and passed is not None and passed > tested:
        yield error("passed", "超过检验批次", "more than were tested", "V28")
    elif tested is not None and passed is not None and failed is not None and passed + failed != tested:
        yield error(
            "failed",
            "合格批次加不合格批次应等于检验批次",
            "passed and failed must make what was tested",
            "V28",
        )
    yield from _rate("pass_rate", check.pass_rate, [pass_rate(check, n) for n in DECIMALS])
    yield from _rate("found_rate", check.found_rate, [found_rate(check, n) for n in DECIMALS])


def _rate(field: str, given: Decimal | None, right: list[Decimal | None]) -> Iterator[Problem]:
    if given is not None and not 0 <= given <= 100:
        yield error(field, "应在0至100之间", "should lie between 0 and 100", "V28")
    elif given is not None and right[0] is not None and given not in right:
        yield error(
            field,
            f"与检验批次不符，应为{right[-1]}",
            f"does not agree with the batches tested; should be {right[-1]}",
            "V28",
        )


def _followed_up(check: Any) -> Iterator[Problem]:
    if check.check_result == "failed" and check.failed_items is None:
        yield warning("failed_items", "应写明不合格项目", "the items that failed should be named")
    if check.check_result == "failed" and check.rectification is None and check.retest_result != "overturned":
        yield warning("rectification", "不合格的应写明整改", "a failure should say how it was mended")
    if check.check_result == "passed" and (failed_of(check) or 0) > 0:
        yield error("check_result", "有不合格批次", "batches failed")


SPOT_CHECK_RULES = (
    Rule(
        id="V28",
        words=Words(
            "合格率等于合格批次除以检验批次；合格加不合格等于检验批次，不超过抽样批次",
            "The pass rate is passed by tested; passed and failed make what was tested, out of what was sampled",
        ),
        source=Words(
            "国家监督抽查通报的批次合格率、不合格发现率算法；修约按GB/T 8170《数值修约规则与极限数值的表示和判定》",
            "Pass and failure rates of batches as national notices of spot checks reckon them; rounding by GB/T 8170",
        ),
        check=_batches_add_up,
    ),
    Rule(
        id="CHECK-followed-up",
        words=Words("抽查不合格的写明项目和整改", "A failed check names the items and how they were mended"),
        source=Words(
            "监督抽查的后处理要求（停产、召回、复查）",
            "What must follow a failed spot check: stop of production, recall, re-inspection",
        ),
        check=_followed_up,
    ),
)
