"""Exports are tested format by format, each by a consumer of its own."""
