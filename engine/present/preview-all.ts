/** All that is still to be decided about a project, as data with words: each sak in meeting order, the orders that work, what is left to give. */
import type { PreviewFindings } from "../consequence/findings.ts";
import { headroomOf } from "../consequence/headroom.ts";
import { causeOf } from "../consequence/next-psd.ts";
import type { Order, Pair } from "../consequence/order.ts";
import type { Preview } from "../consequence/preview.ts";
import { changesBetween } from "../project/psd-fields.ts";
import type { CalendarDate } from "../text/calendar-date.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { fieldWords } from "./field-words.ts";
import { kronerWords } from "./format.ts";
import type { Language } from "./language.ts";
import { type PreviewReport, type PreviewSettings, previewReport, shownBecause, titleOf } from "./preview.ts";
import { noteWords } from "./preview-words.ts";

export interface PreviewAllReport
  extends Pick<PreviewReport, "project" | "language" | "before" | "after" | "changes" | "conditions" | "findings"> {
  readonly sak: null;
  readonly adopted: readonly [];
  readonly saker: readonly PreviewReport[];
  readonly order: ShownOrder;
  readonly headroom: readonly {
    readonly date: CalendarDate | null;
    readonly organ: string | null;
    readonly lines: readonly { readonly navn: string; readonly kroner: number }[];
  }[];
}

export interface ShownOrder {
  readonly asPlanned: boolean;
  /** Titles in an order that works; null when none does. */
  readonly works: readonly string[] | null;
  readonly pairs: readonly { readonly first: string; readonly second: string; readonly text: string }[];
}

/** `previews` in meeting order, at least one, with the findings of each. */
export function previewAllReport(
  previews: readonly (readonly [Preview, PreviewFindings])[],
  order: Order,
  workspace: Workspace,
  settings: PreviewSettings,
): PreviewAllReport {
  const [first, last] = [previews[0]![0], previews.at(-1)![0]];
  const language = settings.language ?? first.sak.document.document.language;
  const saker = previews.map(([preview, findings]) =>
    previewReport(preview, findings, workspace, { ...settings, language }),
  );
  const [before, after] = [first.before.psd, last.after.psd];
  return {
    sak: null,
    adopted: [],
    project: saker[0]!.project,
    language,
    before,
    after,
    changes: changesBetween(before, after).flatMap((change) => {
      const because = causeOf(change, last.after);
      return because ? [{ ...change, because: shownBecause(because) }] : [];
    }),
    conditions: saker.flatMap((one) => one.conditions),
    findings: {
      introduced: saker.flatMap((one) => one.findings.introduced),
      resolved: saker.flatMap((one) => one.findings.resolved),
      remaining: saker.at(-1)!.findings.remaining,
    },
    saker,
    order: {
      asPlanned: order.asPlanned,
      works: order.works?.map(titleOf) ?? null,
      pairs: order.pairs.map((pair) => ({
        first: titleOf(pair.first),
        second: titleOf(pair.second),
        text: pairWords(pair, language),
      })),
    },
    headroom: headroomOf(previews.map(([preview]) => preview)).map(({ dato, organ, lines }) => ({
      date: dato,
      organ,
      lines,
    })),
  };
}

/** «Sak 12/22 må behandles før sak 9/22, ellers mangler 50 000 kr på «Reiseliv».» */
function pairWords({ first, second, witness, field }: Pair, language: Language): string {
  const [a, b] = [nameOf(first), nameOf(second)];
  if (witness?.kode === "mangler-dekning") {
    const lacks = kronerWords(Number(witness.verdier["mangler"]), language);
    const navn = witness.verdier["navn"];
    return {
      nb: `${a} må behandles før ${small(b)}, ellers mangler ${lacks} på «${navn}».`,
      nn: `${a} må behandlast før ${small(b)}, elles manglar ${lacks} på «${navn}».`,
      en: `${a} must be treated before ${small(b)}, or «${navn}» is ${lacks} short.`,
    }[language];
  }
  if (witness) {
    const why = noteWords(witness, language);
    return {
      nb: `${a} må behandles før ${small(b)}. Ellers: ${why}`,
      nn: `${a} må behandlast før ${small(b)}. Elles: ${why}`,
      en: `${a} must be treated before ${small(b)}. Otherwise: ${why}`,
    }[language];
  }
  const what = fieldWords(field ?? "", language);
  return {
    nb: `${a} og ${small(b)} gir ulikt resultat etter hvem som kommer sist (${what}).`,
    nn: `${a} og ${small(b)} gjev ulikt resultat etter kven som kjem sist (${what}).`,
    en: `${a} and ${small(b)} give different results by which comes last (${what}).`,
  }[language];
}

const nameOf = ({ nr, sak }: Pair["first"]): string =>
  nr === null ? `«${sak.sak.tittel?.value ?? "?"}»` : `Sak ${nr}`;
const small = (name: string): string => name.replace(/^Sak /u, "sak ");
