"""From sheets that were read to records that can be saved."""
