/** What saksvakt.yaml says of rules that are not there: a misspelt pack would turn all others off in silence. */
import { nearestRule } from "../law/nearest-rule.ts";
import type { Rulebook } from "../law/rulebook.ts";
import { type FileFinding, fileFinding } from "../syntax/file-finding.ts";
import { nearest } from "../syntax/nearest.ts";
import { readYaml } from "../syntax/yaml.ts";
import { mapIn, textsIn } from "../syntax/yaml-values.ts";
import type { Config } from "../workspace/config.ts";

/** `broken` are paths of rule files that could not be used: that they are missing is told there. */
export function configFaults(
  { source, regler }: Config,
  { rules, vocabulary }: Rulebook,
  broken: Iterable<string> = [],
): readonly FileFinding[] {
  if (!source) return [];
  const packs = new Set(rules.map((rule) => rule.pakke));
  const ids = new Set(rules.map((rule) => rule.id));
  const elsewhere = new Set(Array.from(broken, (path) => path.replace(/\.yaml$/, "")));
  const isKnown = (id: string): boolean =>
    ids.has(id) || elsewhere.has(id) || (isNotice.test(id) && Object.hasOwn(vocabulary.meldinger, id));
  const strange = [...regler.alvorlighet.keys()].filter((id) => !isKnown(id));
  // An own rule that is broken may be the one of its pack.
  const unknown = elsewhere.size > 0 ? [] : (regler.pakker ?? []).filter((pack) => !packs.has(pack));
  if (strange.length === 0 && unknown.length === 0) return [];

  const settings = mapIn(readYaml(source).root, "regler");
  const levels = mapIn(settings, "alvorlighet");
  return [
    ...textsIn(settings, "pakker")
      .filter(({ value }) => unknown.includes(value))
      .map(({ value, span }) =>
        fileFinding("oppsett/ukjent-pakke", span, {
          pakke: value,
          kjente: [...packs].sort().join(", "),
          ...suggestion(nearest(value, packs)),
        }),
      ),
    ...strange.map((id) =>
      fileFinding("oppsett/ukjent-regel", levels!.entries.get(id)!.key, {
        regel: id,
        ...suggestion(nearestRule(id, [...ids])),
      }),
    ),
  ];
}

/** What is told without a rule can be given another severity too. */
const isNotice = /^(?:lesing|unntak)\/(?!.*-rettelse$)/;

const suggestion = (forslag: string | null) => (forslag === null ? {} : { forslag });
