/** What became of each punkt when the next PSD was made, a sentence a line. */
import { type Application, type Applied, type AppliedPoint, refusing } from "../consequence/apply.ts";
import { skipWords } from "../consequence/skip.ts";
import type { Because } from "../consequence/state.ts";
import { positionAt } from "../text/source-text.ts";
import { changeWords, fieldWords } from "./field-words.ts";
import { dateWords } from "./format.ts";
import type { Language } from "./language.ts";
import { noteWords } from "./preview-words.ts";
import { printable } from "./printable.ts";

type Texts = Readonly<Record<Language, string>>;
const t = (nb: string, nn: string, en: string): Texts => ({ nb, nn, en });

const results: Readonly<Record<Applied | "kan føres", Texts>> = {
  ført: t("ført inn", "ført inn", "written"),
  "alt ført": t("står alt i PSD", "står alt i PSD", "already in the PSD"),
  "kan føres": t("kan føres inn", "kan førast inn", "can be written"),
  venter: t("venter på svar, hoppet over", "ventar på svar, hoppa over", "waits for an answer, skipped"),
  ingen: t("endrer ikke PSD", "endrar ikkje PSD", "changes no PSD"),
  "hoppet over": t("hoppet over (--skip)", "hoppa over (--skip)", "skipped (--skip)"),
  uskrevet: t(
    "noe er vedtatt, men det står ikke hva. Skriv vedtaket under «Vedtak»",
    "noko er vedteke, men det står ikkje kva. Skriv vedtaket under «Vedtak»",
    "something was adopted, but not what it was. Write the decision under “Vedtak”",
  ),
  uklart: t("ikke forstått", "ikkje forstått", "not understood"),
  mangler: t("har ikke dekning", "har ikkje dekning", "has not the money"),
  eldre: t(
    "er eldre enn PSD-ens versjon og står ikke i endringsloggen, så det er uvisst om PSD alt har det",
    "er eldre enn versjonen av PSD og står ikkje i endringsloggen, så det er uvisst om PSD alt har det",
    "is older than the PSD's version and not in its log, so nobody knows whether the PSD has it",
  ),
  "ikke vedtatt": t("ikke vedtatt", "ikkje vedteke", "not adopted"),
};

const words = {
  refused: t(
    "Ingenting er skrevet. Rett teksten eller PSD, eller gå forbi det med --skip {punkt}.",
    "Ingenting er skrive. Rett teksten eller PSD, eller gå forbi det med --skip {punkt}.",
    "Nothing is written. Mend the text or the PSD, or go past it with --skip {punkt}.",
  ),
  halted: t(
    "Ingenting er skrevet. Rett teksten eller PSD.",
    "Ingenting er skrive. Rett teksten eller PSD.",
    "Nothing is written. Mend the text or the PSD.",
  ),
  uneditable: t(
    "Ingenting er skrevet: {fil} er skrevet på en måte som ikke kan endres trygt. Før endringene inn for hånd.",
    "Ingenting er skrive: {fil} er skriven på ein måte som ikkje kan endrast trygt. Før endringane inn for hand.",
    "Nothing is written: {fil} is written in a way that cannot be edited safely. Make the changes by hand.",
  ),
  nothing: t("Ingenting å føre inn i {fil}.", "Ingenting å føre inn i {fil}.", "Nothing to write in {fil}."),
} as const;

export const isRefused = ({ text }: Application): boolean => text === null;
export const isNothing = ({ text, psd }: Application): boolean => text === psd.source.text;

/**
 * Each punkt with what became of it, the changes, and in the end what to do where it refuses. `stopped`: the protokoll is
 * refused, by this project or another, so that nothing is written.
 */
export function applicationLines(
  application: Application,
  language: Language,
  stopped: boolean = isRefused(application),
): readonly string[] {
  const { psd, changes, points, uneditable } = application;
  const lines = points.flatMap((one) => pointLines(one, language, stopped));
  if (!stopped)
    lines.push(...changes.map((one) => `${fieldWords(one.field, language)}: ${changeWords(one, language)}`));
  const fil = psd.source.path;
  if (uneditable) lines.push(words.uneditable[language].replace("{fil}", fil));
  else if (isRefused(application)) {
    const stops = points.filter(({ result }) => refusing.has(result)).map(({ because }) => because);
    const skips = skipsOf(stops);
    lines.push(words[skips === "" ? "halted" : "refused"][language].replace("{punkt}", skips));
  } else if (isNothing(application)) lines.push(words.nothing[language].replace("{fil}", fil));
  return lines.map(printable);
}

/** «11/24:2,12/24»: a whole sak goes for its punkter too; a sak without a number can only be told by the punkt. */
function skipsOf(stops: readonly Because[]): string {
  const whole = stops.flatMap(({ sak, punkt }) => (punkt === 0 ? [sak] : []));
  const skips = stops
    .filter(({ sak, punkt }) => (punkt === 0 ? sak !== null : sak === null || !whole.includes(sak)))
    .map(({ sak, punkt }) => skipWords({ sak, punkt: punkt || null }));
  return [...new Set(skips)].join(",");
}

function pointLines(
  { because, result, notes, waits }: AppliedPoint,
  language: Language,
  stopped: boolean,
): readonly string[] {
  const { source, span, sak, punkt, dato } = because;
  const { line } = positionAt(source, span.start);
  const where = `${source.path}:${line} ${[sak && `sak ${sak}`, punkt && `punkt ${punkt}`].filter(Boolean).join(" ")}`;
  const isTold = result === "uklart" || result === "mangler" || result === "ført";
  const told =
    isTold || notes.some(({ kode }) => kode === "tilrådd") ? notes.map((one) => noteWords(one, language)) : [];
  const waiting = waits.map(({ hvem, hva }) => [hvem, hva.replace(/\s+/g, " ")].filter(Boolean).join(": "));
  const more = [...told, ...(result === "venter" || result === "ført" ? waiting : [])];
  const day = result === "eldre" && dato ? ` (${dateWords(dato, language)})` : "";
  const said = results[stopped && result === "ført" ? "kan føres" : result];
  return [`${where}: ${said[language]}${day}`, ...more.map((one) => `  ${one}`)];
}
