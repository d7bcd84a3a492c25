/** Who takes the offices of an election: people and municipalities, without those who leave. */
import type { Mention, Person, Sted, Verv } from "./mention.ts";
import type { View } from "./view.ts";

export interface Taker {
  readonly person: Person | null;
  readonly kommune: Sted | null;
  readonly from: number;
  readonly start: number;
  readonly end: number;
  flere: boolean;
}

/** The people an election speaks of, else the municipalities. */
export function takersOf(view: View, at: number): Taker[] {
  const takers: Taker[] = [];
  const { tokens } = view.reading;
  const left = leavers(view, at);
  for (const mention of view.mentions) {
    if (mention.slag === "person" && !left.has(mention)) {
      const kommune = kommuneOf(view, mention);
      takers.push({
        person: mention,
        kommune,
        from: mention.from,
        start: mention.start,
        end: mention.end,
        flere: false,
      });
    }
  }
  if (takers.length > 0) return takers;
  for (const mention of view.mentions) {
    if (mention.slag !== "kommune" || left.has(mention)) continue;
    const before = tokens[mention.from - 1]?.lower ?? "";
    // «valg av Hole», but «ivaretas av Hole»
    const done = before === "av" && tokens[mention.from - 2]?.ord.verb.some(({ form }) => form === "s");
    if (before === "fra" || before === "frå" || (before === "av" && !done)) continue;
    takers.push({
      person: null,
      kommune: mention,
      from: mention.from,
      start: mention.start,
      end: mention.end,
      flere: false,
    });
  }
  return takers;
}

/** Those who leave: after «etter», the object of «avløser», the subject of «fratrer». */
function leavers(view: View, at: number): Set<Mention> {
  const { tokens } = view.reading;
  const found = new Set<Mention>();
  const verb = tokens[at]?.ord.verb.map((one) => one.verb.lemma) ?? [];
  const replaces = verb.some((one) => one === "avløse" || one === "erstatte" || one === "etterfølge");
  const passive = tokens[at]?.ord.verb.some((one) => one.form === "s" || one.form === "perf") ?? false;
  const people = view.mentions.filter((one) => one.slag === "person" || one.slag === "kommune");
  for (const one of people) {
    let i = one.from - 1;
    while (
      i > 0 &&
      (view.reading.eier[i] !== -1
        ? /^(?:tittel|verv)$/.test(view.reading.mentions[view.reading.eier[i]!]!.slag)
        : /^(?:,|forrige|førre|tidligere|tidlegare|avtroppende|avtroppande)$/.test(tokens[i]!.lower))
    )
      i--;
    const before = tokens[i]?.lower ?? "";
    if (
      /^(?:etter|vegne|takker|takkar|vararepresentant|varamedlem|erstatning|i stedet for|i staden for|fra|frå)$/.test(
        before,
      ) &&
      one.slag === "person"
    )
      found.add(one);
    // «prosjektleiar for Fjordkraft Ung»: what is led, by a name of two words.
    if (
      before === "for" &&
      one.slag === "person" &&
      /^(?:verv|organ)$/.test(view.reading.mentions[view.reading.eier[i - 1] ?? -1]?.slag ?? "")
    )
      found.add(one);
    if (before === "etter") found.add(one);
  }
  if (replaces && people.filter((one) => one.slag === "person").length > 1) {
    const persons = people.filter((one) => one.slag === "person");
    const gone = passive ? persons.find((one) => one.from < at) : persons.find((one) => one.from > at);
    if (gone) found.add(gone);
  }
  return found;
}

/** «Siri Haug, ordfører i Modum», «ordfører i Modum, Siri Haug», «Morten Moen (Jevnaker)», «Jevnaker kommune ved ordfører …». */
export function kommuneOf(view: View, person: Person): Sted | null {
  const all = view.mentions.filter((one): one is Sted => one.slag === "kommune");
  const people = view.mentions.filter((one) => one.slag === "person");
  // «Modum har ledelsen også i 2025, ved ordfører Jon Moen»: however far from each other.
  if (all.length === 1 && people.length === 1 && speaksFor(view, person)) return all[0]!;
  let best: Sted | null = null;
  let distance = 9;
  for (const one of all) {
    const gap = one.from >= person.to ? one.from - person.to : person.from - one.to;
    const between = people.some(
      (other) =>
        other !== person &&
        other.from > Math.min(one.from, person.from) &&
        other.from < Math.max(one.from, person.from),
    );
    if (gap < 0 || between) continue;
    const office = view.mentions.some(
      (other) =>
        other.slag === "verv" &&
        other.from > Math.min(one.from, person.from) &&
        other.from < Math.max(one.from, person.from),
    );
    const weight = gap + (one.from < person.from ? 1 : 0) + (office ? 4 : 0);
    if (weight < distance) {
      best = one;
      distance = weight;
    }
  }
  return best;
}

function speaksFor({ mentions, reading: { tokens } }: View, { from }: Person): boolean {
  const titled = mentions.find(({ slag, to }) => slag === "tittel" && to === from);
  return tokens[(titled?.from ?? from) - 1]?.lower === "ved";
}

/** Each office its own taker: the first not yet used, in order; several takers of one office can't be told apart. */
export function nearest(
  free: readonly Taker[],
  office: Verv,
  offices: readonly Verv[],
  all: readonly Taker[],
): Taker | null {
  if (free.length === 0) return null;
  if (offices.length === 1 && all.length > 1) {
    return { ...free[0]!, flere: true };
  }
  const index = offices.indexOf(office);
  return all.length === offices.length ? (all[index] ?? null) : (free[0] ?? null);
}
