"""Tests of the records and of what stands beside them."""
