/** The shapes of the files in rules/, as editors know them too. */
import parameters from "../../docs/schema/parameters.schema.json" with { type: "json" };
import rule from "../../docs/schema/rule.schema.json" with { type: "json" };
import sources from "../../docs/schema/sources.schema.json" with { type: "json" };
import vocabulary from "../../docs/schema/vocabulary.schema.json" with { type: "json" };
import { compileSchema } from "../syntax/compile-schema.ts";

export const ruleSchema = compileSchema(rule);
export const sourcesSchema = compileSchema(sources);
export const parametersSchema = compileSchema(parameters);
export const vocabularySchema = compileSchema(vocabulary);
