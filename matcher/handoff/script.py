"""The first contact in the partner's voice: what to say on the phone, what to write; each in two lengths.

Never who made the list, no story, no word of a diagnosis.
"""

from dataclasses import dataclass

from matcher.handoff.contact import Reach, mail_link
from matcher.handoff.language import Texts
from matcher.model import Answer, Criterion, Stated
from matcher.text import plain

__all__ = ["LONGEST_GOAL", "Script", "write_script"]

LONGEST_GOAL = 200
"""Characters of the goal that go into the script: a sentence, not a story."""


@dataclass(frozen=True, slots=True)
class Script:
    """Four texts and two links. The links are empty where the listing gives no e-mail address."""

    call: str
    call_short: str
    mail: str
    mail_short: str
    mail_link: str = ""
    mail_short_link: str = ""


def write_script(texts: Texts, name: str, stated: Stated, reach: Reach, *, goal: str = "", alone: bool) -> Script:
    """The words for one therapist: what the listing offers is taken up, what it leaves open is asked.

    Args:
        texts: the language of the words.
        name: the therapist's name as shown.
        stated: what the listing states.
        reach: where an e-mail would go.
        goal: the one thing it should be about, in the couple's own words; may be empty.
        alone: whether the sessions are for the partner alone.
    """
    voice = f"script.{'alone' if alone else 'couples'}."
    goal = plain(goal, LONGEST_GOAL)
    about = texts.fill(f"{voice}goal", goal=goal) if goal else texts[f"{voice}goal_open"]
    call = texts[voice + _by_answer("call", stated, Criterion.INTRO_CALL)]
    pay = texts[voice + _by_answer("pay", stated, Criterion.SELF_PAY)]
    hello, reason, short = (texts[voice + part] for part in ("hello", "reason", "reason_short"))
    greeting = texts.fill(f"{voice}mail_hello", name=name) if name else texts[f"{voice}mail_hello_nobody"]
    end = texts[f"{voice}mail_end"]
    mail = "\n\n".join([greeting, _said(reason, call), _said(about, pay), f"{end}\n"])
    mail_short = "\n\n".join([greeting, _said(short, call), f"{end}\n"])
    subject = texts[f"{voice}subject"]
    return Script(
        call=_said(hello, reason, call, about, pay),
        call_short=_said(hello, short, call, texts[f"{voice}call_me_back"]),
        mail=mail,
        mail_short=mail_short,
        mail_link=mail_link(reach.email, subject, mail) if reach.email else "",
        mail_short_link=mail_link(reach.email, subject, mail_short) if reach.email else "",
    )


def _by_answer(topic: str, stated: Stated, criterion: Criterion) -> str:
    answer = stated.answers.get(criterion, Answer.UNKNOWN)
    return f"{topic}_{answer.name.lower() if answer in (Answer.YES, Answer.NO) else 'unknown'}"


def _said(*sentences: str) -> str:
    return " ".join(filter(None, sentences))
