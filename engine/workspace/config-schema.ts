/** The shape of saksvakt.yaml, as editors know it too. */
import schema from "../../docs/schema/saksvakt.schema.json" with { type: "json" };
import { compileSchema } from "../syntax/compile-schema.ts";

export const configSchema = compileSchema(schema);
