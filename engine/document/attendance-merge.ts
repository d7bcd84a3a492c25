/** One person once, though several lists have the name; who met for whom, and who was away because a deputy met. */
import { type Fact, fact } from "../text/fact.ts";
import { span } from "../text/span.ts";
import type { RowOrder } from "./attendance-columns.ts";
import { fold } from "./lexicon.ts";
import type { Deltaker, DeltakerStatus } from "./meeting-document.ts";
import { isPartOfLand } from "./person-name.ts";

/** Under headings of columns: two names in one row, and a municipality that touches the name. */
export function inRow(row: readonly Deltaker[], { second, place }: RowOrder): readonly Deltaker[] {
  const people = place ? row.map((one) => placeApart(one, place)) : row;
  const [one, other] = people;
  if (!second || !one || !other || people.length > 2) return people;
  const deputy = (who: Deltaker, of: Deltaker): Deltaker => ({
    ...who,
    representerer: who.representerer ?? of.representerer,
    status: fact("vara" as const, other.navn.span),
    varaFor: of.navn,
  });
  return second === "møtteFor" ? [deputy(one, other)] : [one, deputy(other, one)];
}

/** «Forfall: Gry Fosse, Hole. Vara: Ola Moe møtte.»: one who was away, and in the same line the one who came. */
export function deputyBeside(line: readonly Deltaker[]): readonly Deltaker[] {
  const away = line.filter(({ status }) => status.value === "forfall");
  const came = line.filter(({ status, varaFor }) => status.value === "vara" && varaFor === null);
  const [absent] = away;
  if (!absent || away.length > 1 || came.length !== 1 || areApart(absent, came[0]!)) return line;
  return line.map((one) =>
    one === came[0] ? { ...one, varaFor: absent.navn, representerer: one.representerer ?? absent.representerer } : one,
  );
}

/** Of two parties or municipalities: then the two may stand in one line by chance. */
const areApart = ({ representerer: one }: Deltaker, { representerer: other }: Deltaker): boolean =>
  one !== null && other !== null && fold(one.value) !== fold(other.value);

/** «Gry Fosse Hole», «Nordre Land Ola Moe»: a municipality has one word, or two with a side of the land first. */
function placeApart(one: Deltaker, place: "before" | "after"): Deltaker {
  const { value, span: at } = one.navn;
  const words = value.split(" ");
  const count = isPartOfLand(words.slice(place === "before" ? 0 : -2).join(" ")) ? 2 : 1;
  if (words.length - count < 2 || at.end - at.start !== value.length) return one;
  const cut = words.slice(0, place === "before" ? count : -count).join(" ").length;
  const first = fact(value.slice(0, cut), span(at.start, at.start + cut));
  const last = fact(value.slice(cut + 1), span(at.start + cut + 1, at.end));
  const [navn, from] = place === "before" ? [last, first] : [first, last];
  return { ...one, navn, representerer: one.representerer ?? from };
}

/**
 * «Gry Fosse Ola Moe» under «Navn Møtte for»: two names without a mark between them. The second is known where another list has it, and
 * what then follows is whom they represent; `beside` are those after whom it stands, so that four words are two names of two.
 */
export function deputiesApart(people: readonly Deltaker[], beside: ReadonlySet<string>): readonly Deltaker[] {
  const away = people.flatMap(({ navn, status }) => (status.value === "forfall" ? [navn.value] : []));
  return people.map((one) => {
    const { value, span: at } = one.navn;
    const words = value.split(" ");
    if (one.varaFor || words.length < 4 || at.end - at.start !== value.length) return one;
    if (one.status.value !== "vara" && !beside.has(fold(value))) return one;
    const known = away.find((name) => ` ${value} `.includes(` ${name} `));
    const other = known ?? (beside.has(fold(value)) && words.length === 4 ? words.slice(2).join(" ") : null);
    if (other === null) return one;
    const from = ` ${value} `.indexOf(` ${other} `);
    const piece = (start: number, end: number): Fact<string> =>
      fact(value.slice(start, end), span(at.start + start, at.start + end));
    const end = from + other.length;
    const navn = piece(0, Math.max(0, from - 1));
    if (!navn.value.includes(" ")) return one;
    const varaFor = piece(from, end);
    const place = end < value.length ? piece(end + 1, value.length) : null;
    const status = fact("vara" as const, varaFor.span);
    return { ...one, navn, status, varaFor, representerer: one.representerer ?? place };
  });
}

/** Whoever is only listed under «Medlemmer», and for whom a deputy met, was absent: no words say that they were present. */
export const replaced = (people: readonly Deltaker[], onlyListed: ReadonlySet<string>): readonly Deltaker[] =>
  people.map((person) => {
    const name = fold(person.navn.value);
    const deputy = people.find(({ varaFor }) => varaFor && fold(varaFor.value) === name);
    return deputy?.varaFor && onlyListed.has(name) && person.status.value === "til stede"
      ? { ...person, status: fact("forfall" as const, deputy.varaFor.span) }
      : person;
  });

/** The chair beside members who were present, where no list has the surname. */
export function withChair(people: readonly Deltaker[], chair: readonly Deltaker[]): readonly Deltaker[] {
  if (!people.some(({ status, medlem }) => medlem && status.value === "til stede")) return people;
  const surname = (name: string): string => fold(name).split(" ").at(-1)!;
  const known = people.map(({ navn }) => surname(navn.value));
  return [...people, ...chair.filter(({ navn }) => !known.includes(surname(navn.value))).slice(0, 1)];
}

/** One person once; a later, more telling status wins over «til stede» or «ukjent». */
export function merged(people: readonly Deltaker[]): readonly Deltaker[] {
  const byName = new Map<string, Deltaker>();
  for (const person of people) {
    const key = fold(person.navn.value);
    const known = byName.get(key);
    if (!known) byName.set(key, person);
    else
      byName.set(key, {
        ...known,
        rolle: isScribe(known) ? (person.rolle ?? known.rolle) : (known.rolle ?? person.rolle),
        verv: known.verv ?? person.verv,
        representerer: known.representerer ?? person.representerer,
        varaFor: known.varaFor ?? person.varaFor,
        merknad: remarkedAbove(known) && remarkedAbove(person) ? null : (known.merknad ?? person.merknad),
        status: weight(person.status.value) > weight(known.status.value) ? person.status : known.status,
      });
  }
  return [...byName.values()];
}

/** «Sak 1/25:» over a list, and «Fra sak 2/25:» over another: of who is in both, neither says when. */
const remarkedAbove = ({ merknad, span }: Deltaker): boolean => merknad !== null && merknad.span.end <= span.start;

/** «Referent: Kari Nordmann» tells what she does in the meeting; her office stands where she is listed. */
const isScribe = ({ rolle }: Deltaker): boolean =>
  /^(?:referent|sekretær|møtesekretær|protokollfører|protokollførar|skrivar)$/iu.test(rolle?.value ?? "");

const weight = (status: DeltakerStatus): number =>
  ({ ukjent: 0, "til stede": 1, vara: 2, permisjon: 3, inhabil: 4, forfall: 5 })[status];
