"""Chance with shares: in every small town (cards dealt from shuffled hands), or only on average."""

import random
from collections.abc import Mapping
from typing import Generic, TypeVar

__all__ = ["Deck", "happens"]

Card = TypeVar("Card")
_HANDS = 10


class Deck(Generic[Card]):
    """Deals values in fixed shares (whole per cents): every tenth of the deck holds its part of each value."""

    def __init__(self, chance: random.Random, per_cent: Mapping[Card, int]) -> None:
        self._chance = chance
        self._cards = [value for value, count in per_cent.items() for _ in range(count)]
        self._left: list[Card] = []

    def deal(self) -> Card:
        """The next value; a new deck is shuffled when the last is used up."""
        if not self._left:
            hands = [self._cards[start::_HANDS] for start in range(_HANDS)]
            for hand in hands:
                self._chance.shuffle(hand)
                self._left.extend(hand)
        return self._left.pop()


def happens(chance: random.Random, share: float) -> bool:
    """True in the given share of cases, 0-1, on average."""
    return chance.random() < share
