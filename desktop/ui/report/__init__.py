"""The annual report in the window, and the records behind each figure."""
