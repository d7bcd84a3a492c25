/** The words of a preview: headings, outcomes, and a sentence for each note on a point. */
import type { Note, NoteKode, PointResult } from "../consequence/outcome.ts";
import { kronerWords } from "./format.ts";
import type { Language } from "./language.ts";
import { doubtWords } from "./reading-doubt.ts";

type Texts = Readonly<Record<Language, string>>;
const t = (nb: string, nn: string, en: string): Texts => ({ nb, nn, en });

export const previewWords = {
  project: t("Prosjekt", "Prosjekt", "Project"),
  ifAdopted: t("Dersom {punkter} vedtas", "Dersom {punkter} blir vedteke", "If {punkter} is adopted"),
  ifAll: t("Dersom hele forslaget vedtas", "Dersom heile framlegget blir vedteke", "If the whole proposal is adopted"),
  ifNone: t("Dersom ingenting vedtas", "Dersom ingenting blir vedteke", "If nothing is adopted"),
  nothing: t("Ingenting i PSD endres.", "Ingenting i PSD blir endra.", "Nothing in the PSD changes."),
  changes: t("Endringer", "Endringar", "Changes"),
  field: t("Felt", "Felt", "Field"),
  before: t("Før", "Før", "Before"),
  after: t("Etter", "Etter", "After"),
  because: t("Grunn", "Grunn", "Reason"),
  ledger: t("Regnskap", "Rekneskap", "Ledger"),
  line: t("Post", "Post", "Line"),
  in: t("Inn", "Inn", "In"),
  out: t("Ut", "Ut", "Out"),
  unplaced: t("Uten post", "Utan post", "On no line"),
  total: t("Sum", "Sum", "Total"),
  conditions: t("Venter på svar", "Ventar på svar", "Waits for an answer"),
  ifGranted: t("Blir svaret ja", "Blir svaret ja", "If the answer is yes"),
  whoUnknown: t("Ikke sagt hvem", "Ikkje sagt kven", "Nobody named"),
  deadline: t("frist {dato}", "frist {dato}", "by {dato}"),
  noDeadline: t("ingen frist", "ingen frist", "no deadline"),
  points: t("Punkt for punkt", "Punkt for punkt", "Point by point"),
  point: t("punkt {nr}", "punkt {nr}", "point {nr}"),
  notAdopted: t("ikke med", "ikkje med", "left out"),
  findings: t("Funn", "Funn", "Findings"),
  introduced: t("Kommer med vedtaket", "Kjem med vedtaket", "Come with the decision"),
  introducedApart: t(
    "Kommer med vedtaket, {punkter} i punktene og {prosjekt} i prosjektet",
    "Kjem med vedtaket, {punkter} i punkta og {prosjekt} i prosjektet",
    "Come with the decision, {punkter} in the points and {prosjekt} in the project",
  ),
  resolved: t("Forsvinner", "Forsvinn", "Go away"),
  remaining: t("Står fra før", "Står frå før", "Stand as before"),
  noFindings: t("Ingen.", "Ingen.", "None."),
  period: t("Prosjektperiode", "Prosjektperiode", "Project period"),
  budget: t("Budsjett", "Budsjett", "Budget"),
  goTo: t("gå til teksten", "gå til teksten", "go to the text"),
  periodSame: t("{periode}. Uendret.", "{periode}. Uendra.", "{periode}. Unchanged."),
  periodNew: t("Fra {før} til {etter}.", "Frå {før} til {etter}.", "From {før} to {etter}."),
  periodAsked: t("Det søkes om {til}.", "Det blir søkt om {til}.", "{til} is applied for."),
  order: t("Rekkefølge", "Rekkjefølgje", "Order"),
  orderFree: t(
    "Sakene kan behandles i hvilken som helst rekkefølge.",
    "Sakene kan behandlast i kva rekkjefølgje som helst.",
    "The saker may be treated in any order.",
  ),
  orderPlanned: t("Møterekkefølgen går opp.", "Møterekkjefølgja går opp.", "The order of the meetings works."),
  orderNone: t(
    "Ingen rekkefølge går opp. Minst én sak må endres.",
    "Ingen rekkjefølgje går opp. Minst éi sak må endrast.",
    "No order works. At least one sak must change.",
  ),
  orderGood: t(
    "Denne rekkefølgen går opp: {saker}.",
    "Denne rekkjefølgja går opp: {saker}.",
    "This order works: {saker}.",
  ),
  headroom: t("Handlingsrom etter hvert møte", "Handlingsrom etter kvart møte", "Headroom after each meeting"),
  oldSak: t(
    "PSD-ens versjon er av en senere dag enn saken. Virkningen kan alt være ført inn.",
    "Versjonen av PSD er av ein seinare dag enn saka. Verknaden kan alt vere ført inn.",
    "The PSD's version is of a later day than the sak. The effect may already be in it.",
  ),
  advice: t(
    "Forslaget er en tilråding til et annet organ. Dette skjer når det organet har vedtatt det.",
    "Framlegget er ei tilråding til eit anna organ. Dette skjer når det organet har vedteke det.",
    "The proposal is a recommendation to another body. This happens when that body has adopted it.",
  ),
  undated: t(
    "{fil} har vedtak uten møtedato. De er ikke regnet med i det som er før saken.",
    "{fil} har vedtak utan møtedato. Dei er ikkje rekna med i det som er før saka.",
    "{fil} has decisions without a meeting date. They are not counted in what is before the sak.",
  ),
} as const;

