/** Packets without an agenda: papers of several saker one after the other, each with its table of treatments and no number besides. */
import type { Block } from "../syntax/blocks.ts";
import { fieldsIn } from "./field.ts";
import { fold } from "./lexicon.ts";
import { type Sakstart, titleLine } from "./sak-heading.ts";
import { isHeading } from "./sak-name.ts";
import type { Sakskontekst } from "./sak-part.ts";
import { type Behandling, isTreatmentHeader, treatmentIn } from "./treatment.ts";

/** The blocks that begin each paper, by block; empty where the tables do not tell of different saker of one organ. */
export function packetStarts(blocks: readonly Block[], context: Sakskontekst): ReadonlyMap<Block, Sakstart> {
  const runs = tablesIn(blocks, context);
  const organ = runs[0]?.treatments.map(organOf).find((one) => runs.every((run) => ofOrgan(run, one)));
  if (runs.length < 2 || organ === undefined) return none;
  const own = runs.map((run) => ofOrgan(run, organ)!);
  if (new Set(own.map(({ nr }) => nr)).size < own.length) return none;
  const apart = runs.every(
    (run, at) => at === 0 || blocks.slice(runs[at - 1]!.to, run.from).some((block) => isHeading(block, context)),
  );
  if (!apart) return none;
  return new Map(runs.map((run, at) => startOf(run, own[at]!, blocks, context)));
}

const none: ReadonlyMap<Block, Sakstart> = new Map();

/** A table: its blocks from the row of headings, and the treatments in it. */
interface Table {
  readonly from: number;
  to: number;
  readonly treatments: Behandling[];
}

function tablesIn(blocks: readonly Block[], { year, lexicon }: Sakskontekst): readonly Table[] {
  const tables: Table[] = [];
  let header = -1;
  for (const [index, block] of blocks.entries()) {
    if (isTreatmentHeader(block, lexicon)) {
      header = index;
      continue;
    }
    const open = tables.at(-1);
    const treatment = header >= 0 || open?.to === index ? treatmentIn(block, year, lexicon) : null;
    if (treatment && open?.to === index) {
      open.to = index + 1;
      open.treatments.push(treatment);
    } else if (treatment && header === index - 1) tables.push({ from: header, to: index + 1, treatments: [treatment] });
  }
  return tables;
}

const organOf = ({ organTekst }: Behandling): string => fold(organTekst.value);

const ofOrgan = ({ treatments }: Table, organ: string): Behandling | undefined =>
  treatments.find((one) => one.nr !== null && organOf(one) === organ);

/** The sak begins at the line above its table where that is its title, else at the table's row of headings. */
function startOf(
  { from, to }: Table,
  { nr, skrevet }: Behandling,
  blocks: readonly Block[],
  context: Sakskontekst,
): readonly [Block, Sakstart] {
  const start = { nr, skrevet, tittel: null, prefiks: "", certain: true, bullet: false };
  const below = blocks.slice(to, to + mostFields).find((block) => fieldsIn(block, context.lexicon).length === 0);
  if (below && !isHeading(below, context) && titleLine(below, context.lexicon)) return [blocks[from]!, start];
  const above = blocks[from - 1];
  const tittel = above && !isHeading(above, context) ? titleLine(above, context.lexicon) : null;
  return above && tittel ? [above, { ...start, tittel }] : [blocks[from]!, start];
}

const mostFields = 6;
