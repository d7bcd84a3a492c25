/** What a sak puts up and what became of it: forslag, alternative forslag, vedtak and voteringer from its sections. */
import { type Block, type Row, reworded } from "../syntax/blocks.ts";
import { type Fact, fact } from "../text/fact.ts";
import { join, type Passage, part, spanIn, spanOf } from "../text/passage.ts";
import { contains } from "../text/span.ts";
import type { Alternativ, Punkt, Votering } from "./meeting-document.ts";
import { withoutMinutesLines, withoutTextAfterSubpoints } from "./minutes-line.ts";
import { pointsIn } from "./points.ts";
import { sentenceProposals } from "./proposal-sentence.ts";
import { isGroup } from "./sak-group.ts";
import { type Avsnitt, wordsOf as wordsOfSection } from "./sections.ts";
import { type Deciding, toldDecision } from "./told-decision.ts";
import { tellsOwnVote } from "./vote-in-decision.ts";
import { tableVotes } from "./vote-table.ts";
import { isOnlyVotering, sentencesOf, voteringerIn } from "./votering.ts";

/** The main forslag: the recommender's own where several stand there. */
export function proposalsIn(sections: readonly Avsnitt[]): readonly Punkt[] {
  const main = mainProposal(sections);
  if (main && putForward.test(wordsOfSection(main).text)) return [];
  return main ? pointsOf({ ...main, blocks: withoutTextAfterSubpoints(main.blocks) }) : [];
}

export function alternativesIn(sections: readonly Avsnitt[]): readonly Alternativ[] {
  const main = mainProposal(sections);
  const told = sections
    .filter((one) => one.slag === "behandling")
    .flatMap((one) => textsOf(one).flatMap(sentenceProposals));
  const headed = sections
    .filter(
      (one) =>
        (one.slag === "alternativ" && one !== main) ||
        (one.slag === "forslag" && one !== main && one.overskrift?.eier != null && !one.overskrift.forslagsstiller),
    )
    .map((one) => ({ fra: ownerOf(one), punkter: pointsOf({ ...one, ...proposed(one) }, "any"), span: one.span }));
  return [...headed, ...told].sort((a, b) => a.span.start - b.span.start);
}

/** The last section of vedtak counts: the ones before it tell of earlier treatment. Minutes without one may decide in running text. */
export function decisionsIn(
  sections: readonly Avsnitt[],
  minutes: boolean,
  of: Omit<Deciding, "proposed">,
): readonly Punkt[] {
  const chosen = decidingIn(sections);
  if (chosen.length > 0) {
    const points = chosen.flatMap((one) =>
      pointsOf(minutes ? { ...one, blocks: withoutMinutesLines(one.blocks, one.rest !== null) } : one),
    );
    return chosen.length === 1 ? points : points.map((punkt, index) => ({ ...punkt, nr: index + 1 }));
  }
  const told = minutes
    ? toldDecision(sections.filter((one) => one.slag === "behandling" || one.slag === "innledning").flatMap(textsOf), {
        ...of,
        proposed: sections.some((one) => one.slag === "forslag" || one.slag === "alternativ"),
      })
    : null;
  return told ? pointsIn([], told) : [];
}

/** The sections that tell what this meeting decided. */
export const decidingIn = (sections: readonly Avsnitt[]): readonly Avsnitt[] =>
  lastNumbered(sections.filter((one) => one.slag === "vedtak" && isFilled(one)));

/** The last one, and those above it that number on to it: «Beslutning 7-1», «Beslutning 7-2». */
function lastNumbered(sections: readonly Avsnitt[]): readonly Avsnitt[] {
  const numbers = sections.map((one) => numberedHeading.exec(one.overskrift?.overskrift.text ?? "")?.slice(1) ?? []);
  let first = sections.length - 1;
  const follows = ([stem, nr]: readonly string[], [before, previous]: readonly string[]): boolean =>
    stem !== undefined && stem === before && Number(nr) === Number(previous) + 1;
  while (first > 0 && follows(numbers[first]!, numbers[first - 1]!)) first--;
  return sections.slice(Math.max(first, 0));
}

const numberedHeading = /^[\s*]*(\p{L}[\p{L} ]*?(?:\d{1,4}[/.–-])?)(\d{1,3})[\s*:]*$/u;

