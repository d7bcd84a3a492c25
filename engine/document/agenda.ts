/** Agendas: their lines are dropped where the same sak is laid fram further down, and what closes them is nobody's. */
import { fold } from "./lexicon.ts";
import type { Sak } from "./meeting-document.ts";
import { changedSak } from "./sak-read.ts";

/** The saker of a document, each of them once. */
export function withoutAgenda(read: readonly Sak[]): readonly Sak[] {
  const saker = withoutClosingWords(read);
  if (saker.every((sak) => sak.form !== "listet")) return saker;
  const keys = saker.map(keyOf);
  const closing = endOfAgenda(saker, keys);
  const full = new Set(keys.filter((_, index) => index !== closing && saker[index]!.form !== "listet"));
  const later = new Set<string>();
  const stays = (sak: Sak, index: number): boolean => {
    if (index !== closing && sak.form !== "listet") return true;
    // The agenda's line once more, with nothing under it.
    const line = `${keys[index]}\n${fold(sak.tittel?.value ?? "")}`;
    const again = later.has(line);
    later.add(line);
    return index !== closing && (sak.nr === null || !(again || full.has(keys[index]!)));
  };
  const kept: Sak[] = [];
  for (let index = saker.length - 1; index >= 0; index--) if (stays(saker[index]!, index)) kept.push(saker[index]!);
  return kept.reverse();
}

/** The last line of an agenda with words after it, when its sak comes again further down; -1 where there is none. */
function endOfAgenda(saker: readonly Sak[], keys: readonly string[]): number {
  const at = saker.findIndex((sak) => sak.form !== "listet");
  const sak = saker[at];
  if (!sak || at === 0 || sak.nr === null || sak.seksjoner.some((one) => one.overskrift !== null)) return -1;
  return keys.indexOf(keys[at]!, at + 1) > 0 && keys.indexOf(keys[at - 1]!, at) > 0 ? at : -1;
}

/** Words after the last line of an agenda («Saksdokumentene ettersendes …») are the agenda's, not the last sak's. */
function withoutClosingWords(saker: readonly Sak[]): readonly Sak[] {
  const last = saker.at(-1);
  if (!last || saker.length < 3 || last.form === "listet" || last.seksjoner.some((one) => one.overskrift !== null))
    return saker;
  const rest = saker.slice(0, -1);
  return rest.every((sak) => sak.form === "listet") ? [...rest, changedSak(last, { form: "listet" })] : saker;
}

const keyOf = (sak: Sak): string =>
  `${sak.nr ?? sak.skrevet?.value ?? ""} ${sak.organTekst ? fold(sak.organTekst.value) : ""}`;
