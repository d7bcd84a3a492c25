/** Compiles the lexicon's data to one map of forms, with findings for words that clash. */
import { type EffektType, effektTyper } from "./effect.ts";
import {
  type Alternativ,
  Kjennetegn,
  type Leksikonfunn,
  type Lexicon,
  type Rolle,
  rolle,
  type Slag,
  slag,
  type Verb,
  type VerbReading,
  type Word,
} from "./lexicon.ts";
import {
  type Bøyning,
  type Form,
  former,
  type LexiconData,
  type SubstantivData,
  type VerbData,
} from "./lexicon-data.ts";

/** The lexicon ready for reading; compile once per process. Faults in the data are `funn`, never thrown. */
export function compileLexicon(data: LexiconData): Lexicon {
  const draft = new Draft();
  const rammer = frames(data, draft.funn);
  for (const [lemma, verb] of Object.entries(data.verb)) addVerb(draft, data, rammer, lemma, verb);
  for (const [name, groups] of Object.entries(data.substantiv)) {
    const bit = slag[name as Slag];
    if (bit === undefined) draft.funn.push({ kode: "ukjent-slag", ord: name, detalj: "substantiv" });
    else for (const group of groups) addNouns(draft, data, bit, group);
  }
  for (const [name, words] of Object.entries(data.funksjonsord)) {
    const bit = rolle[name as Rolle];
    if (bit === undefined) draft.funn.push({ kode: "ukjent-slag", ord: name, detalj: "funksjonsord" });
    else for (const word of words) draft.word(word).rolle |= bit;
  }
  const kjennetegn = marks(draft, data);
  return {
    ord: draft.ord,
    enheter: unitsOf(draft.ord),
    sisteledd: draft.sisteledd,
    skrivemåte: Object.entries(data.skrivemåte),
    kjennetegn,
    // Only those who work on the lexicon ask.
    get funn() {
      return [...draft.funn, ...clashes(draft.ord)];
    },
  };
}

interface DraftWord {
  slag: number;
  rolle: number;
  verb: readonly VerbReading[];
  verdi: string | number | null;
  kjenne: readonly string[];
}

/** Most words have no verb and no mark: they share it. */
const none: readonly never[] = [];

class Draft {
  readonly ord = new Map<string, DraftWord>();
  readonly sisteledd = new Map<string, Word>();
  readonly funn: Leksikonfunn[] = [];
  word(form: string): DraftWord {
    let word = this.ord.get(form);
    if (!word) {
      word = { slag: 0, rolle: 0, verb: none, verdi: null, kjenne: none };
      this.ord.set(form, word);
    }
    return word;
  }
}

/** Whole words carry their marks; the parts are returned. */
function marks(draft: Draft, data: LexiconData): Kjennetegn {
  const listed: Kjennetegn["parts"][number][] = [];
  const whole: [string, string][] = [];
  for (const [navn, words] of Object.entries(data.kjennetegn ?? {})) {
    for (const word of words) {
      if (word.endsWith("*")) listed.push({ navn, del: word.slice(0, -1), sted: "start" });
      else if (word.startsWith("*")) listed.push({ navn, del: word.slice(1), sted: "slutt" });
      else whole.push([navn, word]);
    }
  }
  for (const [navn, form] of whole) {
    const word = draft.word(form);
    word.kjenne = [...word.kjenne, navn];
  }
  const parts = new Kjennetegn(listed);
  for (const [form, word] of draft.ord) {
    const marks = parts.of(form);
    if (marks.length > 0) word.kjenne = [...word.kjenne, ...marks];
  }
  return parts;
}

function frames(data: LexiconData, funn: Leksikonfunn[]): Map<string, readonly Alternativ[]> {
  const rammer = new Map<string, readonly Alternativ[]>();
  for (const [name, alternatives] of Object.entries(data.ramme)) {
    const known = alternatives.filter(({ effekt }) => {
      const fine = effekt === "pengeflyt" || effektTyper.includes(effekt as EffektType);
      if (!fine) funn.push({ kode: "ukjent-effekt", ord: name, detalj: effekt });
      return fine;
    });
    rammer.set(
      name,
      known.map(({ effekt, krev, uten }) => ({
        effekt: effekt as EffektType | "pengeflyt",
        krev: krev ?? [],
        uten: uten ?? [],
      })),
    );
  }
  return rammer;
}

function addVerb(
  draft: Draft,
  data: LexiconData,
  rammer: ReadonlyMap<string, readonly Alternativ[]>,
  lemma: string,
  entry: VerbData,
): void {
  const ramme = entry.ramme === undefined ? [] : rammer.get(entry.ramme);
  if (!ramme) draft.funn.push({ kode: "ukjent-ramme", ord: lemma, detalj: entry.ramme ?? "" });
  const verb: Verb = {
    lemma,
    ramme: ramme ?? [],
    rammenavn: entry.ramme ?? "",
    partikkel: entry.partikkel ? new Set(entry.partikkel) : null,
    bar: entry.bar ?? null,
    nektet: entry.polaritet === "nektet",
    styring: entry.styring ?? null,
  };
  for (const unit of entry.partikkel ?? []) draft.word(unit).rolle |= rolle.partikkel;
  eachForm(draft, data, lemma, entry, (form, word, infinitiv) => {
    const listed = draft.word(word);
    if (!isRead(listed, verb, form)) listed.verb = [...listed.verb, { verb, form, infinitiv }];
  });
}

