/** JSON Schema to a function. The build puts code compiled beforehand in this file's place, so ajv's compiler never ships. */
import { Ajv2020 } from "ajv/dist/2020.js";

export interface JsonSchema {
  readonly $id: string;
  readonly [keyword: string]: unknown;
}

/** ajv's error: where in the value, the keyword with its values, and the part of the schema that holds the keyword. */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly parentSchema?: Readonly<Record<string, unknown>>;
}

/** All errors of a value; none when it is valid. */
export type CompiledSchema = (value: unknown) => readonly SchemaError[];

/** Compiles at first use. Throws on a schema that is itself wrong, which is a fault in Saksvakt, never in a user's file. */
export function compileSchema(schema: JsonSchema): CompiledSchema {
  let validate: ReturnType<Ajv2020["compile"]> | null = null;
  return (value) => {
    validate ??= new Ajv2020(ajvOptions).compile(schema);
    return validate(value) ? [] : ((validate.errors ?? []) as readonly SchemaError[]);
  };
}

export const ajvOptions = {
  allErrors: true,
  strict: true,
  allowUnionTypes: true,
  validateFormats: false,
  verbose: true,
} as const;
