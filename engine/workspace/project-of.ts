/** Which project a sak concerns, read from its words: the name in a title or in quotes. */

import type { MeetingDocument, Sak } from "../document/meeting-document.ts";
import { originOf } from "../document/moved-sak.ts";
import type { Psd } from "../project/psd.ts";
import { kept } from "../text/kept.ts";

/** The only project where there is one; else the one that the sak names, else the document; null when that is undecided. */
export function projectOf(sak: Sak | null, document: MeetingDocument, projects: readonly Psd[]): Psd | null {
  if (projects.length < 2) return projects[0] ?? null;
  const named = sak ? projectsIn(sak, projects) : [];
  const found = named.length > 0 ? named : projectsNamed(wordsOf(document, sak === null), projects);
  return found.length === 1 ? found[0]! : null;
}

/** Those that the sak names, in its title or in quotes. */
function projectsIn(sak: Sak, projects: readonly Psd[]): readonly Psd[] {
  const first = originOf(sak)?.sak ?? sak;
  const known = remembered.get(first);
  if (known?.projects === projects) return known.named;
  const named = projectsNamed([first.tittel?.value ?? "", ...sakWords(first).flatMap(quoted)], projects);
  remembered.set(first, { projects, named });
  return named;
}

const remembered = kept<Sak, { readonly projects: readonly Psd[]; readonly named: readonly Psd[] }>();

const wordsOf = (document: MeetingDocument, all: boolean): readonly string[] => [
  document.prosjektTekst?.value ?? "",
  document.tittel?.value ?? "",
  ...(all ? quoted(document.source.text) : []),
];

const projectsNamed = (words: readonly string[], projects: readonly Psd[]): readonly Psd[] =>
  projects.filter((psd) => words.some((text) => [psd.prosjekt.value, ...psd.alias].some((name) => names(text, name))));

function sakWords(sak: Sak): readonly string[] {
  const punkter = [...sak.forslag, ...sak.vedtak].map((punkt) => punkt.tekst.text);
  return [...sak.seksjoner.map((seksjon) => seksjon.tekst.text), ...punkter];
}

const quoted = (text: string): readonly string[] => text.match(/«[^«»]{1,120}»|“[^“”]{1,120}”|"[^"\n]{1,120}"/g) ?? [];

/** Whether `name` stands as whole words in `text`; «Framover sammens» does not count, case and composition do not matter. */
function names(text: string, name: string): boolean {
  const within = fold(text);
  const wanted = fold(name);
  if (wanted === "") return false;
  for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + 1))
    if (!isLetter(within[at - 1]) && !isLetter(within[at + wanted.length])) return true;
  return false;
}

const fold = (text: string): string => text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);
