/** Who could vote: how many members were present in a sak, of how many seats, and how sure the minutes make us. */
import type { Deltaker, MeetingDocument } from "../../document/meeting-document.ts";
import type { Span } from "../../text/span.ts";
import type { DocumentInContext, SakInContext } from "../../workspace/workspace.ts";
import { type Headcount, headcountIn, someoneMoved } from "../words/headcount.ts";
import { membersOf } from "./surroundings.ts";
import { fold } from "./workspace-cards.ts";

export interface Oppmøte {
  /** Members and deputies present in the sak, before anyone inhabil is taken away; null where it is not told. */
  readonly tilStede: number | null;
  /** Those of them who left the sak as inhabile or excused, less the deputies who stepped in. */
  readonly fratrådt: number;
  /** The seats of the organ; null where nobody says. */
  readonly medlemmer: number | null;
  /** Nobody came or went, so that all who were present must have voted. */
  readonly fast: boolean;
  /** Given as a number, or the list accounts for every seat; else names may be missing from it. */
  readonly telt: boolean;
  readonly span: Span | null;
}

/** Seats as saksvakt.yaml has them, else as the minutes say, else as many as they list with their absences: never more than there are. */
export function oppmøteIn(of: SakInContext, context: DocumentInContext): Oppmøte {
  const { document } = context;
  const { text } = document.source;
  const sakText = text.slice(of.sak.span.start, of.sak.span.end);
  const { stated: inHead, listed: list, still } = headOf(context);
  const inSak = headcountIn(sakText);
  const stated = inSak ?? inHead;
  const offset = inSak ? of.sak.span.start : 0;
  const medlemmer = (of.organ && membersOf(of.organ)) ?? stated?.seats ?? list?.seats ?? null;
  return {
    tilStede: stated?.present ?? list?.present ?? null,
    fratrådt: awayIn(of, document.deltakere),
    medlemmer,
    telt: stated !== null || (list !== null && medlemmer !== null && (list.seats ?? list.present) >= medlemmer),
    fast: still && !someoneMoved(sakText),
    span: stated ? { start: stated.span.start + offset, end: stated.span.end + offset } : (list?.span ?? null),
  };
}

interface Listed {
  readonly present: number;
  readonly seats: number | null;
  readonly span: Span;
}

/** Of the whole document: worked out once. */
function headOf({ document }: DocumentInContext): Head {
  const known = remembered.get(document);
  if (known) return known;
  const before = document.source.text.slice(0, document.saker[0]?.span.start ?? document.source.text.length);
  const still = document.deltakere.every(({ merknad }) => !merknad || !/\d|gikk|gjekk|kom/iu.test(merknad.value));
  const head = { stated: headcountIn(before), listed: listed(document), still: still && !someoneMoved(before) };
  remembered.set(document, head);
  return head;
}

interface Head {
  readonly stated: Headcount | null;
  readonly listed: Listed | null;
  /** Nobody came or went, as far as the head of the minutes says. */
  readonly still: boolean;
}

/** Null where the list cannot be trusted: more voted than it has, someone absent has a time, or a quorum is told of. */
function listed(document: MeetingDocument): Listed | null {
  const members = document.deltakere.filter(({ medlem }) => medlem);
  const present = members.filter(({ status }) => status.value === "til stede" || status.value === "vara");
  const absent = members.filter(({ status }) => status.value === "forfall");
  if (present.length === 0 || members.some(({ status }) => status.value === "ukjent")) return null;
  if (absent.some(({ merknad }) => merknad && /\d|gikk|gjekk/iu.test(merknad.value))) return null;
  if (mostVotesIn(document.source.text) > present.length || saysQuorum.test(document.source.text)) return null;
  const deputies = present.filter(({ status, varaFor }) => status.value === "vara" || varaFor !== null).length;
  const nobodyAway = /forfall\s*[:|]?\s*(?:ingen|inga|–|-)/iu.test(document.source.text);
  return {
    present: present.length,
    seats: absent.length > 0 || nobodyAway ? present.length - Math.min(deputies, absent.length) + absent.length : null,
    span: present[0]!.span,
  };
}

/** Minutes that say so know more than a list that was read. */
const saysQuorum = /vedtaksfør|beslutningsdyktig|avgjerdsfør/iu;

/** «4 mot 2», «(5-0)»: the largest sum the minutes have. */
function mostVotesIn(text: string): number {
  let most = 0;
  for (const match of text.matchAll(
    /(?<![\d/.])(\d{1,2})\s?(?:[-–]|mot|stemmer mot|røyster mot)\s?(\d{1,2})(?=\s*(?:stemme|røyst|[).,]))/giu,
  ))
    most = Math.max(most, Number(match[1]) + Number(match[2]));
  return most;
}

/** Inhabile and excused members who are in the list of those present (or in no list), less deputies who stepped in. */
function awayIn({ sak }: SakInContext, deltakere: readonly Deltaker[]): number {
  const present = deltakere.filter(({ medlem, status }) => medlem && ["til stede", "vara"].includes(status.value));
  const names = new Set<string>();
  let deputies = 0;
  for (const { navn, status } of sak.inhabile) {
    const name = fold(navn.value);
    if (status.value === "vara") deputies++;
    else if (present.length === 0 || present.some((one) => isSame(fold(one.navn.value), name))) names.add(name);
  }
  return Math.max(0, names.size - deputies);
}

const isSame = (a: string, b: string): boolean => a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`);

const remembered = new WeakMap<MeetingDocument, Head>();
