/** One sak: its sections by meaning, forslag, vedtak, voteringer and what it refers to. */
import type { Block } from "../syntax/blocks.ts";
import { type Fact, fact } from "../text/fact.ts";
import { join, type Passage, spanIn, spanOf } from "../text/passage.ts";
import { cover, type Span, span } from "../text/span.ts";
import { inhabileIn } from "./habilitet.ts";
import type { Alternativ, Punkt, Sak, SakForm, Seksjonsslag, Votering } from "./meeting-document.ts";
import { organIn } from "./organ-text.ts";
import { pointsIn } from "./points.ts";
import { referencesIn } from "./references.ts";
import { factOf, fieldsOf, type Saksdel, type Sakskontekst } from "./sak-part.ts";
import { type Avsnitt, headingSpan, sectionsOf, wordsOf } from "./sections.ts";
import { isSignature } from "./signature.ts";
import { isOnlyVotering, voteringerIn } from "./votering.ts";
import { datesIn } from "./written-date.ts";

export function readSak(del: Saksdel, context: Sakskontekst): Sak {
  const minutes = context.kind === "protokoll";
  const { lexicon } = context;
  const sections = recommendation(sectionsOf(withoutTail(del.blocks, context), lexicon, minutes));
  const intro = sections[0]?.slag === "innledning" ? sections[0] : null;
  const fields = fieldsOf(intro?.blocks ?? [], lexicon);
  const voteringer = minutes || sections.some((one) => one.slag === "behandling") ? votesIn(sections, minutes) : [];
  const vedtak = minutes || voteringer.length > 0 ? decisions(sections) : [];
  const forslag = proposals(sections);
  const form = formOf(sections, context, vedtak, voteringer);
  const dato = fields.get("møtedato");
  const date = dato ? datesIn(dato.verdi.text)[0] : undefined;
  const whole = spanOfSak(del);
  const referenceWords = sections.map(wordsOf);
  return {
    nr: del.start?.nr ?? null,
    skrevet: del.start?.skrevet ?? null,
    tittel: del.start?.tittel ?? factOf(fields.get("tittel")),
    form,
    organTekst: organOf(fields.get("organ")?.verdi, context) ?? del.organTekst,
    møteDato: date && dato ? fact(date.first, spanIn(dato.verdi, date.start, date.end)) : null,
    saksbehandler: factOf(fields.get("saksbehandler")),
    arkivsak: factOf(fields.get("arkivsak")),
    seksjoner: sections.map((one) => ({
      slag: kindOf(one),
      overskrift: one.overskrift ? headingFact(one) : null,
      tekst: wordsOf(one),
      span: one.span,
    })),
    anbefaling: passageOfKind(sections, "anbefaling"),
    forslag,
    alternativer: alternatives(sections),
    vedtak,
    voteringer,
    inhabile: minutes ? inhabileIn(sections.map(wordsOf), lexicon) : [],
    henvisninger: referenceWords.flatMap((words) => referencesIn(words, context.year, del.start?.nr ?? null)),
    span: whole,
  };
}

const headingFact = (section: Avsnitt): Fact<string> | null => {
  const at = headingSpan(section);
  return at && section.overskrift ? fact(section.overskrift.overskrift.text, at) : null;
};

const kindOf = (section: Avsnitt): Seksjonsslag =>
  section.slag === "saksliste" ? "annet" : section.slag === "alternativ" ? "forslag" : section.slag;

/** Signatures and greetings after the last sak are no part of its forslag. */
function withoutTail(blocks: readonly Block[], context: Sakskontekst): readonly Block[] {
  for (let at = 0; at < blocks.length; at++) if (isSignature(blocks, at, context.lexicon)) return blocks.slice(0, at);
  return blocks;
}

/**
 * «Anbefaling» is the recommender's only with the recommender's name or after the vurdering; a report's advice in the
 * background is not. «Tilråding» is the forslag unless another forslag follows.
 */
function recommendation(sections: readonly Avsnitt[]): readonly Avsnitt[] {
  const lastVurdering = sections.findLastIndex((one) => one.slag === "vurdering");
  const forslag = sections.filter((one) => one.slag === "forslag");
  return sections.map((one, index) => {
    if (one.slag === "anbefaling" && !one.overskrift?.forslagsstiller && index < lastVurdering)
      return { ...one, slag: "saksopplysninger" };
    const tilråding =
      one.slag === "forslag" && /(?:tilråding|tilrådinga|anbefaling)$/i.test(one.overskrift?.overskrift.text ?? "");
    if (
      tilråding &&
      forslag.at(-1) !== one &&
      forslag.some((other) => other !== one && sections.indexOf(other) > index)
    )
      return { ...one, slag: "anbefaling" };
    return one;
  });
}

