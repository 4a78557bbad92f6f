"""Citations, read again by what others expect of them."""
