"""Which codes of the Health Care Provider Taxonomy are mental-health professions, and what they are called."""

__all__ = ["STUDENT", "is_mental_health", "profession_of"]

# The families a couples therapist can be registered under: marriage and family therapists, psychologists,
# counselors, social workers.
FAMILIES: tuple[str, ...] = ("106H", "103T", "101Y", "1041")

# Registered beside a profession by those still in training: it says something about their years.
STUDENT = "390200000X"

PROFESSIONS: dict[str, str] = {
    "106H00000X": "Marriage & Family Therapist",
    "101Y00000X": "Counselor",
    "101YA0400X": "Counselor (Addiction)",
    "101YM0800X": "Counselor (Mental Health)",
    "101YP1600X": "Counselor (Pastoral)",
    "101YP2500X": "Counselor (Professional)",
    "101YS0200X": "Counselor (School)",
    "103T00000X": "Psychologist",
    "103TA0400X": "Psychologist (Addiction)",
    "103TA0700X": "Psychologist (Adult Development & Aging)",
    "103TB0200X": "Psychologist (Cognitive & Behavioral)",
    "103TC0700X": "Psychologist (Clinical)",
    "103TC1900X": "Psychologist (Counseling)",
    "103TC2200X": "Psychologist (Clinical Child & Adolescent)",
    "103TE1000X": "Psychologist (Educational)",
    "103TE1100X": "Psychologist (Exercise & Sports)",
    "103TF0000X": "Psychologist (Family)",
    "103TF0200X": "Psychologist (Forensic)",
    "103TH0004X": "Psychologist (Health)",
    "103TH0100X": "Psychologist (Health Service)",
    "103TM1700X": "Psychologist (Men & Masculinity)",
    "103TM1800X": "Psychologist (Intellectual & Developmental Disabilities)",
    "103TP0016X": "Psychologist (Prescribing)",
    "103TP0814X": "Psychologist (Psychoanalysis)",
    "103TP2700X": "Psychologist (Psychotherapy)",
    "103TP2701X": "Psychologist (Group Psychotherapy)",
    "103TR0400X": "Psychologist (Rehabilitation)",
    "103TS0200X": "Psychologist (School)",
    "103TW0100X": "Psychologist (Women)",
    "104100000X": "Social Worker",
    "1041C0700X": "Social Worker (Clinical)",
    "1041S0200X": "Social Worker (School)",
    STUDENT: "Student in an organized health care training program",
}
# A code that is newer than this list still says which family it belongs to.
_FAMILY_NAMES: dict[str, str] = {
    "106H": "Marriage & Family Therapist",
    "103T": "Psychologist",
    "101Y": "Counselor",
    "1041": "Social Worker",
}


def is_mental_health(code: str) -> bool:
    """Whether a code belongs to one of the four families."""
    return code.startswith(FAMILIES)


def profession_of(code: str) -> str:
    """The profession in words; the family's name for a code that is not listed, ``""`` outside the families."""
    return PROFESSIONS.get(code) or _FAMILY_NAMES.get(code[:4], "")
