/** Who led the meeting, and the lines among lists of people that tell of the meeting: who led it, who came and went. */
import type { Block } from "../syntax/blocks.ts";
import { part } from "../text/passage.ts";
import { peopleIn } from "./attendance-people.ts";
import { isEmployedRole } from "./attendance-role.ts";
import { fieldsIn } from "./field.ts";
import type { DocumentLexicon } from "./lexicon.ts";
import type { Deltaker } from "./meeting-document.ts";

/** Who led the meeting was there, though no list has the name: «Møteleiar: Kari Nordmann (Ap)», «Kari Nordmann leda møtet». */
export function chairOf(block: Block, lexicon: DocumentLexicon): readonly Deltaker[] {
  const field = fieldsIn(block, lexicon).find(({ felt }) => felt === "møteleder");
  const told = block.kind === "row" ? null : chairs.exec(block.passage.text);
  const words = field?.verdi ?? (told && block.kind !== "row" ? part(block.passage, 0, told[0].length) : null);
  if (!words) return [];
  return peopleIn(words, { felt: "tilstede", etikett: words }, "til stede", lexicon)
    .slice(0, 1)
    .map((one) => ({ ...one, medlem: one.medlem && !isEmployedRole(one.rolle?.value ?? "") }));
}

/** Such a line is no list. */
export const tellsOfMeeting = (text: string): boolean => chairs.test(text) || moves.test(text);

/** «Rådsleiar Marit Lunde leidde møtet.» below «Forfall: …» is nobody who was away. */
const chairs =
  /^(?:\p{Lu}\p{L}+\s|\([^)]{1,30}\)\s){1,6}(?:ledet|leda|leidde|leia|styrte|åpnet|opna|satte|sette)\s(?:møtet|forhandlingene|forhandlingane)(?!\p{L})/u;

/** «Ola Moe forlot møtet kl. 11.15.», «Kari Li kom kl. 10.30.»: nor is who came or went. */
const moves =
  /^(?:\p{Lu}\p{L}+\s|og\s|\([^)]{1,30}\)\s){2,8}(?:forlot|forlét|forlèt|fratrådte|fråtredde|gikk|gjekk|kom|ankom|reiste|drog|dro|deltok)(?!\p{L}|\s(?:ikke|ikkje))/u;
