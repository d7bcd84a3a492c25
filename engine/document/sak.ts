/** One sak: its sections by meaning, forslag, vedtak, voteringer and what it refers to. */
import type { Block } from "../syntax/blocks.ts";
import { type Fact, fact } from "../text/fact.ts";
import { type Passage, spanIn, spanOf } from "../text/passage.ts";
import { cover, type Span, span } from "../text/span.ts";
import { alternativesIn, decidingIn, decisionsIn, mainProposal, proposalsIn, votesIn } from "./decision.ts";
import { inhabileIn, mentionsHabilitet } from "./habilitet.ts";
import type { DocumentLexicon } from "./lexicon.ts";
import type { Punkt, Sak, SakForm, Votering } from "./meeting-document.ts";
import { laidBefore, withAdviceOfOrgan, withOwnAdvice } from "./organ-advice.ts";
import { organIn } from "./organ-text.ts";
import { ofThisMeeting } from "./other-organs.ts";
import { factOf, fieldsOf, type Saksdel, type Sakskontekst } from "./sak-part.ts";
import { SakRead, Section, WordsOfSak } from "./sak-read.ts";
import { type Avsnitt, lengthOf, sectionsOf, wordsOf } from "./sections.ts";
import { datedLine, isSignature } from "./signature.ts";
import { withTableSections } from "./table-sections.ts";
import { bodyOf } from "./votes-elsewhere.ts";
import { datesIn } from "./written-date.ts";

export function readSak(del: Saksdel, context: Sakskontekst): Sak {
  const minutes = context.kind === "protokoll";
  const { lexicon, year } = context;
  const blocks = withTableSections(del.blocks, lexicon);
  const sections = recommendation(
    ofThisMeeting(
      sectionsOf(
        del.last || blocks.length <= longestTail / 2 ? withoutTail(blocks, context) : blocks,
        context.headings,
        minutes,
      ),
      del.start?.nr ?? null,
      year,
    ).map((one) => unsigned(one, lexicon)),
    minutes,
    lexicon,
  );
  const intro = sections[0]?.slag === "innledning" ? sections[0] : null;
  const fields = fieldsOf(intro?.blocks ?? [], lexicon);
  const treated = context.kind !== "innkalling" && sections.some((one) => one.slag === "behandling");
  const organTekst = organOf(fields.get("organ")?.verdi, context) ?? del.organTekst;
  const body = organTekst ? bodyOf(organTekst.value) : context.body;
  const voteringer = minutes || treated ? votesIn(sections, minutes, body) : [];
  const vedtak = minutes || voteringer.length > 0 ? decisionsIn(sections, minutes, { lexicon, body }) : [];
  const forslag = proposalsIn(sections);
  const form = formOf(sections, context, vedtak, voteringer);
  const dato = fields.get("møtedato");
  const date = dato ? datesIn(dato.verdi.text)[0] : undefined;
  const whole = spanOfSak(del);
  const seksjoner = sections.map((one) => new Section(one));
  const nr = del.start?.nr ?? null;
  return new SakRead(
    {
      nr,
      skrevet: del.start?.skrevet ?? null,
      tittel: del.start?.tittel ?? factOf(fields.get("tittel")),
      form,
      organTekst,
      møteDato: date && dato ? fact(date.first, spanIn(dato.verdi, date.start, date.end)) : null,
      saksbehandler: factOf(fields.get("saksbehandler")),
      arkivsak: factOf(fields.get("arkivsak")),
      seksjoner,
      forslag,
      alternativer: alternativesIn(sections),
      vedtak,
      tilOrgan: laidBefore(vedtak.length > 0 ? decidingIn(sections).at(-1) : mainProposal(sections), lexicon),
      voteringer,
      inhabile: minutes ? inhabileIn(sections.filter(tellsHabilitet).map(habilitetOf), lexicon) : [],
      span: whole,
    },
    new WordsOfSak(seksjoner, year, nr),
  );
}

