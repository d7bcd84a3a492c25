/** The people of a line: who, in which office, from where, whose deputy, and what their own words say of how they are there. */

import { type Fact, fact } from "../text/fact.ts";
import { linesIn, type Passage, part, spanIn, spanOf } from "../text/passage.ts";
import { isAuditFirm, isAuditor } from "./attendance-auditor.ts";
import { isTorn } from "./attendance-continued.ts";
import { couldNotCome } from "./attendance-deputy.ts";
import { withoutFrom } from "./attendance-from.ts";
import { guests } from "./attendance-label.ts";
import { byGroup } from "./attendance-origin.ts";
import { aroundPupils } from "./attendance-pupils.ts";
import { isEmployedRole, roleIn } from "./attendance-role.ts";
import { hasNoVote } from "./attendance-without-vote.ts";
import { type DocumentLexicon, fold } from "./lexicon.ts";
import type { Deltaker, DeltakerStatus } from "./meeting-document.ts";
import { beginsWithRole, entriesOf, namesIn, type Person, personIn } from "./person.ts";
import { isAcronym, isParty } from "./person-name.ts";

/** People of one line, or of lines that each begin with one, however they were joined; «Dovre: ordfører Kari Nordmann» with the place for all of them; running prose gives none. */
export function peopleIn(
  passage: Passage,
  list: Group,
  status: DeltakerStatus,
  lexicon: DocumentLexicon,
): readonly Deltaker[] {
  const lines = linesIn(passage);
  const apart = lines.every(
    ({ text }, index) =>
      (entriesOf(text, lexicon)[0]?.start === 0 || sentBy.test(text)) &&
      (index === lines.length - 1 || !(endsOpen.test(text) || isTorn(text, lines[index + 1]!.text, lexicon))) &&
      !(index < lines.length - 1 && beginsWithRole(text.split(/[\s,]+/).at(-1)!, lexicon)),
  );
  if (lines.length > 1 && apart) return lines.flatMap((line) => peopleIn(line, list, status, lexicon));
  const groups = byGroup(passage, lexicon);
  if (groups.length > 1) return groups.flatMap((one) => peopleIn(one, list, status, lexicon));
  const stretches = aroundPupils(passage, status, list.etikett);
  if (stretches.some(({ pupils }) => pupils))
    return stretches.flatMap(({ words, pupils }) => pupils ?? peopleIn(words, list, status, lexicon));
  const people: Deltaker[] = [];
  const at = passage.text.length - withoutFrom(passage).text.length;
  const place = /^(\p{L}[\p{L} /-]{0,45})(?:\s\([^()]{1,12}\))?:\s/u.exec(passage.text.slice(at));
  // «Ordførarar: …», «Rådmenn: …» below «Til stades:».
  const role = place && roleIn(part(passage, at, at + place[1]!.length), lexicon);
  const audit = place !== null && (isAuditFirm(place[1]!) || isAuditor(place[1]!));
  const felt = audit || (role?.employed && list.felt === "tilstede") ? "administrasjon" : list.felt;
  const label = role || audit ? { ...list, felt, rolle: role?.rolle ?? null } : list;
  const from =
    place && !role && /^\p{Lu}/u.test(place[1]!) && list.felt !== "administrasjon"
      ? fact(place[1]!, spanIn(passage, at, at + place[1]!.length))
      : null;
  let deputy = false;
  for (const { start, end } of entriesOf(passage.text, lexicon)) {
    const words = part(passage, start, end);
    const inside = isAway(status) ? deputyInside.exec(words.text) : null;
    const next = inside ? null : deputyNext.exec(words.text);
    const cut = inside ?? next;
    const entry = cut ? part(passage, start, start + cut.index) : words;
    const person = personIn(entry, lexicon);
    const before = deputy ? people.at(-1) : undefined;
    deputy = next !== null;
    if (!person || ((label.felt === "vara" || before) && couldNotCome(entry.text))) continue;
    const how = audit && status === "vara" ? "til stede" : status;
    const one = deltakerOf({ ...person, representerer: origin(person, from, lexicon) }, entry, how, label);
    const last = people.at(-1);
    const absent =
      before ?? (isAway(status) && one.status.value === "vara" && last && isAway(last.status.value) ? last : null);
    people.push(absent ? deputyOf(one, absent) : one);
    const those = inside && part(words, inside.index + inside[0].length, words.text.length);
    const stands = those && !couldNotCome(those.text) && personIn(those, lexicon);
    if (stands) people.push(deputyOf(deltakerOf(stands, those, "vara", label), one));
  }
  const [only, ...others] = people;
  const metFor = only && others.length === 0 && !only.varaFor ? metForIn(label, lexicon) : null;
  return metFor && only ? [{ ...only, varaFor: metFor }] : people;
}

/** Of the label «Vara for Kari Nordmann:» her name. */
function metForIn({ felt, etikett }: Group, lexicon: DocumentLexicon): Fact<string> | null {
  const words = felt === "vara" ? /\s(?:for|til)\s(?=\p{Lu})/u.exec(etikett.text) : null;
  if (!words) return null;
  const start = words.index + words[0].length;
  const [name] = namesIn(etikett.text.slice(start), lexicon);
  return name?.start === 0
    ? fact(etikett.text.slice(start, start + name.end), spanIn(etikett, start, start + name.end))
    : null;
}

