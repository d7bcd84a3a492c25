/** Lines of the minutes that follow a vedtak and are none of it: who came and went, who asked, when the meeting ended. */
import { type Block, type Item, passageIn } from "../syntax/blocks.ts";

/** The blocks of a vedtak, without those from the first line of the minutes after it, nor the header of a page that it runs over. */
export function withoutMinutesLines(all: readonly Block[], started: boolean): readonly Block[] {
  const blocks = all.filter(
    (block, index) =>
      !((started || index > 0) && (isPageHeader(block, all[index - 1]) || isCouncil(block, all[index + 1]))),
  );
  const end = blocks.findIndex(
    (block, index) =>
      (started || index > 0) && (isMinutesLine(block) || isSigned(block, blocks[index - 1], blocks[index + 1])),
  );
  return withoutTextAfter(end < 0 ? blocks : blocks.slice(0, end));
}

/** The blocks of numbered points, without the paragraphs that follow the last of them: a vedtak ends with its points. */
const withoutTextAfter = (blocks: readonly Block[]): readonly Block[] =>
  untilText(blocks, (point, before) => /[.!»"]$/.test(point.passage.text) || isSubpoint(before, point));

/** The same of a forslag where the last has sub-points; without them the paragraph may be its next line. */
export const withoutTextAfterSubpoints = (blocks: readonly Block[]): readonly Block[] =>
  untilText(blocks, (point, before) => isSubpoint(before, point));

const isSubpoint = (before: Block | undefined, point: Block): boolean => before !== point && before?.kind === "item";

/** Up to the first paragraph of its own after the last point and what ends it, unless points before it go on in paragraphs. */
function untilText(
  blocks: readonly Block[],
  ended: (point: Item, before: Block | undefined) => boolean,
): readonly Block[] {
  const last = blocks.findLastIndex(isPoint);
  const point = blocks[last];
  if (point?.kind !== "item" || blocks.slice(blocks.findIndex(isPoint), last).some(isParagraph)) return blocks;
  const end = blocks.findIndex(
    (block, index) =>
      index > last &&
      isParagraph(block) &&
      block.indent <= point.indent &&
      ended(point, blocks[index - 1]) &&
      /^\p{Lu}.*[.!]$/su.test(passageIn(block)?.text ?? ""),
  );
  return end < 0 ? blocks : blocks.slice(0, end);
}

const isPoint = (block: Block): boolean => block.kind === "item" && block.number !== null;
const isParagraph = (block: Block): boolean => block.kind === "text" && block.gap;

function isMinutesLine(block: Block): boolean {
  if (block.kind === "row" || block.kind === "item") return false;
  // «(Per Li kom kl. 13.10.)»
  const text = block.passage.text.replace(/^\((.*)\)\.?$/su, "$1").replace(present, "");
  return (
    text === "" || comesOrGoes.test(text) || opponents.test(text) || (block.gap && (isSpeech(text) || ends.test(text)))
  );
}

/** «Kari Nes    Ola Vik    Per Moe» alone: those who sign. Under another row they are of a table. */
const isSigned = (block: Block, before: Block | undefined, next: Block | undefined): boolean =>
  block.kind === "row" &&
  block.cells.length > 1 &&
  before?.kind !== "row" &&
  next?.kind !== "row" &&
  block.cells.every(({ text }) => signer.test(text));

const signer = /^\p{Lu}[\p{Ll}'’-]+(?:\s(?:\p{Lu}\.|\p{Lu}[\p{L}'’-]+)){1,3}$/u;

/** «Protokoll Ytre regionråd 22. mars 2021» on a line of its own, or right below the name of the council. */
const isPageHeader = (block: Block, before: Block | undefined): boolean =>
  block.kind === "text" &&
  (block.gap || (before?.kind === "text" && before.gap && council.test(before.passage.text))) &&
  block.passage.text.length <= 90 &&
  /^(?:\p{Lu}[\p{L}.-]+\s){0,6}(?:møte)?(?:protokoll|møtebok|innkalling|referat)\s[^.!?]{0,60}?\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}{3,9})\s?\d{4}$/iu.test(
    block.passage.text,
  );

/** «Lierne kommune» over the rest of the header. */
const isCouncil = (block: Block, next: Block | undefined): boolean =>
  block.kind === "text" &&
  block.gap &&
  council.test(block.passage.text) &&
  next !== undefined &&
  !next.gap &&
  isPageHeader(next, block);

const council = /^\p{Lu}[\p{L} -]{1,40}(?:kommune|regionråd|IKS|råd)$/u;

/** «11 representanter til stede.» at the end. */
const present =
  /(?:^|(?<=\.)\s)(?:det\s(?:var|er)\s)?(?:(?:no|nå|dermed|då|da)\s)?\d{1,3}\s(?:av\s\d{1,3}\s)?(?:\p{L}+\s)?(?:til\s?stede|til\s?stades)\.?$/iu;

