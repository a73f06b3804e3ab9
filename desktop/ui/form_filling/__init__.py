"""The dialog in which an authority's form is matched and filled."""
