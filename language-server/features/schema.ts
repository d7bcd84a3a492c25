/** What the schema of a file allows at a path: keys with their words, and values. */

import psdJson from "../../docs/schema/psd.schema.json" with { type: "json" };
import ruleJson from "../../docs/schema/rule.schema.json" with { type: "json" };
import configJson from "../../docs/schema/saksvakt.schema.json" with { type: "json" };

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly required?: readonly string[];
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const schemas = { config: configJson, psd: psdJson, regel: ruleJson } as unknown as Readonly<
  Record<"config" | "psd" | "regel", Schema>
>;

/** Every form the value at a path may have. */
export function formsAt(slag: keyof typeof schemas, path: readonly string[]): readonly Schema[] {
  const top = schemas[slag];
  let forms = open(top, top);
  for (const step of path)
    forms = forms.flatMap((one) => {
      if (step === "[]") return one.items ? open(one.items, top) : [];
      const more = typeof one.additionalProperties === "object" ? one.additionalProperties : undefined;
      const next = one.properties?.[step] ?? more;
      return next
        ? open(next, top).map((form) => ({ ...form, ...(next.description ? { description: next.description } : {}) }))
        : [];
    });
  return forms;
}

/** Keys by name, with the words of each. */
export function keysOf(
  forms: readonly Schema[],
): ReadonlyMap<string, { readonly schema: Schema; readonly required: boolean }> {
  return new Map(
    forms.flatMap(({ properties = {}, required = [] }) =>
      Object.entries(properties).map(
        ([name, schema]) => [name, { schema, required: required.includes(name) }] as const,
      ),
    ),
  );
}

export const valuesOf = (forms: readonly Schema[]): readonly string[] => [
  ...new Set(
    forms.flatMap(({ enum: values = [], const: only, type }) => [
      ...values.map(String),
      ...(only === undefined ? [] : [String(only)]),
      ...(type === "boolean" ? ["true", "false"] : []),
    ]),
  ),
];

/** Whether a key holds a map or a list: what is written after its colon. */
export function shapeOf(schema: Schema, slag: keyof typeof schemas): "map" | "list" | "value" {
  const [first] = open(schema, schemas[slag]);
  return first?.type === "object" || first?.properties ? "map" : first?.type === "array" ? "list" : "value";
}

export const isDate = (forms: readonly Schema[]): boolean =>
  forms.some((one) => (one as { format?: string }).format === "date" || /ÅÅÅÅ-MM-DD/.test(one.description ?? ""));

function open(schema: Schema, top: Schema, depth = 0): readonly Schema[] {
  if (depth > 8) return [];
  const name = /^#\/\$defs\/(.+)$/.exec(schema.$ref ?? "")?.[1];
  const named = name === undefined ? undefined : top.$defs?.[name];
  const choices = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  return [
    schema,
    ...(named ? open(named, top, depth + 1) : []),
    ...choices.flatMap((one) => open(one, top, depth + 1)),
  ];
}
