"""Communiqué: a terminal explorer for the deals that trade missions announce."""