/** «Hjelmeland, 28.05.2024» and names below a forslag in mid-paper: who put it forward. */
function unsigned(section: Avsnitt, lexicon: DocumentLexicon): Avsnitt {
  if (section.slag !== "forslag") return section;
  const at = section.blocks.findIndex(
    (block, index) => index > 0 && block.gap && datedLine(block, index, lexicon) !== null,
  );
  return at < 0 ? section : { ...section, blocks: section.blocks.slice(0, at) };
}

const longestTail = 16;

/** Looked for in the blocks, so that only sections that tell of it are joined. */
const tellsHabilitet = (section: Avsnitt): boolean =>
  headsHabilitet(section) ||
  section.blocks.some((block) => block.kind !== "row" && mentionsHabilitet(block.passage.text)) ||
  (section.rest !== null && mentionsHabilitet(section.rest.text));

const habilitetOf = (section: Avsnitt) => ({ words: wordsOf(section), about: headsHabilitet(section) });

/** «Habilitet: …» says of its words what they are about. */
const headsHabilitet = ({ overskrift }: Avsnitt): boolean =>
  /^(?:spørsmål om |vurdering av )?(?:in|u)?(?:habilitet|gildskap)/iu.test(overskrift?.overskrift.text ?? "");

/** Signatures and greetings after the last sak are no part of its forslag; what a heading of the sak follows is no tail. */
function withoutTail(blocks: readonly Block[], context: Sakskontekst): readonly Block[] {
  const minutes = context.kind === "protokoll";
  const last = blocks.findLastIndex((block) => inSak.has(context.headings(block, minutes)?.slag ?? ""));
  for (let at = Math.max(last, blocks.length - longestTail, 0); at < blocks.length; at++)
    if (isSignature(blocks, at, context.lexicon)) return blocks.slice(0, at);
  return blocks;
}

const inSak: ReadonlySet<string> = new Set(["forslag", "behandling", "vedtak", "vurdering"]);

/**
 * «Anbefaling» is the recommender's only with the recommender's name or after the vurdering; a report's advice in the
 * background is not. «Tilråding» is the forslag unless another forslag follows; a forslag that somebody puts after the
 * treatment has begun stands beside it.
 */
function recommendation(all: readonly Avsnitt[], minutes: boolean, lexicon: DocumentLexicon): readonly Avsnitt[] {
  const sections = minutes
    ? withConclusion(withOwnAdvice(announcedTwice(withDiscussion(all))))
    : all.some(({ overskrift }) => ofSeries.test(overskrift?.overskrift.text ?? ""))
      ? withOwnAdvice(all)
      : withAdviceOfOrgan(all, lexicon);
  const lastVurdering = sections.findLastIndex((one) => one.slag === "vurdering");
  const treated = sections.findIndex((one) => one.slag === "behandling");
  const inMeeting = (one: Avsnitt, index: number): boolean =>
    one.overskrift?.eier != null &&
    /^(?:forslag|framlegg)|\s(?:fremm(?:et|a)|frem(?:ja|jet)|gjorde|la fr[ae]m)\s/i.test(
      one.overskrift.overskrift.text,
    ) &&
    treated >= 0 &&
    index > treated;
  const same = new Set(sections.filter(asBefore));
  const forslag = sections.filter((one, index) => one.slag === "forslag" && !inMeeting(one, index) && !same.has(one));
  return sections.map((one, index) => {
    if (same.has(one)) return { ...one, slag: "saksopplysninger" };
    if (one.slag === "forslag" && inMeeting(one, index)) return { ...one, slag: "alternativ" };
    if (one.slag === "anbefaling" && !one.overskrift?.forslagsstiller && index < lastVurdering)
      return { ...one, slag: "saksopplysninger" };
    const tilråding =
      one.slag === "forslag" &&
      (one.overskrift?.forslagsstiller ? recommendedBy : recommended).test(one.overskrift?.overskrift.text ?? "");
    if (
      tilråding &&
      forslag.at(-1) !== one &&
      forslag.some((other) => other !== one && sections.indexOf(other) > index)
    )
      return { ...one, slag: "anbefaling" };
    return one;
  });
}