export const say = (texts: Texts, language: Language, values: Readonly<Record<string, string>> = {}): string =>
  texts[language].replace(/\{([^{}]+)\}/g, (whole, name: string) => values[name] ?? whole);

export const resultWords: Readonly<Record<PointResult, Texts>> = {
  virker: t("virker", "verkar", "takes effect"),
  venter: t("venter", "ventar", "waits"),
  ingen: t("endrer ikke PSD", "endrar ikkje PSD", "does not change the PSD"),
  uklart: t("ikke forstått", "ikkje forstått", "not understood"),
};

const notes: Readonly<Record<NoteKode, Texts>> = {
  "ukjent-kilde": t(
    "Det går ikke fram hvilken post i PSD pengene tas fra{navn}.",
    "Det går ikkje fram kva post i PSD pengane blir tekne frå{navn}.",
    "It is not clear which line of the PSD the money comes from{navn}.",
  ),
  "ukjent-mottaker": t(
    "Det går ikke fram hvilken post i PSD pengene går til{navn}.",
    "Det går ikkje fram kva post i PSD pengane går til{navn}.",
    "It is not clear which line of the PSD the money goes to{navn}.",
  ),
  "ukjent-post": t(
    "PSD har ingen slik post{navn}.",
    "PSD har ingen slik post{navn}.",
    "The PSD has no such line{navn}.",
  ),
  "ukjent-beløp": t("Beløpet kan ikke regnes ut.", "Beløpet kan ikkje reknast ut.", "The amount cannot be worked out."),
  "ukjent-periode": t(
    "Det står ikke hvor lenge perioden utvides.",
    "Det står ikkje kor lenge perioden blir utvida.",
    "It does not say how long the period is extended.",
  ),
  "ukjent-person": t(
    "Det står ikke hvem som velges.",
    "Det står ikkje kven som blir vald.",
    "It does not say who is elected.",
  ),
  "ukjent-vedtak": t(
    "Vedtaket som omgjøres{sak} er ikke kjent her, eller PSD har det alt.",
    "Vedtaket som blir gjort om{sak} er ikkje kjent her, eller PSD har det alt.",
    "The decision that is revoked{sak} is not known here, or the PSD already has it.",
  ),
  flertydig: t(
    "Kan leses på flere måter{grunn}.",
    "Kan lesast på fleire måtar{grunn}.",
    "Can be read in more than one way{grunn}.",
  ),
  "hører-til": t("Hører til punkt {punkt}.", "Høyrer til punkt {punkt}.", "Belongs to point {punkt}."),
  tilrådd: t(
    "Punktet er tilrådd et annet organ, og endrer ikke PSD før det organet har vedtatt det.",
    "Punktet er tilrådd eit anna organ, og endrar ikkje PSD før det organet har vedteke det.",
    "The point is recommended to another body, and changes no PSD until that body has adopted it.",
  ),
  "ikke-forstått": t(
    "Saksvakt forsto ikke hva punktet gjør{grunn}, og har ikke regnet det med. Skriv hva som endres, hvor mye, hvor fra og hvor til.",
    "Saksvakt forstod ikkje kva punktet gjer{grunn}, og har ikkje rekna det med. Skriv kva som vert endra, kor mykje, kvar frå og kvar til.",
    "Saksvakt did not understand what this item does{grunn}, and has left it out. Say what changes, how much, from where and to where.",
  ),
  "mangler-dekning": t(
    "Det mangler {mangler} på «{navn}».",
    "Det manglar {mangler} på «{navn}».",
    "«{navn}» is {mangler} short.",
  ),
  inntil: t(
    "«Inntil»: regnet med hele beløpet, {beløp}.",
    "«Inntil»: rekna med heile beløpet, {beløp}.",
    "“Up to”: counted with the whole amount, {beløp}.",
  ),
  "nye-midler": t("{beløp} er nye midler{navn}.", "{beløp} er nye midlar{navn}.", "{beløp} is new money{navn}."),
  "ut-av-prosjektet": t(
    "{beløp} går ut av prosjektet{navn}.",
    "{beløp} går ut av prosjektet{navn}.",
    "{beløp} leaves the project{navn}.",
  ),
  "uten-post": t(
    "{beløp} fra «{navn}» står igjen uten post.",
    "{beløp} frå «{navn}» står att utan post.",
    "{beløp} of «{navn}» is left on no line.",
  ),
  brukt: t(
    "{beløp} av «{navn}» er alt brukt, og blir stående på posten.",
    "{beløp} av «{navn}» er alt brukt, og vert ståande på posten.",
    "{beløp} of «{navn}» is spent already, and stays on the line.",
  ),
  "år-ikke-sagt": t(
    "Det står ikke hvilke år beløpet gjelder, så fordelingen per år for «{navn}» er som før.",
    "Det står ikkje kva år beløpet gjeld, så fordelinga per år for «{navn}» er som før.",
    "It does not say which years the amount is for, so the yearly split of «{navn}» is as before.",
  ),
  "alt-ført": t("Står alt i PSD.", "Står alt i PSD.", "Already in the PSD."),
  "finnes-fra-før": t("«{navn}» finnes fra før.", "«{navn}» finst frå før.", "«{navn}» exists already."),
  "leder-av-rådet": t(
    "Ledelsen av rådet står ikke i PSD. Før den i ledelse.logg i saksvakt.yaml.",
    "Leiinga av rådet står ikkje i PSD. Før henne i ledelse.logg i saksvakt.yaml.",
    "Who leads the council is not in the PSD. Enter it in ledelse.logg of saksvakt.yaml.",
  ),
  "verv-utenfor-psd": t(
    "PSD sier ikke hvem som har dette vervet{verv}.",
    "PSD seier ikkje kven som har dette vervet{verv}.",
    "The PSD does not say who holds this office{verv}.",
  ),
  "psd-uten-innhold": t(
    "Det står at PSD endres, men ikke hva som endres.",
    "Det står at PSD blir endra, men ikkje kva som blir endra.",
    "It says that the PSD changes, but not what changes.",
  ),
  "ingen-virkning": t(
    "Ingen virkning på prosjektet er funnet.",
    "Ingen verknad på prosjektet er funnen.",
    "No effect on the project was found.",
  ),
  "gjelder-fra": t(
    "Gjelder {periode}, men føres inn i PSD med vedtaket.",
    "Gjeld {periode}, men vert ført inn i PSD med vedtaket.",
    "For {periode}, but written in the PSD with the decision.",
  ),
  avtale: t(
    "Gjelder samarbeidsavtalen, ikke PSD.",
    "Gjeld samarbeidsavtalen, ikkje PSD.",
    "About the agreement, not the PSD.",
  ),
  oppdrag: t("Et oppdrag{til}.", "Eit oppdrag{til}.", "A task{til}."),
  orientering: t("Tas til orientering.", "Blir teke til orientering.", "Taken note of."),
  uttalelse: t("En uttalelse.", "Ei uttale.", "A statement."),
  utsettelse: t("Saken utsettes.", "Saka blir utsett.", "The sak is postponed."),
  omgjør: t("Omgjør vedtaket i sak {sak}.", "Gjer om vedtaket i sak {sak}.", "Revokes the decision in sak {sak}."),
};