/** «Fjordrevisjon SA v/ revisor Kari Nordmann» */
const sentBy = /^\p{Lu}[^,;:(]{2,50}\sv\/\s?\p{L}/u;

/** «Hole kommune: Kari Nordmann (Sp)» is there for Hole; «H: Kari Nordmann, Hole» says both, and the name has its own. */
export const origin = (
  { representerer: own }: Pick<Person, "representerer">,
  from: Fact<string> | null,
  lexicon: DocumentLexicon,
): Fact<string> | null =>
  from && own && / (?:fylkes)?kommune$/u.test(from.value) && (isParty(own.value, lexicon) || isAcronym(own.value))
    ? from
    : (own ?? from);

interface Group {
  readonly felt: string;
  readonly etikett: Passage;
  readonly rolle?: Fact<string> | null;
}

const isAway = (status: DeltakerStatus): boolean => status === "forfall" || status === "permisjon";

const deputyOf = (one: Deltaker, absent: Deltaker): Deltaker => ({
  ...one,
  representerer: one.representerer ?? absent.representerer,
  varaFor: one.varaFor ?? absent.navn,
  status: fact("vara" as const, one.navn.span),
});

/** «Kari Nordmann (vara Ola Nordmann møter)», «(i hennes sted møtte Ola Nordmann)» among those away. */
const deputyInside =
  /\s?\((?:(?:med )?(?:[Pp]ersonle?i?g )?[Vv]ara(?:medlem|representant)?:?|i (?:hans|hennes|hennar) st(?:ed|ad) møt(?:te|er)(?: vara\p{L}*)?)\s(?=\p{Lu})/u;

/** The line goes on in the next: «Kari Nordmann, Ola⏎Nordmann og Per Li». */
const endsOpen = /(?:,|;|(?<!\p{L})(?:og|samt|av|i|for|fra|frå)|(?<!\p{L})(?:og|samt) [\p{L}-]+)\s*$/iu;

/** «Kari Nordmann, Hole. Vara: …»: the next name of the line is the deputy of this one. */
const deputyNext = /[.,;(–-]?\s*(?:personlig |personleg )?vara(?:m\.|medl\.|repr\.|(?:medlem|representant)?:)\s*$/iu;

function deltakerOf(person: Person, entry: Passage, status: DeltakerStatus, label: Group | null): Deltaker {
  const own = ownStatus(entry);
  const auditor = isAuditor(entry.text);
  const named =
    /^\s*(?:personlig |personleg )?vara(?:medlem|representant)?:?\s+\p{Lu}/iu.test(entry.text) ||
    /^vara/i.test(person.rolle?.value ?? "") ||
    metAsDeputy.test(entry.text);
  const nobody = /(?<!\p{L})vara\p{L}*\s(?:var|er|kunne)\s(?:ikke|ikkje)/iu.test(entry.text);
  const vara =
    !nobody &&
    ((named && !/^vara(?:fylkes)?ord/i.test(person.rolle?.value ?? "")) ||
      (status !== "forfall" && person.varaFor !== null));
  return {
    navn: person.navn,
    rolle:
      person.rolle ??
      label?.rolle ??
      (label?.felt === "sekretær" ? fact(label.etikett.text.replace(/\svar$/, ""), spanOf(label.etikett)) : null),
    verv: person.verv,
    representerer: person.representerer,
    status:
      own ??
      fact(
        auditor && status === "vara" ? "til stede" : vara ? "vara" : status,
        label ? spanOf(label.etikett) : person.navn.span,
      ),
    varaFor: person.varaFor,
    merknad: person.merknad,
    medlem:
      !guests.has(label?.felt ?? "") &&
      !auditor &&
      !hasNoVote(entry.text) &&
      !/^(?:observatør|referent|sekretær|møtesekretær|gjest)/i.test(
        `${person.rolle?.value ?? person.verv?.value ?? ""}`,
      ) &&
      !(
        isEmployedRole(person.rolle?.value ?? "") &&
        (writes.test(entry.text) || scribe.test(person.verv?.value ?? ""))
      ),
    span: spanOf(entry),
  };
}

/** «Ola Nordmann (Hole) møtte som vara» */
const metAsDeputy = /\s(?:møtte|møter)\s(?:som\s)?(?:personlig\s|personleg\s)?vara(?:medlem|representant)?[.)]?$/u;

/** «(kirkeverge/sekr)», «(rådgiver, referent)»: who is employed and takes the minutes is no member. */
const writes = /[,/]\s?(?:møte)?(?:sekr|ref)(?:etær|erent)?\.?\s?(?:\)|$)/iu;

/** «Kari Nordmann, prosjektleder (sekretær)» */
const scribe = /^(?:møtesekretær|sekretær|referent|protokollfør|skrivar)/iu;

/** «Kari Nordmann (forfall)», «Ola Nordmann – inhabil»: the entry's own word wins over its list's. */
function ownStatus(entry: Passage): Fact<DeltakerStatus> | null {
  const match =
    /(?<!\p{L})(meldt forfall|forfall|inhabil|ugild|permisjon(?! (?:fr[aå]|til) )|ikke møtt|ikkje møtt|møtte ikk?j?e(?! (?:i|til|under|før|fr[aå]|på) )|fraværende|fråverande)(?!\p{L})/iu.exec(
      entry.text,
    );
  if (!match) return null;
  const word = fold(match[1]!);
  const status: DeltakerStatus =
    word === "inhabil" || word === "ugild" ? "inhabil" : word === "permisjon" ? "permisjon" : "forfall";
  return fact(status, spanIn(entry, match.index, match.index + match[1]!.length));
}