/** Voteringer in the treatment, and sentences elsewhere that only tell how the vote went. */
export function votesIn(sections: readonly Avsnitt[], minutes: boolean, body: string | null): readonly Votering[] {
  const found: Votering[] = [];
  for (const section of sections) {
    const free = section.slag === "behandling" || (minutes && section.slag === "innledning");
    const vedtak = section.slag === "vedtak";
    if (!free && !vedtak && section.slag !== "alternativ" && section.slag !== "forslag") continue;
    const heading = section.overskrift?.overskrift;
    if (vedtak && heading && votesInHeading.test(heading.text)) found.push(...voteringerIn(heading));
    found.push(...tableVotes(section.blocks));
    const put = section.slag === "alternativ" ? proposed(section) : section;
    const after = textsOf({ rest: null, blocks: section.blocks.slice(put.blocks.length) });
    let listsOthers = false;
    for (const one of [...textsOf(put), ...after]) {
      // «Kommunestyra har handsama saka slik:» and a line for each.
      listsOthers = othersBelow.test(one.text) || (listsOthers && /^\p{Lu}[\p{L} -]{1,30}:/u.test(one.text));
      if (listsOthers) continue;
      found.push(...(free || after.includes(one) ? voteringerIn(one, body) : toldVotes(one, vedtak, body)));
    }
  }
  return found.filter((one, index) => !found.slice(0, index).some((other) => other.span.start === one.span.start));
}

