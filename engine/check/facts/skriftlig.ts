/** Facts of written procedure (kommuneloven § 11-8): whether the minutes show that someone did not agree, or did not answer. */
import { pattern } from "../../text/pattern.ts";
import type { Span } from "../../text/span.ts";
import type { DocumentInContext, SakInContext } from "../../workspace/workspace.ts";
import { absent, type FactTable, type Known, value } from "../subject.ts";
import { numberOf } from "../words/headcount.ts";
import { missingAnswersIn } from "../words/missing-answers.ts";
import { onlySentOn } from "../words/sent-on.ts";
import { writtenAnswersIn } from "../words/written-answers.ts";
import { sakStatus } from "./sak-status.ts";
import { membersOf } from "./surroundings.ts";

export const skriftligFacts: FactTable<DocumentInContext> = {
  "dokument.svarteIkkeJa": notAgreed,
  "dokument.noeBleVedtatt": ({ saker }) => value(saker.some(wasAdopted)),
};

/** A sak that only waits for a meeting is what the law demands when someone said no. */
const wasAdopted = ({ sak, punkter }: SakInContext): boolean =>
  sak.form === "behandlet" &&
  sakStatus(sak) === "vedtatt" &&
  (punkter.length === 0 ||
    punkter.some(
      ({ punkt, effekter }) =>
        !(effekter.length > 0 && effekter.every(({ type }) => type === "utsettelse")) && !onlySentOn(punkt.tekst),
    ));

const number = "(\\d{1,3}|en|én|ein|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|tretten|fjorten|femten)";
const answered =
  "(?:svarte|svara|har svart|sa|støtter|støttar|støttet|støtta|stemte|røysta|sluttet|slutta|godkjente|godkjende|var enige?|var samde|samtykket|samtykka|ga sin tilslutning|gav si tilslutning|slutta seg)";
const share = pattern(
  `(?<![\\p{L}\\d])${number} av (?:de |dei |\\p{Ll}+s )?${number}(?: \\p{L}+){0,3}? ${answered}`,
  "iu",
);
const refused = pattern(
  `(?<![\\p{L}\\d])${number}(?: \\p{L}+)? (?:svarte (?:nei|ikke)|svara (?:nei|ikkje)|har (?:ikke|ikkje) svart|stemte (?:i?mot|nei)|røysta (?:i?mot|nei)|var imot|sa nei)`,
  "iu",
);

const named =
  /(?<!\p{L})\p{Lu}\p{L}+(?: \([^)]{1,20}\))?,? (?:som )?(?:svarte (?:ikke|nei)|svara (?:ikkje|nei)|stemte (?:i?mot|nei)|røysta (?:i?mot|nei)|har (?:ikke|ikkje) svart|[–-] ?(?:nei|(?:har )?(?:ikke|ikkje) svart|svarte ikke|svara ikkje|ikke svar|ikkje svar))(?!\p{L})/u;
/** «ville ikke ha skriftlig behandling», «krevde møte»: agreement is needed to the procedure as well. */
const byMeeting =
  "(?:(?:skriftlig|skriftleg) (?:saks)?(?:behandling|behandlinga|handsaming|behandlingen|handsaminga|votering)|(?:behandlings|handsamings)(?:måten|måte)|(?:e-?post|mail)(?:behandling|handsaming|runde)?\\p{L}*|(?:sirkulasjon|framgangsmåten|fremgangsmåten))";
const inMeeting =
  "(?:at (?:saken|saka) (?:\\p{L}+ ){0,3}(?:i|til) (?:\\p{L}+ )?møtet?|(?:(?:saken|saka) )?(?:tatt |teken |tatt opp |teken opp |behandlet |handsama |opp )?(?:i |et |eit )?(?:ordinært |fysisk |vanlig |vanleg )?møte)(?!\\p{L})";
const someone =
  "(?<!\\p{L})(?:(?:\\p{Lu}\\p{L}+|[Ee]n|[Éé]n|[Ee]it?|[Éé]in|[Tt]o|[Tt]re|[Ff]ire|[Ff]lere|[Ff]leire|[Nn]oen|[Nn]okon|[Mm]edlemmet|[Mm]edlem(?:men)?)(?: (?:av|blant|medlem\\p{L}*|representant\\p{L}*|dei|de|i|fra|frå|\\p{Lu}\\p{L}+|\\([^)]{1,20}\\))){0,4})";
