/** Whether a sak speaks of the project it is taken to concern: the only project there is need not be the one it means. */

import type { Sak } from "../../document/meeting-document.ts";
import { originOf } from "../../document/moved-sak.ts";
import type { Psd } from "../../project/psd.ts";
import { kept } from "../../text/kept.ts";
import type { SakInContext } from "../../workspace/workspace.ts";
import { foldName } from "../words/names.ts";
import { passagesOf } from "./passages.ts";

/** It names the project or one of its lines; or it names nothing in quotes that could be another. */
export function concernsProject(sak: SakInContext): boolean {
  if (!sak.prosjekt) return false;
  if (namesProject(sak)) return true;
  const said = [sak.sak.tittel?.value ?? "", ...sak.punkter.map(({ punkt }) => punkt.tekst.text)];
  return !said.some((text) => /[«“"][^»”"]{2,80}[»”"]/u.test(text));
}

/** It names the project or one of its lines. */
export function namesProject(sak: SakInContext): boolean {
  const psd = sak.prosjekt;
  if (!psd) return false;
  const words = foldedWords(sak);
  if (words.psd !== psd) {
    words.psd = psd;
    words.named = foldedNames(psd).some((name) => words.text.includes(name));
  }
  return words.named;
}

/** More surely: it names the project, sets those who run it to work, or is laid before its own organ. */
export function isOfProject(sak: SakInContext, organTekst: () => string | null): boolean {
  if (!concernsProject(sak)) return false;
  if (namesProject(sak) || sak.organ?.type === "styringsgruppe" || sak.organ?.rettsgrunnlag === "prosjekt") return true;
  const leader = sak.prosjekt?.prosjektleder?.value;
  return (
    running.test(sak.sak.organTekst?.value ?? (sak.organ?.type ? null : organTekst()) ?? "") ||
    sak.punkter.some(({ punkt: { tekst } }) => running.test(tekst.text) || (leader && tekst.text.includes(leader)))
  );
}

const running =
  /(?<!\p{L})(?:prosjekt(?:leder|leiar|ledelse|leiing|grupp|styre(?:t(?!\p{L})|(?!\p{L})))|styringsgrupp|styrings(?:komit|utval))/iu;

/** Whether its title or its words hold one of the names. */
export function mentions(sak: SakInContext, names: readonly string[]): boolean {
  const { text } = foldedWords(sak);
  return names.some((name) => text.includes(foldName(name)));
}

function foldedNames(psd: Psd): readonly string[] {
  let names = namesOf.get(psd);
  if (!names) {
    names = [psd.prosjekt.value, ...psd.alias, ...psd.delprosjekter.map(({ navn }) => navn.value)].map(foldName);
    namesOf.set(psd, names);
  }
  return names;
}

const namesOf = kept<Psd, readonly string[]>();

/** The words of a sak, and whether they name the project that was last asked for. */
interface Words {
  readonly text: string;
  psd: Psd | null;
  named: boolean;
}

/** A sak that later versions take over keeps its words; else only the latest one does, since they are many. */
function foldedWords(sak: SakInContext): Words {
  const origin = originOf(sak.sak)?.sak ?? null;
  if (!origin) {
    if (latest?.sak !== sak.sak) latest = { sak: sak.sak, words: wordsOf(sak) };
    return latest.words;
  }
  let words = remembered.get(origin);
  if (!words) {
    words = wordsOf(sak);
    remembered.set(origin, words);
  }
  return words;
}

const wordsOf = (sak: SakInContext): Words => ({
  text: foldName([sak.sak.tittel?.value ?? "", ...passagesOf(sak).map(({ text }) => text)].join(" | ")),
  psd: null,
  named: false,
});

let latest: { readonly sak: Sak; readonly words: Words } | null = null;
const remembered = kept<Sak, Words>();
