/** Who asks, and who is asked: what others ask for, urge or leave to another organ is told, not decided. */
import type { Clause, Reading } from "./clause.ts";
import type { VerbReading } from "./lexicon.ts";
import { isSted, type Mention } from "./mention.ts";
import type { Token } from "./tokens.ts";

const urging = new Set(["anmode", "oppmode", "oppfordre"]);

/** «ønsker at prosjektleder …», «forutsetter at sekretariatet …»: an executor is asked. */
const expecting = new Set(["ønske", "forutsette", "forvente", "legge-til-grunn"]);

/** «oppmodar kommunane om å …», «inviterer lag og foreninger til å …»: others are urged; what they do is theirs to decide. */
export const urged = (verb: readonly VerbReading[], til: Mention | null): boolean =>
  !/^(?:utfører|person|verv)$/.test(til?.slag ?? "") &&
  verb.some(({ verb: { lemma } }) => urging.has(lemma) || (lemma === "invitere" && til?.slag !== "organ"));

/** «Klageren ber om at …», «Hole kommune ber om at …»: what someone else asks for is told, not decided. */
export function askedByOthers({ tokens, eier }: Reading, parent: Clause, at: number): boolean {
  if (!tokens[at]!.ord.verb.some((one) => one.verb.lemma === "be" && one.form === "pres")) return false;
  if (parent.mentions.some((one) => one.to <= at && (one.slag === "kommune" || one.slag === "mottaker"))) return true;
  const [first, ...rest] = parent.tokens.filter((i) => i < at);
  if (first === undefined || rest.length > 0 || eier[first] !== -1) return false;
  const { ord, lower } = tokens[first]!;
  return ord.slag === 0 && ord.rolle === 0 && ord.verb.length === 0 && /(?:er|ar|ne|en)$/.test(lower);
}

/** «ber kommunestyrene vedta at …», «ber rådet godkjenne …»: what another organ is asked to decide. */
export function asksAnother({ tokens, eier }: Reading, { verb, mentions }: Clause): boolean {
  const ask = verb.find((i) => eier[i] === -1 && tokens[i]!.ord.verb.some(({ verb: { lemma } }) => lemma === "be"));
  const decide = verb.find((i) => i > (ask ?? i) && eier[i] === -1 && decides(tokens, i));
  if (ask === undefined || decide === undefined) return false;
  const organs = mentions.filter(({ slag }) => slag === "organ" || slag === "kommune");
  // «Kommunestyrene bes bevilge …»
  const passive = tokens[ask]!.ord.verb.some(({ form }) => form === "s" || form === "perf");
  const theirs = (one: Mention): boolean => tokens[one.from]!.ord.kjenne.includes("andres") || one.slag === "kommune";
  if (passive && organs.some((one) => one.to <= ask && theirs(one))) return true;
  return organs.some((one) => one.from > ask && one.to <= decide) && organs.some((one) => one.to <= ask);
}

const decides = (tokens: readonly Token[], i: number): boolean =>
  deciding.test(tokens[i]!.lower) || deciding.test(`${tokens[i]!.lower} ${tokens[i + 1]?.lower}`);
const deciding =
  /^(?:vedta|vedtaka|vedta(?:k|ke)|godkjenne|godkjenna|fatte|slutte|stadfeste|stadfesta|bevilge|bevilga|løyve|løyva|(?:sette|setje|setja) av)$/;

/** «anbefaler at representantskapet …»: the clause has another organ as its subject than the one that recommends. */
export function otherActs({ eier }: Reading, parent: Clause, clause: Clause): boolean {
  if (clause.kind !== "at") return false;
  const verb = clause.verb.find((i) => eier[i] === -1) ?? Number.POSITIVE_INFINITY;
  const subject = clause.mentions.find((one) => one.to <= verb);
  if (!subject) return false;
  if (subject.slag === "mottaker" || (subject.slag === "kommune" && !subject.genitiv)) return true;
  return (
    subject.slag === "organ" &&
    parent.mentions.some((one) => one.slag === "organ" && one.from < clause.opener && one.value !== subject.value)
  );
}

export const expects = (token: Token): boolean => token.ord.verb.some((one) => expecting.has(one.verb.lemma));

/** «Arbeidsgruppen anbefaler at …», «Kari Moen foreslår …»: who advises or proposes does not decide. */
export function advises(reading: Reading, parent: Clause): boolean {
  const { tokens, eier } = reading;
  const verb = parent.verb.find((i) => eier[i] === -1 && tokens[i]!.ord.verb.some((one) => one.verb.styring === "råd"));
  if (verb === undefined || !tokens[verb]!.ord.verb.some((one) => one.form === "pres" || one.form === "pret"))
    return false;
  const subject = parent.mentions.find((one) => one.to <= verb && one.slag !== "dato" && one.slag !== "sak");
  if (!subject) return false;
  if (/^(?:person|verv|kommune|mottaker|tittel|dokument|utfører)$/.test(subject.slag)) return true;
  return subject.slag === "organ" && marked(reading, subject, "rådgivende");
}

/** «Kommunestyret har vedtatt …», «Stortinget har utsatt …»: what somebody else decided is told. */
export function decidedByOthers(reading: Reading, clause: Clause): boolean {
  const { tokens, eier } = reading;
  const verb = clause.verb.find((i) => eier[i] === -1) ?? -1;
  const subject = clause.mentions.find((one) => one.to <= verb && one.slag !== "dato" && one.slag !== "sak");
  const doer = clause.mentions.find((one) => one.from > verb && tokens[one.from - 1]?.lower === "av");
  if (doer && (doer.slag === "mottaker" || (doer.slag === "organ" && marked(reading, doer, "andres")))) return true;
  if (!subject || subject.to < verb - 3) return false;
  if (isSted(subject) && subject.genitiv) return false;
  if (subject.slag === "mottaker") return true;
  return (subject.slag === "organ" || subject.slag === "kommune") && marked(reading, subject, "andres");
}

