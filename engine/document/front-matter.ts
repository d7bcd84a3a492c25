/** Front matter: optional YAML between `---` lines at the top of a document. What it states wins over what the text says. */
import { readYaml } from "../syntax/yaml.ts";
import { type CalendarDate, parseCalendarDate } from "../text/calendar-date.ts";
import { type Fact, fact } from "../text/fact.ts";
import { type SourceText, sourceText } from "../text/source-text.ts";
import type { Lesefunn, MeetingDocument } from "./meeting-document.ts";
import { readDateAt } from "./written-date.ts";

export interface Forord {
  /** Offset where the text begins; 0 without front matter. */
  readonly end: number;
  readonly verdier: ReadonlyMap<Forordsfelt, Fact<string>>;
  readonly lesefunn: readonly Lesefunn[];
}

/** Keys by the field they state; other keys are somebody else's. */
const fields = {
  organ: "organTekst",
  utvalg: "organTekst",
  prosjekt: "prosjektTekst",
  møteDato: "møteDato",
  møtedato: "møteDato",
  datert: "datert",
  dato: "dato",
  sted: "sted",
  møtested: "sted",
  stad: "sted",
  møtestad: "sted",
  tid: "klokkeslett",
  klokkeslett: "klokkeslett",
  forfatter: "forfatter",
  arkivsak: "arkivsak",
  møteleder: "møteleder",
  tittel: "tittel",
} as const;
type Forordsfelt = (typeof fields)[keyof typeof fields];

const dates: ReadonlySet<Forordsfelt> = new Set<Forordsfelt>(["møteDato", "datert", "dato"]);

const none: Forord = { end: 0, verdier: new Map(), lesefunn: [] };

export function frontMatterIn(source: SourceText): Forord {
  if (!source.text.startsWith("---")) return none;
  const close = /^---[^\S\n]*\r?\n(?:(?!---)[^\n]*\n){0,200}?---[^\S\n]*(?:\r?\n|$)/.exec(source.text);
  if (!close) return none;
  const end = close[0].length;
  const inside = close[0].replace(/---[^\S\n]*(?:\r?\n)?$/, "");
  const { root, funn } = readYaml(sourceText(source.path, inside));
  const verdier = new Map<Forordsfelt, Fact<string>>();
  const lesefunn: Lesefunn[] = funn.map(({ span }) => ({ kode: "lesing/forord-uleselig", verdier: {}, span }));
  if (root?.type !== "map") return { end, verdier, lesefunn };
  for (const [key, { value }] of root.entries) {
    const field = (fields as Readonly<Record<string, Forordsfelt>>)[key];
    if (!field || value.type !== "scalar" || value.value === null) continue;
    const stated = dates.has(field) ? dateOf(value.text) : value.text;
    if (stated === null)
      lesefunn.push({ kode: "lesing/forord-dato", verdier: { felt: key, verdi: value.text }, span: value.span });
    else verdier.set(field, fact(stated, value.span));
  }
  return { end, verdier, lesefunn };
}

/** The document with what its front matter states; where the text says otherwise, that is told. */
export function withFrontMatter(document: MeetingDocument, { verdier, lesefunn }: Forord): MeetingDocument {
  if (verdier.size === 0 && lesefunn.length === 0) return document;
  const differing: Lesefunn[] = [];
  const facts: Record<string, Fact<string>> = {};
  for (const [key, stated] of verdier) {
    const field = key === "dato" ? dateMeant(document) : key;
    facts[field] = stated;
    const said = document[field];
    if (said && field !== "tittel" && !same(said.value, stated.value))
      differing.push({
        kode: "lesing/forord-avviker",
        verdier: { felt: field, forord: stated.value, tekst: said.value },
        span: said.span,
      });
  }
  return { ...document, ...facts, lesefunn: [...document.lesefunn, ...lesefunn, ...differing] };
}

/** A bare «dato» is the meeting's in papers of a meeting that tell no other, else the document's. */
const dateMeant = (document: MeetingDocument): "møteDato" | "datert" =>
  document.kind !== "saksframlegg" && document.møteDato === null ? "møteDato" : "datert";

const same = (said: string, stated: string): boolean => {
  const [a, b] = [said.toLowerCase(), stated.toLowerCase()];
  return a === b || a.includes(b) || b.includes(a);
};

function dateOf(text: string): CalendarDate | null {
  const date = parseCalendarDate(text) ?? readDateAt(text, 0)?.first;
  return date ?? null;
}
