/** What the funder is asked, told or has answered: a longer period, a change of the money, or some other thing. */

export type Matter = "endring" | "periode";

/** Words for a longer period, with what they govern. */
const period =
  /(?:å )?(?:utvid|forleng|leng)\p{L}*[^.;]{0,60}?(?:period|prosjekttid|prosjektslutt|sluttdato|tilsagn|tilsegn|frist)\p{L}*|(?:utvide[dt]|forlenge[dt]|utvida|forlenga|endre[dt]|endra|ny)\p{L}* (?:prosjekt)?period\p{L}*|forlenging|forlengelse\p{L}*/giu;
const change =
  /endring|omdisponer|omprioriter|fordeling|omfordel|budsjettendr|revidert (?:budsjett|plan)|(?:pkt\.?|punkt) ?\d/iu;
const move = /overfør|flytt|uttak|tas ut|takast ut|disponer/iu;
const newMoney = /om (?:\p{L}+ ){0,2}(?:tilskudd|tilskot|støtte|midler|midlar|finansiering)/iu;

/** Enough by themselves to say that a project is to last longer. */
const longer =
  /forleng|utvid|(?<!\p{L})(?:leng(?:re|er|je|jing\p{L}*)|lenger|utset(?:te|ja|jast|jing\p{L}*|telse\p{L}*)|me[ei]?r tid)(?!\p{L})|(?<!\p{L})(?:ny|nye|nytt|seinare|senere|utsatt|utsett|endret|endra) (?:prosjekt|tilsagns|tilsegns|tilskudds|tilskots)?(?:slutt|frist)|(?:års?|månade?r?|måneder?) til(?!\p{L})/iu;
/** A period, which may as well be the one there is. */
const anyPeriod = /period|prosjekttid|prosjektslutt|sluttdato|tidsramme/iu;
const samePeriod = /(?:for|i|gjennom|av) (?:\p{L}+)?perioden|perioden? (?:20)?\d\d/iu;
const otherChange = /omdisponer|omprioriter|omfordel|budsjettendr|revidert (?:budsjett|plan)/iu;
/** «dette», «endringen», «godkjenning»: whatever the decision is about. */
const pointing = /(?<!\p{L})(?:dette|endring\p{L}*|godkjen\p{L}*|samtykk\p{L}*|aksept\p{L}*)(?!\p{L})/iu;
const pointingLoosely =
  /(?<!\p{L})(?:det|vedtak\p{L}*|sak(?:en|a)|forhold\p{L}*|løyve|klarsignal|avgjer\p{L}*|beslutning\p{L}*|(?:pkt\.?|punkt) ?\d|ovennevnte|nevnte|nemnde)(?!\p{L})/iu;
const otherThing =
  /(?<!\p{L})(?:(?:slutt|års|framdrifts|fremdrifts|status|del|halvårs|prosjekt|kvartals)?rapport(?:en|ar|er|ane|ene)?|regnskap\p{L}*|rekneskap\p{L}*|(?:slutt|del)?utbetaling\p{L}*|faktura\p{L}*|kopi|invitasjon\p{L}*|(?:del|med|sam|full|tilleggs)?finansiering|støtte|stønad|tilskudd(?!s?giv|s?forvalt|s?yt)\p{L}*|tilskot(?!s?gjev|s?forvalt|s?yt)\p{L}*|midler|midlar|penge?r|lån|møte|status|framdrift\p{L}*|fremdrift\p{L}*)(?!\p{L})/iu;

/** Whether the clause around an ask at `from` is about the matter. Where nothing is said of it, it is. */
export function isAskedAbout(text: string, from: number, matter: Matter): boolean {
  const clause = clauseAround(text, from);
  return matter === "periode" ? asksForTime(clause) : asksForChange(clause);
}

function asksForTime({ text, rest }: Clause): boolean {
  if (longer.test(text)) return true;
  if (otherChange.test(text)) return false;
  if (pointing.test(rest)) return true;
  if (otherThing.test(text)) return false;
  const about = / om (?!lag )(.*)$/u.exec(rest)?.[1];
  return about === undefined || anyPeriod.test(about) || pointingLoosely.test(about);
}

function asksForChange({ text, rest }: Clause): boolean {
  const own = text.replace(period, " ");
  if (change.test(own) || move.test(rest.replace(period, " "))) return true;
  return own === text && !newMoney.test(text) && !otherThing.test(text);
}

interface Clause {
  readonly text: string;
  /** From the ask on. */
  readonly rest: string;
}

