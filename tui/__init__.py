"""What people see: the command line and the chat screen; no decisions."""