/** «Bjarne Huso spurde om …»: who speaks has no part in the forslag above. */
export const isSpeech = (text: string): boolean => speaks.test(text) || discusses.test(text);

const name = "\\p{Lu}[\\p{L}'’-]+(?:\\s(?:\\p{Lu}\\.|\\p{Lu}[\\p{L}'’-]+)){0,3}(?:\\s\\([^)]{1,20}\\))?";
const office =
  "(?:Ordfører|Ordførar|Varaordfører|Varaordførar|Kommunedirektør|Rådmann|Møteleder|Møteleiar|Leder|Leiar|Nestleder|Nestleiar|Prosjektleder|Prosjektleiar|Dagleg leiar|Daglig leder|Regionsjef|Representant|Vararepresentant|Varamedlem)(?:en|n|et|met)?";
/** «Hilde Sætre fra Nes Utvikling», «Hilde Sætre, daglig leder,» */
const from = "(?:\\s(?:fr[aå]|i|ved)\\s\\p{Lu}[\\p{L} -]{1,40}?|\\s(?:fr[aå]|i)\\s\\p{Ll}{3,20}|,\\s[\\p{L} ]{3,40},)?";
const person = `(?:${office}\\s${name}|${name}(?:\\sog\\s${name})?|${office}|Han|Hun|Ho|Dei|De)`;

/** «Janne Vikøyr gjekk kl. 13.15», «Mannseter tok sete igjen etter saken», «Ola Nordmann (Sp) kom under handsaminga». */
const comesOrGoes = new RegExp(
  `^(?:${person})\\s(?:gikk|gjekk|gjekk ut|kom|forlot|forlét|fratrådte|fråtredde|tiltrådte|tiltrådde|tok (?:sete|plass)|(?:trådte|trådde) (?:inn|ut|til)|(?:fikk|fekk|hadde) permisjon|møtte|var med)(?!\\p{L})(?:\\s(?:kl|inn|ut|fr[aå]|til|fram|frem|møtet|igjen|att|attende|tilbake|før|etter|under|som|i møtet|sete|møtesalen|salen|på|resten).*)?[.]?$`,
  "u",
);

/** «Bjarne Huso spurde om …», «Ordføreren orienterte.» */
const speaks = new RegExp(
  `^${person}${from}\\s(?:støtter|støttet|støtta|støttar|foreslo|føreslo|fortalte|fortalde|spurte|spurde|orienterte|svarte|svara|opplyste|kommenterte|takket|takka|redegjorde|gjorde (?:greie|rede)|uttalte|uttala|ønsket|ønskte|ønskja|minnet|minna|etterlyste|varslet|varsla|melde|meldte|mente|meinte|ba om ordet|bad om ordet|tok ordet|var (?:enig|einig|samd|uenig|ueinig|usamd))(?!\\p{L})`,
  "u",
);

/** «Komiteen savnet en avtale.», «Saken ble drøftet.», «Det ble stilt spørsmål om …»: what happened under the sak, which no point tells. */
const discusses =
  /^(?:(?:Komiteen|Styret|Utvalget|Utvalet|Rådet|Nemnda|Formannskapet|Kommunestyret|Styringsgrupp(?:a|en)|Representantskapet|Regionrådet|Møtet|Medlemm?ene|Deltak(?:erne|arane))\s(?:drøftet|drøfta|diskuterte|savnet|sakna|ønsket|ønskte|ønskja|mente|meinte|etterlyste|påpekte|understreket|understreka|stilte spørsmål)|Sak(?:en|a)\s(?:ble|vart|blei)\s(?:drøftet|drøfta|diskutert|gjennomgått|presentert)|Det\s(?:ble|vart|blei)\s(?:stilt|stilte?|reist|teke opp|tatt opp|vist til|peikt på|pekt på|drøfta|drøftet|diskutert|informert|orientert))(?!\p{L})/u;

/** «De to som stemte mot, ønsket en annen dato.» */
const opponents = /^dei?(?:\s\p{L}+)?\ssom\s(?:stemte|stemde|røysta|røystet)\s(?:for|i?mot|nei)(?!\p{L})/iu;

const ends =
  /^(?:(?:eventuelt|ymse):|det (?:ble|vart|blei) (?:tatt|teke|holdt|halde|sett|satt)\s.{0,20}pause(?!\p{L})|møtet (?:ble|vart|blei|er)?\s?(?:hevet|heva|slutt|avsluttet|avslutta|satt|sett|åpnet|åpna|opna|lukket|lukka|gjenopptatt|teke opp att)(?!\p{L})|(?:pause|lunsj)(?!\p{L}))/iu;
