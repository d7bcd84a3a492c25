/** What the documents of a folder tell about the workspace they could be: council, organs, projects, where they lie. */
import type { Effekt } from "../../language/effect.ts";
import type { Psd } from "../../project/psd.ts";
import { isReadable } from "../../text/fact.ts";
import type { DocumentInContext } from "../../workspace/workspace.ts";
import { type FoundOrgan, foundOrgans } from "./organs.ts";

export interface Found {
  /** Meeting documents that were read. */
  readonly documents: number;
  readonly language: "nb" | "nn";
  readonly council: { readonly name: string; readonly members: readonly string[] } | null;
  readonly organs: readonly FoundOrgan[];
  readonly projects: readonly FoundProject[];
  /** Patterns that match the documents, and not the rest of the folder where that can be told. */
  readonly patterns: readonly string[];
}

export interface FoundProject {
  readonly name: string;
  readonly parts: readonly string[];
}

/** `documents` are read without a config; `known` are PSDs the folder has already; `counties` are names no kommune has. */
export function foundIn(
  documents: readonly DocumentInContext[],
  known: readonly Psd[],
  counties: ReadonlySet<string> = new Set(),
): Found {
  const meetings = documents.filter(({ document }) => document.kind !== "annet");
  const nynorsk = meetings.filter(({ document }) => document.language === "nn").length;
  const organs = foundOrgans(meetings);
  const name = councilIn(meetings.map(textOf));
  const participants = organs.flatMap(({ members }) => members.map(({ represents }) => represents ?? ""));
  return {
    documents: meetings.length,
    language: nynorsk * 2 > meetings.length ? "nn" : "nb",
    council:
      name === null
        ? null
        : { name, members: distinct(participants.flatMap(kommune)).filter((one) => !counties.has(one)) },
    organs,
    projects: projectsIn(meetings).filter(({ name: one }) => !known.some((psd) => same(psd.prosjekt.value, one))),
    patterns: patternsFor(meetings.map(({ document }) => document.source.path)),
  };
}

const textOf = ({ document }: DocumentInContext): string => document.source.text;

const place = String.raw`\p{Lu}[\p{L}-]+(?: og \p{Lu}[\p{L}-]+)?`;
const councils: readonly RegExp[] = [
  new RegExp(String.raw`(?<!\p{L})[Ii]nterkommunalt\s+politisk\s+råd\s+for\s+${place}`, "gu"),
  new RegExp(String.raw`(?<!\p{L})${place}\s+(?:IPR|interkommunale\s+politiske\s+råd)(?!\p{L})`, "gu"),
  new RegExp(String.raw`(?<!\p{L})Regionrådet\s+(?:for\s+)?${place}`, "gu"),
];

/** The fullest form of name that is used, and of those the most used. */
function councilIn(texts: readonly string[]): string | null {
  for (const pattern of councils) {
    const names = new Map<string, number>();
    for (const text of texts)
      for (const [all] of text.matchAll(pattern)) {
        const name = clean(all).replace(/^i/, "I");
        names.set(name, (names.get(name) ?? 0) + 1);
      }
    const [most] = [...names].sort((a, b) => b[1] - a[1]);
    if (most) return most[0];
  }
  return null;
}

/** «Nordvik kommune» is Nordvik; a fylke, a party («SP») or an association takes no part. */
function kommune(represents: string): readonly string[] {
  const name = clean(represents).replace(/\s+kommune$/i, "");
  return name === "" ||
    /fylke|forening|forum$|lag$|lista?$/i.test(name) ||
    /^\p{Lu}{1,4}$/u.test(name) ||
    !/^\p{Lu}[\p{L} -]+$/u.test(name)
    ? []
    : [name];
}

const quoted = String.raw`[«“"]([^«»“”"\n]{2,80})[»”"]`;
const projectName = new RegExp(
  String.raw`(?:(?<!\p{L})(?:hoved)?prosjekt(?:et|ets)?|styringsgrupp\p{L}*\s+(?:for|i))\s+${quoted}`,
  "giu",
);
const partNames = new RegExp(
  String.raw`(?<!\p{L})delprosjekt\p{L}*\s+((?:${quoted.replace("(", "(?:")}(?:,\s*|\s+og\s+)?)+)`,
  "giu",
);

function projectsIn(documents: readonly DocumentInContext[]): readonly FoundProject[] {
  const projects = new Map<string, { name: string; parts: string[] }>();
  for (const it of documents) {
    const text = textOf(it);
    const written = it.document.prosjektTekst ? [it.document.prosjektTekst.value] : [];
    const names = distinct(
      [...written, ...[...text.matchAll(projectName)].map((match) => match[1]!)].map(clean),
    ).filter((name) => name.length > 1);
    for (const name of names) if (!projects.has(fold(name))) projects.set(fold(name), { name, parts: [] });
    if (names.length !== 1) continue;
    const { parts, name } = projects.get(fold(names[0]!))!;
    const named = [...text.matchAll(partNames)].flatMap((match) =>
      [...match[1]!.matchAll(new RegExp(quoted, "gu"))].map((one) => one[1]!),
    );
    const moved = it.saker.flatMap(({ punkter }) => punkter.flatMap(({ effekter }) => effekter.flatMap(partsOf)));
    for (const part of distinct([...named, ...moved].map(clean)))
      if (!parts.some((one) => same(one, part)) && !same(part, name)) parts.push(part);
  }
  return [...projects.values()];
}

/** Delprosjekter a point takes from or gives to, where they stand as names. What is to be made is not there yet. */
function partsOf(effekt: Effekt): readonly string[] {
  if (effekt.type !== "overføring" && effekt.type !== "uttak") return [];
  return [effekt.fra, effekt.til, effekt.delprosjekt].flatMap((role) =>
    isReadable(role) && typeof role.value === "string" && /^\p{Lu}/u.test(role.value) ? [role.value] : [],
  );
}

/** The folders at the top that hold documents; files beside saksvakt.yaml each by a pattern of their own kind. */
function patternsFor(paths: readonly string[]): readonly string[] {
  const folders = distinct(paths.flatMap((path) => (path.includes("/") ? [path.slice(0, path.indexOf("/"))] : [])));
  const special = folders.some((folder) => /[*?[\]{}()!+@,]/.test(folder));
  if (paths.length === 0 || special) return ["**/*.{md,txt}"];
  const beside = paths.some((path) => !path.includes("/")) ? ["*.{md,txt}"] : [];
  return [...beside, ...folders.map((folder) => `${folder}/**/*.{md,txt}`)];
}

const clean = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[«»“”"\p{Cc}]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
const fold = (text: string): string => clean(text).toLowerCase();
const same = (a: string, b: string): boolean => fold(a) === fold(b);
const distinct = (texts: readonly string[]): readonly string[] => [
  ...new Map(texts.filter((one) => one !== "").map((one) => [fold(one), one])).values(),
];