function proposals(sections: readonly Avsnitt[]): readonly Punkt[] {
  const own = sections.filter((one) => one.slag === "forslag");
  const chosen = own.find((one) => one.overskrift?.forslagsstiller) ?? own[0];
  const filled =
    chosen && (chosen.blocks.length > 0 || chosen.rest) ? chosen : own.find((one) => one.blocks.length > 0 || one.rest);
  return filled ? pointsIn(withoutVotes(filled.blocks), filled.rest) : [];
}

function alternatives(sections: readonly Avsnitt[]): readonly Alternativ[] {
  const main = sections.find((one) => one.slag === "forslag");
  return sections
    .filter(
      (one) =>
        one.slag === "alternativ" ||
        (one.slag === "forslag" && one !== main && one.overskrift?.eier != null && !one.overskrift.forslagsstiller),
    )
    .map((one) => {
      const heading = one.overskrift?.overskrift;
      const owner = one.overskrift?.eier ?? null;
      const at = heading && owner ? heading.text.toLowerCase().indexOf(owner.toLowerCase()) : -1;
      return {
        fra:
          heading && owner
            ? fact(
                at >= 0 ? heading.text.slice(at, at + owner.length) : owner,
                at >= 0 ? spanIn(heading, at, at + owner.length) : spanOf(heading),
              )
            : null,
        punkter: pointsIn(withoutVotes(one.blocks), one.rest),
        span: one.span,
      };
    });
}

function decisions(sections: readonly Avsnitt[]): readonly Punkt[] {
  const own = sections.filter((one) => one.slag === "vedtak" && (one.blocks.length > 0 || one.rest));
  const chosen = own.at(-1);
  if (chosen) {
    const rest = chosen.rest && isOnlyVotering(chosen.rest) ? null : chosen.rest;
    return pointsIn(withoutVotes(chosen.blocks), rest);
  }
  return [];
}

const withoutVotes = (blocks: readonly Block[]): readonly Block[] =>
  blocks.filter((block) => !(block.kind === "text" || block.kind === "heading") || !isOnlyVotering(block.passage));

function votesIn(sections: readonly Avsnitt[], minutes: boolean): readonly Votering[] {
  const found: Votering[] = [];
  for (const section of sections) {
    const heading = section.overskrift?.overskrift;
    if (section.slag === "vedtak" && heading && /enstemmig|samrøystes|\d\s?(?:mot|-|–)\s?\d/i.test(heading.text))
      found.push(...voteringerIn(heading));
    const inVedtak = section.slag === "vedtak";
    if (
      !(
        section.slag === "behandling" ||
        inVedtak ||
        section.slag === "alternativ" ||
        section.slag === "forslag" ||
        (minutes && section.slag === "innledning")
      )
    )
      continue;
    if (section.rest && (!inVedtak || isOnlyVotering(section.rest))) found.push(...voteringerIn(section.rest));
    for (const block of section.blocks) {
      const words = block.kind === "row" ? join(block.cells, ", ") : block.kind === "comment" ? null : block.passage;
      if (!words) continue;
      if (
        section.slag === "behandling" ||
        section.slag === "innledning" ||
        isOnlyVotering(words) ||
        (inVedtak && electedUnanimously(words))
      )
        found.push(...voteringerIn(words));
    }
  }
  return found.filter((one, index) => !found.slice(0, index).some((other) => other.span.start === one.span.start));
}

const electedUnanimously = (words: Passage): boolean =>
  /(?:enstemmig|samrøystes)\s(?:valgt|vald|attvald|gjenvalgt|vedtatt|vedteke)|\d\s(?:mot|stemmer|røyster)/i.test(
    words.text,
  );

function formOf(
  sections: readonly Avsnitt[],
  context: Sakskontekst,
  vedtak: readonly Punkt[],
  votes: readonly Votering[],
): SakForm {
  if (context.kind === "protokoll") return "behandlet";
  if (vedtak.length > 0 && votes.length > 0) return "behandlet";
  const text = sections.reduce((sum, one) => sum + wordsOf(one).text.length, 0);
  const told = sections.some((one) => one.overskrift !== null && one.slag !== "vedlegg" && one.slag !== "saksliste");
  return told || text > 220 ? "lagt fram" : "listet";
}

const organOf = (words: Passage | undefined, context: Sakskontekst): Fact<string> | null => {
  const organ = words ? organIn(words.text, context.lexicon) : null;
  return words && organ && !organ.bareRåd ? fact(words.text, spanOf(words)) : null;
};

const passageOfKind = (sections: readonly Avsnitt[], slag: string): Passage | null => {
  const own = sections.filter((one) => one.slag === slag);
  return own.length > 0 ? join(own.map(wordsOf), "\n") : null;
};

function spanOfSak(del: Saksdel): Span {
  const first = del.heading?.span ?? del.blocks[0]?.span ?? span(0, 0);
  return del.blocks.reduce((all, block) => cover(all, block.span), first);
}
