"""An authority's own form: looked at, and filled inside the XML of its package, so that all else stays as it was."""
