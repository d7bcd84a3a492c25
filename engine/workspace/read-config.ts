/** saksvakt.yaml -> Config: every value with its place, what is wrong as findings, the rest read. */
import { type FileFinding, fileFinding } from "../syntax/file-finding.ts";
import { checkSchema } from "../syntax/json-schema.ts";
import { readYaml, type YamlNode } from "../syntax/yaml.ts";
import { dateIn, itemsIn, mapIn, moneyIn, numberIn, textIn, textsIn, valueIn, wordIn } from "../syntax/yaml-values.ts";
import { type CalendarDate, dayFromNumbers } from "../text/calendar-date.ts";
import type { Fact } from "../text/fact.ts";
import type { SourceText } from "../text/source-text.ts";
import type { Config, Ledelse, Medlem, Organ, OrganType, Rettsgrunnlag, Råd, Severity, Unntak } from "./config.ts";
import { configSchema } from "./config-schema.ts";

export interface ReadConfig {
  readonly config: Config;
  readonly funn: readonly FileFinding[];
}

export const severities = ["error", "warning", "information", "hint"] as const satisfies readonly Severity[];
const rettsgrunnlag = [
  "kl-18-3",
  "kl-5-1",
  "kl-5-7",
  "avtale",
  "prosjekt",
  "ukjent",
] as const satisfies readonly Rettsgrunnlag[];

/** What the type of an organ says about its legal basis when nothing else is said. */
const basisOf = {
  representantskap: "kl-18-3",
  styringsorgan: "kl-18-3",
  styringsgruppe: "ukjent",
  kommunestyre: "kl-5-1",
  administrativt: "prosjekt",
} as const satisfies Record<OrganType, Rettsgrunnlag>;
const organTypes = Object.keys(basisOf) as OrganType[];

/** The workspace without a saksvakt.yaml: nothing is known, and most is shown. */
export const emptyConfig: Config = {
  source: null,
  språk: null,
  råd: null,
  organer: [],
  prosjekter: [],
  dokumenter: [],
  regler: { pakker: null, alvorlighet: new Map(), unntak: [] },
  visning: "information",
};

export function readConfig(source: SourceText): ReadConfig {
  const yaml = readYaml(source);
  const funn: FileFinding[] = [...yaml.funn, ...checkSchema(yaml, configSchema)];
  const { root } = yaml;
  const regler = mapIn(root, "regler");
  const config: Config = {
    source,
    språk: wordIn(root, "språk", ["nb", "nn", "en"])?.value ?? null,
    råd: råd(root, funn),
    organer: organer(root, funn),
    prosjekter: itemsIn(root, "prosjekter").flatMap((item) => textIn(item, "psd") ?? []),
    dokumenter: textsIn(root, "dokumenter").map((one) => one.value),
    regler: {
      pakker: valueIn(regler, "pakker") ? textsIn(regler, "pakker").map((one) => one.value) : null,
      alvorlighet: alvorlighet(regler),
      unntak: itemsIn(regler, "unntak").flatMap((item) => unntak(item, funn) ?? []),
    },
    visning: wordIn(root, "visning", severities)?.value ?? emptyConfig.visning,
  };
  return { config, funn };
}

function råd(root: YamlNode | null, funn: FileFinding[]): Råd | null {
  const node = mapIn(root, "råd");
  if (!node) return null;
  const ledelse = mapIn(node, "ledelse");
  const rullering = wordIn(ledelse, "rullering", ["årlig"])
    ? 1
    : (numberIn(mapIn(ledelse, "rullering"), "år")?.value ?? null);
  return {
    navn: textIn(node, "navn"),
    deltakere: textsIn(node, "deltakere"),
    ledelse: ledelse && {
      rullering,
      periodestart: textIn(ledelse, "periodestart")?.value ?? "01-01",
      krav: textIn(ledelse, "krav"),
      logg: itemsIn(ledelse, "logg").flatMap((item) => lederperiode(item, funn) ?? []),
    },
    span: node.span,
  };
}

function lederperiode(node: YamlNode, funn: FileFinding[]): Ledelse | null {
  const fra = dateIn(node, "fra", funn);
  const til = dateIn(node, "til", funn);
  notBackwards(fra, til, funn);
  return fra && { kommune: textIn(node, "kommune"), person: textIn(node, "person"), fra, til };
}

function organer(root: YamlNode | null, funn: FileFinding[]): readonly Organ[] {
  const node = mapIn(root, "organer");
  const found: Organ[] = [];
  for (const [nøkkel, { value }] of node?.entries ?? []) {
    if (value.type !== "map" && !(value.type === "scalar" && value.value === null)) continue;
    const type = wordIn(value, "type", organTypes)?.value ?? null;
    const antallMedlemmer = numberIn(value, "antallMedlemmer");
    const medlemmer = itemsIn(value, "medlemmer").flatMap((item) => medlem(item) ?? []);
    if (antallMedlemmer && medlemmer.length > antallMedlemmer.value)
      funn.push(
        fileFinding("skjema/flere-medlemmer-enn-plasser", antallMedlemmer.span, {
          antall: String(antallMedlemmer.value),
          medlemmer: String(medlemmer.length),
        }),
      );
    found.push({
      nøkkel,
      type,
      rettsgrunnlag: wordIn(value, "rettsgrunnlag", rettsgrunnlag)?.value ?? (type ? basisOf[type] : "ukjent"),
      alias: textsIn(value, "alias").map((one) => one.value),
      innkallingsfrist: numberIn(value, "innkallingsfrist"),
      antallMedlemmer,
      medlemmer,
      vara: itemsIn(value, "vara").flatMap((item) => medlem(item) ?? []),
      fullmakt: moneyIn(value, "fullmakt"),
      span: value.span,
    });
  }
  return found;
}

function medlem(node: YamlNode): Medlem | null {
  const navn = textIn(node, "navn");
  return navn && { navn, rolle: textIn(node, "rolle"), representerer: textIn(node, "representerer") };
}

function alvorlighet(regler: YamlNode | null): ReadonlyMap<string, Severity | "av"> {
  const node = mapIn(regler, "alvorlighet");
  const levels = new Map<string, Severity | "av">();
  for (const id of node?.entries.keys() ?? []) {
    const level = wordIn(node, id, [...severities, "av"]);
    if (level) levels.set(id, level.value);
  }
  return levels;
}

function unntak(node: YamlNode, funn: FileFinding[]): Unntak | null {
  const regel = textIn(node, "regel");
  const til = dateIn(node, "til", funn);
  return (
    regel && {
      regel,
      sti: textIn(node, "sti")?.value ?? null,
      grunn: textIn(node, "grunn"),
      ansvarlig: textIn(node, "ansvarlig"),
      til,
      feilTil: dayFromNumbers(textIn(node, "til")?.value ?? "") !== null,
      span: node.span,
    }
  );
}

function notBackwards(fra: Fact<CalendarDate> | null, til: Fact<CalendarDate> | null, funn: FileFinding[]): void {
  if (fra && til && til.value < fra.value)
    funn.push(fileFinding("skjema/slutter-før-start", til.span, { fra: fra.value, til: til.value }));
}
