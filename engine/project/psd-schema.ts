/** The shape of *.psd.yaml, as editors know it too. */
import schema from "../../docs/schema/psd.schema.json" with { type: "json" };
import { compileSchema } from "../syntax/compile-schema.ts";

export const psdSchema = compileSchema(schema);
