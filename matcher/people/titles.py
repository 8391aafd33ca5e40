"""Words around a name that are not the name: titles, credentials, suffixes, particles, the words of a practice."""

__all__ = [
    "AMBIGUOUS_CREDENTIALS",
    "CREDENTIALS",
    "FORMER_MARKERS",
    "GENERATIONS",
    "LABELS",
    "LEGAL_FORMS",
    "NOISE",
    "NOISE_IN_SENTENCES",
    "NOT_A_PRACTICE",
    "PARTICLES",
    "PRACTICE_WORDS",
    "PREFIXES",
    "SEPARATORS",
    "TITLES",
]

TITLES = frozenset(
    "dr doctor mr mrs ms miss mx prof professor rev reverend rabbi pastor deacon chaplain imam sister father fr msgr "
    "capt captain col lt maj sgt hon sir dra doc herr frau mme mlle monsieur madame senor senora srta sra".split()
)

# What people write around the name when asked who their therapist is.
NOISE = frozenset("my our therapist counselor counsellor psychologist shrink named called seeing its thats".split())
# The same, where they stand in a row with others of their kind: "her name is", "I think it is". Alone some of them
# are names (Her, He, See).
NOISE_IN_SENTENCES = frozenset(
    "his her hers their he she they i im we me you is was it its s the who whom see sees saw think believe guess maybe "
    "probably name names wife husband partner spouse girlfriend boyfriend goes go going to works work working with "
    "practices office practice person lady man woman this that and also".split()
)
# What stands beside a number or an address and is no part of a name.
LABELS = frozenset(
    "tel telephone phone ph cell mobile fax call text email mail mailto office number no ext e-mail contact www".split()
)
# Filled in where nothing is known.
NOT_A_PRACTICE = frozenset(["private practice", "private", "unknown", "none", "na", "n a", "not sure", "self employed"])

# Degrees, licences and certificates of the mental-health professions in the US, as folded words without dots.
CREDENTIALS = frozenset(
    "phd psyd edd md dmin dsw dphil scd drph dnp dmft msw mssw mssa msed mse med mdiv mft mfcc mfti mft-i mac mhs mha "
    "mph mba msc msn mscp mcp mced mcc mps mat ma ms ba bs bsw bsn bcd ba aa jd esq esquire cpa "
    "lmft lmfta lmft-a lmfts lcmft lamft lmfc lmhc lmhca lmhcd lmhcs lmhp lmhpe lpc lpca lpcs lpcc lpccs lpcmh lpc-s "
    "lpc-a lpc-mhsp lpcit lcpc lcpcs lcpt lcmhc lcmhca lcmhcs lcsw lcswa lcswc lcsw-c lcsw-r lcswr lcswb lcsws licsw "
    "lisw liswa lisws lisw-s lisw-cp lmsw lmsw-c lgsw lgpc lgmft lsw lswaic lswa lbsw lbs lbsw lac "
    "laac ladac ladc lcdc "
    "lcdp lcas lcat lcac lcads lp lpa lpe lssp lep llp llpc llmsw llmft limhp limft lpp csw cswa cswi cmhc cmft cst "
    "amft apcc asw acsw amhc ampc acmhc alc amftr pcc pccs pc pcca pcmsw pmhnp pmhnpbc aprn arnp np fnp crnp cnp cns "
    "rn rnc lpn pa-c pac otr otrl atr atrbc atr-bc lpat mt-bc mtbc rdt bcdmt rpt rpts rpt-s ncc nccc ncsc ncsp nbcc "
    "abpp faclp abpn facep ccmhc dcc dcsw qcsw acs csac casac casact cadc cadci cadcii caadc cac cacii caciii macs mac "
    "sap ceap cgp ceds cedss cctp cctpii ccm crc cht ccht bcba bcbad bcc bcpc bct cct cbt ctrs ctts cts cssw c-asist "
    "emdr emdria eft eftc icf pcit tfcbt sep cimhp cclc ccls cpc cpcs cfle cflp cfrc ccdp ccdpd ccbt ccts csat csats "
    "cmat csotp cdvc mhpaat fapa faamft aamft cfp ryt eryt ot pt gcsw gcg hsp hspp hs-bcp hsbcp bc".split()
)
# Credentials that are also surnames (Jia Ma, Van Do, Edgar Le): dropped only where two words of a name remain.
AMBIGUOUS_CREDENTIALS = frozenset("ma ms do ba bs ed pa le an aa rn pt ot np lac mac md pc ".split())

# Generation suffixes with the number each stands for; *Jr.* and *II* are kept apart from *Sr.* but not each other.
GENERATIONS = {
    "jr": 2, "junior": 2, "jnr": 2, "sr": 1, "senior": 1, "snr": 1, "ii": 2, "2nd": 2, "iii": 3, "3rd": 3, "iv": 4,
    "4th": 4,
}  # fmt: skip

# Particles that belong to a family name; directories join them, drop them or put them last.
PARTICLES = frozenset(
    "van von vom zu zum zur der den de del della delle dello degli dei di da das do dos du des la las le los lo el al "
    "bin ben ibn bint abu abd ter ten te op vander vande vanden vonder st saint sainte ste san santa santo mac mc fitz "
    "o d af av dal dalla".split()
)
# Particles without which a name is not itself (Clair is not St. Clair): never dropped when names are compared.
PREFIXES = frozenset("mac mc o d st saint sainte ste san santa santo fitz".split())

# Words in the name of a practice and hardly ever in the name of a person.
PRACTICE_WORDS = frozenset(
    "counseling counselling counselor counselors therapy therapies therapeutic therapeutics therapist therapists "
    "psychotherapy psychotherapies psychotherapist psychology psychological psychologists psychiatry psychiatric "
    "wellness mental behavioral behavioural health healthcare associates associate services service center centers "
    "centre group clinic clinics collective institute practice relationship relationships couples couple family "
    "families marriage healing solutions care consulting consultants treatment recovery coaching partners partnership "
    "community medical network foundation hospital systems mindfulness mindful office studio house space trauma "
    "emdr neurofeedback mentalhealth resources support workshop retreat practitioners professionals".split()
)
LEGAL_FORMS = frozenset("llc pllc pc inc incorporated corp corporation co company ltd llp plc pllp apc lcswpc".split())

# A person's earlier name follows.
FORMER_MARKERS = frozenset("nee née formerly former fka born previously maiden aka now".split())

# What joins a person to a practice or a place in one line.
SEPARATORS = frozenset("at from in of with near by c/o dba for via".split())
