"""The field itself: registers, values, rules and figures. No Qt, no SQL, no workbooks."""
