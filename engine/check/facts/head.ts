/** What the head of minutes says of who was there: a headcount, a list that can be trusted, whether anyone came or went. */

import type { MeetingDocument } from "../../document/meeting-document.ts";
import { kept } from "../../text/kept.ts";
import type { Span } from "../../text/span.ts";
import { type Headcount, headcountIn, someoneMoved } from "../words/headcount.ts";
import { firstPlaceOf, ofEachPart } from "./document-parts.ts";

interface Listed {
  readonly present: number;
  readonly seats: number | null;
  readonly span: Span;
}

/** Of the whole document: worked out once. */
export function headOf(document: MeetingDocument): Head {
  const known = remembered.get(document);
  if (known) return known;
  const before = document.source.text.slice(0, document.saker[0]?.span.start ?? document.source.text.length);
  const still = document.deltakere.every(({ merknad }) => !merknad || !/\d|gikk|gjekk|kom/iu.test(merknad.value));
  const head = { stated: headcountIn(before), listed: listed(document), still: still && !someoneMoved(before) };
  remembered.set(document, head);
  return head;
}

export interface Head {
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
  if (Math.max(...mostVotes(document)) > present.length || saysQuorum(document)) return null;
  const deputies = present.filter(({ status, varaFor }) => status.value === "vara" || varaFor !== null).length;
  const nobodyAway = saysNobodyAway(document) !== null;
  return {
    present: present.length,
    seats: absent.length > 0 || nobodyAway ? present.length - Math.min(deputies, absent.length) + absent.length : null,
    span: present[0]!.span,
  };
}

/** Minutes that say so know more than a list that was read. */
const saysQuorum = firstPlaceOf(/vedtaksfør|beslutningsdyktig|avgjerdsfør/iu);
const saysNobodyAway = firstPlaceOf(/forfall\s*[:|]?\s*(?:ingen|inga|–|-)/iu);

/** «4 mot 2», «(5-0)»: the largest sum that each part of the minutes has. */
const mostVotes = ofEachPart((words) => {
  let most = 0;
  for (const match of words.matchAll(
    /(?<![\d/.])(\d{1,2})\s?(?:[-–]|mot|stemmer mot|røyster mot)\s?(\d{1,2})(?=\s*(?:stemme|røyst|[).,]))/giu,
  ))
    most = Math.max(most, Number(match[1]) + Number(match[2]));
  return most;
});

const remembered = kept<MeetingDocument, Head>();
