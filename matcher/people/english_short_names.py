"""English short forms of given names that the ``nicknames`` package does not know, as data."""

__all__ = ["ENGLISH_TABLE"]

# Full names, then the short forms made from them. Left out on purpose: names that most people bear as a whole name
# of its own (Paula beside Pauline, Rex beside Reginald).
ENGLISH_TABLE = """
elizabeth: ellie elle elsie buffy birdie lilibet
margaret: mamie maisie meggie
katherine catherine kathryn: katie kitty kathi kassie cathie
katelyn caitlin: katie
christopher: kris topher
christine christina kristin kristen: christie kristie christy kristy
alexandra: allie ali lexie
rebecca: becka bec
jennifer: jenna
jessica: jesse
samantha: sammie
victoria: vikki
theresa teresa: terri reese
pamela: pammy
cynthia: cindi
amelia: mia
charles: chip
charlotte: charlie
eleanor: lenore elle ella
emily: emmie
evelyn yvette: evie
genevieve: viv gena
gwendolyn jacqueline marilyn evelyn: lynn
isabella isabel: izzy
joanne joanna: joey
lawrence: laurie
lillian: lily
louise: lulu
magdalene madeline: maddie lena
melanie: mel
michelle: missy
nicholas: cole
olivia: liv livvy
penelope: nell
rachel: rae
robert: robbie
rosemary: rosie romy
sandra: sandi
sharon: shari sherry
stephen: stevie
susan suzanne: suzy
sylvia: sylvie
veronica: vera
caroline: lina
georgina: georgie
jeremy: jem
loretta lorraine: lori
maureen: mo
mildred: millie
oscar: ozzie
rosalind: roz
tamara: tammy tami
terrence terence: terry
yvonne: von
lionel: leo
"""
