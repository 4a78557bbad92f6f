"""What is tested of the app: the screen as a whole, and what stands around it."""
