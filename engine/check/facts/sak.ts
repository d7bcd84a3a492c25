/** Facts of a sak: what it says of itself, its project's funder, and what its points do together. */
import type { Punkt } from "../../document/meeting-document.ts";
import type { Effekt, EffektType } from "../../language/effect.ts";
import type { CalendarDate } from "../../text/calendar-date.ts";
import { isReadable } from "../../text/fact.ts";
import type { SakInContext } from "../../workspace/workspace.ts";
import { absent, type FactTable, found, type Known, plain, stated, unknown, value } from "../subject.ts";
import { namedFunder, waitsForFunder } from "../words/funder.ts";
import { settledWithFunder } from "../words/funder-answered.ts";
import { asksFunder } from "../words/funder-asked.ts";
import type { Matter } from "../words/funder-matter.ts";
import { foldName } from "../words/names.ts";
import type { AskedDocument } from "./asked.ts";
import { concernsProject, mentions } from "./concerns.ts";
import { passagesOf } from "./passages.ts";
import { sakStatus } from "./sak-status.ts";
import { sakWordFacts } from "./sak-words.ts";
import { vedtaksførhetFacts } from "./vedtaksforhet.ts";
import type { SakOmland } from "./workspace.ts";

export interface SakOfDocument extends SakInContext {
  readonly dato: CalendarDate | null;
  /** What the workspace's other documents say of it. */
  readonly omland: SakOmland;
  readonly context: AskedDocument;
}

export const sakFacts: FactTable<SakOfDocument> = {
  "sak.nr": ({ sak }) => plain(sak.nr),
  "sak.skrevet": ({ sak }) => stated(sak.skrevet),
  "sak.tittel": ({ sak }) => stated(sak.tittel),
  "sak.form": ({ sak }) => value(sak.form),
  "sak.status": ({ sak }) => value(sakStatus(sak)),
  /** «6/22» is of 2022. */
  "sak.år": ({ sak }) => {
    const year = /\/(\d\d)$/.exec(sak.nr ?? "")?.[1];
    return year === undefined
      ? { is: "absent" }
      : value((Number(year) < 70 ? 2000 : 1900) + Number(year), sak.skrevet?.span);
  },
  /** Nothing to decide: orientering, referat, godkjenning av innkalling. */
  "sak.erOrientering": ({ sak, punkter }) =>
    value(
      /(?<!\p{L})(?:orientering|orienteringssak|referat|referatsak|drøfting|drøftingssak|eventuelt|ymse|godkjenning av (?:innkalling|saksliste|sakliste|protokoll|møtebok))/iu.test(
        sak.tittel?.value ?? "",
      ) ||
        isStatus(sak) ||
        (punkter.length > 0 &&
          punkter.every(({ effekter }) => effekter.length > 0 && effekter.every(({ type }) => type === "orientering"))),
    ),
  ...sakWordFacts,
  ...vedtaksførhetFacts,
  "sak.nummerfeil": ({ sak, omland }) =>
    omland.nummerfeil ? value(omland.nummerfeil.slag, sak.skrevet?.span) : { is: "absent" },
  "sak.nummerforslag": ({ omland }) => plain(omland.nummerfeil?.annet),
  /** The number as it is written, with the right one in it; where the year is wrong, it is wrong in all of them. */
  "sak.rettNummer": ({ sak, omland: { nummerfeil } }) => {
    const written = /^(\D*)(\d+)(\s*\/\s*)(\d+)/.exec(sak.skrevet?.value ?? "");
    if (!nummerfeil?.annet || nummerfeil.slag === "feil år" || !written) return { is: "absent" };
    return value(`${written[1]}${nummerfeil.annet}${written[3]}${written[4]}`);
  },
  "sak.harØkonomi": ({ sak }) => value(sak.seksjoner.some(({ slag }) => slag === "økonomi")),
  "sak.harVotering": ({ sak }) => value(sak.voteringer.length > 0),
  "sak.antallVedtak": ({ sak }) => value(sak.vedtak.length),
  "sak.antallInhabile": ({ sak }) => value(sak.inhabile.length),
  "sak.saksbehandler": ({ sak }) => stated(sak.saksbehandler),
  "sak.arkivsak": ({ sak }) => stated(sak.arkivsak),
  "sak.antallPunkter": ({ punkter }) => value(punkter.length),
  "sak.sistePunkt": ({ punkter }) => {
    const last = punkter.at(-1)?.punkt;
    return last ? value(last.nr, last.span) : { is: "absent" };
  },
  /** The only page of the PSD that the sak points to. */
  "sak.psdSide": ({ sak }) => {
    const pages = new Set(sak.henvisninger.flatMap(({ slag, til }) => (slag === "psd-side" ? [til] : [])));
    return plain(pages.size === 1 ? [...pages][0]! : null);
  },
  "sak.nestePunkt": ({ punkter }) => plain(punkter.length > 0 ? punkter.at(-1)!.punkt.nr + 1 : null),
  /** The last words of the sak, where nothing stands where its proposal belongs: «Legges fram i møtet» is to be written over by hand. */
  "sak.sisteOrd": ({ sak, context }) => {
    if (sak.forslag.some(({ tekst }) => /[\p{L}\d]/u.test(tekst.text))) return absent;
    const { text } = context.document.source;
    const end = sak.span.start + text.slice(sak.span.start, sak.span.end).trimEnd().length;
    return end > sak.span.start ? value(true, { start: end - 1, end }) : { is: "absent" };
  },
  "sak.harAnbefaling": ({ sak }) => value(sak.anbefaling !== null),
  "sak.effekter": ({ punkter }) =>
    value([...new Set(punkter.flatMap(({ effekter }) => effekter.map(({ type }) => type)))]),
  "sak.finansiør": funderOf,
  /** Someone outside funds the project: the PSD says so or not; without one only a text that names the funder. */
  "sak.eksternFinansiering": (of) =>
    of.prosjekt ? value(of.prosjekt.finansiør !== null) : namedFunder(passagesOf(of)) ? value(true) : unknown("psd"),
  "sak.omdisponererUtenForbehold": (of) => first(of, ["uttak", "overføring"], movesMoney),
  "sak.omdisponeringErAvklart": (of) => settled(of, "endring", "omdisponering"),
  "sak.utviderPeriodeUtenForbehold": (of) =>
    first(of, ["periodeutvidelse"], () => of.prosjekt === null || concernsProject(of)),
  "sak.forlengelseErSøkt": (of) => settled(of, "periode", "periodeutvidelse"),
};

