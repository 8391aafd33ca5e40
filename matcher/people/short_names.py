"""Given names that stand for each other: short forms of other languages, and one name in several spellings."""

import re
from itertools import permutations

from matcher.people.english_short_names import ENGLISH_TABLE
from matcher.people.short_name_table import SHORT_FORMS_TABLE

__all__ = ["SHORT_FORMS", "SPELLINGS"]

# One name in several spellings, mostly by transliteration: neither is short for the other.
_SPELLINGS = """
abdullah abdallah abdulla
ahmed ahmad ahmet achmed
aisha ayesha aysha aicha aishah
alexander aleksandr alexandr aleksander alexandre oleksandr alexandros
alexandra aleksandra oleksandra
alexei aleksei alexey aleksey oleksiy
amir ameer emir
anastasia anastasiya anastasija
andrei andrey andriy
avraham avrohom
bjorn bjoern
catalina catarina
daria darya dariya darja
dimitrios dimitris
dmitri dmitry dmitriy dmytro dimitri dimitry
ekaterina yekaterina kateryna katerina
eleni heleni
erik eric erick eryk
evgenia yevgenia evgeniya yevgeniya
fatima fatemeh fatma fatimah fatema
filip philip phillip philipp
fyodor fedor feodor fedir
galina halyna
gennady gennadiy gennadi
georgy georgiy georgi
giorgos georgios yorgos
haim chaim hayim chayim
hanna chana hannah chanah
hassan hasan
haya chaya
hussein hussain husain hossein husayn hosein
hyun hyeon
ibrahim ebrahim ibraheem
ioannis yannis yiannis giannis
irina iryna irena
isabel ysabel izabel isobel
jacques jaques
jamal gamal djamal
joao joan
jorge jordi
jose josef josep
karim kareem
karl carl karol
katarzyna katarina katharina catharina
khaled khalid
konstantinos konstantin constantin constantinos
kristian christian cristian
krystyna kristina christina cristina
krzysztof christoph kristof
ksenia xenia kseniya
layla leila leyla laila
ludmila lyudmila liudmila liudmyla ludmilla
marek mark
maria mariya marija mariia
maryam mariam meryem miryam miriam
menachem menahem
mikhail mikhael mykhailo michail
min-jung minjung minjeong
mohammed muhammad mohamed mohammad mohamad muhammed muhamed mohamud
moshe mosheh moishe moyshe
nasrin nasreen
natalia natalya nataliya natalija nataliia
nechama nehama
ngoc nhoc
nikolai nikolay nikolaj mykola nicolai
noor nour nur nura
olga olha
omar umar omer
parvin parveen
qing ching
rashid rasheed rachid
rivka rivkah rifka
saeed said saeid sayeed
sean shaun shawn shon
semyon semen
sergei sergey serhiy sergiy
seung sung
shirin shireen
shlomo schlomo
shoshana shoshanah
sofia sophia zofia
soren soeren
sung seong
svetlana svitlana
tatiana tatyana tatjana tetiana tetyana
tomas thomas tomasz
tzvi zvi tsvi
viktor victor wiktor
viktoria victoria wiktoria
vladimir volodymyr wladimir
vyacheslav viacheslav
xavier javier
xia hsia
xiao hsiao
yaakov yakov jaakov
yasmin yasmine jasmine jasmin yasmeen yasemin
yehuda yehudah jehuda
yelena elena olena jelena
yelizaveta elizaveta
yevgeny evgeny evgeni yevgeniy evgeniy yevhen eugeny evgenii
yisroel yisrael
yitzhak yitzchak itzhak yitzchok itzchak
young yeong
youssef yusuf yousef yusef joussef yousuf youssuf
yulia yuliya iuliia julia
yuri yuriy yury iouri jurij yurii iurii
zainab zaynab zeinab zeynep
zeev zev
zhi chih
"""


def _short_forms() -> dict[str, frozenset[str]]:
    pairs: dict[str, set[str]] = {}
    for line in re.sub(r"\n +", " ", SHORT_FORMS_TABLE + ENGLISH_TABLE).strip().splitlines():
        full, _, shorts = line.partition(":")
        for name in full.split():
            for form in shorts.split():
                pairs.setdefault(name, set()).add(form)
                pairs.setdefault(form, set()).add(name)
    return _frozen(pairs)


def _spellings() -> dict[str, frozenset[str]]:
    alike: dict[str, set[str]] = {}
    for line in _SPELLINGS.strip().splitlines():
        for one, other in permutations(line.split(), 2):
            alike.setdefault(one, set()).add(other)
    return _frozen(alike)


def _frozen(table: dict[str, set[str]]) -> dict[str, frozenset[str]]:
    return {name: frozenset(others - {name}) for name, others in table.items()}


# Both ways: from a name to the names it may be short for, and to its own short forms.
SHORT_FORMS, SPELLINGS = _short_forms(), _spellings()
