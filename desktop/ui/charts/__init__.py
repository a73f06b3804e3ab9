"""Charts painted by the program itself: the same code for widget, picture and PDF."""
