/** Finds the leaders a document names by title or signature, those its points elect, and the one a PSD names. */

import type { Psd } from "../../project/psd.ts";
import type { CalendarDate } from "../../text/calendar-date.ts";
import { type Fact, fact, isReadable } from "../../text/fact.ts";
import type { Config } from "../../workspace/config.ts";
import { originInContext } from "../../workspace/moved-sak.ts";
import { organOf } from "../../workspace/organ-of.ts";
import { projectOf } from "../../workspace/project-of.ts";
import type { DocumentInContext, SakInContext, Workspace } from "../../workspace/workspace.ts";
import { electionYear } from "../words/election-term.ts";
import { type Led, ledBy, mayBeCouncil, officeIn, titleIn, titleOf } from "../words/leadership.ts";
import { samePerson, samePlace } from "../words/names.ts";
import { steeringLeadersIn } from "../words/told-leader.ts";
import type { Leder } from "./leder.ts";
import { sakStatus } from "./sak-status.ts";

/** All leaders a document names by title or signature, and those its points elect (with the index of the sak). */
export function lederesIn(
  context: DocumentInContext,
  { config, prosjekter }: Workspace,
): readonly { readonly leder: Leder; readonly sak: number | null }[] {
  const { document, dato } = context;
  const council = config.råd?.navn?.value ?? null;
  const organType = context.organ?.type ?? null;
  const places = config.råd?.deltakere.map((one) => one.value) ?? [];
  const people = [
    ...document.deltakere.map(({ navn, rolle, verv, representerer, span }) => ({
      navn,
      kommune: representerer && places.some((one) => samePlace(one, representerer.value)) ? representerer : null,
      rolle: titleIn(rolle?.value ?? ""),
      title: [verv, rolle],
      span,
    })),
    ...document.signaturer.map(({ navn, rolle }) => ({
      navn,
      kommune: null,
      rolle: titleIn(rolle?.value ?? ""),
      title: [rolle],
      span: navn.span,
    })),
  ];
  const prosjekt = projectOf(null, document, prosjekter);
  const common = { dato, config, prosjekt };
  const elected = context.saker.flatMap((sak, index) =>
    (electsNobody(sak) ? [] : electedIn(sak, people, config, context)).map((leder) => ({
      leder: { ...leder, ...common, prosjekt: sak.prosjekt },
      sak: index,
    })),
  );
  const valgISaken = elected.some(({ leder }) => leder.av === "råd");
  const titled = people.flatMap(({ navn, kommune, rolle, title, span }) => {
    const found = title.flatMap((one) => (one ? (officeIn(one.value, council) ?? []) : []))[0];
    if (!found) return [];
    const av = found.av === "eget" ? ownOrgan(organType) : found.av;
    return [
      {
        slag: "oppgitt" as const,
        ...found,
        av,
        navn,
        kommune,
        rolle,
        år: null,
        status: "oppgitt",
        tolket: false,
        span,
      },
    ];
  });
  const held = [...titled, ...toldIn(document)];
  const once = held.filter(
    (one, index) =>
      held.findIndex(
        (other) => other.av === one.av && other.verv === one.verv && samePerson(other.navn.value, one.navn.value),
      ) === index,
  );
  const rådetsLeder = held.find(({ av, verv }) => av === "råd" && verv === "leder")?.navn ?? null;
  return [
    ...once.map((one) => ({ leder: { ...one, ...common, rådetsLeder, valgISaken }, sak: null })),
    ...elected.map(({ leder, sak }) => ({ leder: { ...leder, rådetsLeder, valgISaken }, sak })),
  ];
}

/** «Styringsgruppen ledes av Kari Moe» above the saker. */
const toldIn = ({ source, saker }: DocumentInContext["document"]) =>
  steeringLeadersIn(source.text.slice(0, saker[0]?.span.start)).map((span) => ({
    slag: "oppgitt" as const,
    verv: "leder" as const,
    av: "styringsgruppe" as const,
    navn: fact(source.text.slice(span.start, span.end), span),
    kommune: null,
    rolle: null,
    år: null,
    status: "oppgitt",
    tolket: false,
    span,
  }));

