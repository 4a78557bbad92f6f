"""Tests of `tui/store/answers/`."""
