/** Facts of a punkt of a forslag or vedtak: whether it decides, whom it sets to work, where it changes the PSD. */
import type { Effekt, EffektType } from "../../language/effect.ts";
import { spanIn } from "../../text/passage.ts";
import { pattern } from "../../text/pattern.ts";
import { contains, type Span } from "../../text/span.ts";
import type { PunktInContext, SakInContext } from "../../workspace/workspace.ts";
import { absent, type FactTable, found, type Known, value } from "../subject.ts";
import { statesOnly } from "../words/decides.ts";
import { leftToNobody, namesActor, namesDeadline, placeOfDeadline, repeats } from "../words/follow-up.ts";
import { extensionIn, withoutEnds } from "../words/period.ts";

export interface PunktInSak extends PunktInContext {
  readonly sak: SakInContext;
}

export const punktFacts: FactTable<PunktInSak> = {
  "punkt.nr": ({ punkt }) => value(punkt.nr, punkt.span),
  "punkt.tekst": ({ punkt }) => value(punkt.tekst.text, punkt.span),
  "punkt.effekter": ({ effekter }) => value([...new Set(effekter.map(({ type }) => type))]),
  "punkt.erBetinget": ({ effekter }) => value(effekter.some(({ vilkår }) => vilkår.length > 0)),
  "punkt.konstaterer": ({ punkt, effekter }) =>
    found(
      effekter.every(({ type, kandidat }) => type === "annet" && kandidat.length === 0)
        ? statesOnly(punkt.tekst)
        : null,
    ),
  "punkt.oppfølging": (of) => {
    const task = taskOf(of);
    return task ? value(task.type, task.span, task.tolket) : absent;
  },
  /** Someone has it to do, and no day is set: where the deadline belongs. */
  "punkt.utenFrist": (of) => {
    const task = taskOf(of);
    const [frist, ansvarlig] = [hasDeadline(of), hasActor(of)];
    return task && frist.is === "stated" && !frist.value && ansvarlig.is === "stated" && ansvarlig.value
      ? value(true, beforeDeadline(of, task))
      : absent;
  },
  "punkt.oppfølgingHarFrist": hasDeadline,
  "punkt.oppfølgingHarAnsvarlig": hasActor,
  "punkt.endrerPsdUtenSted": changesPsdSomewhere,
};

type Task = Pick<Effekt, "type" | "span" | "tolket" | "frist" | "ansvarlig">;

/** A søknad, an oppdrag to one's own people, or what is to be made by nobody; what is asked of others is not ours to set a deadline for. */
function taskOf({ punkt, effekter, sak }: PunktInSak): Task | null {
  const left = effekter.every(({ type }) => type === "annet") ? leftToNobody(punkt.tekst) : null;
  if (left) return { type: "annet", span: left, tolket: true };
  return (
    effekter.find(({ type, til, ansvarlig }) => {
      // «Uttale om ferjesambandet»: the organ says what it wants of others, and sends nothing in by a day.
      if (supports.test(punkt.tekst.text)) return false;
      if (type === "søknad") return ansvarlig !== undefined || !statement.test(sak.sak.tittel?.value ?? "");
      if (type !== "oppdrag" || asksOthers.test(punkt.tekst.text) || asksMunicipality.test(punkt.tekst.text))
        return false;
      const who = [til, ansvarlig].flatMap((one) => (one && "value" in one ? [one.value] : []))[0];
      return who !== undefined && !outsider.test(who);
    }) ?? null
  );
}

const statement = /^(?:(?:hørings|høyrings)?(?:uttale|uttalelse|fråsegn|innspill|innspel)|resolusjon)(?!\p{L})/iu;
/** «Regionrådet stiller seg bak søknaden til fylkeskommunen»: another's, which the organ sends to nobody. */
const supports =
  /(?<!\p{L})(?:stiller seg bak|støtt[ae]r|stør|slutt[ae]r seg til)\s(?!at\s|om\s|å\s)(?:(?!at\s|om\s|å\s)[\p{L}-]+\s){0,4}søknad(?:en)?(?!\p{L})/iu;
const outsider =
  /fylkeskommun|departement|foretak|føretak|stat(?:en|s)|direktorat|kommunestyr|vegvesen|regjering|storting|fylkesting|fylkesutval|hov(?:ed|ud)utval|formannskap|samferdsel\p{L}*utval/iu;
const asksOthers = pattern(
  `(?<!\\p{L})(?:ber|bed|oppfordrer|oppmodar|anmoder|krever|krev)(?!\\p{L})[^.;]{0,60}(?:${outsider.source})`,
  "iu",
);

