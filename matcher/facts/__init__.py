"""ROOM 2: one listing → five answers, each with the words it rests on.

Columns and the therapist's own words are both evidence. Knows no other listing, no weight, and not which answer a
visitor hopes for.
"""

from matcher.facts.reading import facts_table, read_facts

__all__ = ["facts_table", "read_facts"]
