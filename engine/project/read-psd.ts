/** *.psd.yaml -> Psd: every value with its place, what is wrong as findings, the rest read. */
import { type FileFinding, fileFinding } from "../syntax/file-finding.ts";
import { checkSchema } from "../syntax/json-schema.ts";
import { readYaml, type YamlNode } from "../syntax/yaml.ts";
import {
  dateIn,
  itemsIn,
  mapIn,
  moneyByYearIn,
  moneyIn,
  numberIn,
  textIn,
  textsIn,
  wordIn,
} from "../syntax/yaml-values.ts";
import { type Fact, fact } from "../text/fact.ts";
import type { SourceText } from "../text/source-text.ts";
import { span } from "../text/span.ts";
import type { Delprosjekt, Endring, Finansiør, Godkjenning, Psd, VedtakStatus, Vedtaksloggført } from "./psd.ts";
import { psdSchema } from "./psd-schema.ts";

export interface ReadPsd {
  readonly psd: Psd;
  readonly funn: readonly FileFinding[];
}

const statuses = [
  "forslag",
  "vedtatt",
  "betinget",
  "utsatt",
  "avvist",
  "trukket",
] as const satisfies readonly VedtakStatus[];

/** A PSD without a name goes by its file's name; the schema has said that the name is missing. */
export function readPsd(source: SourceText): ReadPsd {
  const yaml = readYaml(source);
  const funn: FileFinding[] = [...yaml.funn, ...checkSchema(yaml, psdSchema)];
  const { root } = yaml;
  const periode = mapIn(root, "periode");
  const organisering = mapIn(root, "organisering");
  const styringsgruppe = mapIn(organisering, "styringsgruppe");
  const fra = dateIn(periode, "fra", funn);
  const til = dateIn(periode, "til", funn);
  if (fra && til && til.value < fra.value)
    funn.push(fileFinding("skjema/slutter-før-start", til.span, { fra: fra.value, til: til.value }));
  const psd: Psd = {
    source,
    prosjekt: textIn(root, "prosjekt") ?? fact(nameOf(source.path), span(0, 0)),
    alias: textsIn(root, "alias").map((one) => one.value),
    versjon: textIn(root, "versjon"),
    versjonsdato: dateIn(root, "versjonsdato", funn),
    sider: numberIn(root, "sider"),
    eier: textIn(root, "eier"),
    finansiør: finansiør(root, funn),
    periode: { fra, til },
    ramme: moneyIn(root, "ramme"),
    delprosjekter: delprosjekter(root, funn),
    organiseringSide: numberIn(organisering, "side"),
    prosjektleder: textIn(organisering, "prosjektleder"),
    prosjektansvarlig: textIn(organisering, "prosjektansvarlig"),
    styringsgruppeleder: textIn(styringsgruppe, "leder"),
    lederRegel: wordIn(styringsgruppe, "lederRegel", ["leder-av-råd", "person"]),
    styringsgruppemedlemmer: named(styringsgruppe, "medlemmer", "navn", (node, navn) => ({
      navn,
      rolle: textIn(node, "rolle"),
      representerer: textIn(node, "representerer"),
    })),
    finansiering: named(root, "finansiering", "kilde", (node, kilde) => ({
      kilde,
      beløp: moneyIn(node, "beløp"),
      perÅr: moneyByYearIn(node, "perÅr"),
      span: node.span,
    })),
    milepæler: named(root, "milepæler", "navn", (node, navn) => ({ navn, dato: dateIn(node, "dato", funn) })),
    fullmakter: named(root, "fullmakter", "organ", (node, organ) => ({ organ, maksBeløp: moneyIn(node, "maksBeløp") })),
    vedtakslogg: itemsIn(root, "vedtakslogg").flatMap((node) => vedtaksloggført(node, funn) ?? []),
    endringslogg: itemsIn(root, "endringslogg").map((node) => endring(node, funn)),
    godkjenninger: itemsIn(root, "godkjenninger").flatMap((node) => godkjenning(node, funn) ?? []),
  };
  return { psd, funn };
}

