"""What the invented listings tick, hold and charge: specialties, methods, licences, plans, streets, practice names."""

__all__ = [
    "APPROACHES", "ASSOCIATE_TITLES", "COUNSELLOR_LICENCES", "COUPLES_APPROACHES", "EXPENSIVE_STATES", "ISSUES",
    "LANGUAGES", "LICENSED_SOCIAL_WORK_STATES", "NEIGHBOUR_STATES", "PLANS", "PRACTICE_ENDS", "PRACTICE_STARTS",
    "RELATED_SPECIALTIES", "RELATIONSHIP_SPECIALTIES", "STATE_NAMES", "STREETS",
]  # fmt: skip

# Specialty as ticked → how a sentence names it: always in the singular, so that it fits every sentence.
ISSUES: dict[str, str] = {
    "Anxiety": "anxiety", "Depression": "depression", "Grief": "grief", "Life Transitions": "change",
    "Coping Skills": "everyday stress", "Anger Management": "anger", "Men's Issues": "the pressure to be strong",
    "Women's Issues": "the pressure to please", "Stress": "stress", "Self Esteem": "self-doubt",
    "Career Counseling": "trouble at work", "Trauma and PTSD": "trauma", "Substance Abuse": "substance use",
    "Alcohol Use": "drinking", "Addiction": "addiction", "Sleep or Insomnia": "sleeplessness",
    "Chronic Illness": "chronic illness", "Chronic Pain": "pain", "ADHD": "restlessness", "OCD": "intrusive thinking",
    "Bipolar Disorder": "an unsteady mood", "Eating Disorders": "trouble with food", "Spirituality": "doubt",
    "LGBTQ+": "the strain of hiding", "Racial Identity": "the sense of not belonging", "Aging": "growing older",
    "Phobias": "fear", "Burnout": "burnout", "Perfectionism": "perfectionism", "School Issues": "trouble at school",
}  # fmt: skip
RELATIONSHIP_SPECIALTIES: tuple[str, ...] = ("Relationship Issues", "Marital and Premarital", "Couples Counseling")
RELATED_SPECIALTIES: tuple[str, ...] = (
    "Infidelity", "Divorce", "Family Conflict", "Codependency", "Sex Therapy", "Parenting", "Infertility",
)  # fmt: skip
# Method as ticked → how a sentence names it.
APPROACHES: dict[str, str] = {
    "Cognitive Behavioral (CBT)": "cognitive behavioral therapy", "Psychodynamic": "psychodynamic therapy",
    "Mindfulness-Based (MBCT)": "mindfulness", "Solution Focused Brief (SFBT)": "solution-focused therapy",
    "Acceptance and Commitment (ACT)": "acceptance and commitment therapy", "EMDR": "EMDR",
    "Narrative": "narrative therapy", "Person-Centered": "person-centered therapy", "Humanistic": "humanistic therapy",
    "Attachment-based": "attachment theory", "Strength-Based": "a strengths-based approach",
    "Dialectical Behavior (DBT)": "DBT skills", "Existential": "existential therapy", "Gestalt": "Gestalt therapy",
    "Internal Family Systems (IFS)": "parts work", "Motivational Interviewing": "motivational interviewing",
    "Somatic": "somatic work", "Trauma Focused": "trauma-focused therapy", "Eclectic": "an eclectic mix of methods",
    "Culturally Sensitive": "culturally sensitive therapy", "Art Therapy": "art therapy",
}  # fmt: skip
COUPLES_APPROACHES: tuple[str, ...] = (
    "Gottman Method", "Emotionally Focused Couple Therapy", "Imago", "Family / Marital", "Discernment Counseling",
    "Integrative Behavioral Couple Therapy", "Relational Life Therapy",
    "PACT (Psychobiological Approach to Couple Therapy)",
)  # fmt: skip

