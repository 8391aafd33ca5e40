"""What a therapist writes: sentences of one voice, put together so that no two texts in a town read alike."""

import random
from collections.abc import Mapping
from dataclasses import dataclass, field

from invented.deck import happens
from invented.profile import Profile
from invented.sentences_first_person import FIRST_PERSON
from invented.sentences_other_voices import PRACTICE, TERSE, THIRD_PERSON
from invented.sentences_spanish import SPANISH

__all__ = ["VOICES", "Writer"]

VOICES: dict[str, dict[str, tuple[str, ...]]] = {
    "first": FIRST_PERSON,
    "practice": PRACTICE,
    "third": THIRD_PERSON,
    "terse": TERSE,
    "spanish": SPANISH,
}
_ACCEPTING_TOPICS = {"Yes": "open", "Yes, within 2 weeks": "open", "Waitlist only": "wait", "No": "full"}
_TEN = 10


@dataclass
class Writer:
    """Writes the texts of one town and remembers which sentences it has used there."""

    chance: random.Random
    used: set[str] = field(default_factory=set)

    def write(self, profile: Profile, voice: str, words: Mapping[str, str]) -> str:
        """Some three to ten sentences that agree with the rest of the listing; ``words`` fill their gaps."""
        middle = self._topics(profile)
        self.chance.shuffle(middle)
        topics = ["opener", *middle]
        if happens(self.chance, 0.8):
            topics.append("closing")
        if happens(self.chance, 0.08):
            topics[0], topics[1] = topics[1], topics[0]
        return " ".join(_sentence(self._pattern(voice, topic), words) for topic in topics)

    def _topics(self, profile: Profile) -> list[str]:
        topics = [*_fixed_topics(profile), self.chance.choice(("individual", "method"))]
        wishes = {
            "method": 0.6,
            "individual": 0.65,
            "personal": 0.5,
            "pay": 0.22 if profile.self_pay != "No" else 0,
            "sliding": 0.16 if profile.self_pay != "No" else 0,
            _years_topic(profile): 0.3 if profile.stated_years else 0,
            "years_trap": 0.06,
            _ACCEPTING_TOPICS.get(profile.accepting, ""): 0.25,
            "couples": 0.8 if profile.sees_couples else 0,
            "no_couples": 0.2 if not profile.sees_couples else 0,
        }
        topics += [topic for topic, share in wishes.items() if topic and happens(self.chance, share)]
        more = ["couples"] if "couples" in topics and happens(self.chance, 0.4) else []
        return [*dict.fromkeys(topics), *more]

    def _pattern(self, voice: str, topic: str) -> str:
        """A sentence not yet used in this town, if one is left."""
        patterns = VOICES[voice][topic]
        fresh = [pattern for pattern in patterns if pattern not in self.used] or list(patterns)
        pattern = self.chance.choice(fresh)
        self.used.add(pattern)
        return pattern


def _fixed_topics(profile: Profile) -> list[str]:
    """What the text must say, because the listing says it nowhere else or because it would mislead otherwise."""
    needed = {
        profile.call_words: bool(profile.call_words),
        "no_pay": profile.self_pay == "No",
        "associate": profile.is_associate,
        "tapping": profile.bare_eft == "tapping",
        "couples": profile.bare_eft == "couples" and profile.sees_couples,
        _years_topic(profile): profile.stated_years and profile.years_form == "words only",
    }
    return [topic for topic, wanted in needed.items() if topic and wanted]


def _years_topic(profile: Profile) -> str:
    """Numbers only where they read well; round words only where they are true."""
    if profile.years < 2:  # noqa: PLR2004 - "1 years" reads badly
        return ""
    return "decade" if profile.years > _TEN and profile.years % 2 else "years"


def _sentence(pattern: str, words: Mapping[str, str]) -> str:
    text = pattern.format_map(words)
    return text[0].upper() + text[1:]
