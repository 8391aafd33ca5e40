"""The rules that goals and invitations share. Precision before quantity: a kind sentence must never be flagged."""

from matcher.handoff.wording import Rule, rule

__all__ = ["BLAME", "LABEL", "OTHER", "SAFETY", "THERAPY"]

OTHER = r"(?:you|he|she|they|my (?:partner|husband|wife|spouse|boyfriend|girlfriend|fianc[eé]e?|better half))"
"""How people name the one they live with, as the subject of a sentence."""
_WHOM = r"(?:you|him|her|them|my (?:partner|husband|wife|spouse|boyfriend|girlfriend|fianc[eé]e?))"
THERAPY = (
    r"(?:therap\w+|counsel\w+|psycholog\w+|shrink|sessions?|see (?:someone|somebody)|get help|talk to (?:someone"
    r"|somebody)|go with me|come with me)"
)

# Nobody is coached in wording here: the only answer is where help is. "It hurts me when …" is about feelings.
SAFETY: tuple[Rule, ...] = (
    rule(
        "safety",
        r"\b(?:hits?|hitting|beats?|beating|slap(?:s|ped|ping)?|chok(?:es?|ed|ing)|strangl\w+|punch(?:es|ed|ing)?"
        r"|kick(?:s|ed|ing)?|shov(?:es?|ed|ing)|rap(?:es?|ed|ing)) (?:me\b(?! up)|us\b|the kids|(?:my"
        r"|our) (?:kids?|child\w*|son|daughter))",
        rf"\b{OTHER} (?:scare|scares|frighten|frightens|terrif(?:y|ies)) me\b",
        rf"\b(?:afraid|scared|frightened|terrified) of {_WHOM}",
        r"\bthreat(?:en\w*|s?) (?:me|us|to (?:hit|kill|hurt)|against)",
        r"\bphysically\b.{0,20}\b(?:hurt|attack)",
        r"\bviolen(?:ce|t)\b",
        r"(?<!substance )(?<!alcohol )(?<!drug )\babus(?:e|es|ed|ing|ive)\b(?! of (?:alcohol|drugs))",
        r"\b(?:won't|will not|doesn't|does not|don't|never) (?:let|lets|allow) me (?:leave|see|go|have|talk|use"
        r"|work|out)",
        r"\b(?:kill|killing|hurt|hurting|harm|harming) (?:me|my ?self|your ?self|him ?self|her ?self"
        r"|them ?sel\w+)\b(?! when)",
        r"\bpush(?:es|ed) me (?:down|around|against|off|into|out|over)\b",
        r"\b(?:grab(?:s|bed)|pin(?:s|ned)|drag(?:s|ged)|lock(?:s|ed)|spit(?:s)? (?:at|on)|corner(?:s|ed)) me\b"
        r"|\bbruise[sd]?\b|\bby the (?:throat|neck|hair)\b|\bthrow(?:s|n|ing)? \w+ at (?:me|us)\b|\b(?:gun|knife"
        r"|weapon)\b",
        r"\b(?:don't|do not|doesn't|never|not) (?:feel )?safe\b(?! to say)|\bunsafe\b|\bscared (?:at"
        r"|to come) home\b",
        rf"\b{OTHER} (?:always |secretly )?(?:check|track|follow|control|stalk|monitor)(?:s|ed|ing)? (?:me|my"
        r"|what I|who I|where I)\b",
        r"\bsuicid\w+|\bend (?:my|your|his|her) (?:own )?life\b|\bforced? me to (?:have sex|sleep)"
        r"|\brestraining order",
        unless=r"\bit hurts me\b|\bhurts? me (?:when|that|to|if)\b",
    ),
)

