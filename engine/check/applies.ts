/** Whether a rule is applicable to a subject, and how grave a finding of it is there. */
import type { Folkevalgt, Rule, RuleSeverity } from "../law/rule.ts";
import { severities } from "../law/rule.ts";
import type { Config } from "../workspace/config.ts";
import type { DocumentInContext, SakInContext } from "../workspace/workspace.ts";
import { factOf, type Subject } from "./subject.ts";

/** By pack and by the workspace's own word; rules switched off are nowhere. */
export const isActive = (rule: Rule, { regler }: Config): boolean =>
  (regler.pakker === null || regler.pakker.includes(rule.pakke) || rule.id.startsWith("regler/")) &&
  regler.alvorlighet.get(rule.id) !== "av";

/** A rule about the document: its kind, or that of a sak in it. A document that is no meeting document has no rules. */
export function appliesToDocument(rule: Rule, { document }: DocumentInContext): boolean {
  if (document.kind === "annet") return false;
  if (rule.dokumenter.includes(document.kind)) return true;
  const forms = document.saker.map(({ form }) => form);
  return (
    (rule.dokumenter.includes("saksframlegg") && forms.includes("lagt fram")) ||
    (rule.dokumenter.includes("protokoll") && forms.includes("behandlet"))
  );
}

/** A rule about a sak or what is in it: how the sak stands in the document, whatever the file is called. */
export function appliesToSak(rule: Rule, { sak }: SakInContext): boolean {
  switch (sak.form) {
    case "lagt fram":
      return rule.dokumenter.includes("saksframlegg");
    case "behandlet":
      return rule.dokumenter.includes("protokoll");
    case "listet":
      return rule.listet;
  }
}

/** The rule's organ types, and whether it demands a folkevalgt organ. An unknown organ is no particular organ. */
export function appliesToOrgan(rule: Rule, subject: Subject): boolean {
  const type = known(subject, "organ.type");
  if (rule.organer.length > 0 && !(type !== null && rule.organer.includes(type))) return false;
  return rule.folkevalgt !== "kreves" || isElected(subject);
}

export interface Gravity {
  readonly severity: RuleSeverity;
  readonly softened: readonly Softening[];
}

/** Why it is milder: nobody says whether the organ is elected, it is said that it is not, or the verb was unknown. */
export type Softening = "folkevalgt" | "ikke folkevalgt" | "tolket";

/** The severity the rule has, softened where the organ's standing or the reading is uncertain; the workspace's own word is final. */
export function gravity(
  rule: Rule,
  severity: RuleSeverity,
  folkevalgt: Folkevalgt,
  { config, subject, tolket }: { readonly config: Config; readonly subject: Subject; readonly tolket: boolean },
): Gravity {
  const softened: Softening[] = [];
  if (folkevalgt === "mildere" && !isElected(subject))
    softened.push(known(subject, "organ.rettsgrunnlag") === "prosjekt" ? "ikke folkevalgt" : "folkevalgt");
  if (tolket) softened.push("tolket");
  const chosen = config.regler.alvorlighet.get(rule.id);
  if (chosen !== undefined && chosen !== "av") return { severity: chosen, softened };
  const index = Math.min(severities.indexOf(severity) + softened.length, severities.length - 1);
  return { severity: severities[index]!, softened };
}

/** kommuneloven § 5-1: by the organ's legal basis alone, never by its name. */
export const isElected = (subject: Subject): boolean =>
  electedBases.includes(known(subject, "organ.rettsgrunnlag") ?? "");
export const electedBases: readonly string[] = ["kl-18-3", "kl-5-1", "kl-5-7"];

function known(subject: Subject, name: string): string | null {
  const fact = factOf(subject, name);
  return fact.is === "stated" ? String(fact.value) : null;
}
