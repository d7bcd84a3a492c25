/** A fund and whose it is: «Ringerike kommunes næringsfond», «Hole kommune sitt fond», «næringsfondet i Modum». */
import { slag } from "./lexicon.ts";
import { isSted, type Scan, type Sted } from "./mention.ts";
import { municipalityAt } from "./mention-people.ts";
import { nameAt } from "./names.ts";

/** The fund with its owner's words; a mention of the owner just before it is taken back. */
export function withOwner(scan: Scan, fund: Sted): Sted {
  const from = ownerBefore(scan, fund);
  const organ = scan.tokens[fund.to + 1];
  // «disposisjonsfondet til regionrådet»
  const ours = scan.tokens[fund.to]?.lower === "til" && organ !== undefined && (organ.ord.slag & slag.organ) !== 0;
  const after = ours ? { to: fund.to + 2 } : ownerAfter(scan, fund);
  const first = scan.tokens[from]!;
  const start = from < fund.from ? first.start : fund.start;
  const end = after ? scan.tokens[after.to - 1]!.end : fund.end;
  if (start === fund.start && end === fund.end) return fund;
  return { ...fund, from, to: after?.to ?? fund.to, start, end, value: scan.text.slice(start, end) };
}

/** «Reserven (på kr 30 000) i A» is the delprosjekt's own money, no fund. */
export function isOwnReserve({ tokens, names }: Scan, fund: Sted): boolean {
  if (fund.to - fund.from > 1 || !/^reserve/.test(tokens[fund.from]!.lower)) return false;
  const link = tokens.slice(fund.to, fund.to + 6).findIndex(({ lower }) => lower === "i");
  if (link < 0 || (link > 0 && tokens[fund.to]!.lower !== "på")) return false;
  const at = fund.to + link + 1;
  return nameAt(tokens, at, at + 6, names, true)?.name.slag === "delprosjekt";
}

const owners = new Set(["kommune", "mottaker", "organ"]);

/** The first token of the owner, or of the fund. */
function ownerBefore({ tokens, found }: Scan, fund: Sted): number {
  const before = found[found.length - 1];
  const gap = fund.from - (before?.to ?? 0);
  const its = /^(?:sitt|si|sin|sine)$/.test(tokens[fund.from - 1]?.lower ?? "");
  if (before && isSted(before) && owners.has(before.slag) && ((gap === 0 && before.genitiv) || (gap === 1 && its))) {
    found.pop();
    return before.from;
  }
  return /^(?:kommunens|kommunenes|fylkets|fylkeskommunens)$/.test(tokens[fund.from - 1]?.lower ?? "")
    ? fund.from - 1
    : fund.from;
}

/** «… i Modum», «… til Modum kommune». */
function ownerAfter(scan: Scan, fund: Sted): Sted | null {
  const link = scan.tokens[fund.to]?.lower;
  const place = link === "i" || link === "til" ? municipalityAt(scan, fund.to + 1) : null;
  return place && (link === "i" || /^kommune/.test(scan.tokens[place.to - 1]!.lower)) ? place : null;
}
