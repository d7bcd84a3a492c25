/** What the writer of a sak recommends: under a heading of its own, and in sentences of the text that recommend. */
import type { Sak } from "../../document/meeting-document.ts";
import { kept } from "../../text/kept.ts";
import type { Passage } from "../../text/passage.ts";
import { sentencesOf } from "./sentences.ts";

/** The sentences; those of the text are left out where another organ than the writer's proposes, for what it decided may differ. */
export function adviceIn(sak: Sak): readonly Passage[] {
  const known = remembered.get(sak) ?? lookFor(sak);
  remembered.set(sak, known);
  return known;
}

/** More than one rule asks. */
const remembered = kept<Sak, readonly Passage[]>();

function lookFor(sak: Sak): readonly Passage[] {
  const own = sak.anbefaling ? sentencesOf(sak.anbefaling) : [];
  if (sak.seksjoner.some(({ slag, overskrift }) => slag === "forslag" && others.test(overskrift?.value ?? "")))
    return own;
  const told = sak.seksjoner
    .filter(({ slag, tekst }) => telling.has(slag) && recommends(tekst.text))
    .flatMap(({ tekst }) => sentencesOf(tekst));
  return [...own, ...told.filter(({ text }) => recommends(text) && !ofOthers.test(text))];
}

const telling = new Set<Sak["seksjoner"][number]["slag"]>(["bakgrunn", "saksopplysninger", "vurdering", "økonomi"]);
/** Most sentences have none of the verbs. */
const recommends = (text: string): boolean => verbs.test(text) && advice.test(text);
const verbs = /rår|råd|anbefal|foreslå|føreslå|bør/i;
const advice =
  /(?<!\p{L})(?:(?:\p{L}*(?:leder|lederen|leiar|leiaren|direktør|direktøren|sjef|sjefen)|rådmann|rådmannen|sekretariatet|administrasjonen|\p{L}*grupp(?:a|en)|vi|eg|jeg) (?:rår (?:til|i frå)|råder (?:til|fra)|tilrår|anbefaler|foreslår|føreslår)|det (?:anbefales|tilrås|tilråast|foreslås|føreslåast|blir tilrådd|vert tilrådd)|(?:etter|ut fra|ut frå) (?:\p{L}+ ){0,3}(?:syn|vurdering|oppfatning|oppfatting|meining|mening),? bør)(?!\p{L})/iu;
const others = /formannskap|utvalg|utval|styr(?:et|e)|styringsgrupp|råde?t|nemnd|komit/i;
/** What a report or a hearing recommends is told, not recommended. */
const ofOthers =
  /(?<!\p{L})(?:rapport|evaluering|utredning|utgreiing|konsulent|høring|revisjon|sist|tidligere|tidlegare)\p{L}*/iu;
