/** Mentions that a noun of the lexicon makes by itself: offices, purses, documents, «delprosjektet» that points back. */
import { isLeading } from "./lead-verb.ts";
import { slag, type Word } from "./lexicon.ts";
import type { Mention, Scan, Sted, Ting } from "./mention.ts";
import { knownMention } from "./mention-names.ts";
import { caseNumber } from "./mention-sak.ts";
import { kind, type Token } from "./tokens.ts";

/** What the noun at a token is a mention of; null where it is none. */
export function nounMention(scan: Scan, at: number, token: Token): Mention | null {
  const { ord } = token;
  if (ord.slag === 0) return null;
  const base = { from: at, to: at + 1, start: token.start, end: token.end };
  const thing = (of: Ting["slag"], value = token.lower): Ting => ({ ...base, slag: of, value, tall: null });
  if (ord.slag & slag.verv && typeof ord.verdi === "string")
    return isLeading(scan.tokens, at) ? null : office(scan, at, ord, token);
  if (ord.slag & slag.psd) return thing("psd");
  if (ord.slag & slag.avtale) return thing("avtale");
  if (ord.slag & slag.periodeord) return thing("periode");
  if (ord.slag & slag.delprosjektord && pointsBack(scan, at))
    return { ...base, slag: "delprosjekt", value: "", kjent: false, genitiv: false, viser: true };
  // «Prosjektadministrasjonen bes …» is who, «fra prosjektadministrasjonen» may be a line.
  const acts = (ord.slag & slag.utfører) !== 0 && (scan.tokens[at + 1]?.ord.verb.length ?? 0) > 0;
  if (ord.slag & slag.fond && !acts) return here(scan, at, "fond");
  if (ord.slag & slag.behov) return thing("behov");
  if (ord.slag & slag.kutt) return thing("kutt");
  if (ord.slag & slag.økning) return thing("økning");
  // «Rådet vil uttale følgende: …»
  const says = token.lower === "uttale" && /^(?:vil|skal|å|bes|må|kan)$/.test(scan.tokens[at - 1]?.lower ?? "");
  if (ord.slag & slag.uttalelse && !says) return thing("uttalelse");
  if (ord.slag & slag.søknadsord) return thing("søknad");
  if (ord.slag & slag.samtykke) return thing("samtykke");
  if (ord.slag & slag.middel) return isOfTime(scan, at) ? null : thing("middel");
  if (ord.slag & slag.organ) return here(scan, at, "organ");
  if (ord.slag & slag.tittel) return thing("tittel");
  if (ord.slag & slag.utfører) return thing("utfører");
  if (ord.slag & slag.vedtakord) return thing("vedtak");
  if (ord.slag & slag.sakord) return caseNumber(scan, at) ?? thing("sak", "");
  if (ord.slag & slag.valgord) return thing("valg");
  if (ord.slag & slag.dokument) return thing("dokument");
  return null;
}

/** «resten av valgperioden», «resten av året»: no money. */
const isOfTime = ({ tokens }: Scan, at: number): boolean =>
  tokens[at + 1]?.lower === "av" &&
  tokens.slice(at + 2, at + 4).some((one) => /(?:år|året|perioden|perioda|tiden|tida|møtet|sesongen)$/.test(one.lower));

/** «dette delprosjektet», «delprosjektet avsluttes»: the definite noun without a name after it. */
function pointsBack(scan: Scan, at: number): boolean {
  const { tokens } = scan;
  const token = tokens[at]!;
  if (at > 0 && isThis(tokens[at - 1]!)) return true;
  if (at > 1 && tokens[at - 1]!.ord.slag & slag.ny && isThis(tokens[at - 2]!)) return true;
  if (!/et$/.test(token.lower)) return false;
  const next = tokens[at + 1];
  if (!next || next.kind === kind.linje || /^[.,;:)]$/.test(next.lower))
    return next === undefined || next.lower !== ":";
  if (next.kind !== kind.ord) return false;
  return (
    !next.stor &&
    (next.ord.rolle !== 0 || next.ord.verb.length > 0) &&
    !(next.ord.slag & slag.navneord) &&
    knownMention(scan, at + 1) === null
  );
}

const isThis = (token: Token): boolean => /^(?:dette|det|same|samme|nevnte|nemnde)$/.test(token.lower);

function here(scan: Scan, at: number, of: Sted["slag"]): Sted {
  const token = scan.tokens[at]!;
  const genitiv = token.lower.endsWith("s") && !scan.lexicon.ord.has(token.lower);
  const end = token.end - (genitiv ? 1 : 0);
  const written = scan.text.slice(token.start, end);
  const previous = scan.tokens[at - 1];
  const owner =
    of === "fond" && previous && /s$/.test(previous.lower) && previous.ord.slag & slag.prosjektord ? previous : null;
  const start = owner ? owner.start : token.start;
  const value = owner
    ? scan.text.slice(start, end)
    : token.akronym || /^[A-ZÆØÅ]{2}/.test(written)
      ? written
      : written.toLowerCase();
  return {
    slag: of,
    from: at,
    to: at + 1,
    start,
    end,
    value: owner ? value.charAt(0).toLowerCase() + value.slice(1) : value,
    kjent: true,
    genitiv,
    viser: false,
  };
}

function office(scan: Scan, at: number, ord: Word, token: Token): Mention {
  const value = String(ord.verdi);
  const listed = scan.lexicon.ord.get(token.lower);
  const prefix =
    /^(.*?(?:gruppe|utvalg|utval|råd|styre|nemnd|skap|komite|komité))s?-?(?:nest)?(?:leder|leiar|leier)/.exec(
      token.lower,
    );
  let ny = false;
  for (let i = at - 1; i >= Math.max(0, at - 2); i--) if (scan.tokens[i]!.ord.slag & slag.ny) ny = true;
  return {
    slag: "verv",
    from: at,
    to: at + 1,
    start: token.start,
    end: token.end,
    value,
    organ: listed && !prefix ? null : (prefix?.[1] ?? null),
    ny,
  };
}
