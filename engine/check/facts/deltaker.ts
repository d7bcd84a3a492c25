/** Facts of a deltaker, and of a vara beside the member they met for. */
import type { Deltaker } from "../../document/meeting-document.ts";
import { fact } from "../../text/fact.ts";
import type { SourceText } from "../../text/source-text.ts";
import { absent, type FactTable, type Known, stated, value } from "../subject.ts";
import { someoneMoved } from "../words/headcount.ts";
import { foldName, samePlace } from "../words/names.ts";

export interface DeltakerInDocument extends Deltaker {
  readonly alle: readonly Deltaker[];
  readonly source: SourceText;
}

export const deltakerFacts: FactTable<DeltakerInDocument> = {
  "deltaker.navn": ({ navn }) => stated(navn),
  "deltaker.rolle": ({ rolle }) => stated(rolle),
  "deltaker.representerer": ({ representerer }) => stated(representerer),
  "deltaker.status": ({ status }) => stated(status),
  "deltaker.varaFor": ({ varaFor }) => stated(varaFor),
  "deltaker.medlemmetErTilStede": memberIsThere,
  "deltaker.medlemmetRepresenterer": (of) => {
    const member = memberOf(of);
    const told = writtenPlace.exec(of.varaFor?.value ?? "")?.[2];
    const theirs = member || !told || party.test(told) ? (member?.representerer ?? null) : fact(told, of.varaFor!.span);
    const own = of.representerer;
    if (!own || !theirs) return stated(theirs);
    if (samePlace(own.value, theirs.value)) return value(own.value, theirs.span);
    return areOfOneKind(own.value, theirs.value) ? stated(theirs) : absent;
  },
};

/** «Jon Evjen (Saltdal)» */
const writtenPlace = /^(.+?)\s*\((\p{Lu}[\p{L} -]{2,30})\)$/u;
const party =
  /^(?:\p{Lu}{1,4}|Ap|Sp|Frp|FrP|Krf|KrF|Høyre|Høgre|Venstre|Arbeiderpartiet|Arbeidarpartiet|Senterpartiet|Rødt|Raudt|Sosialistisk Venstreparti|Kristelig Folkeparti|Kristeleg Folkeparti|Miljøpartiet(?: De Grønne| Dei Grøne)?|Fremskrittspartiet|Framstegspartiet|Bygdelista|Uavhengig)$/u;

/** A party is no other place than a municipality; «Sp» and «Senterpartiet» may be one. */
const areOfOneKind = (one: string, other: string): boolean =>
  party.test(one) === party.test(other) && !(party.test(one) && one[0] === other[0]);

/** Both the deputy and the member they stand in for are present, and neither came nor went. */
function memberIsThere(of: DeltakerInDocument): Known {
  const member = memberOf(of);
  if (!member) return absent;
  const moved = [of, member].some(
    ({ merknad, status }) =>
      someoneMoved(merknad?.value ?? "") || /\d/.test(merknad?.value ?? "") || status.value === "permisjon",
  );
  return value(member.status.value === "til stede" && !moved && !isSameRow(of, member), member.span);
}

/** A row of a table may name the deputy of someone who came. */
function isSameRow({ navn, source }: DeltakerInDocument, member: Deltaker): boolean {
  const [from, to] = [navn.span.start, member.navn.span.start].sort((a, b) => a - b) as [number, number];
  const between = source.text.slice(from, to);
  return /[|\t]/.test(between) && !between.includes("\n");
}

function memberOf({ varaFor, navn, alle }: DeltakerInDocument): Deltaker | null {
  if (!varaFor) return null;
  const name = foldName(writtenPlace.exec(varaFor.value)?.[1] ?? varaFor.value);
  const named = alle.filter(
    (one) =>
      one.medlem &&
      foldName(one.navn.value) !== foldName(navn.value) &&
      (foldName(one.navn.value) === name || foldName(one.navn.value).endsWith(` ${name}`)),
  );
  return named.length === 1 ? named[0]! : null;
}
