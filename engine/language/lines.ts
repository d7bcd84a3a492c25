/** Line breaks that only wrap a sentence are no marks: a torn line goes on in the next. */
import { rolle, slag } from "./lexicon.ts";
import { months } from "./mention-dates.ts";
import { personal } from "./mention-people.ts";
import { isAbbreviation } from "./sentences.ts";
import { kind, type Token } from "./tokens.ts";

/** The tokens without the line breaks that stand inside a sentence. */
export function joinedLines(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((one) => one.kind === kind.linje)) return tokens;
  const kept: Token[] = [];
  let row = false;
  for (let i = 0; i < tokens.length; i++) {
    // The heading of a table ends with its line, also «… | Til».
    if (tokens[i]!.lower === "|") row = true;
    if (tokens[i]!.kind === kind.linje && row) row = false;
    else if (tokens[i]!.kind === kind.linje && goesOn(kept, after(tokens, i), tokens)) continue;
    kept.push(tokens[i]!);
  }
  return kept;
}

function after(tokens: readonly Token[], at: number): number {
  let i = at + 1;
  while (tokens[i]?.kind === kind.linje) i++;
  return i;
}

const ends = new Set([".", ":", ";", "!", "?", "|"]);

function goesOn(kept: readonly Token[], at: number, tokens: readonly Token[]): boolean {
  const before = kept[kept.length - 1];
  const next = tokens[at];
  if (!before || !next || before.kind === kind.linje || next.lower === "|") return false;
  // «t.o.m.⏎31.08.2023»
  const shortened = before.lower === "." && isAbbreviation(kept[kept.length - 2]);
  if (ends.has(before.lower) && !shortened) return false;
  if (beginsAlike(kept, tokens, at)) return false;
  // «avklare eigarskapen,⏎2) hente inn tilbod»
  if (before.lower === "," && opensItem(tokens, at)) return false;
  if (next.kind === kind.tall)
    return shortened || (before.ord.rolle & leadsToNumber) !== 0 || /^(?:kr|,)$/.test(before.lower);
  if (shortened) return next.kind === kind.ord && !next.stor;
  const mark = tokens[at + 1];
  if (mark && (mark.lower === ")" || mark.lower === ".") && next.end - next.start < 3) return false;
  if (next.kind === kind.tegn && !/^[«("“]$/.test(next.lower)) return false;
  const leads =
    (before.ord.rolle & leadsOn) !== 0 ||
    (before.ord.slag & (slag.delprosjektord | slag.prosjektord | slag.ny)) !== 0 ||
    before.lower === ",";
  if (leads && before.lower !== "tilsvarende") return true;
  if (next.kind === kind.ord && next.stor) return tornName(kept, next) || awaitsObject(kept);
  return (
    next.kind === kind.ord &&
    (before.kind === kind.ord || next.ord.rolle !== 0 || next.ord.verb.length > 0 || next.ord.slag !== 0)
  );
}

/** «fra C til D flyttes kr 40 000» below «fra A til B flyttes kr 110 000»: lines that begin alike, each with a sum, are items of a list that lost its marks. */
function beginsAlike(kept: readonly Token[], tokens: readonly Token[], at: number): boolean {
  const above = kept.slice(kept.findLastIndex((one) => one.kind === kind.linje) + 1);
  const end = tokens.findIndex((one, i) => i > at && one.kind === kind.linje);
  const line = tokens.slice(at, end < 0 ? undefined : end);
  const [one, other] = [above[0]!, line[0]!];
  const alike = one.kind === kind.tall ? other.kind === kind.tall : one.lower === other.lower;
  return alike && (one.ord.rolle & rolle.og) === 0 && tellsSum(above) && tellsSum(line) && endsWhole(above.at(-1)!);
}

const tellsSum = (line: readonly Token[]): boolean =>
  line.some((one, i) => one.kind === kind.tall && (one.lower.length > 2 || line[i + 1]?.kind === kind.tall));

/** No word that waits for the next one. */
const endsWhole = ({ ord }: Token): boolean =>
  ord.verb.every(({ form }) => form === "subst") && (ord.rolle & waits) === 0;
const leadsOn =
  rolle.fra | rolle.til | rolle.eier | rolle.av | rolle.og | rolle.at | rolle.å | rolle.artikkel | rolle.under;
const waits = leadsOn | rolle.inntil | rolle.skal | rolle.passiv | rolle.frist;

/** «ved å redusere A og øke⏎B med kr 70 000»: an infinitive after «å» or «og» has its object in the next line. */
function awaitsObject(kept: readonly Token[]): boolean {
  const [link, verb] = kept.slice(-2);
  return (
    verb !== undefined &&
    link !== undefined &&
    (link.ord.rolle & (rolle.å | rolle.og)) !== 0 &&
    verb.ord.slag === 0 &&
    verb.ord.verb.some((one) => one.form === "inf" && one.verb.ramme.length > 0)
  );
}

/** «2) », «2. » that begins an item of a list, and no day of a month. */
function opensItem(tokens: readonly Token[], at: number): boolean {
  const [number, mark, word] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
  if (number.kind !== kind.tall || number.lower.length > 2 || mark?.start !== number.end || !word) return false;
  return mark.lower === ")" || (mark.lower === "." && word.start > mark.end && !months.has(word.lower));
}

const leadsToNumber = rolle.frist | rolle.slutt | rolle.inntil | rolle.fradato;

/** «blir Solfrid⏎Fagerskallen fra Modum»: one capital inside the line, the next first in its own. */
function tornName(kept: readonly Token[], next: Token): boolean {
  const first = kept[kept.length - 1]!;
  const before = kept[kept.length - 2];
  return personal(first) && personal(next) && before?.kind === kind.ord && !before.stor;
}
