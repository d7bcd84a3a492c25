/** Rules and effects made for the purpose, and short ways to check one document with them. */
import assert from "node:assert/strict";
import { check } from "../../engine/check/check.ts";
import type { CheckedDocument, Finding } from "../../engine/check/finding.ts";
import type { Effekt } from "../../engine/language/effect.ts";
import { compileRulebook } from "../../engine/law/load.ts";
import type { Rulebook } from "../../engine/law/rulebook.ts";
import type { CalendarDate } from "../../engine/text/calendar-date.ts";
import { fact } from "../../engine/text/fact.ts";
import { type Passage, spanIn } from "../../engine/text/passage.ts";
import type { Workspace } from "../../engine/workspace/workspace.ts";
import { exampleOf, pipelineWith, ruleTexts } from "./rules-on-disk.ts";

export const words = (text: string): string => `{ nb: "${text}", nn: "${text}", en: "${text}" }`;
export const rule = (changes: Record<string, string>): string =>
  Object.entries({
    pakke: "avtale",
    alvorlighet: "warning",
    gjelder: "dokument",
    dokumenter: "[innkalling, saksframlegg, protokoll]",
    når: "{ all: [{ fact: dokument.antallSaker, operator: greaterThan, value: 0 }] }",
    sted: "dokument.møteDato",
    tekst: words("{dokument.møteDato}"),
    hvorfor: words("Fordi."),
    eksempler: "{ brudd: [{ navn: a }], stille: [{ navn: a }] }",
    ...changes,
  })
    .map(([key, value]) => `${key}: ${value}\n`)
    .join("");

export function rulebookOf(rules: Record<string, Record<string, string>>): Rulebook {
  const kept = [...ruleTexts].filter(([path]) => /^(?:vocabulary|sources|parameters)/.test(path));
  const { rulebook, findings } = compileRulebook(
    new Map([...kept, ...Object.entries(rules).map(([id, changes]) => [`${id}.yaml`, rule(changes)] as const)]),
  );
  assert.deepEqual(findings, []);
  return rulebook;
}

/** «fra A til B, 100» in a punkt is an overføring; made here, since reading is another's. */
function byHand(punkter: readonly Passage[]): readonly (readonly Effekt[])[] {
  return punkter.map((passage) =>
    [
      ...passage.text.matchAll(
        /(uttak|overføring|periodeutvidelse|kanskje)(?: av (\w+))?(?: fra (\w+))?(?: til (\w+))?(?:, (inntil )?(\d+|resten))?/g,
      ),
    ].map((match): Effekt => {
      const [all, type, av, fra, til, most, amount] = match;
      const at = spanIn(passage, match.index, match.index + all.length);
      const beløp = amount === "resten" ? { resten: true as const } : most ? { høyst: Number(amount) } : Number(amount);
      return {
        type: type === "kanskje" ? "uttak" : (type as Effekt["type"]),
        span: at,
        vilkår: [],
        tolket: type === "kanskje",
        kandidat: [],
        ...(av ? { delprosjekt: fact(av, at) } : {}),
        ...(fra ? { fra: fact(fra, at) } : {}),
        ...(til ? { til: fact(til, at) } : {}),
        ...(amount ? { beløp: fact(beløp, at) } : {}),
      };
    }),
  );
}

const pipeline = pipelineWith(byHand);
export const workspace = (dokument: string, more: { psd?: string; config?: string; asOf?: string } = {}): Workspace =>
  pipeline(exampleOf(dokument, more), (more.asOf as CalendarDate | undefined) ?? null);

export const innkalling = `INNKALLING TIL STYRINGSGRUPPEMØTE

Tid: Onsdag 2. mars 2022
Sted: Hole herredshus

Sakliste

Sak 1/22 Budsjett
`;
export const saksframlegg = (punkter: string, more = ""): string => `Saksframlegg
Møte: Styringsgruppen
Møtedato: 2. mars 2022

Sak 1/22 Budsjett

${more}

Forslag til vedtak:
${punkter}
`;
export async function first(of: Workspace, rulebook: Rulebook, asOf?: string): Promise<CheckedDocument> {
  return (await check(of, rulebook, { asOf: (asOf as CalendarDate | undefined) ?? null }))[0]!;
}
export const brief = ({ findings }: CheckedDocument): readonly string[] =>
  findings.map((one: Finding) => `${one.rule} ${one.severity}`);