const marked = ({ tokens }: Reading, one: Mention, mark: string): boolean =>
  tokens.slice(one.from, one.to).some((token) => token.ord.kjenne.includes(mark));

/** Who does what an «at»-clause says: an executor before its verb. */
export function doerOf({ eier }: Reading, clause: Clause): Mention | null {
  const verb = clause.verb.find((i) => eier[i] === -1) ?? -1;
  return (
    clause.mentions.find(
      (one) => one.to <= verb && (one.slag === "utfører" || (one.slag === "verv" && one.value === "prosjektleder")),
    ) ?? null
  );
}

/** «anbefaler representantskapet å …»: another organ is to decide. */
export function addressee(reading: Reading, parent: Clause): boolean {
  const { tokens } = reading;
  const verb = parent.verb.find((i) => reading.tokens[i]!.ord.verb.some((one) => one.verb.styring === "råd"));
  if (verb === undefined) return false;
  // «Rådmannen tilrår at …»: the administration advises; it does not decide.
  const body = parent.mentions.find((mention) => mention.to <= verb);
  if (body?.slag === "utfører" && tokens[verb]!.ord.verb.some((one) => one.form === "pres")) return true;
  if (
    tokens[verb]!.ord.verb.some((one) => one.form === "s") &&
    parent.mentions.some((mention) => (mention.slag === "organ" || mention.slag === "kommune") && mention.to <= verb)
  )
    return true;
  const subject = parent.mentions.some((mention) => mention.slag === "organ" && mention.to <= verb);
  return parent.mentions.some(
    (mention) =>
      (mention.slag === "organ" || mention.slag === "kommune" || mention.slag === "mottaker") &&
      mention.from > verb &&
      (subject || !/^(?:av)$/.test(tokens[mention.from - 1]?.lower ?? "")) &&
      tokens[mention.from - 1]?.lower !== "av",
  );
}

/** Who is asked: an executor, person or office after the verb, or the subject of the passive. */
export function asked(reading: Reading, parent: Clause): Mention | null {
  const { tokens } = reading;
  const asks = parent.verb.some((i) => tokens[i]!.ord.verb.some(({ verb: { lemma } }) => lemma === "be"));
  const found = parent.mentions.filter(
    (mention) =>
      (mention.slag === "utfører" ||
        mention.slag === "person" ||
        (mention.slag === "verv" && mention.value === "prosjektleder")) &&
      // «Hole kommune, som prosjekteier», «melde tilbake til sekretariatet»: beside whom is asked.
      !(tokens[mention.from - 1]?.lower === "som" && tokens[mention.from - 2]?.lower === ",") &&
      !(asks && /(?:^| )(?:til|hos)$/.test(tokens[mention.from - 1]?.lower ?? "")),
  );
  const verb = parent.verb.find((i) => reading.tokens[i]!.ord.verb.some((one) => one.verb.styring === "oppdrag")) ?? -1;
  return (
    found.find((mention) => mention.from > verb) ??
    found[0] ??
    parent.mentions.find(
      (mention) =>
        (mention.slag === "organ" ||
          mention.slag === "kommune" ||
          mention.slag === "verv" ||
          mention.slag === "tittel" ||
          (mention.slag === "mottaker" && mention.kjent)) &&
        mention.from > verb &&
        !asksItself(reading, parent, verb, mention),
    ) ??
    passiveSubject(parent, reading.tokens, verb) ??
    antecedent(reading, parent, verb)
  );
}

/** «… til prosjektleder, som bes om å …» */
const antecedent = ({ tokens, eier, mentions }: Reading, { kind, opener }: Clause, verb: number): Mention | null => {
  if (kind !== "som" || !tokens[verb]?.ord.verb.some(({ form }) => form === "s")) return null;
  const before = mentions[eier[opener - (tokens[opener - 1]?.lower === "," ? 2 : 1)] ?? -1];
  return before && /^(?:utfører|person|verv|organ)$/.test(before.slag) ? before : null;
};

/** «Til neste møte ber styringsgruppen om …»: after words of time, the one who asks stands after the verb. */
const asksItself = ({ tokens }: Reading, { bror, tokens: words, mentions }: Clause, verb: number, one: Mention) =>
  !bror &&
  verb > (words[0] ?? verb) &&
  !/^(?:vi|me|ein|en|man|det|eg|jeg)$/.test(tokens[words[0]!]!.lower) &&
  one.from === verb + 1 &&
  tokens[verb]!.ord.verb.some(({ form }) => form === "pres") &&
  !mentions.some(({ slag, to }) => to <= verb && /^(?:organ|kommune|verv|tittel|person|utfører)$/.test(slag));

function passiveSubject(parent: Clause, tokens: readonly Token[], verb: number): Mention | null {
  if (verb < 0) return null;
  const form = tokens[verb]!.ord.verb;
  if (!form.some((one) => one.form === "s" || one.form === "perf") && !form.some((one) => one.verb.partikkel !== null))
    return null;
  return (
    parent.mentions.find(
      (mention) =>
        (mention.slag === "organ" || mention.slag === "kommune" || (mention.slag === "mottaker" && mention.kjent)) &&
        mention.to <= verb,
    ) ?? null
  );
}
