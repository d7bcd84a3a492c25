/** Completion in saksvakt.yaml, PSDs and rule files: keys and values of their schemas, and names the workspace knows. */
import { type CompletionItem, CompletionItemKind, InsertTextFormat, MarkupKind } from "vscode-languageserver";
import { span } from "../../engine/index.ts";
import { namesIn } from "../names.ts";
import { rangeAt } from "../positions.ts";
import type { Session, View } from "../session.ts";
import { formsAt, isDate, keysOf, shapeOf, valuesOf } from "./schema.ts";
import { type YamlPlace, yamlPlace } from "./yaml-place.ts";

type Slag = "config" | "psd" | "regel";

export function completeYaml(view: View, offset: number, session: Session): CompletionItem[] {
  const slag = view.slag as Slag;
  const place = yamlPlace(view.source, offset);
  if (!place) return [];
  const range = rangeAt(view.source, span(place.from, offset), view.client.encoding);
  const forms = formsAt(slag, place.path);
  const items =
    place.at === "key"
      ? [...keys(place, slag, view), ...named(place, slag, view).map((name) => ({ label: name, newText: `${name}: ` }))]
      : [
          ...valuesOf(forms).map((label) => ({ label, newText: label })),
          ...named(place, slag, view).map((name) => ({ label: name, newText: quoted(name) })),
          ...(isDate(forms) ? [{ label: session.checkSettings.today, newText: session.checkSettings.today }] : []),
        ];
  return items.map(({ label, newText, ...more }) => ({
    kind: place.at === "key" ? CompletionItemKind.Property : CompletionItemKind.Value,
    ...more,
    label,
    textEdit: { range, newText: view.client.snippets ? newText : newText.replace(/\$0/g, "") },
    insertTextFormat:
      view.client.snippets && newText.includes("$0") ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
  }));
}

/** Keys the map does not have yet; those it must have come first. */
function keys({ path, siblings }: YamlPlace, slag: Slag, view: View) {
  return [...keysOf(formsAt(slag, path))]
    .filter(([name]) => !siblings.has(name))
    .map(([label, { schema, required }], index) => ({
      label,
      newText:
        shapeOf(schema, slag) === "map"
          ? `${label}: { $0 }`
          : shapeOf(schema, slag) === "list"
            ? `${label}: [$0]`
            : `${label}: `,
      sortText: `${required ? 0 : 1}${String(index).padStart(3, "0")}`,
      ...documented(schema.description, view),
    }));
}

const documented = (text: string | undefined, { client }: View) =>
  text === undefined
    ? {}
    : {
        documentation: {
          kind: client.markdownCompletion ? MarkupKind.Markdown : MarkupKind.PlainText,
          value: text,
        },
      };

/** What the workspace or the rulebook has names for at a path. */
function named({ path, at }: YamlPlace, slag: Slag, view: View): readonly string[] {
  const { rulebook, reading } = view;
  const last = path.at(-1) === "[]" ? path.at(-2) : path.at(-1);
  const rules = rulebook.rules.map(({ id }) => id);
  const facts = Object.keys(rulebook.vocabulary.fakta);
  const { config } = reading.config;
  if (at === "key") return slag === "config" && last === "alvorlighet" ? rules : [];
  switch (last) {
    case "regel":
    case "viker_for":
      return rules;
    case "pakker":
    case "pakke":
      return [...new Set(rulebook.rules.map(({ pakke }) => pakke))];
    case "fact":
    case "sted":
    case "relatert":
      return slag === "regel" ? facts : [];
    case "gjelder":
      return slag === "regel" ? Object.keys(rulebook.vocabulary.subjekter) : [];
    case "kilder":
      return rulebook.sources.flatMap(({ id, deler }) =>
        Object.keys(deler).map((part) => (part ? `${id}#${part}` : id)),
      );
    case "operator":
      return operators;
    case "leder":
    case "prosjektleder":
    case "prosjektansvarlig":
    case "person":
    case "navn":
      return last !== "navn" || path.includes("medlemmer") || path.includes("vara")
        ? namesIn(reading).flatMap((one) => (one.slag === "person" ? [one.navn] : []))
        : [];
    case "kommune":
    case "representerer":
    case "deltakere":
      return config.råd?.deltakere.map(({ value }) => value) ?? [];
    case "organ":
      return config.organer.map(({ nøkkel }) => nøkkel);
    default:
      return [];
  }
}

const operators: readonly string[] = [
  "equal",
  "notEqual",
  "in",
  "notIn",
  "contains",
  "doesNotContain",
  "lessThan",
  "lessThanInclusive",
  "greaterThan",
  "greaterThanInclusive",
  "isStated",
];

/** Plain where YAML reads it as the same text. */
const quoted = (text: string): string => (/^[\p{L}][\p{L}\p{N} ./#_-]*$/u.test(text) ? text : JSON.stringify(text));
