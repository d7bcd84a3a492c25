/** Who sits in the organ that meets: in some the employees' representatives vote, in others «Fra styret: …» are its members. */
import { type Block, passageIn } from "../syntax/blocks.ts";
import type { Etikett } from "./attendance-label.ts";

/** The label as the document of these first blocks means it. */
export function seatsIn(blocks: readonly Block[]): (label: Etikett) => Etikett {
  const first = blocks.slice(0, top);
  const employeesSit = tells(first, ofBothParties);
  const boardMeets = tells(first, ofBoard) && !tells(first, ofOwners);
  return (label) => seated(label, employeesSit, boardMeets);
}

/** In an organ of both parties of working life the employees' representatives vote as the others do. */
const ofBothParties = /administrasjonsutval|partssam|arbeidsmiljøutval|medråderett|medbestemmelse|medbestemming/i;
/** «Fra styret: …» are its members where the styre meets; where those who own it do, they are guests. */
const ofBoard = /styremøte|styreprotokoll|^(?:\P{L}*|.*(?<!fr[aå])\s)styret(?!\p{L})/iu;
const ofOwners = /representantskap|generalforsamling|årsmøt|eiermøt|eigarmøt/iu;
const tells = (blocks: readonly Block[], words: RegExp): boolean =>
  blocks.some((block) => words.test(passageIn(block)?.text ?? ""));
/** The organ is named in the first lines; further down a sak may be about it. */
const top = 12;
const seated = (label: Etikett, employeesSit: boolean, boardMeets: boolean): Etikett =>
  boardMeets && /^fr[aå] styret/iu.test(label.etikett.text)
    ? { ...label, felt: "tilstede" }
    : employeesSit &&
        /(?:ansatt|tilsett|arbeidstak)\p{L}*(?: sine?)? (?:representant|repr|medlem)|^arbeidstak|tillitsval/iu.test(
          label.etikett.text,
        )
      ? { ...label, felt: "tilstede" }
      : label;
