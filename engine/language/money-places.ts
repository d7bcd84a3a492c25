/** How a place stands to the money: by its preposition, and by the noun before it that owns the money. */
import { mentionsBefore, mentionsBetween } from "./clause.ts";
import { type DraftRole, role, unreadable } from "./draft.ts";
import { rolle, slag, type Verb } from "./lexicon.ts";
import { isSted, type Mention, type Sted } from "./mention.ts";
import { leftOf, type Preposition, prepositionOf } from "./prepositions.ts";
import { firstFinite, type View } from "./view.ts";

export interface Place {
  readonly role: DraftRole;
  readonly at: number;
  readonly mention: Sted | null;
}

export interface Ends {
  readonly fra: Place[];
  readonly til: Place[];
}

export const gains = new Set(["øk", "tilfør", "bevilg"]);

/** Frames whose subject in the active may be the giver: «Hole kommune skyter inn …». */
export const given = new Set(["innskudd", "bevilg"]);

export const less = (view: View, mention: Mention): boolean =>
  [0, 1, 2].some((i) => /^mindre$/.test(view.reading.tokens[mention.to + i]?.lower ?? ""));

export function placeOf(view: View, mention: Mention): Place | null {
  // «delprosjekt 4»: which of the names is meant is told elsewhere.
  if (mention.slag === "sitat" && view.harNavn && /^\p{L}+ \d{1,2}$/u.test(mention.value))
    return { role: unreadable("delprosjektet er nevnt med nummer", mention), at: mention.from, mention: null };
  if (mention.slag === "sitat" && mention.navn)
    return { role: { ...role(mention.value, mention), slag: "navn" }, at: mention.from, mention: null };
  if (!isSted(mention) || (mention.slag === "kommune" && personal(view, mention))) return null;
  if (mention.viser) {
    const named = pointed(view, mention);
    return {
      role: named ? role(named.value, mention) : unreadable("delprosjektet er ikke nevnt", mention),
      at: mention.from,
      mention,
    };
  }
  return { role: { ...role(mention.value, mention), slag: mention.slag }, at: mention.from, mention };
}

/** «dette delprosjektet»: the last one named before it; «fra samme delprosjekt» is the source of the move before. */
export function pointed(view: View, at: Sted): Sted | null {
  const { tokens } = view.reading;
  const again = /^samm?e$/.test(tokens[at.from - 1]?.lower ?? "") && /^fr[aå]$/.test(tokens[at.from - 2]?.lower ?? "");
  if (again) return null;
  let found: Sted | null = null;
  for (const mention of mentionsBefore(view.reading, at.from)) {
    if (
      mention.slag === "delprosjekt" &&
      !mention.viser &&
      !/^(?:fra|frå|av)$/.test(view.reading.tokens[mention.from - 1]?.lower ?? "")
    )
      found = mention;
  }
  return found;
}

export const personal = (view: View, mention: Sted): boolean =>
  mentionsBetween(view.reading, Math.max(0, mention.from - 8), mention.from).some(
    (one) => (one.slag === "person" || one.slag === "tittel") && mention.from - one.to <= 2,
  );

export function relation(
  view: View,
  place: Sted,
  modus: string,
  at: number,
  verb: Verb | null,
): "fra" | "til" | "eier" | "inne" | "mellom" | "bar" | null {
  const { reading } = view;
  const way = prepositionOf(reading, place);
  if (place.genitiv) {
    const next = mentionsBetween(reading, place.to, Math.min(reading.tokens.length, place.to + 8)).find(
      (one) => one.from <= place.to + 2,
    );
    if (next?.slag === "middel" || next?.slag === "periode" || (next?.slag === "økning" && place.slag === "kommune"))
      return way.forhold === "bar" || way.forhold === "eier"
        ? "eier"
        : way.forhold === "fra" || way.forhold === "av"
          ? "fra"
          : way.forhold === "til"
            ? "til"
            : "eier";
  }
  // «Kr 65 000 i ubrukte møteutgifter under A overføres B»
  if (way.forhold === "under") {
    const line = (place as Mention).slag === "sitat" || (place.slag === "delprosjekt" && !place.viser);
    return line && place.to <= at && /^(?:flytt|tilbake)$/.test(modus) ? "eier" : null;
  }
  if (
    way.forhold === "bar" &&
    (given.has(modus) || verb?.rammenavn === "forbruk") &&
    (place.slag === "kommune" || place.slag === "mottaker" || (place.slag === "fond" && modus === "bevilg")) &&
    place.to <= at &&
    view.reading.tokens[at]!.ord.verb.some((one) => one.verb === verb && one.form === "pres")
  )
    return grantsItself(place) ? null : "fra";
  // «Merforbruk A kr 27 800 dekkes av B»
  const directly = reading.mentions[reading.eier[place.from - 1] ?? -1];
  if (way.forhold === "bar" && modus === "dekk" && directly?.slag === "behov") return "til";
  // «Økt bruk av disposisjonsfondet: kr 300 000», «finansieres med lån og bruk av disposisjonsfondet kr 300 000»
  const uses = modus === "øk" || (/^(?:dekk|bevilg|tilfør)$/.test(modus) && place.slag === "fond");
  if (way.forhold === "bar" && uses && directly?.slag === "kutt" && / av$/.test(directly.value)) return "fra";
  if (way.forhold === "bar") return "bar";
  if (way.forhold === "fra" && view.kinds.has("søknad")) return "til";
  if (way.forhold === "mellom") return "mellom";
  const left = leftOf(reading, way.at);
  if (left && (way.forhold === "eier" || way.forhold === "av" || way.forhold === "til")) {
    const owned = owner(view, left, way, modus, at, place);
    if (owned) return owned;
  }
  // «tilrådinga frå arbeidsutvalet»
  if (way.forhold === "fra" && place.slag === "organ" && told(view, way.at - 1)) return null;
  if (way.forhold === "fra") return "fra";
  if (way.forhold === "til") return place.slag === "organ" && modus !== "tilbake" ? "til" : "til";
  // «Midlene mottas av B»; «kr 50 000 bevilges av A» takes from it.
  const takes = modus === "bevilg" || place.slag === "fond";
  if (way.forhold === "av" && !takes && verb?.bar === "til" && place.from > at && isPassive(view, at)) return "til";
  // «Tilskuddet dekkes av Hole kommune»
  if (way.forhold === "av" && modus === "dekk" && (place.slag === "kommune" || place.slag === "mottaker")) return "fra";
  if (way.forhold === "av")
    return ["delprosjekt", "fond", "prosjekt", "tiltak", "sitat"].includes(place.slag) ? "fra" : null;
  const word = reading.tokens[way.at]!.lower;
  if (word === "på" && verb?.lemma === "fordele" && place.from > at) return "til";
  // «innenfor prosjektramma»: where, not whence.
  if (/^(?:innenfor|innanfor|innafor)$/.test(word) && place.slag === "fond") return null;
  if (place.slag === "organ" || place.slag === "mottaker" || place.slag === "kommune") return null;
  if (word === "i regi av") return "inne";
  if (word.startsWith("som ")) return "eier";
  if (word.startsWith("i stad") || word.startsWith("på kostnad")) return "fra";
  return word.includes("av") && word.length > 5 ? "eier" : "inne";
}

