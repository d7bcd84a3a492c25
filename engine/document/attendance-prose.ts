/** Attendance told in running text: «Kari Nordmann har meldt forfall», «Ola Nordmann er kalt inn i hennes sted», «Fra sekretariatet møter rådgiver Per Li». */
import { fact } from "../text/fact.ts";
import { type Passage, part, spanIn, spanOf } from "../text/passage.ts";
import { deputyIn } from "./attendance-deputy.ts";
import { roleIn } from "./attendance-role.ts";
import type { DocumentLexicon } from "./lexicon.ts";
import type { Deltaker, DeltakerStatus } from "./meeting-document.ts";
import { entriesOf, namesIn, personIn } from "./person.ts";
import { sentencesOf } from "./votering.ts";

/** Running text: a sentence with a verb, not a line of a list. */
export const isSentence = (text: string): boolean =>
  /[.!]$/.test(text) && !/(?:^|\s)(?:kl|nr|sign|adm)\.$/i.test(text) && verb.test(text);

const verb =
  /(?<!\p{L})(?:er|var|ble|vart|blei|blir|vert|har|hadde|skal|kan|må|fikk|fekk|møter|møtte|deltar|deltek|deltok|gikk|gjekk|kom|kommer|kjem|meldte|melde|meldes|ber|bes|stilte|stiller|orienterte|innkalles)(?!\p{L})/iu;

/** `known` are those read before: «i hennes sted» speaks of the last of them who was absent. */
export function toldAttendance(
  passage: Passage,
  known: readonly Deltaker[],
  announced: boolean,
  lexicon: DocumentLexicon,
): readonly Deltaker[] {
  if (!mayTell.test(passage.text)) return [];
  const found: Deltaker[] = [];
  for (const sentence of sentencesOf(passage)) {
    if (!mayTell.test(sentence.text)) continue;
    const names = namesIn(sentence.text, lexicon);
    if (names.length === 0) continue;
    const absent = [...known, ...found].filter(({ status }) => isAway(status.value));
    const deputy = deputyIn(sentence, names, absent, lexicon);
    const present = deputy ? [] : presentIn(sentence, announced, lexicon);
    if (deputy) found.push(deputy, ...replacedIn(sentence, deputy, lexicon));
    else if (present.length > 0) found.push(...present);
    else found.push(...awayIn(sentence, lexicon), ...guestsIn(sentence, announced, lexicon));
  }
  return found;
}

const mayTell =
  /til ?stede|til stade|møte|møtt|forfall|fråfall|permisjon|vara|delt[ao]|kal[lt]|still|syk|sjuk|(?:var|er) med|sekretær (?:er|var)|(?:er|var) sekretær/i;

/** «Til stede var ordførerne Kari Nordmann (Hole) og Ola Nordmann (Modum), i tillegg til daglig leder Per Li.» */
function presentIn(sentence: Passage, announced: boolean, lexicon: DocumentLexicon): readonly Deltaker[] {
  const { text } = sentence;
  const opens =
    /^(?:til ?stede|til stades|til stade|frammøtte|desse møtte|møtte)\s(?:(?:på|i) møtet\s)?(?:var\s)(?:(\p{L}+)\s(?=\p{Lu}))?/iu.exec(
      text,
    );
  if (!opens) return [];
  const role = opens[1]
    ? roleIn(part(sentence, opens[0].length - opens[1].length - 1, opens[0].length - 1), lexicon)
    : null;
  const from = role?.several ? opens[0].length : opens[0].length - (opens[1] ? opens[1].length + 1 : 0);
  const beside = /,?\s(?:i tillegg til|saman med|sammen med)\s/iu.exec(text);
  const end = beside?.index ?? text.length;
  const status = fact<DeltakerStatus>(announced ? "ukjent" : "til stede", spanIn(sentence, 0, opens[0].length));
  return [
    ...peopleOf(part(sentence, from, end), lexicon).map((one) => ({
      ...one,
      rolle: one.rolle ?? (role?.several ? role.rolle : null),
      status,
      medlem: !role?.employed,
    })),
    ...peopleOf(part(sentence, end + (beside?.[0].length ?? 0), text.length), lexicon).map((one) => ({
      ...one,
      status,
      medlem: false,
    })),
  ];
}

const isAway = (status: DeltakerStatus): boolean => status === "forfall" || status === "permisjon";