/** As the PSD has it, «finansiøren» where it gives no name; without a PSD as the text names it. */
function funderOf(of: SakOfDocument): Known {
  if (of.prosjekt) {
    const { finansiør } = of.prosjekt;
    return finansiør
      ? value(finansiør.fylkeskommune ? fullName(finansiør.fylkeskommune.value) : "finansiøren")
      : { is: "absent" };
  }
  const named = namedFunder(passagesOf(of));
  return named ? value(named.value, named.span) : unknown("psd");
}

/** The first effect of the kind that does not wait for the funder, with its place. */
function first(
  of: SakOfDocument,
  types: readonly EffektType[],
  counts: (effekt: Effekt, of: SakOfDocument) => boolean,
): Known {
  for (const { punkt, effekter } of of.punkter)
    for (const effekt of effekter) {
      if (!types.includes(effekt.type) || !counts(effekt, of) || waits(of, punkt, effekt)) continue;
      return value(true, effekt.span, effekt.tolket);
    }
  return value(false);
}

/** «Status for turveiene»: it tells how things are, and advises nothing. */
const isStatus = ({ tittel, seksjoner }: SakInContext["sak"]): boolean =>
  statusTitle.test(tittel?.value ?? "") &&
  !seksjoner.some(({ slag, tekst }) => slag === "anbefaling" || advises.test(tekst.text));

const statusTitle =
  /^(?:(?:status|framdrifts?|fremdrifts?)(?:rapport|notat|oppdatering)?|underveisrapport|underveisnotat)(?!\p{L})/iu;
const advises =
  /(?<!\p{L})(?:anbefal|foresl|tilr[åa]|rår til|bør(?!\p{L})|må vedta|ber om at|søke[sr]? om|endre[sr]?(?!\p{L})|øke[sr]?(?!\p{L})|auka?[sr]?(?!\p{L}))/iu;

const waits = (of: SakOfDocument, punkt: Punkt, effekt: Effekt): boolean =>
  waitsForFunder([punkt.tekst.text, ...effekt.vilkår.map((one) => `dersom ${one.value}`)].join("\n"), funderName(of));

/** Taking a delprosjekt out, or moving money between two lines of the project; paying someone is neither. */
function movesMoney({ type, fra, til, delprosjekt }: Effekt, of: SakOfDocument): boolean {
  const lines = of.prosjekt?.delprosjekter.flatMap((one) => [one.navn.value, ...one.alias]).map(foldName) ?? [];
  const [from, to, out] = [fra, til, delprosjekt].map((one) => (isReadable(one) ? foldName(one.value) : null));
  const inPsd = [from, to, out].some((name) => name != null && lines.includes(name));
  // A sak is taken to concern the only project there is; with a PSD it must name the project or one of its lines.
  if (of.prosjekt && !inPsd && !mentions(of, [of.prosjekt.prosjekt.value])) return false;
  if (type === "uttak") return true;
  return fra && til ? from === null || from !== to : inPsd;
}

/** A point asks or tells the funder, the text says that it is done, or the PSD has the approval. */
function settled(of: SakOfDocument, matter: Matter, approval: "omdisponering" | "periodeutvidelse"): Known {
  const name = funderName(of);
  for (const { punkt } of of.punkter) {
    const asks = asksFunder(punkt.tekst, name, matter);
    if (asks) return found(asks);
  }
  const doing = of.punkter.filter(({ effekter }) => effekter.some(({ type }) => makes[matter].includes(type)));
  const words = doing.map(({ punkt }) => punkt.tekst);
  const told = settledWithFunder(passagesOf(of), name, matter, words);
  if (told) return found(told);
  return value(
    of.prosjekt?.godkjenninger.some(
      ({ gjelder, resultat, sak, dato }) =>
        gjelder === approval &&
        resultat !== "avslått" &&
        (sak === null || sak === of.sak.nr) &&
        (!dato || !of.dato || dato.value <= of.dato),
    ) ?? false,
  );
}

/** What a point does that the funder is to know of. */
const makes: Readonly<Record<Matter, readonly EffektType[]>> = {
  endring: ["uttak", "overføring", "tilbakeføring", "bevilgning"],
  periode: ["periodeutvidelse"],
};

const funderName = (of: SakOfDocument): string | null =>
  of.prosjekt?.finansiør?.fylkeskommune?.value ?? namedFunder(passagesOf(of))?.value ?? null;
const fullName = (name: string): string =>
  /fylkeskommune|norge|siva|råd|departement|statsforvalt/iu.test(name) ? name : `${name} fylkeskommune`;
