"""What each tab of the window holds."""
