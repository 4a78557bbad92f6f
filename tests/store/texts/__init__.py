"""Tests of `tui/store/texts/`."""