/** «…, og prosjektleder søker Viken om …»: what is joined before it is another matter, and what is joined after it too. */
function clauseAround(text: string, from: number): Clause {
  const before = text.slice(0, from);
  const start = Math.max(...[", og ", ", mens ", ", men ", "; "].map((one) => before.lastIndexOf(one)), 0);
  const end = /, (?:og|mens|men) (?!om |å |at )/u.exec(text.slice(from));
  const to = end ? from + end.index : text.length;
  return { text: text.slice(start, to), rest: text.slice(from, to) };
}

/** Whether a sentence that tells of an answer is about the matter; `earlier`: the sentences right before it. */
export function isToldAbout(text: string, earlier: readonly string[], matter: Matter): boolean {
  const isNamed = matter === "periode" ? tellsOfTime(text) : tellsOfChange(text);
  if (isNamed || otherThing.test(text) || !(back.test(text) || saysYes.test(text))) return isNamed;
  return earlier.some((one) => (matter === "periode" ? longer.test(one) : tellsOfChange(one) || spends(one)));
}

/** An answer about a report, or about the whole project when it began; a tilsagn is what was given then. */
export const isOfSomethingElse = (text: string): boolean =>
  otherThing.test(text.replace(/(?<!\p{L})(?:i|på) møte(?:t)?(?!\p{L})/giu, " ")) || wholeProject.test(text);

const wholeProject =
  /(?<!\p{L})(?:tilsagn|tilsegn)|(?<!\p{L})(?:prosjekt(?:et|plan\p{L}*|søknad\p{L}*)?|søknad\p{L}*|plan(?:en)?|styringsdokument\p{L}*|psd)(?: «[^»]{1,60}»)? (?:er|ble|blei|vart|vert|var|har \p{L}+) (?:\p{L}+ )?(?:godkjen|godteke|godtatt|innvilg)|(?:godkjen[dt]e?|innvilg\p{L}*|godtatt|godteke) (?:hele |heile )?(?:prosjekt(?:et|plan\p{L}*|søknad\p{L}*)?|søknad\p{L}*|plan(?:en)?|styringsdokument\p{L}*|psd)(?!\p{L})/iu;

/** «Elvestien får 150 000 kroner», «kr 40 000 brukes på merking»: a move in everyday words, with its amount. */
const spends = (text: string): boolean =>
  /\d[ .]\d{3}|kroner|(?<!\p{L})kr(?!\p{L})/iu.test(text) &&
  /(?<!\p{L})(?:får|bruk(?:es|e|er|ast|a)|nytt(?:es|ast|ar)|går? til|styrk\p{L}+|tilfør\p{L}*|reduser\p{L}*|auk\p{L}+|øk(?:es|er|e|ning)|fordel\p{L}*|kutt\p{L}*|(?:settes|sette|sett|sett(?:ast)?) (?:ned|opp))(?!\p{L})/iu.test(
    text,
  );

/** Told of a change in general; of another thing, or of the period alone, it says nothing. */
export const isToldOfSomething = (text: string): boolean => text.search(period) < 0 && !otherThing.test(text);

const tellsOfTime = (text: string): boolean =>
  longer.test(text) || (anyPeriod.test(text) && !samePeriod.test(text) && !otherThing.test(text));
const tellsOfChange = (text: string): boolean =>
  change.test(text.replace(period, " ")) || move.test(text) || otherUse.test(text);
/** «har godkjent at pengene brukes til batterier» */
const otherUse =
  /(?<!\p{L})at (?:de |dei |desse |disse )?(?:pengene|pengane|midlene|midlane|beløpet|summen)(?: \p{L}+){0,2} (?:bruk|nytt|gå|flytt|overfør)\p{L}*/iu;
/** «Østfold fylkeskommune har sagt ja (brev av …).»: to what was told right before it. */
const saysYes =
  /(?<!\p{L})(?:(?:sagt|sa|svart|svarte|svara) ja|(?:gitt|gav?|gjeve) (?:sin |sitt )?(?:tilslutning|tilslutnad|samtykke)|samtyk(?:ket|ka|t|te)|(?:ingen|uten|utan) (?:innvendinger|innvendingar|merknader|merknadar))(?=\s*(?:[.,;(]|$|(?:i|den|ved) )|\s\d)/iu;
const back =
  /(?<!\p{L})(?:dette|det|den|denne|ho|han|henne|bruken|endring\p{L}*|søknad\p{L}*|slik|som omsøkt)(?!\p{L})/iu;
