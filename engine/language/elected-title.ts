/** Who is elected, told by an office held: «Ordføreren velges som leder av styringsgruppa». */
import type { Ting, Verv } from "./mention.ts";
import type { View } from "./view.ts";

/** The one who holds it as the subject of a passive, where the words name nobody: who that is, they do not tell. */
export function electedTitle({ mentions, clause, reading: { tokens } }: View, office: Verv, at: number): Ting | null {
  const titles = mentions.filter((one): one is Ting => one.slag === "tittel");
  const [title] = titles;
  if (titles.length !== 1 || !title || title.from !== clause.tokens[0] || title.to > at) return null;
  const led = tokens[office.from - (office.ny ? 2 : 1)]?.lower ?? "";
  return definite.test(title.value) && /(?:^| )(?:som|til)$/.test(led) && isPassive(tokens[at]!.ord.verb)
    ? title
    : null;
}

const definite = /ordfører(?:en)$|ordføraren$/;

const isPassive = (verb: View["reading"]["tokens"][number]["ord"]["verb"]): boolean =>
  verb.some(({ form, verb: { rammenavn } }) => rammenavn === "velg" && (form === "s" || form === "perf"));
