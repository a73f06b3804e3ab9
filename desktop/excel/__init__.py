"""Workbooks: the only place that knows openpyxl and python-calamine."""
