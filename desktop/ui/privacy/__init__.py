"""Personal data shown only for a reason, and a window that tells nothing while its user is away."""
