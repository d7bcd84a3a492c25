/** What was read from a document, as text a person can look through. */
import type { MeetingDocument, Punkt } from "../document/meeting-document.ts";
import type { Beløp, Effekt } from "../language/effect.ts";
import { parseCalendarDate } from "../text/calendar-date.ts";
import { positionAt } from "../text/source-text.ts";
import { effectsOf, type Surroundings } from "../workspace/build-workspace.ts";
import type { DocumentInContext, SakInContext } from "../workspace/workspace.ts";
import { factsWord } from "./facts-words.ts";
import { dateWords, kronerWords } from "./format.ts";
import type { Language } from "./language.ts";
import { printable } from "./printable.ts";
import { doubtWords } from "./reading-doubt.ts";
import type { Style } from "./style.ts";
import { wrap } from "./wrap.ts";

export function factsText(
  inContext: DocumentInContext,
  surroundings: Surroundings,
  style: Style,
  columns: number,
  lang: Language | null = null,
): string {
  const { document, organ } = inContext;
  const language = lang ?? document.language;
  const say = (word: string): string => factsWord(word, language);
  const lines = [`${style.heading(document.source.path)}  ${style.dim(document.kind)}`];
  const row = (name: string, value: string | null | undefined): void => {
    if (value) lines.push(...wrap(printable(value), columns, `  ${style.dim(say(name).padEnd(10))} `, " ".repeat(13)));
  };
  const date = (one: { readonly value: string } | null): string | null => {
    const parsed = one && parseCalendarDate(one.value);
    return parsed && dateWords(parsed, language);
  };
  row("tittel", document.tittel?.value);
  row("organ", document.organTekst ? `${organ?.nøkkel ?? say("ukjent")} («${document.organTekst.value}»)` : null);
  row("prosjekt", document.prosjektTekst?.value);
  row(
    "møtedato",
    [date(document.møteDato), document.klokkeslett && `kl. ${document.klokkeslett.value}`].filter(Boolean).join(" "),
  );
  row("datert", date(document.datert));
  row("sted", document.sted?.value);
  row("møteform", document.møteform?.value);
  for (const [index, one] of document.deltakere.entries()) {
    const about = [one.rolle?.value, one.verv?.value, one.representerer?.value].filter(Boolean).join(", ");
    const more = [one.varaFor && `for ${one.varaFor.value}`, one.medlem ? null : say("ikke medlem")]
      .filter(Boolean)
      .join(", ");
    row(
      index === 0 ? "deltakere" : "",
      `${one.navn.value}${about ? ` (${about})` : ""}: ${say(one.status.value)}${more ? ` ${more}` : ""}`,
    );
  }
  for (const sak of inContext.saker)
    lines.push("", ...sakLines(sak, surroundings, document, { style, columns, language, say }));
  return `${lines.join("\n")}\n`;
}

interface Telling {
  readonly style: Style;
  readonly columns: number;
  readonly language: Language;
  readonly say: (word: string) => string;
}

function sakLines(
  inContext: SakInContext,
  surroundings: Surroundings,
  document: MeetingDocument,
  { style, columns, language, say }: Telling,
): readonly string[] {
  const { sak } = inContext;
  const { source } = document;
  const title = printable(["Sak", sak.nr, sak.tittel?.value].filter(Boolean).join(" "));
  const lines = [`  ${style.heading(title)} ${style.dim(`(${say(sak.form)})`)}`];
  if (sak.anbefaling) lines.push(...wrap(`${say("anbefaling")}: ${printable(sak.anbefaling.text)}`, columns, "    "));
  const list = (name: string, punkter: readonly Punkt[], from = ""): void => {
    const effects = effectsOf(punkter, inContext, document, surroundings);
    for (const [index, punkt] of punkter.entries()) {
      const line = positionAt(source, punkt.span.start).line;
      lines.push(
        ...wrap(
          `${say(name)} ${punkt.nr}${from} (${say("linje")} ${line}): ${printable(punkt.tekst.text)}`,
          columns,
          "    ",
          "      ",
        ),
      );
      for (const effect of effects[index] ?? [])
        lines.push(...wrap(printable(`→ ${effectWords(effect, language)}`), columns, "      ", "        "));
    }
  };
  list("forslag", sak.forslag);
  for (const { fra, punkter } of sak.alternativer)
    list(fra ? "forslag" : "annet forslag", punkter, fra ? ` ${say("fra")} ${printable(fra.value)}` : "");
  list("vedtak", sak.vedtak);
  // «Innstillingen ble vedtatt»: the words stand above.
  if (sak.form === "behandlet" && inContext.av === "forslag" && sak.forslag.length > 0)
    lines.push(`    ${say("vedtak")}: ${say("som forslaget")}`);
  for (const { resultat, enstemmig, for: stemmerFor, mot } of sak.voteringer)
    lines.push(
      `    ${say("votering")}: ${say(resultat)}${enstemmig ? `, ${say("enstemmig")}` : ""}${stemmerFor ? `, ${stemmerFor.value} ${say("for")}` : ""}${mot ? `, ${mot.value} ${say("mot")}` : ""}`,
    );
  return lines;
}

const notRoles = new Set(["type", "span", "vilkår", "tolket", "kandidat"]);

/** «overføring: fra A, til B, beløp 200 000 kr». */
function effectWords(effekt: Effekt, language: Language): string {
  const say = (word: string): string => factsWord(word, language);
  const roles = Object.entries(effekt).flatMap(([name, role]) => {
    if (notRoles.has(name) || !role) return [];
    const shown = name === "tilDato" ? "til" : name;
    if ("uleselig" in role) return [`${say(shown)} ? (${doubtWords(role.uleselig, language)})`];
    return [`${say(shown)} ${name === "beløp" ? amountWords(role.value, language) : String(role.value)}`];
  });
  const conditions = effekt.vilkår.map((one) => `${say("vilkår")} «${one.value}»`);
  const maybe = effekt.kandidat.map((one) => `${say("kanskje")} ${say(one.type)}: ${doubtWords(one.grunn, language)}`);
  const said = [...roles, ...conditions, ...maybe].join(", ");
  return `${say(effekt.type)}${effekt.tolket ? ` (${say("tolket")})` : ""}${said ? `: ${said}` : ""}`;
}

/** «3,5 %»; a third is «33,3 %». */
const percentWords = (share: number, language: Language): string => {
  const percent = String(Math.round(share * 1000) / 10);
  return `${language === "en" ? percent : percent.replace(".", ",")} %`;
};

function amountWords(beløp: Beløp, language: Language): string {
  if (typeof beløp === "number") return kronerWords(beløp, language);
  if ("høyst" in beløp) return `${factsWord("inntil", language)} ${kronerWords(beløp.høyst, language)}`;
  if ("andel" in beløp)
    return `${percentWords(beløp.andel, language)}${beløp.av ? ` ${factsWord("av", language)} ${beløp.av}` : ""}`;
  return factsWord("resten", language);
}
