"""The words an invitation is read for: what ties the end to therapy, what orders, what takes sides, what is missing."""

import re

from matcher.handoff.wording import Rule, rule
from matcher.handoff.wording_rules import BLAME, LABEL, THERAPY

__all__ = [
    "ASKS",
    "CONSEQUENCE",
    "INVITATION_RULES",
    "LAST_CHANCE",
    "NOT_MEANT",
    "NO_IS_THE_ISSUE",
    "REFERS_BACK",
    "SMALL_STEP",
    "THERAPY_NAMED",
]

_I = re.IGNORECASE
THERAPY_NAMED = re.compile(rf"\b{THERAPY}\b", _I)
# What is said to follow: leaving, divorce, the end. "I do not want to separate" says the opposite.
CONSEQUENCE = re.compile(
    r"\b(?:I(?:'m| am|'ll| will| may| might| want to| would| have to|'d| need to)[^.!?]{0,25}\b(?:leav\w+|mov(?:e"
    r"|ing) out|divorc\w*|separat\w*|gone|done|through|out of here|walk(?:ing)? (?:out|away)|pack\w*|fil(?:e|ing)"
    r"|call(?:ing)? (?:a|my) lawyer|go(?:ing)? for good|tak(?:e|ing) the kids|end(?:ing)? (?:it|this))|I(?:'m"
    r"| am) out\b|I (?:go|leave|pack|walk)\b|I(?:'ll| will)? (?:only )?stay (?:only )?if|we(?:'re| are)? (?:done"
    r"|over|finished|through|break(?:ing)? up|split(?:ting)?|separate|divorce)|(?:it|this|(?:this|our"
    r"|the) (?:marriage|relationship))(?:'s| is| will be) (?:over|finished|history)|\bthe door\b|or else\b"
    r"|or divorce|(?:my|a) lawyer|I want (?:out|a divorce|to divorce)|the only way I\b|\bstay married\b"
    r"|I (?:can't|cannot|can not|won't|will not) (?:stay|go on|live) (?:here|with|like)?|I (?:can't|cannot"
    r"|won't) stay|stay with (?:someone|somebody) who)",
    _I,
)
NOT_MEANT = re.compile(
    r"\b(?:don't|do not|never|not) (?:want to|going to|be|mean to)?\s*(?:leav|separat|divorc|go\b)", _I
)
# Threats that need no further word of what follows.
LAST_CHANCE = re.compile(
    r"\b(?:last|final) (?:chance|warning|time I ask)\b|\bor else\b|\btherapy or divorce\b|\bgiv(?:e"
    r"|ing) you (?:one|two|three|a|until|till) \w+|\bno (?:therapy|counseling),? (?:no|then|and)\b|\bdeadline\b"
    r"|\byou have (?:until|till|(?:one|two|three|a) (?:days?|weeks?|months?))\b",
    _I,
)
# "If you don't, …" right after an invitation refers back to it.
REFERS_BACK = re.compile(
    r"\b(?:if you (?:don't|do not|won't|refuse|say no|can't)|otherwise)\s*(?:come|go|agree)?\s*,?\s*(?:I|we|it"
    r"|this)\b",
    _I,
)
# A no to therapy, said without the word.
NO_IS_THE_ISSUE = re.compile(r"\b(?:if you say no|come|refuse)\b", _I)
_WHO_SAYS = (
    r"(?:therapist|counselor|counsellor|psychologist|coach|mother|mom|mum|father|dad|sister|brother|best friend"
    r"|friends?|family|boss|doctor)"
)

