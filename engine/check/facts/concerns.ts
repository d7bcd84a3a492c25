/** Whether a sak speaks of the project it is taken to concern: the only project there is need not be the one it means. */
import type { SakInContext } from "../../workspace/workspace.ts";
import { foldName } from "../words/names.ts";
import { passagesOf } from "./passages.ts";

/** It names the project or one of its lines; or it names nothing in quotes that could be another. */
export function concernsProject(sak: SakInContext): boolean {
  const { prosjekt } = sak;
  if (!prosjekt) return false;
  const names = [prosjekt.prosjekt.value, ...prosjekt.alias, ...prosjekt.delprosjekter.map(({ navn }) => navn.value)];
  if (mentions(sak, names)) return true;
  const said = [sak.sak.tittel?.value ?? "", ...sak.punkter.map(({ punkt }) => punkt.tekst.text)];
  return !said.some((text) => /[«“"][^»”"]{2,80}[»”"]/u.test(text));
}

/** Whether its title or its words hold one of the names. */
export function mentions(sak: SakInContext, names: readonly string[]): boolean {
  if (latest?.sak !== sak.sak) latest = { sak: sak.sak, words: wordsOf(sak) };
  const { words } = latest;
  return names.some((name) => words.includes(foldName(name)));
}

const wordsOf = (sak: SakInContext): string =>
  foldName([sak.sak.tittel?.value ?? "", ...passagesOf(sak).map(({ text }) => text)].join(" | "));

/** One sak is judged at a time, and its words are many. */
let latest: { readonly sak: SakInContext["sak"]; readonly words: string } | null = null;
