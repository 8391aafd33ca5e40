"""ROOM 2: one listing → five answers, each with the words it rests on.

    raw → tokens → sentences                                        what is written, in one spelling, with the way back
    patterns → statements ← context                                 what is mentioned, and how it is meant
    relationship · experience · intro_call · self_pay · accepting   what the words say on each point
    ticked                                                          what the columns say
    weigh → reader → packed, table                                  both together, one listing or a whole directory

It knows no other listing, no weight, and not which answer is good.
"""

from matcher.facts.items import read_item
from matcher.facts.packed import unpack_all, unpack_facts
from matcher.facts.reader import read_facts
from matcher.facts.table import FINDINGS, facts_table

__all__ = ["FINDINGS", "facts_table", "read_facts", "read_item", "unpack_all", "unpack_facts"]
