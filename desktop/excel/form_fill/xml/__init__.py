"""The XML of a workbook's package, changed by splices so that every other byte stays as it was."""