/** «Fylkesutvalget bevilger …»: who decides a grant is not whence it comes. */
const grantsItself = ({ value }: Sted): boolean => /(?:utval(?:ge)?t|tinget)$/u.test(value);

/** «tilskuddet», «løyvinga»: money that is given to somebody. */
export const isGrant = ({ value }: Mention): boolean =>
  /^(?:tilskudd|tilskot|tilskott|støtte|stønad|bevilgning|løyving)(?:et|en|a)?$/.test(String(value));

/** «midlene i A», «bevilgningen på kr … til A», «merforbruket i A», «reduksjon i A». */
export function owner(
  view: View,
  left: Mention,
  way: Preposition,
  modus: string,
  at: number,
  place: Sted,
): "fra" | "til" | "eier" | null {
  if (left.slag === "kutt") return way.forhold === "til" ? null : "fra";
  if (left.slag === "behov") return "til";
  if (left.slag === "økning")
    return way.forhold === "til" || way.forhold === "eier" || way.forhold === "av" ? "til" : null;
  if (left.slag !== "middel") return null;
  // «Løyvinga til A vert dekt av B»: the grant is theirs who get it.
  if (modus === "dekk" && way.forhold === "til" && isGrant(left)) return "til";
  const its = prepositionOf(view.reading, left);
  if (way.forhold === "til" && !ownedByTil(view, left, way, modus, at, place))
    return its.forhold === "til" ? "til" : null;
  if (its.forhold === "fra" || its.forhold === "av") return "fra";
  if (its.forhold === "til") return "til";
  if (its.forhold === "eier" && view.reading.tokens[its.at]!.lower !== "på" && gains.has(modus)) return "eier";
  return "eier";
}

/** «Midlene til A overføres til B»: the noun before the verb, or another receiver after it. */
export function ownedByTil(
  view: View,
  middel: Mention,
  way: Preposition,
  modus: string,
  at: number,
  place: Sted,
): boolean {
  const its = prepositionOf(view.reading, middel);
  // «kr 210 000 av delprosjektets midler til B»: they have their owner.
  const owner = view.reading.tokens[middel.from - 1];
  // «A gir fra seg kr 50 000 av sitt budsjett til B»
  if (/^(?:sitt|sin|sine)$/.test(owner?.lower ?? "")) return false;
  if (owner && /s$/.test(owner.lower) && owner.ord.slag & (slag.delprosjektord | slag.prosjektord)) return false;
  if (its.forhold === "fra" || its.forhold === "av") return true;
  const word = view.reading.tokens[way.at]!.lower;
  if (word !== "til") return false;
  // «gir et tilskudd på kr … til ungdomsrådet»: the money is the object of the verb.
  if (modus === "bevilg" && middel.from > at && place.slag !== "delprosjekt") return false;
  const finite = firstFinite(view);
  const first = Number.isFinite(finite) ? finite : at;
  if (gains.has(modus)) return true;
  if (place.to <= first) return !middelIsVerb(view, middel);
  return view.mentions.some(
    (one) =>
      isSted(one) &&
      one.from > place.to &&
      prepositionOf(view.reading, one).forhold === "til" &&
      one.value !== place.value &&
      view.reading.tokens[prepositionOf(view.reading, one).at]!.start > view.reading.tokens[place.to - 1]!.start,
  );
}

export const middelIsVerb = (view: View, middel: Mention): boolean =>
  view.reading.tokens[middel.from]!.ord.verb.some((one) => one.form === "subst") && view.clause.finitt === 0;

/** A noun that is no money: what comes from an organ is its advice or its case. */
function told({ reading }: View, at: number): boolean {
  const token = reading.tokens[at];
  if (!token || reading.eier[at] !== -1) return false;
  const { ord } = token;
  return (ord.rolle & rolle.stopp) !== 0 || (ord.slag === 0 && ord.rolle === 0 && ord.verb.length === 0);
}

const isPassive = ({ reading: { tokens } }: View, at: number): boolean =>
  tokens[at]!.ord.verb.some((one) => one.form === "s");
