/** What a line has when the money is moved, told beside the move: «A, som etter dette har et budsjett på kr 700 000». */

/** `before`: the words up to the sum. */
export const isLeftAfter = (before: string): boolean =>
  left.test(before.slice(-longest)) || rest.test(before.slice(-40));

const longest = 110;

const left =
  /(?<!\p{L})(?:(?<=, )som|hvor|kor|der|og) (?:(?:det|den|budsjettet|budsjettrammen|ramma) )?(?:(?:etter|ved) (?:dette|det|endring\p{L}*|omdisponering\p{L}*|overføring\p{L}*|flytting\p{L}*)|deretter|dermed|dimed|etterpå|derfor|difor|da|då|nå|no) (?:(?:da|då|nå|no) )?(?:har|får|vil ha|skal ha|gjenstår|(?:står|sitter|sit) (?:igjen|att|tilbake)(?: med)?) (?:(?:et|eit|en|ei) )?(?:(?:nytt|ny|samlet|samla|gjenværende|attverande|gjenstående|attståande) )?(?:(?:rest)?(?:budsjett|ramme|beholdning|saldo)\p{L}* på )?(?:kr\.? ?)?$/iu;

/** «A, med et restbudsjett på kr 700 000» */
const rest = /(?<!\p{L})(?:rest|slutt)(?:budsjett|ramme)\p{L}* på (?:kr\.? ?)?$/iu;

/** «…, hvor det etter dette gjenstår kr 50 000», «som da har kr 50 000 igjen»: `before` ends with the word that says what is left. */
export const saysWhatIsLeft = (before: string): boolean => leftThere.test(before.slice(-longest));

const leftThere =
  /(?<!\p{L})(?:(?<=, )som|hvor|kor|(?<=, )der) (?:det )?(?:etter (?:dette|det|endring\p{L}*|overføring\p{L}*)|deretter|dermed|dimed|da|då|nå|no) (?:(?:gjenstår|står igjen|står att)|har (?:kr\.? ?)?[\d .]+(?: kroner)? (?:igjen|att))$/iu;
