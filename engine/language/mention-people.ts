/** Mentions of persons, and of the municipality that follows a person or a title. */
import { slag } from "./lexicon.ts";
import type { Mention, Scan, Sted } from "./mention.ts";
import { nameAt } from "./names.ts";
import { kind, type Token } from "./tokens.ts";

/** A person: two to four capitalised words that nothing else claims. */
export function personMention(scan: Scan, at: number): Mention | null {
  const { tokens } = scan;
  if (!personal(tokens[at]) || tokens[at]!.lower.length < 2 || quarter.test(tokens[at]!.lower)) return null;
  let i = at + 1;
  let names = 1;
  while (i < at + 6) {
    const token = tokens[i];
    if (personal(token)) {
      names++;
      i++;
      if (tokens[i]?.lower === "." && token!.lower.length === 1) i++;
    } else if (
      token &&
      /^(?:van|von|de|der|den|af|av|la)$/.test(token.lower) &&
      !token.stor &&
      personal(tokens[i + 1]) &&
      token.lower !== "av" &&
      token.lower !== "de" &&
      token.lower !== "den"
    )
      i++;
    else break;
  }
  if (names < 2 || names > 5) return null;
  const next = tokens[i];
  // «Indre Namdal regionråd»
  if (next && (/^(?:fylkes)?kommune/.test(next.lower) || (next.ord.slag & slag.organ && !next.stor))) return null;
  // «Sogn Fruktlager SA»: written as a person, but for its form.
  if (isCompanyForm(next)) i++;
  const last = tokens[i - 1]!;
  return {
    slag: "person",
    from: at,
    to: i,
    start: tokens[at]!.start,
    end: last.end,
    value: scan.text.slice(tokens[at]!.start, last.end),
  };
}

/** «Vestre Toten», «Øvre Eiker»: the first word of a place of two. */
export const quarter =
  /^(?:(?:ve|ø)stre|austre|øystre|nordre|søndre|søre|midtre|indre|ytre|øvre|nedre|nord|sør|aust|øst|vest|midt)$/;

/** «AS», «IKS» after a name. */
export const isCompanyForm = (token: Token | undefined): boolean =>
  token?.akronym === true && /^(?:as|asa|sa|iks|ba|kf|fkf|hf)$/.test(token.lower);

export function personal(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    token.kind === kind.ord &&
    token.stor &&
    !token.akronym &&
    token.ord.rolle === 0 &&
    token.ord.slag === 0 &&
    !token.lower.includes(" ") &&
    token.ord.verb.every((one) => one.form === "inf" || one.form === "pret")
  );
}

/** «i Hole», «(Hole)», «, Ringerike» after a title or a person; the caller knows where. */
export function municipalityAt(scan: Scan, at: number): Sted | null {
  const { tokens } = scan;
  const token = tokens[at];
  if (
    !token ||
    token.kind !== kind.ord ||
    !token.stor ||
    token.akronym ||
    token.ord.rolle !== 0 ||
    (token.ord.slag & ~slag.mottaker) !== 0
  )
    return null;
  let to = at + 1;
  const known = nameAt(tokens, at, at + 4, scan.names, true);
  if (known?.name.slag === "kommune") to = known.to;
  else {
    while (to < at + 5 && tokens[to]?.stor && tokens[to]!.kind === kind.ord && tokens[to]!.ord.rolle === 0) to++;
    // «ordfører i Hole Kari Nordmann»: the last two are a person.
    if (to - at > 2) to = personal(tokens[to - 1]) && personal(tokens[to - 2]) ? to - 2 : at + 2;
  }
  const end = tokens[to - 1]!.end;
  if (/^kommune/.test(tokens[to]?.lower ?? "")) to++;
  return {
    slag: "kommune",
    from: at,
    to,
    start: token.start,
    end,
    value: scan.text.slice(token.start, end),
    kjent: known !== null,
    genitiv: false,
    viser: false,
  };
}