/** «Drøfting:» right above the vedtak of minutes is what was said in the meeting, not the vurdering of the paper. */
const withDiscussion = (sections: readonly Avsnitt[]): readonly Avsnitt[] =>
  sections.map((one, index) =>
    one.slag === "vurdering" &&
    /^drøfting(?:er|ar|a|en)?:?$/iu.test(one.overskrift?.overskrift.text ?? "") &&
    sections[index + 1]?.slag === "vedtak"
      ? { ...one, slag: "behandling" as const }
      : one,
  );

/** «LEV - Tilråding» of an organ by its letters, in a paper that goes on to the next one. */
const ofSeries = /^\p{Lu}{2,6}\s?[-–]\s?(?:(?:sak\s)?\d{1,4}\/\d{2,4}\s)?(?:[Ii]nnstilling|[Tt]ilråding)/u;

/** «Vedtak:» over «Formannskapet rår kommunestyret til å gjere slikt vedtak:»: the words below the second are what was decided. */
const announcedTwice = (sections: readonly Avsnitt[]): readonly Avsnitt[] =>
  sections.map((one, index) => {
    const before = sections[index - 1];
    const twice = one.slag === "forslag" && before?.slag === "vedtak" && lengthOf(before) === 0;
    return twice ? { ...one, slag: "vedtak" as const } : one;
  });

/** «Konklusjon» in minutes without a vedtak is what was decided. */
function withConclusion(sections: readonly Avsnitt[]): readonly Avsnitt[] {
  if (sections.some((one) => one.slag === "vedtak" && lengthOf(one) > 0)) return sections;
  const last = sections.findLast(
    (one) => one.slag === "anbefaling" && concludes.test(one.overskrift?.overskrift.text ?? ""),
  );
  return sections.map((one) => (one === last ? { ...one, slag: "vedtak" as const } : one));
}

const concludes = /konklusjon/iu;

const recommended = /(?:tilråding|tilrådinga|anbefaling)$/i;
/** «Tilråding frå prosjektleiaren»; what an organ advises is what the next one votes on. */
const recommendedBy =
  /(?:tilråding|tilrådinga|anbefaling)(?:\s(?:frå|fra|av)\s.{2,40})?$|\s(?:rår til|tilrår|tilråder|anbefaler|foreslår|føreslår)$/i;

/** «Formannskapets innstilling: Som kommunedirektørens. Enstemmig.»: what stands above, proposed by one organ more. */
function asBefore(one: Avsnitt): boolean {
  if (one.slag !== "forslag" || lengthOf(one) > 120) return false;
  return /^(?:som|lik|i samsvar med|i tråd med)\s.{3,60}(?:tilråding|innstilling|forslag|framlegg|direktørens|rådmannens)/iu.test(
    wordsOf(one).text,
  );
}

function formOf(
  sections: readonly Avsnitt[],
  context: Sakskontekst,
  vedtak: readonly Punkt[],
  votes: readonly Votering[],
): SakForm {
  if (context.kind === "protokoll")
    return sections.some((one) => one.overskrift !== null || lengthOf(one) > 0) ? "behandlet" : "listet";
  if (vedtak.length > 0 && votes.length > 0) return "behandlet";
  const text = sections.reduce((sum, one) => sum + lengthOf(one), 0);
  const told = sections.some((one) => one.overskrift !== null && one.slag !== "vedlegg" && one.slag !== "saksliste");
  return told || text > 220 || (text > 40 && /[.!?]\s*$/.test(wordsOf(sections[0]!).text)) ? "lagt fram" : "listet";
}

const organOf = (words: Passage | undefined, context: Sakskontekst): Fact<string> | null => {
  const organ = words ? organIn(words.text, context.lexicon) : null;
  return words && organ && !organ.bareRåd ? fact(words.text, spanOf(words)) : null;
};

function spanOfSak(del: Saksdel): Span {
  const first = del.heading?.span ?? del.blocks[0]?.span ?? span(0, 0);
  return del.blocks.reduce((all, block) => cover(all, block.span), first);
}