/** «Vedtak (5-2)», «Vedtak 5 mot 2 stemmer»; the figures of «Beslutning 7-1» are its number. */
const votesInHeading =
  /enstemmig|enst\.|samrøystes|\d\s?mot\s?\d|mot\s\d|[(,]\s?\d{1,3}\s?[-–]\s?\d|\d\s?[-–]\s?\d{1,3}\s(?:stemm|røyst)/i;

const othersBelow =
  /(?:kommunestyr|heradsstyr|bystyr|kommun|råd|utval)\p{L}*(?:ene|ane|a|er|ar)? (?:har )?(?:behandlet|behandla|handsama|vedtatt|vedteke|stemt|røysta)[^.]{0,40}:$/iu;

/** Of a forslag or vedtak only the sentences that tell how the vote went, or who was elected. */
function toldVotes(passage: Passage, vedtak: boolean, body: string | null): readonly Votering[] {
  return voteringerIn(passage, body).filter((one) =>
    sentencesOf(passage).some((sentence) => {
      const at = spanOf(sentence);
      // «Saka vert utsett. 4 røyster mot 1»: one vote, told in two sentences of which the second only counts.
      return at.start === one.span.start
        ? isOnlyVotering(sentence) || (vedtak && tellsOwnVote(sentence.text))
        : contains(one.span, at) && isOnlyVotering(sentence);
    }),
  );
}

export function mainProposal(sections: readonly Avsnitt[]): Avsnitt | undefined {
  const own = sections.filter((one) => one.slag === "forslag" && isFilled(one));
  return own.find((one) => one.overskrift?.forslagsstiller) ?? own[0] ?? onlyProposal(sections);
}

/** «Framlegg frå Kari Nordmann» before the treatment, where nobody else has put one up. */
function onlyProposal(sections: readonly Avsnitt[]): Avsnitt | undefined {
  const put = sections.filter((one) => one.slag === "alternativ");
  const [only] = put;
  if (
    put.length !== 1 ||
    !only ||
    !isFilled(only) ||
    !/^(?:forslag|framlegg)/i.test(only.overskrift?.overskrift.text ?? "")
  )
    return undefined;
  if (sections.some((one) => one.slag === "vedtak") && textsOf(only).some(({ text }) => fell.test(text)))
    return undefined;
  const treated = sections.findIndex((one) => one.slag === "behandling");
  return treated < 0 || sections.indexOf(only) < treated ? only : undefined;
}

/** «Framlegget fekk 2 røyster og fall.» */
const fell =
  /(?:forslag|framlegg)\p{L}*\s[^.]{0,60}(?<!\p{L})(?:falt|fall|nedstemt|nedrøysta|forkastet|forkasta|ikke vedtatt|ikkje vedteke)(?!\p{L})/iu;

const isFilled = (section: Avsnitt): boolean => section.blocks.length > 0 || section.rest !== null;

function pointsOf(section: Pick<Avsnitt, "blocks" | "rest">, from: "one" | "any" = "one"): readonly Punkt[] {
  const rest = section.rest ? withoutVotes(section.rest) : null;
  const blocks = withoutRouting(section.blocks).flatMap((block): Block[] => {
    if (block.kind === "row") return [block];
    const passage = withoutVotes(block.passage);
    return passage ? [reworded(block, { passage })] : [];
  });
  return pointsIn(withoutTableAfter(withoutListAfter(blocks)), rest, from);
}

/** What stands below the points and is none: where the sak goes, whose paper it is, the heading of the next group of saker. */
const withoutRouting = (blocks: readonly Block[]): readonly Block[] => {
  const at = blocks.findIndex((block, index) => {
    const words = block.kind === "row" ? block.cells[0] : block.kind === "item" ? null : block.passage;
    return index > 0 && block.gap && words !== null && words !== undefined && isBelow(words.text);
  });
  return at < 0 ? blocks : blocks.slice(0, at);
};

/** «Saken legges fram uten innstilling.» */
const putForward =
  /^(?:saken|saka)\s(?:(?:legges|leggjast|leggast)\s(?:fram|frem)|(?:blir|vert|er)\s(?:lagt|lagd)\s(?:fram|frem))\su(?:ten|tan)\s(?:innstilling|tilråding|forslag|framlegg)[^.]{0,30}\.?$/iu;

const isBelow = (text: string): boolean => routing.test(text) || isGroup(text);

/** «Saken avgjøres av: formannskapet», «Utarbeidet av: KB   Dato: …», «Dokumentet er elektronisk godkjent» */
const routing =
  /^(?:(?:(?:(?:saken|saka)\s)?(?:(?:skal|vert|blir)\s)?(?:avgjøres|avgjerast|avgjord|avgjort|behandles|handsamast|vedtas|besluttes)\s(?:endelig\s|endeleg\s)?(?:av|i)|utarbeidet av|utarbeidd av|dokumentansvarlig|dokumentansvarleg|arkivsak(?:snr|s-?id)?\.?):|(?:dette )?vedtaket kan (?:påklages|påklagast|klages|klagast|det klages|ankes)(?!\p{L})|dokumentet er (?:elektronisk|godkjent|godkjend)|tilbake til saks?liste|det (?:var|er) (?:ikke|ikkje|ingen) (?:noen |nokon )?(?:flere|fleire) saker)/iu;

/** Bullets apart from a forslag that ended with its sentence are a list of something else: what was reported. */
function withoutListAfter(blocks: readonly Block[]): readonly Block[] {
  const at = blocks.findIndex(
    (block) => block.kind === "item" && block.number === null && /^[-*•–]/.test(block.marker),
  );
  const before = blocks[at - 1];
  const ended = before?.kind === "text" && /[.!]$/.test(before.passage.text);
  return ended && blocks[at]!.gap && blocks.slice(0, at).every(({ kind }) => kind === "text")
    ? blocks.slice(0, at)
    : blocks;
}

/** A table apart from the last of the numbered points, which has ended with its sentence and speaks of no table, is the paper's. */
function withoutTableAfter(blocks: readonly Block[]): readonly Block[] {
  const at = blocks.findIndex(
    (block, index) =>
      block.kind === "row" && block.gap && endsPoint(blocks[index - 1]) && blocks.slice(index).every(isRow),
  );
  return at < 0 ? blocks : blocks.slice(0, at);
}

const isRow = ({ kind }: Block): boolean => kind === "row";
const endsPoint = (block: Block | undefined): boolean =>
  block?.kind === "item" &&
  block.number !== null &&
  /[.!]$/.test(block.passage.text) &&
  !/tabell|slik|følg|budsjett|fordel|under(?:står)?ande|nedenfor|nedanfor/iu.test(block.passage.text);

/** The words without the closing sentences that only tell how the vote went; null when nothing is left. */
function withoutVotes(passage: Passage): Passage | null {
  const { text } = passage;
  const told = toldVoted.exec(text);
  if (told) return part(passage, told[0].length, text.length);
  if (isOnlyVotering(passage)) return afterVotes(passage);
  const sentences = sentencesOf(passage);
  const last = sentences.at(-1);
  if (sentences.length < 2 || !last || !isOnlyVotering(last)) return passage;
  const before = passage.text.slice(0, passage.text.length - last.text.length).trimEnd();
  return withoutVotes(part(passage, 0, before.length));
}

/** «Enstemmig vedtatt at prosjektleder søker …» */
const toldVoted =
  /^(?:(?:enstemmig|samrøystes|einstemmig)\s(?:vedtatt|vedteke)|(?:vedtatt|vedteke)\s(?:enstemmig|samrøystes|einstemmig))\sat\s(?=\p{L}+\s\p{L})/iu;

/** «Enstemmig. Innkallingen godkjennes.»: what follows the vote is the vedtak, unless it goes on about the vote. */
function afterVotes(passage: Passage): Passage | null {
  const sentences = sentencesOf(passage);
  const at = sentences.findIndex((one) => !isOnlyVotering(one));
  const [first] = sentences.slice(Math.max(at, 1));
  if (at < 1 || !first || ofVote.test(first.text)) return null;
  const rest = part(passage, passage.text.indexOf(first.text), passage.text.length);
  return voteringerIn(rest).some(({ for: ayes, mot }) => ayes || mot) ? null : withoutVotes(rest);
}

const ofVote =
  /[Ss]temte|stemmer|røyst|[Mm]indretall|[Ff]leirtal|[Ff]lertall|votering|(?<!\p{L})(?:[Ff]orslaget|[Ff]ramlegget|[Ii]nnstilling|[Tt]ilråding|[Aa]lternativ)\p{L}*\s(?:fra|frå|til|ble|vart|falt|fall|fikk|fekk)(?!\p{L})|[Pp]rotokolltilf|[Mm]erknad|^(?:Vedtaket|Avgjerda|Avgjørelsen)\s|^[(a-zæøå]/u;

/** A forslag put in the meeting: its numbered points, else its first paragraph; what follows is the treatment. */
function proposed(section: Avsnitt): Pick<Avsnitt, "blocks" | "rest"> {
  const last = section.blocks.findLastIndex((block) => block.kind === "item" || block.kind === "row");
  if (section.rest && !/:$/.test(section.rest.text))
    return { rest: section.rest, blocks: section.blocks.slice(0, last + 1) };
  return { rest: section.rest, blocks: section.blocks.slice(0, Math.max(last + 1, 1)) };
}

function ownerOf(section: Avsnitt): Fact<string> | null {
  const heading = section.overskrift?.overskrift;
  const owner = section.overskrift?.eier;
  if (!heading || !owner) return null;
  const at = heading.text.toLowerCase().indexOf(owner.toLowerCase());
  return at < 0
    ? fact(owner, spanOf(heading))
    : fact(heading.text.slice(at, at + owner.length), spanIn(heading, at, at + owner.length));
}

/** The words of a section, lines that stand together as one passage. */
function textsOf(section: Pick<Avsnitt, "blocks" | "rest">): readonly Passage[] {
  const groups: Passage[][] = section.rest ? [[section.rest]] : [];
  for (const block of section.blocks) {
    if (block.kind === "row" && !tellsVote(block)) continue;
    const words = wordsOf(block);
    const open = groups.at(-1);
    if (words && open && block.kind === "text" && !block.gap) open.push(words);
    else if (words) groups.push([words]);
  }
  return groups.map((group) => join(group, "\n"));
}

/** «Votering: | Enstemmig»; a row of other things is none, though it be headed «Vedtatt». */
const tellsVote = ({ cells }: Row): boolean =>
  cells.length <= 2 &&
  cells.some(({ text }) =>
    /enstemmig|samrøystes|einstemmig|stemme|røyst|votering|\d\s?(?:mot|[-–])\s?\d|^(?:for|mot|ja|nei):?\s?\d/iu.test(
      text,
    ),
  );

const wordsOf = (block: Block): Passage => (block.kind === "row" ? join(block.cells, ", ") : block.passage);