# Counsellors and social workers carry other letters in other states; what is missing is LPC and LCSW.
COUNSELLOR_LICENCES: dict[str, str] = {
    "NY": "LMHC", "MA": "LMHC", "FL": "LMHC", "WA": "LMHC", "IN": "LMHC", "IA": "LMHC", "RI": "LMHC", "HI": "LMHC",
    "NM": "LPCC", "CA": "LPCC", "OH": "LPCC", "MN": "LPCC", "KY": "LPCC", "IL": "LCPC", "MD": "LCPC", "ME": "LCPC",
    "ID": "LCPC", "MT": "LCPC", "KS": "LCPC", "NV": "LCPC", "NC": "LCMHC", "NH": "LCMHC", "UT": "CMHC", "VT": "LCMHC",
}  # fmt: skip
LICENSED_SOCIAL_WORK_STATES: frozenset[str] = frozenset(["MA", "MN", "WA", "DC", "RI", "NH", "VT", "AL", "WV"])
ASSOCIATE_TITLES: dict[str, tuple[str, str]] = {
    "mft": ("Associate Marriage & Family Therapist", "AMFT"),
    "social_work": ("Associate Clinical Social Worker", "MSW, ASW"),
    "counsellor": ("Professional Counselor Associate", "MA, LPC-A"),
    "psychology": ("Psychology Resident", "PsyD"),
}
NEIGHBOUR_STATES: dict[str, str] = {
    "NY": "NJ", "NJ": "NY", "DC": "MD", "MD": "VA", "VA": "MD", "PA": "NJ", "MA": "NH", "NH": "MA", "CT": "NY",
    "RI": "MA", "OR": "WA", "WA": "OR", "CA": "NV", "NV": "CA", "IL": "IN", "IN": "IL", "KY": "OH", "OH": "KY",
    "MO": "KS", "KS": "MO", "NE": "IA", "IA": "NE", "TN": "GA", "GA": "FL", "NC": "SC", "SC": "NC", "MN": "WI",
    "WI": "MN", "ID": "UT", "UT": "ID", "CO": "WY", "TX": "OK", "OK": "TX", "AZ": "NM", "NM": "AZ", "FL": "GA",
}  # fmt: skip
# Where an hour costs more: metropolitan coasts.
EXPENSIVE_STATES: frozenset[str] = frozenset(["NY", "CA", "MA", "DC", "WA", "NJ", "HI", "CT", "AK"])
PLANS: tuple[str, ...] = (
    "Aetna", "Blue Cross Blue Shield", "Cigna", "UnitedHealthcare", "Optum", "Humana", "Tricare", "Medicare",
    "Magellan", "Anthem", "MultiPlan", "First Health",
)  # fmt: skip
LANGUAGES: tuple[str, ...] = (
    "Mandarin", "Vietnamese", "Tagalog", "Korean", "Arabic", "French", "German", "Portuguese", "Russian", "Hindi",
    "Polish", "American Sign Language", "Farsi", "Japanese", "Haitian Creole",
)  # fmt: skip
STREETS: tuple[str, ...] = (
    "Almond Row", "Bluejay Lane", "Candlewick Street", "Copper Kettle Road", "Daybreak Avenue", "Elderberry Street",
    "Fiddlehead Way", "Gatepost Road", "Harvest Moon Drive", "Inkwell Street", "Juniper Court", "Kite Hill Road",
    "Lantern Street", "Millwheel Avenue", "Nutmeg Lane", "Old Orchard Way", "Paper Birch Road", "Quillfeather Street",
    "Rainbarrel Road", "Sparrow Street", "Teakettle Lane", "Umbrella Row", "Velvet Street", "Wheelwright Avenue",
    "Yarrow Street", "Zephyr Road",
)  # fmt: skip
PRACTICE_STARTS: tuple[str, ...] = (
    "Second Kettle", "Blue Ladder", "Paper Lantern", "Quiet Orchard", "Open Umbrella", "Slow River", "Third Chair",
    "Tall Window", "Copper Leaf", "Warm Porch", "North Stair", "Small Harbor", "Long Table", "Green Door", "Even Keel",
    "Half Moon Lane", "Plain Talk", "Stone Bridge Row", "Wild Thyme", "Yellow Bench",
)  # fmt: skip
PRACTICE_ENDS: tuple[str, ...] = ("Counseling", "Therapy", "Psychotherapy", "Therapy Group", "Counseling Collective")

STATE_NAMES: dict[str, str] = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California", "CO": "Colorado",
    "CT": "Connecticut", "DE": "Delaware", "DC": "the District", "FL": "Florida", "GA": "Georgia", "HI": "Hawaii",
    "ID": "Idaho", "IL": "Illinois", "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky",
    "LA": "Louisiana", "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota",
    "MS": "Mississippi", "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada", "NH": "New Hampshire",
    "NJ": "New Jersey", "NM": "New Mexico", "NY": "New York", "NC": "North Carolina", "ND": "North Dakota",
    "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon", "PA": "Pennsylvania", "RI": "Rhode Island",
    "SC": "South Carolina", "SD": "South Dakota", "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VT": "Vermont",
    "VA": "Virginia", "WA": "Washington", "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming",
}  # fmt: skip
