/** The compiled lexicon as JSON, and back: the build unfolds 500 verbs to 10,000 forms once, which took a fifth of a cold start. */
import { unitsOf } from "./compile-lexicon.ts";
import { Kjennetegn, type Lexicon, type Verb, type VerbReading, type Word } from "./lexicon.ts";

/** Words are the values themselves, but for their verbs, which are told by number. */
export interface PackedLexicon {
  readonly verb: readonly (Omit<Verb, "partikkel"> & { readonly partikkel: readonly string[] | null })[];
  readonly ord: PackedWords;
  readonly sisteledd: PackedWords;
  readonly skrivemåte: Lexicon["skrivemåte"];
  readonly kjennetegn: Kjennetegn["parts"];
}

/** Many forms are the same word: each word once, and for each form which of them it is. */
interface PackedWords {
  readonly former: readonly string[];
  readonly er: readonly number[];
  readonly ord: readonly PackedWord[];
}

type PackedWord = Omit<Word, "verb"> & { readonly verb: readonly PackedReading[] };
type PackedReading = Omit<VerbReading, "verb"> & { verb: number | Verb };

export function packed(lexicon: Lexicon): PackedLexicon {
  const verbs = new Map<Verb, number>();
  for (const { verb } of lexicon.ord.values())
    for (const one of verb) if (!verbs.has(one.verb)) verbs.set(one.verb, verbs.size);
  const words = (of: ReadonlyMap<string, Word>): PackedWords => {
    const each = [...of.values()].map((word) =>
      JSON.stringify({ ...word, verb: word.verb.map((reading) => ({ ...reading, verb: verbs.get(reading.verb)! })) }),
    );
    const once = new Map([...new Set(each)].map((word, index) => [word, index]));
    return {
      former: [...of.keys()],
      er: each.map((word) => once.get(word)!),
      ord: [...once.keys()].map((word) => JSON.parse(word) as PackedWord),
    };
  };
  return {
    verb: [...verbs.keys()].map((verb) => ({ ...verb, partikkel: verb.partikkel && [...verb.partikkel] })),
    ord: words(lexicon.ord),
    sisteledd: words(lexicon.sisteledd),
    skrivemåte: lexicon.skrivemåte,
    kjennetegn: lexicon.kjennetegn.parts,
  };
}

/** `data` is taken over: its words become those of the lexicon. Faults of the lexicon were told when it was packed. */
export function unpacked(data: PackedLexicon): Lexicon {
  const verbs = data.verb.map((verb): Verb => ({ ...verb, partikkel: verb.partikkel && new Set(verb.partikkel) }));
  const words = ({ former, er, ord }: PackedWords): ReadonlyMap<string, Word> => {
    for (const { verb } of ord) for (const reading of verb) reading.verb = verbs[reading.verb as number]!;
    const all = new Map<string, Word>();
    for (let at = 0; at < former.length; at++) all.set(former[at]!, ord[er[at]!] as Word);
    return all;
  };
  const ord = words(data.ord);
  return {
    ord,
    enheter: unitsOf(ord),
    sisteledd: words(data.sisteledd),
    skrivemåte: data.skrivemåte,
    kjennetegn: new Kjennetegn(data.kjennetegn),
    funn: [],
  };
}
