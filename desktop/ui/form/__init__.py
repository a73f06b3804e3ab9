"""The form of a record, with what belongs to it below."""
