"""Tests of ROOM 6: shortlist."""
