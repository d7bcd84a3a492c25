/** Who had left the meeting when a sak was treated: told in the head of the minutes or in a sak before it. */
import type { Deltaker, MeetingDocument } from "../../document/meeting-document.ts";
import type { Span } from "../../text/span.ts";
import type { DocumentInContext } from "../../workspace/workspace.ts";
import { type Departure, departuresIn, someoneCame } from "../words/departures.ts";
import { foldName } from "../words/names.ts";
import { ofEachPart } from "./document-parts.ts";
import { mayVote } from "./head.ts";

/** Of one sak. */
export interface Gone {
  /** Names as those present are listed; null where it can't be told. */
  readonly names: readonly string[] | null;
  /** How many besides may have been gone: they left during the sak, by the clock alone, or nobody says who they were. */
  readonly unsure: number;
  readonly decided: boolean;
}

/** For each sak in order; null where nobody left. */
export function goneIn({ document, saker, organ }: DocumentInContext): readonly Gone[] | null {
  const [head, ...parts] = told(document);
  const remarked = remarksIn(document);
  if (remarked.length === 0 && [head!, ...parts].every(({ left }) => left.length === 0)) return null;
  const voters = new Set(
    document.deltakere
      .filter((one) => one.medlem && mayVote(one, organ, document.organTekst?.value ?? ""))
      .map(({ navn }) => foldName(navn.value)),
  );
  const votersNamed = (who: string): readonly string[] =>
    namedIn(who, document.deltakere).filter((name) => voters.has(name));
  let names: string[] | null = [];
  /** Told to have left, where nobody says who or before which sak. */
  let vague = 0;
  let replaced = false;
  const waiting: { readonly from: number; readonly name: string }[] = [];
  const follow = (one: Departure, part: number): void => {
    const from = firstWithout(one, part, document);
    const known = namedIn(one.who, document.deltakere);
    const those = votersNamed(one.who);
    if (one.her === "uvisst") {
      vague += Math.max(known.length === 0 ? 1 : 0, those.length);
      return;
    }
    if (known.length === 0 || from === null) vague += known.length === 0 ? 1 : those.length;
    if (known.length === 0 || (from === null && those.length > 0)) names = null;
    if (from !== null) waiting.push(...those.map((name) => ({ from, name })));
  };
  for (const one of head!.left) if (!remarked.some((other) => isInside(other, one))) follow(one, 0);
  for (const { who, sak, etter } of remarked) follow({ who, sak, etter, her: null, start: 0, end: 0 }, 0);
  return parts.map(({ left, came }, at): Gone => {
    const { sak } = saker[at]!;
    const away = left.filter(isOfThis).map((one) => ({ ...one, names: votersNamed(one.who) }));
    names?.push(...away.flatMap((one) => (one.her === "fra nå" ? one.names : [])));
    names?.push(...waiting.filter(({ from }) => from === at).map(({ name }) => name));
    if (came && (waiting.length > 0 || left.length > 0)) names = null;
    // Someone came in their place, or back: there may be as many as before.
    replaced ||= names === null && came;
    const here = names && [...new Set([...names, ...away.flatMap((one) => one.names)])];
    const before = vague + (here ? 0 : waiting.filter(({ from }) => from <= at).length);
    const leaving = left.filter((one) => !isOfThis(one));
    // «Vedtatt. Kari Li forlot møtet»: she voted.
    const ends = [...sak.voteringer, ...sak.vedtak].map(({ span }) => span.end - sak.span.start);
    const during = leaving
      .filter((one) => one.sak === null && !one.etter && one.start < Math.max(...ends))
      .map(({ who }) => (namedIn(who, document.deltakere).length === 0 ? 1 : votersNamed(who).length))
      .reduce((all, one) => all + one, 0);
    for (const one of leaving) follow(one, at + 1);
    return { names: here, unsure: replaced ? 0 : before + during, decided: ends.length > 0 };
  });
}

const isOfThis = ({ her }: Departure): boolean => her === "fra nå" || her === "bare her";

interface Remark extends Span {
  readonly who: string;
  readonly sak: string | null;
  readonly etter: boolean;
}

/** What the list says beside a name: «(til kl. 11.15)», «(gikk før sak 8/25)», «(til og med sak 7/25)». */
const remarksIn = ({ deltakere }: MeetingDocument): readonly Remark[] =>
  deltakere.flatMap(({ navn, merknad, status }): readonly Remark[] => {
    const match = merknad && status.value !== "forfall" ? leftEarly.exec(merknad.value) : null;
    if (!match || !merknad) return [];
    const { before, last } = match.groups ?? {};
    return [{ ...merknad.span, who: navn.value, sak: last ?? before ?? null, etter: last !== undefined }];
  });
const leftEarly =
  /^(?:(?:gikk|gjekk|forlot|forlét|forlèt|permisjon|måtte gå|fratrådte|fråtredde|til|t\.o\.m\.)(?!\p{L}))(?: (?:fra|frå) møtet| møtet)?(?=$| kl| før| etter| under| fra| frå| i sak| og med| \d| sak)(?:.{0,20}?(?:(?:før|fra og med|frå og med|f\.o\.m\.|fra|frå) sak (?<before>\d{1,4}\/\d{2,4})|(?:etter|(?<=^til )og med|(?<=^)t\.o\.m\.) sak (?<last>\d{1,4}\/\d{2,4})))?/iu;

const isInside = (remark: Span, { start, end }: Departure): boolean => start <= remark.start && remark.end <= end + 1;

const told = ofEachPart((words) => {
  const left = departuresIn(words);
  return { left, came: someoneCame(words) };
});

/** The index of the first sak they missed; null where the head of the minutes does not say. */
function firstWithout({ sak, etter }: Departure, part: number, document: MeetingDocument): number | null {
  if (sak === null) return part > 0 ? part : null;
  const at = document.saker.findIndex(({ nr, skrevet }) => nr === sak || skrevet?.value.includes(sak));
  return at < 0 ? null : at + (etter ? 1 : 0);
}

function namedIn(words: string, listed: readonly Deltaker[]): readonly string[] {
  const said = ` ${foldName(words).replace(/[^\p{L} -]/gu, " ")} `;
  return listed
    .map(({ navn }) => foldName(navn.value))
    .filter((name) => said.includes(` ${name} `) || said.includes(` ${name.split(" ").at(-1)} `));
}
