"""How the program looks: its colours by day and by night, its sizes, and the rules made of both."""
