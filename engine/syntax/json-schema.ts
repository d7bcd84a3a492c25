/** Errors of a JSON Schema as findings on the exact key or value of a YAML file. */
import { dayFromNumbers } from "../text/calendar-date.ts";
import { contains, type Span, span } from "../text/span.ts";
import type { CompiledSchema, SchemaError } from "./compile-schema.ts";
import { type FileFinding, fileFinding } from "./file-finding.ts";
import { nearest } from "./nearest.ts";
import { plainValue, type YamlDocument, type YamlNode } from "./yaml.ts";

/**
 * What breaks the schema, each on its key or value. A place where YAML itself is broken is reported once, by YAML.
 * An empty file is an empty object.
 */
export function checkSchema(document: YamlDocument, errorsOf: CompiledSchema): readonly FileFinding[] {
  const value = document.root === null ? {} : plainValue(document.root);
  const errors = withoutEchoes(withoutBranches(errorsOf(value)));
  const found: FileFinding[] = [];
  const seen = new Set<string>();
  for (const error of errors) {
    const finding = findingOf(error, document);
    const place = `${finding.kode} ${finding.span.start} ${finding.verdier["nøkkel"] ?? ""}`;
    if (
      seen.has(place) ||
      document.funn.some((other) => contains(finding.span, other.span) && finding.kode !== "skjema/ukjent-nøkkel")
    )
      continue;
    seen.add(place);
    found.push(finding);
  }
  return found;
}

/** The node at a path of keys and indexes, with the place of the key that holds it. */
export function nodeAt(
  root: YamlNode | null,
  path: readonly string[],
): { readonly node: YamlNode | null; readonly key: Span | null } {
  let node = root;
  let key: Span | null = null;
  for (const step of path) {
    if (node?.type === "map") {
      const entry: { key: Span; value: YamlNode } | undefined = node.entries.get(step);
      node = entry?.value ?? null;
      key = entry?.key ?? null;
    } else if (node?.type === "list") {
      node = node.items[Number(step)] ?? null;
      key = null;
    } else return { node: null, key: null };
  }
  return { node, key };
}

function findingOf(error: SchemaError, document: YamlDocument): FileFinding {
  const path = steps(error.instancePath);
  const { node, key } = nodeAt(document.root, path);
  const value = node && (node.type !== "scalar" || node.span.end > node.span.start) ? node.span : (key ?? span(0, 0));
  const name = path.findLast((step) => !/^\d+$/.test(step)) ?? "";
  const holder = error.parentSchema ?? {};
  const written = node === null || node.type === "scalar" ? (node?.text ?? "") : "…";
  switch (error.keyword) {
    case "additionalProperties": {
      const unknown = String(error.params["additionalProperty"]);
      const known = Object.keys((holder["properties"] as object | undefined) ?? {});
      const at = nodeAt(document.root, [...path, unknown]).key ?? value;
      return fileFinding("skjema/ukjent-nøkkel", at, {
        nøkkel: unknown,
        forslag: nearest(unknown, known) ?? "",
        kjente: known.join(", "),
      });
    }
    case "required":
      return fileFinding("skjema/mangler-nøkkel", key ?? start(value), {
        nøkkel: String(error.params["missingProperty"]),
        i: name,
      });
    case "enum":
    case "const": {
      const allowed = (error.params["allowedValues"] as unknown[] | undefined) ?? [error.params["allowedValue"]];
      const words = allowed.map(String);
      return fileFinding("skjema/ulovlig-verdi", value, {
        nøkkel: name,
        verdi: written,
        forslag: nearest(written, words) ?? "",
        tillatt: words.join(", "),
      });
    }
    case "type":
      return fileFinding("skjema/feil-type", value, {
        nøkkel: name,
        verdi: written,
        ventet: [error.params["type"]].flat().join(" eller "),
      });
    case "anyOf":
    case "oneOf":
      return fileFinding("skjema/feil-form", value, {
        nøkkel: name,
        verdi: written,
        ventet: String(holder["description"] ?? ""),
      });
    case "pattern": {
      const day = isDay.test(String(holder["pattern"])) ? dayFromNumbers(written) : null;
      return fileFinding("skjema/feil-form", value, {
        nøkkel: name,
        verdi: written,
        ventet: String(holder["description"] ?? ""),
        ...(day ? { forslag: day } : {}),
      });
    }
    case "minimum":
    case "exclusiveMinimum":
    case "maximum":
    case "exclusiveMaximum":
      return fileFinding(error.keyword.endsWith("inimum") ? "skjema/for-lite" : "skjema/for-stort", value, {
        nøkkel: name,
        verdi: written,
        grense: String(error.params["limit"]),
      });
    default:
      return fileFinding("skjema/annet", value, { nøkkel: name, krav: error.keyword });
  }
}

/** Of a choice between forms, the errors of the form that was meant; where none is nearer, only the choice itself. */
function withoutBranches(errors: readonly SchemaError[]): readonly SchemaError[] {
  const choices = errors.filter((error) => error.keyword === "anyOf" || error.keyword === "oneOf");
  let kept = errors;
  for (const choice of choices) {
    const inside = kept.filter((error) => error !== choice && error.schemaPath.startsWith(`${choice.schemaPath}/`));
    const branchOf = (error: SchemaError): string =>
      error.schemaPath.slice(choice.schemaPath.length + 1).split("/")[0]!;
    const wrongForm = new Set(
      inside
        .filter(
          (error) => error.instancePath === choice.instancePath && ["type", "const", "enum"].includes(error.keyword),
        )
        .map(branchOf),
    );
    const meant = inside.filter((error) => !wrongForm.has(branchOf(error)));
    const drop = new Set(meant.length > 0 ? [choice, ...inside.filter((error) => !meant.includes(error))] : inside);
    kept = kept.filter((error) => !drop.has(error));
  }
  return kept;
}

/** A value of the wrong type breaks other keywords too; the type says it. */
function withoutEchoes(errors: readonly SchemaError[]): readonly SchemaError[] {
  const wrongType = new Set(errors.filter((error) => error.keyword === "type").map((error) => error.instancePath));
  return errors.filter((error) => error.keyword === "type" || !wrongType.has(error.instancePath));
}

const steps = (pointer: string): string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));

const start = (at: Span): Span => span(at.start, Math.min(at.end, at.start + 1));

/** A schema's own pattern of a date. */
const isDay = /^\^\\d\{4\}\(?-\\d\{2\}/;
