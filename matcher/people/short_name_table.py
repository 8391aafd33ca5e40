"""Short forms of given names in other languages than English, as data.

The ``nicknames`` package knows English short forms only; these are the ones that therapists and clients in the US
bring along: Spanish, Portuguese, Italian, French, German, Dutch, Polish, Czech, Hungarian, Russian and Ukrainian,
Greek, Hebrew and Yiddish, Arabic. Folded to ASCII.
"""

__all__ = ["SHORT_FORMS_TABLE"]

# A full name in its usual spellings, then the short forms made from it; an indented line goes on with the one above.
# A short form may belong to several names (Sasha, Gabi, Nando).
SHORT_FORMS_TABLE = """
abdullah abdallah abdulla: abdul abed abdo
abraham avraham avrohom ibrahim ebrahim: avi avrumi avrum bram brahim abe abie ibra
ahmed ahmad ahmet: hamada hamoudi
alberto albert albrecht adalberto humberto norberto heriberto gilberto: beto berto albi tito
alexander aleksandr alexandr aleksander oleksandr alejandro alessandro alexandros: sasha sascha alex alec
    sacha xander sanyo sandro sander alejo alekos shura sanya lex olek ales
alexandra aleksandra oleksandra alejandra alessandra: sasha sascha alex sandra ola aleka ale sanya lexi sasa
alexei aleksei alexey oleksiy: alyosha lyosha lesha alex
ali: aliko
amanda: mandy manda
amelie amalia amelia: ami
anastasia anastasiya anastasija: nastya nastia stasia asya tasia nastka
andrei andrey andriy andrzej andreas andras andres: andrusha andryusha bandi jedrek andi andy
anna hanna ana anne: anya ania anka annika anuska anechka nusia hania anke anneke antje aneta
antonio anton antoni antonius antonin: tono toni tonio nino tonda antek tosha toon antosha tonho tonico
arkady arkadiy arkadi: arkasha
arturo artur arthur: turo artek artie
bartholomaus bartosz bartlomiej bartolomeo: bartek barto meo
beatriz beatrice beatrix beata: bea bia betty trixi
benjamin binyamin benjamim: beni benji mincho benja benny binny
bernadette: detta berni
bernardo bernhard bernard: nardo bernd berni
boris borys: borya
carlos carlo karl carl karel charles: carlitos calo kalle charly kaj karlik lito
carmen carmela: carmelita menchu mela
catalina katarzyna katarina caterina ekaterina yekaterina katerina kateryna catarina katharina katrin
    katalin katherine catherine kathryn: katya katia kasia kaska kati katka katinka cata lina katja kaethe
    kathe rina kate katy catia kateryna trinidad trine
christian kristian cristian christiaan: chris kris cris crischi
christina kristina cristina krystyna khrystyna christine christiane: kristi krysia cris tina krisztina
    chrissi kirsti nina
concepcion: concha conchita conchi
consuelo: chelo
cornelia: nele corrie conny nelly
cornelis cornelius: kees cor nelis
daniel danil danylo daniil: dani danya danny danek danik
daria darya dariya darja: dasha darka
david davide dawid dovid: dudi dudu dodik davy
dimitri dmitri dmitry dmitriy dmytro dimitrios dimitris: dima mitya mitri jimmy takis mitsos
dolores: lola loli lolita
domenico domingo dominik dominic: mimmo menico mingo nico
dorothea dorota dorothee: dorrit thea dorka dora
dovber: berel
eduardo edoardo eduard edward: edu lalo eddy edo duda
elena yelena olena helena eleni jelena helene: lena lenka lenochka nena alyona hela lenore nitsa
elias elijah eliyahu ilya ilia: eli elie ilyusha ilyushka
eliezer eliezar: lazer eli leizer
elizabeth elisabeth elzbieta elisabetta yelizaveta elizaveta isabel isabella isabelle erzsebet alzbeta: ela
    elka lisa liza lizaveta elise lisl lisbeth isa chabela bel bela bettina betty lies liesbeth els elsje
    bep zsoka boske betka eliska isabelita ilse elsa
emanuel manuel emmanuel emanuele: manolo manny manu manel lelo mani
emilia emily: emi mila milly
enrique heinrich henri enrico hendrik henryk henrik henry: quique kike heinz heiner rico henk hein heinie
    henek hinrich harri
ernesto ernst ernest: neto erno
esperanza: espe
esther ester: esti etty hester
evgenia yevgenia evgeniya yevgeniya eugenia: zhenya genia jenia
evgeny yevgeny evgeni yevgeniy evgeniy eugene yevhen: zhenya gene evgen
ewa eva yeva: evita evi ewka ewunia
fatima fatemeh fatma fatimah: fati fatoum fatou
federico friedrich frederik frederic fryderyk: fede fritz fred freddy lico fredek
felipe philipp filip philippe filippo: pipo felo lipe pippo lippo
fernando ferdinand ferdinando ferenc: nando fer nano feri ferdi ferko
fraida freida: fraidy
francesca francisca franziska frantiska francoise: paca paquita pancha franca franzi fanny chica fran cesca
    frannie fanya
francisco francesco franz franciszek frantisek francois: paco pancho paquito curro kiko chico cisco franco
    ciccio franta franzl franek quico farruco
gabriel gavriel gabriele: gabi gabe gaby gavi biel
gabriela gabriella gabrielle: gabi gaby gabe biela
galina halyna: galya halka
gennady gennadiy: gena
georgios giorgos george georgi jorge jerzy georg georgy yuri yuriy jury iouri gyorgy jiri: yura yorgos jurek
    coque jirka schorsch gyuri jorgito zhora gosha jurko gia
gerardo gerard gerhard: lalo gerd gert gerrit
gertrude gertrud: trude trudi truus trudy
gheorghe: ghita gigi
giovanni gianni juan johannes johann jan joao ivan ioannis yannis hans jean joan istvan janos jon john:
    gianni nino juancho juanito vanya hannes hansi janek jas jasiek honza jancsi yanni vanja johan joop
    jannes wanja zezinho jannis ivo juanjo ivica hanno
giuseppe jose josef joseph josip jozef yosef yossef josephus: pepe peppe beppe pino pepito chepe chema pepa
    sepp jupp jozsi joska yossi yosi ze zeca josko joso jef sjef peppino seppl jozko
giuseppina josefa josefina josephine: pepa pina fina pepita josee josette
gonzalo: gonza
graciela: chela chelita grace
gregorio grigori grigory grzegorz gregor hryhoriy: goyo grisha grzes goio grischa
guadalupe: lupe lupita pita
guillermo wilhelm willem guilherme guglielmo vilhelm william: memo guille willi wim willy gui pim mino billy
    helmi
gustavo gustav: gus tavo guga gusti
hassan hasan hussein: hasso
hector: tito
herbert heriberto: herb bertl
hermann herman armando: mando manno armi
ignacio ignacy ignatius ignazio: nacho inaki ignas nacio
igor ihor: igoryok garik
ildiko: ildi
irina iryna irena irene: ira irka irochka irenka rena
ismael ishmael: isma melo
jacob yaakov yakov jakob jacobo giacomo jacobus jaime iago: yanky kobi yankel jaap koos jasha yasha kuba
    sjaak jockel tiago jack coby
jadwiga: jadzia wisia
javier xavier: javi xavi
jesus: chuy chucho chus suso
joanna johanna joana ioanna: asia joasia janka hanneke hanna yanna joanka nanna anneke jopie
joaquin joaquim joachim: quino quim achim chimo kino
jorge: coque yoyo
josue joshua yehoshua: shuki josh
julian julio julien: juli chulo
katarzyna: kasia kaska
khadija khadijah: khadi
konstantin constantin konstantinos constantine kostyantyn: kostya kostas kosta costa dinos
krzysztof christoph christopher cristobal kryshtof: krzysiek krzys chris toby tobal stoffel kit stoph
ksenia xenia kseniya oksana: ksyusha oksanka xenya
ladislav laszlo vladislav: laci lacko vlad slava lada
larisa larissa: lara lora
laurentius lorenzo laurens lars lorenz: lasse lencho renzo laurens lenz enzo
leah lea: leahle
leonid leonidas leon: lyonya lenya leo
leonor leonora eleonora eleanor: nora lenor noni
leticia: lety leti
ljubov lyubov: lyuba
lourdes: lulu
lucia lucija lucie lutz luzia: lucha luci lulu luce
ludmila lyudmila liudmyla: lyuda mila luda milka
luigi luis ludwig louis luiz lodewijk ludovico: gigi lucho luisito lutz wiggerl lui lou lodi luca
magdalena: magda lena madzia malena leni magdi marlene
malgorzata margarita margareta margarethe margaret marguerite margherita margit: gosia malgosia gosha rita
    greta gretel gretchen margo maggie gitta gita marge marga grete griet margot peggy gretl meta
marcin martin marten maarten martino: tino maart martinek marti
maria mariya marija marie mary maryja miriam: masha marusya mariquita mari marita mascha maja marika mimi
    maruska manya mariska mieke maryse mitzi riet ria marieke moira mija marica masa maike
mariana marianna: nana mari mariska
marina: masha marinka
mark marek marcus markus marco marcos: marcolino mares
mateusz matteo mateo matthaus matthew matvei: teo mati matus teus matti motya
matthias mathias matias: hias matze mattes
maximilian maximiliano maksymilian maxim maksim: max maxi maks
melissa: meli
mercedes: merche meche mercy
michael mikhail mykhailo michal miguel michel michele mihail mikhael moishe: misha mischa mihai miguelito
    michi mishka michas miki mick mihaly misi micha mikko miska
mikolaj nikolai nikolay nicolas nikolaus nicholas nikolaos mykola miklos niccolo: kolya nico klaus claus
    nikos niko miki kola nik miklos nicola
milagros: mili
mohammed muhammad mohamed mohammad mohamad muhammed mehmet mahmoud: mo hamoudi mido hamada moe momo
mordechai mordecai: motti moti mordy
moshe moses moises moise mose: moishe moe moshik moi moyshe
nadezhda nadia nadezda nadiya: nadya nadia nadja
natalia natalya nataliya natalija nathalie: natasha natasza tasha natka talia nata nati
nathaniel nathan natan netanel: nati nat natanel
nicoletta nicole nicolette: nico coletta niki
noah noach: noe
norma: normita
olga olha: olya olia olka olenka
oscar oskar: oskie cacho
osvaldo oswald oswaldo: valdo
patricia patrizia patricie: paty pati trisha patrycja patri
patrick padraig patricio patryk: paddy pato pat podge padraic
pavel pawel pablo paulo paolo pavlo paul pal: pasha pawelek pablito pavlik pauli paulie
pedro peter pierre pietro piotr petr pyotr petro petrus: petya perico piet pepe piotrek petia petko piero
    pierrot pete peti petros pelle peer perucho petruska pitt
pilar: pili
pinchas pinhas: pini pinky
rachel rahel raquel: rochel ruchi raque chelo
rafael raphael raffaele refael: rafa rafi lello raffi raf felo
ramon raimundo raymond: moncho mon mundo
raul raoul rauol: raulito
refugio: cuca cuco
reinhard reinhardt: hardy reini
ricardo riccardo richard ryszard: richi rysiek rico ricky cardo caco riki
rivka rebecca rebeca rivkah: rivky riva rifka beca
roberto robert: beto berto robertito tito robi rob
rodrigo: rigo rodri
roman: roma romek
rosa rosalia rosario: rosita chayo charo lita ros rosie chalina
ruben reuben reuven: ruvi rube
salvador salvatore: chava salva toto turi tore sal turiddu
samuel shmuel: shmulik shmuli sami samu sam
santiago: santi chago tiago yago
sarah sara: sori sorele sarita surie sarka surah
sebastian sebastien: sebas bastian basti seb chano wastl tian
sergei sergey serhiy sergiy sergio serge: seryozha serhij checo seryoga serzh sergeyi
shlomo solomon salomon: shloime shloimi shlomi salo
sofia sophia zofia sofiya sophie: zosia sonia sonya sonja sofie zoska chofi fia fifi
soledad: sole chole
stanislaw stanislav stanislaus: staszek stas stasiu slava stach standa slavek
stefan stephan esteban stefano istvan stepan stephen etienne: stevo pista stipe stefek pishta steffen stepa
    fani
stefania stephanie stefanie estefania: steffi fani stefka estefi
svetlana svitlana: sveta lana svetka
szymon simon shimon semyon simeon: shimi senya simcha szymek
tatiana tatyana tetiana tetyana: tanya tania taty tanja tanyusha
teodor fyodor fedor theodor teodoro theodore fedir: fedya teo doro theo
teofilo: filo
teresa theresa tereza therese terezia: tere resi teresita teri tessa terezka rezi
timofei timofey timothy: tima tim
tomasz tomas tommaso thomas tomislav: tomek tommasino maso tomik tomo
tzvi zvi hirsch: hersh zviki hershel
ulrich ulrik: uli ulli
ulrike ulrika: uli ulli rike
ursula: uschi ulla ursel urszula ula orsi
vadim: vadik
valentin valentino valentyn: valya tino vali
valentina valentyna: valya vali tina
valeria valeriya: lera valya valerka
vasily vasiliy vasyl vassilis basil: vasya vassili vasko bill
veronica veronika veronique: vero nika verka ronni nica
vicente vincenzo vincent vinzenz: chente enzo vinny vince cenzo zenz chencho vin
victoriano: vito
viktor victor vittorio: vitya vito viko rio vic
viktoria victoria viktoriya vittoria: vika vicky viki toya vita tori
virginia: gina ginny vicky
vitaly vitaliy vitalii: vitalik vita
vladimir volodymyr wlodzimierz: vova volodya vovka wlodek vlad vladik lodya
vyacheslav viacheslav wieslaw: slava wiesiek vyach
wojciech: wojtek
xiomara: xiomi
yael: yaeli
yehuda judah: yudi yudel
yisrael israel: srulik sruli
yitzhak yitzchak itzhak isaac isaak: itzik yitz itzy izik ike
yolanda jolanta: yoli jola yola jolka
youssef yusuf yousef yusef joseph: youss joe
yulia yuliya julia iuliia giulia: yulya julka juls yulka
zahra zohra: zari
zbigniew: zbyszek zbig
zeev wolf: velvel zevi
zoltan: zoli
zsuzsanna susana susanna zuzana zuzanna susanne shoshana suzanne: zsuzsi zuzka susi sanne zuzia shoshi susa
    suse susita zuza zsuzsa
zvonimir: zvonko zvone
antoinette antonia antonina: toni tonia nettie tosia tonya
athanasios: thanos sakis thanasis nasos
barbara: basia baska barb babs varya babsi
danuta: danka danusia
evangelia: litsa eva lia
gennaro: rino nino
johanna: hanni hanne joke
leonardo leonard: nardo leo len leni
naftali: tuli
panagiotis: takis panos
siobhan: shiv shibby vonnie
vasiliki: vicky vaso vasso
wilhelmina wilhelmine: mina minna mieke mien willa wilma minnie billie
wolfgang: wolf wolfi
"""
