/** Words for faults in files, paths and what saksvakt.yaml and a PSD say. */
import { type Messages, messages as t } from "./messages.ts";

export const fileMessages: Messages = {
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
  "oppsett/ukjent-pakke": t(
    "Det finnes ingen regelpakke «{pakke}», så ingen regler er slått på av den. Pakkene er {kjente}.",
    "Det finst ingen regelpakke «{pakke}», så ingen reglar er slått på av henne. Pakkane er {kjente}.",
    "There is no rule pack «{pakke}», so it turns no rules on. The packs are {kjente}.",
  ),
  "oppsett/ukjent-pakke forslag": t(
    "Det finnes ingen regelpakke «{pakke}», så ingen regler er slått på av den. Mente du «{forslag}»?",
    "Det finst ingen regelpakke «{pakke}», så ingen reglar er slått på av henne. Meinte du «{forslag}»?",
    "There is no rule pack «{pakke}», so it turns no rules on. Did you mean «{forslag}»?",
  ),
  "oppsett/ukjent-regel": t(
    "Det finnes ingen regel «{regel}». Se saksvakt rules list.",
    "Det finst ingen regel «{regel}». Sjå saksvakt rules list.",
    "There is no rule «{regel}». See saksvakt rules list.",
  ),
  "oppsett/ukjent-regel forslag": t(
    "Det finnes ingen regel «{regel}». Mente du «{forslag}»?",
    "Det finst ingen regel «{regel}». Meinte du «{forslag}»?",
    "There is no rule «{regel}». Did you mean «{forslag}»?",
  ),
  "oppsett/mønster-uten-treff": t(
    "Mønsteret «{sti}» under dokumenter treffer ingen filer. Rett det, eller ta det bort.",
    "Mønsteret «{sti}» under dokumenter treffer ingen filer. Rett det, eller ta det bort.",
    "The pattern «{sti}» under dokumenter matches no files. Correct or remove it.",
  ),
  "regel/ikke-regel": t(
    "Filen er ingen regel (den har verken gjelder, når eller tekst) og er ikke brukt. Flytt den, eller skriv den som i docs/rules.md.",
    "Fila er ingen regel (ho har verken gjelder, når eller tekst) og er ikkje brukt. Flytt henne, eller skriv henne som i docs/rules.md.",
    "The file is no rule (it has neither gjelder, når nor tekst) and was not used. Move it, or write it as in docs/rules.md.",
  ),
  "regelverk/ukjent-operator": t(
    "Operatoren «{ord}» er ukjent. Operatorene er {kjente}.",
    "Operatoren «{ord}» er ukjend. Operatorane er {kjente}.",
    "The operator «{ord}» is unknown. The operators are {kjente}.",
  ),
  "regelverk/ukjent-operator forslag": t(
    "Operatoren «{ord}» er ukjent. Mente du «{forslag}»?",
    "Operatoren «{ord}» er ukjend. Meinte du «{forslag}»?",
    "The operator «{ord}» is unknown. Did you mean «{forslag}»?",
  ),
  "regelverk/feil-sammenlikning type": t(
    "«{faktum}» er av typen {type}, og verdien er av en annen type. Rett verdien.",
    "«{faktum}» er av typen {type}, og verdien er av ein annan type. Rett verdien.",
    "«{faktum}» is of the type {type}, and the value is of another. Correct the value.",
  ),
  "regelverk/feil-sammenlikning dato": t(
    "«{faktum}» er en dato. Skriv verdien som 2022-03-02.",
    "«{faktum}» er ein dato. Skriv verdien som 2022-03-02.",
    "«{faktum}» is a date. Write the value as 2022-03-02.",
  ),
  "regelverk/feil-sammenlikning verdi": t(
    "«{faktum}» har aldri denne verdien. Den er en av: {tillatt}.",
    "«{faktum}» har aldri denne verdien. Han er ein av: {tillatt}.",
    "«{faktum}» never has this value. It is one of: {tillatt}.",
  ),
  "regelverk/feil-sammenlikning sannhet": t(
    "Verdien av {operator} er true eller false.",
    "Verdien av {operator} er true eller false.",
    "The value of {operator} is true or false.",
  ),
  "regelverk/feil-sammenlikning liste": t(
    "«{faktum}» er av typen {type}. Bruk contains og doesNotContain for en liste, in og notIn med en liste av verdier.",
    "«{faktum}» er av typen {type}. Bruk contains og doesNotContain for ei liste, in og notIn med ei liste av verdiar.",
    "«{faktum}» is of the type {type}. Use contains and doesNotContain for a list, in and notIn with a list of values.",
  ),
  "regelverk/feil-sammenlikning rekkefølge": t(
    "«{faktum}» er av typen {type}. {operator} gjelder bare tall og datoer.",
    "«{faktum}» er av typen {type}. {operator} gjeld berre tal og datoar.",
    "«{faktum}» is of the type {type}. {operator} is for numbers and dates only.",
  ),
  "fil/tom": t("Filen er tom.", "Fila er tom.", "The file is empty."),
  "skriv/mappe-mangler": t(
    "Mappen finnes ikke. Lag den først.",
    "Mappa finst ikkje. Lag henne først.",
    "The folder does not exist. Make it first.",
  ),
  "skriv/mappe": t(
    "Dette er en mappe, ikke en fil.",
    "Dette er ei mappe, ikkje ei fil.",
    "This is a folder, not a file.",
  ),
  "skriv/ikke-mappe": t(
    "En del av stien er en fil, ikke en mappe.",
    "Ein del av stien er ei fil, ikkje ei mappe.",
    "A part of the path is a file, not a folder.",
  ),
  "skriv/ingen-tilgang": t(
    "Ingen tilgang til å skrive der. Gi skriverett.",
    "Ingen tilgang til å skrive der. Gi skriverett.",
    "No permission to write there. Grant it.",
  ),
  "skriv/fullt": t("Disken er full.", "Disken er full.", "The disk is full."),
  "skriv/finnes": t("Filen finnes alt.", "Fila finst alt.", "The file exists already."),
  "skriv/annet": t("Feil fra systemet ({kode}).", "Feil frå systemet ({kode}).", "A system error ({kode})."),
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
  "fil/word": t(
    "Word-filer leses ikke ennå. Velg «Lagre som» og «Ren tekst (.txt)» med UTF-8 i Word, og kontroller den filen.",
    "Word-filer blir ikkje lesne enno. Vel «Lagre som» og «Rein tekst (.txt)» med UTF-8 i Word, og kontroller den fila.",
    "Word files are not read yet. Choose “Save as” and “Plain text (.txt)” with UTF-8 in Word, and check that file.",
  ),
  "fil/pdf": t(
    "PDF-filer leses ikke ennå. Kopier teksten over i en .txt-fil, eller lagre Word-filen bak som ren tekst.",
    "PDF-filer blir ikkje lesne enno. Kopier teksten over i ei .txt-fil, eller lagre Word-fila bak som rein tekst.",
    "PDF files are not read yet. Copy the text into a .txt file, or save the Word file behind it as plain text.",
  ),
  "fil/bare-fremmede": t(
    "Fant ingen dokumenter å lese, bare {antall} i Word eller PDF, som ikke leses ennå. Lagre dem som ren tekst (.txt): «Lagre som» i Word.",
    "Fann ingen dokument å lese, berre {antall} i Word eller PDF, som ikkje blir lesne enno. Lagre dei som rein tekst (.txt): «Lagre som» i Word.",
    "Found no documents to read, only {antall} in Word or PDF, which are not read yet. Save them as plain text (.txt): “Save as” in Word.",
  ),
  "fil/ingen": t(
    "Fant ingen dokumenter å lese. Gi en fil eller mappe, eller list dem under dokumenter: i saksvakt.yaml.",
    "Fann ingen dokument å lese. Gi ei fil eller mappe, eller list dei under dokumenter: i saksvakt.yaml.",
    "Found no documents to read. Give a file or folder, or list them under dokumenter: in saksvakt.yaml.",
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
