"""Annual workbooks of this program, read for the group by what they carry along."""