_LABELS = (
    r"(?:narcissis\w+|psycho(?:path\w*)?|sociopath\w*|crazy|insane|mental(?:ly ill)?|lazy|selfish|toxic"
    r"|gaslight\w*|bipolar|borderline|control freak|immature|pathetic|stupid|idiot\w*|childish|heartless|liar"
    r"|loser|cheater|manipulat\w+|hopeless|useless|sick in the head|(?:anger|mental|drinking|daddy"
    r"|mommy) (?:issues|problems?)|alcoholic|addict|people like you|\w+ disorder|jerk|monster|hysterical|paranoid"
    r"|neurotic)"
)
# Words that stick to a person. About oneself they may stand: "I can be selfish too".
LABEL: tuple[Rule, ...] = (
    rule(
        "label",
        rf"\b{_LABELS}\b",
        rf"\b{OTHER}(?:'ve got| have| has| got)(?: a| an| some| serious| real)* (?:problems?|issues?|adhd|autism"
        r"|ocd|depression|trauma)\b",
        rf"\b{OTHER}(?:'re| are|'s| is| seem| act)[^.,]{{0,12}} (?:depressed|sick|ill|damaged|broken|impossible)\b",
        unless=r"\bI(?:'m| am| was| can be| may be| have been|'ve been| feel)\b[^.!?]{0,30}\b"
        + _LABELS
        + r"|\b(?:crazy|insane|stupid) (?:busy|week|day|year|hours|schedule|thing)|labou?red",
    ),
)

_DO_NOT = r"(?:don't|do not|doesn't|does not|didn't|won't|will not|refuses? to|can't be bothered to)"
# "We never" and "both of us always" share it; blame points at one.
BLAME: tuple[Rule, ...] = (
    rule(
        "blame",
        rf"\b(?<!if ){OTHER}(?:'ve| have| has|'d| do| does|'re| are| is)? (?:just )?(?:always|never|constantly"
        r"|only ever|refuses?|ruin\w*|destroy\w*|blame\w*|keep\w* \w+ing)\b",
        r"\b(?:your|his|her|their) (?:own )?fault\b|\b(?:it's|is|it is) all on (?:you|him|her)\b",
        r"\b(?:all )?because of (?:you|him|her)\b(?! and me)",
        rf"\b{OTHER} (?:make|makes|made|drive|drives|drove) (?:me|us|everyone)\b",
        rf"\b{OTHER} (?:even |just |really |simply )?{_DO_NOT} (?:even |really |ever |at all )?(?:care|listen|love"
        r"|help|try|respect|understand|talk|want|bother|do anything)\b",
        rf"\bif (?:only )?{OTHER} (?:(?:would|could|had) (?:just|only|finally|ever)|were(?:n't)?|was(?:n't)?)\b",
        rf"\b{OTHER} (?:broke|break|hurt|let) (?:my|our|me (?!down easy)|us)\b|\b{OTHER} only (?:care|think|talk"
        r"|work|want)s?\b|\b(?:sick|tired|fed up|had enough) (?:of|with) (?:you|him|her|your|his)\b",
        rf"\b(?:need|want|get|make|stop)(?:s|ing)? {_WHOM} (?:to stop |from )?(?:yell|ignor|ly|shout|nag|scream"
        r"|complain|criticiz|criticis|stonewall)\w*ing\b",
        rf"\b(?:need|want|get|make)s? {_WHOM} to stop\b",
        r"\ball you (?:ever )?do\b|\bthanks to you\b|\b(?:you|he|she)(?:'re| are| is|'s) the (?:problem|reason"
        r"|one who)\b|\b(?:your|his|her) (?:lies|lying|laziness|excuses|nonsense|drama|coldness|selfishness"
        r"|betrayal|nagging)\b",
        rf"\b(?<!when )(?<!if ){OTHER} (?:lied|cheated|betray\w*|ignor\w+|abandon\w*|humiliat\w*|shut me out"
        r"|walked out on me)\b",
        r"\byour \w+ (?:is|are) (?:killing|ruining|destroying|wrecking|breaking)\b",
        rf"\blook what {OTHER}|\bwhat {OTHER}(?:'re|'ve| have| has| are| is)? (?:done|doing) to (?:me|us)\b",
        unless=r"\bwhat do you think you don't\b",
    ),
)
