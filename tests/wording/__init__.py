"""Tests of the reader's words."""
