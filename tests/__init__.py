"""Tests; they mirror ``matcher`` path for path."""
