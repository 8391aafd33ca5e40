"""Is a span of years one of practising? What stands right after it says so, or else what stands before it."""

import re

from matcher.facts.statements import Mention
from matcher.facts.turns import turn, turn_at_end, turn_at_start

__all__ = ["is_practice"]

_WINDOW = 12
_ASIDE = re.compile(r"^ \( [^()]{1,30} \) ")
# What may stand beside a span that is a statement by itself: *15+ years.*
_FRAGMENT = frozenset(
    ["in", "now", "and", "counting", "plus", "strong", ",", "over", "more", "than", "about", ":", "experience", "yes"]
)


def is_practice(mention: Mention) -> bool:
    """Whether the years of a mention are years of practice of the listing's own therapist."""
    left, right = mention.before(_WINDOW), mention.after(_WINDOW)
    if left.strip() in {"(", "–"}:
        left = mention.sentence.text(max(0, mention.start - _WINDOW), mention.start - 1)
    right = _ASIDE.sub(" ", right)  # *four years (so far) as a counselor*
    if turn("span_earlier").search(left) or turn_at_start("span_other_after").match(right):
        return False
    role, job = turn_at_end("span_role_before").search(left), turn_at_end("span_job_before").search(left)
    if job and job.group().split()[0] in {"taught", "teaching"}:
        return False
    if role or job:
        # *A counselor and former doula (7 years)*: what stands nearer counts.
        return job is None or (role is not None and role.start() >= job.start())
    said = turn_at_start("span_after").match(right) or turn_at_end("span_before").search(left)
    of_it = turn_at_start("span_of_it").match(right) and not left.strip()
    words = mention.sentence.words
    return bool(said or of_it) or _FRAGMENT.issuperset(words[: mention.start] + words[mention.end :])
