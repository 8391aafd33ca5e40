"""Tests of ROOM 3: places."""
