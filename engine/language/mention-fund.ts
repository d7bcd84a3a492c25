/** A fund and whose it is: «Ringerike kommunes næringsfond», «Hole kommune sitt fond», «næringsfondet i Modum». */
import { slag } from "./lexicon.ts";
import { isSted, type Scan, type Sted } from "./mention.ts";
import { municipalityAt } from "./mention-people.ts";
import { nameAt } from "./names.ts";
import { kind, type Token } from "./tokens.ts";

/** The fund with its owner's words, what kind it is and its year; a mention of the owner just before it is taken back. */
export function withOwner(scan: Scan, fund: Sted): Sted {
  const { tokens } = scan;
  const kind = { ...fund, from: kindBefore(scan, fund.from) };
  const from = ownerBefore(scan, kind);
  const organ = tokens[fund.to + 1];
  // «disposisjonsfondet til regionrådet»
  const ours = tokens[fund.to]?.lower === "til" && organ !== undefined && (organ.ord.slag & slag.organ) !== 0;
  const to = ours ? fund.to + 2 : (ownerAfter(scan, fund)?.to ?? afterFund(scan, fund.to));
  const start = from < fund.from ? tokens[from]!.start : fund.start;
  const end = to > fund.to ? tokens[to - 1]!.end : fund.end;
  if (start === fund.start && end === fund.end) return fund;
  return { ...fund, from, to, start, end, value: scan.text.slice(start, end) };
}

/** «kommunalt næringsfond», «ubundet investeringsfond», «den udisponerte reserven». */
const kindBefore = ({ tokens }: Scan, from: number): number =>
  /^(?:fylkeskommunal|statl|kommunal|regional|ubund|bund|fri|generel|udisponert|ufordelt)\p{L}*$/u.test(
    tokens[from - 1]?.lower ?? "",
  )
    ? from - 1
    : from;

/** «årsbudsjettet for 2022», «konto til disposisjon». */
function afterFund({ tokens }: Scan, to: number): number {
  const [link, what] = [tokens[to]?.lower, tokens[to + 1]];
  const budget = /budsjett(?:et)?$/.test(tokens[to - 1]!.lower);
  if (link === "for" && budget && what?.kind === kind.tall && what.lower.length === 4) return to + 2;
  // «posten til disposisjon for formannskapet»
  const kept = link === "til disposisjon for" && what !== undefined && (what.ord.slag & slag.organ) !== 0;
  if (kept && /(?:post|konto)(?:en)?$/.test(tokens[to - 1]!.lower)) return to + 2;
  return link === "til" && /^disposisjon(?:en)?$/.test(what?.lower ?? "") ? to + 2 : to;
}

/** «formannskapets disposisjonspost», «kommunens budsjett for 2022»: the purse of someone who is no project, told by whose it is. */
export function ownedPurse(scan: Scan, at: number): Sted | null {
  const { tokens, text } = scan;
  const noun = tokens[at]!;
  if (!purse.test(noun.lower) && !(grantOfOrgan.test(noun.lower) && ownedByOrgan(scan, at))) return null;
  const bare: Sted = {
    slag: "fond",
    from: at,
    to: at + 1,
    start: noun.start,
    end: noun.end,
    value: text.slice(noun.start, noun.end),
    kjent: true,
    genitiv: false,
    viser: false,
  };
  const owned = withOwner(scan, bare);
  return owned.from === at && !/ disposisjon /.test(owned.value) ? null : owned;
}

const purse =
  /^(?:utviklings|nærings|distrikts|skjønns|program|tilskudds|tilskots)midl(?:er|ar|ene|ane)$|^(?:budsjett|ramme?|konto|post|pott|reserve|egenkapital|rammeområde)(?:en|et|a)?$|(?:budsjett|ramme|konto|post|kapital)(?:en|et|a)?$/u;

/** «formannskapets tilleggsbevilgning» is a post of the budget; that of a municipality is what it grants. */
const grantOfOrgan = /^tilleggs(?:bevilgning|løyving)(?:en|a|er|ar|ene|ane)?$/;

function ownedByOrgan({ found }: Scan, at: number): boolean {
  const before = found.at(-1);
  return before?.slag === "organ" && before.genitiv && before.to === at;
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
  // «Kari Dals legat», «Telemark Utviklingsfond»
  const person = before?.slag === "person" && gap === 0 && /s$/.test(before.value);
  const titled = before?.slag === "mottaker" && gap === 0 && tokens[fund.from]!.stor;
  if (before && (person || titled)) {
    found.pop();
    return before.from;
  }
  if (before && isSted(before) && owners.has(before.slag) && ((gap === 0 && before.genitiv) || (gap === 1 && its))) {
    found.pop();
    return before.from;
  }
  // «Fjellbankens gavefond», «Fjellregionen sine utviklingsmidler»
  const name = tokens[fund.from - (its ? 2 : 1)];
  if (name && isNamed(name) && gap > 0 && (its || /[^s]s$/.test(name.lower))) return fund.from - (its ? 2 : 1);
  // «kommunen sitt disposisjonsfond»
  if (its && /^(?:kommunen|fylkeskommunen|heradet|fylket)$/.test(tokens[fund.from - 2]?.lower ?? ""))
    return fund.from - 2;
  return /^(?:kommun\p{L}+|fylke\p{L}+|rådmann\p{L}+|administrasjon|region\p{L}*|\p{L}*bank|\p{L}*stiftels?\p{L}*)(?:ens|enes|ets|ane?s|s)$/u.test(
    tokens[fund.from - 1]?.lower ?? "",
  )
    ? fund.from - 1
    : fund.from;
}

/** A name no list knows. */
const isNamed = ({ kind: of, stor, akronym, ord }: Token): boolean =>
  of === kind.ord && stor && !akronym && ord.rolle === 0 && ord.slag === 0 && ord.verb.length === 0;

/** «… i Modum», «… til Modum kommune». */
function ownerAfter(scan: Scan, fund: Sted): Sted | null {
  const link = scan.tokens[fund.to]?.lower;
  const place = link === "i" || link === "til" ? municipalityAt(scan, fund.to + 1) : null;
  return place && (link === "i" || /^kommune/.test(scan.tokens[place.to - 1]!.lower)) ? place : null;
}
