/** Headings of a sak: «Forslag til vedtak:», «Kommunedirektøren si tilråding», «Vedtak i styringsgruppen», «Forslag fra Sp:». */
import { type Passage, part } from "../text/passage.ts";
import {
  announced,
  followed,
  isOfOrgan,
  ofNumberedSak,
  ofOrgan,
  owned,
  putForParty,
  slagOf,
  stamped,
  stated,
  statedByOrgan,
  treatedOn,
} from "./heading-forms.ts";
import { advised, invited, laid } from "./heading-lays.ts";
import type { Match } from "./heading-owner.ts";
import { type DocumentLexicon, fold, type Overskriftsslag } from "./lexicon.ts";

export interface Overskrift {
  readonly slag: Overskriftsslag;
  /** Whose it is: «kommunedirektøren», «Sp»; null where nobody is named. */
  readonly eier: string | null;
  /** The owner lays saker before organs («prosjektleder», «rådmann»). */
  readonly forslagsstiller: boolean;
  readonly overskrift: Passage;
  /** Words after the colon on the same line. */
  readonly rest: Passage | null;
}

/** The heading that a block of words is, or null. `marked` tells that the block is formatted as a heading. */
export function headingIn(passage: Passage, lexicon: DocumentLexicon, marked: boolean): Overskrift | null {
  const { text } = passage;
  if (text.length === 0 || !/^[\p{L}«(*\d]/u.test(text)) return null;
  const colon = text.indexOf(":");
  if (colon > 0 && colon <= 110) {
    const found =
      match(text.slice(0, colon), lexicon, true) ?? (colon === text.length - 1 ? paper(text, lexicon) : null);
    if (found) {
      const from = afterSpace(text, colon + 1);
      const rest = from < text.length ? part(passage, from, text.length) : null;
      const told = heading(found, part(passage, 0, colon), rest);
      // Told on one line, it is what another organ did before.
      const earlier = rest !== null && found.slag === "behandling" && /^saksprotokoll/i.test(text);
      return earlier ? { ...told, slag: "saksopplysninger" } : told;
    }
  }
  const lead = leadIn(passage, lexicon);
  if (lead) return lead;
  if ((text.length > 90 && !isOfOrgan(text)) || /[.!?;,](?:\s\([^)]*\))?$/.test(text)) return null;
  const found = match(colon === text.length - 1 ? text.slice(0, -1) : text, lexicon, marked);
  return found && heading(found, passage, null);
}

/** «Saksframlegg:» below a forslag, where it is no title. */
const paper = (text: string, lexicon: DocumentLexicon): Match | null =>
  lexicon.slag.get(fold(text)) === "saksframlegg"
    ? { slag: "saksopplysninger", eier: null, forslagsstiller: false }
    : null;

/** «Vurdering. Delprosjektet treng …»: the heading stands in front of its first sentence. */
function leadIn(passage: Passage, lexicon: DocumentLexicon): Overskrift | null {
  const { text } = passage;
  const stop = text.indexOf(".");
  if (stop < 5 || stop > 40 || !/^\.\s+\p{Lu}/u.test(text.slice(stop, stop + 6))) return null;
  const slag = lexicon.seksjon.get(fold(text.slice(0, stop)));
  if (!slag || !tells.has(slag)) return null;
  const rest = part(passage, afterSpace(text, stop + 1), text.length);
  return { slag, eier: null, forslagsstiller: false, overskrift: part(passage, 0, stop), rest };
}

/** Sections of running text; «Vedtatt. …» and «Forslag. …» may be sentences. */
const tells: ReadonlySet<Overskriftsslag> = new Set<Overskriftsslag>([
  "bakgrunn",
  "saksopplysninger",
  "vurdering",
  "økonomi",
  "anbefaling",
]);

/** Field by field: V8 gives each spread of a match a hidden class of its own. */
const heading = ({ slag, eier, forslagsstiller }: Match, overskrift: Passage, rest: Passage | null): Overskrift => ({
  slag,
  eier,
  forslagsstiller,
  overskrift,
  rest,
});

/** Remembered by its words: the same headings stand in every document. */
function match(text: string, lexicon: DocumentLexicon, certain: boolean): Match | null {
  const known = remembered.get(lexicon) ?? new Map<string, Match | null>();
  remembered.set(lexicon, known);
  const key = certain ? `${text}:` : text;
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = readMatch(text, lexicon, certain);
  if (known.size < mostRemembered) known.set(key, found);
  return found;
}

const mostRemembered = 20_000;
const remembered = new WeakMap<DocumentLexicon, Map<string, Match | null>>();

function readMatch(text: string, lexicon: DocumentLexicon, certain: boolean): Match | null {
  const bare = closedUp(text).replace(/^\p{Lu}{2,6}\s?[-–]\s?(?:(?:sak\s)?\d{1,4}\/\d{2,4}\s)?/u, "");
  const told = fold(bare.replace(/^(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[a-zæøåA-ZÆØÅ]\)|[IVX]{1,4}\.)\s+/u, ""));
  // «Samrøystes innstilling»: nobody's of that name.
  const words = told.replace(/^(?:samrøystes|ei?nstemmig) /, "");
  const whole = slagOf(told, lexicon) ?? slagOf(words, lexicon);
  if (whole) return { slag: whole, eier: null, forslagsstiller: false };
  return (
    ofOrgan(text, lexicon) ??
    stamped(text) ??
    ofNumberedSak(text, lexicon) ??
    statedByOrgan(text, lexicon) ??
    owned(words, lexicon, certain) ??
    followed(words, text, lexicon, certain) ??
    (certain
      ? (stated(text) ??
        laid(text, lexicon) ??
        invited(text) ??
        announced(text, lexicon) ??
        advised(text, lexicon) ??
        putForParty(text, lexicon))
      : null) ??
    treatedOn(text, lexicon)
  );
}

/** «V e d t a k» is «Vedtak». */
const closedUp = (text: string): string =>
  /^(?:\p{L}\s){3,}/u.test(text) ? text.replace(/(?<=\p{L})\s(?=\p{L}(?:\s|$))/gu, "").replace(/\s{2,}/g, " ") : text;

function afterSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[\s*]/.test(text[at]!)) at++;
  return at;
}
