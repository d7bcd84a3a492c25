/** Facts of written procedure (kommuneloven § 11-8): whether the minutes show that someone did not agree, or did not answer. */
import { pattern } from "../../text/pattern.ts";
import type { DocumentInContext } from "../../workspace/workspace.ts";
import { absent, type FactTable, type Known, value } from "../subject.ts";
import { numberOf } from "../words/headcount.ts";
import { sakStatus } from "./sak-status.ts";
import { membersOf } from "./surroundings.ts";

export const skriftligFacts: FactTable<DocumentInContext> = {
  "dokument.svarteIkkeJa": notAgreed,
  "dokument.noeBleVedtatt": ({ document }) =>
    value(document.saker.some((sak) => sak.form === "behandlet" && sakStatus(sak) === "vedtatt")),
};

const number = "(\\d{1,3}|en|én|ein|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|tretten|fjorten|femten)";
const answered =
  "(?:svarte|svara|sa|stemte|røysta|sluttet|slutta|godkjente|godkjende|var enige?|var samde|samtykket|samtykka|ga sin tilslutning)";
const share = pattern(`(?<![\\p{L}\\d])${number} av (?:de |dei )?${number}(?: \\p{L}+){0,3}? ${answered}`, "iu");
const refused = pattern(
  `(?<![\\p{L}\\d])${number}(?: \\p{L}+)? (?:svarte (?:nei|ikke)|svara (?:nei|ikkje)|har (?:ikke|ikkje) svart|stemte (?:i?mot|nei)|røysta (?:i?mot|nei)|var imot|sa nei)`,
  "iu",
);

const named =
  /\p{Lu}\p{L}+ (?:svarte (?:ikke|nei)|svara (?:ikkje|nei)|stemte (?:i?mot|nei)|røysta (?:i?mot|nei)|har (?:ikke|ikkje) svart)(?!\p{L})/u;
const everyone =
  /(?<!\p{L})(?:samtlige|samtlege|alle)(?: \p{L}+| \d+){0,4} (?:sluttet|slutta|svarte|svara|stemte|røysta|er|var|godkjente|godkjende)(?!\p{L})/iu;

/** How many did not say yes, with the words that tell it; absent where nothing tells what they answered. */
function notAgreed({ document, organ, saker }: DocumentInContext): Known {
  const { text } = document.source;
  const part = share.exec(text);
  if (part) {
    const missing = numberOf(part[2]!) - numberOf(part[1]!);
    return value(Math.max(0, missing), { start: part.index, end: part.index + part[0].length });
  }
  const no = refused.exec(text);
  if (no) return value(numberOf(no[1]!), { start: no.index, end: no.index + no[0].length });
  const one = named.exec(text);
  if (one) return value(1, { start: one.index, end: one.index + one[0].length });
  const voteringer = saker.flatMap(({ sak }) => sak.voteringer);
  const against = voteringer.find(({ mot }) => mot !== null && mot.value > 0);
  if (against) return value(against.mot!.value, against.span);
  const members = organ && membersOf(organ);
  const few = voteringer.find(
    (one) => members !== null && one.for !== null && one.for.value < members && one.resultat === "vedtatt",
  );
  if (few && members !== null) return value(members - few.for!.value, few.span);
  const all = everyone.exec(text);
  if (all) return value(0, { start: all.index, end: all.index + all[0].length });
  return voteringer.length > 0 && voteringer.every(({ enstemmig }) => enstemmig === true) ? value(0) : absent;
}
