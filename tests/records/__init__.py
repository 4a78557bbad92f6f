"""Tests of the typed records."""