/** «ber Hole kommune om å vurdere …», «rår Hole og Lier kommunar til å …»: advice to those who decide for themselves; «ber kommunedirektøren …» is none. */
const asksMunicipality =
  /(?<!\p{L})(?:ber|bed|oppfordrer|oppmodar|anmoder|tilrår|tilråder|rår|anbefaler|oppmoder)\s(?:om at\s)?(?:(?:\p{Lu}[\p{L}-]+\s){1,3}kommune|(?:\p{Lu}[\p{L}-]+(?:,\s|\sog\s|\s)){1,8}kommun(?:er|ar))(?!\p{L})/u;

/** The words that the deadline comes after. */
function beforeDeadline({ punkt: { tekst } }: PunktInSak, { span }: Task): Span {
  const at = placeOfDeadline(tekst.text);
  const place = at === null ? null : spanIn(tekst, at - 1, at);
  return place && contains(span, place) ? place : span;
}

/**
 * A frist that could not be read («innen neste møte») is a frist; so is one set for the same application elsewhere in the sak, and
 * one in a punkt that lays nothing on anybody («Ordningen skal være på plass innen 1. oktober», «Punkt 1 og 2 gjøres innen …»).
 */
function hasDeadline(of: PunktInSak): Known {
  const task = taskOf(of);
  if (!task) return absent;
  const { text } = of.punkt.tekst;
  if (task.frist || namesDeadline(withoutEnds(of.punkt.tekst)) || repeats(text)) return value(true);
  const others = of.sak.punkter.filter(({ punkt }) => punkt !== of.punkt);
  if (task.type === "annet") return value(others.some(({ punkt }) => namesDeadline(withoutEnds(punkt.tekst))));
  return value(
    others.some(
      ({ punkt, effekter }) =>
        /(?<!\p{L})frist/iu.test(punkt.tekst.text) ||
        (effekter.every(({ type }) => type === "annet") && namesDeadline(withoutEnds(punkt.tekst))) ||
        (task.type === "søknad" &&
          effekter.some((one) => one.type === "søknad" && (one.frist || namesDeadline(withoutEnds(punkt.tekst))))),
    ),
  );
}

function hasActor(of: PunktInSak): Known {
  const task = taskOf(of);
  if (!task) return absent;
  if (task.type === "oppdrag" || task.ansvarlig) return value(true);
  const others = of.sak.punkter.filter(({ punkt }) => punkt !== of.punkt);
  return value(
    (task.type === "annet" ? worker.test(of.punkt.tekst.text) : namesActor(of.punkt.tekst.text)) ||
      of.sak.punkter.some(({ effekter }) => effekter.some((one) => one.type === "søknad" && one.ansvarlig)) ||
      others.some(({ punkt }) => saysWho.test(punkt.tekst.text)),
  );
}

/** Someone of the point has it to do, in another sentence. */
const worker =
  /(?<!\p{L})(?:(?:prosjekt|dagl?e?g )?le(?:der|iar)|sekretariat|administrasjon|kommunedirektør|rådmann|\p{L}+grupp|\p{L}*utval|kommunene|kommunane|ansvar)/iu;

/** «Prosjektleder har ansvaret», «Ansvarlig: daglig leder», «Oppfølgingen er lagt til sekretariatet». */
const saysWho =
  /(?<!\p{L})ansvar(?:et|lig|leg)?(?!\p{L})|(?:er|blir|vert) (?:lagt|lagd) til |(?:følger|følgjer) (?:\p{L}+ ){0,2}opp(?!\p{L})/iu;

/** The effects that say what is changed in the PSD, and thereby where; an application for a longer period says so too. */
const placing: readonly EffektType[] = [
  "uttak",
  "overføring",
  "opprettelse",
  "bevilgning",
  "tilbakeføring",
  "periodeutvidelse",
];

function changesPsdSomewhere({ punkt, effekter, sak }: PunktInSak): Known {
  const change = effekter.find(({ type, sted }) => type === "psd-endring" && !sted);
  if (!change) return value(false);
  const placed =
    /(?<!\p{L})(?:s\.|side|kap\.?|kapittel|kapitlet|avsnitt|tabell|vedlegg|pkt\.?|punkt|ledd)\s{0,3}\d/iu.test(
      punkt.tekst.text,
    ) ||
    /[«"“][^»"”]{3,}[»"”]/u.test(punkt.tekst.text.replace(projectName, " ")) ||
    sak.punkter.some(
      (one) =>
        one.effekter.some(({ type }) => placing.includes(type)) ||
        (one.effekter.some(({ type }) => type === "søknad") && extensionIn(one.punkt.tekst) !== null),
    );
  return found(placed ? null : change.span);
}

/** A quoted name that is the project's is no place in its PSD. */
const projectName = /(?:prosjektet|for|i) [«"“][^»"”]*[»"”]/giu;
