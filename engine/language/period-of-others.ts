/** Time that is not the project's: what a contract, a leave, an office or a delprosjekt runs for. */
import { rolle } from "./lexicon.ts";
import type { Mention } from "./mention.ts";
import { leftOf, prepositionOf } from "./prepositions.ts";
import { kind } from "./tokens.ts";
import type { View } from "./view.ts";

/** `weak`: the verb says an end of anything («får», «held fram»); `stative`: it only says what is («er», «blir»). */
export const ofOthers = (view: View, weak: boolean, stative: boolean): boolean =>
  ofPart(view) ||
  ofOffice(view) ||
  ofContract(view) ||
  ofLeave(view) ||
  ofAgreement(view) ||
  appoints(view) ||
  (weak && ofSomeone(view, stative));

/** «vert vald som medlem i perioden 1. juni 2026 – 31. oktober 2027», «vert engasjert ut 2027»: how long someone serves. */
const appoints = ({ clause, reading: { tokens, eier } }: View): boolean => {
  for (let up: typeof clause | null = clause; up; up = up.bror)
    if (
      up.verb.some(
        (i) =>
          eier[i] === -1 && tokens[i]!.ord.verb.some(({ verb, form }) => form !== "subst" && serves.has(verb.lemma)),
      )
    )
      return true;
  return false;
};

const serves = new Set(["velge", "utpeke", "utnevne", "utnevne2", "konstituere", "ansette"]);

/** «Kari Nes blir medlem av prosjektgruppa ut 2027», «Vik er vertskommune i perioden …»: someone is the subject. */
function ofSomeone({ clause, reading: { eier } }: View, stative: boolean): boolean {
  const verb = clause.verb.find((i) => eier[i] === -1);
  const subject: Mention | undefined = clause.mentions.find(({ to }) => verb !== undefined && to <= verb);
  if (!subject) return false;
  return /^(?:person|tittel|verv)$/.test(subject.slag) || (stative && /^(?:kommune|mottaker)$/.test(subject.slag));
}

/** «Avtalen med leverandøren forlenges med tolv måneder», «Engasjementet …»: no time of the project's. */
const ofContract = ({ clause, reading: { tokens } }: View): boolean => {
  const verb = clause.verb.find((i) => tokens[i]!.ord.verb.some((one) => one.form !== "subst")) ?? 0;
  const first = clause.tokens.find((i) => tokens[i]!.kind === kind.ord && !(tokens[i]!.ord.rolle & rolle.artikkel));
  if (first === undefined || first >= verb) return false;
  // The project's own agreement is between its parties: «avtalen mellom kommunene», «samarbeidsavtalen».
  const parties = tokens[first + 1]!.lower;
  return (
    (/^avtalen?$/.test(tokens[first]!.lower) && parties === "med") ||
    /^(?:(?:leie|leige|drifts?|leverandør|konsulent|vedlikeholds|lisens|tjeneste|tenest)(?:avtalen?|avtala)|(?:leie|leige|drifts?|leverandør|konsulent)?kontrakt(?:en|a)?|leieforhold(?:et)?|abonnement(?:et)?|permisjon(?:en)?|stilling(?:en|a)?|vikariat(?:et)?|åremål(?:et)?)$/.test(
      tokens[first]!.lower,
    )
  );
};

/** «gir X avtale om drift i perioden 1. mai – 30. september», «økonomiplan for perioden 2026–2029»: what is made for a time of its own. */
const ofAgreement = ({ clause, kinds, reading: { tokens } }: View): boolean =>
  !kinds.has("prosjekt") &&
  !kinds.has("prosjektord") &&
  clause.tokens.some(
    (i) =>
      (/^(?:avtale|kontrakt)$/.test(tokens[i]!.lower) && /^(?:om|med|på)$/.test(tokens[i + 1]?.lower ?? "")) ||
      (/(?:plan|budsjett|strategi)(?:en|et|a)?$/.test(tokens[i]!.lower) &&
        tokens[i + 1]?.lower === "for" &&
        /^(?:periode|åra|årene)/.test(tokens[i + 2]?.lower ?? "")),
  );

/** «Tillatelse til flyging gis for perioden 1. mai til 30. september»: when something is allowed, no time of the project's. */
const ofLeave = ({ clause, mentions, kinds, reading: { tokens } }: View): boolean => {
  if (kinds.has("prosjekt") || kinds.has("prosjektord")) return false;
  const period = mentions.find(({ slag }) => slag === "periode");
  if (period && !/^(?:period|tid)/.test(tokens[period.from]!.lower)) return false;
  // «etter tillatelse fra fylkeskommunen»
  return clause.tokens.some(
    (i) => leave.test(tokens[i]!.lower) && !/(?:^| )(?:etter|med)$/.test(tokens[i - 1]?.lower ?? ""),
  );
};

const leave =
  /^(?:(?:\p{L}*)?dispensasjon|tillat|(?:skjenke|serverings|ambulerende)?(?:bevilling|løyve)|konsesjon|fly[gv]ing|landing|motorferd|sesong|båndtvang|bandtvang|jakt|fiske|stenging|åpningstid|opningstid)\p{L}*$/u;

/** «Styringsgruppen forlenger engasjementet til prosjektets slutt», «Oppnevningen gjelder til prosjektet avsluttes»: someone's time. */
function ofOffice({ clause, mentions, reading: { tokens } }: View): boolean {
  let first = clause;
  for (let up = first.parent ?? first.bror; up; up = up.parent ?? up.bror) first = up;
  const at = [...first.tokens, ...clause.tokens].find((i) => office.test(tokens[i]!.lower));
  const ours = mentions.find(({ slag }) => slag === "periode" || slag === "prosjekt");
  return at !== undefined && !(ours && ours.from < at);
}

const office =
  /^(?:engasjement|ansettels|tilsetjing|tilsetting|funksjonstid|oppnevning|oppnemning|utnevn|verveperiode|valgperiode|valperiode|mandat)\p{L}*$/u;

/** «Gjennomføringsperioden for delprosjekt A»: the project's own period stays. */
const ofPart = (view: View): boolean =>
  view.mentions.some((one) => {
    if (one.slag !== "delprosjekt") return false;
    // «Arbeidet i A forlenges …, innenfor prosjektets periode»
    const subject = view.mentions.find((other) => other.slag === "periode" || other.slag === "prosjekt");
    const verb = view.clause.verb.find((i) => view.reading.eier[i] === -1) ?? 0;
    if (subject && one.to <= verb && subject.from > verb) return true;
    const way = prepositionOf(view.reading, one);
    return leftOf(view.reading, way.at)?.slag === "periode";
  });