/** «Kari Nordmann og Ola Nordmann har meldt forfall», «Per Li kan ikkje møte», «Anne By har permisjon fram til 1. august». */
function awayIn(sentence: Passage, lexicon: DocumentLexicon): readonly Deltaker[] {
  const { text } = sentence;
  const told =
    /(?<!\p{L})(?:(?:har\s|hadde\s)?(?:meldt|melde|meldte)\s(?:\p{L}+\s)?(?:forfall|fråfall)|hadde (?:gyldig )?forfall|kan ikk?j?e møte|kunne ikk?j?e møte|(?:er|var) (?:syk|sjuk|fraværende|fråverande|forhindret|forhindra)|møt(?:te|er) ikk?j?e)(?!\p{L})/iu.exec(
      text,
    );
  const leave = told
    ? null
    : /(?<!\p{L})(?:har|hadde|er innvilget|er innvilga) permisjon(?!\sfr[aå]\skl)(?!\p{L})/iu.exec(text);
  const match = told ?? leave;
  if (!match || /(?<!\p{L})(?:som|dersom|hvis|viss|ingen|den|de|dei)\s.*$/iu.test(text.slice(0, match.index)))
    return [];
  // «Kari Nordmann (Ap) meldte fra om forsinkelse, men møtte ikke»: nobody else is named.
  const others = namesIn(text.slice(0, match.index), lexicon);
  const alone = others.length === 1 && others[0]!.start <= 20 && /,\smen\s$/iu.test(text.slice(0, match.index));
  // «… ledet av Kari Nordmann, da ordføreren hadde forfall»: whoever is away is named right before.
  const last = namesIn(text.slice(0, match.index), lexicon).at(-1);
  if (
    !last ||
    (!alone &&
      !/^\s*(?:\([^)]*\)\s*)?(?:(?:fr[aå]|i|for)\s\p{Lu}[\p{L} ]*)?,?\s*$/u.test(text.slice(last.end, match.index)))
  )
    return [];
  const status = fact<DeltakerStatus>(
    told ? "forfall" : "permisjon",
    spanIn(sentence, match.index, match.index + match[0].length),
  );
  return peopleOf(part(sentence, 0, match.index), lexicon).map((one) => ({ ...one, status }));
}

/** «… møtte som vara for Per Li (Sp), som hadde meldt forfall»: whoever the deputy met for. */
function replacedIn(sentence: Passage, { varaFor }: Deltaker, lexicon: DocumentLexicon): readonly Deltaker[] {
  const { text } = sentence;
  const told = /,\s(?:som|då|da)\s.{0,20}?forfall(?!\p{L})/iu.exec(text);
  const from = varaFor ? text.indexOf(varaFor.value) : -1;
  if (!varaFor || !told || from < 0 || from > told.index) return [];
  const status = fact<DeltakerStatus>("forfall", varaFor.span);
  return peopleOf(part(sentence, from, told.index), lexicon).map((one) => ({ ...one, status }));
}

/** «Fra sekretariatet møter rådgiver Per Li», «Dagleg leiar Anne By møter som sekretær», «Per Li deltok med talerett». */
function guestsIn(sentence: Passage, announced: boolean, lexicon: DocumentLexicon): readonly Deltaker[] {
  const { text } = sentence;
  const from =
    /^(?:i tillegg\s)?fr[aå]\s(?:adm\.|(?:administrasjon|adm|sekretariat|kommuneadministrasjon|rådmann|kommunedirektør|fylkeskommun|prosjekt|selskap|revisjon|konsulent|næringshag|statsforvalt|nav)\p{L}*)\s(?:\p{L}+\s){0,3}?(?:møter|møtte|deltar|deltek|deltok|stiller|stilte|kommer|kjem|var)\s/iu.exec(
      text,
    );
  const as = from
    ? null
    : /\s(?:møter|møtte|deltar|deltek|deltok|er|var|stiller|stilte)\s(?:(?!ikk?j?e\s)\p{L}+\s){0,3}?(?:(?:som|med)\s(?:møte)?(?:sekretær|referent|skrivar|observatør|gjest|inn?leder|inn?leiar|protokollfør|bisitt|tale|møterett|møte-)|for (?:kommunedirektør|rådmanns?)gruppe|(?:på|i|under|ved) (?:første|fyrste|siste|deler?|sak|sakene|sakane)(?!\p{L}))\p{L}*/iu.exec(
        text,
      );
  const scribe = from || as ? null : scribeIn(text);
  const verbAt = from ?? as ?? scribe;
  if (!verbAt) return [];
  const people =
    from || scribe?.leads
      ? peopleOf(part(sentence, verbAt[0].length, text.length), lexicon)
      : peopleOf(part(sentence, 0, verbAt.index), lexicon);
  const status = fact<DeltakerStatus>(
    announced ? "ukjent" : "til stede",
    spanIn(sentence, verbAt.index, verbAt.index + verbAt[0].length),
  );
  const office = from ? null : /sekretær|referent|observatør/iu.exec(verbAt[0]);
  const at = verbAt.index + (office?.index ?? 0);
  const role = office && fact(office[0], spanIn(sentence, at, at + office[0].length));
  return people.map((one) => ({ ...one, rolle: one.rolle ?? role, status, medlem: false }));
}

/** «Sekretær for møtet er dagleg leiar Anne By», «Anne By, daglig leder, er sekretær for møtet»: whether the office leads. */
function scribeIn(text: string): (RegExpExecArray & { readonly leads: boolean }) | null {
  const first = /^(?:møte)?(?:sekretær|referent)(?:\s(?:for|i|på)\smøtet)?\s(?:er|var|blir|vert)\s/iu.exec(text);
  const last = first
    ? null
    : /,?\s(?:er|var)\s(?:møte)?(?:sekretær|referent)(?:\s(?:for|i|på)\smøtet)?(?=\.?$)/iu.exec(text);
  const found = first ?? last;
  return found && Object.assign(found, { leads: first !== null });
}

/** Whoever the words name, each as one who counts. */
const peopleOf = (words: Passage, lexicon: DocumentLexicon): readonly Deltaker[] =>
  entriesOf(words.text, lexicon).flatMap(({ start, end }) => {
    const entry = part(words, start, end);
    const person = personIn(entry, lexicon);
    return person
      ? [{ ...person, status: fact<DeltakerStatus>("ukjent", spanOf(entry)), medlem: true, span: spanOf(entry) }]
      : [];
  });