function finansiør(root: YamlNode | null, funn: FileFinding[]): Finansiør | null {
  const node = mapIn(root, "finansiør");
  if (!node) return null;
  const tilsagn = mapIn(node, "tilsagn");
  return {
    fylkeskommune: withoutSuffix(textIn(node, "fylkeskommune")),
    andel: numberIn(node, "andel"),
    tilsagnsdato: dateIn(tilsagn, "dato", funn),
    tilsagnsbeløp: moneyIn(tilsagn, "beløp"),
    hjemmel: wordIn(tilsagn, "hjemmel", ["distriktsforskriften", "ordning", "ukjent"]),
    gyldigTil: dateIn(tilsagn, "gyldigTil", funn),
    span: node.span,
  };
}

function delprosjekter(root: YamlNode | null, funn: FileFinding[]): readonly Delprosjekt[] {
  const seen = new Map<string, Fact<string>>();
  return named(root, "delprosjekter", "navn", (node, navn) => {
    const same = navn.value.toLowerCase();
    if (seen.has(same)) funn.push(fileFinding("psd/gjentatt-delprosjekt", navn.span, { navn: navn.value }));
    seen.set(same, navn);
    return {
      navn,
      alias: textsIn(node, "alias").map((one) => one.value),
      side: numberIn(node, "side"),
      budsjett: moneyIn(node, "budsjett"),
      forbruk: moneyIn(node, "forbruk"),
      oppstart: textIn(node, "oppstart"),
      slutt: textIn(node, "slutt"),
      perÅr: moneyByYearIn(node, "perÅr"),
      tiltak: named(node, "tiltak", "navn", (one, navn) => ({ navn, budsjett: moneyIn(one, "budsjett") })),
      span: node.span,
    };
  });
}

function vedtaksloggført(node: YamlNode, funn: FileFinding[]): Vedtaksloggført | null {
  const sak = sakIn(node);
  const status = wordIn(node, "status", statuses);
  if (!sak || !status) return null;
  return {
    organ: textIn(node, "organ"),
    sak,
    dato: dateIn(node, "dato", funn),
    punkt: numberIn(node, "punkt"),
    status,
    span: node.span,
  };
}

function endring(node: YamlNode, funn: FileFinding[]): Endring {
  return {
    versjon: textIn(node, "versjon"),
    dato: dateIn(node, "dato", funn),
    organ: textIn(node, "organ"),
    sak: sakIn(node),
    punkt: numberIn(node, "punkt"),
    felt: textIn(node, "felt"),
    fra: textIn(node, "fra"),
    til: textIn(node, "til"),
    span: node.span,
  };
}

function godkjenning(node: YamlNode, funn: FileFinding[]): Godkjenning | null {
  const gjelder = wordIn(node, "gjelder", ["periodeutvidelse", "omdisponering"]);
  const resultat = wordIn(node, "resultat", ["godkjent", "delvis", "avslått"]);
  if (!gjelder || !resultat) return null;
  return {
    fra: textIn(node, "fra"),
    gjelder: gjelder.value,
    sak: sakIn(node)?.value ?? null,
    dato: dateIn(node, "dato", funn),
    resultat: resultat.value,
    til: dateIn(node, "til", funn)?.value ?? null,
    beløp: moneyIn(node, "beløp")?.value ?? null,
    span: node.span,
  };
}

/** The items of a list that have the name they are known by. */
function named<T>(
  node: YamlNode | null,
  list: string,
  key: string,
  make: (item: YamlNode, name: Fact<string>) => T,
): readonly T[] {
  return itemsIn(node, list).flatMap((item) => {
    const name = textIn(item, key);
    return name ? [make(item, name)] : [];
  });
}

/** «06/2022» and «6/22» are the same sak: no leading zero, two-digit year. */
function sakIn(node: YamlNode): Fact<string> | null {
  const written = textIn(node, "sak");
  const match = written && /^0*(\d+)\/(?:\d{2})?(\d{2})$/.exec(written.value);
  return match ? fact(`${match[1]}/${match[2]}`, written.span) : null;
}

const withoutSuffix = (name: Fact<string> | null): Fact<string> | null =>
  name && fact(name.value.replace(/\s+fylkes?kommune$/i, ""), name.span);

const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1).replace(/\.psd\.ya?ml$/, "");
