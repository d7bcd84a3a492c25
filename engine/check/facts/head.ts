/** What the head of minutes says of who was there: a headcount, a list that can be trusted, whether anyone came or went. */

import type { Deltaker, MeetingDocument } from "../../document/meeting-document.ts";
import { kept } from "../../text/kept.ts";
import { movedSpan, type Span } from "../../text/span.ts";
import type { Organ } from "../../workspace/config.ts";
import type { DocumentInContext } from "../../workspace/workspace.ts";
import { type Headcount, headcountIn, someoneMoved } from "../words/headcount.ts";
import { samePerson } from "../words/names.ts";
import { isEmployed } from "../words/offices.ts";
import { firstPlaceOf, ofEachPart } from "./document-parts.ts";

interface Listed {
  readonly present: number;
  readonly seats: number | null;
  readonly span: Span;
}

/** Of the whole document and the organ it is of: worked out once. */
export function headOf({ document, organ }: DocumentInContext): Head {
  const known = remembered.get(document);
  if (known?.organ === organ) return known.head;
  const before = document.source.text.slice(0, document.saker[0]?.span.start ?? document.source.text.length);
  const still = document.deltakere.every(({ merknad }) => !merknad || !/\d|gikk|gjekk|kom/iu.test(merknad.value));
  const told = headcountIn(before);
  const opening = told ? null : openingOf(document);
  const head = {
    stated: told ?? opening?.stated ?? null,
    listed: listed(document, organ),
    still: still && !someoneMoved(before) && !(opening && someoneMoved(opening.text)),
  };
  remembered.set(document, { organ, head });
  return head;
}

/** Of the first sak, where the meeting is opened: «Navneopprop viste at 7 av 8 representanter var til stede» is of all that follow. */
function openingOf({ saker: [first], source }: MeetingDocument): { stated: Headcount; text: string } | null {
  const text = first ? source.text.slice(first.span.start, first.span.end) : "";
  const stated = first && rollCall.test(text) ? headcountIn(text) : null;
  return first && stated ? { stated: { ...stated, span: movedSpan(stated.span, first.span.start) }, text } : null;
}

const rollCall = /(?:navne|namne)?opprop|konstituer|åpning av møtet|opning av møtet|møtet (?:ble|vart|blei) satt/iu;

export interface Head {
  readonly stated: Headcount | null;
  readonly listed: Listed | null;
  /** Nobody came or went, as far as the head of the minutes says. */
  readonly still: boolean;
}

/** Null where the list cannot be trusted: more voted than it has, someone absent has a time, or a quorum is told of. */
function listed(document: MeetingDocument, organ: Organ | null): Listed | null {
  const members = document.deltakere.filter(
    (one) => one.medlem && mayVote(one, organ, `${document.organTekst?.value ?? ""} ${document.tittel?.value ?? ""}`),
  );
  const present = members.filter(({ status }) => status.value === "til stede" || status.value === "vara");
  const absent = members.filter(({ status }) => status.value === "forfall");
  if (present.length === 0 || members.some(({ status }) => status.value === "ukjent")) return null;
  if (absent.some(({ merknad }) => merknad && /\d|gikk|gjekk/iu.test(merknad.value))) return null;
  if (Math.max(...mostVotes(document)) > present.length || saysQuorum(document)) return null;
  const named = (organ?.medlemmer.length ?? 0) > 0;
  if (!named && present.some((one) => isHead(one) && present.some((other) => isMayor(other) && isFromSame(one, other))))
    return null;
  const deputies = present.filter(({ status, varaFor }) => status.value === "vara" || varaFor !== null).length;
  const nobodyAway = saysNobodyAway(document) !== null;
  return {
    present: present.length,
    seats: absent.length > 0 || nobodyAway ? present.length - Math.min(deputies, absent.length) + absent.length : null,
    span: present[0]!.span,
  };
}

/**
 * A kommunedirektør among those present has no vote in an elected body. Where saksvakt.yaml names the members, it says who they are;
 * in a group that is not elected, as a project's, employees may well be members.
 */
export function mayVote(
  { navn, rolle, verv, varaFor, status }: Deltaker,
  organ: Organ | null,
  organTekst: string,
): boolean {
  if (varaFor !== null || status.value === "vara" || ![rolle, verv].some((one) => one && isEmployed(one.value)))
    return true;
  const named = organ ? [...organ.medlemmer, ...organ.vara] : [];
  if (named.length > 0) return named.some((one) => samePerson(one.navn.value, navn.value));
  return organ
    ? organ.type !== "representantskap" && organ.type !== "styringsorgan" && organ.type !== "kommunestyre"
    : !/representantskap|ordfør[ae]r|(?:kommune|herads|by)styre|formannskap|fylkesting/iu.test(organTekst);
}

/** «Vik: ordfører Kari Nordmann, kommunedirektør Ola Nordmann»: who heads the administration beside the mayor may be a guest, and nobody says. */
const isHead = ({ rolle, verv, status, varaFor }: Deltaker): boolean =>
  status.value !== "vara" &&
  varaFor === null &&
  !/medlem/iu.test(verv?.value ?? "") &&
  /^(?:kommunedirektør|rådmann|administrasjonssjef)/iu.test(rolle?.value ?? "");
const isMayor = ({ rolle }: Deltaker): boolean => /^(?:vara)?ordfør[ae]r/iu.test(rolle?.value ?? "");
const isFromSame = ({ representerer: one }: Deltaker, { representerer: other }: Deltaker): boolean =>
  one?.value === other?.value;

/** Minutes that say so know more than a list that was read. */
const saysQuorum = firstPlaceOf(/vedtaksfør|beslutningsdyktig|avgjerdsfør/iu);
const saysNobodyAway = firstPlaceOf(/forfall\s*[:|]?\s*(?:ingen|inga|–|-)/iu);

/** «4 mot 2», «(5-0)», but no hours («kl. 14–15.30»): the largest sum that each part of the minutes has. */
const mostVotes = ofEachPart((words) => {
  let most = 0;
  for (const match of words.matchAll(
    /(?<![\d/.]|(?:kl|klokken|klokka)\.?\s?)(\d{1,2})\s?(?:[-–]|mot|stemmer mot|røyster mot)\s?(\d{1,2})(?=\s*(?:stemme|røyst|[).,](?!\d)))/giu,
  ))
    most = Math.max(most, Number(match[1]) + Number(match[2]));
  return most;
});

const remembered = kept<MeetingDocument, { readonly organ: Organ | null; readonly head: Head }>();
