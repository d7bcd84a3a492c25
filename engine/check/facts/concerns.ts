/** Whether a sak speaks of the project it is taken to concern: the only project there is need not be the one it means. */

import type { Sak } from "../../document/meeting-document.ts";
import { originOf } from "../../document/moved-sak.ts";
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
export const namesProject = (sak: SakInContext): boolean =>
  sak.prosjekt !== null &&
  mentions(sak, [
    sak.prosjekt.prosjekt.value,
    ...sak.prosjekt.alias,
    ...sak.prosjekt.delprosjekter.map(({ navn }) => navn.value),
  ]);

/** Whether its title or its words hold one of the names. */
export function mentions(sak: SakInContext, names: readonly string[]): boolean {
  const words = foldedWords(sak);
  return names.some((name) => words.includes(foldName(name)));
}

/** A sak that later versions take over keeps its words; else only the latest one does, since they are many. */
function foldedWords(sak: SakInContext): string {
  const origin = originOf(sak.sak)?.sak ?? null;
  if (!origin) {
    if (latest?.sak !== sak.sak) latest = { sak: sak.sak, words: wordsOf(sak) };
    return latest.words;
  }
  const words = remembered.get(origin) ?? wordsOf(sak);
  remembered.set(origin, words);
  return words;
}

const wordsOf = (sak: SakInContext): string =>
  foldName([sak.sak.tittel?.value ?? "", ...passagesOf(sak).map(({ text }) => text)].join(" | "));

let latest: { readonly sak: Sak; readonly words: string } | null = null;
const remembered = kept<Sak, string>();
