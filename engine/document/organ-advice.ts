/** What an organ advises the next one: its decision in its own minutes, the forslag in the paper of the next. */

import { type Fact, fact } from "../text/fact.ts";
import { spanIn } from "../text/passage.ts";
import { isOfOrgan } from "./heading-forms.ts";
import type { DocumentLexicon } from "./lexicon.ts";
import { organIn } from "./organ-text.ts";
import { type Avsnitt, lengthOf, partsOf } from "./sections.ts";
import { isOnlyVotering } from "./votering.ts";

/** In minutes: what is advised after the treatment or by a vote, where a forslag stands above and no vedtak. */
export function withOwnAdvice(sections: readonly Avsnitt[]): readonly Avsnitt[] {
  const at = sections.findLastIndex((one) => one.slag === "forslag" && !one.overskrift?.forslagsstiller);
  const heading = headingOf(sections[at]);
  const before = sections.slice(0, Math.max(at, 0));
  const own =
    (advises.test(heading) || isOfOrgan(heading)) &&
    !sections.some((one) => one.slag === "vedtak") &&
    (isVoted(sections, at) ||
      ((before.some((one) => one.slag === "behandling") || /^(?:samrøystes|enstemmig)\s/iu.test(heading)) &&
        (isOfOrgan(heading) || before.some((one) => one.slag === "forslag" || one.slag === "anbefaling"))));
  return own ? sections.map((one, index) => (index === at ? { ...one, slag: "vedtak" as const } : one)) : sections;
}

const advises = /(?:innstilling|tilråding)\p{L}{0,3}(?:\stil\s\p{L}+|\s\d.{6,20})?:?$/iu;

/** «Innstilling til kommunestyret:» and the vote below it, in minutes where nobody else proposes anything. */
function isVoted(sections: readonly Avsnitt[], at: number): boolean {
  const section = sections[at];
  if (!section || !/\stil\s\p{L}+:?$/u.test(headingOf(section))) return false;
  if (sections.some((one, index) => index !== at && (one.slag === "forslag" || one.slag === "anbefaling")))
    return false;
  const next = sections[at + 1];
  return [section, ...(next?.slag === "behandling" ? [next] : [])].some((one) =>
    [...(one.overskrift ? [one.overskrift.overskrift] : []), ...partsOf(one)].some(isOnlyVotering),
  );
}

/**
 * In a paper: «Formannskapets innstilling», «Innstilling i Formannskapet 10.03.2026» with words of its own is what the next organ votes on; what the
 * administration proposed to the first is told of. «Som kommunedirektørens» leaves that as it was.
 */
export function withAdviceOfOrgan(sections: readonly Avsnitt[], lexicon: DocumentLexicon): readonly Avsnitt[] {
  const advice = sections.findLast((one) => one.slag === "forslag" && lengthOf(one) > 0 && isOfAnOrgan(one, lexicon));
  if (!advice || /^\s*(?:som|lik|i samsvar med|i tråd med)\s/iu.test(partsOf(advice)[0]?.text ?? "")) return sections;
  return sections.map((one) =>
    one.slag === "forslag" && one !== advice && (one.overskrift?.forslagsstiller || isOfAnOrgan(one, lexicon))
      ? { ...one, slag: "saksopplysninger" as const }
      : one,
  );
}

/**
 * The organ that a heading lays its points before: «rår representantskapet til å gjere slikt vedtak», «Innstilling til kommunestyret», «Kommunestyret
 * gjør slikt vedtak». It may be the meeting's own.
 */
export function laidBefore(section: Avsnitt | undefined, lexicon: DocumentLexicon): Fact<string> | null {
  if (!section) return null;
  const [first] = partsOf(section);
  const lines = [section.overskrift?.overskrift, first?.text.endsWith(":") ? first : undefined];
  for (const pattern of [laid, decides])
    for (const line of lines)
      for (const match of line?.text.matchAll(pattern) ?? []) {
        const start = match.index + match[0].length;
        const words = line!.text.slice(start, start + 80);
        const organ = organIn(words, lexicon);
        if (organ && !organ.bareRåd && /^(?:\p{L}+\s){0,2}$/u.test(words.slice(0, organ.start)))
          return fact(words.slice(organ.start, organ.end), spanIn(line!, start + organ.start, start + organ.end));
      }
  return null;
}

/** What stands before the organ. */
const laid =
  /(?<!\p{L})(?:(?:rår|råder|tilrår|tilråder|anbefaler|ber|bed|inviterer|inviterar|innstiller|innstillar|foreslår|føreslår|oversend\p{L}*)(?:\s(?:til|for|overfor|at|om\sat))?|(?:innstilling|tilråding|anbefaling|vedtak|framlegg|forslag|saken|saka|fram|frem|sendes|sender)\p{L}{0,3}\s(?:til|for|i|overfor))\s/giu;

/** «Representantskapet gjer slikt vedtak», «Kommunestyret vedtar:» */
const decides =
  /^(?=\p{L}[\p{L} ]{3,50}\s(?:(?:gjer|gjør|fatter|fattar|vedtar|vedtek)\s(?:slikt|følgende|følgjande|dette)|(?:vedtar|vedtek):$))/giu;

function isOfAnOrgan(section: Avsnitt, lexicon: DocumentLexicon): boolean {
  const heading = headingOf(section);
  if (!/innstilling|tilråding/iu.test(heading) || section.overskrift?.forslagsstiller) return false;
  const owner = section.overskrift?.eier ?? inOrgan.exec(heading)?.[1] ?? null;
  return owner !== null && organIn(owner, lexicon)?.bareRåd === false;
}

const inOrgan = /(?:innstilling|tilråding)\p{L}{0,3}\s(?:i|fra|frå)\s(.{3,60}?)(?:\s[-–]?\s?\d.{5,20})?:?$/iu;

const headingOf = (section: Avsnitt | undefined): string => section?.overskrift?.overskrift.text.trim() ?? "";
