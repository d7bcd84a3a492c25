/** A vedtak that minutes tell of without writing it out: «Innstillingen ble enstemmig vedtatt.», «Som innstillingen.» */
import type { Sak } from "../document/meeting-document.ts";
import { type Passage, spanOf } from "../text/passage.ts";
import { pattern } from "../text/pattern.ts";
import type { Span } from "../text/span.ts";

/**
 * `egne`: its own words, if any · `forslagets`: the only forslag, whole and as it stands, so that its words are the vedtak ·
 * `mangler`: something was adopted, and the words of it stand nowhere that can be known.
 */
export interface Wording {
  readonly ord: "egne" | "forslagets" | "mangler";
  /** Where the minutes say that it was adopted. */
  readonly span: Span | null;
}

const own: Wording = { ord: "egne", span: null };

/** `text` is that of the document, where `sak` stands now. */
export function wordingOf(sak: Sak, text: string): Wording {
  if (sak.form !== "behandlet" || sak.vedtak.length > 1) return own;
  const [vedtak] = sak.vedtak;
  if (vedtak) {
    if (!refersOnly.test(vedtak.tekst.text.trim())) return own;
    const isWhole = plainly(sak) && !changes.test(vedtak.tekst.text);
    return { ord: isWhole ? "forslagets" : "mangler", span: vedtak.span };
  }
  const adopted = sak.voteringer.filter(({ resultat }) => resultat === "vedtatt");
  const last = adopted.at(-1);
  if (!last) return sak.voteringer.length === 0 ? unreadIn(sak) : own;
  const said = text.slice(last.span.start, last.span.end);
  const isWhole = adopted.length === 1 && sak.voteringer.length === 1 && plainly(sak) && adoptsProposal(said);
  if (isWhole) return { ord: "forslagets", span: last.span };
  return sak.forslag.length > 0 || asProposed.test(said) ? { ord: "mangler", span: last.span } : own;
}

/** One forslag, and no word of another or of a change of it while the sak was treated. */
const plainly = ({ forslag, alternativer, seksjoner }: Sak): boolean =>
  forslag.length > 0 &&
  alternativer.length === 0 &&
  !seksjoner.some(({ slag, tekst }) => (slag === "behandling" || slag === "vedtak") && changes.test(tekst.text)) &&
  !forslag.some(({ tekst }) => unread.test(tekst.text) || otherwise.test(tekst.text));

/** «Innstillingen ble enstemmig vedtatt.», «Enstemmig som innstilt.»; «Enstemmig vedtatt.» does not say what. */
const adoptsProposal = (said: string): boolean => asProposed.test(said) && !changes.test(said) && !ofSomeone.test(said);

const proposal =
  "(?:innstilling(?:a|en)?|innstilt|tilråding(?:a|en)?|tilrådd|forslaget|framlegget|fremlegget|foreslått|føreslege|forslag til vedtak|framlegg til vedtak|(?<=(?:sekretariatets|administrasjonens|rådmannens|direktørens|lederens|sjefens|styrets|utvalgets) )forslag|(?<=(?:sekretariatet|administrasjonen|rådmannen|direktøren|leiaren|sjefen|styret|utvalet) (?:sitt|sine) )framlegg)";
const asProposed = pattern(`(?<!\\p{L})${proposal}(?!\\p{L})`, "iu");
/** Nothing but that it was as proposed: no words of what. */
const refersOnly = pattern(
  `^(?:(?:vedtak|vedtatt|vedteke|vedtas|enstemmig|einstemmig|samrøystes)[ ,]+){0,3}(?:(?:som|i samsvar med|i tråd med|i henhold til|iht\\.?|lik|etter) )?(?:\\p{L}+(?:ens|ets|s|en sin?|en si) )?${proposal}(?:(?: (?:ble|vart|blei|vert|blir|er))?(?: enstemmig| samrøystes)? (?:vedtatt|vedteke[nt]?|vedtas))?(?:,? (?:enstemmig|samrøystes|med (?:den |følgende |denne )?[^.]*|unntatt [^.]*))?\\.?$`,
  "iu",
);
/** Adopted in part, or as something else than it was. */
const changes =
  /(?<!\p{L})(?:endr(?:ing\p{L}*|et|a|es|ast)|tillegg\p{L}*|tilføy\p{L}*|unntak|unntatt|unnateke|punkt\p{L}*|pkt|strøk\p{L}*|stryk\p{L}*|del(?:er|ar|vis)|første ledd|andre ledd|omforen\p{L}*|fellesforslag\p{L}*|alternativ\p{L}*|motforslag\p{L}*|(?:nytt|annet|anna|eige|eget) (?:forslag|framlegg)|fr[ae]m(?:met|sett\p{L}*|satte)|foreslo|føreslo|slik(?:t)?|følgende|følgjande|oversend\p{L}*|justert\p{L}*|korriger\p{L}*)(?!\p{L})/iu;
/** «Forslaget fra Sp», «Kari Viks forslag»: perhaps not the one that stands here. */
const ofSomeone =
  /(?<!\p{L})(?:[Ff]orslaget|[Ff]ramlegget|[Ff]remlegget) (?:til|fra|frå|sitt) (?!vedtak)|\p{Lu}\p{L}*(?<!en|et|a)s (?:forslag|framlegg)(?!\p{L})|sitt (?:forslag|framlegg)(?!\p{L})/u;
/** A line that is read as the end of the forslag, and tells that it was adopted. */
const unread = pattern(
  `(?:^|\\n)(?:vedtak|vedtatt|vedteke)(?!\\p{L})[^\\n]{0,60}${proposal}[^\\n]{0,20}$|(?:^|\\n)(?:som|enstemmig som|samrøystes som) ${proposal}\\.?$`,
  "iu",
);
/** A forslag that leaves a choice, or says what is to be decided without being it. */
const otherwise = /(?:^|\n)(?:alternativ|enten)(?!\p{L})/iu;

function unreadIn({ forslag, seksjoner }: Sak): Wording {
  const told = [...forslag, ...seksjoner].map(({ tekst }) => tekst).find((tekst) => unread.test(tekst.text));
  return told ? { ord: "mangler", span: lastLine(told) } : own;
}

const lastLine = (passage: Passage): Span => {
  const { end } = spanOf(passage);
  const length = passage.text.trimEnd().split("\n").at(-1)!.length;
  return { start: Math.max(spanOf(passage).start, end - length), end };
};
