/** Words for faults in YAML and in its shape. */
import { type Messages, messages as t } from "./messages.ts";

export const yamlMessages: Messages = {
  "yaml/for-dypt": t(
    "Filen er nøstet for dypt og er ikke lest. Bruk færre nivåer.",
    "Fila er nøsta for djupt og er ikkje lesen. Bruk færre nivå.",
    "The file is nested too deeply and was not read. Use fewer levels.",
  ),
  "yaml/for-stor": t(
    "Filen er for stor til å leses (over 4 MB). Del den opp.",
    "Fila er for stor til å lesast (over 4 MB). Del henne opp.",
    "The file is too large to read (over 4 MB). Split it.",
  ),
  "yaml/for-mange-alias": t(
    "Aliasene (*navn) blir for mange. Skriv innholdet ut i stedet.",
    "Aliasa (*namn) blir for mange. Skriv ut innhaldet i staden.",
    "Too many aliases (*name). Write the content out instead.",
  ),
  "yaml/ukjent-alias": t(
    "Aliaset finnes ikke. Sett teksten i hermetegn hvis stjernen hører til teksten.",
    "Aliaset finst ikkje. Set teksten i hermeteikn dersom stjerna høyrer til teksten.",
    "No such alias. Quote the text if the asterisk belongs to it.",
  ),
  "yaml/gjentatt-nøkkel": t(
    "Nøkkelen «{nøkkel}» står to ganger. Den første gjelder; fjern den ene.",
    "Nøkkelen «{nøkkel}» står to gonger. Den første gjeld; fjern den eine.",
    "The key «{nøkkel}» stands twice. The first one counts; remove one.",
  ),
  "yaml/ulovlig-nøkkel": t(
    "Nøkkelen «{nøkkel}» kan ikke brukes. Gi den et annet navn.",
    "Nøkkelen «{nøkkel}» kan ikkje brukast. Gi han eit anna namn.",
    "The key «{nøkkel}» cannot be used. Give it another name.",
  ),
  "yaml/sammensatt-nøkkel": t(
    "En nøkkel må være et ord. Sett den i hermetegn.",
    "Ein nøkkel må vere eit ord. Set han i hermeteikn.",
    "A key must be a word. Put it in quotes.",
  ),
  "yaml/flere-dokumenter": t(
    "Filen har flere dokumenter, skilt med ---. Bare det første er lest; legg resten i egne filer.",
    "Fila har fleire dokument, skilde med ---. Berre det første er lese; legg resten i eigne filer.",
    "The file holds several documents, parted by ---. Only the first was read; put the rest in files of their own.",
  ),
  "yaml/ukjent-merke": t(
    "Merket som begynner med ! er ukjent. Fjern det.",
    "Merket som byrjar med ! er ukjent. Fjern det.",
    "The tag that begins with ! is unknown. Remove it.",
  ),
  "yaml/for-stort-tall": t(
    "Tallet {tall} er for stort til å regne med. Sett det i hermetegn hvis det ikke er et beløp.",
    "Talet {tall} er for stort til å rekne med. Set det i hermeteikn dersom det ikkje er eit beløp.",
    "The number {tall} is too large to count with. Quote it if it is not an amount.",
  ),
  "yaml/innrykk": t(
    "Innrykket stemmer ikke. Gi linjer på samme nivå like mange mellomrom.",
    "Innrykket stemmer ikkje. Gi linjer på same nivå like mange mellomrom.",
    "The indentation does not fit. Give lines on the same level the same number of spaces.",
  ),
  "yaml/tabulator": t(
    "Innrykk må være mellomrom, ikke tabulator. Bytt til to mellomrom.",
    "Innrykk må vere mellomrom, ikkje tabulator. Byt til to mellomrom.",
    "Indent with spaces, not tabs. Use two spaces.",
  ),
  "yaml/mangler-tegn": t(
    "Her mangler et sluttegn: hermetegn, ] eller }. Sett det inn.",
    "Her manglar eit slutteikn: hermeteikn, ] eller }. Set det inn.",
    "A closing mark is missing: a quote, ] or }. Insert it.",
  ),
  "yaml/ulovlig-start": t(
    "Teksten kan ikke begynne med dette tegnet. Sett den i hermetegn.",
    "Teksten kan ikkje byrje med dette teiknet. Set han i hermeteikn.",
    "The text cannot begin with this character. Put it in quotes.",
  ),
  "yaml/nøkkel-i-nøkkel": t(
    "Verdien inneholder et kolon og leses som en nøkkel. Sett den i hermetegn, eller flytt den til en egen linje med innrykk.",
    "Verdien inneheld eit kolon og blir lesen som ein nøkkel. Set han i hermeteikn, eller flytt han til ei eiga linje med innrykk.",
    "The value holds a colon and reads as a key. Quote it, or move it to a line of its own with indentation.",
  ),
  "yaml/nøkkel-over-linjer": t(
    "En nøkkel må stå på én linje. Se etter manglende kolon eller feil innrykk.",
    "Ein nøkkel må stå på éi linje. Sjå etter manglande kolon eller feil innrykk.",
    "A key must stand on one line. Look for a missing colon or wrong indentation.",
  ),
  "yaml/uventet-tegn": t(
    "Dette tegnet passer ikke her. Se etter manglende kolon, komma eller hermetegn.",
    "Dette teiknet passar ikkje her. Sjå etter manglande kolon, komma eller hermeteikn.",
    "This character does not fit here. Look for a missing colon, comma or quote.",
  ),
  "yaml/ukjent-skilletegn": t(
    "Ukjent tegn etter \\ i hermetegn. Bruk enkle hermetegn, eller skriv \\\\.",
    "Ukjent teikn etter \\ i hermeteikn. Bruk enkle hermeteikn, eller skriv \\\\.",
    "Unknown character after \\ in quotes. Use single quotes, or write \\\\.",
  ),
  "yaml/ugyldig": t(
    "Dette er ikke gyldig YAML ({kode}).",
    "Dette er ikkje gyldig YAML ({kode}).",
    "This is not valid YAML ({kode}).",
  ),
  "yaml/uleselig": t(
    "Filen kan ikke leses som YAML.",
    "Fila kan ikkje lesast som YAML.",
    "The file cannot be read as YAML.",
  ),
  "skjema/ukjent-nøkkel": t(
    "Ukjent nøkkel «{nøkkel}». Her kan stå: {kjente}.",
    "Ukjend nøkkel «{nøkkel}». Her kan stå: {kjente}.",
    "Unknown key «{nøkkel}». Known here: {kjente}.",
  ),
  "skjema/ukjent-nøkkel forslag": t(
    "Ukjent nøkkel «{nøkkel}». Mente du «{forslag}»?",
    "Ukjend nøkkel «{nøkkel}». Meinte du «{forslag}»?",
    "Unknown key «{nøkkel}». Did you mean «{forslag}»?",
  ),
  "skjema/mangler-nøkkel": t(
    "Nøkkelen «{nøkkel}» mangler. Legg den til.",
    "Nøkkelen «{nøkkel}» manglar. Legg han til.",
    "The key «{nøkkel}» is missing. Add it.",
  ),
  "skjema/ulovlig-verdi": t(
    "«{verdi}» kan ikke være verdien av «{nøkkel}». Bruk en av: {tillatt}.",
    "«{verdi}» kan ikkje vere verdien av «{nøkkel}». Bruk ein av: {tillatt}.",
    "«{verdi}» cannot be the value of «{nøkkel}». Use one of: {tillatt}.",
  ),
  "skjema/ulovlig-verdi forslag": t(
    "«{verdi}» kan ikke være verdien av «{nøkkel}». Mente du «{forslag}»?",
    "«{verdi}» kan ikkje vere verdien av «{nøkkel}». Meinte du «{forslag}»?",
    "«{verdi}» cannot be the value of «{nøkkel}». Did you mean «{forslag}»?",
  ),
  "skjema/feil-type": t(
    "«{verdi}» er ikke riktig slag verdi for «{nøkkel}».",
    "«{verdi}» er ikkje rett slag verdi for «{nøkkel}».",
    "«{verdi}» is not the right kind of value for «{nøkkel}».",
  ),
  "skjema/feil-type tom": t(
    "«{nøkkel}» mangler verdi. Skriv en verdi, eller fjern nøkkelen.",
    "«{nøkkel}» manglar verdi. Skriv ein verdi, eller fjern nøkkelen.",
    "«{nøkkel}» has no value. Write one, or remove the key.",
  ),
  "skjema/feil-type number": t(
    "«{nøkkel}» skal være et tall. Skriv det uten mellomrom og kr: 200000.",
    "«{nøkkel}» skal vere eit tal. Skriv det utan mellomrom og kr: 200000.",
    "«{nøkkel}» must be a number. Write it without spaces and kr: 200000.",
  ),
  "skjema/feil-type integer": t(
    "«{nøkkel}» skal være et helt tall.",
    "«{nøkkel}» skal vere eit heilt tal.",
    "«{nøkkel}» must be a whole number.",
  ),
  "skjema/feil-type string": t(
    "«{nøkkel}» skal være en tekst. Skriv den, om nødvendig i hermetegn.",
    "«{nøkkel}» skal vere ein tekst. Skriv han, om naudsynt i hermeteikn.",
    "«{nøkkel}» must be a text. Quote it if needed.",
  ),
  "skjema/feil-type array": t(
    "«{nøkkel}» skal være en liste. Skriv [a, b], eller ett punkt med - på hver linje.",
    "«{nøkkel}» skal vere ei liste. Skriv [a, b], eller eitt punkt med - på kvar linje.",
    "«{nøkkel}» must be a list. Write [a, b], or one item with - on each line.",
  ),
  "skjema/feil-type object": t(
    "Her skal det stå nøkler med verdier, slik: nøkkel: verdi.",
    "Her skal det stå nøklar med verdiar, slik: nøkkel: verdi.",
    "Keys with values belong here, like this: key: value.",
  ),
  "skjema/feil-form": t(
    "«{verdi}» har ikke riktig form. Ventet: {ventet}",
    "«{verdi}» har ikkje rett form. Venta: {ventet}",
    "«{verdi}» does not have the right form. Expected: {ventet}",
  ),
  "skjema/for-lite": t(
    "{verdi} er for lite. «{nøkkel}» må være minst {grense}.",
    "{verdi} er for lite. «{nøkkel}» må vere minst {grense}.",
    "{verdi} is too small. «{nøkkel}» must be at least {grense}.",
  ),
  "skjema/for-stort": t(
    "{verdi} er for stort. «{nøkkel}» kan høyst være {grense}.",
    "{verdi} er for stort. «{nøkkel}» kan høgst vere {grense}.",
    "{verdi} is too large. «{nøkkel}» can be at most {grense}.",
  ),
  "skjema/annet": t(
    "«{nøkkel}» passer ikke ({krav}).",
    "«{nøkkel}» passar ikkje ({krav}).",
    "«{nøkkel}» does not fit ({krav}).",
  ),
  "skjema/umulig-dato": t(
    "{verdi} finnes ikke i kalenderen. Rett datoen.",
    "{verdi} finst ikkje i kalenderen. Rett datoen.",
    "{verdi} is not in the calendar. Correct the date.",
  ),
  "skjema/slutter-før-start": t(
    "Perioden slutter {til}, før den begynner {fra}. Bytt om datoene, eller rett den ene.",
    "Perioden sluttar {til}, før han byrjar {fra}. Byt om datoane, eller rett den eine.",
    "The period ends {til}, before it begins {fra}. Swap the dates, or correct one.",
  ),
  "skjema/flere-medlemmer-enn-plasser": t(
    "Det står {medlemmer} medlemmer, men antallMedlemmer er {antall}. Rett det ene.",
    "Det står {medlemmer} medlemmer, men antallMedlemmer er {antall}. Rett det eine.",
    "{medlemmer} members are listed, but antallMedlemmer is {antall}. Correct one.",
  ),
};
