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
    r"\b(?:I(?:'m| am|'ll| will| may| might| want to| would| have to|'d| need to)[^.!?]{0,25}"
    r"\b(?:leav\w+|mov(?:e|ing) out|divorc\w*|separat\w*|gone|done|through|out of here|walk(?:ing)? (?:out|away)"
    r"|pack\w*"
    r"|fil(?:e|ing)|call(?:ing)? (?:a|my) lawyer|go(?:ing)? for good|tak(?:e|ing) the kids|end(?:ing)? (?:it|this))"
    r"|I(?:'m| am) out\b|I (?:go|leave|pack|walk)\b|I(?:'ll| will)? (?:only )?stay (?:only )?if"
    r"|we(?:'re| are)? (?:done|over|finished|through|break(?:ing)? up|split(?:ting)?|separate|divorce)"
    r"|(?:it|this|(?:this|our|the) (?:marriage|relationship))(?:'s| is| will be) (?:over|finished|history)"
    r"|\bthe door\b|or else\b|or divorce|(?:my|a) lawyer|I want (?:out|a divorce|to divorce)|the only way I\b"
    r"|\bstay married\b"
    r"|I (?:can't|cannot|can not|won't|will not) (?:stay|go on|live) (?:here|with|like)?|I (?:can't|cannot"
    r"|won't) stay|stay with (?:someone|somebody) who)",
    _I,
)
NOT_MEANT = re.compile(
    r"\b(?:don't|do not|never|not) (?:want to|going to|be|mean to)?\s*(?:leav|separat|divorc|go\b)", _I
)
LAST_CHANCE = re.compile(
    r"\b(?:last|final) (?:chance|warning|time I ask)\b|\bor else\b|\btherapy or divorce\b"
    r"|\bgiv(?:e|ing) you (?:one|two|three|a|until|till) \w+|\bno (?:therapy|counseling),? (?:no|then|and)\b"
    r"|\bdeadline\b"
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
    rule(
        "order",
        rf"\byou (?:really |just |clearly |definitely )*(?:need to|have to|must|should|ought to|got to|will)"
        rf" (?:really |just )?(?:go|see|get|start|talk|come|do|try|{THERAPY})\b",
        r"^(?:just |now |please |so )*(?:go )?(?:get|seek|find) (?:yourself )?(?:some |a |an "
        r"|professional )*(?:help|therap\w+"
        r"|counsel\w+|shrink|professional)\b",
        rf"^(?:just |now |please |so )*(?:go to|see) (?:a |the |an |some |\w+ )*{THERAPY}\b",
        r"\byou'?(?:d| had)? better (?:go|see|get|start|talk|come)\b|\byou've got to (?:go|see|get|talk|come)\b",
        r"\byou (?:really |just |clearly )?need (?:a |some |to get |professional |real )*(?:therap\w+|help"
        r"|counsel\w+|shrink|psych\w+)\b",
        r"\byou(?:'re| are) (?:coming|going) (?:with me|to (?:see|therap\w+|counsel\w+))\b",
        r"\bnot asking you\b|\bno choice\b|\bI insist\b|\bI demand\b|\bI expect you to\b|\bwe are going to therapy\b"
        r"|\bwhether you like it or not\b",
    ),
    *LABEL,
    *BLAME,
    rule(
        "sides",
        rf"\b(?:my|our|your) (?:own |best |older |little )?{_WHO_SAYS} (?:also |too |all |both )*(?:says?|said"
        r"|thinks?|agrees?|told|believes?|feels?|noticed?|sees?|saw|knows?)\b",
        r"\b(?:everyone|everybody|all our friends|people) (?:says?|thinks?|knows?|agrees?|sees?)\b",
        r"\b(?:therapist|counselor|professional|expert|psychologist|somebody|someone|anyone|they) (?:will|would"
        r"|can|could|'ll|to) (?:also )?"
        r"(?:tell you|show you|prove|make you see|agree with me|side with me|fix you|see it too|explain to you)\b",
        r"\bon my side\b|\bhow wrong you\b|\bthat I(?:'m| am) right\b|\bprove\b.{0,20}\bright\b",
    ),
    rule(
        "arranged",
        r"\bI(?:'ve| have)? (?:already |just )?(?:booked|made|scheduled|set up|reserved|arranged"
        r"|got) (?:us )?(?:an?|the|our)"
        r" (?:\w+ )?(?:appointment|session|slot|call|meeting)",
        r"\bI(?:'ve| have)? (?:already |just )?(?:called|phoned|contacted|e-?mailed|wrote to|written to|texted"
        r"|talked to"
        r"|talked with|spoke to|spoken to|spoke with|met with) (?:a|an|the|some|our|this|two|three|several"
        r"|a few) (?:\w+ )?"
        r"(?:therapists?|counselors?|psychologists?|office|practice)",
        r"\bwe have (?:an? |our )?(?:\w+ )?(?:appointment|slot|session|meeting) (?:with|at|on|next|this"
        r"|tomorrow)\b|\bour (?:first )?(?:appointment|session) (?:is|will be)\b",
        r"\bI(?:'ve| have)? (?:already |just )?(?:picked|chosen|chose|hired|found) (?:us )?(?:a|the"
        r"|our) (?:\w+ )?(?:therapist|counselor)\b",
        r"\bwe(?:'re| are) (?:going to see|seeing|meeting) (?:dr|an?|the)\b.*\b(?:on|at|next|tomorrow)\b",
        r"\bsigned us up\b|\bput us on (?:a|the) (?:wait\w*|list)\b|\b(?:paid|filled (?:in|out)) (?:for )?(?:the"
        r"|a|our) "
        r"(?:first |intake )?(?:session|form|deposit)\b",
    ),
    rule(
        "own_therapist",
        r"\b(?:to|with|see|join|visit|meet|asked|ask) my (?:own )?(?:therapist|counselor|counsellor|psychologist"
        r"|shrink)\b",
        r"\bmy (?:own )?(?:therapist|counselor|counsellor|psychologist) (?:can|could|will|would|is willing to"
        r"|has agreed to"
        r"|also) (?:see|take|treat|work|help|meet)\w*\b",
        r"\bmy (?:own )?(?:therapist|counselor|counsellor|psychologist) (?:also |now )?(?:offers?|does|takes?"
        r"|sees?|has)\b",
    ),
    rule(
        "promise",
        r"\b(?:therapy|counseling|it|this|they|you|therapist|one session) (?:will|'ll|is going to|can only) (?:\w+ )?"
        r"(?:fix|save|solve|cure|heal|work for sure|feel better)\b",
        r"\b(?:won't|will not|never) (?:take sides|judge|side with|be biased|diagnose|label|blame|laugh)\b",
        r"\b(?:nobody|no one|nobody there) (?:will|is going to) (?:\w+ )?(?:judge|blame|take sides|label|laugh)\b",
        r"\bno diagnosis\b|\bwithout a diagnosis\b|\bI promise (?:it|that|you)\b|\bguarantee",
    ),
)
ASKS = re.compile(
    r"\b(?:what|how) (?:do|would|did) you (?:honestly |really )?(?:think|feel|see|say|make|like|need)\b"
    r"|\bwhat(?:'s| is) your (?:view|take|opinion|feeling)\b|\bwhat (?:comes to|worries|bothers|puts|holds"
    r"|scares|keeps)\b"
    r"|\bwhat you think (?:of|about)\b|\bhow you (?:see|feel about)\b|\b(?:tell me|wonder(?:ing)?|curious|hear"
    r"|know|understand|ask you) (?:what|how) you (?:think|feel|see|make|would|need)\b"
    r"|\bwould you tell me\b|\bhave you ever thought\b|\bwhat would (?:you need|make)\b"
    r"|\bwhat are your (?:thoughts|worries)\b",
    _I,
)
SMALL_STEP = re.compile(
    r"\b(?:one|single|first|short|brief) (?:\w+ )?(?:talk|call|conversation|chat|session|meeting|visit|hour|try)\b"
    r"|\ba (?:\w+ )?(?:talk|call|conversation|chat|try)\b"
    r"|\bonce\b(?! again)|\bjust one\b|\bone (?:try|time)\b",
    _I,
)
