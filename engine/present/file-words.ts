/** Words for what is wrong with a file: what it is, and what to do. `{name}` stands for a value of the finding. */
import type { FileFinding } from "../syntax/file-finding.ts";
import type { Language } from "./language.ts";

/** One sentence on the fault, one on the remedy. `more` are the vocabulary's messages; an unknown code is shown as it is. */
export function fileWords(funn: FileFinding, language: Language, more: Readonly<Record<string, Texts>> = {}): string {
  const texts = variant(funn) ?? more[funn.kode];
  if (!texts) return funn.kode;
  return texts[language].replace(/\{([^{}]+)\}/g, (whole, name: string) => funn.verdier[name] ?? whole);
}

type Texts = Readonly<Record<Language, string>>;

/** Some codes say more when a suggestion or a value is known. */
function variant(funn: FileFinding): Texts | undefined {
  const { forslag, verdi } = funn.verdier;
  if (funn.kode === "skjema/ulovlig-verdi" && verdi === "") return words["skjema/feil-type tom"];
  if (forslag) return words[`${funn.kode} forslag`] ?? words[funn.kode];
  if (funn.kode === "skjema/feil-type")
    return verdi === ""
      ? words["skjema/feil-type tom"]
      : (words[`skjema/feil-type ${funn.verdier["ventet"]}`] ?? words[funn.kode]);
  return words[funn.kode];
}

const t = (nb: string, nn: string, en: string): Texts => ({ nb, nn, en });

const words: Readonly<Record<string, Texts>> = {
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
  "psd/finnes-ikke": t(
    "{sti} finnes ikke. Rett stien, eller lag styringsdokumentet.",
    "{sti} finst ikkje. Rett stien, eller lag styringsdokumentet.",
    "{sti} does not exist. Correct the path, or write the steering document.",
  ),
  "psd/gjentatt-delprosjekt": t(
    "Delprosjektet «{navn}» står to ganger. Fjern det ene, eller gi det et eget navn.",
    "Delprosjektet «{navn}» står to gonger. Fjern det eine, eller gi det eit eige namn.",
    "The delprosjekt «{navn}» stands twice. Remove one, or give it a name of its own.",
  ),
  "fil/for-stor": t(
    "Filen er over 16 MB og er ikke lest. Del den opp.",
    "Fila er over 16 MB og er ikkje lesen. Del henne opp.",
    "The file is over 16 MB and was not read. Split it.",
  ),
  "fil/ikke-tekst": t(
    "Filen er ikke tekst og er ikke lest. Lagre den som Markdown (.md) eller ren tekst (.txt).",
    "Fila er ikkje tekst og er ikkje lesen. Lagre henne som Markdown (.md) eller rein tekst (.txt).",
    "The file is not text and was not read. Save it as Markdown (.md) or plain text (.txt).",
  ),
  "fil/tegnsett": t(
    "Filen er ikke UTF-8 og er lest som Windows-1252. Lagre den som UTF-8.",
    "Fila er ikkje UTF-8 og er lesen som Windows-1252. Lagre henne som UTF-8.",
    "The file is not UTF-8 and was read as Windows-1252. Save it as UTF-8.",
  ),
  "fil/mappe": t(
    "Dette er en mappe, ikke en fil.",
    "Dette er ei mappe, ikkje ei fil.",
    "This is a folder, not a file.",
  ),
  "fil/ikke-fil": t("Dette er ikke en vanlig fil.", "Dette er ikkje ei vanleg fil.", "This is not an ordinary file."),
  "fil/finnes-ikke": t(
    "Filen finnes ikke. Rett stien.",
    "Fila finst ikkje. Rett stien.",
    "The file does not exist. Correct the path.",
  ),
  "fil/ingen-tilgang": t(
    "Ingen tilgang til filen. Gi leserett.",
    "Ingen tilgang til fila. Gi leserett.",
    "No permission to read the file. Grant it.",
  ),
  "mappe/ingen-tilgang": t(
    "Ingen tilgang til mappen; filene i den er ikke lest. Gi leserett.",
    "Ingen tilgang til mappa; filene i henne er ikkje lesne. Gi leserett.",
    "No permission to open the folder; its files were not read. Grant it.",
  ),
  "fil/lenke-i-ring": t(
    "Lenken peker til seg selv. Rett lenken.",
    "Lenkja peikar til seg sjølv. Rett lenkja.",
    "The link points to itself. Correct it.",
  ),
  "fil/uleselig": t("Filen kan ikke leses.", "Fila kan ikkje lesast.", "The file cannot be read."),
  "sti/finnes-ikke": t(
    "Fant ikke {sti}. Rett stien.",
    "Fann ikkje {sti}. Rett stien.",
    "{sti} was not found. Correct the path.",
  ),
  "sti/utenfor": t(
    "{sti} ligger utenfor arbeidsområdet og blir ikke lest. Legg filen under mappen med saksvakt.yaml.",
    "{sti} ligg utanfor arbeidsområdet og blir ikkje lesen. Legg fila under mappa med saksvakt.yaml.",
    "{sti} lies outside the workspace and is not read. Put the file under the folder of saksvakt.yaml.",
  ),
};