/** The leader of the steering group as a dated version of the PSD has it. */
export function lederInPsd(psd: Psd, config: Config, dato: CalendarDate | null): Leder | null {
  const navn = psd.styringsgruppeleder;
  if (!navn || !psd.versjonsdato) return null;
  const common = { kommune: null, rolle: null, år: null, status: "oppgitt", tolket: false, rådetsLeder: null };
  const of = { slag: "psd", verv: "leder", av: "styringsgruppe" } as const;
  return { ...of, ...common, navn, span: navn.span, dato, config, prosjekt: psd, valgISaken: false };
}

interface Named {
  readonly navn: Fact<string>;
  readonly kommune: Fact<string> | null;
  readonly rolle: string | null;
}

function electedIn(
  context: SakInContext,
  people: readonly Named[],
  config: Config,
  { document: { source }, dato }: DocumentInContext,
) {
  const { sak, organ, punkter } = context;
  const council = config.råd?.navn?.value ?? null;
  const unknownCouncil = ({ value, span }: Fact<string>): boolean =>
    organOf(value, config) === null && mayBeCouncil(source.text.slice(span.start, span.end));
  const common = { slag: "valg" as const, status: sakStatus(sak) };
  const members = config.organer.flatMap(({ medlemmer }) =>
    medlemmer.map(
      (one): Named => ({ navn: one.navn, kommune: one.representerer, rolle: titleIn(one.rolle?.value ?? "") }),
    ),
  );
  // Who has led before is known by the log, too.
  const logged = (config.råd?.ledelse?.logg ?? []).flatMap(({ person, kommune }): readonly Named[] =>
    person ? [{ navn: person, kommune, rolle: null }] : [],
  );
  return punkter.flatMap(({ punkt, effekter }) => {
    return effekter.flatMap((effekt) => {
      if (effekt.type !== "ledervalg" || !isReadable(effekt.verv)) return [];
      const verv = effekt.verv.value;
      if (verv !== "leder" && verv !== "nestleder") return [];
      const led = isReadable(effekt.organ)
        ? ledBy(withCouncil(effekt.organ.value, punkt.tekst.text, council), council)
        : effekt.organ
          ? "annet"
          : "eget";
      const isUnsure =
        led === "annet" &&
        organ?.type === "representantskap" &&
        isReadable(effekt.organ) &&
        unknownCouncil(effekt.organ);
      const navn = isReadable(effekt.person) ? effekt.person : null;
      const known =
        [...people, ...members, ...logged].find((one) => navn && samePerson(one.navn.value, navn.value)) ?? null;
      // What is known of a person from elsewhere is told at their name: the election is what the finding is about.
      const home = known?.kommune && navn ? fact(known.kommune.value, navn.span) : (known?.kommune ?? null);
      return [
        {
          ...common,
          verv: verv as Leder["verv"],
          av: isUnsure ? ("uvisst" as const) : led === "eget" ? ownOrgan(organ?.type ?? null) : led,
          navn,
          kommune: isReadable(effekt.kommune) ? effekt.kommune : home,
          rolle: (navn && titleOf(punkt.tekst.text, navn.value)) ?? known?.rolle ?? null,
          år:
            yearIn(isReadable(effekt.periode) ? effekt.periode.value : "") ??
            electionYear(sak.tittel?.value ?? "", punkt.tekst.text, dato),
          tolket: effekt.tolket,
          span: effekt.span,
        },
      ];
    });
  });
}

/** «Nordfjella interkommunale politiske råd» is read as «råd»: the point has the whole name. */
const withCouncil = (organ: string, text: string, council: string | null): string =>
  council?.toLowerCase().endsWith(organ.toLowerCase()) && text.toLowerCase().includes(council.toLowerCase())
    ? council
    : organ;

/** Most saker elect nobody; the effects of one that has only moved need not be placed to tell. */
const electsNobody = (sak: SakInContext): boolean =>
  originInContext(sak).sak.punkter.every(({ effekter }) => effekter.every(({ type }) => type !== "ledervalg"));

const ownOrgan = (type: string | null): Led =>
  type === "representantskap" ? "råd" : type === "styringsgruppe" ? "styringsgruppe" : "annet";
const yearIn = (text: string): number | null => Number(/20\d\d/.exec(text)?.[0] ?? Number.NaN) || null;
