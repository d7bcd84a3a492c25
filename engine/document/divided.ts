/** How a document is divided into saker: by the numbers, tables, lines or headings that it has. */
import type { Block } from "../syntax/blocks.ts";
import { packetStarts } from "./packet.ts";
import type { Sakskontekst } from "./sak-part.ts";
import { divide, type Saksdeling, type UntouchedAt } from "./saker.ts";
import { treatmentIn } from "./treatment.ts";
import { unnumberedStarts } from "./unnumbered-saker.ts";
import { yearFirstStarts } from "./year-first.ts";

/** By case numbers, of which a document may write the year first, or by tables of treatments; in minutes without them by numbered lines or headings. */
export function divided(blocks: readonly Block[], context: Sakskontekst, untouched: UntouchedAt | null): Saksdeling {
  const inSequence = yearFirstStarts(blocks, context.year, context.lexicon);
  if (inSequence.size > 0) return divide(blocks, context, null, inSequence);
  const division = divide(blocks, context, untouched);
  const papers = division.deler.length === 0 ? packetStarts(blocks, context) : null;
  if (papers && papers.size > 0) return divide(blocks, context, null, papers);
  if (division.deler.length > 0 || context.kind !== "protokoll" || isOfOneSak(blocks, context)) return division;
  const starts = unnumberedStarts(blocks, context.lexicon, context.headings);
  return starts.size > 0 ? divide(blocks, context, null, starts) : division;
}

/** A paper that lists the organs its sak goes to. */
const isOfOneSak = (blocks: readonly Block[], { year, lexicon }: Sakskontekst): boolean =>
  blocks.slice(0, 40).filter((block) => treatmentIn(block, year, lexicon)?.nr).length > 1;
