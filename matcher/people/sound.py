"""How a name sounds, as a short key: names pronounced alike have the same key, Maria and Mario do not.

The usual codes (Soundex, Metaphone) drop all vowels and so make one of Maria, Mario and Mary. This one keeps the
first sound, the consonants, and whether the word ends in a, in o or neither: the letter that tells Erik from Erika.
"""

import re

__all__ = ["sound_key", "sounds_alike"]

# In order: what is written → how it sounds to most English ears. A later rule sees the result of an earlier one.
# Covers the spellings that immigration, registers and phone calls mix up: German w/v and tz, Slavic -sky/-ski,
# -witz/-wicz, -off/-ov, Arabic kh and gh, French ph and eau, Chinese and Korean initials written two ways.
_SOUNDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(written), heard)
    for written, heard in (
        (r"(?<=.)(?:wicz|vich|witz|vitz|wich|wits|vic|viz)$", "vix"),
        (r"(?<=.)(?:skyy|skiy|skij|sky|skii|ski|skey|sk[iy]y)$", "ski"),
        (r"(?<=.)(?:eff|off|ow|ov|ev|ew)$", "ov"),
        (r"(?<=.)(?:eaux|eau|oux|ault|aud)$", "o"),
        (r"^(?:mac|mc)(?=[bcdfghjklmnpqrstvwxyz])", "mk"),
        (r"^(?:wr)", "r"),
        (r"^(?:kn|gn|pn)", "n"),
        (r"^ps", "s"),
        (r"^pf", "f"),
        (r"^(?:x|hs)", "s"),
        (r"^(?:ts|tz|cz)(?=[aeiou])", "s"),
        (r"^(?:zh|dj|dzh|g(?=e))", "j"),
        (r"^y(?=[eu])", ""),
        (r"tsch|tch|sch|sh|sz|ch(?=[aeiou]l)", "c"),
        (r"tion|sion", "cn"),
        (r"(?<=te)ph(?=en)", "v"),
        (r"ph", "f"),
        (r"(?<=.)ci(?=[ao])", "c"),
        (r"gh(?=t)|gh$", ""),
        (r"ght", "t"),
        (r"kh|gh|ck|cq|q|k", "k"),
        (r"cc(?=[ei])|ch|cz", "c"),
        (r"c(?=[eiy])", "s"),
        (r"c(?!$)(?=[^aeiouy]|[aou])|c$", "k"),
        (r"th|dt|tt", "t"),
        (r"tz|ts|zz|z|x", "s"),
        (r"w(?=[aeiou])|v", "v"),
        (r"dg|gi(?=[aou])|g(?=[ey])", "j"),
        (r"mb$", "m"),
        (r"mn$", "m"),
    )
)
_VOWELS = re.compile(r"[aeiouyhw]+")
_FIRST_VOWELS = re.compile(r"[aeiouy]+")
_COLOURS = {"a": "a", "e": "i", "i": "i", "y": "i", "o": "o", "u": "u"}
_DIPHTHONGS = {pair: frozenset("ai") for pair in ("ai", "ay", "ei", "ey", "ea")} | {"au": frozenset("ao")}
# Six letters hold three or four consonants: enough to tell names apart without their vowels.
_DISTINCTIVE = 6
_TWICE = re.compile(r"(.)\1+")


def sound_key(word: str) -> str:
    """The key of one folded word: ``catherine`` and ``kathryn`` share one; ``julia`` and ``julio`` do not.

    >>> sound_key("catherine") == sound_key("kathryn")
    True
    """
    heard = word
    for written, sound in _SOUNDS:
        heard = written.sub(sound, heard)
    ending = heard[-1:] if heard[-1:] in "ao" else ""
    first = "a" if heard[:1] in "aeiouyhw" and heard[:1] != "h" else heard[:1]
    return first + _VOWELS.sub("", _TWICE.sub(r"\1", heard[1:])) + ending


def sounds_alike(one: str, other: str) -> bool:
    """Whether two folded words are pronounced alike; in short words the first vowel has to agree too."""
    if sound_key(one) != sound_key(other):
        return False
    if min(len(one), len(other)) >= _DISTINCTIVE:
        return True
    return bool(_colours(one) & _colours(other))


def _colours(word: str) -> frozenset[str]:
    """What the first vowels of a word may sound like: tells Dan from Don and Jane from June, not Meyer from Maier."""
    found = _FIRST_VOWELS.search(word)
    letters = found.group() if found else ""
    return _DIPHTHONGS.get(letters[:2]) or frozenset(_COLOURS.get(letters[:1], ""))
