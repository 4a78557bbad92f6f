"""What is true of the whole house: floors, front doors, sizes, what is shipped, what is promised."""
