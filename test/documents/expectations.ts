/** Compares what was read from a document with what a careful reader wrote down beside it. */
import type { MeetingDocument, Punkt, Sak, Votering } from "../../engine/document/meeting-document.ts";

/** The file `NAME.expected.yaml`; a key that is not there is not asserted. */
export interface Expected {
  readonly [key: string]: unknown;
  readonly kind: string;
  readonly deltakere?: readonly Record<string, unknown>[];
  readonly saker?: readonly ExpectedSak[];
}
interface ExpectedSak {
  readonly [key: string]: unknown;
  readonly nr: string | null;
  readonly tittel: string;
}

export interface Comparison {
  readonly right: number;
  /** «sak 6/22 form: listet, skal være lagt fram». */
  readonly wrong: readonly string[];
}

export function compare(expected: Expected, document: MeetingDocument): Comparison {
  const wrong: string[] = [];
  let right = 0;
  const check = (what: string, wanted: unknown, got: unknown, same = plain(wanted) === plain(got)): void => {
    if (same) right++;
    else wrong.push(`${what}: ${JSON.stringify(got)}, skal være ${JSON.stringify(wanted)}`);
  };
  const holds = (wanted: unknown, got: unknown): boolean => {
    const [a, b] = [plain(wanted), plain(got)];
    return a === b || (a !== null && b !== null && (a.includes(b) || b.includes(a)));
  };
  const fields = (
    what: string,
    keys: readonly string[],
    from: object,
    to: object,
    loose: readonly string[] = [],
  ): void => {
    for (const key of keys) {
      if (!(key in from)) continue;
      const [wanted, got] = [(from as Record<string, unknown>)[key], valueIn(to, key)];
      check(`${what}${key}`, wanted, got, loose.includes(key) ? holds(wanted, got) : plain(wanted) === plain(got));
    }
  };

  fields("", ["kind", "møteDato", "datert", "klokkeslett", "sted", "organTekst", "møteleder"], expected, document, [
    "sted",
    "organTekst",
    "møteleder",
  ]);
  people(expected, document, check, fields);
  if (expected.saker) check("antall saker", expected.saker.length, document.saker.length);
  const left = [...document.saker];
  for (const wanted of expected.saker ?? []) {
    const at = left.findIndex((sak) => (wanted.nr ? sak.nr === wanted.nr : holds(wanted.tittel, sak.tittel?.value)));
    check(`sak ${wanted.nr ?? wanted.tittel}`, true, at >= 0);
    const sak = left[at];
    if (!sak) continue;
    left.splice(at, 1);
    compareSak(wanted, sak, document, check, fields);
  }
  return { right, wrong };
}

type Check = (what: string, wanted: unknown, got: unknown, same?: boolean) => void;
type Fields = (what: string, keys: readonly string[], from: object, to: object, loose?: readonly string[]) => void;

function people(expected: Expected, document: MeetingDocument, check: Check, fields: Fields): void {
  if (!expected.deltakere) return;
  check("antall deltakere", expected.deltakere.length, document.deltakere.length);
  for (const wanted of expected.deltakere) {
    const one = document.deltakere.find(({ navn }) => plain(navn.value) === plain(wanted["navn"]));
    check(`deltaker ${wanted["navn"]}`, true, one !== undefined);
    if (one)
      fields(`${wanted["navn"]} `, ["rolle", "representerer", "varaFor", "status"], wanted, one, [
        "representerer",
        "varaFor",
      ]);
    if (one) check(`${wanted["navn"]} medlem`, wanted["medlem"] ?? true, one.medlem);
  }
}

function compareSak(wanted: ExpectedSak, sak: Sak, document: MeetingDocument, check: Check, fields: Fields): void {
  const what = `sak ${wanted.nr ?? wanted.tittel} `;
  fields(what, ["tittel", "form"], wanted, sak, ["tittel"]);
  for (const key of ["saksbehandler", "arkivsak"] as const)
    if (key in wanted)
      fields(what, [key], wanted, { [key]: sak[key] ?? (key === "arkivsak" ? document.arkivsak : null) }, [key]);
  for (const key of ["forslag", "vedtak"] as const)
    if (key in wanted) points(`${what}${key} `, wanted[key], sak[key], check);
  if ("alternativer" in wanted) {
    const list = (wanted["alternativer"] ?? []) as readonly { fra: string; punkter: number }[];
    check(`${what}alternativer`, list.length, sak.alternativer.length);
    for (const [index, one] of list.entries()) {
      const got = sak.alternativer[index];
      if (got) check(`${what}alternativ ${index + 1} punkter`, one.punkter, got.punkter.length);
      if (got)
        check(
          `${what}alternativ ${index + 1} fra`,
          true,
          plain(got.fra?.value)?.includes(plain(one.fra) ?? "") ?? false,
        );
    }
  }
  if ("votering" in wanted) votes(what, wanted["votering"], sak.voteringer, check, fields);
  if ("inhabile" in wanted) {
    const names = sak.inhabile.filter((one) => one.status.value === "inhabil").map((one) => one.navn.value);
    check(`${what}inhabile`, ((wanted["inhabile"] ?? []) as readonly string[]).join(", "), names.join(", "));
  }
}

function points(what: string, wanted: unknown, got: readonly Punkt[], check: Check): void {
  const list = (wanted ?? []) as readonly { nr: number; begins: string; ends: string }[];
  check(`${what}antall`, list.length, got.length);
  for (const [index, one] of list.entries()) {
    const punkt = got.find(({ nr }) => nr === one.nr) ?? got[index];
    if (!punkt) continue;
    const text = bare(punkt.tekst.text.replaceAll(" | ", " "));
    check(`${what}${one.nr} begynner`, one.begins, text.slice(0, 60), text.startsWith(bare(one.begins)));
    check(`${what}${one.nr} slutter`, one.ends, text.slice(-60), text.endsWith(bare(one.ends)));
  }
}

function votes(what: string, wanted: unknown, got: readonly Votering[], check: Check, fields: Fields): void {
  const list = (Array.isArray(wanted) ? wanted : wanted ? [wanted] : []) as readonly object[];
  check(`${what}voteringer`, list.length, got.length);
  for (const [index, one] of list.entries()) {
    const votering = got[index];
    if (votering)
      fields(`${what}votering ${index + 1} `, ["for", "mot", "blanke", "resultat", "enstemmig"], one, votering);
  }
}

/** The value of a fact, or the value itself. */
function valueIn(object: object, key: string): unknown {
  const found = (object as Record<string, unknown>)[key];
  return found !== null && typeof found === "object" && "value" in found
    ? (found as { value: unknown }).value
    : (found ?? null);
}

const plain = (value: unknown): string | null =>
  value === null || value === undefined
    ? null
    : String(value)
        .normalize("NFC")
        .toLowerCase()
        .replace(/[«»"*]/g, "")
        .replace(/\s+/g, " ")
        .trim();

const bare = (text: string): string => (plain(text) ?? "").replace(/(?<!\S)- /g, "").replace(/[.:;…\s]+$/, "");
