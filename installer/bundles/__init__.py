"""What is handed to a factory's PC: a wheel, a .deb, a portable folder, and a set-up for Windows."""
