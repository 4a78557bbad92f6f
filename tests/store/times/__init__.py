"""Tests of `tui/store/times/`."""