function isRead({ verb: readings }: DraftWord, verb: Verb, form: Form): boolean {
  for (const one of readings) if (one.verb === verb && one.form === form) return true;
  return false;
}

function eachForm(
  draft: Draft,
  data: LexiconData,
  lemma: string,
  entry: VerbData,
  add: (form: Form, word: string, infinitiv: string | null) => void,
): void {
  const take = (forms: Bøyning | undefined, roots: readonly string[]): void => {
    const infinitive = forms?.inf?.[0];
    for (const form of former) {
      for (const ending of form === "inf" ? withA(forms?.inf ?? []) : (forms?.[form] ?? [])) {
        for (const root of roots) {
          const infinitiv = infinitive === undefined ? null : root + infinitive;
          add(form, attach(root, ending), infinitiv);
          if (takesJ(root, ending, form)) add(form, `${root}j${ending}`, infinitiv);
        }
      }
    }
  };
  take(entry.former, [""]);
  if (entry.stamme !== undefined) {
    if (!data.stammer[entry.stamme]) draft.funn.push({ kode: "ukjent-bøyning", ord: lemma, detalj: entry.stamme });
    take(data.stammer[entry.stamme], typeof entry.rot === "string" ? [entry.rot] : (entry.rot ?? [""]));
  } else if (entry.rot !== undefined) {
    if (!data.bøyning[entry.bøy ?? ""])
      draft.funn.push({ kode: "ukjent-bøyning", ord: lemma, detalj: entry.bøy ?? "" });
    take(data.bøyning[entry.bøy ?? ""], typeof entry.rot === "string" ? [entry.rot] : entry.rot);
  }
}

/** Nynorsk may end every infinitive in -a: «greia ut», «finna». */
const withA = (endings: readonly string[]): readonly string[] => [
  ...new Set([
    ...endings,
    ...endings.filter((one) => one.length > 3 && one.endsWith("e")).map((one) => `${one.slice(0, -1)}a`),
  ]),
];

/** «dekk» + «te» is «dekte»: a doubled consonant is single before t and d. */
const attach = (root: string, ending: string): string =>
  (ending[0] === "t" || ending[0] === "d") && isDoubled(root) ? root.slice(0, -1) + ending : root + ending;

const isDoubled = (root: string): boolean =>
  root.length > 1 && root.at(-1) === root.at(-2) && "bdfgklmnprst".includes(root.at(-1)!);

/** Nynorsk writes j between g or k and the vowel of some endings: «forlengjer», «styrkje», «dekkjast». */
const takesJ = (root: string, ending: string, form: Form): boolean =>
  (form === "inf" || form === "pres" || form === "s") &&
  (root.endsWith("g") || root.endsWith("k")) &&
  (ending[0] === "e" || ending[0] === "a");

function addNouns(draft: Draft, data: LexiconData, bit: number, group: SubstantivData): void {
  const words = [...(group.former ?? [])];
  for (const kind of ["hankjønn", "hunkjønn", "intetkjønn"] as const) {
    for (const stem of group[kind] ?? [])
      for (const ending of data.substantivbøyning[kind] ?? []) words.push(inflect(stem, ending));
  }
  for (const form of words) {
    const word = draft.word(form);
    word.slag |= bit;
    if (group.verdi !== undefined) word.verdi = group.verdi;
    if (group.sisteledd === true) {
      const known = draft.sisteledd.get(form);
      draft.sisteledd.set(form, {
        slag: (known?.slag ?? 0) | bit,
        rolle: 0,
        verb: [],
        verdi: group.verdi ?? known?.verdi ?? null,
        kjenne: [],
      });
    }
  }
}

/** «gruppe» + «en» is «gruppen»: a final e meets an e only once, and gives way to a. */
function inflect(stem: string, ending: string): string {
  return stem.endsWith("e") && /^[ea]/.test(ending) ? stem.slice(0, -1) + ending : stem + ending;
}

/** Units of several words, by the first two. */
export function unitsOf(words: ReadonlyMap<string, unknown>): Map<string, Map<string, string[][]>> {
  const enheter = new Map<string, Map<string, string[][]>>();
  for (const form of words.keys()) {
    if (!form.includes(" ")) continue;
    const [first = "", ...rest] = form.split(" ");
    const seconds = enheter.get(first) ?? new Map<string, string[][]>();
    enheter.set(first, seconds);
    const known = seconds.get(rest[0] ?? "");
    if (known) known.push(rest);
    else seconds.set(rest[0] ?? "", [rest]);
  }
  for (const seconds of enheter.values()) for (const list of seconds.values()) list.sort((a, b) => b.length - a.length);
  return enheter;
}

/** Two verbs of different frames share a form with nothing that tells them apart. */
function clashes(words: ReadonlyMap<string, DraftWord>): Leksikonfunn[] {
  const found: Leksikonfunn[] = [];
  for (const [form, { verb }] of words) {
    const bare = verb.filter(
      (one) =>
        one.verb.partikkel === null && one.verb.ramme.length > 0 && one.verb.ramme.some((a) => a.krev.length === 0),
    );
    const other = bare.find((one) => one.verb.rammenavn !== bare[0]?.verb.rammenavn);
    if (bare[0] && other)
      found.push({ kode: "samme-form", ord: form, detalj: `${bare[0].verb.lemma} og ${other.verb.lemma}` });
  }
  return found;
}
