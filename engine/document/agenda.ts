/** Agendas: their lines are dropped where the same sak is laid fram further down, and what closes them is nobody's. */
import { fold } from "./lexicon.ts";
import type { Sak } from "./meeting-document.ts";
import { originOf } from "./moved-sak.ts";
import { isReported } from "./reported-series.ts";
import { changedSak } from "./sak-read.ts";

/** The saker of a document, each of them once. */
export function withoutAgenda(read: readonly Sak[]): readonly Sak[] {
  const all = listedAlone(withBrokenTitles(withoutClosingWords(read)));
  const saker = all.slice(agendaRun(all));
  if (saker.every((sak) => sak.form !== "listet")) return saker;
  const keys = saker.map(keyOf);
  const closing = endOfAgenda(saker, keys);
  const told = saker.filter((sak, index) => index !== closing && sak.form !== "listet");
  const full = new Set(told.map(keyOf));
  const later = new Set<string>();
  const kept: Sak[] = [];
  for (let index = saker.length - 1; index >= 0; index--) {
    const sak = saker[index]!;
    if (index === closing) continue;
    if (sak.form === "listet") {
      // The agenda's line once more, with nothing under it.
      const title = `\n${fold(sak.tittel?.value ?? "")}`;
      const [line, unnamed] = [keys[index] + title, sak.nr + title];
      const again = later.has(line) || (sak.organTekst === null && later.has(unnamed));
      later.add(line).add(unnamed);
      const isFull = full.has(keys[index]!) || (sak.organTekst === null && told.some((one) => isOf(one, sak)));
      if (sak.nr !== null && (again || isFull)) continue;
    }
    kept.push(sak);
  }
  return kept.reverse();
}

/** Of two organs' agendas in one document the lines need not say which organ's they are: number and title tell. */
const isOf = (sak: Sak, listed: Sak): boolean => {
  if (sak.nr !== listed.nr) return false;
  const [title, line] = [sak, listed].map(({ tittel }) => fold(tittel?.value ?? "")) as [string, string];
  return isReport(sak) === isReport(listed) && title !== "" && line.startsWith(title);
};

/** How many saker an agenda at the beginning lists, when all of them come again in the same order; 0 where that cannot be told. */
function agendaRun(saker: readonly Sak[]): number {
  if (saker.length < 4 || saker[0]!.nr === null || !saker.some(({ nr }, at) => at > 1 && nr === saker[0]!.nr)) return 0;
  const numbers = saker.map((sak) => `${sak.nr} ${isReport(sak)}`);
  const run = numbers.indexOf(numbers[0]!, 1);
  if (run < 2 || numbers.slice(0, run).some((one, at) => numbers[run + at] !== one)) return 0;
  return saker.slice(0, run).filter((sak) => sak.form === "listet").length * 2 >= run ? run : 0;
}

/** The last line of an agenda with words after it, when its sak comes again further down; -1 where there is none. */
function endOfAgenda(saker: readonly Sak[], keys: readonly string[]): number {
  const at = saker.findIndex((sak) => sak.form !== "listet");
  const sak = saker[at];
  if (!sak || at === 0 || sak.nr === null) return -1;
  if (!keys.includes(keys[at]!, at + 1) || !keys.includes(keys[at - 1]!, at)) return -1;
  // What has a heading of its own («Vedlegg til sakslisten», «Saksprotokoll») is the agenda's only where all of it comes again.
  const alone = sak.seksjoner.every((one) => one.overskrift === null);
  return alone || keys.slice(0, at).every((key) => keys.includes(key, at)) ? at : -1;
}

/** Where no sak has a heading of its own and most are listed, words between them («Lunsj», «Om lag 20 minutt») are the agenda's. */
function listedAlone(saker: readonly Sak[]): readonly Sak[] {
  const listed = saker.filter((sak) => sak.form === "listet").length;
  const told = saker.some(
    (sak) => sak.form === "behandlet" || firstRead(sak).some(({ slag }) => slag !== "innledning" && slag !== "annet"),
  );
  if (saker.length < 3 || told || listed === saker.length || listed * 2 < saker.length) return saker;
  return saker.map((sak) => (sak.form === "listet" ? sak : changedSak(sak, { form: "listet" })));
}

/** Words after the last line of an agenda («Saksdokumentene ettersendes …») are the agenda's, not the last sak's. */
function withoutClosingWords(saker: readonly Sak[]): readonly Sak[] {
  const last = saker.at(-1);
  if (!last || saker.length < 3 || last.form === "listet" || last.seksjoner.some((one) => one.overskrift !== null))
    return saker;
  const rest = saker.slice(0, -1);
  return rest.every((sak) => sak.form === "listet") ? [...rest, changedSak(last, { form: "listet" })] : saker;
}

/** A line of an agenda whose title goes on below it («Søknad om landing ved Tjønna til» above «undersøkelser»), as the sak's own heading further down tells. */
function withBrokenTitles(saker: readonly Sak[]): readonly Sak[] {
  return saker.map((sak, index) => {
    const [rest, more] = firstRead(sak);
    if (sak.form === "listet" || sak.nr === null || !sak.tittel || !rest || more || rest.overskrift) return sak;
    const title = wordsOf(`${sak.tittel.value} ${rest.tekst.text}`);
    const isOwn = (one: Sak): boolean => one.nr === sak.nr && wordsOf(one.tittel?.value ?? "") === title;
    return saker.slice(index + 1).some(isOwn) ? changedSak(sak, { form: "listet" }) : sak;
  });
}

/** The sections of a sak without their places, which are worked out anew wherever it has moved. */
const firstRead = (sak: Sak): Sak["seksjoner"] => (originOf(sak)?.sak ?? sak).seksjoner;

const wordsOf = (title: string): string =>
  fold(title)
    .match(/[\p{L}\d]+/gu)
    ?.join(" ") ?? "";

const isReport = ({ skrevet }: Sak): boolean => isReported({ prefiks: skrevet?.value ?? "" });

/** «RS 10/24» is another sak than «PS 10/24». */
const keyOf = (sak: Sak): string =>
  `${sak.nr ?? sak.skrevet?.value ?? ""} ${isReport(sak) ? "RS " : ""}${sak.organTekst ? fold(sak.organTekst.value) : ""}`;