INVITATION_RULES: tuple[Rule, ...] = (
    # An order takes the say away, and losing it is what many fear.
    rule(
        "order",
        r"\byou (?:really |just |clearly |definitely )*(?:need to|have to|must|should|ought to|got to"
        rf"|will) (?:really |just )?(?:go|see|get|start|talk|come|do|try|{THERAPY})\b",
        r"^(?:just |now |please |so )*(?:go )?(?:get|seek|find) (?:yourself )?(?:some |a |an "
        r"|professional )*(?:help|therap\w+|counsel\w+|shrink|professional)\b",
        rf"^(?:just |now |please |so )*(?:go to|see) (?:\w+ ){{0,4}}{THERAPY}\b",
        r"\byou'?(?:d| had)? better (?:go|see|get|start|talk|come)\b|\byou've got to (?:go|see|get|talk|come)\b",
        r"\byou (?:really |just |clearly )?need (?:a |some |to get |professional |real )*(?:therap\w+|help"
        r"|counsel\w+|shrink|psych\w+)\b",
        r"\byou(?:'re| are) (?:coming|going) (?:with me|to (?:see|therap\w+|counsel\w+))\b",
        r"\bnot asking you\b|\bno choice\b|\bI insist\b|\bI demand\b|\bI expect you to\b"
        r"|\bwe are going to therapy\b|\bwhether you like it or not\b",
    ),
    *LABEL,
    *BLAME,
    # Others who agree, or a therapist who will: an ally of one is a threat to the other.
    rule(
        "sides",
        rf"\b(?:my|our|your) (?:own |best |older |little )?{_WHO_SAYS} (?:also |too |all |both )*(?:says?|said"
        r"|thinks?|agrees?|told|believes?|feels?|noticed?|sees?|saw|knows?)\b",
        r"\b(?:everyone|everybody|all our friends|people) (?:says?|thinks?|knows?|agrees?|sees?)\b",
        r"\b(?:therapist|counselor|professional|expert|psychologist|somebody|someone|anyone|they) (?:will|would"
        r"|can|could|'ll|to) (?:also )?(?:tell you|show you|prove|make you see|agree with me|side with me|fix you"
        r"|see it too|explain to you)\b",
        r"\bon my side\b|\bhow wrong you\b|\bthat I(?:'m| am) right\b|\bprove\b.{0,20}\bright\b",
    ),
    # The first contact belongs to the partner. "I found a list" is fine, "I found a therapist" has chosen already.
    rule(
        "arranged",
        r"\bI(?:'ve| have)? (?:already |just )?(?:booked|made|scheduled|set up|reserved|arranged"
        r"|got) (?:us )?(?:an?|the|our) (?:\w+ )?(?:appointment|session|slot|call|meeting)",
        r"\bI(?:'ve| have)? (?:already |just )?(?:called|phoned|contacted|e-?mailed|wrote to|written to|texted"
        r"|talked to|talked with|spoke to|spoken to|spoke with|met with) (?:a|an|the|some|our|this|two|three"
        r"|several|a few) (?:\w+ )?(?:therapists?|counselors?|psychologists?|office|practice)",
        r"\bwe have (?:an? |our )?(?:\w+ )?(?:appointment|slot|session|meeting) (?:with|at|on|next|this"
        r"|tomorrow)\b|\bour (?:first )?(?:appointment|session) (?:is|will be)\b",
        r"\bI(?:'ve| have)? (?:already |just )?(?:picked|chosen|chose|hired|found) (?:us )?(?:a|the"
        r"|our) (?:\w+ )?(?:therapist|counselor)\b",
        r"\bwe(?:'re| are) (?:going to see|seeing|meeting) (?:dr|an?|the)\b.*\b(?:on|at|next|tomorrow)\b",
        r"\bsigned us up\b|\bput us on (?:a|the) (?:wait\w*|list)\b|\b(?:paid|filled (?:in|out)) (?:for )?(?:the"
        r"|a|our) (?:first |intake )?(?:session|form|deposit)\b",
    ),
    # Whoever treats one of the two is not the one for both.
    rule(
        "own_therapist",
        r"\b(?:to|with|see|join|visit|meet|asked|ask) my (?:own )?(?:therapist|counselor|counsellor|psychologist"
        r"|shrink)\b",
        r"\bmy (?:own )?(?:therapist|counselor|counsellor|psychologist) (?:can|could|will|would|is willing to"
        r"|has agreed to|also) (?:see|take|treat|work|help|meet)\w*\b",
        r"\bmy (?:own )?(?:therapist|counselor|counsellor|psychologist) (?:also |now )?(?:offers?|does|takes?"
        r"|sees?|has)\b",
    ),
    # What nobody can promise for somebody else. "I promise to listen" is one's own.
    rule(
        "promise",
        r"\b(?:therapy|counseling|it|this|they|you|therapist|one session) (?:will|'ll|is going to"
        r"|can only) (?:\w+ )?(?:fix|save|solve|cure|heal|work for sure|feel better)\b",
        r"\b(?:won't|will not|never) (?:take sides|judge|side with|be biased|diagnose|label|blame|laugh)\b",
        r"\b(?:nobody|no one|nobody there) (?:will|is going to) (?:\w+ )?(?:judge|blame|take sides|label|laugh)\b",
        r"\bno diagnosis\b|\bwithout a diagnosis\b|\bI promise (?:it|that|you)\b|\bguarantee",
    ),
)
# Any way to ask what the other thinks of it.
ASKS = re.compile(
    r"\b(?:what|how) (?:do|would|did) you (?:honestly |really )?(?:think|feel|see|say|make|like|need)\b"
    r"|\bwhat(?:'s| is) your (?:view|take|opinion|feeling)\b|\bwhat (?:comes to|worries|bothers|puts|holds|scares"
    r"|keeps)\b|\bwhat you think (?:of|about)\b|\bhow you (?:see|feel about)\b|\b(?:tell me|wonder(?:ing)?"
    r"|curious|hear|know|understand|ask you) (?:what|how) you (?:think|feel|see|make|would|need)\b"
    r"|\bwould you tell me\b|\bhave you ever thought\b|\bwhat would (?:you need|make)\b"
    r"|\bwhat are your (?:thoughts|worries)\b",
    _I,
)
# "A session" may be the first of many; "one session" and "a call" are small.
SMALL_STEP = re.compile(
    r"\b(?:one|single|first|short|brief) (?:\w+ )?(?:talk|call|conversation|chat|session|meeting|visit|hour"
    r"|try)\b|\ba (?:\w+ )?(?:talk|call|conversation|chat|try)\b|\bonce\b(?! again)|\bjust one\b|\bone (?:try"
    r"|time)\b",
    _I,
)
