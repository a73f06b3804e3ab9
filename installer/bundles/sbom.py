"""The list of all parts of a bundle (SBOM), in the form of CycloneDX 1.6."""

import json
import uuid
from typing import Any

from environment import Environment
from talk import Stop

from bundles.bundle import Bundle
from bundles.parts import Part

NAME = "sbom.cdx.json"

_HOLD_AGAINST_SCHEMA = """
import sys
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
found = JsonStrictValidator(SchemaVersion.V1_6).validate_str(open(sys.argv[1], encoding="utf-8").read())
sys.exit(str(found) if found else 0)
"""


def listed(name: str, version: str, parts: tuple[Part, ...], date: str) -> dict[str, Any]:
    """The list, as JSON has it.

    Args:
        name: of the bundle.
        version: of the program.
        parts: all that it holds.
        date: when it was made, such as ``2026-01-31T00:00:00Z``.
    """
    program = f"pkg:generic/cqodesk@{version}"
    below = {part.name: [inner.purl for inner in parts if inner.within == part.name] for part in parts}
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        # The same parts give the same number, so that two lists can be compared as files.
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, repr((name, version, parts_by_purl(parts))))}",
        "version": 1,
        "metadata": {
            "timestamp": date,
            "component": {
                "type": "application", "bom-ref": program, "name": "cqodesk", "version": version, "purl": program,
                "description": name, "licenses": [{"license": {"id": "MIT"}}],
            },
        },
        "components": [_component(part) for part in parts],
        "dependencies": [
            {"ref": program, "dependsOn": sorted(part.purl for part in parts if not part.within)},
            *({"ref": part.purl, "dependsOn": sorted(below[part.name])} for part in parts),
        ],
    }  # fmt: skip


def parts_by_purl(parts: tuple[Part, ...]) -> list[str]:
    """What tells one set of parts from another."""
    return sorted(part.purl for part in parts)


def write(bundle: Bundle, name: str, date: str, tools: Environment) -> None:
    """Writes the list into a bundle.

    Raises:
        Stop: it is not as CycloneDX wants it.
    """
    file = bundle.folder / NAME
    text = json.dumps(listed(name, bundle.version, bundle.parts, date), indent=1, ensure_ascii=False)
    file.write_text(text + "\n", encoding="utf-8", newline="\n")
    held = tools.run("-c", _HOLD_AGAINST_SCHEMA, str(file), quiet=True)
    if held.returncode:
        raise Stop(f"部件清单不合规范：\n{held.stderr}", f"The list of parts is not valid:\n{held.stderr}")


def _component(part: Part) -> dict[str, Any]:
    several = " AND " in part.licence or " OR " in part.licence or " WITH " in part.licence
    known = part.licence != "NOASSERTION" and not part.licence.startswith("LicenseRef-")
    if several:
        licences: list[dict[str, Any]] = [{"expression": part.licence}]
    else:
        licences = [{"license": {"id" if known else "name": part.licence}}]
    return {
        "type": "library", "bom-ref": part.purl, "name": part.name, "version": part.version, "purl": part.purl,
        "licenses": licences,
    }  # fmt: skip
