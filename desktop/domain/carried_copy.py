"""The copy of its records that an annual workbook carries along, as it lies in its part: JSON between tags of XML."""

import json
from typing import Any


def content_in(part: bytes) -> Any:
    """What the part says.

    Raises:
        ValueError: it is none.
    """
    start, end = part.index(b">", part.index(b"<annualReport")) + 1, part.rindex(b"</")
    return json.loads(part[start:end])