/** A sentence. */
export function noteWords({ kode, verdier }: Note, language: Language): string {
  return notes[kode][language].replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = verdier[name];
    if (typeof value === "number") return kronerWords(value, language);
    if (value === undefined || value === "") return "";
    return joined(kode, name, value, language);
  });
}

/** A name in the place where the sentence has room for one: «(«Reiseliv»)», «, fra fondet», « i sak 6/22». */
function joined(kode: NoteKode, name: string, value: string, language: Language): string {
  if (name === "grunn") return ` (${doubtWords(value, language)})`;
  if (name === "verv" || kode === "ukjent-kilde" || kode === "ukjent-mottaker" || kode === "ukjent-post")
    return ` («${value}»)`;
  if (name === "til") return { nb: ` til ${value}`, nn: ` til ${value}`, en: ` for ${value}` }[language];
  if (kode === "nye-midler") return { nb: ` fra ${value}`, nn: ` frå ${value}`, en: ` from ${value}` }[language];
  if (kode === "ut-av-prosjektet") return { nb: ` til ${value}`, nn: ` til ${value}`, en: ` to ${value}` }[language];
  if (kode === "ukjent-vedtak")
    return { nb: ` i sak ${value}`, nn: ` i sak ${value}`, en: ` in sak ${value}` }[language];
  return value;
}
