"""How to bring it up: what in a message may close the door, what is missing, and other words to try."""

from matcher.handoff import invitation_rules as words
from matcher.handoff.language import searcher_texts
from matcher.handoff.topics import topics_in
from matcher.handoff.wording import Remark, first_found, sentences_of, tidy
from matcher.handoff.wording_rules import SAFETY

__all__ = ["review_invitation"]

MOST_TOPICS = 2


def review_invitation(text: str) -> list[Remark]:
    """What is worth a second look, most important first, then what is missing; an empty list means it reads well.

    Where words speak of violence or fear, that is the only remark.
    """
    message = tidy(text)
    sentences = sentences_of(message)
    if not sentences:
        return [_remark("empty", "", [])]
    if danger := list(first_found(SAFETY, sentences)):
        return [_remark(code, quote, []) for code, quote in danger]
    topics = topics_in(message)
    found = [
        *_consequences(sentences),
        *first_found(words.INVITATION_RULES, sentences),
        *_pile(topics),
        *_missing(message),
    ]
    return [_remark(code, quote, topics) for code, quote in found]


def _consequences(sentences: list[str]) -> list[tuple[str, str]]:
    """An ultimatum ties the end to therapy; a limit ties it to the issue, which is where it belongs."""
    for at, sentence in enumerate(sentences):
        invited = at > 0 and words.THERAPY_NAMED.search(sentences[at - 1])
        refers_back = invited and words.REFERS_BACK.search(sentence)
        follows = words.CONSEQUENCE.search(sentence) and not words.NOT_MEANT.search(sentence)
        about_therapy = words.THERAPY_NAMED.search(sentence) or words.NO_IS_THE_ISSUE.search(sentence)
        if words.LAST_CHANCE.search(sentence) or (follows and (about_therapy or refers_back)):
            return [("ultimatum", sentence)]
        if follows:
            return [("limit", sentence)]
    return []


def _pile(topics: list[str]) -> list[tuple[str, str]]:
    names = [searcher_texts()[f"topics.{topic}.name"] for topic in topics]
    return [("pile", ", ".join(names))] if len(topics) > MOST_TOPICS else []


def _missing(message: str) -> list[tuple[str, str]]:
    missing = {"no_question": words.ASKS, "no_small_step": words.SMALL_STEP}
    return [(code, "") for code, pattern in missing.items() if not pattern.search(message)]


def _remark(code: str, quote: str, topics: list[str]) -> Remark:
    texts = searcher_texts()
    topic = texts[f"topics.{topics[0]}.name"] if topics else texts["invitation.topic"]
    offer = texts.flat.get(f"invitation.{code}.offer", "").format(
        topic=topic, topic_first=topic[:1].upper() + topic[1:]
    )
    return Remark(code, quote, texts[f"invitation.{code}.message"], offer)
