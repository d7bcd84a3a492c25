/** The name of a sak whose number stands alone: the line below or above it, or what the agenda calls it. */
import { type Block, passageIn } from "../syntax/blocks.ts";
import { fact } from "../text/fact.ts";
import { spanOf } from "../text/passage.ts";
import { fieldsIn } from "./field.ts";
import { fold } from "./lexicon.ts";
import { isReported } from "./reported-series.ts";
import { type Sakstart, titleLine } from "./sak-heading.ts";
import type { Saksdel, Sakskontekst } from "./sak-part.ts";
import type { Behandling } from "./treatment.ts";

type Named = Pick<Saksdel, "blocks"> & { readonly start: Sakstart };

/** A number alone takes the next line as its title, else what the agenda calls it. */
export function withTitle(del: Saksdel, context: Sakskontekst): Saksdel {
  if (!del.start || del.start.tittel) return del;
  const { listet } = del.start;
  // Blocks that moved are placed anew each time they are asked for.
  const { blocks } = del;
  const fields = blocks.findIndex((block) => fieldsIn(block, context.lexicon).length === 0 && !isOutcome(block));
  const named = listet ? blocks.slice(0, 8).findIndex((block) => isCalled(block, listet.value)) : -1;
  const first = named >= 0 ? named : fields > 4 ? -1 : fields;
  const purpose = named < 0 && isPurpose(blocks[first]) && blocks[first + 1] ? blocks[first] : null;
  const at = purpose ? first + 1 : first;
  const line = blocks[at];
  const tittel = line ? titleLine(line, context.lexicon) : null;
  if (!line || !tittel || (named < 0 && isHeading(line, context)))
    return listet ? { ...del, start: { ...del.start, tittel: listet } } : del;
  return {
    ...del,
    start: { ...del.start, tittel },
    blocks: blocks.filter((block) => block !== line && block !== purpose),
  };
}

/** «28/25  25/34882» and «Til uttalelse» above «BUDSJETT 2026»: why the sak comes up, not what it is called. */
const isPurpose = (block: Block | undefined): boolean =>
  block?.kind === "text" &&
  /^til (?:uttalelse|uttale|fråsegn|behandling|handsaming|orientering|drøfting|vedtak|avgjørelse|avgjerd)$/iu.test(
    block.passage.text,
  );

/** «Resultat: Annet forslag vedtatt» */
const isOutcome = (block: Block): boolean => /^resultat:/iu.test(passageIn(block)?.text ?? "");

/** «Vedlegg», «Sekretariatets innstilling»; «Orientering fra rådmannen» may be a title. */
export const isHeading = (line: Block, { headings, kind }: Sakskontekst): boolean =>
  ofSak.has(headings(line, kind === "protokoll")?.slag ?? "");

const ofSak: ReadonlySet<string> = new Set(["forslag", "vedtak", "vedlegg", "alternativ", "behandling", "anbefaling"]);

/** Of a number alone: the line below it. */
export function titleOf({ start, blocks }: Named): string {
  if (start.tittel) return fold(start.tittel.value);
  const below = blocks[0];
  return below?.kind === "text" ? fold(below.passage.text.replace(/^PS\s/u, "")) : "";
}

/** A row of treatments under an agenda begins the sak of that number: «PS 58/22  Kommunestyret  27.09.2022»; under the sak's own heading it is a row. */
export function treatedAgain(
  treatment: Behandling,
  listed: readonly { readonly start: Sakstart }[] | undefined,
  open: object | undefined,
): Sakstart | null {
  if (!treatment.nr || !treatment.skrevet || !listed || listed.at(-1) === open) return null;
  const { nr, skrevet } = treatment;
  const title = listed.findLast(({ start }) => start.tittel && !isReported(start))?.start.tittel;
  const start = { nr, skrevet, tittel: null, prefiks: "", certain: true, bullet: false };
  return title ? { ...start, listet: title } : start;
}

/** The same start with its title from the last of the blocks before it, taken from them, where that is what the agenda calls it. */
export function withTitleAbove(start: Sakstart, before: Block[]): Sakstart {
  const above = before.at(-1);
  if (!above || !start.listet || start.tittel || !isCalled(above, start.listet.value)) return start;
  before.pop();
  const words = passageIn(above);
  return { ...start, tittel: fact(words.text, spanOf(words)) };
}

/** The agenda's words, of which either may be cut short. */
function isCalled(block: Block, listed: string): boolean {
  if (block.kind !== "text" && block.kind !== "heading") return false;
  const [words, title] = [fold(block.passage.text), fold(listed)];
  return words.length > 4 && (words.startsWith(title) || title.startsWith(words));
}