const againstWriting = pattern(
  `${someone},? (?:ville|vil|ønsket|ønska|ynskte|godtok|godtek|aksepterte|godkjente|godkjende|støttet|støtta|var|er) (?:(?:ikke|ikkje)(?! i?mot| uenig| usamd)|imot|uenig i|usamd i|mot) (?:\\p{L}+ ){0,4}?${byMeeting}|${someone},? (?:(?:motsatte|motset|motsette) seg|(?:protesterte|gikk|gjekk|stemte|røysta|var) i?mot|(?:avviste|avslo)|(?:sa|svarte|svara) nei til) (?:\\p{L}+ ){0,2}?${byMeeting}|${someone},? (?:krevde|kravde|krever|krev|ba om|bad om|ønsket|ønska|ynskte|ville ha)(?: å få)? ${inMeeting}`,
  "u",
);

/** «Nei: Nils Øy og Anne Li.» */
const noList =
  /(?<!\p{L})(?:[Nn]ei|[Ii]mot|[Ii]kk?j?e svart):\s+(\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+){1,2}(?:(?:,\s|\sog\s)\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+){1,2}){0,8})/u;
const majority =
  /(?<!\p{L})(?:et |eit )?(?:fler|fleir)(?:tallet|tall|talet|tal) (?:(?:av|blant) \p{L}+ )?(?:sluttet|slutta|svarte|svara|støttet|støtta|stemte|røysta|godkjente|godkjende|sa ja)(?!\p{L})/iu;
const everyone =
  /(?<!\p{L})(?:samtlige|samtlege|alle)(?: \p{L}+| \d+){0,4} (?:sluttet|slutta|svarte|svara|stemte|røysta|er|var|godkjente|godkjende)(?!\p{L})/iu;

/** How many did not say yes, with the words that tell it; absent where nothing tells what they answered. */
function notAgreed({ document, organ, saker }: DocumentInContext): Known {
  const { text } = document.source;
  const part = share.exec(text);
  if (part) {
    const missing = numberOf(part[2]!) - numberOf(part[1]!);
    return value(Math.max(0, missing), { start: part.index, end: part.index + part[0].length });
  }
  const missing = missingAnswersIn(text);
  if (missing) return value(missing.count, missing);
  const answers = writtenAnswersIn(text);
  if (answers && answers.andre.length > 0) return value(answers.andre.length, answers.andre[0]);
  const no = refused.exec(text);
  if (no) return value(numberOf(no[1]!), { start: no.index, end: no.index + no[0].length });
  const one = named.exec(text);
  if (one) return value(1, { start: one.index, end: one.index + one[0].length });
  const list = noList.exec(text);
  if (list) return value(list[1]!.split(/,\s|\sog\s/u).length, { start: list.index, end: list.index + list[0].length });
  const most = majority.exec(text);
  if (most) return value(1, { start: most.index, end: most.index + most[0].length });
  const against = againstIn(text);
  if (against) return value(1, against);
  const voteringer = saker.flatMap(({ sak }) => sak.voteringer);
  const noes = voteringer.find(({ mot }) => mot !== null && mot.value > 0);
  if (noes) return value(noes.mot!.value, noes.span);
  const members = organ && membersOf(organ);
  const few = voteringer.find(
    (one) => members !== null && one.for !== null && one.for.value < members && one.resultat === "vedtatt",
  );
  if (few && members !== null) return value(members - few.for!.value, few.span);
  if (answers && members !== null && answers.ja >= members) return value(0);
  const all = everyone.exec(text);
  if (all) return value(0, { start: all.index, end: all.index + all[0].length });
  return voteringer.length > 0 && voteringer.every(({ enstemmig }) => enstemmig === true) ? value(0) : absent;
}

/** Who wanted a meeting; «Ingen ville ha møte» is nobody. */
function againstIn(text: string): Span | null {
  const match = againstWriting.exec(text);
  if (!match || /^(?:Ingen|Inga|Alle|Samtlige|Samtlege)(?!\p{L})/u.test(match[0])) return null;
  return { start: match.index, end: match.index + match[0].length };
}
