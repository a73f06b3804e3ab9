"""A register's table on paper."""
